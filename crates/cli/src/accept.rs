//! `kanjian accept`: reviewed draft rows into the tables; asks only for subjects that nothing maps yet.

use crate::{
    addition_words::{counts, nothing_was_written},
    append::{Refused, append, tables},
    outcome::Outcome,
    output::{self, Meant, Place, cannot_be_read},
    release::release,
};
use kanjian_import::{
    ASKED_HEADER, Acceptance, Accepted, Addition, Answers, Asked, answers, is_unanswered,
};
use kanjian_model::{Bilingual, Lang, tables::export::csv_of, told::counted, words};
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
pub fn run(args: &Args, lang: Lang) -> Outcome {
    accept(args, lang).unwrap_or_else(Outcome::InputIsWrong)
}

fn bytes_of(file: &Path) -> Result<Vec<u8>, Vec<Bilingual>> {
    let give = words!("给一个能读的文件", "give a file");
    std::fs::read(file).map_err(|error| vec![cannot_be_read(file, &error, &give)])
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
) -> Result<(), Vec<Bilingual>> {
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
    append(&args.data, &addition).map_err(|refused| match refused {
        Refused::Tables(faults) => {
            let mut told = accepted.told_of(&draft, &file, before, faults);
            told.push(nothing_was_written());
            told
        }
        Refused::Disk(why) => vec![why],
    })
}

/// How many phrases wait for an answer, and where to write it.
fn to_be_answered(draft: &str, new: usize, place: &Bilingual) -> Bilingual {
    let (subjects, theirs, figures) = match new {
        1 => ("1 subject is".to_owned(), "its indicator", "its figures"),
        new => (
            format!("{new} subjects are"),
            "their indicators",
            "their figures",
        ),
    };
    Bilingual {
        zh: format!(
            "{draft}：有 {new} 个说法还没见过。请在{}里填上指标编号（不收的填 -），再用 --answers 交回来。什么也没有写入。",
            place.zh
        ),
        en: format!(
            "{draft}: {subjects} new: fill in {theirs} in {}, or - to leave {figures} out, and give it with --answers; nothing was written",
            place.en
        ),
    }
}

/// One line, after which nothing was written.
fn refused(why: Bilingual) -> Vec<Bilingual> {
    vec![why, nothing_was_written()]
}

fn accept(args: &Args, lang: Lang) -> Result<Outcome, Vec<Bilingual>> {
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
        ask.may_replace_own(&read, |_| true).map_err(refused)?;
    }
    let tables = tables(&args.data)?;
    let release = release(&tables, &args.release, args.release_date.as_deref()).map_err(refused)?;
    let answered = match &args.answers {
        Some(file) => {
            let name = file.display().to_string();
            answers(&name, &bytes_of(file)?).map_err(refused)?
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
            wrong.push(nothing_was_written());
            wrong
        })?;
    if !accepted.new.is_empty() {
        if let Some(ask) = &ask {
            ask.may_replace_own(&read, is_unanswered).map_err(refused)?;
        }
        let csv = asked(&accepted.new, &args.source);
        let place =
            output::write(args.ask.as_deref(), &csv, Meant::ForExcel).map_err(|why| vec![why])?;
        let mut said = accepted.unanswered;
        said.push(to_be_answered(&draft, accepted.new.len(), &place));
        return Err(said);
    }
    for note in accepted.doubts.iter().chain(&accepted.replaced) {
        crate::say(note, lang);
    }
    let counts = counts(accepted.known, accepted.revised, accepted.left_out);
    crate::say(&words!("{draft}：", "{draft}: ").then(&counts), lang);
    if !accepted.rows.is_empty() || !accepted.phrases.is_empty() {
        add(args, release, &accepted)?;
    }
    let done = words!(
        "{data}：在 observations/{source}.csv 里加了 {rows} 行，记住了 {phrases} 个说法",
        "{data}: {rows_en} added to observations/{source}.csv, {phrases_en} remembered",
        data = args.data.display(),
        source = &args.source,
        rows = accepted.rows.len(),
        phrases = accepted.phrases.len(),
        rows_en = counted(accepted.rows.len(), "row"),
        phrases_en = counted(accepted.phrases.len(), "phrase")
    );
    output::line(done.in_lang(lang), lang);
    Ok(Outcome::Done)
}
