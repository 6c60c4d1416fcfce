//! Every command in each language: where the language comes from, that no Chinese message holds an English sentence, and that
//! what programs read is the same in both. What single messages say is tested beside their commands.

mod command_line;

use command_line::{MOST_LATIN_WORDS, command, has_chinese, kanjian, latin_run};
use std::{
    fs,
    path::{Path, PathBuf},
};

const COMMANDS: [&str; 10] = [
    "build", "check", "extract", "import", "accept", "export", "diff", "render", "interval", "init",
];

/// A folder of the test's own with sound tables in `data` and their snapshot in `out`.
struct Desk(PathBuf);

impl Desk {
    fn of(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("languages_{test}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let desk = Self(folder);
        desk.run("init data");
        desk.run("build data out");
        desk
    }

    /// Runs a line of words that must succeed, in English.
    fn run(&self, line: &str) -> String {
        let (code, out, said) = self.tell(line);
        assert_eq!(code, 0, "{line}: {said}");
        out
    }

    /// Exit code, standard output and standard error of a line of words.
    fn tell(&self, line: &str) -> (i32, String, String) {
        let mut command = command();
        let output = command.args(line.split(' ')).current_dir(&self.0).output();
        let output = output.unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let code = output.status.code().unwrap();
        (code, text(output.stdout), text(output.stderr))
    }

    fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }
}

fn must_be_chinese(line: &str, said: &str) {
    assert!(has_chinese(said), "{line} says: {said}");
    for told in said.lines() {
        assert!(latin_run(told) <= MOST_LATIN_WORDS, "{line} says: {told}");
    }
}

#[test]
fn an_english_sentence_is_known_as_one() {
    for english in [
        "data/areas.csv: zh: the cell is empty: fill it in",
        "单元格是空的（the cell is empty）：填上内容",
        "report.docx: invalid Zip archive",
    ] {
        assert!(latin_run(english) > MOST_LATIN_WORDS, "{english}");
    }
    for chinese in [
        "areas.csv 第 3 行 zh 列：单元格是空的。请填上内容。",
        "这是 Excel 工作簿。请用“kanjian import --from xlsx”导入。",
        "没有“Blood pressure under control”这个名称。",
    ] {
        assert!(latin_run(chinese) <= MOST_LATIN_WORDS, "{chinese}");
    }
}

#[test]
fn the_environment_chooses_and_the_option_overrides() {
    let says = |variables: &[(&str, &str)], args: &[&str]| {
        let mut command = command();
        let output = command.envs(variables.iter().copied()).args(args).output();
        String::from_utf8(output.unwrap().stderr).unwrap()
    };
    let call = ["extract", "no-such-report.txt"];
    assert!(says(&[], &call).starts_with("no-such-report.txt: cannot be read (No such file"));
    let zh = "no-such-report.txt：读不了（没有这个文件或文件夹）。请给出一份报告。\n";
    assert_eq!(says(&[("LANG", "zh_CN.UTF-8")], &call), zh);
    assert_eq!(says(&[("LC_ALL", "zh_CN"), ("LANG", "en_US")], &call), zh);
    assert!(!has_chinese(&says(
        &[("LC_ALL", "C"), ("LANG", "zh_CN")],
        &call
    )));
    let english = ["extract", "no-such-report.txt", "--lang", "en"];
    assert!(!has_chinese(&says(&[("LANG", "zh_CN.UTF-8")], &english)));
    let before = ["--lang", "zh", "extract", "no-such-report.txt"];
    assert_eq!(says(&[("LANG", "en_GB.UTF-8")], &before), zh);
}

