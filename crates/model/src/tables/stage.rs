//! What every unit is built from, and the mentions of an area as an edition has them.

use super::Tables;
use super::edition::Edition;
use super::facts::{Fact, Facts, Vocabulary};
use super::record::Records;
use super::release::{in_document_order, sort_places};
use super::snapshot::Watch;
use super::spill::Spill;
use super::suppress::Withheld;
use super::unit::Rows;
use crate::{AreaLevel, Observation};
use std::collections::BTreeSet;
use std::io;

/// Whether each area stands above counties and cities, so that an indicator's own shard has its figures.
pub(super) fn upper(tables: &Tables, names: &Vocabulary) -> Vec<bool> {
    (0..names.areas.len())
        .map(|place| {
            let area = tables.areas.get(names.areas.name(place as u32));
            area.is_some_and(|area| {
                matches!(
                    area.level,
                    AreaLevel::Country | AreaLevel::RegionGroup | AreaLevel::Province
                )
            })
        })
        .collect()
}

/// What every unit is built from.
pub(super) struct Stage<'t> {
    pub(super) tables: &'t Tables,
    pub(super) names: &'t Vocabulary,
    pub(super) facts: &'t Facts,
    pub(super) rows: &'t Spill,
    pub(super) withheld: Option<Withheld>,
    /// By area, whether it stands above counties and cities.
    pub(super) upper: Vec<bool>,
    pub(super) editions: Vec<Edition<'t>>,
    pub(super) watch: &'t dyn Watch,
}

impl Stage<'_> {
    /// The mentions of an area in an edition, in the order of documents.
    pub(super) fn rows_of(
        &self,
        area: u32,
        edition: &Edition<'_>,
        records: &mut Records<'_>,
        into: &mut Rows,
    ) -> io::Result<()> {
        let mut bytes = Vec::new();
        self.rows.read(area, &mut bytes)?;
        let mut found: Vec<(Observation, [u32; 4])> = Vec::new();
        records.decode(&bytes, |mut o, names| {
            if !edition.view.has(&o) {
                return;
            }
            if let Some(withheld) = &self.withheld {
                withheld.apply(&mut o, self.names, self.facts);
            }
            edition.view.renew(&mut o);
            found.push((o, names));
        })?;
        // Mentions are large: their places are sorted, then each is moved once.
        let mut order: Vec<u32> = (0..).take(found.len()).collect();
        let of = |place: u32| &found[place as usize];
        sort_places(&mut order, |place| of(place).1[2], |place| &of(place).0);
        if order.is_sorted() {
            found.into_iter().for_each(|(o, names)| into.push(o, names));
            return Ok(());
        }
        let mut found: Vec<_> = found.into_iter().map(Some).collect();
        for place in order {
            if let Some((o, names)) = found[place as usize].take() {
                into.push(o, names);
            }
        }
        Ok(())
    }

    /// Whether an indicator's own shard has the figures of the area, however many there are.
    pub(super) fn is_upper(&self, area: u32) -> bool {
        self.upper.get(area as usize) == Some(&true)
    }

    pub(super) fn key_of_indicator(&self, edition: usize, indicator: u32) -> u32 {
        (edition * self.names.indicators.len()) as u32 + indicator
    }

    pub(super) fn key_of_source(&self, edition: usize, source: u32) -> u32 {
        (edition * self.names.sources.len()) as u32 + source
    }

    /// What is known of the whole of a component, where the edition has it.
    pub(super) fn whole_of(&self, edition: &Edition<'_>, o: &Observation) -> Option<&Fact> {
        if o.part_of.is_empty() {
            return None;
        }
        let number = self.facts.find(&o.part_of)?;
        let is_published = |fact: &&Fact| edition.view.publishes(number, fact);
        let first = self.facts.first(number).filter(is_published);
        first.or_else(|| self.facts.mentions_of(number).find(is_published))
    }

    pub(super) fn rows_by_area(&self) -> Vec<usize> {
        let mut rows = vec![0; self.names.areas.len()];
        for (_, fact) in self.facts.all() {
            if let Some(of_area) = rows.get_mut(fact.area as usize) {
                *of_area += 1;
            }
        }
        rows
    }

    /// Reads the mentions of areas that are above others: those are the benchmarks of the areas below.
    pub(super) fn read_above(&mut self) -> io::Result<()> {
        let parents: BTreeSet<&str> = self
            .tables
            .areas
            .values()
            .map(|area| area.parent.as_str())
            .filter(|parent| !parent.is_empty())
            .collect();
        let mut records = Records::of(self.names);
        let mut editions = std::mem::take(&mut self.editions);
        for edition in &mut editions {
            for parent in &parents {
                let mut rows = Rows::default();
                let place = self.names.areas.place(parent);
                self.rows_of(place, edition, &mut records, &mut rows)?;
                if !rows.observations.is_empty() {
                    edition.above.insert((*parent).to_owned(), rows);
                }
            }
        }
        self.editions = editions;
        Ok(())
    }

    /// Mentions kept under a key, in the order of documents.
    pub(super) fn kept(&self, spill: &Spill, key: u32) -> io::Result<Rows> {
        let mut bytes = Vec::new();
        spill.read(key, &mut bytes)?;
        let mut found = Vec::new();
        Records::of(self.names).decode(&bytes, |o, names| found.push((o, names)))?;
        found.sort_by(|a, b| in_document_order(&a.0, &b.0));
        let mut rows = Rows::default();
        for (o, names) in found {
            rows.push(o, names);
        }
        Ok(rows)
    }
}
