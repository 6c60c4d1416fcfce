//! One area: the question, the answer in two lines, its promises, its key charts, then every figure by domain.

use crate::ahead::phrased;
use crate::components::part::{Part, part};
use crate::components::{
    card::{card_view, grid},
    chip::{class, counted},
    clause::titled,
    folded::folded,
    inert::inert,
    row::{row, rows},
};
use crate::pages::{not_found::not_found, plan::target_line};
use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{Area, Kind, Series, Shard, Source};
use kanjian_view::{Card, Promise, card, promises, tally};
use leptos::prelude::*;
use maud::{Markup, html};
use std::sync::Arc;

/// Charts on the page; the rest are lines that link to theirs.
const MOST_CHARTS: usize = 12;

/// More documents than these are folded.
const FEW_DOCUMENTS: usize = 3;

/// The key cards, in their order, one per indicator.
pub fn key_cards(shard: &Shard, f: &Frame) -> Vec<Card> {
    let all = Series::all(&shard.observations);
    shard
        .key
        .iter()
        .filter_map(|id| all.iter().find(|s| s.area == shard.id && s.indicator == id))
        .filter_map(|series| card(series, shard, f.reader()))
        .take(MOST_CHARTS)
        .collect()
}

/// The areas above this one, the topmost first.
fn above<'a>(shard: &'a Shard, area: &Area) -> Vec<&'a Area> {
    let mut trail: Vec<&Area> = Vec::new();
    let mut up = area.parent.as_str();
    while let Some(parent) = shard.area(up) {
        if trail.iter().any(|a| a.id == parent.id) {
            break;
        }
        trail.push(parent);
        up = &parent.parent;
    }
    trail.reverse();
    trail
}

/// A name amid a sentence: small, unless it opens with an abbreviation (TCM clinics).
fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// The answer: the leading figures of the themes, in one breath.
fn answer(shard: &Shard, key: &[Card], f: &Frame) -> Markup {
    let leading: Vec<&Card> = f
        .site
        .themes
        .iter()
        .filter_map(|theme| {
            key.iter().find(|c| {
                shard
                    .indicator(&c.indicator)
                    .is_some_and(|i| &i.theme == theme)
            })
        })
        .filter(|c| c.figure.is_some() && c.kind == Kind::Actual)
        .collect();
    html! {
        @for (i, card) in leading.iter().enumerate() {
            @if i > 0 { (f.lang.pick("，", "; ")) }
            @if i > 0 { (within_sentence(&card.name)) } @else { (card.name) } " "
            strong.ink { (card.amount_words()) }
            @if let Some(completion) = &card.completion {
                (f.lang.pick(format!("（{completion}）"), format!(" ({completion})")))
            }
        }
        @if !leading.is_empty() { (f.lang.pick("。", ".")) }
    }
}

/// The documents about this area; many of them folded.
fn documents(shard: &Shard, area: &Area, f: &Frame) -> Markup {
    let found: Vec<&Source> = shard.sources.iter().filter(|s| s.area == area.id).collect();
    let list = html! {
        ul.documents {
            @for source in &found {
                li {
                    a href=(f.links.to(Route::Source(source.id.clone()))) {
                        (titled(source.title.in_lang(f.lang), f))
                    }
                }
            }
        }
    };
    html! {
        @if found.len() > FEW_DOCUMENTS {
            details {
                summary { (f.words.documents) " " (found.len()) }
                (list)
            }
        } @else { (list) }
    }
}

fn lead(shard: &Shard, area: &Area, f: &Frame) -> Markup {
    let w = f.words;
    let name = area.name.in_lang(f.lang);
    let key = key_cards(shard, f);
    html! {
        div.lead {
            p.trail {
                @for parent in above(shard, area) {
                    @if parent.published {
                        a href=(f.links.to(Route::Area(parent.id.clone()))) { (parent.name.in_lang(f.lang)) }
                    } @else {
                        span { (parent.name.in_lang(f.lang)) }
                    }
                    span aria-hidden="true" { " / " }
                }
                span { (name) }
            }
            h1 { (phrased(&format!("{name}{}", w.question_area))) }
            p.answer { (answer(shard, &key, f)) }
            @if !area.note.is_empty() { p.quiet { (area.note.in_lang(f.lang)) } }
            (documents(shard, area, f))
        }
    }
}

