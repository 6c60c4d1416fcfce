//! Reviewed draft rows of `extract` as rows of the observation table; subjects that nothing maps yet are asked for.

use crate::{
    delimited::grid,
    retyped::{is_date, number, period},
};
use kanjian_model::tables::{Tables, export::unguarded, layout::OBSERVATIONS};
use std::collections::{BTreeMap, BTreeSet};

/// The columns that a draft must have.
pub const DRAFT_HEADER: &str = "value_offset,as_written,value,unit,unit_class,comparator,kind,subject,yoy,period,quote,\
    quote_offset,share_of_parent,rank,completion,absent,rule,confidence";

/// The columns of answers: which indicator a phrase of a source means.
pub const ANSWER_HEADER: [&str; 3] = ["phrase", "source", "indicator"];

/// One line of a CSV file: its number and its cells by column.
type Line = (u64, BTreeMap<String, String>);

/// Where accepted rows go.
#[derive(Clone, Copy)]
pub struct Acceptance<'a> {
    /// The tables that they are added to.
    pub tables: &'a Tables,
    /// Id of the source, as in sources.csv.
    pub source: &'a str,
    /// Id of the release.
    pub release: &'a str,
    /// Area of the figures; else the one of the source.
    pub area: Option<&'a str>,
}

/// What came of a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Accepted {
    /// Rows in the columns of the observation table; with subjects that are new, none.
    pub rows: Vec<Vec<String>>,
    /// The line of the draft that each row comes from.
    pub lines: Vec<u64>,
    /// Phrases that were answered, and the indicators they mean; to be remembered.
    pub phrases: Vec<(String, String)>,
    /// Subjects that nothing maps yet, in their order.
    pub new: Vec<String>,
}

impl Accepted {
    /// What is wrong with the tables as they would be, told of the draft `name` where a row of it is at fault; `before` is the
    /// number of lines that the observation table `file` has without it.
    pub fn told_of(&self, name: &str, file: &str, before: u64, faults: Vec<String>) -> Vec<String> {
        let one_line_each = !self.rows.iter().flatten().any(|cell| cell.contains('\n'));
        let told = |fault: String| -> Option<String> {
            let rest = fault.strip_prefix(file)?.strip_prefix(':')?;
            let (line, what) = rest.split_once(':')?;
            let row = line.parse::<u64>().ok()?.checked_sub(before + 1)?;
            let line = self.lines.get(usize::try_from(row).ok()?)?;
            Some(format!("{name}:{line}:{what}"))
        };
        faults
            .into_iter()
            .map(|fault| {
                if one_line_each {
                    told(fault.clone()).unwrap_or(fault)
                } else {
                    fault
                }
            })
            .collect()
    }
}

/// The lines of a CSV file that has at least the columns named, in any encoding and with any separator that Excel saves;
/// lines without anything in them are passed over.
fn lines(name: &str, bytes: &[u8], columns: &[&str]) -> Result<Vec<Line>, String> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(format!(
            "{name}: it is an Excel workbook: open it in Excel and save it as “CSV UTF-8”, then give that file"
        ));
    }
    let grid = grid(bytes).map_err(|error| {
        let place = error
            .place
            .strip_prefix("line ")
            .map_or(String::new(), |line| format!(":{line}"));
        format!("{name}{place}: {}: {}", error.what, error.todo)
    })?;
    let mut rows = grid.rows.into_iter();
    let header: Vec<String> = rows
        .next()
        .map(|row| {
            row.cells
                .iter()
                .map(|cell| unguarded(cell).to_owned())
                .collect()
        })
        .unwrap_or_default();
    let missing: Vec<&str> = columns
        .iter()
        .copied()
        .filter(|column| !header.iter().any(|h| h == column))
        .collect();
    if !missing.is_empty() {
        return Err(format!(
            "{name}:1: {}: the column is missing: put it back, even if it is empty; the header is {}",
            missing.join(","),
            columns.join(",")
        ));
    }
    let filled = rows.filter(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    Ok(filled
        .map(|row| {
            let cells = header
                .iter()
                .zip(&row.cells)
                .filter(|(column, _)| !column.is_empty())
                .map(|(column, cell)| (column.clone(), unguarded(cell).to_owned()));
            (row.line, cells.collect())
        })
        .collect())
}

/// Undoes in the cells of a draft what a spreadsheet program has done to them; says what it cannot undo.
fn restored(name: &str, (line, cells): &mut Line, wrong: &mut Vec<String>) {
    let unit = cells.get("unit").map_or("", String::as_str);
    let in_percent = matches!(unit, "percent" | "percent_change" | "percentage_point");
    let quote = cells.get("quote").cloned().unwrap_or_default();
    for (column, cell) in cells.iter_mut() {
        let read = match column.as_str() {
            "value" => number(cell, in_percent),
            "yoy" | "share_of_parent" | "completion" => number(cell, true),
            "rank" => number(cell, false),
            "period" => period(cell),
            "as_written" if is_date(cell) && !quote.contains(cell.as_str()) => Err(format!(
                "“{cell}” looks like a date that Excel has made of a figure: copy the figure from the quote “{quote}”"
            )),
            _ => continue,
        };
        match read {
            Ok(plain) => *cell = plain,
            Err(why) => wrong.push(format!("{name}:{line}: {column}: {why}")),
        }
    }
}

