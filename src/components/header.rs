//! The top of every page: mark, main links, display settings, the other language.

use crate::route::{Address, Route};
use crate::state::Frame;
use maud::{Markup, html};

/// The top of the page at `address`.
pub fn header(f: &Frame, address: &Address) -> Markup {
    let w = f.words;
    let item = |route: Route, words: &str, within: bool| {
        let current = (address.route == route)
            .then_some("page")
            .or(within.then_some("true"));
        html! { a href=(f.links.to(route)) aria-current=[current] { (words) } }
    };
    let at = &address.route;
    let other = match address.route {
        Route::NotFound => Address {
            lang: address.lang,
            route: Route::Overview,
        }
        .other_lang(),
        _ => address.other_lang(),
    };
    html! {
        header.top {
            a.skip href="#main" { (w.skip) }
            a.brand href=(f.links.to(Route::Overview)) {
                span.seal aria-hidden="true" { "看" }
                span { (f.site.title.in_lang(f.lang)) }
            }
            nav.main aria-label=(w.menu) {
                (item(Route::Areas, w.areas, matches!(at, Route::Area(_) | Route::Chart { .. })))
                (item(Route::Indicators, w.indicators, matches!(at, Route::Indicator(_))))
                (item(Route::Plans, w.plans, matches!(at, Route::Plan(_))))
                (item(Route::Data, w.data, matches!(at, Route::Source(_))))
                (item(Route::About, w.about, false))
            }
            div.settings role="group" aria-label=(w.settings) {
                button.setting type="button" data-setting="size" aria-pressed="false" { (w.large_text) }
                button.setting.theme type="button" data-setting="theme" {
                    span.unseen { (w.theme) " " }
                    span.of-auto { (w.theme_auto) }
                    span.of-light { (w.theme_light) }
                    span.of-dark { (w.theme_dark) }
                }
                a href=(f.links.address(&other)) hreflang=(other.lang.tag()) lang=(other.lang.tag()) {
                    (w.other_language)
                }
            }
        }
    }
}
