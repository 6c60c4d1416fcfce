//! Drafts as JSON, all fields of each draft under their own names.

use crate::draft::Draft;

/// An array of drafts; absent values are `null`, numbers are numbers.
pub fn to_json(drafts: &[Draft]) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(drafts)
}
