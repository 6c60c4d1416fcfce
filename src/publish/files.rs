//! Files on disk, read and written with their names in every error; what is in them is others'.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// A result whose error says which file and why.
pub type Outcome<T> = Result<T, Box<dyn Error>>;

/// Reads a file, naming it when it cannot be read.
///
/// # Errors
/// The file and the system's reason.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// Reads a text file.
///
/// # Errors
/// The file, and the system's reason or that it is no UTF-8.
pub fn read_text(path: &Path) -> Outcome<String> {
    String::from_utf8(read(path)?).map_err(|_| format!("{}: no UTF-8", path.display()).into())
}

/// Writes a file and the folders it stands in.
///
/// # Errors
/// The file and the system's reason.
pub fn write(path: &Path, bytes: &[u8]) -> Outcome<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// Copies everything below `from`.
///
/// # Errors
/// The first file that cannot be read or written.
pub fn copy_tree(from: &Path, to: &Path) -> Outcome<()> {
    for path in below(from)? {
        write(&to.join(&path), &read(&from.join(&path))?)?;
    }
    Ok(())
}

/// Every file below `folder`, relative to it, in one order on every machine.
///
/// # Errors
/// The first folder that cannot be read.
pub fn below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let (mut found, mut open) = (Vec::new(), vec![PathBuf::new()]);
    while let Some(place) = open.pop() {
        let at = folder.join(&place);
        for entry in fs::read_dir(&at).map_err(|e| format!("{}: {e}", at.display()))? {
            let entry = entry?;
            let path = place.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// A path with `/` on every system.
pub fn address_of(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
