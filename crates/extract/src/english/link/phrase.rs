//! Pieces of the words around a percentage: up to a mark, behind the last mark, what only joins, what tells of it.

use super::words::{GLUE, TELLS, is_one};
use crate::english::words::MONTHS;

/// The words behind the last mark.
pub(super) fn last_part(joint: &str) -> &str {
    let mark = joint.rfind([',', ';', ':', '(', '–', '—', '=', '[']);
    let after_mark = mark.map_or(0, |at| {
        at + joint[at..].chars().next().map_or(1, char::len_utf8)
    });
    let dash = match joint.contains(" - ") {
        true => joint.rfind(" - ").map_or(0, |at| at + 3),
        false => 0,
    };
    let ends = joint.strip_suffix(" -").map_or(0, |_| joint.len());
    &joint[after_mark.max(dash).max(ends)..]
}

/// The words up to a mark that ends them; the point of a number ends nothing.
pub(super) fn phrase(text: &str) -> &str {
    let end = text.char_indices().find(|&(at, c)| {
        let next = text[at + c.len_utf8()..].chars().next();
        if c == '-' {
            return next == Some(' ') && text[..at].ends_with(' ');
        }
        matches!(c, ';' | ')' | '(' | ':' | '–' | '—')
            || matches!(c, ',' | '.') && !next.is_some_and(|next| next.is_ascii_digit())
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// Whether words only join a percentage to what stands before it.
pub(super) fn is_glue(words: &str) -> bool {
    // for 36% a test bore this out
    if is_one(
        "for|in|with|from|on|by|to|at|all|over|under|up to|and",
        words.trim(),
    ) {
        return false;
    }
    words
        .split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '\'' | '-')))
        .filter(|word| !word.is_empty() && *word != "-")
        .all(|word| {
            let year = word.len() == 4 && (word.starts_with("20") || word.starts_with("19"));
            GLUE.has(word)
                || MONTHS.contains(&word)
                || year && word.bytes().all(|b| b.is_ascii_digit())
        })
}

/// Whether a word tells of what stands before it: were, had.
pub(super) fn tells_word(word: &str) -> bool {
    TELLS.has(word)
}

/// Whether what follows a percentage tells of it as of a value of its own: 44% were seen in time.
pub(super) fn tells(tail: &str) -> bool {
    phrase(tail).split_whitespace().take(12).any(tells_word)
}
