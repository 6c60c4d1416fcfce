//! `import` and `accept` as a data officer meets them: rows asked, answered, added whole or not at all.

mod command_line;

use command_line::kanjian;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Output,
};

/// Example tables in a folder of this test's own: (folder, data).
fn tables(test: &str) -> (PathBuf, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let data = folder.join("data").to_str().unwrap().to_owned();
    assert_eq!(code(&kanjian(&["init", &data])), 0);
    (folder, data)
}

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn observations(data: &str) -> String {
    fs::read_to_string(Path::new(data).join("observations/example.csv")).unwrap()
}

fn import(data: &str, table: &str, release: &str) -> Output {
    kanjian(&[
        "import",
        "--from",
        "csv",
        table,
        "--data",
        data,
        "--source",
        "example",
        "--release",
        release,
        "--release-date",
        "2026-11-22",
    ])
}

const TABLE: &str = "年份,地区,高血压患者管理人数（人）,来客\n2023,示例县,\"1,001\",5\n2024,示例县,1102,\n2024,邻县,7,\n";

#[test]
fn import_asks_once_and_adds_once() {
    let (folder, data) = tables("import_asks");
    let table = file(&folder, "table.csv", TABLE);
    let before = observations(&data);

    let asked = import(&data, &table, "2026-2");
    assert_eq!(code(&asked), 1, "{}", text(&asked.stderr));
    let mapping = Path::new(&data).join("import/example.csv");
    assert_eq!(
        fs::read_to_string(&mapping).unwrap(),
        "\u{feff}column,meaning,value\n来客,is_indicator,\n邻县,is_area,\n",
        "Excel opens it with its Chinese intact"
    );
    assert_eq!(observations(&data), before);

    fs::write(
        &mapping,
        "column,meaning,value\n来客,is_indicator,-\n*,is_area,-\n",
    )
    .unwrap();
    let added = import(&data, &table, "2026-2");
    assert_eq!(code(&added), 0, "{}", text(&added.stderr));
    let after = observations(&data);
    assert!(after.starts_with(&before));
    assert_eq!(after.lines().count(), before.lines().count() + 2);
    assert!(
        after.contains("example-003,x001,htn_managed,高血压患者管理人数,1001,"),
        "{after}"
    );
    assert_eq!(code(&kanjian(&["check", &data])), 0);

    // The same file again adds nothing; a figure that changed supersedes the one before.
    let same = kanjian(&[
        "import",
        "--from",
        "csv",
        &table,
        "--data",
        &data,
        "--source",
        "example",
        "--release",
        "2026-2",
    ]);
    assert_eq!(code(&same), 0);
    assert_eq!(observations(&data), after);
    fs::write(&table, TABLE.replace("1102", "1103")).unwrap();
    let revised = kanjian(&[
        "import",
        "--from",
        "csv",
        &table,
        "--data",
        &data,
        "--source",
        "example",
        "--release",
        "2026-3",
        "--release-date",
        "2026-11-23",
    ]);
    assert_eq!(code(&revised), 0, "{}", text(&revised.stderr));
    assert!(
        observations(&data).contains(",1103,")
            && observations(&data).contains(",2026-3,example-004")
    );
}

#[test]
fn breakdowns_of_an_import_get_names_once() {
    let (folder, data) = tables("import_breakdowns");
    let table = "年份,地区,性别,高血压患者管理人数（人）\n2024,示例县,男,400\n2024,示例县,女,702\n";
    let table = file(&folder, "by_sex.csv", table);
    let names = || fs::read_to_string(Path::new(&data).join("breakdowns.csv")).unwrap();
    let before = names();
    let added = import(&data, &table, "2026-2");
    assert_eq!(code(&added), 0, "{}", text(&added.stderr));
    let after = names();
    assert_eq!(after, format!("{before}性别=女,女,女\n性别=男,男,男\n"));
    assert!(text(&added.stderr).contains("2 names added to breakdowns.csv"));
    // A name that a person put in order stays, and is not added again.
    let worded = after.replace("性别=女,女,女", "性别=女,女性,Women");
    fs::write(Path::new(&data).join("breakdowns.csv"), &worded).unwrap();
    let more = "年份,地区,性别,高血压患者管理人数（人）\n2023,示例县,女,690\n";
    let more = file(&folder, "more.csv", more);
    let again = kanjian(&[
        "import",
        "--from",
        "csv",
        &more,
        "--data",
        &data,
        "--source",
        "example",
        "--release",
        "2026-2",
    ]);
    assert_eq!(code(&again), 0, "{}", text(&again.stderr));
    assert_eq!(names(), worded);
    assert_eq!(code(&kanjian(&["check", &data])), 0);
}

