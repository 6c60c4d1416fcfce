//! Days, weeks, months and years of age that are measured, told from those that say when: 住院8.5日, 孕12周, 2021年前8个月.

use super::Scanner;
use crate::lexicon::{Counter, contains_any, ends_with_any, starts_with_any, words};
use crate::numeral::Numeral;

impl Scanner<'_> {
    /// Whether the time in `counter`, which ends at `after`, is a length of time.
    pub(super) fn is_length_of_time(
        &self,
        i: usize,
        number: Numeral,
        counter: &Counter,
        after: usize,
    ) -> bool {
        let next = self.at(after);
        let near = self.near_before(i, 12);
        let whole = number.value.as_whole();
        match counter.word {
            "日" => {
                number.pointed
                    || whole.is_some_and(|v| v > 31)
                    || contains_any(near, words!["住院日", "床日", "日数", "天数", "连续"])
            }
            // 孕12周, 第3周 and 每2周 tell when, no more.
            "周" => {
                !contains_any(near, words!["孕", "妊娠", "胎龄", "产后", "龄"])
                    && !matches!(self.previous(i), '第' | '每' | '前' | '满')
                    && !matches!(next, '后' | '前' | '龄' | '+' | '岁')
            }
            // 由2015年的75.8岁提高到2020年的77.6岁: the measure is named before the first of the two.
            "岁" => {
                contains_any(self.near_before(i, 36), words!["寿命", "平均年龄"])
                    || self.is_extreme_age(i)
                    || contains_any(near, words!["平均"]) && contains_any(near, words!["年龄"])
                    || self.is_median_age(i)
                    || self.is_aim_of_age(i)
                    // 期望寿命80.12岁,其中男性77.65岁: ages have no decimals, spans of life do.
                    || number.pointed
                        && contains_any(
                            &self.chars[self.start.max(i.saturating_sub(60))..i],
                            words!["寿命"],
                        )
                    || number.pointed
                        && contains_any(near, words!["提高", "增加", "延长", "上升", "增长", "高", "低"])
            }
            // 2021年前8个月 is a part of the year.
            "个月"
                if ends_with_any(self.before(i), words!["年前", "年的前", "年头", "年度前"])
                    || self.previous(i) == '前' && self.near_before(i, 3).len() < 3 =>
            {
                false
            }
            "个月" => !starts_with_any(
                self.rest(after),
                words![
                    "龄",
                    "婴",
                    "儿",
                    "内婴",
                    "以下婴",
                    "以内婴",
                    "内纯",
                    "内母",
                    "点",
                    "以上婴",
                    "以上儿",
                    "内儿",
                    "至",
                    "-",
                    "~",
                ],
            ),
            _ => true,
        }
    }
}
