//! Lines that open with the place of whom they name: 2. 东镇卫生院 94.1, under 综合得分排名.

use super::{Basis, Scanner};
use crate::fold::is_han;
use crate::lexicon::{contains_any, words};
use crate::numeral::arabic;

/// Whether a line announces places in an order: 综合得分排名:, 前十名如下.
pub(crate) fn announces_ranking(line: &[char]) -> bool {
    const LINE_MAX_CHARS: usize = 40;
    line.len() <= LINE_MAX_CHARS
        && !contains_any(line, words!["不分先后", "排名不分"])
        && contains_any(
            line,
            words![
                "排名",
                "名次",
                "位次",
                "排行",
                "得分情况",
                "得分如下",
                "排序",
                "前十名",
                "前五名",
                "前三名",
                "后三名",
                "后五名"
            ],
        )
}

/// Where the number of a line ends that is no more than this number, a name and its value.
pub(crate) fn ranked_item(line: &[char]) -> Option<usize> {
    const DIGITS_MAX: usize = 2;
    const NAME_MAX_CHARS: usize = 24;
    const UNIT_MAX_CHARS: usize = 3;
    let digits = line.iter().take_while(|c| c.is_ascii_digit()).count();
    let marks = line.get(digits..)?.iter();
    let marks = marks
        .take_while(|c| matches!(c, '.' | '、' | ' ' | ')' | ':'))
        .count();
    let rest = &line[digits + marks..];
    let name = rest
        .iter()
        .take_while(|&&c| is_han(c) || matches!(c, '(' | ')'))
        .count();
    let value = &rest[name..];
    let blanks = value
        .iter()
        .take_while(|c| matches!(c, ' ' | ':' | '-' | ','))
        .count();
    let number = arabic(value, blanks, value.len())?;
    let unit = &value[number.end..];
    let closes = unit.len() <= UNIT_MAX_CHARS && unit.iter().all(|&c| is_han(c) || c == '%');
    ((1..=DIGITS_MAX).contains(&digits) && (2..=NAME_MAX_CHARS).contains(&name) && closes)
        .then_some(digits + marks)
}

impl Scanner<'_> {
    /// Reads the place that the line opens with, if it is one of an order; where to go on.
    pub(super) fn place_of_item(&mut self) -> Option<usize> {
        let start = self.start;
        if !self.is_ranked() {
            return None;
        }
        let end = start + ranked_item(self.rest(start))?;
        let number = arabic(self.chars, start, end)?;
        self.emit(start, end, end, number, "rank", Basis::Rank);
        Some(end)
    }
}
