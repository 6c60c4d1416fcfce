//! The percentages that belong to a figure, in words: its change, and how much of its task is done.

use crate::rank::rank_words;
use kanjian_model::{Lang, Observation, derived::written_decimals, wording::grouped};

/// A percentage without its sign, with the decimals that the sentence has.
pub(crate) fn percent_in(quote: &str, value: f64) -> String {
    grouped(value.abs(), written_decimals(quote, value))
}

/// The change on the year before; where there is none the place in an order.
pub(crate) fn change_words(o: &Observation, lang: Lang) -> Option<String> {
    if let Some(yoy) = o.yoy {
        let (arrow, percent) = (
            if yoy.get() < 0.0 { "▼" } else { "▲" },
            percent_in(&o.quote, yoy.get()),
        );
        return Some(lang.pick(
            format!("{arrow} {percent}% 比上年"),
            format!("{arrow} {percent}% on the year before"),
        ));
    }
    let rank = o.rank?.get();
    (o.unit.key() != "rank").then(|| rank_words(rank, &o.quote, lang))
}

/// How much of its task is done.
pub(crate) fn completion_words(o: &Observation, lang: Lang) -> Option<String> {
    let percent = percent_in(&o.quote, o.completion?.get());
    Some(lang.pick(
        format!("完成任务的 {percent}%"),
        format!("{percent}% of the task"),
    ))
}
