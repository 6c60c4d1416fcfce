//! The rows of a draft as a spreadsheet program saved them, put back as they were written; what they mean is decided elsewhere.

use super::DRAFT_HEADER;
use crate::{
    delimited::grid,
    retyped::{is_date, number, period},
};
use kanjian_model::tables::export::unguarded;
use std::collections::BTreeMap;

/// One line of a CSV file: its number and its cells by column.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) number: u64,
    pub(super) cells: BTreeMap<String, String>,
}

impl Line {
    /// The text of a cell; of a column that is not there, nothing.
    pub(super) fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// The lines of a CSV file that has at least the columns named, in any encoding and with any separator that Excel saves;
/// lines without anything in them are passed over.
pub(super) fn lines(name: &str, bytes: &[u8], columns: &[&str]) -> Result<Vec<Line>, String> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(format!(
            "{name}: it is an Excel workbook: open it in Excel and save it as “CSV UTF-8”, then give that file"
        ));
    }
    let grid = grid(bytes).map_err(|error| {
        let place = error
            .place
            .strip_prefix("line ")
            .map_or(String::new(), |line| format!(":{line}"));
        format!("{name}{place}: {}: {}", error.what, error.todo)
    })?;
    let mut rows = grid.rows.into_iter();
    let header: Vec<String> = rows
        .next()
        .map(|row| {
            row.cells
                .iter()
                .map(|cell| unguarded(cell).to_owned())
                .collect()
        })
        .unwrap_or_default();
    let missing: Vec<&str> = columns
        .iter()
        .copied()
        .filter(|column| !header.iter().any(|h| h == column))
        .collect();
    if missing.len() == columns.len() && columns == DRAFT_HEADER.split(',').collect::<Vec<_>>() {
        return Err(format!(
            "{name}: this is no draft, none of its columns is there: give the CSV file that `kanjian extract REPORT -o draft.csv` writes"
        ));
    }
    if !missing.is_empty() {
        return Err(format!(
            "{name}:1: {}: the column is missing: put it back, even if it is empty; the header is {}",
            missing.join(","),
            columns.join(",")
        ));
    }
    let filled = rows.filter(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    Ok(filled
        .map(|row| {
            let cells = header
                .iter()
                .zip(&row.cells)
                .filter(|(column, _)| !column.is_empty())
                .map(|(column, cell)| (column.clone(), unguarded(cell).to_owned()));
            Line {
                number: row.line,
                cells: cells.collect(),
            }
        })
        .collect())
}

/// Undoes in the cells of a draft what a spreadsheet program has done to them; says what it cannot undo.
pub(super) fn restored(name: &str, row: &mut Line, wrong: &mut Vec<String>) {
    let in_percent = matches!(
        row.cell("unit"),
        "percent" | "percent_change" | "percentage_point"
    );
    let quote = row.cell("quote").to_owned();
    let line = row.number;
    for (column, cell) in &mut row.cells {
        let read = match column.as_str() {
            "value" | "low" | "high" => number(cell, in_percent),
            "yoy" | "share_of_parent" | "completion" => number(cell, true),
            "rank" => number(cell, false),
            "period" => period(cell),
            "as_written" if is_date(cell) && !quote.contains(cell.as_str()) => Err(format!(
                "“{cell}” looks like a date that Excel has made of a figure: copy the figure from the quote “{quote}”"
            )),
            _ => continue,
        };
        match read {
            Ok(plain) => *cell = plain,
            Err(why) => wrong.push(format!("{name}:{line}: {column}: {why}")),
        }
    }
}
