//! The command as a script meets it: arguments, standard output, exit codes, and what is on the disk afterwards.

mod command_line;

use command_line::kanjian;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Output, Stdio},
};

/// A folder of this test's own, empty at first.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn with_input(args: &[&str], input: &str) -> Output {
    let mut child = command_line::command()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// The example tables and a snapshot of them: (data, out).
fn built(test: &str) -> (String, String) {
    let folder = folder(test);
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (data, out) = (path("data"), path("out"));
    assert_eq!(code(&kanjian(&["init", &data])), 0);
    let build = kanjian(&["build", &data, &out]);
    assert_eq!(code(&build), 0, "{}", text(&build.stderr));
    (data, out)
}

/// Every file below `folder` with its bytes.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(contents(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

fn replace_in(file: &str, from: &str, to: &str) {
    let before = fs::read_to_string(file).unwrap();
    assert!(before.contains(from), "{file} does not contain {from}");
    fs::write(file, before.replace(from, to)).unwrap();
}

#[test]
fn the_example_passes_without_a_warning() {
    let (data, _) = built("example");
    let check = kanjian(&["check", &data]);
    assert_eq!((code(&check), text(&check.stderr)), (0, ""));
    assert!(text(&check.stdout).starts_with("2 mentions of 1 source in"));
}

#[test]
fn init_does_not_touch_a_folder_with_something_in_it() {
    let (data, _) = built("init-twice");
    let before = contents(Path::new(&data));
    assert_eq!(code(&kanjian(&["init", &data])), 1);
    assert_eq!(contents(Path::new(&data)), before);
}

#[test]
fn a_fault_names_file_line_column_and_what_to_do() {
    let (data, _) = built("fault");
    let file = format!("{data}/observations/example.csv");
    replace_in(&file, "1234,,,person", "1234,,,people");
    let check = kanjian(&["check", &data]);
    assert_eq!(code(&check), 1);
    let first = text(&check.stderr).lines().next().unwrap();
    assert!(
        first.starts_with(&format!("{file}:2: unit: “people” is not a unit")),
        "{first}"
    );
    let zh = kanjian(&["check", "--lang", "zh", &data]);
    let first = text(&zh.stderr).lines().next().unwrap();
    assert!(
        first.starts_with(&format!(
            "{file} 第 2 行 unit 列：“people”不是可用的单位。请改用下列之一："
        )),
        "{first}"
    );
    let json = kanjian(&["check", "--json", &data]);
    let fault: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(
        (&fault["code"], &fault["row"]),
        (&"bad-value".into(), &2.into())
    );
}

#[test]
fn the_audit_says_what_the_arithmetic_says() {
    let (data, _) = built("audit");
    let audit = kanjian(&["check", "--audit", &data]);
    assert_eq!(code(&audit), 0);
    let first = text(&audit.stdout).lines().next().unwrap();
    assert!(
        first.starts_with(
            "example: derived: target-against-result: Hypertension patients under management"
        ),
        "{first}"
    );
}

#[test]
fn diff_reads_a_release_inside_a_snapshot() {
    let (data, out) = built("diff-release");
    replace_in(
        &format!("{data}/releases.csv"),
        "The first figures\n",
        "The first figures\n2026-2,2026-12-01,第二批,The second\n",
    );
    let file = format!("{data}/observations/example.csv");
    let rows = fs::read_to_string(&file).unwrap();
    let first = rows.lines().nth(1).unwrap();
    let revised = first
        .replace("example-1", "example-9")
        .replace("1234", "1240");
    let revised = revised.replace(",2026-1,", ",2026-2,example-1");
    fs::write(&file, format!("{rows}{revised}\n")).unwrap();
    let build = kanjian(&["build", &data, &out]);
    assert_eq!(code(&build), 0, "{}", text(&build.stderr));
    let old = format!("{out}/releases/2026-1");
    let diff = kanjian(&["diff", &old, &out]);
    let said = text(&diff.stdout);
    assert!(
        said.starts_with("change\t2026-1 → 2026-2\nnew\t0\nrevised\t1\nwithdrawn\t0\n"),
        "{said}"
    );
    assert!(
        said.contains("was 1,234\u{a0}people and is now 1,240\u{a0}people"),
        "{said}"
    );
    let export = kanjian(&["export", "--release", "2026-1", &out]);
    assert!(
        text(&export.stdout).contains("example-1") && !text(&export.stdout).contains("example-9")
    );
}

#[test]
fn a_table_too_large_to_read_is_said_before_it_is_read() {
    let (data, _) = built("too-large");
    // A hole of 300 MB, which takes no room on the disk.
    let hole = |file: &str| {
        fs::File::create(file)
            .unwrap()
            .set_len(300_000_000)
            .unwrap()
    };
    let says = |file: &str, what: &str| {
        let check = kanjian(&["check", &data]);
        assert_eq!(code(&check), 1);
        let found = text(&check.stderr)
            .lines()
            .find(|line| line.starts_with(file));
        assert!(
            found.is_some_and(|line| line.contains(what)),
            "{}",
            text(&check.stderr)
        );
    };
    // Observations may be of any size, but one row may not.
    let observations = format!("{data}/observations/example.csv");
    hole(&observations);
    says(&observations, ":1: the row has more than 67108864 bytes");
    let areas = format!("{data}/areas.csv");
    hole(&areas);
    says(&areas, ": has 300000000 bytes");
}

