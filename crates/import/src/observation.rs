//! Rows of a file as rows of the observation table, with this site's areas, indicators and units.

use crate::{
    mapping::{Mapping, Meaning, Question},
    row::Row,
    vocabulary::Vocabulary,
    when,
};
use kanjian_model::Bilingual;
use kanjian_model::tables::{Tables, layout::OBSERVATIONS, read::LEFT_OUT};
use std::collections::{BTreeMap, BTreeSet};

/// Where rows go.
#[derive(Clone, Copy)]
pub struct Destination<'a> {
    /// The tables that they are added to; without, names stay as they are in the file.
    pub tables: Option<&'a Tables>,
    /// Id of the source.
    pub source: &'a str,
    /// Id of the release.
    pub release: &'a str,
    /// What a person answered.
    pub mapping: &'a Mapping,
}

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

fn question(column: &str, meaning: &str, words: String) -> Question {
    Question {
        column: column.to_owned(),
        meaning: meaning.to_owned(),
        words,
    }
}

impl Destination<'_> {
    /// Whether `*` was answered with `-`: names that this site does not know are left out, all of them.
    fn leaves_out_the_rest(&self, kind: &str) -> bool {
        self.mapping.name(kind, "*") == Some(LEFT_OUT)
    }

    /// The area's id, or the question that it leaves.
    fn area(&self, row: &Row) -> Result<String, Question> {
        let names = [row.area.as_str(), row.area_name.as_str()];
        let answered = names
            .iter()
            .find_map(|n| self.mapping.name("is_area", n))
            .or_else(|| {
                let whole_file = self.mapping.constant(Meaning::Area);
                whole_file.filter(|_| row.area.is_empty())
            });
        if answered == Some(LEFT_OUT) {
            return Ok(LEFT_OUT.to_owned());
        }
        let Some(tables) = self.tables else {
            return Ok(answered.unwrap_or(&row.area).to_owned());
        };
        let given = answered.into_iter().chain(names).filter(|n| !n.is_empty());
        for name in given.clone() {
            if tables.areas.contains_key(name) {
                return Ok(name.to_owned());
            }
        }
        for name in given {
            let mut same = tables.areas.values().filter(|a| a.name.is_called(name));
            if let (Some(area), None) = (same.next(), same.next()) {
                return Ok(area.id.clone());
            }
        }
        if self.leaves_out_the_rest("is_area") && !row.area.is_empty() {
            return Ok(LEFT_OUT.to_owned());
        }
        let unknown =
            answered.map_or_else(String::new, |a| format!("“{a}” is no id of areas.csv: "));
        Err(if row.area.is_empty() {
            question(
                "*",
                "area",
                format!("{unknown}which area is the file about? an id of areas.csv"),
            )
        } else {
            let name = if row.area_name.is_empty() {
                &row.area
            } else {
                &row.area_name
            };
            question(
                &row.area,
                "is_area",
                format!(
                    "{unknown}which area is “{name}”? an id of areas.csv, or - to leave it out"
                ),
            )
        })
    }

    fn indicator(&self, row: &Row) -> Result<String, Question> {
        let names = [row.indicator.as_str(), row.subject.as_str()];
        let answered = names
            .iter()
            .find_map(|n| self.mapping.name("is_indicator", n));
        if answered == Some(LEFT_OUT) {
            return Ok(LEFT_OUT.to_owned());
        }
        if self.tables.is_none() {
            return Ok(answered.unwrap_or(&row.indicator).to_owned());
        }
        let words = Vocabulary {
            tables: self.tables,
            source: self.source,
            mapping: self.mapping,
        };
        for name in answered.into_iter().chain(names).filter(|n| !n.is_empty()) {
            if let Some(id) = words.indicator(name) {
                return Ok(id);
            }
        }
        if self.leaves_out_the_rest("is_indicator") {
            return Ok(LEFT_OUT.to_owned());
        }
        let id = if row.indicator.is_empty() {
            &row.subject
        } else {
            &row.indicator
        };
        let unknown = answered.map_or_else(String::new, |a| {
            format!("“{a}” is no id of indicators.csv: ")
        });
        let words = format!(
            "{unknown}which indicator is “{}”? an id of indicators.csv, or - to leave it out",
            row.subject
        );
        Err(question(id, "is_indicator", words))
    }

    /// Unit and measure.
    fn unit(&self, row: &Row, indicator: &str) -> Result<(String, String), Question> {
        let known = self.tables.and_then(|t| t.indicators.get(indicator));
        let measure = known.map_or_else(String::new, |i| i.measure.to_string());
        let answered = self.mapping.name("is_unit", &row.unit);
        let Some(known) = known else {
            return Ok((answered.unwrap_or(&row.unit).to_owned(), measure));
        };
        let own = known.unit;
        let unit = match answered.unwrap_or(&row.unit) {
            "" => own,
            word => {
                let given = word.parse::<kanjian_model::Unit>().map_err(|_| {
                    let words =
                        format!("which unit is “{word}” ({})? such as {own:?}", row.subject);
                    question(&row.unit, "is_unit", words)
                })?;
                let is_counter = |u: kanjian_model::Unit| u.class() == "count";
                if given == own || answered.is_some() {
                    given
                } else if is_counter(given) && is_counter(own) {
                    // 个 and 家 count anything; the indicator says what.
                    own
                } else {
                    // A percentage read as people would be drawn on the wrong axis.
                    let words = format!(
                        "“{}” is in {given:?}, the indicator {indicator} in {own:?}: which unit is it?",
                        row.subject
                    );
                    return Err(question(&row.unit, "is_unit", words));
                }
            }
        };
        let unit = unit.key().to_owned();
        Ok((unit, measure))
    }
}

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

