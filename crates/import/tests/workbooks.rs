//! Excel workbooks written for the tests: merged headers, percentages, formulas, and what no workbook should be.
#![cfg(feature = "xlsx")]

use kanjian_import::{Format, ImportError, Mapping, Place, Reading, read};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

const WORKBOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="人员" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str =
    r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#;
const STYLES: &str = r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet with these rows and merged cells.
fn workbook(rows: &str, merges: &str) -> Vec<u8> {
    let sheet = format!(
        "<worksheet><sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells></worksheet>"
    );
    zipped(&[
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn text(address: &str, text: &str) -> String {
    format!(r#"<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn number(address: &str, style: u8, value: &str) -> String {
    format!(r#"<c r="{address}" s="{style}"><v>{value}</v></c>"#)
}

fn row(line: u32, cells: &[String]) -> String {
    format!(r#"<row r="{line}">{}</row>"#, cells.concat())
}

fn reading(bytes: &[u8]) -> Reading {
    read(Format::Xlsx, bytes, "book", None, &Mapping::default()).unwrap()
}

fn error(bytes: &[u8]) -> ImportError {
    read(Format::Xlsx, bytes, "book", None, &Mapping::default()).unwrap_err()
}

#[test]
fn a_sheet_named_with_a_nul_is_refused_where_it_is_named() {
    let named = WORKBOOK.replacen("name=\"", "name=\"\0", 1);
    assert_ne!(named, WORKBOOK);
    let bytes = zipped(&[("xl/workbook.xml", named.as_bytes())]);
    let refused = error(&bytes);
    assert_eq!(refused.place.words().en, "xl/workbook.xml");
    assert!(refused.what.en.contains("NUL"), "{refused:?}");
}

#[test]
fn merged_headers_titles_and_units() {
    let rows = [
        row(1, &[text("A1", "2019年卫生人员")]),
        row(2, &[text("A2", "单位：人")]),
        row(
            3,
            &[text("A3", "机构"), text("B3", "性别"), text("D3", "总计")],
        ),
        row(4, &[text("B4", "男"), text("C4", "女")]),
        row(
            5,
            &[
                text("A5", "医院"),
                number("B5", 0, "40"),
                number("C5", 0, "60"),
                number("D5", 0, "100"),
            ],
        ),
        row(
            6,
            &[
                text("A6", "门诊部"),
                number("C6", 0, "7"),
                number("D6", 0, "7"),
            ],
        ),
        row(8, &[text("A8", "注：年末数")]),
    ]
    .concat();
    let merges = r#"<mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/><mergeCell ref="D3:D4"/>"#;
    let r = reading(&workbook(&rows, merges));
    assert_eq!((r.rows.len(), r.empty), (5, 1));
    let first = &r.rows[0];
    assert_eq!(
        (first.place.as_str(), first.breakdown.as_str()),
        ("人员!B5", "机构=医院;性别=男")
    );
    assert_eq!(
        (first.unit.as_str(), first.period.as_ref().unwrap().as_str()),
        ("person", "2019")
    );
    assert_eq!(r.rows[2].breakdown, "机构=医院");
    assert_eq!(r.notes[0].en, "人员!A8: 注：年末数");
}

#[test]
fn percentages_dates_and_formulas() {
    let stored = r#"<c r="C3" s="1"><f>B3/2</f><v>0.57</v></c>"#.to_owned();
    let sum = r#"<c r="B4"><f>SUM(B2:B3)</f><v>5</v></c>"#.to_owned();
    let rows = [
        row(
            1,
            &[
                text("A1", "日期"),
                text("B1", "人数（人）"),
                text("C1", "管理率"),
            ],
        ),
        row(
            2,
            &[
                number("A2", 2, "44652"),
                number("B2", 0, "2"),
                number("C2", 1, "0.9537"),
            ],
        ),
        row(3, &[number("A3", 2, "44653"), number("B3", 0, "3"), stored]),
        row(4, &[text("A4", "合计"), sum]),
    ]
    .concat();
    let r = reading(&workbook(&rows, ""));
    let written: Vec<_> = r
        .rows
        .iter()
        .map(|row| (row.as_written.as_str(), row.value))
        .collect();
    assert_eq!(
        written,
        [
            ("2", Some(2.0)),
            ("95.37%", Some(95.37)),
            ("3", Some(3.0)),
            ("57.00%", Some(57.0))
        ]
    );
    assert_eq!(r.rows[0].period.as_ref().unwrap().as_str(), "2022-04-01");
    assert!(
        r.notes[0].en.contains("B4") && r.notes[0].zh.contains("SUM(B2:B3)"),
        "{:?}",
        r.notes
    );
}

#[test]
fn what_cannot_be_read_is_said_with_its_place() {
    let head = row(1, &[text("A1", "年份"), text("B1", "人数")]);
    let with = |cell: &str| {
        let second = row(2, &[number("A2", 0, "2020"), cell.to_owned()]);
        error(&workbook(&format!("{head}{second}"), ""))
    };
    assert_eq!(with(r#"<c r="B2"><f>A1*2</f></c>"#).place, "人员!B2".into());
    assert_eq!(
        with(r#"<c r="B2" t="e"><v>#DIV/0!</v></c>"#).place,
        "人员!B2".into()
    );
    assert_eq!(
        with(r#"<c r="B2" t="s"><v>9</v></c>"#).place,
        "人员!B2".into()
    );
    assert_eq!(
        with(r#"<c r="B2"><v>1e308</v></c>"#).place,
        "人员!B2".into()
    );
    assert_eq!(with(r#"<c r="B2"><v>NaN</v></c>"#).place, "人员!B2".into());

    let good = workbook(
        &format!(
            "{head}{}",
            row(2, &[number("A2", 0, "2020"), number("B2", 0, "1")])
        ),
        "",
    );
    assert_eq!(reading(&good).rows.len(), 1);
    for length in [3, good.len() / 2, good.len() - 5] {
        assert_eq!(error(&good[..length]).place, Place::File);
    }
    assert!(
        error(&[0xD0, 0xCF, 0x11, 0xE0, 0, 0])
            .what
            .en
            .contains("password")
    );
    let macros = zipped(&[
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/vbaProject.bin", b"x"),
    ]);
    assert_eq!(error(&macros).place, "xl/vbaProject.bin".into());
    assert_eq!(
        error(&zipped(&[("word/document.xml", b"<a/>")])).place,
        "xl/workbook.xml".into()
    );
}

#[test]
fn a_part_that_inflates_without_end_is_refused() {
    let bomb = vec![b' '; 129 * 1024 * 1024];
    let bytes = zipped(&[("xl/workbook.xml", &bomb)]);
    assert!(bytes.len() < 1024 * 1024);
    let error = error(&bytes);
    assert_eq!(error.place, "xl/workbook.xml".into());
    assert!(error.what.en.contains("128 MB"), "{error}");
}

#[test]
fn damaged_workbooks_never_panic() {
    let rows = row(1, &[text("A1", "年份"), text("B1", "人数")])
        + &row(2, &[number("A2", 0, "2020"), number("B2", 0, "1")]);
    let good = workbook(
        &rows,
        r#"<mergeCell ref="A1:XFD1048576"/><mergeCell ref="B9:A1"/>"#,
    );
    for at in 0..good.len() {
        let mut bytes = good.clone();
        bytes[at] ^= 0x55;
        if let Err(error) = read(Format::Xlsx, &bytes, "book", None, &Mapping::default()) {
            assert!(!error.what.is_empty() && !error.todo.is_empty());
        }
    }
}
