//! Rows of a file as rows of the observation table.

use crate::{
    destination::{Destination, Outcome, Subject},
    mapping::Question,
    row::Row,
};
use kanjian_model::Bilingual;
use kanjian_model::tables::{Tables, layout::OBSERVATIONS};
use std::collections::{BTreeMap, BTreeSet};

/// What came of resolving names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resolved {
    /// Rows in the columns of the observation table; with questions, those that are understood.
    pub rows: Vec<Vec<String>>,
    /// Names that nothing answers, each once.
    pub questions: Vec<Question>,
    /// Breakdowns of the rows that the table of breakdowns has not, with a name made of their values.
    pub breakdowns: BTreeMap<String, Bilingual>,
    /// How many rows the table has already, with the same value.
    pub known: usize,
    /// How many rows are of an area or an indicator that was answered with `-`.
    pub left_out: usize,
    /// How many rows give another value for what the table has, and so supersede it.
    pub revised: usize,
}

/// What makes two rows of one source the same observation.
type Key = [String; 4];

/// The values of `sex=male;age=0-4`, as people would read them.
fn breakdown_name(breakdown: &str) -> Bilingual {
    let values: Vec<&str> = breakdown
        .split(';')
        .map(|part| part.split_once('=').map_or(part, |(_, value)| value).trim())
        .filter(|value| !value.is_empty())
        .collect();
    Bilingual {
        zh: values.join("、"),
        en: values.join(", "),
    }
}

/// The largest bound below which a count is withheld; Chinese and English offices write `<5`, some `<10`.
const SMALL: f64 = 10.0;

/// A count of `<5` is a small number that is withheld, with what is known of it; a rate of `<5` is a bound.
fn small_count(row: &Row, unit: &str) -> Row {
    let counts = unit
        .parse::<kanjian_model::Unit>()
        .is_ok_and(|unit| ["person", "visit", "count"].contains(&unit.class()));
    let most = match (row.value, row.comparator) {
        (Some(value), "lt") => Some((value, value - 1.0)),
        (Some(value), "le") => Some((value, value)),
        _ => None,
    };
    match most {
        Some((bound, most)) if counts && (1.0..=SMALL).contains(&bound) && bound.fract() == 0.0 => {
            Row {
                value: None,
                high: row.high.or(Some(most)),
                comparator: "eq",
                absent: "suppressed",
                ..row.clone()
            }
        }
        _ => row.clone(),
    }
}

/// What the tables have already of the source that rows go to.
#[derive(Default)]
struct Known {
    /// Id and value of the latest mention of each.
    mentions: BTreeMap<Key, (String, Option<f64>)>,
    /// The highest number of an id.
    last: usize,
}

impl Known {
    fn of(to: Destination<'_>) -> Self {
        let mut known = Self::default();
        let mentions = to.tables.iter().flat_map(|t| &t.observations);
        for o in mentions.filter(|o| o.source == to.source) {
            let key = [
                o.area.clone(),
                o.indicator.clone(),
                o.period.to_string(),
                o.breakdown.clone(),
            ];
            let value = o.value.map(|v| v.get());
            known.mentions.insert(key, (o.id.clone(), value));
            let number = o.id.strip_prefix(to.source);
            let number = number.and_then(|n| n.trim_start_matches('-').parse().ok());
            known.last = known.last.max(number.unwrap_or(0));
        }
        known
    }
}

impl Destination<'_> {
    /// The row in the columns of the observation table.
    fn cells(&self, row: &Row, subject: Subject, number: usize, supersedes: String) -> Vec<String> {
        let figure = |f: Option<f64>| f.map(|f| f.to_string()).unwrap_or_default();
        let stated = if row.comparator == "eq" { "no" } else { "yes" };
        let cells: BTreeMap<&str, String> = BTreeMap::from([
            ("id", format!("{}-{number:03}", self.source)),
            ("area", subject.area),
            ("indicator", subject.indicator),
            ("subject", row.subject.clone()),
            ("value", figure(row.value)),
            ("low", figure(row.low)),
            ("high", figure(row.high)),
            ("unit", subject.unit),
            ("measure", subject.measure),
            ("comparator", row.comparator.to_owned()),
            ("comparator_stated", stated.to_owned()),
            ("kind", "actual".to_owned()),
            ("absent", row.absent.to_owned()),
            ("period", subject.period),
            ("period_as_written", row.period_as_written.clone()),
            ("breakdown", row.breakdown.clone()),
            ("as_written", row.as_written.clone()),
            ("quote", row.quote.clone()),
            ("numerator", figure(row.numerator)),
            ("denominator", figure(row.denominator)),
            ("release", self.release.to_owned()),
            ("supersedes", supersedes),
        ]);
        let columns = OBSERVATIONS.columns.iter();
        columns
            .map(|c| cells.get(c).cloned().unwrap_or_default())
            .collect()
    }
}

/// Turns rows into rows of the observation table, numbered on from those that it has.
pub fn observations(rows: &[Row], to: Destination<'_>) -> Resolved {
    let mut resolved = Resolved::default();
    let mut questions = BTreeSet::new();
    let known = Known::of(to);
    let mut number = known.last;
    for row in rows {
        let subject = match to.subject(row, &mut questions) {
            Outcome::Unclear => continue,
            Outcome::LeftOut => {
                resolved.left_out += 1;
                continue;
            }
            Outcome::Understood(subject) => subject,
        };
        let row = &small_count(row, &subject.unit);
        let key = [
            subject.area.clone(),
            subject.indicator.clone(),
            subject.period.clone(),
            row.breakdown.clone(),
        ];
        let supersedes = match known.mentions.get(&key) {
            Some((_, value)) if *value == row.value => {
                resolved.known += 1;
                continue;
            }
            Some((id, _)) => {
                resolved.revised += 1;
                id.clone()
            }
            None => String::new(),
        };
        let is_named = |tables: &Tables| tables.breakdowns.contains_key(&row.breakdown);
        if !row.breakdown.is_empty() && !to.tables.is_some_and(is_named) {
            let new = resolved.breakdowns.entry(row.breakdown.clone());
            new.or_insert_with(|| breakdown_name(&row.breakdown));
        }
        number += 1;
        resolved
            .rows
            .push(to.cells(row, subject, number, supersedes));
    }
    resolved.questions = questions.into_iter().collect();
    resolved
}
