//! The pages that say how to call each command, in Chinese; the English ones are written beside the arguments.

mod pages;

use clap::{Arg, Command};
use kanjian_model::Lang;
use pages::{LANG, PAGES, Page, Words};

/// A page of nothing, for a command that has none.
const NO_PAGE: Page = Page {
    name: "",
    about: "",
    more: "",
    args: &[],
};

/// The page of the command that shows pages, which the parser adds by itself.
const OF_HELP: &str = "\
显示某个命令的用法；不写命令就显示全部命令。

用法：kanjian help [命令]
";

/// The command with its pages in a language.
pub fn in_lang(command: Command, lang: Lang) -> Command {
    if lang == Lang::En {
        return command;
    }
    let names: Vec<String> = subcommands(&command).collect();
    let mut command = with_values(command);
    for name in names {
        command = command.mut_subcommand(name, |sub| {
            let sub = with_values(sub);
            let written = written(&sub);
            sub.override_help(written)
        });
    }
    let written = written(&command);
    let mut command = command.override_help(written);
    // The command of pages is there only once the parser is built.
    command.build();
    command.mut_subcommand("help", |help| help.override_help(OF_HELP))
}

fn subcommands(command: &Command) -> impl Iterator<Item = String> + '_ {
    let subcommands = command.get_subcommands();
    subcommands.map(|sub| sub.get_name().to_owned())
}

fn page(command: &Command) -> &'static Page {
    let of_command = |page: &&Page| page.name == command.get_name();
    PAGES.iter().find(of_command).unwrap_or(&NO_PAGE)
}

/// What is written about an argument of a page.
fn about(page: &'static Page, arg: &Arg) -> Option<&'static Words> {
    let mut known = page.args.iter().chain([&LANG]);
    known.find(|(id, ..)| arg.get_id() == id)
}

/// The command whose values are called by Chinese names, so that what is wrong with a call says the same as its page.
fn with_values(command: Command) -> Command {
    let page = page(&command);
    command.mut_args(|arg| match about(page, &arg) {
        Some((_, value, _)) if !value.is_empty() => arg.value_name(*value),
        _ => arg,
    })
}

fn is_option(arg: &&Arg) -> bool {
    !arg.is_positional()
}

/// `-o, --output <文件>`.
fn shape(arg: &Arg) -> String {
    let short = arg.get_short().map(|s| format!("-{s}"));
    let long = arg.get_long().map(|l| format!("--{l}"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    with_value(&names.join(", "), arg)
}

/// `--output <文件>`, as a call shows it.
fn in_call(arg: &Arg) -> String {
    let long = arg.get_long().map(|l| format!("--{l}"));
    with_value(&long.unwrap_or_default(), arg)
}

/// A name before the argument's values; of a positional one the values alone.
fn with_value(name: &str, arg: &Arg) -> String {
    let values = arg.get_value_names().unwrap_or_default();
    let values = if arg.get_action().takes_values() {
        values
    } else {
        &[]
    };
    let values: Vec<String> = values.iter().map(|v| format!("<{v}>")).collect();
    [name.to_owned(), values.join(" ")]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What an argument says, what it may be, and what it is when left out.
fn entry(page: &'static Page, arg: &Arg) -> String {
    let text = about(page, arg).map_or("", |(.., text)| text);
    let required = if arg.is_required_set() && !arg.is_positional() {
        "（必填）"
    } else {
        ""
    };
    let mut more = String::new();
    if arg.get_action().takes_values() {
        let possible: Vec<String> = arg
            .get_possible_values()
            .iter()
            .map(|value| value.get_name().to_owned())
            .collect();
        let default: Vec<_> = arg
            .get_default_values()
            .iter()
            .map(|d| d.to_string_lossy())
            .collect();
        if !possible.is_empty() {
            more.push_str(&format!("可以写 {}。", possible.join("、")));
        }
        if !default.is_empty() {
            more.push_str(&format!("不写就是 {}。", default.join("、")));
        }
    }
    format!("  {}{required}\n          {text}{more}\n", shape(arg))
}

/// The page of a command.
fn written(command: &Command) -> String {
    let page = page(command);
    let positional: Vec<&Arg> = command.get_positionals().collect();
    let options: Vec<&Arg> = command.get_arguments().filter(is_option).collect();
    let is_root = command.has_subcommands();
    let mut text = format!("{}\n", page.about);
    if !page.more.is_empty() {
        text.push_str(&format!("\n{}\n", page.more));
    }
    let call = if is_root {
        "kanjian [选项] <命令>".to_owned()
    } else {
        let required = options.iter().filter(|arg| arg.is_required_set());
        let rest: Vec<String> = required
            .chain(&positional)
            .map(|arg| in_call(arg))
            .collect();
        format!("kanjian {} [选项] {}", page.name, rest.join(" "))
    };
    text.push_str(&format!("\n用法：{call}\n"));
    if is_root {
        text.push_str("\n命令：\n");
        for sub in command.get_subcommands() {
            let about = self::page(sub).about;
            text.push_str(&format!("  {:<10}{about}\n", sub.get_name()));
        }
        text.push_str("  help      显示某个命令的用法，如“kanjian help accept”。\n");
    } else if !positional.is_empty() {
        text.push_str("\n参数：\n");
        text.extend(positional.iter().map(|arg| entry(page, arg)));
    }
    text.push_str("\n选项：\n");
    text.extend(options.iter().map(|arg| entry(page, arg)));
    if is_root {
        text.push_str("  -V, --version\n          显示版本。\n");
    } else {
        text.push_str("  --lang <语言>\n          ");
        text.push_str(LANG.2);
        text.push_str("可以写 zh、en。\n");
    }
    text.push_str("  -h, --help\n          显示这一页。\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Cli;
    use clap::CommandFactory;

    #[test]
    fn every_command_and_every_argument_has_its_words() {
        let command = Cli::command();
        for sub in command.get_subcommands().chain([&command]) {
            let page = page(sub);
            assert_eq!(page.name, sub.get_name());
            for arg in sub.get_arguments() {
                let about = about(page, arg);
                assert!(about.is_some(), "{}: {}", page.name, arg.get_id());
                let (_, value, _) = about.unwrap();
                assert_eq!(
                    !value.is_empty(),
                    arg.get_action().takes_values(),
                    "{}",
                    arg.get_id()
                );
            }
            let ids: Vec<_> = sub.get_arguments().map(|a| a.get_id().as_str()).collect();
            for (id, ..) in page.args {
                assert!(ids.contains(id), "{}: {id} is no argument", page.name);
            }
        }
        assert_eq!(PAGES.len(), command.get_subcommands().count() + 1);
    }

    #[test]
    fn a_page_says_the_call_and_what_may_be_written() {
        let mut command = in_lang(Cli::command(), Lang::Zh);
        let page = command
            .find_subcommand_mut("extract")
            .unwrap()
            .render_help()
            .to_string();
        assert!(
            page.contains("用法：kanjian extract [选项] <报告>\n"),
            "{page}"
        );
        assert!(page.contains("  -o, --output <文件>\n"), "{page}");
        assert!(page.contains("可以写 csv、json、html。"), "{page}");
        let page = command
            .find_subcommand_mut("help")
            .unwrap()
            .render_help()
            .to_string();
        assert!(page.contains("用法：kanjian help [命令]\n"), "{page}");
        let page = command.render_help().to_string();
        assert!(page.contains("\n  accept    把 extract 写出"), "{page}");
    }
}
