//! The command run in a test, what it printed and how it ended; folders and files of a test are the test's own.

use std::process::{Command, Output};

/// Runs the built command.
pub fn kanjian(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kanjian"))
        .args(args)
        .output()
        .unwrap()
}
