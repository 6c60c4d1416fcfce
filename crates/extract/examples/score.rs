//! Prints how well the reading of a folder of texts agrees with a reading by hand, with every miss.
//!
//! `cargo run --release -p kanjian-extract --example score -- GOLD.csv GOLD_EXT.csv DIR_OF_TEXTS`, or with texts whose
//! figures are marked where they stand, as those in `tests/figures/`: `… --example score -- --marked TEXT…`.
//! `--drafts` lists every draft, `--summary` leaves the misses out.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use kanjian_extract::{Draft, Gold, Said, Score, decode, extract, read_gold, read_marked, score};

/// A text and its rows by hand.
struct Document {
    name: String,
    text: String,
    gold: Vec<Gold>,
}

fn records(path: &str) -> Result<Vec<Vec<String>>, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_path(path)?;
    let mut rows = Vec::new();
    for record in reader.records() {
        rows.push(record?.iter().map(str::to_owned).collect());
    }
    Ok(rows)
}

fn marked(paths: &[String]) -> Result<Vec<Document>, Box<dyn Error>> {
    let read = |path: &String| -> Result<Document, Box<dyn Error>> {
        let (text, gold) = read_marked(&std::fs::read_to_string(path)?)
            .map_err(|error| format!("{path}: {error}"))?;
        let name = Path::new(path).file_name().unwrap_or_default();
        Ok(Document {
            name: name.to_string_lossy().into_owned(),
            text,
            gold,
        })
    };
    paths.iter().map(read).collect()
}

fn tables(
    observations: &str,
    extension: &str,
    folder: &str,
) -> Result<Vec<Document>, Box<dyn Error>> {
    let mut by_file: BTreeMap<String, Vec<Gold>> = BTreeMap::new();
    for row in read_gold(&records(observations)?, &records(extension)?)? {
        by_file.entry(row.file.clone()).or_default().push(row);
    }
    let read = |(name, gold): (String, Vec<Gold>)| -> Result<Document, Box<dyn Error>> {
        let text = decode(&std::fs::read(Path::new(folder).join(&name))?)?.text;
        Ok(Document { name, text, gold })
    };
    by_file.into_iter().map(read).collect()
}

fn figure(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

fn misses(gold: &[Gold], drafts: &[Draft], result: &Score) {
    for &row in &result.missed {
        let row = &gold[row];
        println!(
            "  missed  @{} {} = {} {:?} {}",
            row.value_offset,
            row.as_written,
            figure(row.value),
            row.unit_class,
            row.subject
        );
    }
    for &index in &result.surplus {
        let draft = &drafts[index];
        println!(
            "  surplus @{} {} = {} {} ({}) [{}] in {}",
            draft.value_offset,
            draft.as_written,
            figure(draft.value),
            draft.unit,
            draft.subject,
            draft.rule,
            draft.quote
        );
    }
    for &(row, index) in &result.mislinked {
        let draft = &drafts[index];
        let links = [
            draft.yoy,
            draft.share_of_parent,
            draft.rank,
            draft.completion,
        ];
        println!(
            "  links   @{} {}: by hand {:?}, drafted {:?}",
            gold[row].value_offset,
            gold[row].as_written,
            gold[row].links.map(figure),
            links.map(figure)
        );
    }
    for &(row, index) in &result.missaid {
        let (by_hand, draft) = (&gold[row], &drafts[index]);
        println!(
            "  said    @{} {}: by hand {} {} “{}”, drafted {} {} “{}” in {}",
            by_hand.value_offset,
            by_hand.as_written,
            by_hand.comparator.map_or("", |c| c.as_str()),
            by_hand.kind.map_or("", |k| k.as_str()),
            by_hand.about,
            draft.comparator.as_str(),
            draft.kind.as_str(),
            draft.subject,
            draft.quote
        );
    }
}

fn list(drafts: &[Draft]) {
    for draft in drafts {
        println!(
            "  {} {} = {} {} {} {} | {} | {} | {} | {}",
            draft.value_offset,
            draft.as_written,
            figure(draft.value),
            draft.unit,
            draft.comparator.as_str(),
            draft.kind.as_str(),
            draft.subject,
            draft.period,
            draft.rule,
            draft.quote
        );
    }
}

fn line(name: &str, result: &Score) {
    let wanted: usize = result.links.iter().map(|links| links.wanted).sum();
    let found: usize = result.links.iter().map(|links| links.found).sum();
    let claimed: usize = result.links.iter().map(|links| links.claimed).sum();
    let said = |said: Said| format!("{}/{}", said.same, said.wanted);
    println!(
        "{name}: {} by hand, {} drafted, {} agree, recall {:.3}, precision {:.3}; links {found}/{wanted}, {claimed} claimed; \
         bounds {}, kinds {}, subjects {}, absences {}",
        result.wanted,
        result.drafted,
        result.agreed,
        result.recall(),
        result.precision(),
        said(result.comparators),
        said(result.kinds),
        said(result.subjects),
        said(result.absences)
    );
}

fn main() -> Result<(), Box<dyn Error>> {
    let (options, places): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    let is_set = |option: &str| options.iter().any(|given| given == option);
    let documents = match &places[..] {
        texts if is_set("--marked") => marked(texts)?,
        [observations, extension, folder] => tables(observations, extension, folder)?,
        _ => {
            return Err(
                "usage: score GOLD.csv GOLD_EXT.csv DIR_OF_TEXTS, or score --marked TEXT…".into(),
            );
        }
    };
    let mut total = Score::default();
    for Document { name, text, gold } in &documents {
        let drafts = extract(text);
        let result = score(&drafts, gold);
        line(name, &result);
        if !is_set("--summary") {
            misses(gold, &drafts, &result);
        }
        if is_set("--drafts") {
            list(&drafts);
        }
        total = total.plus(&result);
    }
    line("all", &total);
    for (name, links) in ["growth", "share", "rank", "completion"]
        .iter()
        .zip(total.links)
    {
        println!(
            "{name}: {} of {} links found, {} claimed",
            links.found, links.wanted, links.claimed
        );
    }
    Ok(())
}
