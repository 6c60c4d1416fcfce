//! Digits of an English sentence that belong to a code and are no number: COVID-19, 3.2.1. Clinics-14 in a list of such is one.

use super::money::money_before;
use super::words::word_end;
use crate::text::Text;

/// Whether the digits at `i` go on with a code: COVID-19, 3.2.1, page/4.
pub(super) fn in_code(chars: &Text, start: usize, i: usize, labelled: bool) -> bool {
    let before = if i > start { chars[i - 1] } else { ' ' };
    // 8:00 pm
    let clock = before == ':' && i >= start + 2 && chars[i - 2].is_ascii_digit();
    // Rs.600
    let priced = before == '.' && money_before(chars, start, i).is_some();
    clock
        || matches!(before, '.' | '_' | '@' | '#') && !priced
        || before == '/' && !labelled
        || before == '-'
            && i >= start + 2
            && (chars[i - 2].is_ascii_alphanumeric() || chars[i - 2] == ')')
            && !in_list_of_labels(chars, start, i)
}

/// Whether the digits at `i` are a code by their own look: 088153, a 4S campaign.
pub(super) fn opens_code(chars: &Text, i: usize, end: usize) -> bool {
    const DIGITS_MIN: usize = 5;
    let stop = (i..end)
        .find(|&k| !chars[k].is_ascii_digit())
        .unwrap_or(end);
    let next = |at: usize| chars.get(at).copied().filter(|_| at < end).unwrap_or(' ');
    let padded = chars[i] == '0' && stop - i >= DIGITS_MIN && !matches!(next(stop), '.' | ',');
    // 45K, 3M, 2B are numbers with their scale.
    let lettered = next(stop).is_ascii_uppercase()
        && !matches!(next(stop), 'K' | 'M' | 'B' | 'L' | 'X' | 'T')
        && next(stop + 1) == ' '
        && stop - i < 3;
    padded || lettered
}

/// Where the number begins that the word at `i` labels in a list of such: Clinics-14.
pub(super) fn labelled_number(chars: &Text, start: usize, i: usize, end: usize) -> Option<usize> {
    let stop = word_end(chars, i, end);
    if !chars[stop - 1].is_ascii_digit() {
        return None;
    }
    let hyphen = chars[i..stop].iter().rposition(|c| !c.is_ascii_digit())? + i;
    (chars[hyphen] == '-' && in_list_of_labels(chars, start, hyphen + 1)).then_some(hyphen + 1)
}

/// Whether a hyphen before the number at `i` parts it from its label in a list of such: Clinics-14, Wards-6, Labs-2.
fn in_list_of_labels(chars: &Text, start: usize, i: usize) -> bool {
    const LINE_MAX_CHARS: usize = 200;
    let end = (i..chars.len().min(i + LINE_MAX_CHARS))
        .find(|&k| chars[k] == '\n')
        .unwrap_or(chars.len().min(i + LINE_MAX_CHARS));
    let labelled = |at: usize| {
        let stop = (at..end)
            .find(|&k| !chars[k].is_ascii_digit())
            .unwrap_or(end);
        let opens = chars[at].is_ascii_digit()
            && chars[at - 1] == '-'
            && (chars[at - 2].is_ascii_alphabetic() || chars[at - 2] == ')');
        let closed = chars
            .get(stop)
            .is_none_or(|c| matches!(c, ',' | ';' | '.' | '\n'))
            || matches!(chars[stop.min(end)..end], [' ', '(' | '&', ..]);
        opens && closed && stop - at < 5
    };
    let others = (start.max(2)..end).filter(|&at| labelled(at)).count();
    labelled(i) && others > 2
}

/// Where the code or date ends that the digits at `i` belong to.
pub(super) fn code_end(chars: &Text, i: usize, end: usize) -> usize {
    (i..end)
        .find(|&k| !(chars[k].is_ascii_alphanumeric() || matches!(chars[k], '.' | ',' | '/' | '-')))
        .unwrap_or(end)
}
