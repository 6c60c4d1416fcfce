//! The text made plain for matching, with the way back to the original offsets. What a figure is, is not decided here.

mod line;
mod locale;
mod sign;

use crate::script::simplified;
use crate::table::{Partings, partings};
use crate::text::Text;
use line::{Line, list_number, page_width};
use locale::plainly;
use sign::{
    decimals_end, digit_at, gloss_end, in_versus, latin_dash, may_be_percentage, narrow,
    opens_decimals,
};
pub(crate) use sign::{is_break, is_han, is_space, leader_end};

/// A document folded for matching: full-width forms narrowed, characters simplified, and what only interrupts
/// words (pinyin glosses, page markers, stray spaces, line wrapping) left out.
pub(crate) struct Folded {
    /// The folded characters.
    pub chars: Text,
    /// For each folded character, the offset of its original, in code points.
    at: Vec<u32>,
    /// The document as it was, one entry per code point.
    pub original: Text,
    /// Where cells of tables in plain text are parted, the last place first; those that have been passed are gone.
    partings: Vec<usize>,
    /// Where a break parts the two lines of one cell of such a table, the last place first.
    joints: Vec<usize>,
}

impl Folded {
    /// Whether a blank line stands before the line that begins at `start`, or nothing at all.
    pub fn opens_paragraph(&self, start: usize) -> bool {
        let place = |i: usize| self.at.get(i).map(|&at| at as usize);
        let (Some(last), Some(first)) = (start.checked_sub(1).and_then(place), place(start)) else {
            return true;
        };
        let breaks = self.original[last..first].iter().filter(|c| **c == '\n');
        breaks.count() > 1
    }

    /// Folds a document of up to 2³² code points (longer ones are cut there).
    pub fn new(text: &str) -> Self {
        let written: Text = text.chars().take(u32::MAX as usize).collect();
        let plain = plainly(&written).map(Text::from);
        let original = plain.as_ref().unwrap_or(&written);
        let Partings { partings, joints } = partings(original);
        let mut folded = Self {
            chars: Text::with_capacity(original.len()),
            at: Vec::with_capacity(original.len()),
            original: Text::default(),
            partings,
            joints,
        };
        let mut line = Line {
            start: 0,
            page: list_number(original, 0)
                .map(|(number, _)| number)
                .filter(|&number| number == 1),
            width: page_width(original),
        };
        let mut i = 0;
        while i < original.len() {
            let c = original[i];
            match c {
                // Most characters stand for themselves.
                'a'..='z' | 'A'..='Z' | '0'..='9' | '\u{4e00}'..='\u{9fff}' => {
                    folded.push(simplified(c), i);
                    i += 1;
                }
                '\r' | '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => i += 1,
                '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    i = folded.line_break(original, i, &mut line);
                }
                _ if is_space(c) && folded.parts(i) => i = folded.parting(original, i),
                _ if is_space(c) => i = folded.space(original, i),
                '.' | '…' if folded.parts(i) => i = folded.parting(original, i),
                '.' | '…' if leader_end(original, i).is_some() => {
                    folded.push(':', i);
                    folded.push(' ', i);
                    i = leader_end(original, i).unwrap_or(i + 1);
                }
                // 92。9%: a decimal point that copying turned into a full stop.
                '。' if digit_at(original, i.wrapping_sub(1)) && decimals_end(original, i + 1) => {
                    folded.push('.', i);
                    i += 1;
                }
                '.' | '．'
                    if digit_at(original, i.wrapping_sub(1))
                        && original.get(i + 1) == Some(&' ')
                        && may_be_percentage(original, i)
                        && decimals_end(original, i + 2) =>
                {
                    folded.push('.', i);
                    i += 2;
                }
                '/' if in_versus(original, i) => i += 1,
                // $.98 million, .5%
                '.' if opens_decimals(original, i) => {
                    folded.push('0', i);
                    folded.push('.', i);
                    i += 1;
                }
                '(' | '（' | ')' | '）' if folded.parts(i) => {
                    folded.push('\t', i);
                    i += 1;
                }
                '(' | '（' => match gloss_end(original, i) {
                    Some(end) => i = end,
                    None => {
                        folded.push('(', i);
                        i += 1;
                    }
                },
                // 318 staff—up from 140: a long dash between words is no hyphen.
                '—' | '―' if latin_dash(original, i) => {
                    for c in [' ', '-', ' '] {
                        folded.push(c, i);
                    }
                    i += 1;
                }
                _ => {
                    folded.push(narrow(c), i);
                    i += 1;
                }
            }
        }
        folded.original = written;
        folded
    }

    #[inline]
    fn push(&mut self, c: char, at: usize) {
        self.chars.push(c);
        self.at.push(at as u32);
    }

    /// Whether two cells are parted at `i`, which no later call goes behind.
    fn parts(&mut self, i: usize) -> bool {
        while self.partings.last().is_some_and(|&place| place < i) {
            self.partings.pop();
        }
        self.partings.last() == Some(&i)
    }

    /// Whether a break at `i`, which no later call goes behind, parts the lines of one cell.
    fn joins(&mut self, i: usize) -> bool {
        while self.joints.last().is_some_and(|&place| place < i) {
            self.joints.pop();
        }
        self.joints.last() == Some(&i)
    }

    /// A tab where a gap or a stroke parts two cells.
    fn parting(&mut self, original: &[char], start: usize) -> usize {
        self.push('\t', start);
        // Two places in one gap: a column without a cell stands between.
        let mut next = start + 1;
        while next < original.len() && is_space(original[next]) {
            if self.parts(next) {
                self.push('\t', next);
            }
            next += 1;
        }
        let end = |from: usize| {
            (from..original.len())
                .find(|&i| !is_space(original[i]))
                .unwrap_or(original.len())
        };
        let gap = end(start);
        let stroke = gap == start + 1
            && matches!(original.get(gap), Some('/' | '-' | '–' | '—'))
            && original.get(gap + 1).is_some_and(|&c| is_space(c));
        if stroke {
            return end(gap + 1);
        }
        // Births ........ 812
        match original.get(gap) {
            Some('.' | '…') => leader_end(original, gap).unwrap_or(gap),
            _ => gap,
        }
    }

    /// Blanks between Chinese characters and figures are typesetting; a wide gap is kept as one blank, because it parts columns.
    fn space(&mut self, original: &[char], start: usize) -> usize {
        let mut end = start;
        let mut tab = false;
        while end < original.len() && is_space(original[end]) {
            if original[end] == '\t' {
                // Every tab counts: an empty cell is a cell.
                self.push('\t', end);
                tab = true;
            }
            end += 1;
        }
        let before = self.chars.last().copied().unwrap_or('\n');
        let after = original.get(end).map_or('\n', |&c| narrow(c));
        // 4.6 %
        let percent = end - start == 1 && before.is_ascii_digit() && matches!(after, '%' | '‰');
        // 3   Cancer: the number of a heading, which a gap parts from its title.
        if !tab && end - start > 1 && self.numbers_heading(after) {
            self.push('.', start);
        }
        if !tab
            && !percent
            && before != '\n'
            && (end - start > 1 || !(is_han(before) || is_han(after)))
        {
            self.push(' ', start);
        }
        end
    }

    /// Whether the line so far is a small number and `next` opens a title.
    fn numbers_heading(&self, next: char) -> bool {
        let digits = self
            .chars
            .iter()
            .rev()
            .take_while(|c| c.is_ascii_digit())
            .count();
        let before = self.chars.iter().rev().nth(digits);
        (1..3).contains(&digits) && before.is_none_or(|&c| c == '\n') && next.is_ascii_uppercase()
    }

    /// The offset in the original of the folded position `i` (the end of the text for the position after the last).
    pub fn original_start(&self, i: usize) -> usize {
        self.at
            .get(i)
            .map_or(self.original.len(), |&offset| offset as usize)
    }

    /// The range in the original that the folded range `start..end` covers; an empty range stays empty.
    pub fn original_range(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let from = self.original_start(start);
        if end <= start {
            return from..from;
        }
        from..self.original_start(end - 1) + 1
    }

    /// The words of a folded range in their own script, without the glosses and markers between them.
    pub fn words(&self, start: usize, end: usize) -> impl Iterator<Item = char> + '_ {
        self.at[start..end.max(start)]
            .iter()
            .map(|&offset| self.original[offset as usize])
    }

    /// The original text of a folded range, glosses and page markers included.
    pub fn original_text(&self, start: usize, end: usize) -> String {
        written(&self.original[self.original_range(start, end)])
    }
}

