//! What tables may refer to: ids that are there, and parents that do not come back to themselves.

use super::draft::{Draft, Placed};
use super::fault::{Fault, shown};
use super::folder::Files;
use super::layout;
use std::collections::{BTreeMap, BTreeSet};

/// The ids that may be referred to; `None` where their table could not be read.
#[derive(Default)]
pub(super) struct Lookups {
    pub(super) areas: Option<BTreeSet<String>>,
    pub(super) domains: Option<BTreeSet<String>>,
    pub(super) indicators: Option<BTreeSet<String>>,
    pub(super) sources: Option<BTreeSet<String>>,
    pub(super) releases: Option<BTreeSet<String>>,
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
