//! From tables to the files of the snapshot: catalog, lists and shards of every release; where they are put on a disk is the caller's.

use super::catalog::{Counts, catalog};
use super::changes::{self, Changed};
use super::export::CsvRows;
use super::facts::{Fact, Facts, UNKNOWN, Vocabulary};
use super::folder::Files;
use super::gathered::Gathered;
use super::lookup::LookupSet;
use super::output::{Output, Sink, json};
use super::record::{Records, encode};
use super::release::{View, in_document_order, sort_places};
use super::shards::{self, Planned};
use super::spill::Spill;
use super::suppress::{Search, Withheld};
use super::unit::{self, LARGEST_SHARD, Rows, Share, Shared, Unit};
use super::{Tables, export, schema};
use crate::audit;
use crate::snapshot::{Finding, LARGEST_TABLE, Lists, ShardRef, province};
use crate::{AreaLevel, Kind, Observation};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::mem::take;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Who is told how far a long run has come.
pub trait Watch: Sync {
    /// A stage begins that has `total` steps.
    fn stage(&self, words: &str, total: u64);
    /// So many steps more are done.
    fn advance(&self, steps: u64);
}

/// Nobody is told.
struct Unwatched;

impl Watch for Unwatched {
    fn stage(&self, _: &str, _: u64) {}
    fn advance(&self, _: u64) {}
}

/// What a build reads: checked tables, and their mentions by area.
pub struct Source<'t> {
    /// The tables; their observations are in `rows`.
    pub tables: Tables,
    /// Every name.
    pub names: &'t Vocabulary,
    /// What is known of every mention.
    pub facts: &'t Facts,
    /// Records of the mentions, by the place of their area.
    pub rows: &'t Spill,
}

/// How a build is run.
pub struct Run<'r> {
    /// Where the files go.
    pub sink: &'r dyn Sink,
    /// For what memory has no room for; in memory where there is none.
    pub scratch: Option<&'r Path>,
    /// How many threads work.
    pub threads: usize,
    /// Who is told how far it has come.
    pub watch: &'r dyn Watch,
}

/// Every file of the snapshot, by its path below `data/`.
///
/// Every release is written, so that an old citation stays readable; a shard that a release leaves as it was
/// is the same file in both. Small numbers are withheld here, by the rule of the site, before anything is written.
pub fn build(tables: &Tables) -> Files {
    let names = Vocabulary::of(tables);
    let facts = Facts::of(tables, &names);
    let mut rows = Spill::in_memory();
    let mut record = Vec::new();
    for o in &tables.observations {
        let places = names.places(o);
        if places[0] == UNKNOWN {
            continue;
        }
        record.clear();
        encode(o, places, &mut record);
        // In memory nothing can fail.
        let _ = rows.push(places[0], &record);
    }
    let files = Mutex::new(Files::new());
    let source = Source {
        tables: Tables {
            observations: Vec::new(),
            ..tables.clone()
        },
        names: &names,
        facts: &facts,
        rows: &rows,
    };
    let run = Run {
        sink: &files,
        scratch: None,
        threads: 1,
        watch: &Unwatched,
    };
    let _ = build_from(source, &run);
    files.into_inner().unwrap_or_default()
}

/// How much was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Written {
    /// Files.
    pub files: usize,
}

/// Builds the snapshot from mentions kept by area, a province at a time.
///
/// # Errors
/// A file cannot be written, or what was kept cannot be read again.
pub fn build_from(source: Source<'_>, run: &Run<'_>) -> io::Result<Written> {
    let Source {
        mut tables,
        names,
        facts,
        rows,
    } = source;
    let withheld = withheld(&mut tables, names, facts, rows)?;
    let mut stage = Stage {
        tables: &tables,
        names,
        facts,
        rows,
        withheld,
        upper: upper(&tables, names),
        editions: Vec::new(),
        watch: run.watch,
    };
    for at in 0..tables.releases.len() {
        stage
            .editions
            .extend(Edition::of(&tables, names, facts, at));
    }
    stage.read_above()?;
    let areas = (0..).zip(stage.rows_by_area());
    let areas: Vec<(u32, &str, usize)> = areas
        .filter(|(_, rows)| *rows > 0)
        .map(|(place, rows)| (place, names.areas.name(place), rows))
        .collect();
    let mut units = unit::units(&areas);
    // The largest first, so that no thread is left with one when the others are done.
    units.sort_by(|a, b| b.rows.cmp(&a.rows).then_with(|| a.prefix.cmp(&b.prefix)));
    let gathered = Gathered::of(&stage, &units)?;
    let all = stage.facts.len() * stage.editions.len();
    run.watch.stage("writing", all as u64);
    let spill = || run.scratch.map_or_else(Spill::in_memory, Spill::beside);
    let shared = Mutex::new(Shared {
        indicators: spill(),
        parts: spill(),
        sources: spill(),
        csv: spill(),
    });
    let done = in_parallel(&stage, &units, &gathered, &shared, run)?;
    let mut out = Output::to(run.sink, stage.editions.len());
    let mut shares: Vec<Vec<Share>> = Vec::new();
    for (of_unit, sums) in done {
        out.sums.extend(sums);
        shares.push(of_unit);
    }
    let shared = shared.into_inner().unwrap_or_default();
    finish(&stage, shares, &shared, &mut out)
}

