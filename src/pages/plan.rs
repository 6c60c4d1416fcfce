//! One plan: part → goal → task → measure → target, each target as written, with its latest result, state and deadline.

use crate::components::chip::chip;
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::{Frame, frame};
use kanjian_model::{
    Kind, Period, PlanItem, PlanLevel, Shard, TargetState,
    wording::{period_words, state_symbol, state_words},
};
use kanjian_view::{Promise, promises, tally};
use leptos::prelude::*;

fn target_line(promise: &Promise, f: &Frame) -> AnyView {
    let w = f.words;
    let href = f.links.to(Route::Chart {
        area: promise.target.area.clone(),
        indicator: promise.indicator.clone(),
    });
    let result = promise.result.as_ref().map(|r| {
        format!(
            "{} ({})",
            r.amount_words(f.lang),
            period_words(&r.period, f.lang)
        )
    });
    let written = match promise.target.kind {
        Kind::Target => promise.target.amount_words(f.lang),
        _ => promise.target.implied_target().map_or_else(
            || promise.target.amount_words(f.lang),
            |d| {
                let words =
                    kanjian_model::wording::rounded_amount(d.value, promise.target.unit, f.lang);
                format!("{}{}", f.lang.pick("约\u{2009}", "about "), words.joined())
            },
        ),
    };
    view! {
        <div class="target">
            <a href=href class="name">{promise.name.clone()}</a>
            <span class="flagged"><span aria-hidden="true">"▼ "</span>{w.target}" "{written}</span>
            <span>{w.actual}" "{result.unwrap_or_else(|| w.none.to_owned())}</span>
            <span class="period">{w.deadline}" "{period_words(&promise.target.period, f.lang)}</span>
            {chip(&promise.state)}
        </div>
    }
    .into_any()
}

fn item_view(item: &PlanItem, shard: &Shard, judged: &[Promise], f: &Frame) -> AnyView {
    let w = f.words;
    let targets: Vec<_> = judged
        .iter()
        .filter(|p| item.observations.contains(&p.target.id))
        .map(|p| target_line(p, f))
        .collect();
    let results: Vec<_> = item
        .observations
        .iter()
        .filter(|id| !judged.iter().any(|p| &&p.target.id == id))
        .filter_map(|id| shard.observations.iter().find(|o| &o.id == id))
        .map(|o| {
            let href = f.links.to(Route::Chart {
                area: o.area.clone(),
                indicator: o.indicator.clone(),
            });
            let name = shard
                .indicator(&o.indicator)
                .map_or_else(|| o.subject.clone(), |i| i.name.in_lang(f.lang).to_owned());
            view! {
                <li><a href=href>{name}</a>" "<span class="amount">{o.amount_words(f.lang)}</span></li>
            }
        })
        .collect();
    let unmeasured = (item.level == PlanLevel::Target && targets.is_empty() && results.is_empty())
        .then(|| {
            let state = TargetState::NotMeasurable;
            view! {
                <span class="chip s-not_measurable">
                    <span aria-hidden="true">{state_symbol(state)}</span>
                    <span>{state_words(state, f.lang)}</span>
                </span>
            }
        });
    let quoted = (!item.text.is_empty()).then(|| {
        view! { <q class="verbatim" lang="zh-Hans">{item.text.clone()}</q> }
    });
    let deadline = (!item.deadline.is_empty() && targets.is_empty()).then(|| {
        let words = Period::parse(&item.deadline)
            .map_or_else(|_| item.deadline.clone(), |p| period_words(&p, f.lang));
        view! { <span class="period">{w.deadline}" "{words}</span> }
    });
    let responsible = (!item.responsible.is_empty()).then(|| {
        view! { <span class="period">{w.responsible}" "{item.responsible.clone()}</span> }
    });
    let results = (!results.is_empty()).then(|| view! { <ul class="results">{results}</ul> });
    view! {
        <div class=format!("item l-{}", item.level.as_str())>
            <p class="title">
                <span class="said">{item.title.in_lang(f.lang).to_owned()}</span>
                {unmeasured}{deadline}{responsible}
            </p>
            {quoted}
            {targets}
            {results}
        </div>
    }
    .into_any()
}

fn branch(parent: &str, shard: &Shard, judged: &[Promise], f: &Frame, depth: usize) -> AnyView {
    let items: Vec<_> = shard
        .items
        .iter()
        .filter(|i| i.parent == parent)
        .map(|item| {
            let below = (depth < 8).then(|| branch(&item.item, shard, judged, f, depth + 1));
            view! { <li>{item_view(item, shard, judged, f)}{below}</li> }
        })
        .collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! { <ul class="tree">{items}</ul> }.into_any()
}

/// The page of the shard's plan.
pub fn plan(shard: Option<Shard>) -> AnyView {
    let f = frame();
    let w = f.words;
    let Some(shard) = shard else {
        return not_found();
    };
    let Some(source) = shard.source(&shard.id).cloned() else {
        return not_found();
    };
    let judged: Vec<Promise> = promises(&shard, &source.area, f.lang)
        .into_iter()
        .filter(|p| {
            shard
                .items
                .iter()
                .any(|i| i.observations.contains(&p.target.id))
        })
        .collect();
    let legend: Vec<_> = tally(&judged)
        .into_iter()
        .map(|(state, count)| {
            view! {
                <li class=format!("chip s-{}", state.as_str())>
                    <span aria-hidden="true">{state_symbol(state)}</span>
                    <span>{state_words(state, f.lang)}" "{count}</span>
                </li>
            }
        })
        .collect();
    let place = shard
        .area(&source.area)
        .map_or_else(String::new, |a| a.name.in_lang(f.lang).to_owned());
    let incomplete = (!source.complete).then(|| view! { <p class="quiet">{w.incomplete_copy}</p> });
    view! {
        <div class="lead">
            <p class="trail">
                <a href=f.links.to(Route::Area(source.area.clone()))>{place}</a>
                <span aria-hidden="true">" / "</span>
                <span>{w.plans}</span>
            </p>
            <h1>{source.title.in_lang(f.lang).to_owned()}</h1>
            <p>{w.plan_intro}</p>
            {incomplete}
            <ul class="legend">{legend}</ul>
            <p><a href=f.links.to(Route::Source(source.id.clone()))>{w.read_from}</a></p>
        </div>
        <section class="plan-tree" aria-label=w.plan_tree>
            {branch("", &shard, &judged, &f, 0)}
        </section>
    }
    .into_any()
}