/// A run of more than a second, into a pipe: what a script reads has no bar in it.
#[test]
fn a_long_run_writes_nothing_but_lines_into_a_pipe() {
    let (data, out) = built("long-run");
    let file = format!("{data}/observations/example.csv");
    let table = fs::read_to_string(&file).unwrap();
    let (id, cells) = table.lines().nth(1).unwrap().split_once(',').unwrap();
    let mut many = table.clone();
    for n in 0..60_000 {
        many.push_str(&format!("{id}-{n},{cells}\n"));
    }
    fs::write(&file, many).unwrap();
    for args in [&["check", &data] as &[&str], &["build", &data, &out]] {
        let began = std::time::Instant::now();
        let run = kanjian(args);
        assert_eq!(code(&run), 0, "{}", text(&run.stderr));
        let is_plain = |output: &str| output.chars().all(|c| c == '\n' || !c.is_control());
        assert!(is_plain(text(&run.stderr)) && is_plain(text(&run.stdout)));
        assert_eq!(text(&run.stderr), "", "after {:?}", began.elapsed());
    }
}

#[test]
fn nothing_is_changed_when_the_tables_are_wrong() {
    let (data, out) = built("atomic");
    let before = contents(Path::new(&out));
    replace_in(
        &format!("{data}/observations/example.csv"),
        "1234,,,person",
        ",,,person",
    );
    assert_eq!(code(&kanjian(&["build", &data, &out])), 1);
    assert_eq!(contents(Path::new(&out)), before);
    let beside: Vec<_> = fs::read_dir(Path::new(&out).parent().unwrap())
        .unwrap()
        .collect();
    assert_eq!(
        beside.len(),
        2,
        "nothing is left beside the snapshot: {beside:?}"
    );
}

#[test]
fn a_rebuild_replaces_the_snapshot_as_a_whole() {
    let (data, out) = built("replace");
    let before = contents(Path::new(&out));
    assert_eq!(code(&kanjian(&["build", "--check", &data, &out])), 0);
    replace_in(&format!("{data}/observations/example.csv"), "1234", "1235");
    let check = kanjian(&["build", "--check", &data, &out]);
    assert_eq!(code(&check), 1);
    assert!(text(&check.stderr).contains("catalog.json: differs"));
    assert_eq!(contents(Path::new(&out)), before, "--check writes nothing");
    assert_eq!(code(&kanjian(&["build", &data, &out])), 0);
    assert_eq!(
        code(&kanjian(&["build", "--check", &data, &out])),
        0,
        "no file of the old one is left"
    );
    assert_eq!(contents(Path::new(&out)).len(), before.len());
}

#[test]
fn a_folder_that_is_no_snapshot_is_not_replaced() {
    let (data, _) = built("not-a-snapshot");
    let build = kanjian(&["build", &data, &data]);
    assert_eq!(code(&build), 1);
    assert!(Path::new(&data).join("areas.csv").exists());
}

#[test]
fn the_export_has_its_fixed_header_and_no_cell_that_is_a_formula() {
    let (data, out) = built("export");
    let formula = "=1+2 1234人,“a”";
    let file = format!("{data}/observations/example.csv");
    replace_in(&file, "管理高血压患者1234人", &format!("\"{formula}\""));
    assert_eq!(code(&kanjian(&["build", &data, &out])), 0);
    let plain = kanjian(&["export", &out]);
    let header = "source,area,indicator,domain,value,unit,comparator,kind,period,breakdown,as_written,quote,quote_offset,yoy,share_of_parent,rank,completion,absent,id,subject,measure,low,high,numerator,denominator,comparator_stated,period_as_written,change_note,release,grade";
    assert_eq!(text(&plain.stdout).lines().next(), Some(header));
    let quotes = |bytes: &[u8]| -> Vec<String> {
        let mut reader = csv::Reader::from_reader(bytes);
        reader
            .records()
            .map(|r| r.unwrap()[11].to_owned())
            .collect()
    };
    assert_eq!(quotes(&plain.stdout)[0], format!("'{formula}"));
    assert_eq!(
        plain.stdout,
        fs::read(format!("{out}/csv/observations.csv")).unwrap()
    );
    let excel = kanjian(&["export", "--excel", &out]);
    let marked = excel
        .stdout
        .strip_prefix(b"\xEF\xBB\xBF")
        .expect("a byte-order mark");
    assert_eq!(quotes(marked)[0], format!("'{formula}"));
}

