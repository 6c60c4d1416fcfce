//! The command run in a test, what it printed and how it ended; folders and files of a test are the test's own.

use std::process::{Command, Output};

/// Words of Latin letters that follow each other in a Chinese sentence, at the most: a name and a code.
pub const MOST_LATIN_WORDS: usize = 2;

/// The built command in an environment of no language, as on a machine of anybody.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kanjian"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command
}

/// Runs the built command. Where it refuses, it is asked once more in Chinese, which must hold no English sentence: what is
/// refused changes nothing, and questions that were written are asked again.
pub fn kanjian(args: &[&str]) -> Output {
    let output = command().args(args).output().unwrap();
    let asked_in_a_language = args.iter().any(|arg| arg.starts_with("--lang"));
    if !output.status.success() && !asked_in_a_language {
        let again = command()
            .args(["--lang", "zh"])
            .args(args)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&again.stderr).into_owned();
        assert_eq!(
            again.status.code(),
            output.status.code(),
            "{args:?}: {said}"
        );
        assert!(has_chinese(&said), "{args:?}: {said}");
        for line in said.lines() {
            assert!(latin_run(line) <= MOST_LATIN_WORDS, "{args:?} says: {line}");
        }
    }
    output
}

/// What is said beside quoted cells and names.
fn unquoted(text: &str) -> String {
    let mut outside = String::new();
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    outside
}

/// The longest run of Latin words in a line.
pub fn latin_run(line: &str) -> usize {
    let is_word = |word: &str| {
        let word = word.trim_matches([',', '.', ':', ';', '(', ')', '?', '!', '`']);
        !word.is_empty() && word.chars().all(|c| c.is_ascii_alphabetic() || c == '\'')
    };
    let run = |phrase: &str| {
        let words: Vec<&str> = phrase.split(' ').collect();
        let runs = words.split(|word| !is_word(word)).map(<[&str]>::len);
        runs.max().unwrap_or(0)
    };
    // A Chinese character or sign ends a sentence in Latin letters: “csv、json” is a list.
    let unquoted = unquoted(line);
    let phrases = unquoted.split(|c: char| !c.is_ascii());
    phrases.map(run).max().unwrap_or(0)
}

/// Whether a text has a Chinese character.
pub fn has_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}
