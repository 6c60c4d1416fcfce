//! One file put in place whole or not at all, or standard output; what is in it is the subcommands'.

use crate::output::{self, cannot_be_written};
use kanjian_model::{Bilingual, told::Refusal, words};
use std::{
    fs, io,
    path::{Path, PathBuf},
    process,
};

/// Where bytes go.
#[derive(Clone, Debug)]
pub enum Target {
    /// Standard output.
    StandardOutput,
    /// A file, replaced if it is there.
    File(PathBuf),
}

/// Writes `bytes`; a reader of a file sees the old one or the new one.
///
/// # Errors
/// What could not be written, in one line; the old file is still there.
pub fn whole(target: &Target, bytes: &[u8]) -> Result<(), Bilingual> {
    match target {
        Target::File(path) => replace(path, bytes).map_err(|error| cannot_be_written(path, &error)),
        Target::StandardOutput => output::print(bytes),
    }
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().ok_or_else(|| {
        let what = words!("这不是文件名", "this is no name of a file");
        io::Error::new(io::ErrorKind::InvalidInput, Refusal(what))
    })?;
    let beside = path.with_file_name(format!(".{}.{}", name.to_string_lossy(), process::id()));
    fs::write(&beside, bytes)
        .and_then(|()| fs::rename(&beside, path))
        .inspect_err(|_| {
            // What was written so far is of no use; that it may not be removable either changes nothing.
            let _ = fs::remove_file(&beside);
        })
}
