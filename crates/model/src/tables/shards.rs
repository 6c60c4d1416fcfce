//! What each shard holds beside its rows: names, definitions, items of plans, findings; rows are brought by `unit` and `lists`.

use super::facts::Facts;
use super::lookup::{LookupMap, LookupSet};
use super::release::View;
use crate::audit;
use crate::snapshot::{FORMAT, Finding, Shard, ShardRef, is_whole_of};
use crate::{Area, Indicator, Kind, Observation, PlanItem, PlanLevel};
use std::collections::{BTreeMap, BTreeSet};

/// Most key indicators of an area.
const KEYS: usize = 12;

/// Key indicators of each other area on the overview.
const OVERVIEW_INDICATORS: usize = 3;

/// The areas and every area above them, by id.
pub(super) fn with_parents<'a>(
    view: &View<'_>,
    ids: impl IntoIterator<Item = &'a str>,
) -> Vec<Area> {
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

/// What stands at each place of many lists of names. Thousands of rows name a few things, mostly those of the row before.
fn distinct<'n, const N: usize>(
    lists: impl Iterator<Item = [&'n String; N]>,
) -> [BTreeSet<&'n str>; N] {
    let mut seen: [LookupSet<&str>; N] = std::array::from_fn(|_| LookupSet::default());
    let mut last: [Option<&str>; N] = [None; N];
    for names in lists {
        for ((name, seen), last) in names.into_iter().zip(&mut seen).zip(&mut last) {
            if *last != Some(name) {
                seen.insert(name);
                *last = Some(name);
            }
        }
    }
    seen.map(|seen| seen.into_iter().collect())
}

/// A shard of these mentions with every name that they need, but not the mentions.
fn named<'o>(
    view: &View<'_>,
    kind: &str,
    id: &str,
    observations: impl Iterator<Item = &'o Observation>,
) -> Shard {
    let tables = view.tables;
    let [areas, indicators, domain_ids, source_ids, breakdowns] =
        distinct(observations.map(|o| [&o.area, &o.indicator, &o.domain, &o.source, &o.breakdown]));
    let areas = with_parents(view, areas);
    let indicators: Vec<Indicator> = indicators
        .into_iter()
        .filter_map(|id| tables.indicators.get(id).map(Indicator::named))
        .collect();
    let domains = tables
        .domains
        .iter()
        .filter(|d| domain_ids.contains(d.id.as_str()))
        .cloned()
        .collect();
    let sources = source_ids
        .into_iter()
        .filter_map(|id| tables.sources.get(id).cloned())
        .collect();
    let breakdowns = breakdowns
        .into_iter()
        .filter_map(|b| Some((b.to_owned(), tables.breakdowns.get(b)?.clone())))
        .collect();
    Shard {
        format: FORMAT.to_owned(),
        kind: kind.to_owned(),
        id: id.to_owned(),
        release: String::new(),
        observations: Vec::new(),
        areas,
        indicators,
        domains,
        parts: Vec::new(),
        provinces: BTreeMap::new(),
        sources,
        breakdowns,
        items: Vec::new(),
        key: Vec::new(),
        findings: Vec::new(),
    }
}

/// The observations that the plans of a release name: where each belongs, and whether it is a target.
pub(super) type Planned = LookupMap<String, (String, bool)>;

/// What the plans of a release name.
pub(super) fn planned(
    view: &View<'_>,
    facts: &Facts,
    area_name: impl Fn(u32) -> String,
) -> Planned {
    let ids = view.plans.values().flatten().flat_map(|i| &i.observations);
    ids.filter_map(|id| {
        let fact = facts.first(facts.find(id)?)?;
        Some((
            id.clone(),
            (area_name(fact.area), fact.kind == Kind::Target),
        ))
    })
    .collect()
}

/// Targets with a number that a plan's items name: written ones, and tasks behind a completion rate.
pub(super) fn numbered_targets(
    view: &View<'_>,
    plan: &str,
    items: &[PlanItem],
    mentions: &[Observation],
) -> usize {
    let area = view.tables.sources.get(plan).map(|s| s.area.as_str());
    let named = observations_of(items);
    let promised: BTreeSet<&str> = mentions
        .iter()
        .filter(|o| named.contains(o.id.as_str()) && Some(o.area.as_str()) == area)
        .filter(|o| o.kind == Kind::Target || o.completion.is_some() && !o.unit.is_percent())
        .map(|o| o.id.as_str())
        .collect();
    promised.len()
}

/// Every observation that the items name.
pub(super) fn observations_of(items: &[PlanItem]) -> BTreeSet<&str> {
    items
        .iter()
        .flat_map(|i| &i.observations)
        .map(String::as_str)
        .collect()
}

/// The areas above `area`, the nearest first.
pub(super) fn above<'v>(view: &View<'v>, area: &str) -> Vec<&'v str> {
    let mut chain = Vec::new();
    let mut next = view.tables.areas.get(area).map(|a| a.parent.as_str());
    while let Some(parent) = next.and_then(|id| view.tables.areas.get(id)) {
        chain.push(parent.id.as_str());
        next = Some(&parent.parent);
    }
    chain
}

