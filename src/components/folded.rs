//! What stands closed on a page at first: there for readers without script at once, for others made after the first frame, which so
//! waits for nothing that it does not show.

use maud::{Markup, html};

/// What follows the summary of a closed `details`. A browser that runs scripts takes what is inside `noscript` for mere text;
/// `scripts/painted.js` makes elements of it once the page has arrived and is on the screen, or sooner for a reader who opens it.
pub fn folded(inside: &Markup) -> Markup {
    html! { noscript { (inside) } }
}
