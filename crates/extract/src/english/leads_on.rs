//! Whether an English figure after `from` leads on to another: from 23.0% to 15.2%.

use super::bound::core_of;
use super::words::{is_month, words_after};
use super::year::year_in;
use crate::text::Text;

/// Words before a sum of money that name its currency.
const CURRENCIES: &[&str] = &[
    "rs.", "rs", "inr", "ksh.", "ksh", "kshs", "kshs.", "ugx", "tzs", "tk.", "tk", "us", "usd",
    "nt", "hk", "gh¢", "ghs", "php", "le", "npr", "lkr", "pkr",
];

/// Whether `to` and another number follow a figure after `from`, what stands in brackets or the year left aside: from 23.0% to
/// 15.2%.
pub(super) fn leads_on(chars: &Text, at: usize, end: usize) -> bool {
    const REACH_CHARS: usize = 60;
    const NUMBER_MAX_CHARS: usize = 24;
    let tail = chars.lower(at..end.min(at + REACH_CHARS));
    let Some(to) = tail.find(" to ") else {
        return false;
    };
    let between = &tail[..to];
    let plain = between.split_whitespace().count() < 7 && !between.contains([',', ';']);
    let past = at + between.chars().count() + " to ".len();
    let words = words_after(chars, past, end, 4);
    let number = (past..end.min(past + NUMBER_MAX_CHARS)).find(|&i| chars[i].is_ascii_digit());
    plain
        && number.is_some_and(|i| {
            let lead = chars.lower(past..i);
            let lead = lead.trim_end_matches(['$', '£', '€']).trim_end();
            let lead = CURRENCIES
                .iter()
                .find_map(|code| lead.strip_suffix(code))
                .unwrap_or(lead)
                .trim_end();
            core_of(lead).is_empty() && year_in(&chars[i..end.min(i + 5)]).is_none()
        })
        && !words
            .first()
            .is_some_and(|word| is_month(&chars[word.start..word.end]))
}
