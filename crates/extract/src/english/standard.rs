//! English times that only name a standard, or those who have gone past it: the 4-hour standard, 65 week waits, 28 day FDS. That all
//! came within them is measured elsewhere.

use super::list::{List, list};

/// What a standard or a delay beyond it is called, right behind its time or some words further on.
static NAMES: List = List::new(&[
    "standard",
    "standards",
    "target",
    "targets",
    "breach",
    "breaches",
    "breached",
    "backlog",
    "pathway",
    "pathways",
    "rule",
    "threshold",
    "ambition",
    "pledge",
    "guarantee",
    "trolley",
    "waiters",
]);

/// What stands right behind the time of a standard that goes by it alone.
static RIGHT_BEHIND: List = List::new(&[
    "waits",
    "waiters",
    "fds",
    "fd",
    "combined",
    "faster",
    "rtt",
    "dta",
    "decision",
    "urgent",
    "first",
    "subsequent",
    "general",
    "screening",
    "cancer",
    "long",
    "handover",
    "handovers",
    "ambulance",
    "emergency",
    "community",
    "treatment",
    "diagnosis",
    "diagnostic",
    "referral",
    "referrals",
    "a&e",
    "ed",
]);

/// Whether the words `ahead` behind a time in the singular, in small letters, make it the name of a standard, and none that `lead`
/// says to have been kept within.
pub(super) fn names_standard(lead: &str, ahead: &str) -> bool {
    const PHRASE_MAX_WORDS: usize = 5;
    let ahead = ahead.trim_start();
    // 62 day: 74.0%; 31 day 95.8%
    if percentage_follows(ahead) {
        return true;
    }
    let phrase = ahead
        .split([',', ';', '(', ':', '.', '–', '—'])
        .next()
        .unwrap_or("");
    let mut words = phrase
        .split_whitespace()
        .take(PHRASE_MAX_WORDS)
        .take_while(|word| {
            !word.starts_with(|c: char| c.is_ascii_digit())
                && !list![
                    "in", "for", "to", "from", "was", "were", "is", "are", "of", "and", "with",
                    "on", "at", "after", "before", "by"
                ]
                .has(word)
        })
        .peekable();
    let beside = words.peek().is_some_and(|word| RIGHT_BEHIND.has(word));
    let named = beside || words.any(|word| NAMES.has(word));
    named
        && !list![
            "within",
            "inside",
            "within the",
            "inside the",
            "within a",
            "under",
            "under the",
            "over",
            "more than",
            "against",
            "versus",
            "vs",
            "v",
        ]
        .ends(lead)
}

/// How long the words at the opening of `tail`, in small letters, are that name those who have gone past a time: 78 week waiters, 12-hour
/// breaches.
pub(super) fn waiters_after(tail: &str) -> Option<(&'static str, usize)> {
    const TIMES: &[&str] = &["hour", "day", "week", "month", "year"];
    static WHO: List = List::new(&[
        "waiter", "waiters", "wait", "waits", "breach", "breaches", "trolley",
    ]);
    let rest = tail.strip_prefix(' ')?;
    let past = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let time = past
        .strip_prefix([' ', '-'])
        .filter(|_| past.len() < rest.len())?;
    let unit = TIMES.iter().find(|unit| time.starts_with(**unit))?;
    let who = time[unit.len()..].strip_prefix([' ', '-'])?;
    let word = who
        .split(|c: char| !c.is_ascii_alphabetic())
        .next()
        .unwrap_or("");
    // 12-hour waits are told one by one, those of weeks by who waits.
    let unit = match *unit {
        "hour" if !word.starts_with("waiter") => "item",
        _ => "person",
    };
    WHO.has(word)
        .then(|| (unit, tail.len() - who.len() + word.len()))
}

/// Whether the words that end with an open bracket say, right behind a percentage, that it came up to what was asked for or not: 62.1% –
/// not achieved (.
pub(super) fn closes_with_verdict(lead: &str) -> bool {
    let Some(before) = lead.trim_end().strip_suffix('(') else {
        return false;
    };
    let before = before.trim_end();
    let Some(rest) = list![
        "not achieved",
        "not met",
        "achieved",
        "met",
        "missed",
        "failed",
        "not reached",
        "breached",
        "exceeded"
    ]
    .strip_end(before) else {
        return false;
    };
    let rest = rest.trim_end();
    let marked = rest.ends_with(['–', '-', '—', ',', ':']);
    let value = rest.trim_end_matches(['–', '-', '—', ',', ':', ' ']);
    marked && (value.is_empty() || value.ends_with('%'))
}

/// Whether a percentage alone follows, with no more than a mark before it: the time is the name of what it is of.
fn percentage_follows(ahead: &str) -> bool {
    let value = ahead.trim_start_matches([':', '–', '-', '=', ' ']);
    let behind = value.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    behind.len() < value.len() && behind.starts_with('%')
}

/// Whether `lead`, in small letters, ends with a standard that is named by its time, or says how well one was kept: what follows is
/// what came of it, unless it is as round as standards are.
pub(super) fn kept_standard(lead: &str, round: bool) -> bool {
    const PHRASE_MAX_WORDS: usize = 14;
    let part = lead
        .trim_end_matches([' ', ':', '–', '-', '='])
        .rsplit([',', ';', '(', '.'])
        .next()
        .unwrap_or("");
    let words: Vec<&str> = part
        .split_whitespace()
        .rev()
        .take(PHRASE_MAX_WORDS)
        .collect();
    let Some(named) = words.iter().position(|word| NAMES.has(word)) else {
        return false;
    };
    let ahead = &words[named + 1..];
    let told = ahead.iter().any(|word| {
        matches!(
            *word,
            "performance"
                | "compliance"
                | "conformity"
                | "conformance"
                | "achievement"
                | "adherence"
                | "attainment"
                | "delivery"
        )
    });
    let timed = ahead.iter().enumerate().take(4).any(|(at, word)| {
        let counted = ahead
            .get(at + 1)
            .is_some_and(|count| count.starts_with(|c: char| c.is_ascii_digit()));
        ["hour", "day", "week", "month", "minute"]
            .iter()
            .any(|unit| {
                word.strip_suffix(unit)
                    .is_some_and(|count| count.is_empty() && counted || count.ends_with('-'))
            })
    });
    told || timed && !round
}
