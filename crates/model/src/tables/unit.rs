//! One unit of a build: the areas of a province, or of a part of one, in memory at once; their shards, and their share of the larger ones.

use super::changes::{self, Found};
use super::edition::Edition;
use super::export::CsvRows;
use super::gathered::Gathered;
use super::lookup::LookupSet;
use super::output::Output;
use super::record::{Records, encode};
use super::release::{in_document_order, sort_places};
use super::shards::{self, Planned};
use super::spill::Spill;
use super::stage::Stage;
use crate::snapshot::{ShardRef, province};
use crate::{Kind, Observation};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Mutex;

/// Most mentions in one file that a page reads: about a megabyte of JSON, some tens of kilobytes on the wire.
pub(super) const LARGEST_SHARD: usize = 2_000;

/// Most mentions of one unit.
const LARGEST_UNIT: usize = 200_000;

/// A mention as JSON, somewhat more than the usual length.
const JSON_BYTES: usize = 400;

/// Areas that are worked on together.
pub(super) struct Unit {
    /// How the ids of its areas begin.
    pub(super) prefix: String,
    /// Places of its areas, in the order of their ids.
    pub(super) areas: Vec<u32>,
    /// Mentions.
    pub(super) rows: usize,
}

impl Unit {
    /// Whether the area is one of it.
    pub(super) fn has(&self, area: u32) -> bool {
        self.areas.binary_search(&area).is_ok()
    }
}

/// Provinces as units; one with too many mentions is taken apart by longer and longer beginnings of ids.
pub(super) fn units(areas: &[(u32, &str, usize)]) -> Vec<Unit> {
    let mut open: BTreeMap<String, Vec<(u32, &str, usize)>> = BTreeMap::new();
    for area in areas {
        open.entry(province(area.1)).or_default().push(*area);
    }
    let mut done = Vec::new();
    while let Some((prefix, of_prefix)) = open.pop_first() {
        let rows = of_prefix.iter().map(|(.., rows)| rows).sum();
        if rows <= LARGEST_UNIT || of_prefix.len() == 1 {
            let areas = of_prefix.iter().map(|(place, ..)| *place).collect();
            done.push(Unit {
                prefix,
                areas,
                rows,
            });
            continue;
        }
        let mut longer = prefix.chars().count() + 2;
        let cut = |id: &str, long: usize| id.chars().take(long).collect::<String>();
        // Ids that differ only later on.
        while of_prefix
            .iter()
            .all(|(_, id, _)| cut(id, longer) == cut(of_prefix[0].1, longer))
        {
            longer += 1;
        }
        for area in of_prefix {
            open.entry(cut(area.1, longer)).or_default().push(area);
        }
    }
    done
}

/// Mentions of a release, and each as JSON.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) observations: Vec<Observation>,
    json: Vec<u8>,
    ends: Vec<usize>,
    /// Places of the names of each: area, indicator, source, release.
    names: Vec<[u32; 4]>,
}

impl Rows {
    /// Without mentions, and with room for so many: what grows to its size by doubling needs twice the room on the way.
    pub(super) fn clear_for(&mut self, mentions: usize) {
        self.observations.clear();
        self.observations.reserve(mentions);
        self.json.clear();
        self.json.reserve(mentions * JSON_BYTES);
        self.ends.clear();
        self.ends.reserve(mentions);
        self.names.clear();
        self.names.reserve(mentions);
    }

    pub(super) fn push(&mut self, o: Observation, names: [u32; 4]) {
        // Figures are finite and keys are texts, so that nothing here can fail to serialize.
        let _ = serde_json::to_writer(&mut self.json, &o);
        self.ends.push(self.json.len());
        self.observations.push(o);
        self.names.push(names);
    }

