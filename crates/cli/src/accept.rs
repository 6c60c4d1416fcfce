//! `kanjian accept`: reviewed draft rows into the tables; asks only for subjects that nothing maps yet.

use crate::{
    append::{append, tables},
    lang::counted,
    outcome::Outcome,
    output::{self, Meant, Place},
};
use kanjian_import::{
    ASKED_HEADER, Acceptance, Accepted, Addition, Answers, Asked, answers, is_unanswered,
};
use kanjian_model::tables::export::csv_of;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// Turn reviewed draft rows of `extract` into rows of the tables.
///
/// Subjects that no line of indicator_map.csv maps are printed as CSV, to be filled in and given back with
/// --answers, each with the first figure that it stands for; the answers are remembered. A phrase that has different values of one
/// period is asked for every clause. An answer of - leaves the figures of a phrase out. By how much a thing changed is
/// asked apart from the thing itself. Nothing is written until every subject is mapped.
///
/// Rows that are there already are not added again; another figure for what is there supersedes it, in a later release.
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
    /// Write the subjects that are new to this file, so that Excel opens it, instead of printing them.
    #[arg(long)]
    ask: Option<PathBuf>,
    /// Replace the file of --ask even if lines of it were answered, or something else wrote it.
    #[arg(long, requires = "ask")]
    force: bool,
    /// What was asked before, filled in: phrase,source,indicator; an indicator of - leaves the figures out.
    #[arg(long)]
    answers: Option<PathBuf>,
}

/// Runs `accept`.
pub fn run(args: &Args) -> Outcome {
    accept(args).unwrap_or_else(Outcome::InputIsWrong)
}

fn bytes_of(file: &Path) -> Result<Vec<u8>, Vec<String>> {
    std::fs::read(file).map_err(|error| {
        vec![format!(
            "{}: cannot be read ({error}): give a file",
            file.display()
        )]
    })
}

/// The subjects that are new, as CSV to be filled in.
fn asked(new: &[Asked], source: &str) -> Vec<u8> {
    let rows = new.iter().map(|one| {
        let answer = [one.phrase.as_str(), source, ""];
        answer
            .into_iter()
            .chain(one.figure.iter().map(String::as_str))
    });
    csv_of(ASKED_HEADER, rows)
}

/// Writes what was accepted into the tables.
fn add(
    args: &Args,
    (release, day): (&str, Option<&str>),
    accepted: &Accepted,
) -> Result<(), Vec<String>> {
    let addition = Addition {
        source: &args.source,
        // A release without rows is none.
        release: (release, day.filter(|_| !accepted.rows.is_empty())),
        rows: &accepted.rows,
        phrases: &accepted.phrases,
        breakdowns: &BTreeMap::new(),
    };
    let file = format!("observations/{}.csv", args.source);
    let before = std::fs::read(args.data.join(&file)).map_or(1, |bytes| {
        bytes.iter().filter(|byte| **byte == b'\n').count() as u64
    });
    let draft = args.draft.display().to_string();
    append(&args.data, &addition).map_err(|faults| accepted.told_of(&draft, &file, before, faults))
}

fn accept(args: &Args) -> Result<Outcome, Vec<String>> {
    let one = |message: String| vec![message];
    let ask = args.ask.as_ref().map(|file| Place {
        file,
        option: "--ask",
        force: args.force,
    });
    let read: Vec<&Path> = std::iter::once(&args.draft)
        .chain(&args.answers)
        .map(PathBuf::as_path)
        .collect();
    if let Some(ask) = &ask {
        ask.may_replace_own(&read, |_| true)
            .map_err(|why| one(format!("{why}; nothing was written")))?;
    }
    let tables = tables(&args.data)?;
    let known = tables.releases.iter().find(|r| r.id == args.release);
    let day = args.release_date.as_deref();
    match (known, day) {
        (None, None) => {
            return Err(one(format!(
                "releases.csv: there is no release {}: write one that is there, or give the day of a new one with --release-date 2026-11-20; nothing was written",
                args.release
            )));
        }
        (Some(known), Some(day)) if known.date != day => {
            return Err(one(format!(
                "releases.csv: release {} is there already and of {}, not {day}: leave --release-date out, or name a new release; nothing was written",
                known.id, known.date
            )));
        }
        _ => {}
    }
    let release = (args.release.as_str(), day.filter(|_| known.is_none()));
    let answered = match &args.answers {
        Some(file) => {
            let name = file.display().to_string();
            answers(&name, &bytes_of(file)?).map_err(one)?
        }
        None => Answers::default(),
    };
    let draft = args.draft.display().to_string();
    let acceptance = Acceptance {
        tables: &tables,
        source: &args.source,
        release,
        area: args.area.as_deref(),
    };
    let accepted = acceptance
        .of(&draft, &bytes_of(&args.draft)?, &answered)
        .map_err(|mut wrong| {
            wrong.push("nothing was written".to_owned());
            wrong
        })?;
    if !accepted.new.is_empty() {
        if let Some(ask) = &ask {
            ask.may_replace_own(&read, is_unanswered)
                .map_err(|why| one(format!("{why}; nothing was written")))?;
        }
        let csv = asked(&accepted.new, &args.source);
        let place = output::write(args.ask.as_deref(), &csv, Meant::ForExcel).map_err(one)?;
        let mut said = accepted.unanswered;
        said.push(format!(
            "{draft}: {} new: fill in {} in {place}, or - to leave {} out, and give it with --answers; nothing was written",
            if accepted.new.len() == 1 { "1 subject is".to_owned() } else { format!("{} subjects are", accepted.new.len()) },
            if accepted.new.len() == 1 { "its indicator" } else { "their indicators" },
            if accepted.new.len() == 1 { "its figures" } else { "their figures" },
        ));
        return Err(said);
    }
    for note in accepted.doubts.iter().chain(&accepted.replaced) {
        eprintln!("{note}");
    }
    eprintln!(
        "{draft}: {} are there already, {} revise what is there, {} left out as answered",
        accepted.known, accepted.revised, accepted.left_out
    );
    if !accepted.rows.is_empty() || !accepted.phrases.is_empty() {
        add(args, release, &accepted)?;
    }
    crate::output::line(format_args!(
        "{}: {} added to observations/{}.csv, {} remembered",
        args.data.display(),
        counted(accepted.rows.len(), "row"),
        args.source,
        counted(accepted.phrases.len(), "phrase")
    ));
    Ok(Outcome::Done)
}
