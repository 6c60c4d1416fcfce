//! The characters of a document, and the same in small letters: made once, so that every rule that compares words takes a piece of them.

use std::ops::{Deref, Range};
use std::sync::OnceLock;

/// The characters of a document.
#[derive(Default)]
pub(crate) struct Text {
    chars: Vec<char>,
    /// Only English is compared in small letters: other documents do without.
    lowered: OnceLock<Lowered>,
}

/// A text in small letters.
struct Lowered {
    text: String,
    /// Where each `STEP`th character begins in it; nothing where all are ASCII and stand where they stood.
    starts: Vec<u32>,
}

/// Of so many characters the first one's place is kept: a long document has many, and few steps lead from it to the others.
const STEP: usize = 8;

impl Text {
    /// An empty text with room for so many characters.
    pub fn with_capacity(chars: usize) -> Self {
        Self {
            chars: Vec::with_capacity(chars),
            lowered: OnceLock::new(),
        }
    }

    /// Adds a character.
    #[inline]
    pub fn push(&mut self, c: char) {
        if self.lowered.get().is_some() {
            self.lowered = OnceLock::new();
        }
        self.chars.push(c);
    }

    /// The characters of `range` in small letters; nothing where there are none.
    pub fn lower(&self, range: Range<usize>) -> &str {
        let lowered = self.lowered.get_or_init(|| Lowered::of(&self.chars));
        lowered
            .text
            .get(lowered.start(range.start)..lowered.start(range.end))
            .unwrap_or_default()
    }
}

impl Deref for Text {
    type Target = [char];

    fn deref(&self) -> &[char] {
        &self.chars
    }
}

impl From<Vec<char>> for Text {
    fn from(chars: Vec<char>) -> Self {
        Self {
            chars,
            lowered: OnceLock::new(),
        }
    }
}

impl FromIterator<char> for Text {
    fn from_iter<T: IntoIterator<Item = char>>(chars: T) -> Self {
        Self::from(Vec::from_iter(chars))
    }
}

impl Lowered {
    fn of(chars: &[char]) -> Self {
        if let Some(text) = ascii_lower(chars) {
            return Self {
                text,
                starts: Vec::new(),
            };
        }
        let mut text = String::with_capacity(chars.iter().map(|c| c.len_utf8()).sum());
        text.extend(chars.iter().map(char::to_ascii_lowercase));
        // A folded document has at most as many characters as u32 counts; what lies further on is not found.
        let place = |at| u32::try_from(at).unwrap_or(u32::MAX);
        let firsts = text.char_indices().step_by(STEP);
        let starts = firsts.map(|(at, _)| place(at)).collect();
        Self { text, starts }
    }

    fn start(&self, place: usize) -> usize {
        if self.starts.is_empty() {
            return place.min(self.text.len());
        }
        let (block, rest) = (place / STEP, place % STEP);
        let Some(first) = self.starts.get(block).map(|&first| first as usize) else {
            return self.text.len();
        };
        let next = self.starts.get(block + 1).map(|&next| next as usize);
        if next == Some(first + STEP) {
            return first + rest;
        }
        let block = self.text.get(first..).unwrap_or_default();
        let mut places = block.char_indices();
        places
            .nth(rest)
            .map_or(self.text.len(), |(at, _)| first + at)
    }
}

/// `chars` in small letters, if all are ASCII.
pub(crate) fn ascii_lower(chars: &[char]) -> Option<String> {
    if !chars.iter().all(char::is_ascii) {
        return None;
    }
    let bytes = chars.iter().map(|&c| (c as u8).to_ascii_lowercase());
    String::from_utf8(bytes.collect()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_in_small_letters_are_those_of_the_characters() {
        for written in ["", "Beds 12", "É-Health’s Über 4 – ÆON", "卫生 Bureau"] {
            let chars: Vec<char> = written.chars().collect();
            let text: Text = written.chars().collect();
            for from in 0..=chars.len() {
                for to in from..=chars.len() {
                    let lowered: String = chars[from..to]
                        .iter()
                        .map(char::to_ascii_lowercase)
                        .collect();
                    assert_eq!(text.lower(from..to), lowered, "{written} {from} {to}");
                }
            }
        }
    }

    #[test]
    fn a_piece_behind_the_end_is_empty_and_one_over_it_is_cut() {
        let mut text = Text::from(vec!['A', '—']);
        assert_eq!(text.lower(1..9), "—");
        assert_eq!(text.lower(5..9), "");
        text.push('B');
        assert_eq!(text.lower(1..9), "—b");
    }
}
