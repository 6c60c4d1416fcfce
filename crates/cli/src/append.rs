//! Additions to the tables on a disk: all of their files are written, or none; what they hold is worked out in `kanjian-import`.

use crate::output::cannot_be_written;
use kanjian_import::Addition;
use kanjian_model::{
    Bilingual,
    tables::{Fault, Severity, Tables, folder::read_folder},
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
