//! The list of indicators by domain with a finder; definitions are on each indicator's page.

use crate::components::finder::{Entry, Finder, Group};
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::frame;
use kanjian_model::Catalog;
use leptos::prelude::*;

/// The page.
pub fn indicators(catalog: Option<Catalog>) -> AnyView {
    let f = frame();
    let w = f.words;
    let Some(catalog) = catalog else {
        return not_found();
    };
    let groups: Vec<Group> = catalog
        .domains
        .iter()
        .map(|domain| {
            let mut found: Vec<_> = catalog
                .indicators
                .iter()
                .filter(|i| i.domain == domain.id)
                .collect();
            found.sort_by_key(|i| (std::cmp::Reverse(i.areas), i.id.clone()));
            let entries = found
                .into_iter()
                .map(|i| Entry {
                    href: f.links.to(Route::Indicator(i.id.clone())),
                    name: i.name.in_lang(f.lang).to_owned(),
                    aside: format!(
                        "{} {} · {} {}",
                        i.areas, w.places, i.observations, w.figures
                    ),
                    found_by: format!("{} {} {}", i.name.zh, i.name.en, i.id).to_lowercase(),
                })
                .collect();
            Group {
                id: domain.id.clone(),
                title: domain.name.in_lang(f.lang).to_owned(),
                entries,
            }
        })
        .filter(|g: &Group| !g.entries.is_empty())
        .collect();
    view! {
        <div class="lead"><h1>{w.indicators}</h1></div>
        <Finder groups=groups placeholder=w.find_indicator/>
    }
    .into_any()
}
