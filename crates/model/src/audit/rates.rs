//! Rates against their numerators and denominators: those in the same sentence, and those in other rows of the document.

use super::document::{Document, finding, n};
use super::relations::{BASES, QUOTIENTS};
use super::rounding::{Agreement, agreement};
use super::written::in_english;
use crate::Observation;
use crate::derived::{half_width, written_decimals};
use crate::snapshot::Finding;

/// What a rate's unit multiplies a quotient by.
pub(super) fn factor(o: &Observation) -> Option<f64> {
    Some(match o.unit.key() {
        "percent" => 100.0,
        "per_1000" => 1_000.0,
        "per_10000" => 10_000.0,
        "per_100000" => 100_000.0,
        "per_million" => 1_000_000.0,
        _ => return None,
    })
}

fn quotient_words(
    document: &Document<'_>,
    o: &Observation,
    computed: f64,
    found: Agreement,
) -> (String, String) {
    let (name, stated, computed) = (document.name(o), &o.as_written, n(computed));
    let stated_en = in_english(o);
    match found {
        Agreement::Rounded => (
            format!(
                "{}：按文中分子分母计算得 {computed}，与所写“{stated}”一致。",
                name.zh
            ),
            format!(
                "{}: the numbers given work out to {computed}, which rounds to the stated “{stated_en}”.",
                name.en
            ),
        ),
        Agreement::Truncated => (
            format!(
                "{}：计算得 {computed}，四舍五入与所写“{stated}”不同，截去尾数则相同。",
                name.zh
            ),
            format!(
                "{}: the numbers work out to {computed}; the stated “{stated_en}” follows by cutting off decimals, not by rounding.",
                name.en
            ),
        ),
        Agreement::Differs => (
            format!(
                "{}：按文中数字计算得 {computed}，与所写“{stated}”不同；可能用了另一个分母或时点，或经过标准化。",
                name.zh
            ),
            format!(
                "{}: the numbers given work out to {computed}, not to the stated “{stated_en}”; another denominator or date may have been used, or the rate standardised.",
                name.en
            ),
        ),
    }
}

/// Compares a stated quotient with `numerator / denominator`.
fn compared(
    document: &Document<'_>,
    (code, o, parts): (&str, &Observation, &[&Observation]),
    (numerator, denominator, factor): (f64, f64, f64),
) -> Option<Finding> {
    let stated = o.number()?;
    if denominator <= 0.0 || o.is_bound() {
        return None;
    }
    let computed = numerator / denominator * factor;
    let found = agreement(computed, stated, written_decimals(&o.as_written, stated));
    let times = if factor == 1.0 {
        String::new()
    } else {
        format!(" × {}", n(factor))
    };
    let arithmetic = format!(
        "{} / {}{times} = {}",
        n(numerator),
        n(denominator),
        n(computed)
    );
    let (zh, en) = quotient_words(document, o, computed, found);
    let mut rows = vec![o];
    rows.extend(parts);
    Some(finding(code, found.status(), &rows, arithmetic, zh, en))
}

/// A rate whose own sentence gives numerator and denominator.
pub(super) fn stated_quotients(document: &Document<'_>) -> Vec<Finding> {
    let of = |o: &Observation| {
        let (numerator, denominator) = (o.numerator?.get(), o.denominator?.get());
        compared(
            document,
            ("stated-quotient", o, &[]),
            (numerator, denominator, factor(o)?),
        )
    };
    document.each().filter_map(of).collect()
}

/// The count behind a rate per head: `beds_per_1000` is about `beds` or `beds_total`.
pub(super) fn counted<'a>(document: &Document<'a>, rate: &Observation) -> Option<&'a Observation> {
    let stem = rate.indicator.split_once("_per_").map(|(stem, _)| stem)?;
    document
        .beside(rate, stem)
        .or_else(|| document.beside(rate, &format!("{stem}_total")))
}

