//! Tags of the head for those who do not show the page: search engines, portals, home screens.

use crate::data::Page;
use crate::embed_code::attribute;
use crate::publish::{manifest::manifest_path, oembed, preview};
use crate::route::{Address, Route};
use kanjian_chart::{POSTER_HEIGHT_PX, POSTER_WIDTH_PX};
use kanjian_model::Lang;

/// The one address of a page, and that in each language; an embed's are its chart's.
pub(super) fn alternates(address: &Address, url: &str) -> String {
    let link = |lang: &str, address: &Address| {
        format!(
            "<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}{}\">",
            address.path()
        )
    };
    let route = match &address.route {
        Route::Embed {
            area, indicator, ..
        } => Route::Chart {
            area: area.clone(),
            indicator: indicator.clone(),
        },
        route => route.clone(),
    };
    let in_lang = |lang| Address {
        lang,
        route: route.clone(),
    };
    let (zh, en) = (in_lang(Lang::Zh), in_lang(Lang::En));
    format!(
        "<link rel=\"canonical\" href=\"{url}{}\">{}{}{}",
        in_lang(address.lang).path(),
        link("zh-Hans", &zh),
        link("en", &en),
        link("x-default", &zh)
    )
}

/// What a browser needs to offer the site as an app: manifest, colours of its frame, picture for the home screen.
pub(super) fn app_links(lang: Lang, base: &str) -> String {
    format!(
        "<link rel=\"manifest\" href=\"{base}{}\">\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"#faf8f3\">\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"#11181a\">\
         <link rel=\"apple-touch-icon\" href=\"{base}icons/touch-180.png\">",
        manifest_path(lang)
    )
}

/// What other programs read of a page: its preview when it is passed on, and the frame that a portal may show instead of its link.
pub(super) fn for_machines(page: &Page, title: &str, description: &str) -> String {
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
