//! English times of two parts, as one number: 2 hours and 45 minutes are 165 minutes.

use super::digits::plain;
use super::spelled::spelled;
use super::words::words_after;
use crate::number::Number;
use crate::text::Text;

/// What a time `value` in `unit`, whose words end at `at`, is together with its smaller part, in minutes, and where that ends.
pub(super) fn whole_time(
    chars: &Text,
    at: usize,
    end: usize,
    value: Number,
    unit: &str,
) -> Option<(Number, usize)> {
    let smaller = match unit {
        "hour" => "minute",
        "minute" => "second",
        _ => return None,
    };
    let rest = chars.lower(at..end.min(at + 5));
    let joint = [" and ", ", ", " "]
        .iter()
        .find(|joint| rest.starts_with(**joint))?;
    let from = at + joint.len();
    let part = plain(chars, from, end).or_else(|| spelled(chars, from, end))?;
    let word = words_after(chars, part.end, end, 1).first().copied()?;
    let named = chars.lower(word.start..word.end);
    let below = part
        .value
        .as_whole()
        .is_some_and(|part| (0..60).contains(&part));
    if named.strip_suffix('s').unwrap_or(named) != smaller || !below {
        return None;
    }
    let total = if unit == "hour" {
        let hours = value
            .as_whole()
            .filter(|hours| (0..10_000).contains(hours))?;
        Number::whole(i32::try_from(hours * 60).ok()?).plus(part.value)?
    } else {
        let minutes = value
            .as_whole()
            .filter(|minutes| (0..10_000).contains(minutes))?;
        let seconds = Number::whole(i32::try_from(minutes * 60).ok()?).plus(part.value)?;
        Number::percent_of(seconds, Number::whole(60))?.scaled(-2)
    };
    Some((total, word.end))
}
