//! Lists of changes whose members belong to the values before them in their turn.

use super::place::{Placed, clause_before, glosses};
use crate::lexicon::{contains_any, words};
use crate::relation::Role;

/// Which of how many growths, each in the brackets of its change, stands at `at`.
pub(super) fn turn_of(chars: &[char], placed: &[Placed], at: usize) -> Option<(usize, usize)> {
    let pair = |growth: usize| {
        growth > 0
            && growth < placed.len()
            && glosses(chars, &placed[growth - 1], &placed[growth].figure)
    };
    let goes_on = |growth: usize| {
        pair(growth)
            && pair(growth + 2)
            && placed[growth + 1].figure.start == placed[growth].figure.end + 2
    };
    if !pair(at) {
        return None;
    }
    let mut first = at;
    while first >= 2 && goes_on(first - 2) {
        first -= 2;
    }
    let mut last = at;
    while goes_on(last) {
        last += 2;
    }
    Some(((at - first) / 2, (last - first) / 2 + 1))
}

/// Whether the growth `placed[at]` is the first of two changes, each of one value, whose second is in points.
pub(super) fn leads_points(chars: &[char], placed: &[Placed], at: usize) -> bool {
    let growth = &placed[at];
    placed.get(at + 1).is_some_and(|points| {
        points.reading.role == Role::Points
            && points.clause.start == growth.clause.start
            && matches!(
                chars[growth.figure.end..points.figure.start],
                ['和' | '、' | '及']
            )
    }) && contains_any(clause_before(chars, growth), words!["分别"])
}
