//! Parts of a count that the bracket behind it tells apart by who they are: 24 new diagnoses (males 15, females 9). They count what stands
//! before the bracket.

use super::beside::counts;
use super::list::list;
use super::words::words_between;
use super::{EnglishFigure, Tie};
use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::text::Text;

/// Gives the people in a bracket the unit of the count right before it, of which they are parts.
pub(super) fn kinds_in_brackets(chars: &Text, found: &mut [EnglishFigure]) {
    for host in 0..found.len().saturating_sub(1) {
        let unit = found[host].figure.unit;
        let of_things = class_of(unit) == UnitClass::Count && !matches!(unit, "site" | "bed");
        if !of_things || !counts(&&found[host]) {
            continue;
        }
        let end = found[host].figure.end;
        let open = if found[host].subject.0 >= end {
            end.max(found[host].subject.1)
        } else {
            end
        };
        if !matches!(chars.get(open..open + 2), Some([' ', '('])) {
            continue;
        }
        let Some(close) = (open..chars.len().min(open + BRACKET_MAX_CHARS))
            .find(|&i| matches!(chars[i], ')' | '\n'))
        else {
            continue;
        };
        let inside = |figure: &EnglishFigure| (open..close).contains(&figure.figure.start);
        let whole = found[host].figure.value.map_or(0.0, Number::to_f64);
        let subject = found[host].subject;
        let parts = found[host + 1..].iter().take_while(|figure| inside(figure));
        let people = parts.clone().count() > 0
            && parts.clone().all(|figure| {
                figure.tie == Tie::Value
                    && figure.figure.unit == "person"
                    && figure.figure.basis == Basis::ListNumeral
                    && figure
                        .figure
                        .value
                        .is_some_and(|value| value.to_f64() <= whole)
                    && is_labelled(chars, open + 2, figure.figure.start)
            });
        let count = parts.count();
        if people {
            for figure in &mut found[host + 1..=host + count] {
                figure.figure.unit = unit;
                figure.subject = subject;
            }
        }
    }
}

/// Gives people in a bracket behind vacant posts the unit of posts: positions remain unfilled (7 nurses, 4 clerks).
pub(super) fn posts_in_brackets(chars: &Text, start: usize, found: &mut [EnglishFigure]) {
    const LEAD_CHARS: usize = 48;
    let mut open = None;
    for figure in found {
        if figure.figure.unit != "person" || figure.tie != Tie::Value {
            continue;
        }
        let at = figure.figure.start;
        let inside = open.is_some_and(|open: usize| {
            at < open + BRACKET_MAX_CHARS && !chars[open..at].contains(&')')
        });
        if !inside {
            open = at
                .checked_sub(1)
                .filter(|&open| open > start && chars[open] == '(')
                .filter(|&open| {
                    let lead = chars.lower(start.max(open.saturating_sub(LEAD_CHARS))..open);
                    let clause = lead.rsplit([',', ';', ':', ')']).next().unwrap_or("");
                    let posts =
                        list!["posts", "positions", "vacancies", "plantilla"].stand_in(clause);
                    let empty = list![
                        "vacan",
                        "unfilled",
                        "filled",
                        "unoccupied",
                        "frozen",
                        "advertised"
                    ]
                    .stand_in(clause);
                    posts && empty && !clause.contains(|c: char| c.is_ascii_digit())
                });
        }
        if open.is_some() {
            figure.figure.unit = "item";
        }
    }
}

/// No bracket that tells parts is longer.
const BRACKET_MAX_CHARS: usize = 90;

/// Whether a word right before the number at `i`, within the bracket that opens at `from`, says of whom it tells.
fn is_labelled(chars: &Text, from: usize, i: usize) -> bool {
    words_between(chars, from, i).last().is_some_and(|last| {
        list![
            "male",
            "males",
            "female",
            "females",
            "men",
            "women",
            "boys",
            "girls",
            "adults",
            "children",
            "m",
            "f",
            "infants",
            "adolescents"
        ]
        .has(
            chars
                .lower(last.start..last.end)
                .trim_end_matches([':', '-', '–']),
        )
    })
}
