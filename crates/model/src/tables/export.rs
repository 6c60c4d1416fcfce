//! The data as CSV for other programs, and the Frictionless description of it; JSON shards are in `shards`.

use super::folder::Files;
use super::output::json;
use super::release::View;
use super::{Tables, layout};
use crate::snapshot::{Catalog, ShardRef};
use crate::{Absent, Figure, Observation};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::fmt::Display;
use std::io::Write as _;

/// Columns of the export, in order: fixed, other programs rely on them.
pub const COLUMNS: &[(&str, &str)] = &[
    ("source", "string"),
    ("area", "string"),
    ("indicator", "string"),
    ("domain", "string"),
    ("value", "number"),
    ("unit", "string"),
    ("comparator", "string"),
    ("kind", "string"),
    ("period", "string"),
    ("breakdown", "string"),
    ("as_written", "string"),
    ("quote", "string"),
    ("quote_offset", "integer"),
    ("yoy", "number"),
    ("share_of_parent", "number"),
    ("rank", "number"),
    ("completion", "number"),
    ("absent", "string"),
    ("id", "string"),
    ("subject", "string"),
    ("measure", "string"),
    ("low", "number"),
    ("high", "number"),
    ("numerator", "number"),
    ("denominator", "number"),
    ("comparator_stated", "string"),
    ("period_as_written", "string"),
    ("change_note", "string"),
    ("release", "string"),
    ("grade", "string"),
];

/// One mention as the cells of the export.
pub fn cells(o: &Observation) -> [String; 30] {
    let figure = |f: Option<Figure>| f.map(|f| f.to_string()).unwrap_or_default();
    [
        o.source.clone(),
        o.area.clone(),
        o.indicator.clone(),
        o.domain.clone(),
        figure(o.value),
        o.unit.key().to_owned(),
        o.comparator.to_string(),
        o.kind.to_string(),
        o.period.to_string(),
        o.breakdown.clone(),
        o.as_written.clone(),
        o.quote.clone(),
        o.quote_offset.map(|n| n.to_string()).unwrap_or_default(),
        figure(o.yoy),
        figure(o.share_of_parent),
        figure(o.rank),
        figure(o.completion),
        o.absent.map(|a| a.to_string()).unwrap_or_default(),
        o.id.clone(),
        o.subject.clone(),
        o.measure.to_string(),
        figure(o.low),
        figure(o.high),
        figure(o.numerator),
        figure(o.denominator),
        if o.comparator_stated { "yes" } else { "no" }.to_owned(),
        o.period_as_written.clone(),
        o.change_note.clone(),
        o.release.clone(),
        o.grade.to_string(),
    ]
}

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA_STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A cell that no spreadsheet takes for a formula: a text that begins like one stands behind an apostrophe, a negative
/// number stays a number.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    // Most cells begin with a digit or a letter: one look at the first byte, which is 0xEF in full-width forms.
    let may_be_formula = matches!(
        cell.as_bytes().first(),
        Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | 0xEF)
    );
    if may_be_formula && cell.starts_with(FORMULA_STARTS) && cell.parse::<Figure>().is_err() {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// The cell as it was before [`guarded`].
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA_STARTS) => rest,
        _ => cell,
    }
}

/// Rows of texts as CSV (RFC 4180, line feeds), the header first; no cell begins as a formula.
pub fn csv_of<R, C>(header: impl IntoIterator<Item = &'static str>, rows: R) -> Vec<u8>
where
    R: IntoIterator<Item = C>,
    C: IntoIterator<Item: AsRef<str>>,
{
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory rows of one width cannot fail.
    let _ = writer.write_record(header);
    for row in rows {
        for cell in row {
            let _ = writer.write_field(guarded(cell.as_ref()).as_bytes());
        }
        let _ = writer.write_record(None::<&[u8]>);
    }
    writer.into_inner().unwrap_or_default()
}

/// The export: one row for each mention.
pub fn observations_csv<'o>(mentions: impl IntoIterator<Item = &'o Observation>) -> Vec<u8> {
    csv_of(COLUMNS.iter().map(|c| c.0), mentions.into_iter().map(cells))
}

/// The export, row by row: the same bytes as [`observations_csv`], straight into the room of the file.
pub(super) struct CsvRows {
    bytes: Vec<u8>,
}

impl CsvRows {
    /// The header alone, in the room of `bytes`.
    pub(super) fn in_place_of(mut bytes: Vec<u8>) -> Self {
        bytes.clear();
        let mut rows = Self { bytes };
        COLUMNS.iter().for_each(|(name, _)| rows.text(name));
        rows.end_row();
        rows
    }

