//! What stated changes imply about the period before, and changes that are alike where they should not be.

use super::document::{Document, finding, n, worked_out};
use super::rates::{counted, factor};
use super::rounding::{Agreement, agreement};
use super::written::as_number;
use crate::derived::written_decimals;
use crate::snapshot::Finding;
use crate::{Kind, Measure, Observation};

/// Most whole numbers that are tried one by one.
const TRIED: f64 = 400.0;

/// Whole numbers of the year before from which the stated change follows: by rounding, and by cutting off only.
fn whole_candidates(value: f64, yoy: f64, decimals: usize) -> Option<(Vec<f64>, Vec<f64>)> {
    let step = 2.0 * crate::derived::half_width(decimals);
    let base = |percent: f64| value / (1.0 + percent / 100.0);
    let (low, high) = (base(yoy + step).floor(), base(yoy - step).ceil());
    if value.fract() != 0.0 || high - low > TRIED || low < 1.0 {
        return None;
    }
    let (mut rounded, mut truncated) = (Vec::new(), Vec::new());
    let mut whole = low;
    while whole <= high {
        match agreement((value / whole - 1.0) * 100.0, yoy, decimals) {
            Agreement::Rounded => rounded.push(whole),
            Agreement::Truncated => truncated.push(whole),
            Agreement::Differs => {}
        }
        whole += 1.0;
    }
    Some((rounded, truncated))
}

/// The year before, from the change beside the figure.
pub(super) fn previous_year(document: &Document<'_>) -> Vec<Finding> {
    let of = |o: &Observation| -> Option<Finding> {
        let (value, yoy, derived) = (o.number()?, o.yoy?.get(), o.previous_year()?);
        let name = document.name(o);
        let (low, high) = (worked_out(derived.low), worked_out(derived.high));
        let sign = if yoy < 0.0 { "−" } else { "+" };
        let arithmetic = format!(
            "{} / (1 {sign} {}%) = {} ({low}–{high})",
            n(value),
            n(yoy.abs()),
            worked_out(derived.value)
        );
        let decimals = written_decimals(&o.quote, yoy);
        let is_count = matches!(o.unit.class(), "person" | "visit" | "count");
        let candidates = whole_candidates(value, yoy, decimals).filter(|_| is_count);
        let (status, zh, en) = match candidates
            .as_ref()
            .map(|(r, t)| (r.as_slice(), t.as_slice()))
        {
            Some(([], [one])) => (
                "truncated",
                format!(
                    "{}：上年只有整数 {} 说得通，且变化率是截尾而非四舍五入。",
                    name.zh,
                    n(*one)
                ),
                format!(
                    "{}: only {} in the year before gives the stated change, and only by cutting off decimals.",
                    name.en,
                    n(*one)
                ),
            ),
            Some(([], [])) => (
                "doubtful",
                format!("{}：没有一个整数能得出所写的变化率。", name.zh),
                format!(
                    "{}: no whole number in the year before gives the stated change.",
                    name.en
                ),
            ),
            Some(([one], _)) => (
                "holds",
                format!(
                    "{}：由变化率推出上年为 {}，是唯一说得通的整数。",
                    name.zh,
                    n(*one)
                ),
                format!(
                    "{}: the year before was {}, the only whole number that gives the stated change.",
                    name.en,
                    n(*one)
                ),
            ),
            _ => (
                "derived",
                format!("{}：由变化率推算，上年约 {low} 至 {high}。", name.zh),
                format!(
                    "{}: the stated change implies {low} to {high} in the year before.",
                    name.en
                ),
            ),
        };
        Some(finding("previous-year", status, &[o], arithmetic, zh, en))
    };
    document.each().filter_map(of).collect()
}

/// The figure to which an increment belongs: `beds_increase` is about `beds` or `beds_total`.
fn grown<'a>(document: &Document<'a>, increment: &Observation) -> Option<&'a Observation> {
    let stem = increment.indicator.strip_suffix("_increase")?;
    document
        .beside(increment, stem)
        .or_else(|| document.beside(increment, &format!("{stem}_total")))
}

