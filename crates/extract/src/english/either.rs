//! Two numbers, each the next after the other, of which either may be meant: two or three patients, 4 or 5 beds. They are one figure.

use super::EnglishFigure;
use super::digits::plain;
use super::list::list;
use super::measured::measured;
use super::number_word::number_word;
use super::numbered_things::{labelled, labelled_bare};
use super::spelled::spelled;
use crate::draft::Comparator;
use crate::figure::Basis;
use crate::number::Number;
use crate::numeral::Numeral;
use crate::text::Text;

/// The figure of two numbers that `or` joins, the first of which stands at `i`, and where to go on.
pub(super) fn either(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
) -> Option<(usize, EnglishFigure)> {
    const JOINT: &str = " or ";
    let read = |at: usize| -> Option<Numeral> {
        match chars.get(at)?.is_ascii_digit() {
            true => plain(chars, at, end),
            false => spelled(chars, at, end),
        }
    };
    // Few sentences have the joint at all.
    let first = read(i)?;
    let from = first.end + JOINT.len();
    if from >= end || chars.lower(first.end..from) != JOINT {
        return None;
    }
    let second = read(from)?;
    let digits = chars[i].is_ascii_digit() && chars[from].is_ascii_digit();
    // one or two: a turn of phrase for a few
    let next = first.value.plus(Number::whole(1)) == Some(second.value)
        && first.value != Number::whole(1)
        && !first.pointed;
    let lead = chars.lower(start.max(i.saturating_sub(30))..i);
    let lead = lead.trim_end();
    // grade 2 or 3 burns, the age of 4 or 5
    let names = digits && (labelled(lead) || labelled_bare(lead))
        || list!["age of", "aged", "the"].ends(lead);
    if !next || names {
        return None;
    }
    let (stop, figure) = match digits {
        true => measured(chars, start, end, from, second),
        false => number_word(chars, start, end, from),
    };
    let mut figure = figure?;
    // 2 or 3: nothing says of what
    if figure.subject.0 < second.end {
        return None;
    }
    figure.figure.start = i;
    figure.figure.comparator = Some(Comparator::Le);
    figure.figure.basis = Basis::Range;
    figure.figure.low = Some(first.value);
    figure.figure.high = figure.figure.value;
    Some((stop, figure))
}
