//! The text of a Word document: paragraphs as lines, table rows as lines with tabs. Nothing is run, linked or fetched.

use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::damage::Damage;
use crate::decode::{DecodeError, MAX_TEXT_BYTES};
use crate::mistaken::Mistaken;

/// The part that holds the body.
const BODY: &str = "word/document.xml";
/// A body that inflates to more than this is no report.
const MAX_XML_BYTES: u64 = 4 * MAX_TEXT_BYTES;
/// Deeper nesting than any document has.
const MAX_DEPTH: usize = 512;

fn damaged(part: &str, damage: Damage) -> DecodeError {
    DecodeError::Docx {
        part: part.to_owned(),
        damage,
    }
}

fn unread(part: &str, error: &impl ToString) -> DecodeError {
    damaged(part, Damage::Unread(error.to_string()))
}

/// The text of the body of a .docx file.
pub(crate) fn text(bytes: &[u8]) -> Result<String, DecodeError> {
    let mut archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| unread("", &error))?;
    if archive.index_for_name(BODY).is_none() {
        return Err(
            match Mistaken::of_parts(|part| archive.index_for_name(part).is_some()) {
                Some(what) => DecodeError::Mistaken(what),
                None => damaged("", Damage::NoBody),
            },
        );
    }
    let part = archive
        .by_name(BODY)
        .map_err(|error| unread(BODY, &error))?;
    if part.size() > MAX_XML_BYTES {
        return Err(DecodeError::TooLarge {
            size: part.size(),
            limit: MAX_XML_BYTES,
        });
    }
    // The size in the directory may lie, so the reading itself is bounded.
    let mut xml = String::new();
    part.take(MAX_XML_BYTES + 1)
        .read_to_string(&mut xml)
        .map_err(|error| unread(BODY, &error))?;
    if xml.len() as u64 > MAX_XML_BYTES {
        return Err(DecodeError::TooLarge {
            size: xml.len() as u64,
            limit: MAX_XML_BYTES,
        });
    }
    body_text(&xml)
}

/// Where the cells of a table stand: a cell over several columns leaves the others empty, and what a cell over several rows
/// says is said again in each row, so that every row can be read on its own.
#[derive(Default)]
struct Grid {
    /// The column of the open cell.
    column: usize,
    /// How many columns it is wide.
    width: usize,
    /// Whether it goes on from the row above.
    goes_on: bool,
    /// Where its text begins.
    from: usize,
    /// What the cells that reach into the next row say, by column.
    above: Vec<String>,
}

/// No table is wider than this.
const MAX_COLUMNS: usize = 256;

impl Grid {
    /// Reads what a tag says of the open cell.
    fn tag(&mut self, tag: &BytesStart<'_>) {
        let value = tag.attributes().flatten().find_map(|attribute| {
            (attribute.key.local_name().as_ref() == "val").then(|| attribute.value.into_owned())
        });
        match tag.local_name().as_ref() {
            "gridSpan" => {
                let width = value.and_then(|value| value.parse().ok());
                self.width = width.unwrap_or(1).clamp(1, MAX_COLUMNS);
            }
            "vMerge" => self.goes_on = value.is_none_or(|value| value == "continue"),
            _ => {}
        }
    }

    fn open(&mut self, from: usize) {
        self.width = 1;
        self.goes_on = false;
        self.from = from;
    }

    /// Ends the open cell, whose text is the end of `out`.
    fn close(&mut self, out: &mut String) {
        while out.len() > self.from && out.ends_with(' ') {
            out.pop();
        }
        if self.above.len() <= self.column {
            self.above
                .resize((self.column + 1).min(MAX_COLUMNS), String::new());
        }
        if let Some(above) = self.above.get_mut(self.column) {
            // A number over several rows is one number.
            let number = above.starts_with(|c: char| c.is_ascii_digit()) && !above.contains('年');
            // An empty row of a table in the cell may have taken blanks from before it.
            let text = out.get(self.from..).unwrap_or_default();
            if self.goes_on && text.is_empty() && !number {
                out.push_str(above);
            } else if !self.goes_on {
                *above = text.to_owned();
            }
        }
        self.column = (self.column + self.width).min(MAX_COLUMNS);
        out.extend(std::iter::repeat_n('\t', self.width));
    }
}

