//! Things named by a whole phrase after a number, whatever they are: 12 new primary health care outreach clinics. The nouns
//! that have a unit of their own stand elsewhere.

use super::list::{List, list};
use super::noun::{STOPS, noun_unit};
use super::words::{is_month, lower, word_end};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::text::Text;

/// What a phrase after a number counts.
#[derive(Clone, Copy)]
pub(super) struct Thing {
    /// Where the phrase begins and where its noun ends.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) unit: &'static str,
    /// Words up to the noun.
    pub(super) words: usize,
    /// Whether something in brackets parts it from the number.
    pub(super) parted: bool,
}

/// Plain words before the noun.
const PLAIN_MAX_WORDS: usize = 5;
/// Words of a name before the noun.
const NAME_MAX_WORDS: usize = 10;
/// A gloss in brackets within the phrase.
const GLOSS_MAX_CHARS: usize = 24;

/// Words that open no phrase of things.
static OPENINGS: List = List::new(&[
    "the",
    "these",
    "those",
    "our",
    "we",
    "it",
    "they",
    "all",
    "an",
    "no",
    "he",
    "she",
    "there",
    "their",
    "not",
    "also",
    "now",
    "then",
    "did",
    "do",
    "does",
    "can",
    "could",
    "must",
    "should",
    "may",
    "might",
    "joined",
    "attended",
    "received",
    "lacked",
    "visited",
    "underwent",
    "got",
    "had",
    "took",
    "quit",
    "came",
    "went",
    "became",
    "gave",
    "transferred",
    "retired",
    "resigned",
    "graduated",
    "absconded",
]);

/// Plurals that say how long or how often, or name a turn of phrase.
static NO_THINGS: List = List::new(&[
    "quarters",
    "others",
    "decades",
    "seconds",
    "nights",
    "ways",
    "times",
    "years",
    "points",
    "always",
    "yes",
    "perhaps",
    "does",
    "remains",
    "sides",
    "halves",
    "ends",
    "fiscal years",
]);

/// The phrase of things after the number that ends at `at`.
pub(super) fn thing_after(chars: &Text, at: usize, end: usize) -> Option<Thing> {
    let (from, parted) = match share_in_brackets(chars, at, end) {
        Some(past) => (past, true),
        None => (at, false),
    };
    let mut i = from;
    let (mut words, mut plain) = (0, 0);
    let mut start = None;
    let mut named_before = false;
    let mut found: Option<Thing> = None;
    while words < NAME_MAX_WORDS && chars.get(i) == Some(&' ') && i + 1 < end {
        i += 1;
        if chars[i] == '(' && words > 0 && found.is_none() {
            i = gloss_end(chars, i, end)?;
            continue;
        }
        // 6 Level 4 hospitals: the number of their class
        if words == 1 && chars[i].is_ascii_digit() && of_a_class(chars, i, end) {
            i = word_end(chars, i, end);
            found = Some(Thing {
                start: start?,
                end: i,
                unit: "site",
                words,
                parted,
            });
            continue;
        }
        // 1,960 Year 9 students: which year they are in
        if words == 1 && chars[i].is_ascii_digit() && of_a_year(chars, i, end) {
            i = word_end(chars, i, end);
            continue;
        }
        if !chars[i].is_ascii_alphabetic() {
            break;
        }
        let stop = word_end(chars, i, end);
        let word = &chars[i..stop];
        let text = lower(word);
        let capital = word[0].is_ascii_uppercase();
        if words == 0 && OPENINGS.has(text.as_str()) || is_month(word) {
            return None;
        }
        let next = chars.get(stop + 1).filter(|_| stop + 1 < end);
        let joins = found.is_none()
            && words > 0
            && match text.as_str() {
                "and" => next.is_some_and(char::is_ascii_alphabetic),
                // Expanded Programme of Immunization clinics
                "of" | "for" if named_before && next.is_some_and(char::is_ascii_uppercase) => true,
                // referral to treatment (RTT) pathways
                "to" | "of" | "for" => abbreviated(chars, stop, end),
                _ => false,
            };
        // 6 Grade III Class A hospitals
        let lettered = text == "a" && capital && named_before;
        if !joins && !lettered && STOPS.contains(&text.as_str()) {
            break;
        }
        words += 1;
        plain += usize::from(!capital);
        if plain > PLAIN_MAX_WORDS {
            break;
        }
        let start = *start.get_or_insert(i);
        let people = list!["people", "women", "men", "children", "staff"].has(text.as_str());
        if (people || is_plural(word))
            && (!NO_THINGS.has(text.as_str()) || are_places(&chars[start..i], &text))
        {
            // 2,400 non-Malaysians
            let thing = [
                "scans", "plans", "loans", "vans", "organs", "means", "cans", "fans",
            ];
            let nation = text.ends_with("ans")
                && word.iter().any(char::is_ascii_uppercase)
                && !thing.iter().any(|thing| text.ends_with(thing));
            let unit = noun_unit(word).unwrap_or(if nation { "person" } else { "item" });
            if class_of(unit) == UnitClass::Time {
                return None;
            }
            found = Some(Thing {
                start,
                end: stop,
                unit,
                words,
                parted,
            });
        } else if found.is_some() {
            break;
        }
        named_before = capital;
        i = stop;
    }
    found
}

