//! What an English figure is to the value before it: its growth, share, rank, completion, or a value of its own.

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

pub(super) const RISES: &[&str] = &[
    "increase of",
    "increases of",
    "increased by",
    "increase by",
    "increasing by",
    "rise of",
    "rose by",
    "rose",
    "risen by",
    "up",
    "up by",
    "grew by",
    "grew",
    "growth of",
    "growth rate of",
    "growing by",
    "gain of",
    "increased",
    "rising by",
    "up some",
    "climbed by",
    "climbed",
    "risen",
    "spiked by",
    "surged by",
    "jumped by",
    "soared by",
    "spiked",
    "surged",
    "jumped",
    "soared",
    "increasing",
    "rising",
    "growing",
];

pub(super) const FALLS: &[&str] = &[
    "decrease of",
    "decreases of",
    "decreased by",
    "decrease by",
    "fall of",
    "fell by",
    "fell",
    "fallen by",
    "down",
    "down by",
    "declined by",
    "declined",
    "decline of",
    "drop of",
    "dropped by",
    "dropped",
    "reduced by",
    "reduction of",
    "decreased",
    "falling by",
    "declining by",
    "fallen",
    "plunged by",
    "plummeted by",
    "shrank by",
    "slid by",
    "decreasing",
    "declining",
    "falling",
];

/// Verbs of a change that `by` may follow at a distance: reduce deaths from heart disease and cancer by 20%.
const RISING: &[&str] = &[
    "increas", "rais", "rise", "rose", "improv", "grow", "grew", "expand",
];
const FALLING: &[&str] = &[
    "reduc", "decreas", "cut ", "lower", "fell", "fall", "declin", "drop",
];

/// What a figure is that has `lead` before it, without the bound, and `tail` after it; `before` is the sentence up to it.
pub(super) fn tie_of(unit: &str, before: &str, lead: &str, tail: &str) -> Tie {
    match unit {
        "rank" => return Tie::Rank,
        "percent" => {}
        _ => return Tie::Value,
    }
    if ["made up", "make up", "makes up"]
        .iter()
        .any(|words| ends_with_words(lead, words))
    {
        return Tie::Share;
    }
    if RISES.iter().any(|words| ends_with_words(lead, words)) {
        return Tie::Growth(false);
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
    // accounted for the majority of admissions at 63.2 per cent
    if ends_with_words(lead, "at") && before.contains("accounted for the majority") {
        return Tie::Share;
    }
    // grew by 12 cases or 1.6% over the previous year
    let on_the_year = [
        "over the previous year",
        "over the year",
        "over last year",
        "on the previous year",
        "on last year",
        "year-on-year",
        "year on year",
    ]
    .iter()
    .any(|words| tail.starts_with(words));
    if on_the_year {
        let falls = FALLING.iter().filter_map(|stem| before.rfind(stem)).max();
        let rises = RISING.iter().filter_map(|stem| before.rfind(stem)).max();
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
    let mut words = past_bracket.split([' ', ',', ';', ')']);
    let first = words.next().unwrap_or("");
    // 30% down to 25%: the level, not the fall, stands before such words.
    if matches!(first, "up" | "down") && words.next() == Some("to") {
        return Tie::Value;
    }
    if matches!(
        first,
        "increase" | "rise" | "growth" | "higher" | "up" | "more" | "spike" | "surge" | "jump"
    ) {
        return Tie::Growth(false);
    }
    if matches!(
        first,
        "decrease"
            | "fall"
            | "drop"
            | "decline"
            | "reduction"
            | "lower"
            | "down"
            | "fewer"
            | "less"
    ) {
        return Tie::Growth(true);
    }
    if [
        "account for",
        "accounting for",
        "accounted for",
        "accounts for",
        "representing",
        "making up",
        "a share of",
    ]
    .iter()
    .any(|words| ends_with_words(lead, words))
    {
        return Tie::Share;
    }
    if [
        "of the target",
        "of the annual target",
        "of target",
        "of the plan",
        "of the annual plan",
        "of its target",
        "of the yearly target",
    ]
    .iter()
    .any(|words| tail.starts_with(words))
    {
        return Tie::Completion;
    }
    Tie::Value
}

/// Whether a clause only adds to the value before: “, up 5% on last year”.
pub(super) fn opens_dependent(opening: &str) -> bool {
    let opening = opening.trim();
    opening.is_empty()
        || [
            "up",
            "down",
            "an increase",
            "a decrease",
            "a rise",
            "a fall",
            "a drop",
            "a decline",
            "a reduction",
            "representing",
            "rising",
            "falling",
            "increasing",
            "decreasing",
            "accounting",
            "which",
            "and accounting",
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
        ]
        .iter()
        .any(|word| {
            opening == *word
                || opening
                    .strip_prefix(word)
                    .is_some_and(|rest| rest.starts_with(' '))
        })
}

/// Whether a sentence opens by going on about the value before: “This is a 27% increase”.
pub(super) fn resumes(opening: &str) -> bool {
    let mut words = opening.split_whitespace();
    let pointing = matches!(words.next(), Some("this" | "that"));
    pointing
        && matches!(
            words.next(),
            Some("is" | "was" | "represents" | "represented" | "means" | "marks" | "amounts")
        )
}
