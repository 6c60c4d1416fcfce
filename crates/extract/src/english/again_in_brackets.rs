//! Whether an English figure in brackets has the measure of the one before them at another time: 166 (167 in 2023).

use super::list::list;
use super::{EnglishFigure, Tie};
use crate::lexicon::class_of;

/// Whether the figure in brackets is another of the same measure as the value before them, at another time: 166 (167 in 2023).
pub(super) fn again_in_brackets(
    figure: &EnglishFigure,
    before: &EnglishFigure,
    tail: &str,
) -> bool {
    let same = before.tie == Tie::Value
        && figure.tie == Tie::Value
        && class_of(before.figure.unit) == class_of(figure.figure.unit);
    let tail = tail.trim_start();
    let time = tail.strip_prefix("in ").unwrap_or(tail);
    let closed = time
        .split_once(')')
        .is_some_and(|(inside, _)| inside.len() < 24);
    let named = figure.year.is_some() && figure.year != before.year;
    let other = named && time.len() < tail.len()
        || list![
            "last year",
            "last week",
            "last month",
            "last quarter",
            "the previous ",
            "the same ",
            "a year ",
            "a week ",
            "the year "
        ]
        .opens(time);
    same && closed && other
}
