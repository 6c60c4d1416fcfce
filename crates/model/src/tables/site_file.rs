//! `site.toml` as the site that it describes, with a fault for every setting that nothing would heed.

use super::decoding::decode;
use super::fault::{Fault, shown};
use super::folder::Files;
use super::prerender;
use crate::{Site, words};

/// The site, unless there is a fault in it.
pub(super) fn site(files: &Files, faults: &mut Vec<Fault>) -> Option<Site> {
    let file = "site.toml";
    let Some(bytes) = files.get(file) else {
        let what = words!("缺少这个文件", "the file is missing");
        let todo = words!(
            "补上，写明 title、tagline、as_of、url、contact、data_licence、themes 和 home_area；`kanjian init` 会写出一个样本",
            "write one with title, tagline, as_of, url, contact, data_licence, themes and home_area; `kanjian init` shows one"
        );
        faults.push(Fault::error("missing-table", (file, 0, ""), what, todo));
        return None;
    };
    let text = decode(file, bytes, faults)?;
    let mut unknown = Vec::new();
    let parsed = toml::Deserializer::parse(text)
        .and_then(|toml| serde_ignored::deserialize(toml, |path| unknown.push(path.to_string())));
    // Which pages are rendered ahead is no part of the published site: `prerender` reads it.
    unknown.retain(|key| key.split('.').next() != Some("prerender"));
    for key in &unknown {
        faults.push(unknown_setting(file, text, key));
    }
    match parsed {
        Ok(site) => unknown.is_empty().then_some(site),
        Err(error) => {
            let line = error.span().map_or(0, |span| {
                text[..span.start.min(text.len())].matches('\n').count() as u64 + 1
            });
            let what = words!(
                "{zh}",
                "{message}",
                zh = in_chinese(error.message()),
                message = error.message()
            );
            let todo = words!(
                "改正；“kanjian init”会写出一个完整的样本",
                "correct it; `kanjian init` shows a complete one"
            );
            faults.push(Fault::error("bad-site", (file, line, ""), what, todo));
            None
        }
    }
}

/// Which areas have their pages rendered ahead.
pub(super) fn prerendered(files: &Files, faults: &mut Vec<Fault>) -> prerender::Areas {
    let file = "site.toml";
    let text = files.get(file).and_then(|b| std::str::from_utf8(b).ok());
    // A file that is no TOML at all is said where the site is read.
    let Some(text) = text.filter(|text| toml::from_str::<toml::Table>(text).is_ok()) else {
        return prerender::Areas::All;
    };
    prerender::areas(text).unwrap_or_else(|what| {
        let todo = words!(
            "写 areas = \"all\"，或 areas = \"listed\" 并用 list = [编号] 列出，或 areas = 100",
            "write areas = \"all\", areas = \"listed\" with list = [ids], or areas = 100"
        );
        faults.push(Fault::error("bad-site", (file, 0, "prerender"), what, todo));
        prerender::Areas::All
    })
}

/// A setting that nothing would heed, at its line.
fn unknown_setting(file: &str, text: &str, key: &str) -> Fault {
    let last = key.rsplit('.').next().unwrap_or(key);
    let line = text
        .lines()
        .position(|line| {
            line.split(['=', ']']).next().is_some_and(|head| {
                head.trim().trim_start_matches('[').trim() == last || head.trim() == key
            })
        })
        .map_or(0, |at| at as u64 + 1);
    let todo = match key {
        "base" => words!(
            "删去；网站的基础路径在构建时给出，如 `make build BASE=/county/`",
            "remove it: the base path is given when the site is built, as in `make build BASE=/county/`"
        ),
        _ => words!(
            "删去或改正名字；`kanjian init` 会写出一个完整的 site.toml",
            "remove it or correct its name; `kanjian init` shows a complete site.toml"
        ),
    };
    let what = words!(
        "没有叫{key}的设置",
        "no setting is called {key}",
        key = shown(key)
    );
    Fault::error("unknown-setting", (file, line, ""), what, todo)
}

/// What the reader of the format says of a setting, which it names between backticks.
fn in_chinese(message: &str) -> String {
    let name = message.split('`').nth(1);
    match name {
        Some(name) if message.starts_with("missing field") => format!("缺少设置“{name}”"),
        Some(name) => format!("站点设置的写法有误（“{name}”）"),
        None => "站点设置的写法有误".to_owned(),
    }
}
