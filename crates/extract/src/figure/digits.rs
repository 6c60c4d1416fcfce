//! Numbers in digits: their groups of thousands and their scale, and the ways of writing that each may open.

use super::Basis;
use super::scanner::Scanner;
use crate::fold::is_han;
use crate::lexicon::{counter_at, prefix_length};
use crate::numeral::{Numeral, arabic, broken, parted, scale, spaced};

impl Scanner<'_> {
    pub(super) fn arabic(&mut self, i: usize) -> usize {
        if self.continues_code(i) {
            return self.skip_code(i);
        }
        let Some(mut number) = arabic(self.chars, i, self.end) else {
            return self.skip_code(i);
        };
        if number.pointed && self.opens_line(i) && self.is_list_number(i, number) {
            // `1.3家医院…` at the start of a line: the item number, then three hospitals.
            let point = i
                + (i..number.end)
                    .take_while(|&k| self.chars[k] != '.')
                    .count();
            return point + 1;
        }
        if let Some(grouped) = spaced(self.chars, i, self.end) {
            let counted = counter_at(&self.chars[..self.end], grouped.end).is_some()
                || self.at(grouped.end) == '/' && self.at(grouped.end + 1) == '1'
                || matches!(self.at(grouped.end), '万' | '亿' | '余' | '多');
            // 1 206 000: no cell of a table opens with a nought.
            let rounded = self.chars[i..grouped.end]
                .windows(2)
                .any(|pair| matches!(pair, [' ' | '\u{2009}', '0']));
            if counted || rounded {
                number = grouped;
            } else if matches!(self.at(grouped.end), '/' | ')' | '(') {
                return grouped.end + 1;
            }
        }
        if let Some(whole) = parted(self.chars, i, self.end)
            && matches!(self.at(whole.end), '%' | '‰')
        {
            number = whole;
        }
        // 建档6. 2481万人; 图1. 3万人 is a label before its words.
        if let Some(whole) = broken(self.chars, i, self.end)
            && is_han(self.previous(i))
            && !"图表注第附".contains(self.previous(i))
            && (scale(self.chars, whole.end, self.end).0 > 0
                || matches!(self.at(whole.end), '%' | '‰'))
        {
            number = whole;
        }
        let j = number.end;
        if let Some(end) = self.span_of_years(i, number) {
            return end;
        }
        if let Some(end) = self.duration(i, number) {
            return end;
        }
        match self.at(j) {
            '+' if self.at(j + 1).is_ascii_digit() => return self.code(i),
            '*' if self.at(j + 1).is_ascii_digit() => {
                if let Some(hours) = arabic(self.chars, j + 1, self.end)
                    && prefix_length(self.rest(hours.end), "小时").is_some()
                {
                    self.emit(i, i, hours.end + 2, hours, "hour_per_day", Basis::Numeral);
                    return hours.end + 2;
                }
                return self.skip_code(i);
            }
            '年' => return self.after_date(j + 1),
            '月' => return self.after_date(j + 1),
            '/' => return self.slash(i, number),
            ':' if self.at(j + 1).is_ascii_digit() => return self.ratio(i, number),
            _ => {}
        }
        if let Some(end) = self.range(i, number) {
            return end;
        }
        let (power, after_scale) = scale(self.chars, j, self.end);
        number.value = number.value.scaled(power);
        number.end = after_scale;
        if power > 0
            && let Some(rest) = rest_of(self.chars, after_scale, self.end)
        {
            // 8万6千, 1亿2000万
            let (lower, end) = scale(self.chars, rest.end, self.end);
            // 8万6千, and 14万3,200 with no word of its own for the rest; 5亿3 is neither.
            // 1万963例: two or three digits with a counter after them.
            let counted = lower == 0
                && power == 4
                && !number.pointed
                && !rest.pointed
                && matches!(rest.whole_digits, 2 | 3)
                && counter_at(&self.chars[..self.end], end).is_some();
            let plain = counted
                || lower == 0
                    && !rest.pointed
                    && rest.whole_digits == usize::from(power.unsigned_abs())
                || lower == 0
                    && power == 4
                    && (rest.end > after_scale + rest.whole_digits
                        || self.at(after_scale) == '0' && self.at(after_scale + 1) == ',');
            if (lower > 0 && lower < power || plain)
                && let Some(sum) = number.value.plus(rest.value.scaled(lower))
            {
                number.value = sum;
                number.end = end;
            }
        }
        if self.at(number.end) == '成' && power == 0 && number.whole_digits == 1 && !number.pointed
        {
            return self.tenths(i, number);
        }
        if let Some(end) = self.rate_base(i, number) {
            return end;
        }
        if power == 0
            && let Some(end) = self.areas(i, number)
        {
            return end;
        }
        self.with_unit(i, number, power > 0, Basis::Numeral)
    }

    /// Whether nothing but blanks stands between `i` and the start of its line or sentence.
    fn opens_line(&self, i: usize) -> bool {
        self.before(i).iter().all(|c| c.is_whitespace())
    }

    fn is_list_number(&self, i: usize, number: Numeral) -> bool {
        let small = self.chars[i..number.end]
            .iter()
            .take_while(|c| **c != '.')
            .count()
            <= 2;
        let whole_things = counter_at(self.chars, number.end).is_some_and(|(counter, _)| {
            matches!(
                counter.unit,
                "site" | "person" | "item" | "device" | "vehicle" | "team" | "session" | "times"
            )
        });
        small && whole_things
    }
}

/// The number behind a scale word: 8,310 of 4万8,310, and 0,233 of 1万0,233, which alone is none.
fn rest_of(chars: &[char], at: usize, limit: usize) -> Option<Numeral> {
    match chars.get(at..limit)? {
        ['0', ',', a, b, c, ..] if [a, b, c].iter().all(|c| c.is_ascii_digit()) => {
            arabic(chars, at + 2, limit)
        }
        _ => arabic(chars, at, limit),
    }
}
