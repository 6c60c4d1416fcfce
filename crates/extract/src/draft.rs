//! What a draft observation is: the fields, their closed vocabularies, and how they are spelt in CSV and JSON. No reading of prose here.

use serde::{Serialize, Serializer};

use crate::number::Number;

/// One figure that a document states, with its place, ready for review.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Draft {
    /// Where `as_written` begins, in Unicode code points of the decoded text.
    pub value_offset: usize,
    /// The exact text of the figure: `86.9万人`, `近6000人次`, `无漏报`.
    pub as_written: String,
    /// The value in `unit`; absent when `absent` says why. Percentages as 95, decreases negative.
    pub value: Option<Number>,
    /// The lower end of a stated range.
    pub low: Option<Number>,
    /// The upper end of a stated range.
    pub high: Option<Number>,
    /// The unit's name: `person`, `visit`, `percent`, `per_1000`, `yuan` …
    pub unit: &'static str,
    /// The family of units that may be compared.
    pub unit_class: UnitClass,
    /// How the value bounds what is meant.
    pub comparator: Comparator,
    /// Whether the text itself says the comparator.
    pub comparator_stated: bool,
    /// What the figure is in the document: a result, an aim …
    pub kind: Kind,
    /// What is counted or measured, in the words (and the script) of the document.
    pub subject: String,
    /// Change against the previous year in percent, when the same sentence says it.
    pub yoy: Option<Number>,
    /// The period as EDTF, empty when the text names none.
    pub period: String,
    /// The shortest run of clauses that contains the figure and what belongs to it.
    pub quote: String,
    /// Where `quote` begins, in code points.
    pub quote_offset: usize,
    /// Share of the parent area or total in percent.
    pub share_of_parent: Option<Number>,
    /// Place in a ranking.
    pub rank: Option<Number>,
    /// Completion of the year's task in percent.
    pub completion: Option<Number>,
    /// Why there is no value.
    pub absent: Option<Absent>,
    /// The name of the rule that read the figure.
    pub rule: &'static str,
    /// How sure the reading is, 0 to 1, in hundredths.
    #[serde(serialize_with = "hundredths")]
    pub confidence: u8,
}

fn hundredths<S: Serializer>(confidence: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(f64::from(*confidence) / 100.0)
}

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// The word used in CSV and JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The variant that `word` names.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

vocabulary! {
    /// Families of units; figures of different classes never share an axis.
    UnitClass {
        /// People.
        Person = "person",
        /// Visits and other person-times.
        Visit = "visit",
        /// Percentages and percent changes.
        Percent = "percent",
        /// Differences between percentages.
        PercentagePoint = "percentage_point",
        /// So many per so many.
        Rate = "rate",
        /// Money, in yuan unless the unit says otherwise.
        Money = "money",
        /// Things and events.
        Count = "count",
        /// Surfaces.
        Area = "area",
        /// Durations.
        Time = "time",
        /// Weights.
        Mass = "mass",
        /// Places in a ranking.
        Rank = "rank",
    }
}

vocabulary! {
    /// How a value bounds what is meant.
    Comparator {
        /// The value itself.
        Eq = "eq",
        /// The value or more.
        Ge = "ge",
        /// The value or less.
        Le = "le",
        /// More than the value.
        Gt = "gt",
        /// Less than the value.
        Lt = "lt",
        /// About the value.
        Approx = "approx",
    }
}

vocabulary! {
    /// What a figure is in its document.
    Kind {
        /// What was counted or measured.
        Actual = "actual",
        /// What is aimed at.
        Target = "target",
        /// What the text takes as given: a denominator, a standard.
        Baseline = "baseline",
        /// What is expected.
        Forecast = "forecast",
    }
}

vocabulary! {
    /// Why a figure has no value.
    Absent {
        /// Hidden by whoever copied the document: `X%`.
        Redacted = "redacted",
        /// A formula that names no sum: `9+4+3+1`.
        Coded = "coded",
    }
}
