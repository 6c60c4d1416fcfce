//! The rules that tables must keep: within one mention, between tables; cells are read in `read` and `mention`, mentions are compared in `facts`.

use super::facts::Facts;
use super::fault::{Fault, shown};
use super::folder::Files;
use super::layout;
use super::read::{Draft, LEFT_OUT, Placed};
use super::sheet::Row;
use super::written::contradicts;
use crate::{Comparator, Figure, Measure, Observation};
use std::collections::{BTreeMap, BTreeSet};

/// Rules within one mention.
pub(super) fn within_mention(o: &Observation, row: Row<'_>, faults: &mut Vec<Fault>) {
    let mut fault = |code, column: &'static str, what: &str, todo: &str| {
        faults.push(Fault::error(code, row.at(column), what, todo));
    };
    match (o.value, o.absent) {
        (Some(_), Some(absent)) => {
            let what = format!("there is a value although it is said to be {absent}");
            fault(
                "value-and-absent",
                "absent",
                &what,
                "empty one of the two cells",
            );
        }
        (None, None) if o.low.is_none() && o.high.is_none() => {
            let todo = "write the number, or say in `absent` why there is none; never 0 for absent";
            fault(
                "no-value",
                "value",
                "there is neither a value nor a reason",
                todo,
            );
        }
        _ => {}
    }
    let is_part = o.unit.is_percent() && matches!(o.measure, Measure::Rate | Measure::Share);
    let over = |f: Option<Figure>| f.is_some_and(|f| f.get() > 100.0);
    for (column, figure) in [("value", o.value), ("low", o.low), ("high", o.high)] {
        if is_part && over(figure) {
            let what = format!("a {} of more than 100 %", o.measure);
            let todo =
                "correct the number, or its measure (change) or unit (percent_change) if it is one";
            fault("percent-over-100", column, &what, todo);
        }
    }
    if over(o.share_of_parent) {
        let what = "a share of more than 100 %";
        fault(
            "percent-over-100",
            "share_of_parent",
            what,
            "correct the number",
        );
    }
    if let (Some(n), Some(d)) = (o.numerator, o.denominator)
        && matches!(o.measure, Measure::Rate | Measure::Share)
        && n > d
    {
        let what = format!("the numerator {n} is above the denominator {d}");
        fault(
            "numerator-over-denominator",
            "numerator",
            &what,
            "look at the sentence again: they may be swapped",
        );
    }
    if let Some((column, what)) = contradiction(o) {
        let todo = "make value, low, high and comparator say the same";
        fault("bounds", column, what, todo);
    }
    if !o.quote.contains(&o.as_written) {
        let what = format!("{} is not in the quote", shown(&o.as_written));
        let todo = "copy both from the document, character by character";
        faults.push(Fault::error("not-in-quote", row.at("as_written"), what, todo).as_warning());
    }
    if let (Some(said), Some(value)) = (contradicts(o), o.value) {
        // Arithmetic needs no words, and is read in either language.
        let what = format!("{} = {said} ≠ {value}", shown(&o.as_written));
        let todo = "the value is not what is written: correct the one that is wrong";
        let fault = Fault::error("value-not-as-written", row.at("value"), what, todo);
        faults.push(fault.as_warning());
    }
}

/// Where the ends of a range contradict the value or the comparator.
fn contradiction(o: &Observation) -> Option<(&'static str, &'static str)> {
    if let (Some(low), Some(high)) = (o.low, o.high)
        && low > high
    {
        return Some(("low", "the lower end is above the upper end"));
    }
    let value = o.value?;
    match o.comparator {
        Comparator::Ge | Comparator::Gt if o.high.is_some_and(|h| h < value) => Some((
            "high",
            "the value is a lower bound and the upper end is below it",
        )),
        Comparator::Le | Comparator::Lt if o.low.is_some_and(|l| l > value) => Some((
            "low",
            "the value is an upper bound and the lower end is above it",
        )),
        Comparator::Eq | Comparator::Approx
            if o.low.is_some_and(|l| l > value) || o.high.is_some_and(|h| h < value) =>
        {
            Some(("value", "the value lies outside low and high"))
        }
        _ => None,
    }
}

