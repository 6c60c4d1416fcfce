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

/// A file that an option names to be written.
pub struct Place<'a> {
    /// The file.
    pub file: &'a Path,
    /// The option that names it, for messages.
    pub option: &'static str,
    /// Whether what is there already is to be replaced.
    pub force: bool,
}

impl Place<'_> {
    /// Lets the file be written only where nothing is lost: never an input, and what is there already only by force.
    ///
    /// # Errors
    /// What would be lost, and what to do, in one line.
    pub fn may_replace(&self, inputs: &[&Path]) -> Result<(), String> {
        self.may_replace_own(inputs, |_| false)
    }

    /// The same, but what `is_own` knows as made by the command, with nothing of a person's in it, may be replaced.
    ///
    /// # Errors
    /// What would be lost, and what to do, in one line.
    pub fn may_replace_own(
        &self,
        inputs: &[&Path],
        is_own: impl Fn(&[u8]) -> bool,
    ) -> Result<(), String> {
        let (shown, option) = (self.file.display(), self.option);
        // A link to the input, or another way to write its name, is the input too.
        let target = self.file.canonicalize();
        let is_read = |input: &&&Path| matches!((&target, input.canonicalize()), (Ok(target), Ok(read)) if *target == read);
        if inputs.iter().any(|input| is_read(&input)) {
            return Err(format!(
                "{shown}: this is a file that is read: give {option} another name"
            ));
        }
        // A pipe or /dev/null holds nothing that could be lost.
        let is_there = !self.force && fs::metadata(self.file).is_ok_and(|there| there.is_file());
        if is_there && !fs::read(self.file).is_ok_and(|bytes| is_own(&bytes)) {
            return Err(format!(
                "{shown}: is there already, perhaps with corrections: give {option} another name, or --force to replace it"
            ));
        }
        Ok(())
    }
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
