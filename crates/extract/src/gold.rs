//! A reading by hand, from tables or from a text with its figures marked; how well drafts agree with it is `score`'s.

use std::fmt;

use crate::draft::{Absent, Comparator, Kind, UnitClass};
use crate::lexicon::class_of;

/// One row of a reading by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Gold {
    /// The file that the row belongs to.
    pub file: String,
    /// Where what is written begins, in code points.
    pub value_offset: usize,
    /// The value, if there is one.
    pub value: Option<f64>,
    /// The family of its unit.
    pub unit_class: UnitClass,
    /// What is counted.
    pub subject: String,
    /// How it is written.
    pub as_written: String,
    /// Growth, share, rank and completion, in this order.
    pub links: [Option<f64>; 4],
    /// How the value bounds what is meant, if that was read by hand.
    pub comparator: Option<Comparator>,
    /// Result or aim, if that was read by hand.
    pub kind: Option<Kind>,
    /// Words that the subject must hold; empty if that was not read by hand.
    pub about: String,
    /// Why there is no value.
    pub absent: Option<Absent>,
}

/// Why a reading by hand cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoldError {
    /// The row, counted from 1 after the header; 0 for the header itself.
    pub row: usize,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for GoldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}: {}", self.row, self.message)
    }
}

impl std::error::Error for GoldError {}

/// Reads rows by hand from the observation table and its extension, each given as header and records.
///
/// The observation table has `value`, `value_as_written`, `unit`, `subject`, `yoy_change_percent`, `share_of_parent_percent`,
/// `rank`, `completion_percent`; the extension, row by row, `file` and `value_offset`.
pub fn read_gold(
    observations: &[Vec<String>],
    extension: &[Vec<String>],
) -> Result<Vec<Gold>, GoldError> {
    let table = Table::new(observations)?;
    let extended = Table::new(extension)?;
    if table.rows.len() != extended.rows.len() {
        return Err(GoldError {
            row: 0,
            message: format!(
                "the table has {} rows and its extension {}; they must go row by row",
                table.rows.len(),
                extended.rows.len()
            ),
        });
    }
    (0..table.rows.len())
        .map(|row| {
            let offset = extended.text(row, "value_offset")?;
            Ok(Gold {
                file: extended.text(row, "file")?.to_owned(),
                value_offset: offset.parse().map_err(|_| GoldError {
                    row: row + 1,
                    message: format!("value_offset is “{offset}”; write a whole number"),
                })?,
                value: table.number(row, "value")?,
                unit_class: class_of(table.text(row, "unit")?),
                subject: table.text(row, "subject")?.to_owned(),
                as_written: table.text(row, "value_as_written")?.to_owned(),
                links: [
                    table.number(row, "yoy_change_percent")?,
                    table.number(row, "share_of_parent_percent")?,
                    table.number(row, "rank")?,
                    table.number(row, "completion_percent")?,
                ],
                comparator: None,
                kind: None,
                about: String::new(),
                absent: None,
            })
        })
        .collect()
}

/// Reads a text whose figures are marked by hand where they stand: `诊疗⟦86.9万人次|869000 v yoy=5⟧,同比增长5%`.
///
/// Returns the text without the marks, and its rows. In a mark stand the characters as written, then for each figure
/// (parted by `;`) the value (`-` for none), the letter of the unit's class, and what else is to be read: a comparator other
/// than eq, a kind other than actual, `yoy=`, `share=`, `rank=`, `done=`, `absent=`, `about=` (words of the subject).
///
/// # Errors
/// The mark, counted from 1, that cannot be read.
pub fn read_marked(marked: &str) -> Result<(String, Vec<Gold>), GoldError> {
    let mut text = String::with_capacity(marked.len());
    let mut rows = Vec::new();
    let mut pieces = marked.split('⟦');
    text.push_str(pieces.next().unwrap_or_default());
    for (index, piece) in pieces.enumerate() {
        let wrong = |message: String| GoldError {
            row: index + 1,
            message,
        };
        let (mark, rest) = piece
            .split_once('⟧')
            .ok_or_else(|| wrong("the mark is not closed; write ⟧ after it".to_owned()))?;
        let (written, figures) = mark
            .split_once('|')
            .ok_or_else(|| wrong(format!("“{mark}” has no |; write the value after it")))?;
        for figure in figures.split(';') {
            let mut row = marked_figure(figure).ok_or_else(|| {
                wrong(format!(
                    "“{figure}” is no figure; write value, class and what else"
                ))
            })?;
            row.value_offset = text.chars().count();
            row.as_written = written.to_owned();
            rows.push(row);
        }
        text.push_str(written);
        text.push_str(rest);
    }
    Ok((text, rows))
}

