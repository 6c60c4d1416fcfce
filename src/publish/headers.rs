//! Headers for hosts that can send them: a `_headers` file and an nginx configuration, from what the pages themselves say.
//!
//! Who may frame a page can only be said in a header: `frame-ancestors` does nothing in a page's own policy.

use super::files::{Outcome, address_of, below, read_text, write};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// For every answer.
const ALWAYS: [(&str, &str); 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    ),
];
const FOREVER: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";

/// A policy, directive by directive, in the order first met.
#[derive(Default)]
struct Policy(Vec<(String, Vec<String>)>);

impl Policy {
    /// Allows what `text` allows too: a header must not forbid what one of its pages needs; each page's own policy still does.
    fn widen(&mut self, text: &str) {
        for directive in text.split(';') {
            let mut words = directive.split_whitespace().map(str::to_owned);
            let Some(name) = words.next() else { continue };
            let at = match self.0.iter().position(|(known, _)| *known == name) {
                Some(at) => at,
                None => {
                    self.0.push((name, Vec::new()));
                    self.0.len() - 1
                }
            };
            for source in words {
                if !self.0[at].1.contains(&source) {
                    self.0[at].1.push(source);
                }
            }
        }
    }

    fn text(&self, frame_ancestors: &str) -> String {
        let mut text = String::new();
        for (name, sources) in &self.0 {
            // 'none' only counts alone.
            let sources = sources
                .iter()
                .filter(|source| sources.len() == 1 || *source != "'none'");
            text.push_str(name);
            for source in sources {
                text.push(' ');
                text.push_str(source);
            }
            text.push_str("; ");
        }
        text + "frame-ancestors " + frame_ancestors
    }
}

/// Where a group of pages lies: the first part of the path, after the language.
fn place(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    let deep = if parts[0] == "en" { 2 } else { 1 };
    match parts.get(deep) {
        Some(_) => format!("{}/*", parts[..deep].join("/")),
        None => path.trim_end_matches("index.html").to_owned(),
    }
}

fn is_embed(place: &str) -> bool {
    place.trim_start_matches("en/").starts_with("embed/")
}

