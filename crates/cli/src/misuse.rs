//! A call that cannot be understood, as the parser of arguments tells it, in words.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use kanjian_model::{Bilingual, Lang, told::Refusal};
use std::{error::Error as _, process::ExitCode};

/// Says what is wrong with the call, or the page that was asked for; gives the exit code.
pub fn told(error: &Error, lang: Lang) -> ExitCode {
    let is_page = matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    if lang == Lang::Zh && !is_page {
        eprintln!("{}", in_chinese(error));
    } else if error.print().is_err() {
        // Nobody is there to read it.
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// What the parser says of a kind, in texts.
fn said(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(several)) => several.clone(),
        Some(ContextValue::StyledStr(one)) => vec![one.to_string()],
        Some(ContextValue::Number(one)) => vec![one.to_string()],
        _ => Vec::new(),
    }
}

fn quoted(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| format!("“{text}”")).collect();
    texts.join("、")
}

fn in_chinese(error: &Error) -> String {
    let of = |kind| said(error, kind);
    let (arg, value) = (of(ContextKind::InvalidArg), of(ContextKind::InvalidValue));
    let (shown, given) = (quoted(&arg), quoted(&value));
    let allowed = of(ContextKind::ValidValue).join("、");
    let near = |kind| match of(kind) {
        near if near.is_empty() => String::new(),
        near => format!("是不是想写{}？", quoted(&near)),
    };
    let own = error.source().and_then(|own| own.downcast_ref());
    let what = match (error.kind(), own) {
        (_, Some(Refusal(Bilingual { zh, .. }))) => format!("{shown}不能写{given}。请{zh}。"),
        (ErrorKind::InvalidValue, _) if value.iter().all(String::is_empty) => {
            format!("{shown}后面要写一个值。{}", one_of(&allowed))
        }
        (ErrorKind::InvalidValue, _) => format!("{shown}不能写{given}。{}", one_of(&allowed)),
        (ErrorKind::UnknownArgument, _) => {
            format!("不认得{shown}。{}", near(ContextKind::SuggestedArg))
        }
        (ErrorKind::InvalidSubcommand, _) => format!(
            "没有{}这个命令。{}",
            quoted(&of(ContextKind::InvalidSubcommand)),
            near(ContextKind::SuggestedSubcommand)
        ),
        (ErrorKind::MissingSubcommand, _) => "请写明要用哪个命令。".to_owned(),
        (ErrorKind::MissingRequiredArgument, _) => format!("还缺{shown}。请补上。"),
        (ErrorKind::ArgumentConflict, _) => match of(ContextKind::PriorArg) {
            prior if prior.is_empty() || prior == arg => format!("{shown}只能写一次。"),
            prior => format!("{shown}不能和{}一起用。请去掉一个。", quoted(&prior)),
        },
        (ErrorKind::InvalidUtf8, _) => "参数里有读不出的字符。".to_owned(),
        _ => format!("{shown}的写法不对。"),
    };
    format!("{what}用法请看“kanjian help”，或在命令后面加 --help。")
}

fn one_of(allowed: &str) -> String {
    if allowed.is_empty() {
        String::new()
    } else {
        format!("可以写 {allowed}。")
    }
}
