//! Targets against the results of the same document, and the tasks behind completion rates.

use super::document::{Document, finding, n, worked_out};
use super::written::in_english;
use crate::snapshot::Finding;
use crate::{Bilingual, Comparator, Kind, Observation, Polarity};

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
                "{} / {}% = {} ({low}–{high})",
                n(value),
                n(completion),
                worked_out(derived.value)
            ),
            format!("{}：由完成率推算，任务数约 {low} 至 {high}。", name.zh),
            format!(
                "{}: the completion rate implies a task of {low} to {high}.",
                name.en
            ),
        ))
    };
    document.each().filter_map(of).collect()
}

/// A target against a result: whether it asks for less, or by how much it differs.
///
/// `None` where either has no number, or the result is nothing.
pub(super) fn compared(
    name: &Bilingual,
    lower_is_better: bool,
    target: &Observation,
    result: &Observation,
) -> Option<Finding> {
    let (goal, last) = (target.number()?, result.number()?);
    if last == 0.0 {
        return None;
    }
    let change = (goal / last - 1.0) * 100.0;
    let percent = format!(
        "{}{}",
        if change > 0.0 { "+" } else { "" },
        n((change * 10.0).round() / 10.0)
    );
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
                "{}：目标{floor_zh}“{}”低于上期结果“{}”的水平。",
                name.zh, target.as_written, result.as_written
            ),
            format!(
                "{}: the {floor_en}target “{}” asks for less than the last result “{}”.",
                name.en,
                in_english(target),
                in_english(result)
            ),
        )
    } else {
        (
            "target-against-result",
            "derived",
            format!("{}：目标比上期结果 {percent}%。", name.zh),
            format!("{}: the target is {percent}% on the last result.", name.en),
        )
    };
    let arithmetic = format!("{} / {} − 1 = {percent}%", n(goal), n(last));
    Some(finding(code, status, &[target, result], arithmetic, zh, en))
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
        let lower_is_better = document
            .indicator(target)
            .is_some_and(|i| i.polarity == Polarity::LowerBetter);
        compared(&document.name(target), lower_is_better, target, result)
    };
    document.each().filter_map(of).collect()
}

/// The tasks behind two completion rates of one clause, over each other.
pub(super) fn tasks_over_each_other(document: &Document<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for pair in document.clauses().flat_map(|clause| clause.windows(2)) {
        let &[first, second] = pair else { continue };
        let is_pair = first.unit == second.unit
            && first.area == second.area
            && first.period == second.period
            && first.indicator != second.indicator
            && first.completion.is_some()
            && second.completion.is_some();
        let (Some(one), Some(other)) = (first.implied_target(), second.implied_target()) else {
            continue;
        };
        if !is_pair || one.value <= 0.0 {
            continue;
        }
        let ratio = n(other.value / one.value);
        let (a, b) = (document.name(first), document.name(second));
        found.push(finding(
            "tasks-over-each-other",
            "derived",
            &[first, second],
            format!(
                "{} / {} = {ratio}",
                worked_out(other.value),
                worked_out(one.value)
            ),
            format!("由完成率推算的任务数：{}是{}的 {ratio} 倍。", b.zh, a.zh),
            format!(
                "The tasks implied: {} has {ratio} times the task of {}.",
                b.en, a.en
            ),
        ));
    }
    found
}

/// How many words two ids begin with alike.
fn words_in_front(a: &str, b: &str) -> usize {
    let words = a.split('_').zip(b.split('_'));
    words.take_while(|(a, b)| a == b).count()
}

/// A target whose indicator has no result, against results that begin with the same name: their scopes differ.
pub(super) fn against_other_scopes(document: &Document<'_>) -> Vec<Finding> {
    // Two words are a topic, three are a thing.
    const ALIKE: usize = 3;
    let of = |target: &Observation| -> Option<Finding> {
        let is_open = target.kind == Kind::Target
            && matches!(target.unit.class(), "count" | "person" | "visit")
            && document
                .results_of(&target.area, &target.indicator)
                .is_empty();
        let goal = target.number().filter(|_| is_open)?;
        let near: Vec<&Observation> = document
            .results()
            .filter(|o| {
                o.area == target.area
                    && o.kind == Kind::Actual
                    && o.unit == target.unit
                    && o.measure == target.measure
                    && o.breakdown == target.breakdown
                    && o.period.end() < target.period.end()
                    && words_in_front(&o.indicator, &target.indicator) >= ALIKE
            })
            .collect();
        let values: Vec<f64> = near.iter().filter_map(|o| o.number()).collect();
        let last: f64 = values.iter().sum();
        if last <= 0.0 {
            return None;
        }
        let change = n(((goal / last - 1.0) * 1000.0).round() / 10.0);
        let terms = values
            .iter()
            .copied()
            .map(n)
            .collect::<Vec<_>>()
            .join(" + ");
        let names = |of: fn(Bilingual) -> String, between: &str| {
            near.iter()
                .map(|o| of(document.name(o)))
                .collect::<Vec<_>>()
                .join(between)
        };
        let name = document.name(target);
        let mut rows = vec![target];
        rows.extend(&near);
        Some(finding(
            "target-of-other-scope",
            "note",
            &rows,
            format!("{} / ({terms}) − 1 = {change}%", n(goal)),
            format!(
                "{}：目标“{}”没有同口径的上期结果；最接近的是{}（{terms}），口径不同，不宜直接比较。",
                name.zh,
                target.as_written,
                names(|b| b.zh, "、")
            ),
            format!(
                "{}: no earlier result has the scope of the target “{}”; the nearest are {} ({terms}), which count something else.",
                name.en,
                in_english(target),
                names(|b| b.en, ", ")
            ),
        ))
    };
    document.each().filter_map(of).collect()
}
