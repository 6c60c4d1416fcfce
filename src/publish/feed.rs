//! The Atom feed of releases.

use kanjian_model::{Catalog, Lang};

fn xml(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The feed of the releases that `catalog` names.
pub fn feed(catalog: &Catalog) -> String {
    let site = &catalog.site;
    let updated = catalog
        .releases
        .iter()
        .map(|r| r.date.as_str())
        .max()
        .unwrap_or("1970-01-01");
    let entries: String = catalog
        .releases
        .iter()
        .map(|r| {
            format!(
                "<entry><id>{url}data/releases/{id}/</id><title>{id}</title><updated>{date}T00:00:00Z</updated><link href=\"{url}data/\"/><summary>{note}</summary></entry>\n",
                url = xml(&site.url),
                id = xml(&r.id),
                date = xml(&r.date),
                note = xml(r.note.in_lang(Lang::Zh)),
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>{url}</id><title>{title}</title><updated>{updated}T00:00:00Z</updated><author><name>{title}</name></author><link rel=\"self\" href=\"{url}feed.atom\"/>\n{entries}</feed>\n",
        url = xml(&site.url),
        title = xml(site.title.in_lang(Lang::Zh)),
    )
}
