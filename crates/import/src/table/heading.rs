//! What the heading of a column of figures says: an indicator of its own, or a part of what the table is about.

use super::{
    Table,
    meaning::{is_total, looks_like_an_area},
};
use crate::{
    error::ImportError,
    mapping::{Meaning, Question},
    row::{Reading, Row},
    when,
};
use kanjian_model::words;
use std::collections::BTreeMap;

/// The indicator that a column of figures is about.
#[derive(Clone, Default)]
pub(super) struct Named {
    /// Its id, where a person wrote it beside `values`.
    indicator: String,
    /// Its words in the header.
    subject: String,
}

/// What is known of the columns of figures before their cells are read.
pub(super) struct Columns {
    /// Whether the lowest heading of the columns is an area.
    by_area: bool,
    /// Columns that are indicators of their own.
    named: BTreeMap<usize, Named>,
}

impl Table<'_> {
    /// The labels of a column without units, periods, and its area.
    fn labels_of(&self, column: usize, by_area: bool) -> Vec<String> {
        let labels = self.headings[column].iter().map(|h| self.without_unit(h).0);
        let mut labels: Vec<String> = labels.filter(|l| when::read(l).is_none()).collect();
        if by_area {
            labels.pop();
        }
        labels
    }

    /// Which columns are indicators of their own. Where one heading below another is known to be one, all of them are.
    ///
    /// # Errors
    /// A column that is said to be an indicator, while its rows name theirs.
    pub(super) fn columns(
        &self,
        meanings: &[Option<Meaning>],
        columns: &[usize],
        reading: &mut Reading,
    ) -> Result<Columns, ImportError> {
        let by_area = {
            let of_area = columns.iter().filter(|c| {
                let last = self.headings[**c].last().map_or("", String::as_str);
                looks_like_an_area(last) || self.words.mapping.name("is_area", last).is_some()
            });
            of_area.count() * 2 > columns.len()
        };
        let by_row = meanings.iter().position(|m| *m == Some(Meaning::Indicator));
        let labels: Vec<(usize, Vec<String>)> = columns
            .iter()
            .map(|c| (*c, self.labels_of(*c, by_area)))
            .collect();
        let mut named = BTreeMap::new();
        let mut is_known = false;
        for (column, labels) in &labels {
            let Some(indicator) = self.answered_indicator(*column) else {
                continue;
            };
            let name = self.name_of(*column);
            if let Some(by_row) = by_row {
                let what = words!(
                    "映射文件说“{name}”这一列是 {indicator}，可是“{other}”这一列已经逐行写明了指标",
                    "the mapping file says that the column “{name}” is {indicator}, but the column “{other}” names the indicator of every row",
                    other = self.name_of(by_row)
                );
                let todo = words!(
                    "清空映射文件那一行的第三格，或把另一列写作 ignore",
                    "empty the third cell of that line, or write ignore for the other column"
                );
                return Err(ImportError::new(self.grid.at(0, *column), what, todo));
            }
            if self.words.tables.is_some() && self.words.indicator(indicator).is_none() {
                reading.questions.push(Question {
                    words: words!(
                        "indicators.csv 里没有“{indicator}”。“{name}”这一列是哪个指标？在第三格写编号，不要这一列就写 -。",
                        "“{indicator}” is no id of indicators.csv: which indicator is the column “{name}”? its id, or - to leave the column out, in the third cell"
                    ),
                    column: name,
                    meaning: Meaning::Values.word().to_owned(),
                });
            }
            is_known |= labels.len() > 1;
            let subject = labels.last().cloned().unwrap_or_default();
            let indicator = indicator.to_owned();
            named.insert(*column, Named { indicator, subject });
        }
        let is_said_otherwise =
            by_row.is_some() || self.words.mapping.constant(Meaning::Indicator).is_some();
        if is_said_otherwise {
            return Ok(Columns { by_area, named });
        }
        let own: Vec<Option<String>> = labels.iter().map(|(_, l)| self.own(l, &labels)).collect();
        is_known |= own.iter().any(Option::is_some);
        let below = || labels.iter().filter(|(_, labels)| labels.len() > 1);
        if is_known {
            for ((column, labels), own) in labels.iter().zip(own) {
                if labels.len() > 1 {
                    named.entry(*column).or_insert_with(|| Named {
                        indicator: String::new(),
                        subject: own.unwrap_or_else(|| labels.join(" / ")),
                    });
                }
            }
        } else if let Some((first, _)) = below().next()
            && self.words.tables.is_some()
            && !self.words.knows(&self.title)
        {
            let name = self.name_of(*first);
            let what = words!(
                "：“{name}”和另外 {others} 列当作“{title}”的各部分来读；如果它们是各自的指标，请在映射文件里加一行，如“{name},values,指标编号”",
                ": “{name}” and {others} more columns are read as parts of “{title}”; if they are indicators of their own, write a line such as “{name},values,ID” into the mapping file",
                others = below().count() - 1,
                title = &self.title
            );
            let place = self.grid.at(self.body.start, *first).words();
            reading.notes.push(place.then(&what));
        }
        Ok(Columns { by_area, named })
    }

    /// The name by which a column of several labels is known as an indicator: all of them, or the lowest where no other column
    /// has that below another label.
    fn own(&self, labels: &[String], all: &[(usize, Vec<String>)]) -> Option<String> {
        let (lowest, above) = labels.split_last()?;
        if above.is_empty() {
            return None;
        }
        let joined = labels.join(" / ");
        let is_shared = || {
            all.iter()
                .any(|(_, other)| other.last() == Some(lowest) && other != labels)
        };
        if self.words.knows(&joined) {
            Some(joined)
        } else {
            (self.words.knows(lowest) && !is_shared()).then(|| lowest.clone())
        }
    }

    /// What the heading of a column of figures says of a figure.
    pub(super) fn add_heading(&self, column: usize, columns: &Columns, figure: &mut Row) {
        let mut rest = Vec::new();
        for part in &self.headings[column] {
            let (label, unit) = self.without_unit(part);
            if figure.unit.is_empty() {
                figure.unit = unit;
            }
            if let Some(period) = when::read(&label) {
                // The deeper heading is the finer one.
                figure.period = Some(period);
                figure.period_as_written = label;
            } else {
                rest.push(label);
            }
        }
        if columns.by_area
            && let Some(label) = rest.pop()
        {
            figure.area = label;
        }
        if let Some(named) = columns.named.get(&column) {
            figure.indicator.clone_from(&named.indicator);
            figure.subject.clone_from(&named.subject);
            return;
        }
        let breakdown = match &rest[..] {
            [] => None,
            [one] if is_total(one) => None,
            [one]
                if figure.subject.is_empty()
                    && self.words.mapping.constant(Meaning::Indicator).is_none() =>
            {
                figure.subject.clone_from(one);
                None
            }
            [one] => Some(format!("column={one}")),
            [dimension @ .., category] => Some(format!("{}={category}", dimension.join(" / "))),
        };
        if let Some(breakdown) = breakdown {
            let sep = if figure.breakdown.is_empty() { "" } else { ";" };
            figure.breakdown = format!("{}{sep}{breakdown}", figure.breakdown);
        }
    }
}
