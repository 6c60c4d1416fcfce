//! Bytes to a grid of texts: the encoding, the separator, the quotes. What the columns mean is not decided here.

use crate::{
    error::{ImportError, Place},
    grid::{Grid, GridRow},
};
use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};
use kanjian_model::{Bilingual, words};
use std::borrow::Cow;

/// The largest text that is read, in bytes.
pub const MAX_TEXT_BYTES: usize = 128 * 1024 * 1024;
/// The widest row that is read, in cells.
const WIDEST: usize = 2000;

fn line_of(bytes: &[u8], at: usize) -> Place {
    let before = bytes[..at].iter().filter(|b| **b == b'\n').count();
    Place::Line(before as u64 + 1)
}

/// What to do about a file that is not as its system writes it.
pub fn export_again() -> Bilingual {
    words!("重新导出文件", "export it again")
}

/// The text of a file: UTF-8, UTF-16 with a byte-order mark, or GB18030.
///
/// # Errors
/// The line at which it is none of these.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    let the_file =
        |what: Bilingual, todo: Bilingual| Err(ImportError::new(Place::File, what, todo));
    let save_as = || {
        words!(
            "把文件另存为“CSV UTF-8”格式",
            "save the file as “CSV UTF-8”"
        )
    };
    if bytes.is_empty() {
        return the_file(
            words!("文件是空的", "it is empty"),
            words!("给出有表格的文件", "give a file with a table in it"),
        );
    }
    if bytes.len() > MAX_TEXT_BYTES {
        return the_file(
            words!("文件超过 128 MB", "it is larger than 128 MB"),
            words!("按年份或地区拆开", "split it by year or by area"),
        );
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return the_file(
            words!(
                "这是 Excel 工作簿或别的压缩文件，不是文本",
                "it is a workbook or another zip file, not a text"
            ),
            words!("用 --from xlsx 导入", "use --from xlsx"),
        );
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return the_file(
            words!(
                "这是旧式 .xls 工作簿，或设了密码",
                "it is an old .xls workbook, or one with a password"
            ),
            words!(
                "去掉密码，另存为 .xlsx",
                "save it as .xlsx without a password"
            ),
        );
    }
    let text = if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        UTF_16LE.decode_without_bom_handling_and_without_replacement(rest)
    } else if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        UTF_16BE.decode_without_bom_handling_and_without_replacement(rest)
    } else {
        let rest = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
        match std::str::from_utf8(rest) {
            Ok(text) => Some(Cow::Borrowed(text)),
            Err(error) => {
                let decoded = GB18030.decode_without_bom_handling_and_without_replacement(rest);
                if decoded.is_none() {
                    let place = line_of(rest, error.valid_up_to());
                    let what = words!(
                        "这一行既不是 UTF-8 也不是 GB18030 编码",
                        "this line is neither UTF-8 nor GB18030"
                    );
                    return Err(ImportError::new(place, what, save_as()));
                }
                decoded
            }
        }
    };
    let Some(text) = text else {
        return the_file(
            words!(
                "文件自称 UTF-16 编码，其实不是",
                "it says that it is UTF-16 and is not"
            ),
            save_as(),
        );
    };
    if let Some(at) = text.find('\0') {
        let place = line_of(text.as_bytes(), at);
        let what = words!(
            "这一行里有空字符（NUL），文件已损坏或不是文本",
            "there is a NUL character in this line, so the file is damaged or no text"
        );
        return Err(ImportError::new(place, what, export_again()));
    }
    Ok(text)
}

/// The separator that the first line uses most, outside quotes.
fn separator(text: &str) -> u8 {
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    let mut in_quotes = false;
    // A title line may have none, so a few lines are looked at.
    for byte in text.bytes().take(20_000) {
        in_quotes ^= byte == b'"';
        if in_quotes {
            continue;
        }
        for (mark, count) in &mut counts {
            *count += usize::from(byte == *mark);
        }
    }
    // With equal counts the comma, which comes first, stands.
    let mut best = counts[0];
    for candidate in &counts[1..] {
        if candidate.1 > best.1 {
            best = *candidate;
        }
    }
    best.0
}

/// The lines of a text, whether they end as on Windows (CR LF), Unix (LF) or old Macs (CR). The reader's own count is one short
/// after CR LF.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            line: 1,
        }
    }

    /// The line of the record that begins at `byte` or after the line ends there; bytes are asked for in their order.
    fn line_at(&mut self, byte: u64) -> u64 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(&c) = self.bytes.get(self.at) {
            let ends = c == b'\n' || c == b'\r' && self.bytes.get(self.at + 1) != Some(&b'\n');
            if self.at >= byte && !matches!(c, b'\n' | b'\r') {
                break;
            }
            self.line += u64::from(ends);
            self.at += 1;
        }
        self.line
    }
}

/// Reads a file of separated values.
///
/// # Errors
/// The line and what is wrong there.
pub fn grid(bytes: &[u8]) -> Result<Grid, ImportError> {
    let text = decode(bytes)?;
    let quotes = text.bytes().filter(|b| *b == b'"').count();
    if quotes % 2 == 1 {
        let last = text.rfind('"').unwrap_or(0);
        let place = line_of(text.as_bytes(), last);
        let what = words!(
            "这里或上面有一个双引号没有配对",
            "a double quote is opened and never closed, here or above"
        );
        let todo = words!(
            "补上另一半；文字里的双引号要写两次",
            "close it; a double quote inside a text is written twice"
        );
        return Err(ImportError::new(place, what, todo));
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut lines = Lines::new(text.as_bytes());
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(0, csv::Position::line);
            let what = words!("这一行读不了", "the line cannot be read");
            ImportError::new(Place::Line(line), what, export_again())
        })?;
        let line = lines.line_at(record.position().map_or(0, csv::Position::byte));
        if record.len() > WIDEST {
            let what = words!(
                "这一行有 {n} 格，太多了",
                "the row has {n} cells",
                n = record.len()
            );
            let todo = words!("少导出几列", "export fewer columns");
            return Err(ImportError::new(Place::Line(line), what, todo));
        }
        rows.push(GridRow {
            line,
            cells: record.iter().map(|c| c.trim().to_owned()).collect(),
        });
    }
    Ok(Grid {
        rows,
        ..Grid::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_however_they_end() {
        for text in [
            "a,b\r\n1,2\r\n\r\n\"x\r\ny\",3\r\n4,5\r\n",
            "a,b\n1,2\n\n\"x\ny\",3\n4,5\n",
            "a,b\r1,2\r\r\"x\ry\",3\r4,5\r",
        ] {
            let grid = grid(text.as_bytes()).unwrap();
            let lines: Vec<u64> = grid.rows.iter().map(|row| row.line).collect();
            assert_eq!(lines, [1, 2, 4, 6], "{text:?}");
        }
    }

    #[test]
    fn encodings_and_separators() {
        let gb = [0xC4, 0xEA, b';', b'1', b'\n']; // 年;1
        assert_eq!(grid(&gb).unwrap().rows[0].cells, ["年", "1"]);
        assert_eq!(
            grid("\u{feff}a\tb,c\td\n".as_bytes()).unwrap().rows[0].cells,
            ["a", "b,c", "d"]
        );
        assert_eq!(
            decode(b"a,1\nb\xFF\xFF\n").unwrap_err().place,
            Place::Line(2)
        );
        assert_eq!(decode(b"a,1\nb\0,2\n").unwrap_err().place, Place::Line(2));
        assert_eq!(grid(b"a,b\n\"c,d\n").unwrap_err().place, Place::Line(2));
    }
}
