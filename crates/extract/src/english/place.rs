//! English places in a ranking, in words: ranked second.

use super::words::{ends_with_words, lower};

/// `ranked second`: a place in words.
pub(super) fn place(chars: &[char], start: usize, i: usize, word: &str) -> Option<i32> {
    const PLACES: &[&str] = &[
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
    ];
    let at = PLACES.iter().position(|place| *place == word)?;
    let lead = lower(&chars[start.max(i.saturating_sub(10))..i]);
    let ranked = ["ranked", "ranks", "ranking", "placed"]
        .iter()
        .any(|verb| ends_with_words(lead.trim_end(), verb));
    ranked.then_some(at as i32 + 1)
}
