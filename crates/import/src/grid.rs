//! A table as rows of texts with their places; which row is the header is decided in `table`.

use crate::error::Place;
use std::collections::BTreeMap;

/// A rectangle of merged cells, by row and column of the grid, ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    /// First row.
    pub top: usize,
    /// First column.
    pub left: usize,
    /// Last row.
    pub bottom: usize,
    /// Last column.
    pub right: usize,
}

/// One row.
#[derive(Clone, Debug, Default)]
pub struct GridRow {
    /// Line of the file, or row of the sheet, from 1.
    pub line: u64,
    /// Texts without space around them.
    pub cells: Vec<String>,
}

/// One table of texts.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// Name of the sheet; empty for text files.
    pub sheet: String,
    /// Rows in order.
    pub rows: Vec<GridRow>,
    /// Merged cells.
    pub merges: Vec<Merge>,
    /// Cells whose text is the stored result of a formula, with the formula.
    pub formulas: BTreeMap<(usize, usize), String>,
}

/// The letters of a column of a spreadsheet, from 0.
pub fn letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'A' + u8::try_from(column % 26).unwrap_or(0));
        if column < 26 {
            break;
        }
        column = column / 26 - 1;
    }
    letters.iter().rev().map(|b| char::from(*b)).collect()
}

impl Grid {
    /// The text of a cell; empty beyond the row's end.
    pub fn text(&self, row: usize, column: usize) -> &str {
        self.rows
            .get(row)
            .and_then(|r| r.cells.get(column))
            .map_or("", String::as_str)
    }

    /// Where a cell stands: `Sheet!B7` or `line:column`.
    pub fn place(&self, row: usize, column: usize) -> String {
        let line = self.rows.get(row).map_or(0, |r| r.line);
        if self.sheet.is_empty() {
            format!("{line}:{}", column + 1)
        } else {
            format!("{}!{}{line}", self.sheet, letters(column))
        }
    }

    /// The same for an error.
    pub fn at(&self, row: usize, column: usize) -> Place {
        if self.sheet.is_empty() {
            let line = self.rows.get(row).map_or(0, |r| r.line);
            Place::Cell(line, column + 1)
        } else {
            Place::Named(self.place(row, column))
        }
    }

    /// The cells of a row that are not empty, joined by ` | `.
    pub fn quote(&self, row: usize) -> String {
        self.rows.get(row).map_or_else(String::new, |r| {
            r.cells
                .iter()
                .filter(|c| !c.is_empty())
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(" | ")
        })
    }

    /// The widest row, in cells.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|r| r.cells.len()).max().unwrap_or(0)
    }

    /// How many cells of a row are not empty.
    pub fn filled(&self, row: usize) -> usize {
        self.rows
            .get(row)
            .map_or(0, |r| r.cells.iter().filter(|c| !c.is_empty()).count())
    }
}
