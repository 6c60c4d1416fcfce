//! Files that are damaged, hostile or not what they say: each ends with 1, names the place, and leaves everything as it was.

mod command_line;

use command_line::kanjian;
use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Write},
    path::{Path, PathBuf},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A folder of the test's own with example tables in `data`.
fn desk(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("bad_input")
        .join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let init = kanjian(&["init", folder.join("data").to_str().unwrap()]);
    assert_eq!(init.status.code(), Some(0));
    folder
}

fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

/// Runs the command and expects exit 1, nothing on standard output, the file's name and each of `places` on standard
/// error, no panic, and every file as it was.
fn refused(folder: &Path, args: &[&str], places: &[&str]) -> String {
    let before = files(folder);
    let output = kanjian(args);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{args:?}: {said}");
    assert!(
        output.stdout.is_empty(),
        "{args:?} printed a part of the result"
    );
    assert!(!said.contains("panicked"), "{said}");
    for place in places {
        assert!(
            said.contains(place),
            "{args:?} does not say “{place}”: {said}"
        );
    }
    assert_eq!(files(folder), before, "{args:?} wrote something");
    said
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(1));
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(body: &str) -> Vec<u8> {
    let xml = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    zipped(&[("word/document.xml", xml.as_bytes())])
}

/// A workbook with one sheet, 人员, that holds these rows.
fn workbook(rows: &str) -> Vec<u8> {
    workbook_and(rows, &[])
}

