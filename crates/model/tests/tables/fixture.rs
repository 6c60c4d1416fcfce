//! A small county whose tables are sound, one change away from every fault; what is expected of it is in the other files.

use kanjian_model::snapshot::{Catalog, Shard, ShardList, ShardRef, read as read_file};
use kanjian_model::tables::{Fault, Files, Tables, layout, read};

pub const SITE: &str = r#"
title = { zh = "看健", en = "Kanjian" }
tagline = { zh = "例", en = "Example" }
as_of = "2026-11"
url = "https://example.org/kanjian/"
contact = "https://example.org/contact"
data_licence = "CC-BY-4.0"
themes = ["chronic_disease"]
home_area = "330400"
key = { "330400" = ["htn_managed"] }
"#;

/// A row of observations from (column, cell) pairs over a sound one.
pub fn mention(cells: &[(&str, &str)]) -> String {
    let sound = [
        ("id", "doc-1"),
        ("area", "330400"),
        ("indicator", "htn_managed"),
        ("subject", "高血压患者"),
        ("value", "1234"),
        ("unit", "person"),
        ("measure", "stock"),
        ("comparator", "eq"),
        ("comparator_stated", "no"),
        ("kind", "actual"),
        ("period", "2025"),
        ("as_written", "1234人"),
        ("quote", "管理高血压患者1234人"),
        ("release", "r1"),
    ];
    let cell = |column: &str| {
        let of = |(name, cell): &(&str, &str)| (*name == column).then(|| (*cell).to_owned());
        cells
            .iter()
            .rev()
            .find_map(of)
            .or_else(|| sound.iter().find_map(of))
            .unwrap_or_default()
    };
    layout::OBSERVATIONS
        .columns
        .iter()
        .map(|c| cell(c))
        .collect::<Vec<_>>()
        .join(",")
}

pub fn observations(rows: &[String]) -> String {
    format!(
        "{}\n{}\n",
        layout::OBSERVATIONS.columns.join(","),
        rows.join("\n")
    )
}

/// Sound tables: a province, a city, two indicators, one document with a plan, two releases.
pub fn sound() -> Files {
    let indicator = |id: &str, unit: &str, measure: &str| {
        format!(
            "{id},名,Name,chronic,{unit},{measure},higher_better,,说,Said{}",
            ",".repeat(13)
        )
    };
    let tables = [
        (
            "areas.csv",
            &layout::AREAS,
            "330000,浙江省,Zhejiang,province,,place,,\n330400,嘉兴市,Jiaxing,city,330000,place,,"
                .to_owned(),
        ),
        (
            "domains.csv",
            &layout::DOMAINS,
            "chronic,慢性病,Chronic disease,1".to_owned(),
        ),
        (
            "indicators.csv",
            &layout::INDICATORS,
            [
                indicator("htn_managed", "person", "stock"),
                indicator("htn_rate", "percent", "rate"),
            ]
            .join("\n"),
        ),
        (
            "indicator_map.csv",
            &layout::INDICATOR_MAP,
            "高血压患者,,htn_managed".to_owned(),
        ),
        (
            "sources.csv",
            &layout::SOURCES,
            "doc,report,总结,Summary,局,Bureau,2026-01,,official,330400,2025,yes,,".to_owned(),
        ),
        (
            "plans.csv",
            &layout::PLANS,
            "doc,1,,goal,1,目标,Goal,,,,\ndoc,1.1,1,target,1,指标,Target,,doc-1,2026,".to_owned(),
        ),
        (
            "releases.csv",
            &layout::RELEASES,
            "r1,2026-01-01,一,One\nr2,2026-02-01,二,Two".to_owned(),
        ),
        ("corrections.csv", &layout::CORRECTIONS, String::new()),
        ("accepted.csv", &layout::ACCEPTED, String::new()),
    ];
    let mut files: Files = tables
        .into_iter()
        .map(|(file, layout, rows)| {
            (
                file.to_owned(),
                format!("{}\n{rows}\n", layout.columns.join(",")).into_bytes(),
            )
        })
        .collect();
    files.insert("site.toml".to_owned(), SITE.into());
    files.insert(
        "observations/doc.csv".to_owned(),
        observations(&[mention(&[])]).into(),
    );
    files
}

pub fn replaced(file: &str, from: &str, to: &str) -> Files {
    let mut files = sound();
    let text = String::from_utf8(files[file].clone()).unwrap();
    assert!(text.contains(from), "{file} does not contain {from}");
    files.insert(file.to_owned(), text.replacen(from, to, 1).into());
    files
}

pub fn with_mentions(rows: &[String]) -> Files {
    let mut files = sound();
    files.insert("observations/doc.csv".to_owned(), observations(rows).into());
    files
}

pub fn with_cells(cells: &[(&str, &str)]) -> Files {
    with_mentions(&[mention(cells)])
}

pub fn faults(files: &Files) -> Vec<Fault> {
    read(files).faults
}

/// Exactly one error of that code at that place, and no tables.
#[track_caller]
pub fn assert_fault(files: &Files, code: &str, file: &str, row: u64, column: &str) {
    let reading = read(files);
    let places: Vec<_> = reading
        .faults
        .iter()
        .map(|f| (f.code, f.file.as_str(), f.row, f.column.as_str()))
        .collect();
    assert!(
        places.contains(&(code, file, row, column)),
        "{:#?}",
        reading.faults
    );
    assert!(reading.tables.is_none());
    for fault in &reading.faults {
        let told = fault.told();
        for line in [&told.zh, &told.en] {
            assert!(line.lines().count() == 1 && line.len() < 4000, "{line}");
        }
        for words in [&fault.what, &fault.what_to_do] {
            assert!(!words.zh.is_empty() && !words.en.is_empty(), "{fault:?}");
        }
    }
}

pub const DOC: &str = "observations/doc.csv";

pub fn tables(files: &Files) -> Tables {
    let reading = read(files);
    assert_eq!(reading.faults, []);
    reading.tables.unwrap()
}

/// The file that a reference leads to, with its hash checked.
pub fn follow<'f>(files: &'f Files, at: &ShardRef) -> &'f [u8] {
    let bytes = &files[&at.path];
    at.verify(bytes).unwrap();
    assert_eq!(at.bytes, bytes.len() as u64);
    assert!(at.path.contains(&at.sha256[..16]));
    bytes
}

pub fn catalog(files: &Files, path: &str) -> Catalog {
    read_file(&files[path]).unwrap()
}

/// Every shard of a catalog, all hashes checked.
pub fn shards(files: &Files, catalog: &Catalog) -> Vec<Shard> {
    let lists = &catalog.lists;
    let all = [&lists.indicators, &lists.plans, &lists.sources]
        .into_iter()
        .flatten()
        .chain(lists.areas.values());
    let mut shards: Vec<Shard> = lists
        .overview
        .iter()
        .map(|at| read_file(follow(files, at)).unwrap())
        .collect();
    for list in all {
        let list: ShardList = read_file(follow(files, list)).unwrap();
        shards.extend(
            list.shards
                .values()
                .map(|at| read_file(follow(files, at)).unwrap()),
        );
    }
    shards
}
