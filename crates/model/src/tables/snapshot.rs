//! From tables to the files of the snapshot: catalog, lists and shards of every release; where they are put on a disk is the caller's.

use super::folder::Files;
use super::release::View;
use super::suppress::suppressed;
use super::{Tables, export, schema};
use crate::audit;
use crate::diff::{Changes, Names, differences};
use crate::snapshot::{
    AreaEntry, Catalog, ChangeList, FORMAT, Finding, IndicatorEntry, Lists, PlanEntry, Shard,
    ShardList, ShardRef, SourceEntry, province, sha256_hex,
};
use crate::{Area, Bilingual, Indicator, Kind, Observation, PlanItem, PlanLevel, Source};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Most key indicators of an area.
const KEYS: usize = 12;

/// Every file of the snapshot, by its path below `data/`.
///
/// Every release is written, so that an old citation stays readable; a shard that a release leaves as it was
/// is the same file in both. Small numbers are withheld here, by the rule of the site, before anything is written.
pub fn build(tables: &Tables) -> Files {
    let tables = &suppressed(tables);
    let mut out = Output::default();
    let mut newest: Option<(View<'_>, Catalog, Vec<u8>)> = None;
    for at in 0..tables.releases.len() {
        let Some(view) = View::of(tables, at) else {
            continue;
        };
        let mut catalog = release(&view, &mut out);
        if let Some((before, ..)) = &newest {
            let changes = change_list(before, &view);
            catalog.changes = Some(Changes::since(&changes.old, &changes.differences));
            let path = format!("releases/{}/changes.json", view.release.id);
            out.files.insert(path, json(&changes));
        }
        let bytes = json(&catalog);
        out.files.insert(
            format!("releases/{}/catalog.json", view.release.id),
            bytes.clone(),
        );
        newest = Some((view, catalog, bytes));
    }
    if let Some((view, catalog, bytes)) = newest {
        let changes = format!("releases/{}/changes.json", view.release.id);
        if let Some(changes) = out.files.get(&changes).cloned() {
            out.files.insert("changes.json".to_owned(), changes);
        }
        out.files.insert("catalog.json".to_owned(), bytes);
        out.files.extend(export::tables_of(&view, &catalog));
    }
    out.files.extend(schema::all());
    let package = export::datapackage(tables, &out.files);
    out.files.insert("datapackage.json".to_owned(), package);
    let sums: String = out
        .files
        .iter()
        .map(|(path, bytes)| format!("{}  {path}\n", sha256_hex(bytes)))
        .collect();
    out.files
        .insert("sha256sums.txt".to_owned(), sums.into_bytes());
    out.files
}

/// What the later view says that the earlier does not.
fn change_list(old: &View<'_>, new: &View<'_>) -> ChangeList {
    let tables = new.tables;
    let named = |id: &str, name: Option<&Bilingual>| {
        name.cloned().unwrap_or_else(|| Bilingual {
            zh: id.to_owned(),
            en: id.to_owned(),
        })
    };
    let names = Names {
        area: &|id| named(id, tables.areas.get(id).map(|area| &area.name)),
        indicator: &|id| named(id, tables.indicators.get(id).map(|i| &i.name)),
    };
    ChangeList {
        format: FORMAT.to_owned(),
        kind: "changes".to_owned(),
        old: old.release.id.clone(),
        new: new.release.id.clone(),
        differences: differences(&old.mentions, &new.mentions, &names),
    }
}

/// One value as the bytes of a file: compact, with a line end.
pub(super) fn json(value: &impl Serialize) -> Vec<u8> {
    // Maps have text keys and figures are finite, so that nothing here can fail to serialize.
    let mut bytes = serde_json::to_vec(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// The files so far, and what each shard was in the release before.
#[derive(Default)]
struct Output {
    files: Files,
    /// (kind, id) → its content without a release, and where it was written.
    latest: BTreeMap<(String, String), (String, ShardRef)>,
}

/// A file that carries the release which last changed it.
trait Dated: Serialize {
    fn place(&self) -> (&str, &str);
    fn set_release(&mut self, release: &str);
}

impl Dated for Shard {
    fn place(&self) -> (&str, &str) {
        (&self.kind, &self.id)
    }
    fn set_release(&mut self, release: &str) {
        self.release = release.to_owned();
    }
}

impl Dated for ShardList {
    fn place(&self) -> (&str, &str) {
        (&self.kind, &self.id)
    }
    fn set_release(&mut self, release: &str) {
        self.release = release.to_owned();
    }
}

impl Output {
    /// Writes a file under the hash of its bytes, or finds that it is the one of the release before.
    fn put(&mut self, mut file: impl Dated, release: &str) -> ShardRef {
        file.set_release("");
        let content = sha256_hex(&json(&file));
        let (kind, id) = file.place();
        let place = (kind.to_owned(), id.to_owned());
        if let Some((before, at)) = self.latest.get(&place)
            && *before == content
        {
            return at.clone();
        }
        file.set_release(release);
        let bytes = json(&file);
        let sha256 = sha256_hex(&bytes);
        let path = format!("{}/{}.{}.json", place.0, place.1, &sha256[..16]);
        let at = ShardRef {
            path: path.clone(),
            sha256,
            bytes: bytes.len() as u64,
        };
        self.files.insert(path, bytes);
        self.latest.insert(place, (content, at.clone()));
        at
    }

    fn put_list(
        &mut self,
        id: &str,
        shards: BTreeMap<String, ShardRef>,
        release: &str,
    ) -> ShardRef {
        let list = ShardList {
            format: FORMAT.to_owned(),
            kind: "list".to_owned(),
            id: id.to_owned(),
            release: String::new(),
            shards,
        };
        self.put(list, release)
    }
}

/// Mentions grouped by what `key` gives.
fn grouped<'v>(
    mentions: &'v [Observation],
    key: impl Fn(&'v Observation) -> &'v str,
) -> BTreeMap<&'v str, Vec<&'v Observation>> {
    let mut groups: BTreeMap<&str, Vec<&Observation>> = BTreeMap::new();
    for mention in mentions {
        groups.entry(key(mention)).or_default().push(mention);
    }
    groups
}

/// How many observations the mentions make.
fn count(mentions: &[&Observation]) -> usize {
    mentions
        .iter()
        .map(|o| o.id.as_str())
        .collect::<BTreeSet<_>>()
        .len()
}

fn release(view: &View<'_>, out: &mut Output) -> Catalog {
    let tables = view.tables;
    let release = view.release.id.as_str();
    let by_area = grouped(&view.mentions, |o| &o.area);
    let by_indicator = grouped(&view.mentions, |o| &o.indicator);
    let by_source = grouped(&view.mentions, |o| &o.source);

    let mut areas: BTreeMap<String, BTreeMap<String, ShardRef>> = BTreeMap::new();
    for (area, mentions) in &by_area {
        let shard = area_shard(view, area, mentions, &by_area);
        areas
            .entry(province(area))
            .or_default()
            .insert((*area).to_owned(), out.put(shard, release));
    }
    let mut indicators = BTreeMap::new();
    for (indicator, mentions) in &by_indicator {
        let shard = indicator_shard(view, indicator, mentions);
        indicators.insert((*indicator).to_owned(), out.put(shard, release));
    }
    let mut plans = BTreeMap::new();
    for (plan, items) in &view.plans {
        plans.insert(
            (*plan).to_owned(),
            out.put(plan_shard(view, plan, items), release),
        );
    }
    let mut sources = BTreeMap::new();
    let mut across = audit::across_documents(&view.mentions, &tables.indicators, &tables.sources);
    for (source, mentions) in &by_source {
        let across = across.remove(*source).unwrap_or_default();
        sources.insert(
            (*source).to_owned(),
            out.put(source_shard(view, source, mentions, across), release),
        );
    }
    let overview = out.put(overview_shard(view, &by_area), release);

    let lists = Lists {
        areas: areas
            .into_iter()
            .map(|(province, shards)| {
                let list = out.put_list(&format!("area-{province}"), shards, release);
                (province, list)
            })
            .collect(),
        indicators: Some(out.put_list("indicator", indicators, release)),
        plans: Some(out.put_list("plan", plans, release)),
        sources: Some(out.put_list("source", sources, release)),
        overview: Some(overview),
    };
    let named_areas = with_parents(view, by_area.keys().copied());
    let published_sources: BTreeSet<&str> = by_source
        .keys()
        .copied()
        .chain(view.plans.keys().copied())
        .collect();
    Catalog {
        format: FORMAT.to_owned(),
        release: release.to_owned(),
        site: tables.site.clone(),
        domains: tables.domains.clone(),
        areas: named_areas
            .into_iter()
            .map(|area| AreaEntry {
                observations: by_area.get(area.id.as_str()).map_or(0, |m| count(m)),
                area,
            })
            .collect(),
        indicators: by_indicator
            .iter()
            .filter_map(|(id, mentions)| indicator_entry(tables.indicators.get(*id)?, mentions))
            .collect(),
        sources: published_sources
            .into_iter()
            .filter_map(|id| {
                // What a reader should know about a copy is told with its figures, in its shard.
                let source = Source {
                    note: Bilingual::default(),
                    ..tables.sources.get(id)?.clone()
                };
                Some(SourceEntry {
                    source,
                    mentions: by_source.get(id).map_or(0, Vec::len),
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
                    targets: numbered_targets(view, id, items),
                })
            })
            .collect(),
        releases: view.releases.clone(),
        corrections: view.corrections.clone(),
        changes: None,
        lists,
    }
}

fn indicator_entry(indicator: &Indicator, mentions: &[&Observation]) -> Option<IndicatorEntry> {
    let areas: BTreeSet<&str> = mentions.iter().map(|o| o.area.as_str()).collect();
    Some(IndicatorEntry {
        id: indicator.id.clone(),
        name: indicator.name.clone(),
        domain: indicator.domain.clone(),
        unit: indicator.unit,
        theme: indicator.theme.clone(),
        areas: areas.len(),
        observations: count(mentions),
    })
}

/// The areas and every area above them, by id.
fn with_parents<'a>(view: &View<'_>, ids: impl IntoIterator<Item = &'a str>) -> Vec<Area> {
    let mut named: BTreeMap<&str, &Area> = BTreeMap::new();
    for id in ids {
        let mut next = view.tables.areas.get(id);
        while let Some(area) = next {
            if named.insert(&area.id, area).is_some() {
                break;
            }
            next = view.tables.areas.get(&area.parent);
        }
    }
    let published = |area: &Area| view.areas.contains(&area.id);
    named
        .into_values()
        .map(|a| Area {
            published: published(a),
            ..a.clone()
        })
        .collect()
}

/// A shard of these mentions with every name that they need.
fn shard(view: &View<'_>, kind: &str, id: &str, observations: Vec<Observation>) -> Shard {
    let tables = view.tables;
    let set = |of: fn(&Observation) -> &String| -> BTreeSet<&str> {
        observations.iter().map(|o| of(o).as_str()).collect()
    };
    let areas = with_parents(view, set(|o| &o.area));
    let indicators: Vec<Indicator> = set(|o| &o.indicator)
        .into_iter()
        .filter_map(|id| tables.indicators.get(id).map(Indicator::named))
        .collect();
    let domain_ids = set(|o| &o.domain);
    let domains = tables
        .domains
        .iter()
        .filter(|d| domain_ids.contains(d.id.as_str()))
        .cloned()
        .collect();
    let sources = set(|o| &o.source)
        .into_iter()
        .filter_map(|id| tables.sources.get(id).cloned())
        .collect();
    let breakdowns = set(|o| &o.breakdown)
        .into_iter()
        .filter_map(|b| Some((b.to_owned(), tables.breakdowns.get(b)?.clone())))
        .collect();
    Shard {
        format: FORMAT.to_owned(),
        kind: kind.to_owned(),
        id: id.to_owned(),
        release: String::new(),
        observations,
        areas,
        indicators,
        domains,
        parts: Vec::new(),
        sources,
        breakdowns,
        items: Vec::new(),
        key: Vec::new(),
        findings: Vec::new(),
    }
}

fn owned(mentions: &[&Observation]) -> Vec<Observation> {
    mentions.iter().map(|o| (*o).clone()).collect()
}

/// Targets with a number that a plan's items name: written ones, and tasks behind a completion rate.
fn numbered_targets(view: &View<'_>, plan: &str, items: &[PlanItem]) -> usize {
    let area = view.tables.sources.get(plan).map(|s| s.area.as_str());
    let named: BTreeSet<&str> = items
        .iter()
        .flat_map(|i| &i.observations)
        .map(String::as_str)
        .collect();
    let promised: BTreeSet<&str> = view
        .mentions
        .iter()
        .filter(|o| named.contains(o.id.as_str()) && Some(o.area.as_str()) == area)
        .filter(|o| o.kind == Kind::Target || o.completion.is_some() && !o.unit.is_percent())
        .map(|o| o.id.as_str())
        .collect();
    promised.len()
}

/// The areas above `area`, the nearest first.
fn above<'v>(view: &View<'v>, area: &str) -> Vec<&'v str> {
    let mut chain = Vec::new();
    let mut next = view.tables.areas.get(area).map(|a| a.parent.as_str());
    while let Some(parent) = next.and_then(|id| view.tables.areas.get(id)) {
        chain.push(parent.id.as_str());
        next = Some(&parent.parent);
    }
    chain
}

