//! The measure that a number in parts has from the figure it is compared with or went to: 0.6% in 2013 to 0.51 in 2014.

use super::beside::Counted;
use super::bound::core_of;
use super::list::list;
use super::rate::per_before;
use super::standing::Standing;
use super::words::ends_with_words;
use super::{EnglishFigure, Tie};
use crate::draft::UnitClass;
use crate::lexicon::class_of;

/// The measure of the figure before a number in parts, if it is no count.
pub(super) fn measured_before(standing: &Standing, found: &[EnglishFigure]) -> Option<Counted> {
    alike(standing, found, true)
}

/// The measure of the figure before a number that it is compared with or went to: `0.6% in 2013 to 0.51 in 2014`.
pub(super) fn alike(
    standing: &Standing,
    found: &[EnglishFigure],
    in_parts: bool,
) -> Option<Counted> {
    let before = found.iter().rev().find(|figure| figure.tie == Tie::Value)?;
    let class = class_of(before.figure.unit);
    // 12 weeks, down from 204,961: not weeks.
    let ratio = standing.number.value.to_f64() / before.figure.value?.to_f64();
    let near = (0.05..20.0).contains(&ratio);
    let measured = (class == UnitClass::Rate
        || class == UnitClass::Time && near
        || before.figure.unit == "point")
        || class == UnitClass::Percent && in_parts
        || class == UnitClass::Money && standing.scaled;
    let lead = standing.lead();
    let core = core_of(lead);
    let led = list![
        "to",
        "from",
        "than",
        "with",
        "at",
        "and",
        "the figure of",
        "the value of",
        "for",
        "was",
        "is",
        "of"
    ]
    .ends(core)
        || core.ends_with(['(', ',']);
    let compared = list!["compared to", "compared with", "from", "against", "to"].ends(core);
    // Whole numbers are more likely counts: 50% in 40 days and 38 in hospital.
    // beds per 1,000 people are 7.71, the number of nurses is 4
    let told = class == UnitClass::Rate
        && near
        && ["is", "was"].iter().any(|word| ends_with_words(core, word))
        && per_before(standing.chars, standing.start, standing.i).is_some();
    let same = in_parts
        || told
        || near && compared && found.last().is_some_and(|last| std::ptr::eq(last, before));
    (measured && led && same).then_some((before.figure.unit, before.subject))
}
