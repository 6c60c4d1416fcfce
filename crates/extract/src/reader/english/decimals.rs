//! What a number with decimals and without a noun is: no count of things has tenths, so it is measured as the last one before it is.

use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::reader::Reader;

/// No measure stands more rows or characters before the number that goes on with it.
const REACH_ROWS: usize = 8;
const REACH_CHARS: usize = 500;

impl Reader<'_> {
    /// Gives the rows from `first_row` on that are counts of nothing named, but have decimals, the unit of the last rate or time with
    /// decimals before them: deaths were 9.6 per 1,000; among the poor 16.2.
    pub(super) fn measure_decimals(&mut self, first_row: usize) {
        for row in first_row..self.rows.len() {
            if let Some(unit) = self.measured_before(row) {
                self.rows[row].unit = unit;
            }
        }
    }

    fn measured_before(&self, row: usize) -> Option<&'static str> {
        let bare = &self.rows[row];
        let unnamed = bare.figure.basis == Basis::ListNumeral && bare.unit == "item";
        if !unnamed || !bare.value.is_some_and(Number::is_fractional) {
            return None;
        }
        let last = self.rows[row.saturating_sub(REACH_ROWS)..row]
            .iter()
            .rev()
            .find(|other| other.value.is_some_and(Number::is_fractional))?;
        let near = bare.figure.start.saturating_sub(last.figure.end) < REACH_CHARS;
        let measured = matches!(class_of(last.unit), UnitClass::Rate | UnitClass::Time);
        (near && measured).then_some(last.unit)
    }
}