/// The site's key indicators of an area, or else those of which most is said: a task first, then a change, then a theme.
fn key_indicators(view: &View<'_>, area: &str, mentions: &[&Observation]) -> Vec<String> {
    let published: BTreeSet<&str> = mentions.iter().map(|o| o.indicator.as_str()).collect();
    if let Some(key) = view.tables.site.key.get(area) {
        let key: Vec<String> = key
            .iter()
            .filter(|id| published.contains(id.as_str()))
            .cloned()
            .collect();
        if !key.is_empty() {
            return key;
        }
    }
    let theme = |o: &Observation| {
        view.tables
            .indicators
            .get(&o.indicator)
            .is_some_and(|i| !i.theme.is_empty())
    };
    let mut rank: BTreeMap<&str, (u8, usize)> = BTreeMap::new();
    for (at, o) in mentions.iter().enumerate() {
        let class = if o.kind == Kind::Target || o.completion.is_some() {
            0
        } else if o.yoy.is_some() {
            1
        } else if theme(o) {
            2
        } else {
            3
        };
        let best = rank.entry(&o.indicator).or_insert((class, at));
        best.0 = best.0.min(class);
    }
    let mut ordered: Vec<_> = rank.into_iter().map(|(id, rank)| (rank, id)).collect();
    ordered.sort();
    ordered
        .into_iter()
        .take(KEYS)
        .map(|(_, id)| id.to_owned())
        .collect()
}

