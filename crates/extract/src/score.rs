//! How well drafts agree with a reading by hand: by place, value and unit class, and by the links beside the value.

use std::collections::BTreeMap;
use std::fmt;

use crate::draft::{Absent, Comparator, Draft, Kind, UnitClass};
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

/// How many rows by hand say something, and how many drafts that agree in place and value say the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Rows by hand that say it, of those with a draft.
    pub wanted: usize,
    /// Of these, those whose draft says the same.
    pub same: usize,
}

impl Said {
    fn count(&mut self, same: Option<bool>) {
        self.wanted += usize::from(same.is_some());
        self.same += usize::from(same == Some(true));
    }

    /// The part that says the same.
    pub fn part(&self) -> f64 {
        ratio(self.same, self.wanted)
    }
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
    /// Bounds, of the rows that agree.
    pub comparators: Said,
    /// Results and aims, of the rows that agree.
    pub kinds: Said,
    /// Subjects, of the rows that agree.
    pub subjects: Said,
    /// Reasons of absence, of the rows that agree.
    pub absences: Said,
    /// Rows by hand without a draft, as indices.
    pub missed: Vec<usize>,
    /// Drafts without a row by hand, as indices.
    pub surplus: Vec<usize>,
    /// Rows by hand whose draft has other links, as (row, draft).
    pub mislinked: Vec<(usize, usize)>,
    /// Rows by hand whose draft has another bound, kind, subject or reason, as (row, draft).
    pub missaid: Vec<(usize, usize)>,
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
        let plus = |mine: Said, theirs: Said| Said {
            wanted: mine.wanted + theirs.wanted,
            same: mine.same + theirs.same,
        };
        Self {
            comparators: plus(self.comparators, other.comparators),
            kinds: plus(self.kinds, other.kinds),
            subjects: plus(self.subjects, other.subjects),
            absences: plus(self.absences, other.absences),
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
        let draft = &drafts[index];
        let said = [
            wanted.comparator.map(|by_hand| by_hand == draft.comparator),
            wanted.kind.map(|by_hand| by_hand == draft.kind),
            (!wanted.about.is_empty()).then(|| draft.subject.contains(&wanted.about)),
            wanted.absent.map(|by_hand| draft.absent == Some(by_hand)),
        ];
        result.comparators.count(said[0]);
        result.kinds.count(said[1]);
        result.subjects.count(said[2]);
        result.absences.count(said[3]);
        if said.contains(&Some(false)) {
            result.missaid.push((row, index));
        }
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
            comparator: None,
            kind: None,
            about: String::new(),
            absent: None,
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
    fn what_is_said_beside_the_value_is_counted() {
        let (text, rows) =
            read_marked("床位⟦20张|20 n about=床位⟧,护士⟦8名|8 p ge about=医师⟧。").unwrap();
        let result = score(&extract(&text), &rows);
        assert_eq!(result.comparators, Said { wanted: 2, same: 1 });
        assert_eq!(result.subjects, Said { wanted: 2, same: 1 });
        assert_eq!(result.kinds, Said { wanted: 2, same: 2 });
        assert_eq!(result.missaid, [(1, 1)]);
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
