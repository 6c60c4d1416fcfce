//! The sitemap: every page that search engines may list.

/// The sitemap of `paths` below `url`.
pub fn sitemap(paths: &[String], url: &str) -> String {
    let entries: String = paths
        .iter()
        .map(|path| format!("<url><loc>{url}{path}</loc></url>\n"))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    )
}
