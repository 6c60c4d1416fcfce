//! One area: the question, the answer in two lines, its promises, its key charts, then every figure by domain.

use crate::components::{card::Card, row::row};
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::{Frame, frame};
use kanjian_model::{Lang, Series, Shard, Site, wording::state_symbol};
use kanjian_view::{Card as Shown, Promise, card, promises, tally};
use leptos::prelude::*;

/// Charts on the page; the rest are lines that link to theirs.
const MOST_CHARTS: usize = 12;

fn cards(shard: &Shard, area: &str, lang: Lang) -> Vec<Shown> {
    Series::all(&shard.observations)
        .iter()
        .filter(|s| s.area == area)
        .filter_map(|s| card(s, shard, lang))
        .collect()
}

/// The key cards in their order, one per indicator, and all others.
fn split(shard: &Shard, all: Vec<Shown>) -> (Vec<Shown>, Vec<Shown>) {
    let mut key = Vec::new();
    for id in &shard.key {
        if let Some(found) = all.iter().find(|c| &c.indicator == id) {
            if key.len() < MOST_CHARTS {
                key.push(found.clone());
            }
        }
    }
    (key, all)
}

/// The answer: the leading figures of the themes, in one breath.
fn answer(shard: &Shard, site: &Site, cards: &[Shown], f: &Frame) -> Vec<AnyView> {
    let mut parts: Vec<AnyView> = Vec::new();
    let mut seen = 0;
    for theme in &site.themes {
        let found = shard.key.iter().find_map(|id| {
            let indicator = shard.indicator(id)?;
            (&indicator.theme == theme).then(|| cards.iter().find(|c| &c.indicator == id))?
        });
        let Some(card) = found else { continue };
        let Some(amount) = &card.figure else { continue };
        if seen > 0 {
            parts.push(f.lang.pick(",", "; ").into_any());
        }
        seen += 1;
        let name = card.name.clone();
        let percent = card.state.as_ref().map(|s| {
            f.lang
                .pick(format!("({})", s.words), format!(" ({})", s.words))
        });
        parts.push(
            view! {
                <span>{name}" "<strong class="ink">{amount.joined()}</strong>{percent}</span>
            }
            .into_any(),
        );
    }
    if seen > 0 {
        parts.push(f.lang.pick("。", ".").into_any());
    }
    parts
}

fn squares(promises: &[Promise], f: &Frame) -> AnyView {
    let w = f.words;
    if promises.is_empty() {
        return view! { <p class="quiet">{w.no_promises}</p> }.into_any();
    }
    let marks: Vec<_> = promises
        .iter()
        .map(|p| {
            let href = f.links.to(Route::Chart {
                area: p.target.area.clone(),
                indicator: p.indicator.clone(),
            });
            let words =
                format!("{}: {} · {}", p.name, p.target.amount_words(f.lang), p.state.words);
            let title = words.clone();
            view! {
                <li>
                    <a class=format!("square s-{}", p.state.state.as_str()) href=href title=title>
                        <span class="unseen">{words}</span>
                    </a>
                </li>
            }
        })
        .collect();
    let legend: Vec<_> = tally(promises)
        .into_iter()
        .map(|(state, count)| {
            let words = kanjian_model::wording::state_words(state, f.lang);
            view! {
                <li class=format!("chip s-{}", state.as_str())>
                    <span aria-hidden="true">{state_symbol(state)}</span>
                    <span>{words}" "{count}</span>
                </li>
            }
        })
        .collect();
    view! {
        <ul class="squares">{marks}</ul>
        <ul class="legend">{legend}</ul>
        <p class="quiet">{w.promises_note}</p>
    }
    .into_any()
}

/// The page of the shard's area.
pub fn area(shard: Option<Shard>) -> AnyView {
    let f = frame();
    let w = f.words;
    let Some(shard) = shard else {
        return not_found();
    };
    let id = shard.id.clone();
    let Some(this) = shard.area(&id).cloned() else {
        return not_found();
    };
    let name = this.name.in_lang(f.lang).to_owned();
    let trail: Vec<_> = {
        let mut trail = Vec::new();
        let mut up = this.parent.clone();
        while let Some(parent) = shard.area(&up) {
            trail.push(view! {
                <a href=f.links.to(Route::Area(parent.id.clone()))>
                    {parent.name.in_lang(f.lang).to_owned()}
                </a>
                <span aria-hidden="true">" / "</span>
            });
            up.clone_from(&parent.parent);
            if trail.len() > 6 {
                break;
            }
        }
        trail.reverse();
        trail
    };
    let all = cards(&shard, &id, f.lang);
    let promised = promises(&shard, &id, f.lang);
    let (key, all) = split(&shard, all);
    let answer = answer(&shard, &f.site, &all, &f);
    let sources: Vec<_> = shard
        .sources
        .iter()
        .filter(|s| s.area == id)
        .map(|s| {
            let title = f.lang.pick(
                format!("《{}》", s.title.in_lang(f.lang)),
                s.title.in_lang(f.lang).to_owned(),
            );
            view! { <li><a href=f.links.to(Route::Source(s.id.clone()))>{title}</a></li> }
        })
        .collect();
    let domains: Vec<(String, String)> = shard
        .domains
        .iter()
        .filter(|d| all.iter().any(|c| c.domain_id == d.id))
        .map(|d| (d.id.clone(), d.name.in_lang(f.lang).to_owned()))
        .collect();
    let pills: Vec<_> = domains
        .iter()
        .map(|(id, name)| {
            view! { <li><a class="pill" href=format!("#d-{id}")>{name.clone()}</a></li> }
        })
        .collect();
    let lists: Vec<_> = domains
        .iter()
        .map(|(id, name)| {
            let rows: Vec<_> = all
                .iter()
                .filter(|c| &c.domain_id == id)
                .map(|c| row(c, &c.name))
                .collect();
            view! {
                <section class="group" id=format!("d-{id}")>
                    <h3>{name.clone()}</h3>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        })
        .collect();
    let shown: Vec<_> = key.into_iter().map(|c| view! { <Card card=c/> }).collect();
    let question = f.lang.pick(
        format!("{name}{}", w.question_area),
        format!("{name}{}", w.question_area),
    );
    let note = this.note.in_lang(f.lang).to_owned();
    view! {
        <div class="lead">
            <p class="trail">{trail}<span>{name}</span></p>
            <h1>{question}</h1>
            <p class="answer">{answer}</p>
            {(!note.is_empty()).then(|| view! { <p class="quiet">{note}</p> })}
            <ul class="documents">{sources}</ul>
        </div>
        <section class="promises" aria-labelledby="promises">
            <h2 id="promises">{w.promises}</h2>
            {squares(&promised, &f)}
        </section>
        <nav class="pills" aria-label=w.domain>
            <ul>
                <li><a class="pill current" href="#key">{w.key}</a></li>
                {pills}
            </ul>
        </nav>
        <section id="key" aria-label=w.key>
            <h2 class="unseen">{w.key}</h2>
            <div class="cards">{shown}</div>
        </section>
        <section id="all" aria-labelledby="all-title">
            <h2 id="all-title">{w.all_figures}</h2>
            {lists}
        </section>
    }
    .into_any()
}
