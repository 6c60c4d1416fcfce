//! 分 that are points of a score: 得分97.8分, 以92分的成绩. Others are minutes.

use super::Scanner;
use crate::lexicon::{contains_any, starts_with_any, words};
use crate::numeral::Numeral;

/// What a number is when it is won: 以92分的成绩, 以92.5的高分.
pub(super) const SCORES: &[&str] = &[
    "的成绩",
    "的总成绩",
    "的好成绩",
    "的优异成绩",
    "的总分",
    "的得分",
    "的高分",
];

impl Scanner<'_> {
    /// Whether the number at `i` with its 分, which ends at `after`, is a score.
    pub(super) fn is_scored(&self, i: usize, number: Numeral, after: usize) -> bool {
        const NEARBY_CHARS: usize = 8;
        let next = self.at(after);
        let near = self.near_before(i, 12);
        let goes_on = self
            .figures
            .last()
            .is_some_and(|last| last.unit == "point" && i - last.end <= NEARBY_CHARS);
        // 评价97.8分: minutes have no decimals.
        let pointed = number.pointed
            && number.value.to_f64() >= 10.0
            && !matches!(next, '钟' | '之' | '贝' | '米');
        goes_on
            || pointed
            || contains_any(
                near,
                words![
                    "得分", "评分", "总分", "均分", "考核", "成绩", "满意", "分值", "评估", "测评",
                ],
            )
            || starts_with_any(self.rest(after), SCORES)
    }
}
