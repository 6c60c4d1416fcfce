//! One CSV file as rows of named cells, with faults for what is not a proper table; what cells mean is in `entry` and `mention`.

use super::decoding::decode;
use super::fault::{Fault, shown};
use super::header::{Header, no_header};
use super::layout::Layout;
use super::quotes::Quotes;
use crate::{Bilingual, Misspelt, words};
use csv::{ReaderBuilder, StringRecord};
use std::{collections::BTreeMap, str::FromStr, sync::Arc};

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
                words!(
                    "这一行有 {cells} 格，表头有 {width} 格",
                    "the row has {cells} cells, the header has {width}",
                    cells = record.len(),
                    width = header.width
                ),
                words!(
                    "数一数逗号；含逗号的文字要放在双引号里",
                    "count its commas; a text with a comma in it belongs in double quotes"
                ),
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
    pub fn elsewhere(self, period: &crate::Period) -> Option<(&'static str, Bilingual)> {
        let within = &self.header.within;
        if let Some(year) = within.year.filter(|year| period.year() != Some(*year)) {
            let what = words!(
                "这一行放在 {year} 年的文件夹里",
                "the row is in the folder of the year {year}"
            );
            return Some(("period", what));
        }
        let area = self.text("area");
        let province = within.province.as_ref();
        let what = |of: &String| {
            words!(
                "这一行放在省份{of}的文件夹里",
                "the row is in the folder of the province {of}",
                of = shown(of)
            )
        };
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
                words!("单元格是空的", "the cell is empty"),
                words!("填上内容", "fill it in"),
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
        let text = shown(text);
        let what = words!(
            "编号{text}不能用在网址里",
            "{text} cannot be part of an address"
        );
        let todo = words!(
            "只用英文字母、数字、- 和 _，不超过 100 个字符",
            "use up to 100 letters a–z, digits, - and _"
        );
        faults.push(Fault::error("bad-id", self.at(column), what, todo));
        None
    }

    /// A cell that must hold a `T`.
    pub fn parse<T: FromStr<Err = Misspelt>>(
        self,
        column: &'a str,
        faults: &mut Vec<Fault>,
    ) -> Option<T> {
        self.required(column, faults)?;
        self.optional(column, faults).flatten()
    }

    /// A cell that may be empty (`Some(None)`); `None` is a fault.
    pub fn optional<T: FromStr<Err = Misspelt>>(
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
                let (what, todo) = why.told();
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
                let other = shown(other);
                let what = words!(
                    "{other}既不是 yes 也不是 no",
                    "{other} is neither yes nor no"
                );
                let todo = words!("写 yes 或 no", "write yes or no");
                faults.push(Fault::error("bad-value", self.at(column), what, todo));
                None
            }
        }
    }
}
