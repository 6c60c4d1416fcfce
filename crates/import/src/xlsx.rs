//! Excel workbooks as grids of the texts that a reader of the sheet sees; nothing is evaluated, linked or fetched.
//!
//! The parts are read here rather than by a spreadsheet crate because a percentage is only told from a fraction
//! by the cell's number format, and because every part must be bounded while it inflates.

use crate::{
    error::ImportError,
    grid::{Grid, GridRow, Merge},
    when,
};
use quick_xml::{
    XmlVersion,
    events::{BytesStart, Event},
    reader::Reader,
};
use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

/// A part that inflates to more than this is no table.
const MAX_PART_BYTES: u64 = 128 * 1024 * 1024;
/// Cells of one sheet, empty ones included.
const MAX_CELLS: usize = 4_000_000;
/// Sheets of one workbook.
const MAX_SHEETS: usize = 200;
/// Columns of the widest sheet that Excel has.
const MAX_COLUMNS: usize = 16_384;
/// Deeper nesting than any workbook has.
const MAX_DEPTH: usize = 64;

fn wrong(place: &str, what: impl Into<String>) -> ImportError {
    ImportError::new(
        place,
        what,
        "open the workbook in Excel and save it again as .xlsx",
    )
}

type Archive<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

/// The sheets of a workbook, in order.
///
/// # Errors
/// The part or the cell that cannot be read.
pub fn grids(bytes: &[u8]) -> Result<Vec<Grid>, ImportError> {
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(ImportError::new(
            "the file",
            "it has a password, or is an old .xls workbook",
            "save it as .xlsx without a password",
        ));
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| {
        wrong(
            "the file",
            format!("it is no workbook, or only a part of one ({error})"),
        )
    })?;
    if archive.index_for_name("xl/vbaProject.bin").is_some() {
        return Err(ImportError::new(
            "xl/vbaProject.bin",
            "the workbook has macros",
            "save it as .xlsx, which has none",
        ));
    }
    let workbook = part(&mut archive, "xl/workbook.xml")?.ok_or_else(|| {
        wrong(
            "xl/workbook.xml",
            "the part is missing, so this is no .xlsx workbook",
        )
    })?;
    let relations = part(&mut archive, "xl/_rels/workbook.xml.rels")?.unwrap_or_default();
    let strings = match part(&mut archive, "xl/sharedStrings.xml")? {
        Some(xml) => shared_strings(&xml)?,
        None => Vec::new(),
    };
    let styles = match part(&mut archive, "xl/styles.xml")? {
        Some(xml) => styles(&xml)?,
        None => Vec::new(),
    };
    let (sheets, from_1904) = sheets(&workbook)?;
    let targets = targets(&relations)?;
    let mut grids = Vec::new();
    for (name, relation) in sheets {
        let Some(target) = targets.get(&relation) else {
            return Err(wrong(&name, "the sheet's part is not named"));
        };
        let path = match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("xl/{target}"),
        };
        // Chart sheets have no cells.
        if !path.contains("worksheets/") {
            continue;
        }
        let xml = part(&mut archive, &path)?.ok_or_else(|| wrong(&path, "the part is missing"))?;
        let book = Book {
            strings: &strings,
            styles: &styles,
            from_1904,
        };
        grids.push(book.sheet(name, &path, &xml)?);
    }
    Ok(grids)
}