/// The indicator that a phrase means: what is answered now, then what is said of this source, then of any.
fn indicator_of(
    phrase: &str,
    source: &str,
    answers: &BTreeMap<String, String>,
    tables: &Tables,
) -> Option<String> {
    let mapped = [source, ""].into_iter().find_map(|of| {
        let mut phrases = tables.phrases.iter();
        phrases.find(|p| p.phrase == phrase && p.source == of)
    });
    let by_name = || {
        let mut same = tables
            .indicators
            .values()
            .filter(|i| i.id == phrase || i.name.zh == phrase);
        same.next()
            .filter(|_| same.next().is_none())
            .map(|i| i.id.clone())
    };
    answers
        .get(phrase)
        .cloned()
        .or_else(|| mapped.map(|p| p.indicator.clone()))
        .or_else(by_name)
}

/// Answers as a person filled them in: phrase → indicator; lines without an answer are passed over.
///
/// # Errors
/// The line that cannot be read; `name` is what messages call the file.
pub fn answers(name: &str, bytes: &[u8]) -> Result<BTreeMap<String, String>, String> {
    let mut found = BTreeMap::new();
    for (_, mut cells) in lines(name, bytes, &["phrase", "indicator"])? {
        let mut take = |column: &str| cells.remove(column).unwrap_or_default();
        let (phrase, indicator) = (take("phrase"), take("indicator"));
        if !indicator.is_empty() {
            found.insert(phrase, indicator);
        }
    }
    Ok(found)
}

impl Acceptance<'_> {
    /// Rows of the tables from the bytes of a draft; `name` is what messages call the file.
    ///
    /// # Errors
    /// Every line that cannot be taken, with what to do.
    pub fn of(
        &self,
        name: &str,
        draft: &[u8],
        answers: &BTreeMap<String, String>,
    ) -> Result<Accepted, Vec<String>> {
        let Some(source) = self.tables.sources.get(self.source) else {
            return Err(vec![format!(
                "sources.csv: there is no source {}: add a line for the document",
                self.source
            )]);
        };
        let columns: Vec<&str> = DRAFT_HEADER.split(',').collect();
        let mut drafts = lines(name, draft, &columns).map_err(|message| vec![message])?;
        let serial = |id: &str| {
            let rest = id.strip_prefix(self.source)?;
            rest.trim_start_matches('-').parse::<usize>().ok()
        };
        let numbers = self
            .tables
            .observations
            .iter()
            .filter_map(|o| serial(&o.id));
        let mut last = numbers.max().unwrap_or(0);
        let (mut rows, mut new, mut wrong) = (Vec::new(), BTreeSet::new(), Vec::new());
        let mut places = Vec::new();
        for draft in &mut drafts {
            restored(name, draft, &mut wrong);
        }
        for (line, cells) in &drafts {
            let cell = |column: &str| cells.get(column).map_or("", String::as_str);
            let subject = cell("subject");
            if subject.is_empty() {
                wrong.push(format!(
                    "{name}:{line}: subject: the cell is empty: say what the figure is about, or delete the row"
                ));
                continue;
            }
            let Some(indicator) = indicator_of(subject, self.source, answers, self.tables) else {
                new.insert(subject.to_owned());
                continue;
            };
            let known = self.tables.indicators.get(&indicator);
            let measure = known.map(|i| i.measure.to_string()).unwrap_or_default();
            let period = match cell("period") {
                "" => &source.period,
                period => period,
            };
            last += 1;
            let id = format!("{}-{last:03}", self.source);
            let stated = match cell("comparator") {
                "eq" => "no",
                _ => "yes",
            };
            let row = OBSERVATIONS.columns.iter().map(|column| match *column {
                "id" => id.as_str(),
                "area" => self.area.unwrap_or(&source.area),
                "indicator" => &indicator,
                "measure" => &measure,
                "comparator_stated" => stated,
                "period" => period,
                "release" => self.release,
                other => cell(other),
            });
            rows.push(row.map(str::to_owned).collect::<Vec<_>>());
            places.push(*line);
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        if !new.is_empty() {
            return Ok(Accepted {
                new: new.into_iter().collect(),
                ..Accepted::default()
            });
        }
        let used: BTreeSet<&str> = drafts
            .iter()
            .filter_map(|(_, c)| c.get("subject").map(String::as_str))
            .collect();
        let nothing = BTreeMap::new();
        let phrases = answers
            .iter()
            .filter(|(phrase, indicator)| {
                let before = indicator_of(phrase, self.source, &nothing, self.tables);
                used.contains(phrase.as_str()) && before.as_ref() != Some(*indicator)
            })
            .map(|(phrase, indicator)| (phrase.clone(), indicator.clone()))
            .collect();
        Ok(Accepted {
            rows,
            lines: places,
            phrases,
            new: Vec::new(),
        })
    }
}
