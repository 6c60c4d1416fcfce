//! What single signs and short runs of them are: blanks, breaks, narrow forms, glosses, leaders. Whether a line goes on, is in `line`.

use crate::script::simplified;

/// The longest pinyin syllable, `zhuāng`, has six letters.
const GLOSS_MAX_LETTERS: usize = 6;

pub(crate) fn is_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Blanks, among them the private-use one that some typesetting systems leave behind.
pub(crate) fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\u{e5e5}' | '\u{2000}'..='\u{200a}' | '\u{202f}'
    )
}

/// Whether `c` is a Chinese character or Chinese punctuation.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '、' | '。' | '〇' | '《' | '》')
}

/// One character in its narrow, simplified form.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '﹪' | '٪' => '%',
        '–' | '—' | '―' | '−' | '‐' | '‑' | '─' => '-',
        '〜' | '∼' | '∽' => '~',
        '×' | '✕' => '*',
        '○' | '◯' => '〇',
        '「' | '『' => '“',
        '」' | '』' => '”',
        '﹐' => ',',
        '﹒' => '.',
        '｡' => '。',
        '∶' => ':',
        _ => simplified(c),
    }
}

pub(super) fn digit_at(original: &[char], i: usize) -> bool {
    original.get(i).is_some_and(|&c| narrow(c).is_ascii_digit())
}

/// Whether the dash at `i` stands between Latin words without blanks.
pub(super) fn latin_dash(original: &[char], i: usize) -> bool {
    let before = i.checked_sub(1).map(|at| original[at]);
    before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '%' | ')'))
        && original.get(i + 1).is_some_and(char::is_ascii_alphabetic)
}

/// Whether the stroke at `i` parts the letters of “versus”: 83% v/s 79%.
pub(super) fn in_versus(original: &[char], i: usize) -> bool {
    let letter = |at: Option<usize>, letter: char| {
        at.and_then(|at| original.get(at))
            .is_some_and(|c| c.eq_ignore_ascii_case(&letter))
    };
    let alone = |at: Option<usize>| {
        at.and_then(|at| original.get(at))
            .is_none_or(|c| !c.is_alphanumeric())
    };
    letter(i.checked_sub(1), 'v')
        && letter(Some(i + 1), 's')
        && alone(i.checked_sub(2))
        && alone(Some(i + 2))
}

/// Whether decimals of a percentage begin at `start`: one to three digits and its sign.
pub(super) fn decimals_end(original: &[char], start: usize) -> bool {
    let digits = (start..start + 3)
        .take_while(|&i| digit_at(original, i))
        .count();
    let sign = original.get(start + digits).map_or('\n', |&c| narrow(c));
    let points = original
        .get(start + digits..)
        .is_some_and(|rest| rest.len() >= 4 && matches!(rest[0], '个' | '個') && rest[1] == '百');
    digits > 0 && (matches!(sign, '%' | '‰') || points)
}

/// Whether the digits before the point at `i` may be those of a percentage that a blank cuts, and are no year: 97. 2%, but not
/// 2018–19. 71% of them.
pub(super) fn may_be_percentage(original: &[char], i: usize) -> bool {
    const WHOLE_MAX_DIGITS: usize = 3;
    let digits = (0..i)
        .rev()
        .take_while(|&at| digit_at(original, at))
        .count();
    let before = (i - digits).checked_sub(1).map(|at| original[at]);
    // Falls: 94. 76% of them: two English sentences, as a percentage seldom has two decimals
    let decimals = (i + 1..original.len())
        .skip_while(|&at| is_space(original[at]))
        .take_while(|&at| digit_at(original, at))
        .count();
    let english = before == Some(' ')
        && (i - digits)
            .checked_sub(2)
            .is_some_and(|at| original[at].is_ascii_alphabetic() || original[at] == ':');
    digits <= WHOLE_MAX_DIGITS
        && !(english && decimals > 1)
        && !matches!(before, Some('/' | '-' | '–' | ',' | '.'))
}

/// The end of a pinyin gloss that opens at `start`: one syllable with a tone mark, in brackets, after one character.
pub(super) fn gloss_end(original: &[char], start: usize) -> Option<usize> {
    if start == 0 || !is_han(original[start - 1]) {
        return None;
    }
    let mut toned = false;
    for (letters, &c) in original[start + 1..]
        .iter()
        .take(GLOSS_MAX_LETTERS + 1)
        .enumerate()
    {
        match c {
            'a'..='z' => {}
            'ā' | 'á' | 'ǎ' | 'à' | 'ē' | 'é' | 'ě' | 'è' | 'ê' | 'ī' | 'í' | 'ǐ' | 'ì' | 'ō'
            | 'ó' | 'ǒ' | 'ò' | 'ū' | 'ú' | 'ǔ' | 'ù' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' | 'ü' | 'ń' | 'ň'
            | 'ǹ' => {
                toned = true;
            }
            ')' | '）' if toned => return Some(start + letters + 2),
            _ => return None,
        }
    }
    None
}

/// Where the figure begins that a leader of dots leads to: `Income ........ 412`.
pub(crate) fn leader_end(original: &[char], start: usize) -> Option<usize> {
    let end = (start..original.len())
        .find(|&i| !matches!(original[i], '.' | '…' | ' '))
        .unwrap_or(original.len());
    let dots: usize = original[start..end]
        .iter()
        .map(|&c| match c {
            '.' => 1,
            '…' => 3,
            _ => 0,
        })
        .sum();
    let before = start.checked_sub(1).map(|at| original[at]);
    let words = before.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | ')'));
    let figure = original
        .get(end)
        .is_some_and(|c| c.is_ascii_digit() || matches!(c, '$' | '£' | '€' | '₹' | '₦'));
    (dots > 2 && words && figure).then_some(end)
}

/// Whether the point at `i` opens a number whose nought has been left out: `$.98`, `(.5%)`.
pub(super) fn opens_decimals(original: &[char], i: usize) -> bool {
    let before = i.checked_sub(1).map_or(' ', |at| original[at]);
    let digits = original[i + 1..]
        .iter()
        .take_while(|c| c.is_ascii_digit())
        .count();
    let parted = matches!(
        before,
        '$' | '£' | '€' | '(' | '<' | '>' | '+' | '-' | '–' | '−'
    ) || is_space(before)
        || is_break(before);
    let goes_on = matches!(original.get(i + 1 + digits), Some('.' | '-' | '/'))
        && original
            .get(i + 2 + digits)
            .is_some_and(|c| c.is_alphanumeric());
    (1..4).contains(&digits) && parted && !goes_on
}
