//! Figures of which one lies within another, or answers another: by the relations of health statistics, by names, by subjects.

use super::document::{Document, finding, is_result, n, percent_of};
use super::relations::{BALANCES, PARTS};
use super::subject::{narrows, share_a_group};
use super::written::in_english;
use crate::snapshot::Finding;
use crate::{Comparator, Measure, Observation};
use std::collections::{BTreeMap, BTreeSet};

/// Most figures of one sort in an area that are compared two by two: documents have tens, a register thousands.
const COMPARED: usize = 300;

/// Whether the names say that `narrow` lies within `wide`: every word of the one, and more.
fn is_named_within(narrow: &Observation, wide: &Observation) -> bool {
    let words = |o: &Observation| {
        o.indicator
            .split('_')
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    };
    let (inner, outer) = (words(narrow), words(wide));
    outer.len() > 1 && inner.len() > outer.len() && outer.is_subset(&inner)
}

fn is_number_of_things(o: &Observation) -> bool {
    matches!(o.unit.class(), "count" | "person" | "visit")
        && matches!(
            o.measure,
            Measure::Stock | Measure::Flow | Measure::Count | Measure::Cumulative
        )
        && !o.is_bound()
}

fn is_same_moment(a: &Observation, b: &Observation) -> bool {
    let (of_a, of_b) = (a.period.year(), b.period.year());
    a.breakdown == b.breakdown && (of_a.is_none() || of_b.is_none() || of_a == of_b)
}

/// Results by area and unit, at most so many that they can be compared two by two.
fn comparable<'a>(
    document: &Document<'a>,
    wanted: impl Fn(&Observation) -> bool,
) -> Vec<Vec<&'a Observation>> {
    let mut groups: BTreeMap<(&str, &str), Vec<&Observation>> = BTreeMap::new();
    for o in document.results().filter(|o| wanted(o)) {
        groups.entry((&o.area, o.unit.key())).or_default().push(o);
    }
    let is_few = |group: &Vec<&Observation>| (2..=COMPARED).contains(&group.len());
    groups.into_values().filter(is_few).collect()
}

fn within(document: &Document<'_>, narrow: &Observation, wide: &Observation) -> Option<Finding> {
    let (part, whole) = (narrow.number()?, wide.number()?);
    if whole <= 0.0 || part < 0.0 {
        return None;
    }
    let (inner, outer) = (document.name(narrow), document.name(wide));
    if part > whole {
        return Some(finding(
            "part-above-whole",
            "differs",
            &[narrow, wide],
            format!("{} > {}", n(part), n(whole)),
            format!(
                "{}多于{}：前者本应包含在后者之中，可能口径不同。",
                inner.zh, outer.zh
            ),
            format!(
                "{} is above {}, in which it should be contained: the scopes may differ.",
                inner.en, outer.en
            ),
        ));
    }
    let (percent, rest) = (percent_of(part, whole), n(whole - part));
    Some(finding(
        "part-of-whole",
        "derived",
        &[narrow, wide],
        format!("{} / {} = {percent}%", n(part), n(whole)),
        format!("{}：占{}的 {percent}%，其余 {rest}。", inner.zh, outer.zh),
        format!(
            "{}: {percent}% of {}; {rest} are others.",
            inner.en, outer.en
        ),
    ))
}

/// Counts that lie within another count of the document.
pub(super) fn parts_of_counts(document: &Document<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = PARTS
        .iter()
        .flat_map(|(part, whole)| {
            let parts = document
                .results()
                .filter(move |o| o.indicator == *part && is_number_of_things(o));
            parts.filter_map(move |narrow| {
                let wide = document.beside(narrow, whole)?;
                // Where the document itself lists the parts, they are added up; what the names say comes below.
                let is_new = narrow.part_of != wide.id && !is_named_within(narrow, wide);
                is_new.then(|| within(document, narrow, wide))?
            })
        })
        .collect();
    for group in comparable(document, is_number_of_things) {
        for narrow in &group {
            for wide in &group {
                let is_inside = is_named_within(narrow, wide)
                    && is_same_moment(narrow, wide)
                    && narrow.part_of != wide.id;
                if is_inside {
                    found.extend(within(document, narrow, wide));
                }
            }
        }
    }
    found
}