fn workbook_and(rows: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let mut parts: Vec<(&str, &[u8])> = vec![
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"人员\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>".as_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            b"<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend(more);
    zipped(&parts)
}

fn text_cell(address: &str, text: &str) -> String {
    format!("<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn header() -> String {
    let cells = [
        text_cell("A1", "年份"),
        text_cell("B1", "地区"),
        text_cell("C1", "在管高血压患者"),
    ];
    format!("<row r=\"1\">{}</row>", cells.concat())
}

fn data_row(cell: &str) -> String {
    format!(
        "<row r=\"2\"><c r=\"A2\"><v>2023</v></c>{}{cell}</row>",
        text_cell("B2", "示例县")
    )
}

/// Imports into the tables of the desk.
fn import<'a>(folder: &'a Path, format: &'a str, file: &'a str, data: &'a str) -> Vec<&'a str> {
    assert!(folder.join("data").exists());
    let mut args = vec!["import", "--from", format, file, "--data", data];
    args.extend(["--source", "example", "--release", "2026-1"]);
    args
}

fn import_refused(test: &str, format: &str, name: &str, bytes: &[u8], places: &[&str]) -> String {
    let folder = desk(test);
    let file = write(&folder, name, bytes);
    let data = folder.join("data");
    let places: Vec<&str> = places.iter().copied().chain([name]).collect();
    refused(
        &folder,
        &import(&folder, format, &file, data.to_str().unwrap()),
        &places,
    )
}

fn extract_refused(test: &str, name: &str, bytes: &[u8], places: &[&str]) -> String {
    let folder = desk(test);
    let file = write(&folder, name, bytes);
    let places: Vec<&str> = places.iter().copied().chain([name]).collect();
    refused(&folder, &["extract", &file], &places)
}

#[test]
fn a_zip_cut_short() {
    let whole = document("<w:p><w:r><w:t>门诊3万人次</w:t></w:r></w:p>");
    extract_refused(
        "cut_docx",
        "report.docx",
        &whole[..whole.len() / 2],
        &["container"],
    );
    let whole = workbook(&header());
    import_refused(
        "cut_xlsx",
        "xlsx",
        "book.xlsx",
        &whole[..whole.len() - 30],
        &["the file", "only a part"],
    );
}

#[test]
fn a_zip_bomb() {
    let spaces = vec![b' '; 130 * 1024 * 1024];
    let docx = zipped(&[("word/document.xml", &spaces)]);
    assert!(docx.len() < 2 * 1024 * 1024);
    extract_refused("bomb_docx", "report.docx", &docx, &["limit"]);
    let xlsx = zipped(&[("xl/workbook.xml", &spaces)]);
    import_refused(
        "bomb_xlsx",
        "xlsx",
        "book.xlsx",
        &xlsx,
        &["xl/workbook.xml", "128 MB"],
    );
}

#[test]
fn a_password_and_old_formats() {
    let protected = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an encrypted package";
    extract_refused("password_docx", "report.docx", protected, &["password"]);
    import_refused(
        "password_xlsx",
        "xlsx",
        "book.xlsx",
        protected,
        &["the file", "password"],
    );
    import_refused(
        "old_as_csv",
        "csv",
        "book.csv",
        protected,
        &["the file", ".xls"],
    );
    extract_refused("pdf", "report.docx", b"%PDF-1.7 ...", &["PDF"]);
}

#[test]
fn macros() {
    let rows = header() + &data_row("<c r=\"C2\"><v>5</v></c>");
    let book = workbook_and(&rows, &[("xl/vbaProject.bin", b"Sub AutoOpen()")]);
    import_refused(
        "macros",
        "xlsx",
        "book.xlsm",
        &book,
        &["xl/vbaProject.bin", "macros"],
    );
}

#[test]
fn a_file_that_is_not_what_it_is_called() {
    let book = workbook(&header());
    import_refused("xlsx_as_csv", "csv", "table.csv", &book, &["--from xlsx"]);
    extract_refused("xlsx_as_docx", "report.docx", &book, &["Excel", "import"]);
    let text = zipped(&[("mimetype", b"x"), ("content.xml", b"<x/>")]);
    extract_refused("odt_as_docx", "report.docx", &text, &["OpenDocument"]);
    let other = zipped(&[("readme", b"x")]);
    extract_refused("zip_as_docx", "report.docx", &other, &["word/document.xml"]);
    let page = b"\n<!doctype html><p>20 clinics</p>";
    extract_refused("page", "report.txt", page, &["web page"]);
    extract_refused("rtf", "report.doc", b"{\\rtf1 20 clinics}", &["Rich Text"]);
    import_refused(
        "text_as_xlsx",
        "xlsx",
        "book.xlsx",
        "年份,值\n".as_bytes(),
        &["no workbook"],
    );
    import_refused(
        "text_as_json",
        "json-stat",
        "set.json",
        "年份,值\n".as_bytes(),
        &["1:1"],
    );
}

#[test]
fn a_report_without_a_figure_says_so() {
    let folder = desk("no_figure");
    let file = write(&folder, "report.txt", "各项工作有序推进。\n".as_bytes());
    let output = kanjian(&["extract", &file]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 1);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains(&file) && said.contains("no figure"), "{said}");
}

#[test]
fn another_encoding() {
    let latin = b"2020\ncaf\xE9\xFF\xFF\n";
    extract_refused("encoding_text", "report.txt", latin, &["line 2"]);
    import_refused(
        "encoding_csv",
        "csv",
        "table.csv",
        latin,
        &["line 2", "GB18030"],
    );
    let folder = desk("encoding_table");
    write(&folder, "data/areas.csv", b"id,zh\nx,\xFF\xFF\n");
    let data = folder.join("data");
    refused(&folder, &["check", data.to_str().unwrap()], &["areas.csv"]);
}

#[test]
fn an_embedded_nul() {
    extract_refused("nul_text", "report.txt", b"a\nb\n\0", &["line 3", "NUL"]);
    import_refused(
        "nul_csv",
        "csv",
        "table.csv",
        "年份,地区\n2023,\0\n".as_bytes(),
        &["line 2", "NUL"],
    );
}

#[test]
fn numbers_that_nobody_publishes() {
    for (test, number) in [
        ("huge", "1e308"),
        ("nan", "NaN"),
        ("infinite", "-Infinity"),
        ("error_value", "#DIV/0!"),
    ] {
        let table = format!("年份,地区,在管高血压患者\n2023,示例县,{number}\n");
        import_refused(
            &format!("{test}_csv"),
            "csv",
            "table.csv",
            table.as_bytes(),
            &["2:3"],
        );
        let set = format!(
            "{{\"dataValues\":[{{\"dataElement\":\"d\",\"period\":\"2020\",\"orgUnit\":\"o\",\"value\":\"{number}\"}}]}}"
        );
        import_refused(
            &format!("{test}_dhis2"),
            "dhis2",
            "set.json",
            set.as_bytes(),
            &["dataValues[0]"],
        );
    }
    let rows = header() + &data_row("<c r=\"C2\"><v>1E308</v></c>");
    import_refused(
        "huge_xlsx",
        "xlsx",
        "book.xlsx",
        &workbook(&rows),
        &["人员!C2"],
    );
    let set = "{\"class\":\"dataset\",\"id\":[\"t\"],\"size\":[1],\"dimension\":{\"t\":{\"category\":{\"index\":[\"2019\"]}}},\"value\":[NaN]}";
    import_refused("nan_json", "json-stat", "set.json", set.as_bytes(), &["1:"]);
}

#[test]
fn numbers_in_the_tables_that_nobody_publishes() {
    let folder = desk("table_numbers");
    let file = folder.join("data/observations/example.csv");
    let sound = fs::read_to_string(&file).unwrap();
    for number in ["NaN", "1e999", "1,234"] {
        let cell = if number.contains(',') {
            format!("\"{number}\"")
        } else {
            number.to_owned()
        };
        fs::write(&file, sound.replacen(",1234,", &format!(",{cell},"), 1)).unwrap();
        let data = folder.join("data");
        refused(
            &folder,
            &["check", data.to_str().unwrap()],
            &["observations/example.csv:2: value"],
        );
        let out = folder.join("out");
        refused(
            &folder,
            &["build", data.to_str().unwrap(), out.to_str().unwrap()],
            &["observations/example.csv:2: value"],
        );
    }
}

#[test]
fn deep_nesting() {
    let deep = "[".repeat(100_000);
    import_refused(
        "deep_json",
        "dhis2",
        "set.json",
        deep.as_bytes(),
        &["1:128"],
    );
    let body = "<w:p>".repeat(5_000) + &"</w:p>".repeat(5_000);
    extract_refused(
        "deep_docx",
        "report.docx",
        &document(&body),
        &["word/document.xml", "deep"],
    );
    let rows = "<x>".repeat(5_000) + &"</x>".repeat(5_000);
    import_refused(
        "deep_xlsx",
        "xlsx",
        "book.xlsx",
        &workbook(&rows),
        &["xl/worksheets/sheet1.xml", "deep"],
    );
}

#[test]
fn entities_are_not_expanded() {
    let xml = b"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>";
    let book = zipped(&[("xl/workbook.xml", xml)]);
    import_refused(
        "entities_xlsx",
        "xlsx",
        "book.xlsx",
        &book,
        &["xl/workbook.xml", "document type"],
    );
    let xml = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:t>门诊&a;3万人次</w:t></w:document>";
    let folder = desk("entities_docx");
    let file = write(
        &folder,
        "report.docx",
        &zipped(&[("word/document.xml", xml.as_bytes())]),
    );
    let output = kanjian(&["extract", &file]);
    assert!(!String::from_utf8_lossy(&output.stdout).contains("root:"));
}

#[test]
fn keys_and_ids_that_are_there_twice() {
    let set = "{\"dataValues\":[],\n\"dataValues\":[]}";
    import_refused(
        "twice_json",
        "dhis2",
        "set.json",
        set.as_bytes(),
        &["2:", "twice"],
    );
    let table = "Entity,Code,Year,Deaths,Deaths\nChina,CHN,2020,1,2\n";
    import_refused(
        "twice_owid",
        "owid",
        "chart.csv",
        table.as_bytes(),
        &["1:5", "twice"],
    );
    let folder = desk("twice_metadata");
    let table = "Entity,Code,Year,Deaths\nChina,CHN,2020,1\n";
    let chart = write(&folder, "chart.csv", table.as_bytes());
    write(
        &folder,
        "chart.metadata.json",
        b"{\"columns\":{},\n\"columns\":{}}",
    );
    let args = ["import", "--from", "owid", &chart];
    refused(&folder, &args, &["chart.metadata.json: 2:", "twice"]);
    let folder = desk("twice_table");
    let areas = folder.join("data/areas.csv");
    let sound = fs::read_to_string(&areas).unwrap();
    let row = sound.lines().nth(1).unwrap();
    fs::write(&areas, format!("{sound}{row}\n")).unwrap();
    let data = folder.join("data");
    refused(
        &folder,
        &["check", data.to_str().unwrap()],
        &["areas.csv:3", "x001"],
    );
}

#[test]
fn a_mapping_that_contradicts_itself() {
    let folder = desk("mapping");
    let table = write(
        &folder,
        "table.csv",
        "年份,地区,来客\n2023,示例县,5\n".as_bytes(),
    );
    let mapping = write(
        &folder,
        "mapping.csv",
        "column,meaning,value\n来客,value,\n来客,ignore,\n".as_bytes(),
    );
    let args = ["import", "--from", "csv", &table, "--mapping", &mapping];
    refused(&folder, &args, &["mapping.csv", "line 3", "来客"]);
}

#[test]
fn formulas_in_cells_are_never_evaluated() {
    let folder = desk("formulas");
    // The stored result is what the reader of the sheet saw; 1+1 is not computed where none is stored.
    let rows =
        header() + &data_row("<c r=\"C2\"><f>WEBSERVICE(\"http://example.org\")</f><v>7</v></c>");
    let stored = write(&folder, "stored.xlsx", &workbook(&rows));
    let output = kanjian(&["import", "--from", "xlsx", &stored]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.lines().nth(1).unwrap().contains(",7,"), "{printed}");
    let rows = header() + &data_row("<c r=\"C2\"><f>1+1</f></c>");
    let bare = write(&folder, "bare.xlsx", &workbook(&rows));
    let output = kanjian(&["import", "--from", "xlsx", &bare]);
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(!printed.contains(",2,"), "{printed}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("人员!C2") || said.contains("no figure"),
        "{said}"
    );
}

/// Cells that a spreadsheet would run, and negative numbers, which stay numbers.
fn no_cell_is_a_formula(csv: &[u8]) {
    let text = csv.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(csv);
    let mut rows = 0;
    for record in csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text)
        .records()
    {
        rows += 1;
        for cell in &record.unwrap() {
            let opens = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!opens || cell.parse::<f64>().is_ok(), "{cell}");
        }
    }
    assert!(rows > 1);
}

