//! The foot of every page: what the site is not, where to report an error, corrections, release, filing numbers.

use crate::route::Route;
use crate::state::frame;
use kanjian_model::{Period, wording::period_words};
use leptos::prelude::*;

/// The foot of the page.
#[component]
pub fn Footer() -> impl IntoView {
    let f = frame();
    let w = f.words;
    let as_of = Period::parse(&f.site.as_of)
        .map_or_else(|_| f.site.as_of.clone(), |p| period_words(&p, f.lang));
    let filing: Vec<_> = [&f.site.icp, &f.site.psb]
        .into_iter()
        .filter(|n| !n.is_empty())
        .map(|n| view! { <span>{n.clone()}</span> })
        .collect();
    view! {
        <footer class="foot">
            <p class="disclaimer">{w.not_official}</p>
            <p class="links">
                <a href=f.site.contact.clone() rel="noopener">{w.report_error}</a>
                <a href=format!("{}#corrections", f.links.to(Route::About))>{w.corrections}</a>
                <a href=f.links.to(Route::About)>{w.about}</a>
                <a href=f.links.to(Route::Data)>{w.data}</a>
            </p>
            <p class="facts">
                <span>{w.data_as_of}" "{as_of}</span>
                <span>{w.release}" "{f.release.clone()}</span>
                <span>{w.licence}" "{f.site.data_licence.clone()}</span>
                {filing}
            </p>
        </footer>
    }
    .into_any()
}
