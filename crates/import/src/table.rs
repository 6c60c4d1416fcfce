//! A grid of texts as rows of figures: where the header ends, what each column holds, wide or long.

mod date;
mod figures;
mod heading;
mod meaning;

use date::Told;
pub use meaning::number_free;

use crate::{
    error::ImportError,
    grid::{Grid, Merge},
    mapping::{Mapping, Meaning},
    number::{self, CellFigure},
    row::Reading,
    vocabulary::Vocabulary,
};
use kanjian_model::{Bilingual, words};
use std::collections::BTreeSet;

/// A table whose merged cells are filled and whose header is found.
struct Table<'a> {
    grid: Grid,
    words: Vocabulary<'a>,
    /// Distinct texts of each column's header cells, top to bottom.
    headings: Vec<Vec<String>>,
    body: std::ops::Range<usize>,
    title: String,
    is_titled: bool,
    title_unit: String,
}

/// A grid that was read, before its rows without a date get that of the whole.
pub struct Part {
    /// What was read.
    pub reading: Reading,
    sheet: String,
    title: String,
    is_titled: bool,
}

impl Part {
    /// Gives the rows without a date that of the sheet, of the title or of the file.
    pub fn dated(mut self, is_one_of_several: bool, mapping: &Mapping) -> Reading {
        let told = Told {
            sheet: &self.sheet,
            title: &self.title,
            is_titled: self.is_titled,
            is_one_of_several,
        };
        told.date(mapping, &mut self.reading);
        self.reading
    }
}

/// Reads one grid; an empty one, or one of remarks only, yields nothing.
pub fn read(grid: &Grid, name: &str, words: Vocabulary<'_>) -> Result<Part, ImportError> {
    let mut part = Part {
        reading: Reading::default(),
        sheet: grid.sheet.clone(),
        title: String::new(),
        is_titled: false,
    };
    let reading = &mut part.reading;
    let Some(table) = Table::of(grid, name, words, &mut reading.notes) else {
        return Ok(part);
    };
    part.title.clone_from(&table.title);
    part.is_titled = table.is_titled;
    reading.headings = (0..table.headings.len())
        .map(|column| table.name_of(column))
        .collect();
    let meanings = table.meanings(&mut reading.questions);
    if !reading.questions.is_empty() {
        return Ok(part);
    }
    let place = |meaning| meanings.iter().position(|m| *m == Some(meaning));
    if let Some(value) = place(Meaning::Value) {
        table.figures(&meanings, &[value], reading)?;
    } else {
        let columns: Vec<usize> = (0..meanings.len())
            .filter(|c| meanings[*c] == Some(Meaning::Values))
            .collect();
        table.figures(&meanings, &columns, reading)?;
    }
    Ok(part)
}

impl<'a> Table<'a> {
    fn of(
        grid: &Grid,
        name: &str,
        words: Vocabulary<'a>,
        notes: &mut Vec<Bilingual>,
    ) -> Option<Self> {
        let mut grid = grid.clone();
        let mut title = String::new();
        let mut title_unit = String::new();
        let mut header = 0;
        // Above the header stand a title and a remark on the unit, each alone in its row.
        loop {
            if header >= grid.rows.len() {
                if !title.is_empty() {
                    let what = words!("：“{title}”：没有表格", ": “{title}”: no table");
                    notes.push(grid.at(0, 0).words().then(&what));
                }
                return None;
            }
            let texts: Vec<&String> = grid.rows[header]
                .cells
                .iter()
                .filter(|c| !c.is_empty())
                .collect();
            let is_remark = |t: &str| t.starts_with("单位") && t.contains(['：', ':']);
            let is_title = texts.len() <= 1 || (texts.len() == 2 && is_remark(texts[1]));
            if !is_title {
                break;
            }
            for text in texts {
                if is_remark(text) {
                    title_unit = text
                        .rsplit(['：', ':'])
                        .next()
                        .unwrap_or("")
                        .trim()
                        .to_owned();
                } else if title.is_empty() {
                    title.clone_from(text);
                }
            }
            header += 1;
        }
        let end = header_end(&grid.merges, header).min(grid.rows.len());
        for merge in grid.merges.clone() {
            if merge.top >= header {
                fill(&mut grid, merge);
            }
        }
        let mut headings = vec![Vec::<String>::new(); grid.width()];
        for row in header..end {
            for (column, heading) in headings.iter_mut().enumerate() {
                let text = grid.text(row, column);
                if !text.is_empty() && !heading.iter().any(|h| h == text) {
                    heading.push(text.to_owned());
                }
            }
        }
        let is_titled = !title.is_empty();
        if !is_titled {
            name.clone_into(&mut title);
        }
        Some(Self {
            body: end..grid.rows.len(),
            grid,
            words,
            headings,
            title,
            is_titled,
            title_unit,
        })
    }

    fn heading(&self, column: usize) -> String {
        self.headings[column].join(" / ")
    }

    /// What a mapping file calls a column: its heading, else its place.
    fn name_of(&self, column: usize) -> String {
        let heading = self.heading(column);
        if heading.is_empty() {
            self.grid.place(0, column)
        } else {
            heading
        }
    }

    /// Texts of a column below the header that are not empty.
    fn texts(&self, column: usize) -> impl Iterator<Item = &str> {
        self.body
            .clone()
            .filter(|r| !self.is_remark(*r))
            .map(move |r| self.grid.text(r, column))
            .filter(|t| !t.is_empty())
    }

    /// A note below the table: one text alone in its row.
    fn is_remark(&self, row: usize) -> bool {
        let distinct: BTreeSet<&str> = self.grid.rows[row]
            .cells
            .iter()
            .map(String::as_str)
            .filter(|c| !c.is_empty())
            .collect();
        let first = distinct.iter().next().copied().unwrap_or("");
        distinct.len() == 1
            && self.headings.len() > 1
            && !matches!(number::read(first), Ok(CellFigure::Written(_)))
    }
}

/// The row below the header that begins at `header`: merged cells say how many rows it has.
fn header_end(merges: &[Merge], header: usize) -> usize {
    let mut end = header + 1;
    loop {
        let next = merges
            .iter()
            .filter(|m| (header..end).contains(&m.top))
            // Cells merged across have their parts below them.
            .map(|m| {
                if m.right > m.left && m.top == m.bottom {
                    m.bottom + 2
                } else {
                    m.bottom + 1
                }
            })
            .max()
            .unwrap_or(end);
        if next <= end {
            return end;
        }
        end = next;
    }
}

/// Writes the text of a merged cell into every cell that it covers and the grid has.
fn fill(grid: &mut Grid, merge: Merge) {
    let text = grid.text(merge.top, merge.left).to_owned();
    if text.is_empty() {
        return;
    }
    let width = grid.width();
    for row in merge.top..=merge.bottom.min(grid.rows.len().saturating_sub(1)) {
        let cells = &mut grid.rows[row].cells;
        let right = merge.right.min(width.saturating_sub(1));
        if cells.len() <= right {
            cells.resize(right + 1, String::new());
        }
        for cell in &mut cells[merge.left..=right] {
            cell.clone_from(&text);
        }
    }
}
