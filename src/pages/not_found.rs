//! The page for an address that is no page.

use crate::route::Route;
use crate::state::frame;
use leptos::prelude::*;

/// The page.
pub fn not_found() -> AnyView {
    let f = frame();
    let w = f.words;
    view! {
        <div class="lead">
            <h1>{w.not_found}</h1>
            <p>{w.not_found_words}</p>
            <ul class="finds">
                <li><a href=f.links.to(Route::Overview)>{w.home}</a></li>
                <li><a href=f.links.to(Route::Areas)>{w.areas}</a></li>
                <li><a href=f.links.to(Route::Indicators)>{w.indicators}</a></li>
                <li><a href=f.links.to(Route::Plans)>{w.plans}</a></li>
            </ul>
        </div>
    }
    .into_any()
}
