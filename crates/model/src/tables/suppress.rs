//! Small numbers withheld before anything is published: which figures go, what goes with them, and their words too.
//!
//! A figure can be worked out again from a total, a rate, a change, another breakdown, or the area above. So a withheld figure takes
//! all of those with it, rather than picking a second victim: less is published, but nothing has to be proved about the rest.

use super::Tables;
use super::facts::{Facts, Vocabulary};
use super::lookup::{LookupMap, LookupSet};
use crate::{Absent, Figure, Observation, PlanItem, Suppression, Unit};
use aho_corasick::AhoCorasick;
use std::collections::{BTreeMap, BTreeSet};

/// Figures as words of a text.
struct Words {
    words: BTreeSet<String>,
    finder: Option<AhoCorasick>,
}

impl Words {
    fn of(words: BTreeSet<String>) -> Self {
        let words: BTreeSet<String> = words.into_iter().filter(|w| !w.is_empty()).collect();
        let finder = (!words.is_empty())
            .then(|| AhoCorasick::new(&words).ok())
            .flatten();
        Self { words, finder }
    }

    /// Whether the text has one of the words as a figure of its own: “3例” is not in “13例”.
    fn are_in(&self, text: &str) -> bool {
        let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        let stands_alone = |from: usize, to: usize| {
            !(text[from..to].starts_with(is_number) && text[..from].ends_with(is_number))
        };
        match &self.finder {
            Some(finder) => finder
                .find_overlapping_iter(text)
                .any(|found| stands_alone(found.start(), found.end())),
            None => self.words.iter().any(|word| {
                text.match_indices(word.as_str())
                    .any(|(at, found)| stands_alone(at, at + found.len()))
            }),
        }
    }
}

/// Leaves of a mention that there is a figure, and that it is withheld.
fn withhold(o: &mut Observation) {
    *o = Observation {
        value: None,
        low: None,
        high: None,
        comparator: crate::Comparator::Eq,
        comparator_stated: false,
        absent: Some(Absent::Suppressed),
        as_written: String::new(),
        value_offset: None,
        quote: String::new(),
        quote_offset: None,
        yoy: None,
        share_of_parent: None,
        rank: None,
        completion: None,
        numerator: None,
        denominator: None,
        change_note: String::new(),
        ..o.clone()
    };
}

/// The numbers of one mention that the rule looks at.
struct Weighed {
    /// Number of its id, and of the id of its whole.
    id: u32,
    part_of: Option<u32>,
    area: u32,
    indicator: u32,
    unit: Unit,
    /// Its period and the year of it.
    period: u32,
    year: Option<i32>,
    value: Option<Figure>,
    low: Option<Figure>,
    high: Option<Figure>,
    numerator: Option<Figure>,
    denominator: Option<Figure>,
}

/// The search for what must be withheld: every mention is weighed, then what follows is decided.
pub(super) struct Search {
    rule: Suppression,
    /// Whether the rule is about each indicator.
    topics: Vec<bool>,
    periods: LookupMap<String, u32>,
    rows: Vec<Weighed>,
}

/// What is withheld, before the words for it are known.
pub(super) struct Found {
    ids: LookupSet<u32>,
    series: LookupSet<(u32, u32)>,
    words: BTreeMap<String, BTreeSet<String>>,
    plain_words: BTreeSet<String>,
}

/// What is withheld.
pub(super) struct Withheld {
    /// Observations, by the number of their id.
    ids: LookupSet<u32>,
    /// Areas and indicators of which something is withheld.
    series: LookupSet<(u32, u32)>,
    /// What each document calls the withheld figures, so that no other quote of it gives them away.
    words: BTreeMap<String, Words>,
    plain_words: Words,
}

/// Whether `part` is `whole` with something after an underscore: `cases` and `cases_yoy`.
fn extends(part: &str, whole: &str) -> bool {
    part.strip_prefix(whole)
        .is_some_and(|rest| rest.starts_with('_'))
}

