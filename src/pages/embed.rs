//! One chart without chrome, for a frame in another page: title, chart, source, release, a link back.

use crate::ahead::phrased;
use crate::components::part::{Part, part};
use crate::components::{
    chart_figure::{Room, chart_figure},
    clause::strip,
    inert::inert,
};
use crate::pages::{
    found::{Found, state_and_figure},
    not_found::not_found,
};
use crate::route::Route;
use crate::state::Frame;
use kanjian_chart::ChartKind;
use kanjian_model::Shard;
use kanjian_view::Card;
use leptos::prelude::*;
use maud::{Markup, html};
use std::sync::Arc;

/// `unfit` is the name of a kind that was asked for and that the figures do not make.
fn top(found: &Found, unfit: Option<&str>, f: &Frame) -> Markup {
    let (place, shown) = (&found.place, &found.shown);
    html! {
        header {
            @if let Some(kind) = unfit {
                p.unfit {
                    (f.lang.pick(
                        format!("这些数画不成“{kind}”图，这里是通常的图。"),
                        format!("These figures make no chart of the kind “{kind}”: this is the usual one."),
                    ))
                }
            }
            p.domain { (place) " · " (shown.domain) }
            h1 { (phrased(&f.lang.pick(format!("{place}{}", shown.name), shown.name.clone()))) }
            @if shown.chart.kind() == ChartKind::Ranking {
                // The figure is in the chart, among those of the others.
                p.period { (shown.period) }
            } @else {
                (state_and_figure(shown, f))
            }
            @if let Some(beware) = &shown.beware { p.beware { (beware) } }
        }
    }
}

fn end(shown: &Card, f: &Frame) -> Markup {
    let w = f.words;
    let mut back = f.links.to(Route::Chart {
        area: shown.area.clone(),
        indicator: shown.indicator.clone(),
    });
    if f.pinned {
        back = format!("{back}?release={}", f.release);
    }
    let release = if f.pinned {
        w.pinned_release
    } else {
        w.release
    };
    html! {
        div.end {
            @if let Some(clause) = shown.clauses.first() { (strip(clause, f)) }
            p.back {
                a href=(back) target="_top" rel="noopener" { (w.back_to_chart) }
                span { (f.site.title.in_lang(f.lang)) " · " (release) " " (f.release) }
            }
        }
    }
}

/// The embedded chart of one area and indicator, of the kind that is named or of the usual one.
pub fn embed(shard: Option<Shard>, area: &str, kind: Option<&str>, f: &Frame) -> Part {
    let Some(shard) = shard else {
        return not_found(f);
    };
    let asked = kind.and_then(|kind| Found::drawn_as(kind, &shard, area, f.reader()));
    let unfit = kind.filter(|_| asked.is_none()).map(str::to_owned);
    let found = asked.or_else(|| Found::of(&shard, area, f.reader()));
    let Some(found) = found.map(Arc::new) else {
        return not_found(f);
    };
    let figure = chart_figure(found.shown.chart.clone(), found.about("e", Room::Frame), f);
    let head = {
        let (found, f) = (Arc::clone(&found), f.clone());
        inert(move || top(&found, unfit.as_deref(), &f))
    };
    let foot = {
        let f = f.clone();
        inert(move || end(&found.shown, &f))
    };
    part(view! { <article class="card bare">{head}{figure}{foot}</article> })
}
