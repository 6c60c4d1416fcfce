//! The frame around every page (header, main, footer) and the way from a route to its page; pages have their own files.

use crate::components::{footer::Footer, header::Header};
use crate::data::Page;
use crate::pages;
use crate::route::Route;
use crate::state::Frame;
use leptos::prelude::*;

/// The whole document body of `page`.
#[component]
pub fn App(
    /// What is shown.
    page: Page,
) -> impl IntoView {
    provide_context(Frame::of(&page));
    let address = page.address.clone();
    if let Route::Embed {
        area, indicator, ..
    } = &address.route
    {
        let view = pages::embed::embed(page.loaded.shard, area, indicator);
        return view! { <main id="main" class="embed">{view}</main> }.into_any();
    }
    let catalog = page.loaded.catalog;
    let shard = page.loaded.shard;
    let body = match &address.route {
        Route::Overview => pages::overview::overview(catalog, shard),
        Route::Areas => pages::areas::areas(catalog),
        Route::Area(_) => pages::area::area(shard),
        Route::Chart { area, indicator } => pages::chart::chart(shard, area, indicator),
        Route::Indicators => pages::indicators::indicators(catalog),
        Route::Indicator(_) => pages::indicator::indicator(shard),
        Route::Plans => pages::plans::plans(catalog),
        Route::Plan(_) => pages::plan::plan(shard),
        Route::Source(_) => pages::source::source(shard),
        Route::Data => pages::data::data(catalog),
        Route::About => pages::about::about(catalog),
        Route::Embed { .. } | Route::NotFound => pages::not_found::not_found(),
    };
    view! {
        <Header address=address/>
        <main id="main" tabindex="-1">{body}</main>
        <Footer/>
    }
    .into_any()
}
