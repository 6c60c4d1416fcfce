//! One plan: part → goal → task → measure → target, each target as written, with its latest result, state and deadline.

use crate::ahead::phrased;
use crate::components::part::Part;
use crate::components::{chip::chip, inert::inert};
use crate::pages::{area::legend, not_found::not_found};
use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{
    Lang, Observation, Period, PlanItem, PlanLevel, Shard, TargetState, width::says,
    wording::period_words,
};
use kanjian_view::{Promise, State, promises};
use maud::{Markup, html};

/// Deeper than this, a tree is a mistake of the tables.
const DEEPEST: usize = 8;

fn chart_of(o: &Observation, f: &Frame) -> String {
    f.links.to(Route::Chart {
        area: o.area.clone(),
        indicator: o.indicator.clone(),
    })
}

/// A target as written, its latest result, its deadline and its state.
pub fn target_line(promise: &Promise, f: &Frame) -> Markup {
    let w = f.words;
    let bracketed = |words: String| f.lang.pick(format!("（{words}）"), format!(" ({words})"));
    html! {
        div.target {
            a.name href=(chart_of(&promise.target, f)) { (promise.name) }
            span.flagged {
                span aria-hidden="true" { "▼ " }
                (w.target) " " (promise.words(f.lang))
            }
            span {
                (w.latest_result) " "
                @if let Some(result) = &promise.result {
                    strong.ink { (result.amount_words(f.lang)) }
                    (bracketed(period_words(&result.period, f.lang)))
                } @else if let Some(earlier) = &promise.earlier {
                    strong.ink { (earlier.amount_words(f.lang)) }
                    (bracketed(period_words(&earlier.period, f.lang) + w.before_deadline))
                } @else { (w.none) }
            }
            span.period { (w.deadline) " " (period_words(&promise.target.period, f.lang)) }
            (chip(&promise.state))
        }
    }
}

/// Where an item stands on its plan's page.
pub fn anchor(item: &PlanItem) -> String {
    format!("i-{}", item.item)
}

/// Who is responsible, in the language of the page where the tables have it.
fn responsible(item: &PlanItem, f: &Frame) -> Markup {
    let in_english = f.lang == Lang::En && !item.responsible_en.is_empty();
    html! {
        @if !item.responsible.is_empty() {
            span.period {
                (f.words.responsible) " "
                @if in_english { (item.responsible_en) }
                @else { span lang="zh-Hans" { (item.responsible) } }
            }
        }
    }
}

fn item_markup(item: &PlanItem, shard: &Shard, judged: &[Promise], f: &Frame) -> Markup {
    let w = f.words;
    let targets: Vec<&Promise> = judged
        .iter()
        .filter(|p| item.observations.contains(&p.target.id))
        .collect();
    let results: Vec<&Observation> = item
        .observations
        .iter()
        .filter(|id| !targets.iter().any(|p| &&p.target.id == id))
        .filter_map(|id| shard.observations.iter().find(|o| &o.id == id))
        .collect();
    let unmeasured = item.level == PlanLevel::Target && targets.is_empty() && results.is_empty();
    html! {
        div class={ "item l-" (item.level.as_str()) } id=(anchor(item)) {
            p.title {
                span.said { (item.title.in_lang(f.lang)) }
                @if unmeasured {
                    (chip(&State::plain(TargetState::NotMeasurable, f.lang)))
                }
                @if !item.deadline.is_empty() && targets.is_empty() {
                    span.period {
                        (w.deadline) " "
                        (Period::parse(&item.deadline)
                            .map_or_else(|_| item.deadline.clone(), |p| period_words(&p, f.lang)))
                    }
                }
                (responsible(item, f))
            }
            // Words that the title already says are not said twice.
            @if !item.text.is_empty() && !says(&item.title.zh, &item.text) { q.verbatim lang="zh-Hans" { (item.text) } }
            @for target in targets { (target_line(target, f)) }
            @if !results.is_empty() {
                ul.results {
                    @for o in results {
                        @let name = shard.indicator(&o.indicator).map_or(o.subject.as_str(), |i| i.name.in_lang(f.lang));
                        @let elsewhere = shard.area(&o.area).filter(|a| Some(&a.id) != shard.source(&shard.id).map(|s| &s.area));
                        li {
                            a href=(chart_of(o, f)) {
                                @if let Some(area) = elsewhere { (area.name.in_lang(f.lang)) " " }
                                (name)
                            }
                            span.amount { (o.amount_words(f.lang)) }
                        }
                    }
                }
            }
        }
    }
}

/// Whether a target stands at or below this item.
fn promises_something(item: &PlanItem, shard: &Shard, depth: usize) -> bool {
    item.level == PlanLevel::Target
        || (depth < DEEPEST
            && shard
                .items
                .iter()
                .any(|i| i.parent == item.item && promises_something(i, shard, depth + 1)))
}

/// The parts of the plan, folded where they promise nothing.
fn parts(shard: &Shard, judged: &[Promise], f: &Frame) -> Markup {
    html! {
        @for part in shard.items.iter().filter(|i| i.parent.is_empty()) {
            details.part open[promises_something(part, shard, 0)] {
                summary { h2 { (part.title.in_lang(f.lang)) } }
                @if !part.observations.is_empty() {
                    (item_markup(part, shard, judged, f))
                }
                (branch(&part.item, shard, judged, f, 1))
            }
        }
    }
}

fn branch(parent: &str, shard: &Shard, judged: &[Promise], f: &Frame, depth: usize) -> Markup {
    let items: Vec<&PlanItem> = shard.items.iter().filter(|i| i.parent == parent).collect();
    html! {
        @if !items.is_empty() && depth < DEEPEST {
            ul.tree {
                @for item in items {
                    li {
                        (item_markup(item, shard, judged, f))
                        (branch(&item.item, shard, judged, f, depth + 1))
                    }
                }
            }
        }
    }
}

/// The page of the shard's plan.
pub fn plan(shard: Option<Shard>, f: &Frame) -> Part {
    let Some(shard) = shard else {
        return not_found(f);
    };
    let Some(source) = shard.source(&shard.id).cloned() else {
        return not_found(f);
    };
    let f = f.clone();
    inert(move || {
        let w = f.words;
        let judged: Vec<Promise> = promises(&shard, &source.area, f.reader())
            .into_iter()
            .filter(|p| {
                shard
                    .items
                    .iter()
                    .any(|i| i.observations.contains(&p.target.id))
            })
            .collect();
        let place = shard
            .area(&source.area)
            .map_or("", |a| a.name.in_lang(f.lang));
        html! {
            div.page {
                div.lead {
                    p.trail {
                        a href=(f.links.to(Route::Area(source.area.clone()))) { (place) }
                        span aria-hidden="true" { " / " }
                        a href=(f.links.to(Route::Plans)) { (w.plans) }
                    }
                    h1 { (phrased(source.title.in_lang(f.lang))) }
                    p { (w.plan_intro) }
                    @if !source.complete { p.quiet { (w.incomplete_copy) } }
                    (legend(&judged))
                    p { a href=(f.links.to(Route::Source(source.id.clone()))) { (w.read_from) } }
                }
                @if !judged.is_empty() {
                    section aria-labelledby="targets" {
                        h2 id="targets" { (w.targets_first) }
                        p.quiet { (w.promises_note) }
                        @for promise in &judged { (target_line(promise, &f)) }
                    }
                }
                section.plan-tree aria-label=(w.plan_tree) {
                    p.quiet { (w.plan_tree) }
                    (parts(&shard, &judged, &f))
                }
            }
        }
    })
}
