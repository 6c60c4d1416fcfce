//! The top of every page: mark, main links, display settings, the other language.

use crate::route::{Address, Route};
use crate::state::frame;
use leptos::prelude::*;

/// The top of the page at `address`.
#[component]
pub fn Header(
    /// Where the page is.
    address: Address,
) -> impl IntoView {
    let f = frame();
    let w = f.words;
    let item = |route: Route, words: &'static str, within: bool| {
        let current = (address.route == route)
            .then_some("page")
            .or(within.then_some("true"));
        view! { <a href=f.links.to(route) aria-current=current>{words}</a> }
    };
    let at = &address.route;
    let main = (
        item(
            Route::Areas,
            w.areas,
            matches!(at, Route::Area(_) | Route::Chart { .. }),
        ),
        item(
            Route::Indicators,
            w.indicators,
            matches!(at, Route::Indicator(_)),
        ),
        item(Route::Plans, w.plans, matches!(at, Route::Plan(_))),
        item(Route::Data, w.data, matches!(at, Route::Source(_))),
        item(Route::About, w.about, false),
    );
    let other = address.other_lang();
    view! {
        <a class="skip" href="#main">{w.skip}</a>
        <header class="top">
            <a class="brand" href=f.links.to(Route::Overview)>
                <span class="seal" aria-hidden="true">"看"</span>
                <span>{f.site.title.in_lang(f.lang).to_owned()}</span>
            </a>
            <nav class="main" aria-label=w.menu>{main}</nav>
            <div class="settings" role="group" aria-label=w.settings>
                <button type="button" class="setting" data-setting="size" aria-pressed="false">
                    {w.large_text}
                </button>
                <button type="button" class="setting theme" data-setting="theme" aria-label=w.theme>
                    <span class="of-auto">{w.theme_auto}</span>
                    <span class="of-light">{w.theme_light}</span>
                    <span class="of-dark">{w.theme_dark}</span>
                </button>
                <a href=f.links.address(&other) hreflang=other.lang.tag() lang=other.lang.tag()>
                    {w.other_language}
                </a>
            </div>
        </header>
    }
    .into_any()
}
