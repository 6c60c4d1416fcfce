//! What is wrong with a file and where; in which language it is shown is the caller's.

use kanjian_model::{Bilingual, words};
use std::{fmt, path::Path};

/// How the file ends that stands beside a table of Our World in Data.
pub const METADATA_ENDING: &str = "metadata.json";

/// Where in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line, from 1.
    Line(u64),
    /// A line and a column, both from 1.
    Cell(u64, usize),
    /// What the format itself calls the place: `Sheet1!B7`, `value[4]`.
    Named(String),
    /// A place of the metadata that stands beside the file, in `NAME.metadata.json`.
    InMetadata(Box<Place>),
}

impl Place {
    /// The place in words.
    pub fn words(&self) -> Bilingual {
        match self {
            Self::File => words!("整个文件", "the file"),
            Self::Line(line) => words!("第 {line} 行", "line {line}"),
            Self::Cell(line, column) => words!("第 {line} 行第 {column} 列", "{line}:{column}"),
            Self::Named(name) => Bilingual::same(name),
            Self::InMetadata(place) => {
                let Bilingual { zh, en } = place.words();
                words!("元数据 {zh}", "metadata {en}")
            }
        }
    }

    /// The place after the name of the file that it is in.
    fn in_file(&self, file: &str) -> Bilingual {
        match self {
            Self::File => words!("{file}", "{file}: the file"),
            Self::InMetadata(place) => {
                let beside = Path::new(file).with_extension(METADATA_ENDING);
                place.in_file(&beside.to_string_lossy())
            }
            place => {
                let Bilingual { zh, en } = place.words();
                words!("{file} {zh}", "{file}: {en}")
            }
        }
    }
}

impl From<&str> for Place {
    fn from(name: &str) -> Self {
        Self::Named(name.to_owned())
    }
}

impl From<String> for Place {
    fn from(name: String) -> Self {
        Self::Named(name)
    }
}

impl From<&Place> for Place {
    fn from(place: &Place) -> Self {
        place.clone()
    }
}

/// Why a file could not be read: the place, what is wrong there, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError {
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub what: Bilingual,
    /// What to do about it.
    pub todo: Bilingual,
}

impl ImportError {
    /// An error at a place.
    pub fn new(place: impl Into<Place>, what: Bilingual, todo: Bilingual) -> Self {
        Self {
            place: place.into(),
            what,
            todo,
        }
    }

    /// The error with the name of its file, on one line.
    pub fn told(&self, file: &str) -> Bilingual {
        kanjian_model::told::complaint(&self.place.in_file(file), &self.what, &self.todo)
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place.words();
        write!(f, "{}: {}: {}", place.en, self.what.en, self.todo.en)
    }
}

impl std::error::Error for ImportError {}
