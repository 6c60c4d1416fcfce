//! The app's files as they are published: style sheets, scripts and WebAssembly, named by their hashes; pages are others'.

use super::files::{Outcome, read, read_text, write};
use super::integrity::Asset;
use crate::shell::{App, Assets, InlineStyle, inline_style};
use std::fs;
use std::path::{Path, PathBuf};

/// The style sheets in their order, as one; as pages carry it, in its parts.
fn style(folder: &Path) -> Outcome<(String, InlineStyle)> {
    let mut sheets: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|e| e.ok().map(|e| e.path()))
        .collect();
    sheets.sort();
    let mut all = kanjian_chart::CSS.to_owned();
    let mut inline = InlineStyle {
        any: inline_style(&all),
        ..InlineStyle::default()
    };
    for sheet in sheets
        .iter()
        .filter(|p| p.extension().is_some_and(|e| e == "css"))
    {
        let text = read_text(sheet)?;
        let name = sheet.file_name().and_then(|n| n.to_str());
        match name.unwrap_or_default() {
            "55-catalogs.css" => &mut inline.catalogs,
            "60-take.css" | "95-sheet.css" => &mut inline.take,
            "70-embed.css" => &mut inline.embed,
            _ => &mut inline.any,
        }
        .push_str(&inline_style(&text));
        all.push_str(&text);
    }
    Ok((all, inline))
}

/// Writes the built files into `dist`; `package` has what the browser builds made, `scripts` the scripts of pages.
///
/// # Errors
/// A file that cannot be read or written.
pub fn assets(package: &Path, scripts: &Path, dist: &Path, has_one_table: bool) -> Outcome<Assets> {
    let built = |stem: &str, extension: &str, bytes: &[u8]| -> Outcome<Asset> {
        let asset = Asset::new(stem, extension, bytes);
        write(&dist.join(&asset.path), bytes)?;
        Ok(asset)
    };
    let offline = built("offline", "js", &read(&scripts.join("offline.js"))?)?;
    // One module: what wasm-bindgen wrote, and the call that starts it; so its integrity covers all script that runs.
    let app = |stem: &str, folder: &Path, whole: Option<&Asset>| -> Outcome<App> {
        let wasm = built(stem, "wasm", &read(&folder.join("kanjian_app_bg.wasm"))?)?;
        let start = read_text(&folder.join("start.js"))?
            .replace("@module@", wasm.file_name())
            .replace("@integrity@", &wasm.integrity)
            .replace("@later@", offline.file_name())
            .replace("@later_integrity@", &offline.integrity)
            .replace("@whole@", whole.map_or("", Asset::file_name))
            .replace("@whole_integrity@", whole.map_or("", |w| &w.integrity));
        Ok(App {
            start: built(stem, "js", start.as_bytes())?,
            wasm,
        })
    };
    let whole = app("whole", &package.join("whole"), None)?;
    let alive = app("kanjian", package, Some(&whole.start))?;
    let (style, inline_style) = style(Path::new("style"))?;
    Ok(Assets {
        style: built("style", "css", style.as_bytes())?,
        inline_style,
        alive,
        whole,
        height: built("height", "js", &read(&scripts.join("height.js"))?)?,
        offline,
        builder: built("builder", "js", &read(&scripts.join("builder.js"))?)?,
        take: built("take", "js", &read(&scripts.join("take.js"))?)?,
        has_one_table,
        inline_script: read_text(&scripts.join("settings.js"))?
            + &read_text(&scripts.join("painted.js"))?,
    })
}