    /// A cell and the comma after it.
    fn text(&mut self, cell: &str) {
        let cell = guarded(cell);
        let has_to_be_quoted = |byte| matches!(byte, b',' | b'"' | b'\n' | b'\r');
        if cell.bytes().any(has_to_be_quoted) {
            self.bytes.push(b'"');
            self.bytes.extend(cell.replace('"', "\"\"").as_bytes());
            self.bytes.push(b'"');
        } else {
            self.bytes.extend(cell.as_bytes());
        }
        self.bytes.push(b',');
    }

    /// A cell of digits, which is no formula.
    fn number(&mut self, number: Option<impl Display>) {
        if let Some(number) = number {
            // Writing to memory cannot fail.
            let _ = write!(self.bytes, "{number}");
        }
        self.bytes.push(b',');
    }

    /// The comma after the last cell becomes the end of the row.
    fn end_row(&mut self) {
        if let Some(last) = self.bytes.last_mut() {
            *last = b'\n';
        }
    }

    /// Adds a mention: the cells of [`cells`], without a text of its own for each.
    pub(super) fn push(&mut self, o: &Observation) {
        self.text(&o.source);
        self.text(&o.area);
        self.text(&o.indicator);
        self.text(&o.domain);
        self.number(o.value);
        self.text(o.unit.key());
        self.text(o.comparator.as_str());
        self.text(o.kind.as_str());
        self.text(o.period.as_str());
        self.text(&o.breakdown);
        self.text(&o.as_written);
        self.text(&o.quote);
        self.number(o.quote_offset);
        self.number(o.yoy);
        self.number(o.share_of_parent);
        self.number(o.rank);
        self.number(o.completion);
        self.text(o.absent.map_or("", Absent::as_str));
        self.text(&o.id);
        self.text(&o.subject);
        self.text(o.measure.as_str());
        self.number(o.low);
        self.number(o.high);
        self.number(o.numerator);
        self.number(o.denominator);
        self.text(if o.comparator_stated { "yes" } else { "no" });
        self.text(&o.period_as_written);
        self.text(&o.change_note);
        self.text(&o.release);
        self.text(o.grade.as_str());
        self.end_row();
    }

    /// The bytes of the file.
    pub(super) fn bytes(self) -> Vec<u8> {
        self.bytes
    }
}

const SOURCE_COLUMNS: [&str; 15] = [
    "id",
    "kind",
    "title",
    "title_en",
    "publisher",
    "publisher_en",
    "published",
    "url",
    "grade",
    "area",
    "period",
    "as_of",
    "complete",
    "note_zh",
    "note_en",
];

/// The CSV files of a release, but the observations.
pub(super) fn tables_of(view: &View<'_>, catalog: &Catalog) -> Files {
    let areas = catalog.areas.iter().map(|entry| {
        let a = &entry.area;
        [
            a.id.as_str(),
            &a.name.zh,
            &a.name.en,
            a.level.as_str(),
            &a.parent,
            a.kind.as_str(),
            &a.note.zh,
            &a.note.en,
        ]
    });
    let indicators = catalog.indicators.iter().filter_map(|entry| {
        let i = view.tables.indicators.get(&entry.id)?;
        Some([
            i.id.as_str(),
            &i.name.zh,
            &i.name.en,
            &i.domain,
            i.unit.key(),
            i.measure.as_str(),
            i.polarity.as_str(),
            &i.theme,
            &i.plain.zh,
            &i.plain.en,
            &i.why.zh,
            &i.why.en,
            &i.act.zh,
            &i.act.en,
            &i.numerator.zh,
            &i.numerator.en,
            &i.denominator.zh,
            &i.denominator.en,
            &i.standard.zh,
            &i.standard.en,
            &i.edition,
            &i.caveat.zh,
            &i.caveat.en,
        ])
    });
    let sources = catalog.sources.iter().map(|entry| {
        let s = &entry.source;
        [
            s.id.as_str(),
            s.kind.as_str(),
            &s.title.zh,
            &s.title.en,
            &s.publisher.zh,
            &s.publisher.en,
            &s.published,
            &s.url,
            s.grade.as_str(),
            &s.area,
            &s.period,
            &s.as_of,
            if s.complete { "yes" } else { "no" },
            &s.note.zh,
            &s.note.en,
        ]
    });
    Files::from([
        (
            "csv/areas.csv".to_owned(),
            csv_of(layout::AREAS.columns.iter().copied(), areas),
        ),
        (
            "csv/indicators.csv".to_owned(),
            csv_of(layout::INDICATORS.columns.iter().copied(), indicators),
        ),
        (
            "csv/sources.csv".to_owned(),
            csv_of(SOURCE_COLUMNS, sources),
        ),
    ])
}

