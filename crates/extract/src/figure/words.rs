//! Numerals in Chinese characters with the fractions that only they write: 百分之九十五, 三分之一, 九成二, 半小时.

use super::{Basis, Scanner};
use crate::draft::Comparator;
use crate::fold::is_han;
use crate::lexicon::{Words, bound_before, counter_at, ends_with_any, prefix_length, words};
use crate::number::Number;
use crate::numeral::{Numeral, arabic, chinese, opens_chinese};

impl Scanner<'_> {
    /// 9成, 9成5以上.
    pub(super) fn tenths(&mut self, i: usize, number: Numeral) -> usize {
        let at = number.end + 1;
        let (value, end) = match self.at(at).to_digit(10) {
            Some(digit) => (
                number.value.scaled(1).plus(Number::whole(digit as i32)),
                at + 1,
            ),
            None => (Some(number.value.scaled(1)), at),
        };
        let next = self.at(end);
        if let Some(value) = value
            && (self.bounded(i) || !is_han(next) || "以左的多。、".contains(next))
        {
            self.emit(
                i,
                end,
                end,
                Numeral {
                    value,
                    end,
                    ..number
                },
                "percent",
                Basis::Fraction,
            );
            self.and_more(end);
        }
        end
    }

    /// 四成多: more than the tenths just read.
    fn and_more(&mut self, end: usize) {
        if self.at(end) == '多'
            && let Some(figure) = self.figures.last_mut()
        {
            figure.comparator = Some(Comparator::Gt);
            figure.end = end + 1;
        }
    }

    /// 百分之九十五, 千分之三, 十万分之五 (whose 十 a numeral has already passed to here).
    pub(super) fn hundredths(&mut self, i: usize) -> usize {
        if prefix_length(self.rest(i + 1), "分之").is_none() {
            return self.round_number(i);
        }
        let (unit, start) = match self.at(i) {
            '百' => ("percent", i),
            '千' => ("per_1000", i),
            _ if self.previous(i) == '十' => ("per_100000", i - 1),
            _ => ("per_10000", i),
        };
        let at = i + 3;
        let number = if self.at(at) == '百' {
            Some(Numeral {
                value: Number::whole(100),
                end: at + 1,
                whole_digits: 3,
                pointed: false,
            })
        } else {
            arabic(self.chars, at, self.end).or_else(|| chinese(self.chars, at, self.end))
        };
        match number {
            Some(number) => {
                let end = number.end;
                self.emit(start, end, end, number, unit, Basis::Chinese);
                end
            }
            None => at,
        }
    }

    /// Whether an adverb that bounds a number stands before `i`: 超过八成急诊, 近千人.
    fn bounded(&self, i: usize) -> bool {
        bound_before(self.before(i)).is_some_and(|(bound, _)| bound.adverb)
    }

    /// 逾万户, 近千人: a power alone with a bound before it and a counter after it.
    fn round_number(&mut self, i: usize) -> usize {
        let end = i + 1;
        let power = match self.at(i) {
            '百' => 2,
            '千' => 3,
            _ => 4,
        };
        let bounded = self.bounded(i);
        let counted = counter_at(&self.chars[..self.end], end).is_some();
        if !bounded || !counted {
            return end;
        }
        let number = Numeral {
            value: Number::whole(1).scaled(power),
            end,
            whole_digits: 1,
            pointed: false,
        };
        self.with_unit(i, number, false, Basis::Numeral).max(end)
    }

    pub(super) fn half_hour(&mut self, i: usize) -> usize {
        if matches!(self.at(i + 1), '天' | '日') && self.is_spent(i) {
            let half = Numeral {
                value: Number::whole(5).scaled(-1),
                end: i + 2,
                whole_digits: 1,
                pointed: true,
            };
            self.emit(i, i + 2, i + 2, half, "day", Basis::Chinese);
            return i + 2;
        }
        let next = prefix_length(self.rest(i + 1), "小时")
            .or_else(|| prefix_length(self.rest(i + 1), "个小时"));
        match next {
            Some(length) if self.previous(i) != '个' => {
                let end = i + 1 + length;
                self.emit_plain(i, end, Number::whole(30), "minute", Basis::Chinese);
                end
            }
            _ => i + 1,
        }
    }

    /// Whether half a day at `i` is bounded or was spent: 每周不少于半天, 坐诊半天; 忙了大半天 is a turn of phrase.
    fn is_spent(&self, i: usize) -> bool {
        const SPENT: &Words = words![
            "坐诊",
            "下沉",
            "出诊",
            "用时",
            "缩短",
            "缩短到",
            "缩短至",
            "缩到",
            "减少",
            "提前",
            "只需",
            "仅需",
            "每周",
            "每月",
            "培训",
            "为期",
            "时间为",
            "压到",
            "压缩到",
            "压缩至",
            "降到",
            "降至",
        ];
        let before = self.before(i);
        bound_before(before).is_some() || ends_with_any(before, SPENT)
    }

    pub(super) fn chinese(&mut self, i: usize) -> usize {
        // 几十家, 数十家: how many is left open.
        let open = match self.before(i) {
            [.., '几'] => true,
            [.., before, '数'] => self.at(i) == '十' && !"总人例床户个次件份台".contains(*before),
            _ => false,
        };
        if open
            || self.previous(i) == '第'
            || self.at(i) == '十' && self.at(i + 1) == '万' && self.at(i + 2) == '分'
        {
            return i + 1;
        }
        // 一百分之… does not occur; 三分之一 does.
        let Some(number) = chinese(self.chars, i, self.end) else {
            let mut end = i;
            while opens_chinese(self.at(end)) {
                end += 1;
            }
            return end;
        };
        let j = number.end;
        if prefix_length(self.rest(j), "分之").is_some() {
            if let Some(part) = chinese(self.chars, j + 2, self.end) {
                if let Some(percent) = Number::percent_of(part.value, number.value) {
                    let fraction = Numeral {
                        value: percent,
                        ..part
                    };
                    self.emit(i, part.end, part.end, fraction, "percent", Basis::Fraction);
                }
                return part.end;
            }
            return j + 2;
        }
        if self.at(j) == '成' && number.whole_digits == 1 {
            // 九成, 九成二
            let ones = chinese(self.chars, j + 1, self.end.min(j + 2))
                .filter(|ones| opens_chinese(self.at(j + 1)) && ones.whole_digits == 1);
            // 六成半
            let half = ones.is_none() && self.at(j + 1) == '半';
            let end = ones.map_or(j + 1 + usize::from(half), |ones| ones.end);
            let next = self.at(end);
            let value = match ones {
                Some(ones) => number.value.scaled(1).plus(ones.value),
                None if half => number.value.scaled(1).plus(Number::whole(5)),
                None => Some(number.value.scaled(1)),
            };
            if let Some(value) = value
                && (self.bounded(i)
                    || !is_han(next)
                    || "以左的多。、".contains(next)
                    || self.opens(i) && "是系属来集用为分由发在达实完参通".contains(next))
            {
                self.emit(
                    i,
                    end,
                    end,
                    Numeral { value, ..number },
                    "percent",
                    Basis::Fraction,
                );
                self.and_more(end);
            }
            return end;
        }
        if let Some(end) = self.span_of_years(i, number) {
            return end;
        }
        if matches!(
            self.at(j),
            '年' | '月' | '届' | '级' | '号' | '是' | '、' | '.'
        ) {
            return j + 1;
        }
        if let Some(end) = self.areas(i, number) {
            return end;
        }
        self.with_unit(i, number, false, Basis::Chinese)
    }

    /// Whether the number at `at` opens what is said: 其中七成来自山区, and not 十四五成为.
    fn opens(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or('\n', |at| self.chars[at]);
        matches!(before, ',' | ';' | ':' | '中' | '有' | '\n' | '。')
    }
}
