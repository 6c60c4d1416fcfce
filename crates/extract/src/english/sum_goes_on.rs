//! Sums of money that are written without their currency: out of 780m expected only 412m was received.

use super::EnglishFigure;
use super::beside::Counted;
use super::list::list;
use super::money::first_currency;
use super::standing::Standing;
use super::words::subject_before;
use crate::draft::UnitClass;
use crate::lexicon::class_of;

/// The bare number `standing`, a scale glued to it, as money in the currency of the text, where what is done with money stands behind it.
pub(super) fn sum_goes_on(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<Counted> {
    let &Standing {
        chars,
        start,
        i,
        at,
        number,
        ..
    } = standing;
    let glued = standing.scaled && at <= number.end + 2;
    let tail = standing.tail(24);
    let done = list![
        " expected",
        " received",
        " was received",
        " were received",
        " released",
        " was released",
        " disbursed",
        " was disbursed",
        " budgeted",
        " was budgeted",
        " allocated",
        " was allocated",
        " spent",
        " was spent",
        " approved",
        " was approved",
        " requested",
        " utilised",
        " utilized",
        " was utilised",
        " was utilized",
        " realised",
        " was realised",
        " collected",
        " was collected",
        " generated",
        " was paid",
        " in arrears",
        " in debt",
        " owed"
    ]
    .opens(tail);
    if !glued || !done {
        return None;
    }
    let before = found
        .iter()
        .rev()
        .map(|figure| figure.figure.unit)
        .chain(earlier.map(|(unit, _)| unit))
        .find(|unit| class_of(unit) == UnitClass::Money);
    let currency = before.or_else(|| first_currency(chars))?;
    Some((currency, subject_before(chars, start, i)))
}
