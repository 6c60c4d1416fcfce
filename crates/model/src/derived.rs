//! What one sentence implies beyond the figure it states (last year, the task, the parent's total), with the range that rounding allows; never published figures.

use std::ops::RangeInclusive;

use crate::{Observation, Unit, figure};

/// What was worked out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum DerivedKind {
    /// The year before, from the change on it.
    PreviousYear,
    /// The task, from its completion rate.
    ImpliedTarget,
    /// The parent area's total, from the share of it.
    ParentTotal,
}

/// A value worked out from a published figure and a published percentage.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Derived {
    /// What it is.
    pub kind: DerivedKind,
    /// The value, in the observation's unit.
    pub value: f64,
    /// Smallest value that the rounding of the figure and of the percentage allow together.
    pub low: f64,
    /// Largest value that they allow.
    pub high: f64,
}

impl Derived {
    /// From the smallest to the largest value that rounding allows.
    pub fn range(&self) -> RangeInclusive<f64> {
        self.low..=self.high
    }
}

/// Decimal places with which `value` is written as a percentage in `quote`; those of the shortest form if it is not found.
pub fn written_decimals(quote: &str, value: f64) -> usize {
    let mut best = None;
    let mut run = String::new();
    for c in quote.chars().chain(std::iter::once(' ')) {
        if c.is_ascii_digit() || c == '.' {
            run.push(c);
            continue;
        }
        if !run.is_empty() {
            let number = run.trim_end_matches('.');
            if figure::decimal(number) == Some(value.abs()) {
                let decimals = number.split_once('.').map_or(0, |(_, d)| d.len());
                best = best.max(Some(decimals));
            }
            run.clear();
        }
    }
    best.unwrap_or_else(|| {
        let shortest = value.abs().to_string();
        shortest.split_once('.').map_or(0, |(_, d)| d.len())
    })
}

/// Half a unit of the last written decimal place.
pub fn half_width(decimals: usize) -> f64 {
    (0..decimals).fold(0.5, |width, _| width / 10.0)
}

/// Half a unit of the last written place of a figure: 500 for 86.9万, 0.5 for 95%; nothing for a count written in full.
fn figure_half_width(as_written: &str, value: f64, unit: Unit) -> f64 {
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    for run in as_written.split(|c| !is_number(c)) {
        let digits = run.replace(',', "");
        let digits = digits.trim_matches('.');
        let Some(number) = figure::decimal(digits).filter(|n| *n != 0.0) else {
            continue;
        };
        let scale = value.abs() / number;
        // 万, 亿, or another unit than the written one: the same digits, moved by powers of ten.
        let moved = [1.0, 1e4, 1e8, 10.0, 100.0, 1000.0, 0.1, 0.01, 0.001]
            .into_iter()
            .find(|power| (scale / power - 1.0).abs() < 1e-9);
        let Some(moved) = moved else { continue };
        let decimals = digits.split_once('.').map_or(0, |(_, d)| d.len());
        let is_whole = moved == 1.0 && decimals == 0;
        return if is_whole && unit.counts_whole() {
            0.0
        } else {
            moved * half_width(decimals)
        };
    }
    0.0
}

/// A number with the range in which the true one lies.
struct Ranged {
    low: f64,
    middle: f64,
    high: f64,
}

impl Ranged {
    fn around(middle: f64, half: f64) -> Self {
        Self {
            low: middle - half,
            middle,
            high: middle + half,
        }
    }
}

/// Value over base, with the hull of what both ranges allow.
fn quotient(
    kind: DerivedKind,
    value: &Ranged,
    percent: &Ranged,
    base: impl Fn(f64) -> f64,
) -> Option<Derived> {
    let bases = [percent.low, percent.middle, percent.high].map(base);
    if bases.iter().any(|b| *b <= 0.0) {
        return None;
    }
    let corners = [value.low, value.high].map(|v| [v / bases[0], v / bases[2]]);
    let corners = corners.as_flattened();
    Some(Derived {
        kind,
        value: value.middle / bases[1],
        low: corners.iter().copied().fold(f64::INFINITY, f64::min),
        high: corners.iter().copied().fold(f64::NEG_INFINITY, f64::max),
    })
}

