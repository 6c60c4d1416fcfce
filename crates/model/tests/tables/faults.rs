//! What is wrong with authoring tables is said with its place, and all at once.

use super::fixture::*;
use kanjian_model::Lang;
use kanjian_model::tables::{Severity, build, layout, read};
use proptest::prelude::*;
use std::collections::BTreeSet;

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
fn a_line_is_counted_as_an_editor_counts_it() {
    let mut files = replaced("areas.csv", "place,,\n330400", "place,,,\n330400");
    let sheet = files.get_mut("areas.csv").unwrap();
    // As Excel saves it, with an empty line after the header.
    let text = String::from_utf8(sheet.clone())
        .unwrap()
        .replace('\n', "\r\n")
        .replacen("\r\n", "\r\n\r\n", 1);
    *sheet = text.into_bytes();
    assert_fault(&files, "wrong-width", "areas.csv", 3, "");
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
fn a_setting_that_is_not_there_is_named_in_both_languages() {
    let missing = replaced("site.toml", "as_of = \"2026-11\"\n", "");
    let found = faults(&missing);
    let fault = found.iter().find(|fault| fault.code == "bad-site").unwrap();
    for lang in [Lang::Zh, Lang::En] {
        let line = fault.line(lang);
        assert!(line.contains("as_of"), "{line}");
    }
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
    let reading = read(&with_cells(&[("as_written", "1234 人")]));
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
        faults(&files)[0].what.en.contains("GB18030"),
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

#[test]
fn figures_in_another_unit_than_their_indicator_are_told_once_a_file() {
    let rows = [
        mention(&[]),
        mention(&[("id", "doc-2"), ("period", "2024"), ("unit", "visit")]),
        mention(&[("id", "doc-3"), ("period", "2023"), ("unit", "visit")]),
    ];
    let reading = read(&with_mentions(&rows));
    let told: Vec<_> = reading
        .faults
        .iter()
        .map(|f| (f.code, f.row, f.column.as_str(), f.what.en.as_str()))
        .collect();
    let what = "visit, but htn_managed is in person (and 1 more of this file)";
    assert_eq!(told, [("other-unit", 3, "unit", what)]);
    assert!(reading.tables.is_some());
}
