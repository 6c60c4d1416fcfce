//! Whether the words right before an English number say what somebody sets out to do, or has asked leave for: a campaign to vaccinate, a
//! proposal for.

use super::list::{List, list};

/// Verbs of what somebody sets out to do to people and things.
static DEEDS: List = List::new(&[
    "vaccinate",
    "immunise",
    "immunize",
    "recruit",
    "train",
    "build",
    "construct",
    "open",
    "hire",
    "revive",
    "reach",
    "cover",
    "screen",
    "establish",
    "upgrade",
    "equip",
    "distribute",
    "renovate",
    "employ",
]);

/// Whether the words before a number say what somebody sets out to do: a campaign to vaccinate. Managed to vaccinate has been done.
pub(super) fn purposed(lead: &str) -> bool {
    if list![
        "proposal for",
        "proposals for",
        "proposal to add",
        "proposal of",
        "application for",
        "applied for",
        "lobby for",
        "lobbying for",
        "plan for",
        "plans for"
    ]
    .ends(lead)
    {
        return true;
    }
    let mut words = lead.split_whitespace().rev();
    let deed = words.next().is_some_and(|verb| DEEDS.has(verb));
    // managed to recruit, has allowed the provider to recruit
    const DONE_REACH_WORDS: usize = 5;
    let done = |word: &str| {
        matches!(
            word,
            "managed"
                | "able"
                | "helped"
                | "helping"
                | "used"
                | "continued"
                | "on"
                | "went"
                | "enabled"
                | "enabling"
                | "allowed"
                | "allowing"
                | "permitted"
                | "led"
                | "had"
        )
    };
    deed && words.next() == Some("to")
        && !words.take(DONE_REACH_WORDS).enumerate().any(|(at, word)| {
            done(word) && (at == 0 || !matches!(word, "on" | "had" | "used" | "went" | "led"))
        })
}
