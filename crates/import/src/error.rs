//! What is wrong with a file and where; in which language it is shown is the caller's.

use kanjian_model::{Bilingual, words};
use std::fmt;

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
}

impl Place {
    /// The place in words.
    pub fn words(&self) -> Bilingual {
        match self {
            Self::File => words!("整个文件", "the file"),
            Self::Line(line) => words!("第 {line} 行", "line {line}"),
            Self::Cell(line, column) => words!("第 {line} 行第 {column} 列", "{line}:{column}"),
            Self::Named(name) => Bilingual::same(name),
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
        let place = match &self.place {
            Place::File => words!("{file}", "{file}: the file"),
            place => Bilingual {
                zh: format!("{file} {}", place.words().zh),
                en: format!("{file}: {}", place.words().en),
            },
        };
        kanjian_model::told::complaint(&place, &self.what, &self.todo)
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place.words();
        write!(f, "{}: {}: {}", place.en, self.what.en, self.todo.en)
    }
}

impl std::error::Error for ImportError {}
