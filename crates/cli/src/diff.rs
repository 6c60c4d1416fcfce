//! `kanjian diff`: what one release says that another does not, as a table, as sentences, or as JSON.

use crate::{lang::Lang, outcome::Outcome, published::Published};
use kanjian_model::{Catalog, Observation, series};
use serde::Serialize;
use std::{
    collections::BTreeMap,
    io::{self, Write},
    path::PathBuf,
};

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
    /// Language of the sentences.
    #[arg(long, default_value = "en")]
    lang: Lang,
}

#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
enum Change {
    New,
    Revised,
    Withdrawn,
}

/// One observation that differs.
#[derive(Serialize)]
struct Difference {
    change: Change,
    id: String,
    source: String,
    area: String,
    indicator: String,
    period: String,
    /// What differs, of a revised one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<String>,
    sentence: String,
}

/// Runs `diff`.
pub fn run(args: &Args) -> Outcome {
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
                .collect::<Vec<String>>();
            return Outcome::InputIsWrong(messages);
        }
    };
    let names = Names {
        old: &old_catalog,
        new: &new_catalog,
        lang: args.lang,
    };
    let differences = differences(&old, &new, &names);
    let text = match args.format {
        Format::Json => {
            serde_json::json!({
                "format": "kanjian-diff/1",
                "old": old_catalog.release,
                "new": new_catalog.release,
                "differences": differences,
            })
            .to_string()
                + "\n"
        }
        Format::Text => as_text(&differences, &names),
    };
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Outcome::wrong(format!("standard output: {error}"))
        }
        _ => Outcome::Done,
    }
}

/// Names of both releases.
struct Names<'c> {
    old: &'c Catalog,
    new: &'c Catalog,
    lang: Lang,
}

impl Names<'_> {
    fn area<'s>(&'s self, id: &'s str) -> &'s str {
        let of = |c: &'s Catalog| c.areas.iter().find(|a| a.area.id == id);
        of(self.new)
            .or_else(|| of(self.old))
            .map_or(id, |a| a.area.name.in_lang(self.lang.into()))
    }

    fn indicator<'s>(&'s self, id: &'s str) -> &'s str {
        let of = |c: &'s Catalog| c.indicators.iter().find(|i| i.id == id);
        of(self.new)
            .or_else(|| of(self.old))
            .map_or(id, |i| i.name.in_lang(self.lang.into()))
    }
}

/// The figure as published, or why there is none.
fn figure(o: &Observation) -> String {
    match o.absent {
        Some(absent) => format!("{} ({absent})", o.as_written),
        None => o.as_written.clone(),
    }
}

/// What differs between two observations; their quotes and offsets are the document's, not the figure's.
fn fields(a: &Observation, b: &Observation) -> Vec<&'static str> {
    [
        ("area", a.area == b.area),
        ("indicator", a.indicator == b.indicator),
        ("value", a.value == b.value),
        ("low", a.low == b.low),
        ("high", a.high == b.high),
        ("unit", a.unit == b.unit),
        ("measure", a.measure == b.measure),
        ("comparator", a.comparator == b.comparator),
        ("kind", a.kind == b.kind),
        ("absent", a.absent == b.absent),
        ("period", a.period == b.period),
        ("breakdown", a.breakdown == b.breakdown),
        ("as_written", a.as_written == b.as_written),
        ("quote", a.quote == b.quote),
        ("yoy", a.yoy == b.yoy),
        ("share_of_parent", a.share_of_parent == b.share_of_parent),
        ("rank", a.rank == b.rank),
        ("completion", a.completion == b.completion),
        ("numerator", a.numerator == b.numerator),
        ("denominator", a.denominator == b.denominator),
        ("grade", a.grade == b.grade),
    ]
    .into_iter()
    .filter_map(|(field, is_same)| (!is_same).then_some(field))
    .collect()
}

