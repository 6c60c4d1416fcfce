//! How the words around an English number set it beside another: it leads from there, was asked for, differs by so much.

use super::beside::AGAINST;
use super::change::leads_to_change;
use super::list::{List, list};
use super::time_before::opens_time;
use super::words::{ends_with_words, lower};

/// Whether the words before a number lead from it; cases reported from eight districts come from there.
pub(super) fn departs(core: &str) -> bool {
    const SOURCES: &[&str] = &[
        "reported",
        "recorded",
        "received",
        "cases",
        "samples",
        "people",
        "patients",
        "data",
        "collected",
        "drawn",
        "discharged",
        "recruited",
        "funding",
        "run",
        "runs",
        "operate",
        "operates",
        "delivered",
        "provided",
        "works",
    ];
    // Waits ranged from 5 to 12 weeks: no change.
    const RANGES: &[&str] = &[
        "ranging", "ranged", "ranges", "range", "varied", "varies", "vary", "varying", "aged",
        "ages",
    ];
    core.strip_suffix("from")
        .filter(|rest| rest.is_empty() || rest.ends_with([' ', '(', ',']))
        .is_some_and(|rest| {
            // rose to 41 cases from 6: what it came from, not where
            let level = rest
                .trim_end()
                .rsplit_once(' ')
                .is_some_and(|(lead, _)| leads_to_number(lead));
            level
                || !SOURCES
                    .iter()
                    .chain(RANGES)
                    .any(|word| ends_with_words(rest.trim_end(), word))
        })
}

/// Whether `lead` ends with a number that `to` leads to: fell to 212.
fn leads_to_number(lead: &str) -> bool {
    let number = lead.rsplit(' ').next().unwrap_or("");
    number.starts_with(|c: char| c.is_ascii_digit())
        && lead[..lead.len() - number.len()].ends_with(" to ")
}

/// Whether the words around a number say that it is what was asked for: 81% of the 459 planned, against 720 required.
pub(super) fn asked_for(core: &str, tail: &str) -> bool {
    static SET: List = List::named(|| {
        AGAINST
            .words()
            .chain(["of", "out of", "of the", "out of the", "as against"])
            .collect()
    });
    let set = SET.ends(core);
    // 41 out of the expected 96
    let named = list![
        "expected",
        "planned",
        "required",
        "targeted",
        "budgeted",
        "anticipated",
        "sanctioned",
        "approved"
    ]
    .strip_end(core)
    .is_some_and(|rest| {
        let rest = rest.trim_end();
        let rest = list!["the", "its", "our", "their", "an", "a"]
            .strip_end(rest)
            .unwrap_or(rest);
        list!["out of", "against", "as against", "versus", "vs", "vs."].ends(rest.trim_end())
    });
    if named {
        return true;
    }
    let words: Vec<&str> = tail
        .split([',', ';', '.', ')', '('])
        .next()
        .unwrap_or("")
        .split_whitespace()
        .take(3)
        .collect();
    let asked = words.iter().take(2).any(|word| {
        matches!(
            *word,
            "planned"
                | "required"
                | "sought"
                | "targeted"
                | "budgeted"
                | "needed"
                | "assigned"
                | "expected"
                | "appropriated"
                | "allocated"
                | "allotted"
                | "pledged"
                | "promised"
                | "authorized"
                | "authorised"
        )
    });
    // against 512 sanctioned posts
    let sanctioned = AGAINST.ends(core)
        && words
            .iter()
            .take(2)
            .any(|word| matches!(*word, "sanctioned" | "approved" | "authorised" | "budgeted"));
    sanctioned
        || set
            && (asked
                || matches!(
                    words[..],
                    ["called", "for", ..] | ["goal", ..] | ["target", ..]
                ))
}

/// Whether the words on both sides of a number set a result beside it as what was asked for: below the 80% expected, just under the 95
/// per cent aspiration.
pub(super) fn set_between(lead: &str, tail: &str) -> bool {
    let Some(before) = list!["the", "a", "an", "our", "its", "their"].strip_end(lead) else {
        return false;
    };
    list![
        "below",
        "above",
        "under",
        "over",
        "short of",
        "shy of",
        "exceeding",
        "beyond",
        "than",
        "against",
        "against a",
        "vs",
        "v",
        "versus",
        "met",
        "missed",
        "beating",
        "meeting",
        "missing",
        "off",
        "from",
        "within",
        "outside"
    ]
    .ends(before.trim_end())
        && list![
            "expected",
            "expectation",
            "planned",
            "plan",
            "required",
            "requirement",
            "target",
            "aspiration",
            "ambition",
            "trajectory",
            "goal",
            "standard",
            "benchmark",
            "threshold",
            "objective",
            "norm",
            "profile",
            "profiled",
            "commissioned",
            "contracted",
            "national standard",
            "national target",
            "national ambition",
            "recommended",
            "tolerance",
            "ceiling",
            "limit",
            "kpi"
        ]
        .opens(tail)
}

/// Whether the last words of a clause before a figure set it against another: against a target of.
pub(super) fn sets_against(core: &str, opening: &str) -> bool {
    // Each of the words has one of these.
    let may = list!["compared", "against", "versus", "vs", " than"].stand_in(opening);
    may && AGAINST
        .words()
        .any(|words| ends_with_words(core, words) || leads_against(opening, words))
}

/// Whether `words` stand a few words before the end of `opening`.
fn leads_against(opening: &str, words: &str) -> bool {
    const REACH_WORDS: usize = 7;
    opening.rfind(words).is_some_and(|at| {
        let rest = &opening[at + words.len()..];
        rest.split_whitespace().count() < REACH_WORDS
            && !rest.contains(|c: char| c.is_ascii_digit())
            && (at == 0 || opening[..at].ends_with(' '))
    })
}

/// Whether a figure says by how much something has changed or differs: a drop of 12 beds, 30 more than last year.
pub(super) fn differs(core: &str, tail: &str) -> bool {
    let amount = core.ends_with("by") || core.ends_with("of");
    let changed = amount && leads_to_change(core);
    // – up 2,110, or 16.6 per cent
    let moved = ["up", "down"]
        .iter()
        .filter_map(|word| core.strip_suffix(word))
        // at follow-up 1,536
        .filter(|rest| rest.is_empty() || rest.ends_with([' ', '(']))
        .any(|rest| rest.trim().is_empty() || rest.trim_end().ends_with([',', '–', '—', '-', '(']));
    changed
        || moved
        || [
            "more ", "fewer ", "less ", "higher ", "lower ", "above ", "below ",
        ]
        .iter()
        .any(|words| {
            tail.strip_prefix(words)
                .is_some_and(|rest| rest.starts_with("than ") || opens_time(rest))
        })
}

/// The words between an open bracket and the colon at the end of `before`, the part of a sentence before a clause.
pub(super) fn label_in_brackets(before: &[char]) -> String {
    const LABEL_MAX_CHARS: usize = 40;
    let nearby = &before[before.len().saturating_sub(LABEL_MAX_CHARS)..];
    let text = lower(nearby);
    let inside = text
        .trim_end()
        .strip_suffix([':', ','])
        .and_then(|label| label.rsplit_once('('))
        .filter(|(_, label)| !label.contains([')', ';', '%']));
    inside.map_or_else(String::new, |(_, label)| label.to_owned())
}
