//! How far a work has come, or how much of its money is used, told as the state it is in: the annex is 70 per cent complete.

use super::phrase::{last_part, phrase};
use super::site::Site;
use super::words::ends_with_one;
use crate::english::bound::core_of;
use crate::english::list::{List, list};

/// Whether a percentage is the state that a work or the money for it is in: the annex is now 70 per cent complete, 92% of it used.
pub(super) fn is_state(site: &Site) -> bool {
    static STATES: List = List::barred(
        "complete|completed|funded|built|finished|utilised|utilized|spent|disbursed|expended|absorbed|used|executed",
    );
    let tail = site.tail.trim_start();
    let core = core_of(last_part(site.lead.trim_end()).trim_end()).trim_end();
    let money = site.at.checked_sub(1).is_some_and(|last| {
        crate::lexicon::class_of(site.found[last].figure.unit) == crate::draft::UnitClass::Money
    });
    let works = tail.strip_prefix("of the ").is_some_and(|rest| {
        let phrase = phrase(rest);
        list![
            "project",
            "works",
            "construction",
            "building",
            "main structure",
            "engineering"
        ]
        .stand_in(phrase)
            && list![
                "has been completed",
                "have been completed",
                "was completed",
                "is completed",
                "has been finished",
                "is finished"
            ]
            .stand_in(phrase)
    });
    if works {
        return true;
    }
    let (state, led) = match tail
        .strip_prefix("of it ")
        .or_else(|| tail.strip_prefix("of this "))
    {
        Some(rest) => {
            let been = [
                "was ",
                "were ",
                "is ",
                "has been ",
                "had been ",
                "have been ",
            ]
            .iter()
            .find_map(|verb| rest.strip_prefix(verb));
            (been.unwrap_or(rest), true)
        }
        None => (
            tail,
            ends_with_one(
                core,
                "is|are|was|were|is now|are now|is already|now stands at|stands",
            ),
        ),
    };
    let word = state
        .split(|c: char| !c.is_ascii_alphabetic())
        .next()
        .unwrap_or("");
    // a new wing, for which 24 million was given, is 70% complete: not of the money alone
    let apart = site.lead.contains([',', '–', '—', ')']) || site.lead.contains(" - ");
    // The 120-bed block is 65% complete.
    let described = site
        .at
        .checked_sub(1)
        .is_some_and(|last| site.chars.get(site.found[last].figure.end) == Some(&'-'));
    let told = tail.starts_with("of it ") || tail.starts_with("of this ");
    (money && (apart || told) || described) && led && STATES.has(word)
}
