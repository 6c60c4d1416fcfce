//! Percentage points that their counter does not name: 2.2个、1.8个百分点, 涨了1.2个点.

use super::Scanner;
use crate::lexicon::{Words, ends_with_any, starts_with_any, words};
use crate::numeral::{Numeral, arabic};

impl Scanner<'_> {
    /// Whether 个点 after the number at `i`, which ends at `end`, means points of a percentage: 涨了1.2个点, and not 3个点位.
    pub(super) fn is_spoken_point(&self, i: usize, number: Numeral, end: usize) -> bool {
        const CHANGES: &Words = words![
            "降", "升", "涨", "跌", "掉", "提高", "增长", "增加", "减少", "低", "高", "下滑",
            "回落", "差", "高出", "低于", "高于", "多", "少",
        ];
        let near = self.near_before(i, 12);
        let verb = near.strip_suffix(&['了']).unwrap_or(near);
        self.ends_clause(end) && (number.pointed || ends_with_any(verb, CHANGES))
    }

    /// 2.2个、1.8个百分点: whether the next member of the list says that its members are points.
    pub(super) fn points_follow(&self, end: usize) -> bool {
        matches!(self.at(end), '、' | '和' | '及')
            && arabic(self.chars, end + 1, self.end).is_some_and(|next| {
                let rest = self.rest(next.end);
                starts_with_any(rest, words!["个百分点"])
                    || self.at(next.end) == '个' && self.points_follow(next.end + 1)
            })
    }
}
