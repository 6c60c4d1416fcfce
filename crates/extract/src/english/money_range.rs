//! Sums of money that a range bounds: a deficit of $8 million to $9.5 million, between £4,000 and £5,500. Other ranges are read in `range`.

use super::EnglishFigure;
use super::digits::plain;
use super::list::list;
use super::measured::measured;
use crate::draft::{Comparator, UnitClass};
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::text::Text;

/// `figure` and where to go on, as the range that it opens, if another sum of its currency closes one behind it.
pub(super) fn money_range(
    chars: &Text,
    (start, end): (usize, usize),
    (next, figure): (usize, Option<EnglishFigure>),
) -> (usize, Option<EnglishFigure>) {
    let Some(mut first) = figure else {
        return (next, None);
    };
    let money = class_of(first.figure.unit) == UnitClass::Money;
    let closed = money
        .then(|| closing(chars, (start, end), &first))
        .flatten();
    let Some((stop, last)) = closed else {
        return (next, Some(first));
    };
    first.figure.low = first.figure.value;
    first.figure.high = last.figure.value;
    first.figure.value = last.figure.value;
    first.figure.end = last.figure.end;
    first.figure.basis = Basis::Range;
    first.figure.comparator = Some(Comparator::Le);
    (stop, Some(first))
}

/// The sum that closes the range which `first` opens, and where to go on.
fn closing(
    chars: &Text,
    (start, end): (usize, usize),
    first: &EnglishFigure,
) -> Option<(usize, EnglishFigure)> {
    const LEAD_MAX_CHARS: usize = 40;
    let at = first.figure.end;
    let rest = chars.lower(at.min(end)..end.min(at + 8));
    let joint = [" to ", " and "]
        .into_iter()
        .find(|joint| rest.starts_with(joint))?;
    let from = chars
        .lower(start.max(first.figure.start.saturating_sub(LEAD_MAX_CHARS))..first.figure.start);
    let lead = from.trim_end();
    // rose from $4 million to $5 million, fell $2 million to $6 million
    let moved = list!["from"].ends(lead)
        || list![
            "rose",
            "fell",
            "grew",
            "increased",
            "decreased",
            "up",
            "down",
            "by",
            "dropped",
            "climbed",
            "reduced",
            "raised"
        ]
        .ends(lead);
    let between = list!["between"].ends(lead);
    if moved && joint == " to " || joint == " and " && !between {
        return None;
    }
    let sign = at + joint.chars().count();
    let number = (sign..end.min(sign + 4)).find(|&i| chars[i].is_ascii_digit())?;
    let marked = chars[sign..number]
        .iter()
        .any(|c| matches!(c, '$' | '£' | '€'));
    let own = plain(chars, number, end).filter(|_| marked)?;
    let (next, last) = measured(chars, start, end, number, own);
    let last = last.filter(|last| last.figure.unit == first.figure.unit)?;
    let rises = last.figure.value?.to_f64() > first.figure.value?.to_f64();
    rises.then_some((next, last))
}
