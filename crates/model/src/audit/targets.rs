//! Targets against the results of the same document, and the tasks behind completion rates.

use super::document::{Document, finding, n, worked_out};
use crate::snapshot::Finding;
use crate::{Comparator, Kind, Observation, Polarity};

/// The task, from the completion rate beside the figure.
pub(super) fn implied_tasks(document: &Document<'_>) -> Vec<Finding> {
    let of = |o: &Observation| -> Option<Finding> {
        let (value, completion, derived) = (o.number()?, o.completion?.get(), o.implied_target()?);
        let name = document.name(o);
        let (low, high) = (worked_out(derived.low), worked_out(derived.high));
        Some(finding(
            "implied-task",
            "derived",
            &[o],
            format!(
                "{} / {} % = {} ({low}–{high})",
                n(value),
                n(completion),
                worked_out(derived.value)
            ),
            format!("{}:由完成率推算,任务数约 {low} 至 {high}。", name.zh),
            format!(
                "{}: the completion rate implies a task of {low} to {high}.",
                name.en
            ),
        ))
    };
    document.each().filter_map(of).collect()
}

/// A target against the last result before it.
pub(super) fn against_results(document: &Document<'_>) -> Vec<Finding> {
    let of = |target: &Observation| -> Option<Finding> {
        if target.kind != Kind::Target {
            return None;
        }
        let result = document
            .results_of(&target.area, &target.indicator)
            .iter()
            .filter(|o| {
                o.kind == Kind::Actual
                    && o.unit == target.unit
                    && o.breakdown == target.breakdown
                    && o.period.end() < target.period.end()
            })
            .max_by_key(|o| o.period.end())?;
        let (goal, last) = (target.number()?, result.number()?);
        if last == 0.0 {
            return None;
        }
        let name = document.name(target);
        let change = (goal / last - 1.0) * 100.0;
        let percent = format!(
            "{}{}",
            if change > 0.0 { "+" } else { "" },
            n((change * 10.0).round() / 10.0)
        );
        let lower_is_better = document
            .indicator(target)
            .is_some_and(|i| i.polarity == Polarity::LowerBetter);
        let is_floor = matches!(target.comparator, Comparator::Ge | Comparator::Gt);
        let is_easier = if lower_is_better {
            goal > last
        } else {
            goal < last
        };
        let (code, status, zh, en) = if is_easier {
            let (floor_zh, floor_en) = if is_floor {
                ("下限", "floor of the ")
            } else {
                ("", "")
            };
            (
                "target-behind-result",
                "note",
                format!(
                    "{}:目标{floor_zh}“{}”低于上期结果“{}”的水平。",
                    name.zh, target.as_written, result.as_written
                ),
                format!(
                    "{}: the {floor_en}target “{}” asks for less than the last result “{}”.",
                    name.en, target.as_written, result.as_written
                ),
            )
        } else {
            (
                "target-against-result",
                "derived",
                format!("{}:目标比上期结果 {percent}%。", name.zh),
                format!("{}: the target is {percent} % on the last result.", name.en),
            )
        };
        let arithmetic = format!("{} / {} − 1 = {percent} %", n(goal), n(last));
        Some(finding(code, status, &[target, result], arithmetic, zh, en))
    };
    document.each().filter_map(of).collect()
}
