//! How well drafts agree with a reading by hand: by place, value and unit class, and by the links beside the value.

use std::collections::BTreeMap;
use std::fmt;

use crate::draft::{Draft, UnitClass};
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

/// How many links of a kind there are, were found, and were claimed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Links in the reading by hand.
    pub wanted: usize,
    /// Of these, those that the drafts have with the same value.
    pub found: usize,
    /// Links that the drafts claim.
    pub claimed: usize,
}

/// The comparison of drafts with a reading by hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    /// Rows read by hand.
    pub wanted: usize,
    /// Rows drafted.
    pub drafted: usize,
    /// Rows that agree in place, value and unit class.
    pub agreed: usize,
    /// Growth, share, rank and completion, in this order.
    pub links: [Links; 4],
    /// Rows by hand without a draft, as indices.
    pub missed: Vec<usize>,
    /// Drafts without a row by hand, as indices.
    pub surplus: Vec<usize>,
    /// Rows by hand whose draft has other links, as (row, draft).
    pub mislinked: Vec<(usize, usize)>,
}

impl Score {
    /// The part of the rows by hand that were found.
    pub fn recall(&self) -> f64 {
        ratio(self.agreed, self.wanted)
    }

    /// The part of the drafts that are right.
    pub fn precision(&self) -> f64 {
        ratio(self.agreed, self.drafted)
    }

    /// The sums of two comparisons; the lists of misses are left out, because their indices have lost their meaning.
    pub fn plus(&self, other: &Self) -> Self {
        let mut links = self.links;
        for (mine, theirs) in links.iter_mut().zip(&other.links) {
            mine.wanted += theirs.wanted;
            mine.found += theirs.found;
            mine.claimed += theirs.claimed;
        }
        Self {
            wanted: self.wanted + other.wanted,
            drafted: self.drafted + other.drafted,
            agreed: self.agreed + other.agreed,
            links,
            ..Self::default()
        }
    }
}

/// `part` of `whole`, 1 if there is nothing to find.
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

/// Compares the drafts of one document with the rows read by hand. Each draft answers for one row at most.
pub fn score(drafts: &[Draft], gold: &[Gold]) -> Score {
    let mut by_place: BTreeMap<(usize, UnitClass), Vec<usize>> = BTreeMap::new();
    for (index, draft) in drafts.iter().enumerate() {
        by_place
            .entry((draft.value_offset, draft.unit_class))
            .or_default()
            .push(index);
    }
    let mut result = Score {
        wanted: gold.len(),
        drafted: drafts.len(),
        ..Score::default()
    };
    let mut used = vec![false; drafts.len()];
    for (row, wanted) in gold.iter().enumerate() {
        let candidates = by_place
            .get(&(wanted.value_offset, wanted.unit_class))
            .map_or(&[][..], Vec::as_slice);
        let found = candidates.iter().copied().find(|&index| {
            let value = drafts[index].value.map(|value| value.to_f64());
            !used[index] && same(value, wanted.value)
        });
        for (links, value) in result.links.iter_mut().zip(wanted.links) {
            links.wanted += usize::from(value.is_some());
        }
        let Some(index) = found else {
            result.missed.push(row);
            continue;
        };
        used[index] = true;
        result.agreed += 1;
        let claims = links_of(&drafts[index]);
        if !claims
            .iter()
            .zip(&wanted.links)
            .all(|(claim, want)| same(*claim, *want))
        {
            result.mislinked.push((row, index));
        }
        for ((links, claim), want) in result.links.iter_mut().zip(claims).zip(wanted.links) {
            links.found += usize::from(want.is_some() && same(claim, want));
        }
    }
    for (index, draft) in drafts.iter().enumerate() {
        for (links, claim) in result.links.iter_mut().zip(links_of(draft)) {
            links.claimed += usize::from(claim.is_some());
        }
        if !used[index] {
            result.surplus.push(index);
        }
    }
    result
}

fn links_of(draft: &Draft) -> [Option<f64>; 4] {
    [
        draft.yoy,
        draft.share_of_parent,
        draft.rank,
        draft.completion,
    ]
    .map(|value| value.map(|value| value.to_f64()))
}

fn same(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0),
        (None, None) => true,
        _ => false,
    }
}

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
            })
        })
        .collect()
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
    use crate::extract;

    fn gold(offset: usize, value: f64, class: UnitClass, yoy: Option<f64>) -> Gold {
        Gold {
            file: String::new(),
            value_offset: offset,
            value: Some(value),
            unit_class: class,
            subject: String::new(),
            as_written: String::new(),
            links: [yoy, None, None, None],
        }
    }

    #[test]
    fn agreement_misses_and_links() {
        let drafts = extract("门诊300人次,同比增长5%。床位20张。");
        let rows = [
            gold(2, 300.0, UnitClass::Visit, Some(5.0)),
            gold(99, 1.0, UnitClass::Count, None),
        ];
        let result = score(&drafts, &rows);
        assert_eq!((result.wanted, result.drafted, result.agreed), (2, 2, 1));
        assert_eq!(
            result.links[0],
            Links {
                wanted: 1,
                found: 1,
                claimed: 1
            }
        );
        assert_eq!(result.missed, [1]);
        assert_eq!(result.surplus, [1]);
        assert_eq!(result.recall(), 0.5);
    }

    #[test]
    fn a_draft_answers_once() {
        let drafts = extract("床位20张。");
        let rows = [
            gold(2, 20.0, UnitClass::Count, None),
            gold(2, 20.0, UnitClass::Count, None),
        ];
        assert_eq!(score(&drafts, &rows).agreed, 1);
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
