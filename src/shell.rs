//! The HTML document around a page: head, hydration data, scripts; rendered natively, ahead of time.

use crate::app::app;
use crate::data::{Page, PageHead};
use crate::publish::{
    build_mark::UNMARKED,
    integrity::{Asset, inline_hash},
    manifest::manifest_path,
};
use crate::route::{Address, Route};
use crate::title::title;
use kanjian_model::Lang;
use leptos::prelude::*;

/// The built files.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The style sheet.
    pub style: Asset,
    /// The module that loads the app, checks its bytes and starts it.
    pub start: Asset,
    /// The WebAssembly file.
    pub wasm: Asset,
    /// The script that tells a host page the height of an embed.
    pub height: Asset,
    /// The script beside the service worker.
    pub offline: Asset,
    /// The script that applies the settings before the first paint, whole.
    pub settings: String,
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// JSON inside a script element: nothing in it can end the element.
fn script_json(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

fn body(page: &Page) -> String {
    let owner = Owner::new();
    owner.with(|| app(page.clone()).to_html())
}

fn alternates(address: &Address, url: &str) -> String {
    let link = |lang: &str, address: &Address| {
        format!(
            "<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}{}\">",
            address.path()
        )
    };
    let in_lang = |lang| Address {
        lang,
        route: address.route.clone(),
    };
    let (zh, en) = (in_lang(Lang::Zh), in_lang(Lang::En));
    format!(
        "<link rel=\"canonical\" href=\"{url}{}\">{}{}{}",
        address.path(),
        link("zh-Hans", &zh),
        link("en", &en),
        link("x-default", &zh)
    )
}

/// Two pages fade into each other. It stands in the page itself: a browser that gets the style sheet from the service worker
/// asks for this rule before it reads the sheet.
const FADE: &str = "@view-transition { navigation: auto; }";

/// What the page may load and run: its own files, its one inline script by hash, and WebAssembly; nothing else.
/// Who may frame it is not said here: `frame-ancestors` only works in a header.
fn policy(settings: &str) -> String {
    let (hash, fade) = (inline_hash(settings), inline_hash(FADE));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {hash}; style-src 'self' {fade}; \
         img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// What a browser needs to offer the site as an app: manifest, colours of its frame, picture for the home screen.
fn app_links(lang: Lang, base: &str) -> String {
    format!(
        "<link rel=\"manifest\" href=\"{base}{}\">\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"#faf8f3\">\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"#11181a\">\
         <link rel=\"apple-touch-icon\" href=\"{base}icons/touch-180.png\">",
        manifest_path(lang)
    )
}

/// The document of a page whose files are read. `absolute_base` marks a shell that serves any address.
pub fn document(
    page: &Page,
    head: &PageHead,
    assets: &Assets,
    absolute_base: Option<&str>,
) -> Result<String, serde_json::Error> {
    let address = &page.address;
    let lang = address.lang;
    let base = absolute_base.unwrap_or(&page.base);
    let about = title(page);
    let name = page.site.title.in_lang(lang);
    let (title, description) = (attribute(&about.title), attribute(&about.description));
    let file = |path: &str| format!("{base}{path}");
    let preloads: String = [&head.catalog, &head.shard]
        .into_iter()
        .flatten()
        .map(|named| {
            format!(
                "<link rel=\"preload\" as=\"fetch\" crossorigin fetchpriority=\"low\" href=\"{}\">",
                file(&format!("data/{}", named.path))
            )
        })
        .collect();
    let unrendered = if absolute_base.is_some() {
        " data-unrendered"
    } else {
        ""
    };
    let embed = matches!(address.route, Route::Embed { .. });
    // An embed is a guest: it neither keeps itself for later nor offers itself as an app, and its links leave the frame.
    let (more_script, mark, app_links) = if embed {
        let target = "<base target=\"_top\">".to_owned();
        (assets.height.module_script(base), "", target)
    } else {
        (
            assets.offline.module_script(base),
            UNMARKED,
            app_links(lang, base),
        )
    };
    let robots = if embed || absolute_base.is_some() {
        "<meta name=\"robots\" content=\"noindex\">"
    } else {
        ""
    };
    let links = if absolute_base.is_some() {
        String::new()
    } else {
        let canonical = match &address.route {
            Route::Embed {
                area, indicator, ..
            } => Address {
                lang,
                route: Route::Chart {
                    area: area.clone(),
                    indicator: indicator.clone(),
                },
            },
            _ => address.clone(),
        };
        alternates(&canonical, &attribute(&page.site.url))
    };
    let head_json = script_json(&serde_json::to_string(head)?);
    Ok(format!(
        concat!(
            "<!doctype html>\n<html lang=\"{lang}\" data-base=\"{base}\" {mark}{unrendered}><head>",
            "<meta charset=\"utf-8\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<title>{title} · {name}</title>",
            "<meta name=\"description\" content=\"{description}\">{robots}",
            "<meta name=\"color-scheme\" content=\"light dark\">",
            "<script>{settings}</script>",
            "<style>{fade}</style>{style}{start}",
            "<link rel=\"preload\" as=\"fetch\" crossorigin fetchpriority=\"low\" type=\"application/wasm\" href=\"{wasm}\">",
            "{preloads}{links}{app_links}",
            "<link rel=\"icon\" href=\"{icon}\" type=\"image/svg+xml\">",
            "<meta property=\"og:title\" content=\"{title}\">",
            "<meta property=\"og:description\" content=\"{description}\">",
            "<meta property=\"og:site_name\" content=\"{name}\">",
            "<meta property=\"og:type\" content=\"website\">",
            "</head><body>",
            "<div id=\"notice\" role=\"alert\"></div>",
            "<div id=\"app\">{body}</div>",
            "<script type=\"application/json\" id=\"page\">{head_json}</script>",
            "{more_script}",
            "</body></html>\n"
        ),
        lang = lang.tag(),
        base = attribute(base),
        unrendered = unrendered,
        title = title,
        name = attribute(name),
        description = description,
        robots = robots,
        settings = assets.settings,
        policy = policy(&assets.settings),
        mark = mark,
        app_links = app_links,
        fade = FADE,
        style = assets.style.style_sheet(base),
        start = assets.start.module_script(base),
        wasm = file(&assets.wasm.path),
        more_script = more_script,
        icon = file("icon.svg"),
        preloads = preloads,
        links = links,
        body = body(page),
        head_json = head_json,
    ))
}