/// Promises in number by state, each with its symbol.
pub fn legend(promises: &[Promise]) -> Markup {
    html! {
        ul.legend {
            @for (state, count) in tally(promises) {
                li { (counted(&state, Some(count))) }
            }
        }
    }
}

fn squares(promises: &[Promise], f: &Frame) -> Markup {
    let w = f.words;
    html! {
        section.promises.listed[!promises.is_empty()] aria-labelledby="promises" {
            h2 id="promises" { (w.promises) }
            @if promises.is_empty() {
                p.quiet { (w.no_promises) }
            } @else {
                ul.squares {
                    @for promise in promises {
                        @let words = format!(
                            "{}: {} · {}",
                            promise.name,
                            promise.words(f.lang),
                            promise.state.words,
                        );
                        li {
                            a class={ "square " (class(&promise.state)) }
                                href=(f.links.to(Route::Chart {
                                    area: promise.target.area.clone(),
                                    indicator: promise.indicator.clone(),
                                }))
                                title=(words) aria-label=(words) { span.sign aria-hidden="true" {} }
                        }
                    }
                }
                (legend(promises))
                p.quiet { (w.promises_note) }
                // A square alone tells its name to nobody who touches it.
                details {
                    summary { (w.promises_listed) " " (promises.len()) }
                    (folded(&html! { @for promise in promises { (target_line(promise, f)) } }))
                }
            }
        }
    }
}

/// Domains of the area's own figures, in the order shown.
fn domains(shard: &Shard) -> Vec<(&str, &kanjian_model::Bilingual)> {
    shard
        .domains
        .iter()
        .filter(|d| {
            shard
                .observations
                .iter()
                .any(|o| o.area == shard.id && o.domain == d.id)
        })
        .map(|d| (d.id.as_str(), &d.name))
        .collect()
}

fn pills(shard: &Shard, f: &Frame) -> Markup {
    html! {
        nav.pills aria-label=(f.words.domain) {
            ul {
                li { a.pill.current href="#key" { (f.words.key) } }
                @for (id, name) in domains(shard) {
                    li { a.pill href={ "#d-" (id) } { (name.in_lang(f.lang)) } }
                }
            }
        }
    }
}

fn lists(shard: &Shard, f: &Frame) -> Markup {
    let all: Vec<Card> = Series::all(&shard.observations)
        .iter()
        .filter(|s| s.area == shard.id)
        .filter_map(|s| card(s, shard, f.reader()))
        .collect();
    html! {
        section id="all" aria-labelledby="all-title" {
            h2 id="all-title" { (f.words.all_figures) }
            @for (id, name) in domains(shard) {
                section.group id={ "d-" (id) } {
                    h3 { (name.in_lang(f.lang)) }
                    @let lines = all.iter().filter(|c| c.domain_id == id);
                    (rows(lines.map(|card| row(card, &card.name, f)).collect(), f))
                }
            }
        }
    }
}

/// The page of the shard's area.
pub fn area(shard: Option<Shard>, f: &Frame) -> Part {
    let Some(shard) = shard.map(Arc::new) else {
        return not_found(f);
    };
    let Some(area) = shard.area(&shard.id).cloned() else {
        return not_found(f);
    };
    let still = |draw: fn(&Shard, &Frame) -> Markup| {
        let (shard, f) = (Arc::clone(&shard), f.clone());
        inert(move || draw(&shard, &f))
    };
    let top = {
        let (shard, f) = (Arc::clone(&shard), f.clone());
        inert(move || lead(&shard, &area, &f))
    };
    let promised = still(|shard, f| squares(&promises(shard, &shard.id, f.reader()), f));
    let cards = key_cards(&shard, f)
        .into_iter()
        .map(|c| card_view(c, None, f))
        .collect::<Vec<_>>();
    let key_title = f.words.key;
    let heading = inert(move || html! { h2.unseen { (key_title) } });
    let pills = still(pills);
    let lists = still(lists);
    part(view! {
        {top}
        {promised}
        {pills}
        <section id="key" aria-label=key_title>{heading}{grid(cards)}</section>
        {lists}
    })
}
