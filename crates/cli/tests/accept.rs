//! `accept` over a report's draft: what is asked, what is left out, what is there already.

mod command_line;

use command_line::kanjian;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A desk: tables with an area, a document and indicators of a stock and of its increase.
struct Desk {
    folder: PathBuf,
    data: String,
}

impl Desk {
    fn of(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let data = folder.join("data").to_str().unwrap().to_owned();
        assert_eq!(kanjian(&["init", &data]).status.code(), Some(0));
        let desk = Self { folder, data };
        let domain = desk.table("domains.csv");
        let domain = domain.lines().nth(1).unwrap().split(',').next().unwrap();
        let mut indicators = desk.table("indicators.csv");
        for (id, name, unit, measure) in [
            ("nurses", "注册护士", "person", "stock"),
            ("nurses_added", "护士净增", "person", "increment"),
            ("immunised_rate", "接种率", "percent", "rate"),
            ("visits", "诊疗人次数", "visit", "flow"),
            ("places_planned", "新增托位", "item", "flow"),
        ] {
            let rest = ",".repeat(16);
            indicators += &format!("{id},{name},{id},{domain},{unit},{measure},none{rest}\n");
        }
        desk.put("data/indicators.csv", &indicators);
        desk
    }

    fn table(&self, file: &str) -> String {
        fs::read_to_string(Path::new(&self.data).join(file)).unwrap()
    }

    fn put(&self, name: &str, text: &str) -> String {
        let path = self.folder.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// The draft of a report.
    fn draft(&self, report: &str) -> String {
        let report = self.put("report.txt", report);
        let draft = kanjian(&["extract", &report]);
        self.put("draft.csv", &String::from_utf8(draft.stdout).unwrap())
    }

    /// Runs `accept`: whether it was done, and what it said on standard output and error.
    fn accept(&self, draft: &str, more: &[&str]) -> (bool, String, String) {
        let fixed = ["accept", draft, &self.data, "--source", "example"];
        let output = kanjian(&[&fixed[..], more].concat());
        let said = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let code = output.status.code().unwrap();
        assert!(code < 2, "{}", said(output.stderr));
        (code == 0, said(output.stdout), said(output.stderr))
    }

    fn observations(&self) -> String {
        self.table("observations/example.csv")
    }

    fn is_sound(&self) -> bool {
        kanjian(&["check", &self.data]).status.code() == Some(0)
    }
}

const FIRST: &[&str] = &["--release", "2026-2", "--release-date", "2026-11-22"];

fn with<'a>(release: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [release, more].concat()
}

#[test]
fn a_change_is_never_taken_for_the_thing_itself() {
    let desk = Desk::of("accept_change");
    let draft = desk.draft(
        "截至2025年底，全县注册护士512人，较上年增加37人。接种率93.4%，较上年提高1.3个百分点。\n",
    );
    let before = desk.observations();
    let (done, asked, _) = desk.accept(&draft, FIRST);
    assert!(!done);
    assert!(asked.contains("\n注册护士（增减）,example,"), "{asked}");
    assert!(asked.contains("\n接种率（增减百分点）,example,"), "{asked}");
    assert!(!asked.contains("\n注册护士,"), "{asked}");
    assert_eq!(desk.observations(), before);

    // An indicator of a stock is refused, in the line of the answer.
    let answer = |indicator: &str| {
        let text = format!(
            "phrase,source,indicator\n注册护士（增减）,example,{indicator}\n接种率（增减百分点）,example,-\n"
        );
        desk.put("answers.csv", &text)
    };
    let stock = answer("nurses");
    let (done, _, said) = desk.accept(&draft, &with(FIRST, &["--answers", &stock]));
    assert!(!done);
    assert!(said.contains("answers.csv:2: indicator: "), "{said}");
    assert!(said.contains("its measure is stock"), "{said}");
    assert_eq!(desk.observations(), before);

    let increase = answer("nurses_added");
    let (done, _, said) = desk.accept(&draft, &with(FIRST, &["--answers", &increase]));
    assert!(done, "{said}");
    assert!(said.contains("1 left out as answered"), "{said}");
    let after = desk.observations();
    assert!(after.contains(",nurses,注册护士,512,"), "{after}");
    assert!(after.contains(",nurses_added,注册护士,37,"), "{after}");
    assert!(!after.contains(",1.3,"), "{after}");
    let map = desk.table("indicator_map.csv");
    assert!(
        map.contains("注册护士（增减）,example,nurses_added\n"),
        "{map}"
    );
    assert!(map.contains("接种率（增减百分点）,example,-\n"), "{map}");
    assert!(desk.is_sound());
}

