//! Shares of the area above and numbers per resident: what they imply, and what cannot be.

use super::document::{Document, finding, n, percent_of, worked_out};
use super::written::in_english;
use crate::derived::{half_width, written_decimals};
use crate::snapshot::Finding;
use crate::{Comparator, Kind, Measure, Observation};
use std::collections::BTreeMap;

/// The total of the area above, from the share beside the figure.
pub(super) fn parent_totals(document: &Document<'_>) -> Vec<Finding> {
    let of = |o: &Observation| -> Option<Finding> {
        let (value, share, derived) = (o.number()?, o.share_of_parent?.get(), o.parent_total()?);
        let name = document.name(o);
        let (low, high) = (worked_out(derived.low), worked_out(derived.high));
        let arithmetic = format!(
            "{} / {}% = {} ({low}–{high})",
            n(value),
            n(share),
            worked_out(derived.value)
        );
        let whole = (derived.low.ceil(), derived.high.floor());
        let (zh, en) = if whole.0 == whole.1 {
            (
                format!(
                    "{}：由占比推算，上级地区总数只能是 {}。",
                    name.zh,
                    n(whole.0)
                ),
                format!(
                    "{}: the share implies a total of {} in the area above, the only whole number.",
                    name.en,
                    n(whole.0)
                ),
            )
        } else {
            (
                format!("{}：由占比推算，上级地区总数约 {low} 至 {high}。", name.zh),
                format!(
                    "{}: the share implies {low} to {high} in the area above.",
                    name.en
                ),
            )
        };
        Some(finding("parent-total", "derived", &[o], arithmetic, zh, en))
    };
    document.each().filter_map(of).collect()
}

/// The share of the area's residents in the area above, where the document states it.
pub(super) fn population_share<'a>(
    document: &Document<'a>,
    like: &Observation,
) -> Option<&'a Observation> {
    document
        .results()
        .find(|o| o.area == like.area && o.indicator.starts_with("population_share"))
}

/// A share of the area above, against the share of its residents.
pub(super) fn against_population(document: &Document<'_>) -> Vec<Finding> {
    let of = |o: &Observation| -> Option<Finding> {
        let (share, residents) = (o.share_of_parent?.get(), population_share(document, o)?);
        let population = residents.number()?;
        if residents.id == o.id || population <= 0.0 {
            return None;
        }
        let name = document.name(o);
        let index = n((share / population * 100.0).round() / 100.0);
        let (bound_zh, bound_en) = if o.is_bound() {
            ("（占比为界限值）", " (the share is a bound)")
        } else {
            ("", "")
        };
        Some(finding(
            "share-against-population",
            "note",
            &[o, residents],
            format!("{}% / {}% = {index}", n(share), n(population)),
            format!("{}：占比是人口占比的 {index} 倍{bound_zh}。", name.zh),
            format!(
                "{}: the share is {index} times the share of residents{bound_en}.",
                name.en
            ),
        ))
    };
    document.results().filter_map(of).collect()
}

/// The areas above one, the nearest first: what stands before a dash (`330400-part`), then the city, the province and the nation
/// of a GB/T 2260 code.
pub(super) fn above(area: &str) -> Vec<String> {
    let mut codes = Vec::new();
    let code = area.split_once('-').map_or(area, |(code, _)| code);
    if !code.is_empty() {
        codes.push(code.to_owned());
    }
    if code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()) {
        codes.extend(
            [(4, "00"), (2, "0000"), (0, "000000")]
                .iter()
                .map(|(digits, zeros)| format!("{}{zeros}", &code[..*digits])),
        );
    }
    codes.dedup();
    codes.retain(|code| code != area);
    codes
}

/// The result for the same indicator and time in the nearest area above that the document speaks of.
pub(super) fn level_above<'a>(
    document: &Document<'a>,
    own: &Observation,
) -> Option<&'a Observation> {
    above(&own.area).into_iter().find_map(|area| {
        let mut of_area = document.results_of(&area, &own.indicator).iter();
        of_area
            .find(|o| o.period == own.period && o.breakdown == own.breakdown)
            .copied()
    })
}

