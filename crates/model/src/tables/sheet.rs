//! One CSV file as rows of named cells, with faults for what is not a proper table; what cells mean is in `read`.

use super::fault::{Fault, shown};
use super::layout::Layout;
use csv::{ReaderBuilder, StringRecord};
use std::{collections::BTreeMap, str::FromStr};

/// Widest row that is looked at, in cells.
const WIDEST: usize = 500;

/// A table whose columns are those of its layout.
pub struct Sheet {
    file: String,
    columns: BTreeMap<&'static str, usize>,
    rows: Vec<(u64, StringRecord)>,
}

/// One row of a sheet.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    sheet: &'a Sheet,
    /// Line of the file at which it begins.
    pub line: u64,
    cells: &'a StringRecord,
}

impl Sheet {
    /// Reads the bytes of `file`; `None` when it has no usable header, which `faults` then say.
    pub fn read(
        file: &str,
        bytes: &[u8],
        layout: &Layout,
        faults: &mut Vec<Fault>,
    ) -> Option<Self> {
        let text = decode(file, bytes, faults)?;
        if !is_well_quoted(file, text, faults) {
            return None;
        }
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut records = reader.records();
        let header = match records.next() {
            Some(Ok(header)) => header,
            _ => {
                faults.push(Fault::error(
                    "missing-header",
                    (file, 1, ""),
                    "the file has no header",
                    format!("begin it with the line {}", layout.columns.join(",")),
                ));
                return None;
            }
        };
        let columns = columns(file, &header, layout, faults)?;
        let mut rows = Vec::new();
        for record in records {
            // The bytes are UTF-8 and rows may have any width, so reading cannot fail here.
            let Ok(record) = record else { continue };
            let line = record.position().map_or(0, csv::Position::line);
            if record.len() == header.len() {
                rows.push((line, record));
                continue;
            }
            faults.push(Fault::error(
                "wrong-width",
                (file, line, ""),
                format!(
                    "the row has {} cells, the header has {}",
                    record.len(),
                    header.len()
                ),
                "count its commas; a text with a comma in it belongs in double quotes",
            ));
        }
        Some(Self {
            file: file.to_owned(),
            columns,
            rows,
        })
    }

    /// Its rows, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row {
            sheet: self,
            line: *line,
            cells,
        })
    }

    /// File below the data folder.
    pub fn file(&self) -> &str {
        &self.file
    }
}

/// The text of a file without a byte-order mark, or a fault that says which line is not UTF-8.
pub(super) fn decode<'b>(file: &str, bytes: &'b [u8], faults: &mut Vec<Fault>) -> Option<&'b str> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let what = "the file is UTF-16, not UTF-8";
        faults.push(Fault::error(
            "not-utf8",
            (file, 1, ""),
            what,
            "save it as “CSV UTF-8”",
        ));
        return None;
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let nul = text.find('\0').map(|at| line_at(bytes, at));
            if let Some(line) = nul {
                let what = "there is a NUL character in this line";
                let todo = "delete it; the file may be damaged or not be a text at all";
                faults.push(Fault::error("nul", (file, line, ""), what, todo));
                return None;
            }
            Some(text)
        }
        Err(error) => {
            let at = error.valid_up_to();
            let (what, todo) = if looks_like_gb18030(&bytes[at..]) {
                (
                    "this line is not UTF-8; it looks like GBK or GB18030",
                    "save the file as “CSV UTF-8” (or convert it: iconv -f GB18030 -t UTF-8)",
                )
            } else {
                ("this line is not UTF-8", "save the file as “CSV UTF-8”")
            };
            faults.push(Fault::error(
                "not-utf8",
                (file, line_at(bytes, at), ""),
                what,
                todo,
            ));
            None
        }
    }
}

fn line_at(bytes: &[u8], at: usize) -> u64 {
    bytes[..at].iter().filter(|b| **b == b'\n').count() as u64 + 1
}

/// Whether every non-ASCII byte is part of a two- or four-byte sequence of GB18030.
fn looks_like_gb18030(bytes: &[u8]) -> bool {
    let mut at = 0;
    while let Some(&first) = bytes.get(at) {
        at += match (first, bytes.get(at + 1)) {
            (0..=0x7F, _) => 1,
            (0x81..=0xFE, Some(0x40..=0x7E | 0x80..=0xFE)) => 2,
            (0x81..=0xFE, Some(0x30..=0x39)) => 4,
            _ => return false,
        };
    }
    true
}

/// An unclosed quotation mark would swallow the rest of the file as one cell: it is a fault of its own.
fn is_well_quoted(file: &str, text: &str, faults: &mut Vec<Fault>) -> bool {
    #[derive(Clone, Copy, PartialEq)]
    enum At {
        CellStart,
        Plain,
        Quoted {
            since: u64,
        },
        /// A second mark here reopens the cell: that is how "" is written.
        Closed {
            since: u64,
        },
    }
    let (mut line, mut at) = (1_u64, At::CellStart);
    for byte in text.bytes() {
        at = match (byte, at) {
            (b'"', At::CellStart) => At::Quoted { since: line },
            (b'"', At::Quoted { since }) => At::Closed { since },
            (b'"', At::Closed { since }) => At::Quoted { since },
            (_, At::Quoted { since }) => At::Quoted { since },
            (b',' | b'\n' | b'\r', _) => At::CellStart,
            _ => At::Plain,
        };
        line += u64::from(byte == b'\n');
    }
    if let At::Quoted { since } = at {
        let what = "a cell opens with a double quote here and is never closed";
        let todo = "close it; a double quote inside a text is written twice";
        faults.push(Fault::error("open-quote", (file, since, ""), what, todo));
        return false;
    }
    true
}