/// A rate whose parts are other rows of the document.
pub(super) fn from_rows(document: &Document<'_>) -> Vec<Finding> {
    let of = |o: &Observation| -> Option<Finding> {
        if o.numerator.is_some() && o.denominator.is_some() {
            return None;
        }
        let known = QUOTIENTS.iter().find(|(result, ..)| *result == o.indicator);
        let (numerator, denominator, factor) = match known {
            Some((_, numerator, denominator, factor)) => (
                document.beside(o, numerator)?,
                document.beside(o, denominator)?,
                *factor,
            ),
            None => (counted(document, o)?, document.residents(o)?, factor(o)?),
        };
        let quotient = (numerator.number()?, denominator.number()?, factor);
        compared(
            document,
            ("quotient-of-rows", o, &[numerator, denominator]),
            quotient,
        )
    };
    document.results().filter_map(of).collect()
}

/// The people behind a percentage whose base is known: the whole numbers that round to it.
pub(super) fn implied_numerator(document: &Document<'_>) -> Vec<Finding> {
    let of = |o: &Observation| -> Option<Finding> {
        let stated = o.number()?;
        let is_known = o.numerator.is_some() || !o.unit.is_percent() || o.is_bound();
        // Without a base, “all” stands for no number.
        if is_known || stated > 100.0 || (stated == 100.0 && o.denominator.is_none()) {
            return None;
        }
        let row = || {
            let base = BASES.iter().find(|(rate, _)| *rate == o.indicator)?.1;
            document.results_of(&o.area, base).first().copied()
        };
        let (of, rows) = match o.denominator {
            Some(denominator) => (denominator.get(), vec![o]),
            None => {
                let row = row()?;
                (row.number()?, vec![o, row])
            }
        };
        let half = half_width(written_decimals(&o.as_written, stated));
        // The upper end is excluded: 96.95 rounds to 97.0.
        let low = ((stated - half) / 100.0 * of).ceil();
        let high = (((stated + half) / 100.0 * of).ceil() - 1.0).max(low);
        let name = document.name(o);
        let arithmetic = format!("{} × {}% = {}", n(of), n(stated), n(of * stated / 100.0));
        let (low, high) = (n(low), n(high.min(of)));
        let (zh, en) = if stated == 100.0 {
            (
                format!("{}：全部，即 {} 都在内。", name.zh, n(of)),
                format!("{}: all, that is {} each.", name.en, n(of)),
            )
        } else if low == high {
            (
                format!("{}：按所写比例，只能是 {low}（共 {}）。", name.zh, n(of)),
                format!(
                    "{}: only {low} of {} gives the stated percentage.",
                    name.en,
                    n(of)
                ),
            )
        } else {
            (
                format!(
                    "{}：按所写比例，在 {low} 至 {high} 之间（共 {}）。",
                    name.zh,
                    n(of)
                ),
                format!(
                    "{}: {low} to {high} of {} give the stated percentage.",
                    name.en,
                    n(of)
                ),
            )
        };
        Some(finding(
            "implied-numerator",
            "derived",
            &rows,
            arithmetic,
            zh,
            en,
        ))
    };
    document.results().filter_map(of).collect()
}

/// The fractions with a small base behind a percentage with two decimals and no base: 86.67 % is 13 of 15, 26 of 30, …
pub(super) fn possible_fractions(document: &Document<'_>) -> Vec<Finding> {
    // A percentage that fits a base as small as this hardly does so by chance; its multiples are told up to the other.
    const SMALL: u32 = 20;
    const LISTED: u32 = 60;
    let of = |o: &Observation| -> Option<Finding> {
        let stated = o.number()?;
        let decimals = written_decimals(&o.as_written, stated);
        let has_base = o.numerator.is_some() || o.denominator.is_some();
        // A theme's rates are of all residents or patients: their base is never small.
        let is_of_theme = document.indicator(o).is_some_and(|i| !i.theme.is_empty());
        let is_open = o.unit.is_percent() && !has_base && !is_of_theme && !o.is_bound();
        if !is_open || decimals < 2 || stated <= 0.0 || stated >= 100.0 {
            return None;
        }
        let fits = |base: u32| {
            let part = (stated / 100.0 * f64::from(base)).round();
            let percent = part / f64::from(base) * 100.0;
            (agreement(percent, stated, decimals) == Agreement::Rounded).then_some(part)
        };
        let smallest = (2..=SMALL).find(|base| fits(*base).is_some())?;
        let fractions: Vec<String> = (smallest..=LISTED)
            .filter(|base| base % smallest == 0)
            .filter_map(|base| Some(format!("{}/{base}", n(fits(base)?))))
            .collect();
        let (name, list) = (document.name(o), fractions.join(", "));
        Some(finding(
            "possible-fractions",
            "derived",
            &[o],
            format!("{}% = {list}", n(stated)),
            format!(
                "{}：文中没有分母；总数不大时，“{}”可能是 {list}。",
                name.zh, o.as_written
            ),
            format!(
                "{}: the text gives no base; of a small one, “{}” may be {list}.",
                name.en,
                in_english(o)
            ),
        ))
    };
    document.results().filter_map(of).collect()
}

