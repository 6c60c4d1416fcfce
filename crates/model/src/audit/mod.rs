//! What the figures of one document say about each other, by rules on its observations; nothing here is a rule of the tables.

use crate::snapshot::Finding;
use crate::{Indicator, Observation};
use std::collections::BTreeMap;

/// Findings on the mentions of one source, in the order of its rules.
pub fn findings(
    _mentions: &[Observation],
    _indicators: &BTreeMap<String, Indicator>,
) -> Vec<Finding> {
    Vec::new()
}
