//! Whether an English sentence among aims tells what has been or what is, rather than what is to be.

use super::aim::told;
use super::list::List;
use super::words::{clause_of, contains_one};
use crate::text::Text;

/// No sentence tells it further from its figure.
const REACH_CHARS: usize = 300;

/// Whether the sentence `start..end` tells of the figure `at..after` as it is or has been; `sets_in_present` says that its present
/// tense sets what is to be.
pub(crate) fn recites(
    chars: &Text,
    (start, end): (usize, usize),
    (at, after): (usize, usize),
    sets_in_present: bool,
) -> bool {
    let nearby = start.max(at.saturating_sub(REACH_CHARS));
    let from = (nearby..at)
        .rev()
        .find(|&i| chars[i] == ';')
        .map_or(nearby, |i| i + 1);
    let last = end.min(after + REACH_CHARS);
    let to = (after..last).find(|&i| chars[i] == ';').unwrap_or(last);
    let before = chars.lower(from..at);
    let part = chars.lower(from..to.max(after));
    if told(part) || labelled(before) || done_to(chars, from, at) {
        return true;
    }
    const NOW: &[&str] = &[
        "so far",
        "to date",
        "year-to-date",
        " ytd",
        "currently",
        " now ",
        "at present",
        "already",
        "presently",
        "as of ",
        "as at ",
        "comprised of",
        "consists of",
        "composed of",
        "made up of",
    ];
    let own = clause_of(chars, start, end, at, after);
    let clause = chars.lower(own.0..own.1);
    let dated =
        clause.contains("between now") || clause.contains("from now") || clause.contains("by now");
    (contains_one(clause, NOW) || contains_one(before, NOW)) && !dated
        || !sets_in_present && is(part)
        || set_beside_aim(chars.lower(after..to.max(after)))
}

/// Whether the part of the sentence `start..end` around the figure `at..after` has signs of what was measured: it compares with
/// another time or place, ranks, or has a verb of the past.
pub(crate) fn tells_of_now(
    chars: &Text,
    (start, end): (usize, usize),
    (at, after): (usize, usize),
) -> bool {
    const SIGNS: &[&str] = &[
        "year-on-year",
        "year on year",
        "than in",
        "than the",
        "than last",
        "(down",
        "(up",
        ", down",
        ", up ",
        "highest",
        "lowest",
        "largest",
        "smallest",
        "an increase of",
        "a decrease of",
        "a rise of",
        "a fall of",
        "on the previous",
        "ranked",
        "estimates",
        "estimated at",
        "of which",
        "of whom",
        "respond",
        "whereas",
    ];
    let nearby = start.max(at.saturating_sub(REACH_CHARS));
    let text = chars.lower(nearby..end.min(after + REACH_CHARS));
    let mut before = "";
    let acted = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .any(|word| {
            let past = word.len() > 4
                && word.ends_with("ed")
                && !NOT_YET.has(word)
                && !MAY_BE_TO_DO.has(word)
                && !matches!(
                    before,
                    "be" | "is" | "are" | "will" | "to" | "and" | "or" | "of" | "the" | "a" | "by"
                );
            before = word;
            past
        });
    acted || contains_one(text, SIGNS)
}

/// Participles of what is not done yet, or that only describe.
static NOT_YET: List = List::new(&[
    "planned",
    "proposed",
    "projected",
    "estimated",
    "expected",
    "targeted",
    "budgeted",
    "required",
    "needed",
    "intended",
    "anticipated",
    "scheduled",
    "allocated",
    "approved",
    "recommended",
    "increased",
    "reduced",
    "improved",
    "aged",
    "combined",
    "continued",
    "limited",
    "dedicated",
    "additional",
    "related",
    "based",
]);

/// Participles of what may be to be done, and words that only end like one.
static MAY_BE_TO_DO: List = List::new(&[
    "speed",
    "need",
    "feed",
    "indeed",
    "exceed",
    "succeed",
    "trained",
    "vaccinated",
    "immunised",
    "immunized",
    "screened",
    "recruited",
    "completed",
    "constructed",
    "installed",
    "established",
    "procured",
    "distributed",
    "reached",
    "covered",
    "delivered",
    "conducted",
    "supported",
    "rehabilitated",
    "renovated",
    "upgraded",
    "equipped",
    "certified",
    "treated",
    "tested",
    "held",
    "kept",
    "licensed",
    "registered",
    "integrated",
]);

