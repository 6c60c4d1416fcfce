//! People counted by how old they are or by their year at school: 2,140 four year olds, 212 over-75s, 1,960 Year 9 students.

use super::list::list;
use super::spelled::spelled;
use super::words::lower;
use crate::numeral::arabic;
use crate::text::Text;

/// No age in the words of a group has more digits.
const AGE_MAX_DIGITS: usize = 2;

/// Where the words end that say how old those are whom the number that ends at `at` counts.
pub(super) fn age_group_after(chars: &Text, at: usize, end: usize) -> Option<usize> {
    if chars.get(at).filter(|_| at < end) != Some(&' ') {
        return None;
    }
    let from = at + 1;
    bounded(chars, from, end).or_else(|| years_old(chars, from, end))
}

/// `over-75s`, `under 5s`.
fn bounded(chars: &Text, from: usize, end: usize) -> Option<usize> {
    const BOUND_CHARS: usize = 6;
    let bound = lower(&chars[from.min(end)..end.min(from + BOUND_CHARS)]);
    let length = ["over-", "over ", "under-", "under "]
        .iter()
        .find(|word| bound.starts_with(**word))?
        .len();
    let digits = age_at(chars, from + length, end)?;
    let stop = from + length + digits;
    let closed = chars
        .get(stop + 1)
        .filter(|_| stop + 1 < end)
        .is_none_or(|c| !c.is_alphanumeric());
    (chars.get(stop) == Some(&'s') && closed).then_some(stop + 1)
}

/// `four year olds`, `5-year-olds`.
fn years_old(chars: &Text, from: usize, end: usize) -> Option<usize> {
    const OLDS_CHARS: usize = 11;
    let first = chars.get(from).filter(|_| from < end)?;
    let stop = if first.is_ascii_digit() {
        from + age_at(chars, from, end)?
    } else if list!["o", "t", "f", "s", "e", "n"].opens(&lower(&[*first])) {
        spelled(chars, from, end)?.end
    } else {
        return None;
    };
    let rest = lower(&chars[stop..end.min(stop + OLDS_CHARS)]).replace('-', " ");
    let olds = [" year olds", " month olds", " week olds"]
        .iter()
        .find(|olds| rest.starts_with(**olds))?;
    Some(stop + olds.len())
}

/// How many digits the age at `from` has.
fn age_at(chars: &Text, from: usize, end: usize) -> Option<usize> {
    let number = arabic(chars, from, end)?;
    let digits = number.end - from;
    (!number.pointed && digits <= AGE_MAX_DIGITS).then_some(digits)
}
