//! The `kanjian` command: its arguments and exit codes; each subcommand lives in a file of its own.

mod accept;
mod addition_words;
mod append;
mod build;
mod check;
mod diff;
mod export;
mod extract;
mod findings;
mod help;
mod import;
mod init;
mod interval;
mod lang;
mod misuse;
mod outcome;
mod output;
mod progress;
mod published;
mod release;
mod render;
mod unread_report;
mod write;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use kanjian_model::{Bilingual, Lang};
use mimalloc::MiMalloc;
use outcome::Outcome;
use std::{env, process::ExitCode};

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
    /// Language of what is said: left out, the one of the environment (LC_ALL, LC_MESSAGES, LANG; on Windows that of its windows), else
    /// English. Tables and JSON are the same in both, but for the sentences of diff, and a chart's language is its own.
    #[arg(long, global = true)]
    lang: Option<lang::Asked>,
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

/// Says something on standard error.
fn say(words: &Bilingual, lang: Lang) {
    eprintln!("{}", words.in_lang(lang));
}

fn run(cli: &Cli, lang: Lang) -> Outcome {
    let asked = cli.lang.map(Lang::from);
    match &cli.command {
        Command::Build(args) => build::run(args, lang),
        Command::Check(args) => check::run(args, lang),
        Command::Extract(args) => extract::run(args, lang),
        Command::Import(args) => import::run(args, lang),
        Command::Accept(args) => accept::run(args, lang),
        Command::Export(args) => export::run(args),
        Command::Diff(args) => diff::run(args, asked, lang),
        Command::Render(args) => render::run(args, asked, lang),
        Command::Interval(args) => interval::run(args),
        Command::Init(args) => init::run(args, lang),
    }
}

fn main() -> ExitCode {
    let args: Vec<_> = env::args_os().collect();
    let lang = lang::chosen(&args, |name| env::var(name).ok());
    let mut command = help::in_lang(Cli::command(), lang);
    let parsed = command
        .try_get_matches_from_mut(&args)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return misuse::told(&error, lang),
    };
    match run(&cli, lang) {
        Outcome::Done => ExitCode::SUCCESS,
        Outcome::InputIsWrong(messages) => {
            messages.iter().for_each(|message| say(message, lang));
            ExitCode::from(1)
        }
        Outcome::CallIsWrong(message) => {
            say(&message, lang);
            ExitCode::from(2)
        }
    }
}
