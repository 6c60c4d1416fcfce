//! The list of plans with a finder that also finds their tasks; a plan's tree is on its own page.

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
use kanjian_model::{Catalog, Shard, snapshot::PlanEntry, wording::source_kind_words};
#[cfg(feature = "ssr")]
use kanjian_model::{Period, PlanItem, PlanLevel, wording::period_words};
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
        // Many titles begin with the place.
        name: if title.starts_with(place) {
            f.lang.pick(format!("《{title}》"), title.to_owned())
        } else {
            f.lang
                .pick(format!("{place}《{title}》"), format!("{place}: {title}"))
        },
        aside: format!(
            "{kind} · {} · {}",
            counted(plan.items, w.item, w.items),
            counted(plan.targets, w.count_of_target, w.count_of_targets)
        ),
        found_by: lower(&format!("{found_by}{}", plan.id)),
    }
}

#[cfg(feature = "ssr")]
fn task(item: &PlanItem, plan: &Shard, f: &Frame) -> Entry {
    let page = f.links.to(Route::Plan(plan.id.clone()));
    let deadline =
        Period::parse(&item.deadline).map_or_else(|_| String::new(), |p| period_words(&p, f.lang));
    Entry {
        href: format!("{page}#{}", crate::pages::plan::anchor(item)),
        name: item.title.in_lang(f.lang).to_owned(),
        aside: deadline,
        found_by: lower(&format!(
            "{} {} {}",
            item.title.zh, item.title.en, item.text
        )),
    }
}

/// The tasks of each plan, which show once something is typed.
#[cfg(feature = "ssr")]
fn tasks(catalog: &Catalog, plans: &[Shard], f: &Frame) -> Vec<Group> {
    plans
        .iter()
        .map(|plan| Group {
            id: format!("tasks-{}", plan.id),
            title: catalog
                .plans
                .iter()
                .find(|p| p.id == plan.id)
                .map_or_else(String::new, |p| entry(p, catalog, f).name),
            entries: plan
                .items
                .iter()
                .filter(|item| item.level != PlanLevel::Part)
                .map(|item| task(item, plan, f))
                .collect(),
            only_typed: true,
        })
        .collect()
}

/// None: in the browser they stand in the markup already.
#[cfg(not(feature = "ssr"))]
fn tasks(_: &Catalog, _: &[Shard], _: &Frame) -> Vec<Group> {
    Vec::new()
}

/// The page; `plans` are there natively only.
pub fn plans(catalog: Option<Catalog>, plans: &[Shard], f: &Frame) -> Part {
    let w = f.words;
    let Some(catalog) = catalog else {
        return not_found(f);
    };
    let entries = catalog
        .plans
        .iter()
        .map(|plan| entry(plan, &catalog, f))
        .collect();
    let documents = Group {
        id: "plans".into(),
        title: w.documents.into(),
        entries,
        only_typed: false,
    };
    let tasks = tasks(&catalog, plans, f);
    let groups = std::iter::once(documents).chain(tasks).collect();
    let top = inert(move || html! { div.lead { h1 { (w.plans) } p { (w.plan_intro) } } });
    part(view! { {top} {finder(groups, w.find_plan, f)} })
}