/// Whether the item states a target.
fn states_target(item: &PlanItem, targets: &BTreeSet<&str>) -> bool {
    item.level == PlanLevel::Target
        || item
            .observations
            .iter()
            .any(|id| targets.contains(id.as_str()))
}

fn area_shard(
    view: &View<'_>,
    area: &str,
    mentions: &[&Observation],
    by_area: &BTreeMap<&str, Vec<&Observation>>,
) -> Shard {
    let key = key_indicators(view, area, mentions);
    let mut observations = owned(mentions);
    for parent in above(view, area) {
        let benchmarks = by_area.get(parent).into_iter().flatten();
        observations.extend(
            benchmarks
                .filter(|o| o.kind == Kind::Actual && key.contains(&o.indicator))
                .map(|o| (*o).clone()),
        );
    }
    let targets: BTreeSet<&str> = mentions
        .iter()
        .filter(|o| o.kind == Kind::Target)
        .map(|o| o.id.as_str())
        .collect();
    let of_area = |plan: &str| {
        view.tables
            .sources
            .get(plan)
            .is_some_and(|s| s.area == area)
    };
    let here: BTreeSet<&str> = mentions.iter().map(|o| o.id.as_str()).collect();
    let of_item = |item: &PlanItem| {
        let observations: Vec<String> = item
            .observations
            .iter()
            .filter(|id| here.contains(id.as_str()))
            .cloned()
            .collect();
        // An item of this plan that speaks only of other areas belongs on their pages.
        let is_elsewhere = observations.is_empty() && !item.observations.is_empty();
        (!is_elsewhere).then(|| PlanItem {
            observations,
            ..item.clone()
        })
    };
    let items = view.plans.iter().flat_map(|(plan, items)| {
        let of_plan = of_area(plan);
        let about = move |item: &&PlanItem| of_plan || !item.observations.is_empty();
        items
            .iter()
            .filter(|item| states_target(item, &targets))
            .filter(about)
            .filter_map(&of_item)
    });
    let items = items.collect();
    Shard {
        items,
        key,
        ..shard(view, "area", area, observations)
    }
}

