//! Words that open the time which something is compared with: the same quarter, the previous month, 2021.

use super::list::List;
use super::times::is_time;
use super::words::MONTHS;

/// Words that open the time which something is compared with: 6% above the same quarter, 459 in the previous month.
static TIMES: List = List::new(&[
    "same ",
    "previous ",
    "prior ",
    "past ",
    "preceding ",
    "corresponding ",
    "equivalent ",
    "comparable ",
    "year before",
    "year earlier",
    "year ago",
    "month before",
    "month earlier",
    "week before",
    "quarter before",
    "day before",
    "last year",
    "last month",
    "last quarter",
    "last week",
    "year-earlier",
    "year-ago",
    "pre-pandemic",
    "end of ",
    "start of ",
    "beginning of ",
    "first half",
    "second half",
    "first quarter",
    "second quarter",
    "third quarter",
    "fourth quarter",
    "last quarter",
    "final quarter",
    "fiscal year",
    "financial year",
    "calendar year",
    "sply",
    "ply",
]);

/// Whether `text` opens with a time.
pub(super) fn opens_time(text: &str) -> bool {
    let text = ["the ", "a ", "that of ", "those of ", "its ", "their "]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text);
    let text = [
        "level of ",
        "levels of ",
        "figure for ",
        "level in ",
        "levels in ",
        "total for ",
        "that in ",
    ]
    .iter()
    .find_map(|word| text.strip_prefix(word))
    .unwrap_or(text);
    let text = text.strip_prefix("the ").unwrap_or(text);
    // the season before
    let before = text
        .split([',', ';', '.', ')'])
        .next()
        .unwrap_or("")
        .split(' ')
        .nth(1)
        .is_some_and(|word| matches!(word, "before" | "earlier" | "ago"));
    TIMES.opens(text) || opens_date(text) || before
}

/// Whether `text` opens with a year, a quarter or a month.
pub(super) fn opens_date(text: &str) -> bool {
    let word = text
        .split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '–')))
        .next()
        .unwrap_or("");
    let year = word.len() >= 4
        && (word.starts_with("20") || word.starts_with("19"))
        && word.bytes().take(4).all(|b| b.is_ascii_digit())
        && !word
            .as_bytes()
            .get(4)
            .is_some_and(u8::is_ascii_alphanumeric);
    let month = MONTHS.contains(&word);
    year || month || is_time(word) || word == "fy" && text.len() > 4
}