#[test]
fn an_english_change_is_asked_apart() {
    let desk = Desk::of("accept_change_english");
    let draft = desk.draft(
        "In 2025 the county had 512 midwives, 37 more than in 2024. There was a drop of 9 beds. Coverage was 93.4%, up 1.3 percentage points.\n",
    );
    let (done, asked, _) = desk.accept(&draft, FIRST);
    assert!(!done);
    for phrase in ["midwives", "midwives (change)", "beds (change)", "Coverage"] {
        assert!(asked.contains(&format!("\n{phrase},example,")), "{asked}");
    }
    assert!(!asked.contains("\nbeds,"), "{asked}");
    assert!(asked.contains(" (change in points),example,"), "{asked}");
}

#[test]
fn an_answer_may_leave_out_and_a_bad_one_is_told_by_its_line() {
    let desk = Desk::of("accept_answers");
    let draft = desk.draft("2025年开展义诊48场。2025年发放折页5600份。\n");
    let accept = |consultations: &str, leaflets: &str| {
        let text = format!(
            "phrase,source,indicator\n义诊,example,{consultations}\n发放折页,example,{leaflets}\n"
        );
        let answers = desk.put("answers.csv", &text);
        desk.accept(&draft, &with(FIRST, &["--answers", &answers]))
    };
    let before = desk.observations();
    for (leaflets, why) in [
        ("", "answers.csv:3: indicator: the cell is empty"),
        (
            "leaflet",
            "answers.csv:3: indicator: “leaflet” is not in indicators.csv",
        ),
    ] {
        let (done, _, said) = accept("-", leaflets);
        assert!(!done);
        assert!(said.contains(why), "{said}");
        assert!(!said.contains("indicator_map.csv:"), "{said}");
        assert_eq!(desk.observations(), before);
    }
    let typo = desk.put(
        "typo.csv",
        "phrase,source,indicator\n义珍,example,-\n发放折页,example,visits\n",
    );
    let (done, _, said) = desk.accept(&draft, &with(FIRST, &["--answers", &typo]));
    assert!(!done);
    assert!(said.contains("typo.csv:2: phrase: no row"), "{said}");
    // What is asked is never written over the answers.
    let both = with(FIRST, &["--answers", &typo, "--ask", &typo]);
    let (done, _, said) = desk.accept(&draft, &both);
    assert!(
        !done && said.contains("this is a file that is read"),
        "{said}"
    );
    assert!(
        fs::read_to_string(&typo)
            .unwrap()
            .contains("义珍,example,-\n")
    );
    let (done, said, _) = accept("-", "visits");
    assert!(done, "{said}");
    assert!(said.contains("1 row added"), "{said}");
    assert!(desk.table("indicator_map.csv").contains("义诊,example,-\n"));
    assert!(desk.is_sound());
    // What was left out is remembered, by `import` too.
    let again = desk.draft("2025年开展义诊49场。\n");
    let (done, _, said) = desk.accept(&again, &["--release", "2026-2"]);
    assert!(done, "{said}");
    assert!(said.contains("1 left out as answered"), "{said}");
}

