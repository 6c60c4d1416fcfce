//! The service worker of a build and the page it shows for what is not kept; how it works is in `src/scripts/worker.js`.

use super::build_mark::UNMARKED;
use super::files::{Outcome, read, read_text, write};
use super::integrity::inline_hash;
use crate::components::header::header;
use crate::data::Page;
use crate::shell::Assets;
use crate::state::Frame;
use kanjian_model::{Lang, snapshot};
use maud::{DOCTYPE, PreEscaped, html};
use std::collections::BTreeMap;
use std::path::Path;

/// Where the page for what is not kept lies, below the base.
pub fn offline_path(lang: Lang) -> &'static str {
    lang.pick("offline.html", "offline-en.html")
}

/// The page for what is not kept. `page` is any page in its language whose base is `./`; the worker rewrites `="./` for the depth it is shown at.
pub fn offline_page(page: &Page, assets: &Assets) -> String {
    let f = Frame::of(page);
    let lang = f.lang;
    let title = lang.pick("现在没有网络", "You are offline");
    let base = &page.base;
    let policy = format!(
        "default-src 'none'; script-src 'self' {}; style-src 'self'; img-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'",
        inline_hash(&assets.inline_script)
    );
    let body = html! {
        div #app {
            (header(&f, &page.address))
            main #main tabindex="-1" {
                div.lead {
                    h1 { (title) }
                    p { (lang.pick(
                        "这一页还没有在这台设备上打开过，所以没有保存。联网后再打开一次，以后没有网络也能看。",
                        "This page was not opened on this device before, so it is not kept here. Open it once with a network, and it works without one afterwards.",
                    )) }
                    p { button #again type="button" { (lang.pick("重试", "Try again")) } }
                }
                section hidden {
                    h2 { (lang.pick("没有网络也能看的页面", "Pages that work without a network")) }
                    ul #kept {}
                }
            }
        }
    };
    let html = html! {
        (DOCTYPE)
        // The mark is a whole attribute, so it is put in as it is.
        (PreEscaped(format!("<html lang=\"{}\" data-base=\"{base}\" {UNMARKED}>", lang.tag())))
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (title) " · " (f.site.title.in_lang(lang)) }
            meta name="robots" content="noindex";
            meta name="color-scheme" content="light dark";
            script { (PreEscaped(&assets.inline_script)) }
            (PreEscaped(assets.style.style_sheet(base)))
            link rel="icon" href=(format!("{base}icon.svg")) type="image/svg+xml";
        }
        body {
            (body)
            (PreEscaped(assets.offline.module_script(base)))
        }
        (PreEscaped("</html>\n"))
    };
    html.into_string()
}

/// Writes `sw.js`: the worker's script below the line that says which build it serves, and which files every page needs.
///
/// # Errors
/// The first file that cannot be read or written.
pub fn write_worker(dist: &Path, script: &Path, build: &str, core: &[&str]) -> Outcome<()> {
    let mut files = BTreeMap::new();
    for path in core {
        let hash = snapshot::sha256_hex(&read(&dist.join(path))?);
        files.insert(*path, hash[..16].to_owned());
    }
    let site = serde_json::json!({ "build": build, "core": files });
    let worker = format!("const site = {site};\n{}", read_text(script)?);
    write(&dist.join("sw.js"), worker.as_bytes())
}
