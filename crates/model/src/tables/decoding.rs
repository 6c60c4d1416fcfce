//! From the bytes of a file to its text, or what they are instead of UTF-8.

use super::fault::Fault;
use crate::words;

/// The text of a file without a byte-order mark, or a fault that says which line is not UTF-8.
pub fn decode<'b>(file: &str, bytes: &'b [u8], faults: &mut Vec<Fault>) -> Option<&'b str> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let what = words!(
            "文件是 UTF-16 编码，不是 UTF-8",
            "the file is UTF-16, not UTF-8"
        );
        let todo = words!("另存为“CSV UTF-8”格式", "save it as “CSV UTF-8”");
        faults.push(Fault::error("not-utf8", (file, 1, ""), what, todo));
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
                let what = words!(
                    "这一行里有空字符（NUL）",
                    "there is a NUL character in this line"
                );
                let todo = words!(
                    "删去它；文件可能已损坏，或者不是文本",
                    "delete it; the file may be damaged or not be a text at all"
                );
                faults.push(Fault::error("nul", (file, line, ""), what, todo));
                return None;
            }
            Some(text)
        }
        Err(error) => {
            let at = error.valid_up_to();
            let (what, todo) = if looks_like_gb18030(&bytes[at..]) {
                (
                    words!(
                        "这一行不是 UTF-8 编码，像是 GBK 或 GB18030",
                        "this line is not UTF-8; it looks like GBK or GB18030"
                    ),
                    words!(
                        "把文件另存为“CSV UTF-8”格式",
                        "save the file as “CSV UTF-8” (or convert it: iconv -f GB18030 -t UTF-8)"
                    ),
                )
            } else {
                (
                    words!("这一行不是 UTF-8 编码", "this line is not UTF-8"),
                    words!(
                        "把文件另存为“CSV UTF-8”格式",
                        "save the file as “CSV UTF-8”"
                    ),
                )
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
