//! Files that are no report though they were given for one: which they are, by their first bytes, with what to do instead.
//! Files that are a report but damaged are `decode`'s.

use std::fmt;

/// What a file is that was given for a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistaken {
    /// A Word 97 document, or a Word document protected by a password.
    OldOrProtectedWord,
    /// A PDF file.
    Pdf,
    /// An Excel workbook (.xlsx, .xlsm).
    Workbook,
    /// An OpenDocument text or spreadsheet.
    OpenDocument,
    /// A page of a website.
    WebPage,
    /// A document in Rich Text Format.
    RichText,
}

impl Mistaken {
    /// What the first bytes of a file that is no container say it is; `None` where it may be a text.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            return Some(Self::OldOrProtectedWord);
        }
        if bytes.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        if bytes.starts_with(b"{\\rtf") {
            return Some(Self::RichText);
        }
        let text = bytes
            .strip_prefix(&[0xef, 0xbb, 0xbf])
            .unwrap_or(bytes)
            .trim_ascii_start();
        let opens =
            |tag: &[u8]| text.len() >= tag.len() && text[..tag.len()].eq_ignore_ascii_case(tag);
        (opens(b"<!doctype html") || opens(b"<html")).then_some(Self::WebPage)
    }

    /// What a zip container is, by the parts that it holds; `None` where it holds none that is known.
    #[cfg(feature = "docx")]
    pub(crate) fn of_parts(holds: impl Fn(&str) -> bool) -> Option<Self> {
        if holds("xl/workbook.xml") || holds("xl/workbook.bin") {
            return Some(Self::Workbook);
        }
        holds("content.xml").then_some(Self::OpenDocument)
    }
}

impl fmt::Display for Mistaken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OldOrProtectedWord => {
                "this is an old .doc file or a document with a password; open it in Word and save it as .docx without a password"
            }
            Self::Pdf => "this is a PDF file; save the report as .docx or copy its text into a .txt file",
            Self::Workbook => "this is an Excel workbook and no report; give it to `kanjian import --from xlsx`",
            Self::OpenDocument => {
                "this is an OpenDocument file; open it in Word, WPS or LibreOffice and save it as .docx (a spreadsheet as .xlsx, for `kanjian import`)"
            }
            Self::WebPage => {
                "this is a web page; open it in a browser and copy the text of the report into a .txt or .docx file"
            }
            Self::RichText => "this is a Rich Text (.rtf) file; open it in Word and save it as .docx",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_only_speaks_of_a_page_is_a_text() {
        for (bytes, what) in [
            (b"%PDF-1.7".as_slice(), Some(Mistaken::Pdf)),
            (b"\xd0\xcf\x11\xe0rest", Some(Mistaken::OldOrProtectedWord)),
            (
                b"\xef\xbb\xbf\n <!DOCTYPE HTML><html>",
                Some(Mistaken::WebPage),
            ),
            (b"<html lang=zh>", Some(Mistaken::WebPage)),
            (b"{\\rtf1\\ansi", Some(Mistaken::RichText)),
            (b"<5 cases of measles", None),
            (b"The page <html> had 12 visits", None),
            (b"", None),
        ] {
            assert_eq!(Mistaken::of_bytes(bytes), what);
        }
    }
}
