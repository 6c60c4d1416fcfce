//! The figures of a table, each with what its row, its headings, the title say of it.

use super::{Table, meaning::is_total};
use crate::{
    error::ImportError,
    mapping::Meaning,
    number::{self, CellFigure},
    row::{Reading, Row},
    when,
};
use kanjian_model::{Bilingual, words};

impl Table<'_> {
    pub(super) fn figures(
        &self,
        meanings: &[Option<Meaning>],
        columns: &[usize],
        reading: &mut Reading,
    ) -> Result<(), ImportError> {
        let is_long = columns.len() == 1 && meanings[columns[0]] == Some(Meaning::Value);
        let heads = self.columns(meanings, columns, reading)?;
        if !reading.questions.is_empty() {
            return Ok(());
        }
        for row in self.body.clone() {
            if self.grid.filled(row) == 0 {
                continue;
            }
            if self.is_remark(row) {
                let text = self.grid.rows[row].cells.iter().find(|c| !c.is_empty());
                let place = self.grid.at(row, 0).words();
                let text = text.map_or("", String::as_str);
                reading
                    .notes
                    .push(place.then(&words!("：{text}", ": {text}")));
                continue;
            }
            for column in columns {
                if let Some(formula) = self.grid.formulas.get(&(row, *column))
                    && is_sum(formula)
                {
                    let what = words!(
                        "：没有收入，这是表里算出来的合计（={formula}）",
                        ": left out: a total that the sheet works out (={formula})"
                    );
                    let place = self.grid.at(row, *column).words();
                    reading.notes.push(place.then(&what));
                    continue;
                }
                let Some(mut figure) = self.figure(row, *column)? else {
                    reading.empty += 1;
                    continue;
                };
                self.labels(row, meanings, &mut figure)?;
                if !is_long {
                    self.add_heading(*column, &heads, &mut figure);
                }
                self.add_title(&mut figure);
                reading.rows.push(figure);
            }
        }
        Ok(())
    }

    pub(super) fn figure(&self, row: usize, column: usize) -> Result<Option<Row>, ImportError> {
        let text = self.grid.text(row, column);
        let place = self.grid.place(row, column);
        let wrong = |what: Bilingual| {
            let todo = words!(
                "改正；没有数字就清空这一格",
                "correct it, or empty the cell where there is no figure"
            );
            Err(ImportError::new(self.grid.at(row, column), what, todo))
        };
        let (value, comparator, unit, absent) = match number::read(text) {
            Ok(CellFigure::Missing) => return Ok(None),
            Ok(CellFigure::Suppressed) => (None, "eq", "", "suppressed"),
            Ok(CellFigure::Redacted(unit)) => (None, "eq", unit, "redacted"),
            Ok(CellFigure::Written(w)) => (Some(w.value), w.comparator, w.unit, ""),
            Ok(CellFigure::Text) => {
                return wrong(words!("“{text}”不是数字", "“{text}” is no number"));
            }
            Err(what) => return wrong(what),
        };
        Ok(Some(Row {
            value,
            comparator,
            absent,
            unit: unit.to_owned(),
            as_written: text.to_owned(),
            quote: self.grid.quote(row),
            place,
            ..Row::default()
        }))
    }

    /// What the other cells of the row say.
    pub(super) fn labels(
        &self,
        row: usize,
        meanings: &[Option<Meaning>],
        figure: &mut Row,
    ) -> Result<(), ImportError> {
        let mut breakdown = Vec::new();
        for (column, meaning) in meanings.iter().enumerate() {
            let text = self.grid.text(row, column);
            let wrong = |what| {
                let todo = words!("改正，或清空这一格", "correct it, or empty the cell");
                ImportError::new(self.grid.at(row, column), what, todo)
            };
            let number = || match number::read(text) {
                Ok(CellFigure::Written(w)) => Ok(Some(w.value)),
                Ok(CellFigure::Missing | CellFigure::Suppressed | CellFigure::Redacted(_)) => {
                    Ok(None)
                }
                Ok(CellFigure::Text) => {
                    Err(wrong(words!("“{text}”不是数字", "“{text}” is no number")))
                }
                Err(what) => Err(wrong(what)),
            };
            match meaning {
                Some(Meaning::Low) => figure.low = number()?,
                Some(Meaning::High) => figure.high = number()?,
                Some(Meaning::Numerator) => figure.numerator = number()?,
                Some(Meaning::Denominator) => figure.denominator = number()?,
                _ if text.is_empty() => {}
                Some(Meaning::Area) => text.clone_into(&mut figure.area),
                Some(Meaning::AreaName) => text.clone_into(&mut figure.area_name),
                Some(Meaning::Indicator) => {
                    let (label, unit) = self.without_unit(text);
                    figure.subject = label;
                    if figure.unit.is_empty() {
                        figure.unit = unit;
                    }
                }
                Some(Meaning::Period) => {
                    text.clone_into(&mut figure.period_as_written);
                    figure.period = when::read(text);
                    if figure.period.is_none() && !is_total(text) {
                        let what = words!("“{text}”不是时期", "“{text}” is no period");
                        let todo = words!(
                            "写成 2020、2020-10、2020年10月 或 2020年1-10月 这样",
                            "write it as 2020, 2020-10, 2020年10月 or 2020年1-10月"
                        );
                        return Err(ImportError::new(self.grid.at(row, column), what, todo));
                    }
                }
                Some(Meaning::Unit) if figure.unit.is_empty() => figure.unit = self.unit(text),
                Some(Meaning::Breakdown) if !is_total(text) => {
                    breakdown.push(format!("{}={text}", self.heading(column)));
                }
                _ => {}
            }
        }
        figure.breakdown = breakdown.join(";");
        Ok(())
    }

    /// What holds for the whole table, where the row does not say otherwise.
    pub(super) fn add_title(&self, figure: &mut Row) {
        let constant = |meaning| {
            self.words
                .mapping
                .constant(meaning)
                .unwrap_or("")
                .to_owned()
        };
        if figure.area.is_empty() {
            figure.area = constant(Meaning::Area);
        }
        if figure.subject.is_empty() {
            figure.subject = constant(Meaning::Indicator);
        }
        if figure.subject.is_empty() {
            figure.subject.clone_from(&self.title);
        }
        if figure.unit.is_empty() {
            let unit = constant(Meaning::Unit);
            figure.unit = self.unit(if unit.is_empty() {
                &self.title_unit
            } else {
                &unit
            });
        }
    }

    pub(super) fn unit(&self, word: &str) -> String {
        let answered = self.words.mapping.name("is_unit", word);
        answered
            .or_else(|| number::unit_key(word))
            .unwrap_or(word)
            .to_owned()
    }

    /// A label and the unit in brackets at its end: `合计（例）`.
    pub(super) fn without_unit(&self, label: &str) -> (String, String) {
        let inner = label
            .strip_suffix(['）', ')'])
            .and_then(|l| l.rsplit_once(['（', '(']));
        if let Some((rest, word)) = inner {
            let word = word
                .trim_start_matches("单位：")
                .trim_start_matches("单位:");
            let unit = self
                .words
                .mapping
                .name("is_unit", word)
                .or_else(|| number::unit_key(word));
            if let Some(unit) = unit.filter(|_| !rest.trim().is_empty()) {
                return (rest.trim().to_owned(), unit.to_owned());
            }
        }
        (label.to_owned(), String::new())
    }
}

/// A sum of cells that are read themselves.
fn is_sum(formula: &str) -> bool {
    let formula = formula.trim_start_matches(['=', '+']).to_ascii_uppercase();
    ["SUM(", "SUBTOTAL("].iter().any(|f| formula.starts_with(f))
}
