//! `kanjian check`: says what is wrong with the tables, and where; also reads them for `build`.

use crate::{
    build::threads,
    findings::{self, Tally},
    outcome::Outcome,
    output::line,
    progress::Progress,
};
use kanjian_model::{
    Bilingual, Lang,
    tables::{Fault, Severity, Tables, folder::read_folder, read},
    told::{complaint, counted, of_system, place},
    words,
};
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
        eprintln!("{}", located(folder, fault).line(lang));
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
    fn words(&self) -> Bilingual {
        Bilingual {
            zh: format!(
                "{} 份文件、{} 个地区，共 {} 处数字",
                self.sources, self.areas, self.mentions
            ),
            en: format!(
                "{} of {} in {}",
                counted(self.mentions, "mention"),
                counted(self.sources, "source"),
                counted(self.areas, "area")
            ),
        }
    }
}

/// How the check ended, in words.
fn ended(errors: usize, warnings: usize) -> Bilingual {
    let warned = counted(warnings, "warning");
    match errors {
        0 => words!("{warnings} 条提醒，没有错误", "{warned}, no errors"),
        _ => words!(
            "{errors} 处错误，{warnings} 条提醒",
            "{wrong}, {warned}",
            wrong = counted(errors, "error")
        ),
    }
}

/// Why there is nothing to tell.
enum Failed {
    /// The tables have so many errors.
    Errors(usize),
    /// They could not be read at all.
    Unread(Bilingual),
}

/// Checks observations of any number, keeping none.
fn streamed(args: &Args, lang: Lang, mut say: impl FnMut(&Fault)) -> Result<Found, Failed> {
    let progress = Progress::begin(&words!("正在读取", "reading"), lang);
    let how = How {
        scratch: None,
        threads: threads(),
        watch: &progress,
    };
    let taken = take(&args.data, &how).map_err(|error| {
        let place = place(&args.data.to_string_lossy(), 0, "");
        let todo = words!("再试一次", "try again");
        Failed::Unread(complaint(&place, &of_system(&error), &todo))
    })?;
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
fn audited(args: &Args, lang: Lang, say: impl FnMut(&Fault)) -> Result<Found, Failed> {
    let tables = tables(&args.data, say).map_err(Failed::Errors)?;
    let findings = findings::print(&tables, lang, args.json);
    Ok(Found {
        mentions: tables.observations.len(),
        sources: tables.sources.len(),
        areas: tables.areas.len(),
        findings: Some(findings),
    })
}

/// Runs `check`.
pub fn run(args: &Args, lang: Lang) -> Outcome {
    let mut warnings = 0;
    let say = |fault: &Fault| {
        warnings += usize::from(fault.severity == Severity::Warning);
        if args.json {
            line(serde_json::json!(fault), lang);
        } else {
            eprintln!("{}", fault.line(lang));
        }
    };
    let found = if args.audit {
        audited(args, lang, say)
    } else {
        streamed(args, lang, say)
    };
    match found {
        Ok(found) => {
            if !args.json {
                if let Some(findings) = &found.findings {
                    line(findings.words(lang), lang);
                }
                let read = found.words().then(&words!("：", ", "));
                line(read.then(&ended(0, warnings)).in_lang(lang), lang);
            }
            Outcome::Done
        }
        Err(Failed::Errors(errors)) => Outcome::wrong(ended(errors, warnings)),
        Err(Failed::Unread(why)) => Outcome::wrong(why),
    }
}
