//! Text formats whose column names are fixed: SDMX-CSV, Fingertips, Our World in Data.

use crate::{
    delimited,
    dhis2::figure,
    error::ImportError,
    grid::Grid,
    json,
    number::{self, CellFigure},
    row::{Reading, Row},
    when,
};

struct Named {
    grid: Grid,
    names: Vec<String>,
}

impl Named {
    fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        let grid = delimited::grid(bytes)?;
        let names: Vec<String> = grid
            .rows
            .first()
            .map(|r| r.cells.clone())
            .unwrap_or_default();
        for (at, name) in names.iter().enumerate() {
            if !name.is_empty() && names[..at].contains(name) {
                let what = format!("the column {name} is there twice");
                return Err(ImportError::new(
                    grid.place(0, at),
                    what,
                    "keep one of them",
                ));
            }
        }
        if let Some(row) = grid
            .rows
            .iter()
            .skip(1)
            .find(|r| r.cells.len() != names.len())
        {
            let what = format!(
                "the row has {} cells, the header {}",
                row.cells.len(),
                names.len()
            );
            return Err(ImportError::new(
                format!("line {}", row.line),
                what,
                "export it again",
            ));
        }
        Ok(Self { grid, names })
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|n| n == name)
    }

    fn required(&self, name: &str) -> Result<usize, ImportError> {
        self.column(name).ok_or_else(|| {
            let what = format!("the column {name} is missing");
            ImportError::new("line 1", what, "is --from the format of this file?")
        })
    }

    fn text(&self, row: usize, name: &str) -> String {
        self.column(name)
            .map_or_else(String::new, |c| self.grid.text(row, c).to_owned())
    }

    fn optional_figure(&self, row: usize, name: &str) -> Result<Option<f64>, ImportError> {
        match self.column(name) {
            Some(c) => figure(self.grid.text(row, c), &self.grid.place(row, c)),
            None => Ok(None),
        }
    }

    /// The figure of a cell as a row without its context; `None` for an empty cell.
    fn row(&self, row: usize, column: usize) -> Result<Option<Row>, ImportError> {
        let text = self.grid.text(row, column);
        let place = self.grid.place(row, column);
        let (value, comparator, unit, absent) = match number::read(text) {
            Ok(CellFigure::Written(w)) => (Some(w.value), w.comparator, w.unit, ""),
            Ok(CellFigure::Suppressed) => (None, "eq", "", "suppressed"),
            Ok(CellFigure::Redacted(unit)) => (None, "eq", unit, "redacted"),
            Ok(CellFigure::Missing) => return Ok(None),
            Ok(CellFigure::Text) => {
                let what = format!("“{text}” is no number");
                return Err(ImportError::new(
                    place,
                    what,
                    "correct it, or empty the cell",
                ));
            }
            Err(what) => {
                return Err(ImportError::new(
                    place,
                    what,
                    "correct it, or empty the cell",
                ));
            }
        };
        Ok(Some(Row {
            value,
            comparator,
            unit: unit.to_owned(),
            absent,
            as_written: text.to_owned(),
            quote: self.grid.quote(row),
            place,
            ..Row::default()
        }))
    }

    fn period(&self, row: usize, column: usize) -> Result<kanjian_model::Period, ImportError> {
        let text = self.grid.text(row, column);
        when::read(text).ok_or_else(|| {
            let what = format!("“{text}” is no period");
            ImportError::new(
                self.grid.place(row, column),
                what,
                "write it as 2020, 2020-10 or 2020-10-05",
            )
        })
    }
}

/// Reads an export of Fingertips.
pub fn fingertips(bytes: &[u8]) -> Result<Reading, ImportError> {
    let named = Named::read(bytes)?;
    let value = named.required("Value")?;
    let period = named.required("Time period")?;
    named.required("Indicator ID")?;
    named.required("Area Code")?;
    let mut reading = Reading::default();
    for at in 1..named.grid.rows.len() {
        let Some(mut row) = named.row(at, value)? else {
            reading.empty += 1;
            continue;
        };
        row.indicator = named.text(at, "Indicator ID");
        row.subject = named.text(at, "Indicator Name");
        row.area = named.text(at, "Area Code");
        row.area_name = named.text(at, "Area Name");
        row.period_as_written = named.text(at, "Time period");
        row.period = Some(match financial_year(&row.period_as_written) {
            Some(period) => period,
            None => named.period(at, period)?,
        });
        row.low = named.optional_figure(at, "Lower CI 95.0 limit")?;
        row.high = named.optional_figure(at, "Upper CI 95.0 limit")?;
        row.numerator = named.optional_figure(at, "Count")?;
        row.denominator = named.optional_figure(at, "Denominator")?;
        row.breakdown = ["Sex", "Age", "Category"]
            .iter()
            .filter_map(|name| {
                let text = named.text(at, name);
                (!text.is_empty()).then(|| format!("{}={text}", name.to_lowercase()))
            })
            .collect::<Vec<_>>()
            .join(";");
        reading.rows.push(row);
    }
    Ok(reading)
}

