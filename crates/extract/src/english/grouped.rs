//! How an English text writes its numbers: with commas in thousands of four digits, so that 2,021 is a number and 2021 a year; with
//! numbered lines, so that 1.6 is one of them.

use super::words::ends_with_words;
use crate::text::Text;

/// A text is looked through so far to either side of a number.
const REACH_CHARS: usize = 4000;

/// Whether the text around `i` groups even four digits: 1,312.
pub(super) fn groups_thousands(chars: &Text, i: usize) -> bool {
    let from = i.saturating_sub(REACH_CHARS);
    let to = chars.len().min(i + REACH_CHARS);
    let digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    (from + 1..to.saturating_sub(3)).any(|at| {
        chars[at] == ','
            && digit(chars.get(at - 1))
            && !(at > from + 1 && (digit(chars.get(at - 2)) || matches!(chars[at - 2], ',' | '.')))
            && (at + 1..at + 4).all(|k| digit(chars.get(k)))
            && !digit(chars.get(at + 4))
    })
}

/// Whether lines around `i` open with numbers in two parts that follow each other: 1.1 …, 1.2 …, 2.1 ….
pub(super) fn numbers_lines(chars: &Text, i: usize) -> bool {
    const LINES_MIN: usize = 3;
    let mut last = None;
    let mut rising = 0;
    for number in line_numbers(chars, i) {
        let follows = last.is_none_or(|(chapter, part)| {
            number == (chapter, part + 1) || number.0 > chapter && number.1 <= 1
        });
        rising = if follows { rising + 1 } else { 1 };
        if rising >= LINES_MIN {
            return true;
        }
        last = Some(number);
    }
    false
}

/// The numbers in two parts that open lines around `i`.
fn line_numbers(chars: &Text, i: usize) -> impl Iterator<Item = (u32, u32)> + '_ {
    let from = i.saturating_sub(REACH_CHARS);
    let to = chars.len().min(i + REACH_CHARS);
    chars[from..to]
        .split(|&c| c == '\n')
        .filter_map(line_number)
}

/// Whether the number in two parts at `i`, behind the words `lead`, is that of a line of the text: On 1.1, schools are slow; or one of
/// a list of such: moved: 1.6, 2.5, 4.4.
pub(super) fn names_line(chars: &Text, i: usize, lead: &str) -> bool {
    let Some(own) = line_number_at(chars, i) else {
        return false;
    };
    if !numbers_lines(chars, i) {
        return false;
    }
    let named = ["on", "see", "in", "under", "also"]
        .iter()
        .any(|word| ends_with_words(lead, word));
    let part = |c: Option<&char>| c.is_some_and(|c| c.is_ascii_digit() || *c == '.');
    let end = (i..).find(|&k| !part(chars.get(k))).unwrap_or(i);
    let listed = matches!(chars.get(end..end + 3), Some([',', ' ', next]) if next.is_ascii_digit())
        || matches!(chars[..i], [.., digit, ',', ' '] if digit.is_ascii_digit());
    let same = |number: (u32, u32)| number == own;
    listed || named && line_numbers(chars, i).any(same)
}

/// The number in two parts at `at`.
fn line_number_at(chars: &Text, at: usize) -> Option<(u32, u32)> {
    let digits = |from: usize| {
        let text: String = chars[from.min(chars.len())..]
            .iter()
            .take_while(|c| c.is_ascii_digit())
            .take(3)
            .collect();
        Some((text.parse::<u32>().ok()?, from + text.len()))
    };
    let (chapter, dot) = digits(at)?;
    (chars.get(dot) == Some(&'.')).then_some(())?;
    digits(dot + 1).map(|(part, _)| (chapter, part))
}

/// The number in two parts that opens a line, before words: 1.1  Early cases, Objective 1.2  Reduce.
pub(super) fn line_number(line: &[char]) -> Option<(u32, u32)> {
    const WORD_MAX_CHARS: usize = 12;
    let from = line.iter().position(|c| *c != ' ')?;
    let word = line[from..].iter().take_while(|c| c.is_ascii_alphabetic());
    let word = word.count();
    let from = match line.get(from + word) {
        Some(' ') if (3..WORD_MAX_CHARS).contains(&word) => from + word + 1,
        _ => from,
    };
    let part = |at: usize| {
        let digits = line[at.min(line.len())..]
            .iter()
            .take_while(|c| c.is_ascii_digit());
        let text: String = digits.collect();
        let length = text.len();
        (1..3)
            .contains(&length)
            .then(|| Some((text.parse::<u32>().ok()?, at + length)))?
    };
    let (chapter, dot) = part(from)?;
    if line.get(dot) != Some(&'.') {
        return None;
    }
    let (number, end) = part(dot + 1)?;
    let words = matches!(line.get(end..), Some([' ' | '\t', ..]))
        && line[end..]
            .iter()
            .find(|c| !c.is_whitespace())
            .is_some_and(|c| !c.is_ascii_digit());
    words.then_some((chapter, number))
}
