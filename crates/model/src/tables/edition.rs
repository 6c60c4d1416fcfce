//! A release as it is built: what of it every unit needs to know.

use super::Tables;
use super::catalog::Counts;
use super::changes::Changed;
use super::facts::{Facts, Vocabulary};
use super::lookup::LookupSet;
use super::release::View;
use super::shards::{self, Planned};
use super::unit::{LARGEST_SHARD, Rows};
use crate::snapshot::LARGEST_TABLE;
use crate::{Kind, Observation};
use std::collections::BTreeMap;

/// The rows of a plan's shard: observations that it names, and results of the areas and indicators that it aims at.
pub(super) struct Wanted {
    named: LookupSet<String>,
    aims: LookupSet<(String, String)>,
}

impl Wanted {
    pub(super) fn has(&self, o: &Observation) -> bool {
        self.named.contains(&o.id)
            || (o.kind == Kind::Actual
                && !self.aims.is_empty()
                && self.aims.contains(&(o.area.clone(), o.indicator.clone())))
    }
}

/// A release, and what of it every unit needs to know.
pub(super) struct Edition<'t> {
    pub(super) view: View<'t>,
    pub(super) counts: Counts,
    /// Whether its rows fit one CSV file.
    pub(super) one_csv: bool,
    pub(super) planned: Planned,
    /// By plan.
    pub(super) wanted: BTreeMap<String, Wanted>,
    /// Mentions of the areas that are above others, by area.
    pub(super) above: BTreeMap<String, Rows>,
    /// What it changes of the one before.
    pub(super) changed: Changed,
}

impl<'t> Edition<'t> {
    pub(super) fn of(
        tables: &'t Tables,
        names: &Vocabulary,
        facts: &Facts,
        at: usize,
    ) -> Option<Self> {
        let mut view = View::of(tables, facts, at)?;
        let counts = Counts::of(&view, facts, names);
        let with_rows = (0..).zip(&counts.of_area).filter(|(_, count)| **count > 0);
        view.areas = with_rows
            .map(|(place, _)| names.areas.name(place).to_owned())
            .collect();
        let planned = shards::planned(&view, facts, |area| names.areas.name(area).to_owned());
        let wanted = view.plans.iter().map(|(plan, items)| {
            let named: LookupSet<String> = shards::observations_of(items)
                .into_iter()
                .map(str::to_owned)
                .collect();
            let targets = named.iter().filter_map(|id| facts.first(facts.find(id)?));
            let aims = targets
                .filter(|fact| fact.kind == Kind::Target)
                .map(|fact| {
                    let area = names.areas.name(fact.area).to_owned();
                    (area, names.indicators.name(fact.indicator).to_owned())
                });
            let aims = aims.collect();
            ((*plan).to_owned(), Wanted { named, aims })
        });
        let wanted = wanted.collect();
        Some(Self {
            one_csv: counts.rows <= LARGEST_TABLE,
            counts,
            planned,
            wanted,
            above: BTreeMap::new(),
            changed: Changed::of(&view, facts),
            view,
        })
    }

    /// Whether the indicator has too many mentions for one file.
    pub(super) fn is_large(&self, indicator: u32) -> bool {
        let rows = self.counts.rows_of_indicator.get(indicator as usize);
        rows.is_some_and(|rows| *rows > LARGEST_SHARD)
    }

    /// Whether the source has too many mentions for one file.
    pub(super) fn is_large_source(&self, source: u32) -> bool {
        let rows = self.counts.of_source.get(source as usize);
        rows.is_some_and(|rows| *rows > LARGEST_SHARD)
    }
}
