//! One card: domain, name, state, figure, change, chart, sentence, clause, actions; what it shows is decided in `view`.

use crate::ahead::phrased;
use crate::components::part::{Part, part};
use crate::components::{
    chart_figure::{About, Room, chart_figure},
    chip::{chip, expected},
    clause::strip,
    inert::inert,
};
use crate::route::Route;
use crate::state::Frame;
use kanjian_chart::ChartKind;
use kanjian_view::Card;
use leptos::prelude::*;
use maud::{Markup, html};
use std::sync::Arc;

/// The large figure of a card, its period and its change.
pub fn figure_line(card: &Card) -> Markup {
    html! {
        p.figure-line {
            @if let Some(amount) = &card.figure {
                span.figure {
                    strong { (amount.figure) }
                    span.unit { (amount.unit) }
                }
            } @else {
                span.figure.absent { (card.amount_words()) }
            }
            span.aside {
                span.period { (card.period) }
                @if let Some(change) = &card.change { span.change { (change) } }
            }
        }
    }
}

fn top(card: &Card, area_name: Option<&str>, f: &Frame) -> Markup {
    let href = f.links.to(Route::Chart {
        area: card.area.clone(),
        indicator: card.indicator.clone(),
    });
    html! {
        header {
            p.domain {
                @if let Some(name) = area_name { (name) " · " }
                (card.domain)
            }
            h3 { a href=(href) { (phrased(&card.name)) } }
            @if let Some(state) = &card.state { (chip(state)) }
            @if card.expected { (expected(f.words.expected)) }
            // A headline tile has the figure in its picture.
            @if card.chart.kind() != ChartKind::Headline { (figure_line(card)) }
        }
    }
}

fn end(card: &Card, f: &Frame) -> Markup {
    let w = f.words;
    let href = f.links.to(Route::Chart {
        area: card.area.clone(),
        indicator: card.indicator.clone(),
    });
    html! {
        div.end {
            @if let Some(clause) = card.clauses.first() { (strip(clause, f)) }
            nav.actions aria-label=(card.name) {
                a href=(href) { (w.more) }
                a href={ (href) "#download" } { (w.download) }
                a href={ (href) "#embed" } { (w.embed) }
                a href={ (href) "#cite" } { (w.cite) }
                a href={ (href) "#meaning" } { (w.meaning) }
            }
        }
    }
}

/// A card; `area_name` on pages of several areas.
pub fn card_view(card: Card, area_name: Option<String>, f: &Frame) -> Part {
    let about = About {
        id: format!("c-{}-{}", card.area, card.indicator),
        title: format!("{} {}", card.name, card.period),
        area: card.area.clone(),
        indicator: card.indicator.clone(),
        room: Room::Card,
        open_table: false,
    };
    let figure = chart_figure(card.chart.clone(), about, f);
    let card = Arc::new(card);
    let head = {
        let (card, f) = (Arc::clone(&card), f.clone());
        inert(move || top(&card, area_name.as_deref(), &f))
    };
    let foot = {
        let f = f.clone();
        inert(move || end(&card, &f))
    };
    part(view! { <article class="card">{head}{figure}{foot}</article> })
}

/// Cards side by side.
pub fn grid(cards: Vec<Part>) -> Part {
    part(view! { <div class="cards">{cards}</div> })
}
