//! What an English figure is to the value before it: its growth, share, rank, completion, or a value of its own.

use super::change::{FALLING, FALLS, RISES, RISING, change_after, change_of};
use super::list::{List, list};
use super::part::part_tie;
use super::time_before::opens_time;
use super::words::ends_with_words;

/// What an English figure is to those before it in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tie {
    /// A value of its own.
    Value,
    /// A change in percent; whether it falls.
    Growth(bool),
    /// A share of a whole.
    Share,
    /// A place in a ranking.
    Rank,
    /// How much of a target is done.
    Completion,
}

/// What a figure is that has `lead` before it, without the bound, and `tail` after it; `before` is the sentence up to it.
pub(super) fn tie_of(unit: &str, before: &str, lead: &str, tail: &str) -> Tie {
    match unit {
        "rank" => return Tie::Rank,
        "percent" => {}
        _ => return Tie::Value,
    }
    if list![
        "made up",
        "make up",
        "makes up",
        "making up",
        "eat up",
        "eats up",
        "ate up",
        "take up",
        "takes up",
        "took up",
        "taking up",
        "use up",
        "used up"
    ]
    .ends(lead)
    {
        return Tie::Share;
    }
    // a mean weight loss of 4.9%: what a body does is measured, no change on the year
    if ["weight loss", "weight gain", "hearing loss", "blood loss"]
        .iter()
        .any(|words| {
            lead.strip_suffix(" of")
                .is_some_and(|lead| lead.ends_with(words))
        })
    {
        return Tie::Value;
    }
    // an annual growth rate of 2.1%; loss to follow up 14%
    if is_growth_rate(lead)
        || list![
            "follow up",
            "follow-up",
            "back up",
            "check up",
            "check-up",
            "catch up",
            "set up"
        ]
        .ends(lead)
    {
        return Tie::Value;
    }
    // births are off 6 percent from last year
    let off = ends_with_words(lead, "off")
        && list!["from ", "on ", "against ", "compared", "versus ", "year"].opens(tail);
    if off {
        return Tie::Growth(true);
    }
    if RISES.iter().any(|words| ends_with_words(lead, words)) {
        return Tie::Growth(false);
    }
    // rose by 9% while admissions were down by 2%
    if FALLS
        .iter()
        .any(|words| words.ends_with(" by") && ends_with_words(lead, words))
    {
        return Tie::Growth(true);
    }
    // Reduce overdose deaths by 20%
    if ends_with_words(lead, "by") {
        let last = |stems: &[&str]| stems.iter().filter_map(|stem| before.rfind(stem)).max();
        match (last(FALLING), last(RISING)) {
            (Some(fall), rise) if rise.is_none_or(|rise| rise < fall) => return Tie::Growth(true),
            (_, Some(_)) => return Tie::Growth(false),
            _ => {}
        }
    }
    if FALLS.iter().any(|words| ends_with_words(lead, words)) {
        return Tie::Growth(true);
    }
    if let Some(falls) = change_of(before, lead) {
        return Tie::Growth(falls);
    }
    // accounted for the majority of admissions at 63.2 per cent
    if ends_with_words(lead, "at") && before.contains("accounted for the majority") {
        return Tie::Share;
    }
    // grew by 12 cases or 1.6% over the previous year
    let on_the_year = list![
        "over the previous year",
        "over the year",
        "over last year",
        "on the year",
        "on the previous year",
        "on last year",
        "on sply",
        "v sply",
        "vs sply",
        "year-on-year",
        "year on year"
    ]
    .opens(tail);
    // up 6.2% on May and 3.1% on the same month last year
    let on_a_time = ends_with_words(lead, "and")
        && ["on ", "over ", "against "]
            .iter()
            .filter_map(|joint| tail.strip_prefix(joint))
            .any(opens_time);
    if on_a_time {
        let last = |words: &[&str]| words.iter().filter_map(|word| before.rfind(word)).max();
        let fall = last(FALLING).max(last(&[" down "]));
        let rise = last(RISING).max(last(&[" up "]));
        if fall.or(rise).is_some() {
            return Tie::Growth(fall > rise);
        }
    }
    // a 12% year-on-year fall
    if on_the_year && change_after(tail).is_none() {
        let last = |words: &[&str]| words.iter().filter_map(|word| before.rfind(word)).max();
        // down 61 or 2.8% on last year
        let falls = last(FALLING).max(last(&[", down ", "(down ", "– down ", " fewer"]));
        let rises = last(RISING).max(last(&[", up ", "(up ", "– up "]));
        return Tie::Growth(falls.is_some() && falls > rises);
    }
    // 412 deaths, or 26.4% of all deaths
    if ends_with_words(lead, "or") && tail.starts_with("of ") {
        return Tie::Share;
    }
    // (412 deaths, 26.4% of total deaths)
    let counted = lead.rsplit_once('(').is_some_and(|(_, inside)| {
        inside.ends_with(',') && inside.contains(|c: char| c.is_ascii_digit())
    });
    if counted && (tail.starts_with("of total ") || tail.starts_with("of the total")) {
        return Tie::Share;
    }
    // 63% of all cases were imported
    if tail.starts_with("of all ") && tail.split(' ').skip(3).any(|w| matches!(w, "are" | "were")) {
        return Tie::Share;
    }
    // a 3.1 per cent (9,420) fall
    let past_bracket = tail
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
        .map_or(tail, |(_, rest)| rest.trim_start());
    // 53% (1,684) of all deaths
    let of_total = [
        "of the total",
        "of all",
        "of total",
        "of the overall",
        "of cumulative",
    ];
    if past_bracket.len() < tail.len()
        && of_total.iter().any(|words| past_bracket.starts_with(words))
    {
        return Tie::Share;
    }
    // 7 per cent more surgeries than planned: no growth.
    if list![
        "than planned",
        "than expected",
        "than budgeted",
        "than we expected",
        "than targeted"
    ]
    .stand_in(tail)
    {
        return Tie::Value;
    }
    if let Some(falls) = change_after(past_bracket) {
        return falls.map_or(Tie::Value, Tie::Growth);
    }
    part_tie(lead, tail).unwrap_or(Tie::Value)
}

