//! Where a line of the original ends for the reader, and where it goes on: page markers, footers and wrapped lines are no ends.
//! What single signs are folded to, is in `sign`.

use super::Folded;
use super::sign::{is_break, is_han, is_space, narrow};
use crate::lexicon::counter_at;

/// Lines shorter than this are headings or list rows and are never taken as wrapped prose.
const WRAPPED_LINE_MIN_CHARS: usize = 24;
/// Lines of English prose that were wrapped are longer than this.
const LATIN_LINE_MIN_CHARS: usize = 44;
/// A figure with what it counts takes no longer line than this.
const KEY_NUMBER_MAX_CHARS: usize = 72;
/// A page of a copied document is longer than this; an item of a list that stops without a full stop is shorter.
const PAGE_MIN_CHARS: usize = 80;

/// Lines that a page cut differ in length by no more than this.
const PAGE_SLACK_CHARS: usize = 12;

/// What is known of the line being read.
pub(super) struct Line {
    /// Where it begins, in folded characters.
    pub start: usize,
    /// The number it opens with, while lines count up from one: then they may be pages.
    pub page: Option<u32>,
    /// How long the lines of the text are that no page is too narrow for.
    pub width: usize,
}

/// The length of the third longest line of `original`: one that is much shorter, and ends with a figure, was not cut by a page.
pub(super) fn page_width(original: &[char]) -> usize {
    let mut longest = [0; 3];
    for line in original.split(|&c| is_break(c)) {
        let mut length = line.len();
        for place in &mut longest {
            if length > *place {
                std::mem::swap(place, &mut length);
            }
        }
    }
    longest[2]
}

/// Whether `text` ends with a figure: 第2, 9.6%, 1200人次.
fn ends_with_figure(text: &[char]) -> bool {
    const COUNTER_MAX_CHARS: usize = 3;
    let length = match text.last() {
        Some('%' | '‰') => return true,
        _ => text.iter().rev().take_while(|&&c| is_han(c)).count(),
    };
    let (number, counter) = text.split_at(text.len() - length);
    length <= COUNTER_MAX_CHARS
        && number.last().is_some_and(char::is_ascii_digit)
        && (length == 0 || counter_at(counter, 0).is_some_and(|(_, whole)| whole == length))
}

