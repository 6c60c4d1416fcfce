//! Confidence intervals of a proportion (Wilson) and of a count of events (Byar, exact); reading and printing them is elsewhere.

use crate::distribution::{poisson_lower_limit, poisson_upper_limit, two_sided_z};
use std::fmt;

/// Smallest count for which Byar's approximation is used by [`poisson_auto`].
pub const BYAR_FROM: f64 = 10.0;

/// A confidence level between one half and 1, such as 0.95.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Confidence(f64);

impl Confidence {
    /// # Errors
    /// `Confidence` outside [0.5, 1).
    pub fn new(level: f64) -> Result<Self, IntervalError> {
        let is_level = (0.5..1.0).contains(&level);
        if is_level {
            Ok(Self(level))
        } else {
            Err(IntervalError::Confidence(level))
        }
    }

    /// The probability outside the interval, both sides together.
    pub fn alpha(self) -> f64 {
        1.0 - self.0
    }

    /// The normal quantile of the interval's ends.
    pub fn z(self) -> f64 {
        two_sided_z(self.alpha())
    }
}

/// A value with its lower and upper limit.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Interval {
    /// The value.
    pub value: f64,
    /// Lower limit.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
}

/// Why there is no interval.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum IntervalError {
    /// The level is not in [0.5, 1).
    Confidence(f64),
    /// The count is not a whole number from 0.
    Count(f64),
    /// The number counted from is not positive.
    Of(f64),
    /// More were counted than there are.
    CountAboveOf(f64, f64),
}

impl fmt::Display for IntervalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Confidence(level) => {
                write!(
                    f,
                    "the confidence {level} is not in [0.5, 1): write it as 0.95"
                )
            }
            Self::Count(count) => write!(f, "the count {count} is not a whole number from 0"),
            Self::Of(of) => write!(f, "{of} cannot be counted from: it must be above 0"),
            Self::CountAboveOf(count, of) => write!(f, "the count {count} is above {of}"),
        }
    }
}

impl std::error::Error for IntervalError {}

fn checked(count: f64, of: f64) -> Result<(), IntervalError> {
    if !(count >= 0.0 && count.is_finite() && count.fract() == 0.0) {
        return Err(IntervalError::Count(count));
    }
    if !(of > 0.0 && of.is_finite()) {
        return Err(IntervalError::Of(of));
    }
    Ok(())
}

/// Wilson's score interval of the proportion `count / of`.
///
/// # Errors
/// `Count`, `Of`, `CountAboveOf`.
pub fn wilson(count: f64, of: f64, confidence: Confidence) -> Result<Interval, IntervalError> {
    checked(count, of)?;
    if count > of {
        return Err(IntervalError::CountAboveOf(count, of));
    }
    let z = confidence.z();
    let z2 = z * z;
    let root = z * libm::sqrt(z2 + 4.0 * count * (1.0 - count / of));
    let width = 2.0 * (of + z2);
    // At the ends the formula cancels to rounding noise: nothing is below none or above all.
    let lower = if count == 0.0 {
        0.0
    } else {
        (2.0 * count + z2 - root) / width
    };
    let upper = if count == of {
        1.0
    } else {
        (2.0 * count + z2 + root) / width
    };
    Ok(Interval {
        value: count / of,
        lower,
        upper,
    })
}

/// The limits of a count divided by its population.
fn per(population: f64, count: f64, (lower, upper): (f64, f64)) -> Interval {
    Interval {
        value: count / population,
        lower: lower / population,
        upper: upper / population,
    }
}

/// Byar's interval of the rate `count / population`, always by the approximation.
///
/// # Errors
/// `Count`, `Of`.
pub fn byar(
    count: f64,
    population: f64,
    confidence: Confidence,
) -> Result<Interval, IntervalError> {
    checked(count, population)?;
    let z = confidence.z();
    let cubed = |x: f64, z: f64| {
        let side = 1.0 - 1.0 / (9.0 * x) + z / (3.0 * libm::sqrt(x));
        x * side * side * side
    };
    // For a count of 1 at high confidence the cube is negative, which no rate is.
    let lower = if count == 0.0 {
        0.0
    } else {
        cubed(count, -z).max(0.0)
    };
    Ok(per(population, count, (lower, cubed(count + 1.0, z))))
}

/// The exact (Poisson) interval of the rate `count / population`.
///
/// # Errors
/// `Count`, `Of`.
pub fn exact(
    count: f64,
    population: f64,
    confidence: Confidence,
) -> Result<Interval, IntervalError> {
    checked(count, population)?;
    let tail = confidence.alpha() / 2.0;
    let limits = (
        poisson_lower_limit(count, tail),
        poisson_upper_limit(count, tail),
    );
    Ok(per(population, count, limits))
}

/// [`exact`] for counts below ten, [`byar`] from there.
///
/// # Errors
/// `Count`, `Of`.
pub fn poisson_auto(
    count: f64,
    population: f64,
    confidence: Confidence,
) -> Result<Interval, IntervalError> {
    let method = if count < BYAR_FROM { exact } else { byar };
    method(count, population, confidence)
}
