//! When: an EDTF (ISO 8601-2) expression and its calendar bounds; its words in a language are in `wording`.

use crate::Misspelt;
use edtf_core::{Bound, Edtf};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;

/// A calendar day that bounds a period.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Day {
    /// Year.
    pub year: i32,
    /// Month, 1–12.
    pub month: u8,
    /// Day of the month, 1–31.
    pub day: u8,
}

/// A valid EDTF period. Hidden years (`20XX`) have no bounds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Period {
    text: String,
    start: Option<Day>,
    end: Option<Day>,
    hidden: bool,
    doubtful: bool,
}

fn day_of(bound: Bound) -> Option<Day> {
    match bound {
        Bound::Date(date) => Some(Day {
            year: i32::try_from(date.year).ok()?,
            month: date.month,
            day: date.day,
        }),
        _ => None,
    }
}

impl Period {
    /// Reads an EDTF expression such as `2020`, `2020-01/2020-10`, `../2021-12`, `20XX`, `2023?`.
    ///
    /// # Errors
    /// What is wrong with the expression.
    pub fn parse(text: &str) -> Result<Self, Misspelt> {
        let edtf = Edtf::parse(text).map_err(|error| Misspelt::Period {
            text: text.to_owned(),
            why: error.message.to_string(),
        })?;
        let hidden = edtf.has_unspecified();
        let bounds = edtf.bounds();
        // A month of a known year may be hidden (2020-XX): its year still bounds it.
        let year_is_hidden = text
            .split('/')
            .any(|end| end.get(2..4).is_some_and(|y| y.contains('X')));
        let bound = |bound| if year_is_hidden { None } else { day_of(bound) };
        Ok(Self {
            text: text.to_owned(),
            start: bound(bounds.earliest),
            end: bound(bounds.latest),
            hidden,
            doubtful: edtf.is_uncertain(),
        })
    }

    /// The EDTF expression.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// First day, where known.
    pub fn start(&self) -> Option<Day> {
        self.start
    }

    /// Last day, where known.
    pub fn end(&self) -> Option<Day> {
        self.end
    }

    /// Whether digits are hidden (`20XX`).
    pub fn is_hidden(&self) -> bool {
        self.hidden
    }

    /// Whether the document itself leaves doubt (`2023?`).
    pub fn is_doubtful(&self) -> bool {
        self.doubtful
    }

    /// Whether it is one whole calendar year.
    pub fn is_whole_year(&self) -> bool {
        matches!((self.start, self.end), (Some(a), Some(b))
            if a.year == b.year && (a.month, a.day) == (1, 1) && (b.month, b.day) == (12, 31))
    }

    /// The calendar year in which it ends, where known.
    pub fn year(&self) -> Option<i32> {
        self.end.or(self.start).map(|day| day.year)
    }

    /// Where it stands on a time axis, as a decimal year: a whole year at the year, anything else at its last month.
    pub fn at(&self) -> Option<f64> {
        let day = self.end.or(self.start)?;
        if self.is_whole_year() {
            Some(f64::from(day.year))
        } else {
            Some(f64::from(day.year) + f64::from(day.month - 1) / 12.0)
        }
    }
}

impl std::str::FromStr for Period {
    type Err = Misspelt;

    fn from_str(text: &str) -> Result<Self, Misspelt> {
        Self::parse(text)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

#[cfg(feature = "tables")]
impl schemars::JsonSchema for Period {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Period".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "EDTF (ISO 8601-2)" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(text: &str) -> (Option<i32>, Option<i32>) {
        let p = Period::parse(text).unwrap();
        (p.start().map(|d| d.year), p.end().map(|d| d.year))
    }

    #[test]
    fn every_form_of_the_material_parses() {
        assert_eq!(ends("2020"), (Some(2020), Some(2020)));
        assert_eq!(ends("../2021-12"), (None, Some(2021)));
        assert_eq!(ends("2019-12-07/.."), (Some(2019), None));
        assert_eq!(ends("20XX-01/20XX-12"), (None, None));
        assert_eq!(ends("20XX-01-01/.."), (None, None));
        assert_eq!(ends("2020-XX"), (Some(2020), Some(2020)));
        assert_eq!(ends("2023?"), (Some(2023), Some(2023)));
        assert!(Period::parse("2023?").unwrap().is_doubtful());
        assert_eq!(ends("2021/2025"), (Some(2021), Some(2025)));
        assert!(Period::parse("20XX").unwrap().is_hidden());
    }

    #[test]
    fn impossible_dates_are_refused() {
        for bad in ["2020-13", "2020-02-30", "去年", "", "2021/2020-99"] {
            assert!(Period::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn positions_on_a_time_axis() {
        assert_eq!(Period::parse("2020").unwrap().at(), Some(2020.0));
        assert_eq!(Period::parse("2020-10").unwrap().at(), Some(2020.75));
        assert_eq!(Period::parse("20XX").unwrap().at(), None);
    }
}
