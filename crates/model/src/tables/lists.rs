//! The lists of an edition's shards, and the shards that need the mentions of every unit.

use super::edition::Edition;
use super::output::Output;
use super::release::in_document_order;
use super::shards;
use super::stage::Stage;
use super::unit::{Rows, Share, Shared};
use crate::snapshot::{Finding, LARGEST_TABLE, Lists, ShardRef, province};
use crate::{Observation, audit};
use std::collections::BTreeMap;
use std::io;

/// An edition to which every unit has given its share.
pub(super) struct Whole<'w> {
    pub(super) stage: &'w Stage<'w>,
    /// Place of the edition among the others.
    pub(super) at: usize,
    pub(super) edition: &'w Edition<'w>,
    pub(super) shares: &'w [Share],
    pub(super) shared: &'w Shared,
}

impl<'w> Whole<'w> {
    /// Writes the lists; gives how many targets with a number each plan has, too.
    pub(super) fn lists(
        &self,
        out: &mut Output<'_>,
    ) -> io::Result<(Lists, BTreeMap<&'w str, usize>)> {
        let areas = self.areas(out)?;
        let indicators = self.indicators(out)?;
        let (plans, targets) = self.plans(out)?;
        let sources = self.sources(&areas, out)?;
        let overview = self.overview(out)?;
        let lists = Lists {
            areas,
            indicators: Some(indicators),
            plans: Some(plans),
            sources: Some(sources),
            overview: Some(overview),
        };
        Ok((lists, targets))
    }

    fn release(&self) -> &'w str {
        &self.edition.view.release.id
    }

    /// One list for each province, of shards that the units have written.
    fn areas(&self, out: &mut Output<'_>) -> io::Result<BTreeMap<String, ShardRef>> {
        let mut by_province: BTreeMap<String, BTreeMap<String, ShardRef>> = BTreeMap::new();
        for (area, put) in self.shares.iter().flat_map(|share| &share.areas) {
            let list = by_province.entry(province(area)).or_default();
            list.insert(area.clone(), put.clone());
        }
        let mut lists = BTreeMap::new();
        for (province, shards) in by_province {
            let list = out.put_list(&format!("area-{province}"), shards, self.release())?;
            lists.insert(province, list);
        }
        Ok(lists)
    }

    fn indicators(&self, out: &mut Output<'_>) -> io::Result<ShardRef> {
        let mut provinces: BTreeMap<&str, BTreeMap<String, ShardRef>> = BTreeMap::new();
        for (indicator, prefix, put) in self.shares.iter().flat_map(|share| &share.parts) {
            let of_indicator = provinces.entry(indicator).or_default();
            of_indicator.insert(prefix.clone(), put.clone());
        }
        let mut list = BTreeMap::new();
        for (place, rows) in (0..).zip(&self.edition.counts.rows_of_indicator) {
            if *rows == 0 {
                continue;
            }
            let id = self.stage.names.indicators.name(place);
            let key = self.stage.key_of_indicator(self.at, place);
            let rows = self.stage.kept(&self.shared.indicators, key)?;
            let parts = self.stage.kept(&self.shared.parts, key)?.observations;
            let provinces = provinces.remove(id).unwrap_or_default();
            let own = rows.observations.iter();
            let shard = shards::indicator_shard(&self.edition.view, id, own, parts, provinces);
            let put = out.put_shard(shard, rows.all(), self.release())?;
            list.insert(id.to_owned(), put);
        }
        out.put_list("indicator", list, self.release())
    }

    /// The list of plans, and how many targets with a number each has.
    fn plans(&self, out: &mut Output<'_>) -> io::Result<(ShardRef, BTreeMap<&'w str, usize>)> {
        let view = &self.edition.view;
        let (mut list, mut targets) = (BTreeMap::new(), BTreeMap::new());
        for (plan, items) in &view.plans {
            let of_plan = self
                .shares
                .iter()
                .filter_map(|share| share.plans.get(*plan));
            let mut of_plan: Vec<Observation> = of_plan.flatten().cloned().collect();
            of_plan.sort_by(in_document_order);
            let mut rows = Rows::default();
            of_plan.into_iter().for_each(|o| rows.push(o, [0; 4]));
            let mentions = &rows.observations;
            targets.insert(*plan, shards::numbered_targets(view, plan, items, mentions));
            let shard = shards::plan_shard(view, plan, items, mentions);
            let put = out.put_shard(shard, rows.all(), self.release())?;
            list.insert((*plan).to_owned(), put);
        }
        Ok((out.put_list("plan", list, self.release())?, targets))
    }

    /// The list of sources; one too large for a file leads to the lists of the areas that it tells of.
    fn sources(
        &self,
        areas: &BTreeMap<String, ShardRef>,
        out: &mut Output<'_>,
    ) -> io::Result<ShardRef> {
        let view = &self.edition.view;
        let mut list = BTreeMap::new();
        let mut across = self.across()?;
        for (place, rows) in (0..).zip(&self.edition.counts.of_source) {
            if *rows == 0 {
                continue;
            }
            let id = self.stage.names.sources.name(place);
            let rows = self.kept_of_source(place)?;
            let across = across.remove(id).unwrap_or_default();
            let shard = if self.edition.is_large_source(place) {
                let of_source = self.shares.iter().flat_map(|share| &share.sources);
                let in_province = of_source.filter(|(source, _)| *source == place);
                let lists = in_province.filter_map(|(_, province)| {
                    Some((province.clone(), areas.get(province)?.clone()))
                });
                shards::large_source_shard(view, id, lists.collect())
            } else {
                shards::source_shard(view, id, &rows.observations, across)
            };
            let put = out.put_shard(shard, rows.all(), self.release())?;
            list.insert(id.to_owned(), put);
        }
        out.put_list("source", list, self.release())
    }

    fn kept_of_source(&self, source: u32) -> io::Result<Rows> {
        let key = self.stage.key_of_source(self.at, source);
        self.stage.kept(&self.shared.sources, key)
    }

    /// What documents say about each other's figures. Returns of a warehouse are no documents: where there are that many
    /// rows that are too few for a return, nothing is compared.
    fn across(&self) -> io::Result<BTreeMap<String, Vec<Finding>>> {
        let sources = (0..).zip(&self.edition.counts.of_source);
        let documents: Vec<(u32, usize)> = sources
            .filter(|(place, rows)| **rows > 0 && !self.edition.is_large_source(*place))
            .map(|(place, rows)| (place, *rows))
            .collect();
        if documents.iter().map(|(_, rows)| rows).sum::<usize>() > LARGEST_TABLE {
            return Ok(BTreeMap::new());
        }
        let mut mentions = Vec::new();
        for (place, _) in documents {
            mentions.extend(self.kept_of_source(place)?.observations);
        }
        let tables = self.stage.tables;
        Ok(audit::across_documents(
            &mentions,
            &tables.indicators,
            &tables.sources,
        ))
    }

    fn overview(&self, out: &mut Output<'_>) -> io::Result<ShardRef> {
        let shares = self.shares.iter().flat_map(|share| &share.overview);
        let by_area: BTreeMap<&String, &Vec<Observation>> =
            shares.map(|(area, rows)| (area, rows)).collect();
        let mut rows = Rows::default();
        for o in by_area.into_values().flatten() {
            rows.push(o.clone(), [0; 4]);
        }
        let shard = shards::overview_shard(&self.edition.view, &rows.observations);
        out.put_shard(shard, rows.all(), self.release())
    }
}
