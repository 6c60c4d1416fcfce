//! One sheet of a workbook as a grid of texts.

use super::markup::{attribute, checked, text_of, walk, wrong};
use super::shown::Shown;
use crate::{
    error::ImportError,
    grid::{Grid, GridRow, Merge},
    when,
};
use kanjian_model::words;
use quick_xml::events::{BytesStart, Event};

/// Cells of one sheet, empty ones included.
const MAX_CELLS: usize = 4_000_000;

/// Columns of the widest sheet that Excel has.
const MAX_COLUMNS: usize = 16_384;

/// `B7` as column and row, both from 0.
fn address(text: &str) -> Option<(usize, usize)> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let mut column = 0_usize;
    for byte in text[..digits].bytes() {
        if !byte.is_ascii_alphabetic() || digits > 3 {
            return None;
        }
        column = column * 26 + usize::from(byte.to_ascii_uppercase() - b'A') + 1;
    }
    let row: usize = text[digits..].parse().ok()?;
    ((1..=MAX_COLUMNS).contains(&column) && (1..=1_048_576).contains(&row))
        .then(|| (column - 1, row - 1))
}

/// What the cells of every sheet share.
pub(super) struct Book<'a> {
    pub(super) strings: &'a [String],
    pub(super) styles: &'a [Shown],
    pub(super) from_1904: bool,
}

/// A cell that is being read.
#[derive(Default)]
struct Open {
    column: usize,
    kind: String,
    style: usize,
    value: Option<String>,
    inline: String,
    formula: Option<String>,
}

/// A sheet that is being read.
struct Reading<'b> {
    book: &'b Book<'b>,
    path: &'b str,
    grid: Grid,
    open: Option<Open>,
    /// Which element of the open cell the text belongs to: `v`, `f`, `t` or none.
    inside: &'static str,
    /// Cells so far, empty ones included.
    cells: usize,
    /// The line of a row that does not say its own.
    next_line: u64,
}

impl Book<'_> {
    /// Reads the part `path`.
    pub(super) fn sheet(&self, name: String, path: &str, xml: &str) -> Result<Grid, ImportError> {
        let mut reading = Reading {
            book: self,
            path,
            grid: Grid {
                sheet: name,
                ..Grid::default()
            },
            open: None,
            inside: "",
            cells: 0,
            next_line: 1,
        };
        walk(path, xml, |event| match event {
            Event::Start(tag) => reading.start(tag, false),
            Event::Empty(tag) => reading.start(tag, true),
            Event::End(tag) => reading.end(tag.local_name().as_ref()),
            event => {
                reading.add_text(event);
                Ok(())
            }
        })?;
        let mut grid = reading.grid;
        place_merges(&mut grid);
        check_merges(&grid, path)?;
        Ok(grid)
    }

    /// The text that a reader of the sheet sees, with all digits that are stored.
    fn text(&self, cell: &Open, place: &str) -> Result<String, ImportError> {
        let Some(value) = &cell.value else {
            if cell.formula.is_some() && cell.inline.is_empty() {
                return Err(ImportError::new(
                    place,
                    words!(
                        "公式没有存下结果，这里不计算公式",
                        "a formula without a stored result; formulas are not worked out here"
                    ),
                    words!(
                        "用 Excel 打开再保存一次，或粘贴为数值",
                        "open the workbook in Excel and save it, or paste the values"
                    ),
                ));
            }
            return checked(cell.inline.trim(), place);
        };
        let value = value.trim();
        match cell.kind.as_str() {
            "s" => {
                let at = value.parse::<usize>().ok();
                let text = at.and_then(|at| self.strings.get(at));
                let text = text.ok_or_else(|| {
                    let what = words!(
                        "工作簿里没有第 {value} 号文字",
                        "there is no text number {value}"
                    );
                    wrong(place, what)
                })?;
                checked(text.trim(), place)
            }
            "str" | "e" | "inlineStr" | "d" => checked(value, place),
            "b" => Ok(if value == "1" { "TRUE" } else { "FALSE" }.to_owned()),
            _ => {
                let number: f64 = value.parse().map_err(|_| {
                    wrong(place, words!("“{value}”不是数字", "“{value}” is no number"))
                })?;
                Ok(match self.styles.get(cell.style).unwrap_or(&Shown::Plain) {
                    Shown::Day => when::excel_day(number, self.from_1904)
                        .unwrap_or_else(|| number.to_string()),
                    Shown::Percent { decimals } => {
                        // 0.57 × 100 is 56.99999999999999 in doubles.
                        let percent = (number * 1e12).round() / 1e10;
                        let plain = percent.to_string();
                        let has = plain.split_once('.').map_or(0, |(_, d)| d.len());
                        format!("{percent:.*}%", has.max(*decimals).min(20))
                    }
                    // Excel stores 17 digits and shows 15 at most: 0.30000000000000004 is 0.3.
                    Shown::Plain => format!("{number:.14e}")
                        .parse::<f64>()
                        .unwrap_or(number)
                        .to_string(),
                })
            }
        }
    }
}

