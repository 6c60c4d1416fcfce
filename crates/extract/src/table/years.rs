//! Rows whose label is a year. Rows of other labels are read elsewhere.

use super::cells::{bare_year, span_year};
use super::{Cell, Table};
use crate::draft::Kind;
use crate::english::{CellWords, english_cell_unit};
use crate::figure::Figure;
use crate::subject::Subject;
use crate::text::Text;

impl Table {
    /// The figures of a row whose label is a year: `| 2022 | 67.27 |` under `| Year | Value |`.
    pub(super) fn year_row(
        &self,
        chars: &Text,
        cells: &[(usize, usize)],
        numbers: &[Option<Figure>],
    ) -> Option<Vec<Cell>> {
        let first = cells.iter().position(|&(from, to)| from < to)?;
        let (from, to) = cells[first];
        let year = label_year(&chars[from..to])?;
        let (from, to) = self.header.get(first)?.text;
        let headed = [
            "year",
            "fiscal year",
            "financial year",
            "calendar year",
            "school year",
            "reporting year",
            "season",
            "fy",
            "period",
        ];
        let text: String = chars[from..to]
            .iter()
            .map(char::to_ascii_lowercase)
            .collect();
        if !headed.contains(&text.as_str()) {
            return None;
        }
        let earlier = is_left_behind(chars, cells[first].0, &year);
        let found = numbers.iter().enumerate().skip(first + 1);
        let found = found.filter_map(|(index, number)| {
            let mut figure = number.clone()?;
            let column = self.header.get(index).filter(|column| !column.skipped)?;
            let (from, to) = column.text;
            if figure.unit.is_empty() {
                let said = || {
                    english_cell_unit(&CellWords {
                        label: &chars[from..to],
                        ..CellWords::default()
                    })
                };
                let (unit, power) = column.unit.or_else(said).unwrap_or(("item", 0));
                figure.unit = unit;
                figure.value = figure.value.map(|value| value.scaled(power));
            }
            Some(Cell {
                figure,
                subject: Subject::range(from, to),
                year: Some(year.clone()),
                kind: column.kind.or(earlier.then_some(Kind::Baseline)),
                is_past: false,
                growth: None,
                share: None,
                done: None,
                rank: None,
                part: None,
                index,
            })
        });
        Some(found.collect())
    }
}

/// Whether one of the rows around the one at `at`, which all open with a year, has a later one.
fn is_left_behind(chars: &Text, at: usize, year: &str) -> bool {
    const ROWS: usize = 30;
    let opening = |line: &[char]| {
        let blank = |c: &char| c.is_whitespace() || *c == '|';
        let from = line.iter().position(|c| !blank(c))?;
        let length = line[from..].iter().take_while(|c| !blank(c)).count();
        label_year(&line[from..from + length])
    };
    let years = |lines: &mut dyn Iterator<Item = &[char]>| {
        let years = lines.take(ROWS).map_while(opening);
        years.into_iter().any(|other| other.as_str() > year)
    };
    let start = (0..at)
        .rev()
        .find(|&i| chars[i] == '\n')
        .map_or(0, |i| i + 1);
    let behind = years(&mut chars[start..].split(|&c| c == '\n'));
    let before = || years(&mut chars[..start.saturating_sub(1)].rsplit(|&c| c == '\n'));
    behind || before()
}

/// The year that a label is, or in which the one begins that it is: 2021, 2021-22.
fn label_year(text: &[char]) -> Option<String> {
    bare_year(text).or_else(|| span_year(text))
}
