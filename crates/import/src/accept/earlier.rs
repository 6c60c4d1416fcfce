//! Which rows the observation table has already, as they are or with another figure; what follows from it is decided elsewhere.

use kanjian_model::{
    Figure, Observation, Unit,
    tables::{Tables, layout::OBSERVATIONS},
};
use std::collections::BTreeMap;

/// How a row stands to what the table has of its source.
#[derive(Clone, Copy, Debug)]
pub(super) enum Standing<'a> {
    /// The table has nothing of it.
    New,
    /// It is there already.
    There,
    /// It is there, and was replaced since by the row of this id.
    Replaced(&'a Observation, &'a str),
    /// The table has another figure for it.
    Revises(&'a Observation),
}

/// The text of a cell of a row in the columns of the observation table.
pub(super) fn cell<'r>(row: &'r [String], column: &str) -> &'r str {
    let at = OBSERVATIONS.columns.iter().position(|c| *c == column);
    at.and_then(|at| row.get(at)).map_or("", String::as_str)
}

/// The figure of a row for a message: its value, which alone may differ, and how it is written.
fn figure_of(cell: &dyn Fn(&str) -> String) -> String {
    let (value, absent) = (cell("value"), cell("absent"));
    let ends = format!("{}–{}", cell("low"), cell("high"));
    let number = match (value.is_empty(), absent.is_empty()) {
        (false, _) => value,
        (true, false) => absent,
        (true, true) => ends,
    };
    format!("{number} {} (“{}”)", cell("unit"), cell("as_written"))
}

/// What the table has in a column of a figure.
fn cell_of(o: &Observation, column: &str) -> String {
    let figure = |figure: Option<Figure>| figure.map(|f| f.to_string()).unwrap_or_default();
    match column {
        "value" => figure(o.value),
        "low" => figure(o.low),
        "high" => figure(o.high),
        "absent" => o.absent.map(|a| a.to_string()).unwrap_or_default(),
        "unit" => o.unit.key().to_owned(),
        "area" => o.area.clone(),
        "indicator" => o.indicator.clone(),
        "period" => o.period.as_str().to_owned(),
        "kind" => o.kind.as_str().to_owned(),
        "breakdown" => o.breakdown.clone(),
        "comparator" => o.comparator.as_str().to_owned(),
        "yoy" => figure(o.yoy),
        "share_of_parent" => figure(o.share_of_parent),
        "rank" => figure(o.rank),
        "completion" => figure(o.completion),
        _ => o.as_written.clone(),
    }
}

/// What a row and what the table has of it say differently, in a column and in words: their figures, else the first column that
/// is not the same.
pub(super) fn difference(row: &[String], o: &Observation) -> (&'static str, [String; 2]) {
    let figures = [
        figure_of(&|column| cell_of(o, column)),
        figure_of(&|column| cell(row, column).to_owned()),
    ];
    if figures[0] != figures[1] {
        return ("value", figures);
    }
    let columns = [
        "period",
        "kind",
        "indicator",
        "area",
        "breakdown",
        "comparator",
        "low",
        "high",
        "yoy",
        "share_of_parent",
        "rank",
        "completion",
    ];
    let differing = columns.into_iter().find_map(|column| {
        let (old, new) = (cell_of(o, column), cell(row, column).to_owned());
        let is_same_number = || Some(old.parse::<Figure>().ok()? == new.parse().ok()?);
        let is_same = old == new || is_same_number() == Some(true);
        (!is_same).then(|| (column, [old, new].map(|text| format!("{column} “{text}”"))))
    });
    differing.unwrap_or(("value", figures))
}

/// What makes two rows of one source tell of the same thing.
fn same_thing(row: &[String], o: &Observation) -> bool {
    [
        ("area", o.area.as_str()),
        ("indicator", &o.indicator),
        ("period", o.period.as_str()),
        ("kind", o.kind.as_str()),
        ("breakdown", &o.breakdown),
    ]
    .iter()
    .all(|(column, text)| cell(row, column) == *text)
}

/// Whether two rows say the same of the same thing.
fn same_figure(row: &[String], o: &Observation) -> bool {
    let numbers = [
        ("value", o.value),
        ("low", o.low),
        ("high", o.high),
        ("yoy", o.yoy),
        ("share_of_parent", o.share_of_parent),
        ("rank", o.rank),
        ("completion", o.completion),
    ];
    let is_same = |(column, figure): (&str, Option<Figure>)| {
        let written = cell(row, column);
        match figure {
            Some(figure) => written.parse() == Ok(figure),
            None => written.is_empty(),
        }
    };
    same_thing(row, o)
        && cell(row, "unit").parse::<Unit>() == Ok(o.unit)
        && cell(row, "comparator") == o.comparator.as_str()
        && cell(row, "absent") == o.absent.map_or("", |absent| absent.as_str())
        && numbers.into_iter().all(is_same)
}

/// Whether two rows stand at the same place of the document.
fn same_place(row: &[String], o: &Observation) -> bool {
    let offset = cell(row, "value_offset").parse::<u32>().ok();
    offset.is_some() && offset == o.value_offset && cell(row, "quote") == o.quote
}

/// How each row stands to what the tables have of the source; no row of the table answers for two of them.
pub(super) fn standings<'a>(
    tables: &'a Tables,
    source: &str,
    rows: &[&[String]],
) -> Vec<Standing<'a>> {
    let of_source = tables.observations.iter().filter(|o| o.source == source);
    let mut left: Vec<Option<&Observation>> = of_source.clone().map(Some).collect();
    let newer: BTreeMap<&str, &str> = of_source
        .filter(|o| !o.supersedes.is_empty())
        .map(|o| (o.supersedes.as_str(), o.id.as_str()))
        .collect();
    let mut found: Vec<Option<Standing<'a>>> = vec![None; rows.len()];
    let mut pass = |is_current: bool,
                    is_it: &dyn Fn(&[String], &Observation) -> bool,
                    standing: &dyn Fn(&'a Observation) -> Standing<'a>| {
        for (row, found) in rows.iter().zip(&mut found) {
            if found.is_some() {
                continue;
            }
            let one = left.iter_mut().find(|one| {
                one.is_some_and(|o| {
                    is_current != newer.contains_key(o.id.as_str()) && is_it(row, o)
                })
            });
            *found = one.and_then(Option::take).map(standing);
        }
    };
    pass(
        true,
        &|row, o| same_place(row, o) && same_figure(row, o),
        &|_| Standing::There,
    );
    pass(true, &same_figure, &|_| Standing::There);
    pass(
        false,
        &|row, o| same_place(row, o) && same_figure(row, o),
        &|o| {
            let mut by = o.id.as_str();
            // Each step leads to a later release, so this ends.
            while let Some(next) = newer.get(by) {
                by = next;
            }
            Standing::Replaced(o, by)
        },
    );
    pass(
        true,
        &|row, o| same_place(row, o) && cell(row, "indicator") == o.indicator,
        &Standing::Revises,
    );
    pass(
        true,
        &|row, o| same_place(row, o) && cell(row, "subject") == o.subject,
        &Standing::Revises,
    );
    pass(true, &same_thing, &Standing::Revises);
    let found = found.into_iter();
    found.map(|one| one.unwrap_or(Standing::New)).collect()
}
