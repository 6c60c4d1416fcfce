//! Where a subcommand's text goes: standard output, or a file that Excel opens with its Chinese intact.

use kanjian_import::BYTE_ORDER_MARK;
use std::{
    fs,
    io::{self, Write},
    path::Path,
};

/// Who opens the file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// A spreadsheet: with a byte-order mark.
    ForExcel,
    /// A program or a browser.
    ForPrograms,
}

/// Writes to the file, or to standard output, which never has a byte-order mark; says where.
///
/// # Errors
/// Why it cannot be written, in one line.
pub fn write(file: Option<&Path>, bytes: &[u8], meant: Meant) -> Result<String, String> {
    let Some(file) = file else {
        return match io::stdout().lock().write_all(bytes) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(format!("standard output: {error}"))
            }
            _ => Ok("the CSV above".to_owned()),
        };
    };
    let mark = match meant {
        Meant::ForExcel => BYTE_ORDER_MARK,
        Meant::ForPrograms => b"",
    };
    let shown = file.display();
    fs::write(file, [mark, bytes].concat())
        .map(|()| shown.to_string())
        .map_err(|error| format!("{shown}: cannot be written ({error}): give a place that can"))
}

/// Lets a file be written only where nothing is lost: never `input`, and what is there already only by `force`.
///
/// # Errors
/// What would be lost, and what to do, in one line.
pub fn may_replace(file: &Path, input: &Path, force: bool) -> Result<(), String> {
    let shown = file.display();
    // A link to the input, or another way to write its name, is the input too.
    if let (Ok(target), Ok(read)) = (file.canonicalize(), input.canonicalize())
        && target == read
    {
        return Err(format!(
            "{shown}: this is the file that is read: give -o another name"
        ));
    }
    // A pipe or /dev/null holds nothing that could be lost.
    if !force && fs::metadata(file).is_ok_and(|there| there.is_file()) {
        return Err(format!(
            "{shown}: is there already, perhaps with corrections: give -o another name, or --force to replace it"
        ));
    }
    Ok(())
}

/// Writes a line to standard output. A reader who has gone away (`| head`) is no fault; a disk that is full ends the command.
pub fn line(text: impl std::fmt::Display) {
    match writeln!(io::stdout().lock(), "{text}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("standard output: {error}");
            std::process::exit(1);
        }
        _ => {}
    }
}
