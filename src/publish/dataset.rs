//! A page as a schema.org `Dataset` for search engines: what is measured, where, when, from which documents, under which licence.

use crate::data::Page;
use crate::publish::package;
use crate::route::{Address, Route};
use crate::title::title;
use kanjian_model::{Area, Catalog, Indicator, Lang, Observation, Period, Shard, Source};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The years that periods cover, as ISO 8601 has it; `None` where none of them is known.
fn coverage<'p>(periods: impl Iterator<Item = &'p Period>) -> Option<String> {
    let (mut first, mut last) = (None::<i32>, None::<i32>);
    for period in periods {
        let ends = [period.start(), period.end()].map(|day| day.map(|d| d.year));
        for year in ends.into_iter().flatten() {
            first = Some(first.map_or(year, |y| y.min(year)));
            last = Some(last.map_or(year, |y| y.max(year)));
        }
    }
    let (first, last) = (first?, last?);
    Some(if first == last {
        first.to_string()
    } else {
        format!("{first}/{last}")
    })
}

fn place(area: &Area, lang: Lang) -> Value {
    let mut place = json!({ "@type": "Place", "name": area.name.in_lang(lang) });
    // Only administrative codes mean something elsewhere.
    if area.id.len() == 6 && area.id.bytes().all(|b| b.is_ascii_digit()) {
        place["identifier"] =
            json!({ "@type": "PropertyValue", "propertyID": "GB/T 2260", "value": area.id });
    }
    place
}

fn variable(indicator: &Indicator, lang: Lang) -> Value {
    let mut variable = json!({
        "@type": "PropertyValue",
        "propertyID": indicator.id,
        "name": indicator.name.in_lang(lang),
        "unitText": indicator.unit.key(),
    });
    if !indicator.plain.is_empty() {
        variable["description"] = indicator.plain.in_lang(lang).into();
    }
    variable
}

fn document(source: &Source, lang: Lang) -> Value {
    let mut document = json!({ "@type": "CreativeWork", "name": source.title.in_lang(lang) });
    if !source.publisher.is_empty() {
        document["publisher"] =
            json!({ "@type": "Organization", "name": source.publisher.in_lang(lang) });
    }
    if !source.url.is_empty() {
        document["url"] = source.url.as_str().into();
    }
    // Doubtful and hidden dates are EDTF, which schema.org does not read.
    if !source.published.is_empty()
        && source
            .published
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'-')
    {
        document["datePublished"] = source.published.as_str().into();
    }
    document
}

/// A file of the data: its media type, and its path below the site.
type DataFile = (&'static str, String);

/// What differs from page to page.
struct Content {
    name: String,
    temporal: Option<String>,
    spatial: Vec<Value>,
    measured: Vec<Value>,
    /// Media type, and path below the base.
    files: Vec<DataFile>,
    based_on: Vec<Value>,
}

const CSV: &str = "text/csv";
const JSON: &str = "application/json";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ZIP: &str = "application/zip";

/// Documents that a description names: those with the most figures, as the page itself names all.
const MOST_DOCUMENTS: usize = 12;

/// The documents with the most figures, each with how many it has.
fn documents<'s>(sources: impl Iterator<Item = (&'s Source, usize)>, lang: Lang) -> Vec<Value> {
    let mut counted: Vec<_> = sources.filter(|(_, figures)| *figures > 0).collect();
    counted.sort_by_key(|(_, figures)| std::cmp::Reverse(*figures));
    counted
        .iter()
        .take(MOST_DOCUMENTS)
        .map(|(source, _)| document(source, lang))
        .collect()
}

fn based_on<'o>(
    shard: &Shard,
    rows: impl Iterator<Item = &'o Observation> + Clone,
    lang: Lang,
) -> Vec<Value> {
    let figures = |s: &Source| rows.clone().filter(|o| o.source == s.id).count();
    documents(shard.sources.iter().map(|s| (s, figures(s))), lang)
}

fn of_area(shard: &Shard, files: Vec<DataFile>, lang: Lang) -> Option<Content> {
    let area = shard.area(&shard.id)?;
    let name = area.name.in_lang(lang);
    let own = || shard.observations.iter().filter(|o| o.area == shard.id);
    // The key indicators stand for the rest: the page itself is read by people first.
    let is_key = |id: &str| shard.key.iter().any(|key| key == id);
    Some(Content {
        name: lang.pick(
            format!("{name}卫生健康数据"),
            format!("Health data of {name}"),
        ),
        temporal: coverage(own().map(|o| &o.period)),
        spatial: vec![place(area, lang)],
        measured: shard
            .indicators
            .iter()
            .filter(|i| is_key(&i.id))
            .map(|i| variable(&i.named(), lang))
            .collect(),
        files,
        based_on: based_on(shard, own().filter(|o| is_key(&o.indicator)), lang),
    })
}

fn of_indicator(shard: &Shard, files: Vec<DataFile>, lang: Lang) -> Option<Content> {
    let indicator = shard.indicator(&shard.id)?;
    let areas: BTreeSet<&str> = shard.observations.iter().map(|o| o.area.as_str()).collect();
    let name = indicator.name.in_lang(lang);
    Some(Content {
        name: lang.pick(format!("{name}：各地数据"), format!("{name} across areas")),
        temporal: coverage(shard.observations.iter().map(|o| &o.period)),
        spatial: areas
            .iter()
            .filter_map(|id| shard.area(id))
            .map(|a| place(a, lang))
            .collect(),
        measured: vec![variable(indicator, lang)],
        files,
        based_on: based_on(shard, shard.observations.iter(), lang),
    })
}

