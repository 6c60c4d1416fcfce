//! What one sentence implies beyond the figure it states (last year, the task, the parent's total), with the rounding range; never published figures.

use crate::Observation;

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
    /// Smallest value that the rounding of the percentage allows.
    pub low: f64,
    /// Largest value that the rounding of the percentage allows.
    pub high: f64,
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
            if number.parse::<f64>().is_ok_and(|n| n == value.abs()) {
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

fn quotient(
    kind: DerivedKind,
    value: f64,
    percent: f64,
    half: f64,
    base: impl Fn(f64) -> f64,
) -> Option<Derived> {
    let ends = [base(percent - half), base(percent), base(percent + half)];
    if ends.iter().any(|b| *b <= 0.0) {
        return None;
    }
    let [a, middle, b] = ends.map(|b| value / b);
    Some(Derived {
        kind,
        value: middle,
        low: a.min(b),
        high: a.max(b),
    })
}

impl Observation {
    /// The year before: value / (1 + change).
    pub fn previous_year(&self) -> Option<Derived> {
        let (value, yoy) = (self.number()?, self.yoy?.get());
        if self.unit.key() == "percent_change" {
            return None;
        }
        let half = half_width(written_decimals(&self.quote, yoy));
        quotient(DerivedKind::PreviousYear, value, yoy, half, |p| {
            1.0 + p / 100.0
        })
    }

    /// The task: value / completion.
    pub fn implied_target(&self) -> Option<Derived> {
        let (value, completion) = (self.number()?, self.completion?.get());
        // A completion rate published as the figure itself implies no count.
        if self.unit.is_percent() {
            return None;
        }
        let half = half_width(written_decimals(&self.quote, completion));
        quotient(DerivedKind::ImpliedTarget, value, completion, half, |p| {
            p / 100.0
        })
    }

    /// The parent area's total: value / share.
    pub fn parent_total(&self) -> Option<Derived> {
        let (value, share) = (self.number()?, self.share_of_parent?.get());
        if self.unit.is_percent() {
            return None;
        }
        let half = half_width(written_decimals(&self.quote, share));
        quotient(DerivedKind::ParentTotal, value, share, half, |p| p / 100.0)
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
    fn family_doctor_contracts_of_the_year_before() {
        let d = quotient(DerivedKind::PreviousYear, 86.9, 5.0, 0.05, |p| {
            1.0 + p / 100.0
        })
        .unwrap();
        assert!((d.value - 82.76).abs() < 0.005);
        assert!((d.low - 82.72).abs() < 0.005 && (d.high - 82.80).abs() < 0.005);
    }

    #[test]
    fn a_fall_of_everything_implies_nothing() {
        assert_eq!(
            quotient(DerivedKind::PreviousYear, 0.0, -100.0, 0.5, |p| 1.0
                + p / 100.0),
            None
        );
    }
}
