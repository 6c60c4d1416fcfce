//! Prints how well the reading of a folder of texts agrees with a reading by hand, with every miss.
//!
//! `cargo run --release -p kanjian-extract --example score -- GOLD.csv GOLD_EXT.csv DIR_OF_TEXTS [--drafts]`

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use kanjian_extract::{Gold, Score, decode, extract, read_gold, score};

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

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [observations, extension, folder, rest @ ..] = &arguments[..] else {
        return Err("usage: score GOLD.csv GOLD_EXT.csv DIR_OF_TEXTS [--drafts]".into());
    };
    let list_drafts = rest.iter().any(|argument| argument == "--drafts");
    let mut by_file: BTreeMap<String, Vec<Gold>> = BTreeMap::new();
    for row in read_gold(&records(observations)?, &records(extension)?)? {
        by_file.entry(row.file.clone()).or_default().push(row);
    }
    let mut total = Score::default();
    for (file, gold) in &by_file {
        let decoded = decode(&std::fs::read(Path::new(folder).join(file))?)?;
        let drafts = extract(&decoded.text);
        let result = score(&drafts, gold);
        println!(
            "{file}: {} by hand, {} drafted, {} agree, recall {:.3}, precision {:.3}",
            result.wanted,
            result.drafted,
            result.agreed,
            result.recall(),
            result.precision()
        );
        for &row in &result.missed {
            let row = &gold[row];
            println!(
                "  missed  @{} {} = {:?} {:?} ({})",
                row.value_offset, row.as_written, row.value, row.unit_class, row.subject
            );
        }
        for &index in &result.surplus {
            let draft = &drafts[index];
            println!(
                "  surplus @{} {} = {:?} {} ({}) [{}] in {}",
                draft.value_offset,
                draft.as_written,
                draft.value.map(|value| value.to_string()),
                draft.unit,
                draft.subject,
                draft.rule,
                draft.quote
            );
        }
        for &(row, index) in &result.mislinked {
            println!(
                "  links   @{} {}: by hand {:?}, drafted {:?}",
                gold[row].value_offset,
                gold[row].as_written,
                gold[row].links,
                [
                    drafts[index].yoy,
                    drafts[index].share_of_parent,
                    drafts[index].rank,
                    drafts[index].completion
                ]
                .map(|value| value.map(|value| value.to_string()))
            );
        }
        if list_drafts {
            for draft in &drafts {
                println!(
                    "  {} {} = {} {} {} {} | {} | {} | {} | {}",
                    draft.value_offset,
                    draft.as_written,
                    draft
                        .value
                        .map(|value| value.to_string())
                        .unwrap_or_default(),
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
        total = total.plus(&result);
    }
    println!(
        "all: {} by hand, {} drafted, {} agree, recall {:.3}, precision {:.3}",
        total.wanted,
        total.drafted,
        total.agreed,
        total.recall(),
        total.precision()
    );
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
