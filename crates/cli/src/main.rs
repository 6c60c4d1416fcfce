//! The `kanjian` command: its arguments and exit codes; each subcommand lives in a file of its own.

mod accept;
mod append;
mod build;
mod check;
mod diff;
mod export;
mod extract;
mod findings;
mod import;
mod init;
mod interval;
mod lang;
mod outcome;
mod output;
mod progress;
mod published;
mod render;
mod write;

use clap::{Parser, Subcommand};
use mimalloc::MiMalloc;
use outcome::Outcome;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Published health figures: from tables to a checked snapshot.
///
/// Exit codes: 0 done, 1 the input is wrong (said on standard error), 2 the call is wrong.
#[derive(Parser)]
#[command(name = "kanjian", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Build(build::Args),
    Check(check::Args),
    Extract(extract::Args),
    Import(import::Args),
    Accept(accept::Args),
    Export(export::Args),
    Diff(diff::Args),
    Render(render::Args),
    Interval(interval::Args),
    Init(init::Args),
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Build(args) => build::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Extract(args) => extract::run(&args),
        Command::Import(args) => import::run(&args),
        Command::Accept(args) => accept::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Render(args) => render::run(&args),
        Command::Interval(args) => interval::run(&args),
        Command::Init(args) => init::run(&args),
    };
    match outcome {
        Outcome::Done => ExitCode::SUCCESS,
        Outcome::InputIsWrong(messages) => {
            for message in messages {
                eprintln!("{message}");
            }
            ExitCode::from(1)
        }
        Outcome::CallIsWrong(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}