/// Input that each command refuses; the files are those of `broken`.
const REFUSED: &[&str] = &[
    "build nowhere out2",
    "build bad out2",
    "build data notes",
    "build --check data notes",
    "build --check data nowhere",
    "build data out2 --url example.org",
    "check nowhere",
    "check bad",
    "check bad --audit",
    "check worse",
    "extract nowhere.txt",
    "extract empty.txt",
    "extract scan.pdf",
    "extract broken.docx",
    "extract latin.txt",
    "extract nul.txt",
    "extract old.doc",
    "extract page.htm",
    "extract text.rtf",
    "extract report.txt -o report.txt",
    "extract report.txt -o there.csv",
    "extract report.txt -o draft.xlsx",
    "extract report.txt -o draft.csv --format json",
    "import --from csv nowhere.csv",
    "import --from csv empty.txt",
    "import --from csv latin.txt",
    "import --from csv nul.txt",
    "import --from csv old.doc",
    "import --from csv quote.csv",
    "import --from csv words.csv",
    "import --from csv asks.csv",
    "import --from csv asks.csv --mapping there.csv",
    "import --from csv asks.csv --data data --source example --release 2026-1",
    "import --from csv areas.csv --data data --source example --release 2026-1",
    "import --from csv areas.csv --data bad --source example --release 2026-1",
    "import --from csv good.csv --data data --source example --release 2027-1",
    "import --from csv good.csv --data data --source nobody --release 2026-1",
    "import --from xlsx areas.csv",
    "import --from dhis2 areas.csv",
    "import --from dhis2 twice.json",
    "import --from dhis2 cut.json",
    "import --from dhis2 other.json",
    "import --from json-stat other.json",
    "import --from fingertips areas.csv",
    "import --from sdmx-csv areas.csv",
    "import --from owid areas.csv",
    "accept nowhere.csv data --source example --release 2026-1",
    "accept report.txt data --source example --release 2026-1",
    "accept draft.csv data --source nobody --release 2026-1",
    "accept draft.csv data --source example --release 2027-1",
    "accept draft.csv data --source example --release 2026-1 --release-date 2020-01-01",
    "accept draft.csv data --source example --release 2026-1 --ask draft.csv",
    "accept draft.csv data --source example --release 2026-1 --ask there.csv",
    "accept draft.csv data --source example --release 2026-1 --ask asked.csv",
    "accept draft.csv data --source example --release 2026-1 --answers wrong.csv",
    "accept draft.csv data --source example --release 2026-1 --answers twice.csv",
    "accept dates.csv data --source example --release 2026-1",
    "accept draft.csv bad --source example --release 2026-1",
    "export nowhere",
    "export out --release 2030-1",
    "diff nowhere out",
    "diff out spoilt",
    "diff out out -o there.csv",
    "render x001/htn_managed -o x.svg --data nowhere",
    "render x001/nothing -o x.svg --data out",
    "render x002/htn_managed -o x.svg --data out",
    "render x001/htn_managed -o x.svg --data out --kind ranking",
    "render indicator/htn_managed -o x.svg --data out",
    "render x001/htn_managed -o nowhere/x.svg --data out",
    "interval --method wilson --input nowhere.csv",
    "interval --method wilson --input areas.csv",
    "interval --method wilson --input counts.csv",
    "init data",
    "init notes/note.txt",
];