fn body_text(xml: &str) -> Result<String, DecodeError> {
    let mut reader = Reader::from_str(xml);
    let mut out = String::new();
    let mut in_text = false;
    let mut cells = 0usize; // table cells that are open
    let mut grid = Grid::default();
    let mut hidden = 0usize; // deleted text, field codes and fallbacks that are open
    let mut depth = 0usize;
    loop {
        let at = reader.buffer_position();
        let event = reader.read_event().map_err(|error| {
            let why = error.to_string();
            damaged(BODY, Damage::Xml { at, why })
        })?;
        match event {
            Event::Start(tag) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    let limit = MAX_DEPTH;
                    return Err(damaged(BODY, Damage::Deep { at, limit }));
                }
                match tag.local_name().as_ref() {
                    "t" => in_text = true,
                    "tc" => {
                        cells += 1;
                        if cells == 1 {
                            grid.open(out.len());
                        }
                    }
                    "tr" if cells == 0 => grid.column = 0,
                    "tbl" if cells == 0 => grid = Grid::default(),
                    "gridSpan" | "vMerge" if cells == 1 => grid.tag(&tag),
                    "del" | "instrText" | "Fallback" | "moveFrom" => hidden += 1,
                    _ => {}
                }
            }
            Event::Empty(tag) if hidden == 0 => match tag.local_name().as_ref() {
                "tab" => out.push(if cells > 0 { ' ' } else { '\t' }),
                "br" | "cr" => out.push(if cells > 0 { ' ' } else { '\n' }),
                "noBreakHyphen" => out.push('-'),
                "p" if cells == 0 => out.push('\n'),
                "tc" => out.push('\t'),
                "gridSpan" | "vMerge" if cells == 1 => grid.tag(&tag),
                _ => {}
            },
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                match tag.local_name().as_ref() {
                    "t" => in_text = false,
                    "p" if hidden == 0 => out.push(if cells > 0 { ' ' } else { '\n' }),
                    "tc" => {
                        cells = cells.saturating_sub(1);
                        if cells == 0 {
                            grid.close(&mut out);
                        } else {
                            while out.ends_with(' ') {
                                out.pop();
                            }
                            out.push(' ');
                        }
                    }
                    "tr" => {
                        while out.ends_with(['\t', ' ']) {
                            out.pop();
                        }
                        out.push(if cells > 0 { ' ' } else { '\n' });
                    }
                    "del" | "instrText" | "Fallback" | "moveFrom" => {
                        hidden = hidden.saturating_sub(1);
                    }
                    _ => {}
                }
            }
            Event::Text(text) if in_text && hidden == 0 => {
                out.push_str(&text);
            }
            Event::CData(text) if in_text && hidden == 0 => {
                out.push_str(&text);
            }
            Event::GeneralRef(reference) if in_text && hidden == 0 => {
                let c = match reference.resolve_char_ref() {
                    Ok(Some(c)) => Some(c),
                    _ => match reference.as_ref() {
                        "amp" => Some('&'),
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => None,
                    },
                };
                match c {
                    Some('\0') | None => {
                        return Err(damaged(BODY, Damage::Entity { at }));
                    }
                    Some(c) => out.push(c),
                }
            }
            Event::DocType(_) => {
                return Err(damaged(BODY, Damage::DocumentType { at }));
            }
            Event::Eof => {
                if depth > 0 {
                    return Err(damaged(BODY, Damage::CutOff));
                }
                return Ok(out);
            }
            _ => {}
        }
        if out.len() as u64 > MAX_TEXT_BYTES {
            return Err(DecodeError::TooLarge {
                size: out.len() as u64,
                limit: MAX_TEXT_BYTES,
            });
        }
    }
}
