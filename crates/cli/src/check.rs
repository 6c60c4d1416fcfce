//! `kanjian check`: says what is wrong with the tables, and where; also reads them for `build`.

use crate::{lang::Lang, outcome::Outcome};
use kanjian_model::tables::{Fault, Severity, Tables, folder::read_folder, read};
use kanjian_model::{Observation, audit};
use std::path::{Path, PathBuf};

/// Say what is wrong with the tables, one line each: file:line: column: what: what to do.
#[derive(clap::Args)]
pub struct Args {
    /// Folder of the tables.
    data: PathBuf,
    /// One JSON object for each fault, on standard output.
    #[arg(long)]
    json: bool,
    /// Also print what each document's own arithmetic says, on standard output; findings fail nothing.
    #[arg(long)]
    audit: bool,
    /// Language of the messages.
    #[arg(long, default_value = "en")]
    lang: Lang,
}

/// The fault with the path of its file as the caller wrote it.
fn located(folder: &Path, fault: &Fault) -> Fault {
    let file = folder.join(&fault.file).to_string_lossy().into_owned();
    Fault {
        file,
        ..fault.clone()
    }
}

/// Reads the tables below `folder`; every fault, warnings too, is handed to `say`.
///
/// # Errors
/// How many errors there are.
pub fn tables(folder: &Path, mut say: impl FnMut(&Fault)) -> Result<Tables, usize> {
    let reading = match read_folder(folder) {
        Ok(files) => read(&files),
        Err(faults) => kanjian_model::tables::Reading {
            tables: None,
            faults,
        },
    };
    for fault in &reading.faults {
        say(&located(folder, fault));
    }
    let errors = reading
        .faults
        .iter()
        .filter(|f| f.severity == Severity::Error)
        .count();
    reading.tables.ok_or(errors)
}

/// One line for each finding: source: status: words [arithmetic] observations.
fn print_findings(tables: &Tables, args: &Args) {
    let mut across =
        audit::across_documents(&tables.observations, &tables.indicators, &tables.sources);
    for (id, source) in &tables.sources {
        let mentions: Vec<Observation> = tables
            .observations
            .iter()
            .filter(|o| o.source == *id)
            .cloned()
            .collect();
        let of_document = audit::findings(&mentions, &tables.indicators, Some(source));
        for finding in of_document
            .into_iter()
            .chain(across.remove(id).into_iter().flatten())
        {
            if args.json {
                println!(
                    "{}",
                    serde_json::json!({ "source": id, "finding": finding })
                );
                continue;
            }
            let words = finding.words.in_lang(args.lang.into());
            let (code, status, arithmetic) = (&finding.code, &finding.status, &finding.arithmetic);
            let observations = finding.observations.join(" ");
            println!("{id}: {status}: {code}: {words} [{arithmetic}] {observations}");
        }
    }
}

/// Runs `check`.
pub fn run(args: &Args) -> Outcome {
    let mut warnings = 0;
    let outcome = tables(&args.data, |fault| {
        warnings += usize::from(fault.severity == Severity::Warning);
        if args.json {
            println!("{}", serde_json::json!(fault));
        } else {
            eprintln!("{}", fault.line(args.lang.into()));
        }
    });
    match outcome {
        Ok(tables) => {
            if args.audit {
                print_findings(&tables, args);
            }
            if !args.json {
                println!(
                    "{} mentions of {} sources in {} areas, {} warnings, no errors",
                    tables.observations.len(),
                    tables.sources.len(),
                    tables.areas.len(),
                    warnings
                );
            }
            Outcome::Done
        }
        Err(errors) => Outcome::wrong(format!("{errors} errors, {warnings} warnings")),
    }
}
