//! The list of plans with a finder; a plan's tree is on its own page.

use crate::components::{
    finder::{Entry, Group, finder},
    inert::inert,
};
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{Catalog, snapshot::PlanEntry, wording::source_kind_words};
use leptos::prelude::*;
use maud::html;

fn entry(plan: &PlanEntry, catalog: &Catalog, f: &Frame) -> Entry {
    let w = f.words;
    let source = catalog.sources.iter().find(|s| s.source.id == plan.id);
    let area = catalog.areas.iter().find(|a| a.area.id == plan.area);
    let title = source.map_or(plan.id.as_str(), |s| s.source.title.in_lang(f.lang));
    let place = area.map_or("", |a| a.area.name.in_lang(f.lang));
    let kind = source.map_or("", |s| source_kind_words(s.source.kind, f.lang));
    let names = [source.map(|s| &s.source.title), area.map(|a| &a.area.name)];
    let found_by: String = names
        .into_iter()
        .flatten()
        .map(|b| format!("{} {} ", b.zh, b.en))
        .collect();
    Entry {
        href: f.links.to(Route::Plan(plan.id.clone())),
        name: f
            .lang
            .pick(format!("{place}《{title}》"), format!("{place}: {title}")),
        aside: format!(
            "{kind} · {} {} · {} {}",
            plan.items, w.items, plan.targets, w.count_of_targets
        ),
        found_by: format!("{found_by}{}", plan.id).to_lowercase(),
    }
}

/// The page.
pub fn plans(catalog: Option<Catalog>, f: &Frame) -> AnyView {
    let w = f.words;
    let Some(catalog) = catalog else {
        return not_found(f);
    };
    let entries = catalog
        .plans
        .iter()
        .map(|plan| entry(plan, &catalog, f))
        .collect();
    let groups = vec![Group {
        id: "plans".into(),
        title: w.documents.into(),
        entries,
    }];
    let top = inert(move || html! { div.lead { h1 { (w.plans) } p { (w.plan_intro) } } });
    view! { {top} {finder(groups, w.find_plan, f)} }.into_any()
}
