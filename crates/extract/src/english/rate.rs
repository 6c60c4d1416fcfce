//! What an English rate is counted on: per 1,000, in every 100,000, for every ten thousand. Its number is read elsewhere.

use super::list::list;
use super::words::ends_with_words;
use crate::numeral::{arabic, spaced};
use crate::text::Text;

/// Bases as written, with the unit of a rate on them; longer ones first.
const BASES: &[(&str, &str)] = &[
    ("one million", "per_million"),
    ("million", "per_million"),
    ("1,000,000", "per_million"),
    ("1 000 000", "per_million"),
    ("one hundred thousand", "per_100000"),
    ("hundred thousand", "per_100000"),
    ("ten thousand", "per_10000"),
    ("one thousand", "per_1000"),
    ("one lakh", "per_100000"),
    ("thousand", "per_1000"),
    ("100,000", "per_100000"),
    ("100 000", "per_100000"),
    ("100.000", "per_100000"),
    ("100000", "per_100000"),
    ("10,000", "per_10000"),
    ("10 000", "per_10000"),
    ("10000", "per_10000"),
    ("1,000", "per_1000"),
    ("1 000", "per_1000"),
    ("1000", "per_1000"),
    ("100k", "per_100000"),
    ("lakh", "per_100000"),
    ("100", "per_100"),
];

/// The base that `text` (in small letters) begins with: the unit of a rate on it, and its length.
fn base(text: &str) -> Option<(&'static str, usize)> {
    BASES.iter().find_map(|&(words, unit)| {
        let rest = text.strip_prefix(words)?;
        // 1,000 is no base in 1,000,000.
        // 157/100,000LB
        let rest = ["lb", "pop"]
            .iter()
            .find_map(|of| rest.strip_prefix(of))
            .unwrap_or(rest);
        // 40 mg per 100 ml
        let mixed = unit == "per_100"
            && list![
                " ml", " g", " km", " mile", " m ", " litre", " liter", " cal",
            ]
            .opens(rest);
        let ended = !mixed
            && !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
            && !rest
                .strip_prefix([',', '.', ' '])
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        ended.then_some((unit, words.len()))
    })
}

/// `per 1,000` at `at`, after blanks: the unit, and its length with the blanks before it.
pub(super) fn per_after(chars: &Text, at: usize, end: usize) -> Option<(&'static str, usize)> {
    after(
        chars,
        at,
        end,
        &[
            "per ",
            "for every ",
            "in every ",
            "for each ",
            "in each ",
            "every ",
            "serving every ",
        ],
    )
}

/// The base right after a number, where a slash or `in` may lead to it as well: `19.9/100,000`, `9.8 in 1,000 people`.
pub(super) fn per_number(chars: &Text, at: usize, end: usize) -> Option<(&'static str, usize)> {
    let leads = [
        "per ",
        "for every ",
        "in every ",
        "for each ",
        "in ",
        "out of ",
        "/ ",
        "/",
    ];
    after(chars, at, end, &leads)
}

fn after(chars: &Text, at: usize, end: usize, leads: &[&str]) -> Option<(&'static str, usize)> {
    const WORDS_MAX_CHARS: usize = 36;
    let blanks = chars[at.min(end)..end]
        .iter()
        .take_while(|&&c| c == ' ')
        .count();
    let from = at + blanks;
    let first = chars.get(from).filter(|_| from < end)?;
    if !matches!(first, 'p' | 'P' | 'f' | 'i' | 'o' | 'e' | 's' | '/') {
        return None;
    }
    let rest = chars.lower(from..end.min(from + WORDS_MAX_CHARS));
    let lead = leads.iter().find(|lead| rest.starts_with(**lead))?;
    let (unit, length) = base(&rest[lead.len()..])?;
    Some((unit, blanks + lead.len() + length))
}

/// The base of a rate that is said further on in the sentence: 2.41 physicians and 3.05 nurses per 1,000.
pub(super) fn per_ahead(chars: &Text, at: usize, end: usize) -> Option<&'static str> {
    const BASE_MAX_CHARS: usize = 80;
    let last = end.min(at + BASE_MAX_CHARS);
    (at..last)
        .filter(|&i| chars[i] == ' ')
        .find_map(|i| per_after(chars, i, end))
        .map(|(unit, _)| unit)
}

/// The base that the words before `i` name last: the rate of deaths per 100,000 people was 81.9.
pub(super) fn per_before(chars: &Text, from: usize, i: usize) -> Option<&'static str> {
    per_in(chars.lower(from..i))
}

/// The base that `text`, in small letters, names last and goes on behind.
pub(super) fn per_in(text: &str) -> Option<&'static str> {
    let mut named = text.rmatch_indices("per ");
    named.find_map(|(at, lead)| {
        let (unit, length) = base(&text[at + lead.len()..])?;
        // … per 10,000: the number itself is the base.
        (at + lead.len() + length < text.len()).then_some(unit)
    })
}

/// Whether the number at `i` is the base of a rate: per 100 000 live births.
pub(super) fn is_per(chars: &Text, start: usize, i: usize) -> bool {
    let lead = chars.lower(start.max(i.saturating_sub(12))..i);
    let lead = lead.trim_end_matches([' ', '$', '£', '€', '₹']);
    ["per", "every"]
        .iter()
        .any(|words| ends_with_words(lead, words))
}

/// Whether the base of a rate stands at `at`: `1,000`, `100000`.
pub(super) fn is_base(chars: &Text, at: usize, end: usize) -> bool {
    spaced(chars, at, end)
        .or_else(|| arabic(chars, at, end))
        .is_some_and(|base| {
            let whole = base.value.as_whole();
            !base.pointed && matches!(whole, Some(1000 | 10_000 | 100_000))
        })
}
