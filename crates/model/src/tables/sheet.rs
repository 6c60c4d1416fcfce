//! One CSV file as rows of named cells, with faults for what is not a proper table; what cells mean is in `read`.

use super::fault::{Fault, shown};
use super::layout::Layout;
use csv::{ReaderBuilder, StringRecord};
use std::{collections::BTreeMap, str::FromStr, sync::Arc};

/// Widest row that is looked at, in cells.
const WIDEST: usize = 500;

/// Slots of the table of column names; more than twice the columns of any layout.
const SLOTS: usize = 128;

/// Which cell of a row belongs to which column: a row is asked for thirty of them, so this is a small hash table.
struct Columns {
    slots: Box<[Option<(&'static str, usize)>; SLOTS]>,
}

impl Columns {
    fn of(columns: &BTreeMap<&'static str, usize>) -> Self {
        let mut slots = Box::new([None; SLOTS]);
        for (name, at) in columns {
            let mut slot = Self::slot(name);
            while slots[slot].is_some() {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = Some((*name, *at));
        }
        Self { slots }
    }

    fn slot(name: &str) -> usize {
        let bytes = name.as_bytes();
        let first = bytes.first().copied().unwrap_or_default();
        let middle = bytes.get(bytes.len() / 2).copied().unwrap_or_default();
        (usize::from(first) * 7 + usize::from(middle) * 3 + bytes.len() * 31) % SLOTS
    }

    fn get(&self, name: &str) -> Option<usize> {
        let mut slot = Self::slot(name);
        while let Some((known, at)) = self.slots[slot] {
            if known == name {
                return Some(at);
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }
}

/// The header of a file, and what its place in a partitioned folder says of all its rows.
pub struct Header {
    file: String,
    width: usize,
    columns: Columns,
    /// Columns that the file does not have, and the cell of all its rows.
    constants: BTreeMap<&'static str, String>,
    within: Within,
}

/// Where a file is in a partitioned folder, and what all its rows must agree with.
#[derive(Clone, Default, Debug)]
pub struct Within {
    /// Year in which every period ends.
    pub year: Option<i32>,
    /// How every area begins.
    pub province: Option<String>,
}

/// A table whose columns are those of its layout.
pub struct Sheet {
    header: Arc<Header>,
    rows: Vec<(u64, StringRecord)>,
}

/// One row of a sheet.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    header: &'a Header,
    /// Line of the file at which it begins.
    pub line: u64,
    cells: &'a StringRecord,
}

impl Header {
    /// The header of `file` from the names of its columns; `None` where it is of no use, which `faults` then say.
    pub fn of<'n>(
        file: &str,
        names: impl IntoIterator<Item = &'n str>,
        layout: &Layout,
        constants: BTreeMap<&'static str, String>,
        faults: &mut Vec<Fault>,
    ) -> Option<Self> {
        let names: Vec<&str> = names.into_iter().collect();
        let columns = columns(file, &names, layout, &constants, faults)?;
        Some(Self {
            file: file.to_owned(),
            width: names.len(),
            columns: Columns::of(&columns),
            constants,
            within: Within::default(),
        })
    }

    /// The same header of a file in such a place.
    pub fn within(self, within: Within) -> Self {
        Self { within, ..self }
    }

    /// File below the data folder.
    pub fn file(&self) -> &str {
        &self.file
    }
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
        let mut quotes = Quotes::default();
        quotes.scan(text.as_bytes());
        if let Some(fault) = quotes.fault(file) {
            faults.push(fault);
            return None;
        }
        let mut reader = reader(text);
        let mut header = StringRecord::new();
        if !matches!(reader.read_record(&mut header), Ok(true)) {
            faults.push(no_header(file, layout));
            return None;
        }
        let header = Header::of(file, header.iter(), layout, BTreeMap::new(), faults)?;
        Some(Self::of_reader(Arc::new(header), (text, reader), 1, faults))
    }

    /// Some whole rows of a file: `text` begins at line `first_line` of it.
    pub fn of_rows(
        header: Arc<Header>,
        text: &str,
        first_line: u64,
        faults: &mut Vec<Fault>,
    ) -> Self {
        Self::of_reader(header, (text, reader(text)), first_line, faults)
    }

    /// Rows that are cells already, each with its line.
    pub fn of_records(header: Arc<Header>, rows: Vec<(u64, StringRecord)>) -> Self {
        Self { header, rows }
    }

    fn of_reader(
        header: Arc<Header>,
        (text, mut reader): (&str, csv::Reader<&[u8]>),
        first_line: u64,
        faults: &mut Vec<Fault>,
    ) -> Self {
        let mut rows = Vec::new();
        for record in reader.records() {
            // The bytes are UTF-8 and rows may have any width, so reading cannot fail here.
            let Ok(record) = record else { continue };
            let line = record
                .position()
                .map_or(0, |place| record_line(text, place))
                + first_line
                - 1;
            if record.len() == header.width {
                rows.push((line, record));
                continue;
            }
            faults.push(Fault::error(
                "wrong-width",
                (&header.file, line, ""),
                format!(
                    "the row has {} cells, the header has {}",
                    record.len(),
                    header.width
                ),
                "count its commas; a text with a comma in it belongs in double quotes",
            ));
        }
        Self { header, rows }
    }

    /// Its rows, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row {
            header: &self.header,
            line: *line,
            cells,
        })
    }

    /// File below the data folder.
    pub fn file(&self) -> &str {
        &self.header.file
    }
}

