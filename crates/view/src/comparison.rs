//! One indicator across areas: a ranking where period and scope allow one, else the reason why not.

use crate::mark::{mark, scale};
use kanjian_chart::{Chart, Mark, Ranking, Standing};
use kanjian_model::{
    AreaKind, AreaLevel, Kind, Lang, Observation, Polarity, Shard, series, wording::period_words,
};
use std::collections::BTreeMap;

/// Fewer places than this make no ranking.
const FEWEST_PLACES: usize = 3;

/// What a comparison came to.
#[derive(Clone, PartialEq, Debug)]
pub enum Comparison {
    /// Places of one level in one period.
    Ranked {
        /// The chart.
        chart: Box<Chart>,
        /// The period compared.
        period: String,
    },
    /// Why there is none.
    NotComparable(String),
}

fn candidates(shard: &Shard) -> Vec<&Observation> {
    series::observations(&shard.observations)
        .into_iter()
        .map(|f| f.first)
        .filter(|o| {
            o.kind == Kind::Actual
                && o.value.is_some()
                && !o.is_bound()
                && o.breakdown.is_empty()
                && o.period.is_whole_year()
                && !o.period.is_doubtful()
                && shard
                    .area(&o.area)
                    .is_some_and(|a| a.kind == AreaKind::Place)
        })
        .collect()
}

fn why_not(shard: &Shard, lang: Lang) -> String {
    let figures = series::observations(&shard.observations);
    let areas: std::collections::BTreeSet<&str> =
        figures.iter().map(|f| f.first.area.as_str()).collect();
    if areas.len() < 2 {
        return lang
            .pick(
                "只有一个地区公布了这项指标,没有可比的对象。",
                "Only one area has published this indicator, so there is nothing to compare it with.",
            )
            .to_owned();
    }
    lang.pick(
        "各地公布的年份、级别或口径不同,放在一起排名会误导人,所以这里不排名,只列出各地自己的数。",
        "The areas published different years, levels or scopes. Ranking them would mislead, so each area's own figures are listed instead.",
    )
    .to_owned()
}

/// Compares places in the latest whole year for which enough places of the same sort have a figure.
pub fn comparison(shard: &Shard, lang: Lang) -> Comparison {
    let indicator = shard.indicator(&shard.id);
    let counts_people = indicator.is_some_and(|i| i.unit.takes_wan());
    let mut groups: BTreeMap<(i32, AreaLevel), BTreeMap<&str, &Observation>> = BTreeMap::new();
    let candidates = candidates(shard);
    for o in &candidates {
        if let (Some(year), Some(area)) = (o.period.year(), shard.area(&o.area)) {
            groups
                .entry((year, area.level))
                .or_default()
                .entry(&o.area)
                .or_insert(o);
        }
    }
    // Counts of big and small places say how big the places are: rates before counts.
    let best = groups
        .iter()
        .filter(|((_, level), places)| {
            *level != AreaLevel::Country && places.len() >= FEWEST_PLACES && !counts_people
        })
        .max_by_key(|((year, _), places)| (places.len(), *year));
    let Some(((year, _), places)) = best else {
        return Comparison::NotComparable(why_not(shard, lang));
    };
    let mut rows: Vec<&Observation> = places.values().copied().collect();
    rows.sort_by(|a, b| {
        let order = b
            .number()
            .partial_cmp(&a.number())
            .unwrap_or(std::cmp::Ordering::Equal);
        match indicator.map(|i| i.polarity) {
            Some(Polarity::LowerBetter) => order.reverse(),
            _ => order,
        }
    });
    let named = |o: &Observation| {
        let name = shard
            .area(&o.area)
            .map_or_else(|| o.area.clone(), |a| a.name.in_lang(lang).to_owned());
        Mark {
            name,
            ..mark(o, lang)
        }
    };
    let marks: Vec<Mark> = rows.iter().map(|o| named(o)).collect();
    let benchmark = candidates
        .iter()
        .find(|o| {
            o.period.year() == Some(*year)
                && shard
                    .area(&o.area)
                    .is_some_and(|a| a.level == AreaLevel::Country)
        })
        .map(|o| named(o).standing(Standing::Benchmark));
    let largest = marks
        .iter()
        .chain(&benchmark)
        .filter_map(|m| m.value)
        .fold(0.0, f64::max);
    let unit = rows[0].unit;
    Comparison::Ranked {
        period: period_words(&rows[0].period, lang),
        chart: Box::new(Chart::Ranking(Ranking {
            marks,
            benchmark,
            emphasis: None,
            scale: scale(unit, largest, lang),
            sentence: None,
        })),
    }
}
