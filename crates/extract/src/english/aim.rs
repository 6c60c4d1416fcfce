//! Whether an English sentence as a whole asks for something by a year, or tells somebody to do it. What its single clauses say is read elsewhere.

use super::list::{List, list};
use super::orders::orders;
use crate::text::Text;

/// Verbs of what has happened: by 2019 coverage had reached 90%.
static PAST: List = List::new(&[
    "found",
    "began",
    "gave",
    "took",
    "ran",
    "showed",
    "obtained",
    "remained",
    "sent",
    "was",
    "were",
    "had",
    "has",
    "have",
    "rose",
    "fell",
    "grew",
    "reached",
    "increased",
    "decreased",
    "declined",
    "dropped",
    "reduced",
    "improved",
    "achieved",
    "saw",
    "became",
    "went",
    "stood",
    "totalled",
    "totaled",
    "numbered",
    "jumped",
    "climbed",
    "soared",
    "surged",
    "plunged",
    "doubled",
    "tripled",
    "recorded",
    "reported",
    "received",
    "treated",
    "served",
    "opened",
    "built",
    "completed",
    "established",
    "administered",
    "realised",
    "realized",
    "collected",
    "delivered",
    "spent",
    "got",
    "managed",
    "did",
]);

/// A label is no longer than this.
const LABEL_MAX_CHARS: usize = 60;

/// No sentence says further on what it is about.
pub(super) const SENTENCE_MAX_CHARS: usize = 400;

/// Whether the sentence `start..end` asks for what it says of the figure at `at`.
pub(super) fn asks(chars: &Text, start: usize, end: usize, at: usize) -> bool {
    let end = end.min(start + SENTENCE_MAX_CHARS);
    let from = (start..end)
        .find(|&i| chars[i].is_ascii_alphabetic())
        .unwrap_or(end);
    // Way forward: recruit 60 nurses; Target for audits: within 7 days
    let label = chars.lower(from..end.min(from + LABEL_MAX_CHARS));
    let ahead = label.split_once(':').is_some_and(|(label, _)| {
        // Objective 3.2 Breastfeeding at 3 months: 46%: a title, no order
        let numbered = label
            .split(' ')
            .nth(1)
            .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        if numbered && label.split(' ').count() > 3 {
            return false;
        }
        list![
            "target",
            "goal",
            "aim",
            "way forward",
            "next step",
            "looking ahead",
            "objective",
            "plan for",
            "plans for",
            "commitment",
            "what we said",
            "we said",
            "what we promised",
            "we promised",
            "our promise",
            "pledge",
            "ambition",
            "recommendation",
            "proposal",
            "next year",
            "coming year"
        ]
        .opens(label)
    });
    let from = match label.find(':') {
        Some(at) if ahead && label.is_ascii() => from + at + 1,
        _ => from,
    };
    let from = (from..end).find(|&i| chars[i] != ' ').unwrap_or(end);
    let opening = chars.lower(from..end.min(from + LABEL_MAX_CHARS));
    if ahead || orders(opening) && !recited_apart(chars, (from, end), at) {
        return true;
    }
    // Literacy was 38%; it is to be 42% by 2030: each part for itself.
    let from = (start..at.min(end)).rev().find(|&i| chars[i] == ';');
    let to = (at..end).find(|&i| chars[i] == ';');
    let part = from.map_or(start, |i| i + 1)..to.unwrap_or(end).max(start);
    by_a_year(&outside_brackets(chars, part.clone(), at))
        && !set_later(chars, (part.start, part.end), at)
}

/// The words of `part` without the brackets behind the figure at `at`: 29% had waited (target by March 2026: 5%).
fn outside_brackets(chars: &Text, part: std::ops::Range<usize>, at: usize) -> String {
    let open = (at..part.end).find(|&i| matches!(chars[i], '(' | ')'));
    match open.filter(|&i| chars[i] == '(') {
        Some(open) => {
            let close = (open..part.end)
                .find(|&i| chars[i] == ')')
                .unwrap_or(part.end);
            format!(
                "{}{}",
                chars.lower(part.start..open),
                chars.lower(close..part.end)
            )
        }
        None => chars.lower(part).to_owned(),
    }
}