/// What came in against what went out.
pub(super) fn balances(document: &Document<'_>) -> Vec<Finding> {
    let of = |(coming, going): &(&str, &str)| -> Vec<Finding> {
        let ins = document.results().filter(|o| o.indicator == *coming);
        ins.filter_map(|came| {
            let went = document
                .beside(came, going)
                .filter(|went| went.unit == came.unit)?;
            let (in_count, out_count) = (came.number()?, went.number()?);
            let left = in_count - out_count;
            let (first, second) = (document.name(came), document.name(went));
            let (zh, en) = if left >= 0.0 {
                (
                    format!("净多 {}，转入下期", n(left)),
                    format!("{} more, carried over", n(left)),
                )
            } else {
                (
                    format!("净少 {}，来自上期", n(-left)),
                    format!("{} fewer, from the period before", n(-left)),
                )
            };
            Some(finding(
                "balance",
                "derived",
                &[came, went],
                format!("{} − {} = {}", n(in_count), n(out_count), n(left)),
                format!("{}与{}相抵：{zh}。", first.zh, second.zh),
                format!("{} against {}: {en}.", first.en, second.en),
            ))
        })
        .collect()
    };
    BALANCES.iter().flat_map(of).collect()
}

/// Whether the names are about the same people: what one begins with, the other has too, and neither lies within the other.
fn is_of_one_group(a: &Observation, b: &Observation) -> bool {
    let begins_in = |a: &Observation, b: &Observation| {
        let first = a.indicator.split('_').next();
        b.indicator.split('_').any(|word| Some(word) == first)
    };
    a.indicator != b.indicator
        && (begins_in(a, b) || begins_in(b, a))
        && !is_named_within(a, b)
        && !is_named_within(b, a)
}

/// Groups of people of whom sentences speak by the same name: the smaller over the larger.
pub(super) fn groups_of_people(document: &Document<'_>) -> Vec<Finding> {
    let is_group = |o: &Observation| {
        o.unit.key() == "person"
            && matches!(o.measure, Measure::Stock | Measure::Flow)
            && o.comparator == Comparator::Eq
    };
    let mut found = Vec::new();
    for group in comparable(document, is_group) {
        for (at, a) in group.iter().enumerate() {
            for b in &group[at + 1..] {
                // What one clause lists are groups side by side.
                let is_listed = a.quote == b.quote && a.quote_offset == b.quote_offset;
                let is_pair = !is_listed
                    && is_of_one_group(a, b)
                    && is_same_moment(a, b)
                    && a.part_of != b.id
                    && b.part_of != a.id
                    && share_a_group(&a.subject, &b.subject);
                let (Some(x), Some(y)) = (a.number(), b.number()) else {
                    continue;
                };
                if !is_pair || x == y || x.min(y) <= 0.0 {
                    continue;
                }
                let (small, large) = if x < y { (a, b) } else { (b, a) };
                let (part, whole) = (x.min(y), x.max(y));
                let percent = n((part / whole * 10_000.0).round() / 100.0);
                let (inner, outer) = (document.name(small), document.name(large));
                found.push(finding(
                    "group-share",
                    "derived",
                    &[small, large],
                    format!("{} / {} = {percent}%", n(part), n(whole)),
                    format!(
                        "{}：若都属于{}，占其 {percent}%；文中没有写明。",
                        inner.zh, outer.zh
                    ),
                    format!(
                        "{}: {percent}% of {}, if they are among them; the text does not say so.",
                        inner.en, outer.en
                    ),
                ));
            }
        }
    }
    found
}

/// A percentage of something narrower in the same clause, against that of the wider thing.
pub(super) fn rates_within_rates(document: &Document<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for clause in document.clauses() {
        for narrow in clause {
            for wide in clause {
                let is_inside = narrow.unit.is_percent()
                    && wide.unit.is_percent()
                    && narrow.kind == wide.kind
                    && narrow.area == wide.area
                    && narrow.period == wide.period
                    && narrow.breakdown == wide.breakdown
                    && narrows(&narrow.subject, &wide.subject);
                let (Some(part), Some(whole)) = (narrow.number(), wide.number()) else {
                    continue;
                };
                if !is_inside {
                    continue;
                }
                let (inner, outer) = (document.name(narrow), document.name(wide));
                let (sign, status, zh, en) = if part <= whole {
                    ("≤", "holds", "不高于", "is not above")
                } else {
                    (">", "differs", "高于", "is above")
                };
                found.push(finding(
                    "rate-within-rate",
                    status,
                    &[narrow, wide],
                    format!("{}% {sign} {}%", n(part), n(whole)),
                    format!("{}{zh}范围更宽的{}。", inner.zh, outer.zh),
                    format!("{} {en} the wider {}.", inner.en, outer.en),
                ));
            }
        }
    }
    found
}

