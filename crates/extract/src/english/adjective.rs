//! English adjectives that stand for what was counted before: 11 suspected cases, two confirmed; the ten best.

use super::EnglishFigure;
use super::beside::{Counted, counts};
use super::list::{List, list};
use super::noun::noun_unit;
use super::standing::Standing;
use super::words::{ends_with_words, lower, words_after};

/// Adjectives without an ending of their kind.
static PLAIN: List = List::new(&[
    "male", "female", "severe", "mild", "moderate", "acute", "new", "adult", "rural", "urban",
    "public", "private", "foreign", "open", "intact", "stable", "alive", "dead", "full",
]);

/// Endings of adjectives and participles.
static ENDINGS: List = List::new(&["al", "ic", "ive", "ed", "ary", "ous", "ile", "able", "ible"]);

/// What stands at either end of a ranking: the ten best.
static ENDS_OF_RANKING: List = List::new(&[
    "best",
    "worst",
    "largest",
    "smallest",
    "highest",
    "lowest",
    "oldest",
    "youngest",
    "busiest",
    "poorest",
    "richest",
    "strongest",
    "weakest",
]);

/// What the adjective after a number stands for, as the figures of its sentence or the sentence before count it.
pub(super) fn described(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<Counted> {
    let before = found.iter().rev().find(counts);
    let before = before.map(|figure| (figure.figure.unit, figure.subject));
    match shape(standing)? {
        Shape::Kind => before,
        Shape::EndOfRanking => before.or(earlier),
    }
}

/// Whether an adjective after a number stands for a noun.
pub(super) fn stands_for_noun(standing: &Standing) -> bool {
    shape(standing).is_some()
}

/// Whether letters stand for who owns what is counted: 9 PNFP, 3 CHAG.
pub(super) fn is_kind_in_letters(word: &[char]) -> bool {
    static OWNERS: List = List::new(&[
        "pnfp",
        "pfp",
        "ngo",
        "fbo",
        "chag",
        "faith-based",
        "gok",
        "govt",
        "private",
        "cham",
        "bakwata",
        "dda",
        "voluntary",
    ]);
    OWNERS.has(lower(word).as_str())
}

enum Shape {
    /// two confirmed
    Kind,
    /// the ten best
    EndOfRanking,
}

fn shape(standing: &Standing) -> Option<Shape> {
    let &Standing { chars, end, at, .. } = standing;
    let words = words_after(chars, at, end, 2);
    let first = words.first()?;
    let word = chars.lower(first.start..first.end);
    let lead = standing.lead();
    if ENDS_OF_RANKING.has(word) {
        let next = words.get(1).map(|next| &chars[next.start..next.end]);
        let noun = next.is_some_and(|next| noun_unit(next).is_some());
        return (ends_with_words(lead, "the") && !noun).then_some(Shape::EndOfRanking);
    }
    let opens = lead.is_empty()
        || lead.ends_with([',', ';', ':', '('])
        || list![
            "and",
            "with",
            "including",
            "were",
            "whom",
            "which",
            "only",
            "but",
            "the remaining",
            "remaining",
            "the other",
            "the rest"
        ]
        .ends(lead);
    let closed = chars
        .get(first.end)
        .filter(|_| first.end < end)
        .is_none_or(|c| matches!(c, ',' | ';' | '.' | ')'))
        || chars.get(first.end..first.end + 2) == Some(&[' ', '('])
        || words
            .get(1)
            .is_some_and(|next| matches!(chars.lower(next.start..next.end), "and" | "or"));
    let adjective = PLAIN.has(word) || word.len() > 4 && ENDINGS.closes(word);
    // the remaining 4 private for profit
    let owned = words.get(1).is_some_and(|next| {
        matches!(
            chars.lower(next.start..next.end),
            "for" | "not-for" | "not-for-profit"
        )
    }) && matches!(word, "private" | "public" | "not" | "run");
    let adjective = adjective && noun_unit(&chars[first.start..first.end]).is_none();
    let kind = adjective && (closed || owned)
        || closed && is_kind_in_letters(&chars[first.start..first.end]);
    (opens && kind).then_some(Shape::Kind)
}
