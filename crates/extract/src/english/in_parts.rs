//! Numbers in parts that no noun explains: which are measures, and what they measure.

use super::alone::stands_alone;
use super::beside::Counted;
use super::list::list;
use super::standing::Standing;
use super::words::ends_with_words;
use super::{EnglishFigure, Tie};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::number::Number;

/// Whether a number in parts, which nothing counts, is a measure all the same: an index of 0.91. Its place tells that it is
/// neither a version nor a statistic.
pub(super) fn in_parts(standing: &Standing, lead: &str) -> bool {
    let closed = stands_alone(standing);
    let statistic = [
        "p", "p <", "p=", "p<", "ci", "ci:", "ci of", "v", "version", "or", "rr", "hr", "aor",
        "s.d.", "sd",
    ]
    .iter()
    .any(|words| ends_with_words(lead.trim_end_matches(['=', '<', '>', ' ', '(']), words));
    // 18.04.2024
    let parted = matches!(
        standing.chars[standing.at.min(standing.end)..standing.end],
        ['-', ..]
    ) || matches!(standing.chars[standing.at.min(standing.end)..standing.end], ['.' | '/', next, ..] if next.is_ascii_digit());
    standing.number.pointed && closed && !statistic && !parted && !lead.is_empty()
}

/// The measure of a number in parts: that of the percentages, rates and times before it, else what it indexes.
pub(super) fn measure_of_parts(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<Counted> {
    let value = standing.number.value.to_f64();
    // OPD attendance per capita is 0.67: no percentage
    let each = list!["per capita", "per head", "per person"].stand_in(standing.lead());
    if each {
        return None;
    }
    let fits = |unit: &str, before: f64| match class_of(unit) {
        UnitClass::Percent | UnitClass::PercentagePoint => value <= 100.0,
        UnitClass::Rate | UnitClass::Time => (0.05..20.0).contains(&(value / before)),
        _ => unit == "point",
    };
    let last = found
        .iter()
        .rev()
        .filter(|figure| matches!(figure.tie, Tie::Value | Tie::Share))
        .find(|figure| {
            fits(
                figure.figure.unit,
                figure.figure.value.map_or(0.0, Number::to_f64),
            )
        });
    let rated = standing
        .lead()
        .split_whitespace()
        .rev()
        .take(10)
        .any(|word| {
            word == "rate" || word == "rates" || word.ends_with("'s") || word.ends_with("’s")
        });
    let earlier = earlier.filter(|(unit, _)| rated && class_of(unit) == UnitClass::Rate);
    let lived = standing
        .lead()
        .contains("expectancy")
        .then_some(("year", (standing.i, standing.i)));
    lived
        .or(last.map(|figure| (figure.figure.unit, figure.subject)))
        .or(earlier)
}

/// What a number in parts counts that is the average of two counts before it: 2,017 clients had 9,480 sessions, an average of 4.7 each.
pub(super) fn quotient(standing: &Standing, found: &[EnglishFigure]) -> Option<Counted> {
    let each = list!["average", "mean", "or", "about", "equals"].stand_in(standing.lead())
        && (standing.in_parts() || standing.number.whole_digits < 3);
    if !each {
        return None;
    }
    const COUNTS_MAX: usize = 4;
    let value = standing.number.value.to_f64();
    let slack = if standing.in_parts() { 0.051 } else { 0.51 };
    let counts = || {
        let near = found.iter().rev().filter(|figure| {
            matches!(
                class_of(figure.figure.unit),
                UnitClass::Person | UnitClass::Visit | UnitClass::Count
            )
        });
        near.take(COUNTS_MAX)
    };
    counts().find_map(|many| {
        let of = counts().find(|few| {
            let number = |figure: &EnglishFigure| figure.figure.value.map_or(0.0, Number::to_f64);
            number(few) > 1.0
                && few.figure.start != many.figure.start
                && (number(many) / number(few) - value).abs() < slack
        });
        of.map(|_| (many.figure.unit, many.subject))
    })
}