impl Folded {
    /// Keeps a line break, or joins the lines where a page marker or a wrapped line cut a sentence. Returns where to go on.
    pub(super) fn line_break(&mut self, original: &[char], start: usize, line: &mut Line) -> usize {
        let (cell, joint) = (self.parts(start), self.joins(start));
        if cell || joint {
            if cell {
                self.push('\t', start);
            }
            let blank = |&i: &usize| !(is_space(original[i]) || is_break(original[i]));
            return (start + 1..original.len())
                .find(blank)
                .unwrap_or(original.len());
        }
        let length = self.chars.len() - line.start;
        let mut next = start + 1;
        let mut blank_lines = 0;
        while next < original.len() && (is_space(original[next]) || is_break(original[next])) {
            blank_lines += usize::from(original[next] == '\n');
            next += 1;
        }
        // A row of a table may begin with an empty cell.
        let line_start = (start..next)
            .rev()
            .find(|&i| is_break(original[i]))
            .map_or(next, |i| i + 1);
        let mut rest = original[next..].iter().take_while(|&&c| !is_break(c));
        if original[line_start..next].contains(&'\t') && rest.any(|&c| c == '\t') {
            next = line_start;
        }
        let ends_open = self.chars.last().is_some_and(|&c| {
            is_han(c) && c != '。'
                || c.is_ascii_alphanumeric()
                || matches!(c, ',' | '、' | '“' | '(' | '%')
        });
        let marker = list_number(original, next);
        if let Some((number, end)) = marker {
            let continues = line.page.is_some_and(|page| number == page + 1);
            line.page = (continues || number == 1).then_some(number);
            if continues && ends_open && length >= PAGE_MIN_CHARS {
                line.start = self.chars.len();
                return end;
            }
        }
        if let Some(end) = footer_end(original, next)
            && ends_open
            && length >= WRAPPED_LINE_MIN_CHARS
        {
            return end;
        }
        // The rows of a table are lines of their own.
        let opens_row = self
            .partings
            .last()
            .is_some_and(|&place| place >= next && place - next <= line_at(original, next).len());
        let is_row = opens_row
            || self.chars[line.start..]
                .iter()
                .any(|c| matches!(c, '\t' | '|'));
        let next_char = original.get(next).map_or('\n', |&c| narrow(c));
        // 50%、 / 37.5%: a list of percentages that was set one to a line.
        let listed = blank_lines == 0
            && matches!(self.chars[..], [.., '%', '、' | ','])
            && percentage_at(original, next);
        // 172.11/ / 10万: a rate that was cut behind its stroke.
        let cut = blank_lines == 0
            && matches!(self.chars[..], [.., d, '/'] if d.is_ascii_digit())
            && (next_char.is_ascii_digit() || matches!(next_char, '十' | '万' | '千'));
        if listed || cut {
            return next;
        }
        // …在全区排名第2 / 居民满意度…: an item of a list in a text whose lines go on for longer.
        let item = length + PAGE_SLACK_CHARS < line.width
            && is_han(next_char)
            && ends_with_figure(&self.chars[line.start..]);
        let wraps = blank_lines == 0
            && marker.is_none()
            && ends_open
            && !item
            && !is_row
            && !(parts_columns(line_before(original, start))
                && parts_columns(line_at(original, next)))
            && !(is_keyed(line_before(original, start)) && is_keyed(line_at(original, next)))
            && length >= WRAPPED_LINE_MIN_CHARS
            && (is_han(next_char) && !is_heading_start(original, next)
                || next_char.is_ascii_digit()
                    && self.chars.last().is_some_and(|c| !c.is_ascii_digit())
                    && !self.is_key_number(line.start));
        if wraps {
            if self.chars.last().is_some_and(char::is_ascii_alphanumeric)
                && next_char.is_ascii_alphanumeric()
            {
                self.push(' ', start);
            }
            return next;
        }
        // 1200人, / 占…: no paragraph ends with a comma or opens with one.
        let goes_on = blank_lines <= 1
            && marker.is_none()
            && !is_row
            && is_cut_at_comma(self.chars.last().copied(), original, next);
        if goes_on {
            return next;
        }
        let latin_wraps = blank_lines == 0
            && !is_row
            && ends_open
            && length >= WRAPPED_LINE_MIN_CHARS
            && next_char.is_ascii_lowercase();
        self.push(if latin_wraps { ' ' } else { '\n' }, start);
        if !latin_wraps {
            line.start = self.chars.len();
            if marker.is_none() && blank_lines == 0 {
                line.page = None;
            }
        }
        next
    }

    /// Whether the line that began at `start` opens with a figure and is no longer than one of a list of them.
    fn is_key_number(&self, start: usize) -> bool {
        let line = &self.chars[start..];
        let latin = line.iter().any(char::is_ascii_alphabetic) && !line.iter().any(|&c| is_han(c));
        latin
            && (line.len() < LATIN_LINE_MIN_CHARS
                || line[0].is_ascii_digit() && line.len() < KEY_NUMBER_MAX_CHARS)
    }
}

/// The line of `original` that ends at `end`.
fn line_before(original: &[char], end: usize) -> &[char] {
    let start = original[..end].iter().rposition(|&c| is_break(c));
    &original[start.map_or(0, |at| at + 1)..end]
}

/// The line of `original` that begins at `start`.
fn line_at(original: &[char], start: usize) -> &[char] {
    let rest = &original[start.min(original.len())..];
    &rest[..rest.iter().position(|&c| is_break(c)).unwrap_or(rest.len())]
}

/// Whether a line opens with the name of what it tells and a colon: 签约人数:3.1万人. Two such lines are two items of a list.
fn is_keyed(line: &[char]) -> bool {
    const NAME_MAX_CHARS: usize = 12;
    let mut text = line.iter().skip_while(|&&c| is_space(c));
    let name = text
        .by_ref()
        .take_while(|c| !matches!(c, ':' | '：'))
        .take(NAME_MAX_CHARS + 1);
    let mut length = 0;
    let plain = name.fold(true, |plain, &c| {
        length += 1;
        plain && (is_han(c) || matches!(c, '(' | ')' | '（' | '）'))
    });
    plain && (2..=NAME_MAX_CHARS).contains(&length) && text.next().is_some()
}