/// Whether a part of its own tells of the figure at `at` as it is: renovate 46 wards; at present 213 are up to standard.
fn recited_apart(chars: &Text, (from, end): (usize, usize), at: usize) -> bool {
    let Some(mark) = (from..at.min(end)).rev().find(|&i| chars[i] == ';') else {
        return false;
    };
    let to = (at..end).find(|&i| chars[i] == ';').unwrap_or(end);
    let part = chars.lower(mark + 1..to.max(mark + 1));
    let now = |word: &str| {
        matches!(
            word,
            "is" | "are" | "present" | "currently" | "already" | "now"
        )
    };
    !orders(part.trim_start())
        && (told(part) || part.split(|c: char| !c.is_ascii_alphabetic()).any(now))
}

/// Whether the year in a part of a sentence is set for what follows the figure at `at`: now 19.6% are old, and by 2035 it will be more.
fn set_later(chars: &Text, (from, to): (usize, usize), at: usize) -> bool {
    let before = chars.lower(from..at.max(from));
    let after = chars.lower(at.min(to)..to);
    let now = |text: &str| {
        text.split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| matches!(word, "are" | "is" | "keeps" | "keep" | "remains" | "remain"))
    };
    let Some(until) = after.find("by 20").filter(|_| !before.contains("by 20")) else {
        return false;
    };
    let between = &after[..until];
    list![
        ", which ",
        ", to be ",
        ", but ",
        ", while ",
        "against a ",
        "against our ",
        "against the ",
        "against its ",
        "compared with a ",
        "target of",
        "goal of",
        "ambition of",
        "(target",
        "(goal"
    ]
    .stand_in(between)
        || between.contains(", and ") && (now(between) || now(before))
        || between.contains(" and by ")
        || between.ends_with(" and ") && now(between)
}

/// Whether `before`, the sentence up to a clause, says what is meant to be, and the clause does not tell what has been.
pub(super) fn intends(before: &str, clause: &str) -> bool {
    static MEANT: List = List::new(&[
        "objective is",
        "goal is",
        "target is",
        "aim is",
        "aims to",
        "aim to",
        "set itself a",
        "sets itself a",
        "set ourselves a",
        "set themselves a",
        "plans to",
        "plan to",
        "we will",
    ]);
    // The office will (a) extend the scheme; (b) open 12 desks.
    let listed = list![
        "will (a", "will (i", "will: ", "will 1", "shall (a", "shall (i", "to (a", "to (i"
    ]
    .stand_in(before);
    let meant = listed
        || MEANT.stand_in(before)
        || list!["standard -", "target -", "standard:", "target:"].closes(before.trim_end());
    // the bureau will finish 6 wards, train 120 doctors and raise the rate to 70%
    let goes_on = || {
        list![
            " will ",
            " shall ",
            " plans to ",
            " plan to ",
            " intends to ",
            " aims to ",
            " is to ",
            " are to "
        ]
        .stand_in(before)
            && !before.contains("; ")
            && orders(clause.strip_prefix("and ").unwrap_or(clause))
    };
    (meant || goes_on()) && !clause.starts_with("compared") && !told(clause)
}

/// Whether a phrase opens with what is done to people and things on purpose.
fn deed(phrase: &str) -> bool {
    static DONE: List = List::new(&[
        "vaccinated",
        "immunised",
        "immunized",
        "reached",
        "trained",
        "built",
        "recruited",
        "screened",
        "treated",
        "covered",
        "completed",
        "opened",
        "delivered",
        "procured",
        "distributed",
        "constructed",
        "hired",
        "installed",
        "made",
        "upgraded",
        "established",
        "converted",
        "strengthened",
        "renovated",
        "posted",
        "operationalised",
        "operationalized",
        "filled",
        "created",
        "equipped",
    ]);
    DONE.opens(phrase)
}

