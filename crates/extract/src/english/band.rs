//! English percentages that only name a band of a population: the 20% most deprived areas, the poorest 40 per cent.

use super::list::list;
use crate::text::Text;

/// Whether the percentage `at..after` of a sentence that begins at `start` names such a band.
pub(super) fn names_band(
    chars: &Text,
    start: usize,
    (at, after): (usize, usize),
    end: usize,
) -> bool {
    const LEAD_CHARS: usize = 28;
    const TAIL_CHARS: usize = 24;
    let tail = chars.lower(after.min(end)..end.min(after + TAIL_CHARS));
    let ranked = list![
        "most deprived",
        "least deprived",
        "most affluent",
        "least affluent",
        "most disadvantaged",
        "least disadvantaged",
        "poorest",
        "richest",
        "wealthiest",
        "most vulnerable",
        "most isolated"
    ];
    if ranked.opens(tail.trim_start()) {
        return true;
    }
    if !tail.trim_start().starts_with("of ") {
        return false;
    }
    let lead = chars.lower(at.saturating_sub(LEAD_CHARS).max(start)..at);
    list![
        "the most deprived",
        "the least deprived",
        "the most affluent",
        "the least affluent",
        "the poorest",
        "the richest",
        "the wealthiest",
        "the top",
        "the bottom"
    ]
    .ends(lead.trim_end())
}