/// The site's key indicators of an area, or else those of which most is said: a task first, then a change, then a theme.
pub(super) fn key_indicators(view: &View<'_>, area: &str, mentions: &[Observation]) -> Vec<String> {
    if let Some(key) = view.tables.site.key.get(area) {
        let published: BTreeSet<&str> = mentions.iter().map(|o| o.indicator.as_str()).collect();
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
    let mut rank: LookupMap<&str, (u8, usize)> = LookupMap::default();
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
    ordered.sort_unstable();
    ordered
        .into_iter()
        .take(KEYS)
        .map(|(_, id)| id.to_owned())
        .collect()
}

/// The shard of an area, without its rows: its mentions, then the results of the areas above it as benchmarks.
pub(super) fn area_shard<'o>(
    view: &View<'_>,
    area: &str,
    key: Vec<String>,
    rows: impl Iterator<Item = &'o Observation> + Clone,
    planned: &Planned,
) -> Shard {
    let of_area = |plan: &str| {
        view.tables
            .sources
            .get(plan)
            .is_some_and(|s| s.area == area)
    };
    let is_here = |id: &&String| planned.get(*id).is_some_and(|(of, _)| of == area);
    let is_target = |id: &String| planned.get(id).is_some_and(|(of, is)| of == area && *is);
    let states_target = |item: &&PlanItem| {
        item.level == PlanLevel::Target || item.observations.iter().any(is_target)
    };
    let of_item = |item: &PlanItem| {
        let observations: Vec<String> = item.observations.iter().filter(is_here).cloned().collect();
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
            .filter(states_target)
            .filter(about)
            .filter_map(of_item)
    });
    let items = items.collect();
    Shard {
        items,
        key,
        ..named(view, "area", area, rows)
    }
}

/// The shard of an indicator, without its rows; `parts` are the components of its figures.
pub(super) fn indicator_shard<'o>(
    view: &View<'_>,
    indicator: &str,
    own: impl Iterator<Item = &'o Observation> + Clone,
    parts: Vec<Observation>,
    provinces: BTreeMap<String, ShardRef>,
) -> Shard {
    // Named together, so that the parts have their names too.
    let mut shard = named(
        view,
        "indicator",
        indicator,
        own.map(|o| -> &Observation { o }).chain(&parts),
    );
    if !provinces.is_empty() {
        // What its parts are called.
        let named = shard.areas.iter().map(|a| a.id.as_str());
        let wholes = provinces.keys().filter_map(|beginning| {
            let mut below = view.tables.areas.range(beginning.clone()..);
            let (id, _) = below.next()?;
            is_whole_of(id, beginning).then_some(id.as_str())
        });
        shard.areas = with_parents(view, named.chain(wholes));
    }
    if let Some(definition) = view.tables.indicators.get(indicator) {
        shard.indicators.retain(|i| i.id != indicator);
        shard.indicators.insert(0, definition.clone());
    }
    Shard {
        parts,
        provinces,
        ..shard
    }
}

/// One part of an indicator's shard: its rows in the areas whose ids begin with `prefix`.
pub(super) fn indicator_part<'o>(
    view: &View<'_>,
    (indicator, prefix): (&str, &str),
    own: impl Iterator<Item = &'o Observation> + Clone,
    parts: Vec<Observation>,
) -> Shard {
    // No id of an indicator has this character.
    let id = format!("{indicator}@{prefix}");
    let shard = named(
        view,
        "indicator",
        &id,
        own.map(|o| -> &Observation { o }).chain(&parts),
    );
    Shard { parts, ..shard }
}

/// The shard of a plan, without its rows.
pub(super) fn plan_shard(
    view: &View<'_>,
    plan: &str,
    items: &[PlanItem],
    rows: &[Observation],
) -> Shard {
    let mut shard = named(view, "plan", plan, rows.iter());
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

/// The shard of a document, without its rows; `across` is what other documents say about its figures.
pub(super) fn source_shard(
    view: &View<'_>,
    source: &str,
    rows: &[Observation],
    across: Vec<Finding>,
) -> Shard {
    let mut findings = audit::findings(
        rows,
        &view.tables.indicators,
        view.tables.sources.get(source),
    );
    findings.extend(across);
    for finding in &mut findings {
        let acceptance = view.tables.acceptance(source, finding);
        finding.accepted = acceptance.map(|a| a.reason.clone()).unwrap_or_default();
    }
    Shard {
        findings,
        ..named(view, "source", source, rows.iter())
    }
}

/// The shard of a document whose rows are too many for one file: where they are, by province.
pub(super) fn large_source_shard(
    view: &View<'_>,
    source: &str,
    provinces: BTreeMap<String, ShardRef>,
) -> Shard {
    let document = view.tables.sources.get(source);
    let areas = document.map(|s| s.area.as_str()).into_iter();
    Shard {
        sources: document.into_iter().cloned().collect(),
        areas: with_parents(view, areas),
        provinces,
        ..named(view, "source", source, [].iter())
    }
}

/// Whether something of the area is on the overview.
pub(super) fn is_on_overview(view: &View<'_>, area: &str) -> bool {
    let site = &view.tables.site;
    area == site.home_area || site.key.contains_key(area)
}

/// What the overview shows of an area: every key indicator of the home area, the latest result of the first ones of another.
pub(super) fn on_overview(
    view: &View<'_>,
    area: &str,
    mentions: &[Observation],
) -> Vec<Observation> {
    let is_home = area == view.tables.site.home_area;
    let key = key_indicators(view, area, mentions);
    let shown = if is_home {
        key.len()
    } else {
        OVERVIEW_INDICATORS
    };
    let mut rows = Vec::new();
    for indicator in key.iter().take(shown) {
        let of_it = mentions.iter().filter(|o| &o.indicator == indicator);
        if is_home {
            rows.extend(of_it.cloned());
        } else {
            let latest = of_it
                .filter(|o| o.kind == Kind::Actual && o.breakdown.is_empty())
                .max_by_key(|o| o.period.end());
            rows.extend(latest.cloned());
        }
    }
    rows
}

/// The shard of the overview, without its rows.
pub(super) fn overview_shard(view: &View<'_>, rows: &[Observation]) -> Shard {
    named(view, "overview", "site", rows.iter())
}
