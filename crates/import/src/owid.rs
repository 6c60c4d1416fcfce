//! Our World in Data: a chart's CSV, with the metadata that it is offered with.

use crate::{
    delimited,
    error::{ImportError, Place},
    json,
    named::{Named, see_format},
    number,
    row::Reading,
};
use kanjian_model::{Bilingual, words};

/// Reads a chart's CSV of Our World in Data, with the metadata that stands beside it.
pub fn read(bytes: &[u8], metadata: Option<&[u8]>) -> Result<Reading, ImportError> {
    let named = Named::read(bytes)?;
    let entity = named.required("Entity")?;
    let period = named
        .column("Year")
        .or_else(|| named.column("Day"))
        .ok_or_else(|| {
            let what = words!(
                "既没有 Year 列，也没有 Day 列",
                "there is neither Year nor Day"
            );
            ImportError::new(Place::Line(1), what, see_format())
        })?;
    let metadata = match metadata {
        Some(bytes) => {
            Some(
                json::parse(&delimited::decode(bytes)?).map_err(|error| ImportError {
                    place: Place::InMetadata(Box::new(error.place)),
                    ..error
                })?,
            )
        }
        None => None,
    };
    let about = |name: &str| metadata.as_ref()?.get("columns")?.get(name);
    let mut reading = Reading::default();
    let not_figures = [
        "Entity",
        "Code",
        "Year",
        "Day",
        "time",
        "World region according to OWID",
    ];
    let columns: Vec<usize> = (0..named.names.len())
        .filter(|c| {
            let name = named.names[*c].as_str();
            !not_figures.contains(&name) && !name.ends_with("Annotations") && !name.is_empty()
        })
        .collect();
    for column in &columns {
        let citation = about(&named.names[*column])
            .map(|m| m.text_of("citationShort"))
            .unwrap_or_default();
        if !citation.is_empty() {
            let note = format!("{}: {citation}", named.names[*column]);
            reading.notes.push(Bilingual::same(note));
        }
    }
    for at in 1..named.grid.rows.len() {
        for column in &columns {
            let Some(mut row) = named.row(at, *column)? else {
                reading.empty += 1;
                continue;
            };
            let name = &named.names[*column];
            row.area_name = named.grid.text(at, entity).to_owned();
            let code = named.text(at, "Code");
            row.area = if code.is_empty() {
                row.area_name.clone()
            } else {
                code
            };
            row.subject = name.clone();
            if let Some(metadata) = about(name) {
                let unit = metadata.text_of("unit");
                row.unit = number::unit_key(&unit).map_or(unit, str::to_owned);
                row.indicator = metadata.text_of("shortName");
            }
            row.period = Some(named.period(at, period)?);
            row.period_as_written = named.grid.text(at, period).to_owned();
            reading.rows.push(row);
        }
    }
    Ok(reading)
}
