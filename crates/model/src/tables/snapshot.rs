//! From tables to the files of the snapshot: catalog, lists and shards of every release; where they are put on a disk is the caller's.

use super::Tables;
use super::edition::Edition;
use super::facts::{Facts, UNKNOWN, Vocabulary};
use super::finish::finish;
use super::folder::Files;
use super::gathered::Gathered;
use super::output::{Output, Sink};
use super::record::{Records, encode};
use super::spill::Spill;
use super::stage::{Stage, upper};
use super::suppress::{Search, Withheld};
use super::unit::{self, Share, Shared, Unit};
use crate::{Bilingual, Observation, told::Refusal, words};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Who is told how far a long run has come.
pub trait Watch: Sync {
    /// A stage begins that has `total` steps.
    fn stage(&self, words: &Bilingual, total: u64);
    /// So many steps more are done.
    fn advance(&self, steps: u64);
}

/// Nobody is told.
struct Unwatched;

impl Watch for Unwatched {
    fn stage(&self, _: &Bilingual, _: u64) {}
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
    run.watch.stage(&words!("正在写出", "writing"), all as u64);
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
            let broken = |_| {
                let what = words!("生成中途停止了", "a thread of the build ended early");
                io::Error::other(Refusal(what))
            };
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