/// `chars` as text that takes no more room than it needs: a long document has many quotes.
pub(crate) fn written(chars: &[char]) -> String {
    let mut text = String::with_capacity(chars.iter().map(|c| c.len_utf8()).sum());
    text.extend(chars);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(text: &str) -> String {
        Folded::new(text).chars.iter().collect()
    }

    #[test]
    fn glosses_go_and_ordinary_brackets_stay() {
        assert_eq!(fold("標(biāo)準(zhǔn)達(dá)標(biāo)"), "标准达标");
        assert_eq!(fold("影像(pacs)系统"), "影像(pacs)系统");
    }

    #[test]
    fn full_width_and_blanks() {
        assert_eq!(fold("共　５３　个，占９５．５％"), "共53个,占95.5%");
        assert_eq!(fold("per 1,000 people"), "per 1,000 people");
    }

    #[test]
    fn page_markers_join_the_word_they_cut() {
        let first = format!(
            "1、{}镇卫",
            "各镇卫生院按计划推进标准化建设并落实责任".repeat(5)
        );
        let text = format!("{first}\n2、生院七所");
        assert!(fold(&text).ends_with("镇卫生院七所"));
        // A real list keeps its breaks: its items end or are short.
        assert_eq!(fold("1、强化培训\n2、做好随访"), "1、强化培训\n2、做好随访");
    }

    #[test]
    fn wrapped_lines_join_and_headings_do_not() {
        let wrapped = "全县家庭医生签约服务团队走村入户开展随访服务并登记门诊\n人次三千";
        assert!(fold(wrapped).contains("门诊人次"));
        assert_eq!(fold("一、工作情况\n全县"), "一、工作情况\n全县");
    }

    #[test]
    fn offsets_lead_back() {
        let folded = Folded::new("達(dá)標(biāo)率９５％");
        let at = folded.chars.iter().position(|&c| c == '9').unwrap();
        assert_eq!(folded.original_text(at, at + 3), "９５％");
    }
}
