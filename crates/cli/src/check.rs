//! `kanjian check`: says what is wrong with the tables, and where; also reads them for `build`.

use crate::{lang::Lang, outcome::Outcome};
use kanjian_model::tables::{Fault, Severity, Tables, folder::read_folder, read};
use std::path::{Path, PathBuf};

/// Say what is wrong with the tables, one line each: file:line: column: what: what to do.
#[derive(clap::Args)]
pub struct Args {
    /// Folder of the tables.
    data: PathBuf,
    /// One JSON object for each fault, on standard output.
    #[arg(long)]
    json: bool,
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