/// A rate against that of another area that the same document states beside it.
pub(super) fn against_parent(document: &Document<'_>) -> Vec<Finding> {
    let of = |own: &Observation| -> Option<Finding> {
        if own.unit.class() != "rate" || own.kind != Kind::Actual {
            return None;
        }
        let other = level_above(document, own)?;
        let (value, benchmark) = (own.number()?, other.number()?);
        if benchmark <= 0.0 {
            return None;
        }
        let name = document.name(own);
        let percent = percent_of(value, benchmark);
        Some(finding(
            "against-parent",
            "note",
            &[own, other],
            format!("{} / {} = {percent}%", n(value), n(benchmark)),
            format!("{}：相当于文中上级地区水平的 {percent}%。", name.zh),
            format!(
                "{}: {percent}% of the level that the document gives for the area above.",
                name.en
            ),
        ))
    };
    document.results().filter_map(of).collect()
}

/// The floor of a target for a part of an area, against the floor for the whole.
pub(super) fn floors_of_areas(document: &Document<'_>) -> Vec<Finding> {
    let is_floor = |o: &Observation| {
        o.kind == Kind::Target && matches!(o.comparator, Comparator::Ge | Comparator::Gt)
    };
    let mut floors: BTreeMap<(&str, &str), Vec<&Observation>> = BTreeMap::new();
    for o in document.each().filter(|o| is_floor(o)) {
        floors.entry((&o.area, &o.indicator)).or_default().push(o);
    }
    let of = |own: &Observation| -> Option<Finding> {
        let whole = above(&own.area).into_iter().find_map(|area| {
            let of_area = floors.get(&(area.as_str(), own.indicator.as_str()))?;
            of_area
                .iter()
                .find(|o| {
                    o.period == own.period && o.unit == own.unit && o.breakdown == own.breakdown
                })
                .copied()
        })?;
        let (part, all) = (own.number()?, whole.number()?);
        let name = document.name(own);
        let (sign, status, zh, en) = if part >= all {
            ("≥", "holds", "不低于", "is not below")
        } else {
            ("<", "doubtful", "低于", "is below")
        };
        Some(finding(
            "floors-of-areas",
            status,
            &[own, whole],
            format!("{} {sign} {}", n(part), n(all)),
            format!(
                "{}：其中一部分地区的下限“{}”{zh}全地区的下限“{}”。",
                name.zh, own.as_written, whole.as_written
            ),
            format!(
                "{}: the floor “{}” for a part of the area {en} the floor “{}” for the whole.",
                name.en,
                in_english(own),
                in_english(whole)
            ),
        ))
    };
    document
        .each()
        .filter(|o| is_floor(o))
        .filter_map(of)
        .collect()
}

/// Whether it counts people or their records at a moment.
fn counts_people(o: &Observation) -> bool {
    o.measure == Measure::Stock && matches!(o.unit.key(), "person" | "record")
}

/// More people or records than residents.
pub(super) fn above_residents(document: &Document<'_>) -> Vec<Finding> {
    let of = |o: &Observation| -> Option<Finding> {
        let population = document.residents(o)?;
        let (value, people) = (o.number()?, population.number()?);
        if !counts_people(o) || people <= 0.0 || value <= people {
            return None;
        }
        let name = document.name(o);
        let percent = percent_of(value, people);
        Some(finding(
            "above-residents",
            "differs",
            &[o, population],
            format!("{} / {} = {percent}%", n(value), n(people)),
            format!(
                "{}：是文中常住人口的 {percent}%，多于人口；可能含流动人口或重复，不宜当作覆盖率。",
                name.zh
            ),
            format!(
                "{}: {percent}% of the residents stated, more than there are; people who moved or duplicates may be counted, so it is no coverage.",
                name.en
            ),
        ))
    };
    document.results().filter_map(of).collect()
}

/// People of a theme per resident, where the document gives the residents but no rate.
pub(super) fn coverage_of_residents(document: &Document<'_>) -> Vec<Finding> {
    let of = |o: &Observation| -> Option<Finding> {
        let population = document.residents(o)?;
        let (value, people) = (o.number()?, population.number()?);
        let is_theme = document.indicator(o).is_some_and(|i| !i.theme.is_empty());
        if !is_theme || !counts_people(o) || people <= 0.0 || value > people {
            return None;
        }
        let name = document.name(o);
        let half = half_width(written_decimals(&population.as_written, people));
        let percent = n((value / (people + half) * 1000.0).round() / 10.0);
        Some(finding(
            "coverage-of-residents",
            "derived",
            &[o, population],
            format!("{} / {} = {percent}%", n(value), n(people)),
            format!("{}：相当于文中常住人口的 {percent}%。", name.zh),
            format!(
                "{}: {percent}% of the residents that the document states.",
                name.en
            ),
        ))
    };
    document.results().filter_map(of).collect()
}
