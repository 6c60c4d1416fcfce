//! Columns of money without a unit of their own, beside one that has it: Contract sum (Kshs) | Paid to date.

use super::column::Column;
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::text::Text;

/// The money of another column of `header`, where `column` says what was done with money.
pub(super) fn money_beside(
    header: &[Column],
    chars: &Text,
    column: &Column,
) -> Option<(&'static str, i8)> {
    /// Words of a header that names nothing but what was done with money.
    const PAID: &[&str] = &[
        "paid",
        "spent",
        "expenditure",
        "expended",
        "disbursed",
        "disbursement",
        "released",
        "release",
        "releases",
        "received",
        "payment",
        "payments",
        "balance",
        "cost",
        "contract",
        "budget",
        "allocation",
        "allocated",
        "outlay",
        "certified",
        "utilised",
        "utilized",
    ];
    const BESIDE: &[&str] = &[
        "to",
        "date",
        "amount",
        "amounts",
        "total",
        "sum",
        "approved",
        "actual",
        "revised",
        "estimated",
        "project",
        "so",
        "far",
        "the",
        "of",
        "in",
        "for",
        "year",
        "fy",
        "outstanding",
        "funds",
        "final",
        "value",
        "price",
        "cumulative",
        "annual",
    ];
    let (from, to) = column.cell;
    let told: String = chars[from..to]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    let words = || {
        told.split(|c: char| !c.is_ascii_alphabetic())
            .filter(|word| !word.is_empty())
    };
    let paid = words().any(|word| PAID.contains(&word))
        && words().all(|word| PAID.contains(&word) || BESIDE.contains(&word))
        && !told.contains('%')
        && column.role.is_none();
    let money = |other: &&Column| {
        other
            .unit
            .is_some_and(|(unit, _)| class_of(unit) == UnitClass::Money)
    };
    paid.then(|| header.iter().find(money)?.unit)?
}