/// Files that some command refuses.
fn broken(desk: &Desk) {
    for name in ["bad", "worse"] {
        desk.run(&format!("init {name}"));
    }
    let changes: &[(&str, &[(&str, &str)])] = &[
        ("bad/areas.csv", &[("county", "kingdom"), ("x001,", ",")]),
        (
            "bad/indicators.csv",
            &[("chronic_disease,person,stock", "nothing,people,pile")],
        ),
        (
            "bad/sources.csv",
            &[("2026-01-10", "last week"), ("yes", "perhaps")],
        ),
        (
            "bad/plans.csv",
            &[("example-2", "example-9"), (",1,高", ",first,高")],
        ),
        ("bad/releases.csv", &[("2026-11-20", "soon")]),
        (
            "bad/observations/example.csv",
            &[
                (",1234,", ",many,"),
                (",eq,", ",equal,"),
                (",2026,2026年", ",later,2026年"),
            ],
        ),
        (
            "worse/areas.csv",
            &[("id,zh", "id,zh,colour"), ("x001", "x 001")],
        ),
        ("worse/domains.csv", &[("chronic_disease", "\"chronic")]),
        ("worse/indicators.csv", &[("plain_zh", "")]),
        (
            "worse/site.toml",
            &[
                ("home_area", "house_area"),
                ("as_of = \"2026-11\"", "as_of = 7"),
            ],
        ),
        ("worse/plans.csv", &[("example,1,", "example,1,1,more,")]),
    ];
    for (file, pairs) in changes {
        let mut text = desk.read(file);
        for (old, new) in *pairs {
            assert!(text.contains(old), "{file} has no {old}");
            text = text.replace(old, new);
        }
        desk.write(file, text);
    }
    fs::remove_file(desk.0.join("worse/releases.csv")).unwrap();
    desk.write("worse/sources.csv", b"id,kind\nx,\xFF\xFF\n");
    desk.write("worse/extra.csv", "a,b\n");
    desk.write("notes/note.txt", "mine");
    desk.write("there.csv", "mine\n");
    desk.write("empty.txt", "");
    desk.write("scan.pdf", "%PDF-1.7");
    desk.write("broken.docx", "PK\x03\x04 and nothing more");
    desk.write("latin.txt", b"2020\ncaf\xE9\xFF\xFF\n");
    desk.write("nul.txt", "a\nb\n\0");
    desk.write("old.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    desk.write("page.htm", "<!doctype html><p>20</p>");
    desk.write("text.rtf", "{\\rtf1 20}");
    desk.write("quote.csv", "年份,地区\n2023,\"示例县\n");
    desk.write("words.csv", "年份,地区,在管高血压患者\n2023,示例县,1e308\n");
    desk.write(
        "asks.csv",
        "年份,地区,说明书,来客\n2023,示例县,a,b\n2024,示例县,7,9\n",
    );
    desk.write(
        "areas.csv",
        "年份,地区,在管高血压患者\n2023,无名县,7\n2023,他县,8\n",
    );
    desk.write("good.csv", "年份,地区,在管高血压患者\n2023,示例县,7\n");
    desk.write("twice.json", "{\"dataValues\":[],\"dataValues\":[]}");
    desk.write("cut.json", "{\"dataValues\":[");
    desk.write("other.json", "{}");
    desk.write(
        "report.txt",
        "2025年末，全县共有护士215人，比上年增加12人。建成驿站3个。",
    );
    desk.run("extract report.txt -o draft.csv");
    let draft = desk.read("draft.csv");
    desk.write("dates.csv", draft.replacen(",215,", ",15-Mar,", 1));
    desk.write(
        "wrong.csv",
        "phrase,source,indicator\n护士,example,nothing\n别的,example,-\n",
    );
    desk.write(
        "twice.csv",
        "phrase,source,indicator\n护士,example,a\n护士,example,b\n",
    );
    desk.write("counts.csv", "count,of\n5,many\n7,3\n");
    desk.run("build data spoilt");
    let shard = fs::read_dir(desk.0.join("spoilt/source")).unwrap();
    for file in shard.map(Result::unwrap) {
        fs::write(file.path(), "{}").unwrap();
    }
}

#[test]
fn what_is_refused_is_told_in_the_language_asked_for() {
    let desk = Desk::of("refused");
    broken(&desk);
    for line in REFUSED {
        let (code, _, english) = desk.tell(line);
        assert_eq!(code.min(1), 1, "{line} was not refused");
        assert!(
            !has_chinese(&without_input(&english)),
            "{line} says: {english}"
        );
        let (again, _, chinese) = desk.tell(&format!("{line} --lang zh"));
        assert_eq!(code, again, "{line}");
        must_be_chinese(line, &chinese);
    }
    for name in COMMANDS {
        let of_command = REFUSED.iter().filter(|line| line.starts_with(name));
        assert!(of_command.count() >= 2, "{name}");
    }
}

/// An English message without the cells and names that it quotes from Chinese files.
fn without_input(said: &str) -> String {
    let mut text = said.to_owned();
    for name in [
        "示例县",
        "无名县",
        "他县",
        "在管高血压患者",
        "高血压患者",
        "来客",
        "说明书",
        "年份",
        "地区",
        "护士",
        "别的",
        "（增减）",
        "驿站",
        "全县共有",
        "建成",
        "首批数据",
        "人",
        "末",
        "年",
    ] {
        text = text.replace(name, "");
    }
    text
}

/// Calls that the parser of arguments refuses.
const MISUSED: &[&str] = &[
    "chekc data",
    "--lang zh",
    "check",
    "check data --jsno",
    "check data data",
    "check data --lang fr",
    "check data --lang",
    "extract report.txt --format pdf",
    "extract report.txt --html --format csv",
    "extract report.txt --force",
    "import good.csv",
    "import --from ods good.csv",
    "import --from csv good.csv --data data",
    "accept draft.csv data",
    "render here -o x.svg",
    "render a/b -o x.gif",
    "render a/b -o x.svg --width 90000",
    "render a/b -o x.svg --scale 3",
    "render a/b -o x.svg --kind pie",
    "render area/x001/ -o x.svg",
    "interval --method wilson --confidence 95",
    "interval --method wilson --multiplier none",
];

#[test]
fn a_call_that_is_wrong_is_told_in_chinese() {
    let desk = Desk::of("misused");
    for line in MISUSED {
        let (code, out, _) = desk.tell(line);
        assert_eq!((code, out.as_str()), (2, ""), "{line}");
        let mut command = command();
        let command = command.env("LANG", "zh_CN.UTF-8").args(line.split(' '));
        let output = command.current_dir(&desk.0).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{line}: {said}");
        must_be_chinese(line, &said);
    }
}

#[test]
fn every_page_of_help_is_in_each_language() {
    for name in COMMANDS.iter().copied().chain([""]) {
        for call in [
            format!("{name} --help"),
            format!("help {name}"),
            format!("{name} -h"),
        ] {
            let words: Vec<&str> = call.split_whitespace().collect();
            let english = kanjian(&words);
            assert_eq!(english.status.code(), Some(0), "{call}");
            let english = String::from_utf8(english.stdout).unwrap();
            assert!(!has_chinese(&english), "{call} says: {english}");
            let chinese = kanjian(&[&["--lang", "zh"], words.as_slice()].concat());
            assert_eq!(chinese.status.code(), Some(0), "{call}");
            must_be_chinese(&call, &String::from_utf8(chinese.stdout).unwrap());
        }
    }
    let bare = command().env("LANG", "zh_CN").output().unwrap();
    must_be_chinese("kanjian", &String::from_utf8(bare.stderr).unwrap());
}

/// What is done, in order, and said on the way.
const DONE: &[&str] = &[
    "init new",
    "check new",
    "check new --audit",
    "build new new-out",
    "build --check new new-out",
    "extract report.txt -o draft2.csv",
    "extract wordless.txt -o draft3.csv",
    "import --from csv good.csv --data new --source example --release 2026-2 --release-date 2026-12-01",
    "import --from csv parts.csv --data new --source example --release 2026-2",
    "accept draft.csv new --source example --release 2026-2 --answers answers.csv",
    "accept draft.csv new --source example --release 2026-2",
    "accept doubtful.csv new --source example --release 2026-2",
    "check new --audit",
    "build new new-out",
    "diff out new-out",
    "render x001/htn_managed -o new.svg --data new-out",
];

#[test]
fn what_is_done_is_told_in_the_language_asked_for() {
    for lang in ["en", "zh"] {
        let desk = Desk::of(&format!("done_{lang}"));
        broken(&desk);
        desk.write("wordless.txt", "各项工作有序推进。");
        desk.write(
            "parts.csv",
            "年份,地区,性别,在管高血压患者\n2024,示例县,男,7\n2024,示例县,女,9\n",
        );
        let draft = desk.read("draft.csv");
        let phrases = draft
            .lines()
            .skip(1)
            .map(|row| row.split(',').nth(7).unwrap().to_owned());
        let mut answers = "phrase,source,indicator\n".to_owned();
        for phrase in phrases {
            answers += &format!("{phrase},example,-\n{phrase}（增减）,example,-\n");
        }
        desk.write("answers.csv", answers);
        desk.write("doubtful.csv", draft.replacen(",215,", ",251,", 1));
        for line in DONE {
            let (code, out, said) = desk.tell(&format!("{line} --lang {lang}"));
            assert_eq!(code, 0, "{line}: {said}");
            let told = out + &said;
            if lang == "en" {
                assert!(
                    !told.contains('：') && !told.contains('。'),
                    "{line} says: {told}"
                );
            } else if !told.is_empty() {
                must_be_chinese(line, &told);
            }
        }
    }
}

#[test]
fn the_tables_that_init_writes_are_explained_in_the_language_asked_for() {
    let desk = Desk::of("init");
    desk.run("init neu --lang zh");
    let (english, chinese) = (desk.read("data/site.toml"), desk.read("neu/site.toml"));
    let comments = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.starts_with('#'));
        lines.map(str::to_owned).collect()
    };
    assert_eq!((comments(&english).len(), comments(&chinese).len()), (2, 2));
    assert!(comments(&chinese).iter().all(|line| has_chinese(line)));
    assert!(!comments(&english).iter().any(|line| has_chinese(line)));
    let settings = |text: &str| {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(settings(&english), settings(&chinese));
}

#[test]
fn what_programs_read_is_the_same_in_every_language() {
    let desk = Desk::of("programs");
    broken(&desk);
    for line in [
        "check bad --json",
        "extract report.txt",
        "extract report.txt --format json",
        "import --from csv good.csv",
        "import --from csv good.csv --data data --source example --release 2026-1 --dry-run",
        "accept draft.csv data --source example --release 2026-1",
        "export out",
        "interval --method wilson --input good.csv",
    ] {
        let (_, english, _) = desk.tell(line);
        let (_, chinese, _) = desk.tell(&format!("{line} --lang zh"));
        assert_eq!(english, chinese, "{line}");
    }
    // Sentences for programs follow what is asked, and never the machine they run on.
    for format in ["csv", "json"] {
        let line = format!("diff out out --format {format}");
        let mut there = command();
        let there = there.env("LANG", "zh_CN").args(line.split(' '));
        let there = there.current_dir(&desk.0).output().unwrap().stdout;
        assert_eq!(String::from_utf8(there).unwrap(), desk.run(&line));
    }
}
