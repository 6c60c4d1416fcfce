//! The HTML document around a page: head, hydration data, scripts; rendered natively, ahead of time.

mod assets;
mod head_tags;

use crate::app::app;
use crate::data::{Page, PageHead};
use crate::embed_code::attribute;
use crate::pages::chart::builder;
use crate::publish::{
    build_mark::UNMARKED, dataset::dataset, integrity::inline_hash, key_part::key_part,
};
use crate::route::Route;
use crate::state::Frame;
use crate::title::title;
pub use assets::{App, Assets, InlineStyle, inline_style};
use head_tags::{alternates, app_links, for_machines};
use kanjian_model::Lang;
use leptos::prelude::*;
use serde::Serialize;

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

/// A value in a script element with these attributes.
fn script_element(attributes: &str, value: &impl Serialize) -> Result<String, serde_json::Error> {
    let json = script_json(&serde_json::to_string(value)?);
    Ok(format!("<script {attributes}>{json}</script>"))
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

/// What a document is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// To be a page of the site.
    Page,
    /// To be a guest in another page: it neither keeps itself for later nor offers itself as an app, and its links leave the frame.
    Embed,
    /// To serve any address: it has nothing to paint until the app has drawn the page.
    Shell,
}

/// A document that is being put together.
struct Draft<'d> {
    page: &'d Page,
    assets: &'d Assets,
    purpose: Purpose,
    /// What addresses of the site's files begin with.
    base: &'d str,
}

impl<'d> Draft<'d> {
    fn of(page: &'d Page, assets: &'d Assets, absolute_base: Option<&'d str>) -> Self {
        let purpose = match page.address.route {
            _ if absolute_base.is_some() => Purpose::Shell,
            Route::Embed { .. } => Purpose::Embed,
            _ => Purpose::Page,
        };
        Self {
            page,
            assets,
            purpose,
            base: absolute_base.unwrap_or(&page.base),
        }
    }

    fn is_shell(&self) -> bool {
        self.purpose == Purpose::Shell
    }

    /// Whether a chart's buttons are there; the shell may become such a page.
    fn has_buttons(&self) -> bool {
        self.is_shell() || matches!(self.page.address.route, Route::Chart { .. })
    }

    fn linked_data(&self, head: &PageHead) -> Result<String, serde_json::Error> {
        let shard = head.shard.as_ref().map(|named| named.path.as_str());
        match dataset(self.page, shard, self.assets.has_one_table) {
            Some(value) => script_element("type=\"application/ld+json\"", &value),
            None => Ok(String::new()),
        }
    }

    /// What the app is to read, and what of its shard the page itself carries: that is not fetched.
    fn data(&self, head: &PageHead) -> Result<(PageHead, String), serde_json::Error> {
        let mut head = head.clone();
        // Pages ask for the key of the home area alone; a nation's counties have thousands.
        let home = head.site.home_area.clone();
        head.site.key.retain(|area, _| *area == home);
        head.site.suppression = None;
        if !self.is_shell()
            && let Some(part) = key_part(self.page)
        {
            head.shard = None;
            let carried = script_element("type=\"application/json\" id=\"shard\"", &part)?;
            return Ok((head, carried));
        }
        Ok((head, String::new()))
    }

    fn preloads(&self, head: &PageHead) -> String {
        let files = [&head.catalog, &head.shard].into_iter().flatten();
        files
            .map(|named| {
                format!(
                    "<link rel=\"preload\" as=\"fetch\" crossorigin fetchpriority=\"low\" href=\"{}data/{}\">",
                    self.base, named.path
                )
            })
            .collect()
    }

    /// Marks of the root element for the app, and the module that starts it at once. A page that is rendered ahead asks for its
    /// app once it is painted; the shell has nothing to paint without.
    fn app(&self) -> (String, String) {
        if self.is_shell() {
            let start = self.assets.whole.start.module_script(self.base);
            return (" data-unrendered".to_owned(), start);
        }
        let App { start, wasm } = &self.assets.alive;
        let named = [start, wasm].map(|file| format!("{} {}", file.path, file.integrity));
        let marks = format!(" data-start=\"{}\"", named.join(" "));
        (marks, String::new())
    }

