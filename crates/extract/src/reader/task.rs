//! The number that a percentage is of: a task, a whole, last year's figure. None of them takes what is said after it.

use super::place::Placed;
use crate::figure::Figure;
use crate::lexicon::{contains_any, ends_with_any, suffix_length};
use crate::relation::Role;

/// What a percentage right after a number and 的 is of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// 完成任务数2000人的90%.
    Task,
    /// 占总人口42万人的61%.
    Whole,
}

/// What `percent` is of, if `before` is its number.
pub(super) fn base_of(chars: &[char], before: &Placed, percent: &Figure) -> Option<Base> {
    let follows = percent.unit == "percent"
        && chars[before.figure.end..percent.start] == ['的']
        && before.reading.role == Role::Value;
    follows.then(|| base(chars, before)).flatten()
}

/// What the words that lead to `placed` make it, if a percentage of it follows.
pub(super) fn base(chars: &[char], placed: &Placed) -> Option<Base> {
    let of = chars.get(placed.figure.end) == Some(&'的')
        && chars
            .get(placed.figure.end + 1)
            .is_some_and(char::is_ascii_digit);
    if !of {
        return None;
    }
    let lead = &chars[placed.from..placed.figure.start.max(placed.from)];
    let lead = &lead[..lead.len() - suffix_length(lead, "为").unwrap_or(0)];
    let task = ends_with_any(
        lead,
        &[
            "任务",
            "任务数",
            "任务量",
            "目标",
            "目标数",
            "目标值",
            "计划",
            "计划数",
            "指标",
        ],
    );
    if task && contains_any(lead, &["完成", "占"]) {
        Some(Base::Task)
    } else {
        lead.contains(&'占').then_some(Base::Whole)
    }
}
