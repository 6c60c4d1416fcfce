//! English ranges in digits: 15-20 beds, between 10 and 20 beds, growth of 0.2 to 4.9 per cent.

use super::EnglishFigure;
use super::bound::core_of;
use super::digits::plain;
use super::list::list;
use super::measured::measured;
use super::noun::{STOPS, counted_noun};
use super::numbered_things::labelled;
use super::tie::tie_of;
use super::words::{ends_with_words, words_after};
use crate::draft::{Comparator, UnitClass};
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::numeral::{Numeral, arabic};
use crate::text::Text;

/// The figure of the number at `i` that a hyphen ties to another, and where to go on: 15-20 beds. Nothing is read where the two
/// are a span of years, ages from birth, a label or the number of a table.
pub(super) fn hyphened(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    number: &Numeral,
) -> Option<(usize, Option<EnglishFigure>)> {
    let second = arabic(chars, number.end + 1, end)?;
    // 23-47 Conditions of Public Health: the number of a table.
    let heads = i == start
        && chars[second.end.min(end)..end]
            .iter()
            .find(|c| **c != ' ')
            .is_some_and(char::is_ascii_uppercase);
    let lead = chars.lower(start.max(i.saturating_sub(16))..i);
    // Services for those aged 0–19 are told by age.
    let from_birth = number.value == Number::ZERO;
    // 2019-20 is a span of years, 3,500-4,000 is none.
    let years = number.whole_digits == 4 && number.end - i == 4;
    let label = labelled(lead.trim_end()) && !before_time(chars, &second, end);
    let goes_on = matches!(chars.get(second.end), Some('-'));
    if years || from_birth || heads || label || goes_on {
        return None;
    }
    if let Some(stop) = ages_in_brackets(chars, start, end, i, &second) {
        return Some((stop, None));
    }
    let (next, figure) = measured(chars, start, end, number.end + 1, second);
    let figure = figure.map(|found| ranged(chars, start, end, found, i, number));
    Some((next, figure))
}

/// Where the ages end that brackets alone hold behind a label: Vitamin A (6–59 months) 38%. What lasts so long is measured.
fn ages_in_brackets(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    second: &Numeral,
) -> Option<usize> {
    const REACH_CHARS: usize = 60;
    let lead = chars.lower(start.max(i.saturating_sub(REACH_CHARS))..i);
    let label = lead.strip_suffix('(')?;
    let (noun, unit) = counted_noun(chars, second.end, end, 1)?;
    let closed = chars.get(noun.end) == Some(&')');
    let measured = list![
        "wait",
        "stay",
        "time",
        "delay",
        "duration",
        "length",
        "took",
        "take",
        "last",
        "averag",
        "mean",
        "median",
        "range",
        "turnaround",
        "supply",
        "stock"
    ]
    .stand_in(label);
    let goes_on = chars
        .lower(noun.end.min(end)..end.min(noun.end + 4))
        .trim_start_matches([')', ' ', ':', '-', '–'])
        .starts_with(|c: char| c.is_ascii_digit());
    let counted = label.contains(|c: char| c.is_ascii_digit());
    (matches!(unit, "month" | "year" | "week") && closed && !measured && (goes_on || !counted))
        .then_some(noun.end)
}

/// Whether a time follows the second number of a range: target band 6–9 months.
fn before_time(chars: &Text, second: &Numeral, end: usize) -> bool {
    counted_noun(chars, second.end, end, 1)
        .is_some_and(|(_, unit)| class_of(unit) == UnitClass::Time)
}

/// `of 0.2 to 4.9 per cent`, `between 10 and 20 beds`: a range whose second number carries the unit.
pub(super) fn range(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    first: &Numeral,
) -> Option<(usize, EnglishFigure)> {
    let rest = chars.lower(first.end.min(end)..end.min(first.end + 5));
    let lead = chars.lower(start.max(i.saturating_sub(20))..i);
    let lead = lead.trim_end();
    // fell by 38 to 203; from an even 1,000 to 1,236
    let changed = list![
        "by",
        "from",
        "from an even",
        "from about",
        "from around",
        "from just"
    ]
    .ends(lead);
    let far = || {
        let second = plain(chars, first.end + 4, end);
        second.is_some_and(|second| {
            let bare = matches!(chars.get(second.end), None | Some(',' | '.' | ';' | ')'))
                || words_after(chars, second.end, end, 1)
                    .first()
                    .is_some_and(|word| STOPS.contains(&chars.lower(word.start..word.end)));
            bare || second.value.to_f64() > 3.0 * first.value.to_f64()
        })
    };
    let ranges = || !changed || ends_with_words(lead, "by") && !far();
    let joint = if rest.starts_with(" to ") && ranges() {
        " to "
    } else if rest == " and " && ends_with_words(lead, "between") {
        " and "
    } else {
        return None;
    };
    let from = first.end + joint.len();
    let second = plain(chars, from, end)?;
    let rises = second.value.to_f64() > first.value.to_f64();
    let years = first.whole_digits == 4 && !first.pointed && first.end - i == 4;
    if !rises || years {
        return None;
    }
    let (next, figure) = measured(chars, start, end, from, second);
    let figure = figure?;
    let whole = class_of(figure.figure.unit) == UnitClass::Money;
    (!whole).then(|| (next, ranged(chars, start, end, figure, i, first)))
}

/// `found`, read from the second number of a range that begins at `i` with `first`.
fn ranged(
    chars: &Text,
    start: usize,
    end: usize,
    mut found: EnglishFigure,
    i: usize,
    first: &Numeral,
) -> EnglishFigure {
    const REACH_CHARS: usize = 200;
    found.figure.start = i;
    found.figure.low = Some(first.value);
    found.figure.high = found.figure.value;
    found.figure.basis = Basis::Range;
    found.figure.comparator = Some(Comparator::Le);
    // growth of 0.2 to 4.9 per cent: what leads to the range stands before its first number
    let before = chars.lower(start.max(i.saturating_sub(REACH_CHARS))..i);
    let tail = chars.lower(found.figure.end..end.min(found.figure.end + 40));
    let lead = core_of(before.trim_end());
    found.tie = tie_of(found.figure.unit, before, lead, tail.trim_start());
    found
}
