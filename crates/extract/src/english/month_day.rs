//! English numbers that are days of a month: May 23, 13 and 14 May.

use super::words::{Word, is_month, words_after};
use crate::text::Text;

/// `1 to 15 March`, `13 and 14 May`: a day whose month the next number has.
pub(super) fn day_of_range(chars: &Text, end: usize, at: usize, digits: usize) -> bool {
    let words = words_after(chars, at, end, 3);
    let [joint, day, month] = words[..] else {
        return false;
    };
    digits <= 2
        && matches!(chars.lower(joint.start..joint.end), "to" | "and" | "or")
        && chars[day.start].is_ascii_digit()
        && day.end - day.start <= 2
        && is_month(&chars[month.start..month.end])
}

/// Whether the word before `i` names a month: May 23.
pub(super) fn after_month(chars: &Text, start: usize, i: usize) -> bool {
    last_word(chars, start, i).is_some_and(|word| is_month(&chars[word.start..word.end]))
}

/// The word before `i`, whatever full stop ends it: Sept.
fn last_word(chars: &Text, start: usize, i: usize) -> Option<Word> {
    let end = (start..i).rev().find(|&k| !matches!(chars[k], ' ' | '.'))? + 1;
    let from = (start..end)
        .rev()
        .find(|&k| !chars[k].is_ascii_alphanumeric())
        .map_or(start, |k| k + 1);
    (from < end).then_some(Word { start: from, end })
}
