//! Measures that their name alone tells the unit of: API 3.2, visits per resident 4.6, a median age of 41.

use super::list::list;
use super::standing::Standing;

/// No name of a measure stands further before its number.
const REACH_WORDS: usize = 10;

/// The unit of what the words before a bare number name, if that is a measure.
pub(super) fn indexed(standing: &Standing, lead: &str) -> Option<&'static str> {
    if standing.scaled {
        return None;
    }
    let clause = lead.rsplit([';', '•', '|']).next().unwrap_or(lead);
    age(standing, clause)
        .or_else(|| average_number(standing, clause))
        .or_else(|| per_head(standing, clause))
        .or_else(|| lettered(standing, clause))
}

/// Years of a mean age.
fn age(standing: &Standing, clause: &str) -> Option<&'static str> {
    const OLDEST: f64 = 110.0;
    let named = ["median age", "mean age", "average age"]
        .iter()
        .filter_map(|name| Some(clause.rfind(name)? + name.len()))
        .max()?;
    let between = clause.get(named..)?;
    let near = between.split_whitespace().count() < REACH_WORDS
        && !between.contains(|c: char| c.is_ascii_digit());
    (near && standing.number.value.to_f64() < OLDEST).then_some("year")
}

/// Visits of which an average number is told: the average number of home visits was 3.4.
fn average_number(standing: &Standing, clause: &str) -> Option<&'static str> {
    let named = ["average number of ", "mean number of ", "average no. of "]
        .iter()
        .find_map(|name| Some(clause.rfind(name)? + name.len()))?;
    let what = clause.get(named..)?;
    let visits = list!["visits", "contacts", "consultations", "attendances"].stand_in(what);
    let near = what.split_whitespace().count() < REACH_WORDS
        && !what.contains(|c: char| c.is_ascii_digit());
    (visits && near && standing.number.pointed).then_some("visit")
}

/// Visits that each of the people made.
fn per_head(standing: &Standing, clause: &str) -> Option<&'static str> {
    let each = list![
        "per capita",
        "per head",
        "per person",
        "per resident",
        "per inhabitant",
        "per client",
        "per user"
    ]
    .stand_in(clause);
    let visits = list!["visits", "consultations"].stand_in(clause);
    (each && visits && standing.number.pointed).then_some("visit")
}

/// What letters stand for that are the last word before a number but for a verb.
fn lettered(standing: &Standing, clause: &str) -> Option<&'static str> {
    const LINKS: &str = "is was now at of stood stands were currently the to from reached being fell rose reduced declined decreased dropped \
        increased improved went down up came moved slightly further per";
    let name = clause
        .split(|c: char| !c.is_ascii_alphanumeric())
        .rev()
        .filter(|word| !word.is_empty())
        .take(4)
        .find(|word| !LINKS.split(' ').any(|link| link == *word))?;
    let unit = match name {
        "api" | "imr" | "nmr" | "u5mr" | "cbr" | "cdr" | "sbr" | "pmr" | "gfr" => "per_1000",
        "immr" | "cnr" => "per_100000",
        "aber" | "cfr" | "tpr" => "percent",
        _ => return None,
    };
    (standing.number.pointed || unit == "per_100000").then_some(unit)
}
