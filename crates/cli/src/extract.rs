//! `kanjian extract`: a report in, draft observations on standard output; the reading is in `kanjian-extract`.

use crate::{
    outcome::Outcome,
    output::{self, Meant, cannot_be_read},
    progress::Progress,
    unread_report,
};
use kanjian_extract::{decode, extract, to_csv, to_html, to_json};
use kanjian_model::{
    Bilingual, Lang,
    told::{complaint, counted, place},
    words,
};
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
    fn of(asked: Option<Self>, file: Option<&Path>) -> Result<Self, Bilingual> {
        let Some((file, ending)) = file.and_then(|f| Some((f, f.extension()?))) else {
            return Ok(asked.unwrap_or(Self::Csv));
        };
        let shown = place(&file.to_string_lossy(), 0, "");
        let meant = match ending.to_string_lossy().to_ascii_lowercase().as_str() {
            "csv" => Self::Csv,
            "json" => Self::Json,
            "html" | "htm" => Self::Html,
            other => {
                let what = words!("写不了 .{other} 文件", "extract writes no .{other}");
                let todo = words!(
                    "让文件名以 .csv（Excel 也用它）、.json 或 .html 结尾",
                    "end the name in .csv (for Excel too), .json or .html"
                );
                return Err(complaint(&shown, &what, &todo));
            }
        };
        match asked {
            Some(asked) if asked != meant => {
                let what = words!(
                    "文件名的结尾是 {meant}，要的格式却是 {asked}",
                    "the name ends as {meant}, but the format asked for is {asked}",
                    meant = meant.word(),
                    asked = asked.word()
                );
                let todo = words!("改其中一个", "change one of them");
                Err(complaint(&shown, &what, &todo))
            }
            _ => Ok(meant),
        }
    }
}

/// Runs `extract`.
pub fn run(args: &Args, lang: Lang) -> Outcome {
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
            let give = words!("给出一份报告", "give a report");
            return Outcome::wrong(cannot_be_read(&args.file, &error, &give));
        }
    };
    let decoded = match decode(&bytes) {
        Ok(decoded) => decoded,
        Err(why) => {
            let file = words!("{file}：", "{file}: ");
            return Outcome::wrong(file.then(&unread_report::told(&why)));
        }
    };
    let progress = Progress::begin(&words!("正在读报告", "reading the report"), lang);
    let drafts = extract(&decoded.text);
    drop(progress);
    if drafts.is_empty() {
        let characters = decoded.text.chars().count();
        let what = words!(
            "{file}：读了 {characters} 个字，没有找到数字。如果里面有数字，请看看它们是不是图片，再把文字复制到 .txt 文件里。",
            "{file}: no figure was found in it ({counted} read); if it has figures, see whether they are pictures, and copy its text into a .txt file",
            counted = counted(characters, "character")
        );
        crate::say(&what, lang);
    }
    let text = match format {
        Format::Csv => to_csv(&drafts),
        Format::Html => to_html(&decoded.text, &drafts),
        Format::Json => match to_json(&drafts) {
            Ok(json) => json + "\n",
            Err(error) => {
                let what = words!("{file}：写不成 JSON。", "{file}: {error}");
                return Outcome::wrong(what);
            }
        },
    };
    let meant = match format {
        Format::Csv => Meant::ForExcel,
        Format::Json | Format::Html => Meant::ForPrograms,
    };
    match output::write(args.output.as_deref(), text.as_bytes(), meant) {
        Ok(place) => {
            if args.output.is_some() {
                let rows = drafts.len();
                let written = words!(
                    "：写了 {rows} 行草稿。",
                    ": {drafted} written",
                    drafted = counted(rows, "draft row")
                );
                crate::say(&place.then(&written), lang);
            }
            Outcome::Done
        }
        Err(message) => Outcome::wrong(message),
    }
}
