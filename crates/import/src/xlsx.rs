//! Excel workbooks as grids of the texts that a reader of the sheet sees; nothing is evaluated, linked or fetched.
//!
//! The parts are read here rather than by a spreadsheet crate because a percentage is only told from a fraction
//! by the cell's number format, and because every part must be bounded while it inflates.

mod markup;
mod sheet;
mod shown;

use crate::{
    error::{ImportError, Place},
    grid::Grid,
};
use kanjian_model::words;
use markup::{attribute, checked, part, text_of, walk, wrong};
use quick_xml::events::Event;
use sheet::Book;
use shown::styles;
use std::{collections::BTreeMap, io::Cursor};

/// The part that names the sheets.
const WORKBOOK: &str = "xl/workbook.xml";

/// Sheets of one workbook.
const MAX_SHEETS: usize = 200;

type Archive<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

/// The sheets of a workbook, in order.
///
/// # Errors
/// The part or the cell that cannot be read.
pub fn grids(bytes: &[u8]) -> Result<Vec<Grid>, ImportError> {
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(ImportError::new(
            Place::File,
            words!(
                "设了密码，或是旧式 .xls 工作簿",
                "it has a password, or is an old .xls workbook"
            ),
            words!(
                "去掉密码，另存为 .xlsx",
                "save it as .xlsx without a password"
            ),
        ));
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| {
        wrong(
            Place::File,
            words!(
                "这不是工作簿，或只是不完整的一部分",
                "it is no workbook, or only a part of one ({error})"
            ),
        )
    })?;
    if archive.index_for_name("xl/vbaProject.bin").is_some() {
        return Err(ImportError::new(
            "xl/vbaProject.bin",
            words!("工作簿里有宏", "the workbook has macros"),
            words!("另存为没有宏的 .xlsx", "save it as .xlsx, which has none"),
        ));
    }
    let workbook = part(&mut archive, WORKBOOK)?.ok_or_else(|| {
        wrong(
            WORKBOOK,
            words!(
                "缺少这一部分，不是 .xlsx 工作簿",
                "the part is missing, so this is no .xlsx workbook"
            ),
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
            let what = words!(
                "找不到工作表“{name}”的内容",
                "the part of the sheet “{name}” is not named"
            );
            return Err(wrong(WORKBOOK, what));
        };
        let path = match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("xl/{target}"),
        };
        // Chart sheets have no cells.
        if !path.contains("worksheets/") {
            continue;
        }
        let xml = part(&mut archive, &path)?.ok_or_else(|| {
            let what = words!("缺少这一部分", "the part is missing");
            wrong(path.as_str(), what)
        })?;
        let book = Book {
            strings: &strings,
            styles: &styles,
            from_1904,
        };
        grids.push(book.sheet(name, &path, &xml)?);
    }
    Ok(grids)
}

fn sheets(xml: &str) -> Result<(Vec<(String, String)>, bool), ImportError> {
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    walk(WORKBOOK, xml, |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event {
            match tag.local_name().as_ref() {
                "sheet" => {
                    let name = attribute(tag, "name").unwrap_or_default();
                    let name = checked(&name, WORKBOOK)?;
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
                WORKBOOK,
                words!("工作表超过 200 张", "there are more than 200 sheets"),
                words!("把工作簿拆开", "split the workbook"),
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
