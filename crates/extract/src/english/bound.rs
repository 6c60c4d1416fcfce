//! The bound that the words around an English number state: at least, within, or fewer; and the words beside it that say nothing.

use super::list::List;
use super::list::list;
use crate::draft::{Comparator, UnitClass};
use crate::lexicon::class_of;

const BOUNDS: &[(&str, Comparator)] = &[
    ("equal to or less than", Comparator::Le),
    ("less than or equal to", Comparator::Le),
    ("equal to or below", Comparator::Le),
    ("at or below", Comparator::Le),
    ("equal to or more than", Comparator::Ge),
    ("equal to or greater than", Comparator::Ge),
    ("greater than or equal to", Comparator::Ge),
    ("at or above", Comparator::Ge),
    (">", Comparator::Gt),
    ("≥", Comparator::Ge),
    ("<", Comparator::Lt),
    ("≤", Comparator::Le),
    ("no fewer than", Comparator::Ge),
    ("no less than", Comparator::Ge),
    ("not less than", Comparator::Ge),
    ("not lower than", Comparator::Ge),
    ("no lower than", Comparator::Ge),
    ("at least", Comparator::Ge),
    ("a minimum of", Comparator::Ge),
    ("no more than", Comparator::Le),
    ("not more than", Comparator::Le),
    ("at most", Comparator::Le),
    ("up to", Comparator::Le),
    ("not exceeding", Comparator::Le),
    ("ceiling of", Comparator::Le),
    ("a maximum of", Comparator::Le),
    ("the maximum of", Comparator::Le),
    ("minimum of", Comparator::Ge),
    ("minimum target is", Comparator::Ge),
    ("minimum target of", Comparator::Ge),
    ("minimum standard is", Comparator::Ge),
    ("minimum standard of", Comparator::Ge),
    ("maximum of", Comparator::Le),
    ("acceptable limit of", Comparator::Le),
    ("tolerable limit of", Comparator::Le),
    ("permissible limit of", Comparator::Le),
    ("upper limit of", Comparator::Le),
    ("older than", Comparator::Gt),
    ("to pass", Comparator::Gt),
    ("hopes to exceed", Comparator::Gt),
    ("not fewer than", Comparator::Ge),
    ("better than", Comparator::Gt),
    ("beyond", Comparator::Gt),
    ("gone past", Comparator::Gt),
    ("went past", Comparator::Gt),
    ("go past", Comparator::Gt),
    ("waited past", Comparator::Gt),
    ("more than", Comparator::Gt),
    ("over", Comparator::Gt),
    ("above", Comparator::Gt),
    ("exceeding", Comparator::Gt),
    ("exceeded", Comparator::Gt),
    ("exceed", Comparator::Gt),
    ("exceeds", Comparator::Gt),
    ("greater than", Comparator::Gt),
    ("no longer than", Comparator::Le),
    ("longer than", Comparator::Gt),
    ("shorter than", Comparator::Lt),
    ("in excess of", Comparator::Gt),
    ("upwards of", Comparator::Gt),
    ("surpassed", Comparator::Gt),
    ("surpassing", Comparator::Gt),
    ("topped", Comparator::Gt),
    ("tops", Comparator::Gt),
    ("topping", Comparator::Gt),
    ("crossed", Comparator::Gt),
    ("crossing", Comparator::Gt),
    ("less than", Comparator::Lt),
    ("fewer than", Comparator::Lt),
    ("under", Comparator::Lt),
    ("below", Comparator::Lt),
    ("about", Comparator::Approx),
    ("around", Comparator::Approx),
    ("approximately", Comparator::Approx),
    ("nearly", Comparator::Approx),
    ("almost", Comparator::Approx),
    ("some", Comparator::Approx),
    ("roughly", Comparator::Approx),
    ("close to", Comparator::Approx),
    ("approx", Comparator::Approx),
    ("approx.", Comparator::Approx),
    ("an estimated", Comparator::Approx),
    ("study estimated", Comparator::Approx),
    ("survey estimated", Comparator::Approx),
    ("report estimated", Comparator::Approx),
    ("analysis estimated", Comparator::Approx),
    ("model estimated", Comparator::Approx),
    ("modelling estimated", Comparator::Approx),
    ("census estimated", Comparator::Approx),
    ("we estimated", Comparator::Approx),
    ("estimates", Comparator::Approx),
];

/// Words before a number that change nothing of what it is.
static FILLERS: List = List::new(&[
    "only",
    "merely",
    "barely",
    "just",
    "slightly",
    "the last",
    "the remaining",
    "the other",
    "well",
    "a further",
    "an average of",
    "the average of",
    "a record",
    "a whopping",
    "a massive",
    "a staggering",
    "a huge",
    "the existing",
    "the current",
    "existing",
    "current",
    "an adjusted",
    "adjusted",
    "a revised",
    "the revised",
    "a rate of",
    "the rate of",
    "a baseline of",
    "the baseline of",
    "a total of",
    "an additional",
    "a level of",
    "the",
]);

