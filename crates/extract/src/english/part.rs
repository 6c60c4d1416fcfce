//! Whether an English percentage says what part of a whole something makes up, or what part of a task is done.

use super::list::{List, list};
use super::tie::Tie;
use super::words::ends_with_words;

/// Words that lead to the share of a whole that something is.
const MAKES: &[&str] = &[
    "account for",
    "accounting for",
    "accounted for",
    "accounts for",
    "representing",
    "represent",
    "represented",
    "represents",
    "making up",
    "make up",
    "made up",
    "makes up",
    "a share of",
    "its share of",
    "their share of",
    "contribute",
    "contributed",
    "contributes",
    "contributing",
    "contribute to",
    "contributed to",
    "contributes to",
    "contributing to",
    "comprise",
    "comprised",
    "comprises",
    "comprising",
    "constitute",
    "constituted",
    "constitutes",
    "constituting",
    "forming",
    "formed",
    "responsible for",
];

/// Verbs by which a part takes its share of all: they took 12% of the beds.
const TAKES: &[&str] = &[
    "take",
    "takes",
    "took",
    "taking",
    "taken",
    "produce",
    "produced",
    "produces",
    "generate",
    "generated",
    "generates",
    "receive",
    "received",
    "receives",
    "absorb",
    "absorbed",
    "absorbs",
    "consume",
    "consumed",
    "consumes",
    "attract",
    "attracted",
    "attracts",
    "handle",
    "handled",
    "handles",
    "provide",
    "provided",
    "provides",
    "supply",
    "supplied",
    "supplies",
    "carry",
    "carried",
    "bear",
    "bore",
    "hold",
    "held",
    "holds",
];

/// Verbs that tell of a share only where all is named as such: they see a quarter of all patients.
const SERVES: &[&str] = &[
    "see", "sees", "saw", "treat", "treats", "treated", "serve", "serves", "served", "cover",
    "covers", "had", "have", "has", "with",
];

/// The part of a whole or of a task that a percentage between `lead` and `tail` is, if it is one.
pub(super) fn part_tie(lead: &str, tail: &str) -> Option<Tie> {
    let told = list!["is", "are", "was", "were", "been", "now"].ends(lead);
    if of_task(lead, tail) || told && is_done(tail) {
        return Some(Tie::Completion);
    }
    let led = |words: &[&str]| words.iter().any(|words| ends_with_words(lead, words));
    let whole = tail.strip_prefix("of ").is_some_and(|rest| {
        list![
            "all ", "the ", "total ", "that ", "its ", "their ", "our ", "every "
        ]
        .opens(rest)
    });
    let all = list!["of all ", "of the total", "of total ", "of every "].opens(tail);
    // They saw 80% of all patients within four hours: how well they did, no share.
    let within = list![" within ", " under ", " on time", " in less "].stand_in(tail);
    (led(MAKES) || led(TAKES) && whole || led(SERVES) && all && !within).then_some(Tie::Share)
}

/// Whether what follows a percentage says that so much of something is done or paid for: 80% funded.
pub(super) fn is_done(tail: &str) -> bool {
    let word = tail.split([' ', ',', ';', '.', ')']).next().unwrap_or("");
    matches!(
        word,
        "funded" | "complete" | "completed" | "fulfilled" | "implemented" | "achieved"
    )
}

/// Whether a percentage says how much of a task is done: 103% of the service plan, a completion rate of 96%.
fn of_task(lead: &str, tail: &str) -> bool {
    let rated = [
        "completion rate",
        "achievement rate",
        "implementation rate",
        "fulfilment rate",
        "completion",
    ]
    .iter()
    .any(|rate| {
        [
            " of",
            " was",
            " is",
            " at",
            " reached",
            " stood at",
            ":",
            " to",
        ]
        .iter()
        .filter_map(|joint| lead.strip_suffix(joint))
        .any(|before| ends_with_words(before, rate))
    });
    rated || names_task(tail)
}

/// Whether what follows a percentage says what was asked for: of this year's target, of the 459 planned, of what the state
/// requires, completion rate.
pub(super) fn of_a_task(tail: &str) -> bool {
    const NUMBER_MAX_WORDS: usize = 5;
    if tail.starts_with("completion rate")
        || tail.starts_with("of what ") && tail.contains("require")
    {
        return true;
    }
    let Some(rest) = tail.strip_prefix("of ") else {
        return false;
    };
    let phrase = rest.split([';', '(', ')', ':']).next().unwrap_or("");
    let words: Vec<&str> = phrase.split_whitespace().collect();
    let owned = words
        .first()
        .is_some_and(|word| *word == "this" || *word == "last")
        && words.get(1).is_some_and(|word| word.ends_with('s'))
        && words
            .get(2)
            .is_some_and(|word| word.starts_with("target") || word.starts_with("plan"));
    let number = words.iter().take(4).position(|word| {
        word.starts_with(|c: char| c.is_ascii_digit()) || word.starts_with(['$', '£', '€'])
    });
    let asked = number.is_some_and(|at| {
        words[at + 1..].iter().take(NUMBER_MAX_WORDS).any(|word| {
            let word = word.trim_end_matches([',', '.']);
            matches!(
                word,
                "planned"
                    | "expected"
                    | "required"
                    | "needed"
                    | "targeted"
                    | "sought"
                    | "called"
                    | "goal"
                    | "target"
                    | "assigned"
            )
        })
    });
    // of the required routine checks were done
    let due = words.iter().take(3).any(|word| {
        matches!(
            *word,
            "required" | "mandated" | "mandatory" | "statutory" | "scheduled"
        )
    }) && list![
        "completed",
        "done",
        "carried out",
        "conducted",
        "performed",
        "delivered",
        "took place",
        "undertaken"
    ]
    .stand_in(phrase);
    owned || asked || due
}

/// Whether what follows a percentage names the task that it is of.
fn names_task(tail: &str) -> bool {
    static TASKS: List = List::new(&[
        "target",
        "plan",
        "goal",
        "quota",
        "task",
        "objective",
        "targets",
        "plans",
    ]);
    static AFTER: List = List::new(&[
        "and", "for", "in", "by", "set", "but", "while", "with", "was", "were", "is", "as", "at",
        "to", "on", "compared", "against", "during", "after", "of", "or", "this", "last", "agreed",
        "that", "which", "had", "has",
    ]);
    if list![
        "against plan",
        "against target",
        "against the plan",
        "against the target"
    ]
    .opens(tail)
    {
        return true;
    }
    let Some(rest) = tail.strip_prefix("of ") else {
        return false;
    };
    let phrase = rest.split([',', ';', '(', ')', '.', ':']).next();
    let words: Vec<&str> = phrase.unwrap_or("").split_whitespace().collect();
    let planned = words
        .iter()
        .take(2)
        .any(|word| matches!(*word, "planned" | "scheduled" | "targeted"));
    let named = words
        .iter()
        .take(5)
        .position(|word| TASKS.has(word))
        .is_some_and(|at| {
            let plain = words[..at].iter().all(|word| !AFTER.has(word));
            plain && words.get(at + 1).is_none_or(|next| AFTER.has(next))
        });
    planned || named
}