impl Observation {
    /// The figure with its own rounding, and with the range that the document gives it, if any.
    fn ranged(&self) -> Option<Ranged> {
        let value = self.number()?;
        let mut ranged =
            Ranged::around(value, figure_half_width(&self.as_written, value, self.unit));
        for stated in [self.low, self.high].into_iter().flatten() {
            ranged.low = ranged.low.min(stated.get());
            ranged.high = ranged.high.max(stated.get());
        }
        Some(ranged)
    }

    /// A percentage of the same sentence with its rounding.
    fn percentage(&self, percent: f64) -> Ranged {
        Ranged::around(percent, half_width(written_decimals(&self.quote, percent)))
    }

    /// The year before: value / (1 + change).
    pub fn previous_year(&self) -> Option<Derived> {
        let (value, yoy) = (self.ranged()?, self.yoy?.get());
        if self.unit.key() == "percent_change" {
            return None;
        }
        quotient(
            DerivedKind::PreviousYear,
            &value,
            &self.percentage(yoy),
            |p| 1.0 + p / 100.0,
        )
    }

    /// The task: value / completion.
    pub fn implied_target(&self) -> Option<Derived> {
        let (value, completion) = (self.ranged()?, self.completion?.get());
        // A completion rate published as the figure itself implies no count.
        if self.unit.is_percent() {
            return None;
        }
        quotient(
            DerivedKind::ImpliedTarget,
            &value,
            &self.percentage(completion),
            |p| p / 100.0,
        )
    }

    /// The parent area's total: value / share.
    pub fn parent_total(&self) -> Option<Derived> {
        let (value, share) = (self.ranged()?, self.share_of_parent?.get());
        if self.unit.is_percent() {
            return None;
        }
        quotient(
            DerivedKind::ParentTotal,
            &value,
            &self.percentage(share),
            |p| p / 100.0,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trailing_zeros_narrow_the_range() {
        assert_eq!(written_decimals("同比上升5.0%", 5.0), 1);
        assert_eq!(written_decimals("增长17%", 17.0), 0);
        assert_eq!(written_decimals("no number", 2.5), 1);
    }

    #[test]
    fn the_range_covers_the_rounding_of_the_figure_and_of_the_percentage() {
        let half = figure_half_width("86.9万人", 869_000.0, "person".parse().unwrap());
        assert!((half - 500.0).abs() < 1e-6);
        let (value, percent) = (
            Ranged::around(86.9, half / 10_000.0),
            Ranged::around(5.0, 0.05),
        );
        let d = quotient(DerivedKind::PreviousYear, &value, &percent, |p| {
            1.0 + p / 100.0
        })
        .unwrap();
        assert!((d.value - 82.76).abs() < 0.005);
        // 86.85 / 1.0505 and 86.95 / 1.0495: what the percentage alone allows is narrower.
        assert!((d.low - 82.675).abs() < 0.001 && (d.high - 82.849).abs() < 0.001);
    }

    #[test]
    fn what_is_written_in_full_is_exact_and_rates_are_not() {
        let half = |written: &str, value: f64, unit: &str| {
            figure_half_width(written, value, unit.parse().unwrap())
        };
        assert_eq!(half("129,919人", 129_919.0, "person"), 0.0);
        assert_eq!(half("1293间", 1293.0, "site"), 0.0);
        assert_eq!(half("1836万人次", 18_360_000.0, "visit"), 5000.0);
        assert_eq!(half("95%", 95.0, "percent"), 0.5);
        assert!((half("2.20", 2.2, "per_1000") - 0.005).abs() < 1e-12);
        assert!((half("0.361%", 3.61, "per_1000") - 0.005).abs() < 1e-12);
        assert_eq!(half("4 921 505", 4_921_505.0, "person"), 0.0);
        assert_eq!(half("X%", 5.0, "percent"), 0.0);
    }

    #[test]
    fn a_fall_of_everything_implies_nothing() {
        let (value, percent) = (Ranged::around(0.0, 0.0), Ranged::around(-100.0, 0.5));
        assert_eq!(
            quotient(DerivedKind::PreviousYear, &value, &percent, |p| 1.0
                + p / 100.0),
            None
        );
    }
}