/// The line of `text` that the record at `place` begins in: its place is still before the line feed of a CRLF and before
/// empty lines.
fn record_line(text: &str, place: &csv::Position) -> u64 {
    let start = usize::try_from(place.byte()).unwrap_or(text.len());
    let passed = text.as_bytes()[start.min(text.len())..]
        .iter()
        .take_while(|byte| matches!(byte, b'\r' | b'\n'))
        .filter(|&&byte| byte == b'\n')
        .count();
    place.line() + passed as u64
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// The names in the first row of `text`, and where the rest begins with its line; a fault where there is none.
pub fn first_row(
    file: &str,
    text: &str,
    layout: &Layout,
    faults: &mut Vec<Fault>,
) -> Option<(StringRecord, usize, u64)> {
    let mut reader = reader(text);
    let mut names = StringRecord::new();
    if matches!(reader.read_record(&mut names), Ok(true)) {
        let place = reader.position();
        let rest = usize::try_from(place.byte()).unwrap_or(text.len());
        return Some((names, rest, place.line()));
    }
    faults.push(no_header(file, layout));
    None
}

fn no_header(file: &str, layout: &Layout) -> Fault {
    Fault::error(
        "missing-header",
        (file, 1, ""),
        "the file has no header",
        format!("begin it with the line {}", layout.columns.join(",")),
    )
}

/// The text of a file without a byte-order mark, or a fault that says which line is not UTF-8.
pub fn decode<'b>(file: &str, bytes: &'b [u8], faults: &mut Vec<Fault>) -> Option<&'b str> {
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
    decode_rows(file, bytes, 1, faults)
}

/// The text of some whole rows of a file, which begin at line `first_line`, or a fault that says which line is not UTF-8.
pub fn decode_rows<'b>(
    file: &str,
    bytes: &'b [u8],
    first_line: u64,
    faults: &mut Vec<Fault>,
) -> Option<&'b str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let nul = text.find('\0').map(|at| line_at(bytes, at));
            if let Some(line) = nul {
                let line = line + first_line - 1;
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
                (file, line_at(bytes, at) + first_line - 1, ""),
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

/// Where rows end, quotation marks considered. An unclosed one would swallow the rest of the file as one cell: it is a fault of its own.
pub struct Quotes {
    line: u64,
    at: At,
}

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

impl Default for Quotes {
    fn default() -> Self {
        Self {
            line: 1,
            at: At::CellStart,
        }
    }
}

impl Quotes {
    /// Goes on over `bytes`; gives where the last whole row of them ends, if one does.
    pub fn scan(&mut self, bytes: &[u8]) -> Option<usize> {
        if !matches!(self.at, At::Quoted { .. }) && memchr::memchr(b'"', bytes).is_none() {
            self.line += memchr::memchr_iter(b'\n', bytes).count() as u64;
            match bytes.last() {
                None => {}
                Some(b',' | b'\n' | b'\r') => self.at = At::CellStart,
                Some(_) => self.at = At::Plain,
            }
            return memchr::memrchr(b'\n', bytes).map(|end| end + 1);
        }
        let mut end = None;
        for (place, byte) in bytes.iter().enumerate() {
            self.at = match (byte, self.at) {
                (b'"', At::CellStart) => At::Quoted { since: self.line },
                (b'"', At::Quoted { since }) => At::Closed { since },
                (b'"', At::Closed { since }) => At::Quoted { since },
                (_, At::Quoted { since }) => At::Quoted { since },
                (b',' | b'\n' | b'\r', _) => At::CellStart,
                _ => At::Plain,
            };
            if *byte == b'\n' {
                self.line += 1;
                if self.at == At::CellStart {
                    end = Some(place + 1);
                }
            }
        }
        end
    }

    /// The line that comes next.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// What is wrong where the file ends here.
    pub fn fault(&self, file: &str) -> Option<Fault> {
        let At::Quoted { since } = self.at else {
            return None;
        };
        let what = "a cell opens with a double quote here and is never closed";
        let todo = "close it; a double quote inside a text is written twice";
        Some(Fault::error("open-quote", (file, since, ""), what, todo))
    }
}

fn columns(
    file: &str,
    header: &[&str],
    layout: &Layout,
    constants: &BTreeMap<&'static str, String>,
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
    for (at, name) in header.iter().copied().enumerate() {
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
        .filter(|c| !columns.contains_key(*c) && !constants.contains_key(*c))
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
        let cell = match self.header.columns.get(column) {
            Some(at) => self.cells.get(at),
            None => self.header.constants.get(column).map(String::as_str),
        };
        cell.unwrap_or_default()
    }

    /// The place of a cell, for a fault.
    pub fn at(self, column: &'a str) -> (&'a str, u64, &'a str) {
        (&self.header.file, self.line, column)
    }

    /// The column that contradicts the folder of the file, and how; `period` is the row's, read already.
    pub fn elsewhere(self, period: &crate::Period) -> Option<(&'static str, String)> {
        let within = &self.header.within;
        if let Some(year) = within.year.filter(|year| period.year() != Some(*year)) {
            let what = format!("the row is in the folder of the year {year}");
            return Some(("period", what));
        }
        let area = self.text("area");
        let province = within.province.as_ref();
        let what = |of: &String| format!("the row is in the folder of the province {}", shown(of));
        province
            .filter(|of| !area.starts_with(of.as_str()))
            .map(|of| ("area", what(of)))
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
