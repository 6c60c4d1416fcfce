//! Amounts in a list whose labels lead to them by dots, where only the first has the sign of its money: Levy .... $1,214,300, then
//! Grants .... 1,022,540.

use crate::draft::UnitClass;
use crate::english::english_heading_unit;
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::reader::Reader;

/// No line of such a list is longer.
const LINE_MAX_CHARS: usize = 160;

/// Fewer dots are no leaders.
const DOTS_MIN: usize = 3;

/// No site or other thing is told so often in a list of amounts.
const SITES_MAX: f64 = 1000.0;

impl Reader<'_> {
    /// Makes money of the rows from `first_row` on that dots lead to, where they led to money on the line before.
    pub(super) fn go_on_in_money(&mut self, first_row: usize) {
        for row in first_row.max(1)..self.rows.len() {
            let (before, here) = (&self.rows[row - 1], &self.rows[row]);
            let bare = match here.unit {
                "item" => true,
                "site" => here.value.is_some_and(|value| value.to_f64() > SITES_MAX),
                _ => false,
            };
            if !bare || class_of(before.unit) != UnitClass::Money {
                continue;
            }
            let (last, at) = (before.figure.start, here.figure.start);
            let between = self.folded.chars.get(last..at).unwrap_or_default();
            let lines = between.iter().filter(|&&c| c == '\n').count();
            if lines == 1
                && between.len() < LINE_MAX_CHARS
                && self.is_led_by_dots(last)
                && self.is_led_by_dots(at)
            {
                let unit = before.unit;
                self.rows[row].unit = unit;
            }
        }
    }

    /// Gives the rows from `first_row` on that dots lead to and that count nothing named the unit that the heading of their list names:
    /// CLINIC VISITS over Dental .... 1,402.
    pub(super) fn count_as_headed(&mut self, first_row: usize) {
        for row in first_row..self.rows.len() {
            let here = &self.rows[row];
            if here.unit != "item"
                || here.figure.basis != Basis::ListNumeral
                || !self.is_led_by_dots(here.figure.start)
            {
                continue;
            }
            if let Some(unit) = self.heading_unit(here.figure.start) {
                self.rows[row].unit = unit;
            }
        }
    }

    /// What the line above the list of dotted lines counts in which the figure at `at` stands.
    fn heading_unit(&self, at: usize) -> Option<&'static str> {
        const LINES_MAX: usize = 16;
        const HEADING_MAX_CHARS: usize = 40;
        const LIST_MAX_CHARS: usize = 1600;
        let to = self.folded.original_start(at);
        let from = to.saturating_sub(LIST_MAX_CHARS);
        let text: String = self.folded.original.get(from..to)?.iter().collect();
        let heading = text
            .lines()
            .rev()
            .skip(1)
            .take(LINES_MAX)
            .find(|line| !line.contains("...") && !line.contains('…'))?
            .trim();
        let plain = heading.chars().count() <= HEADING_MAX_CHARS
            && !heading.contains(|c: char| c.is_ascii_digit() || c == '.');
        // Headings in capitals name the same things.
        let words: Vec<char> = heading.to_ascii_lowercase().chars().collect();
        plain
            .then(|| english_heading_unit(&words))
            .flatten()
            .filter(|unit| {
                matches!(
                    class_of(unit),
                    UnitClass::Visit | UnitClass::Person | UnitClass::Count
                )
            })
    }

    /// Whether nothing but dots stands in the text right before the figure at `at`, which were folded into a colon.
    fn is_led_by_dots(&self, at: usize) -> bool {
        let to = self.folded.original_start(at);
        let before = self.folded.original.get(..to).unwrap_or_default();
        let dots = before
            .iter()
            .rev()
            .skip_while(|c| matches!(c, ' ' | '$' | '£' | '€'))
            .take_while(|c| matches!(c, '.' | '…'));
        dots.map(|&c| if c == '…' { 3 } else { 1 }).sum::<usize>() >= DOTS_MIN
    }
}
