//! What is passed over whole: titles, addresses, codes, dates. Numbers in them are no figures.

use super::scanner::Scanner;
use crate::lexicon::{starts_with_any, words};

impl Scanner<'_> {
    /// Titles of documents are names, whatever numbers they hold.
    pub(super) fn title(&self, i: usize) -> usize {
        let close = match self.at(i) {
            '《' => '》',
            '〔' => '〕',
            _ => '】',
        };
        (i..self.end)
            .take(80)
            .find(|&k| self.chars[k] == close)
            .map_or(i + 1, |k| k + 1)
    }

    /// Words in Latin letters; addresses are passed over whole.
    pub(super) fn latin(&self, i: usize) -> usize {
        let mut end = i;
        let mut address = false;
        while matches!(self.at(end), '!'..='~') && !matches!(self.at(end), '(' | ')' | ',' | ';') {
            address |=
                starts_with_any(self.rest(end), words!["://", "www.", ".com", ".cn", ".gov"]);
            end += 1;
        }
        if address {
            return end;
        }
        let mut end = i;
        while self.at(end).is_ascii_alphabetic() {
            end += 1;
        }
        end
    }

    /// Whether digits at `i` continue a code, a date or a telephone number.
    pub(super) fn continues_code(&self, i: usize) -> bool {
        let before = self.before(i);
        let last = before.last().copied().unwrap_or(' ');
        let second = before.len().checked_sub(2).map_or(' ', |k| before[k]);
        if last.is_ascii_alphabetic() {
            // AED469台 counts devices; H1, A4 and G20 are names.
            return !second.is_ascii_alphabetic();
        }
        matches!(
            last,
            '.' | '/' | ':' | '-' | '@' | '_' | '=' | '&' | '#' | '+'
        ) && second.is_ascii_alphanumeric()
    }

    pub(super) fn skip_code(&self, i: usize) -> usize {
        let mut end = i;
        while self.at(end).is_ascii_alphanumeric()
            || matches!(self.at(end), '.' | '/' | ':' | '-' | '+')
                && self.at(end + 1).is_ascii_alphanumeric()
        {
            end += 1;
        }
        end
    }

    /// Passes over `10月12日` and the like after a year or month.
    pub(super) fn after_date(&self, mut i: usize) -> usize {
        loop {
            let mut end = i;
            while self.at(end).is_ascii_digit() || matches!(self.at(end), 'x' | 'X') {
                end += 1;
            }
            if end > i && end - i <= 2 && matches!(self.at(end), '月' | '日') {
                i = end + 1;
            } else {
                return i;
            }
        }
    }
}