/// Whether `kind` says that `points` are places: sewage points, water points.
fn are_places(kind: &[char], text: &str) -> bool {
    static KINDS: List = List::new(&[
        "sewage",
        "sampling",
        "water",
        "access",
        "service",
        "distribution",
        "delivery",
        "vaccination",
        "collection",
        "entry",
        "dispensing",
        "contact",
        "outreach",
        "monitoring",
        "care",
        "dispensation",
        "chlorination",
        "testing",
    ]);
    let last = lower(kind);
    let last = last.trim_end().rsplit([' ', '-']).next().unwrap_or("");
    text == "points" && KINDS.has(last)
}

/// Where a share in brackets after a number ends: `(32%)`.
fn share_in_brackets(chars: &Text, at: usize, end: usize) -> Option<usize> {
    const SHARE_MAX_CHARS: usize = 10;
    let open = at + usize::from(chars.get(at) == Some(&' '));
    if open >= end || chars[open] != '(' {
        return None;
    }
    let last = end.min(open + SHARE_MAX_CHARS);
    let close = open + chars[open..last].iter().position(|&c| c == ')')?;
    let signed = usize::from(matches!(chars[open + 1], '+' | '-'));
    let percent = chars[open + 1 + signed].is_ascii_digit() && chars[open..close].contains(&'%');
    percent.then_some(close + 1)
}

/// Whether the digits at `i` number the class of what is counted: Level 4.
fn of_a_class(chars: &Text, i: usize, end: usize) -> bool {
    const CLASSES: &[&str] = &["Level ", "Type ", "Tier ", "Grade ", "Category "];
    let stop = word_end(chars, i, end);
    stop - i < 2
        && CLASSES
            .iter()
            .any(|name| chars[..i].ends_with(&name.chars().collect::<Vec<_>>()))
}

/// Whether the digits at `i` say which year at school or which stage people or things are in: Year 6.
pub(super) fn of_a_year(chars: &[char], i: usize, end: usize) -> bool {
    if !chars
        .get(i)
        .filter(|_| i < end)
        .is_some_and(char::is_ascii_digit)
    {
        return false;
    }
    static STAGES: List = List::new(&[
        "year ",
        "grade ",
        "stage ",
        "band ",
        "class ",
        "category ",
        "phase ",
        "form ",
    ]);
    let stop = word_end(chars, i, end);
    let before = lower(&chars[i.saturating_sub(10)..i]);
    stop - i < 3 && chars.get(stop) == Some(&' ') && STAGES.closes(&before)
}

/// Whether the next word is followed by its abbreviation in brackets: `(RTT)`.
fn abbreviated(chars: &Text, at: usize, end: usize) -> bool {
    const REACH_CHARS: usize = 24;
    let last = end.min(at + REACH_CHARS);
    let Some(open) = chars[at..last]
        .iter()
        .position(|&c| c == '(')
        .map(|open| at + open)
    else {
        return false;
    };
    let words = chars[at..open]
        .split(|&c| c == ' ')
        .filter(|word| !word.is_empty())
        .count();
    let letters = chars[open + 1..end]
        .iter()
        .take_while(|c| c.is_ascii_uppercase())
        .count();
    words == 1 && letters > 1 && chars.get(open + 1 + letters) == Some(&')')
}

/// Where a short gloss in brackets that opens at `open` ends: `(EPI)`.
fn gloss_end(chars: &Text, open: usize, end: usize) -> Option<usize> {
    let last = end.min(open + GLOSS_MAX_CHARS);
    let close = open + chars[open..last].iter().position(|&c| c == ')')?;
    let plain = chars[open + 1..close]
        .iter()
        .all(|c| c.is_ascii_alphabetic() || matches!(c, '-' | '/' | ' '));
    plain.then_some(close + 1)
}

/// Whether a word looks like a plural: clinics, Mandirs, sub-centres, HWCs, PHC’s; not virus, nor process.
pub(super) fn is_plural(word: &[char]) -> bool {
    // States/UTs, SHC/PHC-HWCs
    let mut kinds = word.split(|&c| c == '/');
    kinds.next().is_some_and(is_plural_alone) || kinds.next_back().is_some_and(is_plural_alone)
}

/// Whether a word without strokes looks like a plural.
fn is_plural_alone(word: &[char]) -> bool {
    let Some((&last, stem)) = word.split_last() else {
        return false;
    };
    let letters = stem.iter().take_while(|c| c.is_ascii_uppercase()).count();
    let rest = &stem[letters..];
    if letters > 1 && (rest.is_empty() || matches!(rest, ['\'' | '’'])) {
        return matches!(last, 's' | 'S') && !(last == 'S' && rest.is_empty());
    }
    let lowercase = word[1..]
        .iter()
        .all(|&c| c.is_ascii_lowercase() || matches!(c, '-' | 'A'..='Z'));
    last == 's' && word.len() > 3 && lowercase && !matches!(stem.last(), Some('s' | 'u' | 'i'))
}
