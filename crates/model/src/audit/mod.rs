//! What the figures of one document say about each other, by rules on its observations: delete a row and its finding goes.
//!
//! A finding is a fact of arithmetic about the document, never a judgement on who wrote it. Faults of the tables themselves are
//! found elsewhere, before anything is published.

mod changes;
mod document;
mod rates;
mod rounding;
mod shares;
mod targets;
mod text;
mod wholes;

pub use rounding::{Agreement, agreement};

use crate::snapshot::Finding;
use crate::{Indicator, Observation, Source};
use document::Document;
use std::collections::BTreeMap;

/// Findings on the mentions of one source, in the order of the rules, each in the order of the document.
///
/// `source` adds what its title and its completeness say; without it the figures alone are looked at.
pub fn findings(
    mentions: &[Observation],
    indicators: &BTreeMap<String, Indicator>,
    source: Option<&Source>,
) -> Vec<Finding> {
    let document = Document::new(mentions, indicators);
    [
        rates::stated_quotients,
        rates::from_rows,
        rates::other_denominator,
        rates::implied_numerator,
        rates::implied_beds,
        wholes::parts_and_wholes,
        wholes::restated,
        wholes::restated_changes,
        changes::previous_year,
        changes::before_increment,
        changes::identical_increments,
        shares::parent_totals,
        shares::against_population,
        shares::against_parent,
        shares::above_residents,
        shares::coverage_of_residents,
        targets::implied_tasks,
        targets::against_results,
        text::points_of_an_amount,
        text::damaged,
        text::doubtful_period,
    ]
    .into_iter()
    .flat_map(|rule| rule(&document))
    .chain(
        source
            .into_iter()
            .flat_map(|source| text::of_source(&document, source)),
    )
    .collect()
}
