//! The way of reading through a sentence: what each of its characters may open, and what stands around a place in it.

use super::{Carried, Figure};
use crate::numeral::opens_chinese;

/// Reads the figures of the sentence `chars[start..end]` in their order, given what the lines before it say.
pub(crate) fn scan(chars: &[char], start: usize, end: usize, carried: Carried) -> Vec<Figure> {
    let mut scanner = Scanner {
        chars,
        start,
        end,
        figures: Vec::new(),
        pending: Vec::new(),
        carried,
    };
    let mut i = scanner.place_of_item().unwrap_or(start);
    while i < end {
        i = scanner.step(i).max(i + 1);
    }
    scanner.figures
}

/// A sentence with the figures that have been read in it.
pub(super) struct Scanner<'a> {
    pub(super) chars: &'a [char],
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) figures: Vec<Figure>,
    /// Digits that wait for the unit of the last member of their list.
    pub(super) pending: Vec<Figure>,
    /// What the lines before say of numbers without a counter.
    pub(super) carried: Carried,
}

impl Scanner<'_> {
    pub(super) fn at(&self, i: usize) -> char {
        if i < self.end { self.chars[i] } else { '\n' }
    }

    pub(super) fn rest(&self, i: usize) -> &[char] {
        &self.chars[i.min(self.end)..self.end]
    }

    /// The text of the sentence before `i`.
    pub(super) fn before(&self, i: usize) -> &[char] {
        &self.chars[self.start..i]
    }

    /// At most `width` characters of the sentence before `i`.
    pub(super) fn nearby(&self, i: usize, width: usize) -> &[char] {
        &self.chars[self.start.max(i.saturating_sub(width))..i]
    }

    /// At most `width` characters before `i`, not past a comma.
    pub(super) fn near_before(&self, i: usize, width: usize) -> &[char] {
        let window = self.nearby(i, width);
        let cut = window
            .iter()
            .rposition(|&c| matches!(c, ',' | ';' | '。' | '(' | ':' | '\t'))
            .map_or(0, |p| p + 1);
        &window[cut..]
    }

    pub(super) fn previous(&self, i: usize) -> char {
        if i > self.start {
            self.chars[i - 1]
        } else {
            '\n'
        }
    }

    fn step(&mut self, i: usize) -> usize {
        match self.at(i) {
            '《' | '〔' | '【' => self.title(i),
            '第' => self.ordinal(i),
            '前' => self.place(i),
            '首' => self.first_place(i),
            '翻' => self.doubled(i),
            '0'..='9' => self.arabic(i),
            'x' | 'X' | '*' => self.redacted(i),
            'a'..='z' | 'A'..='Z' => self.latin(i),
            '所' | '全' | '一' if self.universal(i) => i + 2,
            '一' if self.half(i) => i + 2,
            '无' | '零' | '〇' | '未' | '没' => self.zero(i),
            '百' | '千' | '万' => self.hundredths(i),
            '半' if self.at(i + 1) == '数' => self.half_of_them(i),
            '半' => self.half_hour(i),
            c if opens_chinese(c) => self.chinese(i),
            _ => i + 1,
        }
    }
}
