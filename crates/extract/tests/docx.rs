//! Word documents: paragraphs, tables, and what is refused.
#![cfg(feature = "docx")]

use std::io::{Cursor, Write};

use kanjian_extract::{DecodeError, Encoding, decode, extract};
use zip::write::{SimpleFileOptions, ZipWriter};

fn container(name: &str, body: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    zip.start_file(name, options).unwrap();
    zip.write_all(body).unwrap();
    zip.finish().unwrap().into_inner()
}

fn document(body: &str) -> Vec<u8> {
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    container("word/document.xml", xml.as_bytes())
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn row(cells: &[&str]) -> String {
    let cells: String = cells
        .iter()
        .map(|cell| format!("<w:tc>{}</w:tc>", paragraph(cell)))
        .collect();
    format!("<w:tr>{cells}</w:tr>")
}

#[test]
fn paragraphs_and_tables() {
    let body = [
        paragraph("2021年卫生工作总结"),
        "<w:p><w:r><w:t>门诊</w:t></w:r><w:del><w:r><w:delText>9万</w:delText></w:r></w:del><w:r><w:t>3.2万人次 &amp; 住院120人次。</w:t></w:r></w:p>".to_owned(),
        "<w:tbl>".to_owned(),
        row(&["指标", "单位", "2020年", "2021年"]),
        row(&["卫生机构数", "个", "267", "266"]),
        row(&["业务收入", "万元", "", "1,300.5"]),
        "</w:tbl>".to_owned(),
    ]
    .concat();
    let decoded = decode(&document(&body)).unwrap();
    assert_eq!(decoded.encoding, Encoding::Docx);
    assert!(
        decoded.text.contains("门诊3.2万人次 & 住院120人次。\n"),
        "{}",
        decoded.text
    );
    let read: Vec<(String, String, &str, String)> = extract(&decoded.text)
        .into_iter()
        .map(|draft| {
            (
                draft.value.unwrap().to_string(),
                draft.subject,
                draft.unit,
                draft.period,
            )
        })
        .collect();
    let row = |value: &str, subject: &str, unit: &'static str, period: &str| {
        (
            value.to_owned(),
            subject.to_owned(),
            unit,
            period.to_owned(),
        )
    };
    assert_eq!(
        read,
        [
            row("32000", "门诊", "visit", "2021"),
            row("120", "住院", "visit", "2021"),
            row("267", "卫生机构数", "site", "2020"),
            row("266", "卫生机构数", "site", "2021"),
            row("13005000", "业务收入", "yuan", "2021"),
        ]
    );
}

#[test]
fn refusals() {
    let good = document(&paragraph("门诊3万人次"));
    let truncated = decode(&good[..good.len() / 2]).unwrap_err();
    assert!(
        matches!(&truncated, DecodeError::Docx { part, .. } if part.is_empty()),
        "{truncated}"
    );
    let other = decode(&container("xl/workbook.xml", b"<a/>")).unwrap_err();
    assert!(other.to_string().contains("no Word document"), "{other}");
    let open = decode(&container("word/document.xml", b"<w:document><w:body>")).unwrap_err();
    assert!(open.to_string().contains("word/document.xml"), "{open}");
    let entity = decode(&document("<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>")).unwrap_err();
    assert!(entity.to_string().contains("entity"), "{entity}");
    let nested = decode(&document(&"<w:p>".repeat(600))).unwrap_err();
    assert!(nested.to_string().contains("deep"), "{nested}");
    assert_eq!(decode(&document("")), Err(DecodeError::Empty));
}

#[test]
fn a_zip_bomb_is_stopped() {
    // 130 MB of blanks in 130 kB.
    let bomb = container("word/document.xml", &vec![b' '; 130 * 1024 * 1024]);
    assert!(bomb.len() < 1024 * 1024);
    assert!(matches!(decode(&bomb), Err(DecodeError::TooLarge { .. })));
}
