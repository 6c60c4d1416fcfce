//! The tables as one release saw them: which mentions it has, what is superseded replaced, its plans; writing them is in `unit` and `lists`.

use super::Tables;
use super::facts::{Fact, Facts};
use crate::{Correction, Observation, PlanItem, Release};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// What one release publishes.
pub struct View<'t> {
    /// Names and definitions.
    pub tables: &'t Tables,
    /// The release.
    pub release: &'t Release,
    /// Its place among the releases, the oldest first.
    pub at: usize,
    /// This release and those before it, the newest first.
    pub releases: Vec<Release>,
    /// Corrections up to this release, the newest first.
    pub corrections: Vec<Correction>,
    /// Areas with a mention in this release.
    pub areas: BTreeSet<String>,
    /// Items of plans, each parent before its children.
    pub plans: BTreeMap<&'t str, Vec<PlanItem>>,
    until: BTreeSet<&'t str>,
    /// Superseded id → the one that replaces it.
    newer: BTreeMap<String, String>,
    /// Numbers of the superseded ids.
    replaced: BTreeSet<u32>,
}

impl<'t> View<'t> {
    /// The view of the release at `at` of `tables.releases`.
    pub fn of(tables: &'t Tables, facts: &Facts, at: usize) -> Option<Self> {
        let release = tables.releases.get(at)?;
        let until: BTreeSet<&str> = tables.releases[..=at]
            .iter()
            .map(|r| r.id.as_str())
            .collect();
        let mut newer: BTreeMap<String, String> = BTreeMap::new();
        let in_release = |release: u32| usize::try_from(release).is_ok_and(|r| r <= at);
        for (old, new, _) in facts
            .replacements()
            .filter(|(.., release)| in_release(*release))
        {
            // Where two rows replace the same one, the greater id does, whatever their order.
            let by = newer.entry(old.to_owned()).or_default();
            if by.as_str() < new {
                new.clone_into(by);
            }
        }
        let mut view = Self {
            tables,
            release,
            at,
            releases: tables.releases[..=at].iter().rev().cloned().collect(),
            corrections: Vec::new(),
            areas: BTreeSet::new(),
            plans: BTreeMap::new(),
            replaced: newer.keys().filter_map(|id| facts.find(id)).collect(),
            until,
            newer,
        };
        view.corrections = tables
            .corrections
            .iter()
            .filter(|c| view.until.contains(c.release.as_str()))
            .cloned()
            .collect();
        view.corrections.sort_by(|a, b| b.date.cmp(&a.date));
        view.plans = view.plans_of(facts);
        Some(view)
    }

    /// Whether the mention is of this release, by what is kept of it.
    pub fn publishes(&self, number: u32, fact: &Fact) -> bool {
        fact.release as usize <= self.at && !self.replaced.contains(&number)
    }

    /// The mention as this release has it, or nothing.
    pub fn seen(&self, o: &Observation) -> Option<Observation> {
        self.has(o).then(|| {
            let mut seen = o.clone();
            self.renew(&mut seen);
            seen
        })
    }

    /// Whether the mention is of this release.
    pub fn has(&self, o: &Observation) -> bool {
        self.until.contains(o.release.as_str()) && !self.newer.contains_key(&o.id)
    }

    /// Lets a mention of this release name the whole that is current in it.
    pub fn renew(&self, o: &mut Observation) {
        if self.newer.contains_key(&o.part_of) {
            o.part_of = self.current(&o.part_of).to_owned();
        }
    }

    /// The id that stands for `id` in this release.
    pub fn current<'i>(&'i self, id: &'i str) -> &'i str {
        let mut id = id;
        // Later releases may replace a replacement; each step leads to a later release, so this ends.
        while let Some(next) = self.newer.get(id) {
            id = next;
        }
        id
    }

