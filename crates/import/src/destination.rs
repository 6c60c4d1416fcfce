//! Where rows go: which area, indicator, unit and period of the tables each of them means, or what a person must be asked.

use crate::{
    mapping::{Mapping, Meaning, Question},
    row::Row,
    vocabulary::Vocabulary,
    when,
};
use kanjian_model::tables::{Tables, read::LEFT_OUT};
use kanjian_model::{Bilingual, words};
use std::collections::BTreeSet;

/// Where rows go.
#[derive(Clone, Copy)]
pub struct Destination<'a> {
    /// The tables that they are added to; without, names stay as they are in the file.
    pub tables: Option<&'a Tables>,
    /// Id of the source.
    pub source: &'a str,
    /// Id of the release.
    pub release: &'a str,
    /// What a person answered.
    pub mapping: &'a Mapping,
}

/// What a row is about, in the names of the tables.
pub(crate) struct Subject {
    pub(crate) area: String,
    pub(crate) indicator: String,
    pub(crate) unit: String,
    pub(crate) measure: String,
    pub(crate) period: String,
}

/// What became of a row.
pub(crate) enum Outcome {
    /// It has a question, or waits for the answer to one.
    Unclear,
    /// Its area or its indicator is not published here.
    LeftOut,
    Understood(Subject),
}

/// A name with the code that the line of its answer begins with, where that is another text.
fn called(name: &str, code: &str) -> Bilingual {
    if name.is_empty() || name == code {
        words!("“{code}”", "“{code}”")
    } else {
        words!("“{name}”（{code}）", "“{name}” ({code})")
    }
}

