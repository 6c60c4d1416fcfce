//! The data desk where there is no disk: a report and files in, checked tables, findings and a snapshot out; the same on wasm32.

use kanjian_import::{
    Acceptance, Addition, Answers, BYTE_ORDER_MARK, DRAFT_ENDS, DRAFT_HEADER, Destination, Format,
    Mapping, answers, observations, read as read_file,
};
use kanjian_model::audit;
use kanjian_model::tables::{Tables, folder::Files, layout, read, snapshot::build};
use kanjian_model::{Catalog, Observation};
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test;
use zip::{ZipWriter, write::SimpleFileOptions};

const SITE: &str = r#"title = { zh = "看健", en = "Kanjian" }
tagline = { zh = "一句话", en = "One line" }
as_of = "2026-01"
url = "https://example.org/"
contact = "https://example.org/contact"
data_licence = "CC-BY-4.0"
themes = []
home_area = "330482"
"#;

/// Tables of one county with a document of which nothing is read yet.
fn tables_of_a_county() -> Files {
    let indicator = |id: &str, zh: &str, unit: &str, measure: &str| {
        format!(
            "{id},{zh},{id},d,{unit},{measure},higher_better,,说明,In words{}\n",
            ",".repeat(13)
        )
    };
    let indicators = [
        indicator("htn_managed", "在管高血压患者", "person", "stock"),
        indicator("beds_total", "床位数", "bed", "stock"),
        indicator("beds_per_1000", "每千人口床位", "per_1000", "ratio"),
        indicator("resident_population", "常住人口", "person", "denominator"),
        indicator("visits", "诊疗人次", "visit", "flow"),
    ]
    .concat();
    let with_rows = |layout: &layout::Layout, rows: &str| {
        let text = format!("{}\n{rows}", layout.columns.join(","));
        (layout.file.to_owned(), text.into_bytes())
    };
    let mut files = Files::from([
        with_rows(&layout::AREAS, "330482,平湖市,Pinghu,county,,place,,\n"),
        with_rows(&layout::DOMAINS, "d,医疗,Care,1\n"),
        with_rows(&layout::INDICATORS, &indicators),
        with_rows(&layout::RELEASES, "2026-1,2026-01-31,第一批,First\n"),
        with_rows(
            &layout::SOURCES,
            "doc,report,总结,Summary,卫健局,Bureau,2026-01-10,,official,330482,2025,yes,,\n",
        ),
    ]);
    files.insert("site.toml".to_owned(), SITE.as_bytes().to_vec());
    files
}

fn tables(files: &Files) -> Tables {
    let reading = read(files);
    reading
        .tables
        .unwrap_or_else(|| panic!("{:#?}", reading.faults))
}

fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word file of one paragraph.
fn word_file(text: &str) -> Vec<u8> {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    zipped(&[(
        "word/document.xml",
        format!(
            "<w:document xmlns:w=\"{space}\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
        ),
    )])
}

/// The tables after the draft of a Word report was reviewed and accepted.
fn after_the_report(files: &Files) -> Files {
    let report = "截至2025年底，全县管理高血压患者12345人，同比增长5.0%。";
    let decoded = kanjian_extract::decode(&word_file(report)).unwrap();
    let drafts = kanjian_extract::extract(&decoded.text);
    assert_eq!(drafts.len(), 1, "{drafts:#?}");
    let draft = kanjian_extract::to_csv(&drafts);
    let tables = tables(files);
    let acceptance = Acceptance {
        tables: &tables,
        source: "doc",
        release: ("2026-1", None),
        area: None,
    };
    let asked = acceptance
        .of("draft.csv", draft.as_bytes(), &Answers::default())
        .unwrap();
    assert_eq!((asked.rows.len(), asked.new.len()), (0, 1), "{asked:#?}");
    // As Excel saves it: with a byte-order mark.
    let filled = format!(
        "phrase,source,indicator\n{},doc,htn_managed\n",
        asked.new[0].phrase
    );
    let filled = answers("asked.csv", &[BYTE_ORDER_MARK, filled.as_bytes()].concat()).unwrap();
    let accepted = acceptance
        .of("draft.csv", draft.as_bytes(), &filled)
        .unwrap();
    assert_eq!((accepted.rows.len(), accepted.phrases.len()), (1, 1));
    let addition = Addition {
        source: "doc",
        release: ("2026-1", None),
        rows: &accepted.rows,
        phrases: &accepted.phrases,
        breakdowns: &BTreeMap::new(),
    };
    let mut after = files.clone();
    after.extend(addition.applied(files).unwrap());
    after
}