impl Lookups {
    /// The ids of the tables; each id that is there twice is a fault.
    pub(super) fn of(draft: &Draft, files: &Files, faults: &mut Vec<Fault>) -> Self {
        let areas = ids(&draft.areas, |a| &a.id, faults);
        let domains = ids(&draft.domains, |d| &d.1.id, faults);
        let indicators = ids(&draft.indicators, |i| &i.id, faults);
        let sources = ids(&draft.sources, |s| &s.id, faults);
        let releases = ids(&draft.releases, |r| &r.id, faults);
        // A table that could not be read would make every reference to it a fault of its own.
        let readable = |layout: &layout::Layout, ids: &BTreeSet<String>| {
            !ids.is_empty() || !files.contains_key(layout.file)
        };
        Self {
            areas: readable(&layout::AREAS, &areas).then_some(areas),
            domains: readable(&layout::DOMAINS, &domains).then_some(domains),
            indicators: readable(&layout::INDICATORS, &indicators).then_some(indicators),
            sources: readable(&layout::SOURCES, &sources).then_some(sources),
            releases: readable(&layout::RELEASES, &releases).then_some(releases),
        }
    }
}

/// Rules between tables.
pub(super) fn between_tables(
    draft: &Draft,
    lookups: &Lookups,
    facts: &Facts,
    faults: &mut Vec<Fault>,
) {
    if draft.releases.is_empty() && lookups.releases.is_some() {
        let todo = "add a row such as 2026-1,2026-11-20,首批数据,The first figures";
        faults.push(Fault::error(
            "no-release",
            ("releases.csv", 0, ""),
            "there is no release",
            todo,
        ));
    }
    areas_and_definitions(draft, lookups, faults);
    plans(draft, lookups, facts, faults);
    accepted(draft, facts, faults);
    site(draft, lookups, faults);
}

/// The ids that may be referred to; `None` where their table could not be read.
#[derive(Default)]
pub(super) struct Lookups {
    pub(super) areas: Option<BTreeSet<String>>,
    domains: Option<BTreeSet<String>>,
    pub(super) indicators: Option<BTreeSet<String>>,
    pub(super) sources: Option<BTreeSet<String>>,
    pub(super) releases: Option<BTreeSet<String>>,
}

/// Adds a fault where `id` is not among `known`.
pub(super) fn must_be_known(
    known: Option<&BTreeSet<String>>,
    id: &str,
    (code, table): (&'static str, &str),
    at: (&str, u64, &str),
    faults: &mut Vec<Fault>,
) {
    if known.is_some_and(|known| !known.contains(id)) {
        let what = format!("{} is not in {table}", shown(id));
        let todo = match known.and_then(|known| nearest(known, id)) {
            Some(near) => format!("write {near} if that is meant, or add it to {table}"),
            None => format!("add it to {table}, or correct it"),
        };
        faults.push(Fault::error(code, at, what, todo));
    }
}

/// An id that differs in one or two characters, if there is one.
fn nearest<'k>(known: &'k BTreeSet<String>, id: &str) -> Option<&'k String> {
    known
        .iter()
        .filter(|k| k.len().abs_diff(id.len()) <= 2 && id.len() > 3)
        .find(|k| {
            let same_front = k
                .bytes()
                .zip(id.bytes())
                .take_while(|(a, b)| a == b)
                .count();
            let same_back = k
                .bytes()
                .rev()
                .zip(id.bytes().rev())
                .take_while(|(a, b)| a == b)
                .count();
            same_front + same_back + 2 >= k.len().max(id.len())
        })
}

fn ids<T>(
    placed: &[Placed<T>],
    id: impl Fn(&T) -> &String,
    faults: &mut Vec<Fault>,
) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for p in placed {
        if !seen.insert(id(&p.value).clone()) {
            let what = format!("{} is there twice", shown(id(&p.value)));
            faults.push(Fault::error(
                "duplicate-id",
                p.at("id"),
                what,
                "keep one, or give the other its own id",
            ));
        }
    }
    seen
}

