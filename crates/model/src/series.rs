//! Mentions grouped into observations, and observations of one area and indicator in the order of time; nothing is drawn here.

use crate::{Kind, Observation, order};
use std::collections::BTreeMap;

/// One observation with all its mentions.
#[derive(Clone, Debug)]
pub struct Figured<'a> {
    /// The first mention, which carries the links.
    pub first: &'a Observation,
    /// Every further mention.
    pub again: Vec<&'a Observation>,
}

/// The observations of one area, indicator and breakdown.
#[derive(Clone, Debug)]
pub struct Series<'a> {
    /// Area id.
    pub area: &'a str,
    /// Indicator id.
    pub indicator: &'a str,
    /// Sub-population or setting, or empty.
    pub breakdown: &'a str,
    /// In the order of time, undated ones first.
    pub observations: Vec<Figured<'a>>,
}

/// Groups mentions by observation, in the order of their first mention.
pub fn observations(mentions: &[Observation]) -> Vec<Figured<'_>> {
    let mut place: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found: Vec<Figured<'_>> = Vec::new();
    for mention in mentions {
        if let Some(&at) = place.get(mention.id.as_str()) {
            found[at].again.push(mention);
        } else {
            place.insert(&mention.id, found.len());
            found.push(Figured {
                first: mention,
                again: Vec::new(),
            });
        }
    }
    found
}

impl<'a> Series<'a> {
    /// Every series of the mentions, by area, indicator and breakdown; superseded observations are left out.
    pub fn all(mentions: &'a [Observation]) -> Vec<Self> {
        let mut groups: BTreeMap<(&str, &str, &str), Vec<Figured<'a>>> = BTreeMap::new();
        let gone: Vec<&str> = mentions
            .iter()
            .map(|m| m.supersedes.as_str())
            .filter(|id| !id.is_empty())
            .collect();
        for figured in observations(mentions) {
            let first = figured.first;
            if gone.contains(&first.id.as_str()) {
                continue;
            }
            groups
                .entry((&first.area, &first.indicator, &first.breakdown))
                .or_default()
                .push(figured);
        }
        groups
            .into_iter()
            .map(|((area, indicator, breakdown), mut observations)| {
                order::sort_by(&mut observations, |a, b| {
                    let key = |f: &Figured<'_>| f.first.period.end().or(f.first.period.start());
                    key(a)
                        .cmp(&key(b))
                        .then_with(|| a.first.id.cmp(&b.first.id))
                });
                Self {
                    area,
                    indicator,
                    breakdown,
                    observations,
                }
            })
            .collect()
    }

    /// The series of one area and indicator without a breakdown, or else with the first one.
    pub fn of(mentions: &'a [Observation], area: &str, indicator: &str) -> Option<Self> {
        Self::all(mentions)
            .into_iter()
            .find(|s| s.area == area && s.indicator == indicator)
    }

    /// First mentions of the given kind.
    pub fn of_kind(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &'a Observation> {
        self.observations
            .iter()
            .map(|f| f.first)
            .filter(move |o| o.kind == kind)
    }

    /// The latest result.
    pub fn latest_actual(&self) -> Option<&'a Observation> {
        self.of_kind(Kind::Actual).next_back()
    }

    /// The figure to show first: the latest result, else the latest of anything.
    pub fn headline(&self) -> Option<&'a Observation> {
        self.latest_actual()
            .or_else(|| self.observations.last().map(|f| f.first))
    }
}
