//! Amounts that are set, told from those of them that are used: approved $540,000, spent $498,960; planned 20, built 15.

use super::EnglishFigure;
use super::Tie;
use super::list::{List, list};
use crate::draft::{Kind, UnitClass};
use crate::lexicon::class_of;
use crate::number::Number;
use crate::text::Text;

/// Words right before what is set.
const SET: &[&str] = &[
    "approved",
    "budgeted",
    "allocated",
    "appropriated",
    "planned",
    "authorised",
    "authorized",
    "adopted",
    "earmarked",
    "targeted",
    "allotted",
    "assigned",
    "pledged",
    "set aside",
    "target",
    "budget",
    "plan",
    "goal",
    "allocation",
    "appropriation",
    "due",
    "required",
];

/// Words right before what was made of it.
const USED: &[&str] = &[
    "spent",
    "expended",
    "disbursed",
    "used",
    "utilised",
    "utilized",
    "drawn",
    "released",
    "received",
    "paid",
    "achieved",
    "completed",
    "delivered",
    "built",
    "deployed",
    "actual",
    "expenditure",
    "committed",
    "obligated",
    "done",
    "reached",
    "conducted",
    "installed",
    "recruited",
    "distributed",
    "outturn",
];

/// Words between such a word and its number.
static BETWEEN: List = List::new(&[
    "a", "total", "of", "at", "was", "is", "were", "to", "date", "only", "about", "some", "just",
]);

/// Makes aims of the amounts that are set, where what was made of them follows.
pub(super) fn allotted(chars: &Text, start: usize, found: &mut [EnglishFigure]) {
    if found.len() < 2 {
        return;
    }
    let mut used: Option<usize> = None;
    for at in (0..found.len()).rev() {
        if found[at].tie != Tie::Value {
            continue;
        }
        let past = at
            .checked_sub(1)
            .map_or(start, |before| found[before].figure.end);
        let Some(word) = word_before(chars, past, found[at].figure.start) else {
            continue;
        };
        let is = |list: &[&str]| list.contains(&word.as_str());
        let class = class_of(found[at].figure.unit);
        if is(USED) {
            used = Some(at);
        } else if is(SET)
            && found[at].kind.is_none()
            && used.is_some_and(|used| class_of(found[used].figure.unit) == class)
        {
            found[at].kind = Some(Kind::Target);
        }
    }
}

/// Makes aims of the parts that an amount which is set is told to be made of, where they add up to it: was allocated 900 million,
/// comprising 700 million recurrent and 200 million development.
pub(super) fn composed(chars: &Text, found: &mut [EnglishFigure]) {
    const SLACK: f64 = 0.002;
    let money = |figure: &EnglishFigure| class_of(figure.figure.unit) == UnitClass::Money;
    for whole in 0..found.len() {
        if !money(&found[whole]) || found[whole].kind != Some(Kind::Target) {
            continue;
        }
        let all = found[whole].figure.value.map_or(0.0, Number::to_f64);
        let mut sum = 0.0;
        let mut parts = Vec::new();
        for (at, part) in found.iter().enumerate().skip(whole + 1) {
            if !money(part) || part.kind.is_some() {
                continue;
            }
            sum += part.figure.value.map_or(0.0, Number::to_f64);
            parts.push(at);
            if sum >= all {
                break;
            }
        }
        if let Some(part) = heads_part(chars, found, whole) {
            found[part].kind = Some(Kind::Target);
            continue;
        }
        let (Some(&last), true) = (parts.last(), parts.len() > 1) else {
            continue;
        };
        let told = chars.lower(found[whole].figure.end..found[last].figure.end);
        let used = list![
            "spent", "expend", "absor", "utili", "disburs", "receiv", "releas", "balance", "paid",
        ]
        .stand_in(told);
        if !used && (sum - all).abs() <= all * SLACK {
            for at in parts {
                found[at].kind = Some(Kind::Target);
            }
        }
    }
}

/// The part of an amount which is set that one head of its budget takes: was 9.8 billion, of which 7.9 billion (80%) was wage.
fn heads_part(chars: &Text, found: &[EnglishFigure], whole: usize) -> Option<usize> {
    const REACH_CHARS: usize = 40;
    let part = whole + 1;
    let figure = found
        .get(part)
        .filter(|part| part.kind.is_none() && class_of(part.figure.unit) == UnitClass::Money)?;
    let joint = chars.lower(found[whole].figure.end..figure.figure.start);
    let tail = chars.lower(figure.figure.end..chars.len().min(figure.figure.end + REACH_CHARS));
    let rest = match tail.trim_start().strip_prefix('(') {
        Some(inside) => inside.split_once(')').map_or("", |(_, rest)| rest),
        None => tail,
    };
    let rest = list!["was for", "is for", "was", "is", "were", "are", "for"]
        .strip_opening(rest.trim_start())?
        .trim_start();
    let head = list![
        "wage",
        "non-wage",
        "recurrent",
        "development",
        "capital",
        "salaries",
        "salary",
        "personnel",
        "goods and services",
        "compensation",
        "operations",
        "drugs",
        "medicines",
        "running costs"
    ]
    .opens(rest);
    (head
        && matches!(
            joint.trim(),
            ", of which" | "of which" | "out of which" | ", out of which"
        ))
    .then_some(part)
}

/// The word right before `at`, not before `from`, without what only leads to a number.
fn word_before(chars: &Text, from: usize, at: usize) -> Option<String> {
    const REACH_CHARS: usize = 40;
    let lead = chars.lower(from.max(at.saturating_sub(REACH_CHARS)).min(at)..at);
    lead.split(|c: char| !c.is_ascii_alphabetic())
        .rev()
        .filter(|word| !word.is_empty())
        .find(|word| !BETWEEN.has(word))
        .map(str::to_owned)
}
