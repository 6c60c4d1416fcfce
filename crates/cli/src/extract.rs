//! `kanjian extract`: a report in, draft observations on standard output; the reading is in `kanjian-extract`.

use crate::{
    outcome::Outcome,
    output::{self, Meant},
    progress::Progress,
};
use kanjian_extract::{decode, extract, to_csv, to_html, to_json};
use std::{fs, path::PathBuf};

/// Read a report (txt or docx) into draft observations, for review.
#[derive(clap::Args)]
pub struct Args {
    /// The report: .txt in UTF-8, UTF-16 or GB18030, or .docx.
    file: PathBuf,
    /// How to print the drafts; html is the text with its figures marked.
    #[arg(long, default_value = "csv")]
    format: Format,
    /// The same as --format html.
    #[arg(long, conflicts_with = "format")]
    html: bool,
    /// Write to this file instead of standard output; Excel opens such a CSV with its Chinese intact.
    #[arg(long, short)]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
enum Format {
    Csv,
    Json,
    Html,
}

/// Runs `extract`.
pub fn run(args: &Args) -> Outcome {
    let file = args.file.display();
    let bytes = match fs::read(&args.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            return Outcome::wrong(format!("{file}: cannot be read ({error}): give a report"));
        }
    };
    let decoded = match decode(&bytes) {
        Ok(decoded) => decoded,
        Err(why) => return Outcome::wrong(format!("{file}: {why}")),
    };
    let progress = Progress::begin("reading the report");
    let drafts = extract(&decoded.text);
    drop(progress);
    if drafts.is_empty() {
        eprintln!(
            "{file}: no figure was found in it ({} characters were read); if it has figures, see whether they are pictures, and copy its text into a .txt file",
            decoded.text.chars().count()
        );
    }
    let format = if args.html { Format::Html } else { args.format };
    let text = match format {
        Format::Csv => to_csv(&drafts),
        Format::Html => to_html(&decoded.text, &drafts),
        Format::Json => match to_json(&drafts) {
            Ok(json) => json + "\n",
            Err(error) => return Outcome::wrong(format!("{file}: {error}")),
        },
    };
    let meant = match format {
        Format::Csv => Meant::ForExcel,
        Format::Json | Format::Html => Meant::ForPrograms,
    };
    match output::write(args.output.as_deref(), text.as_bytes(), meant) {
        Ok(_) => Outcome::Done,
        Err(message) => Outcome::wrong(message),
    }
}
