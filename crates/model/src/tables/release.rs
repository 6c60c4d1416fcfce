//! The tables as one release saw them: its mentions and plans, what is superseded replaced; writing them is in `snapshot`.

use super::Tables;
use crate::{Correction, Observation, PlanItem, Release};
use std::collections::{BTreeMap, BTreeSet};

/// What one release publishes.
pub struct View<'t> {
    /// Names and definitions.
    pub tables: &'t Tables,
    /// The release.
    pub release: &'t Release,
    /// This release and those before it, the newest first.
    pub releases: Vec<Release>,
    /// Corrections up to this release, the newest first.
    pub corrections: Vec<Correction>,
    /// Mentions by source id, each document in its own order.
    pub mentions: Vec<Observation>,
    /// Areas with a mention in this release.
    pub areas: BTreeSet<String>,
    /// Items of plans, each parent before its children.
    pub plans: BTreeMap<&'t str, Vec<PlanItem>>,
}

impl<'t> View<'t> {
    /// The view of the release at `at` of `tables.releases`.
    pub fn of(tables: &'t Tables, at: usize) -> Option<Self> {
        let release = tables.releases.get(at)?;
        let until: BTreeSet<&str> = tables.releases[..=at]
            .iter()
            .map(|r| r.id.as_str())
            .collect();
        let in_release = || {
            tables
                .observations
                .iter()
                .filter(|o| until.contains(o.release.as_str()))
        };
        let newer: BTreeMap<&str, &str> = in_release()
            .filter(|o| !o.supersedes.is_empty())
            .map(|o| (o.supersedes.as_str(), o.id.as_str()))
            .collect();
        // Later releases may replace a replacement; each step leads to a later release, so this ends.
        let current = |id: &str| {
            let mut id = id;
            while let Some(next) = newer.get(id) {
                id = next;
            }
            id.to_owned()
        };
        let mut mentions: Vec<Observation> = in_release()
            .filter(|o| !newer.contains_key(o.id.as_str()))
            .cloned()
            .collect();
        for mention in &mut mentions {
            mention.part_of = current(&mention.part_of);
        }
        mentions.sort_by(|a, b| {
            let place = |o: &Observation| {
                let offset = o.value_offset.or(o.quote_offset);
                (offset.is_none(), offset, o.quote_offset)
            };
            a.source
                .cmp(&b.source)
                .then_with(|| place(a).cmp(&place(b)))
        });
        let areas = mentions.iter().map(|o| o.area.clone()).collect();
        let published: BTreeSet<String> = mentions.iter().map(|o| o.id.clone()).collect();
        let has_mentions = |source: &str, all: bool| {
            tables
                .observations
                .iter()
                .any(|o| o.source == source && (all || until.contains(o.release.as_str())))
        };
        let plans = tables
            .plans
            .iter()
            // A plan comes with the first figures of its document, or at once where it has none.
            .filter(|(plan, _)| has_mentions(plan, false) || !has_mentions(plan, true))
            .map(|(plan, items)| {
                let items = items.iter().map(|item| {
                    let observations = item
                        .observations
                        .iter()
                        .map(|id| current(id))
                        .filter(|id| published.contains(id))
                        .collect();
                    PlanItem {
                        observations,
                        ..item.clone()
                    }
                });
                (plan.as_str(), items.collect())
            })
            .collect();
        let mut corrections: Vec<Correction> = tables
            .corrections
            .iter()
            .filter(|c| until.contains(c.release.as_str()))
            .cloned()
            .collect();
        corrections.sort_by(|a, b| b.date.cmp(&a.date));
        let releases = tables.releases[..=at].iter().rev().cloned().collect();
        Some(Self {
            tables,
            release,
            releases,
            corrections,
            areas,
            mentions,
            plans,
        })
    }
}
