//! English places in a ranking, in words: ranked second.

use super::words::{ends_with_words, lower};

/// `ranked second`: a place in words.
pub(super) fn place(chars: &[char], start: usize, i: usize, word: &str) -> Option<i32> {
    const PLACES: &[&str] = &[
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
    ];
    const REACH_CHARS: usize = 28;
    let at = PLACES.iter().position(|place| *place == word)?;
    let lead = lower(&chars[start.max(i.saturating_sub(10))..i]);
    let ranked = ["ranked", "ranks", "ranking", "placed"]
        .iter()
        .any(|verb| ends_with_words(lead.trim_end(), verb));
    let sentence = lower(&chars[start..i]);
    let next =
        lower(&chars[(i + word.len()).min(chars.len())..chars.len().min(i + word.len() + 9)]);
    let follows = |joints: &[&str]| joints.iter().any(|joint| next.starts_with(joint));
    // Western ranked first (60), Southern second (52)
    let again = [" ranked ", " ranks "]
        .iter()
        .any(|verb| sentence.contains(verb))
        && follows(&[" (", " with "]);
    // placing us second among 41 hospitals
    let nearby = lower(&chars[start.max(i.saturating_sub(REACH_CHARS))..i]);
    let placed = [
        " placing ",
        " put ",
        " puts ",
        " putting ",
        " stands ",
        " stood ",
        " came ",
        " comes ",
        " finished ",
    ]
    .iter()
    .any(|verb| format!(" {nearby}").contains(verb))
        && follows(&[" among ", " in the ", " out of", " of the "]);
    (ranked || again || placed).then_some(at as i32 + 1)
}
