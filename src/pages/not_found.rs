//! The page for an address that is no page.

use crate::components::inert::inert;
use crate::components::part::Part;
use crate::route::Route;
use crate::state::Frame;
use maud::html;

/// The page.
pub fn not_found(f: &Frame) -> Part {
    let f = f.clone();
    inert(move || {
        let w = f.words;
        html! {
            div.lead {
                h1 { (w.not_found) }
                p { (w.not_found_words) }
                ul.finds {
                    @for (route, words) in [
                        (Route::Overview, w.home),
                        (Route::Areas, w.areas),
                        (Route::Indicators, w.indicators),
                        (Route::Plans, w.plans),
                    ] {
                        li { a href=(f.links.to(route)) { span.name { (words) } } }
                    }
                }
            }
        }
    })
}
