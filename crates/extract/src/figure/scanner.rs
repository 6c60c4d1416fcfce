//! The way of reading through a sentence: what each of its characters may open, and what stands around a place in it.

use super::{Carried, Figure};
use crate::numeral::opens_chinese;
use std::cell::Cell;

/// Reads the figures of the sentence `chars[start..end]` in their order, given what the lines before it say.
pub(crate) fn scan(chars: &[char], start: usize, end: usize, carried: Carried) -> Vec<Figure> {
    let mut scanner = Scanner::new(chars, start, end, carried);
    scanner.read();
    scanner.figures
}

/// Reads the figures of the sentence `chars[start..end]`, which opens with no place; `None` where the lines before it have a say.
pub(crate) fn scan_alone(chars: &[char], start: usize, end: usize) -> Option<Vec<Figure>> {
    let mut scanner = Scanner::new(chars, start, end, Carried::default());
    scanner.read();
    (!scanner.has_looked_back.get()).then_some(scanner.figures)
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
    carried: Carried,
    /// Whether that has been asked for.
    has_looked_back: Cell<bool>,
}

impl<'a> Scanner<'a> {
    fn new(chars: &'a [char], start: usize, end: usize, carried: Carried) -> Self {
        Self {
            chars,
            start,
            end,
            figures: Vec::new(),
            pending: Vec::new(),
            carried,
            has_looked_back: Cell::new(false),
        }
    }
}

impl Scanner<'_> {
    /// What the lines before say of numbers without a counter.
    pub(super) fn carried(&self) -> Carried {
        self.has_looked_back.set(true);
        self.carried
    }

    /// Whether the line opens with a place, which it says itself.
    pub(super) fn is_ranked(&self) -> bool {
        self.carried.ranked
    }

    fn read(&mut self) {
        let mut i = self.place_of_item().unwrap_or(self.start);
        while i < self.end {
            i = self.step(i).max(i + 1);
        }
    }

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
