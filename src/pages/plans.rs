//! The list of plans with a finder; a plan's tree is on its own page.

use crate::components::finder::{Entry, Finder, Group};
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::frame;
use kanjian_model::{Catalog, wording::source_kind_words};
use leptos::prelude::*;

/// The page.
pub fn plans(catalog: Option<Catalog>) -> AnyView {
    let f = frame();
    let w = f.words;
    let Some(catalog) = catalog else {
        return not_found();
    };
    let entries: Vec<Entry> = catalog
        .plans
        .iter()
        .map(|plan| {
            let source = catalog.sources.iter().find(|s| s.source.id == plan.id);
            let area = catalog.areas.iter().find(|a| a.area.id == plan.area);
            let title = source
                .map_or(plan.id.as_str(), |s| s.source.title.in_lang(f.lang))
                .to_owned();
            let place = area.map_or("", |a| a.area.name.in_lang(f.lang));
            let kind = source.map_or("", |s| source_kind_words(s.source.kind, f.lang));
            let both = |pick: fn(&kanjian_model::Bilingual) -> &str| {
                let title = source.map_or("", |s| pick(&s.source.title));
                let place = area.map_or("", |a| pick(&a.area.name));
                format!("{title} {place}")
            };
            Entry {
                href: f.links.to(Route::Plan(plan.id.clone())),
                aside: format!(
                    "{kind} · {} {} · {} {}",
                    plan.items, w.items, plan.targets, w.count_of_targets
                ),
                found_by: format!("{} {} {}", both(|b| &b.zh), both(|b| &b.en), plan.id)
                    .to_lowercase(),
                name: f
                    .lang
                    .pick(format!("{place}《{title}》"), format!("{place}: {title}")),
            }
        })
        .collect();
    let groups = vec![Group {
        id: "plans".into(),
        title: w.documents.into(),
        entries,
    }];
    view! {
        <div class="lead"><h1>{w.plans}</h1><p>{w.plan_intro}</p></div>
        <Finder groups=groups placeholder=w.find_plan/>
    }
    .into_any()
}
