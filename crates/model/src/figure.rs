//! A published number: finite by construction, written without loss; units and words live elsewhere.

use crate::Misspelt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::{fmt, str::FromStr};

/// A finite number. Whole numbers are written without a decimal point.
#[derive(Clone, Copy, PartialEq, PartialOrd, Debug)]
pub struct Figure(f64);

/// Largest whole number below which every whole number is exact in a double.
pub(crate) const EXACT_BELOW: f64 = 9_007_199_254_740_992.0;

impl Figure {
    /// `None` for infinities and NaN, which no document publishes.
    pub fn new(value: f64) -> Option<Self> {
        // -0 and 0 are the same published figure.
        value.is_finite().then_some(Self(value + 0.0))
    }

    /// The number itself.
    pub fn get(self) -> f64 {
        self.0
    }

    fn is_exact_whole(self) -> bool {
        self.0.fract() == 0.0 && self.0.abs() < EXACT_BELOW
    }
}

/// A number as a document writes it: digits with at most one point, fifteen digits at most; `None` of anything else.
///
/// The quotient of two exact doubles is the double nearest to the decimal, as the standard library reads it; but its reader, made
/// for every text there is, would be a twentieth of what the browser fetches.
pub fn decimal(text: &str) -> Option<f64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = whole.len() + part.len();
    if !(1..=15).contains(&digits)
        || !whole
            .bytes()
            .chain(part.bytes())
            .all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let number = whole
        .bytes()
        .chain(part.bytes())
        .fold(0u64, |number, b| number * 10 + u64::from(b - b'0'));
    let power = (0..part.len()).fold(1.0, |power, _| power * 10.0);
    Some(number as f64 / power)
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Figure {
    type Err = Misspelt;

    fn from_str(text: &str) -> Result<Self, Misspelt> {
        let plain = text
            .bytes()
            .all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b));
        plain
            .then(|| text.parse().ok())
            .flatten()
            .and_then(Self::new)
            .ok_or_else(|| Misspelt::Number(text.to_owned()))
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_exact_whole() {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        Self::new(value).ok_or_else(|| D::Error::custom("a figure must be finite"))
    }
}

#[cfg(feature = "tables")]
impl schemars::JsonSchema for Figure {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Figure".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_decimal_is_what_the_standard_library_reads(text in "[0-9]{0,8}([.][0-9]{0,8})?|[0-9.+e]{0,6}") {
            let theirs = text.parse::<f64>().ok();
            match decimal(&text) {
                Some(ours) => prop_assert_eq!(Some(ours.to_bits()), theirs.map(f64::to_bits)),
                None => {
                    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
                    prop_assert!(theirs.is_none() || !plain || text.len() > 15);
                }
            }
        }
    }

    #[test]
    fn whole_numbers_are_written_whole() {
        assert_eq!(serde_json::to_string(&Figure(869_000.0)).unwrap(), "869000");
        assert_eq!(serde_json::to_string(&Figure(2.77)).unwrap(), "2.77");
        assert_eq!(Figure(18_360_000.0).to_string(), "18360000");
    }

    #[test]
    fn nothing_but_finite_digits_parses() {
        for bad in ["NaN", "inf", "1e999", "86.9万", "", " 1", "1,000"] {
            assert!(bad.parse::<Figure>().is_err(), "{bad}");
        }
        assert_eq!("-9.7".parse::<Figure>().unwrap().get(), -9.7);
    }
}
