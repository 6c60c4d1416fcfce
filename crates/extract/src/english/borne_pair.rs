//! A part and its whole in brackets behind the percentage that they make: 36% of the cases were women (46/129).

use super::EnglishFigure;
use super::bare::named;
use super::context::{Measure, placed};
use super::digits::plain;
use crate::figure::Basis;
use crate::text::Text;

/// Percentages are rounded.
const ROUNDING: f64 = 0.6;

/// The two figures that begin at `i`, right behind the bracket, if they make a percentage before it; and where they end.
pub(super) fn borne_pair(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
) -> Option<([EnglishFigure; 2], usize)> {
    if i <= start || chars[i - 1] != '(' {
        return None;
    }
    let part = plain(chars, i, end)?;
    if chars.get(part.end) != Some(&'/') {
        return None;
    }
    let whole = plain(chars, part.end + 1, end)?;
    if chars.get(whole.end) != Some(&')') {
        return None;
    }
    let made = 100.0 * part.value.to_f64() / whole.value.to_f64();
    if !percentages(chars, start, i).any(|said| (said - made).abs() < ROUNDING) {
        return None;
    }
    let unit = named(chars, start, i).unwrap_or("item");
    let figure = |at: usize, end_at: usize, value| {
        let measure = Measure {
            start: at,
            end: end_at,
            value,
            unit,
            basis: Basis::ListNumeral,
            noun: None,
        };
        placed(chars, start, end, &measure)
    };
    let figures = [
        figure(i, part.end, part.value),
        figure(part.end + 1, whole.end, whole.value),
    ];
    Some((figures, whole.end))
}

/// The percentages that the sentence says before `i`.
fn percentages(chars: &Text, start: usize, i: usize) -> impl Iterator<Item = f64> + '_ {
    (start..i)
        .filter(|&at| chars[at] == '%')
        .filter_map(move |at| {
            let from = (start..at)
                .rev()
                .take_while(|&k| chars[k].is_ascii_digit() || chars[k] == '.')
                .last()?;
            chars[from..at].iter().collect::<String>().parse().ok()
        })
}
