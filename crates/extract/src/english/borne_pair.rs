//! A part and its whole in brackets behind the percentage that they make: 36% of the cases were women (46/129).

use super::EnglishFigure;
use super::bare::named;
use super::context::{Measure, placed};
use super::digits::plain;
use super::list::list;
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
    let stated = is_state(chars, start, i);
    if i <= start || chars[i - 1] != '(' && !stated {
        return None;
    }
    let part = plain(chars, i, end)?;
    if chars.get(part.end) != Some(&'/') {
        return None;
    }
    let whole = plain(chars, part.end + 1, end)?;
    let made = 100.0 * part.value.to_f64() / whole.value.to_f64();
    let closed = chars
        .get(whole.end)
        .filter(|_| whole.end < end)
        .is_none_or(|c| matches!(c, ',' | ';' | '.' | ' ' | ')'));
    let dated = chars[i] == '0' || chars[part.end + 1] == '0';
    let counted = stated && closed && !dated && made <= 100.0 && !part.pointed && !whole.pointed;
    if !counted && chars.get(whole.end) != Some(&')') {
        return None;
    }
    if !counted && !percentages(chars, start, i).any(|said| (said - made).abs() < ROUNDING) {
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

/// Whether a label ends before `i` with the state that a part of all is in: cold chain points functional 33/33.
fn is_state(chars: &Text, start: usize, i: usize) -> bool {
    const REACH_CHARS: usize = 48;
    let lead = chars.lower(start.max(i.saturating_sub(REACH_CHARS))..i);
    list![
        "functional",
        "operational",
        "working",
        "filled",
        "staffed",
        "functioning",
        "reporting",
        "connected",
        "equipped"
    ]
    .ends(lead.trim_end_matches([' ', ':', '-', '–']))
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
