//! Which language a person is spoken to in: the one asked for, else the one of the environment.

use kanjian_model::Lang;
use std::ffi::OsString;

/// A language as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Asked {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl From<Asked> for Lang {
    fn from(asked: Asked) -> Self {
        match asked {
            Asked::Zh => Self::Zh,
            Asked::En => Self::En,
        }
    }
}

/// The language of messages. It is known before the arguments are read, because what is wrong with them is told in it too.
pub fn chosen(args: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Lang {
    asked(args).unwrap_or_else(|| of_environment(variable, of_windows()))
}

/// What stands after the last `--lang`, if it is a language.
fn asked(args: &[OsString]) -> Option<Lang> {
    // The name of a folder need not be UTF-8.
    let args: Vec<&str> = args
        .iter()
        .map(|a| a.to_str().unwrap_or_default())
        .collect();
    let options = args.split(|a| *a == "--").next().unwrap_or_default();
    let word = |at: usize| match options[at].strip_prefix("--lang") {
        Some("") => options.get(at + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    };
    match (0..options.len()).rev().find_map(word)? {
        "zh" => Some(Lang::Zh),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// As POSIX orders the variables; Windows has its own setting, which stands last because nobody sets a variable by accident.
fn of_environment(variable: impl Fn(&str) -> Option<String>, windows: Option<String>) -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()));
    let is_chinese = |name: &str| {
        let rest = name.get(2..).unwrap_or_default();
        let is_zh = name
            .get(..2)
            .is_some_and(|zh| zh.eq_ignore_ascii_case("zh"));
        is_zh && !rest.starts_with(|c: char| c.is_ascii_alphabetic())
    };
    match set.or(windows) {
        Some(name) if is_chinese(&name) => Lang::Zh,
        _ => Lang::En,
    }
}

/// The language that the user of Windows chose for its windows.
#[cfg(windows)]
fn of_windows() -> Option<String> {
    sys_locale::get_locale()
}

#[cfg(not(windows))]
fn of_windows() -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_says_it_in_order() {
        let of = |set: &[(&str, &str)], windows: Option<&str>| {
            let variable = |name: &str| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            };
            of_environment(variable, windows.map(str::to_owned))
        };
        assert_eq!(of(&[("LANG", "zh_CN.UTF-8")], None), Lang::Zh);
        assert_eq!(of(&[("LANG", "zh")], None), Lang::Zh);
        assert_eq!(of(&[("LANG", "zha_CN")], None), Lang::En);
        assert_eq!(of(&[("LC_ALL", "C"), ("LANG", "zh_CN")], None), Lang::En);
        assert_eq!(of(&[("LC_ALL", ""), ("LANG", "zh_TW")], None), Lang::Zh);
        assert_eq!(
            of(&[("LC_MESSAGES", "zh_CN"), ("LANG", "en_US")], None),
            Lang::Zh
        );
        assert_eq!(of(&[], None), Lang::En);
        assert_eq!(of(&[], Some("zh-Hans-CN")), Lang::Zh);
        assert_eq!(of(&[("LANG", "en_US.UTF-8")], Some("zh-CN")), Lang::En);
    }

    #[test]
    fn an_option_goes_before_the_environment() {
        let of = |args: &[&str]| {
            let args: Vec<OsString> = args.iter().map(OsString::from).collect();
            chosen(&args, |_| Some("zh_CN".to_owned()))
        };
        assert_eq!(of(&["kanjian", "check", "d", "--lang", "en"]), Lang::En);
        assert_eq!(of(&["kanjian", "--lang=en", "check"]), Lang::En);
        assert_eq!(of(&["kanjian", "check", "--lang", "fr"]), Lang::Zh);
        assert_eq!(of(&["kanjian", "check", "--", "--lang", "en"]), Lang::Zh);
        assert_eq!(of(&["kanjian", "check", "--lang"]), Lang::Zh);
    }

    #[cfg(unix)]
    #[test]
    fn a_name_in_another_encoding_hides_no_option() {
        use std::os::unix::ffi::OsStringExt;
        let folder = OsString::from_vec(b"\xCA\xFD\xBE\xDD".to_vec());
        let args = ["kanjian", "check"].map(OsString::from).into_iter();
        let options = ["--lang", "zh"].map(OsString::from);
        let args: Vec<OsString> = args.chain([folder]).chain(options).collect();
        assert_eq!(chosen(&args, |_| Some("en_US".to_owned())), Lang::Zh);
    }
}