/// A part as text; the size in the directory may lie, so the reading itself is bounded.
fn part(archive: &mut Archive<'_>, path: &str) -> Result<Option<String>, ImportError> {
    let file = match archive.by_name(path) {
        Ok(file) => file,
        Err(zip::result::ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(wrong(path, format!("it cannot be read ({error})"))),
    };
    let mut text = String::new();
    file.take(MAX_PART_BYTES + 1)
        .read_to_string(&mut text)
        .map_err(|error| wrong(path, format!("it cannot be read ({error})")))?;
    if text.len() as u64 > MAX_PART_BYTES {
        return Err(ImportError::new(
            path,
            "it inflates to more than 128 MB",
            "split the workbook",
        ));
    }
    Ok(Some(text))
}

/// Calls `on` for each event, with the names of the open elements; refuses what no workbook has.
fn walk(
    path: &str,
    xml: &str,
    mut on: impl FnMut(&Event<'_>) -> Result<(), ImportError>,
) -> Result<(), ImportError> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    loop {
        let at = reader.buffer_position();
        let event = reader
            .read_event()
            .map_err(|error| wrong(path, format!("at byte {at}: {error}")))?;
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::DocType(_) => return Err(wrong(path, format!("at byte {at}: a document type"))),
            Event::Eof if depth > 0 => return Err(wrong(path, "it ends before its elements do")),
            Event::Eof => return Ok(()),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err(wrong(
                path,
                format!("at byte {at}: nested more than {MAX_DEPTH} deep"),
            ));
        }
        on(&event)?;
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.attributes()
        .flatten()
        .find(|a| a.key.local_name().as_ref() == name)
        .and_then(|a| {
            a.normalized_value(XmlVersion::Implicit1_0)
                .ok()
                .map(|v| v.into_owned())
        })
}

/// The text of a text event, a CDATA section or a character reference.
fn text_of(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Text(text) => Some(text.to_string()),
        Event::CData(text) => Some(text.to_string()),
        Event::GeneralRef(reference) => match reference.resolve_char_ref() {
            Ok(Some(c)) => Some(c.to_string()),
            _ => Some(
                match reference.as_ref() {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    _ => return None,
                }
                .to_owned(),
            ),
        },
        _ => None,
    }
}

fn sheets(xml: &str) -> Result<(Vec<(String, String)>, bool), ImportError> {
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    walk("xl/workbook.xml", xml, |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event {
            match tag.local_name().as_ref() {
                "sheet" => {
                    let name = attribute(tag, "name").unwrap_or_default();
                    sheets.push((name, attribute(tag, "id").unwrap_or_default()));
                }
                "workbookPr" => {
                    from_1904 = attribute(tag, "date1904").is_some_and(|v| v == "1" || v == "true");
                }
                _ => {}
            }
        }
        if sheets.len() > MAX_SHEETS {
            return Err(ImportError::new(
                "xl/workbook.xml",
                "there are more than 200 sheets",
                "split the workbook",
            ));
        }
        Ok(())
    })?;
    Ok((sheets, from_1904))
}

fn targets(xml: &str) -> Result<BTreeMap<String, String>, ImportError> {
    let mut targets = BTreeMap::new();
    walk("xl/_rels/workbook.xml.rels", xml, |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event
            && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
        {
            targets.insert(id, target);
        }
        Ok(())
    })?;
    Ok(targets)
}

