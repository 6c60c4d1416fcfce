//! Numbers of administrative areas, which have no counter of their own: 5区8县, 3县、2区和1市, 两县三区.

use super::{Basis, Scanner};
use crate::number::Number;
use crate::numeral::{Numeral, arabic, chinese};

impl Scanner<'_> {
    /// Reads a run of two or more numbers of areas that begins at `i`; one alone may be a name (深圳8区, 第3区).
    pub(super) fn areas(&mut self, i: usize, first: Numeral) -> Option<usize> {
        if self.previous(i) == '第' {
            return None;
        }
        let mut members = Vec::new();
        let mut next = Some((i, first));
        let mut end = i;
        while let Some((at, number)) = next {
            let counts = !number.pointed
                && number.whole_digits <= 4
                && matches!(
                    self.at(number.end),
                    '区' | '县' | '市' | '镇' | '乡' | '旗' | '村'
                );
            if !counts {
                break;
            }
            members.push((at, number));
            end = number.end + 1;
            let gap = usize::from(matches!(self.at(end), '、' | '和' | '及'));
            let at = end + gap;
            next = arabic(self.chars, at, self.end)
                .or_else(|| chinese(self.chars, at, self.end))
                .map(|number| (at, number));
        }
        // 一县一区 is a way of working, 两县三区 are five.
        let each = members
            .iter()
            .all(|(_, number)| number.value == Number::whole(1));
        if members.len() < 2 || each {
            return None;
        }
        for (at, number) in members {
            let end = number.end + 1;
            self.emit(at, end, end, number, "site", Basis::Numeral);
        }
        Some(end)
    }
}