/// Adds a fault for each child whose chain of parents comes back to itself.
pub(super) fn no_cycles<'a>(
    parent_of: &BTreeMap<&'a str, &'a str>,
    place_of: impl Fn(&str) -> Option<(&'a str, u64, &'a str)>,
    faults: &mut Vec<Fault>,
) {
    for start in parent_of.keys() {
        let mut at = *start;
        // Nothing real is nested deeper; the bound keeps a cycle elsewhere from being walked for ever.
        for _ in 0..100 {
            match parent_of.get(at) {
                Some(parent) if parent == start => {
                    if let Some(place) = place_of(start) {
                        let what = format!("{} is above itself", shown(start));
                        faults.push(Fault::error(
                            "cycle",
                            place,
                            what,
                            "correct the parent of one of them",
                        ));
                    }
                    break;
                }
                Some(parent) => at = parent,
                None => break,
            }
        }
    }
}

fn areas_and_definitions(draft: &Draft, known: &Lookups, faults: &mut Vec<Fault>) {
    for area in &draft.areas {
        let parent = &area.value.parent;
        if !parent.is_empty() {
            let kind = ("unknown-parent", "areas.csv");
            must_be_known(
                known.areas.as_ref(),
                parent,
                kind,
                area.at("parent"),
                faults,
            );
        }
    }
    let parent_of: BTreeMap<&str, &str> = draft
        .areas
        .iter()
        .map(|a| (a.value.id.as_str(), a.value.parent.as_str()))
        .collect();
    no_cycles(
        &parent_of,
        |id| {
            draft
                .areas
                .iter()
                .find(|a| a.value.id == id)
                .map(|a| a.at("parent"))
        },
        faults,
    );
    for indicator in &draft.indicators {
        let kind = ("unknown-domain", "domains.csv");
        let at = indicator.at("domain");
        must_be_known(
            known.domains.as_ref(),
            &indicator.value.domain,
            kind,
            at,
            faults,
        );
    }
    for phrase in &draft.phrases {
        let kind = ("unknown-indicator", "indicators.csv");
        let at = phrase.at("indicator");
        if phrase.value.indicator != LEFT_OUT {
            must_be_known(
                known.indicators.as_ref(),
                &phrase.value.indicator,
                kind,
                at,
                faults,
            );
        }
        if !phrase.value.source.is_empty() {
            let kind = ("unknown-source", "sources.csv");
            let at = phrase.at("source");
            must_be_known(
                known.sources.as_ref(),
                &phrase.value.source,
                kind,
                at,
                faults,
            );
        }
    }
    for source in &draft.sources {
        if !source.value.area.is_empty() {
            let kind = ("unknown-area", "areas.csv");
            must_be_known(
                known.areas.as_ref(),
                &source.value.area,
                kind,
                source.at("area"),
                faults,
            );
        }
    }
    for correction in &draft.corrections {
        let kind = ("unknown-release", "releases.csv");
        let at = correction.at("release");
        must_be_known(
            known.releases.as_ref(),
            &correction.value.release,
            kind,
            at,
            faults,
        );
    }
}

fn plans(draft: &Draft, known: &Lookups, facts: &Facts, faults: &mut Vec<Fault>) {
    let mut items: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for p in &draft.plans {
        let (_, item) = &p.value;
        if let Some(line) = items.insert((&item.plan, &item.item), p.line) {
            let what = format!(
                "{} is there twice in plan {} (line {line})",
                shown(&item.item),
                item.plan
            );
            faults.push(Fault::error(
                "duplicate-id",
                p.at("item"),
                what,
                "give one of them its own id",
            ));
        }
    }
    for p in &draft.plans {
        let (_, item) = &p.value;
        let kind = ("unknown-source", "sources.csv");
        must_be_known(
            known.sources.as_ref(),
            &item.plan,
            kind,
            p.at("plan"),
            faults,
        );
        if !item.parent.is_empty()
            && !items.contains_key(&(item.plan.as_str(), item.parent.as_str()))
        {
            let what = format!("plan {} has no item {}", item.plan, shown(&item.parent));
            let todo = "write the item above this one, or leave the cell empty for a top item";
            faults.push(Fault::error("unknown-parent", p.at("parent"), what, todo));
        }
        for id in item
            .observations
            .iter()
            .filter(|id| facts.find(id).is_none())
        {
            let what = format!("there is no observation {}", shown(id));
            let todo = "write ids of observations, separated by a space";
            faults.push(Fault::error(
                "unknown-observation",
                p.at("observation"),
                what,
                todo,
            ));
        }
        if item.title.is_empty() && item.text.is_empty() {
            let todo = "give the item a title, or the words of the document";
            faults.push(Fault::error(
                "empty-cell",
                p.at("title_zh"),
                "the item says nothing",
                todo,
            ));
        }
    }
    let plans: BTreeSet<&str> = draft
        .plans
        .iter()
        .map(|p| p.value.1.plan.as_str())
        .collect();
    for plan in plans {
        let of_plan = || draft.plans.iter().filter(move |p| p.value.1.plan == plan);
        let parent_of: BTreeMap<&str, &str> = of_plan()
            .map(|p| (p.value.1.item.as_str(), p.value.1.parent.as_str()))
            .collect();
        let place_of = |id: &str| {
            of_plan()
                .find(|p| p.value.1.item == id)
                .map(|p| p.at("parent"))
        };
        no_cycles(&parent_of, place_of, faults);
    }
}

