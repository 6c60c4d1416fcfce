//! A number without a noun that is set beside another takes what that one measures: 93 per cent from 91, 36 days (last year 51),
//! 0.9 per 10,000 (norm 10). Whether it is a figure at all is decided elsewhere.

use super::beside::{Counted, counts};
use super::bound::core_of;
use super::inherit::is_counted;
use super::list::{List, list};
use super::noun::{STOPS, noun_unit};
use super::phrase::is_plural;
use super::words::words_between;
use super::{EnglishFigure, Tie};
use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::text::Text;

/// Words that set the number behind them beside the one before.
static BESIDE: List = List::new(&[
    "from",
    "than",
    "versus",
    "vs",
    "vs.",
    "v",
    "v.",
    "against",
    "compared to",
    "compared with",
    "compares to",
    "compares with",
    "last year",
    "year before",
    "previous year",
    "previously",
    "last month",
    "last quarter",
    "a year ago",
    "a year earlier",
    "norm",
    "norm of",
    "norm is",
    "benchmark",
    "benchmark of",
    "benchmark is",
    "standard",
    "standard of",
    "standard is",
    "target",
    "target of",
    "target is",
    "goal",
    "goal of",
    "goal is",
    "threshold",
    "threshold of",
    "average",
    "average of",
    "average is",
    "median",
    "mean",
    "recommended",
    "required",
    "minimum",
    "maximum",
    "limit",
    "limit of",
    "ceiling of",
    "baseline",
    "baseline of",
    "to",
    "was",
    "had been",
]);

/// Words by which a sentence of its own sets its number beside what the one before counts.
static EARLIER: List = List::new(&[
    "a year ago",
    "a year earlier",
    "last year",
    "year before",
    "previous year",
    "same period",
    "same quarter",
    "same month",
    "previously",
    "prior year",
]);

/// So much stands before a number that sets it beside another.
const LEAD_MAX_CHARS: usize = 40;
/// What a number is of is named right behind it in so many words.
const OWN_MAX_WORDS: usize = 3;

/// `figure`, counted as what it is compared with where that is another measure.
pub(super) fn compared(
    chars: &Text,
    start: usize,
    mut figure: EnglishFigure,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> EnglishFigure {
    let from = figure.figure.start;
    // Its own noun or unit says what it is.
    let written = &chars[from..figure.figure.end];
    let bare = written
        .iter()
        .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' '));
    let named = figure.subject.0 >= from && figure.subject.1 > figure.subject.0;
    if !bare || figure.tie != Tie::Value || figure.figure.basis != Basis::ListNumeral && named {
        return figure;
    }
    let lead = chars.lower(start.max(from.saturating_sub(LEAD_MAX_CHARS))..from);
    let core = before_year(core_of(lead.trim_end()));
    let led = BESIDE.ends(core) || behind_year(lead);
    let bounded = bounded(found, &figure);
    let last = found.iter().rev().find(|before| before.tie == Tie::Value);
    let Some(before) = bounded.or(last) else {
        let again = EARLIER.stand_in(lead);
        if (again || led && !found.is_empty())
            && figure.figure.unit == "item"
            && !names_another(chars, start, from)
            && let Some((unit, noun)) = earlier.filter(is_counted)
        {
            (figure.figure.unit, figure.subject) = (unit, noun);
        }
        return figure;
    };
    if before.figure.end > from {
        return figure;
    }
    // patients over 62 days was 143: what the sentence is about, unless a mark sets it off
    let told = list!["was", "had been"].ends(core)
        && chars.get(before.figure.end) == Some(&' ')
        && chars[before.figure.end..from]
            .iter()
            .all(|c| c.is_ascii_alphabetic() || *c == ' ');
    if told && class_of(before.figure.unit) == UnitClass::Time && before.figure.comparator.is_some()
    {
        return figure;
    }
    let set_off = (before.figure.end..from)
        .rev()
        .find(|&k| matches!(chars[k], '—' | '–' | ',' | ';' | '('))
        .map_or(before.figure.end, |k| k + 1);
    let of_bounded = bounded.is_some() && class_of(figure.figure.unit) == UnitClass::Time;
    if led && (of_bounded || same_measure(&figure, before)) && !names_another(chars, set_off, from)
    {
        figure.figure.unit = match before.figure.unit {
            "percentage_point" => "percent",
            unit => unit,
        };
        figure.subject = before.subject;
    }
    same_size(figure, found)
}