/// The tables after a file was imported.
fn after_import(files: &Files, format: Format, bytes: &[u8]) -> Files {
    let mapping = Mapping::read("column,meaning,value\n*,area,330482\n".as_bytes()).unwrap();
    let reading = read_file(format, bytes, "file", None, &mapping).unwrap();
    assert!(reading.questions.is_empty(), "{:#?}", reading.questions);
    let tables = tables(files);
    let to = Destination {
        tables: Some(&tables),
        source: "doc",
        release: "2026-1",
        mapping: &mapping,
    };
    let resolved = observations(&reading.rows, to);
    assert!(resolved.questions.is_empty(), "{:#?}", resolved.questions);
    let addition = Addition {
        source: "doc",
        release: ("2026-1", None),
        rows: &resolved.rows,
        phrases: &[],
        breakdowns: &resolved.breakdowns,
    };
    let mut after = files.clone();
    after.extend(addition.applied(files).unwrap());
    after
}

fn workbook() -> Vec<u8> {
    let text =
        |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let number = |at: &str, value: &str| format!("<c r=\"{at}\"><v>{value}</v></c>");
    let rows = [
        text("A1", "年份") + &text("B1", "床位数（张）") + &text("C1", "常住人口（人）"),
        number("A2", "2025") + &number("B2", "405") + &number("C2", "100000"),
    ];
    let rows: String = rows
        .iter()
        .enumerate()
        .map(|(at, cells)| format!("<row r=\"{}\">{cells}</row>", at + 1))
        .collect();
    zipped(&[
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>".to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>".to_owned(),
        ),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ])
}

/// “年份,诊疗人次,性别 / 2025,300,男 / 2025,310,女” in GB18030.
const TABLE_IN_GB18030: &[u8] = b"\xC4\xEA\xB7\xDD,\xD5\xEF\xC1\xC6\xC8\xCB\xB4\xCE,\xD0\xD4\xB1\xF0\r\n2025,300,\xC4\xD0\r\n2025,310,\xC5\xAE\r\n";

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn from_a_report_and_files_to_a_checked_snapshot() {
    let header = format!("{DRAFT_HEADER},{DRAFT_ENDS}");
    assert_eq!(header, kanjian_extract::CSV_HEADER);
    let mut files = after_the_report(&tables_of_a_county());
    files = after_import(&files, Format::Xlsx, &workbook());
    files = after_import(&files, Format::Csv, TABLE_IN_GB18030);
    let ratio = "年份,每千人口床位\n2025,4.50\n";
    files = after_import(&files, Format::Csv, ratio.as_bytes());

    let tables = tables(&files);
    let values: Vec<(&str, f64)> = tables
        .observations
        .iter()
        .filter_map(|o| Some((o.indicator.as_str(), o.number()?)))
        .collect();
    assert_eq!(
        values,
        [
            ("htn_managed", 12345.0),
            ("beds_total", 405.0),
            ("resident_population", 100_000.0),
            ("visits", 300.0),
            ("visits", 310.0),
            ("beds_per_1000", 4.5),
        ]
    );
    assert_eq!(tables.breakdowns["性别=女"].zh, "女");

    // The base is a baseline: the importer takes every figure for a result.
    let mentions: Vec<Observation> = tables.observations.clone();
    let found = audit::findings(&mentions, &tables.indicators, tables.sources.get("doc"));
    let said: Vec<(&str, &str)> = found
        .iter()
        .map(|f| (f.code.as_str(), f.arithmetic.as_str()))
        .collect();
    assert!(
        said.contains(&("quotient-of-rows", "405 / 100000 × 1000 = 4.05")),
        "{said:#?}"
    );
    assert!(
        said.contains(&("previous-year", "12345 / (1 + 5%) = 11757 (11752–11763)")),
        "{said:#?}"
    );

    let out = build(&tables);
    let catalog: Catalog = kanjian_model::snapshot::read(&out["catalog.json"]).unwrap();
    assert_eq!(
        (catalog.release.as_str(), catalog.indicators.len()),
        ("2026-1", 5)
    );
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn what_is_wrong_is_said_and_changes_nothing() {
    let files = tables_of_a_county();
    let mut row = vec![String::new(); layout::OBSERVATIONS.columns.len()];
    row[0] = "doc-001".to_owned();
    let addition = Addition {
        source: "doc",
        release: ("2026-9", None),
        rows: &[row],
        phrases: &[],
        breakdowns: &BTreeMap::new(),
    };
    let errors = addition.applied(&files).unwrap_err();
    assert!(
        errors
            .iter()
            .all(|e| (e.file.as_str(), e.row) == ("observations/doc.csv", 2)),
        "{errors:#?}"
    );
    assert!(read_file(Format::Xlsx, b"PK", "file", None, &Mapping::default()).is_err());
    assert!(kanjian_extract::decode(b"PK\x03\x04").is_err());
}

/// A browser has no second thread to read ahead: a long report is read all the same, its last sentence, too.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn a_long_report_is_read_to_its_end() {
    const SENTENCES: usize = 2_000;
    let text = "全县管理高血压患者12345人。".repeat(SENTENCES);
    let drafts = kanjian_extract::extract(&text);
    assert_eq!(drafts.len(), SENTENCES);
    assert_eq!(drafts[SENTENCES - 1].value_offset, text.chars().count() - 7);
}
