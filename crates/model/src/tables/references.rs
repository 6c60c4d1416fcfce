//! What tables may refer to: ids that are there, and parents that do not come back to themselves.

use super::draft::{Draft, Placed};
use super::fault::{Fault, shown};
use super::folder::Files;
use super::layout::{self, Layout};
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

/// The ids of a table, to which others refer.
#[derive(Default)]
pub(super) struct Ids {
    /// `None` where the table could not be read: every reference to it would be a fault of its own.
    known: Option<BTreeSet<String>>,
    table: &'static str,
    /// Code of the fault where an id is not among them.
    code: &'static str,
}

impl Ids {
    /// Those of a table; each that is there twice is a fault.
    fn of<T>(
        placed: &[Placed<T>],
        id: impl Fn(&T) -> &String,
        (layout, code): (&Layout, &'static str),
        files: &Files,
        faults: &mut Vec<Fault>,
    ) -> Self {
        let known = unique(placed, id, faults);
        let is_readable = !known.is_empty() || !files.contains_key(layout.file);
        Self {
            known: is_readable.then_some(known),
            table: layout.file,
            code,
        }
    }

    /// Whether the table could be read.
    pub(super) fn are_read(&self) -> bool {
        self.known.is_some()
    }

    /// Whether `id` is among them, as far as can be told.
    pub(super) fn may_have(&self, id: &str) -> bool {
        self.known.as_ref().is_none_or(|known| known.contains(id))
    }

    /// Adds a fault where `id` is not among them.
    pub(super) fn must_have(&self, id: &str, at: (&str, u64, &str), faults: &mut Vec<Fault>) {
        self.must_have_or(self.code, id, at, faults);
    }

    /// Adds a fault of this code where `id` is not among them.
    pub(super) fn must_have_or(
        &self,
        code: &'static str,
        id: &str,
        at: (&str, u64, &str),
        faults: &mut Vec<Fault>,
    ) {
        if self.may_have(id) {
            return;
        }
        let table = self.table;
        let what = words!(
            "{table} 里没有{cell}",
            "{cell} is not in {table}",
            cell = shown(id)
        );
        let todo = match self.known.as_ref().and_then(|known| nearest(known, id)) {
            Some(near) => words!(
                "改正；如果指的是 {near} 就写 {near}，否则在 {table} 里加上",
                "write {near} if that is meant, or add it to {table}"
            ),
            None => words!(
                "改正编号，或在 {table} 里加上",
                "add it to {table}, or correct it"
            ),
        };
        faults.push(Fault::error(code, at, what, todo));
    }
}

/// The ids of every table to which others refer.
#[derive(Default)]
pub(super) struct Lookups {
    pub(super) areas: Ids,
    pub(super) domains: Ids,
    pub(super) indicators: Ids,
    pub(super) sources: Ids,
    pub(super) releases: Ids,
}

impl Lookups {
    pub(super) fn of(draft: &Draft, files: &Files, faults: &mut Vec<Fault>) -> Self {
        let areas = (&layout::AREAS, "unknown-area");
        let domains = (&layout::DOMAINS, "unknown-domain");
        let indicators = (&layout::INDICATORS, "unknown-indicator");
        let sources = (&layout::SOURCES, "unknown-source");
        let releases = (&layout::RELEASES, "unknown-release");
        Self {
            areas: Ids::of(&draft.areas, |a| &a.id, areas, files, faults),
            domains: Ids::of(&draft.domains, |d| &d.1.id, domains, files, faults),
            indicators: Ids::of(&draft.indicators, |i| &i.id, indicators, files, faults),
            sources: Ids::of(&draft.sources, |s| &s.id, sources, files, faults),
            releases: Ids::of(&draft.releases, |r| &r.id, releases, files, faults),
        }
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

fn unique<T>(
    placed: &[Placed<T>],
    id: impl Fn(&T) -> &String,
    faults: &mut Vec<Fault>,
) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for p in placed {
        if !seen.insert(id(&p.value).clone()) {
            let what = words!(
                "编号{cell}出现了两次",
                "{cell} is there twice",
                cell = shown(id(&p.value))
            );
            let todo = words!(
                "只留一行，或给另一行自己的编号",
                "keep one, or give the other its own id"
            );
            faults.push(Fault::error("duplicate-id", p.at("id"), what, todo));
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
                        let what = words!(
                            "{cell}的上级绕了一圈又回到它自己",
                            "{cell} is above itself",
                            cell = shown(start)
                        );
                        let todo =
                            words!("改正其中一个的上级", "correct the parent of one of them");
                        faults.push(Fault::error("cycle", place, what, todo));
                    }
                    break;
                }
                Some(parent) => at = parent,
                None => break,
            }
        }
    }
}
