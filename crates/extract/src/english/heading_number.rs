//! Numbers that open the line of an English heading or of a numbered item: 1.1 Diseases of the air.

use super::digits::scale_after;
use super::grouped::{line_number, numbers_lines};
use super::rate::per_ahead;
use super::words::words_after;
use crate::numeral::arabic;
use crate::text::Text;

/// Whether the number at `i` is that of the heading or the paragraph whose line it opens: 1.1 Diseases of the air.
pub(super) fn numbers_heading(chars: &Text, start: usize, end: usize, i: usize) -> bool {
    let opens =
        chars[start..i].iter().all(|&c| c == ' ') && (start == 0 || chars[start - 1] == '\n');
    if !opens {
        return false;
    }
    if numbered_line(chars, end, i) {
        return true;
    }
    // 1.1  % of children in care: one of several such lines
    let line_end = (i..chars.len())
        .find(|&k| chars[k] == '\n')
        .unwrap_or(chars.len());
    if line_number(&chars[i..line_end]).is_some() && numbers_lines(chars, i) {
        return true;
    }
    // 2 Diabetes. The clinics …: a number and its title, which a full stop ends.
    let alone = chars.get(end) == Some(&'.') && words_after(chars, i, end, 5).len() < 4;
    let Some(number) =
        arabic(chars, i, end).filter(|number| number.pointed || alone && number.end - i < 3)
    else {
        return false;
    };
    // 1.1 Million visits opens no heading, 2.4 Physicians per 1,000 none either.
    let titled = matches!(chars[number.end..end], [' ', next, ..] if next.is_ascii_uppercase());
    titled
        && number.whole_digits < 3
        && number.end - i < 6
        && scale_after(chars, number.end, end).is_none()
        && !staff_follows(chars, number.end, end)
        && per_ahead(chars, number.end, end).is_none()
}

/// Whether the small number that opens the line at `i` is that of an item: the line before or behind opens with a number and a
/// capital too, the numbers rise, and no plain word is counted: 3 Well-woman visit 74.6%.
fn numbered_line(chars: &Text, end: usize, i: usize) -> bool {
    const LINE_MAX_CHARS: usize = 160;
    let opening = |at: usize| {
        let stop = (at..chars.len()).find(|&k| !chars[k].is_ascii_digit())?;
        let number: String = chars[at..stop].iter().collect();
        let capital = matches!(chars[stop..], [' ', a, b, ..] if a.is_ascii_uppercase() && b.is_ascii_lowercase());
        number
            .parse::<u8>()
            .ok()
            .filter(|_| capital && stop - at < 3)
    };
    let Some(own) = opening(i) else {
        return false;
    };
    let line = chars[i..end].iter().take_while(|c| **c != '\n');
    if !line.clone().any(|c| *c == '%') {
        return false;
    }
    let behind = (i..chars.len().min(i + LINE_MAX_CHARS)).find(|&k| chars[k] == '\n');
    let next = behind.and_then(|at| opening(at + 1));
    let before = i
        .checked_sub(1)
        .and_then(|last| {
            (last.saturating_sub(LINE_MAX_CHARS)..last)
                .rev()
                .find(|&k| chars[k] == '\n')
        })
        .and_then(|at| opening(at + 1));
    next.is_some_and(|next| next > own) && before.is_none_or(|before| before < own)
        || before.is_some_and(|before| before < own) && next.is_none_or(|next| next > own)
}

/// Whether posts in full-time equivalents follow the number that ends at `at`: 38.6 FTE.
fn staff_follows(chars: &Text, at: usize, end: usize) -> bool {
    words_after(chars, at, end, 1).first().is_some_and(|word| {
        let text = chars.lower(word.start..word.end);
        matches!(text, "fte" | "ftes" | "wte" | "wtes")
    })
}