impl Search {
    /// `None` where the site has no rule.
    pub(super) fn of(tables: &Tables, names: &Vocabulary) -> Option<Self> {
        let rule = tables
            .site
            .suppression
            .as_ref()
            .filter(|rule| rule.enabled)?;
        let is_topic = |place: usize| {
            let id = names.indicators.name(place as u32);
            let domain = tables.indicators.get(id).map(|i| i.domain.as_str());
            rule.topics
                .iter()
                .any(|t| t == id || Some(t.as_str()) == domain)
        };
        Some(Self {
            rule: rule.clone(),
            topics: (0..names.indicators.len()).map(is_topic).collect(),
            periods: LookupMap::default(),
            rows: Vec::new(),
        })
    }

    /// Takes the numbers of a mention.
    pub(super) fn weigh(&mut self, o: &Observation, names: &Vocabulary, facts: &Facts) {
        let Some(id) = facts.find(&o.id) else { return };
        let next = self.periods.len() as u32;
        let period = match self.periods.get(o.period.as_str()) {
            Some(known) => *known,
            None => {
                self.periods.insert(o.period.to_string(), next);
                next
            }
        };
        self.rows.push(Weighed {
            id,
            part_of: facts.find(&o.part_of),
            area: names.areas.place(&o.area),
            indicator: names.indicators.place(&o.indicator),
            unit: o.unit,
            period,
            year: o.period.year(),
            value: o.value,
            low: o.low,
            high: o.high,
            numerator: o.numerator,
            denominator: o.denominator,
        });
    }

    fn is_small(&self, figure: Option<Figure>) -> bool {
        figure.is_some_and(|f| (self.rule.min..=self.rule.max).contains(&f.get()))
    }

    /// Whether the mention itself falls under the rule.
    fn falls_under(&self, o: &Weighed) -> bool {
        let is_of_people = matches!(o.unit.class(), "person" | "visit") || o.unit.key() == "case";
        let implied_numerator = || {
            let (value, denominator) = (o.value?.get(), o.denominator?.get());
            Figure::new((value / 100.0 * denominator).round()).filter(|_| o.unit.is_percent())
        };
        let is_topic = self.topics.get(o.indicator as usize) == Some(&true);
        is_topic
            && (is_of_people
                && [o.value, o.low, o.high]
                    .into_iter()
                    .any(|f| self.is_small(f))
                || self.is_small(o.numerator)
                || self.is_small(o.denominator)
                || self.is_small(implied_numerator()))
    }

