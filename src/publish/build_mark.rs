//! The mark that tells one build's pages from another's; what is done with it is the service worker's.

use super::files::{Outcome, address_of, below, read_text, write};
use sha2::{Digest, Sha256};
use std::path::Path;

/// What stands in a page where the mark of its build goes, until all pages are written.
pub const UNMARKED: &str = "data-build=\"0000000000000000\"";

/// Marks every page below `dist` with the hash of them all, and returns the mark, 16 hex digits.
/// Pages name the files they need by hash, so the mark changes whenever anything that a page needs does.
///
/// # Errors
/// The first file that cannot be read or written.
pub fn mark(dist: &Path) -> Outcome<String> {
    let pages: Vec<_> = below(dist)?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e == "html"))
        .collect();
    let mut all = Sha256::new();
    let mut marked = Vec::new();
    for path in pages {
        let html = read_text(&dist.join(&path))?;
        all.update(address_of(&path));
        all.update(html.len().to_le_bytes());
        all.update(&html);
        if html.contains(UNMARKED) {
            marked.push(path);
        }
    }
    let mark: String = all
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    for path in marked {
        let at = dist.join(path);
        let html = read_text(&at)?;
        let html = html.replacen(UNMARKED, &format!("data-build=\"{mark}\""), 1);
        write(&at, html.as_bytes())?;
    }
    Ok(mark)
}
