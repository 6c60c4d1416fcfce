//! `kanjian diff`: what one release says that another does not, as a table, as sentences, or as JSON; comparing is `kanjian_model::diff`'s.

use crate::{
    outcome::Outcome,
    output::{self, Meant, Place},
    published::Published,
};
use kanjian_import::BYTE_ORDER_MARK;
use kanjian_model::{
    Bilingual, Lang,
    diff::{Change, Difference, Names, differences},
    tables::export::csv_of,
};
use serde::Serialize;
use std::path::PathBuf;

/// Say what is new, revised and withdrawn between two snapshots.
#[derive(clap::Args)]
pub struct Args {
    /// Folder of the earlier snapshot, or OUT/releases/<id>.
    old: PathBuf,
    /// Folder of the later snapshot, or OUT/releases/<id>.
    new: PathBuf,
    /// How to say it.
    #[arg(long, default_value = "text")]
    format: Format,
    /// Write to this file instead of standard output; Excel opens such a CSV with its Chinese intact.
    #[arg(long, short)]
    output: Option<PathBuf>,
    /// Replace the file of -o even if something else wrote it.
    #[arg(long, requires = "output")]
    force: bool,
}

#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
enum Format {
    /// How many, and a sentence for each.
    Text,
    /// For programs.
    Json,
    /// A table, for spreadsheets.
    Csv,
}

/// A difference with its sentence in the language asked for.
#[derive(Serialize)]
struct Told<'d> {
    #[serde(flatten)]
    difference: &'d Difference,
    sentence: &'d str,
}

/// Runs `diff`. What programs read is in English unless a person asks otherwise, whatever the environment says.
pub fn run(args: &Args, asked: Option<Lang>, spoken: Lang) -> Outcome {
    let lang = match args.format {
        Format::Text => spoken,
        Format::Json | Format::Csv => asked.unwrap_or(Lang::En),
    };
    let place = args.output.as_ref().map(|file| Place {
        file,
        option: "-o",
        force: args.force,
    });
    if let Some(Err(why)) = place.map(|place| place.may_replace_own(&[], is_own)) {
        return Outcome::wrong(why);
    }
    let open = |folder| {
        let published = Published::open(folder, None)?;
        let mentions = published.mentions()?;
        Ok((published.catalog, mentions))
    };
    let ((old_catalog, old), (new_catalog, new)) = match (open(&args.old), open(&args.new)) {
        (Ok(old), Ok(new)) => (old, new),
        (old, new) => {
            let messages = [old.err(), new.err()]
                .into_iter()
                .flatten()
                .collect::<Vec<Bilingual>>();
            return Outcome::InputIsWrong(messages);
        }
    };
    let areas = (new_catalog.areas.as_slice(), old_catalog.areas.as_slice());
    let indicators = (
        new_catalog.indicators.as_slice(),
        old_catalog.indicators.as_slice(),
    );
    let names = Names {
        area: &|id| name_of(areas, id, |a| (&a.area.id, &a.area.name)),
        indicator: &|id| name_of(indicators, id, |i| (&i.id, &i.name)),
    };
    let differences = differences(&old, &new, &names);
    let releases = (old_catalog.release.as_str(), new_catalog.release.as_str());
    let told = |d| Told {
        difference: d,
        sentence: d.words.in_lang(lang),
    };
    let text: Vec<u8> = match args.format {
        Format::Json => serde_json::json!({
            "format": "kanjian-diff/1",
            "old": releases.0,
            "new": releases.1,
            "differences": differences.iter().map(told).collect::<Vec<_>>(),
        })
        .to_string()
        .into_bytes()
        .into_iter()
        .chain(*b"\n")
        .collect(),
        Format::Csv => as_csv(&differences, lang),
        Format::Text => as_text(&differences, releases, lang).into_bytes(),
    };
    let meant = match args.format {
        Format::Csv => Meant::ForExcel,
        Format::Json | Format::Text => Meant::ForPrograms,
    };
    match output::write(args.output.as_deref(), &text, meant) {
        Ok(_) => Outcome::Done,
        Err(message) => Outcome::wrong(message),
    }
}

/// The name in the later catalog, else in the earlier, else the id.
fn name_of<'c, T>(
    (new, old): (&'c [T], &'c [T]),
    id: &str,
    pick: impl Fn(&'c T) -> (&'c str, &'c Bilingual),
) -> Bilingual {
    let mut all = new.iter().chain(old).map(pick);
    let named = all.find(|(known, _)| *known == id);
    named.map_or_else(
        || Bilingual {
            zh: id.to_owned(),
            en: id.to_owned(),
        },
        |(_, name)| name.clone(),
    )
}

/// The columns of the table.
const HEADER: [&str; 10] = [
    "change",
    "id",
    "source",
    "area",
    "indicator",
    "period",
    "fields",
    "old",
    "new",
    "sentence",
];

/// Whether a file is one that this subcommand wrote, in any of its formats.
fn is_own(bytes: &[u8]) -> bool {
    let table = HEADER.join(",");
    let own = [
        table.as_str(),
        "change\t",
        "变动\t",
        "{\"differences\":",
        "{\"format\":\"kanjian-diff/1\"",
    ];
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    own.iter().any(|head| bytes.starts_with(head.as_bytes()))
}

/// A table with a line for each difference.
fn as_csv(differences: &[Difference], lang: Lang) -> Vec<u8> {
    let rows = differences.iter().map(|d| {
        [
            word(d.change, Lang::En).to_owned(),
            d.id.clone(),
            d.source.clone(),
            d.area.clone(),
            d.indicator.clone(),
            d.period.clone(),
            d.fields.join(" "),
            d.old.clone().unwrap_or_default(),
            d.new.clone().unwrap_or_default(),
            d.words.in_lang(lang).to_owned(),
        ]
    });
    csv_of(HEADER, rows)
}

fn word(change: Change, lang: Lang) -> &'static str {
    match (change, lang) {
        (Change::New, Lang::En) => "new",
        (Change::Revised, Lang::En) => "revised",
        (Change::Withdrawn, Lang::En) => "withdrawn",
        (Change::New, Lang::Zh) => "新增",
        (Change::Revised, Lang::Zh) => "修订",
        (Change::Withdrawn, Lang::Zh) => "撤回",
    }
}

/// How many there are of each, then a sentence for each difference.
fn as_text(differences: &[Difference], (old, new): (&str, &str), lang: Lang) -> String {
    let head = match lang {
        Lang::En => "change",
        Lang::Zh => "变动",
    };
    let changes = [Change::New, Change::Revised, Change::Withdrawn];
    let of = |change| differences.iter().filter(move |d| d.change == change);
    let mut text = format!("{head}\t{old} → {new}\n");
    for change in changes {
        text.push_str(&format!("{}\t{}\n", word(change, lang), of(change).count()));
    }
    for change in changes
        .into_iter()
        .filter(|change| of(*change).next().is_some())
    {
        text.push_str(&format!("\n{}\n", word(change, lang)));
        for d in of(change) {
            text.push_str(&format!("{}\t{}\n", d.id, d.words.in_lang(lang)));
        }
    }
    text
}