    fn plans_of(&self, facts: &Facts) -> BTreeMap<&'t str, Vec<PlanItem>> {
        let mut mentioned: BTreeMap<u32, bool> = BTreeMap::new();
        let wanted: BTreeSet<u32> = (0..)
            .zip(self.tables.sources.keys())
            .filter(|(_, id)| self.tables.plans.contains_key(*id))
            .map(|(place, _)| place)
            .collect();
        for (_, fact) in facts.all().filter(|(_, f)| wanted.contains(&f.source)) {
            *mentioned.entry(fact.source).or_default() |= fact.release as usize <= self.at;
        }
        let places: BTreeMap<&str, u32> = self
            .tables
            .sources
            .keys()
            .map(String::as_str)
            .zip(0..)
            .collect();
        let is_published = |id: &str| {
            facts.find(id).is_some_and(|number| {
                facts
                    .mentions_of(number)
                    .any(|fact| self.publishes(number, fact))
            })
        };
        self.tables
            .plans
            .iter()
            // A plan comes with the first figures of its document, or at once where it has none.
            .filter(|(plan, _)| {
                let place = places.get(plan.as_str());
                place
                    .and_then(|p| mentioned.get(p))
                    .copied()
                    .unwrap_or(true)
            })
            .map(|(plan, items)| {
                let items = items.iter().map(|item| {
                    let observations = item
                        .observations
                        .iter()
                        .map(|id| self.current(id).to_owned())
                        .filter(|id| is_published(id))
                        .collect();
                    PlanItem {
                        observations,
                        ..item.clone()
                    }
                });
                (plan.as_str(), items.collect())
            })
            .collect()
    }
}

/// The order in which mentions are published: by document, in each by place; those without a place by id.
///
/// It does not depend on the order in which they were read.
pub fn in_document_order(a: &Observation, b: &Observation) -> Ordering {
    a.source.cmp(&b.source).then_with(|| in_place_order(a, b))
}

/// Sorts places of mentions in the order of documents; places of documents are in the order of their names.
///
/// Mentions lie far apart in memory, so each document's are brought together first: they are mostly in order already then.
pub(super) fn sort_places<'o>(
    places: &mut [u32],
    document: impl Fn(u32) -> u32,
    mention: impl Fn(u32) -> &'o Observation,
) {
    places.sort_by_key(|place| document(*place));
    for of_document in places.chunk_by_mut(|a, b| document(*a) == document(*b)) {
        of_document.sort_by(|a, b| in_place_order(mention(*a), mention(*b)));
    }
}

/// The same within one document.
fn in_place_order(a: &Observation, b: &Observation) -> Ordering {
    let place = |o: &Observation| {
        let offset = o.value_offset.or(o.quote_offset);
        (offset.is_none(), offset, o.quote_offset)
    };
    place(a)
        .cmp(&place(b))
        .then_with(|| by_number(&a.id, &b.id))
        .then_with(|| a.quote.cmp(&b.quote))
        .then_with(|| a.as_written.cmp(&b.as_written))
        .then_with(|| a.subject.cmp(&b.subject))
        .then_with(|| a.period_as_written.cmp(&b.period_as_written))
        .then_with(|| a.change_note.cmp(&b.change_note))
        .then_with(|| a.release.cmp(&b.release))
}

/// Ids in the order of the numbers in them: `doc-9` before `doc-10`.
fn by_number(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    // Back to where the number begins in which they differ.
    let digits_before = a[..same].iter().rev().take_while(|c| c.is_ascii_digit());
    let start = same - digits_before.count();
    let number = |text: &[u8]| {
        text[start..]
            .iter()
            .take_while(|c| c.is_ascii_digit())
            .count()
    };
    let (long_a, long_b) = (number(a), number(b));
    if long_a > 0 && long_b > 0 && long_a != long_b {
        let digits = |text: &[u8], long: usize| {
            let digits = &text[start..start + long];
            let zeros = digits.iter().take_while(|d| **d == b'0').count();
            digits[zeros..].to_vec()
        };
        let (a, b) = (digits(a, long_a), digits(b, long_b));
        let order = a.len().cmp(&b.len()).then_with(|| a.cmp(&b));
        if order != Ordering::Equal {
            return order;
        }
    }
    a[same..].cmp(&b[same..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_ordered_by_their_numbers() {
        let mut ids = [
            "d-10", "d-9", "d-1", "d-1b", "e", "d-010", "d-2-10", "d-2-9", "d",
        ];
        ids.sort_by(|a, b| by_number(a, b));
        assert_eq!(
            ids,
            [
                "d", "d-1", "d-1b", "d-2-9", "d-2-10", "d-9", "d-010", "d-10", "e"
            ]
        );
    }
}
