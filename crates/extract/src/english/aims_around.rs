//! Aims that are told in a list of them, or in brackets behind what is to reach them: thresholds of 88 and 104; 97% of those required
//! (1,199).

use super::list::{List, list};

/// `lead` up to the first of several aims in a list: thresholds of 88 and.
pub(super) fn before_other_aims(lead: &str) -> &str {
    static LISTS: List = List::new(&[
        "targets of",
        "thresholds of",
        "goals of",
        "standards of",
        "norms of",
        "benchmarks of",
        "ceilings of",
        "quotas of",
    ]);
    let list = list!["and", ","]
        .strip_end(lead)
        .map_or(lead, str::trim_end);
    let first =
        list.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | ' '));
    if list.len() < lead.len() && first.len() < list.len() && LISTS.ends(first) {
        return first;
    }
    lead
}

/// Whether brackets hold the whole that something is a part of, and that whole was asked for: 97% of those required (1,199).
pub(super) fn due_in_brackets(lead: &str) -> bool {
    static DUE: List = List::new(&[
        "required",
        "planned",
        "assigned",
        "targeted",
        "budgeted",
        "projected",
        "scheduled",
        "needed",
        "expected",
        "funded",
        "allocated",
        "allotted",
        "promised",
        "pledged",
        "contracted",
        "commissioned",
        "agreed",
        "profiled",
        "approved",
        "sanctioned",
        "forecast",
        "quota",
        "requirement",
        "budget",
        "allocation",
        "vote",
        "outlay",
        "appropriation",
        "provision",
        "ceiling",
        "establishment",
    ]);
    let Some(before) = lead.strip_suffix('(') else {
        return false;
    };
    let words: Vec<&str> = before.split_whitespace().rev().take(6).collect();
    let due = words.iter().take(4).position(|word| DUE.has(word));
    // 62.4% of expected live births (2,957): how many there are held to be.
    let born = words.iter().any(|word| {
        matches!(
            *word,
            "births" | "deliveries" | "pregnancies" | "cases" | "population"
        )
    });
    // Drugs accounted for 54% of commissioned funding (31 million): their part of it.
    let taken =
        list!["account", "made up", "makes up", "make up", "took", "takes"].stand_in(before);
    !born
        && !taken
        && due.is_some_and(|at| {
            words[at..]
                .iter()
                .any(|word| matches!(*word, "of" | "against" | "than" | "above" | "below"))
                && !words[..at]
                    .iter()
                    .any(|word| word.contains(|c: char| c.is_ascii_digit()))
        })
}
