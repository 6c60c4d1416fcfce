//! The XML of a workbook's parts, bounded in size and depth.

use super::Archive;
use crate::error::{ImportError, Place};
use kanjian_model::{Bilingual, words};
use quick_xml::{
    XmlVersion,
    events::{BytesStart, Event},
    reader::Reader,
};
use std::io::Read;

/// A part that inflates to more than this is no table.
const MAX_PART_BYTES: u64 = 128 * 1024 * 1024;

/// Deeper nesting than any workbook has.
const MAX_DEPTH: usize = 64;

pub(super) fn wrong(place: impl Into<Place>, what: Bilingual) -> ImportError {
    let todo = words!(
        "用 Excel 打开工作簿，再另存为 .xlsx",
        "open the workbook in Excel and save it again as .xlsx"
    );
    ImportError::new(place, what, todo)
}

/// What the reader of a format says, which it does in English.
fn unread(error: &impl std::fmt::Display) -> Bilingual {
    words!("读不了，文件可能已损坏", "it cannot be read ({error})")
}

/// A part as text; the size in the directory may lie, so the reading itself is bounded.
pub(super) fn part(archive: &mut Archive<'_>, path: &str) -> Result<Option<String>, ImportError> {
    let file = match archive.by_name(path) {
        Ok(file) => file,
        Err(zip::result::ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(wrong(path, unread(&error))),
    };
    let mut text = String::new();
    file.take(MAX_PART_BYTES + 1)
        .read_to_string(&mut text)
        .map_err(|error| wrong(path, unread(&error)))?;
    if text.len() as u64 > MAX_PART_BYTES {
        return Err(ImportError::new(
            path,
            words!("展开后超过 128 MB", "it inflates to more than 128 MB"),
            words!("把工作簿拆开", "split the workbook"),
        ));
    }
    Ok(Some(text))
}

/// Calls `on` for each event, with the names of the open elements; refuses what no workbook has.
pub(super) fn walk(
    path: &str,
    xml: &str,
    mut on: impl FnMut(&Event<'_>) -> Result<(), ImportError>,
) -> Result<(), ImportError> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    loop {
        let at = reader.buffer_position();
        let event = reader.read_event().map_err(|error| {
            let what = words!("第 {at} 字节处的写法有误", "at byte {at}: {error}");
            wrong(path, what)
        })?;
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::DocType(_) => {
                let what = words!(
                    "第 {at} 字节处有文档类型声明，工作簿里不该有",
                    "at byte {at}: a document type"
                );
                return Err(wrong(path, what));
            }
            Event::Eof if depth > 0 => {
                let what = words!("内容不完整", "it ends before its elements do");
                return Err(wrong(path, what));
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
        if depth > MAX_DEPTH {
            let what = words!(
                "第 {at} 字节处嵌套超过 {MAX_DEPTH} 层",
                "at byte {at}: nested more than {MAX_DEPTH} deep"
            );
            return Err(wrong(path, what));
        }
        on(&event)?;
    }
}

pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.attributes()
        .flatten()
        .find(|a| a.key.local_name().as_ref() == name)
        .and_then(|a| {
            a.normalized_value(XmlVersion::Implicit1_0)
                .ok()
                .map(|v| v.into_owned())
        })
}

/// A text for a table, which can hold no NUL character.
pub(super) fn checked(text: &str, place: &str) -> Result<String, ImportError> {
    if text.contains('\0') {
        let what = words!(
            "这段文字里有空字符（NUL）",
            "there is a NUL character in its text"
        );
        return Err(wrong(place, what));
    }
    Ok(text.to_owned())
}

/// The text of a text event, a CDATA section or a character reference.
pub(super) fn text_of(event: &Event<'_>) -> Option<String> {
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
