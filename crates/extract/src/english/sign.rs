//! Whether an English number is a loss by the words around it: 152 attendances fewer, a fall of 12 beds, -2.2 points.

use super::change::FALLS;
use super::list::list;
use super::words::ends_with_words;
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::text::Text;

/// Whether the words that end `core`, before a number in `unit`, say that so much was lost: a fall of 12 beds, but not from 12 beds.
pub(super) fn falls_by(core: &str, unit: &str) -> bool {
    let amount = unit == "percentage_point" || core.ends_with("by") || core.ends_with("of");
    amount
        && FALLS.iter().any(|words| {
            ends_with_words(core, words)
                && (unit == "percentage_point" || words.ends_with(" by") || words.ends_with(" of"))
        })
}

/// Whether `tail`, behind a number in `unit`, says that there was so much less: 152 attendances fewer, 3.5 percentage points lower
/// than in May.
pub(super) fn is_below(tail: &str, unit: &str) -> bool {
    list![
        "fewer ",
        "lower than",
        "less than",
        "fewer than",
        "worse",
        "down on",
        "drop",
        "fall",
        "decline"
    ]
    .opens(tail)
        || unit == "percentage_point" && list!["below", "down", "lower"].opens(tail)
        || class_of(unit) == UnitClass::Time
            && list![
                "better than",
                "shorter than",
                "faster than",
                "quicker than",
                "less than"
            ]
            .opens(tail)
        || past_percentage(tail)
            .is_some_and(|rest| list!["fewer ", "lower than", "less than"].opens(rest))
}

/// What follows a percentage that says a difference again: `or 2.9 percent less than`.
fn past_percentage(tail: &str) -> Option<&str> {
    let rest = tail
        .strip_prefix("or ")
        .or_else(|| tail.strip_prefix(", or "))
        .or_else(|| tail.strip_prefix('('))?;
    let rest = rest
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.')
        .trim_start();
    let rest = ["%", "per cent", "percent"]
        .iter()
        .find_map(|sign| rest.strip_prefix(sign))?;
    Some(rest.trim_start_matches([')', ',', ' ']))
}

/// Whether a minus sign stands right before the change at `at`, itself behind a blank: -2.2 points.
pub(super) fn is_negative(chars: &Text, start: usize, at: usize) -> bool {
    matches!(
        chars[start..at],
        [.., ' ' | ':' | '/' | '|', '-' | '–' | '−']
    )
}