/// The count before `figure` that a time right before it only bounds: 96 delays of more than 60 minutes.
fn bounded<'a>(found: &'a [EnglishFigure], figure: &EnglishFigure) -> Option<&'a EnglishFigure> {
    let mut values = found.iter().rev().filter(|before| before.tie == Tie::Value);
    let time = values.next()?;
    let bounds = class_of(time.figure.unit) == UnitClass::Time && time.figure.comparator.is_some();
    let host = values.next().filter(|host| bounds && counts(host))?;
    let ratio = figure.figure.value?.to_f64() / host.figure.value?.to_f64();
    (0.2..5.0).contains(&ratio).then_some(host)
}

/// `figure`, taken for what a count of quite another size counts, as one of its own size does: 68,914 people in 17 practices,
/// 67,430 last June.
fn same_size(mut figure: EnglishFigure, found: &[EnglishFigure]) -> EnglishFigure {
    const LARGE: f64 = 100.0;
    let value = |figure: &EnglishFigure| figure.figure.value.map_or(0.0, Number::to_f64).abs();
    let own = value(&figure);
    let values = || {
        found.iter().rev().filter(|before| {
            before.tie == Tie::Value && class_of(before.figure.unit) != UnitClass::Percent
        })
    };
    let host = values().find(|before| before.subject == figure.subject);
    let far = host.is_some_and(|host| own > LARGE * value(host));
    if own < LARGE || !far {
        return figure;
    }
    if let Some(alike) = values().find(|before| (0.7..1.4).contains(&(own / value(before)))) {
        figure.figure.unit = alike.figure.unit;
        figure.subject = alike.subject;
    }
    figure
}

/// The words before the year that stands right before a number: target 2022: 29.
fn before_year(core: &str) -> &str {
    let rest = core.trim_end_matches([' ', ':', '=']);
    let digits = rest.bytes().rev().take_while(u8::is_ascii_digit).count();
    if digits == 4 {
        rest[..rest.len() - digits].trim_end()
    } else {
        rest
    }
}

/// Whether a bracket opens before the number with the year that it is of: (2019: 44), [2019 – 44].
fn behind_year(lead: &str) -> bool {
    let Some(open) = lead.rfind(['(', '[']) else {
        return false;
    };
    let year = lead[open + 1..].trim_end_matches([' ', ':', ',', '-', '–', '=']);
    year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a number may be of the measure of the one before it, by their size.
fn same_measure(figure: &EnglishFigure, before: &EnglishFigure) -> bool {
    let value = |figure: &EnglishFigure| figure.figure.value.map_or(0.0, Number::to_f64).abs();
    let ratio = value(figure) / value(before);
    let counted = |figure: &EnglishFigure| {
        matches!(
            class_of(figure.figure.unit),
            UnitClass::Person | UnitClass::Visit | UnitClass::Count
        )
    };
    if !counted(figure) && figure.figure.unit != "percentage_point" {
        return false;
    }
    match class_of(before.figure.unit) {
        UnitClass::Percent => value(figure) <= 100.0 && (0.2..5.0).contains(&ratio),
        UnitClass::PercentagePoint => (20.0..=100.0).contains(&value(figure)) && ratio > 1.0,
        UnitClass::Rate => (0.02..50.0).contains(&ratio),
        UnitClass::Time => (0.1..10.0).contains(&ratio),
        UnitClass::Person | UnitClass::Visit | UnitClass::Count => {
            figure.figure.unit == "item" && (0.2..5.0).contains(&ratio)
        }
        _ => false,
    }
}

/// Whether the words of `from..to` name something else that is counted: admissions fell to 40 and deaths from 12. The words
/// glued to the number before (per 100,000 live births) are its own.
fn names_another(chars: &Text, from: usize, to: usize) -> bool {
    let words = words_between(chars, from, to);
    let own = words
        .iter()
        .take_while(|word| !STOPS.contains(&chars.lower(word.start..word.end)))
        .count();
    let own = if own < words.len() && own <= OWN_MAX_WORDS {
        own
    } else {
        0
    };
    words[own..].iter().any(|word| {
        let text = &chars[word.start..word.end];
        match noun_unit(text) {
            Some(unit) => class_of(unit) != UnitClass::Time,
            None => is_plural(text),
        }
    })
}
