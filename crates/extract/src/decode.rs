//! Bytes to text: which encoding or container a file is in, and what is wrong with it. No prose is read here.

use std::fmt;

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

use crate::damage::Damage;
use crate::mistaken::Mistaken;

/// A decoded document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte-order mark. Offsets everywhere in this crate count its code points.
    pub text: String,
    /// What the bytes were.
    pub encoding: Encoding,
}

/// What the bytes of a document were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8,
    /// GB18030, of which GBK and GB2312 are parts.
    Gb18030,
    /// UTF-16 with a byte-order mark.
    Utf16,
    /// A Word document (.docx).
    Docx,
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The file has no text at all.
    Empty,
    /// The file is larger than a report can be; sizes in bytes.
    TooLarge {
        /// Its size.
        size: u64,
        /// The most that is read.
        limit: u64,
    },
    /// Neither UTF-8 nor GB18030; the place of the first byte that fits neither.
    Encoding {
        /// In bytes.
        offset: usize,
        /// From 1.
        line: usize,
    },
    /// A NUL character stands in the text, so that it is no text file.
    Nul {
        /// In bytes.
        offset: usize,
        /// From 1.
        line: usize,
    },
    /// Another kind of file than a report.
    Mistaken(Mistaken),
    /// A damaged or unusual Word document; the part of it and what is wrong there.
    Docx {
        /// The name of the part inside the container, empty for the container itself.
        part: String,
        /// What is wrong.
        damage: Damage,
    },
    /// This build reads no Word documents.
    DocxUnsupported,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty; give a report as text or .docx"),
            Self::TooLarge { size, limit } => write!(
                f,
                "the text is {size} bytes or more, the limit is {limit}; split the document"
            ),
            Self::Encoding { offset, line } => write!(
                f,
                "line {line}: byte {offset} is neither UTF-8 nor GB18030; save the file as UTF-8 text and try again"
            ),
            Self::Nul { offset, line } => write!(
                f,
                "line {line}: byte {offset} is NUL, so this is no text file; save the report as .txt or .docx"
            ),
            Self::Mistaken(what) => what.fmt(f),
            Self::Docx { part, damage } if part.is_empty() => {
                write!(
                    f,
                    "the .docx container cannot be read: {damage}; open it in Word and save it again"
                )
            }
            Self::Docx { part, damage } => {
                write!(
                    f,
                    "{part} in the .docx file cannot be read: {damage}; open it in Word and save it again"
                )
            }
            Self::DocxUnsupported => f.write_str(
                "Word documents cannot be read here; save the report as .txt and try again",
            ),
        }
    }
}

impl std::error::Error for DecodeError {}

/// The largest text that is read, in bytes.
pub(crate) const MAX_TEXT_BYTES: u64 = 32 * 1024 * 1024;

/// Decodes a report: UTF-8 (with or without byte-order mark), UTF-16 with one, GB18030, or .docx.
///
/// # Errors
/// [`DecodeError`] says what the file is instead, and what to do.
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    if bytes.is_empty() {
        return Err(DecodeError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return decode_docx(bytes);
    }
    if let Some(what) = Mistaken::of_bytes(bytes) {
        return Err(DecodeError::Mistaken(what));
    }
    let size = bytes.len() as u64;
    if size > MAX_TEXT_BYTES {
        return Err(DecodeError::TooLarge {
            size,
            limit: MAX_TEXT_BYTES,
        });
    }
    let (text, encoding) = if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        (utf16(UTF_16LE, rest)?, Encoding::Utf16)
    } else if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        (utf16(UTF_16BE, rest)?, Encoding::Utf16)
    } else {
        let (start, body) = match bytes.strip_prefix(&[0xef, 0xbb, 0xbf]) {
            Some(body) => (3, body),
            None => (0, bytes),
        };
        if let Some(offset) = body.iter().position(|&b| b == 0) {
            return Err(DecodeError::Nul {
                offset: start + offset,
                line: line_of(body, offset),
            });
        }
        match std::str::from_utf8(body) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(error) => {
                let damaged = DecodeError::Encoding {
                    offset: start + error.valid_up_to(),
                    line: line_of(body, error.valid_up_to()),
                };
                if start > 0 {
                    return Err(damaged);
                }
                match GB18030.decode_without_bom_handling_and_without_replacement(body) {
                    Some(text) => (text.into_owned(), Encoding::Gb18030),
                    None => return Err(damaged),
                }
            }
        }
    };
    if text.trim().is_empty() {
        return Err(DecodeError::Empty);
    }
    Ok(Decoded { text, encoding })
}

/// The line, from 1, that the byte at `at` stands in.
fn line_of(bytes: &[u8], at: usize) -> usize {
    bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1
}

fn utf16(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, DecodeError> {
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or(DecodeError::Encoding { offset: 2, line: 1 })?;
    match text.find('\0') {
        Some(at) => Err(DecodeError::Nul {
            offset: 2 + 2 * text[..at].encode_utf16().count(),
            line: line_of(text.as_bytes(), at),
        }),
        None => Ok(text.into_owned()),
    }
}

#[cfg(feature = "docx")]
fn decode_docx(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    let text = crate::docx::text(bytes)?;
    if text.trim().is_empty() {
        return Err(DecodeError::Empty);
    }
    Ok(Decoded {
        text,
        encoding: Encoding::Docx,
    })
}

#[cfg(not(feature = "docx"))]
fn decode_docx(_: &[u8]) -> Result<Decoded, DecodeError> {
    Err(DecodeError::DocxUnsupported)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings() {
        let text = "门诊人次62236人";
        let (gb, _, _) = GB18030.encode(text);
        assert_eq!(decode(text.as_bytes()).unwrap().encoding, Encoding::Utf8);
        assert_eq!(
            decode(format!("\u{feff}{text}").as_bytes()).unwrap().text,
            text
        );
        let decoded = decode(&gb).unwrap();
        assert_eq!(
            (decoded.text.as_str(), decoded.encoding),
            (text, Encoding::Gb18030)
        );
        let utf16: Vec<u8> = std::iter::once(0xfeff)
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(decode(&utf16).unwrap().text, text);
    }

    #[test]
    fn refusals_name_the_place() {
        assert_eq!(decode(b""), Err(DecodeError::Empty));
        assert_eq!(
            decode(b"a\nb\0"),
            Err(DecodeError::Nul { offset: 3, line: 2 })
        );
        assert_eq!(
            decode(b"ok\xff\xff"),
            Err(DecodeError::Encoding { offset: 2, line: 1 })
        );
        assert_eq!(
            decode(b"%PDF-1.7"),
            Err(DecodeError::Mistaken(Mistaken::Pdf))
        );
    }
}
