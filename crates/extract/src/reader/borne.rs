//! Percentages that the values around them bear out: 71人次 more than 172人次 is 41.3%. What the words say is decided elsewhere.

use super::link::linked;
use super::place::Placed;
use super::row::Row;
use super::shares::is_count;
use super::{Reader, Scope};
use crate::draft::Kind;
use crate::figure::{Basis, Figure};
use crate::lexicon::class_of;
use crate::number::Number;
use crate::relation::Role;

impl Reader<'_> {
    /// The value that the sums of this sentence and the one before make the percentage `first` the growth, the share or the
    /// completion of, if it is one alone; the values of `hosts`, which the words speak for, come first.
    pub(super) fn borne_out(
        &self,
        first: &Placed,
        hosts: Option<&[usize]>,
        scope: &Scope,
    ) -> Option<usize> {
        let role = first.reading.role;
        if first.figure.basis != Basis::Numeral
            || first.figure.comparator.is_some()
            || !matches!(role, Role::Growth | Role::Share | Role::Completion)
        {
            return None;
        }
        let percent = linked(first)?.to_f64();
        let slack = slack(self.chars(), &first.figure)?;
        let here = (0..self.rows.len()).rev().take_while(|&row| {
            let start = self.rows[row].figure.start;
            (scope.start..first.figure.start).contains(&start)
        });
        let mut known: Vec<usize> = here.collect();
        known.extend(self.sentence_before.iter().copied());
        let is_borne = |value: usize| {
            known.iter().any(|&other| {
                other != value
                    && ratio(role, &self.rows[value], &self.rows[other])
                        .is_some_and(|ratio| (ratio - percent).abs() <= slack)
            })
        };
        if let Some(hosts) = hosts
            && hosts.iter().any(|&row| is_borne(row))
        {
            return None;
        }
        // Few pairs of numbers meet tenths by chance, many a whole percent.
        if slack > 0.1 && role == Role::Share {
            return None;
        }
        let mut borne = known.iter().copied().filter(|&row| is_borne(row));
        let row = borne.next()?;
        borne.next().is_none().then_some(row)
    }
}

/// What `value` is of `other` in percent, if `other` is what a percentage of that `role` is taken of.
fn ratio(role: Role, value: &Row, other: &Row) -> Option<f64> {
    let number = |row: &Row| row.value.map(Number::to_f64);
    let (part, whole) = (number(value)?, number(other)?);
    let changed = |row: &Row| row.rule == "increment";
    let fits = class_of(value.unit) == class_of(other.unit)
        && value.kind == Kind::Actual
        && !changed(value)
        && part > 0.0;
    if !fits {
        return None;
    }
    match role {
        Role::Growth if changed(other) && part > whole => Some(100.0 * whole / (part - whole)),
        Role::Growth if other.kind == Kind::Baseline && whole > 0.0 => {
            Some(100.0 * (part - whole) / whole)
        }
        Role::Completion if other.kind == Kind::Target && whole > 0.0 => Some(100.0 * part / whole),
        Role::Share
            if other.kind == Kind::Actual
                && !changed(other)
                && whole > part
                && is_count(value.unit) =>
        {
            Some(100.0 * part / whole)
        }
        _ => None,
    }
}

/// How far a sum may lie from a percentage as it is written; nothing for those that say a round number.
fn slack(chars: &[char], figure: &Figure) -> Option<f64> {
    let written = &chars[figure.number_at..figure.end];
    let point = written.iter().position(|&c| c == '.');
    let decimals = point.map_or(0, |at| {
        let digits = written[at + 1..].iter();
        digits.take_while(|c| c.is_ascii_digit()).count()
    });
    match decimals {
        0 => Some(0.51),
        1 => Some(0.06),
        2 => Some(0.006),
        _ => None,
    }
}
