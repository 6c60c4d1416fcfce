//! Small bare numbers that close what the words before them name: a verb, a label, a disease.

use super::bare::named;
use super::diseases::DISEASES;
use super::list::{List, list};
use super::noun::{STOPS, is_many, noun_unit};
use super::numbered_things::labelled;
use super::standing::Standing;
use super::words::words_between;
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::text::Text;

/// A label is no longer than this.
const LABEL_MAX_CHARS: usize = 60;

/// Whether a small number closes what the words before it measure: current forecast is 90, deaths reported 41 (…).
pub(super) fn told_small(standing: &Standing, lead: &str, core: &str) -> bool {
    static VERBS: List = List::new(&[
        "is",
        "was",
        "were",
        "are",
        "at",
        "stood at",
        "stands at",
        "totalled",
        "totaled",
        "numbered",
        "reached",
        "reported",
        "recorded",
        "registered",
        "notified",
        "logged",
        "remained at",
        "comes to",
        "came to",
    ]);
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        number,
        ..
    } = standing;
    let closed = chars
        .get(at)
        .filter(|_| at < end)
        .is_none_or(|c| matches!(c, ',' | '.' | ';' | ')'))
        || matches!(chars[at.min(end)..end], [' ', '(' | '/' | '|' | '=', ..])
        || list![" vs", " v. ", " v ", " against ", " compared "].opens(standing.tail(10))
            && number.whole_digits > 1;
    // Half of them were over 65: an age.
    let aged = list!["over", "under", "above", "below", "aged"].ends(lead);
    let verb = !aged && VERBS.ends(core);
    // Doctors - 2 / Midwives - 31
    let label_at = (start..i)
        .rev()
        .find(|&k| matches!(chars[k], ';' | '/' | '•' | '|'))
        .map_or(start, |k| k + 1);
    let dash = core.ends_with([':', '-', '–']) && i - label_at < LABEL_MAX_CHARS;
    // Delayed transfers of care 57 (…)
    let last = words_between(chars, start.max(i.saturating_sub(40)), i);
    let noun = last.iter().rev().take(3).any(|word| {
        is_many(chars, word)
            && chars[word.start].is_ascii_lowercase()
            && noun_unit(&chars[word.start..word.end])
                .is_none_or(|unit| class_of(unit) != UnitClass::Time)
    });
    let ends = closed && !matches!(chars.get(at), Some(',' | '.' | ')'))
        || chars.get(at).filter(|_| at < end).is_none_or(|&c| c == ';')
        || matches!(chars[at.min(end)..end], [' ', '(', ..]);
    let noun = noun && ends;
    // (previous year 51)
    let told = chars.get(at) == Some(&')')
        && lead.rsplit_once('(').is_some_and(|(before, label)| {
            !label.contains(')')
                && label.split_whitespace().count() < 4
                && before.contains(|c: char| c.is_ascii_digit())
        });
    // Sanctioned Specialists 96, MBBS MO 131 against 164
    let cadre = || {
        const LABEL_MAX_WORDS: usize = 4;
        let from = (start..i)
            .rev()
            .find(|&k| matches!(chars[k], ',' | ';' | ':' | '/' | '.' | '(' | ')'))
            .map_or(start, |k| k + 1);
        let words = words_between(chars, from, i);
        words.len() <= LABEL_MAX_WORDS
            && words.last().is_some_and(|last| {
                last.end + 1 == i && noun_unit(&chars[last.start..last.end]) == Some("person")
            })
            && !words
                .iter()
                .any(|word| STOPS.contains(&chars.lower(word.start..word.end)))
    };
    let listed = i > start + 1 && chars[i - 1] == '-';
    let opened = sick(chars, start, i)
        || opens_pairs(standing)
        || ails(chars, start, i)
        || listed
        || told && !label_is_numbering(lead)
        || verb
        || number.whole_digits > 1 && cadre()
        || dash && named(chars, start, i).is_some()
        || noun
            && i > start
            && chars[i - 1] == ' '
            && core.ends_with(|c: char| c.is_ascii_alphabetic());
    !number.pointed && closed && opened && !core.is_empty()
}

/// Whether the bracket open at the end of `lead` points to a place in the report: see table, page.
fn label_is_numbering(lead: &str) -> bool {
    let label = lead.rsplit('(').next().unwrap_or("").trim();
    label.is_empty()
        || labelled(label)
        || list!["see", "ref", "note", "by", "of", "and"].stand_in(label)
}

/// Whether a number and its label are followed by two more such pairs: PPH 9, eclampsia 7, sepsis 4.
fn opens_pairs(standing: &Standing) -> bool {
    const PAIRS: usize = 2;
    const LABEL_MAX_WORDS: usize = 3;
    const REACH_CHARS: usize = 70;
    let &Standing {
        chars, start, i, ..
    } = standing;
    let labelled = matches!(chars[start..i], [.., letter, ' '] if letter.is_ascii_alphabetic());
    let tail = standing.tail(REACH_CHARS);
    let Some(rest) = tail.strip_prefix(", ").filter(|_| labelled) else {
        return false;
    };
    let pairs = rest
        .split(", ")
        .take_while(|pair| {
            let number = pair.trim_end_matches(['.', ';', ')']);
            let label = number.trim_end_matches(|c: char| c.is_ascii_digit());
            label.len() < number.len()
                && label.ends_with(' ')
                && (1..=LABEL_MAX_WORDS).contains(&label.split_whitespace().count())
                && label
                    .chars()
                    .all(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | '-' | '/'))
        })
        .count();
    pairs >= PAIRS
}

/// Whether the name of a disease stands right before a number, with at most some words that tell more of it: Kala-azar 2.
pub(super) fn ails(chars: &Text, start: usize, i: usize) -> bool {
    const NAME_MAX_WORDS: usize = 4;
    let lead = chars.lower(start.max(i.saturating_sub(LABEL_MAX_CHARS))..i);
    let Some(named) = lead.strip_suffix(' ') else {
        return false;
    };
    let named = named
        .rsplit([',', ';', '•', ':', '(', ')', '.', '–'])
        .next()
        .unwrap_or("");
    let words: Vec<&str> = named.split_whitespace().collect();
    words.len() <= NAME_MAX_WORDS && words.last().is_some_and(|word| DISEASES.contains(word))
}

/// Whether the words right before a number, parted from it by a comma or a dash, are the name of a disease: hepatitis C, 19.
pub(super) fn sick(chars: &Text, start: usize, i: usize) -> bool {
    let lead = chars.lower(start.max(i.saturating_sub(LABEL_MAX_CHARS))..i);
    let lead = lead.trim_end_matches([' ', '<', '>', '≤']);
    let Some(named) = lead.strip_suffix([',', ':', '-']) else {
        return false;
    };
    let named = named
        .rsplit([',', ';', '•', ':', '(', ')'])
        .next()
        .unwrap_or("")
        .trim();
    let words: Vec<&str> = named.split_whitespace().collect();
    words.len() < 5 && words.iter().any(|word| DISEASES.contains(word))
}
