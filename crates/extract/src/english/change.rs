//! English words of change: what leads to how much something rose or fell, and what names the change behind it.

use super::list::{List, list};
use super::time_before::opens_time;

/// Whether a text ends with words of change that lead to how much it was: rose by, a fall of.
pub(super) fn leads_to_change(text: &str) -> bool {
    static WORDS: List = List::named(|| {
        let words = RISES.iter().chain(FALLS).copied();
        words
            .filter(|words| words.ends_with(" by") || words.ends_with(" of"))
            .collect()
    });
    WORDS.ends(text)
}

/// Words that lead to how much something rose.
pub(super) const RISES: &[&str] = &[
    "increase of",
    "increases of",
    "increased by",
    "increases",
    "grows",
    "rises",
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
    "rise by",
    "jump of",
    "jumps of",
    "surge of",
    "spike of",
    "climb of",
    "leap of",
    "leapt by",
    "leapt",
    "went up by",
    "went up",
    "gone up by",
    "going up by",
    "expanded by",
    "expansion of",
    "higher by",
    "gained",
    "grown by",
    "grown",
    "edged up by",
    "upturn of",
    "bump of",
    "boost of",
    "hike of",
    "uptick of",
    "lift of",
    "plus",
];

/// Words that lead to how much something fell.
pub(super) const FALLS: &[&str] = &[
    "decrease of",
    "decreases of",
    "decreased by",
    "decreases",
    "drops",
    "falls",
    "declines",
    "shrinks",
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
    "fall by",
    "drop by",
    "drops of",
    "falls of",
    "decline by",
    "dip of",
    "dipped by",
    "dipped",
    "slump of",
    "slumped by",
    "slumped",
    "slipped by",
    "slipped",
    "slide of",
    "slid",
    "shrank",
    "shrunk by",
    "shrinking by",
    "contracted by",
    "contraction of",
    "cut of",
    "eased by",
    "eased",
    "lower by",
    "lowered by",
    "plunge of",
    "plunged",
    "tumbled by",
    "tumbled",
    "sank by",
    "went down by",
    "went down",
    "gone down by",
    "going down by",
    "dropping by",
    "dropping",
    "reducing by",
    "edged down by",
    "cut by",
    "come down by",
    "came down by",
    "coming down by",
    "brought down by",
    "downturn of",
    "shortened by",
    "shortening by",
    "shortening of",
    "shorter by",
    "deterioration of",
    "worsening of",
    "loss of",
    "shortfall of",
    "negative deviation of",
    "negative variance of",
    "under-performance of",
    "underperformance of",
    "lost",
    "narrowed by",
    "slippage of",
    "slip of",
    "sag of",
    "setback of",
    "erosion of",
    "easing of",
    "tumble of",
    "retreat of",
    "narrowing of",
    "minus",
];

/// Verbs of a change that `by` may follow at a distance: reduce deaths from heart disease and cancer by 20%.
pub(super) const RISING: &[&str] = &[
    "increas", "rais", "rise", "rose", "improv", "grow", "grew", "expand",
];
pub(super) const FALLING: &[&str] = &[
    "reduc",
    "decreas",
    "cut ",
    "lower",
    "fell",
    "fall",
    "declin",
    "drop",
    "bring down",
    "brings down",
    "bringing down",
    "brought down",
    "shrink",
    "shrank",
    "shrunk",
    "slash",
];

/// Whether the change falls that the words after a percentage name (a 5% annual increase, 6% above the same quarter), with
/// none inside if they only lead to where it went: 30% down to 25%.
pub(super) fn change_after(tail: &str) -> Option<Option<bool>> {
    static RISEN: List = List::new(&[
        "increase",
        "rise",
        "growth",
        "higher",
        "up",
        "more",
        "spike",
        "surge",
        "jump",
        "improvement",
        "uptick",
        "gain",
        "climb",
        "bump",
        "boost",
        "greater",
        "larger",
        "bigger",
    ]);
    static FALLEN: List = List::new(&[
        "decrease",
        "fall",
        "drop",
        "decline",
        "reduction",
        "lower",
        "down",
        "fewer",
        "less",
        "dip",
        "slump",
        "slide",
        "smaller",
        "downturn",
        "contraction",
        "shortfall",
    ]);
    static KINDS: List = List::new(&[
        "annual",
        "yearly",
        "overall",
        "further",
        "sharp",
        "slight",
        "relative",
        "net",
        "real",
        "year-on-year",
        "year-over-year",
        "quarterly",
        "monthly",
        "average",
        "mean",
        "estimated",
        "projected",
    ]);
    let mut words = tail.split([' ', ',', ';', ')']);
    let first = words.find(|word| !KINDS.has(word)).unwrap_or("");
    let next = words.next();
    // 69.1% up by 2.4 points
    let by = next == Some("by")
        && words
            .next()
            .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    if matches!(first, "up" | "down") && (next == Some("to") || by) {
        return Some(None);
    }
    if RISEN.has(first) {
        return Some(Some(false));
    }
    if FALLEN.has(first) {
        return Some(Some(true));
    }
    // 68.6% above the 407 cases of the season before; above the 400 planned is no growth.
    let number = |rest: &str| {
        rest.strip_prefix("the ").is_some_and(|rest| {
            rest.starts_with(|c: char| c.is_ascii_digit())
                && !list!["target", "plan", "standard", "goal", "%", "cent"].stand_in(rest)
        })
    };
    let since = |words: &[&str]| {
        words
            .iter()
            .find_map(|word| tail.strip_prefix(word))
            .is_some_and(|rest| {
                // 8.4% above the current plan: the year in which it is written
                let now = ["the current ", "this year", "current year"];
                opens_time(rest) || number(rest) || now.iter().any(|word| rest.starts_with(word))
            })
    };
    if since(&["above ", "ahead of ", "up on "]) {
        return Some(Some(false));
    }
    since(&["below ", "behind ", "under ", "down on "]).then_some(Some(true))
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
pub(super) fn change_of(before: &str, lead: &str) -> Option<bool> {
    const REACH: usize = 90;
    let led = list!["was", "is", "with", "of", "at", "stood at"].ends(lead);
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
                | "year-on-year"
                | "year-over-year"
                | "smallest"
                | "lowest"
        )
    });
    let on = list![" in ", " of ", " was ", " is ", ", with ", " with "].opens(after);
    let alone = after.len() < REACH
        && !after.contains(|c: char| c.is_ascii_digit() || matches!(c, ';' | ':'))
        && !list![" which ", " that ", " rate of ", " proportion ", " share "].stand_in(after);
    (article && on && alone).then_some(falls)
}
