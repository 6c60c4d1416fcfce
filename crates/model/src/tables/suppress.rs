//! Small numbers withheld before anything is published: which figures go, what goes with them, and their words too.
//!
//! A figure can be worked out again from a total, a rate, a change, another breakdown, or the area above. So a withheld figure takes
//! all of those with it, rather than picking a second victim: less is published, but nothing has to be proved about the rest.

use super::Tables;
use crate::{Absent, Figure, Observation, PlanItem};
use std::collections::{BTreeMap, BTreeSet};

/// The tables as they may be published under the site's own rule.
pub fn suppressed(tables: &Tables) -> Tables {
    let mut tables = tables.clone();
    let Some(hidden) = Withheld::of(&tables) else {
        return tables;
    };
    // What a document calls the withheld figures, so that no other quote of it gives them away.
    let mut words: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut plain_words: BTreeSet<String> = BTreeSet::new();
    for o in tables
        .observations
        .iter()
        .filter(|o| hidden.ids.contains(&o.id))
    {
        words
            .entry(o.source.clone())
            .or_default()
            .insert(o.as_written.clone());
        plain_words.insert(o.as_written.clone());
    }
    for o in &mut tables.observations {
        if hidden.ids.contains(&o.id) {
            withhold(o);
            continue;
        }
        let of_document = words.get(&o.source);
        let tells = |text: &str| of_document.is_some_and(|words| says_any(text, words));
        if tells(&o.quote) {
            o.quote.clear();
            o.quote_offset = None;
        }
        if tells(&o.as_written) {
            o.as_written.clear();
            o.value_offset = None;
        }
        if says_any(&o.change_note, &plain_words) {
            o.change_note.clear();
        }
        // The year before, the task and the parent's total follow from these.
        if hidden
            .series
            .contains(&(o.area.clone(), o.indicator.clone()))
        {
            (o.yoy, o.completion, o.share_of_parent) = (None, None, None);
        }
    }
    for items in tables.plans.values_mut() {
        for item in items {
            silence(item, &hidden.ids, &plain_words);
        }
    }
    tables
}

/// Whether the text has one of the words as a figure of its own: “3例” is not in “13例”.
fn says_any(text: &str, words: &BTreeSet<String>) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    words.iter().filter(|word| !word.is_empty()).any(|word| {
        text.match_indices(word.as_str())
            .any(|(at, _)| !(word.starts_with(is_number) && text[..at].ends_with(is_number)))
    })
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

/// A plan's words about a withheld figure.
fn silence(item: &mut PlanItem, hidden: &BTreeSet<String>, words: &BTreeSet<String>) {
    let is_about = item.observations.iter().any(|id| hidden.contains(id));
    if is_about || says_any(&item.text, words) {
        item.text.clear();
    }
    if says_any(&item.title.zh, words) || says_any(&item.title.en, words) {
        item.title.zh = "(小数字未公布)".to_owned();
        item.title.en = "(small number withheld)".to_owned();
    }
}

/// What is withheld.
struct Withheld {
    /// Observations.
    ids: BTreeSet<String>,
    /// Areas and indicators of which something is withheld.
    series: BTreeSet<(String, String)>,
}

/// Whether `part` is `whole` with something after an underscore: `cases` and `cases_yoy`.
fn extends(part: &str, whole: &str) -> bool {
    part.strip_prefix(whole)
        .is_some_and(|rest| rest.starts_with('_'))
}

impl Withheld {
    /// `None` where the site has no rule, or where nothing falls under it.
    fn of(tables: &Tables) -> Option<Self> {
        let rule = tables
            .site
            .suppression
            .as_ref()
            .filter(|rule| rule.enabled)?;
        let is_small = |figure: Option<Figure>| {
            figure.is_some_and(|f| (rule.min..=rule.max).contains(&f.get()))
        };
        let is_of_people = |o: &Observation| {
            matches!(o.unit.class(), "person" | "visit") || o.unit.key() == "case"
        };
        let is_topic = |o: &Observation| {
            rule.topics
                .iter()
                .any(|t| *t == o.domain || *t == o.indicator)
        };
        let implied_numerator = |o: &Observation| {
            let (value, denominator) = (o.number()?, o.denominator?.get());
            Figure::new((value / 100.0 * denominator).round()).filter(|_| o.unit.is_percent())
        };
        let mut open: Vec<&Observation> = tables
            .observations
            .iter()
            .filter(|o| is_topic(o))
            .filter(|o| {
                (is_of_people(o) && (is_small(o.value) || is_small(o.low) || is_small(o.high)))
                    || is_small(o.numerator)
                    || is_small(o.denominator)
                    || is_small(implied_numerator(o))
            })
            .collect();
        if open.is_empty() {
            return None;
        }
        let mut hidden = Self {
            ids: BTreeSet::new(),
            series: BTreeSet::new(),
        };
        let mut by_area: BTreeMap<&str, Vec<&Observation>> = BTreeMap::new();
        for o in &tables.observations {
            by_area.entry(&o.area).or_default().push(o);
        }
        let parent_of = |area: &str| {
            tables
                .areas
                .get(area)
                .map(|a| a.parent.as_str())
                .unwrap_or_default()
        };
        while let Some(o) = open.pop() {
            hidden.series.insert((o.area.clone(), o.indicator.clone()));
            if !hidden.ids.insert(o.id.clone()) {
                continue;
            }
            let here = by_area.get(o.area.as_str()).into_iter().flatten();
            let takes_along = |other: &Observation| {
                let is_same_time =
                    other.period == o.period || other.period.year() == o.period.year();
                // Its whole, its parts, its other breakdowns and mentions, its rates and changes.
                other.id == o.part_of
                    || other.part_of == o.id
                    || (other.indicator == o.indicator && is_same_time)
                    || extends(&other.indicator, &o.indicator)
                    || extends(&o.indicator, &other.indicator)
                    || (o.value.is_some()
                        && is_same_time
                        && (other.numerator == o.value || other.denominator == o.value))
            };
            open.extend(here.filter(|other| takes_along(other)));
            let above = by_area.get(parent_of(&o.area)).into_iter().flatten();
            open.extend(above.filter(|total| {
                total.indicator == o.indicator && total.period.year() == o.period.year()
            }));
            // A whole may be of another area; so may its parts.
            let elsewhere = |other: &&Observation| other.id == o.part_of || other.part_of == o.id;
            open.extend(tables.observations.iter().filter(elsewhere));
        }
        Some(hidden)
    }
}
