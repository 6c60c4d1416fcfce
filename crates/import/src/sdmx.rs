//! SDMX-CSV, version 1 or 2.

use crate::{
    error::{ImportError, Place},
    named::Named,
    number,
    row::{Reading, Row},
    when,
};
use kanjian_model::words;

/// The columns of a file.
struct Columns {
    value: usize,
    period: usize,
    area: Option<usize>,
    indicator: Option<usize>,
    /// Those that stand before the value: dimensions do, attributes stand behind it.
    dimensions: Vec<usize>,
}

impl Columns {
    fn of(named: &Named) -> Result<Self, ImportError> {
        let value = named.required("OBS_VALUE")?;
        let heads = [
            "STRUCTURE",
            "STRUCTURE_ID",
            "STRUCTURE_NAME",
            "ACTION",
            "DATAFLOW",
            "TIME_PERIOD",
        ];
        let dimensions: Vec<usize> = (0..value)
            .filter(|c| !heads.contains(&named.names[*c].as_str()))
            .collect();
        let is_period = |c: &usize| {
            (1..named.grid.rows.len()).all(|r| when::read(named.grid.text(r, *c)).is_some())
        };
        let period = named
            .column("TIME_PERIOD")
            .or_else(|| dimensions.iter().rev().copied().find(is_period))
            .ok_or_else(|| {
                ImportError::new(
                    Place::Line(1),
                    words!("没有一列是时期", "no column holds periods"),
                    words!("导出时带上 TIME_PERIOD", "export it with TIME_PERIOD"),
                )
            })?;
        let find = |names: &[&str]| {
            dimensions
                .iter()
                .copied()
                .find(|c| names.contains(&named.names[*c].as_str()))
        };
        Ok(Self {
            value,
            period,
            area: find(&["REF_AREA", "GEO", "geo", "AREA", "LOCATION", "COUNTRY"]),
            indicator: find(&[
                "INDICATOR",
                "SERIES",
                "MEASURE",
                "INDIC",
                "indic",
                "SUBJECT",
            ]),
            dimensions,
        })
    }

    /// Says of a figure what the cells beside it say.
    fn describe(&self, row: &mut Row, named: &Named, at: usize) {
        let cell = |c: usize| named.grid.text(at, c).to_owned();
        if let Some((code, name)) = self.area.map(|c| code_and_name(cell(c))) {
            (row.area, row.area_name) = (code, name);
        }
        match self.indicator.map(|c| code_and_name(cell(c))) {
            Some((code, name)) => {
                row.subject = if name.is_empty() { code.clone() } else { name };
                row.indicator = code;
            }
            None => {
                let flow = ["STRUCTURE_ID", "DATAFLOW"].map(|n| named.text(at, n));
                row.subject = flow.concat();
            }
        }
        let is_said = |c: usize| c == self.period || [self.area, self.indicator].contains(&Some(c));
        row.breakdown = self
            .dimensions
            .iter()
            .filter(|c| !is_said(**c))
            .map(|c| format!("{}={}", named.names[*c], cell(*c)))
            .collect::<Vec<_>>()
            .join(";");
        if row.unit.is_empty() {
            let unit = ["UNIT_MEASURE", "UNIT"].map(|n| named.text(at, n)).concat();
            row.unit = number::unit_key(&unit).map_or(unit, str::to_owned);
        }
    }
}

/// A cell of files that name their codes: `DE: Germany`.
fn code_and_name(text: String) -> (String, String) {
    match text.split_once(": ") {
        Some((code, name)) => (code.to_owned(), name.to_owned()),
        None => (text, String::new()),
    }
}

/// Reads a file.
pub fn read(bytes: &[u8]) -> Result<Reading, ImportError> {
    let mut named = Named::read(bytes)?;
    // “GEO: Geopolitical entity”: the code comes first.
    for name in &mut named.names {
        if let Some((code, _)) = name.split_once(':') {
            *name = code.trim().to_owned();
        }
    }
    let columns = Columns::of(&named)?;
    let mut reading = Reading::default();
    for at in 1..named.grid.rows.len() {
        if named.text(at, "ACTION") == "D" {
            let place = named.grid.at(at, 0).words();
            let what = words!("：这是删除记录，没有收入", ": a deletion, left out");
            reading.notes.push(place.then(&what));
            continue;
        }
        let Some(mut row) = named.row(at, columns.value)? else {
            reading.empty += 1;
            continue;
        };
        row.period = Some(named.period(at, columns.period)?);
        row.period_as_written = named.grid.text(at, columns.period).to_owned();
        columns.describe(&mut row, &named, at);
        reading.rows.push(row);
    }
    Ok(reading)
}
