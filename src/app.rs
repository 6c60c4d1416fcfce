//! The frame around every page (header, main, footer) and the way from a route to its page; pages have their own files.

use crate::components::part::{Part, part};
use crate::components::{footer::footer, header::header, inert::inert};
use crate::data::Page;
use crate::pages;
use crate::route::Route;
use crate::state::Frame;
use leptos::prelude::*;

/// The whole document body of `page`.
pub fn app(page: Page) -> Part {
    let f = Frame::of(&page);
    let address = page.address;
    let (catalog, shard, all_plans) = (page.loaded.catalog, page.loaded.shard, page.loaded.plans);
    if let Route::Embed { area, kind, .. } = &address.route {
        let view = pages::embed::embed(shard, area, kind.as_deref(), &f);
        return part(view! { <main id="main" class="embed">{view}</main> });
    }
    let body = match &address.route {
        Route::Overview => pages::overview::overview(catalog, shard, &f),
        Route::Areas => pages::areas::areas(catalog, &f),
        Route::Area(_) => pages::area::area(shard, &f),
        Route::Chart { area, .. } => pages::chart::chart(shard, area, &f),
        Route::Indicators => pages::indicators::indicators(catalog, &f),
        Route::Indicator(_) => pages::indicator::indicator(shard, &f),
        Route::Plans => pages::plans::plans(catalog, &all_plans, &f),
        Route::Plan(_) => pages::plan::plan(shard, &f),
        Route::Source(_) => pages::source::source(shard, &f),
        Route::Data => pages::data::data(catalog, &f),
        Route::About => pages::about::about(catalog, &f),
        Route::Embed { .. } | Route::NotFound => pages::not_found::not_found(&f),
    };
    let top = {
        let f = f.clone();
        inert(move || header(&f, &address))
    };
    let foot = inert(move || footer(&f));
    part(view! {
        {top}
        <main id="main" tabindex="-1">{body}</main>
        {foot}
    })
}