fn indicator_shard(view: &View<'_>, indicator: &str, mentions: &[&Observation]) -> Shard {
    let ids: BTreeSet<&str> = mentions.iter().map(|o| o.id.as_str()).collect();
    let is_part = |o: &Observation| o.indicator != indicator && ids.contains(o.part_of.as_str());
    let mut all = owned(mentions);
    all.extend(view.mentions.iter().filter(|o| is_part(o)).cloned());
    // Named together, so that the parts have their names too.
    let mut shard = shard(view, "indicator", indicator, all);
    let (own, parts) = shard
        .observations
        .into_iter()
        .partition(|o| o.indicator == indicator);
    (shard.observations, shard.parts) = (own, parts);
    if let Some(definition) = view.tables.indicators.get(indicator) {
        shard.indicators.retain(|i| i.id != indicator);
        shard.indicators.insert(0, definition.clone());
    }
    shard
}

fn plan_shard(view: &View<'_>, plan: &str, items: &[PlanItem]) -> Shard {
    let named: BTreeSet<&str> = items
        .iter()
        .flat_map(|i| &i.observations)
        .map(String::as_str)
        .collect();
    let aims: BTreeSet<(&str, &str)> = view
        .mentions
        .iter()
        .filter(|o| o.kind == Kind::Target && named.contains(o.id.as_str()))
        .map(|o| (o.area.as_str(), o.indicator.as_str()))
        .collect();
    let wanted = |o: &&Observation| {
        named.contains(o.id.as_str())
            || (o.kind == Kind::Actual && aims.contains(&(o.area.as_str(), o.indicator.as_str())))
    };
    let observations = view.mentions.iter().filter(wanted).cloned().collect();
    let mut shard = shard(view, "plan", plan, observations);
    if let Some(document) = view.tables.sources.get(plan) {
        if shard.source(plan).is_none() {
            shard.sources.insert(0, document.clone());
        }
        if shard.area(&document.area).is_none() {
            shard.areas = with_parents(
                view,
                shard
                    .areas
                    .iter()
                    .map(|a| a.id.as_str())
                    .chain([document.area.as_str()]),
            );
        }
    }
    shard.items = items.to_vec();
    shard
}

