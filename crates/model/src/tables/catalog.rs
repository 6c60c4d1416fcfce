//! The catalog of a release: names and counts from what is kept of every mention, and where the rest is.

use super::facts::{Facts, UNKNOWN, Vocabulary};
use super::lookup::LookupSet;
use super::release::View;
use super::shards::with_parents;
use crate::snapshot::{AreaEntry, Catalog, FORMAT, IndicatorEntry, Lists, PlanEntry, SourceEntry};
use crate::{Bilingual, Source};
use std::collections::{BTreeMap, BTreeSet};

/// How much a release has of everything that mentions name, by place.
pub(super) struct Counts {
    /// Observations of each area.
    pub(super) of_area: Vec<usize>,
    /// Observations of each indicator.
    pub(super) of_indicator: Vec<usize>,
    /// Areas of each indicator.
    pub(super) areas_of_indicator: Vec<usize>,
    /// Mentions of each indicator.
    pub(super) rows_of_indicator: Vec<usize>,
    /// Mentions of each source.
    pub(super) of_source: Vec<usize>,
    /// Mentions.
    pub(super) rows: usize,
}

impl Counts {
    /// Counts what `view` publishes.
    pub(super) fn of(view: &View<'_>, facts: &Facts, names: &Vocabulary) -> Self {
        let (areas, indicators) = (names.areas.len(), names.indicators.len());
        let mut counts = Self {
            of_area: vec![0; areas],
            of_indicator: vec![0; indicators],
            areas_of_indicator: vec![0; indicators],
            rows_of_indicator: vec![0; indicators],
            of_source: vec![0; names.sources.len()],
            rows: 0,
        };
        let mut pairs: LookupSet<(u32, u32)> = LookupSet::default();
        // First mentions come first, so only a further one can be of an observation counted already.
        let mut later: LookupSet<u32> = LookupSet::default();
        for ((number, fact), place) in facts.all().zip(0..) {
            if !view.publishes(number, fact) {
                if place < facts.observations() {
                    later.insert(number);
                }
                continue;
            }
            let [area, indicator, source, _] = fact.places();
            counts.rows += 1;
            if let Some(rows) = counts.of_source.get_mut(source as usize) {
                *rows += 1;
            }
            if let Some(rows) = counts.rows_of_indicator.get_mut(indicator as usize) {
                *rows += 1;
            }
            if place >= facts.observations() && !later.remove(&number) {
                continue;
            }
            if let Some(of_area) = counts.of_area.get_mut(area as usize) {
                *of_area += 1;
            }
            if let Some(of_indicator) = counts.of_indicator.get_mut(indicator as usize) {
                *of_indicator += 1;
            }
            if pairs.insert((area, indicator))
                && let Some(of_indicator) = counts.areas_of_indicator.get_mut(indicator as usize)
            {
                *of_indicator += 1;
            }
        }
        counts
    }

    /// How many observations the area has.
    fn area(&self, place: u32) -> usize {
        self.of_area.get(place as usize).copied().unwrap_or(0)
    }
}

/// The catalog; `targets` says how many targets with a number each plan has.
pub(super) fn catalog(
    view: &View<'_>,
    names: &Vocabulary,
    counts: &Counts,
    targets: &BTreeMap<&str, usize>,
    lists: Lists,
) -> Catalog {
    let tables = view.tables;
    let with = |counts: &[usize], names: &super::facts::Names| -> Vec<String> {
        let has = (0..UNKNOWN).zip(counts).filter(|(_, count)| **count > 0);
        has.map(|(place, _)| names.name(place).to_owned()).collect()
    };
    let areas = with(&counts.of_area, &names.areas);
    let sources = with(&counts.of_source, &names.sources);
    let published_sources: BTreeSet<&str> = sources
        .iter()
        .map(String::as_str)
        .chain(view.plans.keys().copied())
        .collect();
    Catalog {
        format: FORMAT.to_owned(),
        release: view.release.id.clone(),
        site: tables.site.clone(),
        domains: tables.domains.clone(),
        areas: with_parents(view, areas.iter().map(String::as_str))
            .into_iter()
            .map(|area| AreaEntry {
                observations: counts.area(names.areas.place(&area.id)),
                area,
            })
            .collect(),
        indicators: with(&counts.of_indicator, &names.indicators)
            .iter()
            .filter_map(|id| {
                let (indicator, at) = (tables.indicators.get(id)?, names.indicators.place(id));
                Some(IndicatorEntry {
                    id: indicator.id.clone(),
                    name: indicator.name.clone(),
                    domain: indicator.domain.clone(),
                    unit: indicator.unit,
                    theme: indicator.theme.clone(),
                    areas: *counts.areas_of_indicator.get(at as usize)?,
                    observations: *counts.of_indicator.get(at as usize)?,
                })
            })
            .collect(),
        sources: published_sources
            .into_iter()
            .filter_map(|id| {
                // What a reader should know about a copy is told with its figures, in its shard.
                let source = Source {
                    note: Bilingual::default(),
                    ..tables.sources.get(id)?.clone()
                };
                let at = names.sources.place(id) as usize;
                Some(SourceEntry {
                    source,
                    mentions: counts.of_source.get(at).copied().unwrap_or(0),
                })
            })
            .collect(),
        plans: view
            .plans
            .iter()
            .filter_map(|(id, items)| {
                Some(PlanEntry {
                    id: (*id).to_owned(),
                    area: tables.sources.get(*id)?.area.clone(),
                    items: items.len(),
                    targets: targets.get(id).copied().unwrap_or(0),
                })
            })
            .collect(),
        releases: view.releases.clone(),
        corrections: view.corrections.clone(),
        changes: None,
        lists,
    }
}
