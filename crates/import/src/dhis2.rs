//! DHIS2: data value sets and analytics as JSON, with names where the file brings them.

use crate::{
    error::ImportError,
    json::{self, Node},
    number::{self, CellFigure},
    row::{Reading, Row},
    when,
};

/// Reads either kind.
pub fn read(text: &str) -> Result<Reading, ImportError> {
    let root = json::parse(text)?;
    if let Some(values) = root.get("dataValues").and_then(Node::list) {
        return data_values(&root, values);
    }
    if let (Some(headers), Some(rows)) = (
        root.get("headers").and_then(Node::list),
        root.get("rows").and_then(Node::list),
    ) {
        return analytics(&root, headers, rows);
    }
    Err(ImportError::new(
        "the file",
        "there is neither dataValues nor headers and rows",
        "give the JSON of /api/dataValueSets or /api/analytics",
    ))
}

fn period(text: &str, place: &str) -> Result<kanjian_model::Period, ImportError> {
    when::read(text).ok_or_else(|| {
        let what = format!("“{text}” is no period of DHIS2 that is known here");
        ImportError::new(place, what, "use years, quarters, months, weeks or days")
    })
}

/// The figure of a text, for the columns that hold nothing else.
pub(crate) fn figure(text: &str, place: &str) -> Result<Option<f64>, ImportError> {
    match number::read(text) {
        Ok(CellFigure::Written(written)) => Ok(Some(written.value)),
        Ok(CellFigure::Missing | CellFigure::Suppressed | CellFigure::Redacted(_)) => Ok(None),
        Ok(CellFigure::Text) => Err(ImportError::new(
            place,
            format!("“{text}” is no number"),
            "correct it, or leave data elements of text out of the export",
        )),
        Err(what) => Err(ImportError::new(place, what, "correct it at its source")),
    }
}

fn data_values(root: &Node, values: &[Node]) -> Result<Reading, ImportError> {
    let mut reading = Reading::default();
    for (at, value) in values.iter().enumerate() {
        let place = format!("dataValues[{at}]");
        let of = |key: &str| {
            let own = value.text_of(key);
            // A set may say period and orgUnit once for all.
            if own.is_empty() {
                root.text_of(key)
            } else {
                own
            }
        };
        let [element, written, unit, text] = ["dataElement", "period", "orgUnit", "value"].map(of);
        for (key, cell) in [
            ("dataElement", &element),
            ("period", &written),
            ("orgUnit", &unit),
        ] {
            if cell.is_empty() {
                return Err(ImportError::new(
                    place,
                    format!("{key} is missing"),
                    "export the data value set with its identifiers",
                ));
            }
        }
        let Some(number) = figure(&text, &place)? else {
            reading.empty += 1;
            continue;
        };
        // Two rows that differ in their option combination are two figures.
        let breakdown = ["categoryOptionCombo", "attributeOptionCombo"]
            .iter()
            .filter_map(|key| {
                let id = value.text_of(key);
                (!id.is_empty()).then(|| format!("{key}={id}"))
            })
            .collect::<Vec<_>>()
            .join(";");
        reading.rows.push(Row {
            quote: [&element, &written, &unit, &text]
                .map(String::as_str)
                .join(" | "),
            area: unit,
            subject: element.clone(),
            indicator: element,
            period: Some(period(&written, &place)?),
            period_as_written: written,
            value: Some(number),
            comparator: "eq",
            breakdown,
            as_written: text,
            place,
            ..Row::default()
        });
    }
    Ok(reading)
}

fn analytics(root: &Node, headers: &[Node], rows: &[Node]) -> Result<Reading, ImportError> {
    let names: Vec<String> = headers.iter().map(|h| h.text_of("name")).collect();
    let column = |name: &str| names.iter().position(|n| n == name);
    let missing = |name: &str| {
        let what = format!("there is no column {name}");
        ImportError::new(
            "headers",
            what,
            "ask analytics for the dimensions dx, pe and ou",
        )
    };
    let dx = column("dx").ok_or_else(|| missing("dx"))?;
    let value = column("value").ok_or_else(|| missing("value"))?;
    let (pe, ou) = (column("pe"), column("ou"));
    let meta = root.get("metaData");
    let name_of = |id: &str| {
        let old = meta.and_then(|m| m.get("names")).map(|n| n.text_of(id));
        let new = meta
            .and_then(|m| m.get("items"))
            .and_then(|items| items.get(id))
            .map(|item| item.text_of("name"));
        [old, new].into_iter().flatten().find(|n| !n.is_empty())
    };
    // A dimension that is a filter has no column; with one member it holds for every row.
    let only = |dimension: &str| {
        let members = meta
            .and_then(|m| {
                m.get(dimension)
                    .or_else(|| m.get("dimensions")?.get(dimension))
            })
            .and_then(Node::list)?;
        match members {
            [one] => Some(one.text()),
            _ => None,
        }
    };
    let (only_area, only_period) = (only("ou"), only("pe"));
    let mut reading = Reading::default();
    for (at, row) in rows.iter().enumerate() {
        let place = format!("rows[{at}]");
        let cells = row
            .list()
            .filter(|c| c.len() == names.len())
            .ok_or_else(|| {
                let what = format!("the row has not the {} cells of the headers", names.len());
                ImportError::new(place.as_str(), what, "export it again")
            })?;
        let cell = |at: Option<usize>| at.map(|at| cells[at].text());
        let text = cells[value].text();
        let Some(number) = figure(&text, &place)? else {
            reading.empty += 1;
            continue;
        };
        let optional = |name: &str| match cell(column(name)) {
            Some(text) => figure(&text, &place),
            None => Ok(None),
        };
        let indicator = cells[dx].text();
        let area = cell(ou).or_else(|| only_area.clone()).unwrap_or_default();
        let written = cell(pe).or_else(|| only_period.clone()).unwrap_or_default();
        let breakdown = names
            .iter()
            .enumerate()
            .filter(|(i, n)| {
                headers[*i].get("meta") == Some(&Node::Bool(true))
                    && !matches!(n.as_str(), "dx" | "pe" | "ou")
            })
            .map(|(i, n)| {
                let id = cells[i].text();
                format!("{n}={}", name_of(&id).unwrap_or(id))
            })
            .collect::<Vec<_>>()
            .join(";");
        reading.rows.push(Row {
            subject: name_of(&indicator).unwrap_or_else(|| indicator.clone()),
            area_name: name_of(&area).unwrap_or_default(),
            period: Some(period(&written, &place)?),
            numerator: optional("numerator")?,
            denominator: optional("denominator")?,
            quote: cells
                .iter()
                .map(Node::text)
                .filter(|t| !t.is_empty())
                .collect::<Vec<_>>()
                .join(" | "),
            area,
            indicator,
            period_as_written: written,
            value: Some(number),
            comparator: "eq",
            breakdown,
            as_written: text,
            place,
            ..Row::default()
        });
    }
    Ok(reading)
}