#[test]
fn a_draft_is_added_once_and_a_correction_supersedes() {
    let desk = Desk::of("accept_again");
    let report = "截至2025年底，全县注册护士512人。接种率93.4%。全年诊疗人次数86.9万人次，同比增长4.1%。其中，全年诊疗人次数86.8万人次。\n";
    let draft = desk.draft(report);
    let (done, said, _) = desk.accept(&draft, FIRST);
    assert!(done && said.contains("4 rows added"), "{said}");
    let first = desk.observations();

    // The same draft again, in this release or in another, adds nothing and begins no release.
    for release in [
        FIRST,
        &["--release", "2026-3", "--release-date", "2026-12-01"],
    ] {
        let (done, said, told) = desk.accept(&draft, release);
        assert!(done, "{told}");
        assert!(told.contains("4 are there already, 0 revise"), "{told}");
        assert!(said.contains("0 rows added"), "{said}");
        assert_eq!(desk.observations(), first);
        assert!(!desk.table("releases.csv").contains("2026-3"));
    }

    // A corrected figure is no second one of the same release.
    let text = fs::read_to_string(&draft).unwrap();
    let corrected = text
        .replace("512", "521")
        .replace("86.8万人次,868000", "86.7万人次,867000")
        .replace("86.8", "86.7");
    let corrected = desk.put("corrected.csv", &corrected);
    let (done, _, told) = desk.accept(&corrected, FIRST);
    assert!(!done);
    assert!(
        told.contains(
            "corrected.csv:2: value: release 2026-2 has 512 person (“512人”) for this already (example-003), and the draft says 521 person (“521人”)"
        ),
        "{told}"
    );
    assert!(
        told.contains("correct example-003 in observations/example.csv"),
        "{told}"
    );
    assert_eq!(desk.observations(), first);

    // In a later one it supersedes, each mention its own; the rest stays.
    let third = ["--release", "2026-3", "--release-date", "2026-12-01"];
    let (done, said, told) = desk.accept(&corrected, &third);
    assert!(done && said.contains("2 rows added"), "{told}");
    assert!(told.contains("2 are there already, 2 revise"), "{told}");
    let after = desk.observations();
    let of = |figure: &str| after.lines().find(|line| line.contains(figure)).unwrap();
    assert!(of(",521,").ends_with(",2026-3,example-003"), "{after}");
    assert!(of(",867000,").ends_with(",2026-3,example-006"), "{after}");
    assert!(desk.is_sound());

    // What was replaced is not put back by the draft that brought it.
    let (done, said, told) = desk.accept(&draft, &third);
    assert!(done && said.contains("0 rows added"), "{told}");
    assert!(
        told.contains("example-003 and was replaced since by example-007"),
        "{told}"
    );
    assert_eq!(desk.observations(), after);

    // An earlier release takes nothing more.
    let more = desk.draft("全县新增托位150个。\n");
    let (done, _, told) = desk.accept(&more, &["--release", "2026-2"]);
    assert!(!done);
    assert!(told.contains("2026-3 of 2026-12-01 followed it"), "{told}");
    assert_eq!(desk.observations(), after);
}

#[test]
fn a_range_keeps_both_its_ends() {
    let desk = Desk::of("accept_range");
    let draft = desk.draft("2026年计划新增托位150-220个。\n");
    let text = fs::read_to_string(&draft).unwrap();
    assert!(text.lines().nth(1).unwrap().ends_with(",150,220"), "{text}");
    let subject = text.lines().nth(1).unwrap().split(',').nth(7).unwrap();
    let answers = format!("phrase,source,indicator\n{subject},example,places_planned\n");
    let answers = desk.put("answers.csv", &answers);
    let (done, _, said) = desk.accept(&draft, &with(FIRST, &["--answers", &answers]));
    assert!(done, "{said}");
    let after = desk.observations();
    assert!(
        after.contains(",220,150,220,item,flow,le,yes,target,"),
        "{after}"
    );
    assert!(desk.is_sound());

    // A draft that an earlier version wrote has not these columns.
    let earlier: String = text
        .lines()
        .map(|line| line.rsplitn(3, ',').nth(2).unwrap().to_owned() + "\n")
        .collect();
    let earlier = earlier
        .replace("2026年", "2027年")
        .replace(",2026,", ",2027,");
    let earlier = desk.put("earlier.csv", &earlier);
    let (done, said, told) = desk.accept(&earlier, FIRST);
    assert!(done && said.contains("1 row added"), "{told}");
}