/// The beds that a hospital's occupancy, turnover and additions imply, against each other.
pub(super) fn implied_beds(document: &Document<'_>) -> Vec<Finding> {
    const DAYS: f64 = 365.0;
    let mut found = Vec::new();
    for occupancy in document
        .results()
        .filter(|o| o.indicator == "bed_occupancy_rate")
    {
        let (Some(rate), Some(days)) = (
            occupancy.number().filter(|r| *r > 0.0),
            document.beside(occupancy, "occupied_bed_days"),
        ) else {
            continue;
        };
        let Some(occupied) = days.number() else {
            continue;
        };
        let half = half_width(written_decimals(&occupancy.as_written, rate));
        let beds = |percent: f64| occupied / percent * 100.0 / DAYS;
        let (low, high) = (beds(rate + half), beds(rate - half));
        let (low_text, high_text) = (
            n((low * 10.0).round() / 10.0),
            n((high * 10.0).round() / 10.0),
        );
        found.push(finding(
            "beds-by-occupancy",
            "derived",
            &[occupancy, days],
            format!(
                "{} / {}% / {DAYS} = {}",
                n(occupied),
                n(rate),
                n((beds(rate) * 10.0).round() / 10.0)
            ),
            format!("由病床使用率推算，平均开放床位 {low_text} 至 {high_text} 张。"),
            format!("The occupancy implies {low_text} to {high_text} beds open on average."),
        ));
        let turnover = document.beside(occupancy, "bed_turnover");
        let discharges = document.beside(occupancy, "inpatient_discharges");
        if let (Some(turnover), Some(discharges)) = (turnover, discharges)
            && let (Some(turns), Some(left)) = (turnover.number(), discharges.number())
        {
            let half = half_width(written_decimals(&turnover.as_written, turns));
            let (fewest, most) = (left / (turns + half), left / (turns - half).max(half));
            if fewest > high || most < low {
                let beds = n((left / turns * 10.0).round() / 10.0);
                found.push(finding(
                    "two-bed-numbers",
                    "differs",
                    &[occupancy, days, turnover, discharges],
                    format!("{} / {} = {beds} ≠ {low_text}–{high_text}", n(left), n(turns)),
                    format!("由床位周转次数推算为 {beds} 张，与使用率推算的 {low_text} 至 {high_text} 张不同。"),
                    format!("The turnover implies {beds} beds, the occupancy {low_text} to {high_text}: they cannot both hold."),
                ));
            }
        }
        if let Some(added) = document.beside(occupancy, "beds_added")
            && let Some(beds) = added.number().filter(|beds| *beds > high)
        {
            found.push(finding(
                "beds-added-above-open",
                "doubtful",
                &[added, occupancy],
                format!("{} > {high_text}", n(beds)),
                format!("年内新增 {} 张，多于推算的全年平均开放床位；新增床位可能未计入使用率。", n(beds)),
                format!(
                    "{} beds were added in the year, more than were open on average by the occupancy: they may not be counted in it.",
                    n(beds)
                ),
            ));
        }
    }
    found
}
