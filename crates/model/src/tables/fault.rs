//! What is wrong with a table, where, and what to do about it; finding the faults is in `sheet`, `read` and `check`.

use serde::Serialize;
use std::fmt;

/// Whether a fault stops the build.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nothing is built.
    Error,
    /// Said, and built all the same.
    Warning,
}

/// One fault at one place of one table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Fault {
    /// Stable code, such as `unknown-area`.
    pub code: &'static str,
    /// Whether it stops the build.
    pub severity: Severity,
    /// File below the data folder.
    pub file: String,
    /// Line of the file at which the row begins, from 1; 0 for the file as a whole.
    pub row: u64,
    /// Column, or empty.
    pub column: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub what_to_do: String,
}

/// Longest text of a message, in characters, whatever a cell holds.
const LONGEST: usize = 600;

/// Makes `text` fit one line of bounded length.
pub(super) fn one_line(text: &str) -> String {
    let mut line: String = text
        .chars()
        .take(LONGEST)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if text.chars().nth(LONGEST).is_some() {
        line.push('…');
    }
    line
}

/// A cell as messages show it: short, on one line.
pub(super) fn shown(cell: &str) -> String {
    let short: String = cell.chars().take(40).collect();
    let more = if cell.chars().nth(40).is_some() {
        "…"
    } else {
        ""
    };
    one_line(&format!("“{short}{more}”"))
}

impl Fault {
    /// An error at `column` of the row that begins at line `row` of `file`.
    pub fn error(
        code: &'static str,
        (file, row, column): (&str, u64, &str),
        what: impl AsRef<str>,
        what_to_do: impl AsRef<str>,
    ) -> Self {
        Self {
            code,
            severity: Severity::Error,
            file: file.to_owned(),
            row,
            column: column.to_owned(),
            what: one_line(what.as_ref()),
            what_to_do: one_line(what_to_do.as_ref()),
        }
    }

    /// The same fault as a warning.
    pub fn as_warning(self) -> Self {
        Self {
            severity: Severity::Warning,
            ..self
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.row > 0 {
            write!(f, ":{}", self.row)?;
        }
        f.write_str(": ")?;
        if !self.column.is_empty() {
            write!(f, "{}: ", self.column)?;
        }
        if self.severity == Severity::Warning {
            f.write_str("warning: ")?;
        }
        write!(f, "{}: {}", self.what, self.what_to_do)
    }
}
