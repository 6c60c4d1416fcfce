//! English numerals with what makes them larger: scales in words, Indian grouping. Units are read elsewhere.

use super::words::word_end;
use crate::number::Number;
use crate::numeral::{Numeral, arabic, spaced};
use crate::text::Text;

/// Words that multiply the number before them, with the power of ten.
const SCALES: &[(&str, i8)] = &[
    ("thousand", 3),
    ("lakh", 5),
    ("lakhs", 5),
    ("lac", 5),
    ("lacs", 5),
    ("million", 6),
    ("m", 6),
    ("mn", 6),
    ("mln", 6),
    ("mill", 6),
    ("crore", 7),
    ("crores", 7),
    ("cr", 7),
    ("crs", 7),
    ("billion", 9),
    ("bn", 9),
    ("trillion", 12),
    ("tn", 12),
];

/// The power of ten of the scale after the number that ends at `at`, and where it ends: `3.2 million`, `3.2-million`.
pub(super) fn scale_after(chars: &Text, at: usize, end: usize) -> Option<(i8, usize)> {
    let blank = usize::from(at < end && matches!(chars[at], ' ' | '-'));
    let from = (at + blank).min(end);
    let stop = word_end(chars, from, end);
    let word = chars.lower(from..stop);
    // 48.7 ten thousand square metres, 12 hundred thousand
    if matches!(word, "ten" | "hundred") {
        let after = word_end(chars, (stop + 1).min(end), end);
        let thousand = stop + 1 < end && chars.lower(stop + 1..after) == "thousand";
        let power = if word == "ten" { 4 } else { 5 };
        return thousand.then_some((power, after));
    }
    // 45k is a number of thousands, 5 K a place or a vitamin.
    if word == "k" && blank == 0 {
        return Some((3, stop));
    }
    let &(_, power) = SCALES.iter().find(|(scale, _)| *scale == word)?;
    // Rs 1.06 Cr.: the full stop is of the word, where the sentence goes on.
    let cut = matches!(word, "cr" | "crs" | "mn" | "mln")
        && stop + 2 < end
        && chars[stop] == '.'
        && !chars[stop + 2].is_ascii_uppercase();
    Some((power, stop + usize::from(cut)))
}

/// `value` of the scale `power` with the lesser part that follows at `at`, and where that ends: 6 crore 41 lakh, 2 lakh 45 thousand.
pub(super) fn added(
    chars: &Text,
    at: usize,
    end: usize,
    value: Number,
    power: i8,
) -> Option<(Number, usize)> {
    let digit = at + 1 < end && chars[at] == ' ' && chars[at + 1].is_ascii_digit();
    let part = digit.then(|| plain(chars, at + 1, end)).flatten()?;
    let (lesser, stop) = scale_after(chars, part.end, end)?;
    let fits = lesser < power
        && part.value.scaled(lesser).to_f64() < Number::whole(1).scaled(power).to_f64();
    let sum = value.plus(part.value.scaled(lesser)).filter(|_| fits)?;
    Some(added(chars, stop, end, sum, lesser).unwrap_or((sum, stop)))
}

/// A number with its scale, `5.61 million`, and whether it has one.
pub(super) fn scaled(chars: &Text, i: usize, end: usize) -> Option<(Numeral, bool)> {
    let mut number = plain(chars, i, end)?;
    let Some((power, stop)) = scale_after(chars, number.end, end) else {
        return Some((number, false));
    };
    number.value = number.value.scaled(power);
    number.end = stop;
    Some((number, true))
}

/// A number in digits, grouped by thousands or the Indian way.
pub(super) fn plain(chars: &Text, i: usize, end: usize) -> Option<Numeral> {
    indian(chars, i, end)
        .or_else(|| enclosed(chars, i, end))
        .or_else(|| arabic(chars, i, end))
}

/// `(54 839)`: thousands parted by a blank, alone in brackets.
fn enclosed(chars: &Text, i: usize, end: usize) -> Option<Numeral> {
    let opened = i.checked_sub(1).is_some_and(|at| chars[at] == '(');
    let number = opened.then(|| spaced(chars, i, end)).flatten()?;
    (chars.get(number.end) == Some(&')')).then_some(number)
}

/// `1,33,84,332`: groups of two digits before the last one of three.
fn indian(chars: &Text, i: usize, end: usize) -> Option<Numeral> {
    let stop = (i..end)
        .find(|&k| !(chars[k].is_ascii_digit() || chars[k] == ','))
        .unwrap_or(end);
    // A comma that ends the clause is none of the number.
    let stop = (i..stop).rev().find(|&k| chars[k] != ',')? + 1;
    let commas = chars[i..stop].iter().filter(|&&c| c == ',').count();
    if commas < 2 {
        return None;
    }
    let groups: Vec<&[char]> = chars[i..stop].split(|&c| c == ',').collect();
    let [first, middle @ .., last] = &groups[..] else {
        return None;
    };
    let grouped = !middle.is_empty()
        && (1..=2).contains(&first.len())
        && middle.iter().all(|group| group.len() == 2)
        && last.len() == 3;
    if !grouped {
        return None;
    }
    let digits = chars[i..stop]
        .iter()
        .filter(|c| c.is_ascii_digit())
        .map(|&c| c as u8 - b'0');
    Some(Numeral {
        value: Number::from_digits(digits, std::iter::empty())?,
        end: stop,
        whole_digits: groups.iter().map(|group| group.len()).sum(),
        pointed: false,
    })
}
