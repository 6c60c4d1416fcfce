//! English words for none beside which a participle or a condition tells what they are: guinea worm none seen; until no case is found.

use super::bare::named;
use super::list::list;
use super::words::words_after;
use crate::text::Text;

/// What a label counts of which a participle says that there was none: guinea worm none seen; outreaches nil conducted.
pub(super) fn found_none(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    stop: usize,
) -> Option<&'static str> {
    const LABEL_MAX_WORDS: usize = 5;
    let word = chars.lower(i..stop);
    let next = words_after(chars, stop, end, 1).first().copied()?;
    let found = list![
        "seen",
        "reported",
        "recorded",
        "detected",
        "notified",
        "found",
        "identified",
        "registered",
        "confirmed",
        "conducted",
        "held",
        "done",
        "suspected"
    ]
    .has(chars.lower(next.start..next.end));
    let lead = chars.lower(start..i);
    let label = lead
        .rsplit([',', ';', '.', '(', '•'])
        .next()
        .unwrap_or("")
        .trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = label.split_whitespace().collect();
    let plain = (1..=LABEL_MAX_WORDS).contains(&words.len())
        && label
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '/'))
        && !words.iter().any(|word| {
            matches!(
                *word,
                "was" | "were" | "had" | "with" | "there" | "and" | "but" | "of"
            )
        });
    if !found || !plain || !matches!(word, "none" | "nil") {
        return None;
    }
    let from = i - lead[lead.rfind(label)?..].chars().count();
    named(chars, from, i).or(Some("case"))
}

/// Whether the words before a denial make it a condition, or what so many are told by.
pub(super) fn is_condition(before: &str) -> bool {
    const SUBJECT_MAX_WORDS: usize = 6;
    let lead = before.trim_end();
    if list![
        "until",
        "till",
        "unless",
        "if",
        "until there is",
        "until there are",
        "so that",
        "ensure",
        "ensuring"
    ]
    .ends(lead)
    {
        return true;
    }
    let Some(subject) = list!["had", "have", "reported", "recorded"].strip_end(lead) else {
        return false;
    };
    let clause = subject
        .rsplit([',', ';', ':', '.', '('])
        .next()
        .unwrap_or("");
    let words: Vec<&str> = clause.split_whitespace().collect();
    let counted = words.first().is_some_and(|first| {
        first.bytes().all(|b| b.is_ascii_digit()) && !(first.len() == 4 && first.starts_with("20"))
    });
    counted && words.len() <= SUBJECT_MAX_WORDS
}
