//! What a person answered about the phrases of a document: a small CSV that is asked, filled in and given back.

use super::draft::lines;
use kanjian_model::{
    Bilingual,
    tables::{Tables, read::LEFT_OUT},
    told::{self, complaint},
    words,
};
use std::collections::{BTreeMap, BTreeSet};

/// The columns of answers: which indicator a phrase of a source means.
pub const ANSWER_HEADER: [&str; 3] = ["phrase", "source", "indicator"];

/// The columns of what is asked: those of answers, then where one such figure stands.
pub const ASKED_HEADER: [&str; 8] = [
    "phrase",
    "source",
    "indicator",
    "as_written",
    "value",
    "unit",
    "period",
    "quote",
];

/// One line of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Answer {
    line: u64,
    /// Empty where nothing was answered.
    indicator: String,
}

/// Answers by phrase, with the name of their file for messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    name: String,
    by_phrase: BTreeMap<String, Answer>,
}

/// Answers as a person filled them in.
///
/// # Errors
/// The line that cannot be read; `name` is what messages call the file.
pub fn answers(name: &str, bytes: &[u8]) -> Result<Answers, Bilingual> {
    let mut found = Answers {
        name: name.to_owned(),
        by_phrase: BTreeMap::new(),
    };
    for row in lines(name, bytes, &["phrase", "indicator"])? {
        let (phrase, line) = (row.cell("phrase").to_owned(), row.number);
        let indicator = row.cell("indicator").to_owned();
        let before = found
            .by_phrase
            .get(&phrase)
            .filter(|before| !before.indicator.is_empty());
        match before {
            Some(before) if indicator.is_empty() || before.indicator == indicator => {}
            Some(before) => {
                let what = words!(
                    "“{phrase}”在第 {line} 行已经答作 {indicator}",
                    "“{phrase}” is answered with {indicator} in line {line} already",
                    indicator = &before.indicator,
                    line = before.line
                );
                let todo = words!("只留一行", "keep one of the lines");
                let place = told::place(name, line, "indicator");
                return Err(complaint(&place, &what, &todo));
            }
            None => {
                found.by_phrase.insert(phrase, Answer { line, indicator });
            }
        }
    }
    Ok(found)
}

/// Whether the bytes are what is asked, as it was written: no line of it is answered.
pub fn is_unanswered(bytes: &[u8]) -> bool {
    lines("", bytes, &ASKED_HEADER)
        .is_ok_and(|rows| rows.iter().all(|row| row.cell("indicator").is_empty()))
}

impl Answers {
    /// The indicator that a phrase was answered with, or [`LEFT_OUT`].
    pub(super) fn indicator(&self, phrase: &str) -> Option<&str> {
        let answer = self.by_phrase.get(phrase)?;
        (!answer.indicator.is_empty()).then_some(answer.indicator.as_str())
    }

    /// Phrases that were answered, with their indicators.
    pub(super) fn given(&self) -> impl Iterator<Item = (&str, &str)> {
        let all = self.by_phrase.iter();
        all.map(|(phrase, answer)| (phrase.as_str(), answer.indicator.as_str()))
            .filter(|(_, indicator)| !indicator.is_empty())
    }

    /// Where a phrase is answered: file, line and column.
    pub(super) fn place(&self, phrase: &str) -> Option<Bilingual> {
        let answer = self.by_phrase.get(phrase)?;
        Some(told::place(&self.name, answer.line, "indicator"))
    }

    /// What is to be said of answers to phrases that are not `asked`.
    pub(super) fn of_nothing<'a>(
        &'a self,
        asked: &'a BTreeSet<String>,
    ) -> impl Iterator<Item = Bilingual> + 'a {
        let unknown = self
            .by_phrase
            .iter()
            .filter(|(phrase, _)| !asked.contains(*phrase));
        unknown.map(|(phrase, answer)| {
            let what = words!(
                "草稿里没有一行问到“{phrase}”",
                "no row of the draft is asked by “{phrase}”"
            );
            let todo = words!("照问的原样抄写", "copy the phrase as it was asked");
            complaint(
                &told::place(&self.name, answer.line, "phrase"),
                &what,
                &todo,
            )
        })
    }

    /// What is wrong with the answer to a phrase, if there is a line for it.
    pub(super) fn fault(&self, phrase: &str, tables: &Tables) -> Option<Bilingual> {
        let place = self.place(phrase)?;
        match self.indicator(phrase) {
            None => Some(complaint(
                &place,
                &words!("单元格是空的", "the cell is empty"),
                &words!(
                    "写上“{phrase}”在 indicators.csv 里的指标编号；不收这些数就写 {LEFT_OUT}",
                    "say what “{phrase}” means with an id of indicators.csv, or write {LEFT_OUT} to leave its figures out"
                ),
            )),
            Some(id) if id != LEFT_OUT && !tables.indicators.contains_key(id) => Some(complaint(
                &place,
                &words!(
                    "indicators.csv 里没有“{id}”",
                    "“{id}” is not in indicators.csv"
                ),
                &words!(
                    "给“{phrase}”写上那里有的编号；不收这些数就写 {LEFT_OUT}",
                    "write an id of it for “{phrase}”, or {LEFT_OUT} to leave its figures out"
                ),
            )),
            Some(_) => None,
        }
    }
}
