//! The web app manifests, one for each language, by which a browser offers to install the site; the pictures are `icons`'.

use super::icons::ICONS;
use kanjian_model::{Lang, Site};

/// Where the manifest lies, below the base.
pub fn manifest_path(lang: Lang) -> &'static str {
    lang.pick("manifest.webmanifest", "manifest-en.webmanifest")
}

/// The manifest. Addresses in it are relative to it, so it holds under any base.
pub fn manifest(site: &Site, lang: Lang) -> String {
    let mut icons: Vec<_> = ICONS
        .iter()
        .filter_map(|icon| {
            let purpose = icon.purpose?;
            Some(serde_json::json!({
                "src": icon.path,
                "sizes": format!("{0}x{0}", icon.size_px),
                "type": "image/png",
                "purpose": purpose,
            }))
        })
        .collect();
    icons.push(serde_json::json!({
        "src": "icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any",
    }));
    let name = site.title.in_lang(lang);
    let text = serde_json::json!({
        "name": name,
        "short_name": name,
        "description": site.tagline.in_lang(lang),
        "lang": lang.tag(),
        "dir": "ltr",
        "start_url": lang.pick("./", "./en/"),
        "scope": "./",
        "display": "standalone",
        "background_color": "#faf8f3",
        "theme_color": "#faf8f3",
        "categories": ["health", "government"],
        "icons": icons,
    });
    format!("{text:#}\n")
}