/// Whether the words before a percentage name the rate at which something grows year by year, a measure of its own.
pub(super) fn is_growth_rate(lead: &str) -> bool {
    let core = lead.trim_end_matches([':', ' ']);
    let core = [" of", " at", " is", " was", " stood at", " being"]
        .iter()
        .find_map(|joint| core.strip_suffix(joint))
        .unwrap_or(core);
    list![
        "growth rate",
        "rate of growth",
        "rate of increase",
        "rate of natural increase"
    ]
    .ends(core)
        && list![
            "annual",
            "yearly",
            "population",
            "natural",
            "intercensal",
            "inter-censal"
        ]
        .stand_in(core)
}

/// Whether a clause only adds to the value before: “, up 5% on last year”.
pub(super) fn opens_dependent(opening: &str) -> bool {
    let opening = opening.trim();
    opening.is_empty()
        || [
            "up",
            "down",
            "off",
            "an increase",
            "a decrease",
            "a rise",
            "a fall",
            "a drop",
            "a decline",
            "a reduction",
            "a dip",
            "a gain",
            "a jump",
            "a slump",
            "a surge",
            "the equivalent",
            "equivalent",
            "equal",
            "amounting",
            "comprising",
            "constituting",
            "representing",
            "rising",
            "falling",
            "increasing",
            "decreasing",
            "accounting",
            "which",
            "and accounting",
            "marking",
            "reflecting",
            "ranking",
            "ranked",
            "growth",
            "making up",
            "achieving",
            "completing",
            "or",
            "and ranked",
            "a growth",
            "about",
            "nearly",
            "some",
            "almost",
            "around",
            "roughly",
            "approximately",
            "just over",
            "just under",
            "more than",
            "over",
            "only",
            "registering",
            "recording",
            "showing",
            "posting",
            "i.e.",
            "placing",
            "putting",
            "whereby",
        ]
        .iter()
        .any(|word| {
            opening == *word
                || opening
                    .strip_prefix(word)
                    .is_some_and(|rest| rest.starts_with(' '))
        })
}

/// Whether a clause goes on about the value of the sentence before: “This is a 27% increase”, “the board said this represented”,
/// “the tally represents”.
pub(super) fn resumes(opening: &str) -> bool {
    static VERBS: List = List::new(&[
        "is",
        "was",
        "represents",
        "represented",
        "means",
        "marks",
        "marked",
        "amounts",
        "equates",
    ]);
    let words: Vec<&str> = opening.split_whitespace().collect();
    let Some(at) = words
        .iter()
        .position(|word| VERBS.has(word))
        .filter(|&at| at > 0)
    else {
        return false;
    };
    let said = |upto: usize| {
        upto == 0
            || words[..upto]
                .last()
                .is_some_and(|word| matches!(*word, "said" | "says" | "that" | "added" | "noted"))
    };
    if matches!(words[at - 1], "this" | "that") {
        return said(at - 1);
    }
    // The tally of one day represents says whose it is.
    let counted = matches!(words[at - 1], "tally" | "figure" | "total" | "count")
        && at < 5
        && !matches!(words[at], "is" | "was");
    counted && matches!(words[0], "the" | "this" | "that")
}
