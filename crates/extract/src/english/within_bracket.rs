//! A part of a time, told in the bracket right behind it: shut for 147 days (the ward in Radnor alone was closed 96).

use super::EnglishFigure;
use super::bare::named;
use super::beside::Counted;
use super::context::counting;
use super::list::list;
use super::standing::Standing;
use crate::draft::UnitClass;
use crate::lexicon::class_of;

/// The bare number `standing` as a part of the time that stands right before its bracket.
pub(super) fn part_of_time(standing: &Standing, found: &[EnglishFigure]) -> Option<EnglishFigure> {
    const GAP_MAX_CHARS: usize = 12;
    let &Standing { chars, i, .. } = standing;
    let time = found
        .last()
        .filter(|time| class_of(time.figure.unit) == UnitClass::Time)?;
    let tail = standing.tail(1);
    if !(tail.is_empty() || matches!(tail, ")" | "," | ";")) || standing.in_parts() {
        return None;
    }
    let from = time.figure.end.min(i);
    let open = (from..i.min(from + GAP_MAX_CHARS)).find(|&k| chars[k] == '(')?;
    let inside = chars.lower(open + 1..i);
    let alone = !inside.contains(')')
        && list![
            "alone",
            "closed",
            "shut",
            "lost",
            "accounted for",
            "by itself",
            "down",
            "offline",
            "diverted",
            "of them",
            "of these",
            "of which"
        ]
        .stand_in(inside);
    let whole = time.figure.value?.to_f64();
    let part = standing.number.value.to_f64();
    let other =
        named(chars, open + 1, i).is_some_and(|unit| matches!(unit, "person" | "case" | "visit"));
    let counted: Counted = (time.figure.unit, time.subject);
    (alone && part <= whole && !other).then(|| counting(standing, counted))
}
