//! Numbers of several parts: ranges, fractions, rates with a slash, ratios, coded formulas.

use super::{Basis, Figure, Scanner};
use crate::draft::{Absent, Comparator};
use crate::lexicon::{
    contains_any, counter_at, ends_with_any, prefix_length, starts_with_any, words,
};
use crate::number::Number;
use crate::numeral::{Numeral, arabic, scale};

impl Scanner<'_> {
    /// 9+4+3+1: three terms or more are a formula that counts something and names no sum; two with a counter are one.
    pub(super) fn code(&mut self, i: usize) -> usize {
        let mut end = i;
        let mut terms = 0;
        let mut plain = true;
        loop {
            let term = end;
            while self.at(end).is_ascii_alphanumeric() {
                plain &= self.at(end).is_ascii_digit();
                end += 1;
            }
            terms += usize::from(end > term);
            if self.at(end) == '+' && self.at(end + 1).is_ascii_alphanumeric() {
                end += 1;
            } else {
                break;
            }
        }
        // 38+1个国家
        if terms == 2
            && plain
            && !self.in_short_quotes(i)
            && counter_at(&self.chars[..self.end], end).is_some()
            && let Some(left) = arabic(self.chars, i, self.end)
            && let Some(right) = arabic(self.chars, left.end + 1, self.end)
            && let Some(value) = left.value.plus(right.value)
        {
            let sum = Numeral { value, end, ..left };
            return self.with_unit(i, sum, false, Basis::Numeral);
        }
        // “1+1+1”组合签约: a way of working.
        let way = self.in_short_quotes(i)
            && starts_with_any(
                self.rest(end + 1),
                words![
                    "组合",
                    "签约",
                    "模式",
                    "服务",
                    "机制",
                    "工作法",
                    "制度",
                    "管理",
                    "联动",
                    "家庭",
                    "联合",
                    "团队",
                ],
            );
        if way {
            return end;
        }
        if terms >= 3 && plain {
            self.push(Figure {
                start: i,
                end,
                number_at: i,
                value: None,
                low: None,
                high: None,
                unit: "project",
                comparator: None,
                absent: Some(Absent::Coded),
                basis: Basis::Coded,
            });
        }
        end
    }

    /// 50/10万, 1/4; a date like 08/09年度 is neither.
    pub(super) fn slash(&mut self, i: usize, number: Numeral) -> usize {
        let rest = self.rest(number.end + 1);
        let per = [
            ("10万", "per_100000"),
            ("十万", "per_100000"),
            ("100000", "per_100000"),
            ("100,000", "per_100000"),
            ("万", "per_10000"),
            ("10000", "per_10000"),
            ("千", "per_1000"),
            ("1000", "per_1000"),
            ("1,000", "per_1000"),
        ]
        .iter()
        .find_map(|&(word, unit)| Some((prefix_length(rest, word)?, unit)));
        if let Some((length, unit)) = per {
            let end = number.end + 1 + length;
            // 发病率(1/10万): the label of a column.
            let label = number.value == Number::whole(1)
                && !number.pointed
                && matches!(self.previous(i), '(' | ':' | '位');
            if label {
                return end;
            }
            if !self.at(end).is_ascii_digit() {
                self.emit(i, number.end, end, number, unit, Basis::PerSlash);
                return end;
            }
        }
        let Some(whole) = arabic(self.chars, number.end + 1, self.end) else {
            // 21元/人, 3.5张/千人: the number has no unit before the slash, so it is none of these.
            return number.end + 1;
        };
        let plain =
            !number.pointed && !whole.pointed && number.value.as_whole() < whole.value.as_whole();
        let led = self.previous(i) == '占'
            || ends_with_any(
                self.before(i),
                words![
                    "全市",
                    "全省",
                    "全国",
                    "全区",
                    "全县",
                    "总数的",
                    "总量的",
                    "近",
                    "约",
                    "不到",
                    "不足",
                    "超过",
                    "达",
                    "为",
                    "的",
                    "至",
                    "到",
                ],
            );
        let follows = matches!(
            self.at(whole.end),
            ',' | '。' | ';' | '的' | '以' | '\n' | ')' | '、' | '左' | '强'
        );
        if plain
            && led
            && follows
            && let Some(percent) = Number::percent_of(number.value, whole.value)
        {
            let fraction = Numeral {
                value: percent,
                ..whole
            };
            self.emit(
                i,
                whole.end,
                whole.end,
                fraction,
                "percent",
                Basis::Fraction,
            );
            return whole.end;
        }
        self.skip_code(i)
    }

    /// 1:1.2 after words that speak of a ratio; otherwise a time of day or a scale.
    pub(super) fn ratio(&mut self, i: usize, number: Numeral) -> usize {
        let Some(right) = arabic(self.chars, number.end + 1, self.end) else {
            return number.end;
        };
        // 性别比分别为2.2:1和2.7:1
        let listed = self.figures.last().is_some_and(|last| {
            last.basis == Basis::Ratio && matches!(self.chars[last.end..i], ['、' | '和' | '及'])
        });
        let named = listed || contains_any(self.near_before(i, 10), words!["比", "配比"]);
        if named && right.value == Number::whole(1) && number.value != right.value {
            // 1.2:1
            self.emit(
                i,
                right.end,
                right.end,
                Numeral {
                    end: right.end,
                    ..number
                },
                "ratio",
                Basis::Ratio,
            );
            return right.end;
        }
        if named && number.value == Number::whole(1) && self.at(right.end) != ':' {
            self.emit(i, right.end, right.end, right, "ratio", Basis::Ratio);
            return right.end;
        }
        self.skip_code(i)
    }

    /// 15-20个, 3至5名, 15%～20%. `None` if no range begins here.
    pub(super) fn range(&mut self, i: usize, low: Numeral) -> Option<usize> {
        let (low_power, mut k) = scale(self.chars, low.end, self.end);
        let first_unit = if self.at(k) == '%' {
            k += 1;
            true
        } else if let Some((counter, length)) = counter_at(&self.chars[..self.end], k) {
            let joined = matches!(self.at(k + length), '-' | '~')
                && self.at(k + length + 1).is_ascii_digit()
                && counter.unit != "hour";
            if joined {
                k += length;
            }
            joined
        } else {
            false
        };
        let connector = match self.at(k) {
            '-' | '~' if self.at(k + 1) == self.at(k) => 2,
            '-' | '~' => 1,
            '至' | '到' if !first_unit || self.chars[k - 1] == '%' => 1,
            _ => return None,
        };
        if !self.at(k + connector).is_ascii_digit() {
            return None;
        }
        let mut high = arabic(self.chars, k + connector, self.end)?;
        if matches!(self.at(high.end), '-' | '/') && self.at(high.end + 1).is_ascii_digit() {
            return Some(self.skip_code(i)); // a date or a telephone number
        }
        let (high_power, after) = scale(self.chars, high.end, self.end);
        high.value = high.value.scaled(high_power);
        high.end = after;
        let Some((counter, length)) = counter_at(&self.chars[..self.end], after) else {
            return Some(if matches!(self.at(after), '年' | '月') {
                self.after_date(after + 1)
            } else {
                after
            });
        };
        if matches!(counter.word, "日" | "岁" | "周" | "个月") {
            return Some(after + length);
        }
        // 下降5.3%至268元: a change and where it led.
        if self.chars[k - 1] == '%' && counter.unit != "percent" {
            return None;
        }
        let end = after + length;
        let year_like = low.whole_digits == 4
            && !low.pointed
            && low_power == 0
            && low
                .value
                .as_whole()
                .is_some_and(|year| (1900..2100).contains(&year));
        let damaged = year_like && high.value.to_f64() < 1900.0;
        let low_value = low.value.scaled(if low_power == 0 && !first_unit {
            high_power
        } else {
            low_power
        });
        let value = high.value.scaled(counter.power);
        let low_value = low_value.scaled(counter.power);
        if !damaged && low_value.to_f64() > value.to_f64() {
            return None;
        }
        let numeral = Numeral { value, end, ..high };
        let basis = if damaged {
            Basis::DamagedRange
        } else {
            Basis::Range
        };
        self.emit(i, end, end, numeral, counter.unit, basis);
        if let Some(figure) = self.figures.last_mut() {
            figure.high = Some(value);
            figure.low = (!damaged).then_some(low_value);
            figure.comparator.get_or_insert(Comparator::Le);
        }
        Some(end)
    }
}
