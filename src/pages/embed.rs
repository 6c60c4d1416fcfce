//! One chart without chrome, for a frame in another page: title, chart, source, date, a link back.

use crate::ahead::phrased;
use crate::components::{
    card::figure_line,
    chart_figure::{About, chart_figure},
    chip::{chip, expected},
    clause::strip,
    inert::inert,
};
use crate::pages::not_found::not_found;
use crate::route::Route;
use crate::state::Frame;
use kanjian_chart::ChartKind;
use kanjian_model::{Series, Shard};
use kanjian_view::{Card, card};
use leptos::prelude::*;
use maud::{Markup, html};
use std::sync::Arc;

fn top(shown: &Card, place: &str, f: &Frame) -> Markup {
    html! {
        header {
            p.domain { (place) " · " (shown.domain) }
            h1 { (phrased(&f.lang.pick(format!("{place}{}", shown.name), shown.name.clone()))) }
            @if let Some(state) = &shown.state { (chip(state)) }
            @if shown.expected { (expected(f.words.expected)) }
            @if shown.chart.kind() != ChartKind::Headline { (figure_line(shown)) }
        }
    }
}

fn end(shown: &Card, f: &Frame) -> Markup {
    let w = f.words;
    let back = f.links.to(Route::Chart {
        area: shown.area.clone(),
        indicator: shown.indicator.clone(),
    });
    html! {
        div.end {
            @if let Some(clause) = shown.clauses.first() { (strip(clause, f)) }
            p.back {
                a href=(back) target="_top" rel="noopener" { (w.back_to_chart) }
                span { (f.site.title.in_lang(f.lang)) " · " (w.release) " " (f.release) }
            }
        }
    }
}

/// The embedded chart of one area and indicator.
pub fn embed(shard: Option<Shard>, area: &str, indicator: &str, f: &Frame) -> AnyView {
    let Some(shard) = shard else {
        return not_found(f);
    };
    let all = Series::all(&shard.observations);
    let found = all
        .iter()
        .find(|s| s.area == area)
        .and_then(|s| card(s, &shard, f.reader()));
    let Some(shown) = found.map(Arc::new) else {
        return not_found(f);
    };
    let place = shard
        .area(area)
        .map_or(area, |a| a.name.in_lang(f.lang))
        .to_owned();
    let about = About {
        id: format!("e-{indicator}"),
        title: format!("{place} {} {}", shown.name, shown.period),
        area: area.to_owned(),
        indicator: indicator.to_owned(),
        large: false,
        open_table: false,
    };
    let figure = chart_figure(shown.chart.clone(), about, f);
    let head = {
        let (shown, f) = (Arc::clone(&shown), f.clone());
        inert(move || top(&shown, &place, &f))
    };
    let foot = {
        let f = f.clone();
        inert(move || end(&shown, &f))
    };
    view! { <article class="card bare">{head}{figure}{foot}</article> }.into_any()
}