fn marked_figure(figure: &str) -> Option<Gold> {
    let mut words = figure.split_whitespace();
    let value = match words.next()? {
        "-" => None,
        text => Some(text.parse().ok()?),
    };
    let unit_class = match words.next()? {
        "p" => UnitClass::Person,
        "v" => UnitClass::Visit,
        "%" => UnitClass::Percent,
        "pp" => UnitClass::PercentagePoint,
        "r" => UnitClass::Rate,
        "m" => UnitClass::Money,
        "n" => UnitClass::Count,
        "a" => UnitClass::Area,
        "t" => UnitClass::Time,
        "kg" => UnitClass::Mass,
        "#" => UnitClass::Rank,
        _ => return None,
    };
    let mut row = Gold {
        file: String::new(),
        value_offset: 0,
        value,
        unit_class,
        subject: String::new(),
        as_written: String::new(),
        links: [None; 4],
        comparator: Some(Comparator::Eq),
        kind: Some(Kind::Actual),
        about: String::new(),
        absent: None,
    };
    for word in words {
        match word.split_once('=') {
            Some(("about", about)) => about.clone_into(&mut row.about),
            Some(("absent", absent)) => row.absent = Some(Absent::from_word(absent)?),
            Some((name, number)) => {
                let link = ["yoy", "share", "rank", "done"]
                    .iter()
                    .position(|known| *known == name)?;
                row.links[link] = Some(number.parse().ok()?);
            }
            None => match (Comparator::from_word(word), Kind::from_word(word)) {
                (Some(comparator), _) => row.comparator = Some(comparator),
                (_, kind) => row.kind = Some(kind?),
            },
        }
    }
    Some(row)
}

struct Table<'a> {
    header: &'a [String],
    rows: &'a [Vec<String>],
}

impl<'a> Table<'a> {
    fn new(records: &'a [Vec<String>]) -> Result<Self, GoldError> {
        match records.split_first() {
            Some((header, rows)) => Ok(Self { header, rows }),
            None => Err(GoldError {
                row: 0,
                message: "the file is empty; it needs a header".to_owned(),
            }),
        }
    }

    fn text(&self, row: usize, column: &str) -> Result<&'a str, GoldError> {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| self.rows[row].get(at))
            .map(String::as_str)
            .ok_or_else(|| GoldError {
                row: row + 1,
                message: format!(
                    "the column {column} is missing; add it to the header and the row"
                ),
            })
    }

    fn number(&self, row: usize, column: &str) -> Result<Option<f64>, GoldError> {
        match self.text(row, column)? {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| GoldError {
                row: row + 1,
                message: format!("{column} is “{text}”; write a number or leave it empty"),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_rows_and_leave_the_text() {
        let (text, rows) =
            read_marked("门诊⟦近300人次|300 v approx yoy=5⟧,签约率⟦X%|- % ge absent=redacted target about=签约率⟧。")
                .unwrap();
        assert_eq!(text, "门诊近300人次,签约率X%。");
        assert_eq!(rows[0].value_offset, 2);
        assert_eq!(rows[0].links[0], Some(5.0));
        assert_eq!(rows[0].comparator, Some(Comparator::Approx));
        assert_eq!(rows[1].value_offset, 12);
        assert_eq!(
            (rows[1].kind, rows[1].absent),
            (Some(Kind::Target), Some(Absent::Redacted))
        );
        assert_eq!(rows[1].about, "签约率");
        assert_eq!(read_marked("a⟦1|1 v⟧b⟦2|x v⟧").unwrap_err().row, 2);
    }

    #[test]
    fn gold_errors_name_row_and_column() {
        let table = |rows: &[&[&str]]| -> Vec<Vec<String>> {
            rows.iter()
                .map(|row| row.iter().map(|&cell| cell.to_owned()).collect())
                .collect()
        };
        let observations = table(&[&["value"], &["x"]]);
        let extension = table(&[&["file", "value_offset"], &["a.txt", "1"]]);
        let error = read_gold(&observations, &extension).unwrap_err();
        assert_eq!(error.row, 1);
        assert!(error.message.contains("value"), "{error}");
    }
}