    pub(super) fn json(&self, at: usize) -> &[u8] {
        let from = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.json[from..self.ends[at]]
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &[u8]> + Clone {
        (0..self.observations.len()).map(|at| self.json(at))
    }
}

/// Mentions that belong to a shard which other units have a share of, too.
#[derive(Default)]
pub(super) struct Shared {
    /// Own mentions of indicators, by edition and indicator.
    pub(super) indicators: Spill,
    /// Components of their figures, by edition and indicator.
    pub(super) parts: Spill,
    /// By edition and source.
    pub(super) sources: Spill,
    /// Of the newest edition, by source.
    pub(super) csv: Spill,
}

/// What a unit gives to one edition.
#[derive(Default)]
pub(super) struct Share {
    /// Area → its shard.
    pub(super) areas: Vec<(String, ShardRef)>,
    /// Indicator, beginning of ids → the part of the indicator's shard.
    pub(super) parts: Vec<(String, String, ShardRef)>,
    /// Sources too large for one file, and provinces in which they have mentions.
    pub(super) sources: BTreeSet<(u32, String)>,
    /// Area → its rows on the overview.
    pub(super) overview: Vec<(String, Vec<Observation>)>,
    /// Plan → rows of its shard.
    pub(super) plans: BTreeMap<String, Vec<Observation>>,
    /// Rows as CSV.
    pub(super) csv: Option<ShardRef>,
    /// What the release changes.
    pub(super) changes: Found,
}

/// What a thread needs for each unit: room that is used again, since new room costs as much as what is written to it.
#[derive(Default)]
pub(super) struct Bench {
    rows: Rows,
    csv: Vec<u8>,
}

/// Builds what a unit has for every edition.
///
/// # Errors
/// Something cannot be read or written.
pub(super) fn build(
    stage: &Stage<'_>,
    unit: &Unit,
    gathered: &Gathered,
    shared: &Mutex<Shared>,
    bench: &mut Bench,
    out: &mut Output<'_>,
) -> io::Result<Vec<Share>> {
    let Bench { rows, csv } = bench;
    let mut records = Records::of(stage.names);
    let mut shares = Vec::new();
    // What the edition before had of the figures that the next one changes.
    let mut before: Vec<Observation> = Vec::new();
    for (at, edition) in stage.editions.iter().enumerate() {
        let mut share = Share::default();
        rows.clear_for(unit.rows);
        for area in &unit.areas {
            let from = rows.observations.len();
            stage.rows_of(*area, edition, &mut records, rows)?;
            let of_area = from..rows.observations.len();
            if !of_area.is_empty() {
                let id = stage.names.areas.name(*area).to_owned();
                let put = area_shard(stage, edition, &id, rows, of_area, out)?;
                share.areas.push((id, put));
            }
        }
        by_indicator(
            stage,
            (at, edition),
            unit,
            rows,
            gathered,
            shared,
            &mut share,
            out,
        )?;
        by_source(stage, (at, edition), rows, shared, &mut share)?;
        for (plan, wanted) in &edition.wanted {
            let of_plan = rows.observations.iter().filter(|o| wanted.has(o));
            share.plans.insert(plan.clone(), of_plan.cloned().collect());
        }
        if at + 1 == stage.editions.len() && !edition.one_csv && !rows.observations.is_empty() {
            let mut table = CsvRows::in_place_of(std::mem::take(csv));
            rows.observations.iter().for_each(|o| table.push(o));
            *csv = table.bytes();
            let path = format!("csv/observations-{}.csv", unit.prefix);
            share.csv = Some(out.put_named(&path, csv)?);
        }
        for (id, _) in &share.areas {
            if shards::is_on_overview(&edition.view, id) {
                let of_area = rows.observations.iter().filter(|o| o.area == *id);
                let of_area: Vec<Observation> = of_area.cloned().collect();
                let shown = shards::on_overview(&edition.view, id, &of_area);
                share.overview.push((id.clone(), shown));
            }
        }
        if at > 0 {
            let moved = gathered.replaced(at, unit);
            share.changes = changes::of_unit(stage, edition, before, moved, &rows.observations);
        }
        before = match stage.editions.get(at + 1) {
            Some(next) => next.changed.in_mentions(&rows.observations, stage.facts),
            None => Vec::new(),
        };
        stage.watch.advance(unit.rows as u64);
        shares.push(share);
    }
    Ok(shares)
}

fn area_shard(
    stage: &Stage<'_>,
    edition: &Edition<'_>,
    id: &str,
    rows: &Rows,
    of_area: std::ops::Range<usize>,
    out: &mut Output<'_>,
) -> io::Result<ShardRef> {
    let view = &edition.view;
    let mentions = &rows.observations[of_area.clone()];
    let key = shards::key_indicators(view, id, mentions);
    let places = key.iter().map(|id| stage.names.indicators.place(id));
    let places: Vec<u32> = places.collect();
    let mut benchmarks: Vec<(&Observation, &[u8])> = Vec::new();
    for parent in shards::above(view, id) {
        let above = edition.above.get(parent).into_iter().flat_map(|above| {
            let each = above.observations.iter().zip(&above.names).enumerate();
            each.filter(|(_, (o, [_, indicator, ..]))| {
                places.contains(indicator) && o.kind == Kind::Actual
            })
            .map(|(at, (o, _))| (o, above.json(at)))
        });
        benchmarks.extend(above);
    }
    let with_benchmarks = mentions.iter().chain(benchmarks.iter().map(|(o, _)| *o));
    let planned: &Planned = &edition.planned;
    let shard = shards::area_shard(view, id, key.clone(), with_benchmarks, planned);
    let own = of_area.map(|at| rows.json(at));
    let json = own.chain(benchmarks.iter().map(|(_, json)| *json));
    out.put_shard(shard, json, &edition.view.release.id)
}

/// Parts of the shards of large indicators; the rest goes to the other units' rows of the same indicator.
#[expect(clippy::too_many_arguments, reason = "what a unit is worked on with")]
fn by_indicator(
    stage: &Stage<'_>,
    (at, edition): (usize, &Edition<'_>),
    unit: &Unit,
    rows: &Rows,
    gathered: &Gathered,
    shared: &Mutex<Shared>,
    share: &mut Share,
    out: &mut Output<'_>,
) -> io::Result<()> {
    let mut large: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let mut record = Vec::new();
    // Components of large indicators' figures, by indicator.
    let mut parts: BTreeMap<u32, Vec<(String, Observation)>> = BTreeMap::new();
    for (place, names) in rows.names.iter().enumerate() {
        let o = &rows.observations[place];
        let [area, indicator, ..] = *names;
        if edition.is_large(indicator) && !stage.is_upper(area) {
            large.entry(indicator).or_default().push(place as u32);
        } else {
            record.clear();
            encode(o, *names, &mut record);
            if let Ok(mut shared) = shared.lock() {
                shared
                    .indicators
                    .push(stage.key_of_indicator(at, indicator), &record)?;
            }
        }
        let Some(whole) = stage.whole_of(edition, o) else {
            continue;
        };
        if whole.indicator == indicator {
            continue;
        }
        if !edition.is_large(whole.indicator) || stage.is_upper(whole.area) {
            record.clear();
            encode(o, *names, &mut record);
            if let Ok(mut shared) = shared.lock() {
                shared
                    .parts
                    .push(stage.key_of_indicator(at, whole.indicator), &record)?;
            }
        } else if unit.has(whole.area) {
            let of = stage.names.areas.name(whole.area).to_owned();
            parts
                .entry(whole.indicator)
                .or_default()
                .push((of, o.clone()));
        }
    }
    for (indicator, area, o) in gathered.components(at, unit) {
        let of = stage.names.areas.name(area).to_owned();
        parts.entry(indicator).or_default().push((of, o));
    }
    for (indicator, mut places) in large {
        let of = |place: &u32| &rows.observations[*place as usize];
        let document = |place: u32| rows.names[place as usize][2];
        sort_places(&mut places, document, |place| of(&place));
        let id = stage.names.indicators.name(indicator).to_owned();
        let mut parts = parts.remove(&indicator).unwrap_or_default();
        parts.sort_by(|a, b| in_document_order(&a.1, &b.1));
        let mut groups: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        if places.len() <= LARGEST_SHARD {
            groups.insert(unit.prefix.clone(), places);
        } else {
            let long = unit.prefix.chars().count() + 2;
            for place in places {
                let prefix = of(&place).area.chars().take(long).collect();
                groups.entry(prefix).or_default().push(place);
            }
        }
        for (prefix, places) in groups {
            let of_prefix = parts.iter().filter(|(area, _)| area.starts_with(&prefix));
            let parts: Vec<Observation> = of_prefix.map(|(_, o)| o.clone()).collect();
            let own = places.iter().map(of);
            let shard = shards::indicator_part(&edition.view, (&id, &prefix), own, parts);
            let json = places.iter().map(|place| rows.json(*place as usize));
            let put = out.put_shard(shard, json, &edition.view.release.id)?;
            share.parts.push((id.clone(), prefix, put));
        }
    }
    Ok(())
}

/// Rows for the documents' own shards and for one CSV file, where there is one.
fn by_source(
    stage: &Stage<'_>,
    (at, edition): (usize, &Edition<'_>),
    rows: &Rows,
    shared: &Mutex<Shared>,
    share: &mut Share,
) -> io::Result<()> {
    let is_newest = at + 1 == stage.editions.len();
    let mut seen = LookupSet::default();
    let mut record = Vec::new();
    for (o, names) in rows.observations.iter().zip(&rows.names) {
        let [_, _, source, _] = *names;
        let is_large = edition.is_large_source(source);
        if is_large && seen.insert(source) {
            // The areas of a unit are of one province.
            share.sources.insert((source, province(&o.area)));
        }
        let for_csv = is_newest && edition.one_csv;
        if is_large && !for_csv {
            continue;
        }
        record.clear();
        encode(o, *names, &mut record);
        if let Ok(mut shared) = shared.lock() {
            if !is_large {
                shared
                    .sources
                    .push(stage.key_of_source(at, source), &record)?;
            }
            if for_csv {
                shared.csv.push(source, &record)?;
            }
        }
    }
    Ok(())
}
