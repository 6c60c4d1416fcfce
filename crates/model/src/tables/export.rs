//! The data as CSV for other programs, and the Frictionless description of it; JSON shards are in `snapshot`.

use super::folder::Files;
use super::release::View;
use super::snapshot::json;
use super::{Tables, layout};
use crate::snapshot::{Catalog, sha256_hex};
use crate::{Figure, Observation};
use serde_json::{Value, json};
use std::borrow::Cow;

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
    if cell.starts_with(FORMULA_STARTS) && cell.parse::<Figure>().is_err() {
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

/// The CSV files of a release.
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
            "csv/observations.csv".to_owned(),
            observations_csv(&view.mentions),
        ),
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

/// `datapackage.json`: what the CSV files are, for R, Python and others.
pub(super) fn datapackage(tables: &Tables, files: &Files) -> Vec<u8> {
    let text = |columns: &[&str]| -> Vec<(String, &'static str)> {
        columns
            .iter()
            .map(|c| ((*c).to_owned(), "string"))
            .collect()
    };
    let observations = COLUMNS
        .iter()
        .map(|(name, kind)| ((*name).to_owned(), *kind))
        .collect();
    let resource = |name: &str, columns: Vec<(String, &'static str)>, keys: Value| -> Value {
        let path = format!("csv/{name}.csv");
        let bytes = files.get(&path).map_or(&[][..], Vec::as_slice);
        let fields: Vec<Value> = columns
            .iter()
            .map(|(name, kind)| json!({ "name": name, "type": kind }))
            .collect();
        let mut schema = json!({ "fields": fields, "missingValues": [""] });
        if let (Some(schema), Some(keys)) = (schema.as_object_mut(), keys.as_object()) {
            schema.extend(keys.clone());
        }
        json!({
            "name": name, "path": path, "profile": "tabular-data-resource", "format": "csv",
            "mediatype": "text/csv", "encoding": "utf-8", "bytes": bytes.len(),
            "hash": format!("sha256:{}", sha256_hex(bytes)), "schema": schema,
        })
    };
    let to = |field: &str, resource: &str| json!({ "fields": field, "reference": { "resource": resource, "fields": "id" } });
    let by_id = || json!({ "primaryKey": "id" });
    let newest = tables.releases.last();
    json(&json!({
        "profile": "tabular-data-package",
        "name": "kanjian",
        "title": tables.site.title.en,
        "description": tables.site.tagline.en,
        "homepage": tables.site.url,
        "version": newest.map(|r| r.id.as_str()).unwrap_or_default(),
        "created": newest.map(|r| format!("{}T00:00:00Z", r.date)).unwrap_or_default(),
        "licenses": [{ "name": tables.site.data_licence }],
        "resources": [
            resource("observations", observations, json!({ "foreignKeys": [
                to("area", "areas"), to("indicator", "indicators"), to("source", "sources"),
            ] })),
            resource("areas", text(layout::AREAS.columns), by_id()),
            resource("indicators", text(layout::INDICATORS.columns), by_id()),
            resource("sources", text(&SOURCE_COLUMNS), by_id()),
        ],
    }))
}
