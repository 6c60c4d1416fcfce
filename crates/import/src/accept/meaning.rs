//! What the rows of a draft mean: the phrase that each is asked by, and the indicator that the phrase stands for.

use super::{answers::Answers, draft::Line};
use kanjian_model::{
    Bilingual, Indicator, Measure,
    tables::{Tables, read::LEFT_OUT},
    told::{self, complaint},
    width::same_but_for_width,
    words,
};
use std::collections::{BTreeMap, BTreeSet};

/// The table of what phrases mean.
const MAP: &str = "indicator_map.csv";

/// What a row of a draft means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A figure of this indicator.
    Indicator(String),
    /// Nothing that is published here.
    LeftOut,
    /// Nothing says it yet; this phrase is to be asked.
    New(String),
    /// What says it cannot be right; how, in words.
    Wrong(Bilingual),
}

/// Everything that says what phrases of a document mean.
pub(super) struct Phrases<'a> {
    pub(super) tables: &'a Tables,
    pub(super) source: &'a str,
    pub(super) answers: &'a Answers,
    /// Phrases that stand for several things, and are asked by clause.
    pub(super) several: BTreeSet<String>,
}

/// Whether a row says by how much something changed; such a figure is never one of the thing itself.
pub(super) fn is_change(row: &Line) -> bool {
    let by_rule = matches!(
        row.cell("rule"),
        "increment" | "percentage-points" | "growth-of-its-own" | "growth-over-years"
    );
    let unit = row.cell("unit");
    by_rule || matches!(unit, "percentage_point" | "percent_change" | "place_gained")
}

/// Phrases with different values of one period, kind and unit: one thing has but one.
pub(super) fn several(rows: &[Line]) -> BTreeSet<String> {
    let mut values: BTreeMap<_, BTreeSet<&str>> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.cell("value").is_empty()) {
        let same = ["period", "kind", "unit"].map(|column| row.cell(column));
        let of_phrase = values.entry((phrase_of(row), same)).or_default();
        of_phrase.insert(row.cell("value"));
    }
    let several = values.into_iter().filter(|(_, values)| values.len() > 1);
    several.map(|((phrase, _), _)| phrase).collect()
}

/// What a row is about: its subject, and of a change the sort of change too, so that its answer is kept apart.
fn phrase_of(row: &Line) -> String {
    let subject = row.cell("subject");
    if !is_change(row) {
        return subject.to_owned();
    }
    let in_chinese = subject
        .chars()
        .any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let sort = match (row.cell("unit"), in_chinese) {
        ("percentage_point", true) => "（增减百分点）",
        ("percentage_point", false) => " (change in points)",
        ("percent_change", true) => "（增长率）",
        ("percent_change", false) => " (growth)",
        (_, true) => "（增减）",
        (_, false) => " (change)",
    };
    format!("{subject}{sort}")
}

fn measures_change(indicator: &Indicator) -> bool {
    matches!(indicator.measure, Measure::Increment | Measure::Change)
}

impl Phrases<'_> {
    /// What a row is asked by: its phrase, and its clause where the phrase stands for several things.
    pub(super) fn asked_by(&self, row: &Line) -> String {
        let phrase = phrase_of(row);
        if !self.several.contains(&phrase) {
            return phrase;
        }
        let long = format!(
            "{phrase} | {} | {}",
            row.cell("as_written"),
            row.cell("quote")
        );
        long.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What the tables say that a phrase means: of this source, then of any, then by the indicators' own names.
    pub(super) fn known(&self, phrase: &str) -> Option<&str> {
        let of_source = self.mapped(phrase, self.source);
        of_source.or_else(|| self.known_anywhere(phrase))
    }

    /// What is to be said where the answer to a phrase is another than what is remembered of it, in this document or in any.
    pub(super) fn contradiction(&self, phrase: &str) -> Option<Bilingual> {
        let (answered, place) = (self.answers.indicator(phrase)?, self.answers.place(phrase)?);
        let remembered = [self.source, ""].into_iter().find_map(|source| {
            let mut phrases = self.tables.phrases.iter();
            phrases.find(|p| p.phrase == phrase && p.source == source)
        })?;
        if remembered.indicator == answered {
            return None;
        }
        let (line, meant) = (remembered.line, &remembered.indicator);
        let what = words!(
            "“{phrase}”答作 {answered}，可是 {MAP} 第 {line} 行写的是 {meant}",
            "“{phrase}” is answered with {answered}, but {MAP}:{line} says {meant}"
        );
        let todo = words!(
            "定下是哪一个，改正这个答案或那一行",
            "decide which is meant, and correct the answer or that line"
        );
        let only_here = words!(
            "；如果只在这份文件里是别的意思，就在那个表里加一行“{phrase},{source},{answered}”",
            ", or, if it means something else in this document alone, add the line {phrase},{source},{answered} there",
            source = self.source
        );
        let todo = if remembered.source.is_empty() {
            todo.then(&only_here)
        } else {
            todo
        };
        Some(complaint(&place, &what, &todo))
    }

    fn mapped(&self, phrase: &str, source: &str) -> Option<&str> {
        let mut phrases = self.tables.phrases.iter();
        let mapped = phrases.find(|p| p.phrase == phrase && p.source == source);
        mapped.map(|p| p.indicator.as_str())
    }

    /// What a phrase means in any document.
    fn known_anywhere(&self, phrase: &str) -> Option<&str> {
        let by_name = || {
            let named = |i: &&Indicator| i.id == phrase || same_but_for_width(&i.name.zh, phrase);
            let mut same = self.tables.indicators.values().filter(named);
            same.next().filter(|_| same.next().is_none())
        };
        self.mapped(phrase, "")
            .or_else(|| by_name().map(|i| i.id.as_str()))
    }

    /// What a row means.
    pub(super) fn meaning(&self, row: &Line) -> Meaning {
        let phrase = self.asked_by(row);
        let changes = is_change(row);
        let answered = self.answers.indicator(&phrase);
        // 新增床位 may well stand for the indicator of an increase; 床位 never does.
        let of_subject = || {
            let known = self.known(row.cell("subject"))?;
            let indicator = self.tables.indicators.get(known);
            indicator
                .is_some_and(measures_change)
                .then_some(known)
                .filter(|_| changes)
        };
        let Some(id) = answered
            .or_else(|| self.known(&phrase))
            // Of a phrase that stands for several things, only a name of the tables' own says which.
            .or_else(|| self.known_anywhere(&phrase_of(row)))
            .or_else(of_subject)
        else {
            return Meaning::New(phrase);
        };
        if id == LEFT_OUT {
            return Meaning::LeftOut;
        }
        match self.tables.indicators.get(id) {
            Some(indicator) if changes && !measures_change(indicator) => {
                let place = match self.answers.place(&phrase) {
                    Some(place) if answered.is_some() => place,
                    _ => told::place(MAP, 0, "indicator"),
                };
                let what = words!(
                    "“{phrase}”说的是增减（“{written}”，规则 {rule}），而 {id} 不是增减的指标（它的 measure 是 {measure}）",
                    "“{phrase}” is a change ({written}, rule {rule}) and {id} is no indicator of changes (its measure is {measure})",
                    written = row.cell("as_written"),
                    rule = row.cell("rule"),
                    measure = indicator.measure
                );
                let todo = words!(
                    "写一个 measure 为 increment 或 change 的指标；不收这些数就写 {LEFT_OUT}",
                    "name one whose measure is increment or change, or write {LEFT_OUT} to leave its figures out"
                );
                Meaning::Wrong(complaint(&place, &what, &todo))
            }
            _ => Meaning::Indicator(id.to_owned()),
        }
    }
}