fn shared_strings(xml: &str) -> Result<Vec<String>, ImportError> {
    let mut strings: Vec<String> = Vec::new();
    let (mut in_text, mut in_phonetic) = (false, false);
    walk("xl/sharedStrings.xml", xml, |event| {
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "si" => strings.push(String::new()),
                "t" => in_text = true,
                "rPh" => in_phonetic = true,
                _ => {}
            },
            Event::Empty(tag) if tag.local_name().as_ref() == "si" => strings.push(String::new()),
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => in_text = false,
                "rPh" => in_phonetic = false,
                _ => {}
            },
            event if in_text && !in_phonetic => {
                if let (Some(text), Some(last)) = (text_of(event), strings.last_mut()) {
                    last.push_str(&text);
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(strings)
}

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shown {
    Plain,
    Percent { decimals: usize },
    Day,
}

fn shown(id: u32, code: Option<&str>) -> Shown {
    match (id, code) {
        (9, None) => Shown::Percent { decimals: 0 },
        (10, None) => Shown::Percent { decimals: 2 },
        (14..=17 | 22 | 27..=31 | 36 | 50..=58, None) => Shown::Day,
        (_, None) => Shown::Plain,
        (_, Some(code)) => {
            // What stands in quotes or brackets is a text or a colour.
            let (mut bare, mut until) = (String::new(), None);
            for c in code.split(';').next().unwrap_or(code).chars() {
                match until {
                    Some(end) if c == end => until = None,
                    Some(_) => {}
                    None if c == '"' => until = Some('"'),
                    None if c == '[' => until = Some(']'),
                    None => bare.push(c.to_ascii_lowercase()),
                }
            }
            if let Some((digits, _)) = bare.split_once('%') {
                let decimals = digits
                    .split_once('.')
                    .map_or(0, |(_, d)| d.matches('0').count());
                Shown::Percent { decimals }
            } else if bare.contains(['y', 'd']) || bare.contains("mm") {
                Shown::Day
            } else {
                Shown::Plain
            }
        }
    }
}

/// How the cells of each style show their numbers.
fn styles(xml: &str) -> Result<Vec<Shown>, ImportError> {
    let mut codes = BTreeMap::new();
    let mut styles = Vec::new();
    let mut in_cells = false;
    walk("xl/styles.xml", xml, |event| {
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "numFmt" => {
                    let id = attribute(tag, "numFmtId").and_then(|i| i.parse::<u32>().ok());
                    if let (Some(id), Some(code)) = (id, attribute(tag, "formatCode")) {
                        codes.insert(id, code);
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = attribute(tag, "numFmtId")
                        .and_then(|i| i.parse().ok())
                        .unwrap_or(0);
                    styles.push(shown(id, codes.get(&id).map(String::as_str)));
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => in_cells = false,
            _ => {}
        }
        Ok(())
    })?;
    Ok(styles)
}

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
struct Book<'a> {
    strings: &'a [String],
    styles: &'a [Shown],
    from_1904: bool,
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

impl Book<'_> {
    fn sheet(&self, name: String, path: &str, xml: &str) -> Result<Grid, ImportError> {
        let mut grid = Grid {
            sheet: name,
            ..Grid::default()
        };
        let mut open: Option<Open> = None;
        let mut inside = "";
        let mut cells = 0_usize;
        let mut next_line = 1_u64;
        walk(path, xml, |event| {
            match event {
                Event::Start(tag) | Event::Empty(tag) => {
                    let is_empty = matches!(event, Event::Empty(_));
                    match tag.local_name().as_ref() {
                        "row" => {
                            let line = attribute(tag, "r")
                                .and_then(|r| r.parse().ok())
                                .unwrap_or(next_line);
                            if grid.rows.last().is_some_and(|r| r.line >= line) {
                                return Err(wrong(path, format!("row {line} is out of order")));
                            }
                            next_line = line.saturating_add(1);
                            grid.rows.push(GridRow {
                                line,
                                cells: Vec::new(),
                            });
                        }
                        "c" => {
                            let Some(row) = grid.rows.last() else {
                                return Err(wrong(path, "a cell stands outside every row"));
                            };
                            let column = match attribute(tag, "r") {
                                Some(text) => {
                                    address(&text)
                                        .ok_or_else(|| {
                                            wrong(path, format!("“{text}” is no address of a cell"))
                                        })?
                                        .0
                                }
                                None => row.cells.len(),
                            };
                            let cell = Open {
                                column,
                                kind: attribute(tag, "t").unwrap_or_default(),
                                style: attribute(tag, "s")
                                    .and_then(|s| s.parse().ok())
                                    .unwrap_or(0),
                                ..Open::default()
                            };
                            if !is_empty {
                                open = Some(cell);
                            }
                        }
                        "v" if !is_empty => inside = "v",
                        "f" => {
                            if let Some(cell) = &mut open {
                                cell.formula = Some(String::new());
                            }
                            inside = if is_empty { "" } else { "f" };
                        }
                        "t" if !is_empty => inside = "t",
                        "mergeCell" => {
                            let area = attribute(tag, "ref").unwrap_or_default();
                            let corners = area
                                .split_once(':')
                                .and_then(|(a, b)| Some((address(a)?, address(b)?)));
                            if let Some(((left, top), (right, bottom))) = corners {
                                grid.merges.push(Merge {
                                    top,
                                    left,
                                    bottom,
                                    right,
                                });
                            }
                        }
                        _ => {}
                    }
                }
                Event::End(tag) => match tag.local_name().as_ref() {
                    "v" | "f" | "t" => inside = "",
                    "c" => {
                        if let Some(cell) = open.take() {
                            cells += self.close(cell, &mut grid)?;
                        }
                        if cells > MAX_CELLS {
                            return Err(ImportError::new(
                                path,
                                "there are more than 4 million cells",
                                "split the sheet",
                            ));
                        }
                    }
                    _ => {}
                },
                event => {
                    if let (Some(text), Some(cell)) = (text_of(event), &mut open) {
                        match inside {
                            "v" => cell.value.get_or_insert_default().push_str(&text),
                            "t" => cell.inline.push_str(&text),
                            "f" => cell.formula.get_or_insert_default().push_str(&text),
                            _ => {}
                        }
                    }
                }
            }
            Ok(())
        })?;
        // Rows without cells are not in the file, so merges are moved to the rows that are.
        let lines: Vec<u64> = grid.rows.iter().map(|r| r.line).collect();
        grid.merges.retain_mut(|merge| {
            let top = lines.partition_point(|l| *l < merge.top as u64 + 1);
            let after = lines.partition_point(|l| *l <= merge.bottom as u64 + 1);
            let starts_here = lines.get(top) == Some(&(merge.top as u64 + 1));
            merge.top = top;
            merge.bottom = after.saturating_sub(1);
            starts_here && merge.bottom >= top && merge.right >= merge.left
        });
        let width = grid.width();
        let covered = grid.merges.iter().map(|m| {
            let columns = (m.right + 1).min(width).saturating_sub(m.left);
            (m.bottom + 1 - m.top).saturating_mul(columns)
        });
        // Merged cells never overlap, so together they cover no more than a sheet can have.
        if covered.fold(0, usize::saturating_add) > MAX_CELLS {
            return Err(wrong(
                path,
                "its merged cells cover more than 4 million cells",
            ));
        }
        Ok(grid)
    }

    /// Puts a cell into the last row; how many cells the row grew by.
    fn close(&self, cell: Open, grid: &mut Grid) -> Result<usize, ImportError> {
        let row = grid.rows.len().saturating_sub(1);
        let place = grid.place(row, cell.column);
        let text = self.text(&cell, &place)?;
        let before = grid.rows[row].cells.len();
        if !text.is_empty() {
            let cells = &mut grid.rows[row].cells;
            if cells.len() <= cell.column {
                cells.resize(cell.column + 1, String::new());
            }
            cells[cell.column] = text;
            if let Some(formula) = cell.formula {
                grid.formulas.insert((row, cell.column), formula);
            }
        }
        Ok(grid.rows[row].cells.len() - before)
    }

    /// The text that a reader of the sheet sees, with all digits that are stored.
    fn text(&self, cell: &Open, place: &str) -> Result<String, ImportError> {
        let Some(value) = &cell.value else {
            if cell.formula.is_some() && cell.inline.is_empty() {
                return Err(ImportError::new(
                    place,
                    "a formula without a stored result; formulas are not worked out here",
                    "open the workbook in Excel and save it, or paste the values",
                ));
            }
            return checked(cell.inline.trim(), place);
        };
        let value = value.trim();
        match cell.kind.as_str() {
            "s" => {
                let at = value.parse::<usize>().ok();
                let text = at.and_then(|at| self.strings.get(at));
                let text =
                    text.ok_or_else(|| wrong(place, format!("there is no text number {value}")))?;
                checked(text.trim(), place)
            }
            "str" | "e" | "inlineStr" | "d" => checked(value, place),
            "b" => Ok(if value == "1" { "TRUE" } else { "FALSE" }.to_owned()),
            _ => {
                let number: f64 = value
                    .parse()
                    .map_err(|_| wrong(place, format!("“{value}” is no number")))?;
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

fn checked(text: &str, place: &str) -> Result<String, ImportError> {
    if text.contains('\0') {
        return Err(wrong(place, "there is a NUL character in the cell"));
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_formats() {
        assert_eq!(shown(10, None), Shown::Percent { decimals: 2 });
        assert_eq!(shown(164, Some("0.0%")), Shown::Percent { decimals: 1 });
        assert_eq!(shown(164, Some("m\"月\"d\"日\"")), Shown::Day);
        assert_eq!(shown(164, Some("[Red]#,##0\"yd\"")), Shown::Plain);
    }

    #[test]
    fn addresses() {
        assert_eq!(address("B7"), Some((1, 6)));
        assert_eq!(address("AA1"), Some((26, 0)));
        for bad in ["", "7", "B", "ÄÖ1", "ZZZZ1", "A0"] {
            assert_eq!(address(bad), None, "{bad}");
        }
    }
}
