//! Faults of the tables, each from a small set of tables with one thing wrong; and what a build of sound ones promises.

use kanjian_model::snapshot::{Catalog, Shard, ShardList, ShardRef, read as read_file};
use kanjian_model::tables::{Fault, Files, Severity, Tables, build, layout, read};
use proptest::prelude::*;
use std::collections::BTreeSet;

const SITE: &str = r#"
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
fn mention(cells: &[(&str, &str)]) -> String {
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

fn observations(rows: &[String]) -> String {
    format!(
        "{}\n{}\n",
        layout::OBSERVATIONS.columns.join(","),
        rows.join("\n")
    )
}

/// Sound tables: a province, a city, two indicators, one document with a plan, two releases.
fn sound() -> Files {
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

fn replaced(file: &str, from: &str, to: &str) -> Files {
    let mut files = sound();
    let text = String::from_utf8(files[file].clone()).unwrap();
    assert!(text.contains(from), "{file} does not contain {from}");
    files.insert(file.to_owned(), text.replacen(from, to, 1).into());
    files
}

fn with_mentions(rows: &[String]) -> Files {
    let mut files = sound();
    files.insert("observations/doc.csv".to_owned(), observations(rows).into());
    files
}

fn with_cells(cells: &[(&str, &str)]) -> Files {
    with_mentions(&[mention(cells)])
}

fn faults(files: &Files) -> Vec<Fault> {
    read(files).faults
}

/// Exactly one error of that code at that place, and no tables.
#[track_caller]
fn assert_fault(files: &Files, code: &str, file: &str, row: u64, column: &str) {
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
        let line = fault.to_string();
        assert!(
            !fault.what_to_do.is_empty() && line.lines().count() == 1 && line.len() < 4000,
            "{line}"
        );
    }
}

const DOC: &str = "observations/doc.csv";

fn tables(files: &Files) -> Tables {
    let reading = read(files);
    assert_eq!(reading.faults, []);
    reading.tables.unwrap()
}

#[test]
fn sound_tables_have_no_fault() {
    let tables = tables(&sound());
    assert_eq!((tables.observations.len(), tables.areas.len()), (1, 2));
    assert_eq!(tables.observations[0].domain, "chronic");
    assert_eq!(
        tables.plans["doc"]
            .iter()
            .map(|i| i.item.as_str())
            .collect::<Vec<_>>(),
        ["1", "1.1"]
    );
}

#[test]
fn columns_and_files() {
    assert_fault(
        &replaced("areas.csv", "id,zh", "id,xx"),
        "unknown-column",
        "areas.csv",
        1,
        "“xx”",
    );
    assert_fault(
        &replaced("areas.csv", "id,zh", "id,xx"),
        "missing-column",
        "areas.csv",
        1,
        "zh",
    );
    assert_fault(
        &replaced("areas.csv", "note_zh,note_en", "note_zh,note_zh"),
        "duplicate-column",
        "areas.csv",
        1,
        "note_zh",
    );
    assert_fault(
        &replaced("areas.csv", "place,,\n330400", "place,,,\n330400"),
        "wrong-width",
        "areas.csv",
        2,
        "",
    );
    for file in [
        "areas.csv",
        "indicators.csv",
        "sources.csv",
        "releases.csv",
        "site.toml",
    ] {
        let mut files = sound();
        files.remove(file);
        assert_fault(&files, "missing-table", file, 0, "");
    }
    let mut files = sound();
    files.insert("areas.csv".to_owned(), Vec::new());
    assert_fault(&files, "missing-header", "areas.csv", 1, "");
    assert_fault(
        &replaced("site.toml", "as_of = \"2026-11\"\n", ""),
        "bad-site",
        "site.toml",
        1,
        "",
    );
    assert_fault(
        &replaced("site.toml", "\"330400\"\n", "\"999999\"\n"),
        "unknown-area",
        "site.toml",
        0,
        "home_area",
    );
}

#[test]
fn a_setting_that_nothing_heeds_is_said() {
    let base = replaced("site.toml", "home_area", "base = \"/county/\"\nhome_area");
    assert_fault(&base, "unknown-setting", "site.toml", 9, "");
    let said = faults(&base)
        .iter()
        .map(ToString::to_string)
        .collect::<String>();
    assert!(said.contains("make build BASE="), "{said}");
    let nested = replaced(
        "site.toml",
        "key = {",
        "suppression = { enabled = false, topics = [], min = 1, max = 4, least = 1 }\nkey = {",
    );
    assert_fault(&nested, "unknown-setting", "site.toml", 0, "");
}

#[test]
fn optional_columns_may_be_there_or_not() {
    let column = |header: &str, cell: &str| {
        let mut files = sound();
        let text = String::from_utf8(files[DOC].clone()).unwrap();
        let (head, row) = text.trim_end().split_once('\n').unwrap();
        files.insert(
            DOC.to_owned(),
            format!("{head},{header}\n{row},{cell}\n").into(),
        );
        files
    };
    assert!(!tables(&sound()).observations[0].expected);
    assert!(tables(&column("expected", "yes")).observations[0].expected);
    assert!(!tables(&column("expected", "")).observations[0].expected);
    assert_fault(
        &column("expected", "maybe"),
        "bad-value",
        DOC,
        2,
        "expected",
    );
}

#[test]
fn references_that_lead_nowhere() {
    assert_fault(
        &with_cells(&[("area", "330499")]),
        "unknown-area",
        DOC,
        2,
        "area",
    );
    assert_fault(
        &with_cells(&[("indicator", "htn")]),
        "unknown-indicator",
        DOC,
        2,
        "indicator",
    );
    assert_fault(
        &with_cells(&[("release", "r9")]),
        "unknown-release",
        DOC,
        2,
        "release",
    );
    assert_fault(
        &with_cells(&[("part_of", "doc-9")]),
        "unknown-part-of",
        DOC,
        2,
        "part_of",
    );
    assert_fault(
        &with_cells(&[("part_of", "doc-1")]),
        "unknown-part-of",
        DOC,
        2,
        "part_of",
    );
    assert_fault(
        &with_cells(&[("supersedes", "doc-9")]),
        "unknown-supersedes",
        DOC,
        2,
        "supersedes",
    );
    let same_release = [
        mention(&[]),
        mention(&[("id", "doc-2"), ("supersedes", "doc-1")]),
    ];
    assert_fault(
        &with_mentions(&same_release),
        "unknown-supersedes",
        DOC,
        3,
        "supersedes",
    );
    assert_fault(
        &replaced("areas.csv", "city,330000", "city,330009"),
        "unknown-parent",
        "areas.csv",
        3,
        "parent",
    );
    assert_fault(
        &replaced("indicators.csv", "Name,chronic", "Name,cronic"),
        "unknown-domain",
        "indicators.csv",
        2,
        "domain",
    );
    assert_fault(
        &replaced("indicator_map.csv", ",htn_managed", ",htn"),
        "unknown-indicator",
        "indicator_map.csv",
        2,
        "indicator",
    );
    assert_fault(
        &replaced("plans.csv", "doc-1", "doc-7"),
        "unknown-observation",
        "plans.csv",
        3,
        "observation",
    );
    assert_fault(
        &replaced("plans.csv", "1.1,1,", "1.1,7,"),
        "unknown-parent",
        "plans.csv",
        3,
        "parent",
    );
    assert_fault(
        &replaced("plans.csv", "doc,1,,goal", "dog,1,,goal"),
        "unknown-source",
        "plans.csv",
        2,
        "plan",
    );
    let mut files = sound();
    files.insert(
        "observations/other.csv".to_owned(),
        observations(&[mention(&[("id", "o-1")])]).into(),
    );
    assert_fault(&files, "unknown-source", "observations/other.csv", 0, "");
}

#[test]
fn words_numbers_and_dates() {
    assert_fault(
        &with_cells(&[("unit", "people")]),
        "bad-value",
        DOC,
        2,
        "unit",
    );
    assert_fault(
        &with_cells(&[("value", "86.9万")]),
        "bad-value",
        DOC,
        2,
        "value",
    );
    assert_fault(
        &with_cells(&[("value", "NaN")]),
        "bad-value",
        DOC,
        2,
        "value",
    );
    assert_fault(
        &with_cells(&[("period", "2025-13")]),
        "bad-value",
        DOC,
        2,
        "period",
    );
    assert_fault(
        &with_cells(&[("period", "2025-02-30")]),
        "bad-value",
        DOC,
        2,
        "period",
    );
    assert_fault(
        &with_cells(&[("kind", "result")]),
        "bad-value",
        DOC,
        2,
        "kind",
    );
    assert_fault(
        &with_cells(&[("comparator_stated", "是")]),
        "bad-value",
        DOC,
        2,
        "comparator_stated",
    );
    assert_fault(
        &with_cells(&[("value_offset", "-3")]),
        "bad-value",
        DOC,
        2,
        "value_offset",
    );
    assert_fault(&with_cells(&[("id", "../../etc")]), "bad-id", DOC, 2, "id");
    assert_fault(&with_cells(&[("quote", "")]), "empty-cell", DOC, 2, "quote");
    assert_fault(
        &replaced("releases.csv", "2026-01-01", "2026-1-1"),
        "bad-value",
        "releases.csv",
        2,
        "date",
    );
    assert_fault(
        &replaced("sources.csv", "2026-01,", "2026-00,"),
        "bad-value",
        "sources.csv",
        2,
        "published",
    );
}

#[test]
fn values_that_contradict_themselves() {
    assert_fault(
        &with_cells(&[("absent", "redacted")]),
        "value-and-absent",
        DOC,
        2,
        "absent",
    );
    assert_fault(&with_cells(&[("value", "")]), "no-value", DOC, 2, "value");
    let rate = [
        ("indicator", "htn_rate"),
        ("unit", "percent"),
        ("measure", "rate"),
    ];
    let with_rate = |more: &[(&'static str, &'static str)]| with_cells(&[&rate[..], more].concat());
    assert_fault(
        &with_rate(&[("value", "100.1")]),
        "percent-over-100",
        DOC,
        2,
        "value",
    );
    assert!(
        faults(&with_rate(&[("value", "120"), ("measure", "change")]))
            .iter()
            .all(|f| f.code != "percent-over-100")
    );
    assert_fault(
        &with_cells(&[("share_of_parent", "101")]),
        "percent-over-100",
        DOC,
        2,
        "share_of_parent",
    );
    let swapped = [("value", "50"), ("numerator", "10"), ("denominator", "5")];
    assert_fault(
        &with_rate(&swapped),
        "numerator-over-denominator",
        DOC,
        2,
        "numerator",
    );
    assert_fault(
        &with_cells(&[("low", "9"), ("high", "8")]),
        "bounds",
        DOC,
        2,
        "low",
    );
    assert_fault(
        &with_cells(&[("comparator", "ge"), ("high", "1000")]),
        "bounds",
        DOC,
        2,
        "high",
    );
    assert_fault(
        &with_cells(&[("comparator", "le"), ("low", "2000")]),
        "bounds",
        DOC,
        2,
        "low",
    );
    assert_fault(&with_cells(&[("low", "2000")]), "bounds", DOC, 2, "value");
    assert_eq!(
        faults(&with_cells(&[("value", ""), ("low", "10"), ("high", "20")])),
        []
    );
}

#[test]
fn repetition() {
    let row = mention(&[]);
    assert_fault(
        &with_mentions(&[row.clone(), row]),
        "duplicate-row",
        DOC,
        3,
        "",
    );
    let again = |cells: &[(&str, &str)]| {
        let mut all = vec![("quote", "再次说到1234人")];
        all.extend(cells);
        with_mentions(&[mention(&[]), mention(&all)])
    };
    assert_eq!(faults(&again(&[])), [], "a restatement is not a fault");
    for (column, cell) in [
        ("value", "1235"),
        ("area", "330000"),
        ("indicator", "htn_rate"),
        ("kind", "target"),
        ("period", "2024"),
        ("unit", "case"),
    ] {
        assert_fault(&again(&[(column, cell)]), "duplicate-id", DOC, 3, column);
    }
    assert_fault(
        &replaced("areas.csv", "330000,浙江省", "330400,浙江省"),
        "duplicate-id",
        "areas.csv",
        3,
        "id",
    );
    assert_fault(
        &replaced("plans.csv", "doc,1.1", "doc,1"),
        "duplicate-id",
        "plans.csv",
        3,
        "item",
    );
}

#[test]
fn circles() {
    let files = replaced("areas.csv", "province,,", "province,330400,");
    assert_fault(&files, "cycle", "areas.csv", 2, "parent");
    assert_fault(
        &replaced("plans.csv", "doc,1,,", "doc,1,1.1,"),
        "cycle",
        "plans.csv",
        2,
        "parent",
    );
    let rows = [
        mention(&[("part_of", "doc-2")]),
        mention(&[("id", "doc-2"), ("part_of", "doc-1")]),
    ];
    assert_fault(&with_mentions(&rows), "cycle", DOC, 2, "part_of");
}

#[test]
fn a_figure_that_is_not_in_its_quote_is_a_warning() {
    let reading = read(&with_cells(&[("as_written", "1235人")]));
    let codes: Vec<_> = reading
        .faults
        .iter()
        .map(|f| (f.code, f.severity))
        .collect();
    assert_eq!(codes, [("not-in-quote", Severity::Warning)]);
    assert!(reading.tables.is_some());
}

#[test]
fn an_accepted_finding_says_why_and_a_stray_one_is_told() {
    let accept = |place: &str| {
        let mut files = with_cells(&[("yoy", "5"), ("quote", "1234人,增长5%")]);
        let quoted = String::from_utf8(files[DOC].clone()).unwrap();
        files.insert(
            DOC.to_owned(),
            quoted.replace("1234人,增长5%", "\"1234人,增长5%\"").into(),
        );
        let row = format!("previous-year,{place},已核对,Checked,某人,2026-01-02");
        let header = layout::ACCEPTED.columns.join(",");
        files.insert(
            "accepted.csv".to_owned(),
            format!("{header}\n{row}\n").into(),
        );
        files
    };
    for place in ["doc", "doc-1"] {
        let files = build(&tables(&accept(place)));
        let all = shards(&files, &catalog(&files, "catalog.json"));
        let findings = &all.iter().find(|s| s.kind == "source").unwrap().findings;
        assert_eq!(
            (findings.len(), findings[0].accepted.en.as_str()),
            (1, "Checked")
        );
    }
    let codes: Vec<_> = faults(&accept("dog")).iter().map(|f| f.code).collect();
    assert_eq!(codes, ["unknown-place"]);
}

#[test]
fn encodings() {
    let with_bytes = |bytes: Vec<u8>| {
        let mut files = sound();
        files.insert(DOC.to_owned(), bytes);
        files
    };
    let good = observations(&[mention(&[])]).into_bytes();
    // “患者” in GB18030 on the second line.
    let mut gbk = observations(&[mention(&[
        ("subject", "@@"),
        ("quote", "1234"),
        ("as_written", "1234"),
    ])])
    .into_bytes();
    let at = gbk.iter().position(|b| *b == b'@').unwrap();
    gbk.splice(at..at + 2, [0xBB, 0xBC, 0xD5, 0xDF]);
    let files = with_bytes(gbk);
    assert_fault(&files, "not-utf8", DOC, 2, "");
    assert!(
        faults(&files)[0].what.contains("GB18030"),
        "{:?}",
        faults(&files)
    );
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(good.iter().flat_map(|b| [*b, 0]))
        .collect();
    assert_fault(&with_bytes(utf16), "not-utf8", DOC, 1, "");
    let mut nul = good.clone();
    let end = nul.len() - 2;
    nul[end] = 0;
    assert_fault(&with_bytes(nul), "nul", DOC, 2, "");
    let marked: Vec<u8> = [0xEF, 0xBB, 0xBF].into_iter().chain(good.clone()).collect();
    assert_eq!(
        faults(&with_bytes(marked)),
        [],
        "Excel's byte-order mark is no fault"
    );
    let crlf = String::from_utf8(good.clone())
        .unwrap()
        .replace('\n', "\r\n");
    assert_eq!(
        faults(&with_bytes(crlf.into())),
        [],
        "nor are its line ends"
    );
    let mut open = good;
    open.extend(b"\"never closed,");
    assert_fault(&with_bytes(open), "open-quote", DOC, 3, "");
}

#[test]
fn a_very_wide_row_is_said_briefly() {
    let mut files = sound();
    let mut bytes = files[DOC].clone();
    bytes.extend(vec![b','; 100_000]);
    files.insert(DOC.to_owned(), bytes);
    assert_fault(&files, "wrong-width", DOC, 3, "");
    let mut files = sound();
    files.insert(DOC.to_owned(), vec![b','; 100_000]);
    assert_fault(&files, "too-wide", DOC, 1, "");
    let long = "很".repeat(100_000);
    let said = faults(&with_cells(&[
        ("unit", &long),
        ("area", "x"),
        ("kind", &long),
    ]));
    assert!(
        said.iter().all(|f| f.to_string().chars().count() < 1300),
        "{}",
        said[0].to_string().len()
    );
}

#[test]
fn every_fault_is_said_not_just_the_first() {
    let files = with_mentions(&[
        mention(&[("unit", "people"), ("kind", "result")]),
        mention(&[("id", "doc-2"), ("area", "1")]),
    ]);
    let places: BTreeSet<_> = faults(&files)
        .into_iter()
        .map(|f| (f.row, f.column))
        .collect();
    assert!(
        [(2, "unit"), (2, "kind"), (3, "area")]
            .iter()
            .all(|(row, c)| places.contains(&(*row, (*c).to_owned())))
    );
}

/// The file that a reference leads to, with its hash checked.
fn follow<'f>(files: &'f Files, at: &ShardRef) -> &'f [u8] {
    let bytes = &files[&at.path];
    at.verify(bytes).unwrap();
    assert_eq!(at.bytes, bytes.len() as u64);
    assert!(at.path.contains(&at.sha256[..16]));
    bytes
}

