//! What a person wrote is never overwritten: no subcommand writes over what it reads, nor over a file that is not its own.

mod command_line;

use command_line::kanjian;
use std::{fs, path::Path};

/// Tables, and the draft of a report with a subject that is new: (data, draft).
fn desk(test: &str) -> (String, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let place = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (data, report, draft) = (place("data"), place("report.txt"), place("draft.csv"));
    assert_eq!(kanjian(&["init", &data]).status.code(), Some(0));
    fs::write(&report, "2025年义诊48场，发放折页5600份。\n").unwrap();
    let done = kanjian(&["extract", &report, "-o", &draft]);
    assert_eq!(done.status.code(), Some(0));
    (data, draft)
}

/// Runs `accept` and asks into `ask`: how it ended, and what it said on standard error.
fn ask(data: &str, draft: &str, ask: &str, more: &[&str]) -> (Option<i32>, String) {
    let fixed = [
        "accept",
        draft,
        data,
        "--source",
        "example",
        "--release",
        "2026-1",
        "--ask",
        ask,
    ];
    let output = kanjian(&[&fixed[..], more].concat());
    let said = String::from_utf8(output.stderr).unwrap();
    (output.status.code(), said)
}

#[test]
fn what_is_asked_is_not_written_over_the_draft() {
    let (data, draft) = desk("kept_draft");
    let before = fs::read(&draft).unwrap();
    let other_name = draft.replace("draft.csv", "data/../draft.csv");
    for name in [&draft, &other_name] {
        for more in [&[][..], &["--force"]] {
            let (code, said) = ask(&data, &draft, name, more);
            assert_eq!(code, Some(1), "{said}");
            assert!(said.contains("this is a file that is read"), "{said}");
            assert!(said.contains("give --ask another name"), "{said}");
            assert_eq!(fs::read(&draft).unwrap(), before);
        }
    }
}

#[test]
fn what_is_asked_is_not_written_over_what_a_person_wrote() {
    let (data, draft) = desk("kept_answers");
    let indicators = format!("{data}/indicators.csv");
    let before = fs::read(&indicators).unwrap();
    let (code, said) = ask(&data, &draft, &indicators, &[]);
    assert_eq!(code, Some(1));
    assert!(said.contains("indicators.csv: is there already"), "{said}");
    assert_eq!(fs::read(&indicators).unwrap(), before);

    // What was asked and not yet answered may be asked again.
    let asked = draft.replace("draft.csv", "asked.csv");
    for _ in 0..2 {
        let (code, said) = ask(&data, &draft, &asked, &[]);
        assert_eq!(code, Some(1));
        assert!(said.contains("2 subjects are new"), "{said}");
    }
    // Once a line is answered, only if it is said.
    let text = fs::read_to_string(&asked).unwrap();
    let filled = text.replacen(",example,,", ",example,-,", 1);
    assert_ne!(text, filled);
    fs::write(&asked, &filled).unwrap();
    let (_, said) = ask(&data, &draft, &asked, &[]);
    assert!(said.contains("asked.csv: is there already"), "{said}");
    assert_eq!(fs::read_to_string(&asked).unwrap(), filled);
    let (_, said) = ask(&data, &draft, &asked, &["--force"]);
    assert!(said.contains("2 subjects are new"), "{said}");
    assert_eq!(fs::read_to_string(&asked).unwrap(), text);
}

#[test]
fn differences_are_not_written_over_what_a_person_wrote() {
    let (data, draft) = desk("kept_others");
    let out = draft.replace("draft.csv", "out");
    assert_eq!(kanjian(&["build", &data, &out]).status.code(), Some(0));
    let before = fs::read(&draft).unwrap();
    let diff = ["diff", &out, &out, "--format", "csv", "-o"];
    let refused = kanjian(&[&diff[..], &[&draft]].concat());
    let said = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(refused.status.code(), Some(1), "{said}");
    assert!(said.contains("draft.csv: is there already"), "{said}");
    assert_eq!(fs::read(&draft).unwrap(), before);
    // What it wrote itself it may write again.
    let own = draft.replace("draft.csv", "changes.csv");
    for _ in 0..2 {
        let done = kanjian(&[&diff[..], &[&own]].concat());
        assert_eq!(done.status.code(), Some(0));
    }
    let forced = kanjian(&[&diff[..], &[&draft, "--force"]].concat());
    assert_eq!(forced.status.code(), Some(0));
    assert_ne!(fs::read(&draft).unwrap(), before);
}
