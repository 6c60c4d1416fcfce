//! Members of a list without their counter, which count what the value before it counts: 筛出60人,其中:甲类45、乙类15.

use super::{Basis, Figure, Scanner};
use crate::draft::UnitClass;
use crate::fold::is_han;
use crate::lexicon::{Words, class_of, ends_with_any, prefix_length, words};
use crate::numeral::{Numeral, arabic};

/// How far behind the value the list may begin.
const LEAD_MAX_CHARS: usize = 14;

/// The longest name of a member.
const NAME_MAX_CHARS: usize = 8;

/// What the name of a measure ends with, which has a unit of its own.
const MEASURES: &Words = words![
    "率", "比", "比例", "指数", "值", "级", "第", "得分", "评分", "均", "年", "月", "期", "表",
    "图", "型", "号", "版", "类别", "达标", "用户", "电话", "编号",
];

impl Scanner<'_> {
    /// The unit of the number at `i`, if it is a member of a list of parts of the value before it, or goes on a list with a counter.
    pub(super) fn member(&self, i: usize, number: Numeral) -> Option<&'static str> {
        if number.pointed || !(is_han(self.previous(i)) || self.previous(i) == ':') {
            return None;
        }
        let head = self.figures.iter().rev().find(|figure| {
            counts(figure) && matches!(figure.basis, Basis::Numeral | Basis::Range | Basis::Chinese)
        })?;
        if self.goes_on(i) || self.is_part(head, i) {
            return Some(head.unit);
        }
        None
    }

    /// Whether the number at `i` has a name of its own right after the last figure and a mark: 医师23人、护士41.
    fn goes_on(&self, i: usize) -> bool {
        let Some(last) = self.figures.last().filter(|last| counts(last)) else {
            return false;
        };
        let name = match &self.chars[last.end..i] {
            ['、', name @ ..] => name,
            _ => return false,
        };
        matches!(last.basis, Basis::Numeral | Basis::Bare)
            && (2..=NAME_MAX_CHARS).contains(&name.len())
            && name.iter().all(|&c| is_han(c) && c != '、')
            && !ends_with_any(name, MEASURES)
    }

    /// Whether the number at `i` is in the list of parts that opens behind `head`: its members make up the whole, or 其中 leads to them.
    fn is_part(&self, head: &Figure, i: usize) -> bool {
        let Some(whole) = head.value.and_then(|value| value.as_whole()) else {
            return false;
        };
        let rest = self.rest(head.end);
        let near = &rest[..rest.len().min(LEAD_MAX_CHARS)];
        let Some(mark) = near.iter().position(|&c| matches!(c, ',' | ':' | '(')) else {
            return false;
        };
        if !near[..mark].iter().all(|&c| is_han(c)) {
            return false;
        }
        let mut at = head.end + mark + 1;
        let among = prefix_length(self.rest(at), "其中");
        at += among.unwrap_or(0);
        at += usize::from(matches!(self.at(at), ':' | ','));
        let mut members = self.members(at);
        let mut sum = 0;
        let all = members.iter().position(|&(_, value)| {
            sum += value;
            sum == whole
        });
        if let Some(last) = all {
            members.truncate(last + 1);
        }
        members.len() > 1
            && members.iter().any(|&(start, _)| start == i)
            && (all.is_some() || among.is_some() && sum <= whole)
    }

    /// The members of the list that opens at `at`, each after its name: where its number stands, and the number.
    fn members(&self, mut at: usize) -> Vec<(usize, i64)> {
        let mut found = Vec::new();
        loop {
            let name = self
                .rest(at)
                .iter()
                .take(NAME_MAX_CHARS + 1)
                .take_while(|&&c| is_han(c) && !matches!(c, '、' | '。') || c == ':')
                .count();
            let start = at + name;
            let Some(number) = arabic(self.chars, start, self.end) else {
                return found;
            };
            let named = (1..=NAME_MAX_CHARS).contains(&name)
                && !ends_with_any(&self.chars[at..start], MEASURES);
            let Some(value) = number.value.as_whole().filter(|_| named && !number.pointed) else {
                return found;
            };
            found.push((start, value));
            // A counter of one character may stand behind some: 23人、…41.
            at = number.end
                + usize::from(matches!(
                    self.at(number.end),
                    '人' | '例' | '名' | '个' | '家'
                ));
            match self.at(at) {
                '、' | ',' | ';' | '和' | '及' => at += 1,
                _ => return found,
            }
        }
    }
}

/// Whether a figure counts things that have parts.
fn counts(figure: &Figure) -> bool {
    matches!(
        class_of(figure.unit),
        UnitClass::Person | UnitClass::Visit | UnitClass::Count
    ) && !matches!(figure.unit, "point" | "")
}
