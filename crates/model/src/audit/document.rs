//! One document's figures as the rules look at them, and how a finding is written down.

use crate::snapshot::Finding;
use crate::{Bilingual, Indicator, Kind, Measure, Observation, series};
use std::collections::BTreeMap;

/// The observations of one document, with their further mentions.
pub(super) struct Document<'a> {
    pub(super) observations: Vec<series::Figured<'a>>,
    /// Results by area and indicator.
    results: BTreeMap<&'a str, BTreeMap<&'a str, Vec<&'a Observation>>>,
    /// Mentions that stand in one clause, in the order of the document.
    clauses: Vec<Vec<&'a Observation>>,
    indicators: &'a BTreeMap<String, Indicator>,
}

impl<'a> Document<'a> {
    pub(super) fn new(
        mentions: &'a [Observation],
        indicators: &'a BTreeMap<String, Indicator>,
    ) -> Self {
        let observations = series::observations(mentions);
        let mut results: BTreeMap<&str, BTreeMap<&str, Vec<&Observation>>> = BTreeMap::new();
        for o in observations
            .iter()
            .map(|figured| figured.first)
            .filter(|o| is_result(o))
        {
            results
                .entry(&o.area)
                .or_default()
                .entry(&o.indicator)
                .or_default()
                .push(o);
        }
        Self {
            observations,
            results,
            clauses: clauses(mentions),
            indicators,
        }
    }

    /// Mentions that stand in one clause, clause by clause, in the order of the document.
    pub(super) fn clauses(&self) -> impl Iterator<Item = &[&'a Observation]> + '_ {
        self.clauses.iter().map(Vec::as_slice)
    }

    /// Each observation once.
    pub(super) fn each(&self) -> impl Iterator<Item = &'a Observation> + '_ {
        self.observations.iter().map(|figured| figured.first)
    }

    /// Each observation with a number that was published as a result or a base.
    pub(super) fn results(&self) -> impl Iterator<Item = &'a Observation> + '_ {
        self.each().filter(|o| is_result(o))
    }

    /// The results of one area and indicator.
    pub(super) fn results_of(&self, area: &str, indicator: &str) -> &[&'a Observation] {
        self.results
            .get(area)
            .and_then(|of_area| of_area.get(indicator))
            .map_or(&[], Vec::as_slice)
    }

    /// The result for an indicator in the area and breakdown of `like`, and of its year where both name one.
    pub(super) fn beside(&self, like: &Observation, indicator: &str) -> Option<&'a Observation> {
        let is_beside = |o: &&&Observation| {
            o.breakdown == like.breakdown
                && (o.period.year().is_none()
                    || like.period.year().is_none()
                    || o.period.year() == like.period.year())
        };
        self.results_of(&like.area, indicator)
            .iter()
            .find(is_beside)
            .copied()
    }

    /// The residents of the area of `like`, if the document states them as a base.
    pub(super) fn residents(&self, like: &Observation) -> Option<&'a Observation> {
        self.beside(like, "resident_population")
            .filter(|o| o.measure == Measure::Denominator)
    }

    pub(super) fn indicator(&self, o: &Observation) -> Option<&'a Indicator> {
        self.indicators.get(&o.indicator)
    }

    /// The indicator's name in both languages, or what the sentence calls it.
    pub(super) fn name(&self, o: &Observation) -> Bilingual {
        let subject = || Bilingual {
            zh: o.subject.clone(),
            en: o.subject.clone(),
        };
        self.indicator(o).map_or_else(subject, |i| i.name.clone())
    }
}

/// Consecutive mentions with the same quote at the same place; a table's row without a quote is in no clause.
fn clauses(mentions: &[Observation]) -> Vec<Vec<&Observation>> {
    let mut found: Vec<Vec<&Observation>> = Vec::new();
    for o in mentions.iter().filter(|o| !o.quote.is_empty()) {
        match found.last_mut() {
            Some(clause)
                if clause[0].quote == o.quote && clause[0].quote_offset == o.quote_offset =>
            {
                clause.push(o);
            }
            _ => found.push(vec![o]),
        }
    }
    found
}

pub(super) fn is_result(o: &Observation) -> bool {
    o.value.is_some() && matches!(o.kind, Kind::Actual | Kind::Baseline)
}

/// A number in a line of arithmetic: at most four decimals, no grouping.
pub(super) fn n(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

/// A number that was worked out: whole from a thousand on, else with up to two decimals.
pub(super) fn worked_out(value: f64) -> String {
    if value.abs() >= 1000.0 {
        format!("{value:.0}")
    } else {
        n((value * 100.0).round() / 100.0)
    }
}

/// A percentage with one decimal.
pub(super) fn percent_of(part: f64, whole: f64) -> String {
    n((part / whole * 1000.0).round() / 10.0)
}

/// Writes a finding down.
pub(super) fn finding(
    code: &str,
    status: &str,
    observations: &[&Observation],
    arithmetic: String,
    zh: String,
    en: String,
) -> Finding {
    let mut ids: Vec<String> = Vec::new();
    for o in observations {
        if !ids.contains(&o.id) {
            ids.push(o.id.clone());
        }
    }
    Finding {
        code: code.to_owned(),
        status: status.to_owned(),
        observations: ids,
        arithmetic,
        words: Bilingual { zh, en },
        accepted: Bilingual::default(),
    }
}
