//! What is wrong with a table, where, and what to do about it; finding the faults is in `sheet`, `draft` and `check`.

use crate::{Bilingual, Lang, told, words};
use serde::{Serialize, Serializer};
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
    #[serde(serialize_with = "in_english")]
    pub what: Bilingual,
    /// What to do.
    #[serde(serialize_with = "in_english")]
    pub what_to_do: Bilingual,
}

/// Programs read one language.
fn in_english<S: Serializer>(words: &Bilingual, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&words.en)
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
        what: Bilingual,
        what_to_do: Bilingual,
    ) -> Self {
        let bounded = |words: Bilingual| Bilingual {
            zh: one_line(&words.zh),
            en: one_line(&words.en),
        };
        Self {
            code,
            severity: Severity::Error,
            file: file.to_owned(),
            row,
            column: column.to_owned(),
            what: bounded(what),
            what_to_do: bounded(what_to_do),
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

impl Fault {
    /// The fault in both languages, each on one line: `file:line: column: what: what to do`.
    pub fn told(&self) -> Bilingual {
        let place = told::place(&self.file, self.row, &self.column);
        let place = match self.severity {
            Severity::Error => place,
            Severity::Warning => place.then(&words!("：提醒", ": warning")),
        };
        told::complaint(&place, &self.what, &self.what_to_do)
    }

    /// The fault in one language.
    pub fn line(&self, lang: Lang) -> String {
        self.told().in_lang(lang).to_owned()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line(Lang::En))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_in_each_language() {
        let fault = Fault::error(
            "empty-cell",
            ("areas.csv", 3, "zh"),
            words!("单元格\n是空的", "the cell\nis empty"),
            words!("填上内容", "fill it in"),
        );
        assert_eq!(
            fault.line(Lang::En),
            "areas.csv:3: zh: the cell is empty: fill it in"
        );
        let zh = "areas.csv 第 3 行 zh 列：提醒：单元格 是空的。请填上内容。";
        assert_eq!(fault.as_warning().line(Lang::Zh), zh);
    }

    #[test]
    fn programs_read_english() {
        let words = || words!("空", "empty");
        let fault = Fault::error("empty-cell", ("a.csv", 1, ""), words(), words());
        let json = serde_json::json!(fault);
        assert_eq!(
            (&json["what"], &json["what_to_do"]),
            (&"empty".into(), &"empty".into())
        );
    }
}
