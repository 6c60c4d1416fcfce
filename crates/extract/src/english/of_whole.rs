//! Bare numbers that count what the whole does which is told behind them, or whose part is told before: 1,240 or 62% of eligible girls.

use super::EnglishFigure;
use super::alone::share_follows;
use super::beside::{Counted, counts};
use super::list::list;
use super::phrase::thing_after;
use super::standing::Standing;
use crate::draft::UnitClass;
use crate::lexicon::class_of;

/// What the whole counts of which a share right behind a number is told: 1,240 or 62% of eligible girls.
pub(super) fn of_a_named_whole(standing: &Standing) -> Option<Counted> {
    const REACH_CHARS: usize = 30;
    if !share_follows(standing) {
        return None;
    }
    let &Standing { chars, at, end, .. } = standing;
    let tail = standing.tail(REACH_CHARS);
    let sign = ["%", "per cent", "percent"]
        .iter()
        .find_map(|sign| Some(tail.find(sign)? + sign.len()))?;
    let rest = tail.get(sign..)?.trim_start_matches(')');
    let joint = list![" of all ", " of the ", " of "].strip_opening(rest)?;
    let from = at + tail.chars().count() - joint.chars().count() - 1;
    let thing = thing_after(chars, from, end)?;
    (class_of(thing.unit) == UnitClass::Person
        && !of_a_measure(chars.lower(thing.start..thing.end)))
    .then_some((thing.unit, (thing.start, thing.end)))
}

/// Whether a whole is one of a plan: of the target population.
fn of_a_measure(words: &str) -> bool {
    list!["target", "expected", "planned", "estimated"].stand_in(words)
}

/// What a part counts whose whole closes its clause: 38 posts are vacant out of 112.
pub(super) fn whole_behind(
    standing: &Standing,
    found: &[EnglishFigure],
    lead: &str,
) -> Option<Counted> {
    let tail = standing.tail(2);
    let closed = tail.is_empty() || tail.starts_with([',', '.', ';', ')']) || tail == " (";
    if !closed
        || !list!["out of", "out of the", "out of a total of"].ends(lead)
        || standing.in_parts()
    {
        return None;
    }
    let part = found.iter().rev().find(|figure| {
        counts(figure)
            && figure
                .figure
                .value
                .is_some_and(|value| value.to_f64() <= standing.number.value.to_f64())
    })?;
    Some((part.figure.unit, part.subject))
}
