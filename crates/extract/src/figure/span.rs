//! How many years something lasted: 连续3年, 4年间. Years of the calendar are no figures.

use super::{Basis, Scanner};
use crate::draft::Comparator;
use crate::lexicon::{contains_any, starts_with_any, words};
use crate::numeral::Numeral;

impl Scanner<'_> {
    /// Reads a number of years at `i` that the words beside it say something lasted, and returns where it ends.
    pub(super) fn span_of_years(&mut self, i: usize, number: Numeral) -> Option<usize> {
        let open = matches!(self.at(number.end), '多' | '余');
        let at = number.end + usize::from(open);
        if self.at(at) != '年' || number.whole_digits > 2 {
            return None;
        }
        let end = at + 1;
        // 平均从业17.6年: no year of the calendar has decimals.
        let named = matches!(self.at(end), '均' | '度' | '报' | '鉴')
            || self.previous(i).is_ascii_alphabetic();
        if number.pointed && named {
            return None;
        }
        if number.pointed {
            self.emit(i, end, end, number, "year", Basis::Numeral);
            return Some(end);
        }
        // 连续入榜12年
        let lead = self.near_before(i, 6);
        // 如连续两年超标 tells of no years that passed.
        let lasted = contains_any(
            lead,
            words![
                "连续", "历时", "为期", "长达", "提前", "推迟", "延长", "缩短", "提早", "早于",
                "晚于", "迟于", "使用", "服役", "运行", "超期", "年限", "工龄", "周期", "间隔",
                "从业", "任期", "期限", "平均", "历经", "时长",
            ],
        ) && !contains_any(lead, words!["如", "若"])
            || starts_with_any(self.rest(end), words!["间", "连续"]);
        if !lasted {
            return None;
        }
        self.emit(i, end, end, number, "year", Basis::Numeral);
        if let Some(figure) = self.figures.last_mut().filter(|_| open) {
            figure.comparator.get_or_insert(Comparator::Gt);
        }
        Some(end)
    }
}
