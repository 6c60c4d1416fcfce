//! `kanjian export`: the whole snapshot as one tidy CSV on standard output; its columns are the model's.

use crate::{outcome::Outcome, published::Published};
use kanjian_model::tables::export::{COLUMNS, cells, csv_of};
use std::{
    io::{self, Write},
    path::PathBuf,
};

/// Print the whole snapshot as one CSV, a row for each mention.
#[derive(clap::Args)]
pub struct Args {
    /// Folder of the snapshot.
    out: PathBuf,
    /// A release other than the newest.
    #[arg(long)]
    release: Option<String>,
    /// For Excel: with a byte-order mark, and texts that a spreadsheet would take for formulas behind an apostrophe.
    #[arg(long)]
    excel: bool,
}

/// Whether a spreadsheet would take the text for a formula.
fn looks_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Runs `export`.
pub fn run(args: &Args) -> Outcome {
    let mentions =
        match Published::open(&args.out, args.release.as_deref()).and_then(|p| p.mentions()) {
            Ok(mentions) => mentions,
            Err(why) => return Outcome::wrong(why),
        };
    let rows = mentions.iter().map(|mention| {
        let mut row = cells(mention);
        if args.excel {
            // Numbers keep their minus sign; only texts can carry a formula.
            let texts = row
                .iter_mut()
                .zip(COLUMNS)
                .filter(|(_, (_, kind))| *kind == "string");
            for (text, _) in texts.filter(|(text, _)| looks_like_a_formula(text)) {
                text.insert(0, '\'');
            }
        }
        row
    });
    let csv = csv_of(COLUMNS.iter().map(|c| c.0), rows);
    let mut stdout = io::stdout().lock();
    let mark: &[u8] = if args.excel { b"\xEF\xBB\xBF" } else { b"" };
    match stdout
        .write_all(mark)
        .and_then(|()| stdout.write_all(&csv))
        .and_then(|()| stdout.flush())
    {
        Ok(()) => Outcome::Done,
        // A reader such as `head` may stop early.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Done,
        Err(error) => Outcome::wrong(format!("standard output: {error}")),
    }
}
