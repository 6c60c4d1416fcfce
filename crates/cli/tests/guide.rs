//! The guide (`docs/guide.md`), walked command by command as it is printed: it does what it says.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Lines of the guide's blocks of one sort (`sh` or `text`), in their order.
fn blocks(guide: &str, sort: &str) -> Vec<(usize, Vec<String>)> {
    let mut found: Vec<(usize, Vec<String>)> = Vec::new();
    let mut open = "";
    for (at, line) in guide.lines().enumerate() {
        match line.strip_prefix("```") {
            Some("") => open = "",
            Some(name) => {
                open = name;
                if name == sort {
                    found.push((at, Vec::new()));
                }
            }
            None if open == sort => {
                if let Some((_, block)) = found.last_mut() {
                    block.push(line.to_owned());
                }
            }
            None => {}
        }
    }
    found
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Runs one line of the guide in `folder` and returns what it said.
fn run(line: &str, folder: &Path) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    match words.as_slice() {
        ["kanjian", arguments @ ..] => {
            let output = Command::new(env!("CARGO_BIN_EXE_kanjian"))
                .env("LC_ALL", "zh_CN.UTF-8")
                .args(arguments)
                .current_dir(folder)
                .output()
                .unwrap();
            let said = [output.stdout, output.stderr].concat();
            let said = String::from_utf8(said).unwrap();
            // What is asked is not yet done.
            let expected = i32::from(arguments.contains(&"--ask"));
            assert_eq!(output.status.code(), Some(expected), "{line}\n{said}");
            said
        }
        ["cp", files @ .., to] => {
            for file in files {
                let name = Path::new(file).file_name().unwrap();
                fs::copy(folder.join(file), folder.join(to).join(name)).unwrap();
            }
            String::new()
        }
        ["rm", file] => {
            fs::remove_file(folder.join(file)).unwrap();
            String::new()
        }
        _ => panic!("the guide has a command that is not known: {line}"),
    }
}

#[test]
fn the_guide_does_what_it_says() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("guide");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    copy_folder(&docs.join("example"), &folder.join("example"));
    let guide = fs::read_to_string(docs.join("guide.md")).unwrap();
    let commands = blocks(&guide, "sh");
    let promised = blocks(&guide, "text");
    assert!(commands.len() >= 5 && promised.len() >= 3);
    for (at, (line, block)) in commands.iter().enumerate() {
        let said: String = block.iter().map(|command| run(command, &folder)).collect();
        let next = commands.get(at + 1).map_or(usize::MAX, |(line, _)| *line);
        let shown = promised
            .iter()
            .filter(|(text, _)| (*line..next).contains(text));
        for words in shown.flat_map(|(_, words)| words) {
            assert!(said.contains(words.as_str()), "not said: {words}\n{said}");
        }
    }
    // The finding that the guide accepts is published with its reason.
    let source = fs::read_dir(folder.join("out/source"))
        .unwrap()
        .map(Result::unwrap);
    let shards: String = source
        .map(|file| fs::read_to_string(file.path()).unwrap())
        .collect();
    assert!(shards.contains("千人床位按年平均人口计算"));
    // What is meant for Excel says that it is UTF-8.
    for file in [
        "draft.csv",
        "asked.csv",
        "data/sources.csv",
        "data/observations/qingxi_2025.csv",
    ] {
        let bytes = fs::read(folder.join(file)).unwrap();
        assert!(bytes.starts_with(b"\xEF\xBB\xBF"), "{file}");
    }
    // The draft that was reviewed is the one that is printed, but for the cells that the guide names.
    let lines = |file: &str| -> Vec<String> {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        text.lines().map(str::to_owned).collect()
    };
    let (printed, reviewed) = (lines("draft.csv"), lines("example/draft.reviewed.csv"));
    let changed = printed
        .iter()
        .zip(&reviewed)
        .filter(|(a, b)| a != b)
        .count();
    assert_eq!((printed.len(), changed), (reviewed.len(), 2));
    for picture in guide.split("](pictures/").skip(1) {
        let name = picture.split(')').next().unwrap();
        assert!(
            docs.join("pictures").join(name).exists(),
            "there is no picture {name}"
        );
    }
}
