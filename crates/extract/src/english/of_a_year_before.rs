//! Values of an earlier year that are told as what today's are measured by: nearly twice the £6.2m of the previous year, against a
//! standard of 95% and 79.9% in 2021/22.

use super::Tie;
use super::kind_told::Around;
use super::list::list;
use crate::draft::UnitClass;
use crate::lexicon::class_of;

/// Whether something is told to be so many times what an earlier time had: nearly twice the £6.2m of the previous year.
pub(super) fn multiplied(around: &Around) -> bool {
    let lead = around.lead.trim_end_matches(['$', '£', '€', ' ']);
    list![
        "twice the",
        "double the",
        "treble the",
        "triple the",
        "half the",
        "times the",
        "more than double the"
    ]
    .ends(lead)
        && list![
            "of the previous",
            "of the year before",
            "of last year",
            "of 20",
            "in 20",
            "last year",
            "the year before",
            "the previous year",
            "a year ago",
            "recorded in 20",
            "seen in 20"
        ]
        .opens(around.tail)
}

/// Whether a value is set beside an aim as another that it is told against, of an earlier year: against the standard of 95% and 79.9% in
/// 2021/22.
pub(super) fn coordinate_of_a_year(around: &Around) -> bool {
    if !around.lead.ends_with(" and")
        || !matches!(
            class_of(around.unit),
            UnitClass::Percent | UnitClass::Rate | UnitClass::Time
        )
    {
        return false;
    }
    let dated = list![
        "in 20",
        "in fy",
        "last year",
        "the year before",
        "a year earlier",
        "the previous year",
        "the year previous",
        "in the previous year"
    ]
    .opens(around.tail);
    let part = around.before.rsplit([';', ':', '(']).next().unwrap_or("");
    dated
        && around.tie == Tie::Value
        && list![
            "against the",
            "against a ",
            "against our",
            "compared with",
            "compared to",
            "versus"
        ]
        .stand_in(part)
}