fn differences(old: &[Observation], new: &[Observation], names: &Names<'_>) -> Vec<Difference> {
    let by_id = |mentions| -> BTreeMap<String, Observation> {
        series::observations(mentions)
            .into_iter()
            .map(|figured| (figured.first.id.clone(), figured.first.clone()))
            .collect()
    };
    let (old, new) = (by_id(old), by_id(new));
    let replaced: Vec<&str> = new.values().map(|o| o.supersedes.as_str()).collect();
    let mut found = Vec::new();
    for (id, now) in &new {
        let before = old.get(id).or_else(|| old.get(&now.supersedes));
        match before {
            None => found.push(difference(Change::New, None, Some(now), names)),
            Some(before) if !fields(before, now).is_empty() => {
                found.push(difference(Change::Revised, Some(before), Some(now), names));
            }
            Some(_) => {}
        }
    }
    for (id, before) in &old {
        if !new.contains_key(id) && !replaced.contains(&id.as_str()) {
            found.push(difference(Change::Withdrawn, Some(before), None, names));
        }
    }
    found.sort_by(|a, b| (a.change, &a.source, &a.id).cmp(&(b.change, &b.source, &b.id)));
    found.into_iter().collect()
}

fn difference(
    change: Change,
    before: Option<&Observation>,
    now: Option<&Observation>,
    names: &Names<'_>,
) -> Difference {
    let text = |of: fn(&Observation) -> String| now.or(before).map(of).unwrap_or_default();
    let area = text(|o| o.area.clone());
    let indicator = text(|o| o.indicator.clone());
    let period = text(|o| o.period.to_string());
    let (old, new) = (before.map(figure), now.map(figure));
    let fields = match (before, now) {
        (Some(before), Some(now)) => fields(before, now),
        _ => Vec::new(),
    };
    let (area_name, name) = (names.area(&area), names.indicator(&indicator));
    let shown = |figure: &Option<String>| figure.clone().unwrap_or_default();
    let sentence = match (names.lang, change) {
        (Lang::En, Change::New) => {
            format!("{area_name}: {name} ({period}) is now {}.", shown(&new))
        }
        (Lang::En, Change::Revised) => format!(
            "{area_name}: {name} ({period}) was {} and is now {} ({} changed).",
            shown(&old),
            shown(&new),
            fields.join(", ")
        ),
        (Lang::En, Change::Withdrawn) => {
            format!(
                "{area_name}: {name} ({period}), which was {}, is no longer published.",
                shown(&old)
            )
        }
        (Lang::Zh, Change::New) => format!("{area_name}:新增{name}({period}){}。", shown(&new)),
        (Lang::Zh, Change::Revised) => format!(
            "{area_name}:{name}({period})由{}改为{}(变动:{})。",
            shown(&old),
            shown(&new),
            fields.join("、")
        ),
        (Lang::Zh, Change::Withdrawn) => {
            format!("{area_name}:{name}({period})原为{},不再发布。", shown(&old))
        }
    };
    Difference {
        change,
        id: text(|o| o.id.clone()),
        source: text(|o| o.source.clone()),
        area,
        indicator,
        period,
        fields,
        old,
        new,
        sentence,
    }
}

fn as_text(differences: &[Difference], names: &Names<'_>) -> String {
    let count = |change| differences.iter().filter(|d| d.change == change).count();
    let (titles, head) = match names.lang {
        Lang::En => (["new", "revised", "withdrawn"], "change"),
        Lang::Zh => (["新增", "修订", "撤回"], "变动"),
    };
    let changes = [Change::New, Change::Revised, Change::Withdrawn];
    let mut text = format!("{head}\t{} → {}\n", names.old.release, names.new.release);
    for (title, change) in titles.iter().zip(changes) {
        text.push_str(&format!("{title}\t{}\n", count(change)));
    }
    for (title, change) in titles.iter().zip(changes) {
        let of_change: Vec<_> = differences.iter().filter(|d| d.change == change).collect();
        if of_change.is_empty() {
            continue;
        }
        text.push_str(&format!("\n{title}\n"));
        for d in of_change {
            text.push_str(&format!("{}\t{}\n", d.id, d.sentence));
        }
    }
    text
}
