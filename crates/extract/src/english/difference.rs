//! By how many a count differs from another, where no noun follows: three fewer than the year before, two under our ceiling.

use super::EnglishFigure;
use super::beside::{Counted, counts};
use super::context::counting;
use super::inherit::is_counted;
use super::list::list;
use super::nothing::no_count;
use super::standing::Standing;
use crate::number::Number;
use crate::text::Text;

/// Words behind a number that compare it.
const COMPARED: &[&str] = &[
    " fewer", " less", " lower", " shorter", " smaller", " more", " higher", " longer", " larger",
];

/// Words behind a number that measure it against what was aimed at or had before.
const AGAINST: &[&str] = &[
    " under ",
    " below ",
    " above ",
    " over ",
    " short of ",
    " shy of ",
    " ahead of ",
    " behind ",
    " off ",
    " down on ",
    " up on ",
];

/// The difference that the bare number `standing` says, of what the figure before it counts.
pub(super) fn difference(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<EnglishFigure> {
    let tail = standing.tail(28);
    let falls = compared(tail).or_else(|| against(tail, standing.lead()))?;
    // 3,842.5 posts, 61.0 more than authorized
    let parts = found
        .iter()
        .rev()
        .find(counts)
        .is_some_and(|figure| figure.figure.value.is_some_and(Number::is_fractional));
    if standing.in_parts() && !parts || no_count(standing) {
        return None;
    }
    let host = found
        .iter()
        .rev()
        .find(counts)
        .map(|figure| (figure.figure.unit, figure.subject))
        .or(earlier.filter(is_counted))?;
    let mut told = *standing;
    if falls {
        told.number.value = told.number.value.negated();
    }
    Some(counting(&told, host))
}

/// Whether fewer are told of, if `tail` compares the number with others: fewer than, less on last year, more.
fn compared(tail: &str) -> Option<bool> {
    let word = COMPARED.iter().find(|word| tail.starts_with(**word))?;
    let rest = &tail[word.len()..];
    let closed = rest.is_empty()
        || rest.starts_with([',', '.', ';', ')'])
        || list![" than", " on ", " compared", " this ", " in "].opens(rest);
    closed.then_some(matches!(
        *word,
        " fewer" | " less" | " lower" | " shorter" | " smaller"
    ))
}

/// Whether fewer are told of, if `tail` measures the number against an aim or an earlier value: two under our ceiling.
fn against(tail: &str, lead: &str) -> Option<bool> {
    let word = AGAINST.iter().find(|word| tail.starts_with(**word))?;
    let rest = &tail[word.len()..];
    let determined = list![
        "the ",
        "our ",
        "its ",
        "their ",
        "last ",
        "plan",
        "target",
        "trajectory",
        "quota"
    ]
    .opens(rest);
    let opens = lead.is_empty() || lead.ends_with([',', ';', '(', '–', '-', ':']);
    let past = list!["last ", "the year before", "the previous"].opens(rest);
    // that is 87 below plan; staying two under a ceiling is no loss
    let planned = list![
        "plan",
        "target",
        "trajectory",
        "quota",
        "the plan",
        "the target",
        "the trajectory",
        "our plan",
        "our target"
    ]
    .opens(rest)
        && matches!(*word, " below " | " short of " | " shy of " | " behind ");
    let opens = opens
        || planned
            && list!["that is", "which is", "this is", "was", "were", "is", "are"].ends(lead);
    (determined && opens)
        .then_some(matches!(*word, " down on ") || past && *word == " below " || planned)
}

/// Whether words that tell of a difference follow the number that ends at `at`.
pub(super) fn differs_behind(chars: &Text, at: usize, end: usize) -> bool {
    let tail = chars.lower(at.min(end)..end.min(at + 10));
    COMPARED
        .iter()
        .chain(AGAINST)
        .any(|word| tail.starts_with(*word))
}
