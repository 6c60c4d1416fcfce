//! The first place said in words: 居首位, 居全省之首, 列各县区榜首. Places with a number are read with the ordinals.

use super::{Basis, Scanner};
use crate::fold::is_han;
use crate::lexicon::{ends_with_any, starts_with_any, words};
use crate::number::Number;
use crate::numeral::Numeral;

impl Scanner<'_> {
    /// Whether the clause says no more before the 居首 at `i` than among whom: 在全市居首, 稳居首; 流感居首 heads a list.
    fn places_alone(&self, i: usize) -> bool {
        const LEAD_MAX_CHARS: usize = 12;
        let lead = self.near_before(i - 1, LEAD_MAX_CHARS);
        lead.is_empty()
            || matches!(
                lead,
                ['位' | '稳' | '高' | '均' | '仍'] | ['继' | '持', '续']
            )
            || matches!(lead.first(), Some('在' | '全' | '各' | '同'))
    }

    /// Reads a first place whose 首 stands at `i`.
    pub(super) fn first_place(&mut self, i: usize) -> usize {
        const LEAD_MAX_CHARS: usize = 16;
        let (start, end) = if starts_with_any(self.rest(i), words!["首位"]) {
            (i, i + 2)
        } else if self.previous(i) == '居' && self.ends_clause(i + 1) && self.places_alone(i) {
            // 在全市居首
            (i, i + 1)
        } else if matches!(self.previous(i), '之' | '榜')
            && !starts_with_any(self.rest(i), words!["首都"])
        {
            (i - 1, i + 1)
        } else {
            return i + 1;
        };
        // 首位的是…: the head of a list; 首位度 is a measure.
        if matches!(self.at(end), '度' | '次' | '数') {
            return end;
        }
        let lead = self.near_before(start, LEAD_MAX_CHARS);
        let verb = lead
            .iter()
            .rposition(|c| matches!(c, '居' | '列' | '排' | '占' | '据'));
        let Some(verb) = verb else { return end };
        let among = &lead[verb + 1..];
        // 居首位 says it alone; 居全省首位 names among whom, 居民首位 does not.
        let placed = among.is_empty()
            || ends_with_any(
                &lead[..=verb],
                words!["位居", "位列", "名列", "排名", "高居", "稳居"],
            )
            || starts_with_any(
                among,
                words![
                    "全", "各", "在", "于", "我", "同", "本", "中", "东", "西", "第",
                ],
            )
            || among.iter().any(|c| {
                matches!(
                    c,
                    '省' | '市' | '县' | '区' | '州' | '国' | '因' | '类' | '位' | '名'
                )
            });
        if !placed
            || !among.iter().all(|&c| {
                is_han(c) && !matches!(c, '、' | '。') || c.is_ascii_digit() || "()".contains(c)
            })
            || matches!(among.first(), Some('民' | '家' | '住' | '入' | '举' | '比'))
        {
            return end;
        }
        let first = Numeral {
            value: Number::whole(1),
            end,
            whole_digits: 1,
            pointed: false,
        };
        self.emit(start, end, end, first, "rank", Basis::Rank);
        end
    }
}
