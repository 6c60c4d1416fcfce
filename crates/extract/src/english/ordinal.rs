//! English ordinals and the numbers beside them: third, 29th, one. Whether they are places in a ranking is told elsewhere.

use crate::numeral::arabic;
use crate::text::Text;

/// Ordinals in words.
pub(super) const PLACES: &[&str] = &[
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

/// Where a place ends that is told in digits once more: fourth (4th).
pub(super) fn told_again(chars: &Text, stop: usize, end: usize, number: i32) -> usize {
    let opened = stop + 2 < end && chars[stop] == ' ' && chars[stop + 1] == '(';
    let again = opened
        .then(|| ordinal_at(chars, stop + 2, end))
        .flatten()
        .filter(|&(close, same, _)| same == number && chars.get(close) == Some(&')'));
    again.map_or(stop, |(close, ..)| close + 1)
}

/// The number that begins at `i`, where it ends and whether it is an ordinal.
pub(super) fn ordinal_at(chars: &Text, i: usize, end: usize) -> Option<(usize, i32, bool)> {
    let ends = |at: usize| {
        chars
            .get(at)
            .filter(|_| at < end)
            .is_none_or(|c| !c.is_ascii_alphanumeric())
    };
    if chars[i].is_ascii_digit() {
        let number =
            arabic(chars, i, end).filter(|number| !number.pointed && number.whole_digits < 4)?;
        let value = i32::try_from(number.value.as_whole()?).ok()?;
        let ending = chars.lower(number.end..end.min(number.end + 2));
        if matches!(ending, "st" | "nd" | "rd" | "th") && ends(number.end + 2) {
            return Some((number.end + 2, value, true));
        }
        // 9/13: ninth of thirteen
        if chars.get(number.end) == Some(&'/')
            && number.end + 1 < end
            && let Some(all) = arabic(chars, number.end + 1, end)
            && all.whole_digits < 4
            && ends(all.end)
            && all.value.as_whole().is_some_and(|all| all >= value.into())
        {
            return Some((all.end, value, false));
        }
        let bare = ends(number.end) && !matches!(chars.get(number.end), Some('%' | '/' | ','));
        return bare.then_some((number.end, value, false));
    }
    // Each of the words opens with one of these letters.
    if !matches!(
        chars[i].to_ascii_lowercase(),
        'o' | 'f' | 's' | 't' | 'e' | 'n'
    ) {
        return None;
    }
    let stop = (i..end)
        .find(|&k| !chars[k].is_ascii_alphabetic())
        .unwrap_or(end);
    let is = |word: &str| {
        word.len() == stop - i
            && word
                .chars()
                .zip(&chars[i..stop])
                .all(|(one, other)| one == other.to_ascii_lowercase())
    };
    let nth = |words: &[&str]| {
        words
            .iter()
            .position(|word| is(word))
            .map(|at| at as i32 + 1)
    };
    nth(PLACES)
        .map(|place| (stop, place, true))
        .or_else(|| nth(NUMBERS).map(|place| (stop, place, false)))
}