/// Whether the label of a line says that it tells how far things are: Status: 523 trained.
fn labelled(before: &str) -> bool {
    const LABELS: &[&str] = &[
        "status",
        "progress",
        "update",
        "actual",
        "achieved",
        "achievement",
        "current",
        "latest",
        "result",
        "results",
        "outturn",
        "position",
        "done",
        "outcome",
        "performance",
        "background",
        "context",
        "challenge",
    ];
    let label = before.split([':', '–', '—']).next().unwrap_or("");
    let label = label
        .trim_start_matches(|c: char| !c.is_ascii_alphabetic())
        .trim_end();
    label.len() < before.trim_end().len()
        && label.len() < 32
        && !label.starts_with("positions")
        && LABELS
            .iter()
            .any(|word| label.starts_with(word) || label.ends_with(word))
}

/// Whether a verb of the past leads to the figure: contributed 298, trained another 40.
fn done_to(chars: &Text, from: usize, at: usize) -> bool {
    static BETWEEN: List = List::new(&[
        "a", "an", "the", "about", "around", "nearly", "almost", "some", "over", "more", "than",
        "at", "least", "to", "only", "just", "another", "further", "total", "of", "up", "with",
        "by", "us", "its", "their",
    ]);
    let text = chars.lower(from..at);
    let mut words = text
        .trim_end_matches(['$', '£', '€', ' '])
        .rsplit(' ')
        .filter(|word| !word.is_empty());
    let Some(verb) = words.find(|word| !BETWEEN.has(word)) else {
        return false;
    };
    let before = words.next().unwrap_or("");
    verb.len() > 4
        && verb.ends_with("ed")
        && !NOT_YET.has(verb)
        && !matches!(
            before,
            "be" | "been"
                | "of"
                | "the"
                | "a"
                | "and"
                | "or"
                | "is"
                | "are"
                | "get"
                | "for"
                | "with"
        )
        && !before.is_empty()
        || matches!(
            verb,
            "sent"
                | "ran"
                | "held"
                | "took"
                | "made"
                | "gave"
                | "paid"
                | "brought"
                | "found"
                | "cost"
                | "left"
                | "won"
                | "lost"
                | "met"
                | "came"
        )
}

/// Whether a part of a sentence says what is: 16% are over 65, there are 14 clinics. What is to be, or is planned, is not yet.
fn is(part: &str) -> bool {
    static BE: List = List::new(&[
        "is",
        "are",
        "stands",
        "remains",
        "remain",
        "exist",
        "accounts",
        "account",
        "holds",
        "employs",
        "serves",
        "lacks",
        "operates",
        "owns",
        "comprises",
    ]);
    static SEEK: List = List::new(&[
        "aim",
        "plan",
        "want",
        "hope",
        "intend",
        "propose",
        "expect",
        "need",
        "seek",
        "commit",
        "target",
        "anticipate",
        "also",
        "therefore",
        "then",
    ]);
    static TO_COME: List = List::new(&[
        "to",
        "planned",
        "expected",
        "proposed",
        "set",
        "due",
        "budgeted",
        "scheduled",
        "projected",
        "targeted",
        "aimed",
        "needed",
        "required",
        "intended",
        "anticipated",
        "being",
        "recommended",
        "requested",
        "earmarked",
        "allocated",
        "not",
    ]);
    let mut words = part
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .peekable();
    let mut found = false;
    let mut before = "";
    while let Some(word) = words.next() {
        if matches!(word, "will" | "shall" | "must" | "should" | "would") {
            return false;
        }
        let next = words.peek().copied().unwrap_or("");
        // we fund 40 beds, public units hold half of these
        let ours = matches!(before, "we" | "they") && !SEEK.has(word);
        found |= (BE.has(word) || ours) && !TO_COME.has(next);
        before = word;
    }
    found
}

/// Whether an aim is set beside the figure that `tail` follows: 5.9%, target 4%.
fn set_beside_aim(tail: &str) -> bool {
    const AIM_MAX_CHARS: usize = 24;
    let reach = tail
        .char_indices()
        .nth(AIM_MAX_CHARS)
        .map_or(tail.len(), |(at, _)| at);
    let near = tail[..reach].trim_start_matches([' ', ',', '(', '[', '/', '–', '-', '|']);
    near.len() < reach
        && [
            "target",
            "goal",
            "aim",
            "plan",
            "standard",
            "vs target",
            "against target",
            "against a target",
            "v target",
        ]
        .iter()
        .filter_map(|aim| near.strip_prefix(aim))
        .any(|rest| !rest.starts_with(|c: char| c.is_ascii_alphabetic()))
}
