//! `kanjian accept`: reviewed draft rows into the tables; asks only for subjects that nothing maps yet.

use crate::{
    append::{Addition, append, tables},
    outcome::Outcome,
};
use kanjian_extract::CSV_HEADER;
use kanjian_model::tables::{Tables, export::unguarded, layout::OBSERVATIONS};
use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
};

/// Turn reviewed draft rows of `extract` into rows of the tables.
///
/// Subjects that no line of indicator_map.csv maps are printed as CSV, to be filled in and given back with
/// --answers; the answers are remembered. Nothing is written until every subject is mapped.
#[derive(clap::Args)]
pub struct Args {
    /// The draft, with the header of `extract --format csv`.
    draft: PathBuf,
    /// Folder of the tables.
    data: PathBuf,
    /// Id of the source, as in sources.csv.
    #[arg(long)]
    source: String,
    /// Id of the release that the rows belong to.
    #[arg(long)]
    release: String,
    /// Day of a release that releases.csv has not yet, such as 2026-11-20.
    #[arg(long)]
    release_date: Option<String>,
    /// Area of the figures; else the one of the source.
    #[arg(long)]
    area: Option<String>,
    /// What was printed before, filled in: phrase,source,indicator.
    #[arg(long)]
    answers: Option<PathBuf>,
}

/// One line of a CSV file: its number and its cells by column.
type Line = (u64, BTreeMap<String, String>);

/// The lines of a CSV file that has at least the columns named.
fn lines(file: &Path, columns: &[&str]) -> Result<Vec<Line>, String> {
    let shown = file.display();
    let bytes =
        std::fs::read(file).map_err(|e| format!("{shown}: cannot be read ({e}): give a file"))?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    if let Some(at) = bytes.iter().position(|b| *b == 0) {
        let line = bytes[..at].iter().filter(|b| **b == b'\n').count() + 1;
        return Err(format!(
            "{shown}:{line}: there is a NUL character: save the file as “CSV UTF-8”"
        ));
    }
    let mut reader = csv::Reader::from_reader(bytes);
    let wrong = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        format!("{shown}:{line}: the line cannot be read ({error}): save the file as “CSV UTF-8”")
    };
    let header = reader.headers().map_err(wrong)?.clone();
    for column in columns {
        if !header.iter().any(|h| h == *column) {
            return Err(format!(
                "{shown}:1: {column}: the column is missing: the header is {}",
                columns.join(",")
            ));
        }
    }
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(wrong)?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells = header
            .iter()
            .zip(&record)
            .map(|(h, c)| (h.to_owned(), unguarded(c).to_owned()));
        lines.push((line, cells.collect()));
    }
    Ok(lines)
}

/// Runs `accept`.
pub fn run(args: &Args) -> Outcome {
    accept(args).unwrap_or_else(Outcome::InputIsWrong)
}

/// The indicator that a phrase means: what is answered now, then what is said of this source, then of any.
fn indicator_of(
    phrase: &str,
    source: &str,
    answers: &BTreeMap<String, String>,
    tables: &Tables,
) -> Option<String> {
    let mapped = [source, ""].into_iter().find_map(|of| {
        let mut phrases = tables.phrases.iter();
        phrases.find(|p| p.phrase == phrase && p.source == of)
    });
    let by_name = || {
        let mut same = tables
            .indicators
            .values()
            .filter(|i| i.id == phrase || i.name.zh == phrase);
        same.next()
            .filter(|_| same.next().is_none())
            .map(|i| i.id.clone())
    };
    answers
        .get(phrase)
        .cloned()
        .or_else(|| mapped.map(|p| p.indicator.clone()))
        .or_else(by_name)
}

