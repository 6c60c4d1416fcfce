//! An exact decimal, as printed in a report. No parsing of text lives here; see `numeral`.

use std::fmt;
use std::num::NonZeroU8;

use serde::{Serialize, Serializer};

/// A decimal number `mantissa × 10^exponent`, kept without trailing zeros, so that 86.9万 is exactly 869000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    mantissa: i64,
    exponent: Exponent,
}

/// A power of ten. It is kept as a number that is never nought, so that an absent number takes no more room than one that is there:
/// a long document has many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Exponent(NonZeroU8);

impl Exponent {
    const fn of(power: i8) -> Self {
        // The least power of all, which would be nought, is that of no number that is read.
        match NonZeroU8::new(power.cast_unsigned() ^ 0x80) {
            Some(shifted) => Self(shifted),
            None => Self(NonZeroU8::MIN),
        }
    }

    const fn power(self) -> i8 {
        (self.0.get() ^ 0x80).cast_signed()
    }
}

/// More digits than this are no count that a report prints (and would not be exact in an `f64` either).
const MAX_DIGITS: usize = 15;

/// The powers of ten that an `f64` holds exactly.
const POWERS_OF_TEN: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

impl Number {
    /// Zero.
    pub const ZERO: Self = Self {
        mantissa: 0,
        exponent: Exponent::of(0),
    };

    /// A whole number.
    pub const fn whole(value: i32) -> Self {
        Self::normal(value as i64, 0)
    }

    /// From the digits before and after the point (ASCII digits only); `None` when there are none or more than 15.
    pub fn from_digits(
        whole: impl Iterator<Item = u8>,
        fraction: impl Iterator<Item = u8>,
    ) -> Option<Self> {
        let mut mantissa: i64 = 0;
        let mut digits = 0;
        let mut exponent: i8 = 0;
        let mut any = false;
        for digit in whole {
            any = true;
            if mantissa > 0 || digit > 0 {
                digits += 1;
            }
            if digits > MAX_DIGITS {
                return None;
            }
            mantissa = mantissa * 10 + i64::from(digit);
        }
        for digit in fraction {
            any = true;
            digits += 1;
            if digits > MAX_DIGITS {
                return None;
            }
            mantissa = mantissa * 10 + i64::from(digit);
            exponent -= 1;
        }
        any.then(|| Self::normal(mantissa, exponent))
    }

    const fn normal(mut mantissa: i64, mut exponent: i8) -> Self {
        if mantissa == 0 {
            return Self::ZERO;
        }
        while mantissa % 10 == 0 {
            mantissa /= 10;
            exponent += 1;
        }
        Self {
            mantissa,
            exponent: Exponent::of(exponent),
        }
    }

    /// This number times ten to the `power`.
    pub const fn scaled(self, power: i8) -> Self {
        if self.mantissa == 0 {
            return self;
        }
        Self {
            mantissa: self.mantissa,
            exponent: Exponent::of(self.exponent.power().saturating_add(power)),
        }
    }