#[test]
fn a_damaged_file_is_noticed() {
    let (_, out) = built("damaged");
    let shard = fs::read_dir(format!("{out}/source"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    replace_in(shard.to_str().unwrap(), "1234", "4321");
    let export = kanjian(&["export", &out]);
    assert_eq!((code(&export), export.stdout.len()), (1, 0));
    assert!(text(&export.stderr).contains("SHA-256"));
}

#[test]
fn diff_tells_new_revised_and_withdrawn() {
    let (data, out) = built("diff");
    let later = format!("{out}-later");
    let file = format!("{data}/observations/example.csv");
    replace_in(
        &file,
        "example-1,x001,htn_managed,高血压患者,1234",
        "example-1,x001,htn_managed,高血压患者,1235",
    );
    replace_in(&file, "example-2,", "example-3,");
    replace_in(&format!("{data}/plans.csv"), "example-2", "example-3");
    assert_eq!(code(&kanjian(&["build", &data, &later])), 0);
    let diff = kanjian(&["diff", "--format", "json", &out, &later]);
    let said: serde_json::Value = serde_json::from_slice(&diff.stdout).unwrap();
    let changes: Vec<_> = said["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| (&d["change"], &d["id"]))
        .collect();
    assert_eq!(
        changes,
        [
            (&"new".into(), &"example-3".into()),
            (&"revised".into(), &"example-1".into()),
            (&"withdrawn".into(), &"example-2".into()),
        ] as [(&serde_json::Value, &serde_json::Value); 3]
    );
    assert_eq!(
        said["differences"][1]["fields"],
        serde_json::json!(["value"])
    );
    let same = kanjian(&["diff", &out, &out]);
    assert_eq!(
        text(&same.stdout),
        "change\t2026-1 → 2026-1\nnew\t0\nrevised\t0\nwithdrawn\t0\n"
    );
}

#[test]
fn intervals_of_a_file_and_of_standard_input() {
    let wilson = with_input(
        &["interval", "--method", "wilson"],
        "count,of\n62,64\n0,20\n",
    );
    assert_eq!(
        text(&wilson.stdout),
        "count,of,value,lower,upper\n62,64,0.96875,0.89302708229,0.991387861654\n0,20,0,0,0.161125158053\n"
    );
    let file = folder("interval").join("cases.csv");
    fs::write(&file, "population,area,count\n1000,a,5\n2000,b,10\n").unwrap();
    let auto = kanjian(&[
        "interval",
        "--method",
        "auto",
        "--multiplier",
        "1000",
        "--input",
        file.to_str().unwrap(),
    ]);
    assert_eq!(
        text(&auto.stdout),
        "count,population,value,lower,upper\n5,1000,5,1.62348639012,11.6683320793\n10,2000,5,2.39372495698,9.19572930288\n"
    );
}

#[test]
fn a_wrong_count_is_the_inputs_fault_and_a_wrong_option_the_calls() {
    let wrong = with_input(&["interval", "--method", "wilson"], "count,of\n5,4\nx,9\n");
    assert_eq!((code(&wrong), wrong.stdout.len()), (1, 0));
    assert!(
        text(&wrong.stderr).starts_with("standard input:2: count: "),
        "{}",
        text(&wrong.stderr)
    );
    assert!(text(&wrong.stderr).contains("standard input:3: count: “x” is not a number"));
    assert_eq!(code(&kanjian(&["interval", "--method", "bayes"])), 2);
    assert_eq!(
        code(&kanjian(&[
            "interval",
            "--method",
            "byar",
            "--confidence",
            "95"
        ])),
        2
    );
    assert_eq!(code(&kanjian(&["fly"])), 2);
    assert_eq!(code(&kanjian(&["check", "/no/such/folder"])), 1);
}

#[test]
fn a_report_is_read_into_drafts() {
    let file = folder("extract").join("report.txt");
    fs::write(&file, "全年管理高血压患者1234人,同比增长5.0%。").unwrap();
    let csv = kanjian(&["extract", file.to_str().unwrap()]);
    let first = text(&csv.stdout).lines().next().unwrap();
    assert!(first.starts_with("value_offset,as_written,value,unit,unit_class,comparator,kind,subject,yoy,period,quote,quote_offset"));
    assert!(
        text(&csv.stdout).contains(",1234,person,"),
        "{}",
        text(&csv.stdout)
    );
    assert_eq!(code(&kanjian(&["extract", "/no/such/report.txt"])), 1);
    let page = kanjian(&["extract", file.to_str().unwrap(), "--html"]);
    assert_eq!(code(&page), 0);
    assert!(text(&page.stdout).contains("<mark"));
    let named = kanjian(&["extract", file.to_str().unwrap(), "--format", "html"]);
    assert_eq!(page.stdout, named.stdout);
    let both = [
        "extract",
        file.to_str().unwrap(),
        "--html",
        "--format",
        "csv",
    ];
    assert_eq!(code(&kanjian(&both)), 2);
}

#[test]
fn a_reader_who_goes_away_is_no_fault() {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
    let mut check = command_line::command()
        .args(["check", data, "--audit"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(check.stdout.take());
    let ended = check.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
    assert_eq!(ended.status.code(), Some(0));
}
