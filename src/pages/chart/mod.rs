//! One chart: the figure, its target, table, definition, quoted sentences, and what a reader may take away.

#[cfg(feature = "ssr")]
pub(crate) mod builder;
mod derived;
pub(crate) mod take;

use crate::ahead::phrased;
use crate::components::{
    card::{card_view, grid},
    chart_figure::{Room, chart_figure},
    clause::strip,
    inert::inert,
    part::{Part, part},
    row::{row, rows},
};
use crate::pages::{
    found::{Found, state_and_figure},
    indicator::definition,
    not_found::not_found,
};
use crate::route::Route;
use crate::state::Frame;
use kanjian_chart::ChartKind;
use kanjian_model::{Lang, Series, Shard};
use kanjian_view::{Card, Reader, card, kinds};
use leptos::prelude::*;
use maud::{Markup, html};
use std::sync::Arc;

fn lead(found: &Found, f: &Frame) -> Markup {
    let (place, shown) = (&found.place, &found.shown);
    html! {
        div.lead {
            p.trail {
                a href=(f.links.to(Route::Area(shown.area.clone()))) { (place) }
                span aria-hidden="true" { " / " }
                span { (shown.domain) }
            }
            h1 { (phrased(&format!("{place}{}{}", f.lang.pick("", ": "), shown.name))) }
            @if f.pinned {
                p.why-not {
                    (f.words.pinned_note) " " strong { (f.release) } " "
                    a href=(f.links.to(Route::Chart { area: shown.area.clone(), indicator: shown.indicator.clone() })) { (f.words.newest_release) }
                }
            }
            (state_and_figure(shown, f))
        }
    }
}

fn elsewhere(shard: &Shard, area: &str, f: &Frame) -> Markup {
    let cards: Vec<Card> = Series::all(&shard.observations)
        .iter()
        .filter(|s| s.area != area && s.breakdown.is_empty())
        .filter_map(|s| card(s, shard, f.reader()))
        .collect();
    html! {
        @if !cards.is_empty() {
            section.elsewhere {
                h2 { (f.words.other_areas) }
                @let name = |card: &Card| shard.area(&card.area).map_or_else(|| card.area.clone(), |a| a.name.in_lang(f.lang).to_owned());
                (rows(cards.iter().map(|card| row(card, &name(card), f)).collect(), f))
                p { a href=(f.links.to(Route::Indicator(shard.id.clone()))) { (f.words.across) } }
            }
        }
    }
}

/// The builder's words are written ahead of time only.
#[cfg(feature = "ssr")]
fn builder_of(shard: &Shard, found: &Found, f: &Frame) -> Markup {
    builder::builder(shard, found, f)
}

/// In a page that is drawn in the browser a script puts them here; without it, there is the frame itself.
#[cfg(not(feature = "ssr"))]
fn builder_of(_shard: &Shard, found: &Found, f: &Frame) -> Markup {
    let route = Route::Embed {
        release: f.pinned.then(|| f.release.clone()),
        area: found.shown.area.clone(),
        indicator: found.shown.indicator.clone(),
        kind: None,
    };
    html! { p { a href=(f.links.to(route)) { (f.words.embed) } } }
}

/// The section of the embed builder, with what its script needs to know.
fn embedding(shard: &Shard, found: &Found, f: &Frame) -> Markup {
    let (area, indicator) = (&found.shown.area, &found.shown.indicator);
    let all = Series::all(&shard.observations);
    let series = all.iter().find(|s| s.area == *area);
    let kinds = series.map_or_else(Vec::new, |series| kinds(series, shard));
    let kinds: Vec<&str> = kinds.into_iter().map(ChartKind::as_str).collect();
    let title_in = |lang: Lang| {
        let in_lang = Found::of(shard, area, Reader::new(lang, &f.site.as_of));
        in_lang.map_or_else(String::new, |found| found.title(lang))
    };
    let pin = f.pinned.then_some(&f.release);
    html! {
        section id="embed" data-site=(f.site.url) data-area=(area) data-indicator=(indicator) data-kinds=(kinds.join(" "))
            data-pin=[pin] data-zh=(title_in(Lang::Zh)) data-en=(title_in(Lang::En)) {
            (builder_of(shard, found, f))
        }
    }
}

fn rest(shard: &Shard, found: &Found, f: &Frame) -> Markup {
    html! {
        div.rest {
            section id="sentences" {
                h2 { (f.words.sentences) }
                @for clause in &found.shown.clauses { (strip(clause, f)) }
            }
            (derived::derived_list(shard, &found.shown.area, f))
            section id="meaning" { (definition(shard, f)) }
            (elsewhere(shard, &found.shown.area, f))
            (take::downloads(found, f))
            (embedding(shard, found, f))
            (take::cite(shard, found, f))
        }
    }
}

/// The page of one area and indicator, from the indicator's shard.
pub fn chart(shard: Option<Shard>, area: &str, f: &Frame) -> Part {
    let Some(shard) = shard.map(Arc::new) else {
        return not_found(f);
    };
    let Some(mut found) = Found::of(&shard, area, f.reader()) else {
        return not_found(f);
    };
    let groups: Vec<_> = std::mem::take(&mut found.groups)
        .into_iter()
        .map(|card| card_view(card, None, f))
        .collect();
    let title = f.words.by_breakdown;
    let groups = (!groups.is_empty()).then(|| {
        let heading = inert(move || html! { h2 { (title) } });
        view! { <section class="groups">{heading}{grid(groups)}</section> }
    });
    let figure = chart_figure(found.shown.chart.clone(), found.about("c", Room::Page), f);
    let found = Arc::new(found);
    let top = {
        let (found, f) = (Arc::clone(&found), f.clone());
        inert(move || lead(&found, &f))
    };
    let rest = {
        let f = f.clone();
        inert(move || rest(&shard, &found, &f))
    };
    part(view! { {top} <div class="one">{figure}{groups}{rest}</div> })
}