#[test]
fn one_phrase_for_two_things_is_asked_by_clause() {
    let desk = Desk::of("accept_several");
    let draft = desk.draft(
        "In 2025 the teams followed 4,821 patients with asthma. In 2025 clinics treated 1,604 patients with epilepsy. In 2025 we trained 77 midwives.\n",
    );
    let (done, asked, said) = desk.accept(&draft, FIRST);
    assert!(!done && said.contains("3 subjects are new"), "{said}");
    for line in [
        "midwives,example,,77 midwives,77,person,2025,",
        "with asthma,example,,\"4,821 patients\",4821,person,2025,",
        "with epilepsy,example,,\"1,604 patients\",1604,person,2025,",
    ] {
        assert!(
            asked.replace("\",example", ",example").contains(line),
            "{line}: {asked}"
        );
    }

    // Filled in as it was asked; the answer to the phrase alone says nothing.
    let fill = |phrase: &str, line: &str| {
        let meant = match line {
            _ if line.contains("asthma") => "visits",
            _ if line.contains("midwives") => "-",
            _ => phrase,
        };
        line.replacen(",example,,", &format!(",example,{meant},"), 1) + "\n"
    };
    let header = "phrase,source,indicator\npatients,example,visits\n";
    let alone = desk.put("alone.csv", header);
    let (done, _, said) = desk.accept(&draft, &with(FIRST, &["--answers", &alone]));
    assert!(!done);
    assert!(said.contains("alone.csv:2: phrase: no row"), "{said}");
    let filled: String = asked.lines().map(|line| fill("nurses", line)).collect();
    let filled = desk.put("filled.csv", &filled);
    let (done, said, told) = desk.accept(&draft, &with(FIRST, &["--answers", &filled]));
    assert!(done && said.contains("2 rows added"), "{told}");
    let after = desk.observations();
    assert!(after.contains(",visits,patients,4821,"), "{after}");
    assert!(after.contains(",nurses,patients,1604,"), "{after}");
    assert!(desk.is_sound());
    // And remembered so.
    let (done, _, told) = desk.accept(&draft, FIRST);
    assert!(done && told.contains("2 are there already"), "{told}");
}

#[test]
fn a_value_that_its_written_figure_does_not_say_is_told() {
    let desk = Desk::of("accept_written");
    let draft = desk.draft("截至2025年底，全县注册护士5,124人。全年诊疗人次数86.9万人次。\n");
    let text = fs::read_to_string(&draft).unwrap();
    let changed = desk.put("changed.csv", &text.replace(",5124,", ",5142,"));
    let (done, _, said) = desk.accept(&changed, FIRST);
    assert!(done, "{said}");
    let told = "changed.csv:2: value: 5142 is not what as_written “5,124人” says (5124)";
    assert!(said.contains(told), "{said}");
    assert_eq!(said.matches("as_written").count(), 1, "{said}");
}

#[test]
fn a_figure_that_differs_in_value_alone_is_told_by_its_value() {
    let desk = Desk::of("accept_value_alone");
    let draft = desk.draft("截至2025年底，全县注册护士5,124人。\n");
    let (done, said, _) = desk.accept(&draft, FIRST);
    assert!(done, "{said}");
    let text = fs::read_to_string(&draft).unwrap();
    let changed = desk.put("changed.csv", &text.replace(",5124,", ",5142,"));
    let (done, _, said) = desk.accept(&changed, FIRST);
    assert!(!done);
    assert!(said.contains("has 5124 person (“5,124人”)"), "{said}");
    assert!(
        said.contains("the draft says 5142 person (“5,124人”)"),
        "{said}"
    );
}

#[test]
fn a_figure_that_differs_in_another_cell_is_told_by_that_cell() {
    let desk = Desk::of("accept_other_cell");
    let draft = desk.draft("截至2025年底，全县注册护士5,124人。\n");
    let (done, said, _) = desk.accept(&draft, FIRST);
    assert!(done, "{said}");
    let text = fs::read_to_string(&draft).unwrap();
    assert!(text.contains(",2025-12,"), "{text}");
    let changed = desk.put("changed.csv", &text.replace(",2025-12,", ",2025,"));
    let (done, _, said) = desk.accept(&changed, FIRST);
    assert!(!done);
    let told = "changed.csv:2: period: release 2026-2 has period “2025-12” for this already";
    assert!(said.contains(told), "{said}");
    assert!(
        said.contains("the draft says period “2025”: give"),
        "{said}"
    );
}

