//! Numbers of administrative areas, which have no counter of their own: 5区8县, 3县、2区和1市, 两县三区, 覆盖7区, 12区县.

use super::{Basis, Scanner};
use crate::lexicon::{ends_with_any, prefix_length, words};
use crate::number::Number;
use crate::numeral::{Numeral, arabic, chinese};

impl Scanner<'_> {
    /// Reads a run of numbers of areas that begins at `i`; one alone may be a name (深圳8区, 第3区) where nothing says that it
    /// counts.
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
        if members.len() < 2 {
            return self.lone_areas(i, first);
        }
        if each {
            return None;
        }
        for (at, number) in members {
            let end = number.end + 1;
            self.emit(at, end, end, number, "site", Basis::Numeral);
        }
        Some(end)
    }

    /// Reads one number of areas at `i` that the words beside it make a count: 覆盖7区, 全省14市州均….
    fn lone_areas(&mut self, i: usize, number: Numeral) -> Option<usize> {
        const AREAS: &[&str] = &[
            "县市区",
            "县区",
            "区县",
            "市州",
            "州市",
            "市县",
            "县市",
            "镇街",
            "街镇",
            "区市县",
            "区",
            "市",
            "州",
            "盟",
            "旗",
            "镇",
            "乡",
            "村",
        ];
        if !matches!(
            self.at(number.end),
            '区' | '县' | '市' | '州' | '盟' | '旗' | '镇' | '街' | '乡' | '村'
        ) {
            return None;
        }
        let several = number
            .value
            .as_whole()
            .is_some_and(|v| (2..=9999).contains(&v));
        let length = AREAS
            .iter()
            .find_map(|word| prefix_length(self.rest(number.end), word))
            .filter(|_| several && !number.pointed)?;
        let end = number.end + length;
        let closes = self.ends_clause(end)
            || matches!(
                self.at(end),
                '、' | '。'
                    | '和'
                    | '及'
                    | '的'
                    | '均'
                    | '都'
                    | '全'
                    | '已'
                    | '实'
                    | '开'
                    | '累'
                    | '共'
                    | '报'
                    | '未'
                    | '中'
                    | '建'
                    | '通'
                    | '达'
                    | '有'
            );
        let led = ends_with_any(
            self.before(i),
            words![
                "覆盖",
                "涉及",
                "辖",
                "遍布",
                "分布在",
                "全市",
                "全省",
                "全州",
                "全国",
                "全县",
                "全区",
                "全港",
                "本港",
                "全台",
                "其余",
                "其他",
                "所辖",
                "已有",
                "共有",
                "共",
                "在",
                "有",
                "选取",
                "选择",
                "抽取",
                "对",
                "市",
                "省",
                "涵盖",
                "惠及",
                "扩大到",
                "扩至",
                "余",
                "来自",
            ],
        );
        if !closes || !led && length < 2 {
            return None;
        }
        self.emit(i, end, end, number, "site", Basis::Numeral);
        Some(end)
    }
}
