//! Rows whose label is a year. Rows of other labels are read elsewhere.

use super::cells::bare_year;
use super::{Cell, Table};
use crate::english::{CellWords, english_cell_unit};
use crate::figure::Figure;
use crate::subject::Subject;

impl Table {
    /// The figures of a row whose label is a year: `| 2022 | 67.27 |` under `| Year | Value |`.
    pub(super) fn year_row(
        &self,
        chars: &[char],
        cells: &[(usize, usize)],
        numbers: &[Option<Figure>],
    ) -> Option<Vec<Cell>> {
        let first = cells.iter().position(|&(from, to)| from < to)?;
        let (from, to) = cells[first];
        let year = bare_year(&chars[from..to])?;
        let (from, to) = self.header.get(first)?.text;
        let headed = ["year", "fiscal year", "fy", "period"];
        let text: String = chars[from..to]
            .iter()
            .map(char::to_ascii_lowercase)
            .collect();
        if !headed.contains(&text.as_str()) {
            return None;
        }
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
                kind: column.kind,
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
