//! What `check` tells a person: values that are not as written, findings and accepted ones, and how it ends, in both languages.

mod command_line;

use command_line::kanjian;
use std::{fs, path::Path};

/// Example tables with a percentage that its own numbers do not give.
fn tables(test: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    let data = folder.to_str().unwrap().to_owned();
    assert_eq!(kanjian(&["init", &data]).status.code(), Some(0));
    data
}

fn append(data: &str, file: &str, rows: &str) {
    let path = Path::new(data).join(file);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, text + rows).unwrap();
}

/// Runs `check` on sound tables and gives what it printed.
fn check(data: &str, options: &[&str]) -> (String, String) {
    let output = kanjian(&[&["check", data], options].concat());
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let said = text(output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    (text(output.stdout), said)
}

/// A rate whose numerator and denominator stand beside it and give another one.
fn with_a_finding(test: &str) -> String {
    let data = tables(test);
    let rest = ",".repeat(16);
    append(
        &data,
        "indicators.csv",
        &format!(
            "htn_control_rate,血压控制率,Blood pressure control,chronic_disease,percent,rate,higher_better{rest}\n"
        ),
    );
    append(
        &data,
        "observations/example.csv",
        "example-3,x001,htn_control_rate,血压控制率,75,,,percent,rate,eq,no,actual,,2025,2025年,,75%,,\
         管理的1234人中有740人血压达标，血压控制率75%,,,,,,740,1234,,,2026-1,\n",
    );
    data
}

#[test]
fn a_value_that_is_not_as_written_is_told_by_check_alone() {
    let data = tables("check_written");
    let path = Path::new(&data).join("observations/example.csv");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace(",1234,,,", ",1243,,,")).unwrap();
    let (out, said) = check(&data, &[]);
    assert!(
        said.contains(
            "observations/example.csv:2: value: warning: the value is not what is written: “1234人” = 1234 ≠ 1243: look"
        ),
        "{said}"
    );
    assert!(out.contains("1 warning, no errors"), "{out}");
    let (out, said) = check(&data, &["--lang", "zh"]);
    assert!(
        said.contains("observations/example.csv 第 2 行 value 列：提醒：数值与原文写法不符：“1234人” = 1234 ≠ 1243。请核对原句"),
        "{said}"
    );
    assert!(out.contains("1 条提醒，没有错误"), "{out}");
    let (json, _) = check(&data, &["--json"]);
    assert!(json.contains("\"value-not-as-written\""), "{json}");
}

#[test]
fn how_it_ends_is_said_in_each_language() {
    let data = tables("check_ends");
    let (out, _) = check(&data, &[]);
    assert_eq!(
        out,
        "2 mentions of 1 source in 1 area, 0 warnings, no errors\n"
    );
    let (out, _) = check(&data, &["--lang", "zh"]);
    assert_eq!(out, "1 份文件、1 个地区，共 2 处数字：0 条提醒，没有错误\n");
    append(&data, "areas.csv", "x001,再来一次,Again,county,,,,\n");
    let wrong = kanjian(&["check", &data, "--lang", "zh"]);
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(said.ends_with("1 处错误，0 条提醒\n"), "{said}");
}

#[test]
fn an_accepted_finding_stands_apart_with_its_reason() {
    let data = with_a_finding("check_accepted");
    let (out, _) = check(&data, &["--audit"]);
    assert!(out.contains("example: differs: stated-quotient: "), "{out}");
    assert!(out.contains("1 differs"), "{out}");
    let (zh, _) = check(&data, &["--audit", "--lang", "zh"]);
    assert!(zh.contains("example：不符（stated-quotient）："), "{zh}");
    assert!(!zh.contains("differs") && !zh.contains("derived:"), "{zh}");

    append(
        &data,
        "accepted.csv",
        "stated-quotient,example-3,两数口径不同。,The two are on other bases.,Wang,2026-11-20\n",
    );
    let (out, _) = check(&data, &["--audit"]);
    assert!(!out.contains(": differs: "), "{out}");
    assert!(!out.contains("1 differs"), "{out}");
    let accepted = out.lines().find(|l| l.starts_with("example: accepted: "));
    let accepted = accepted.unwrap_or_else(|| panic!("{out}"));
    assert!(accepted.contains("stated-quotient"), "{accepted}");
    assert!(
        accepted.ends_with("The two are on other bases. (Wang, 2026-11-20)"),
        "{accepted}"
    );
    assert!(out.contains("1 accepted"), "{out}");
    let (zh, _) = check(&data, &["--audit", "--lang", "zh"]);
    assert!(zh.contains("example：已接受（stated-quotient）："), "{zh}");
    assert!(zh.contains("两数口径不同。（Wang，2026-11-20）"), "{zh}");
    let (json, _) = check(&data, &["--audit", "--json"]);
    assert!(
        json.contains("\"accepted\":{\"en\":\"The two are on other bases.\""),
        "{json}"
    );
}

#[test]
fn what_is_built_is_said_in_each_language() {
    let data = tables("build_words");
    let out = format!("{data}-out");
    let zh = kanjian(&["build", &data, &out, "--lang", "zh"]);
    let said = String::from_utf8(zh.stdout).unwrap();
    assert!(
        said.contains(" 个文件，") && said.ends_with(" 字节\n"),
        "{said}"
    );
    append(&data, "areas.csv", "x001,再来一次,Again,county,,,,\n");
    let wrong = kanjian(&["build", &data, &out, "--lang", "zh"]);
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(said.ends_with("1 处错误，什么也没有生成\n"), "{said}");
    let wrong = kanjian(&["build", &data, &out]);
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(said.ends_with("1 error: nothing was built\n"), "{said}");
}

#[test]
fn a_correction_is_no_second_figure_of_the_document() {
    let data = tables("check_corrected");
    append(&data, "releases.csv", "2026-2,2026-12-01,更正,Corrected\n");
    append(
        &data,
        "observations/example.csv",
        "example-3,x001,htn_managed,高血压患者,1243,,,person,stock,eq,no,actual,,2025,2025年,,1243人,,\
         管理高血压患者1243人,,,,,,,,,,2026-2,example-1\n",
    );
    let (out, _) = check(&data, &["--audit"]);
    assert!(!out.contains("stated-twice"), "{out}");
    assert!(out.contains("1300 / 1243"), "{out}");
}
