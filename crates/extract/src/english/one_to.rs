//! Ratios of one to so many: a doctor to nurse ratio of 1:1.2. Other numbers with a colon are times of day.

use super::EnglishFigure;
use super::context::{Measure, placed};
use super::digits::plain;
use crate::figure::Basis;
use crate::text::Text;

/// The ratio that begins at `i`, if the words before it speak of one.
pub(super) fn one_to(chars: &Text, start: usize, end: usize, i: usize) -> Option<EnglishFigure> {
    const REACH_CHARS: usize = 64;
    let past_blank = |at: usize| at + usize::from(chars.get(at) == Some(&' '));
    let colon = past_blank(i + 1);
    if chars[i] != '1' || colon >= end || chars[colon] != ':' {
        return None;
    }
    let from = past_blank(colon + 1);
    if from >= end || !chars[from].is_ascii_digit() {
        return None;
    }
    let lead = chars.lower(start.max(i.saturating_sub(REACH_CHARS))..i);
    // Not of a registration that begins at 1:30.
    let mut words = lead.split(|c: char| !c.is_ascii_alphabetic());
    if !words.any(|word| matches!(word, "ratio" | "ratios")) {
        return None;
    }
    let number = plain(chars, from, end)?;
    let measure = Measure {
        start: i,
        end: number.end,
        value: number.value,
        unit: "ratio",
        basis: Basis::Numeral,
        noun: None,
    };
    Some(placed(chars, start, end, &measure))
}