/// The stock before an increase that the document states.
pub(super) fn before_increment(document: &Document<'_>) -> Vec<Finding> {
    let of = |increment: &Observation| -> Option<Finding> {
        if increment.measure != Measure::Increment || increment.is_bound() {
            return None;
        }
        let now = grown(document, increment)?;
        let (added, value) = (increment.number()?, now.number()?);
        let before = value - added;
        if before <= 0.0 {
            return None;
        }
        let name = document.name(now);
        let percent = n((added / before * 10_000.0).round() / 100.0);
        let arithmetic = format!("{} − {} = {}", n(value), n(added), n(before));
        Some(finding(
            "before-increment",
            "derived",
            &[now, increment],
            arithmetic,
            format!("{}：增加前为 {}，增幅 {percent}%。", name.zh, n(before)),
            format!(
                "{}: {} before the increase, which is {percent}%.",
                name.en,
                n(before)
            ),
        ))
    };
    document.results().filter_map(of).collect()
}

/// The stock after an increase that is planned, and what it makes of the rate per head.
pub(super) fn after_planned_increment(document: &Document<'_>) -> Vec<Finding> {
    const ENDS: [&str; 3] = ["_added", "_increase", "_new"];
    let of = |planned: &Observation| -> Option<Finding> {
        if planned.kind != Kind::Target || planned.measure != Measure::Increment {
            return None;
        }
        let stem = ENDS
            .iter()
            .find_map(|end| planned.indicator.strip_suffix(end))?;
        let now = [stem.to_owned(), format!("{stem}_total")]
            .iter()
            .find_map(|id| {
                let stocks = document.results_of(&planned.area, id).iter();
                let before = stocks.filter(|o| {
                    o.measure == Measure::Stock
                        && o.unit == planned.unit
                        && o.breakdown == planned.breakdown
                        && o.period.end() <= planned.period.end()
                });
                before.max_by_key(|o| o.period.end()).copied()
            })?;
        let (added, value) = (planned.number()?, now.number()?);
        let after = value + added;
        let name = document.name(now);
        let mut rows = vec![now, planned];
        let mut arithmetic = format!("{} + {} = {}", n(value), n(added), n(after));
        let (mut zh, mut en) = (String::new(), String::new());
        let per_head = document.results().find(|rate| {
            rate.area == now.area && counted(document, rate).is_some_and(|count| count.id == now.id)
        });
        if let Some(rate) = per_head
            && let Some(residents) = document.residents(rate)
            && let (Some(factor), Some(people)) = (factor(rate), residents.number())
            && people > 0.0
        {
            let each = n((after / people * factor * 100.0).round() / 100.0);
            arithmetic += &format!("; {} / {} × {} = {each}", n(after), n(people), n(factor));
            zh = format!("，按文中人口为{} {each}", rate.unit.zh());
            en = format!(", {each} {} of the residents stated", rate.unit.en(2.0));
            rows.extend([rate, residents]);
        }
        Some(finding(
            "after-planned-increase",
            "derived",
            &rows,
            arithmetic,
            format!("{}：计划新增以后为 {}{zh}。", name.zh, n(after)),
            format!("{}: {} after the planned increase{en}.", name.en, n(after)),
        ))
    };
    document.each().filter_map(of).collect()
}

/// Two different things that grew by exactly the same number.
pub(super) fn identical_increments(document: &Document<'_>) -> Vec<Finding> {
    // Small increments are often equal by chance.
    const FROM: f64 = 100.0;
    let increments: Vec<&Observation> = document
        .results()
        .filter(|o| o.measure == Measure::Increment && o.number().is_some_and(|v| v.abs() >= FROM))
        .collect();
    let mut found = Vec::new();
    for (at, a) in increments.iter().enumerate() {
        for b in &increments[at + 1..] {
            let is_alike = a.value == b.value
                && a.unit == b.unit
                && a.area == b.area
                && a.period == b.period
                && a.indicator != b.indicator;
            if !is_alike {
                continue;
            }
            let (one, other) = (document.name(a), document.name(b));
            found.push(finding(
                "identical-increments",
                "doubtful",
                &[a, b],
                format!("{} = {}", as_number(a), as_number(b)),
                format!(
                    "{}与{}的数字完全相同，可能是巧合，也可能是誊抄。",
                    one.zh, other.zh
                ),
                format!(
                    "{} and {} are exactly the same number: a coincidence, or a copying slip.",
                    one.en, other.en
                ),
            ));
        }
    }
    found
}
