//! One indicator across areas: a comparison where period and scope allow one, else the reason why not.

use crate::benchmark::benchmark_mark;
use crate::copy::preference;
use crate::mark::{mark, scale};
use kanjian_chart::{Chart, Mark, Ranking};
use kanjian_model::{
    AreaKind, AreaLevel, Kind, Lang, Observation, Period, Polarity, Shard, order, series,
    wording::period_words,
};

/// Fewer places than this make no ranking.
const FEWEST_PLACES: usize = 3;

/// What a comparison came to.
#[derive(Clone, PartialEq, Debug)]
pub enum Comparison {
    /// Places in one period, none of them within another.
    Ranked {
        /// The chart.
        chart: Box<Chart>,
        /// The period compared.
        period: String,
        /// What to beware of in reading it, or nothing.
        beware: Option<String>,
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
    let one_area = figures
        .windows(2)
        .all(|two| two[0].first.area == two[1].first.area);
    if one_area {
        return lang
            .pick(
                "只有一个地区公布了这项指标，没有可比的对象。",
                "Only one area has published this indicator, so there is nothing to compare it with.",
            )
            .to_owned();
    }
    lang.pick(
        "各地公布的年份、级别或口径不同，放在一起排名会误导人，所以这里不排名，只列出各地自己的数。",
        "The areas published different years, levels or scopes. Ranking them would mislead, so each area's own figures are listed instead.",
    )
    .to_owned()
}

/// Whether `area` lies within another of `places`.
fn lies_within(shard: &Shard, area: &str, places: &[&Observation]) -> bool {
    let mut up = shard.area(area).map_or("", |a| a.parent.as_str());
    // As many steps as there are areas: a circle in damaged data ends, too.
    for _ in 0..shard.areas.len() {
        if places.iter().any(|o| o.area == up) {
            return true;
        }
        up = shard.area(up).map_or("", |a| a.parent.as_str());
    }
    false
}

/// One figure of `year` for each place, from its best copy, without the places that lie within another.
fn places_in<'a>(shard: &Shard, figures: &[&'a Observation], year: i32) -> Vec<&'a Observation> {
    let mut found: Vec<&Observation> = Vec::new();
    for &o in figures.iter().filter(|o| o.period.year() == Some(year)) {
        match found.iter_mut().find(|kept| kept.area == o.area) {
            Some(kept) if preference(o.grade) < preference(kept.grade) => *kept = o,
            Some(_) => {}
            None => found.push(o),
        }
    }
    let all = found.clone();
    found.retain(|o| !lies_within(shard, &o.area, &all));
    found
}

/// Places in one period, in their order.
struct Ranked<'a> {
    rows: Vec<&'a Observation>,
    ranking: Ranking,
    beware: Option<String>,
}

/// Compares places in the latest whole year for which enough of them have a figure.
pub fn comparison(shard: &Shard, lang: Lang) -> Comparison {
    match ranked(shard, lang) {
        Some(Ranked {
            rows,
            ranking,
            beware,
        }) => Comparison::Ranked {
            period: period_words(&rows[0].period, lang),
            beware,
            chart: Box::new(Chart::Ranking(ranking)),
        },
        None => Comparison::NotComparable(why_not(shard, lang)),
    }
}

/// The same comparison with `area` marked, and what to beware of; `None` where it is not among the places, or they are
/// compared in another period.
pub(crate) fn ranking(
    shard: &Shard,
    area: &str,
    period: &Period,
    lang: Lang,
) -> Option<(Chart, Option<String>)> {
    let Ranked {
        rows,
        mut ranking,
        beware,
    } = ranked(shard, lang)?;
    let at = |o: &&Observation| o.area == area && o.period == *period;
    ranking.emphasis = Some(rows.iter().position(at)?);
    Some((Chart::Ranking(ranking), beware))
}

fn ranked(shard: &Shard, lang: Lang) -> Option<Ranked<'_>> {
    let indicator = shard.indicator(&shard.id);
    let level = |o: &Observation| shard.area(&o.area).map(|a| a.level);
    let is_country = |o: &&Observation| level(o) == Some(AreaLevel::Country);
    let (countries, places): (Vec<_>, Vec<_>) = candidates(shard).into_iter().partition(is_country);
    // Counts of big and small places say how big the places are: rates before counts.
    let counts_people = indicator.is_some_and(|i| i.unit.takes_wan());
    let best = places
        .iter()
        .filter(|_| !counts_people)
        .filter_map(|o| o.period.year())
        .map(|year| (places_in(shard, &places, year), year))
        .filter(|(compared, _)| compared.len() >= FEWEST_PLACES)
        .max_by_key(|(compared, year)| (compared.len(), *year));
    let (mut rows, year) = best?;
    let beware = rows.iter().any(|o| level(o) != level(rows[0])).then(|| {
        lang.pick(
            "比的是同一年、同一口径的比率；各地级别和规模不同，先后只是数的大小，不是名次。",
            "The same year and definition, but places of different levels and sizes: the order is that of the figures, not a league table.",
        )
        .to_owned()
    });
    order::sort_by(&mut rows, |a, b| {
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
    let benchmark = countries
        .iter()
        .filter(|o| o.period.year() == Some(year))
        .min_by_key(|o| preference(o.grade))
        .map(|o| benchmark_mark(o, shard, lang));
    let largest = marks
        .iter()
        .chain(&benchmark)
        .filter_map(|m| m.value)
        .fold(0.0, f64::max);
    let unit = rows[0].unit;
    Some(Ranked {
        rows,
        beware,
        ranking: Ranking {
            marks,
            benchmark,
            emphasis: None,
            scale: scale(unit, largest, lang),
            sentence: None,
        },
    })
}
