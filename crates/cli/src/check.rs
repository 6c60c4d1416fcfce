//! `kanjian check`: says what is wrong with the tables, and where; also reads them for `build`.

use crate::{build::threads, lang::Lang, outcome::Outcome, output::line, progress::Progress};
use kanjian_model::tables::{Fault, Severity, Tables, folder::read_folder, read};
use kanjian_model::{Observation, audit};
use kanjian_warehouse::intake::{How, take};
use std::path::{Path, PathBuf};

/// Say what is wrong with the tables, one line each: file:line: column: what: what to do.
///
/// Observations may be of any number, as for build; with --audit they are held in memory.
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

/// Says every fault on standard error; gives how many errors there are.
pub fn say(folder: &Path, faults: &[Fault], lang: Lang) -> usize {
    for fault in faults {
        eprintln!("{}", located(folder, fault).line(lang.into()));
    }
    let is_error = |fault: &&Fault| fault.severity == Severity::Error;
    faults.iter().filter(is_error).count()
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
                line(serde_json::json!({ "source": id, "finding": finding }));
                continue;
            }
            let words = finding.words.in_lang(args.lang.into());
            let (code, status, arithmetic) = (&finding.code, &finding.status, &finding.arithmetic);
            let observations = finding.observations.join(" ");
            line(format_args!(
                "{id}: {status}: {code}: {words} [{arithmetic}] {observations}"
            ));
        }
    }
}

/// What was found without a fault that stops a build.
struct Found {
    mentions: usize,
    sources: usize,
    areas: usize,
}

/// Checks observations of any number, keeping none.
fn streamed(args: &Args, mut say: impl FnMut(&Fault)) -> Result<Found, String> {
    let progress = Progress::begin("reading");
    let how = How {
        scratch: None,
        threads: threads(),
        watch: &progress,
    };
    let taken = take(&args.data, &how).map_err(|error| error.to_string())?;
    drop(progress);
    let faults = &taken.reading.faults;
    faults
        .iter()
        .for_each(|fault| say(&located(&args.data, fault)));
    let is_error = |fault: &&Fault| fault.severity == Severity::Error;
    let errors = faults.iter().filter(is_error).count();
    let tables = taken.reading.tables.ok_or(format!("{errors} errors"))?;
    Ok(Found {
        mentions: taken.facts.len(),
        sources: tables.sources.len(),
        areas: tables.areas.len(),
    })
}

/// Checks tables as people write them, and says what each document's own arithmetic says.
fn audited(args: &Args, say: impl FnMut(&Fault)) -> Result<Found, String> {
    let tables = tables(&args.data, say).map_err(|errors| format!("{errors} errors"))?;
    print_findings(&tables, args);
    Ok(Found {
        mentions: tables.observations.len(),
        sources: tables.sources.len(),
        areas: tables.areas.len(),
    })
}

/// Runs `check`.
pub fn run(args: &Args) -> Outcome {
    let mut warnings = 0;
    let say = |fault: &Fault| {
        warnings += usize::from(fault.severity == Severity::Warning);
        if args.json {
            line(serde_json::json!(fault));
        } else {
            eprintln!("{}", fault.line(args.lang.into()));
        }
    };
    let found = if args.audit {
        audited(args, say)
    } else {
        streamed(args, say)
    };
    match found {
        Ok(found) => {
            if !args.json {
                line(format_args!(
                    "{} mentions of {} sources in {} areas, {} warnings, no errors",
                    found.mentions, found.sources, found.areas, warnings
                ));
            }
            Outcome::Done
        }
        Err(errors) => Outcome::wrong(format!("{errors}, {warnings} warnings")),
    }
}
