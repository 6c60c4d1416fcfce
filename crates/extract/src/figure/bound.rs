//! Figures as they are added to those of the sentence, with the bound that the text states around them.

use super::{AREAS, Basis, Figure, Scanner};
use crate::draft::{Comparator, UnitClass};
use crate::fold::is_han;
use crate::lexicon::{
    bound_after, bound_before, class_of, contains_any, ends_with_any, find, suffix_length, words,
};
use crate::number::Number;
use crate::numeral::Numeral;

impl Scanner<'_> {
    /// The bound stated around a figure, and the length of the adverb that is part of what is written.
    pub(super) fn stated_bound(
        &self,
        number_at: usize,
        unit_end: usize,
    ) -> Option<(Comparator, usize)> {
        let after = bound_after(self.rest(unit_end)).map(|(comparator, _)| comparator);
        let lead = self.before(number_at);
        let before = bound_before(lead)
            .map(|(bound, length)| (bound.comparator, if bound.adverb { length } else { 0 }));
        // 不低于每人每年84元: what the number is for stands between.
        let before = before.or_else(|| {
            let length = [
                "每人每年",
                "每年每人",
                "人均每年",
                "每人",
                "人均",
                "每年",
                "每月",
                "每天",
                "每日",
            ]
            .iter()
            .find_map(|word| suffix_length(lead, word))?;
            let (bound, _) = bound_before(&lead[..lead.len() - length])?;
            Some((bound.comparator, 0))
        });
        // 约以6%的速度
        let before = before.or_else(|| {
            let (bound, _) = bound_before(lead.strip_suffix(&['以'])?)?;
            Some((bound.comparator, 0))
        });
        // 不足2019年的九成, 超过全省的三成: what the part is of stands between.
        let before = before.or_else(|| {
            const WHOLE_MAX_CHARS: usize = 10;
            let whole = lead.strip_suffix(&['的'])?;
            let near = &whole[whole.len().saturating_sub(WHOLE_MAX_CHARS)..];
            let time =
                matches!(near.last(), Some('年' | '期' | '月')) || ends_with_any(near, AREAS);
            (0..near.len())
                .filter(|_| time)
                .find_map(|end| bound_before(&near[..end]))
                .filter(|(bound, _)| bound.adverb)
                .map(|(bound, _)| (bound.comparator, 0))
        });
        // 至少配备1名: the bound stands before the verb.
        let before = before.or_else(|| {
            // 至少配备公共卫生医师2名: and the noun behind the verb.
            let near = self.near_before(number_at, 16);
            let at = ["至少", "不少于"].iter().find_map(|word| find(near, word));
            at.is_some_and(|at| near[at..].iter().all(|&c| is_han(c) && c != '、'))
                .then_some((Comparator::Ge, 0))
        });
        // 最长开12周, 最多领3盒
        let before = before.or_else(|| {
            let near = self.near_before(number_at, 4);
            let limit = matches!(near, [.., '最', '长' | '多', verb] if !matches!(verb, '为' | '达' | '的' | '有'));
            // 最长可开12周, 最高可报90%
            let may = matches!(near, [.., '最', '长' | '多' | '高', '可'] | ['最', '长' | '多' | '高', '可', _]);
            (limit || may).then_some((Comparator::Le, 0))
        });
        // 最高97.5分,最低70.2分: the ends of what was found bound nothing.
        let before = before.filter(|_| !self.is_extreme(number_at));
        match (before, after) {
            (Some((_, length)), Some(after)) => Some((after, length)),
            (Some(before), None) => Some(before),
            (None, after) => after.map(|comparator| (comparator, 0)),
        }
    }

    /// Whether 最低, 最多 and their like before the number at `i` name one end of what was found: the other end stands beside it.
    fn is_extreme(&self, i: usize) -> bool {
        const BESIDE_CHARS: usize = 24;
        let Some(end) = ["最低", "最高", "最多", "最少", "最长", "最短"]
            .iter()
            .position(|word| suffix_length(self.near_before(i, 4), word).is_some())
        else {
            return false;
        };
        const OTHERS: [&[&str]; 6] = [
            &["最高"],
            &["最低"],
            &["最少", "最低"],
            &["最多", "最高"],
            &["最短"],
            &["最长"],
        ];
        let from = self.start.max(i.saturating_sub(BESIDE_CHARS));
        let until = self.end.min(i + BESIDE_CHARS);
        contains_any(&self.chars[from..until], OTHERS[end])
    }

    /// Adds a figure written from `start` to `end`, with the bounds that stand around it; `unit_end` is where a bound may follow.
    pub(super) fn emit(
        &mut self,
        start: usize,
        unit_end: usize,
        end: usize,
        mut number: Numeral,
        unit: &'static str,
        basis: Basis,
    ) {
        let minus = match class_of(unit) {
            UnitClass::Percent | UnitClass::Rate => self.is_negative(start),
            UnitClass::PercentagePoint => self.is_negative_change(start),
            _ => false,
        };
        if minus {
            number.value = number.value.negated();
        }
        let bound_at = if basis == Basis::PerSlash {
            end
        } else {
            unit_end.max(end)
        };
        let stated = if matches!(basis, Basis::Rank | Basis::Place) {
            None
        } else {
            self.stated_bound(start, bound_at)
        };
        // 3分钟内
        // 平均3个工作日内办结 tells of a mean.
        let within = class_of(unit) == UnitClass::Time
            && self.at(end) == '内'
            && !ends_with_any(self.before(start), words!["平均", "均"]);
        let stated = stated.or(within.then_some((Comparator::Le, 0)));
        let adverb = stated.map_or(0, |(_, length)| length);
        for mut waiting in std::mem::take(&mut self.pending) {
            if basis == Basis::Numeral {
                waiting.unit = unit;
                self.figures.push(waiting);
            }
        }
        self.figures.push(Figure {
            start: start - adverb - usize::from(minus),
            end,
            number_at: start,
            value: Some(number.value),
            low: None,
            high: None,
            unit,
            comparator: stated.map(|(comparator, _)| comparator),
            absent: None,
            basis,
        });
    }

    /// Whether a minus stands before the number at `i`: 自然增长率为-1.2‰, 2.1%、-3.2%, not the dash of a range or a list.
    fn is_negative(&self, i: usize) -> bool {
        matches!(
            self.before(i),
            [.., '为' | '是' | '达' | '到' | '至' | '率' | ':', '-' | '−']
                | [.., '%' | '‰', '、' | '和' | '及' | '与', '-' | '−']
        )
    }

    /// Whether the change in points at `i` has its sign before it: 同比 -3.2个百分点.
    fn is_negative_change(&self, i: usize) -> bool {
        matches!(
            self.before(i),
            [.., '比' | '期' | ':' | '为' | '(', '-' | '−'] | [.., '比' | '期', ' ', '-' | '−']
        )
    }

    pub(super) fn emit_plain(
        &mut self,
        start: usize,
        end: usize,
        value: Number,
        unit: &'static str,
        basis: Basis,
    ) {
        self.push(Figure::plain(start, end, value, unit, basis));
    }

    pub(super) fn push(&mut self, figure: Figure) {
        self.pending.clear();
        self.figures.push(figure);
    }
}
