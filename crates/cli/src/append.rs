//! Additions to the tables on a disk: all of their files are written, or none; what they hold is worked out in `kanjian-import`.

use crate::output::cannot_be_written;
use kanjian_import::Addition;
use kanjian_model::{
    Bilingual,
    tables::{Fault, Severity, Tables, folder::read_folder},
    told::{complaint, place},
    words,
};
use std::{fs, path::Path};

/// The tables below a folder.
///
/// # Errors
/// Every error of the tables, one line each.
pub fn tables(data: &Path) -> Result<Tables, Vec<Bilingual>> {
    let mut errors = Vec::new();
    crate::check::tables(data, |fault| {
        if fault.severity == Severity::Error {
            errors.push(fault.told());
        }
    })
    .map_err(|_| errors)
}

/// Why nothing was added.
pub enum Refused {
    /// What is wrong with the tables as they would be.
    Tables(Vec<Fault>),
    /// The disk does not take them.
    Disk(Bilingual),
}

/// That a command which ends with errors has changed nothing.
pub fn nothing_was_written() -> Bilingual {
    words!("什么也没有写入。", "nothing was written")
}

/// What became of figures that are not simply added.
pub fn counts(known: usize, revised: usize, left_out: usize) -> Bilingual {
    let (are, revise) = (
        if known == 1 { "is" } else { "are" },
        if revised == 1 { "revises" } else { "revise" },
    );
    words!(
        "表里已有 {known} 个，修订 {revised} 个，按答复不收 {left_out} 个",
        "{known} {are} there already, {revised} {revise} what is there, {left_out} left out as answered"
    )
}

/// The release that rows are added to, and its day where the tables have not it yet.
///
/// # Errors
/// There is no such release and no day of a new one, or it is there with another day.
pub fn release<'a>(
    tables: &Tables,
    release: &'a str,
    day: Option<&'a str>,
) -> Result<(&'a str, Option<&'a str>), Bilingual> {
    let place = place("releases.csv", 0, "");
    let known = tables.releases.iter().find(|r| r.id == release);
    match (known, day) {
        (None, None) => {
            let what = words!("没有发布批次 {release}", "there is no release {release}");
            let todo = words!(
                "写一个已有的批次，或用 --release-date 2026-11-20 给出新批次的日期",
                "write one that is there, or give the day of a new one with --release-date 2026-11-20"
            );
            Err(complaint(&place, &what, &todo))
        }
        (Some(known), Some(day)) if known.date != day => {
            let what = words!(
                "已有发布批次 {release}，日期是 {date}，不是 {day}",
                "release {release} is there already and of {date}, not {day}",
                date = &known.date
            );
            let todo = words!(
                "去掉 --release-date，或另写一个新批次",
                "leave --release-date out, or name a new release"
            );
            Err(complaint(&place, &what, &todo))
        }
        (known, day) => Ok((release, day.filter(|_| known.is_none()))),
    }
}

/// Adds to the tables of `data`.
///
/// # Errors
/// Why nothing is written then.
pub fn append(data: &Path, addition: &Addition<'_>) -> Result<(), Refused> {
    let files = read_folder(data).map_err(Refused::Tables)?;
    let changed = addition.applied(&files).map_err(Refused::Tables)?;
    let changed = changed
        .iter()
        .map(|(file, bytes)| (file.as_str(), bytes.as_slice()));
    write_all(data, changed).map_err(|error| Refused::Disk(cannot_be_written(data, &error)))
}

/// Every file beside its place first, so that a full disk leaves the tables as they were; then all are renamed.
fn write_all<'a>(
    data: &Path,
    files: impl Iterator<Item = (&'a str, &'a [u8])>,
) -> Result<(), std::io::Error> {
    let mut pending = Vec::new();
    for (file, bytes) in files {
        let place = data.join(file);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        let beside = place.with_extension("csv.new");
        pending.push((beside.clone(), place));
        if let Err(error) = fs::write(&beside, bytes) {
            for (beside, _) in &pending {
                // What cannot be removed was not written either.
                let _ = fs::remove_file(beside);
            }
            return Err(error);
        }
    }
    for (beside, place) in pending {
        fs::rename(beside, place)?;
    }
    Ok(())
}