fn source_shard(
    view: &View<'_>,
    source: &str,
    mentions: &[&Observation],
    across: Vec<Finding>,
) -> Shard {
    let observations = owned(mentions);
    let mut findings = audit::findings(
        &observations,
        &view.tables.indicators,
        view.tables.sources.get(source),
    );
    findings.extend(across);
    for finding in &mut findings {
        finding.accepted = accepted(view, source, finding);
    }
    Shard {
        findings,
        ..shard(view, "source", source, observations)
    }
}

/// Why somebody accepted the finding, or nothing.
fn accepted(view: &View<'_>, source: &str, finding: &Finding) -> Bilingual {
    view.tables
        .accepted
        .iter()
        .find(|a| {
            a.code == finding.code && (a.place == source || finding.observations.contains(&a.place))
        })
        .map(|a| a.reason.clone())
        .unwrap_or_default()
}

/// Key indicators of each other area on the overview.
const OVERVIEW_INDICATORS: usize = 3;

/// The overview: every key indicator of the home area, and the latest result of the first ones of each other key area.
fn overview_shard(view: &View<'_>, by_area: &BTreeMap<&str, Vec<&Observation>>) -> Shard {
    let site = &view.tables.site;
    let mut observations = Vec::new();
    for (area, mentions) in by_area {
        let is_home = *area == site.home_area;
        if !is_home && !site.key.contains_key(*area) {
            continue;
        }
        let key = key_indicators(view, area, mentions);
        let shown = if is_home {
            key.len()
        } else {
            OVERVIEW_INDICATORS
        };
        for indicator in key.iter().take(shown) {
            let of_it = mentions
                .iter()
                .copied()
                .filter(|o| &o.indicator == indicator);
            if is_home {
                observations.extend(of_it.cloned());
            } else {
                let latest = of_it
                    .filter(|o| o.kind == Kind::Actual && o.breakdown.is_empty())
                    .max_by_key(|o| o.period.end());
                observations.extend(latest.cloned());
            }
        }
    }
    Shard {
        key: Vec::new(),
        ..shard(view, "overview", "site", observations)
    }
}
