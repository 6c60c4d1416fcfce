//! The words that name a time in English: years of all kinds, quarters, months, the year before.

use super::list::List;
use super::words::MONTHS;

/// Whether a word names a time: 2021, FY22, 2022-23, 22/23, Q3, M9, a month.
pub(super) fn is_time(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let word = match word.ends_with('s') {
        true => word.trim_end_matches("'s").trim_end_matches("’s"),
        false => word,
    };
    let letters = word.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
    let digits = &word[letters.len()..];
    let digits = digits.trim_start_matches(['-', ' ', '.']);
    let years = |text: &str| {
        let mut parts = text.split(['/', '-', '–']);
        let first = parts.next().unwrap_or("");
        let number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let rest: Vec<&str> = parts.collect();
        let full = number(first)
            && first.len() == 4
            && (first.starts_with("20") || first.starts_with("19"));
        let short = number(first) && first.len() == 2;
        match rest[..] {
            [] => full,
            [next] => {
                number(next) && (full && matches!(next.len(), 2 | 4) || short && next.len() == 2)
            }
            _ => false,
        }
    };
    match letters {
        "" => years(digits),
        "fy" | "cy" | "py" | "sy" => {
            digits.is_empty()
                || digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit())
                || years(digits)
                || digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit())
        }
        "q" | "m" | "h" | "w" | "mw" => {
            (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
        }
        "sply" | "ytd" => digits.is_empty(),
        _ => digits.is_empty() && is_month_name(letters) || is_month_name(letters) && years(digits),
    }
}

pub(super) fn is_month_name(word: &str) -> bool {
    // may is a verb as well
    word != "may" && word.len() > 2 && MONTHS.iter().any(|month| month.starts_with(word))
}

/// Whether `text` opens with an earlier time: FY22, last year, the same week of 2021.
pub(super) fn opens_earlier_time(text: &str) -> bool {
    static PAST: List = List::new(&[
        "last ",
        "previous",
        "prior",
        "the previous",
        "the prior",
        "the year before",
        "the year earlier",
        "a year ",
        "one year ",
        "the same",
        "same ",
        "the preceding",
        "preceding",
        "the month before",
        "the week before",
        "in the previous",
        "a month ",
        "baseline",
        "prev",
        "the last ",
        "twelve months",
        "12 months",
        "a week ",
        "the corresponding",
        "corresponding",
    ]);
    let text = text.trim_start();
    let text = ["in ", "for ", "at ", "during ", "of ", "on "]
        .iter()
        .find_map(|joint| text.strip_prefix(joint))
        .unwrap_or(text)
        .trim_start();
    let text = text
        .strip_prefix("the ")
        .filter(|rest| first_is_time(rest))
        .unwrap_or(text);
    PAST.opens(text) || first_is_time(text)
}

fn first_is_time(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let word = words.next().unwrap_or("");
    is_time(word)
        || matches!(
            word,
            "fy" | "cy" | "month" | "week" | "quarter" | "mid" | "year"
        ) && words
            .next()
            .is_some_and(|next| is_time(next) || next.starts_with(|c: char| c.is_ascii_digit()))
}