/// What a thread made of a unit: a share for each edition, and the hashes of its files.
type Done = (Vec<Share>, BTreeMap<String, String>);

fn in_parallel(
    stage: &Stage<'_>,
    units: &[Unit],
    gathered: &Gathered,
    shared: &Mutex<Shared>,
    run: &Run<'_>,
) -> io::Result<Vec<Done>> {
    let next = AtomicUsize::new(0);
    let work = || -> io::Result<Vec<(usize, Done)>> {
        let mut done = Vec::new();
        let mut bench = unit::Bench::default();
        let mut out = Output::to(run.sink, stage.editions.len());
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(unit) = units.get(at) else {
                return Ok(done);
            };
            let shares = unit::build(stage, unit, gathered, shared, &mut bench, &mut out)?;
            done.push((at, (shares, out.take_sums())));
        }
    };
    let mut done = Vec::new();
    if run.threads <= 1 {
        done = work()?;
    } else {
        let ended: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..run.threads).map(|_| scope.spawn(work)).collect();
            threads.into_iter().map(|thread| thread.join()).collect()
        });
        for of_thread in ended {
            let broken = |_| io::Error::other("a thread of the build ended early");
            done.extend(of_thread.map_err(broken)??);
        }
    }
    done.sort_by_key(|(at, _)| *at);
    Ok(done.into_iter().map(|(_, done)| done).collect())
}

/// What falls under the site's rule, and the plans without its words.
fn withheld(
    tables: &mut Tables,
    names: &Vocabulary,
    facts: &Facts,
    rows: &Spill,
) -> io::Result<Option<Withheld>> {
    let Some(mut search) = Search::of(tables, names) else {
        return Ok(None);
    };
    let mut records = Records::of(names);
    let mut bytes = Vec::new();
    let mut each = |with: &mut dyn FnMut(Observation)| -> io::Result<()> {
        for area in rows.keys() {
            bytes.clear();
            rows.read(area, &mut bytes)?;
            records.decode(&bytes, |o, _| with(o))?;
        }
        Ok(())
    };
    each(&mut |o| search.weigh(&o, names, facts))?;
    let Some(mut found) = search.withheld(tables, names) else {
        return Ok(None);
    };
    each(&mut |o| found.learn(&o, facts))?;
    let withheld = found.taught();
    withheld.silence(tables, facts);
    Ok(Some(withheld))
}

