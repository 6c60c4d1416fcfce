//! What is wrong with a table, where, and what to do about it; finding the faults is in `sheet`, `draft` and `check`.

use super::fault_words::CHINESE;
use crate::Lang;
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

impl Fault {
    /// The fault as one line: `file:line: column: what: what to do`.
    ///
    /// In Chinese the details follow in brackets as they were found.
    pub fn line(&self, lang: Lang) -> String {
        let row = if self.row > 0 {
            format!(":{}", self.row)
        } else {
            String::new()
        };
        let column = if self.column.is_empty() {
            String::new()
        } else {
            format!("{}: ", self.column)
        };
        let is_warning = self.severity == Severity::Warning;
        let warning = if is_warning {
            lang.pick("注意：", "warning: ")
        } else {
            ""
        };
        let place = format!("{}{row}: {column}{warning}", self.file);
        let chinese = CHINESE.iter().find(|(code, ..)| *code == self.code);
        match (lang, chinese) {
            (Lang::Zh, Some((_, what, todo))) => format!("{place}{what}（{}）：{todo}", self.what),
            _ => format!("{place}{}: {}", self.what, self.what_to_do),
        }
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
    use std::collections::BTreeSet;

    /// Every code that the sources of the tables write, found in their text.
    fn codes_in_use() -> BTreeSet<String> {
        let sources = [
            include_str!("check.rs"),
            include_str!("check_mention.rs"),
            include_str!("decoding.rs"),
            include_str!("draft.rs"),
            include_str!("facts.rs"),
            include_str!("folder.rs"),
            include_str!("header.rs"),
            include_str!("mention.rs"),
            include_str!("other_unit.rs"),
            include_str!("quotes.rs"),
            include_str!("read.rs"),
            include_str!("references.rs"),
            include_str!("sheet.rs"),
            include_str!("site_file.rs"),
        ];
        let is_code = |text: &str| {
            text.contains('-')
                && text
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b"-8100".contains(&b))
        };
        let quoted = sources
            .iter()
            .flat_map(|source| source.split('"').skip(1).step_by(2));
        quoted
            .filter(|text| is_code(text) && text.len() > 4)
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn every_code_is_said_in_chinese() {
        let said: BTreeSet<&str> = CHINESE.iter().map(|(code, ..)| *code).collect();
        let missing: Vec<_> = codes_in_use()
            .into_iter()
            .filter(|code| !said.contains(code.as_str()))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert!(codes_in_use().len() > 25);
    }

    #[test]
    fn one_line_in_each_language() {
        let fault = Fault::error(
            "empty-cell",
            ("areas.csv", 3, "zh"),
            "the cell is empty",
            "fill it in",
        );
        assert_eq!(
            fault.line(Lang::En),
            "areas.csv:3: zh: the cell is empty: fill it in"
        );
        let zh = "areas.csv:3: zh: 注意：单元格是空的（the cell is empty）：填上内容";
        assert_eq!(fault.as_warning().line(Lang::Zh), zh);
    }
}
