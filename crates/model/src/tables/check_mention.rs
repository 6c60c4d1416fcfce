//! The rules that one mention must keep in itself; its cells are read in `mention`.

use super::fault::{Fault, shown};
use super::sheet::Row;
use super::written::contradicts;
use crate::{Bilingual, Comparator, Figure, Measure, Observation, words};

/// Rules within one mention.
pub(super) fn within_mention(o: &Observation, row: Row<'_>, faults: &mut Vec<Fault>) {
    let mut fault = |code, column: &'static str, what: Bilingual, todo: Bilingual| {
        faults.push(Fault::error(code, row.at(column), what, todo));
    };
    match (o.value, o.absent) {
        (Some(_), Some(absent)) => {
            let what = words!(
                "有数值，却又写明没有数值的原因是 {absent}",
                "there is a value although it is said to be {absent}"
            );
            let todo = words!("清空其中一格", "empty one of the two cells");
            fault("value-and-absent", "absent", what, todo);
        }
        (None, None) if o.low.is_none() && o.high.is_none() => {
            let what = words!(
                "既没有数值，也没有说明为什么没有",
                "there is neither a value nor a reason"
            );
            let todo = words!(
                "填数值，或在 absent 列写明原因；没有数值不能写 0",
                "write the number, or say in `absent` why there is none; never 0 for absent"
            );
            fault("no-value", "value", what, todo);
        }
        _ => {}
    }
    let is_part = o.unit.is_percent() && matches!(o.measure, Measure::Rate | Measure::Share);
    let over = |f: Option<Figure>| f.is_some_and(|f| f.get() > 100.0);
    for (column, figure) in [("value", o.value), ("low", o.low), ("high", o.high)] {
        if is_part && over(figure) {
            let what = words!(
                "比例（{measure}）超过 100%",
                "a {measure} of more than 100 %",
                measure = o.measure
            );
            let todo = words!(
                "改正数值；如果是增减幅度，请把 measure 改为 change，或把 unit 改为 percent_change",
                "correct the number, or its measure (change) or unit (percent_change) if it is one"
            );
            fault("percent-over-100", column, what, todo);
        }
    }
    if over(o.share_of_parent) {
        let what = words!("占比超过 100%", "a share of more than 100 %");
        let todo = words!("改正数值", "correct the number");
        fault("percent-over-100", "share_of_parent", what, todo);
    }
    if let (Some(n), Some(d)) = (o.numerator, o.denominator)
        && matches!(o.measure, Measure::Rate | Measure::Share)
        && n > d
    {
        let what = words!(
            "分子 {n} 大于分母 {d}",
            "the numerator {n} is above the denominator {d}"
        );
        let todo = words!(
            "核对原句，两者可能写反了",
            "look at the sentence again: they may be swapped"
        );
        fault("numerator-over-denominator", "numerator", what, todo);
    }
    if let Some((column, what)) = contradiction(o) {
        let todo = words!(
            "让 value、low、high 和 comparator 说同一件事",
            "make value, low, high and comparator say the same"
        );
        fault("bounds", column, what, todo);
    }
    if !o.quote.contains(&o.as_written) {
        let what = words!(
            "引文里找不到{written}",
            "{written} is not in the quote",
            written = shown(&o.as_written)
        );
        let todo = words!(
            "把 as_written 和 quote 都从原文逐字复制",
            "copy both from the document, character by character"
        );
        faults.push(Fault::error("not-in-quote", row.at("as_written"), what, todo).as_warning());
    }
    if let (Some(said), Some(value)) = (contradicts(o), o.value) {
        let what = words!(
            "数值与原文写法不符：{written} = {said} ≠ {value}",
            "the value is not what is written: {written} = {said} ≠ {value}",
            written = shown(&o.as_written)
        );
        let todo = words!(
            "核对原句，改正其中写错的一个",
            "look at the sentence again, and correct the one that is wrong"
        );
        let fault = Fault::error("value-not-as-written", row.at("value"), what, todo);
        faults.push(fault.as_warning());
    }
}

/// Where the ends of a range contradict the value or the comparator.
fn contradiction(o: &Observation) -> Option<(&'static str, Bilingual)> {
    if let (Some(low), Some(high)) = (o.low, o.high)
        && low > high
    {
        let what = words!("下限大于上限", "the lower end is above the upper end");
        return Some(("low", what));
    }
    let value = o.value?;
    match o.comparator {
        Comparator::Ge | Comparator::Gt if o.high.is_some_and(|h| h < value) => Some((
            "high",
            words!(
                "数值是“不低于”的界，上限却比它小",
                "the value is a lower bound and the upper end is below it"
            ),
        )),
        Comparator::Le | Comparator::Lt if o.low.is_some_and(|l| l > value) => Some((
            "low",
            words!(
                "数值是“不高于”的界，下限却比它大",
                "the value is an upper bound and the lower end is above it"
            ),
        )),
        Comparator::Eq | Comparator::Approx
            if o.low.is_some_and(|l| l > value) || o.high.is_some_and(|h| h < value) =>
        {
            let what = words!(
                "数值不在 low 和 high 之间",
                "the value lies outside low and high"
            );
            Some(("value", what))
        }
        _ => None,
    }
}