#[test]
fn a_unit_that_is_not_the_indicators_is_asked() {
    let (folder, data) = tables("import_unit");
    let before = observations(&data);
    let table = file(
        &folder,
        "table.csv",
        "年份,地区,高血压患者管理人数\n2023,示例县,81.2%\n",
    );
    let output = import(&data, &table, "2026-2");
    assert_eq!(code(&output), 1);
    assert!(
        text(&output.stderr).contains("is in percent, the indicator htn_managed in person"),
        "{}",
        text(&output.stderr)
    );
    assert_eq!(observations(&data), before);
}

#[test]
fn what_is_blanked_or_withheld_is_absent_and_never_a_number() {
    let (folder, data) = tables("import_absent");
    let table = "年份,地区,在管高血压患者\n2020,示例县,***\n2021,示例县,XX人\n2022,示例县,<5\n2023,示例县,—\n";
    let added = import(&data, &file(&folder, "absent.csv", table), "2026-2");
    assert_eq!(code(&added), 0, "{}", text(&added.stderr));
    let after = observations(&data);
    for row in [
        ",在管高血压患者,,,,person,stock,eq,no,actual,redacted,2020,2020,,***,",
        ",在管高血压患者,,,,person,stock,eq,no,actual,redacted,2021,2021,,XX人,",
        ",在管高血压患者,,,4,person,stock,eq,no,actual,suppressed,2022,2022,,<5,",
    ] {
        assert!(after.contains(row), "{row}: {after}");
    }
    assert!(!after.contains(",2023,"), "{after}");
    assert_eq!(code(&kanjian(&["check", &data])), 0);
}

