//! What documents say about each other's figures: one place and indicator through time, and against the area above.

use super::document::{finding, n, worked_out};
use super::shares::above;
use super::targets;
use super::written::in_english;
use crate::derived::{half_width, written_decimals};
use crate::period::Day;
use crate::series::{Figured, Series};
use crate::snapshot::Finding;
use crate::{Bilingual, Comparator, Indicator, Kind, Observation, Period, Polarity, Source};
use std::collections::BTreeMap;

/// From how many on a count that falls to nothing is striking.
const STRIKING: f64 = 10.0;

/// Earlier figures of a series that are looked at: a year of days, and some.
const LOOKED_BACK: usize = 400;

/// Findings between documents, by the id of the source at whose figure each is told.
///
/// `mentions` are those of one release; superseded ones are left out. `sources` tell what was known when a target was set.
pub fn across_documents(
    mentions: &[Observation],
    indicators: &BTreeMap<String, Indicator>,
    sources: &BTreeMap<String, Source>,
) -> BTreeMap<String, Vec<Finding>> {
    let all = Series::all(mentions);
    let places: BTreeMap<(&str, &str), &[Figured<'_>]> = all
        .iter()
        .filter(|series| series.breakdown.is_empty())
        .map(|series| {
            (
                (series.area, series.indicator),
                series.observations.as_slice(),
            )
        })
        .collect();
    let mut found: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
    let mut tell = |source: &str, finding: Option<Finding>| {
        if let Some(finding) = finding {
            found.entry(source.to_owned()).or_default().push(finding);
        }
    };
    for series in &all {
        let definition = indicators.get(series.indicator);
        let name = definition.map_or_else(
            || Bilingual {
                zh: series.indicator.to_owned(),
                en: series.indicator.to_owned(),
            },
            |i| i.name.clone(),
        );
        let dated = |o: &&Observation| o.value.is_some() && o.period.end().is_some();
        let actuals: Vec<&Observation> = series.of_kind(Kind::Actual).filter(dated).collect();
        if let Some((source, finding)) = mixed(series, &name) {
            tell(&source, Some(finding));
        }
        for (at, now) in actuals.iter().copied().enumerate() {
            let earlier = || actuals[..at].iter().rev().take(LOOKED_BACK);
            if let Some(before) = earlier().find(|o| is_year_before(o, now)) {
                tell(&now.source, growth(&name, now, before));
            }
            if let Some(before) = earlier().find(|o| is_earlier(o, now)) {
                tell(&now.source, jump(&name, now, before));
            }
            for other in &actuals[at + 1..] {
                if other.period.end() != now.period.end() {
                    break;
                }
                if other.period == now.period {
                    tell(&other.source, disagreement(&name, now, other));
                }
            }
            let parent = above(series.area).first().and_then(|area| {
                let of_area = places.get(&(area.as_str(), series.indicator))?;
                let mut firsts = of_area.iter().map(|figured| figured.first);
                firsts.find(|o| {
                    o.kind == Kind::Actual && o.period == now.period && o.unit == now.unit
                })
            });
            tell(
                &now.source,
                parent.and_then(|parent| share(&name, now, parent)),
            );
        }
        for target in series.of_kind(Kind::Target) {
            let Some(set) = sources.get(&target.source).and_then(published) else {
                continue;
            };
            let last = actuals.iter().rev().find(|o| {
                o.source != target.source
                    && o.period.end() <= Some(set)
                    && o.unit == target.unit
                    && o.measure == target.measure
                    && o.period.end() < target.period.start().or(target.period.end())
            });
            let lower = definition.is_some_and(|i| i.polarity == Polarity::LowerBetter);
            let behind = last
                .and_then(|result| targets::compared(&name, lower, target, result))
                .filter(|finding| finding.code == "target-behind-result");
            tell(&target.source, behind);
        }
    }
    found
}

/// The last day on which the document may have been published.
fn published(source: &Source) -> Option<Day> {
    let text = [&source.published, &source.as_of];
    let period = text.into_iter().find_map(|text| Period::parse(text).ok())?;
    period.end()
}

fn is_comparable(a: &Observation, b: &Observation) -> bool {
    a.unit == b.unit && a.measure == b.measure
}

/// The span of months of a period that begins and ends in one year.
fn months(period: &Period) -> Option<(u8, u8)> {
    let (start, end) = (period.start()?, period.end()?);
    (start.year == end.year).then_some((start.month, end.month))
}

/// Whether `before` is about the same months, one year earlier.
fn is_year_before(before: &Observation, now: &Observation) -> bool {
    is_comparable(before, now)
        && before.period.year().map(|year| year + 1) == now.period.year()
        && months(&before.period).is_some()
        && months(&before.period) == months(&now.period)
}

/// Whether `before` is about an earlier period of the same length.
fn is_earlier(before: &Observation, now: &Observation) -> bool {
    let length = |o: &Observation| months(&o.period).map(|(from, to)| to - from);
    is_comparable(before, now)
        && before.period.end() < now.period.end()
        && length(before).is_some()
        && length(before) == length(now)
}

/// Half of the last place written, in the unit of the value: 500 for 86.9万.
fn rounding(o: &Observation, value: f64) -> f64 {
    let digits: String = o
        .as_written
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        .filter(|c| *c != ',')
        .collect();
    match digits.parse::<f64>() {
        Ok(written) if written > 0.0 && value.abs() > 0.0 => {
            half_width(written_decimals(&digits, written)) * (value.abs() / written)
        }
        _ => half_width(written_decimals("", value)),
    }
}

/// A stated change on the year before, against the figure that was published for that year.
fn growth(name: &Bilingual, now: &Observation, before: &Observation) -> Option<Finding> {
    let (value, base, stated) = (now.number()?, before.number()?, now.yoy?.get());
    if base <= 0.0 || now.is_bound() || before.is_bound() || now.unit.key() == "percent_change" {
        return None;
    }
    let change = |value: f64, base: f64| (value / base - 1.0) * 100.0;
    let (of_value, of_base) = (rounding(now, value), rounding(before, base));
    let half = half_width(written_decimals(&now.quote, stated));
    let low = change(value - of_value, base + of_base) - half;
    let high = change(value + of_value, (base - of_base).max(f64::MIN_POSITIVE)) + half;
    let computed = n((change(value, base) * 100.0).round() / 100.0);
    let is_same = (low..=high).contains(&stated);
    let (status, zh, en) = if is_same {
        ("holds", "与所写一致", "which agrees with the change stated")
    } else {
        (
            "differs",
            "与所写不同；上年的数可能后来作过修订，或口径不同",
            "not the change stated; the earlier figure may have been revised, or the scope differs",
        )
    };
    Some(finding(
        "growth-against-earlier",
        status,
        &[now, before],
        format!(
            "{} / {} − 1 = {computed}% ({}%)",
            n(value),
            n(base),
            n(stated)
        ),
        format!(
            "{}：按已公布的上年数“{}”计算，变化 {computed}%，{zh}。",
            name.zh, before.as_written
        ),
        format!(
            "{}: on the figure published for the year before, “{}”, the change is {computed}%, {en}.",
            name.en,
            in_english(before)
        ),
    ))
}

/// Ten times as much, a tenth, or nothing after many.
fn jump(name: &Bilingual, now: &Observation, before: &Observation) -> Option<Finding> {
    let (value, base) = (now.number()?, before.number()?);
    if base <= 0.0 || value < 0.0 {
        return None;
    }
    let arithmetic = format!("{} → {}", n(base), n(value));
    let (when_zh, when_en) = (&before.period, &now.period);
    if value == 0.0 {
        let is_count = matches!(now.unit.class(), "count" | "person" | "visit");
        return (is_count && base >= STRIKING).then(|| {
            finding(
                "stops-dead",
                "doubtful",
                &[now, before],
                arithmetic,
                format!(
                    "{}：由“{}”变为零，可能是没有填报。",
                    name.zh, before.as_written
                ),
                format!(
                    "{}: from “{}” to nothing; it may not have been reported.",
                    name.en,
                    in_english(before)
                ),
            )
        });
    }
    let times = value / base;
    if (0.1..10.0).contains(&times) && times > 0.1 {
        return None;
    }
    let shown = worked_out(times);
    Some(finding(
        "tenfold",
        "doubtful",
        &[now, before],
        format!("{} / {} = {shown}", n(value), n(base)),
        format!(
            "{}：{when_en} 是 {when_zh} 的 {shown} 倍，可能是单位或口径不同。",
            name.zh
        ),
        format!(
            "{}: {when_en} is {shown} times {when_zh}; the unit or the scope may differ.",
            name.en
        ),
    ))
}

/// Two documents that give different numbers for the same thing and time.
fn disagreement(name: &Bilingual, one: &Observation, other: &Observation) -> Option<Finding> {
    let (a, b) = (one.number()?, other.number()?);
    let is_stated = [one, other].iter().all(|o| o.comparator == Comparator::Eq);
    if one.source == other.source || !is_comparable(one, other) || !is_stated {
        return None;
    }
    // Half a place of each, and what a double cannot hold of it.
    let room = (rounding(one, a) + rounding(other, b)) * (1.0 + 1e-9);
    ((a - b).abs() > room).then(|| {
        finding(
            "sources-disagree",
            "note",
            &[other, one],
            format!("{} ≠ {}", n(b), n(a)),
            format!(
                "{}：两份文件对同一时期的说法不同，“{}”和“{}”；两者都保留。",
                name.zh, other.as_written, one.as_written
            ),
            format!(
                "{}: two documents differ for the same period, “{}” and “{}”; both are kept.",
                name.en,
                in_english(other),
                in_english(one)
            ),
        )
    })
}

/// A stated share of the area above, against the figure published for that area.
fn share(name: &Bilingual, own: &Observation, parent: &Observation) -> Option<Finding> {
    let (value, total, stated) = (own.number()?, parent.number()?, own.share_of_parent?.get());
    if total <= 0.0 || own.is_bound() || parent.is_bound() || own.unit.is_percent() {
        return None;
    }
    let computed = value / total * 100.0;
    let half = half_width(written_decimals(&own.quote, stated))
        + computed
            * (rounding(own, value) / value.abs().max(f64::MIN_POSITIVE)
                + rounding(parent, total) / total);
    let shown = n((computed * 100.0).round() / 100.0);
    let (status, zh, en) = if (computed - stated).abs() <= half * (1.0 + 1e-9) {
        ("holds", "与所写一致", "which agrees with the share stated")
    } else {
        ("differs", "与所写不同", "not the share stated")
    };
    Some(finding(
        "share-against-parent",
        status,
        &[own, parent],
        format!("{} / {} = {shown}% ({}%)", n(value), n(total), n(stated)),
        format!(
            "{}：按上级地区已公布的“{}”计算，占 {shown}%，{zh}。",
            name.zh, parent.as_written
        ),
        format!(
            "{}: of the “{}” published for the area above it is {shown}%, {en}.",
            name.en,
            in_english(parent)
        ),
    ))
}

/// A series whose figures are in different units or are different sorts of quantity.
fn mixed(series: &Series<'_>, name: &Bilingual) -> Option<(String, Finding)> {
    let first = series.observations.first()?.first;
    let other = series
        .observations
        .iter()
        .map(|figured| figured.first)
        .find(|o| !is_comparable(o, first))?;
    let (zh, en, arithmetic) = if other.unit == first.unit {
        (
            "统计方式",
            "sort of quantity",
            format!("{} ≠ {}", first.measure, other.measure),
        )
    } else {
        (
            "单位",
            "unit",
            format!("{} ≠ {}", first.unit.key(), other.unit.key()),
        )
    };
    let words = finding(
        "mixed-series",
        "note",
        &[other, first],
        arithmetic,
        format!("{}：前后各数的{zh}不同，不能连成一条线。", name.zh),
        format!("{}: the figures differ in {en} and make no line.", name.en),
    );
    Some((other.source.clone(), words))
}
