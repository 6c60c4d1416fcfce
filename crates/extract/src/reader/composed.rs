//! The cells of a line that are the parts of one whole, for together they make all of it: Pharmacies 48% | Practices 39% | Wards 13%.

use super::Reader;
use crate::draft::Kind;
use crate::number::Number;

/// Fewer parts make all by chance.
const PARTS_MIN: usize = 3;

/// What may be lost of all by writing the parts short.
const SLACK: f64 = 1.1;

impl Reader<'_> {
    /// Makes shares of the rows from `first_row` on, where they are percentages alone that add up to all.
    pub(super) fn compose(&mut self, first_row: usize) {
        let parts = &mut self.rows[first_row..];
        let alone = parts.iter().all(|row| {
            row.unit == "percent"
                && row.kind == Kind::Actual
                && [row.yoy, row.share, row.rank, row.completion]
                    .iter()
                    .all(Option::is_none)
                && row.value.is_some_and(|value| value.to_f64() > 0.0)
        });
        let sum: f64 = parts
            .iter()
            .filter_map(|row| row.value)
            .map(Number::to_f64)
            .sum();
        if parts.len() >= PARTS_MIN && alone && (sum - 100.0).abs() <= SLACK {
            for row in parts {
                row.share = row.value;
            }
        }
    }
}