fn accept(args: &Args) -> Result<Outcome, Vec<String>> {
    let one = |message: String| vec![message];
    let tables = tables(&args.data)?;
    let Some(source) = tables.sources.get(&args.source) else {
        let data = args.data.display();
        return Err(one(format!(
            "{data}/sources.csv: there is no source {}: add a line for the document",
            args.source
        )));
    };
    let columns: Vec<&str> = CSV_HEADER.split(',').collect();
    let drafts = lines(&args.draft, &columns).map_err(one)?;
    let mut answers = BTreeMap::new();
    if let Some(file) = &args.answers {
        for (_, mut cells) in lines(file, &["phrase", "indicator"]).map_err(one)? {
            let mut take = |column: &str| cells.remove(column).unwrap_or_default();
            let (phrase, indicator) = (take("phrase"), take("indicator"));
            if !indicator.is_empty() {
                answers.insert(phrase, indicator);
            }
        }
    }
    let draft = args.draft.display();
    let mut last = tables
        .observations
        .iter()
        .filter_map(|o| {
            o.id.strip_prefix(&args.source)?
                .trim_start_matches('-')
                .parse::<usize>()
                .ok()
        })
        .max()
        .unwrap_or(0);
    let (mut rows, mut new, mut wrong) = (Vec::new(), BTreeSet::new(), Vec::new());
    for (line, cells) in &drafts {
        let cell = |column: &str| cells.get(column).map_or("", String::as_str);
        let subject = cell("subject");
        if subject.is_empty() {
            wrong.push(format!("{draft}:{line}: subject: the cell is empty: say what the figure is about, or delete the row"));
            continue;
        }
        let Some(indicator) = indicator_of(subject, &args.source, &answers, &tables) else {
            new.insert(subject.to_owned());
            continue;
        };
        let measure = tables
            .indicators
            .get(&indicator)
            .map(|i| i.measure.to_string())
            .unwrap_or_default();
        let period = if cell("period").is_empty() {
            &source.period
        } else {
            cell("period")
        };
        last += 1;
        let id = format!("{}-{last:03}", args.source);
        let stated = if cell("comparator") == "eq" {
            "no"
        } else {
            "yes"
        };
        let row = OBSERVATIONS.columns.iter().map(|column| match *column {
            "id" => id.as_str(),
            "area" => args.area.as_deref().unwrap_or(&source.area),
            "indicator" => &indicator,
            "measure" => &measure,
            "comparator_stated" => stated,
            "period" => period,
            "release" => &args.release,
            other => cell(other),
        });
        rows.push(row.map(str::to_owned).collect::<Vec<_>>());
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    if !new.is_empty() {
        let mut writer = csv::Writer::from_writer(io::stdout().lock());
        let header = [["phrase", "source", "indicator"]];
        let asked = new.iter().map(|phrase| [phrase.as_str(), &args.source, ""]);
        for line in header.into_iter().chain(asked) {
            writer
                .write_record(line)
                .map_err(|error| one(format!("standard output: {error}")))?;
        }
        writer
            .flush()
            .map_err(|error| one(format!("standard output: {error}")))?;
        return Err(one(format!(
            "{draft}: {} subjects are new: fill in their indicators in the CSV above and give it with --answers; nothing was written",
            new.len()
        )));
    }
    let used: BTreeSet<&str> = drafts
        .iter()
        .filter_map(|(_, c)| c.get("subject").map(String::as_str))
        .collect();
    let phrases: Vec<(String, String)> = answers
        .iter()
        .filter(|(phrase, indicator)| {
            let before = indicator_of(phrase, &args.source, &BTreeMap::new(), &tables);
            used.contains(phrase.as_str()) && before.as_ref() != Some(*indicator)
        })
        .map(|(phrase, indicator)| (phrase.clone(), indicator.clone()))
        .collect();
    let addition = Addition {
        source: &args.source,
        release: (&args.release, args.release_date.as_deref()),
        rows: &rows,
        phrases: &phrases,
        breakdowns: &std::collections::BTreeMap::new(),
    };
    append(&args.data, &addition)?;
    println!(
        "{}: {} rows added to observations/{}.csv, {} phrases remembered",
        args.data.display(),
        rows.len(),
        args.source,
        phrases.len()
    );
    Ok(Outcome::Done)
}
