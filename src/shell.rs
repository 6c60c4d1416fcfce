//! The HTML document around a page: head, hydration data, scripts; rendered natively, ahead of time.

use crate::app::app;
use crate::data::{Page, PageHead};
use crate::embed_code::attribute;
use crate::pages::chart::builder;
use crate::publish::{
    build_mark::UNMARKED,
    dataset::dataset,
    integrity::{Asset, inline_hash},
    key_part::key_part,
    manifest::manifest_path,
    oembed, preview,
};
use crate::route::{Address, Route};
use crate::state::Frame;
use crate::title::title;
use kanjian_chart::{POSTER_HEIGHT_PX, POSTER_WIDTH_PX};
use kanjian_model::Lang;
use leptos::prelude::*;

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

/// What the page may load and run: its own files, its inline script and style by their hashes, and WebAssembly; nothing else.
/// Who may frame it is not said here: `frame-ancestors` only works in a header.
/// A page with a chart's buttons also shows its own embed in a frame, and paints a picture that it has drawn itself.
fn policy(inline_script: &str, style: &str, has_buttons: bool, saves: bool) -> String {
    let hash = inline_hash(inline_script);
    let more = match (has_buttons, saves) {
        (true, _) => " blob:; frame-src 'self'",
        (_, true) => " blob:",
        _ => "",
    };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {hash}; style-src {style}; \
         img-src 'self'{more}; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
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

/// What other programs read of a page: its preview when it is passed on, and the frame that a portal may show instead of its link.
fn for_machines(page: &Page, title: &str, description: &str) -> String {
    let (lang, url) = (page.address.lang, attribute(&page.site.url));
    let name = attribute(page.site.title.in_lang(lang));
    let [locale, other] = lang.pick(["zh_CN", "en_US"], ["en_US", "zh_CN"]);
    let mut tags = String::new();
    for (property, content) in [
        ("og:title", title),
        ("og:description", description),
        ("og:site_name", &name),
        ("og:type", "website"),
        ("og:url", &format!("{url}{}", page.address.path())),
        ("og:locale", locale),
        ("og:locale:alternate", other),
    ] {
        tags += &format!("<meta property=\"{property}\" content=\"{content}\">");
    }
    tags += &preview_tags(page);
    if matches!(page.address.route, Route::Chart { .. }) {
        tags += &format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" title=\"{title}\" href=\"{url}{}\">",
            page.address.beside(oembed::FILE)
        );
    }
    tags
}

/// The picture that a link to the page is shown with elsewhere, which must be named by its whole address.
fn preview_tags(page: &Page) -> String {
    format!(
        "<meta property=\"og:image\" content=\"{}{}\">\
         <meta property=\"og:image:width\" content=\"{POSTER_WIDTH_PX}\">\
         <meta property=\"og:image:height\" content=\"{POSTER_HEIGHT_PX}\">\
         <meta name=\"twitter:card\" content=\"summary_large_image\">",
        attribute(&page.site.url),
        preview::path(&page.address),
    )
}

