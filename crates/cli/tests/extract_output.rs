//! `extract -o`: nothing that is there is lost, and a file holds what its name says.

mod command_line;

use command_line::kanjian;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Output,
};

const REPORT: &str = "2025年全县建立健康档案8120份。\n";

/// A folder of this test's own with a report in it.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("report.txt"), REPORT).unwrap();
    folder
}

fn extract(folder: &Path, output: &str, more: &[&str]) -> Output {
    let [report, output] = ["report.txt", output].map(|name| folder.join(name));
    let fixed = [
        "extract",
        report.to_str().unwrap(),
        "-o",
        output.to_str().unwrap(),
    ];
    kanjian(&[&fixed[..], more].concat())
}

/// Exit code and what was said.
fn refusal(output: &Output) -> (Option<i32>, String) {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    (output.status.code(), said)
}

#[test]
fn the_report_is_never_written_over() {
    let folder = folder("extract_onto_itself");
    for (name, more) in [
        ("report.txt", &["--format", "csv", "--force"][..]),
        ("./report.txt", &["--force"]),
    ] {
        let (code, said) = refusal(&extract(&folder, name, more));
        assert_ne!(code, Some(0), "{said}");
        assert_eq!(
            fs::read_to_string(folder.join("report.txt")).unwrap(),
            REPORT
        );
    }
    // The name may say CSV and be the report all the same.
    let report = folder.join("report.csv");
    fs::write(&report, REPORT).unwrap();
    let report = report.to_str().unwrap();
    let (code, said) = refusal(&kanjian(&["extract", report, "-o", report, "--force"]));
    assert_eq!(code, Some(1));
    assert!(said.contains("this is a file that is read"), "{said}");
    assert_eq!(fs::read_to_string(report).unwrap(), REPORT);
}

#[test]
fn a_corrected_draft_is_replaced_only_when_that_is_said() {
    let folder = folder("extract_onto_draft");
    let draft = folder.join("draft.csv");
    fs::write(&draft, "corrected").unwrap();
    let (code, said) = refusal(&extract(&folder, "draft.csv", &[]));
    assert_eq!(code, Some(1));
    assert!(
        said.contains("draft.csv") && said.contains("--force"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&draft).unwrap(), "corrected");
    let (code, said) = refusal(&extract(&folder, "draft.csv", &["--force"]));
    assert_eq!(code, Some(0), "{said}");
    assert!(fs::read_to_string(&draft).unwrap().contains(",8120,"));
}

#[test]
fn a_file_holds_what_its_name_says() {
    let folder = folder("extract_endings");
    let written = |name: &str, more: &[&str]| {
        let (code, said) = refusal(&extract(&folder, name, more));
        assert_eq!(code, Some(0), "{said}");
        fs::read_to_string(folder.join(name)).unwrap()
    };
    assert!(written("a.html", &[]).contains("<mark"));
    assert!(written("a.JSON", &[]).starts_with('['));
    assert!(written("a.csv", &[]).contains("value_offset"));
    assert!(written("without", &[]).contains("value_offset"));
    assert!(written("page", &["--html"]).contains("<mark"));
    for (name, more, words) in [
        ("b.xlsx", &[][..], ".csv (for Excel too)"),
        ("b.docx", &["--format", "csv"], ".docx"),
        ("b.json", &["--format", "csv"], "asked for is csv"),
        ("b.csv", &["--html"], "asked for is html"),
    ] {
        let (code, said) = refusal(&extract(&folder, name, more));
        assert_eq!(code, Some(2), "{name}: {said}");
        assert!(said.contains(name) && said.contains(words), "{said}");
        assert!(!folder.join(name).exists(), "{name}");
    }
}

#[test]
fn what_cannot_be_read_is_told_in_chinese() {
    let folder = folder("extract_zh");
    let mut said = Vec::new();
    for (name, bytes) in [
        ("empty.txt", b"".as_slice()),
        ("scan.pdf", b"%PDF-1.7"),
        ("wordless.txt", "各项工作有序推进。".as_bytes()),
        ("cut.docx", b"PK\x03\x04"),
    ] {
        let file = folder.join(name);
        fs::write(&file, bytes).unwrap();
        let output = kanjian(&["extract", file.to_str().unwrap(), "--lang", "zh"]);
        let text = refusal(&output).1;
        said.push(text.rsplit('/').next().unwrap().to_owned());
    }
    assert_eq!(
        said,
        [
            "empty.txt：文件是空的。请给出文字稿（.txt）或 Word 文档（.docx）。\n",
            "scan.pdf：这是 PDF 文件。请把报告另存为 .docx，或把文字复制到 .txt 文件里。\n",
            "wordless.txt：读了 9 个字，没有找到数字。如果里面有数字，请看看它们是不是图片，再把文字复制到 .txt 文件里。\n",
            "cut.docx：Word 文档读不了：文件已损坏或不完整。请用 Word 打开，再另存一次。\n",
        ]
    );
}
