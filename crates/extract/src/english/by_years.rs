//! Values of one measure told one by one for years told one by one: 88.4, 91.0 and 93.7 percent in 2019, 2020 and 2021 respectively.

use super::list::list;
use super::times::is_time;
use super::{EnglishFigure, Tie};
use crate::draft::Kind;
use crate::text::Text;

/// The years follow the last value within so many characters.
const REACH_CHARS: usize = 100;

/// Makes all but the last of the values that `respectively` gives to rising years values of earlier ones.
pub(super) fn by_years(chars: &Text, end: usize, found: &mut [EnglishFigure]) {
    by_span(chars, end, found);
    for last in 1..found.len() {
        let after = found[last].figure.end;
        let tail = chars.lower(after..end.min(after + REACH_CHARS));
        let Some(at) = tail.find("respectively") else {
            continue;
        };
        let words = tail[..at].split([' ', ',']).filter(|word| !word.is_empty());
        let years: Vec<&str> = words
            .skip_while(|word| !is_time(word))
            .filter(|word| !matches!(*word, "and" | "&" | "fy" | "cy"))
            .collect();
        let count = years.len();
        let rising = count > 1
            && years.iter().all(|year| is_time(year))
            && years.windows(2).all(|pair| pair[0] < pair[1]);
        let between = |pair: &[EnglishFigure]| {
            let (from, to) = (pair[0].figure.end, pair[1].figure.start);
            let joint = chars.lower(from.min(to)..to);
            matches!(
                joint.trim(),
                "," | "and" | ", and" | "&" | "per cent" | "percent,"
            )
        };
        if !rising || count > last + 1 {
            continue;
        }
        let list = &mut found[last + 1 - count..=last];
        if list.windows(2).all(between) && list.iter().all(|figure| figure.tie == Tie::Value) {
            for figure in &mut list[..count - 1] {
                figure.kind = figure.kind.or(Some(Kind::Baseline));
            }
        }
    }
}

/// The same where the years are only bounded, before the values: coverage from 2019 to 2021 was 61%, 63% and 66% respectively.
fn by_span(chars: &Text, end: usize, found: &mut [EnglishFigure]) {
    for last in 1..found.len() {
        let after = found[last].figure.end;
        let tail = chars.lower(after..end.min(after + REACH_CHARS));
        if !tail
            .trim_start_matches([',', ' '])
            .starts_with("respectively")
        {
            continue;
        }
        for first in (0..last).rev() {
            let at = found[first].figure.start;
            let lead = chars.lower(at.saturating_sub(REACH_CHARS)..at);
            let values = found[first..=last].iter().all(|figure| {
                figure.tie == Tie::Value && figure.figure.unit == found[last].figure.unit
            });
            if values && years_spanned(lead) == Some(last + 1 - first) {
                for figure in &mut found[first..last] {
                    figure.kind = figure.kind.or(Some(Kind::Baseline));
                }
                return;
            }
        }
    }
}

/// How many years the last two of a text span: from 2019 to 2021.
fn years_spanned(text: &str) -> Option<usize> {
    let [.., before, to] = years(text)[..] else {
        return None;
    };
    let joint = text.get(before.1..to.0)?.trim();
    let from: usize = text.get(before.0..before.1)?.parse().ok()?;
    let until: usize = text.get(to.0..to.1)?.parse().ok()?;
    let bounded = list!["to", "-", "–", "through", "and"].has(joint);
    (bounded && until > from).then(|| until - from + 1)
}

/// Where the years of a text stand.
fn years(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    text.match_indices("20")
        .map(|(at, _)| (at, at + 4))
        .filter(|&(from, to)| {
            (from..to).all(digit) && !digit(to) && (from == 0 || !digit(from - 1))
        })
        .collect()
}
