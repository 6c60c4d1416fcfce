//! The rows of a draft as a spreadsheet program saved them, put back as they were written; what they mean is decided elsewhere.

use super::DRAFT_HEADER;
use crate::{
    delimited::grid,
    error::Place,
    retyped::{Refused, is_date, number, period},
};
use kanjian_model::{
    Bilingual,
    tables::export::unguarded,
    told::{complaint, place},
    words,
};
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
pub(super) fn lines(name: &str, bytes: &[u8], columns: &[&str]) -> Result<Vec<Line>, Bilingual> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        let what = words!("这是 Excel 工作簿", "it is an Excel workbook");
        let todo = words!(
            "用 Excel 打开，另存为“CSV UTF-8”格式，再给出那个文件",
            "open it in Excel and save it as “CSV UTF-8”, then give that file"
        );
        return Err(complaint(&place(name, 0, ""), &what, &todo));
    }
    let grid = grid(bytes).map_err(|error| {
        let line = match error.place {
            Place::Line(line) => line,
            _ => 0,
        };
        complaint(&place(name, line, ""), &error.what, &error.todo)
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
        let what = words!(
            "这不是草稿，该有的列一个也没有",
            "this is no draft, none of its columns is there"
        );
        let todo = words!(
            "给出“kanjian extract 报告 -o draft.csv”写出的 CSV 文件",
            "give the CSV file that `kanjian extract REPORT -o draft.csv` writes"
        );
        return Err(complaint(&place(name, 0, ""), &what, &todo));
    }
    if !missing.is_empty() {
        let what = words!("缺少这样的列", "the column is missing");
        let todo = words!(
            "补上，空着也可以；完整的表头是 {header}",
            "put it back, even if it is empty; the header is {header}",
            header = columns.join(",")
        );
        return Err(complaint(&place(name, 1, &missing.join(",")), &what, &todo));
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
pub(super) fn restored(name: &str, row: &mut Line, wrong: &mut Vec<Bilingual>) {
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
            "as_written" if is_date(cell) && !quote.contains(cell.as_str()) => Err(Refused {
                what: words!(
                    "“{cell}”像是 Excel 把数字变成了日期",
                    "“{cell}” looks like a date that Excel has made of a figure"
                ),
                todo: words!(
                    "从原句“{quote}”里抄回数字",
                    "copy the figure from the quote “{quote}”"
                ),
            }),
            _ => continue,
        };
        match read {
            Ok(plain) => *cell = plain,
            Err(Refused { what, todo }) => {
                wrong.push(complaint(&place(name, line, column), &what, &todo));
            }
        }
    }
}
