//! `kanjian export`: the whole snapshot as one tidy CSV on standard output; its columns are the model's.

use crate::{outcome::Outcome, output, published::Published};
use kanjian_model::tables::export::observations_csv;
use std::path::PathBuf;

/// Print the whole snapshot as one CSV, a row for each mention.
///
/// A text that a spreadsheet would take for a formula stands behind an apostrophe.
#[derive(clap::Args)]
pub struct Args {
    /// Folder of the snapshot.
    out: PathBuf,
    /// A release other than the newest.
    #[arg(long)]
    release: Option<String>,
    /// For Excel: with a byte-order mark.
    #[arg(long)]
    excel: bool,
}

/// Runs `export`.
pub fn run(args: &Args) -> Outcome {
    let mentions =
        match Published::open(&args.out, args.release.as_deref()).and_then(|p| p.mentions()) {
            Ok(mentions) => mentions,
            Err(why) => return Outcome::wrong(why),
        };
    let csv = observations_csv(&mentions);
    let mark: &[u8] = if args.excel { b"\xEF\xBB\xBF" } else { b"" };
    match output::print(mark).and_then(|()| output::print(&csv)) {
        Ok(()) => Outcome::Done,
        Err(why) => Outcome::wrong(why),
    }
}
