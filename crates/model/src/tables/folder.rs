//! The data folder on disk as a map of file names to bytes; the only place of the tables that touches a disk.

use super::Fault;
use crate::{told, words};
use std::{collections::BTreeMap, fs, io, path::Path};

/// Files below the data folder, by their path with `/`.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Largest table that is read, in bytes.
pub const LARGEST_BYTES: u64 = 256 * 1024 * 1024;

/// Reads every table below `folder`: `site.toml`, `*.csv` and `observations/*.csv`.
///
/// # Errors
/// A fault for each file that cannot be read or is too large.
pub fn read_folder(folder: &Path) -> Result<Files, Vec<Fault>> {
    read_places(folder, &[("", true), ("observations", false)])
}

/// Reads every table of `folder` but the observations: `site.toml` and `*.csv`.
///
/// # Errors
/// A fault for each file that cannot be read or is too large.
pub fn read_tables(folder: &Path) -> Result<Files, Vec<Fault>> {
    read_places(folder, &[("", true)])
}

fn read_places(folder: &Path, places: &[(&str, bool)]) -> Result<Files, Vec<Fault>> {
    let mut files = Files::new();
    let mut faults = Vec::new();
    for (below, is_wanted) in places.iter().copied() {
        let place = if below.is_empty() {
            folder.to_owned()
        } else {
            folder.join(below)
        };
        let entries = match fs::read_dir(&place) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound && !is_wanted => continue,
            Err(error) => {
                faults.push(unreadable(below, &error));
                continue;
            }
        };
        for entry in entries {
            match entry {
                Ok(entry) => read_entry(&entry, below, &mut files, &mut faults),
                Err(error) => faults.push(unreadable(below, &error)),
            }
        }
    }
    if faults.is_empty() {
        Ok(files)
    } else {
        Err(faults)
    }
}

/// A file or folder of the tables that the system does not let be read.
pub fn unreadable(name: &str, error: &io::Error) -> Fault {
    let error = told::of_system(error);
    let what = words!(
        "读不了（{zh}）",
        "cannot be read ({en})",
        zh = error.zh,
        en = error.en
    );
    let todo = words!(
        "给出表格所在的文件夹，并确认有读取权限",
        "give the folder of the tables, and the right to read it"
    );
    Fault::error("unreadable", (name, 0, ""), what, todo)
}

fn read_entry(entry: &fs::DirEntry, below: &str, files: &mut Files, faults: &mut Vec<Fault>) {
    let name = entry.file_name().to_string_lossy().into_owned();
    let file = if below.is_empty() {
        name
    } else {
        format!("{below}/{name}")
    };
    let is_table = file.ends_with(".csv") || file == "site.toml";
    // A name that begins with a dot or ~ is an editor's or a spreadsheet's own.
    let is_hidden = file
        .rsplit('/')
        .next()
        .is_some_and(|n| n.starts_with(['.', '~']));
    if !is_table || is_hidden {
        return;
    }
    match fs::metadata(entry.path()) {
        Ok(found) if found.is_dir() => {}
        Ok(found) if found.len() > LARGEST_BYTES => faults.push(Fault::error(
            "too-large",
            (&file, 0, ""),
            words!(
                "文件有 {bytes} 字节，超过 {LARGEST_BYTES} 字节的上限",
                "has {bytes} bytes, more than {LARGEST_BYTES}",
                bytes = found.len()
            ),
            words!(
                "按来源拆开：observations/ 里每份文件一个表",
                "split it by document: one file in observations/ for each source"
            ),
        )),
        Ok(_) => match fs::read(entry.path()) {
            Ok(bytes) => drop(files.insert(file, bytes)),
            Err(error) => faults.push(unreadable(&file, &error)),
        },
        Err(error) => faults.push(unreadable(&file, &error)),
    }
}
