//! Whether an English clause leads from where a measure was to where it is.

use super::list::List;
use super::words::lower;

/// Verbs that lead from where a measure was to where it is.
static CHANGES: List = List::new(&[
    "fell",
    "fall",
    "rose",
    "rise",
    "rising",
    "increas",
    "decreas",
    "declin",
    "drop",
    "reduc",
    "improv",
    "grew",
    "grow",
    "down",
    "up ",
    "climb",
    "cut",
    "rais",
    "spik",
    "surg",
    "jump",
    "soar",
    "scal",
    "plung",
    "went",
    "lower",
    "worsen",
    "deteriorat",
    "shrank",
    "shrink",
    "slipp",
    "dipp",
    "slump",
    "eased",
    "doubl",
    "halv",
    "came down",
    "moved",
]);

/// Whether a clause leads from where a measure was to where it is.
pub(super) fn is_change(clause: &[char]) -> bool {
    tells_change(&lower(clause))
}

/// Whether a text in small letters has words of change.
pub(super) fn tells_change(text: &str) -> bool {
    CHANGES.stand_in(text)
}