#[test]
fn exports_hold_no_formula() {
    let folder = desk("export");
    let data = folder.join("data");
    let file = data.join("observations/example.csv");
    let sound = fs::read_to_string(&file).unwrap();
    let hostile = sound
        .replacen(
            "高血压患者,1234",
            "\"=HYPERLINK(\"\"http://x\"\")\",-1234",
            1,
        )
        .replacen("管理高血压患者1234人", "@SUM(1234人)", 1);
    fs::write(&file, hostile).unwrap();
    let out = folder.join("out");
    let (data, out) = (data.to_str().unwrap(), out.to_str().unwrap());
    let build = kanjian(&["build", data, out]);
    assert_eq!(
        build.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&build.stderr)
    );
    let plain = kanjian(&["export", out]).stdout;
    no_cell_is_a_formula(&plain);
    let plain = String::from_utf8(plain).unwrap();
    assert!(
        plain.contains("'=HYPERLINK") && plain.contains("'@SUM") && plain.contains(",-1234,"),
        "{plain}"
    );
    no_cell_is_a_formula(&kanjian(&["export", "--excel", out]).stdout);
    for table in ["observations", "areas", "indicators", "sources"] {
        no_cell_is_a_formula(&fs::read(format!("{out}/csv/{table}.csv")).unwrap());
    }
    let table = write(
        &folder,
        "table.csv",
        "年份,地区,=1+1,在管高血压患者\n2023,-示例县,+x,-5\n".as_bytes(),
    );
    let mapping = write(
        &folder,
        "m.csv",
        "column,meaning,value\n=1+1,breakdown,\n".as_bytes(),
    );
    let printed = kanjian(&["import", "--from", "csv", &table, "--mapping", &mapping]);
    assert_eq!(
        printed.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&printed.stderr)
    );
    no_cell_is_a_formula(&printed.stdout);
    assert!(String::from_utf8(printed.stdout).unwrap().contains(",-5,"));
    let report = write(
        &folder,
        "report.txt",
        "发病数比上年减少3例。\n-5例死亡。\n=1+1项任务。".as_bytes(),
    );
    no_cell_is_a_formula(&kanjian(&["extract", &report]).stdout);
}
