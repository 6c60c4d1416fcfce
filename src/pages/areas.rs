//! The list of areas with a finder; an area's figures are on its own page.

use crate::components::finder::{Entry, Finder, Group};
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::frame;
use kanjian_model::{AreaKind, Catalog, snapshot::AreaEntry, wording::level_words};
use leptos::prelude::*;

/// The page.
pub fn areas(catalog: Option<Catalog>) -> AnyView {
    let f = frame();
    let w = f.words;
    let Some(catalog) = catalog else {
        return not_found();
    };
    let name_of = |id: &str| {
        catalog
            .areas
            .iter()
            .find(|a| a.area.id == id)
            .map_or_else(String::new, |a| a.area.name.in_lang(f.lang).to_owned())
    };
    let entry = |a: &AreaEntry| {
        let parent = name_of(&a.area.parent);
        let level = level_words(a.area.level, f.lang);
        let aside = if parent.is_empty() {
            format!("{level} · {} {}", a.observations, w.figures)
        } else {
            format!("{parent} · {level} · {} {}", a.observations, w.figures)
        };
        let name = &a.area.name;
        Entry {
            href: f.links.to(Route::Area(a.area.id.clone())),
            name: name.in_lang(f.lang).to_owned(),
            aside,
            found_by: format!("{} {} {} {parent}", name.zh, name.en, a.area.id).to_lowercase(),
        }
    };
    let group = |kind: AreaKind, id: &str, title: &str| {
        let mut found: Vec<&AreaEntry> = catalog
            .areas
            .iter()
            .filter(|a| a.area.kind == kind && a.observations > 0)
            .collect();
        found.sort_by_key(|a| (a.area.level, a.area.id.clone()));
        let entries: Vec<Entry> = found.into_iter().map(entry).collect();
        Group {
            id: id.to_owned(),
            title: title.to_owned(),
            entries,
        }
    };
    let groups = vec![
        group(AreaKind::Place, "places", w.areas),
        group(AreaKind::Anonymous, "anonymous", w.anonymous_places),
        group(AreaKind::Institution, "institutions", w.institution),
        group(AreaKind::Group, "groups", w.groups),
    ];
    let groups = groups
        .into_iter()
        .filter(|g| !g.entries.is_empty())
        .collect();
    view! {
        <div class="lead"><h1>{w.areas}</h1></div>
        <Finder groups=groups placeholder=w.find_area/>
    }
    .into_any()
}
