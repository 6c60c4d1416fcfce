//! Durations that English labels and headers measure: Average days to issue a permit, Median wait (weeks), Agency hours used by wards.

use super::list::List;
use super::spelled::spelled;

/// The unit of time that a label in small letters measures by its first or its last words: Average days to issue a permit, Median
/// wait, weeks, Support hours.
pub(super) fn lasting(words: &str) -> Option<&'static str> {
    static BEFORE: List = List::new(&[
        "average", "avg", "mean", "median", "number", "no", "of", "total", "typical", "working",
        "calendar", "business", "longest", "shortest", "max", "maximum", "the",
    ]);
    const BEHIND: &[&str] = &[
        "working", "calendar", "business", "median", "mean", "average", "avg", "avg.",
    ];
    let unit = |word: &str| {
        Some(match word {
            "years" | "yrs" => "year",
            "months" => "month",
            "weeks" | "wks" => "week",
            "days" => "day",
            "hours" | "hrs" => "hour",
            "minutes" | "mins" => "minute",
            _ => return None,
        })
    };
    let first = words
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .find(|word| !BEFORE.has(word))
        .and_then(unit);
    let last = || {
        let (before, word) = words.trim_end_matches(')').rsplit_once([' ', '('])?;
        let before = before.trim_end();
        let set_off = words.ends_with(')')
            || before.ends_with([',', '('])
            || BEHIND.iter().any(|word| before.ends_with(word));
        let unit = unit(word)?;
        // Support hours, but not Children under 5 years or Admitted within 3 days
        let counted = before.ends_with(|c: char| c.is_ascii_digit());
        (!counted && (set_off || matches!(unit, "hour" | "minute"))).then_some(unit)
    };
    first.or_else(last).or_else(|| spent(words))
}

/// The unit of the hours or days that a label in small letters counts of what is done: No. of home support hours provided (net), Agency
/// hours used by wards.
fn spent(words: &str) -> Option<&'static str> {
    static TOLD: List = List::new(&[
        "provided",
        "delivered",
        "used",
        "worked",
        "lost",
        "given",
        "purchased",
        "paid",
        "logged",
        "spent",
        "saved",
        "of",
        "to",
        "for",
        "by",
        "per",
        "with",
    ]);
    // Seen within four hours of arrival, out of hours, after hours
    static CONDITIONS: List = List::new(&[
        "of", "within", "in", "after", "over", "under", "than", "for", "every", "outside",
        "working", "opening", "out-of", "business", "per", "last", "first", "24",
    ]);
    let told: Vec<&str> = words
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
        .filter(|word| !word.is_empty())
        .collect();
    let at = told
        .iter()
        .position(|word| matches!(*word, "hours" | "days" | "bed-days"))?;
    let before = *told.get(at.checked_sub(1)?)?;
    let plain = before.chars().all(|c| c.is_ascii_alphabetic() || c == '-')
        && !CONDITIONS.has(before)
        && spelled(&before.chars().collect(), 0, before.len()).is_none();
    let behind = told.get(at + 1).is_some_and(|word| TOLD.has(word));
    (plain && behind).then_some(match told[at] {
        "hours" => "hour",
        "bed-days" => "bed_day",
        _ => "day",
    })
}
