//! Numbers without a counter that are an index or a ratio by the name of what they measure: CMI值1.12, 指数为86.7, 性别比.

use super::{Basis, Figure, Scanner};
use crate::lexicon::{Words, ends_with_any, starts_with_any, suffix_length, words};
use crate::numeral::Numeral;

/// What is measured by an index.
const INDICES: &Words = words![
    "指数",
    "指数值",
    "系数",
    "CMI",
    "CMI值",
    "CMI指数",
    "权重",
    "RW值",
    "BI",
    "BI值",
    "MOI",
    "HHI",
];

/// What is measured by a ratio.
const RATIOS: &Words = words!["性别比", "性别比值", "性比例", "性别比例", "性别比值数"];

/// Words that lead from a measure to its number.
const LINKS: &[&str] = &[
    "为",
    "是",
    "达",
    "达到",
    "由",
    "从",
    "到",
    "至",
    "提高",
    "上升",
    "提升",
    "升",
    "增",
    "增加",
    "下降",
    "降低",
    "降",
    "减少",
    "去年的",
    "上年的",
    "上年",
    "去年",
    "年初的",
    "约",
    "近",
    "仅",
    "平均",
    "的",
    ":",
    " ",
    "超过",
    "突破",
    "控制在",
    "保持在",
    "稳定在",
    "维持在",
    "低于",
    "高于",
    "不高于",
    "不超过",
    "不低于",
    "降至",
    "降到",
    "升至",
];

/// Verbs of change that may follow such a number.
const CHANGES: &Words = words![
    "提高", "上升", "提升", "升", "增", "下降", "降", "回落", "减", "攀升", "变为",
];

impl Scanner<'_> {
    /// Whether a number that ends at `end` is followed by no more of its phrase.
    pub(super) fn closes_number(&self, end: usize) -> bool {
        matches!(
            self.at(end),
            ',' | '。' | ';' | '、' | '(' | ')' | '\n' | ' ' | '\t' | '以' | '左'
        )
    }

    /// The unit of the number at `i` if the words before it make it an index or a ratio.
    pub(super) fn index(&self, i: usize, number: Numeral) -> Option<&'static str> {
        const LEAD_MAX_CHARS: usize = 24;
        let rest = self.rest(number.end);
        if !self.closes_number(number.end) && !starts_with_any(rest, CHANGES) {
            return None;
        }
        if let Some(unit) = self.index_again(i, number) {
            return Some(unit);
        }
        let mut lead = self.near_before(i, LEAD_MAX_CHARS);
        while let Some(length) = LINKS
            .iter()
            .filter_map(|word| suffix_length(lead, word))
            .max()
        {
            lead = &lead[..lead.len() - length];
        }
        let linked = lead.len() < self.near_before(i, LEAD_MAX_CHARS).len()
            && ends_with_any(
                self.before(i),
                words![
                    "为",
                    "达",
                    "达到",
                    "控制在",
                    "保持在",
                    "稳定在",
                    "维持在",
                    "低于",
                    "不高于",
                    "不超过",
                    "降至",
                    "降到",
                    "升至",
                ],
            );
        if ends_with_any(lead, INDICES) && (number.pointed || linked) {
            Some("index")
        } else if ends_with_any(lead, RATIOS) && number.pointed {
            Some("ratio")
        } else {
            None
        }
    }

    /// The unit of a number with a point that goes on about an index: 性别比为112.4,与去年同期(113.1)持平,比上年下降0.7;
    /// CMI值由1.05提高到1.12.
    fn index_again(&self, i: usize, number: Numeral) -> Option<&'static str> {
        const NEARBY_CHARS: usize = 40;
        const LEVEL_MAX_CHARS: usize = 8;
        let said = |figure: &&Figure| {
            figure.basis == Basis::Bare && matches!(figure.unit, "ratio" | "index")
        };
        let last = self.figures.iter().rev().find(said)?;
        let near = number.pointed && i - last.end <= NEARBY_CHARS;
        let lead = &self.chars[last.end..i];
        let was = lead
            .strip_suffix(&['('])
            .is_some_and(|lead| ends_with_any(lead, words!["上年", "去年", "同期"]))
            && self.at(number.end) == ')';
        let level = lead.len() <= LEVEL_MAX_CHARS
            && (matches!(lead, [.., '到' | '至' | '为']) || matches!(lead, ['、' | '和' | '及']))
            && !lead.contains(&',');
        let changed = ends_with_any(
            lead,
            words!["下降", "上升", "提高", "降低", "增加", "减少", "提升"],
        );
        // CMI 1.04(去年同期1.01)
        let earlier = lead.strip_prefix(&['(']).is_some_and(|lead| {
            ends_with_any(lead, words!["上年", "去年", "同期", "上月"])
                && lead.len() <= LEVEL_MAX_CHARS
        });
        (near && (was || changed || level || earlier)).then_some(last.unit)
    }
}