/// The bound that the words around a figure in `unit` state: `lead` before it, `tail` behind it; `plus` says that it is written
/// with one.
pub(super) fn bound_around(lead: &str, tail: &str, unit: &str, plus: bool) -> Option<Comparator> {
    let bound = bound_of(lead);
    if let Some(comparator) = bound.and_then(|(words, _)| denied(lead, words)) {
        return Some(comparator);
    }
    let opens = |words: &[&str]| words.iter().any(|words| tail.starts_with(words));
    // 12 weeks (84 days) or less
    let past_bracket = tail
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
        .map_or(tail, |(_, rest)| rest.trim_start());
    let opens =
        |words: &[&str]| opens(words) || words.iter().any(|words| past_bracket.starts_with(words));
    if plus
        || opens(&[
            "or more",
            "or above",
            "or better",
            "or higher",
            "or greater",
        ])
    {
        Some(Comparator::Ge)
    } else if opens(&["or less", "or fewer", "or below"])
        || ends_or_less(tail)
        || (class_of(unit) == UnitClass::Time || unit == "percentage_point")
            && list![
                "within",
                "inside",
                "within the target of",
                "within the standard of"
            ]
            .ends(lead)
        || class_of(unit) == UnitClass::Time
            && (within(lead) || matches!(unit, "day" | "week" | "month") && done_in(lead))
    {
        Some(Comparator::Le)
    } else {
        // people over 151,000 km²: across them
        bound
            .filter(|(words, _)| *words != "over" || class_of(unit) != UnitClass::Area)
            .map(|&(_, comparator)| comparator)
    }
}

/// The bound that is left of the one `words` at the end of `lead` where the clause says that it was never passed: did not drop below.
fn denied(lead: &str, words: &str) -> Option<Comparator> {
    const BETWEEN_MAX_WORDS: usize = 4;
    let kept = match words {
        "below" | "under" => Comparator::Ge,
        "above" | "over" | "exceeded" | "exceed" => Comparator::Le,
        _ => return None,
    };
    let before = lead[..lead.len() - words.len()].trim_end();
    let mut said = before
        .rsplit([',', ';', '(', ':'])
        .next()
        .unwrap_or("")
        .split_whitespace()
        .rev()
        .take(BETWEEN_MAX_WORDS);
    let moves = matches!(words, "exceeded" | "exceed")
        || said.clone().next().is_some_and(|verb| {
            list![
                "drop", "fall", "fell", "dip", "went", "go", "gone", "slip", "rise", "rose",
                "climb"
            ]
            .opens(verb)
        });
    (moves && said.any(|word| matches!(word, "not" | "never" | "didn't" | "didn’t" | "nor")))
        .then_some(kept)
}

/// Whether `lead` ends with what is answered or closed in a time, which is then the longest it may take: resolved in.
fn done_in(lead: &str) -> bool {
    lead.strip_suffix(" in").is_some_and(|before| {
        list![
            "answered",
            "resolved",
            "closed",
            "acknowledged",
            "processed",
            "responded to",
            "replied to",
            "settled",
            "dealt with",
            "cleared",
            "investigated",
            "actioned",
            "turned around",
            "reported",
            "decided"
        ]
        .ends(before)
    })
}

/// The bound that ends `lead`.
fn bound_of(lead: &str) -> Option<&'static (&'static str, Comparator)> {
    static WORDS: List = List::named(|| BOUNDS.iter().map(|&(words, _)| words).collect());
    // >85% stands without a blank.
    if lead.ends_with(['>', '<', '≥', '≤']) {
        return BOUNDS.iter().find(|(words, _)| lead.ends_with(words));
    }
    WORDS
        .ending(lead)
        .and_then(|place| BOUNDS.get(place))
        .filter(|(words, _)| !matches!(*words, "over" | "up to") || !moves(lead))
        .filter(|(words, _)| !ends_ages(&lead[..lead.len() - words.len()], words))
}

/// Whether a bound belongs to the age before it: those aged 60 or above 57%.
fn ends_ages(before: &str, bound: &str) -> bool {
    let age = [" or", " and"]
        .iter()
        .find_map(|joint| before.trim_end().strip_suffix(joint));
    matches!(bound, "over" | "above" | "under" | "below")
        && age.is_some_and(|age| age.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether the last words of `lead` are part of a verb that moves something: handed over, back up to.
fn moves(lead: &str) -> bool {
    let Some(before) = [" over", " up to"]
        .iter()
        .find_map(|words| lead.strip_suffix(words))
    else {
        return false;
    };
    let verb = if lead.ends_with(" over") {
        list![
            "handed", "handing", "hand", "taken", "took", "take", "taking", "carried", "carry",
            "turned", "rolled", "signed", "passed", "brought", "switched", "moved", "moving",
            "won", "left", "held"
        ]
    } else {
        list![
            "back", "went", "gone", "moved", "crept", "edged", "rose", "risen", "climbed",
            "ticked", "inched", "jumped", "nudged", "caught", "brought", "taken"
        ]
    };
    verb.ends(before)
}

/// `lead` without the bound at its end, nor the words that change nothing before that.
pub(super) fn core_of(lead: &str) -> &str {
    let bound = bound_of(lead).map_or(0, |(words, _)| words.len());
    let mut core = lead[..lead.len() - bound].trim_end();
    while let Some(rest) = FILLERS.strip_end(core) {
        core = rest.trim_end();
    }
    core
}

/// Whether `or less` follows what the figure is of: per 100,000 inhabitants or less.
fn ends_or_less(tail: &str) -> bool {
    let words: Vec<&str> = tail
        .split([',', ';', '(', ')'])
        .next()
        .unwrap_or("")
        .split_whitespace()
        .take(4)
        // 2.8  Target 3.0 or lower: of the aim.
        .take_while(|word| !word.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    words.windows(2).any(|pair| {
        pair[0] == "or" && matches!(pair[1].trim_end_matches('.'), "less" | "fewer" | "lower")
    })
}

/// Whether the words before a time say that it is the longest allowed: inside the statutory, within our own.
fn within(lead: &str) -> bool {
    let mut words = lead.split_whitespace().rev().skip(1);
    let article = |word: Option<&str>| matches!(word, Some("the" | "our" | "its" | "their"));
    article(words.next()) && matches!(words.next(), Some("within" | "inside"))
}