fn columns(
    file: &str,
    header: &StringRecord,
    layout: &Layout,
    faults: &mut Vec<Fault>,
) -> Option<BTreeMap<&'static str, usize>> {
    if header.len() > WIDEST {
        faults.push(Fault::error(
            "too-wide",
            (file, 1, ""),
            format!("the header has {} cells", header.len()),
            format!("keep to the columns {}", layout.columns.join(",")),
        ));
        return None;
    }
    let mut columns = BTreeMap::new();
    for (at, name) in header.iter().enumerate() {
        let known = layout
            .columns
            .iter()
            .chain(layout.optional)
            .find(|c| **c == name);
        match known {
            None => faults.push(Fault::error(
                "unknown-column",
                (file, 1, &shown(name)),
                "there is no such column in this table",
                format!("the columns are {}", layout.columns.join(",")),
            )),
            Some(column) => {
                if columns.insert(*column, at).is_some() {
                    let what = "the column is there twice";
                    faults.push(Fault::error(
                        "duplicate-column",
                        (file, 1, column),
                        what,
                        "keep one of them",
                    ));
                }
            }
        }
    }
    let missing: Vec<_> = layout
        .columns
        .iter()
        .filter(|c| !columns.contains_key(*c))
        .collect();
    for column in &missing {
        let what = "the column is missing";
        let todo = format!("add it to the header: {}", layout.columns.join(","));
        faults.push(Fault::error(
            "missing-column",
            (file, 1, column),
            what,
            todo,
        ));
    }
    missing.is_empty().then_some(columns)
}

impl<'a> Row<'a> {
    /// The cell, or an empty text where an optional column is not there.
    pub fn text(self, column: &str) -> &'a str {
        self.sheet
            .columns
            .get(column)
            .and_then(|at| self.cells.get(*at))
            .unwrap_or_default()
    }

    /// The place of a cell, for a fault.
    pub fn at(self, column: &'a str) -> (&'a str, u64, &'a str) {
        (&self.sheet.file, self.line, column)
    }

    /// Every cell, for comparison.
    pub fn cells(self) -> &'a StringRecord {
        self.cells
    }

    /// A cell that must not be empty.
    pub fn required(self, column: &'a str, faults: &mut Vec<Fault>) -> Option<&'a str> {
        let text = self.text(column);
        if text.trim().is_empty() {
            faults.push(Fault::error(
                "empty-cell",
                self.at(column),
                "the cell is empty",
                "fill it in",
            ));
            return None;
        }
        Some(text)
    }

    /// A cell that names something and becomes part of addresses and file names.
    pub fn id(self, column: &'a str, faults: &mut Vec<Fault>) -> Option<String> {
        let text = self.required(column, faults)?;
        let is_plain = text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
        if is_plain && !text.starts_with('.') && text.len() <= 100 {
            return Some(text.to_owned());
        }
        let what = format!("{} cannot be part of an address", shown(text));
        let todo = "use up to 100 letters a–z, digits, - and _";
        faults.push(Fault::error("bad-id", self.at(column), what, todo));
        None
    }

    /// A cell that must hold a `T`.
    pub fn parse<T: FromStr<Err = String>>(
        self,
        column: &'a str,
        faults: &mut Vec<Fault>,
    ) -> Option<T> {
        self.required(column, faults)?;
        self.optional(column, faults).flatten()
    }

    /// A cell that may be empty (`Some(None)`); `None` is a fault.
    pub fn optional<T: FromStr<Err = String>>(
        self,
        column: &'a str,
        faults: &mut Vec<Fault>,
    ) -> Option<Option<T>> {
        let text = self.text(column);
        if text.is_empty() {
            return Some(None);
        }
        match text.parse() {
            Ok(value) => Some(Some(value)),
            Err(why) => {
                // The reason of every type ends with what is allowed.
                let (what, todo) = why.rsplit_once(": ").unwrap_or((&why, "correct it"));
                faults.push(Fault::error("bad-value", self.at(column), what, todo));
                None
            }
        }
    }

    /// A cell of `yes` or `no`.
    pub fn yes_or_no(self, column: &'a str, faults: &mut Vec<Fault>) -> Option<bool> {
        match self.required(column, faults)? {
            "yes" => Some(true),
            "no" => Some(false),
            other => {
                let what = format!("{} is neither yes nor no", shown(other));
                faults.push(Fault::error(
                    "bad-value",
                    self.at(column),
                    what,
                    "write yes or no",
                ));
                None
            }
        }
    }
}
