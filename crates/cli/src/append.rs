//! New rows into the tables of a data folder: checked as a whole first, then written, or nothing is.

use kanjian_model::Bilingual;
use kanjian_model::tables::{
    Severity, Tables,
    folder::read_folder,
    layout::{self, OBSERVATIONS},
    read,
};
use std::{collections::BTreeMap, fs, path::Path};

/// What is added.
pub struct Addition<'a> {
    /// Id of the source; its observations get the rows.
    pub source: &'a str,
    /// Id of the release, and its day if the table of releases has it not yet.
    pub release: (&'a str, Option<&'a str>),
    /// Rows in the columns of the observation table.
    pub rows: &'a [Vec<String>],
    /// Phrases and the indicators they mean, for this source.
    pub phrases: &'a [(String, String)],
    /// Breakdowns that have no name yet, with one.
    pub breakdowns: &'a BTreeMap<String, Bilingual>,
}

/// The tables below a folder.
///
/// # Errors
/// Every error of the tables, one line each.
pub fn tables(data: &Path) -> Result<Tables, Vec<String>> {
    let mut errors = Vec::new();
    crate::check::tables(data, |fault| {
        if fault.severity == Severity::Error {
            errors.push(fault.line(kanjian_model::Lang::En));
        }
    })
    .map_err(|_| errors)
}

fn line(cells: &[String]) -> Result<Vec<u8>, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells).map_err(|e| e.to_string())?;
    writer.into_inner().map_err(|e| e.to_string())
}

/// Cells in the order of an existing file's header, which may differ from the layout's.
fn in_order_of(existing: &[u8], columns: &[&str], rows: &[Vec<String>]) -> Result<Vec<u8>, String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(existing.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(existing));
    let header = match reader.records().next() {
        Some(header) => header.map_err(|e| e.to_string())?,
        None => return Err("the file has no header".to_owned()),
    };
    let mut out = existing.to_vec();
    if !out.ends_with(b"\n") {
        out.push(b'\n');
    }
    for row in rows {
        let of = |name: &str| {
            columns
                .iter()
                .position(|c| *c == name)
                .and_then(|at| row.get(at).cloned())
        };
        let cells: Vec<String> = header
            .iter()
            .map(|name| of(name).unwrap_or_default())
            .collect();
        out.extend(line(&cells)?);
    }
    Ok(out)
}

/// Adds to the tables of `data`.
///
/// # Errors
/// What is wrong with the tables as they would be, one line each; nothing is written then.
pub fn append(data: &Path, addition: &Addition<'_>) -> Result<(), Vec<String>> {
    let one = |message: String| vec![message];
    let mut files = read_folder(data).map_err(|faults| {
        faults
            .iter()
            .map(|f| f.line(kanjian_model::Lang::En))
            .collect::<Vec<_>>()
    })?;
    let (release, day) = addition.release;
    let phrases: Vec<Vec<String>> = addition
        .phrases
        .iter()
        .map(|(phrase, indicator)| {
            vec![
                phrase.clone(),
                addition.source.to_owned(),
                indicator.clone(),
            ]
        })
        .collect();
    let new_release: Vec<Vec<String>> = day
        .map(|day| {
            let note = |words: &str| format!("{words}{}", addition.source);
            vec![
                release.to_owned(),
                day.to_owned(),
                note("增加："),
                note("Added: "),
            ]
        })
        .into_iter()
        .collect();
    let breakdowns: Vec<Vec<String>> = addition
        .breakdowns
        .iter()
        .map(|(breakdown, name)| vec![breakdown.clone(), name.zh.clone(), name.en.clone()])
        .collect();
    let observations = format!("observations/{}.csv", addition.source);
    let mut changed = Vec::new();
    for (file, columns, rows) in [
        (
            layout::RELEASES.file,
            layout::RELEASES.columns,
            new_release.as_slice(),
        ),
        (
            layout::INDICATOR_MAP.file,
            layout::INDICATOR_MAP.columns,
            &phrases,
        ),
        (
            layout::BREAKDOWNS.file,
            layout::BREAKDOWNS.columns,
            &breakdowns,
        ),
        (&observations, OBSERVATIONS.columns, addition.rows),
    ] {
        if rows.is_empty() {
            continue;
        }
        let header = format!("{}\n", columns.join(",")).into_bytes();
        let existing = files.get(file).unwrap_or(&header);
        let bytes =
            in_order_of(existing, columns, rows).map_err(|why| one(format!("{file}: {why}")))?;
        files.insert(file.to_owned(), bytes);
        changed.push(file.to_owned());
    }
    let reading = read(&files);
    if reading.tables.is_none() {
        let mut errors: Vec<String> = reading
            .faults
            .iter()
            .filter(|f| f.severity == Severity::Error)
            .map(|f| f.line(kanjian_model::Lang::En))
            .collect();
        errors.push("nothing was written".to_owned());
        return Err(errors);
    }
    write_all(
        data,
        changed
            .iter()
            .map(|file| (file.as_str(), files[file].as_slice())),
    )
    .map_err(|error| one(format!("{}: {error}", data.display())))
}

/// Every file beside its place first, so that a full disk leaves the tables as they were; then all are renamed.
fn write_all<'a>(
    data: &Path,
    files: impl Iterator<Item = (&'a str, &'a [u8])>,
) -> Result<(), std::io::Error> {
    let mut pending = Vec::new();
    for (file, bytes) in files {
        let place = data.join(file);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        let beside = place.with_extension("csv.new");
        pending.push((beside.clone(), place));
        if let Err(error) = fs::write(&beside, bytes) {
            for (beside, _) in &pending {
                // What cannot be removed was not written either.
                let _ = fs::remove_file(beside);
            }
            return Err(error);
        }
    }
    for (beside, place) in pending {
        fs::rename(beside, place)?;
    }
    Ok(())
}
