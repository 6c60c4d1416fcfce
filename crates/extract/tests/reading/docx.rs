//! Word documents: paragraphs, tables, and what is refused.

use std::io::{Cursor, Write};

use kanjian_extract::{DecodeError, Encoding, Mistaken, decode, extract};
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
    let other = decode(&container("notes.xml", b"<a/>")).unwrap_err();
    assert!(other.to_string().contains("no Word document"), "{other}");
    assert_eq!(
        decode(&container("xl/workbook.xml", b"<a/>")),
        Err(DecodeError::Mistaken(Mistaken::Workbook))
    );
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

fn cell(text: &str, properties: &str) -> String {
    format!(
        "<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>",
        paragraph(text)
    )
}

fn read(body: &str) -> Vec<String> {
    extract(&decode(&document(body)).unwrap().text)
        .into_iter()
        .map(|draft| {
            format!(
                "{} {} {} {} {}",
                draft.value.unwrap(),
                draft.unit,
                draft.kind.as_str(),
                draft.subject,
                draft.period
            )
        })
        .collect()
}

#[test]
fn a_header_over_two_rows_with_merged_cells() {
    let across = "<w:gridSpan w:val=\"2\"/>";
    let begins = "<w:vMerge w:val=\"restart\"/>";
    let goes_on = "<w:vMerge/>";
    let body = [
        paragraph("2024年卫生工作总结"),
        "<w:tbl><w:tr>".to_owned(),
        cell("指标", begins),
        cell("单位", begins),
        cell("2023年", across),
        cell("2024年", across),
        "</w:tr><w:tr>".to_owned(),
        cell("", goes_on),
        cell("", goes_on),
        row(&["计划", "实际", "计划", "实际"]).replace("<w:tr>", ""),
        row(&["签约居民", "万人", "11.2", "11.5", "12.0", "12.3"]),
        row(&["健康讲座", "场", "90", "", "100", "104"]),
        "</w:tbl>".to_owned(),
    ]
    .concat();
    assert_eq!(
        read(&body),
        [
            "112000 person target 签约居民 2023",
            "115000 person actual 签约居民 2023",
            "120000 person target 签约居民 2024",
            "123000 person actual 签约居民 2024",
            "90 session target 健康讲座 2023",
            "100 session target 健康讲座 2024",
            "104 session actual 健康讲座 2024",
        ]
    );
}

#[test]
fn a_total_that_no_header_names_keeps_its_label() {
    let body = [
        paragraph("机构数(单位:个)"),
        "<w:tbl>".to_owned(),
        row(&["类别", "2022年", "2023年"]),
        row(&["医院", "4", "5"]),
        row(&["合计", "301", "305"]),
        "</w:tbl>".to_owned(),
    ]
    .concat();
    assert_eq!(
        read(&body)[2..],
        ["301 item baseline 合计 2022", "305 item actual 合计 2023"]
    );
}

#[test]
fn cells_over_several_rows_and_empty_first_cells() {
    let body = [
        paragraph("单位:人"),
        "<w:tbl>".to_owned(),
        row(&["类别", "级别", "职工", "其中:护士"]),
        "<w:tr>".to_owned(),
        cell("医院", "<w:vMerge w:val=\"restart\"/>"),
        row(&["三级", "1,210", "530"]).replace("<w:tr>", ""),
        "<w:tr>".to_owned(),
        cell("", "<w:vMerge w:val=\"continue\"/>"),
        row(&["二级", "640", "281"]).replace("<w:tr>", ""),
        "<w:tr>".to_owned(),
        cell("总计", "<w:gridSpan w:val=\"2\"/>"),
        row(&["1,850", "811"]).replace("<w:tr>", ""),
        row(&["", "其他", "12", "4"]),
        "</w:tbl>".to_owned(),
    ]
    .concat();
    assert_eq!(
        read(&body),
        [
            "1210 person actual 医院三级职工 ",
            "530 person actual 医院三级护士 ",
            "640 person actual 医院二级职工 ",
            "281 person actual 医院二级护士 ",
            "1850 person actual 职工 ",
            "811 person actual 护士 ",
            "12 person actual 其他职工 ",
            "4 person actual 其他护士 ",
        ]
    );
}

#[test]
fn a_row_of_figures_with_units_is_no_header() {
    let body = [
        paragraph("2024年卫生工作总结"),
        "<w:tbl>".to_owned(),
        row(&["项目", "2023年", "2024年"]),
        row(&["体检", "1,204人", "1,286人"]),
        row(&["讲座(场)", "12", "15"]),
        "</w:tbl>".to_owned(),
    ]
    .concat();
    assert_eq!(
        read(&body)[2..],
        [
            "12 session baseline 讲座 2023",
            "15 session actual 讲座 2024"
        ]
    );
}

#[test]
fn an_empty_table_in_a_cell() {
    let body = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc><w:tbl><w:tr><w:tc></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
        paragraph("讲座12场")
    );
    assert_eq!(read(&body), ["12 session actual 讲座 "]);
}

#[test]
fn an_english_table_has_its_units_from_labels_and_headers() {
    let body = [
        paragraph("Annual report 2022"),
        "<w:tbl>".to_owned(),
        row(&["Indicator", "2021", "2022", "Target"]),
        row(&["Clinic visits", "81,200", "84,650", "n/a"]),
        row(&["4th check-up (%)", "48.5", "52.0", "60"]),
        row(&["Nurses per 10,000 population", "21.5", "22.1", ""]),
        row(&["Spending (US$ million)", "7.2", "7.9", ""]),
        "</w:tbl>".to_owned(),
        paragraph("Visits rose by 4% to 84,650 visits."),
    ]
    .concat();
    assert_eq!(
        read(&body),
        [
            "81200 visit baseline Clinic visits 2021",
            "84650 visit actual Clinic visits 2022",
            "48.5 percent baseline 4th check-up 2021",
            "52 percent actual 4th check-up 2022",
            "60 percent target 4th check-up 2022",
            "21.5 per_10000 baseline Nurses per 10,000 population 2021",
            "22.1 per_10000 actual Nurses per 10,000 population 2022",
            "7200000 usd baseline Spending 2021",
            "7900000 usd actual Spending 2022",
            "84650 visit actual visits 2022",
        ]
    );
}
