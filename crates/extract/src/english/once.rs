//! Whether the words right around an English figure set it beside a newer one: a bracket, an arrow, a joint. What a clause tells of an
//! earlier time is read elsewhere.

use super::words::{MONTHS, ends_with_words};

/// Whether a bracket or an arrow says that the figure is an earlier one: 46.5% [43.1%], (Oct: 872), 88% in 2021 → 91%.
fn earlier(lead: &str, tail: &str) -> bool {
    if lead.ends_with('[') && tail.trim_start().starts_with(']') {
        return true;
    }
    let arrow = tail.find(['→']).is_some_and(|at| at < 14)
        || tail.starts_with(" -> ")
        || tail.starts_with(" => ");
    if arrow {
        return true;
    }
    let Some((before, label)) = lead.rsplit_once('(') else {
        return false;
    };
    let label = label.trim_end();
    if label.contains(')') {
        return false;
    }
    let closed = label.ends_with([':', '-', '–', ',']);
    let name = label.trim_end_matches([':', '-', '–', ',', ' ']);
    let month = name.len() > 2 && MONTHS.iter().any(|month| month.starts_with(name));
    let year = name.len() == 4 && name.bytes().all(|b| b.is_ascii_digit());
    let past = [
        "previous",
        "prev",
        "prior",
        "last year",
        "last month",
        "last quarter",
        "year before",
        "baseline",
        "sply",
        "py",
    ]
    .iter()
    .any(|word| name.starts_with(word));
    if closed && (month || year) || past && !name.contains("change") {
        return true;
    }
    // 41% lower vs. CY 2022 (4,870 cases, 19 deaths); up on Q2 2022 (135)
    let since = before.trim_end();
    let words: Vec<&str> = since.split_whitespace().rev().take(6).collect();
    let timed = words.first().is_some_and(|word| {
        let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        digits.len() == 4 && digits.starts_with("20")
            || digits.len() > 5 && digits.starts_with("20") && digits.contains('/')
    }) || since.ends_with("last year")
        || since.ends_with("previous year");
    let compared = words.iter().any(|word| {
        matches!(
            *word,
            "vs" | "vs." | "than" | "on" | "from" | "over" | "compared"
        )
    });
    let changed = [
        "up", "down", "lower", "higher", "more", "fewer", "less", "increase", "decrease", "rise",
        "fall", "%",
    ]
    .iter()
    .any(|word| since.contains(word));
    timed && compared && changed && !label.contains(':')
}
