//! The list of indicators by domain with a finder; definitions are on each indicator's page.

use crate::ahead::spelled;
use crate::case::lower;
use crate::components::part::{Part, part};
use crate::components::{
    finder::{Entry, Group, finder},
    inert::inert,
};
use crate::i18n::counted;
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{Catalog, order, snapshot::IndicatorEntry};
use leptos::prelude::*;
use maud::html;

fn entry(i: &IndicatorEntry, f: &Frame) -> Entry {
    let w = f.words;
    Entry {
        href: f.links.to(Route::Indicator(i.id.clone())),
        name: i.name.in_lang(f.lang).to_owned(),
        aside: format!(
            "{} · {}",
            counted(i.areas, w.place, w.places),
            counted(i.observations, w.figure_counted, w.figures)
        ),
        found_by: lower(&format!(
            "{} {} {} {}",
            i.name.zh,
            i.name.en,
            i.id,
            spelled(&i.name.zh)
        )),
    }
}

/// The page.
pub fn indicators(catalog: Option<Catalog>, f: &Frame) -> Part {
    let w = f.words;
    let Some(catalog) = catalog else {
        return not_found(f);
    };
    let mut groups: Vec<Group> = catalog
        .domains
        .iter()
        .map(|domain| {
            let mut found: Vec<_> = catalog
                .indicators
                .iter()
                .filter(|i| i.domain == domain.id)
                .collect();
            order::sort_by_key(&mut found, |i| (std::cmp::Reverse(i.areas), i.id.clone()));
            Group {
                id: domain.id.clone(),
                title: domain.name.in_lang(f.lang).to_owned(),
                entries: found.into_iter().map(|i| entry(i, f)).collect(),
                only_typed: false,
            }
        })
        .collect();
    groups.retain(|g| !g.entries.is_empty());
    let top = inert(move || html! { div.lead { h1 { (w.indicators) } } });
    part(view! { {top} {finder(groups, w.find_indicator, f)} })
}
