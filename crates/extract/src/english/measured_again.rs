//! Bare numbers that say again what was measured just before: (2021: 467), Baseline: 17.9, 61% – 23,738.

use super::EnglishFigure;
use super::beside::{Counted, counts};
use super::context::counting;
use super::inherit::is_counted;
use super::label::named_by;
use super::list::{List, list};
use super::nothing::no_count;
use super::standing::Standing;
use super::tie::Tie;
use super::times::is_month_name;
use super::words::lower;
use crate::draft::{Kind, UnitClass};
use crate::lexicon::class_of;
use crate::text::Text;

/// The bare number `standing` as the measure of the figure or the line before it.
pub(super) fn measured_again(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<EnglishFigure> {
    if no_count(standing) && !standing.number.pointed {
        return None;
    }
    let once = of_another_year(standing, found);
    let counted = once
        .or_else(|| of_a_state(standing, found, earlier))
        .or_else(|| behind_share(standing, found, earlier))?;
    let mut figure = counting(standing, counted);
    if once.is_some() {
        figure.kind = figure.kind.or(Some(Kind::Baseline));
    }
    Some(figure)
}

/// The last value before the number, if that has about its size.
fn last_alike<'a>(standing: &Standing, found: &'a [EnglishFigure]) -> Option<&'a EnglishFigure> {
    let last = found
        .iter()
        .rev()
        .find(|figure| figure.tie == Tie::Value && figure.figure.unit != "percentage_point")?;
    let ratio = standing.number.value.to_f64() / last.figure.value?.to_f64();
    (0.25..4.0).contains(&ratio).then_some(last)
}

/// The measure before a bracket that says it of another year: 498 per 1,000 [2021 – 467], 31 minutes (was 28).
fn of_another_year(standing: &Standing, found: &[EnglishFigure]) -> Option<Counted> {
    const LABEL_MAX_CHARS: usize = 18;
    let &Standing {
        chars,
        start,
        i,
        at,
        ..
    } = standing;
    // 41 days (31 in 2022-23)
    if i > start && chars[i - 1] == '(' && standing.tail(7).starts_with(" in 20") {
        let last = last_alike(standing, found).filter(|last| last.figure.end + 3 > i)?;
        return (last.figure.unit != "percent").then_some((last.figure.unit, last.subject));
    }
    let from = start.max(i.saturating_sub(LABEL_MAX_CHARS));
    let open = from
        + chars[from..i]
            .iter()
            .rposition(|c| matches!(c, '(' | '['))?;
    if !matches!(chars.get(at), Some(')' | ']' | ',' | ';')) {
        return None;
    }
    let label = chars.lower(open + 1..i);
    let name = label
        .trim_end_matches([':', '-', '–', ' ', '='])
        .trim_start();
    let year = name
        .trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == ' ')
        .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | '–'));
    let dated = year.is_empty() && name.contains(|c: char| c.is_ascii_digit());
    let once = list![
        "was",
        "previously",
        "prev",
        "last year",
        "prior year",
        "from",
        "previous year",
        "last month",
        "previous month",
        "last quarter",
        "previous quarter",
        "a year ago",
    ]
    .has(name);
    // (September 71)
    let month = is_month_name(name);
    if !(dated || once || month) || name.is_empty() {
        return None;
    }
    let last = last_alike(standing, found)?;
    let close = last.figure.end <= open && open - last.figure.end < 40;
    let counted = (month || once)
        && is_counted(&(last.figure.unit, last.subject))
        && !standing.number.pointed;
    let measured = counted
        || matches!(
            class_of(last.figure.unit),
            UnitClass::Rate | UnitClass::Time | UnitClass::Money
        )
        || last.figure.unit == "percent" && standing.number.value.to_f64() <= 100.0;
    (close && measured).then_some((last.figure.unit, last.subject))
}

