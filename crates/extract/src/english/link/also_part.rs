//! A share that is told right behind the growth or the completion of the same value: up 5% and 21% of all visits in the county.

use super::site::{Site, counts};
use super::{Bond, Host};
use crate::english::Tie;
use crate::english::bound::core_of;
use crate::english::list::list;
use crate::english::part::of_a_task;
use crate::relation::Role;

/// The value that the percentage is a share of, as the percentage before it is its growth or its completion.
pub(super) fn also_part(site: &Site, known: &[Option<Bond>]) -> Option<Host> {
    let last = site.at.checked_sub(1)?;
    let bracketed = || host_before(site, last).map_or(Host::Own, Host::Here);
    let whose = match known[last] {
        Some(bond) if bond.role == Role::Completion && bond.host == Host::Own => bracketed(),
        Some(bond) if matches!(bond.role, Role::Growth | Role::Completion) => bond.host,
        // (98% of the task; 7% of the region's total): both are of the count before the bracket
        None if site.found[last].tie == Tie::Completion => bracketed(),
        _ => return None,
    };
    let small = site
        .figure()
        .figure
        .value
        .is_some_and(|value| value.to_f64() <= 100.0);
    if whose == Host::Own || !small {
        return None;
    }
    let tail = site.tail.trim_start();
    let tail = tail.split([',', ';', ')', '(']).next().unwrap_or("");
    let whole = list![
        "of the ",
        "of all ",
        "of its ",
        "of total ",
        "of our ",
        "of overall "
    ]
    .opens(tail);
    let aimed = list![
        "goal", "target", "caseload", "plan", "quota", "budget", "task"
    ]
    .stand_in(tail);
    let whole = whole && !aimed;
    if !whole || of_a_task(tail) || super::phrase::tells(tail) {
        return None;
    }
    let joint = core_of(last_words(site.lead)).trim();
    let joint = joint.trim_start_matches([',', ';', ' ']);
    let joined = list![
        "and",
        "or",
        "and for",
        "and is",
        "and was",
        "and were",
        "and represents",
        "and represented",
        "and accounts for",
        "and accounted for",
        "and made up",
        "and makes up",
        "equal to",
        "representing",
        "accounting for"
    ]
    .has(joint)
        || joint.is_empty() && last_words(site.lead).trim().starts_with([',', ';']);
    let free = !known
        .iter()
        .flatten()
        .any(|one| one.role == Role::Share && one.host == whose);
    (joined && free).then_some(whose)
}

/// The count right before the bracket in which the percentage at `last` stands.
fn host_before(site: &Site, last: usize) -> Option<usize> {
    let host = last.checked_sub(1)?;
    let gap = site.between(host, last);
    let bracket = gap.rfind('(')?;
    (counts(site.found[host].figure.unit) && !gap[bracket..].contains(')')).then_some(host)
}

/// The words between the two percentages behind the last bracket and the words that say of what the first one is.
fn last_words(lead: &str) -> &str {
    let mark = lead.rfind([',', ';', ')']);
    let joint = mark.map_or(lead, |at| &lead[at..]);
    match joint.rfind(" and ") {
        Some(at) => &joint[at..],
        None if joint.trim_end().ends_with(" and") => "and",
        None => joint,
    }
}
