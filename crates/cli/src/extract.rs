//! `kanjian extract`: a report in, draft observations on standard output; the reading is in `kanjian-extract`.

use crate::{
    outcome::Outcome,
    output::{self, Meant},
    progress::Progress,
};
use kanjian_extract::{decode, extract, to_csv, to_html, to_json};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Read a report (txt or docx) into draft observations, for review.
#[derive(clap::Args)]
pub struct Args {
    /// The report: .txt in UTF-8, UTF-16 or GB18030, or .docx.
    file: PathBuf,
    /// How to print the drafts: html is the text with its figures marked. Left out, the ending of -o says it, else csv.
    #[arg(long)]
    format: Option<Format>,
    /// The same as --format html.
    #[arg(long, conflicts_with = "format")]
    html: bool,
    /// Write to this file (.csv, .json or .html) instead of standard output; Excel opens such a CSV with its Chinese intact.
    #[arg(long, short)]
    output: Option<PathBuf>,
    /// Replace the file of -o if it is there already.
    #[arg(long, requires = "output")]
    force: bool,
}

#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
enum Format {
    Csv,
    Json,
    Html,
}

impl Format {
    fn word(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Html => "html",
        }
    }

    /// The format that was asked for, or that the file's ending says.
    fn of(asked: Option<Self>, file: Option<&Path>) -> Result<Self, String> {
        let Some((file, ending)) = file.and_then(|f| Some((f, f.extension()?))) else {
            return Ok(asked.unwrap_or(Self::Csv));
        };
        let shown = file.display();
        let meant = match ending.to_string_lossy().to_ascii_lowercase().as_str() {
            "csv" => Self::Csv,
            "json" => Self::Json,
            "html" | "htm" => Self::Html,
            other => {
                return Err(format!(
                    "{shown}: extract writes no .{other}: end the name in .csv (for Excel too), .json or .html"
                ));
            }
        };
        match asked {
            Some(asked) if asked != meant => Err(format!(
                "{shown}: the name ends as {}, but the format asked for is {}: change one of them",
                meant.word(),
                asked.word()
            )),
            _ => Ok(meant),
        }
    }
}

/// Runs `extract`.
pub fn run(args: &Args) -> Outcome {
    let file = args.file.display();
    let asked = if args.html {
        Some(Format::Html)
    } else {
        args.format
    };
    let format = match Format::of(asked, args.output.as_deref()) {
        Ok(format) => format,
        Err(message) => return Outcome::CallIsWrong(message),
    };
    let place = args.output.as_ref().map(|file| output::Place {
        file,
        option: "-o",
        force: args.force,
    });
    if let Some(Err(message)) = place.map(|place| place.may_replace(&[&args.file])) {
        return Outcome::wrong(message);
    }
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
