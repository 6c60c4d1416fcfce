//! One figure that somebody published, as one mention of it in one document; definitions of what it measures live elsewhere.

use crate::{Absent, Comparator, Figure, Grade, Kind, Measure, Period, Unit};
use serde::{Deserialize, Serialize};

fn is_false(value: &bool) -> bool {
    !*value
}

/// One mention of one observation. The field names are those of the export; absent ones are left out.
/// Mentions of the same observation share `id`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "tables", derive(schemars::JsonSchema))]
pub struct Observation {
    /// Stable name within the site, such as `001b-036`.
    pub id: String,
    /// The document.
    pub source: String,
    /// GB/T 2260 code, institution or anonymous place.
    pub area: String,
    /// Indicator id.
    pub indicator: String,
    /// Domain of the indicator.
    pub domain: String,
    /// What the sentence calls it.
    pub subject: String,
    /// The number in plain units; `None` needs `absent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Figure>,
    /// Lower end where a range or bound is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<Figure>,
    /// Upper end where a range or bound is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<Figure>,
    /// Unit of `value`, `low` and `high`.
    pub unit: Unit,
    /// What sort of quantity.
    pub measure: Measure,
    /// Relation of the number to the true one.
    pub comparator: Comparator,
    /// Whether the text has a word for the comparator.
    #[serde(default, skip_serializing_if = "is_false")]
    pub comparator_stated: bool,
    /// Result, target, baseline or forecast.
    pub kind: Kind,
    /// Whether the text itself says that the figure is expected (预计), not yet counted; its kind stays `actual`.
    #[serde(default, skip_serializing_if = "is_false")]
    pub expected: bool,
    /// Why the value is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absent: Option<Absent>,
    /// When, as EDTF.
    pub period: Period,
    /// When, as printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub period_as_written: String,
    /// Sub-population or setting, free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub breakdown: String,
    /// The exact characters of the figure.
    pub as_written: String,
    /// Where `as_written` begins, in code points of the decoded document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_offset: Option<u32>,
    /// The shortest clause that holds the figure.
    pub quote: String,
    /// Where `quote` begins, in code points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote_offset: Option<u32>,
    /// Change on the year before, per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yoy: Option<Figure>,
    /// Share of the parent area, per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_of_parent: Option<Figure>,
    /// Place in an order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<Figure>,
    /// Task completion, per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completion: Option<Figure>,
    /// Numerator where the text gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// Denominator where the text gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// What else the text says about the change.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub change_note: String,
    /// The observation of which this one is a component.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub part_of: String,
    /// The release that brought this row.
    pub release: String,
    /// The observation of an earlier release that this one replaces.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub supersedes: String,
    /// How near the copy read is to the publisher.
    pub grade: Grade,
}

impl Observation {
    /// The number, if published.
    pub fn number(&self) -> Option<f64> {
        self.value.map(Figure::get)
    }

    /// Whether the figure is a bound rather than a measured point.
    pub fn is_bound(&self) -> bool {
        matches!(
            self.comparator,
            Comparator::Ge | Comparator::Le | Comparator::Gt | Comparator::Lt
        )
    }
}