/// A finding is accepted at an observation or for a whole source; anywhere else accepts nothing.
fn accepted(draft: &Draft, facts: &Facts, faults: &mut Vec<Fault>) {
    for p in &draft.accepted {
        let place = &p.value.place;
        let is_known =
            draft.sources.iter().any(|s| s.value.id == *place) || facts.find(place).is_some();
        if !is_known {
            let what = format!("{} is neither an observation nor a source", shown(place));
            let todo = "write the id of one: this row accepts nothing";
            faults.push(Fault::error("unknown-place", p.at("place"), what, todo).as_warning());
        }
    }
}

fn site(draft: &Draft, known: &Lookups, faults: &mut Vec<Fault>) {
    let Some(site) = &draft.site else { return };
    let at = |column: &'static str| ("site.toml", 0, column);
    let area = ("unknown-area", "areas.csv");
    must_be_known(
        known.areas.as_ref(),
        &site.home_area,
        area,
        at("home_area"),
        faults,
    );
    if let Err(why) = crate::Period::parse(&site.as_of) {
        faults.push(Fault::error(
            "bad-site",
            at("as_of"),
            why,
            "write it as 2026-11",
        ));
    }
    if !site.url.starts_with("http") || !site.url.ends_with('/') {
        let what = format!(
            "{} is not an address with a slash at its end",
            shown(&site.url)
        );
        faults.push(Fault::error(
            "bad-site",
            at("url"),
            what,
            "write it as https://example.org/kanjian/",
        ));
    }
    if let Some(rule) = site.suppression.as_ref().filter(|rule| rule.enabled) {
        if rule.topics.is_empty() || !(0.0 <= rule.min && rule.min <= rule.max) {
            let what = "small numbers are to be withheld, but the rule names no topic or no range";
            let todo = "give topics (ids of domains or indicators), min and max, such as 1 and 4";
            faults.push(Fault::error("bad-site", at("suppression"), what, todo));
        }
        for topic in &rule.topics {
            let is_in = |known: &Option<BTreeSet<String>>| {
                known.as_ref().is_none_or(|known| known.contains(topic))
            };
            if !is_in(&known.domains) && !is_in(&known.indicators) {
                let what = format!("{} is neither a domain nor an indicator", shown(topic));
                let todo = "name one: a wrong topic would withhold nothing";
                faults.push(Fault::error("unknown-topic", at("suppression"), what, todo));
            }
        }
    }
    if let super::prerender::Areas::Listed(list) = &draft.prerendered {
        for id in list {
            must_be_known(known.areas.as_ref(), id, area, at("prerender"), faults);
        }
    }
    for (area_id, indicators) in &site.key {
        must_be_known(known.areas.as_ref(), area_id, area, at("key"), faults);
        for id in indicators {
            let kind = ("unknown-indicator", "indicators.csv");
            must_be_known(known.indicators.as_ref(), id, kind, at("key"), faults);
        }
        if indicators.len() > 12 {
            let what = format!("{area_id} has {} key indicators", indicators.len());
            faults.push(Fault::error(
                "too-many-keys",
                at("key"),
                what,
                "keep at most twelve",
            ));
        }
    }
}
