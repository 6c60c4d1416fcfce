//! English words for none where no verb follows: no never events, zero falls, target zero.

use super::EnglishFigure;
use super::beside::counts;
use super::context::{Measure, placed};
use super::list::list;
use super::noun::STOPS;
use super::words::{ends_with_words, word_end, words_after};
use super::zero::{Nothing, opens_clause};
use crate::figure::Basis;
use crate::number::Number;
use crate::text::Text;

/// Nouns of what one would rather not have, in the singular without their ending.
pub(super) const UNWISHED: &[&str] = &[
    "complaint",
    "event",
    "death",
    "fatalit",
    "injur",
    "incident",
    "outbreak",
    "breach",
    "error",
    "infection",
    "loss",
    "closure",
    "stock-out",
    "stockout",
    "suicide",
    "overdose",
    "violation",
    "grievance",
    "claim",
    "refusal",
    "default",
    "relapse",
    "readmission",
    "exceedance",
    "failure",
    "penalt",
    "appeal",
    "recall",
    "cancellation",
    "collision",
    "fall",
    "sore",
    "ulcer",
    "attack",
    "assault",
    "drowning",
    "recurrence",
    "transmission",
    "clusters",
    "alert",
    "citation",
    "deficienc",
    "non-compliance",
    "nonconformit",
    "spill",
    "leak",
    "withdrawal",
    "dropout",
    "reaction",
    "stillbirth",
    "accident",
    "casualt",
    "resignation",
    "lawsuit",
    "intoxication",
    "poisoning",
    "rejection",
    "finding",
    "bite",
    "backlog",
    "defect",
    "objection",
    "disruption",
    "interruption",
    "shortage",
    "quer",
    "emergenc",
];

/// None of what one would rather not have, where no more is said of it: no never events; zero fetal losses; no complaints were upheld.
pub(super) fn unwished(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    stop: usize,
) -> Option<Nothing> {
    const THING_MAX_WORDS: usize = 5;
    let word = chars.lower(i..stop);
    let lead = chars.lower(start.max(i.saturating_sub(60))..i);
    let lead = lead.trim_end();
    let wished = [
        "should",
        "must",
        "ensure",
        "will be",
        "if",
        "until",
        "till",
        "unless",
        "aim",
        "goal",
        "towards",
        "toward",
        "there to be",
    ]
    .iter()
    .any(|word| lead.split(' ').any(|said| said == *word) || ends_with_words(lead, word));
    let told = list![
        "with",
        "had",
        "were",
        "was",
        "recorded",
        "reported",
        "there were",
        "there was",
        "received",
        "saw",
        "registered",
        "been",
        "has",
        "have",
        "noted",
        "logged",
        "found",
        "identified",
        "showed",
        "revealed",
        "notified",
        "experienced",
        "plus"
    ]
    .ends(lead);
    if word == "none" || wished || word == "no" && !told && !opens_clause(chars, start, i) {
        return None;
    }
    let words = words_after(chars, stop, end, THING_MAX_WORDS);
    let at = words.iter().position(|word| {
        let text = chars.lower(word.start..word.end);
        UNWISHED.iter().any(|stem| {
            text.strip_prefix(stem).is_some_and(|rest| {
                rest.len() < 4
                    && (rest.is_empty() || rest.ends_with('s') || rest == "y" || rest == "ies")
            })
        })
    })?;
    let joined = chars[stop..words[at].start]
        .iter()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '/' | '\'' | '’'));
    let plain = words[..at].iter().all(|word| {
        let text = chars.lower(word.start..word.end);
        !STOPS.contains(&text)
    });
    let last = words[at];
    let rest = chars.lower(last.end..end.min(last.end + 12));
    let closed = rest.is_empty()
        || rest.starts_with([',', '.', ';', ')', '(', ':'])
        || list![
            " in ",
            " at ",
            " during",
            " since",
            " for ",
            " this ",
            " among",
            " were",
            " was",
            " have",
            " has",
            " had",
            " on ",
            " from ",
            " and ",
            " or ",
            " of ",
            " to date",
            " so far",
            " last",
            " reported",
            " recorded",
            " received",
            " occurred",
            " upheld",
            " with",
            " within",
            " by "
        ]
        .opens(rest);
    (joined && plain && closed).then_some(("case", last.end, (stop + 1, last.end)))
}

/// Zero of what the figure before counts: patients waiting over a year 14, target zero; 27 errors, zero with harm; nil by June.
pub(super) fn none_of_them(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    found: &[EnglishFigure],
) -> Option<EnglishFigure> {
    let stop = word_end(chars, i, end);
    let word = chars.lower(i..stop);
    if !matches!(word, "zero" | "nil" | "none") {
        return None;
    }
    let lead = chars.lower(start.max(i.saturating_sub(24))..i);
    let lead = lead.trim_end();
    let alone = (i, stop);
    let set = list![
        "expectation is",
        "ambition is",
        "target is",
        "threshold is",
        "tolerance is",
        "standard is",
        "plan is"
    ]
    .ends(lead);
    let (unit, noun) = match found.iter().rev().find(counts) {
        Some(last) => (last.figure.unit, last.subject),
        None if set => ("item", alone),
        None => return None,
    };
    let rest = chars.lower(stop..end.min(stop + 12));
    let closed = rest.is_empty() || rest.starts_with([',', '.', ';', ')']);
    let aimed = list![
        "target",
        "target:",
        "target is",
        "target of",
        "target was",
        "aim",
        "ceiling",
        "against",
        "versus",
        "vs",
        "vs.",
        "from",
        "to",
        "standard",
        "plan"
    ]
    .ends(lead);
    let listed = lead.ends_with([',', ';', ':', '(', '–']) || ends_with_words(lead, "and");
    let goes_on = list![
        " with ",
        " by ",
        " in ",
        " of whom",
        " of which",
        " of them",
        " so far",
        " last ",
        " this ",
        " a year",
        " positive",
        " confirmed",
        " severe",
        " serious",
        " fatal"
    ]
    .opens(rest);
    let once = list!["compared with", "compared to", "against", "up from", "than"].ends(lead)
        && list![
            " in 20",
            " last ",
            " the year",
            " the previous",
            " a year",
            " in the "
        ]
        .opens(rest);
    let counted = closed && (aimed || set || listed && word != "none") || listed && goes_on || once;
    counted.then(|| {
        let measure = Measure {
            start: i,
            end: stop,
            value: Number::ZERO,
            unit,
            basis: Basis::Zero,
            noun: (noun != alone).then_some(noun),
        };
        placed(chars, start, end, &measure)
    })
}
