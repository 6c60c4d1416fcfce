//! Columns of deviations: how far the result of a row lies from what another column set, in points where both are percentages.

use super::cells::signed_number;
use super::links::size;
use super::{Cell, Span};
use crate::draft::Kind;
use crate::figure::{Basis, Figure};
use crate::text::Text;

/// The number with its sign that a cell of deviations is: +1.7.
pub(super) fn signed(chars: &Text, (from, to): Span) -> Option<Figure> {
    let (value, rest) = signed_number(&chars[from..to])?;
    matches!(rest.as_str(), "" | "%").then(|| Figure::plain(from, to, value, "", Basis::Cell))
}

/// Makes a deviation between two percentages of the row one in points, below its plan if the result is.
pub(super) fn lies_off(cell: &mut Cell, found: &[Cell]) {
    const ROUNDING: f64 = 0.6;
    let percent = |other: &&Cell| other.figure.unit == "percent";
    let aim = found
        .iter()
        .filter(percent)
        .find(|other| other.kind == Some(Kind::Target));
    let result = found
        .iter()
        .filter(percent)
        .rfind(|other| matches!(other.kind, None | Some(Kind::Actual)));
    let (Some(aim), Some(result), Some(value)) = (aim, result, cell.figure.value) else {
        return;
    };
    let off = size(result) - size(aim);
    if (off.abs() - value.to_f64().abs()).abs() < ROUNDING {
        cell.figure.unit = "percentage_point";
        if off < 0.0 && value.to_f64() > 0.0 {
            cell.figure.value = Some(value.negated());
        }
    }
}