/// Whether what follows a figure says that it must be: 85 per cent of patients should be seen.
pub(super) fn required(tail: &str) -> bool {
    let phrase = tail.split([',', ';', '(', ':']).next().unwrap_or("");
    let ahead = phrase.find(" to be ").is_some_and(|at| {
        let before: Vec<&str> = phrase[..at].split_whitespace().collect();
        let last = before.last().copied().unwrap_or("");
        before.len() < 5
            && (before.is_empty() && deed(&phrase[at + " to be ".len()..])
                || last.ends_with('s')
                || last == "people"
                || last == "children"
                || last == "women")
    });
    if ahead {
        return true;
    }
    static MUST: List = List::new(&[
        " should be ",
        " must be ",
        " are to be ",
        " is to be ",
        " we set out to ",
        " were to be ",
        " was to be ",
        " asked to ",
        " required to ",
        " will be ",
        " shall be ",
        " supposed to ",
        " meant to ",
        " obliged to ",
        " are due for ",
        " is due for ",
        " are on order",
        " is on order",
        " are in the pipeline",
        " are yet to be ",
        " is yet to be ",
    ]);
    // Another 14 are planned for June
    let planned = list![
        " are planned",
        " were planned",
        " was planned",
        " were scheduled",
        " were targeted",
        " were budgeted",
        " is planned",
        " are scheduled",
        " is scheduled",
        " are proposed",
        " is proposed"
    ]
    .opens(phrase);
    planned
        || MUST.stand_in(phrase)
        || tail.contains(" would be ")
            && [
                "taken on",
                "added",
                "hired",
                "recruited",
                "built",
                "opened",
                "trained",
                "deployed",
                "distributed",
                "provided",
                "vaccinated",
                "established",
            ]
            .iter()
            .any(|deed| {
                tail.find(" would be ")
                    .is_some_and(|at| tail[at + " would be ".len()..].starts_with(deed))
            })
}

/// Whether `before`, the sentence up to a clause, says what is foreseen, and the clause does not tell what has been.
pub(super) fn foretells(before: &str, clause: &str) -> bool {
    let part = before.rsplit(';').next().unwrap_or("");
    // Each of the phrases below has one of these.
    if !list!["expect", "project", "forecast", "set to"].stand_in(part) {
        return false;
    }
    let said = list![
        "projection",
        "forecasts are",
        "forecasts were",
        "forecast for",
        "is expected to",
        "are expected to",
        "is projected to",
        "are projected to",
        "is forecast to",
        "are forecast to",
        "it is expected that",
        "is set to",
        "are set to",
        "expects to",
        "we expect to"
    ]
    .stand_in(part);
    if !said {
        return false;
    }
    let set_against = list![
        "compared",
        "against",
        "up from",
        "down from",
        "from ",
        "which",
        "because"
    ]
    .opens(clause);
    !set_against && !told(clause)
}

/// Whether what follows a figure says that it is to come: 30 centres in the city are expected to be built.
pub(super) fn foreseen(tail: &str) -> bool {
    // The first such words decide: whatever parts them from the figure parts the next ones too.
    list![
        " are due to be ",
        " we expect ",
        " is expected ",
        " are expected ",
        " is projected",
        " are projected",
        " is forecast",
        " are forecast",
        " will be aged ",
        " will be over ",
        " will be older ",
        " will be living with ",
    ]
    .places_in(tail)
    .next()
    .is_some_and(|(at, _)| {
        !tail[..at].contains(|c: char| c.is_ascii_digit())
            && !tail[..at].contains([',', ';', '(', ':'])
            && !tail[..at].contains(" and")
    })
}

/// Whether a text tells what has been: with a verb of the past that no “be” turns round.
pub(super) fn told(text: &str) -> bool {
    let mut before = "";
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .any(|word| {
            let past = PAST.has(word) && before != "be";
            before = word;
            past
        })
}

/// Whether a sentence sets a year until when, in words that do not tell what has been.
pub(super) fn by_a_year(text: &str) -> bool {
    let until = text.match_indices("by ").any(|(at, _)| {
        let boundary = !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
        boundary
            && text[at + 3..]
                .split_whitespace()
                .take(5)
                // investigated by the unit in 2017: by whom
                .take_while(|word| {
                    *word != "in" && (!word.ends_with([',', ';', '.']) || is_year(word))
                })
                .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
                .is_some_and(is_year)
    });
    until && !told(text)
}

/// Whether a word is a year of plans, whatever mark ends it.
fn is_year(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    // 12/31/2025
    let digits = match digits.rsplit_once('/') {
        Some((day, year)) if day.len() < 6 && day.contains('/') => year,
        _ => digits,
    };
    digits.len() == 4 && digits.starts_with("20") && digits.bytes().all(|b| b.is_ascii_digit())
}
