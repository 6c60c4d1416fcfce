//! A row in the making: from a figure with its subject to the draft that is given out.

use super::place::{Placed, clause_before};
use super::set::is_aim_of_others;
use super::{QUOTE_MAX_CHARS, Reader, Scope, trim_blank};
use crate::draft::{Comparator, Draft, Kind};
use crate::figure::Figure;
use crate::fold::{Folded, written};
use crate::lexicon::{class_of, ends_with_any, words};
use crate::number::Number;
use crate::subject::Subject;
use crate::unit::{rate_of, refined};

/// A row in the making.
pub(super) struct Row {
    pub(super) figure: Figure,
    pub(super) value: Option<Number>,
    pub(super) unit: &'static str,
    pub(super) subject: Subject,
    pub(super) kind: Kind,
    pub(super) forecast: bool,
    pub(super) period: String,
    pub(super) quote: (usize, usize),
    pub(super) yoy: Option<Number>,
    pub(super) share: Option<Number>,
    pub(super) rank: Option<Number>,
    pub(super) completion: Option<Number>,
    pub(super) rule: &'static str,
    pub(super) confidence: u8,
}

impl Row {
    /// The row of a figure alone: an actual without subject, period and links, quoted by a range that is widened to hold it.
    pub(super) fn of(figure: Figure, quote: (usize, usize)) -> Self {
        Self {
            value: figure.value,
            unit: figure.unit,
            subject: Subject::default(),
            kind: Kind::Actual,
            forecast: false,
            period: String::new(),
            quote: (quote.0.min(figure.start), quote.1.max(figure.end)),
            yoy: None,
            share: None,
            rank: None,
            completion: None,
            rule: figure.basis.rule(),
            confidence: figure.basis.confidence(),
            figure,
        }
    }

    pub(super) fn draft(self, folded: &Folded) -> Draft {
        let figure = &self.figure;
        let quote = folded.original_range(self.quote.0, self.quote.1);
        let comparator = figure.comparator.unwrap_or(if self.forecast {
            Comparator::Approx
        } else {
            Comparator::Eq
        });
        Draft {
            value_offset: folded.original_start(figure.start),
            as_written: folded.original_text(figure.start, figure.end),
            value: self.value,
            low: figure.low,
            high: figure.high,
            unit: self.unit,
            unit_class: class_of(self.unit),
            comparator,
            comparator_stated: figure.comparator.is_some() || self.forecast,
            kind: self.kind,
            subject: self.subject.written(folded),
            yoy: self.yoy,
            period: self.period,
            quote_offset: quote.start,
            quote: written(&folded.original[quote]),
            share_of_parent: self.share,
            rank: self.rank,
            completion: self.completion,
            absent: figure.absent,
            rule: self.rule,
            confidence: self.confidence,
        }
    }
}

impl Reader<'_> {
    /// Adds a row for `placed`; `rule` overrides the name of how the figure is written.
    pub(super) fn row(
        &mut self,
        placed: &Placed,
        subject: Subject,
        scope: &Scope,
        rule: &'static str,
    ) -> usize {
        let chars = &self.folded.chars;
        let mut figure = placed.figure.clone();
        // 高于95%的国家要求: the verb compares with the standard and bounds nothing.
        let lead = &chars[placed.from.min(figure.start)..figure.number_at];
        if ends_with_any(
            lead,
            words![
                "高于", "低于", "优于", "超过", "大于", "小于", "多于", "少于",
            ],
        ) && !ends_with_any(
            lead,
            words![
                "不高于",
                "不低于",
                "不超过",
                "不大于",
                "不小于",
                "不多于",
                "不少于",
            ],
        ) && is_aim_of_others(chars, &figure, scope.end)
        {
            figure.comparator = None;
        }
        let text = subject.folded(chars);
        let clause_text = &chars[placed.clause.start..placed.clause.end];
        let near = clause_before(chars, placed);
        let in_parts = is_pointed(chars, &figure);
        let unit = refined(
            &figure,
            in_parts,
            &text,
            near,
            &chars[figure.end.min(scope.end)..scope.end],
        );
        // 每千人口床位6.72张,较基期增加0.61张: nothing is counted in parts, so the rate before goes on.
        let parts = in_parts && matches!(unit, "person" | "bed" | "piece" | "site" | "item");
        let rate_before = || {
            scope
                .hosts
                .iter()
                .rev()
                .filter_map(|(_, batch)| batch.last())
                .map(|&row| self.rows[row].unit)
                .find(|unit| unit.starts_with("per_1"))
        };
        // 将每千人口托位数纳入指标,提出达到4.5个: the rate is named earlier in the sentence.
        let rate_named = || {
            let sentence = &chars[scope.start.min(figure.start)..figure.start];
            rate_of(&sentence[sentence.len().saturating_sub(160)..])
        };
        // 每万人口2.6名,达不到省定3名的标准
        let standard = matches!(unit, "person" | "bed" | "piece" | "site" | "item")
            && is_aim_of_others(chars, &figure, scope.end);
        let unit = if parts {
            rate_before().or_else(rate_named).unwrap_or(unit)
        } else if standard {
            self.rate_of_same_counter(&figure, scope).unwrap_or(unit)
        } else {
            unit
        };
        let (kind, forecast) = self.kind(placed, scope, clause_text);
        let mut confidence = figure.basis.confidence();
        if subject.is_empty() {
            confidence = confidence.min(50);
        }
        if rule == "distributive" {
            confidence = confidence.min(80);
        }
        let quote = trim_blank(
            chars,
            placed
                .clause
                .start
                .max(figure.start.saturating_sub(QUOTE_MAX_CHARS))
                .min(figure.start),
            placed
                .clause
                .end
                .min(figure.end + QUOTE_MAX_CHARS)
                .max(figure.end),
        );
        let rule = if rule.is_empty() {
            figure.basis.rule()
        } else {
            rule
        };
        let told = self.period(figure.start, scope);
        let period = Some(kind)
            .filter(|&kind| kind == Kind::Baseline)
            .and_then(|_| self.year_before(figure.start, scope, &told))
            .unwrap_or(told);
        self.rows.push(Row {
            unit,
            subject,
            kind,
            forecast,
            period,
            rule,
            confidence,
            ..Row::of(figure, quote)
        });
        self.rows.len() - 1
    }

    /// The rate that the value before is, if it has the counter of `figure`.
    fn rate_of_same_counter(&self, figure: &Figure, scope: &Scope) -> Option<&'static str> {
        let said = &self.rows[*scope.hosts.last()?.1.last()?];
        (said.figure.unit == figure.unit && said.unit.starts_with("per_1")).then_some(said.unit)
    }
}

/// Whether a figure is written with a point that no 万 takes away: 3.85人 and 4.0人, not 1.0万人.
fn is_pointed(chars: &[char], figure: &Figure) -> bool {
    let written = &chars[figure.number_at..figure.end];
    figure.value.is_some_and(Number::is_fractional)
        || written.contains(&'.')
            && !written
                .iter()
                .any(|c| matches!(c, '百' | '千' | '万' | '亿'))
}
