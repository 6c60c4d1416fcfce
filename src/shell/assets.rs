//! The built files as documents name and carry them.

use crate::publish::integrity::Asset;

/// The style sheet as it stands in pages, in the parts that not every page needs.
#[derive(Clone, Debug, Default)]
pub struct InlineStyle {
    /// What every page needs.
    pub any: String,
    /// What all but areas' pages have beside it.
    pub catalogs: String,
    /// What pages have beside it whose charts can be taken away.
    pub take: String,
    /// What an embed has beside it.
    pub embed: String,
}

/// A build of the app for the browser.
#[derive(Clone, Debug)]
pub struct App {
    /// The module that loads the app, checks its bytes and starts it.
    pub start: Asset,
    /// The WebAssembly file.
    pub wasm: Asset,
}

/// The built files.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The style sheet as a file, for pages that are not rendered from data.
    pub style: Asset,
    /// The style sheet as pages carry it.
    pub inline_style: InlineStyle,
    /// What pages that are rendered ahead load.
    pub alive: App,
    /// What draws pages from nothing.
    pub whole: App,
    /// The script that tells a host page the height of an embed.
    pub height: Asset,
    /// The script beside the service worker.
    pub offline: Asset,
    /// The script of the embed builder.
    pub builder: Asset,
    /// The script that answers the buttons that take something away.
    pub take: Asset,
    /// Whether all figures are published as one table, too.
    pub has_one_table: bool,
    /// What runs before the first paint, whole: applies the settings, and sees to what waits for that paint.
    pub inline_script: String,
}

/// A style sheet as it stands in the page itself, without comments and indents: nothing else is then waited for before the page
/// is painted.
pub fn inline_style(sheet: &str) -> String {
    let mut text = String::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inline_sheet_loses_comments_and_indents_only() {
        let sheet = "/* a */\na b,\n  c { /* d */ color: red;\n  }\n\n@media x { d { e: f } }\n";
        assert_eq!(
            inline_style(sheet),
            format!("a b,\nc {{  color: red;\n}}\n@media x {{ d {{ e: f }} }}")
        );
    }
}
