//! What the figures of one document say about each other, by rules on its observations: delete a row and its finding goes.
//!
//! A finding is a fact of arithmetic about the document, never a judgement on who wrote it. Faults of the tables themselves are
//! found elsewhere, before anything is published.

mod across;
mod breakdowns;
mod changes;
mod clauses;
mod document;
mod populations;
mod rates;
mod relations;
mod rounding;
mod scopes;
mod shares;
mod subject;
mod targets;
mod text;
mod wholes;
mod written;

pub use across::across_documents;
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
        populations::two_denominators,
        rates::implied_numerator,
        rates::possible_fractions,
        rates::implied_beds,
        wholes::parts_and_wholes,
        breakdowns::totals_of_breakdowns,
        breakdowns::totals_of_areas,
        clauses::sums,
        clauses::averages,
        clauses::spending,
        scopes::parts_of_counts,
        scopes::groups_of_people,
        scopes::rates_within_rates,
        scopes::stays_and_visits,
        scopes::balances,
        wholes::restated,
        wholes::restated_changes,
        scopes::stated_twice,
        changes::previous_year,
        changes::before_increment,
        changes::after_planned_increment,
        changes::identical_increments,
        shares::parent_totals,
        clauses::totals_of_shares,
        populations::residents_above,
        shares::against_population,
        scopes::ranks,
        shares::against_parent,
        populations::needed_for_level,
        shares::floors_of_areas,
        shares::above_residents,
        shares::coverage_of_residents,
        populations::per_resident,
        targets::implied_tasks,
        targets::tasks_over_each_other,
        targets::against_results,
        targets::against_other_scopes,
        text::points_of_an_amount,
        text::damaged,
        text::doubtful_period,
        text::without_definition,
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