#[test]
fn a_dry_run_prints_the_rows_and_writes_nothing() {
    let (folder, data) = tables("import_dry");
    let table = file(
        &folder,
        "table.csv",
        "年份,地区,高血压患者管理人数\n2023,示例县,1001\n",
    );
    let before = observations(&data);
    let output = kanjian(&[
        "import",
        "--from",
        "csv",
        &table,
        "--data",
        &data,
        "--source",
        "example",
        "--release",
        "2026-1",
        "--dry-run",
    ]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    // Standard output has no byte-order mark, the table for Excel has one.
    let header = before
        .lines()
        .next()
        .unwrap()
        .trim_start_matches('\u{feff}');
    assert_eq!(text(&output.stdout).lines().next(), Some(header));
    assert_eq!(text(&output.stdout).lines().count(), 2);
    assert_eq!(observations(&data), before);
}

#[test]
fn bad_input_leaves_the_tables_as_they_were() {
    let (folder, data) = tables("import_bad");
    let before = observations(&data);
    for (name, content, place) in [
        (
            "nan.csv",
            "年份,地区,高血压患者管理人数\n2023,示例县,NaN\n",
            "2:3",
        ),
        (
            "huge.csv",
            "年份,地区,高血压患者管理人数\n2023,示例县,1e308\n",
            "2:3",
        ),
        (
            "nul.csv",
            "年份,地区,高血压患者管理人数\n2023,示例县,\0\n",
            "line 2",
        ),
    ] {
        let output = import(&data, &file(&folder, name, content), "2026-2");
        assert_eq!(code(&output), 1);
        assert!(
            text(&output.stderr).contains(place),
            "{}",
            text(&output.stderr)
        );
    }
    // A release that is not there, and without a day to add it with.
    let table = file(
        &folder,
        "table.csv",
        "年份,地区,高血压患者管理人数\n2023,示例县,1001\n",
    );
    let output = kanjian(&[
        "import",
        "--from",
        "csv",
        &table,
        "--data",
        &data,
        "--source",
        "example",
        "--release",
        "2030-1",
    ]);
    assert_eq!(code(&output), 1);
    let said = text(&output.stderr);
    assert!(
        said.contains("releases.csv: there is no release 2030-1: write"),
        "{said}"
    );
    assert!(said.ends_with("nothing was written\n"), "{said}");
    assert_eq!(observations(&data), before);
}

#[test]
fn accept_asks_for_what_is_new_and_remembers() {
    let (folder, data) = tables("accept");
    let report = file(
        &folder,
        "report.txt",
        "2025年全县高血压患者管理人数2345人。2025年在管糖尿病患者876人。\n",
    );
    let draft = kanjian(&["extract", &report]);
    let draft = file(&folder, "draft.csv", text(&draft.stdout));
    let accept = |more: &[&str]| {
        let fixed = [
            "accept",
            &draft,
            &data,
            "--source",
            "example",
            "--release",
            "2026-2",
        ];
        kanjian(&[&fixed[..], &["--release-date", "2026-11-22"], more].concat())
    };
    let before = observations(&data);
    let asked = accept(&[]);
    assert_eq!(code(&asked), 1);
    assert_eq!(
        text(&asked.stdout),
        "phrase,source,indicator,as_written,value,unit,period,quote\n在管糖尿病患者,example,,876人,876,person,2025,2025年在管糖尿病患者876人\n"
    );
    assert_eq!(observations(&data), before);

    let wrong = file(
        &folder,
        "wrong.csv",
        "phrase,source,indicator\n在管糖尿病患者,example,nosuch\n",
    );
    assert_eq!(code(&accept(&["--answers", &wrong])), 1);
    assert_eq!(observations(&data), before);

    let answers = file(
        &folder,
        "answers.csv",
        "phrase,source,indicator\n在管糖尿病患者,example,htn_managed\n",
    );
    let added = accept(&["--answers", &answers]);
    assert_eq!(code(&added), 0, "{}", text(&added.stderr));
    assert_eq!(
        observations(&data).lines().count(),
        before.lines().count() + 2
    );
    let map = fs::read_to_string(Path::new(&data).join("indicator_map.csv")).unwrap();
    assert!(
        map.ends_with("在管糖尿病患者,example,htn_managed\n"),
        "{map}"
    );
    assert_eq!(code(&kanjian(&["check", &data])), 0);
}

#[test]
fn accept_takes_a_draft_as_excel_saves_it_and_names_what_it_cannot() {
    let (folder, data) = tables("accept_excel");
    let report = file(
        &folder,
        "report.txt",
        "2025年全县高血压患者管理人数2345人。2025年全县高血压患者管理人数2351人。\n",
    );
    let draft = kanjian(&["extract", &report]);
    let draft = text(&draft.stdout)
        .replace(",2345,person", ",\"2,345\",person")
        .replace("\r\n", "\n")
        .replace('\n', ",,\r\n")
        + ",,,,,,,,,,,,,,,,,,,\r\n";
    let accept = |name: &str, draft: &str, release: &[&str]| {
        // “Unicode text” of Excel: UTF-16 with its mark.
        let bytes: Vec<u8> = std::iter::once(0xfeff)
            .chain(draft.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let path = Path::new(&folder).join(name);
        fs::write(&path, bytes).unwrap();
        let fixed = [
            "accept",
            path.to_str().unwrap(),
            &data,
            "--source",
            "example",
        ];
        kanjian(&[&fixed[..], release].concat())
    };
    let new = ["--release", "2026-2", "--release-date", "2026-11-22"];
    let before = observations(&data);
    for (name, from, to, place) in [
        (
            "date.csv",
            ",2025,",
            ",Oct-20,",
            "date.csv:2: period: “Oct-20”",
        ),
        (
            "value.csv",
            ",2351,person",
            ",15-Mar,person",
            "value.csv:3: value: “15-Mar”",
        ),
        (
            "unit.csv",
            ",2351,person",
            ",2351,人头",
            "unit.csv:3: unit: “人头”",
        ),
    ] {
        let refused = accept(name, &draft.replacen(from, to, 1), &new);
        assert_eq!(code(&refused), 1);
        let said = text(&refused.stderr);
        assert!(said.contains(place), "{said}");
    }
    let late = accept("release.csv", &draft, &["--release", "2031-1"]);
    let said = text(&late.stderr);
    assert!(said.contains("--release-date"), "{said}");
    assert_eq!(said.matches("2031-1").count(), 1, "{said}");
    assert_eq!(observations(&data), before);
    let added = accept("draft.csv", &draft, &new);
    assert_eq!(code(&added), 0, "{}", text(&added.stderr));
    assert_eq!(
        observations(&data).lines().count(),
        before.lines().count() + 2
    );
}

#[test]
fn an_import_speaks_chinese() {
    let (folder, data) = tables("import_zh");
    let table = file(&folder, "table.csv", TABLE);
    let release = ["--release", "2026-2", "--release-date", "2026-11-22"];
    let import = |more: &[&str]| {
        let fixed = ["import", "--from", "csv", &table, "--data", &data];
        let into = ["--source", "example", "--lang", "zh"];
        let output = kanjian(&[&fixed[..], &into, &release, more].concat());
        (code(&output), text(&output.stderr).to_owned())
    };
    let (code, said) = import(&[]);
    assert_eq!(code, 1, "{said}");
    for told in [
        "“来客”是哪个指标？写 indicators.csv 里的编号，不要就写 -。\n",
        "“邻县”是哪个地区？写 areas.csv 里的编号，不要就写 -。\n",
        "import/example.csv：请在里面答好这 2 行，再导入一次。\n",
    ] {
        assert!(said.contains(told), "{said}");
    }
    let mapping = "column,meaning,value\n来客,is_indicator,-\n邻县,is_area,-\n";
    let mapping = file(&folder, "mapping.csv", mapping);
    let (code, said) = import(&["--mapping", &mapping]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains(
            "table.csv：4 个数字，2 个空单元格；表里已有 0 个，修订 0 个，按答复不收 2 个\n"
        ),
        "{said}"
    );
    assert!(
        said.ends_with("data：在 observations/example.csv 里加了 2 行\n"),
        "{said}"
    );
    let wrong = file(&folder, "wrong.csv", "column,meaning,value\n来客,guests,\n");
    let (code, said) = import(&["--mapping", &wrong]);
    assert_eq!(code, 1, "{said}");
    let told = "wrong.csv 第 2 行：第二格不能写“guests”。请从 area、area_name、";
    assert!(said.contains(told), "{said}");
}