/// What insurance pays for a stay, against what it pays for a visit: the first is the higher by design.
pub(super) fn stays_and_visits(document: &Document<'_>) -> Vec<Finding> {
    const PAID: [&str; 3] = ["compensation", "reimbursement", "payment"];
    let of = |stay: &Observation| -> Option<Finding> {
        let is_paid =
            stay.unit.is_percent() && PAID.iter().any(|word| stay.indicator.contains(word));
        let other = stay.indicator.replace("inpatient", "outpatient");
        if !is_paid || other == stay.indicator {
            return None;
        }
        let visit = document.each().find(|o| {
            o.indicator == other
                && o.area == stay.area
                && o.kind == stay.kind
                && o.period == stay.period
                && o.unit == stay.unit
        })?;
        let (high, low) = (stay.number()?, visit.number()?);
        let (first, second) = (document.name(stay), document.name(visit));
        let (sign, status, zh, en) = if high >= low {
            ("≥", "holds", "不低于", "is not below")
        } else {
            ("<", "doubtful", "低于", "is below")
        };
        Some(finding(
            "stays-and-visits",
            status,
            &[stay, visit],
            format!("{}% {sign} {}%", n(high), n(low)),
            format!("{}{zh}{}。", first.zh, second.zh),
            format!("{} {en} {}.", first.en, second.en),
        ))
    };
    document.each().filter_map(of).collect()
}

/// First by number, and far down the order per head.
pub(super) fn ranks(document: &Document<'_>) -> Vec<Finding> {
    // Two places apart is no contrast.
    const APART: f64 = 3.0;
    let ranked = |wanted: fn(&Observation) -> bool| {
        document
            .results()
            .filter(move |o| o.rank.is_some() && wanted(o))
            .collect::<Vec<_>>()
    };
    let counts = ranked(|o| o.unit.class() == "count");
    let rates = ranked(|o| o.unit.class() == "rate");
    let of = |count: &&Observation| -> Option<Finding> {
        let place = count.rank?.get();
        let far = |o: &&&Observation| {
            o.area == count.area
                && o.indicator.contains("_per_")
                && o.rank.is_some_and(|r| r.get() - place >= APART)
        };
        let below: Vec<&Observation> = rates.iter().filter(far).copied().collect();
        let worst = below
            .iter()
            .filter_map(|o| Some(o.rank?.get()))
            .fold(0.0, f64::max);
        if below.is_empty() {
            return None;
        }
        let names = |of: fn(crate::Bilingual) -> String, between: &str| {
            below
                .iter()
                .map(|o| of(document.name(o)))
                .collect::<Vec<_>>()
                .join(between)
        };
        let places: Vec<String> = below
            .iter()
            .filter_map(|o| Some(n(o.rank?.get())))
            .collect();
        let mut rows = vec![*count];
        rows.extend(&below);
        let name = document.name(count);
        Some(finding(
            "rank-by-number-and-per-head",
            "note",
            &rows,
            format!("{} ≠ {}", n(place), places.join(", ")),
            format!(
                "{}按数量排第 {}，按人口平均的{}排到第 {}：数量多不等于人均多。",
                name.zh,
                n(place),
                names(|b| b.zh, "、"),
                n(worst)
            ),
            format!(
                "{}: place {} by number, but down to place {} per head ({}); more in all is not more for each.",
                name.en,
                n(place),
                n(worst),
                names(|b| b.en, ", ")
            ),
        ))
    };
    counts.iter().filter_map(of).collect()
}

/// Two figures for the same thing, place and time in one document.
pub(super) fn stated_twice(document: &Document<'_>) -> Vec<Finding> {
    let mut groups: BTreeMap<[&str; 6], Vec<&Observation>> = BTreeMap::new();
    let stated = document
        .each()
        .filter(|o| o.comparator == Comparator::Eq && o.number().is_some());
    for o in stated.filter(|o| is_result(o) || o.kind == crate::Kind::Target) {
        let key = [
            &o.area,
            &o.indicator,
            &o.breakdown,
            o.unit.key(),
            o.kind.as_str(),
            o.period.as_str(),
        ];
        groups.entry(key).or_default().push(o);
    }
    let differing = |group: Vec<&Observation>| -> Option<Finding> {
        let first = *group.first()?;
        let other = group.iter().copied().find(|o| o.value != first.value)?;
        let name = document.name(first);
        Some(finding(
            "stated-twice",
            "differs",
            &[first, other],
            format!("{} ≠ {}", n(first.number()?), n(other.number()?)),
            format!(
                "{}：同一时期在文中有两个数，“{}”和“{}”。",
                name.zh, first.as_written, other.as_written
            ),
            format!(
                "{}: two figures for the same period in the document, “{}” and “{}”.",
                name.en,
                in_english(first),
                in_english(other)
            ),
        ))
    };
    groups.into_values().filter_map(differing).collect()
}