/// What a shell has that may become any page: the embed builder for charts that are not rendered ahead, in both languages, and
/// a word for those who see neither.
fn for_any_page(page: &Page) -> String {
    let mut parts = String::new();
    for lang in [Lang::Zh, Lang::En] {
        let mut in_lang = page.clone();
        in_lang.address.lang = lang;
        parts += &builder::for_any_chart(&Frame::of(&in_lang)).into_string();
    }
    parts += "<noscript><p class=\"why-not\">有些地区的页面要由脚本画出来。Pages of some areas are drawn by script, which is off here.</p></noscript>";
    parts
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
    let shard_path = head.shard.as_ref().map(|named| named.path.as_str());
    let linked_data = match dataset(page, shard_path, assets.has_one_table) {
        Some(value) => format!(
            "<script type=\"application/ld+json\">{}</script>",
            script_json(&serde_json::to_string(&value)?)
        ),
        None => String::new(),
    };
    // What the page itself carries is not fetched.
    let carried = match absolute_base {
        None => key_part(page),
        Some(_) => None,
    };
    let mut head = head.clone();
    // Pages ask for the key of the home area alone; a nation's counties have thousands.
    let home = head.site.home_area.clone();
    head.site.key.retain(|area, _| *area == home);
    head.site.suppression = None;
    let carried = match carried {
        Some(part) => {
            head.shard = None;
            format!(
                "<script type=\"application/json\" id=\"shard\">{}</script>",
                script_json(&serde_json::to_string(&part)?)
            )
        }
        None => String::new(),
    };
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
    // A page that is rendered ahead asks for its app once it is painted; the shell has nothing to paint without.
    let (app_marks, start) = if absolute_base.is_some() {
        let start = assets.whole.start.module_script(base);
        (" data-unrendered".to_owned(), start)
    } else {
        let App { start, wasm } = &assets.alive;
        let named = [start, wasm].map(|file| format!("{} {}", file.path, file.integrity));
        (
            format!(" data-start=\"{}\"", named.join(" ")),
            String::new(),
        )
    };
    let embed = matches!(address.route, Route::Embed { .. });
    // An embed is a guest: it neither keeps itself for later nor offers itself as an app, and its links leave the frame.
    let (mut scripts, mark, app_links) = if embed {
        let target = "<base target=\"_top\">".to_owned();
        (assets.height.module_script(base), "", target)
    } else {
        (String::new(), UNMARKED, app_links(lang, base))
    };
    // The shell may become any page.
    let has_buttons = absolute_base.is_some() || matches!(address.route, Route::Chart { .. });
    let body = body(page);
    let saves = has_buttons || body.contains("data-save-as");
    // Many embeds on one page share one file.
    // In a sandboxed frame the page's own files are another origin's, and a browser refuses those whose bytes it may not check.
    let (style, style_source) = if embed {
        let href = file(&assets.style.path);
        let link = format!("<link rel=\"stylesheet\" href=\"{href}\">");
        (link, "'self'".to_owned())
    } else {
        let parts = &assets.inline_style;
        let is_area = matches!(address.route, Route::Area(_));
        let mut sheet = parts.any.clone();
        for (has, part) in [
            (!is_area, &parts.catalogs),
            (saves, &parts.take),
            (absolute_base.is_some(), &parts.embed),
        ] {
            if has {
                sheet += part;
            }
        }
        (format!("<style>{sheet}</style>"), inline_hash(&sheet))
    };
    if has_buttons {
        scripts += &assets.builder.module_script(base);
    }
    if saves {
        scripts += &assets.take.module_script(base);
    }
    let for_any_page = if absolute_base.is_some() {
        scripts += &assets.height.module_script(base);
        for_any_page(page)
    } else {
        String::new()
    };
    let machines = if absolute_base.is_some() {
        String::new()
    } else {
        for_machines(page, &title, &description)
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
    let head_json = script_json(&serde_json::to_string(&head)?);
    Ok(format!(
        concat!(
            "<!doctype html>\n<html lang=\"{lang}\" data-base=\"{base}\" {mark}{app_marks}><head>",
            "<meta charset=\"utf-8\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<title>{title} · {name}</title>",
            "<meta name=\"description\" content=\"{description}\">{robots}",
            "<meta name=\"color-scheme\" content=\"light dark\">",
            "<script>{inline_script}</script>",
            // What stands before this is shown at once: shown in parts, it would push itself about. A browser waits until the
            // element begins.
            "<link rel=\"expect\" href=\"#{first}\" blocking=\"render\">",
            "{style}{start}",
            "{preloads}{links}{app_links}",
            "<link rel=\"icon\" href=\"{icon}\" type=\"image/svg+xml\">",
            "{machines}</head><body>",
            "<div id=\"notice\" role=\"alert\"></div>",
            "<div id=\"app\">{body}</div>{for_any_page}",
            "<script type=\"application/json\" id=\"page\">{head_json}</script>{carried}",
            "{scripts}{linked_data}",
            "</body></html>\n"
        ),
        lang = lang.tag(),
        base = attribute(base),
        app_marks = app_marks,
        title = title,
        name = attribute(name),
        description = description,
        robots = robots,
        inline_script = assets.inline_script,
        policy = policy(&assets.inline_script, &style_source, has_buttons, saves),
        mark = mark,
        app_links = app_links,
        style = style,
        start = start,
        first = match address.route {
            _ if absolute_base.is_some() => "main",
            Route::Embed { .. } => "main",
            Route::Area(_) => "all",
            _ => "foot",
        },
        carried = carried,
        scripts = scripts,
        linked_data = linked_data,
        for_any_page = for_any_page,
        machines = machines,
        icon = file("icon.svg"),
        preloads = preloads,
        links = links,
        body = body,
        head_json = head_json,
    ))
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
