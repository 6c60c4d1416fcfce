//! Where a subcommand's text goes: standard output, or a file that Excel opens with its Chinese intact.

use kanjian_import::BYTE_ORDER_MARK;
use kanjian_model::{
    Bilingual, Lang,
    told::{complaint, of_system, place},
    words,
};
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

/// A file that the system does not let be read; `give` is what to give instead.
pub fn cannot_be_read(file: &Path, error: &io::Error, give: &Bilingual) -> Bilingual {
    input_cannot_be_read(&Bilingual::same(file.to_string_lossy()), error, give)
}

/// The same of an input that each language may call by a name of its own.
pub fn input_cannot_be_read(name: &Bilingual, error: &io::Error, give: &Bilingual) -> Bilingual {
    let Bilingual { zh, en } = of_system(error);
    let what = words!("读不了（{zh}）", "cannot be read ({en})");
    let shown = Bilingual {
        zh: place(&name.zh, 0, "").zh,
        en: place(&name.en, 0, "").en,
    };
    complaint(&shown, &what, give)
}

/// A file that the system does not let be written.
pub fn cannot_be_written(file: &Path, error: &io::Error) -> Bilingual {
    let Bilingual { zh, en } = of_system(error);
    let what = words!("写不了（{zh}）", "cannot be written ({en})");
    let todo = words!("换一个能写的地方", "give a place that can");
    complaint(&place(&file.to_string_lossy(), 0, ""), &what, &todo)
}

/// Standard output that takes no more.
pub fn no_standard_output(error: &io::Error) -> Bilingual {
    let Bilingual { zh, en } = of_system(error);
    words!("标准输出写不出去（{zh}）。", "standard output: {en}")
}

/// Writes to standard output, which never has a byte-order mark. A reader who has gone away (`| head`) is no fault.
///
/// # Errors
/// Why it cannot be written, in one line.
pub fn print(bytes: &[u8]) -> Result<(), Bilingual> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(no_standard_output(&error)),
        _ => Ok(()),
    }
}

/// Writes to the file, or to standard output; says where.
///
/// # Errors
/// Why it cannot be written, in one line.
pub fn write(file: Option<&Path>, bytes: &[u8], meant: Meant) -> Result<Bilingual, Bilingual> {
    let Some(file) = file else {
        return print(bytes).map(|()| words!("上面的表格", "the CSV above"));
    };
    let mark = match meant {
        Meant::ForExcel => BYTE_ORDER_MARK,
        Meant::ForPrograms => b"",
    };
    fs::write(file, [mark, bytes].concat())
        .map(|()| words!("“{shown}”", "{shown}", shown = file.display()))
        .map_err(|error| cannot_be_written(file, &error))
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
    pub fn may_replace(&self, inputs: &[&Path]) -> Result<(), Bilingual> {
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
    ) -> Result<(), Bilingual> {
        let option = self.option;
        let shown = place(&self.file.to_string_lossy(), 0, "");
        // A link to the input, or another way to write its name, is the input too.
        let target = self.file.canonicalize();
        let is_read = |input: &&&Path| matches!((&target, input.canonicalize()), (Ok(target), Ok(read)) if *target == read);
        if inputs.iter().any(|input| is_read(&input)) {
            let what = words!("这是要读的文件，不能覆盖", "this is a file that is read");
            let todo = words!("给 {option} 换一个名字", "give {option} another name");
            return Err(complaint(&shown, &what, &todo));
        }
        // A pipe or /dev/null holds nothing that could be lost.
        let is_there = !self.force && fs::metadata(self.file).is_ok_and(|there| there.is_file());
        if is_there && !fs::read(self.file).is_ok_and(|bytes| is_own(&bytes)) {
            let what = words!(
                "已经有这个文件，里面可能有您的改动",
                "is there already, perhaps with corrections"
            );
            let todo = words!(
                "给 {option} 换一个名字，或加 --force 覆盖它",
                "give {option} another name, or --force to replace it"
            );
            return Err(complaint(&shown, &what, &todo));
        }
        Ok(())
    }
}

/// Writes a line to standard output. A reader who has gone away (`| head`) is no fault; a disk that is full ends the command.
pub fn line(text: impl std::fmt::Display, lang: Lang) {
    if let Err(why) = print(format!("{text}\n").as_bytes()) {
        crate::say(&why, lang);
        std::process::exit(1);
    }
}
