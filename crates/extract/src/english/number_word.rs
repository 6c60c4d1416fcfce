//! English numbers in words that have a noun or a unit: five CPR classes, half a million patients, no cases.

use super::EnglishFigure;
use super::context::{Measure, placed};
use super::counting_word::{Worded, counts_something};
use super::list::list;
use super::measured::measured;
use super::noun::{counted_noun, is_many};
use super::only_one::only_one;
use super::points::points;
use super::rate::per_number;
use super::spelled::{fraction, spelled};
use super::standing::Standing;
use super::words::word_end;
use super::zero::denied;
use crate::figure::Basis;
use crate::number::Number;
use crate::numeral::{Numeral, arabic};
use crate::text::Text;

/// Whether the word that `rest` begins with may be a number or a part of one: most words are told by their first letters.
pub(super) fn may_count(rest: &[char]) -> bool {
    const OPENINGS: &[[char; 2]] = &[
        ['o', 'n'],
        ['t', 'w'],
        ['t', 'h'],
        ['t', 'e'],
        ['f', 'o'],
        ['f', 'i'],
        ['s', 'i'],
        ['s', 'e'],
        ['e', 'i'],
        ['e', 'l'],
        ['n', 'i'],
        ['n', 'o'],
        ['z', 'e'],
        ['h', 'a'],
        ['a', ' '],
        ['a', 'n'],
    ];
    let [first, second, ..] = rest else {
        return false;
    };
    let pair = [first.to_ascii_lowercase(), second.to_ascii_lowercase()];
    second.is_ascii_digit() || OPENINGS.contains(&pair)
}

/// The figure of the word at `i`, if it is a number that counts something, and where to go on.
pub(super) fn number_word(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
) -> (usize, Option<EnglishFigure>) {
    if let Some(part) = fraction(chars, start, end, i) {
        return (part.end, Some(placed(chars, start, end, &part)));
    }
    let stop = word_end(chars, i, end);
    let word = chars.lower(i..stop);
    if matches!(word, "no" | "none" | "zero" | "nil" | "nobody") {
        return denied(chars, start, end, i, stop);
    }

    if let Some(times) = how_often(chars, i, end, stop, word) {
        return (stop, Some(placed(chars, start, end, &times)));
    }
    if let Some(one) = a_single(chars, start, end, i) {
        return (one.figure.end, Some(one));
    }
    let half = half_a_million(chars, i, end, word);
    let Some(number) = half.or_else(|| Some(glossed(chars, spelled(chars, i, end)?, end))) else {
        return (stop, None);
    };
    let stop = number.end;
    let written = chars.lower(i..stop);
    let large = half.is_some() || written.ends_with("million") || written.ends_with("billion");
    let rest = chars.lower(stop..end.min(stop + 12));
    let scaled = list![
        "per cent", "percent", "million", "billion", "lakh", "crore", "-fold", "fold"
    ]
    .opens(rest.trim_start())
        || per_number(chars, stop, end).is_some()
        || rest.contains("point")
            && points(&Standing::with_scale(chars, (start, end), i, number)).is_some();
    if number.value == Number::whole(1)
        && let Some(one) = only_one(chars, start, end, i, stop)
    {
        return (one.figure.end, Some(one));
    }
    if !large
        && !scaled
        && !counts_something(&Worded::new(chars, (start, end), i, &number, written))
    {
        return (stop, None);
    }
    let (next, figure) = measured(chars, start, end, i, number);
    let figure = figure.map(|mut found| {
        found.figure.basis = Basis::Chinese;
        if found.subject.0 >= stop {
            found.figure.end = found.figure.end.max(found.subject.1);
        }
        found
    });
    (next, figure)
}

/// `six (6)`: a number in words that goes on behind its digits.
pub(super) fn glossed(chars: &Text, mut number: Numeral, end: usize) -> Numeral {
    let open = number.end;
    let digits =
        (chars.get(open..open + 2) == Some(&[' ', '('])).then(|| arabic(chars, open + 2, end));
    if let Some(digits) = digits.flatten()
        && digits.value == number.value
        && chars.get(digits.end) == Some(&')')
    {
        number.end = digits.end + 1;
    }
    number
}

/// How many times in each of a time something is done: twice a week, thrice every month.
fn how_often(chars: &Text, i: usize, end: usize, stop: usize, word: &str) -> Option<Measure> {
    let times = match word {
        "twice" => 2,
        "thrice" => 3,
        _ => return None,
    };
    let tail = chars.lower(stop..end.min(stop + 14));
    let rest = [" a ", " per ", " every ", " each "]
        .iter()
        .find_map(|joint| tail.strip_prefix(joint))?;
    list!["day", "week", "month", "quarter", "year"]
        .opens(rest)
        .then_some(Measure {
            start: i,
            end: stop,
            value: Number::whole(times),
            unit: "times",
            basis: Basis::Chinese,
            noun: Some((i, stop)),
        })
}

/// The one that `a single` counts: a single case of measles.
fn a_single(chars: &Text, start: usize, end: usize, i: usize) -> Option<EnglishFigure> {
    const WORDS: &str = "a single ";
    let stop = i + WORDS.len();
    if stop > end || chars.lower(i..stop) != WORDS {
        return None;
    }
    // not a single case, without a single case
    let lead = chars.lower(start..i);
    if list!["not", "without", "never", "nor", "hardly"].ends(lead.trim_end()) {
        return None;
    }
    let (noun, unit) = counted_noun(chars, stop - 1, end, 3)?;
    let measure = Measure {
        start: i,
        end: noun.end,
        value: Number::whole(1),
        unit,
        basis: Basis::Chinese,
        noun: Some((stop, noun.end)),
    };
    let counted = matches!(unit, "case" | "person" | "visit" | "outbreak" | "bed");
    (counted && !is_many(chars, &noun)).then(|| placed(chars, start, end, &measure))
}

/// `half a million`.
fn half_a_million(chars: &Text, i: usize, end: usize, word: &str) -> Option<Numeral> {
    const WORDS: &str = "half a million";
    let stop = i + WORDS.len();
    let said = word == "half" && stop <= end && chars.lower(i..stop) == WORDS;
    said.then_some(Numeral {
        value: Number::whole(500_000),
        end: stop,
        whole_digits: 6,
        pointed: false,
    })
}
