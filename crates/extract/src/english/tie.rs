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
    if let Some(falls) = change_of(before, lead) {
        return Tie::Growth(falls);
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
        "on the year",
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
    if [
        "than planned",
        "than expected",
        "than budgeted",
        "than we expected",
        "than targeted",
    ]
    .iter()
    .any(|words| tail.contains(words))
    {
        return Tie::Value;
    }
    let mut words = past_bracket.split([' ', ',', ';', ')']);
    let first = words.next().unwrap_or("");
    // 30% down to 25%: the level, not the fall, stands before such words.
    if matches!(first, "up" | "down") && words.next() == Some("to") {
        return Tie::Value;
    }
    if matches!(
        first,
        "increase"
            | "rise"
            | "growth"
            | "higher"
            | "up"
            | "more"
            | "spike"
            | "surge"
            | "jump"
            | "improvement"
            | "uptick"
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
        "contribute to",
        "contributed to",
        "contributes to",
        "contributing to",
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

/// Nouns of a change, and whether it falls.
const CHANGE_NOUNS: &[(&str, bool)] = &[
    (" increase", false),
    (" rise", false),
    (" growth", false),
    (" jump", false),
    (" surge", false),
    (" decrease", true),
    (" decline", true),
    (" drop", true),
    (" fall", true),
    (" reduction", true),
];

/// `the increase in admissions was 5.5%`, `the highest rise in deaths, with 45.7 percent`: whether the change falls that the words
/// up to a percentage name as it.
fn change_of(before: &str, lead: &str) -> Option<bool> {
    const REACH: usize = 90;
    let led = ["was", "is", "with", "of", "at", "stood at"]
        .iter()
        .any(|word| ends_with_words(lead, word));
    if !led {
        return None;
    }
    let (at, noun, falls) = CHANGE_NOUNS
        .iter()
        .filter_map(|&(noun, falls)| Some((before.rfind(noun)?, noun, falls)))
        .max()?;
    let after = &before[at + noun.len()..];
    let article = before[..at].rsplit(' ').next().is_some_and(|word| {
        matches!(
            word,
            "the"
                | "an"
                | "a"
                | "highest"
                | "largest"
                | "biggest"
                | "greatest"
                | "overall"
                | "annual"
                | "average"
                | "further"
                | "modest"
                | "slight"
                | "sharp"
                | "marked"
                | "steep"
                | "smallest"
                | "lowest"
        )
    });
    let on = [" in ", " of ", " was ", " is ", ", with ", " with "]
        .iter()
        .any(|joint| after.starts_with(joint));
    let alone = after.len() < REACH
        && !after.contains(|c: char| c.is_ascii_digit() || matches!(c, ';' | ':'))
        && ![" which ", " that ", " rate of ", " proportion ", " share "]
            .iter()
            .any(|word| after.contains(word));
    (article && on && alone).then_some(falls)
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
    const VERBS: &[&str] = &[
        "is",
        "was",
        "represents",
        "represented",
        "means",
        "marks",
        "marked",
        "amounts",
        "equates",
    ];
    let words: Vec<&str> = opening.split_whitespace().collect();
    let Some(at) = words
        .iter()
        .position(|word| VERBS.contains(word))
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
