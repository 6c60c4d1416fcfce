//! New rows into the files of the tables: checked as a whole first; nothing is written to a disk here.

use kanjian_model::tables::{
    Fault, Severity,
    folder::Files,
    layout::{self, OBSERVATIONS},
    read,
};
use kanjian_model::{Bilingual, words};
use std::collections::BTreeMap;

/// What Excel needs to take a CSV file for UTF-8; at the head of every table that is begun here.
pub const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

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

fn line(cells: &[String]) -> Option<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells).ok()?;
    writer.into_inner().ok()
}

/// Cells in the order of an existing file's header, which may differ from the layout's; `None` where it has none that can be read.
fn in_order_of(existing: &[u8], columns: &[&str], rows: &[Vec<String>]) -> Option<Vec<u8>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(existing.strip_prefix(BYTE_ORDER_MARK).unwrap_or(existing));
    let header = reader.records().next()?.ok()?;
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
    Some(out)
}

impl Addition<'_> {
    /// The files that change, with their new bytes; `files` are the tables as they are.
    ///
    /// # Errors
    /// What is wrong with the tables as they would be.
    pub fn applied(&self, files: &Files) -> Result<Files, Vec<Fault>> {
        let (release, day) = self.release;
        let owned = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        let phrases: Vec<Vec<String>> = self
            .phrases
            .iter()
            .map(|(phrase, indicator)| owned(&[phrase, self.source, indicator]))
            .collect();
        let breakdowns: Vec<Vec<String>> = self
            .breakdowns
            .iter()
            .map(|(breakdown, name)| owned(&[breakdown, &name.zh, &name.en]))
            .collect();
        let new_release: Vec<Vec<String>> = day
            .map(|day| {
                let note = |words: &str| format!("{words}{}", self.source);
                owned(&[release, day, &note("增加："), &note("Added: ")])
            })
            .into_iter()
            .collect();
        let observations = format!("observations/{}.csv", self.source);
        let mut all = files.clone();
        let mut changed = Files::new();
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
            (&observations, OBSERVATIONS.columns, self.rows),
        ] {
            if rows.is_empty() {
                continue;
            }
            let header = [BYTE_ORDER_MARK, columns.join(",").as_bytes(), b"\n"].concat();
            let existing = all.get(file).unwrap_or(&header);
            let bytes = in_order_of(existing, columns, rows).ok_or_else(|| {
                let what = words!(
                    "文件没有能读的表头",
                    "the file has no header that can be read"
                );
                let todo = words!(
                    "让第一行是 {columns}",
                    "begin it with the line {columns}",
                    columns = columns.join(",")
                );
                vec![Fault::error("missing-header", (file, 1, ""), what, todo)]
            })?;
            all.insert(file.to_owned(), bytes.clone());
            changed.insert(file.to_owned(), bytes);
        }
        let reading = read(&all);
        if reading.tables.is_some() {
            return Ok(changed);
        }
        let errors = reading
            .faults
            .into_iter()
            .filter(|f| f.severity == Severity::Error);
        Err(errors.collect())
    }
}
