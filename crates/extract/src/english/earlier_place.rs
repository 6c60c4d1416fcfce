//! Ordinals that are told as places by setting one time beside another: up from 24th, from 9th to 6th.

use super::list::list;
use super::ordinal::PLACES;

/// Whether the words around an ordinal set the place of one time beside that of another: up from 24th, from 9th to 6th, having been
/// 47th a year earlier.
pub(super) fn of_another_time(words: &[&str], lead: &str, tail: &str) -> bool {
    const THEN: &[&str] = &[
        " a year earlier",
        " a year ago",
        " a year before",
        " the year before",
        " last year",
        " the previous year",
        " in the previous year",
        " the year earlier",
        " previously",
        " years ago",
        " months ago",
    ];
    let ordinal = |word: &str| {
        let ends = list!["st", "nd", "rd", "th"].closes(word);
        ends && word.starts_with(|c: char| c.is_ascii_digit()) || PLACES.contains(&word)
    };
    match words {
        [
            "from",
            "up" | "down" | "improving" | "rising" | "falling" | "slipping" | "climbing",
            ..,
        ] => true,
        ["to", before, "from", ..] => ordinal(before),
        ["was" | "were" | "been" | "ranked", ..] => {
            let told = THEN.iter().any(|then| lead.contains(then.trim_start()));
            // we were 34th in 2022
            let dated = tail.strip_prefix(" in ").is_some_and(|rest| {
                let year = rest.get(..4).unwrap_or("");
                (year.starts_with("20") || year.starts_with("19")) && year.parse::<u16>().is_ok()
            });
            dated || THEN.iter().any(|then| tail.starts_with(then)) || tail.is_empty() && told
        }
        _ => false,
    }
}
