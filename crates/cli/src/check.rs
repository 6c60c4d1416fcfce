//! `kanjian check`: says what is wrong with the tables, and where; also reads them for `build`.

use crate::{
    build::threads,
    findings::{self, Tally},
    lang::{Lang, counted},
    outcome::Outcome,
    output::line,
    progress::Progress,
};
use kanjian_model::tables::{Fault, Severity, Tables, folder::read_folder, read};
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

/// What was found without a fault that stops a build.
struct Found {
    mentions: usize,
    sources: usize,
    areas: usize,
    /// What the audit said, where it was asked for.
    findings: Option<Tally>,
}

impl Found {
    /// How much was read, in words.
    fn words(&self, lang: Lang) -> String {
        let (mentions, sources, areas) = (self.mentions, self.sources, self.areas);
        match lang {
            Lang::Zh => format!("{sources} 份文件、{areas} 个地区，共 {mentions} 处数字"),
            Lang::En => format!(
                "{} of {} in {}",
                counted(mentions, "mention"),
                counted(sources, "source"),
                counted(areas, "area")
            ),
        }
    }
}

/// How the check ended, in words.
fn ended(errors: usize, warnings: usize, lang: Lang) -> String {
    match (lang, errors) {
        (Lang::Zh, 0) => format!("{warnings} 条提醒，没有错误"),
        (Lang::Zh, _) => format!("{errors} 处错误，{warnings} 条提醒"),
        (Lang::En, 0) => format!("{}, no errors", counted(warnings, "warning")),
        (Lang::En, _) => format!(
            "{}, {}",
            counted(errors, "error"),
            counted(warnings, "warning")
        ),
    }
}

/// Why there is nothing to tell.
enum Failed {
    /// The tables have so many errors.
    Errors(usize),
    /// They could not be read at all.
    Unread(String),
}

/// Checks observations of any number, keeping none.
fn streamed(args: &Args, mut say: impl FnMut(&Fault)) -> Result<Found, Failed> {
    let progress = Progress::begin("reading");
    let how = How {
        scratch: None,
        threads: threads(),
        watch: &progress,
    };
    let taken = take(&args.data, &how).map_err(|error| Failed::Unread(error.to_string()))?;
    drop(progress);
    let faults = &taken.reading.faults;
    faults
        .iter()
        .for_each(|fault| say(&located(&args.data, fault)));
    let is_error = |fault: &&Fault| fault.severity == Severity::Error;
    let errors = faults.iter().filter(is_error).count();
    let tables = taken.reading.tables.ok_or(Failed::Errors(errors))?;
    Ok(Found {
        mentions: taken.facts.len(),
        sources: tables.sources.len(),
        areas: tables.areas.len(),
        findings: None,
    })
}

/// Checks tables as people write them, and says what each document's own arithmetic says.
fn audited(args: &Args, say: impl FnMut(&Fault)) -> Result<Found, Failed> {
    let tables = tables(&args.data, say).map_err(Failed::Errors)?;
    let findings = findings::print(&tables, args.lang, args.json);
    Ok(Found {
        mentions: tables.observations.len(),
        sources: tables.sources.len(),
        areas: tables.areas.len(),
        findings: Some(findings),
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
                if let Some(findings) = &found.findings {
                    line(findings.words(args.lang));
                }
                let (read, end) = (found.words(args.lang), ended(0, warnings, args.lang));
                line(match args.lang {
                    Lang::Zh => format!("{read}：{end}"),
                    Lang::En => format!("{read}, {end}"),
                });
            }
            Outcome::Done
        }
        Err(Failed::Errors(errors)) => Outcome::wrong(ended(errors, warnings, args.lang)),
        Err(Failed::Unread(why)) => Outcome::wrong(why),
    }
}
