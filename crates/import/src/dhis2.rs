//! DHIS2: data value sets and analytics as JSON, with names where the file brings them.

use crate::{
    delimited::export_again,
    error::{ImportError, Place},
    json::{self, Node},
    number::{self, CellFigure},
    row::{Reading, Row},
    when,
};
use kanjian_model::words;

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
        Place::File,
        words!(
            "里面既没有 dataValues，也没有 headers 和 rows",
            "there is neither dataValues nor headers and rows"
        ),
        words!(
            "给出 /api/dataValueSets 或 /api/analytics 的 JSON",
            "give the JSON of /api/dataValueSets or /api/analytics"
        ),
    ))
}

fn period(text: &str, place: &str) -> Result<kanjian_model::Period, ImportError> {
    when::read(text).ok_or_else(|| {
        let what = words!(
            "“{text}”不是这里认得的 DHIS2 时期",
            "“{text}” is no period of DHIS2 that is known here"
        );
        let todo = words!(
            "改用年、季、月、周或日",
            "use years, quarters, months, weeks or days"
        );
        ImportError::new(place, what, todo)
    })
}

/// The figure of a text, for the columns that hold nothing else.
pub(crate) fn figure(text: &str, place: impl Into<Place>) -> Result<Option<f64>, ImportError> {
    match number::read(text) {
        Ok(CellFigure::Written(written)) => Ok(Some(written.value)),
        Ok(CellFigure::Missing | CellFigure::Suppressed | CellFigure::Redacted(_)) => Ok(None),
        Ok(CellFigure::Text) => Err(ImportError::new(
            place,
            words!("“{text}”不是数字", "“{text}” is no number"),
            words!(
                "改正；文字类的数据元请不要导出",
                "correct it, or leave data elements of text out of the export"
            ),
        )),
        Err(what) => {
            let todo = words!("在原系统里改正", "correct it at its source");
            Err(ImportError::new(place, what, todo))
        }
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
                    words!("缺少 {key}", "{key} is missing"),
                    words!(
                        "导出数据集时带上编号",
                        "export the data value set with its identifiers"
                    ),
                ));
            }
        }
        let Some(number) = figure(&text, place.as_str())? else {
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

/// A table of analytics: the columns of its rows, and what its metadata says of them.
struct Analytics<'n> {
    headers: &'n [Node],
    names: Vec<String>,
    meta: Option<&'n Node>,
    /// Data element or indicator.
    dx: usize,
    value: usize,
    /// The one period and the one area of all rows, where they have no column of their own.
    only_period: Option<String>,
    only_area: Option<String>,
}

impl<'n> Analytics<'n> {
    fn of(root: &'n Node, headers: &'n [Node]) -> Result<Self, ImportError> {
        let names: Vec<String> = headers.iter().map(|h| h.text_of("name")).collect();
        let required = |name: &str| {
            let at = names.iter().position(|n| n == name);
            at.ok_or_else(|| {
                let what = words!("没有 {name} 这一列", "there is no column {name}");
                let todo = words!(
                    "导出分析表时选上 dx、pe 和 ou 三个维度",
                    "ask analytics for the dimensions dx, pe and ou"
                );
                ImportError::new("headers", what, todo)
            })
        };
        let (dx, value) = (required("dx")?, required("value")?);
        let meta = root.get("metaData");
        Ok(Self {
            headers,
            names,
            meta,
            dx,
            value,
            only_period: only_member(meta, "pe"),
            only_area: only_member(meta, "ou"),
        })
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|n| n == name)
    }

    /// What the metadata calls an id.
    fn name_of(&self, id: &str) -> Option<String> {
        let old = self
            .meta
            .and_then(|m| m.get("names"))
            .map(|n| n.text_of(id));
        let new = self
            .meta
            .and_then(|m| m.get("items"))
            .and_then(|items| items.get(id))
            .map(|item| item.text_of("name"));
        [old, new].into_iter().flatten().find(|n| !n.is_empty())
    }

    /// One row; `None` where its value is empty.
    fn row(&self, row: &Node, place: String) -> Result<Option<Row>, ImportError> {
        let cells = row
            .list()
            .filter(|c| c.len() == self.names.len())
            .ok_or_else(|| {
                let width = self.names.len();
                let what = words!(
                    "这一行的格数不是表头的 {width} 格",
                    "the row has not the {width} cells of the headers"
                );
                ImportError::new(place.as_str(), what, export_again())
            })?;
        let cell = |name: &str| self.column(name).map(|at| cells[at].text());
        let text = cells[self.value].text();
        let Some(number) = figure(&text, place.as_str())? else {
            return Ok(None);
        };
        let optional = |name: &str| match cell(name) {
            Some(text) => figure(&text, place.as_str()),
            None => Ok(None),
        };
        let of_all = |only: &Option<String>| only.clone().unwrap_or_default();
        let indicator = cells[self.dx].text();
        let area = cell("ou").unwrap_or_else(|| of_all(&self.only_area));
        let written = cell("pe").unwrap_or_else(|| of_all(&self.only_period));
        let filled = cells.iter().map(Node::text).filter(|t| !t.is_empty());
        Ok(Some(Row {
            subject: self
                .name_of(&indicator)
                .unwrap_or_else(|| indicator.clone()),
            area_name: self.name_of(&area).unwrap_or_default(),
            period: Some(period(&written, &place)?),
            numerator: optional("numerator")?,
            denominator: optional("denominator")?,
            quote: filled.collect::<Vec<_>>().join(" | "),
            area,
            indicator,
            period_as_written: written,
            value: Some(number),
            comparator: "eq",
            breakdown: self.breakdown(cells),
            as_written: text,
            place,
            ..Row::default()
        }))
    }

    /// The dimensions beside the three that every row has.
    fn breakdown(&self, cells: &[Node]) -> String {
        let is_dimension = |at: usize, name: &str| {
            self.headers[at].get("meta") == Some(&Node::Bool(true))
                && !matches!(name, "dx" | "pe" | "ou")
        };
        let columns = self.names.iter().enumerate();
        columns
            .filter(|(at, name)| is_dimension(*at, name))
            .map(|(at, name)| {
                let id = cells[at].text();
                format!("{name}={}", self.name_of(&id).unwrap_or(id))
            })
            .collect::<Vec<_>>()
            .join(";")
    }
}

/// A dimension that is a filter has no column; with one member it holds for every row.
fn only_member(meta: Option<&Node>, dimension: &str) -> Option<String> {
    let meta = meta?;
    let members = match meta.get(dimension) {
        Some(members) => members,
        None => meta.get("dimensions")?.get(dimension)?,
    };
    match members.list()? {
        [one] => Some(one.text()),
        _ => None,
    }
}

fn analytics(root: &Node, headers: &[Node], rows: &[Node]) -> Result<Reading, ImportError> {
    let analytics = Analytics::of(root, headers)?;
    let mut reading = Reading::default();
    for (at, row) in rows.iter().enumerate() {
        match analytics.row(row, format!("rows[{at}]"))? {
            Some(row) => reading.rows.push(row),
            None => reading.empty += 1,
        }
    }
    Ok(reading)
}
