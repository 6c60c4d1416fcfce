//! A number as it stands in its English sentence, with what is read of it again and again: the words before and behind it.

use super::change::leads_to_change;
use super::digits::scale_after;
use super::words::{Word, words_after};
use crate::numeral::Numeral;
use crate::text::Text;

/// A number as it stands in its sentence.
#[derive(Clone, Copy)]
pub(super) struct Standing<'a> {
    pub(super) chars: &'a Text,
    /// The sentence.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where the number begins.
    pub(super) i: usize,
    /// Where it ends, its scale included.
    pub(super) at: usize,
    /// The number: its value has the scale, its end stands before it.
    pub(super) number: Numeral,
    /// Whether it has a scale: 3.2 million.
    pub(super) scaled: bool,
}

impl<'a> Standing<'a> {
    /// `number`, written without its scale at `i` of the sentence `start..end`, with the scale that follows it.
    pub(super) fn with_scale(
        chars: &'a Text,
        (start, end): (usize, usize),
        i: usize,
        mut number: Numeral,
    ) -> Self {
        let scale = scale_after(chars, number.end, end);
        let (power, at) = scale.unwrap_or((0, number.end));
        number.value = number.value.scaled(power);
        Self {
            chars,
            start,
            end,
            i,
            at,
            number,
            scaled: scale.is_some(),
        }
    }
}

impl<'a> Standing<'a> {
    /// Whether it has decimals that no scale makes whole: 4.3.
    pub(super) fn in_parts(&self) -> bool {
        self.number.pointed && !self.scaled
    }

    /// The words before the number, in small letters.
    pub(super) fn lead(&self) -> &'a str {
        const LEAD_MAX_CHARS: usize = 60;
        let from = self.start.max(self.i.saturating_sub(LEAD_MAX_CHARS));
        let lead = self.chars.lower(from..self.i);
        // (+4,390): the sign is part of the number.
        let signed = lead.ends_with("(+") || lead.ends_with("(-");
        lead[..lead.len() - usize::from(signed)].trim_end()
    }

    /// Up to `count` characters after the number, in small letters.
    pub(super) fn tail(&self, count: usize) -> &'a str {
        self.chars
            .lower(self.at.min(self.end)..self.end.min(self.at + count))
    }

    /// The word right after the number.
    pub(super) fn next(&self) -> Option<Word> {
        words_after(self.chars, self.at, self.end, 1)
            .first()
            .copied()
    }

    /// Whether the number looks like a year. Increased by 1916 is none; increased by 2030 is.
    pub(super) fn year_like(&self) -> bool {
        let number = &self.number;
        let year = number
            .value
            .as_whole()
            .filter(|year| (1900..2100).contains(year));
        let written = number.whole_digits == 4 && !number.pointed && number.end - self.i == 4;
        written && !self.scaled && year.is_some_and(|year| year >= 1990 || !self.changed())
    }

    /// Whether the number says by how much something has changed.
    pub(super) fn changed(&self) -> bool {
        leads_to_change(self.lead())
    }
}