/// `2019/20` there is the year from April to March.
fn financial_year(text: &str) -> Option<kanjian_model::Period> {
    let (first, second) = text.split_once('/')?;
    let year: u32 = first.parse().ok().filter(|y| (1900..2200).contains(y))?;
    (second.len() == 2 && second.parse() == Ok((year + 1) % 100))
        .then(|| kanjian_model::Period::parse(&format!("{year}-04/{}-03", year + 1)).ok())?
}

/// Reads an SDMX-CSV file, version 1 or 2.
pub fn sdmx(bytes: &[u8]) -> Result<Reading, ImportError> {
    let mut named = Named::read(bytes)?;
    // “GEO: Geopolitical entity”: the code comes first.
    for name in &mut named.names {
        if let Some((code, _)) = name.split_once(':') {
            *name = code.trim().to_owned();
        }
    }
    let value = named.required("OBS_VALUE")?;
    let heads = [
        "STRUCTURE",
        "STRUCTURE_ID",
        "STRUCTURE_NAME",
        "ACTION",
        "DATAFLOW",
        "TIME_PERIOD",
    ];
    // Dimensions stand before the value, attributes behind it.
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
                "line 1",
                "no column holds periods",
                "export it with TIME_PERIOD",
            )
        })?;
    let find = |names: &[&str]| {
        dimensions
            .iter()
            .copied()
            .find(|c| names.contains(&named.names[*c].as_str()))
    };
    let area = find(&["REF_AREA", "GEO", "geo", "AREA", "LOCATION", "COUNTRY"]);
    let indicator = find(&[
        "INDICATOR",
        "SERIES",
        "MEASURE",
        "INDIC",
        "indic",
        "SUBJECT",
    ]);
    let mut reading = Reading::default();
    for at in 1..named.grid.rows.len() {
        if named.text(at, "ACTION") == "D" {
            reading
                .notes
                .push(format!("{}: a deletion, left out", named.grid.place(at, 0)));
            continue;
        }
        let Some(mut row) = named.row(at, value)? else {
            reading.empty += 1;
            continue;
        };
        row.period = Some(named.period(at, period)?);
        row.period_as_written = named.grid.text(at, period).to_owned();
        let cell = |c: usize| named.grid.text(at, c).to_owned();
        let split = |text: String| match text.split_once(": ") {
            Some((code, name)) => (code.to_owned(), name.to_owned()),
            None => (text, String::new()),
        };
        if let Some((code, name)) = area.map(|c| split(cell(c))) {
            (row.area, row.area_name) = (code, name);
        }
        let flow = ["STRUCTURE_ID", "DATAFLOW"]
            .map(|n| named.text(at, n))
            .concat();
        match indicator.map(|c| split(cell(c))) {
            Some((code, name)) => {
                row.subject = if name.is_empty() { code.clone() } else { name };
                row.indicator = code;
            }
            None => row.subject = flow,
        }
        row.breakdown = dimensions
            .iter()
            .filter(|c| **c != period && Some(**c) != area && Some(**c) != indicator)
            .map(|c| format!("{}={}", named.names[*c], cell(*c)))
            .collect::<Vec<_>>()
            .join(";");
        let unit = ["UNIT_MEASURE", "UNIT"].map(|n| named.text(at, n)).concat();
        if row.unit.is_empty() {
            row.unit = number::unit_key(&unit).map_or(unit, str::to_owned);
        }
        reading.rows.push(row);
    }
    Ok(reading)
}

/// Reads a chart's CSV of Our World in Data, with the metadata that stands beside it.
pub fn owid(bytes: &[u8], metadata: Option<&[u8]>) -> Result<Reading, ImportError> {
    let named = Named::read(bytes)?;
    let entity = named.required("Entity")?;
    let period = named
        .column("Year")
        .or_else(|| named.column("Day"))
        .ok_or_else(|| {
            ImportError::new(
                "line 1",
                "there is neither Year nor Day",
                "is --from the format of this file?",
            )
        })?;
    let metadata = match metadata {
        Some(bytes) => {
            Some(
                json::parse(&delimited::decode(bytes)?).map_err(|error| ImportError {
                    place: format!("metadata {}", error.place),
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
            reading
                .notes
                .push(format!("{}: {citation}", named.names[*column]));
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