fn catalog(files: &Files, path: &str) -> Catalog {
    read_file(&files[path]).unwrap()
}

/// Every shard of a catalog, all hashes checked.
fn shards(files: &Files, catalog: &Catalog) -> Vec<Shard> {
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

#[test]
fn the_same_tables_give_the_same_bytes() {
    assert!(build(&tables(&sound())) == build(&tables(&sound())));
}

#[test]
fn a_release_supersedes_and_the_older_one_stays_as_it_was() {
    let first = build(&tables(&replaced(
        "releases.csv",
        "r2,2026-02-01,二,Two\n",
        "",
    )));
    let both = build(&tables(&with_mentions(&[
        mention(&[]),
        mention(&[
            ("id", "doc-2"),
            ("value", "1240"),
            ("release", "r2"),
            ("supersedes", "doc-1"),
        ]),
    ])));
    assert_eq!(
        first["releases/r1/catalog.json"],
        both["releases/r1/catalog.json"]
    );
    let missing: Vec<_> = first
        .keys()
        .filter(|p| p.contains('.') && !both.contains_key(*p))
        .collect();
    assert!(
        missing.is_empty(),
        "a file of the older release is gone: {missing:?}"
    );
    let ids = |path: &str| -> BTreeSet<String> {
        let shards = shards(&both, &catalog(&both, path));
        shards
            .iter()
            .flat_map(|s| &s.observations)
            .map(|o| o.id.clone())
            .collect()
    };
    assert_eq!(
        ids("releases/r1/catalog.json"),
        BTreeSet::from(["doc-1".to_owned()])
    );
    assert_eq!(ids("catalog.json"), BTreeSet::from(["doc-2".to_owned()]));
    let plan = shards(&both, &catalog(&both, "catalog.json"))
        .into_iter()
        .find(|s| s.kind == "plan")
        .unwrap();
    assert_eq!(
        plan.items[1].observations,
        ["doc-2"],
        "the plan names what replaced its figure"
    );
}

#[test]
fn a_release_says_what_it_changed_and_no_later_one_rewrites_it() {
    let third = "r2,2026-02-01,二,Two\nr3,2026-03-01,三,Three\n";
    let with_three = |rows: &[String]| {
        let mut files = with_mentions(rows);
        let releases = String::from_utf8(files["releases.csv"].clone()).unwrap();
        let releases = releases.replace("r2,2026-02-01,二,Two\n", third);
        files.insert("releases.csv".to_owned(), releases.into());
        files
    };
    let revision = |id: &str, value: &str, release: &str, before: &str| {
        mention(&[
            ("id", id),
            ("value", value),
            ("as_written", value),
            ("quote", value),
            ("release", release),
            ("supersedes", before),
        ])
    };
    let second = revision("doc-2", "1240", "r2", "doc-1");
    let two = build(&tables(&with_mentions(&[mention(&[]), second.clone()])));
    let three = build(&tables(&with_three(&[
        mention(&[]),
        second,
        revision("doc-3", "1250", "r3", "doc-2"),
        mention(&[("id", "doc-4"), ("period", "2019"), ("release", "r3")]),
    ])));
    for release in ["r1", "r2"] {
        let path = format!("releases/{release}/catalog.json");
        assert_eq!(two[&path], three[&path]);
    }
    let changes = |files: &Files, path: &str| -> Vec<(String, String, String)> {
        let list: serde_json::Value = serde_json::from_slice(&files[path]).unwrap();
        let text = |v: &serde_json::Value| v.as_str().unwrap_or_default().to_owned();
        let all = list["differences"].as_array().unwrap();
        all.iter()
            .map(|d| (text(&d["change"]), text(&d["old"]), text(&d["new"])))
            .collect()
    };
    let row =
        |change: &str, old: &str, new: &str| (change.to_owned(), old.to_owned(), new.to_owned());
    let first_figure = catalog(&two, "catalog.json").changes.unwrap();
    assert_eq!((first_figure.new, first_figure.revised), (0, 1));
    assert_eq!(two["changes.json"], three["releases/r2/changes.json"]);
    let newest = changes(&three, "changes.json");
    assert_eq!(newest.len(), 2, "{newest:?}");
    assert_eq!(newest[0].0, "new");
    assert_eq!(newest[1], row("revised", "1240", "1250"));
    assert!(
        catalog(&three, "releases/r1/catalog.json")
            .changes
            .is_none()
    );
    let said = &catalog(&three, "catalog.json").changes.unwrap();
    assert_eq!(
        (said.since.as_str(), said.new, said.revised, said.withdrawn),
        ("r2", 1, 1, 0)
    );
    assert!(
        said.listed[0].words.zh.contains("由 1240 改为 1250"),
        "{said:?}"
    );
    assert!(
        said.listed[0].words.en.contains("was 1240 and is now 1250"),
        "{said:?}"
    );
}

#[test]
fn what_a_release_leaves_alone_is_one_file() {
    let files = build(&tables(&sound()));
    let (old, new) = (
        catalog(&files, "releases/r1/catalog.json"),
        catalog(&files, "catalog.json"),
    );
    assert_eq!((old.release.as_str(), new.release.as_str()), ("r1", "r2"));
    assert_eq!(
        old.lists, new.lists,
        "r2 brings nothing, so that all its files are those of r1"
    );
}

#[test]
fn sums_and_package_name_every_file_truly() {
    let files = build(&tables(&sound()));
    let sums = String::from_utf8(files["sha256sums.txt"].clone()).unwrap();
    let named: BTreeSet<_> = sums
        .lines()
        .map(|line| line.split_once("  ").unwrap())
        .collect();
    assert_eq!(named.len(), files.len() - 1);
    for (hash, path) in named {
        assert_eq!(
            kanjian_model::snapshot::sha256_hex(&files[path]),
            hash,
            "{path}"
        );
    }
    let package: serde_json::Value = serde_json::from_slice(&files["datapackage.json"]).unwrap();
    for resource in package["resources"].as_array().unwrap() {
        let csv = &files[resource["path"].as_str().unwrap()];
        let header: Vec<&str> = std::str::from_utf8(csv)
            .unwrap()
            .lines()
            .next()
            .unwrap()
            .split(',')
            .collect();
        let fields: Vec<&str> = resource["schema"]["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["name"].as_str().unwrap())
            .collect();
        assert_eq!(header, fields);
        assert_eq!(resource["bytes"], csv.len());
    }
}

/// What the schema of that name says against the file; empty when nothing.
fn against_schema(files: &Files, schema: &str, bytes: &[u8]) -> Vec<String> {
    let schema = serde_json::from_slice(&files[&format!("schemas/{schema}.json")]).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let value = serde_json::from_slice(bytes).unwrap();
    validator
        .iter_errors(&value)
        .map(|e| e.to_string())
        .collect()
}

#[test]
fn files_keep_their_schemas_and_damaged_ones_do_not() {
    let files = build(&tables(&sound()));
    assert_eq!(
        against_schema(&files, "catalog", &files["catalog.json"]),
        [""; 0]
    );
    for (path, bytes) in &files {
        let schema = match path.split('/').next().unwrap() {
            "list" => "list",
            "area" | "indicator" | "plan" | "source" | "overview" => "shard",
            _ => continue,
        };
        assert_eq!(against_schema(&files, schema, bytes), [""; 0], "{path}");
        let text = std::str::from_utf8(bytes).unwrap();
        let damaged = text
            .replace("\"kind\":\"actual\"", "\"kind\":\"guess\"")
            .replace("\"sha256\"", "\"md5\"");
        if damaged != text {
            assert_ne!(
                against_schema(&files, schema, damaged.as_bytes()),
                [""; 0],
                "{path}"
            );
        }
    }
}

/// What a document holds: counted when it was read, so that no table can lose a row unseen.
#[derive(serde::Deserialize)]
struct Kept {
    figures: usize,
    /// First 16 hex digits of the SHA-256 of its sorted values, one a line.
    values: String,
}

/// The documents of `data/kept.toml`; none where the site has no such file, as a county that swapped the tables.
fn kept() -> std::collections::BTreeMap<String, Kept> {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/kept.toml");
    match std::fs::read_to_string(&file) {
        Ok(text) => toml::from_str(&text).unwrap(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Default::default(),
        Err(error) => panic!("{}: {error}", file.display()),
    }
}

/// The tables of the site that ships.
fn shipped() -> Files {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    kanjian_model::tables::folder::read_folder(&folder).unwrap()
}

#[test]
fn no_figure_of_the_documents_kept_is_lost() {
    let reading = read(&shipped());
    let errors: Vec<_> = reading
        .faults
        .iter()
        .filter(|f| f.severity == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let files = build(&reading.tables.unwrap());
    let newest = catalog(&files, "catalog.json");
    let sources: Vec<Shard> = shards(&files, &newest)
        .into_iter()
        .filter(|s| s.kind == "source")
        .collect();
    for (document, kept) in kept() {
        let shard = sources.iter().find(|s| s.id == document);
        let shard =
            shard.unwrap_or_else(|| panic!("{document} is in data/kept.toml but not published"));
        assert_eq!(shard.observations.len(), kept.figures, "{document}");
        let mut values: Vec<String> = shard
            .observations
            .iter()
            .map(|o| o.value.map(|v| v.to_string()).unwrap_or_default())
            .collect();
        values.sort();
        let found = kanjian_model::snapshot::sha256_hex(values.join("\n").as_bytes());
        assert_eq!(
            found[..16],
            kept.values,
            "{document}: a value is lost or changed"
        );
    }
}

#[test]
fn shipped_shards_name_what_they_need() {
    let tables = read(&shipped()).tables.unwrap();
    let files = build(&tables);
    assert!(files == build(&tables), "not the same bytes twice");
    for release in &tables.releases {
        let catalog = catalog(&files, &format!("releases/{}/catalog.json", release.id));
        for shard in shards(&files, &catalog) {
            for o in &shard.observations {
                let place = format!("{}/{}: {}", shard.kind, shard.id, o.id);
                assert!(shard.area(&o.area).is_some(), "{place}: area {}", o.area);
                assert!(
                    shard.indicator(&o.indicator).is_some(),
                    "{place}: indicator {}",
                    o.indicator
                );
                assert!(
                    shard.source(&o.source).is_some(),
                    "{place}: source {}",
                    o.source
                );
                assert!(
                    shard.domain(&o.domain).is_some(),
                    "{place}: domain {}",
                    o.domain
                );
            }
            for id in shard.items.iter().flat_map(|i| &i.observations) {
                assert!(
                    shard.observations.iter().any(|o| o.id == *id),
                    "{}/{}: {id}",
                    shard.kind,
                    shard.id
                );
            }
            assert!(shard.key.len() <= 12);
        }
        let overview = catalog.lists.overview.unwrap();
        assert!(
            overview.bytes <= 60_000,
            "the overview has {} bytes",
            overview.bytes
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is done to a table, reading it ends with tables or with an error, never with a panic or neither.
    #[test]
    fn damage_is_said(which in 0usize..12, at in 0usize..4000, bytes in prop::collection::vec(any::<u8>(), 0..6), cut in 0usize..40) {
        let mut files = sound();
        let names: Vec<String> = files.keys().cloned().collect();
        let file = files.get_mut(&names[which % names.len()]).unwrap();
        let start = at % file.len();
        let end = (start + cut).min(file.len());
        file.splice(start..end, bytes);
        let reading = read(&files);
        let has_error = reading.faults.iter().any(|f| f.severity == Severity::Error);
        prop_assert_eq!(reading.tables.is_none(), has_error);
        if let Some(tables) = &reading.tables {
            prop_assert!(build(tables).contains_key("catalog.json"));
        }
    }
}
