//! A not-found page that works out where the site lies, for an archive that may be unpacked in any folder.

use super::integrity::inline_hash;

/// The marker in the policy that the script's hash goes before.
const BEFORE: &str = "script-src 'self'";

/// The not-found page with addresses that a script fills in, once it has found the folder that holds `probe`.
/// `html` has its addresses relative to the site's folder, each beginning with `./`.
pub fn self_locating(html: &str, script: &str, probe: &str) -> String {
    let script = script.trim().replace("PROBE", probe);
    let html = html
        .replace(" href=\"./", " data-href=\"./")
        .replace("<link rel=\"preload\"", "<link data-rel=\"preload\"")
        .replace(" src=\"./", " data-src=\"./")
        .replacen(BEFORE, &format!("{BEFORE} {}", inline_hash(&script)), 1);
    html.replacen("</body>", &format!("<script>{script}</script></body>"), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_asked_for_before_the_folder_is_known() {
        let html = "<meta content=\"script-src 'self' 'x'\"><link href=\"./a.css\"><script src=\"./a.js\"></script></body>";
        let found = self_locating(html, "go(\"PROBE\")\n", "a.css");
        assert_eq!(
            found,
            format!(
                "<meta content=\"script-src 'self' {} 'x'\"><link data-href=\"./a.css\"><script data-src=\"./a.js\"></script><script>go(\"a.css\")</script></body>",
                inline_hash("go(\"a.css\")")
            )
        );
    }
}
