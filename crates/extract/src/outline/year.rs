//! The year that a Chinese heading names; the date on which the document was printed is none.

use crate::lexicon::{contains_any, words};
use crate::period::{five_years_in, year_at};

/// Whether a line says when the document was printed or sent, not what year it is about.
pub(super) fn is_printing_date(text: &[char]) -> bool {
    contains_any(
        text,
        words![
            "日期",
            "付印",
            "印刷",
            "编印",
            "印发",
            "发布时间",
            "成文",
            "供稿",
            "报送",
            "参阅",
        ],
    )
}

pub(super) fn year_in(text: &[char]) -> Option<String> {
    let year = (0..text.len()).find_map(|i| {
        let (year, end) = year_at(text, i, text.len())?;
        // 2030年前应达到的目标: up to that year.
        let before = text.get(end) == Some(&'前');
        Some(if before { format!("../{year}") } else { year })
    });
    year.or_else(|| five_years_in(text).map(str::to_owned))
}