/// The name of a CSV file without its folder and its ending.
fn name_of(at: &ShardRef) -> &str {
    let name = at.path.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".csv").unwrap_or(name)
}

/// `datapackage.json`: what the CSV files are, for R, Python and others.
pub(super) fn datapackage(tables: &Tables, files: &[ShardRef]) -> Vec<u8> {
    let text = |columns: &[&str]| -> Vec<(String, &'static str)> {
        columns
            .iter()
            .map(|c| ((*c).to_owned(), "string"))
            .collect()
    };
    let observations: Vec<(String, &'static str)> = COLUMNS
        .iter()
        .map(|(name, kind)| ((*name).to_owned(), *kind))
        .collect();
    let resource = |at: &ShardRef, columns: Vec<(String, &'static str)>, keys: Value| -> Value {
        let path = &at.path;
        let fields: Vec<Value> = columns
            .iter()
            .map(|(name, kind)| json!({ "name": name, "type": kind }))
            .collect();
        let mut schema = json!({ "fields": fields, "missingValues": [""] });
        if let (Some(schema), Some(keys)) = (schema.as_object_mut(), keys.as_object()) {
            schema.extend(keys.clone());
        }
        json!({
            "name": name_of(at), "path": path, "profile": "tabular-data-resource", "format": "csv",
            "mediatype": "text/csv", "encoding": "utf-8", "bytes": at.bytes,
            "hash": format!("sha256:{}", at.sha256), "schema": schema,
        })
    };
    let to = |field: &str, resource: &str| json!({ "fields": field, "reference": { "resource": resource, "fields": "id" } });
    let by_id = || json!({ "primaryKey": "id" });
    let newest = tables.releases.last();
    let keys = || {
        json!({ "foreignKeys": [
            to("area", "areas"), to("indicator", "indicators"), to("source", "sources"),
        ] })
    };
    let resources: Vec<Value> = files
        .iter()
        .map(|at| match name_of(at) {
            "areas" => resource(at, text(layout::AREAS.columns), by_id()),
            "indicators" => resource(at, text(layout::INDICATORS.columns), by_id()),
            "sources" => resource(at, text(&SOURCE_COLUMNS), by_id()),
            _ => resource(at, observations.clone(), keys()),
        })
        .collect();
    json(&json!({
        "profile": "tabular-data-package",
        "name": "kanjian",
        "title": tables.site.title.en,
        "description": tables.site.tagline.en,
        "homepage": tables.site.url,
        "version": newest.map(|r| r.id.as_str()).unwrap_or_default(),
        "created": newest.map(|r| format!("{}T00:00:00Z", r.date)).unwrap_or_default(),
        "licenses": [{ "name": tables.site.data_licence }],
        "resources": resources,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_the_cells_of_the_export() {
        let json = |text: &str| serde_json::from_str::<Observation>(text).unwrap();
        let full = r#"{"id":"i","source":"s","area":"a","indicator":"n","domain":"d","subject":"主\r体","value":1.5,"low":1,"high":2,
            "unit":"person","measure":"stock","comparator":"ge","comparator_stated":true,"kind":"target","absent":"redacted",
            "period":"2020","period_as_written":"二零","breakdown":"男\n女","as_written":"1.5","value_offset":3,"quote":"a, \"b\"",
            "quote_offset":4,"yoy":5,"share_of_parent":6,"rank":7,"completion":8,"numerator":9,"denominator":10,
            "change_note":"=1","part_of":"p","release":"r","supersedes":"q","grade":"press"}"#;
        let short = r#"{"id":"i","source":"s","area":"a","indicator":"n","domain":"d","subject":"t","unit":"percent",
            "measure":"rate","comparator":"eq","kind":"actual","period":"2020","as_written":"1","quote":"1","release":"r","grade":"official"}"#;
        let rows = [json(full), json(short)];
        let mut direct = CsvRows::in_place_of(Vec::new());
        rows.iter().for_each(|o| direct.push(o));
        let (direct, cells) = (direct.bytes(), observations_csv(&rows));
        assert_eq!(
            String::from_utf8_lossy(&direct),
            String::from_utf8_lossy(&cells)
        );
    }
}
