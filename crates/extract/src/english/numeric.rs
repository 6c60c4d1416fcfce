//! Numbers in digits of an English sentence: which of them are figures, and where reading goes on.

use super::EnglishFigure;
use super::bare::named;
use super::code::{code_end, in_code, opens_code};
use super::context::{Measure, placed};
use super::digits::plain;
use super::heading_number::numbers_heading;
use super::label::label;
use super::list::list;
use super::measured::measured;
use super::money_range::money_range;
use super::noun::{counted_noun, noun_unit};
use super::numbered_things::numbers_school_year;
use super::range::{hyphened, range};
use super::rate::{is_base, is_per};
use super::spelled::part_in;
use super::standard::waiters_after;
use super::standing::Standing;
use super::words::{is_month, lower, words_after, words_between};
use crate::draft::Comparator;
use crate::figure::Basis;
use crate::numeral::{Numeral, spaced};
use crate::text::Text;

/// The number at `i` whose thousands may be parted by blanks, which a noun, a label or its place must bear out.
fn grouped(chars: &Text, start: usize, end: usize, i: usize) -> Option<Numeral> {
    let grouped = spaced(chars, i, end)?;
    let after = words_after(chars, grouped.end, end, 2);
    let counted = after
        .iter()
        .any(|word| noun_unit(&chars[word.start..word.end]).is_some())
        || counted_noun(chars, grouped.end, end, 4).is_some();
    // 14 May 310, week 9 240: the number before the blank is one of its own.
    let own = words_between(chars, start.max(i.saturating_sub(24)), i)
        .last()
        .is_some_and(|word| {
            let word = &chars[word.start..word.end];
            is_month(word) || ["week", "table", "page", "line"].contains(&lower(word).as_str())
        });
    let closed = chars.get(grouped.end).filter(|_| grouped.end < end);
    let ended = closed.is_none_or(|c| matches!(c, ')' | ',' | '.' | ';' | ' '));
    (counted || label(chars, start, i).is_some() || ended && !own).then_some(grouped)
}

/// The number in digits at `i` as it stands without a noun of its own.
pub(super) fn bare_number(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
) -> Option<Standing<'_>> {
    if in_code(chars, start, i, false) || is_per(chars, start, i) {
        return None;
    }
    let number = grouped(chars, start, end, i).or_else(|| plain(chars, i, end))?;
    // no patients were 104-week waiters: the time names them
    let tail = chars.lower(number.end..end.min(number.end + 30));
    if tail.starts_with('-') && waiters_after(&format!(" 1{tail}")).is_some() {
        return None;
    }
    Some(Standing::with_scale(chars, (start, end), i, number))
}

/// The figure of the digits at `i`, and where to go on.
pub(super) fn numeral(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
) -> (usize, Option<EnglishFigure>) {
    let code_end = code_end(chars, i, end);
    // ($000): what a table's amounts are in
    if chars[i..end].starts_with(&['0', '0', '0'])
        && chars
            .get(i + 3)
            .is_none_or(|&c| !c.is_ascii_digit() && c != ',' && c != '.')
    {
        return (code_end, None);
    }
    let labelled = label(chars, start, i).is_some();
    if in_code(chars, start, i, labelled)
        || opens_code(chars, i, end)
        || numbers_heading(chars, start, end, i)
    {
        return (code_end, None);
    }
    if let Some(beds) = bedded(chars, start, end, i) {
        return (beds.figure.end, Some(beds));
    }
    let Some(mut number) = plain(chars, i, end) else {
        return (code_end, None);
    };
    let lead = chars.lower(start.max(i.saturating_sub(40))..i).trim_end();
    if let Some(part) = part_in(chars, end, i, number).filter(|_| !numbers_school_year(lead)) {
        return (part.end, Some(placed(chars, start, end, &part)));
    }
    if is_per(chars, start, i) {
        let base = spaced(chars, i, end).unwrap_or(number);
        return (base.end, None);
    }
    number = grouped(chars, start, end, i).unwrap_or(number);
    let after_number = chars
        .get(number.end)
        .copied()
        .filter(|_| number.end < end)
        .unwrap_or(' ');
    // 5/11 is a date or a code; the label of “68.4/73.1” says that two measures stand there, 19.9/100,000 is a rate.
    let pair = labelled && number.pointed || is_base(chars, number.end + 1, end);
    if after_number == '/'
        && let Some(figure) = counted_part(chars, start, end, i, &number)
    {
        return (number.end + 1, Some(figure));
    }
    if after_number == '/' && !pair && chars.get(number.end + 1).is_some_and(char::is_ascii_digit) {
        return (code_end, None);
    }
    if after_number == '-'
        && let Some(figure) = standard_time(chars, start, end, i, &number)
    {
        return (figure.figure.end, Some(figure));
    }
    if matches!(after_number, '-' | '–')
        && chars.get(number.end + 1).is_some_and(char::is_ascii_digit)
    {
        return hyphened(chars, start, end, i, &number).unwrap_or((code_end, None));
    }
    if let Some((next, figure)) = range(chars, start, end, i, &number) {
        return (next, Some(figure));
    }
    money_range(chars, (start, end), measured(chars, start, end, i, number))
}

