//! Which formats there are, and which module reads each.

use crate::{
    Reading, delimited,
    error::{ImportError, Place},
    unused,
    vocabulary::Vocabulary,
    {dhis2, fingertips, json_stat, owid, sdmx, table},
};
use kanjian_model::words;
#[cfg(feature = "xlsx")]
use kanjian_model::{Bilingual, told::counted};

/// A format of `import --from`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Separated values, wide or long, in any common encoding.
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// DHIS2 data value sets and analytics, JSON.
    Dhis2,
    /// SDMX-CSV 1 or 2.
    SdmxCsv,
    /// JSON-stat 2.0.
    JsonStat,
    /// An export of Fingertips, CSV.
    Fingertips,
    /// A chart of Our World in Data, CSV.
    Owid,
}

/// Reads a file. `name` is its name without ending, which stands in where a table says nothing about its
/// subject; `metadata` is the JSON that Our World in Data puts beside its CSV; `words` are the names that are known, at least a `&Mapping`.
///
/// # Errors
/// What is wrong, where, and what to do; never a part of the rows.
pub fn read<'w>(
    format: Format,
    bytes: &[u8],
    name: &str,
    metadata: Option<&[u8]>,
    words: impl Into<Vocabulary<'w>>,
) -> Result<Reading, ImportError> {
    let words = words.into();
    let mut reading = match format {
        Format::Csv => {
            table::read(&delimited::grid(bytes)?, name, words)?.dated(false, words.mapping)
        }
        Format::Xlsx => workbook(bytes, name, words)?,
        Format::Dhis2 => dhis2::read(&delimited::decode(bytes)?)?,
        Format::SdmxCsv => sdmx::read(bytes)?,
        Format::JsonStat => json_stat::read(&delimited::decode(bytes)?)?,
        Format::Fingertips => fingertips::read(bytes)?,
        Format::Owid => owid::read(bytes, metadata)?,
    };
    if reading.rows.is_empty() && reading.questions.is_empty() {
        let what = words!("里面没有数字", "there is no figure in it");
        let todo = words!(
            "核对是不是这个文件，--from 写的是不是它的格式",
            "see whether it is the right file, and --from its format"
        );
        return Err(ImportError::new(Place::File, what, todo));
    }
    reading.notes.extend(unused::notes(words.mapping, &reading));
    Ok(reading)
}

/// What was read of one sheet of several, so that nobody takes the rows of one for those of another.
#[cfg(feature = "xlsx")]
fn sheet_note(sheet: &str, reading: &Reading) -> Bilingual {
    if !reading.questions.is_empty() {
        return words!(
            "工作表“{sheet}”：有的列要问",
            "sheet “{sheet}”: its columns are asked"
        );
    }
    let mut periods: Vec<&str> = reading
        .rows
        .iter()
        .map(|row| row.period.as_ref().map_or("", |p| p.as_str()))
        .collect();
    periods.sort_unstable();
    periods.dedup();
    let of = match periods[..] {
        [] => Bilingual::default(),
        [""] => words!("，没有时期", ", no date"),
        [one] => words!("，{one}", ", {one}"),
        ["", .., last] => words!(
            "，最晚 {last}，有的没有时期",
            ", up to {last}, some without a date"
        ),
        [first, .., last] => words!("，{first} 至 {last}", ", {first} to {last}"),
    };
    let n = reading.rows.len();
    words!(
        "工作表“{sheet}”：{n} 个数字",
        "sheet “{sheet}”: {figures}",
        figures = counted(n, "figure")
    )
    .then(&of)
}

#[cfg(feature = "xlsx")]
fn workbook(bytes: &[u8], name: &str, words: Vocabulary<'_>) -> Result<Reading, ImportError> {
    let mut all = Reading::default();
    let grids = crate::xlsx::grids(bytes)?;
    let parts: Vec<table::Part> = grids
        .iter()
        .map(|grid| table::read(grid, name, words))
        .collect::<Result<_, _>>()?;
    let has_figures =
        |part: &table::Part| !part.reading.rows.is_empty() || !part.reading.questions.is_empty();
    let several = parts.iter().filter(|part| has_figures(part)).count() > 1;
    for (grid, part) in grids.iter().zip(parts) {
        let one = part.dated(several, words.mapping);
        all.notes.extend(one.notes.iter().cloned());
        if grids.len() > 1 {
            all.notes.push(sheet_note(&grid.sheet, &one));
        }
        all.rows.extend(one.rows);
        all.empty += one.empty;
        all.headings.extend(one.headings);
        for question in one.questions {
            // Sheets of one form ask the same.
            if !all.questions.contains(&question) {
                all.questions.push(question);
            }
        }
    }
    if !all.questions.is_empty() {
        all.rows.clear();
    }
    Ok(all)
}

#[cfg(not(feature = "xlsx"))]
fn workbook(_: &[u8], _: &str, _: Vocabulary<'_>) -> Result<Reading, ImportError> {
    Err(ImportError::new(
        Place::File,
        words!("这里读不了工作簿", "workbooks are not read here"),
        words!("把工作表另存为 CSV", "save the sheet as CSV"),
    ))
}