/// Whether each area stands above counties and cities, so that an indicator's own shard has its figures.
fn upper(tables: &Tables, names: &Vocabulary) -> Vec<bool> {
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
    counts: Counts,
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
    fn of(tables: &'t Tables, names: &Vocabulary, facts: &Facts, at: usize) -> Option<Self> {
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

/// What every unit is built from.
pub(super) struct Stage<'t> {
    pub(super) tables: &'t Tables,
    pub(super) names: &'t Vocabulary,
    pub(super) facts: &'t Facts,
    rows: &'t Spill,
    withheld: Option<Withheld>,
    upper: Vec<bool>,
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

    fn rows_by_area(&self) -> Vec<usize> {
        let mut rows = vec![0; self.names.areas.len()];
        for (_, fact) in self.facts.all() {
            if let Some(of_area) = rows.get_mut(fact.area as usize) {
                *of_area += 1;
            }
        }
        rows
    }

    /// Reads the mentions of areas that are above others: those are the benchmarks of the areas below.
    fn read_above(&mut self) -> io::Result<()> {
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
    fn kept(&self, spill: &Spill, key: u32) -> io::Result<Rows> {
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

/// Writes what needs the rows of every unit, edition by edition.
fn finish(
    stage: &Stage<'_>,
    mut shares: Vec<Vec<Share>>,
    shared: &Shared,
    out: &mut Output<'_>,
) -> io::Result<Written> {
    let mut newest = None;
    for (at, edition) in stage.editions.iter().enumerate() {
        let mut of_edition: Vec<Share> = shares
            .iter_mut()
            .filter_map(|of_unit| of_unit.get_mut(at).map(take))
            .collect();
        let (lists, targets) = lists(stage, (at, edition), &of_edition, shared, out)?;
        let view = &edition.view;
        let mut catalog = catalog(view, stage.names, &edition.counts, &targets, lists);
        let before = at.checked_sub(1).and_then(|at| stage.editions.get(at));
        let mut list = None;
        if let Some(before) = before {
            let found = of_edition.iter_mut().map(|share| take(&mut share.changes));
            let old = &before.view.release.id;
            let (changes, every) = changes::of_release(old, &view.release.id, found.collect());
            catalog.changes = Some(changes);
            let bytes: &[u8] = list.insert(json(&every));
            let path = format!("releases/{}/changes.json", view.release.id);
            out.put_named(&path, bytes)?;
        }
        let bytes = json(&catalog);
        let path = format!("releases/{}/catalog.json", view.release.id);
        out.put_named(&path, &bytes)?;
        let csv: Vec<ShardRef> = of_edition
            .into_iter()
            .filter_map(|share| share.csv)
            .collect();
        newest = Some((edition, catalog, bytes, csv, list));
    }
    let mut resources = Vec::new();
    if let Some((edition, catalog, bytes, mut csv, changes)) = newest {
        out.put_named("catalog.json", &bytes)?;
        if let Some(changes) = changes {
            out.put_named("changes.json", &changes)?;
        }
        if edition.one_csv {
            let mut rows = CsvRows::in_place_of(Vec::new());
            for source in shared.csv.keys() {
                let kept = stage.kept(&shared.csv, source)?;
                kept.observations.iter().for_each(|o| rows.push(o));
            }
            csv = vec![out.put_named("csv/observations.csv", &rows.bytes())?];
        }
        csv.sort_by(|a, b| a.path.cmp(&b.path));
        resources.extend(csv);
        for (path, bytes) in export::tables_of(&edition.view, &catalog) {
            resources.push(out.put_named(&path, &bytes)?);
        }
    }
    for (path, bytes) in schema::all() {
        out.put_named(&path, &bytes)?;
    }
    let package = export::datapackage(stage.tables, &resources);
    out.put_named("datapackage.json", &package)?;
    let lines = out
        .sums
        .iter()
        .map(|(path, sum)| format!("{sum}  {path}\n"));
    let sums: String = lines.collect();
    out.put_named("sha256sums.txt", sums.as_bytes())?;
    Ok(Written {
        files: out.sums.len(),
    })
}

/// What documents say about each other's figures. Returns of a warehouse are no documents: where there are that many rows
/// that are too few for a return, nothing is compared.
fn across(
    stage: &Stage<'_>,
    (at, edition): (usize, &Edition<'_>),
    shared: &Shared,
) -> io::Result<BTreeMap<String, Vec<Finding>>> {
    let sources = (0..).zip(&edition.counts.of_source);
    let documents: Vec<(u32, usize)> = sources
        .filter(|(place, rows)| **rows > 0 && !edition.is_large_source(*place))
        .map(|(place, rows)| (place, *rows))
        .collect();
    if documents.iter().map(|(_, rows)| rows).sum::<usize>() > LARGEST_TABLE {
        return Ok(BTreeMap::new());
    }
    let mut mentions = Vec::new();
    for (place, _) in documents {
        let rows = stage.kept(&shared.sources, stage.key_of_source(at, place))?;
        mentions.extend(rows.observations);
    }
    let tables = stage.tables;
    Ok(audit::across_documents(
        &mentions,
        &tables.indicators,
        &tables.sources,
    ))
}

/// The lists of shards of an edition, and how many targets with a number each plan has.
fn lists<'s>(
    stage: &'s Stage<'_>,
    (at, edition): (usize, &'s Edition<'_>),
    shares: &[Share],
    shared: &Shared,
    out: &mut Output<'_>,
) -> io::Result<(Lists, BTreeMap<&'s str, usize>)> {
    let view = &edition.view;
    let release = view.release.id.as_str();
    let mut areas: BTreeMap<String, BTreeMap<String, ShardRef>> = BTreeMap::new();
    for (area, put) in shares.iter().flat_map(|share| &share.areas) {
        let list = areas.entry(province(area)).or_default();
        list.insert(area.clone(), put.clone());
    }
    let mut area_lists = BTreeMap::new();
    for (province, shards) in areas {
        let list = out.put_list(&format!("area-{province}"), shards, release)?;
        area_lists.insert(province, list);
    }
    let mut provinces: BTreeMap<&str, BTreeMap<String, ShardRef>> = BTreeMap::new();
    for (indicator, prefix, put) in shares.iter().flat_map(|share| &share.parts) {
        let of_indicator = provinces.entry(indicator).or_default();
        of_indicator.insert(prefix.clone(), put.clone());
    }
    let mut indicators = BTreeMap::new();
    for (place, rows) in (0..).zip(&edition.counts.rows_of_indicator) {
        if *rows == 0 {
            continue;
        }
        let id = stage.names.indicators.name(place);
        let key = stage.key_of_indicator(at, place);
        let rows = stage.kept(&shared.indicators, key)?;
        let parts = stage.kept(&shared.parts, key)?.observations;
        let provinces = provinces.remove(id).unwrap_or_default();
        let own = rows.observations.iter();
        let shard = shards::indicator_shard(view, id, own, parts, provinces);
        indicators.insert(id.to_owned(), out.put_shard(shard, rows.all(), release)?);
    }
    let mut targets = BTreeMap::new();
    let mut plans = BTreeMap::new();
    for (plan, items) in &view.plans {
        let of_plan = shares.iter().filter_map(|share| share.plans.get(*plan));
        let mut of_plan: Vec<Observation> = of_plan.flatten().cloned().collect();
        of_plan.sort_by(in_document_order);
        let mut rows = Rows::default();
        of_plan.into_iter().for_each(|o| rows.push(o, [0; 4]));
        let mentions = &rows.observations;
        targets.insert(*plan, shards::numbered_targets(view, plan, items, mentions));
        let shard = shards::plan_shard(view, plan, items, mentions);
        plans.insert(
            (*plan).to_owned(),
            out.put_shard(shard, rows.all(), release)?,
        );
    }
    let mut sources = BTreeMap::new();
    let mut across = across(stage, (at, edition), shared)?;
    for (place, rows) in (0..).zip(&edition.counts.of_source) {
        if *rows == 0 {
            continue;
        }
        let id = stage.names.sources.name(place);
        let rows = stage.kept(&shared.sources, stage.key_of_source(at, place))?;
        let across = across.remove(id).unwrap_or_default();
        let shard = if edition.is_large_source(place) {
            let of_source = shares.iter().flat_map(|share| &share.sources);
            let in_province = of_source.filter(|(source, _)| *source == place);
            let lists = in_province.filter_map(|(_, province)| {
                Some((province.clone(), area_lists.get(province)?.clone()))
            });
            shards::large_source_shard(view, id, lists.collect())
        } else {
            shards::source_shard(view, id, &rows.observations, across)
        };
        sources.insert(id.to_owned(), out.put_shard(shard, rows.all(), release)?);
    }
    let overview = shares.iter().flat_map(|share| &share.overview);
    let overview: BTreeMap<&String, &Vec<Observation>> =
        overview.map(|(area, rows)| (area, rows)).collect();
    let mut rows = Rows::default();
    for o in overview.into_values().flatten() {
        rows.push(o.clone(), [0; 4]);
    }
    let shard = shards::overview_shard(view, &rows.observations);
    let overview = out.put_shard(shard, rows.all(), release)?;
    let lists = Lists {
        areas: area_lists,
        indicators: Some(out.put_list("indicator", indicators, release)?),
        plans: Some(out.put_list("plan", plans, release)?),
        sources: Some(out.put_list("source", sources, release)?),
        overview: Some(overview),
    };
    Ok((lists, targets))
}