impl Reading<'_> {
    fn start(&mut self, tag: &BytesStart<'_>, is_empty: bool) -> Result<(), ImportError> {
        match tag.local_name().as_ref() {
            "row" => self.start_row(tag)?,
            "c" => {
                let cell = self.cell(tag)?;
                if !is_empty {
                    self.open = Some(cell);
                }
            }
            "v" if !is_empty => self.inside = "v",
            "f" => {
                if let Some(cell) = &mut self.open {
                    cell.formula = Some(String::new());
                }
                self.inside = if is_empty { "" } else { "f" };
            }
            "t" if !is_empty => self.inside = "t",
            "mergeCell" => self.grid.merges.extend(merge(tag)),
            _ => {}
        }
        Ok(())
    }

    fn start_row(&mut self, tag: &BytesStart<'_>) -> Result<(), ImportError> {
        let line = attribute(tag, "r")
            .and_then(|r| r.parse().ok())
            .unwrap_or(self.next_line);
        if self.grid.rows.last().is_some_and(|r| r.line >= line) {
            let what = words!("第 {line} 行的次序不对", "row {line} is out of order");
            return Err(wrong(self.path, what));
        }
        self.next_line = line.saturating_add(1);
        self.grid.rows.push(GridRow {
            line,
            cells: Vec::new(),
        });
        Ok(())
    }

    /// A cell of the last row; one that does not say where it is follows the one before.
    fn cell(&self, tag: &BytesStart<'_>) -> Result<Open, ImportError> {
        let Some(row) = self.grid.rows.last() else {
            let what = words!("有一格不在任何一行里", "a cell stands outside every row");
            return Err(wrong(self.path, what));
        };
        let column = match attribute(tag, "r") {
            Some(text) => match address(&text) {
                Some((column, _)) => column,
                None => {
                    let what = words!(
                        "“{text}”不是单元格的地址",
                        "“{text}” is no address of a cell"
                    );
                    return Err(wrong(self.path, what));
                }
            },
            None => row.cells.len(),
        };
        Ok(Open {
            column,
            kind: attribute(tag, "t").unwrap_or_default(),
            style: attribute(tag, "s")
                .and_then(|s| s.parse().ok())
                .unwrap_or(0),
            ..Open::default()
        })
    }

    fn end(&mut self, name: &str) -> Result<(), ImportError> {
        match name {
            "v" | "f" | "t" => self.inside = "",
            "c" => {
                if let Some(cell) = self.open.take() {
                    self.close(cell)?;
                }
                if self.cells > MAX_CELLS {
                    return Err(ImportError::new(
                        self.path,
                        words!("单元格超过 400 万个", "there are more than 4 million cells"),
                        words!("把工作表拆开", "split the sheet"),
                    ));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn add_text(&mut self, event: &Event<'_>) {
        let (Some(text), Some(cell)) = (text_of(event), &mut self.open) else {
            return;
        };
        match self.inside {
            "v" => cell.value.get_or_insert_default().push_str(&text),
            "t" => cell.inline.push_str(&text),
            "f" => cell.formula.get_or_insert_default().push_str(&text),
            _ => {}
        }
    }

    /// Puts a cell into the last row.
    fn close(&mut self, cell: Open) -> Result<(), ImportError> {
        let row = self.grid.rows.len().saturating_sub(1);
        let place = self.grid.place(row, cell.column);
        let text = self.book.text(&cell, &place)?;
        if text.is_empty() {
            return Ok(());
        }
        let cells = &mut self.grid.rows[row].cells;
        if cells.len() <= cell.column {
            self.cells += cell.column + 1 - cells.len();
            cells.resize(cell.column + 1, String::new());
        }
        cells[cell.column] = text;
        if let Some(formula) = cell.formula {
            self.grid.formulas.insert((row, cell.column), formula);
        }
        Ok(())
    }
}

/// A rectangle of merged cells, by lines of the sheet; `None` where it has no two corners.
fn merge(tag: &BytesStart<'_>) -> Option<Merge> {
    let area = attribute(tag, "ref")?;
    let (first, last) = area.split_once(':')?;
    let ((left, top), (right, bottom)) = (address(first)?, address(last)?);
    Some(Merge {
        top,
        left,
        bottom,
        right,
    })
}

/// Rows without cells are not in the file, so merges are moved to the rows that are.
fn place_merges(grid: &mut Grid) {
    let lines: Vec<u64> = grid.rows.iter().map(|r| r.line).collect();
    grid.merges.retain_mut(|merge| {
        let top = lines.partition_point(|l| *l < merge.top as u64 + 1);
        let after = lines.partition_point(|l| *l <= merge.bottom as u64 + 1);
        let starts_here = lines.get(top) == Some(&(merge.top as u64 + 1));
        merge.top = top;
        merge.bottom = after.saturating_sub(1);
        starts_here && merge.bottom >= top && merge.right >= merge.left
    });
}

/// Merged cells never overlap, so together they cover no more than a sheet can have.
fn check_merges(grid: &Grid, path: &str) -> Result<(), ImportError> {
    let width = grid.width();
    let covered = grid.merges.iter().map(|m| {
        let columns = (m.right + 1).min(width).saturating_sub(m.left);
        (m.bottom + 1 - m.top).saturating_mul(columns)
    });
    if covered.fold(0, usize::saturating_add) > MAX_CELLS {
        return Err(wrong(
            path,
            words!(
                "合并的单元格盖住了 400 万格以上",
                "its merged cells cover more than 4 million cells"
            ),
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        assert_eq!(address("B7"), Some((1, 6)));
        assert_eq!(address("AA1"), Some((26, 0)));
        for bad in ["", "7", "B", "ÄÖ1", "ZZZZ1", "A0"] {
            assert_eq!(address(bad), None, "{bad}");
        }
    }
}
