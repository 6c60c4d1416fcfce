//! `import --from xlsx` of the workbooks that bureaus keep: headers of two rows, a sheet for each year.

mod command_line;

use command_line::kanjian;
use std::{
    fs,
    io::{Cursor, Write},
    path::{Path, PathBuf},
    process::Output,
};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A sheet: its name, its rows of texts, its merged cells.
type Sheet<'a> = (&'a str, &'a [&'a [&'a str]], &'a [&'a str]);

fn worksheet(rows: &[&[&str]], merges: &[&str]) -> String {
    let mut xml = "<worksheet><sheetData>".to_owned();
    for (line, row) in (1..).zip(rows) {
        xml += &format!(r#"<row r="{line}">"#);
        for (letter, text) in ('A'..).zip(*row).filter(|(_, text)| !text.is_empty()) {
            xml += &format!(r#"<c r="{letter}{line}" t="inlineStr"><is><t>{text}</t></is></c>"#);
        }
        xml += "</row>";
    }
    xml += "</sheetData><mergeCells>";
    for merge in merges {
        xml += &format!(r#"<mergeCell ref="{merge}"/>"#);
    }
    xml + "</mergeCells></worksheet>"
}

fn workbook(sheets: &[Sheet<'_>]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let (mut book, mut relations) = (String::new(), String::new());
    for (at, (name, rows, merges)) in (1..).zip(sheets) {
        book += &format!(r#"<sheet name="{name}" sheetId="{at}" r:id="r{at}"/>"#);
        relations += &format!(r#"<Relationship Id="r{at}" Target="worksheets/s{at}.xml"/>"#);
        put(
            &format!("xl/worksheets/s{at}.xml"),
            &worksheet(rows, merges),
        );
    }
    put(
        "xl/workbook.xml",
        &format!(r#"<workbook xmlns:r="r"><sheets>{book}</sheets></workbook>"#),
    );
    put(
        "xl/_rels/workbook.xml.rels",
        &format!("<Relationships>{relations}</Relationships>"),
    );
    zip.finish().unwrap().into_inner()
}

/// Example tables with two more indicators, and a workbook beside them.
struct Desk {
    folder: PathBuf,
    data: String,
}

impl Desk {
    fn new(test: &str, sheets: &[Sheet<'_>]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let data = folder.join("data").to_str().unwrap().to_owned();
        assert_eq!(kanjian(&["init", &data]).status.code(), Some(0));
        let table = folder.join("data/indicators.csv");
        let mut indicators = fs::read_to_string(&table).unwrap();
        let first = indicators.lines().nth(1).unwrap().to_owned();
        for (id, name, unit) in [
            ("fd", "家庭医生签约", "person,stock"),
            ("fd_rate", "签约率", "percent,rate"),
        ] {
            let line = first
                .replace("htn_managed", id)
                .replacen("在管高血压患者", name, 1)
                .replacen("person,stock", unit, 1);
            indicators += &format!("{line}\n");
        }
        fs::write(table, indicators).unwrap();
        fs::write(folder.join("book.xlsx"), workbook(sheets)).unwrap();
        Self { folder, data }
    }

    fn import(&self) -> Output {
        let book = self.folder.join("book.xlsx");
        let fixed = ["import", "--from", "xlsx", book.to_str().unwrap()];
        let more = ["--data", &self.data, "--source", "example"];
        let release = ["--release", "2026-2", "--release-date", "2026-11-22"];
        kanjian(&[&fixed[..], &more, &release].concat())
    }

    /// What was asked: the exit code is 1, and the mapping file has these lines.
    fn asked(&self) -> (String, String) {
        let output = self.import();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        let mapping = fs::read_to_string(self.mapping()).unwrap();
        (mapping.trim_start_matches('\u{feff}').to_owned(), said)
    }

    /// The rows that were added, with what was said.
    fn added(&self) -> (String, String) {
        let output = self.import();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{said}");
        let table = Path::new(&self.data).join("observations/example.csv");
        (fs::read_to_string(table).unwrap(), said)
    }

    fn mapping(&self) -> PathBuf {
        Path::new(&self.data).join("import/example.csv")
    }

    fn answer(&self, lines: &str) {
        fs::create_dir_all(self.mapping().parent().unwrap()).unwrap();
        fs::write(self.mapping(), format!("column,meaning,value\n{lines}")).unwrap();
    }
}

const TITLE: &[&str] = &["示例县基层服务情况（2024年）"];
const MERGES: &[&str] = &["A1:D1", "A2:A3", "B2:C2"];

#[test]
fn the_lower_row_of_a_header_names_the_indicators() {
    let rows: &[&[&str]] = &[
        TITLE,
        &["地区", "签约", "", "慢性病"],
        &["", "家庭医生签约", "签约率", "在管高血压患者"],
        &["示例县", "41,200", "42.1%", "1180"],
    ];
    let desk = Desk::new("workbook_two_rows", &[("Sheet1", rows, MERGES)]);
    let (table, _) = desk.added();
    for row in [
        ",x001,fd,家庭医生签约,41200,",
        ",x001,fd_rate,签约率,42.1,",
        ",x001,htn_managed,在管高血压患者,1180,",
    ] {
        assert!(table.contains(row), "{row}: {table}");
    }
}

#[test]
fn a_column_that_is_not_known_is_asked_by_itself() {
    let rows: &[&[&str]] = &[
        TITLE,
        &["地区", "签约", "", "慢性病"],
        &["", "居民", "签约率", "管理人数"],
        &["示例县", "41,200", "42.1%", "1180"],
    ];
    let desk = Desk::new("workbook_asked", &[("Sheet1", rows, MERGES)]);
    let (mapping, said) = desk.asked();
    assert_eq!(
        mapping,
        "column,meaning,value\n慢性病 / 管理人数,is_indicator,\n签约 / 居民,is_indicator,\n",
        "{said}"
    );
    // An id beside values does the same; one that is none is said, and so is a column that is none.
    desk.answer(
        "签约 / 居民,values,fdd\n慢性病 / 管理人数,values,htn_managed\n签约 / 住户,values,fd\n",
    );
    let (_, said) = desk.asked();
    assert!(said.contains("“fdd” is no id of indicators.csv"), "{said}");
    assert!(
        said.contains("“签约 / 住户”, which is no column of this file"),
        "{said}"
    );
    desk.answer("签约 / 居民,values,fd\n慢性病 / 管理人数,values,-\n");
    let (table, _) = desk.added();
    assert!(
        table.contains(",x001,fd,居民,41200,") && table.contains(",fd_rate,签约率,42.1,"),
        "{table}"
    );
    assert!(!table.contains(",1180,"), "{table}");
}

#[test]
fn a_name_below_two_headings_is_not_one_indicator() {
    let rows: &[&[&str]] = &[
        TITLE,
        &["地区", "城区", "", "乡镇"],
        &["", "家庭医生签约", "签约率", "签约率"],
        &["示例县", "41,200", "42.1%", "39%"],
    ];
    let desk = Desk::new("workbook_shared", &[("Sheet1", rows, MERGES)]);
    let (mapping, said) = desk.asked();
    assert!(
        mapping.ends_with("乡镇 / 签约率,is_indicator,\n城区 / 签约率,is_indicator,\n"),
        "{mapping} {said}"
    );
}

#[test]
fn a_header_of_parts_stays_one_and_says_how_to_name_columns() {
    let rows: &[&[&str]] = &[
        TITLE,
        &["地区", "性别", "", "总计"],
        &["", "男", "女", ""],
        &["示例县", "3", "4", "7"],
    ];
    let merges = &["A1:D1", "A2:A3", "B2:C2", "D2:D3"];
    let desk = Desk::new("workbook_parts", &[("Sheet1", rows, merges)]);
    let (_, said) = desk.asked();
    assert!(said.contains("性别 / 男,values,ID"), "{said}");
    desk.answer("示例县基层服务情况（2024年）,is_indicator,htn_managed\n");
    let (table, said) = desk.added();
    assert!(table.contains(",性别=男,"), "{table}");
    assert!(!said.contains("values,ID"), "{said}");
}

#[test]
fn lines_of_a_mapping_file_that_say_nothing_are_told() {
    let rows: &[&[&str]] = &[
        &["年份", "地区", "在管高血压患者"],
        &["2024", "示例县", "7"],
    ];
    let desk = Desk::new("workbook_useless", &[("Sheet1", rows, &[])]);
    for (line, words) in [
        (
            "在管高血压患者,value,htn_managed",
            "line 2: “htn_managed” says nothing beside “value”",
        ),
        (
            "在管高血压患者,,values",
            "line 2: “values” stands in the third cell",
        ),
        (
            "*,values,htn_managed",
            "line 2: “values” says nothing of the whole file",
        ),
        ("*,period,去年", "line 2: “去年” is no period"),
    ] {
        desk.answer(&format!("{line}\n"));
        let (_, said) = desk.asked();
        assert!(said.contains(words), "{said}");
    }
    desk.answer("高血压,is_indicator,htn_managed\n");
    let (_, said) = desk.added();
    assert!(
        said.contains("“高血压” (is_indicator), which is no name"),
        "{said}"
    );
}

const TOWNS: &[&[&str]] = &[&["地区", "在管高血压患者"], &["示例县", "1180"]];
const TOWNS_NEXT: &[&[&str]] = &[&["地区", "在管高血压患者"], &["示例县", "1212"]];

#[test]
fn every_sheet_is_of_its_own_year() {
    let sheets: &[Sheet<'_>] = &[("2024年", TOWNS_NEXT, &[]), ("2023年", TOWNS, &[])];
    let desk = Desk::new("workbook_years", sheets);
    // An answer for the whole file, from another file perhaps, does not move a sheet into another year.
    desk.answer("*,period,2024\n");
    let (table, said) = desk.added();
    for row in [
        ",1212,,,person,stock,eq,no,actual,,2024,",
        ",1180,,,person,stock,eq,no,actual,,2023,",
    ] {
        assert!(table.contains(row), "{row}: {table}");
    }
    assert!(said.contains("sheet “2024年”: 1 figure, 2024"), "{said}");
    assert!(said.contains("sheet “2023年”: 1 figure, 2023"), "{said}");
    assert!(said.contains("2023年,is_period,2024"), "{said}");
}

#[test]
fn sheets_without_a_date_are_asked_one_by_one() {
    let titled: &[&[&str]] = &[
        &["2022年情况"],
        &["地区", "在管高血压患者"],
        &["示例县", "1101"],
    ];
    let sheets: &[Sheet<'_>] = &[
        ("城区", TOWNS_NEXT, &[]),
        ("2021年", titled, &["A1:B1"]),
        ("前年", titled, &["A1:B1"]),
        ("说明", &[&["由县卫健局汇总"]], &[]),
    ];
    let desk = Desk::new("workbook_undated", sheets);
    let (mapping, said) = desk.asked();
    // The name of the second sheet and its title contradict each other.
    assert_eq!(
        mapping, "column,meaning,value\n2021年,is_period,\n城区,is_period,\n",
        "{said}"
    );
    desk.answer("2021年,is_period,2021\n城区,is_period,2024\n");
    let (table, said) = desk.added();
    for row in [
        ",1212,,,person,stock,eq,no,actual,,2024,",
        ",1101,,,person,stock,eq,no,actual,,2021,",
        ",1101,,,person,stock,eq,no,actual,,2022,",
    ] {
        assert!(table.contains(row), "{row}: {table} {said}");
    }
    desk.answer("城区,is_period,最近\n");
    assert!(desk.asked().1.contains("line 2: “最近” is no period"));
}
