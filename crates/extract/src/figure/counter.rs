//! Whether the counter after a number makes it a quantity, given what stands around them: 3个一级医院 are three, 5个一工程 is a name.

use super::{Basis, Scanner};
use crate::fold::is_han;
use crate::lexicon::{Counter, contains_any, ends_with_any, find, starts_with_any, words};
use crate::numeral::{Numeral, opens_chinese};

impl Scanner<'_> {
    /// Whether this counter after this number states a quantity, given what stands around them.
    pub(super) fn counts(
        &self,
        i: usize,
        number: Numeral,
        counter: &Counter,
        unit_at: usize,
        length: usize,
        basis: Basis,
    ) -> bool {
        let after = unit_at + length;
        let small = number
            .value
            .as_whole()
            .is_some_and(|v| (2..=10).contains(&v));
        // 护士九人: small numbers in characters count where they close what is said of people.
        if counter.word == "人" && basis == Basis::Chinese && small {
            return self.ends_clause(after) && is_han(self.previous(i))
                || self.ends_clause(after) && self.opens_clause(i);
        }
        self.fits(i, number, counter, unit_at, length, basis)
            && !self.is_slogan(i, counter.unit)
            && (basis != Basis::Chinese || self.counts_in_characters(i, number, counter, after))
    }

    /// Whether what stands around a number and its counter lets them count: not the number of a room, a name, a digit.
    fn fits(
        &self,
        i: usize,
        number: Numeral,
        counter: &Counter,
        unit_at: usize,
        length: usize,
        basis: Basis,
    ) -> bool {
        let after = unit_at + length;
        let next = self.at(after);
        let near = self.near_before(i, 12);
        let whole = number.value.as_whole();
        match counter.word {
            // “三个90%” is a name.
            "%" => {
                let slogan = ends_with_any(near, words!["个"])
                    && near.len() >= 2
                    && opens_chinese(near[near.len() - 2]);
                !slogan
            }
            // 3个年龄段之和 says what is summed.
            "个" if self.is_summed(after) => false,
            // 锦绣里3幢502室 is an address.
            "幢" | "栋" | "座" if next.is_ascii_digit() => false,
            // 5个一工程 is a name, 3个一级医院 are three.
            "个" => next != '一' || matches!(self.at(after + 1), '级' | '类' | '线' | '等'),
            "日" | "周" | "岁" | "个月" => self.is_length_of_time(i, number, counter, after),
            "分" => self.is_scored(i, number, after),
            "大" => {
                // The ten greatest killers are the title of a list.
                is_han(next)
                    && !starts_with_any(
                        self.rest(after),
                        words![
                            "精神",
                            "报告",
                            "会议",
                            "以来",
                            "召开",
                            "、",
                            "。",
                            "死因",
                            "癌",
                            "疾病",
                            "死亡",
                            "主要死",
                            "主要癌",
                            "主要疾",
                            "病种",
                            "新闻",
                            "杰出",
                        ],
                    )
            }
            "期" => !starts_with_any(
                self.rest(after),
                words![
                    "工程", "建设", "项目", "改造", "扩建", "临床", ")", "完工", "竣工", "开工",
                    "投用", "启用", "落成",
                ],
            ),
            // 麻腮风1剂、2剂接种率: the dose of a course by its number.
            "剂" | "剂次" | "针" if self.names_dose(after) && whole.is_some_and(|v| v <= 5) => {
                false
            }
            // 做好三件事
            "件" if basis == Basis::Chinese && matches!(next, '事' | '大' | '实') => false,
            "对" => !next.is_ascii_digit() && next != '一',
            "级" => false,
            // 降到10名之外 is a place.
            "名" => !starts_with_any(self.rest(after), words!["之外", "以外", "开外", "之内"]),
            // The national 健康素养66条 is a document, not a count.
            "条" => !ends_with_any(near, words!["素养"]),
            "点" => false,
            // 采集血液5000单位; 检查单位 are places.
            "单位" => {
                const NEARBY_CHARS: usize = 80;
                let blood = contains_any(
                    self.nearby(i, NEARBY_CHARS),
                    words!["血", "输注", "红细胞", "捐献", "献"],
                );
                let closes = self.ends_clause(after) || next == '、';
                blood || matches!(self.previous(unit_at), '万' | '亿') && closes
            }
            "米" | "m" => contains_any(near, words!["长", "半径", "距离", "道路", "管"]),
            // 西部12省, 3县均达标; 县 and 省 after other numbers open names.
            "省" | "县" => {
                whole.is_some_and(|v| (2..=99).contains(&v)) && is_han(self.previous(i))
            }
            // 居于二、三位 are places; 降至2位数 tells of digits.
            "位" => next != '数' && !self.is_placed_after(i),
            // 另157家属民营机构; 2家属 are relatives.
            "家" if next == '属' => {
                basis != Basis::Chinese
                    && "于其本省市县区公私民国央企中个".contains(self.at(after + 1))
            }
            "村" => false,
            // 38国家; what goes on is a name (国家实验室).
            "国家" => matches!(next, '和' | '及' | '的' | '中' | '、') || self.ends_clause(after),
            _ => true,
        }
    }

    /// Whether the noun at `i` ends in 之和.
    fn is_summed(&self, i: usize) -> bool {
        const NOUN_MAX_CHARS: usize = 10;
        let rest = self.rest(i);
        let noun = &rest[..rest.len().min(NOUN_MAX_CHARS)];
        find(noun, "之和").is_some_and(|end| noun[..end].iter().all(|&c| is_han(c)))
    }

    /// Whether the number at `i` goes on a list of places: 居于二、三位.
    fn is_placed_after(&self, i: usize) -> bool {
        match self.near_before(i, 3) {
            [lead, first, '、'] => {
                matches!(lead, '于' | '居' | '列' | '第')
                    && (opens_chinese(*first) || first.is_ascii_digit())
            }
            _ => false,
        }
    }
}