fn of_chart(shard: &Shard, address: &Address, area: &str, name: String) -> Option<Content> {
    let lang = address.lang;
    let rows = || shard.observations.iter().filter(|o| o.area == area);
    let workbook = Address {
        lang: Lang::Zh,
        route: address.route.clone(),
    };
    Some(Content {
        name,
        temporal: coverage(rows().map(|o| &o.period)),
        spatial: vec![place(shard.area(area)?, lang)],
        measured: vec![variable(shard.indicator(&shard.id)?, lang)],
        files: vec![
            (CSV, address.beside("data.csv")),
            (JSON, address.beside("data.json")),
            (XLSX, workbook.beside("data.xlsx")),
        ],
        based_on: based_on(shard, rows(), lang),
    })
}

fn of_site(catalog: &Catalog, lang: Lang) -> Content {
    let sources = || catalog.sources.iter().filter(|s| s.mentions > 0);
    let periods: Vec<Period> = sources()
        .filter_map(|s| Period::parse(&s.source.period).ok())
        .collect();
    let site = &catalog.site;
    Content {
        name: lang.pick(
            format!("{}：全部数据", site.title.zh),
            format!("{}: all data", site.title.in_lang(lang)),
        ),
        temporal: coverage(periods.iter()),
        spatial: catalog
            .areas
            .iter()
            .filter(|a| a.area.parent.is_empty() && a.area.published)
            .map(|a| place(&a.area, lang))
            .collect(),
        measured: catalog
            .domains
            .iter()
            .map(|d| json!(d.name.in_lang(lang)))
            .collect(),
        files: if catalog.has_one_table() {
            vec![
                (CSV, "data/csv/observations.csv".into()),
                (XLSX, "data/observations.xlsx".into()),
                (ZIP, package::path_of(&catalog.release)),
                (JSON, "data/catalog.json".into()),
            ]
        } else {
            vec![(JSON, "data/catalog.json".into())]
        },
        based_on: documents(sources().map(|s| (&s.source, s.mentions)), lang),
    }
}

/// The address of a licence by its SPDX name.
fn licence(spdx: &str) -> String {
    if spdx.contains("://") {
        spdx.to_owned()
    } else {
        format!("https://spdx.org/licenses/{spdx}.html")
    }
}

/// The `Dataset` of a page that is one; `shard_path` is where the page's shard is, below `data/`; `has_one_table` says whether all
/// rows are published as one table.
pub fn dataset(page: &Page, shard_path: Option<&str>, has_one_table: bool) -> Option<Value> {
    let (address, site) = (&page.address, &page.site);
    let lang = address.lang;
    let about = title(page);
    let shard = page.loaded.shard.as_ref();
    let shard_files = || -> Option<Vec<DataFile>> {
        let mut files = vec![(JSON, format!("data/{}", shard_path?))];
        if has_one_table {
            files.push((CSV, "data/csv/observations.csv".into()));
        }
        Some(files)
    };
    let content = match &address.route {
        Route::Area(_) => of_area(shard?, shard_files()?, lang)?,
        Route::Indicator(_) => of_indicator(shard?, shard_files()?, lang)?,
        Route::Chart { area, .. } => of_chart(shard?, address, area, about.title)?,
        Route::Data => of_site(page.loaded.catalog.as_ref()?, lang),
        _ => return None,
    };
    let url = |path: &str| format!("{}{path}", site.url);
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| {
        if !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()) {
            fields.insert(name.to_owned(), value);
        }
    };
    put("@context", "https://schema.org".into());
    put("@type", "Dataset".into());
    put("name", content.name.into());
    put("description", about.description.into());
    put("url", url(&address.path()).into());
    put("inLanguage", lang.tag().into());
    put("license", licence(&site.data_licence).into());
    put("version", page.release.as_str().into());
    put("isAccessibleForFree", true.into());
    put(
        "creator",
        json!({ "@type": "Organization", "name": site.title.in_lang(lang), "url": site.url }),
    );
    put("temporalCoverage", content.temporal.into());
    put("spatialCoverage", content.spatial.into());
    put("variableMeasured", content.measured.into());
    let files: Vec<Value> = content
        .files
        .iter()
        .map(|(kind, path)| {
            json!({ "@type": "DataDownload", "encodingFormat": kind, "contentUrl": url(path) })
        })
        .collect();
    put("distribution", files.into());
    put("isBasedOn", content.based_on.into());
    Some(fields.into())
}

#[cfg(test)]
mod tests {
    use super::{coverage, licence};
    use kanjian_model::Period;

    #[test]
    fn coverage_spans_the_known_years_and_hidden_years_count_for_nothing() {
        let of = |texts: &[&str]| {
            let periods: Vec<Period> = texts
                .iter()
                .map(|t| Period::parse(t).expect("a period"))
                .collect();
            coverage(periods.iter())
        };
        assert_eq!(
            of(&["2019", "2021/2025", "20XX"]).as_deref(),
            Some("2019/2025")
        );
        assert_eq!(of(&["2020-10"]).as_deref(), Some("2020"));
        assert_eq!(of(&["20XX"]), None);
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn a_licence_has_an_address() {
        assert_eq!(
            licence("CC-BY-4.0"),
            "https://spdx.org/licenses/CC-BY-4.0.html"
        );
        assert_eq!(licence("https://example.org/l"), "https://example.org/l");
    }
}
