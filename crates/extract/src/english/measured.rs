//! The figure that an English number is with its scale and its unit, wherever it was read.

use super::EnglishFigure;
use super::clock::whole_time;
use super::context::{Measure, placed};
use super::digits::{added, scale_after};
use super::host::part_of;
use super::label::{label, label_words};
use super::money::money_before;
use super::noun::counted_noun;
use super::rate::is_per;
use super::standing::Standing;
use super::unit::unit_of;
use crate::draft::{Comparator, UnitClass};
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::numeral::Numeral;
use crate::text::Text;

/// The figure of `number`, which begins at `i`, with its scale and unit, and where to go on.
pub(super) fn measured(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    mut number: Numeral,
) -> (usize, Option<EnglishFigure>) {
    let scale = scale_after(chars, number.end, end);
    let mut at = number.end;
    if let Some((power, scale_end)) = scale {
        number.value = number.value.scaled(power);
        at = scale_end;
        if let Some((value, sum_end)) = added(chars, at, end, number.value, power) {
            number.value = value;
            at = sum_end;
        }
    }
    // six or more days
    let (or_more, bound) = or_more(chars, at, end);
    at += or_more;
    // 1,200+ residents
    at += usize::from(at < end && chars[at] == '+');
    let money = money_before(chars, start, i);
    let figure_start = money.map_or(i, |(from, _)| from);
    // a tax of $0.11 per $100
    if money.is_some() && is_per(chars, start, figure_start) {
        return (at, None);
    }
    let standing = Standing {
        chars,
        start,
        end,
        i,
        at,
        number,
        scaled: scale.is_some(),
    };
    let found = match money {
        Some((_, unit)) => Some((unit, at, None)),
        None => unit_of(&standing),
    };
    let found = found.or_else(|| {
        // First treatment: 29 of 34 patients
        let part = label(chars, start, i)
            .and_then(|_| part_of(&standing))
            .filter(|_| !number.pointed);
        part.map(|(unit, noun)| (unit, at, Some(noun)))
    });
    let found = found.or_else(|| {
        // 28-day standard: the number is part of a name
        if matches!(chars[at.min(end)..end], ['-', next, ..] if next.is_ascii_lowercase()) {
            return None;
        }
        let label = label(chars, start, i)?;
        let counts = matches!(
            class_of(label.unit),
            UnitClass::Person | UnitClass::Visit | UnitClass::Count
        );
        if counts && number.pointed && scale.is_none() && label.power == 0 {
            return None;
        }
        number.value = number.value.scaled(label.power);
        Some((label.unit, at, Some(label.words)))
    });
    let Some((unit, unit_end, noun)) = found else {
        return (number.end, None);
    };
    let (unit, unit_end) = match whole_time(chars, unit_end, end, number.value, unit) {
        Some((minutes, time_end)) => {
            number.value = minutes;
            ("minute", time_end)
        }
        None => (unit, unit_end),
    };
    let noun = noun.or_else(|| label_words(chars, start, figure_start));
    let measure = Measure {
        start: figure_start,
        end: unit_end,
        value: number.value,
        unit,
        basis: Basis::Numeral,
        noun,
    };
    let mut figure = placed(chars, start, end, &measure);
    figure.figure.comparator = bound.or(figure.figure.comparator);
    (unit_end, Some(figure))
}

/// The length of `or more` between a number and its noun, and the bound it states.
fn or_more(chars: &Text, at: usize, end: usize) -> (usize, Option<Comparator>) {
    const WORDS: &[(&str, Comparator)] = &[
        (" or more", Comparator::Ge),
        (" or fewer", Comparator::Le),
        (" or less", Comparator::Le),
    ];
    let rest = chars.lower(at.min(end)..end.min(at + 12));
    WORDS
        .iter()
        .find(|(words, _)| {
            rest.strip_prefix(words)
                .is_some_and(|rest| rest.starts_with(' '))
        })
        .filter(|(words, _)| counted_noun(chars, at + words.len(), end, 2).is_some())
        .map_or((0, None), |&(words, bound)| (words.len(), Some(bound)))
}
