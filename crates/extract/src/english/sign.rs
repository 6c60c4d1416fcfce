//! Whether an English number is a loss by the words around it: 152 attendances fewer, a fall of 12 beds, -2.2 points.

use super::change::FALLS;
use super::list::list;
use super::words::ends_with_words;
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::text::Text;

/// Whether the words that end `core`, before a number in `unit`, say that so much was lost: a fall of 12 beds, but not from 12 beds.
pub(super) fn falls_by(core: &str, unit: &str) -> bool {
    let amount = unit == "percentage_point" || core.ends_with("by") || core.ends_with("of");
    // Births 3,402, down 88
    let down = core.strip_suffix("down").is_some_and(|rest| {
        let rest = rest.trim_end();
        rest.is_empty() || rest.ends_with([',', '–', '—', '-', '(', ';'])
    });
    down || amount
        && FALLS.iter().any(|words| {
            ends_with_words(core, words)
                && (unit == "percentage_point" || words.ends_with(" by") || words.ends_with(" of"))
        })
}

/// Whether somebody takes so much money away from what stands between: reduces the transfer to the fund by.
pub(super) fn lessened(core: &str, unit: &str) -> bool {
    const BETWEEN_MAX_WORDS: usize = 7;
    let Some(before) = core
        .strip_suffix(" by")
        .filter(|_| class_of(unit) == UnitClass::Money)
    else {
        return false;
    };
    let clause = before.rsplit([',', ';', ':', '(']).next().unwrap_or("");
    let words: Vec<&str> = clause.split_whitespace().collect();
    words.iter().rev().take(BETWEEN_MAX_WORDS).any(|word| {
        matches!(
            *word,
            "reduce"
                | "reduces"
                | "reduced"
                | "reducing"
                | "cut"
                | "cuts"
                | "cutting"
                | "decrease"
                | "decreases"
                | "decreased"
                | "lower"
                | "lowers"
                | "lowered"
                | "lowering"
                | "trim"
                | "trims"
                | "trimmed"
        )
    })
}

/// Whether `tail`, behind a number in `unit`, says that there was so much less: 152 attendances fewer, 3.5 percentage points lower
/// than in May.
pub(super) fn is_below(lead: &str, tail: &str, unit: &str, value: Number) -> bool {
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
        && !falls_somewhere(lead, tail)
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
            .is_some_and(|(_, rest)| list!["fewer ", "lower than", "less than"].opens(rest))
            && !has_fallen(lead, tail, value)
}

/// Whether those counted fall into or short of something, which is no loss of them: six of our 22 wards fall in the poorest tenth.
fn falls_somewhere(lead: &str, tail: &str) -> bool {
    let Some((verb, rest)) = tail.split_once(' ') else {
        return false;
    };
    matches!(verb, "fall" | "drop" | "decline" | "falling" | "declined")
        && !ends_with_words(lead, "a")
        && !ends_with_words(lead, "an")
        && list![
            "in the", "in our", "into", "within", "under", "outside", "short", "below", "above",
            "behind", "to the", "among", "ill", "due"
        ]
        .opens(rest)
}

/// Whether `value` is what is left of what the percentage behind it was taken from: deaths: 24, or 20% lower than the 30 of last year.
fn has_fallen(lead: &str, tail: &str, value: Number) -> bool {
    const SLACK: f64 = 0.02;
    let Some((percent, rest)) = past_percentage(tail) else {
        return false;
    };
    let mut numbers = rest
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')))
        .filter_map(|word| {
            let digits: String = word.chars().filter(|c| *c != ',').collect();
            digits.trim_end_matches('.').parse::<f64>().ok()
        });
    let before = numbers.find(|number| !(1990.0..2050.0).contains(number));
    match before {
        Some(before) => {
            let left = before * (1.0 - percent / 100.0);
            (left - value.to_f64()).abs() <= before * SLACK
        }
        // Nothing but its name leads to a value.
        None => lead.ends_with([':', '–', '—', '-', '=']),
    }
}

/// A percentage that says a difference again, and what follows it: `or 2.9 percent less than`.
fn past_percentage(tail: &str) -> Option<(f64, &str)> {
    let rest = tail
        .strip_prefix("or ")
        .or_else(|| tail.strip_prefix(", or "))
        .or_else(|| tail.strip_prefix('('))?;
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let percent = rest[..rest.len() - behind.len()].parse().ok()?;
    let rest = behind.trim_start();
    let rest = ["%", "per cent", "percent"]
        .iter()
        .find_map(|sign| rest.strip_prefix(sign))?;
    Some((percent, rest.trim_start_matches([')', ',', ' '])))
}

/// Whether a minus sign stands right before the change at `at`, itself behind a blank: -2.2 points.
pub(super) fn is_negative(chars: &Text, start: usize, at: usize) -> bool {
    matches!(
        chars[start..at],
        [.., ' ' | ':' | '/' | '|', '-' | '–' | '−']
    )
}