impl Destination<'_> {
    /// What the row is about; the questions that it leaves are added to `questions`.
    pub(crate) fn subject(&self, row: &Row, questions: &mut BTreeSet<Question>) -> Outcome {
        let mut asked = |q: Question| {
            questions.insert(q);
        };
        // An unknown area does not keep the questions about the rest of the row back.
        let area = self.area(row).map_err(&mut asked).unwrap_or_default();
        let Ok(indicator) = self.indicator(row).map_err(&mut asked) else {
            return Outcome::Unclear;
        };
        if [area.as_str(), &indicator].contains(&LEFT_OUT) {
            return Outcome::LeftOut;
        }
        let Ok((unit, measure)) = self.unit(row, &indicator).map_err(&mut asked) else {
            return Outcome::Unclear;
        };
        let Ok(period) = self.period(row).map_err(&mut asked) else {
            return Outcome::Unclear;
        };
        Outcome::Understood(Subject {
            area,
            indicator,
            unit,
            measure,
            period,
        })
    }

    /// When the row is about: as it says itself, else as was answered for the whole file.
    fn period(&self, row: &Row) -> Result<String, Question> {
        let whole_file = self.mapping.constant(Meaning::Period);
        let period = row.period.clone().or_else(|| when::read(whole_file?));
        match period {
            Some(period) => Ok(period.to_string()),
            None if self.tables.is_none() => Ok(String::new()),
            None if row.sheet.is_empty() => {
                let asked = words!(
                    "这个文件说的是什么时候？写 2020、2020-10 这样。",
                    "when is the file about? EDTF such as 2020"
                );
                Err(question("*", Meaning::Period.word(), asked))
            }
            None => {
                let asked = words!(
                    "工作表“{sheet}”说的是什么时候？写 2020、2020-10 这样；加一行“*,period,2020”则所有工作表都是。",
                    "when is the sheet “{sheet}” about? EDTF such as 2020; a line *,period,2020 says it of all sheets",
                    sheet = &row.sheet
                );
                Err(question(&row.sheet, "is_period", asked))
            }
        }
    }

    /// Whether `*` was answered with `-`: names that this site does not know are left out, all of them.
    fn leaves_out_the_rest(&self, kind: &str) -> bool {
        self.mapping.name(kind, "*") == Some(LEFT_OUT)
    }

    /// The area's id, or the question that it leaves.
    fn area(&self, row: &Row) -> Result<String, Question> {
        let names = [row.area.as_str(), row.area_name.as_str()];
        let answered = names
            .iter()
            .find_map(|n| self.mapping.name("is_area", n))
            .or_else(|| {
                let whole_file = self.mapping.constant(Meaning::Area);
                whole_file.filter(|_| row.area.is_empty())
            });
        if answered == Some(LEFT_OUT) {
            return Ok(LEFT_OUT.to_owned());
        }
        let Some(tables) = self.tables else {
            return Ok(answered.unwrap_or(&row.area).to_owned());
        };
        let given = answered.into_iter().chain(names).filter(|n| !n.is_empty());
        for name in given.clone() {
            if tables.areas.contains_key(name) {
                return Ok(name.to_owned());
            }
        }
        for name in given {
            let mut same = tables.areas.values().filter(|a| a.name.is_called(name));
            if let (Some(area), None) = (same.next(), same.next()) {
                return Ok(area.id.clone());
            }
        }
        if self.leaves_out_the_rest("is_area") && !row.area.is_empty() {
            return Ok(LEFT_OUT.to_owned());
        }
        let unknown =
            answered.map(|a| words!("areas.csv 里没有“{a}”。", "“{a}” is no id of areas.csv: "));
        let unknown = unknown.unwrap_or_default();
        Err(if row.area.is_empty() {
            question(
                "*",
                "area",
                unknown.then(&words!(
                    "这个文件说的是哪个地区？写 areas.csv 里的编号。",
                    "which area is the file about? an id of areas.csv"
                )),
            )
        } else {
            let name = called(&row.area_name, &row.area);
            question(
                &row.area,
                "is_area",
                unknown.then(&words!(
                    "{zh}是哪个地区？写 areas.csv 里的编号，不要就写 -。",
                    "which area is {en}? an id of areas.csv, or - to leave it out",
                    zh = name.zh,
                    en = name.en
                )),
            )
        })
    }

    fn indicator(&self, row: &Row) -> Result<String, Question> {
        let names = [row.indicator.as_str(), row.subject.as_str()];
        let answered = names
            .iter()
            .find_map(|n| self.mapping.name("is_indicator", n));
        if answered == Some(LEFT_OUT) {
            return Ok(LEFT_OUT.to_owned());
        }
        if self.tables.is_none() {
            return Ok(answered.unwrap_or(&row.indicator).to_owned());
        }
        let words = Vocabulary {
            tables: self.tables,
            source: self.source,
            mapping: self.mapping,
        };
        for name in answered.into_iter().chain(names).filter(|n| !n.is_empty()) {
            if let Some(id) = words.indicator(name) {
                return Ok(id);
            }
        }
        if self.leaves_out_the_rest("is_indicator") {
            return Ok(LEFT_OUT.to_owned());
        }
        let id = if row.indicator.is_empty() {
            &row.subject
        } else {
            &row.indicator
        };
        let unknown = answered.map(|a| {
            words!(
                "indicators.csv 里没有“{a}”。",
                "“{a}” is no id of indicators.csv: "
            )
        });
        let name = called(&row.subject, id);
        let asked = words!(
            "{zh}是哪个指标？写 indicators.csv 里的编号，不要就写 -。",
            "which indicator is {en}? an id of indicators.csv, or - to leave it out",
            zh = name.zh,
            en = name.en
        );
        let asked = unknown.unwrap_or_default().then(&asked);
        Err(question(id, "is_indicator", asked))
    }

    /// Unit and measure.
    fn unit(&self, row: &Row, indicator: &str) -> Result<(String, String), Question> {
        let known = self.tables.and_then(|t| t.indicators.get(indicator));
        let measure = known.map_or_else(String::new, |i| i.measure.to_string());
        let answered = self.mapping.name("is_unit", &row.unit);
        let Some(known) = known else {
            return Ok((answered.unwrap_or(&row.unit).to_owned(), measure));
        };
        let own = known.unit;
        let unit = match answered.unwrap_or(&row.unit) {
            "" => own,
            word => {
                let given = word.parse::<kanjian_model::Unit>().map_err(|_| {
                    let asked = words!(
                        "“{word}”（“{subject}”的单位）是哪个单位？写单位的编号，如 {own:?}。",
                        "which unit is “{word}” ({subject})? such as {own:?}",
                        subject = &row.subject
                    );
                    question(&row.unit, "is_unit", asked)
                })?;
                let is_counter = |u: kanjian_model::Unit| u.class() == "count";
                if given == own || answered.is_some() {
                    given
                } else if is_counter(given) && is_counter(own) {
                    // 个 and 家 count anything; the indicator says what.
                    own
                } else {
                    // A percentage read as people would be drawn on the wrong axis.
                    let asked = words!(
                        "“{subject}”的单位（“{word}”）是 {given:?}，指标 {indicator} 的单位是 {own:?}：到底是哪个单位？",
                        "“{subject}” is in {given:?}, the indicator {indicator} in {own:?}: which unit is “{word}”?",
                        subject = &row.subject,
                        word = &row.unit
                    );
                    return Err(question(&row.unit, "is_unit", asked));
                }
            }
        };
        let unit = unit.key().to_owned();
        Ok((unit, measure))
    }
}

fn question(column: &str, meaning: &str, words: Bilingual) -> Question {
    Question {
        column: column.to_owned(),
        meaning: meaning.to_owned(),
        words,
    }
}
