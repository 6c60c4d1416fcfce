//! Years of age that are results: medians, extremes, what a span of life is to be. Ages that define a group are none.

use super::Scanner;
use crate::lexicon::{contains_any, ends_with_any, suffix_length, words};

impl Scanner<'_> {
    /// Whether the years at `i` are the median of ages, or go on a list of them: 年龄中位数为84岁, 其中男性82岁.
    pub(super) fn is_median_age(&self, i: usize) -> bool {
        const NEARBY_CHARS: usize = 40;
        const LISTED_CHARS: usize = 8;
        let near = self.nearby(i, NEARBY_CHARS);
        let named = contains_any(near, words!["年龄"]) && contains_any(near, words!["中位"]);
        let goes_on = self.figures.last().is_some_and(|last| {
            let gap = &self.chars[last.end..i];
            self.chars[..last.end].last() == Some(&'岁')
                && gap.len() <= LISTED_CHARS
                && !gap.contains(&',')
        });
        named
            && contains_any(
                self.near_before(i, LISTED_CHARS),
                words!["中位", "为", "是"],
            )
            || goes_on && contains_any(self.before(i), words!["中位"])
    }

    /// Whether the years at `i` are the least or the greatest age: 最小3岁,最大的86岁.
    pub(super) fn is_extreme_age(&self, i: usize) -> bool {
        const LINKS: &[&str] = &[
            "年龄为",
            "年龄",
            "的为",
            "者为",
            "的仅",
            "的",
            "者",
            "仅",
            "为",
            "达",
            "是",
        ];
        let lead = self.near_before(i, 12);
        let link = LINKS.iter().find_map(|word| suffix_length(lead, word));
        ends_with_any(
            &lead[..lead.len() - link.unwrap_or(0)],
            words![
                "最小",
                "最大",
                "最高",
                "最低",
                "最年长",
                "最年轻",
                "最长",
                "最幼",
            ],
        )
    }

    /// Whether the years at `i` are what a span of life is to be, in the brackets of the aim: 寿命79.5岁,超过规划目标(79岁).
    pub(super) fn is_aim_of_age(&self, i: usize) -> bool {
        const NEARBY_CHARS: usize = 60;
        let near = self.nearby(i, NEARBY_CHARS);
        near.strip_suffix(&['(']).is_some_and(|lead| {
            ends_with_any(lead, words!["目标", "目标值", "标准", "要求"])
                && contains_any(lead, words!["寿命"])
        })
    }
}