    /// What is withheld; `None` where nothing falls under the rule.
    pub(super) fn withheld(self, tables: &Tables, names: &Vocabulary) -> Option<Found> {
        let mut open: Vec<usize> = (0..self.rows.len())
            .filter(|at| self.falls_under(&self.rows[*at]))
            .collect();
        if open.is_empty() {
            return None;
        }
        let mut by_area: LookupMap<u32, Vec<usize>> = LookupMap::default();
        let mut by_whole: LookupMap<u32, Vec<usize>> = LookupMap::default();
        let mut by_id: LookupMap<u32, Vec<usize>> = LookupMap::default();
        for (at, o) in self.rows.iter().enumerate() {
            by_area.entry(o.area).or_default().push(at);
            if let Some(whole) = o.part_of {
                by_whole.entry(whole).or_default().push(at);
                by_id.entry(whole).or_default();
            }
        }
        for (at, o) in self.rows.iter().enumerate() {
            if let Some(of_id) = by_id.get_mut(&o.id) {
                of_id.push(at);
            }
        }
        let parent_of = |area: u32| {
            let area = tables.areas.get(names.areas.name(area))?;
            by_area.get(&names.areas.place(&area.parent))
        };
        let mut found = Found {
            ids: LookupSet::default(),
            series: LookupSet::default(),
            words: BTreeMap::new(),
            plain_words: BTreeSet::new(),
        };
        let name = |indicator: u32| names.indicators.name(indicator);
        while let Some(at) = open.pop() {
            let o = &self.rows[at];
            found.series.insert((o.area, o.indicator));
            if !found.ids.insert(o.id) {
                continue;
            }
            let takes_along = |other: &Weighed| {
                let is_same_time = other.period == o.period || other.year == o.year;
                // Its whole, its parts, its other breakdowns and mentions, its rates and changes.
                Some(other.id) == o.part_of
                    || other.part_of == Some(o.id)
                    || (other.indicator == o.indicator && is_same_time)
                    || extends(name(other.indicator), name(o.indicator))
                    || extends(name(o.indicator), name(other.indicator))
                    || (o.value.is_some()
                        && is_same_time
                        && (other.numerator == o.value || other.denominator == o.value))
            };
            let here = by_area.get(&o.area).into_iter().flatten();
            open.extend(here.filter(|other| takes_along(&self.rows[**other])));
            let above = parent_of(o.area).into_iter().flatten();
            open.extend(above.filter(|total| {
                let total = &self.rows[**total];
                total.indicator == o.indicator && total.year == o.year
            }));
            // A whole may be of another area; so may its parts.
            let whole = o.part_of.and_then(|whole| by_id.get(&whole));
            open.extend(whole.into_iter().flatten());
            open.extend(by_whole.get(&o.id).into_iter().flatten());
        }
        Some(found)
    }
}

impl Found {
    /// Learns what a document calls a withheld figure.
    pub(super) fn learn(&mut self, o: &Observation, facts: &Facts) {
        if facts.find(&o.id).is_some_and(|id| self.ids.contains(&id)) {
            let words = self.words.entry(o.source.clone()).or_default();
            words.insert(o.as_written.clone());
            self.plain_words.insert(o.as_written.clone());
        }
    }

    /// When every mention was shown to `learn`.
    pub(super) fn taught(self) -> Withheld {
        Withheld {
            ids: self.ids,
            series: self.series,
            words: self
                .words
                .into_iter()
                .map(|(source, words)| (source, Words::of(words)))
                .collect(),
            plain_words: Words::of(self.plain_words),
        }
    }
}

impl Withheld {
    /// The mention as it may be published.
    pub(super) fn apply(&self, o: &mut Observation, names: &Vocabulary, facts: &Facts) {
        if facts.find(&o.id).is_some_and(|id| self.ids.contains(&id)) {
            withhold(o);
            return;
        }
        let of_document = self.words.get(&o.source);
        let tells = |text: &str| of_document.is_some_and(|words| words.are_in(text));
        if tells(&o.quote) {
            o.quote.clear();
            o.quote_offset = None;
        }
        if tells(&o.as_written) {
            o.as_written.clear();
            o.value_offset = None;
        }
        if self.plain_words.are_in(&o.change_note) {
            o.change_note.clear();
        }
        // The year before, the task and the parent's total follow from these.
        let series = (
            names.areas.place(&o.area),
            names.indicators.place(&o.indicator),
        );
        if self.series.contains(&series) {
            (o.yoy, o.completion, o.share_of_parent) = (None, None, None);
        }
    }

    /// A plan's words about withheld figures.
    pub(super) fn silence(&self, tables: &mut Tables, facts: &Facts) {
        let is_hidden = |id: &String| facts.find(id).is_some_and(|id| self.ids.contains(&id));
        let item = |item: &mut PlanItem| {
            if item.observations.iter().any(is_hidden) || self.plain_words.are_in(&item.text) {
                item.text.clear();
            }
            if self.plain_words.are_in(&item.title.zh) || self.plain_words.are_in(&item.title.en) {
                item.title.zh = "（小数字未公布）".to_owned();
                item.title.en = "(small number withheld)".to_owned();
            }
        };
        tables.plans.values_mut().flatten().for_each(item);
    }
}
