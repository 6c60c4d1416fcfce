//! Numbers with a counter, as the figures they are: the unit of each, where it ends, and what is passed over behind it.

use super::{Basis, Scanner};
use crate::draft::Comparator;
use crate::lexicon::{
    Words, contains_any, counter_at, ends_with_any, prefix_length, starts_with_any, words,
};
use crate::number::Number;
use crate::numeral::{Numeral, scale};

impl Scanner<'_> {
    /// A number (scaled if `has_scale`) that a counter, or a context that needs none, must make a figure.
    pub(super) fn with_unit(
        &mut self,
        i: usize,
        number: Numeral,
        has_scale: bool,
        basis: Basis,
    ) -> usize {
        let mut unit_at = number.end;
        let mut about = None;
        // 6个多百分点
        if let Some(length) = ["个多百分点", "个余百分点", "多个百分点", "余个百分点"]
            .iter()
            .find_map(|word| prefix_length(self.rest(number.end), word))
        {
            let end = number.end + length;
            self.emit(i, end, end, number, "percentage_point", basis);
            if let Some(figure) = self.figures.last_mut() {
                figure.comparator = Some(Comparator::Gt);
            }
            return end;
        }
        let round = has_scale || number.value.as_whole().is_some_and(|v| v % 10 == 0);
        if round && matches!(self.at(unit_at), '余' | '多' | '几' | '来') {
            unit_at += 1;
            about = Some(Comparator::Gt);
            if !has_scale {
                let (power, after) = scale(self.chars, unit_at, self.end);
                if power > 0 {
                    // 20余万人
                    let number = Numeral {
                        value: number.value.scaled(power),
                        ..number
                    };
                    return self.finish(i, number, after, about, true, basis);
                }
            }
        }
        self.finish(i, number, unit_at, about, has_scale, basis)
    }

    pub(super) fn finish(
        &mut self,
        i: usize,
        mut number: Numeral,
        unit_at: usize,
        about: Option<Comparator>,
        has_scale: bool,
        basis: Basis,
    ) -> usize {
        let counted = counter_at(&self.chars[..self.end], unit_at)
            .filter(|&(counter, length)| self.counts(i, number, counter, unit_at, length, basis));
        let Some((counter, length)) = counted else {
            if basis == Basis::Chinese {
                // 总人口二十一万三千
                let large = number.value.as_whole().is_some_and(|v| v >= 10_000);
                let closes = matches!(self.at(number.end), ',' | '。' | ';' | ')' | '\n');
                return if large && closes {
                    self.scaled_without_unit(i, number, number.end, about)
                } else {
                    number.end
                };
            }
            return if has_scale {
                self.scaled_without_unit(i, number, unit_at, about)
            } else {
                self.bare(i, number)
            };
        };
        let mut end = unit_at + length;
        if counter.unit == "percent"
            && starts_with_any(
                self.rest(end),
                words!["CI", "可信区间", "置信区间", "的可信区间", "的置信区间"],
            )
        {
            // A confidence interval says how sure a figure is and is none itself.
            return (end..self.end)
                .find(|&k| matches!(self.chars[k], ')' | ';'))
                .unwrap_or(self.end);
        }
        number.value = number.value.scaled(counter.power);
        number.end = end;
        let mut unit = counter.unit;
        if counter.word == "小时"
            && number.value == Number::whole(24)
            && starts_with_any(
                self.rest(end),
                words![
                    "值班",
                    "值守",
                    "服务",
                    "热线",
                    "心理",
                    "不间断",
                    "全天",
                    "在线",
                    "在岗",
                    "开通",
                    "待命",
                    "监测",
                    "轮班",
                    "畅通",
                ],
            )
        {
            unit = "hour_per_day";
        }
        // 药费省了400块左右
        if counter.word == "块" && self.is_paid(i, end) {
            unit = "yuan";
        }
        if counter.word == "个" && self.points_follow(end) {
            unit = "percentage_point";
        }
        // 掉了0.8个点: points as they are spoken.
        if counter.word == "个" && self.at(end) == '点' && self.is_spoken_point(i, number, end + 1)
        {
            unit = "percentage_point";
            end += 1;
        }
        if matches!(counter.word, "位" | "名") && moves(self.near_before(i, 12)) {
            unit = "place_gained";
        }
        self.emit(i, end, end, number, unit, basis);
        if let (Some(comparator), Some(figure)) = (about, self.figures.last_mut()) {
            figure.comparator.get_or_insert(comparator);
        }
        // 21.14元/人 stays money; the slash and what follows are passed over.
        end
    }

    /// Whether 块 after the number at `i`, which ends at `end`, is what is paid: 花了300块, 药费省下400块左右.
    fn is_paid(&self, i: usize, end: usize) -> bool {
        const PAYS: &Words = words![
            "省", "花", "费", "付", "交", "缴", "收", "报销", "掏", "钱", "价", "补", "贵", "便宜",
            "降",
        ];
        let rest = self.rest(end);
        let closes = self.ends_clause(end)
            || starts_with_any(
                rest,
                words![
                    "左右", "上下", "多", "出头", "、", "/", "到", "以上", "以下", "以内",
                ],
            );
        closes && contains_any(self.near_before(i, 16), PAYS)
    }
}

/// Whether `lead` says that a place moved by what follows: 前移3名, 较上年提升9位.
fn moves(lead: &[char]) -> bool {
    let lead = lead.strip_suffix(&['了']).unwrap_or(lead);
    ends_with_any(
        lead,
        words![
            "前移", "后移", "上移", "下移", "跃升", "提升", "上升", "前进", "进步", "下滑", "后退",
            "晋升", "进位", "升位", "攀升", "退后", "下降", "倒退",
        ],
    )
}