/// The measure that a label of its state says again: Baseline (2018-20): 17.9, Latest: 16.8, Target: 15.0.
fn of_a_state(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<Counted> {
    static STATES: List = List::new(&[
        "baseline",
        "latest",
        "current",
        "target",
        "previous",
        "actual",
        "achieved",
        "result",
        "now",
        "today",
        "status",
        "goal",
        "benchmark",
        "prior",
        "final",
        "midline",
        "endline",
        "to date",
    ]);
    const LABEL_MAX_CHARS: usize = 40;
    let &Standing {
        chars, start, i, ..
    } = standing;
    let past = found
        .last()
        .map_or(start, |figure| figure.figure.end.max(start))
        .min(i);
    if i - past > LABEL_MAX_CHARS {
        return None;
    }
    let label = chars.lower(past..i);
    let label = label.trim_matches([':', '-', '–', ' ', '|', ';', ',', '=', '•']);
    let name = label.split('(').next().unwrap_or("").trim();
    let closed = standing
        .tail(2)
        .chars()
        .next()
        .is_none_or(|c| matches!(c, ' ' | ',' | ';' | '|' | '.' | '\t' | '/'));
    // 2015 = 86,115, in the lines below a heading
    let year =
        name.len() == 4 && name.starts_with("20") && name.bytes().all(|b| b.is_ascii_digit());
    let grouped = standing.number.end - i > standing.number.whole_digits;
    if !(STATES.has(name) || year && grouped) || !closed {
        return None;
    }
    let near = last_alike(standing, found).map(|last| (last.figure.unit, last.subject));
    let measured = |unit: &str| {
        matches!(class_of(unit), UnitClass::Rate | UnitClass::Time)
            || unit == "percent" && standing.number.value.to_f64() <= 100.0
    };
    let headed = || of_heading(chars, start).map(|unit| (unit, (i, i)));
    if year && found.iter().all(|figure| !counts(&figure)) {
        return headed();
    }
    near.or_else(|| earlier.filter(|(unit, _)| measured(unit) || !standing.number.pointed))
        .or_else(headed)
}

/// The unit in which a heading right before the line says that its measure is told: Adult smoking, %.
fn of_heading(chars: &Text, start: usize) -> Option<&'static str> {
    const HEADING_MAX_CHARS: usize = 120;
    let before = &chars[start.saturating_sub(HEADING_MAX_CHARS)..start];
    let stop = before.iter().rposition(|c| !c.is_whitespace())? + 1;
    let line = before[..stop]
        .iter()
        .rposition(|c| *c == '\n')
        .map_or(0, |at| at + 1);
    let named = || {
        let from = start - before.len();
        named_by(chars, from + line, from + stop)
    };
    let heading = lower(&before[line..stop]);
    let heading = heading.trim_end_matches([')', ':', '.', '|']);
    ["%", "percent", "per cent"]
        .iter()
        .any(|sign| {
            heading
                .strip_suffix(sign)
                .is_some_and(|rest| rest.ends_with([',', '(', ' ', '-', '–']))
        })
        .then_some("percent")
        .or_else(|| named().filter(|unit| class_of(unit) != UnitClass::Time && heading.len() < 40))
}

/// The count whose share stands right before the number: made up 61% – 23,738.
fn behind_share(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<Counted> {
    let last = found.last().filter(|last| {
        last.figure.unit == "percent" && matches!(last.tie, Tie::Value | Tie::Share)
    })?;
    let gap: String = standing
        .chars
        .get(last.figure.end..standing.i)?
        .iter()
        .collect();
    let joined = matches!(
        gap.trim(),
        "–" | "-" | "/" | "=" | "or" | ", or" | ", i.e." | "("
    );
    let large = standing.scaled || standing.number.end - standing.i > standing.number.whole_digits;
    if !joined || !large || standing.number.pointed && !standing.scaled {
        return None;
    }
    found
        .iter()
        .rev()
        .find(counts)
        .map(|figure| (figure.figure.unit, figure.subject))
        .or(earlier.filter(is_counted))
}