/// Whether wide gaps part a line into three columns or more.
fn parts_columns(line: &[char]) -> bool {
    let text = line.iter().skip_while(|&&c| is_space(c));
    let (mut gaps, mut blanks, mut wide) = (0, 0, false);
    for &c in text {
        if is_space(c) {
            blanks += 1;
            wide |= c == '\u{3000}' || blanks > 1;
        } else {
            gaps += usize::from(wide);
            (blanks, wide) = (0, false);
        }
    }
    gaps > 1
}

/// Whether a sentence goes on over a line's end after `last`: the next line opens with a comma, or after one with words that
/// say something of the value before.
fn is_cut_at_comma(last: Option<char>, original: &[char], next: usize) -> bool {
    const ON: &[&str] = &[
        "占",
        "同比",
        "较上",
        "较去",
        "比上",
        "比去",
        "环比",
        "增长",
        "下降",
        "增加",
        "减少",
        "上升",
        "分别",
        "各占",
        "合计占",
        "居全",
        "完成",
    ];
    let opens = |word: &str| {
        word.chars()
            .enumerate()
            .all(|(k, c)| original.get(next + k).is_some_and(|&o| narrow(o) == c))
    };
    match last {
        Some(',' | '、') => ON.iter().any(|word| opens(word)),
        Some(c) => {
            !matches!(c, '。' | ';' | ':' | '!' | '?' | '\n')
                && (opens(",") || opens("、") || opens("占"))
        }
        None => false,
    }
}

/// Whether a number and its per cent sign begin at `start`.
fn percentage_at(original: &[char], start: usize) -> bool {
    let length = original[start.min(original.len())..]
        .iter()
        .take_while(|&&c| narrow(c).is_ascii_digit() || narrow(c) == '.')
        .count();
    length > 0
        && original
            .get(start + length)
            .is_some_and(|&c| narrow(c) == '%')
}

/// The number of a line that opens like `2、`, and where its text begins.
pub(super) fn list_number(original: &[char], start: usize) -> Option<(u32, usize)> {
    let mut number = 0;
    let mut i = start;
    while let Some(digit) = original.get(i).and_then(|&c| narrow(c).to_digit(10)) {
        if i - start == 3 {
            return None;
        }
        number = number * 10 + digit;
        i += 1;
    }
    (i > start && original.get(i) == Some(&'、')).then_some((number, i + 1))
}

/// The end of a line that is only a page number: `- 12 -`, `第5页`, `第5页 共9页`.
fn footer_end(original: &[char], start: usize) -> Option<usize> {
    let rest = &original[start.min(original.len())..];
    let line_end = rest.iter().take(24).position(|&c| is_break(c))?;
    let line: Vec<char> = rest[..line_end]
        .iter()
        .filter(|&&c| !is_space(c))
        .map(|&c| narrow(c))
        .collect();
    let dashes = line.len() >= 3 && line[0] == '-' && line[line.len() - 1] == '-';
    let words = line.len() >= 3 && line[0] == '第' && line[line.len() - 1] == '页';
    let plain = line
        .iter()
        .all(|&c| c.is_ascii_digit() || matches!(c, '-' | '第' | '页' | '共' | '/'));
    if !(plain && (dashes || words)) {
        return None;
    }
    let mut end = start + line_end;
    while end < original.len() && (is_break(original[end]) || is_space(original[end])) {
        end += 1;
    }
    Some(end)
}

/// Whether a line opens like a heading: `一、`, `(一)`, `第一章`, `一是`.
fn is_heading_start(original: &[char], start: usize) -> bool {
    let numeral = |c: char| "一二三四五六七八九十".contains(c);
    let mut rest = original[start.min(original.len())..]
        .iter()
        .map(|&c| narrow(c));
    match rest.next() {
        Some('(') => true,
        Some('第') => rest.next().is_some_and(numeral),
        Some(c) if numeral(c) => rest
            .take(3)
            .find(|&c| !numeral(c))
            .is_some_and(|c| matches!(c, '、' | '是' | '.')),
        _ => false,
    }
}