#[test]
fn what_is_asked_done_and_refused_is_told_in_chinese() {
    let desk = Desk::of("accept_zh");
    let draft = desk.draft("截至2025年底，全县注册护士5,124人。接种率93.4%。\n");
    let zh = |more: &[&'static str]| [FIRST, &["--lang", "zh"], more].concat();
    let (done, out, said) = desk.accept(&draft, &zh(&[]));
    assert!(done, "{said}");
    assert!(
        said.ends_with("draft.csv：表里已有 0 个，修订 0 个，按答复不收 0 个\n"),
        "{said}"
    );
    assert!(
        out.ends_with("data：在 observations/example.csv 里加了 2 行，记住了 0 个说法\n"),
        "{out}"
    );
    let text = fs::read_to_string(&draft).unwrap();
    let changed = desk.put(
        "changed.csv",
        &text.replace("5,124", "5,142").replace(",5124,", ",5142,"),
    );
    let (done, _, said) = desk.accept(&changed, &zh(&[]));
    assert!(!done);
    assert!(
        said.contains(
            "changed.csv 第 2 行 value 列：发布批次 2026-2 里已有 5124 person (“5,124人”)（example-003），草稿里却是 5142 person"
        ),
        "{said}"
    );
    assert!(said.ends_with("\n什么也没有写入。\n"), "{said}");
    let dated = desk.put("dated.csv", &text.replace(",5124,", ",15-Mar,"));
    let (_, _, said) = desk.accept(&dated, &zh(&[]));
    let told = "dated.csv 第 2 行 value 列：“15-Mar”像是 Excel 把数字变成了日期。请把这一列的格式设为“文本”，重新填上数字。";
    assert!(said.contains(told), "{said}");
    let desk = Desk::of("accept_zh_unit");
    let unit = desk.put(
        "unit.csv",
        &text.replace(",person,person,", ",人头,person,"),
    );
    let (_, _, said) = desk.accept(&unit, &zh(&[]));
    assert!(
        said.contains("unit.csv 第 2 行 unit 列：“人头”不是可用的单位。请改用下列之一："),
        "{said}"
    );
}

#[test]
fn an_answer_that_contradicts_what_is_remembered_is_told() {
    let desk = Desk::of("accept_contradicts");
    let draft = desk.draft("2025年开展义诊48场。\n");
    let answer = |name: &str, indicator: &str| {
        let text = format!("phrase,source,indicator\n义诊,example,{indicator}\n");
        desk.put(name, &text)
    };
    let first = answer("first.csv", "visits");
    let (done, _, said) = desk.accept(&draft, &with(FIRST, &["--answers", &first]));
    assert!(done, "{said}");
    let (map, observations) = (desk.table("indicator_map.csv"), desk.observations());

    // The same answer again is no contradiction, another is; nothing is written then.
    let (done, _, said) = desk.accept(&draft, &with(FIRST, &["--answers", &first]));
    assert!(done, "{said}");
    for (indicator, meant) in [("places_planned", "places_planned"), ("-", "-")] {
        let other = answer("other.csv", indicator);
        let (done, _, said) = desk.accept(&draft, &with(FIRST, &["--answers", &other]));
        assert!(!done, "{said}");
        let line = map.lines().position(|l| l.starts_with("义诊,")).unwrap() + 1;
        let told = format!(
            "other.csv:2: indicator: “义诊” is answered with {meant}, but indicator_map.csv:{line} says visits: decide"
        );
        assert!(said.contains(&told), "{said}");
        assert_eq!(desk.table("indicator_map.csv"), map);
        assert_eq!(desk.observations(), observations);
    }
}

#[test]
fn phrases_are_asked_in_the_order_of_the_report() {
    let desk = Desk::of("accept_order");
    let draft =
        desk.draft("2025年义诊48场。2025年发放折页5600份。2025年暗访12次。2025年义诊51场。\n");
    let (done, asked, _) = desk.accept(&draft, FIRST);
    assert!(!done);
    let places: Vec<usize> = ["\n义诊 | 48场", "\n发放折页,", "\n暗访,", "\n义诊 | 51场"]
        .iter()
        .map(|phrase| {
            asked
                .find(phrase)
                .unwrap_or_else(|| panic!("{phrase}: {asked}"))
        })
        .collect();
    assert!(places.is_sorted(), "{asked}");
}

#[test]
fn a_report_in_place_of_its_draft_is_told() {
    let desk = Desk::of("accept_report");
    let report = desk.put("report.txt", "2025年义诊48场。\n");
    let (done, _, said) = desk.accept(&report, FIRST);
    assert!(!done);
    assert!(said.contains("report.txt: this is no draft"), "{said}");
    assert!(
        said.contains("kanjian extract REPORT -o draft.csv"),
        "{said}"
    );
    let damaged = desk.put("damaged.csv", "as_written,value\n48场,48\n");
    let (_, _, said) = desk.accept(&damaged, FIRST);
    assert!(said.contains("damaged.csv:1: value_offset,unit,"), "{said}");
}
