//! Whether an English clause tells of years before the one that its part of the document is about.

use super::beside::AGAINST;
use super::list::list;
use super::moved::tells_change;
use super::year::year_in;
use crate::text::Text;

/// Whether a clause, or the one before that it explains (in 2010, when …), tells of years before `year`, the one that the part of
/// the document is about, in a sentence that compares times.
pub(crate) fn of_an_earlier_year(
    chars: &Text,
    (start, end): (usize, usize),
    clause: (usize, usize),
    year: Option<&str>,
) -> bool {
    const SENTENCE_MAX_CHARS: usize = 400;
    let Some(section) = year.and_then(|year| year.get(..4)?.parse::<i32>().ok()) else {
        return false;
    };
    let own = &chars[clause.0..clause.1];
    if year_in(own).is_none() && !own.starts_with(&['w', 'h', 'e', 'n', ' ']) {
        return false;
    }
    let from = if year_in(own).is_some() {
        clause.0
    } else {
        let before = clause.0.saturating_sub(2).max(start);
        (start..before)
            .rev()
            .find(|&i| matches!(chars[i], ',' | ';' | ':' | '('))
            .map_or(start, |i| i + 1)
    };
    let told = chars.lower(from..clause.1);
    let mut years = told
        .split(|c: char| !c.is_ascii_digit())
        .filter(|word| word.len() == 4 && (word.starts_with("20") || word.starts_with("19")))
        .filter_map(|word| word.parse::<i32>().ok())
        .peekable();
    // 2022/23 is the year of 2023 as well.
    let spans = ["/", "-", "–"].iter().any(|joint| {
        let last = format!("{joint}{:02}", section % 100);
        told.contains(&last)
    });
    let earlier = years.peek().is_some() && years.all(|year| year < section) && !spans;
    if !earlier {
        return false;
    }
    let sentence = chars.lower(start..end.min(start + SENTENCE_MAX_CHARS));
    let this = list![
        "this half",
        "this year",
        "this quarter",
        "this period",
        "this month",
    ]
    .stand_in(sentence);
    let compares = this || tells_change(sentence) || AGAINST.stand_in(sentence);
    compares && !told.contains("since ") && !told.contains("from ")
}
