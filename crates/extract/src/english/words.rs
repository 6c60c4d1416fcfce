//! The words of an English sentence: their ends, their clause, the ones that name a subject.

use super::list::List;
use crate::text::ascii_lower;

/// A word or a number of a sentence.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// `chars` in small letters, character by character: places in it are those of `chars` as long as all is ASCII.
pub(super) fn lower(chars: &[char]) -> String {
    ascii_lower(chars).unwrap_or_else(|| chars.iter().map(char::to_ascii_lowercase).collect())
}

/// The months, in small letters.
pub(super) const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Whether a word names a month, whole or cut short: June, Oct.
pub(super) fn is_month(word: &[char]) -> bool {
    let text = lower(word);
    // A person may, a year can march.
    let capital = word.first().is_some_and(char::is_ascii_uppercase);
    capital && text.len() >= 3 && MONTHS.iter().any(|month| month.starts_with(&text))
}

/// The end of the word or number that begins at `i`.
pub(super) fn word_end(chars: &[char], i: usize, end: usize) -> usize {
    (i..end)
        .find(|&k| {
            let letter = |at: usize| at < end && chars[at].is_ascii_alphabetic();
            // medical/laboratory and A&E are one word, 5/11 is none.
            let joint = matches!(chars[k], '/' | '&') && k > i && letter(k - 1) && letter(k + 1);
            !(chars[k].is_ascii_alphanumeric()
                || matches!(chars[k], '-' | '\'' | '’') && k > i
                || joint)
        })
        .unwrap_or(end)
}

/// Up to `count` words from `i` on, none past a mark.
pub(super) fn words_after(chars: &[char], mut i: usize, end: usize, count: usize) -> Vec<Word> {
    let mut words = Vec::new();
    while words.len() < count && i < end {
        if chars[i] == ' ' {
            i += 1;
            continue;
        }
        if !chars[i].is_ascii_alphanumeric() {
            break;
        }
        let stop = word_end(chars, i, end);
        words.push(Word {
            start: i,
            end: stop,
        });
        i = stop;
    }
    words
}

/// The words of `from..to`, whatever marks part them; the last ones of a long stretch.
pub(super) fn words_between(chars: &[char], from: usize, to: usize) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = from.max(to.saturating_sub(2 * CLAUSE_MAX_CHARS));
    while at < to {
        if chars[at].is_ascii_alphanumeric() {
            let end = word_end(chars, at, to);
            words.push(Word { start: at, end });
            at = end;
        } else {
            at += 1;
        }
    }
    words
}

/// A clause reaches at most this far to either side of its figure.
const CLAUSE_MAX_CHARS: usize = 200;

/// The clause around `at..after`.
pub(super) fn clause_of(
    chars: &[char],
    start: usize,
    end: usize,
    at: usize,
    after: usize,
) -> (usize, usize) {
    let mark = |i: usize| {
        let dash = matches!(chars[i], '–' | '—' | '-')
            && i > start
            && chars[i - 1] == ' '
            && chars.get(i + 1) == Some(&' ');
        dash || matches!(chars[i], ';' | '(' | ')' | ':')
            || chars[i] == ',' && !(i + 1 < end && chars[i + 1].is_ascii_digit())
    };
    let first = start.max(at.saturating_sub(CLAUSE_MAX_CHARS));
    let last = end.min(after + CLAUSE_MAX_CHARS);
    let from = (first..at)
        .rev()
        .find(|&i| mark(i))
        .map_or(first, |i| i + 1);
    let to = (after..last).find(|&i| mark(i)).unwrap_or(last);
    let from = (from..at).find(|&i| chars[i] != ' ').unwrap_or(at);
    (from, to)
}

/// Whether `text` ends with `words` at a word boundary.
#[inline]
pub(super) fn ends_with_words(text: &str, words: &str) -> bool {
    // Most words differ in their last letter.
    if text.as_bytes().last() != words.as_bytes().last() {
        return false;
    }
    text.strip_suffix(words)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', '(', ',']))
}

/// Which letters stand side by side in a text, as a filter of 256 bits: most words have a pair that it lacks, and this tells
/// without a search.
#[derive(Clone, Copy)]
pub(super) struct Pairs([u64; 4]);

impl Pairs {
    /// The pairs of `text`.
    pub(super) fn of(text: &str) -> Self {
        let mut filter = [0_u64; 4];
        for pair in text.as_bytes().windows(2) {
            let code = Self::code(pair);
            filter[usize::from(code) / 64] |= 1 << (code % 64);
        }
        Self(filter)
    }

    fn code(pair: &[u8]) -> u8 {
        (pair[0] << 3) ^ pair[1]
    }

    /// Whether `text`, whose pairs these are, holds one of `words`.
    pub(super) fn hold_any(self, text: &str, words: &[&str]) -> bool {
        let may_hold = |word: &str| {
            word.as_bytes().windows(2).all(|pair| {
                let code = Self::code(pair);
                self.0[usize::from(code) / 64] & (1 << (code % 64)) != 0
            })
        };
        words
            .iter()
            .any(|word| may_hold(word) && text.contains(word))
    }
}

/// Whether `text` holds one of `words`.
pub(super) fn contains_one(text: &str, words: &[&str]) -> bool {
    Pairs::of(text).hold_any(text, words)
}

/// Verbs and joints that lead from a thing to how many there are of it.
pub(super) const LEVELS: &[&str] = &[
    "reached", "totalled", "totaled", "was", "were", "is", "are", "recorded", "to", "of", "at",
    "from",
];

/// The words before a number that name what is measured, without the verb that leads to it.
pub(super) fn subject_before(chars: &[char], from: usize, to: usize) -> (usize, usize) {
    const VERBS: &[&str] = &[
        "stood",
        "rose",
        "fell",
        "increased",
        "decreased",
        "declined",
        "dropped",
        "grew",
        "reach",
        "will",
        "has",
        "had",
        "have",
        "by",
        "should",
        "rising",
        "up",
        "down",
        "exceeded",
        "covered",
        "must",
        "remained",
    ];
    static LEADING: List = List::named(|| LEVELS.iter().chain(VERBS).copied().collect());
    let words = words_after(chars, from, to, 24);
    let stop = words
        .iter()
        .skip(1)
        .position(|word| {
            let word = lower(&chars[word.start..word.end]);
            LEADING.has(&word)
        })
        .map_or(words.len(), |position| position + 1);
    match (words.first(), words[..stop].last()) {
        (Some(first), Some(last)) => {
            let article = ["the", "a", "an", "and", "in"]
                .contains(&lower(&chars[first.start..first.end]).as_str());
            let begin = if article && words.len() > 1 {
                words[1].start
            } else {
                first.start
            };
            (begin.min(last.end), last.end)
        }
        _ => (from, from),
    }
}