/// The part of a whole behind a stroke, whose share stands in brackets behind them: villages covered 303/318 (95.3%).
fn counted_part(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    number: &Numeral,
) -> Option<EnglishFigure> {
    let whole = plain(chars, number.end + 1, end)?;
    let rest = chars.lower(whole.end..end.min(whole.end + 10));
    let share = rest.trim_start().strip_prefix('(')?;
    let percent = share.starts_with(|c: char| c.is_ascii_digit()) && share.contains('%');
    let part = number.value.to_f64() / whole.value.to_f64();
    let unit = named(chars, start, i).unwrap_or("item");
    (percent && (0.0..=1.0).contains(&part)).then(|| {
        let measure = Measure {
            start: i,
            end: number.end,
            value: number.value,
            unit,
            basis: Basis::ListNumeral,
            noun: None,
        };
        placed(chars, start, end, &measure)
    })
}

/// The beds that `N-bed` says something has: a 120-bed wing.
fn bedded(chars: &Text, start: usize, end: usize, i: usize) -> Option<EnglishFigure> {
    let number = plain(chars, i, end)?;
    let tail = lower(chars.get(number.end..end.min(number.end + 8))?);
    let word = ["-bedded ", "-bed "]
        .iter()
        .find(|word| tail.starts_with(**word))?
        .trim_end();
    let measure = Measure {
        start: i,
        end: number.end + word.len(),
        value: number.value,
        unit: "bed",
        basis: Basis::Numeral,
        noun: Some((number.end + 1, number.end + word.len())),
    };
    (!number.pointed).then(|| placed(chars, start, end, &measure))
}

/// The time of a standard that `N-day` names: within the 14-day standard.
fn standard_time(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    number: &Numeral,
) -> Option<EnglishFigure> {
    const TIMES: &[(&str, &str)] = &[
        ("-minute ", "minute"),
        ("-hour ", "hour"),
        ("-day ", "day"),
        ("-week ", "week"),
        ("-month ", "month"),
    ];
    let tail = chars.lower(number.end..end.min(number.end + 30));
    let &(words, unit) = TIMES.iter().find(|(words, _)| tail.starts_with(words))?;
    let standard = tail[words.len()..].split_whitespace().take(2).any(|word| {
        ["standard", "target", "limit", "benchmark", "wait"]
            .iter()
            .any(|name| word.trim_end_matches(['s', ',', '.', ')', ';']) == *name)
    });
    // the 4-hour standard: a name
    let lead = chars.lower(start.max(i.saturating_sub(16))..i);
    let kept = list![
        "within the",
        "within a",
        "within",
        "inside the",
        "inside",
        "under the"
    ]
    .ends(lead.trim_end());
    (standard && kept).then(|| {
        let measure = Measure {
            start: i,
            end: number.end + words.trim_end().len(),
            value: number.value,
            unit,
            basis: Basis::Numeral,
            noun: None,
        };
        let mut figure = placed(chars, start, end, &measure);
        figure.figure.comparator = Some(Comparator::Le);
        figure.kind = None;
        figure
    })
}