/// Whether a file's name has 16 hex digits of its hash before the extension.
fn is_named_by_hash(path: &Path) -> bool {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
    let parts: Vec<String> = name
        .iter()
        .flat_map(|n| n.split('.'))
        .map(str::to_owned)
        .collect();
    matches!(parts.as_slice(), [_, .., hash, _] if hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn policy_of(html: &str) -> Option<&str> {
    let start = "http-equiv=\"Content-Security-Policy\" content=\"";
    let (_, rest) = html.split_once(start)?;
    Some(rest.split_once('"')?.0)
}

/// What the pages below `dist` need said: the policy of each place, and the folders in which every file is named by its hash.
fn survey(dist: &Path) -> Outcome<(BTreeMap<String, Policy>, Vec<String>)> {
    let mut policies: BTreeMap<String, Policy> = BTreeMap::new();
    let mut folders: BTreeMap<String, bool> = BTreeMap::new();
    for path in below(dist)? {
        let address = address_of(&path);
        if address.ends_with(".html") {
            let html = read_text(&dist.join(&path))?;
            let policy =
                policy_of(&html).ok_or_else(|| format!("{address}: a page without a policy"))?;
            policies.entry(place(&address)).or_default().widen(policy);
        }
        if let Some((folder, _)) = address.rsplit_once('/') {
            let all = folders.entry(folder.to_owned()).or_insert(true);
            *all = *all && is_named_by_hash(&path);
        }
    }
    let forever = folders
        .into_iter()
        .filter_map(|(folder, all)| all.then_some(folder))
        .collect();
    Ok((policies, forever))
}

/// Writes `_headers` (Netlify, Cloudflare Pages) and `nginx.conf` for a site under `base`.
///
/// # Errors
/// A page without a policy, or a file that cannot be read or written.
pub fn write_headers(dist: &Path, base: &str) -> Outcome<()> {
    let (policies, forever) = survey(dist)?;
    let policies: Vec<(String, String, bool)> = policies
        .into_iter()
        .map(|(place, policy)| {
            let embed = is_embed(&place);
            let text = policy.text(if embed { "*" } else { "'self'" });
            (place, text, embed)
        })
        .collect();
    write(
        &dist.join("_headers"),
        netlify(base, &policies, &forever).as_bytes(),
    )?;
    write(&dist.join("nginx.conf"), nginx(base, &policies).as_bytes())
}

/// No two rules for one address name the same header: hosts join them, and two policies would both hold.
fn netlify(base: &str, policies: &[(String, String, bool)], forever: &[String]) -> String {
    let mut text = String::from(
        "# Headers for hosts that read this file (Netlify, Cloudflare Pages). Addresses begin at the root of the host.\n",
    );
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{base}*");
    for (name, value) in ALWAYS {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for (place, policy, embed) in policies {
        let _ = writeln!(text, "{base}{place}\n  Content-Security-Policy: {policy}");
        if !embed {
            text.push_str("  X-Frame-Options: SAMEORIGIN\n");
        }
    }
    for folder in forever {
        let _ = writeln!(text, "{base}{folder}/*\n  Cache-Control: {FOREVER}");
    }
    let _ = writeln!(text, "{base}sw.js\n  Cache-Control: {ASK_AGAIN}");
    text
}

fn nginx(base: &str, policies: &[(String, String, bool)]) -> String {
    let mut text = String::from(
        "# A site of its own for nginx: correct server_name and alias, and put the file into conf.d.\n",
    );
    let escaped = base.replace('.', "\\.");
    let mut map = |variable: &str, lines: &[(String, &str)], otherwise: &str| {
        let _ = writeln!(
            text,
            "map $uri ${variable} {{\n    default \"{otherwise}\";"
        );
        for (pattern, value) in lines {
            let _ = writeln!(text, "    \"~{pattern}\" \"{value}\";");
        }
        text.push_str("}\n");
    };
    let pattern = |place: &str| {
        let place = place.replace('.', "\\.");
        match place.strip_suffix('*') {
            Some(start) => format!("^{escaped}{start}"),
            None if place.is_empty() || place.ends_with('/') => {
                format!("^{escaped}{place}(index\\.html)?$")
            }
            None => format!("^{escaped}{place}$"),
        }
    };
    let not_found = policies.iter().find(|(place, ..)| place == "404.html");
    let all: Vec<(String, &str)> = policies
        .iter()
        .map(|(place, policy, _)| (pattern(place), policy.as_str()))
        .collect();
    map(
        "kanjian_policy",
        &all,
        not_found.map_or("", |(_, policy, _)| policy),
    );
    let embeds: Vec<(String, &str)> = policies
        .iter()
        .filter(|(.., embed)| *embed)
        .map(|(place, ..)| (pattern(place), ""))
        .collect();
    map("kanjian_frame", &embeds, "SAMEORIGIN");
    let caches = [
        ("\\.[0-9a-f]{16}\\.[a-z0-9]+$".to_owned(), FOREVER),
        ("/sw\\.js$".to_owned(), ASK_AGAIN),
    ];
    map("kanjian_cache", &caches, "max-age=600");
    let _ = writeln!(
        text,
        "server {{\n    listen 80;\n    server_name _;\n    location {base} {{\n        alias /srv/kanjian/;\n        index index.html;\n        error_page 404 {base}404.html;"
    );
    for (name, value) in ALWAYS {
        let _ = writeln!(text, "        add_header {name} \"{value}\" always;");
    }
    for (name, variable) in [
        ("Content-Security-Policy", "kanjian_policy"),
        ("X-Frame-Options", "kanjian_frame"),
    ] {
        let _ = writeln!(text, "        add_header {name} ${variable} always;");
    }
    // Not always: a file that is missing now must not be missing for a year.
    text.push_str("        add_header Cache-Control $kanjian_cache;\n");
    let _ = writeln!(
        text,
        "        gzip on;\n        gzip_types text/css text/javascript application/javascript application/json application/wasm application/manifest+json image/svg+xml text/csv;\n        types {{\n            text/html html;\n            text/css css;\n            text/javascript js;\n            application/json json;\n            application/wasm wasm;\n            application/manifest+json webmanifest;\n            application/atom+xml atom;\n            application/xml xml;\n            image/svg+xml svg;\n            image/png png;\n            text/csv csv;\n            text/plain txt;\n            application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;\n            application/zip zip;\n        }}\n    }}\n}}"
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_allows_what_each_of_its_pages_needs() {
        let mut policy = Policy::default();
        policy.widen("default-src 'none'; script-src 'self' 'sha256-a'; frame-src 'none'");
        policy.widen("default-src 'none'; script-src 'self' 'sha256-b'; frame-src 'self'");
        assert_eq!(
            policy.text("'self'"),
            "default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'; frame-src 'self'; frame-ancestors 'self'"
        );
    }

    #[test]
    fn pages_are_grouped_by_the_first_part_of_their_path() {
        for (path, expected) in [
            ("index.html", ""),
            ("404.html", "404.html"),
            ("en/index.html", "en/"),
            ("area/index.html", "area/*"),
            ("en/area/1/2/index.html", "en/area/*"),
            ("embed/r/1/index.html", "embed/*"),
        ] {
            assert_eq!(place(path), expected);
        }
        assert!(is_embed("en/embed/*") && is_embed("embed/*") && !is_embed("area/*"));
    }

    #[test]
    fn only_names_with_a_whole_hash_never_change() {
        assert!(is_named_by_hash(Path::new("a/style.0123456789abcdef.css")));
        for other in ["a/0123456789abcdef.css", "a/x.0123.css", "a/catalog.json"] {
            assert!(!is_named_by_hash(Path::new(other)), "{other}");
        }
    }
}
