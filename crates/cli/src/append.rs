//! Files of the tables onto a disk: all of them, or none; what they hold is worked out in `kanjian-import`.

use kanjian_import::Addition;
use kanjian_model::tables::{Severity, Tables, folder::read_folder};
use std::{fs, path::Path};

/// The tables below a folder.
///
/// # Errors
/// Every error of the tables, one line each.
pub fn tables(data: &Path) -> Result<Tables, Vec<String>> {
    let mut errors = Vec::new();
    crate::check::tables(data, |fault| {
        if fault.severity == Severity::Error {
            errors.push(fault.line(kanjian_model::Lang::En));
        }
    })
    .map_err(|_| errors)
}

/// Adds to the tables of `data`.
///
/// # Errors
/// What is wrong with the tables as they would be, one line each; nothing is written then.
pub fn append(data: &Path, addition: &Addition<'_>) -> Result<(), Vec<String>> {
    let files = read_folder(data).map_err(|faults| {
        faults
            .iter()
            .map(|f| f.line(kanjian_model::Lang::En))
            .collect::<Vec<_>>()
    })?;
    let changed = addition.applied(&files).map_err(|mut errors| {
        errors.push("nothing was written".to_owned());
        errors
    })?;
    let changed = changed
        .iter()
        .map(|(file, bytes)| (file.as_str(), bytes.as_slice()));
    write_all(data, changed).map_err(|error| vec![format!("{}: {error}", data.display())])
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
