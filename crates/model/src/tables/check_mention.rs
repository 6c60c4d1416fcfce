//! The rules that one mention must keep in itself; its cells are read in `mention`.

use super::fault::{Fault, shown};
use super::sheet::Row;
use super::written::contradicts;
use crate::{Comparator, Figure, Measure, Observation};

/// Rules within one mention.
pub(super) fn within_mention(o: &Observation, row: Row<'_>, faults: &mut Vec<Fault>) {
    let mut fault = |code, column: &'static str, what: &str, todo: &str| {
        faults.push(Fault::error(code, row.at(column), what, todo));
    };
    match (o.value, o.absent) {
        (Some(_), Some(absent)) => {
            let what = format!("there is a value although it is said to be {absent}");
            fault(
                "value-and-absent",
                "absent",
                &what,
                "empty one of the two cells",
            );
        }
        (None, None) if o.low.is_none() && o.high.is_none() => {
            let todo = "write the number, or say in `absent` why there is none; never 0 for absent";
            fault(
                "no-value",
                "value",
                "there is neither a value nor a reason",
                todo,
            );
        }
        _ => {}
    }
    let is_part = o.unit.is_percent() && matches!(o.measure, Measure::Rate | Measure::Share);
    let over = |f: Option<Figure>| f.is_some_and(|f| f.get() > 100.0);
    for (column, figure) in [("value", o.value), ("low", o.low), ("high", o.high)] {
        if is_part && over(figure) {
            let what = format!("a {} of more than 100 %", o.measure);
            let todo =
                "correct the number, or its measure (change) or unit (percent_change) if it is one";
            fault("percent-over-100", column, &what, todo);
        }
    }
    if over(o.share_of_parent) {
        let what = "a share of more than 100 %";
        fault(
            "percent-over-100",
            "share_of_parent",
            what,
            "correct the number",
        );
    }
    if let (Some(n), Some(d)) = (o.numerator, o.denominator)
        && matches!(o.measure, Measure::Rate | Measure::Share)
        && n > d
    {
        let what = format!("the numerator {n} is above the denominator {d}");
        fault(
            "numerator-over-denominator",
            "numerator",
            &what,
            "look at the sentence again: they may be swapped",
        );
    }
    if let Some((column, what)) = contradiction(o) {
        let todo = "make value, low, high and comparator say the same";
        fault("bounds", column, what, todo);
    }
    if !o.quote.contains(&o.as_written) {
        let what = format!("{} is not in the quote", shown(&o.as_written));
        let todo = "copy both from the document, character by character";
        faults.push(Fault::error("not-in-quote", row.at("as_written"), what, todo).as_warning());
    }
    if let (Some(said), Some(value)) = (contradicts(o), o.value) {
        // Arithmetic needs no words, and is read in either language.
        let what = format!("{} = {said} ≠ {value}", shown(&o.as_written));
        let todo = "the value is not what is written: correct the one that is wrong";
        let fault = Fault::error("value-not-as-written", row.at("value"), what, todo);
        faults.push(fault.as_warning());
    }
}

/// Where the ends of a range contradict the value or the comparator.
fn contradiction(o: &Observation) -> Option<(&'static str, &'static str)> {
    if let (Some(low), Some(high)) = (o.low, o.high)
        && low > high
    {
        return Some(("low", "the lower end is above the upper end"));
    }
    let value = o.value?;
    match o.comparator {
        Comparator::Ge | Comparator::Gt if o.high.is_some_and(|h| h < value) => Some((
            "high",
            "the value is a lower bound and the upper end is below it",
        )),
        Comparator::Le | Comparator::Lt if o.low.is_some_and(|l| l > value) => Some((
            "low",
            "the value is an upper bound and the lower end is above it",
        )),
        Comparator::Eq | Comparator::Approx
            if o.low.is_some_and(|l| l > value) || o.high.is_some_and(|h| h < value) =>
        {
            Some(("value", "the value lies outside low and high"))
        }
        _ => None,
    }
}