    /// The style sheet, and what the policy says of it.
    fn style(&self, saves: bool) -> (String, String) {
        if self.purpose == Purpose::Embed {
            // Many embeds on one page share one file.
            // In a sandboxed frame the page's own files are another origin's, and a browser refuses those whose bytes it may not check.
            let href = format!("{}{}", self.base, self.assets.style.path);
            let link = format!("<link rel=\"stylesheet\" href=\"{href}\">");
            return (link, "'self'".to_owned());
        }
        let parts = &self.assets.inline_style;
        let is_area = matches!(self.page.address.route, Route::Area(_));
        let mut sheet = parts.any.clone();
        for (has, part) in [
            (!is_area, &parts.catalogs),
            (saves, &parts.take),
            (self.is_shell(), &parts.embed),
        ] {
            if has {
                sheet += part;
            }
        }
        (format!("<style>{sheet}</style>"), inline_hash(&sheet))
    }

    fn scripts(&self, saves: bool) -> String {
        let assets = self.assets;
        let named = [
            (self.purpose == Purpose::Embed, &assets.height),
            (self.has_buttons(), &assets.builder),
            (saves, &assets.take),
            (self.is_shell(), &assets.height),
        ];
        let named = named.into_iter().filter(|(has, _)| *has);
        named
            .map(|(_, script)| script.module_script(self.base))
            .collect()
    }

    /// The element before which all is shown at once: shown in parts, it would push itself about. A browser waits until it begins.
    fn first(&self) -> &'static str {
        match self.page.address.route {
            _ if self.purpose != Purpose::Page => "main",
            Route::Area(_) => "all",
            _ => "foot",
        }
    }
}

/// The document of a page whose files are read. `absolute_base` marks a shell that serves any address.
pub fn document(
    page: &Page,
    head: &PageHead,
    assets: &Assets,
    absolute_base: Option<&str>,
) -> Result<String, serde_json::Error> {
    let draft = Draft::of(page, assets, absolute_base);
    let Draft { purpose, base, .. } = draft;
    let lang = page.address.lang;
    let about = title(page);
    let (title, description) = (attribute(&about.title), attribute(&about.description));
    let linked_data = draft.linked_data(head)?;
    let (head, carried) = draft.data(head)?;
    let body = body(page);
    let saves = draft.has_buttons() || body.contains("data-save-as");
    let (style, style_source) = draft.style(saves);
    let (app_marks, start) = draft.app();
    let (mark, app_links) = match purpose {
        Purpose::Embed => ("", "<base target=\"_top\">".to_owned()),
        Purpose::Page | Purpose::Shell => (UNMARKED, app_links(lang, base)),
    };
    let robots = match purpose {
        Purpose::Page => "",
        Purpose::Embed | Purpose::Shell => "<meta name=\"robots\" content=\"noindex\">",
    };
    let (links, machines, for_any_page) = if draft.is_shell() {
        (String::new(), String::new(), for_any_page(page))
    } else {
        let links = alternates(&page.address, &attribute(&page.site.url));
        let machines = for_machines(page, &title, &description);
        (links, machines, String::new())
    };
    let policy = policy(
        &assets.inline_script,
        &style_source,
        draft.has_buttons(),
        saves,
    );
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
            "<link rel=\"expect\" href=\"#{first}\" blocking=\"render\">",
            "{style}{start}",
            "{preloads}{links}{app_links}",
            "<link rel=\"icon\" href=\"{base_path}icon.svg\" type=\"image/svg+xml\">",
            "{machines}</head><body>",
            "<div id=\"notice\" role=\"alert\"></div>",
            "<div id=\"app\">{body}</div>{for_any_page}",
            "{head_data}{carried}",
            "{scripts}{linked_data}",
            "</body></html>\n"
        ),
        lang = lang.tag(),
        base = attribute(base),
        mark = mark,
        app_marks = app_marks,
        policy = policy,
        title = title,
        name = attribute(page.site.title.in_lang(lang)),
        description = description,
        robots = robots,
        inline_script = assets.inline_script,
        first = draft.first(),
        style = style,
        start = start,
        preloads = draft.preloads(&head),
        links = links,
        app_links = app_links,
        base_path = base,
        machines = machines,
        body = body,
        for_any_page = for_any_page,
        head_data = script_element("type=\"application/json\" id=\"page\"", &head)?,
        carried = carried,
        scripts = draft.scripts(saves),
        linked_data = linked_data,
    ))
}
