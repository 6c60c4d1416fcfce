//! The list of areas with a finder; an area's figures are on its own page.

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
use kanjian_model::{AreaKind, Catalog, order, snapshot::AreaEntry, wording::level_words};
use leptos::prelude::*;
use maud::html;

fn entry(a: &AreaEntry, catalog: &Catalog, f: &Frame) -> Entry {
    let parent = catalog
        .areas
        .iter()
        .find(|p| p.area.id == a.area.parent)
        .map_or("", |p| p.area.name.in_lang(f.lang));
    let level = level_words(a.area.level, f.lang);
    let place = if parent.is_empty() {
        level.to_owned()
    } else {
        format!("{parent} · {level}")
    };
    let name = &a.area.name;
    Entry {
        href: f.links.to(Route::Area(a.area.id.clone())),
        name: name.in_lang(f.lang).to_owned(),
        aside: format!(
            "{place} · {}",
            counted(a.observations, f.words.figure_counted, f.words.figures)
        ),
        found_by: lower(&format!(
            "{} {} {} {parent} {}",
            name.zh,
            name.en,
            a.area.id,
            spelled(&name.zh)
        )),
    }
}

/// The page.
pub fn areas(catalog: Option<Catalog>, f: &Frame) -> Part {
    let w = f.words;
    let Some(catalog) = catalog else {
        return not_found(f);
    };
    let group = |kind: AreaKind, id: &str, title: &str| {
        let mut found: Vec<&AreaEntry> = catalog
            .areas
            .iter()
            .filter(|a| a.area.kind == kind && a.observations > 0)
            .collect();
        order::sort_by_key(&mut found, |a| (a.area.level, a.area.id.clone()));
        Group {
            id: id.to_owned(),
            title: title.to_owned(),
            entries: found.into_iter().map(|a| entry(a, &catalog, f)).collect(),
            only_typed: false,
        }
    };
    let mut groups = vec![
        group(AreaKind::Place, "places", w.areas),
        group(AreaKind::Anonymous, "anonymous", w.anonymous_places),
        group(AreaKind::Institution, "institutions", w.institution),
        group(AreaKind::Group, "groups", w.groups),
    ];
    groups.retain(|g| !g.entries.is_empty());
    let top = inert(move || html! { div.lead { h1 { (w.areas) } } });
    part(view! { {top} {finder(groups, w.find_area, f)} })
}