/// Turns rows into rows of the observation table, numbered on from those that it has.
pub fn observations(rows: &[Row], to: Destination<'_>) -> Resolved {
    let mut resolved = Resolved::default();
    let mut questions = BTreeSet::new();
    let mut known: BTreeMap<Key, (String, Option<f64>)> = BTreeMap::new();
    let mut last = 0_usize;
    for o in to
        .tables
        .iter()
        .flat_map(|t| &t.observations)
        .filter(|o| o.source == to.source)
    {
        let key = [
            o.area.clone(),
            o.indicator.clone(),
            o.period.to_string(),
            o.breakdown.clone(),
        ];
        known.insert(key, (o.id.clone(), o.value.map(|v| v.get())));
        let number =
            o.id.strip_prefix(to.source)
                .and_then(|n| n.trim_start_matches('-').parse().ok());
        last = last.max(number.unwrap_or(0));
    }
    for row in rows {
        let mut asked = |q: Question| {
            questions.insert(q);
        };
        let area = to.area(row).map_err(&mut asked).unwrap_or_default();
        let indicator = to.indicator(row).map_err(&mut asked);
        let Ok(indicator) = indicator else { continue };
        if [&area, &indicator].contains(&&LEFT_OUT.to_owned()) {
            resolved.left_out += 1;
            continue;
        }
        let Ok((unit, measure)) = to.unit(row, &indicator).map_err(&mut asked) else {
            continue;
        };
        let row = &small_count(row, &unit);
        let whole_file = to.mapping.constant(Meaning::Period);
        let period = match (&row.period, whole_file.and_then(when::read)) {
            (Some(period), _) => period.to_string(),
            (None, Some(period)) => period.to_string(),
            (None, None) => String::new(),
        };
        if to.tables.is_some() && period.is_empty() {
            asked(if row.sheet.is_empty() {
                let words = "when is the file about? EDTF such as 2020".to_owned();
                question("*", Meaning::Period.word(), words)
            } else {
                let words = format!(
                    "when is the sheet “{}” about? EDTF such as 2020; a line *,period,2020 says it of all sheets",
                    row.sheet
                );
                question(&row.sheet, "is_period", words)
            });
            continue;
        }
        let key = [
            area.clone(),
            indicator.clone(),
            period.clone(),
            row.breakdown.clone(),
        ];
        let supersedes = match known.get(&key) {
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
        let is_named = to
            .tables
            .is_some_and(|t| t.breakdowns.contains_key(&row.breakdown));
        if !row.breakdown.is_empty() && !is_named {
            resolved
                .breakdowns
                .entry(row.breakdown.clone())
                .or_insert_with(|| breakdown_name(&row.breakdown));
        }
        last += 1;
        let figure = |f: Option<f64>| f.map(|f| f.to_string()).unwrap_or_default();
        let is_measured = row.comparator == "eq";
        let cells: BTreeMap<&str, String> = BTreeMap::from([
            ("id", format!("{}-{last:03}", to.source)),
            ("area", area),
            ("indicator", indicator),
            ("subject", row.subject.clone()),
            ("value", figure(row.value)),
            ("low", figure(row.low)),
            ("high", figure(row.high)),
            ("unit", unit),
            ("measure", measure),
            ("comparator", row.comparator.to_owned()),
            (
                "comparator_stated",
                if is_measured { "no" } else { "yes" }.to_owned(),
            ),
            ("kind", "actual".to_owned()),
            ("absent", row.absent.to_owned()),
            ("period", period),
            ("period_as_written", row.period_as_written.clone()),
            ("breakdown", row.breakdown.clone()),
            ("as_written", row.as_written.clone()),
            ("quote", row.quote.clone()),
            ("numerator", figure(row.numerator)),
            ("denominator", figure(row.denominator)),
            ("release", to.release.to_owned()),
            ("supersedes", supersedes),
        ]);
        let columns = OBSERVATIONS.columns.iter();
        resolved.rows.push(
            columns
                .map(|c| cells.get(c).cloned().unwrap_or_default())
                .collect(),
        );
    }
    resolved.questions = questions.into_iter().collect();
    resolved
}
