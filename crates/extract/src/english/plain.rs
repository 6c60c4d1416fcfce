//! Plain numbers that no noun behind them and no figure before them explains: they are figures all the same, and the words before
//! them say of what.

use super::bare::{OF_PEOPLE, named};
use super::beside::Counted;
use super::context::{Measure, core_of, placed};
use super::host::host;
use super::inherit::stands_alone;
use super::label::NO_MEASURES;
use super::nothing::{labelled, no_count};
use super::noun::noun_unit;
use super::unit::Standing;
use super::words::{ends_with_words, lower, subject_before};
use super::{EnglishFigure, Tie};
use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::lexicon::class_of;

/// Words behind a number that only people are.
const SAID_OF_PEOPLE: &[&str] = &[
    "displaced",
    "internally displaced",
    "food insecure",
    "food-insecure",
    "in need",
    "homeless",
    "malnourished",
    "unemployed",
    "uninsured",
    "put on treatment",
    "on treatment",
    "on the waiting list",
    "vaccinated",
    "enrolled",
    "screened",
    "trained",
];

/// What is done to people, as somebody sets out to do it.
const DONE_TO_PEOPLE: &[&str] = &[
    "vaccinate",
    "immunise",
    "immunize",
    "treat",
    "recruit",
    "hire",
    "train",
    "screen",
    "enrol",
    "enroll",
    "admit",
];

/// The bare number `standing` as a figure of its own; `earlier` is what the sentence before counts.
pub(super) fn plain_count(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<EnglishFigure> {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        number,
        scaled,
    } = standing;
    if no_count(standing) || beside_digits(standing) || before_a_time(standing) {
        return None;
    }
    let lead = standing.lead();
    let core = core_of(&lead);
    let percent = (!scaled).then(|| same_share(standing, found)).flatten();
    let grouped = number.end - i > number.whole_digits;
    // under 108 service: digits alone before a word in the singular name what it is.
    let large = scaled
        || !number.pointed && number.whole_digits >= 3 && (grouped || stands_alone(standing));
    let opens = core.is_empty() && !scaled && !grouped;
    if percent.is_none() && (!large || opens || is_numbering(core)) {
        return None;
    }
    let past = found
        .last()
        .map_or(start, |figure| figure.figure.end.max(start))
        .min(i);
    let words_before = || subject_before(chars, past, i);
    let (unit, noun) = percent
        .or_else(|| people(standing, core).then(|| ("person", words_before())))
        .or_else(|| {
            let mut values = found.iter().rev().filter(|figure| figure.tie == Tie::Value);
            let money = values.next().filter(|_| scaled)?;
            let class = class_of(money.figure.unit);
            (class == UnitClass::Money).then_some((money.figure.unit, money.subject))
        })
        .or_else(|| named(chars, past, i).map(|unit| (unit, words_before())))
        .or_else(|| host(standing, found, earlier, core))
        .unwrap_or_else(|| ("item", words_before()));
    let measure = Measure {
        start: i,
        end: at,
        value: number.value,
        unit,
        basis: Basis::ListNumeral,
        noun: Some(noun),
    };
    Some(placed(chars, start, end, &measure))
}

/// Whether what follows is a time that was found to measure nothing: the first 1,000 days.
fn before_a_time(standing: &Standing) -> bool {
    standing.next().is_some_and(|word| {
        let unit = noun_unit(&standing.chars[word.start..word.end]);
        unit.is_some_and(|unit| class_of(unit) == UnitClass::Time)
    })
}

/// Whether the digits are one group of several, as in a telephone number.
fn beside_digits(standing: &Standing) -> bool {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        ..
    } = standing;
    let digit = |at: usize| chars[at].is_ascii_digit();
    let before = i >= start + 2 && matches!(chars[i - 1], ' ' | '-' | '/') && digit(i - 2);
    let behind = at + 1 < end && matches!(chars[at], ' ' | '-' | '/') && digit(at + 1);
    before || behind
}

/// Whether the words before a number say that it numbers a thing or is a way to call.
fn is_numbering(core: &str) -> bool {
    const NUMBERING: &[&str] = &[
        "ext.",
        "ext",
        "extension",
        "call",
        "dial",
        "text",
        "phone",
        "hotline",
        "helpline",
        "line",
        "room",
        "route",
        "highway",
        "flight",
        "order",
        "letter",
        "ref",
        "ref.",
        "resolution",
        "decree",
        "circular",
        "ein",
        "licence",
        "license",
        "permit",
        "iso",
        "section",
        "law",
        "regulation",
        "directive",
        "code",
        "id",
        "postcode",
        "zip",
        "is",
        "bs",
        "en",
        "at",
    ];
    let core = core.trim_end_matches([':', '#', ' ']);
    let last = core.rsplit(' ').next().unwrap_or("");
    core.ends_with(['/', '#', '§', '_', '='])
        || labelled(core)
        || NO_MEASURES.contains(&last)
        || NUMBERING.iter().any(|word| ends_with_words(core, word))
}

/// Whether the words around a number say that it is one of people.
fn people(standing: &Standing, core: &str) -> bool {
    let tail = standing.tail(30);
    let tail = tail.trim_start_matches([' ', '–', '-', '—']);
    let said = SAID_OF_PEOPLE.iter().any(|words| tail.starts_with(words));
    let verb = ["another", "a further", "an additional", "some"]
        .iter()
        .find_map(|words| core.strip_suffix(words))
        .unwrap_or(core)
        .trim_end();
    said || DONE_TO_PEOPLE
        .iter()
        .chain(OF_PEOPLE)
        .any(|word| ends_with_words(verb, word))
}

/// The percentage before that this number goes on: found in 61 per cent, in 24 of it: codeine in 24.
fn same_share(standing: &Standing, found: &[EnglishFigure]) -> Option<Counted> {
    const GAP_MAX_CHARS: usize = 40;
    let &Standing {
        chars,
        start,
        i,
        at,
        end,
        number,
        ..
    } = standing;
    let before = found
        .last()
        .filter(|last| last.figure.unit == "percent" && last.tie == Tie::Value)?;
    let closed = chars
        .get(at)
        .filter(|_| at < end)
        .is_none_or(|c| matches!(c, ',' | '.' | ';'));
    let from = before.figure.end.min(i);
    let joint = lower(&chars[from..i]);
    let joint = joint.trim_end();
    let listed = joint.starts_with(", ") || joint.starts_with(" and ") || joint.starts_with("; ");
    let verb = |text: &str| text.trim_end().rsplit(' ').next().unwrap_or("").to_owned();
    let led = verb(&lower(
        &chars[start.max(before.figure.start.saturating_sub(12))..before.figure.start],
    ));
    let same = led.chars().all(|c| c.is_ascii_alphabetic()) && led.len() > 1 && verb(joint) == led;
    let fits = number.value.to_f64() <= 100.0 && i - from < GAP_MAX_CHARS;
    (closed && listed && same && fits).then_some((before.figure.unit, before.subject))
}