    /// The sum of two whole numbers; `None` if one is not whole or the sum does not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        let sum = self.as_whole()?.checked_add(other.as_whole()?)?;
        Some(Self::normal(sum, 0))
    }

    /// The sum of two numbers with what stands behind their points; `None` if it does not fit.
    pub fn sum(self, other: Self) -> Option<Self> {
        let least = self.exponent.power().min(other.exponent.power());
        let aligned = |number: Self| -> Option<i64> {
            let power = u32::from(number.exponent.power().abs_diff(least));
            10_i64.checked_pow(power)?.checked_mul(number.mantissa)
        };
        let sum = aligned(self)?.checked_add(aligned(other)?)?;
        Some(Self::normal(sum, least))
    }

    /// This number with its sign turned.
    pub const fn negated(self) -> Self {
        Self {
            mantissa: -self.mantissa,
            exponent: self.exponent,
        }
    }

    /// `part` of `whole` as a percentage, rounded half up to two decimals; `None` unless both are whole numbers and `whole` is not zero.
    pub fn percent_of(part: Self, whole: Self) -> Option<Self> {
        let (part, whole) = (part.as_whole()?, whole.as_whole()?);
        if whole == 0 || part > 1_000_000_000 {
            return None;
        }
        let hundredths = (part * 100_000 / whole + 5) / 10;
        Some(Self::normal(hundredths, -2))
    }

    /// The value as a whole number, if it is one and fits.
    pub fn as_whole(self) -> Option<i64> {
        if self.mantissa == 0 {
            return Some(0);
        }
        let power = u32::try_from(self.exponent.power()).ok()?;
        10_i64.checked_pow(power)?.checked_mul(self.mantissa)
    }

    /// Whether digits stand after the point.
    pub const fn is_fractional(self) -> bool {
        self.exponent.power() < 0
    }

    /// The nearest `f64`.
    pub fn to_f64(self) -> f64 {
        // A mantissa below 2⁵³ and a power of ten up to 10²² are exact, so their quotient or product is rounded once only.
        let exact = self.mantissa.unsigned_abs() < 1 << f64::MANTISSA_DIGITS;
        let exponent = self.exponent.power();
        match POWERS_OF_TEN.get(usize::from(exponent.unsigned_abs())) {
            Some(power) if exact && exponent < 0 => self.mantissa as f64 / power,
            Some(power) if exact => self.mantissa as f64 * power,
            _ => self.to_string().parse().unwrap_or(f64::NAN),
        }
    }
}

impl fmt::Display for Number {
    /// Plain decimal notation, without exponent or trailing zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs().to_string();
        let exponent = self.exponent.power();
        if exponent >= 0 {
            let zeros = "0".repeat(usize::from(exponent.unsigned_abs()));
            return write!(f, "{sign}{digits}{zeros}");
        }
        let places = usize::from(exponent.unsigned_abs());
        if digits.len() > places {
            let (whole, fraction) = digits.split_at(digits.len() - places);
            write!(f, "{sign}{whole}.{fraction}")
        } else {
            write!(f, "{sign}0.{digits:0>places$}")
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.as_whole() {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.to_f64()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(whole: &str, fraction: &str) -> Number {
        Number::from_digits(
            whole.bytes().map(|b| b - b'0'),
            fraction.bytes().map(|b| b - b'0'),
        )
        .unwrap()
    }

    #[test]
    fn scaling_is_exact() {
        assert_eq!(number("86", "9").scaled(4).to_string(), "869000");
        assert_eq!(number("662", "16").scaled(4).to_string(), "6621600");
        assert_eq!(number("0", "05").to_string(), "0.05");
        assert_eq!(number("2", "20").to_string(), "2.2");
        assert_eq!(number("30", "0").negated().to_string(), "-30");
    }

    #[test]
    fn fractions_round_to_two_places() {
        let percent = |a, b| {
            Number::percent_of(Number::whole(a), Number::whole(b))
                .unwrap()
                .to_string()
        };
        assert_eq!(percent(1, 4), "25");
        assert_eq!(percent(1, 7), "14.29");
        assert_eq!(percent(2, 3), "66.67");
    }

    #[test]
    fn the_nearest_f64_is_the_one_that_parsing_gives() {
        for mantissa in [1, -7, 12_345, 999_999_999_999_999, 314_159_265_358_979] {
            for exponent in -30..=30 {
                let number = Number::normal(mantissa, exponent);
                let parsed: f64 = number.to_string().parse().unwrap();
                assert_eq!(number.to_f64(), parsed, "{mantissa} × 10^{exponent}");
            }
        }
    }

    #[test]
    fn powers_come_back_and_an_absent_number_takes_no_room() {
        for power in -127..=i8::MAX {
            assert_eq!(Exponent::of(power).power(), power);
        }
        assert_eq!(size_of::<Option<Number>>(), size_of::<Number>());
    }

    #[test]
    fn too_many_digits_are_refused() {
        assert_eq!(
            Number::from_digits([9; 16].into_iter(), std::iter::empty()),
            None
        );
    }
}
