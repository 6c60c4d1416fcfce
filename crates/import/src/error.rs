//! What is wrong with a file and where; how it is shown is the caller's.

use std::fmt;

/// Why a file could not be read: the place, what is wrong there, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError {
    /// `line 3`, `3:5` (line and column), `Sheet1!B7`, `value[4]`, or `the file`.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub todo: String,
}

impl ImportError {
    /// An error at a place.
    pub fn new(place: impl Into<String>, what: impl Into<String>, todo: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
            todo: todo.into(),
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.place, self.what, self.todo)
    }
}

impl std::error::Error for ImportError {}
