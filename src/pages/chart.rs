//! One chart: the figure, its target, table, definition, quoted sentences, embed, download, cite.

use crate::ahead::phrased;
use crate::components::{
    card::{card_view, figure_line, grid},
    chart_figure::{About, chart_figure},
    chip::{chip, expected},
    clause::strip,
    inert::inert,
    row::{row, rows},
};
use crate::pages::{indicator::definition, not_found::not_found};
use crate::route::{Address, Route};
use crate::state::Frame;
use kanjian_chart::ChartKind;
use kanjian_model::{
    Derived, DerivedKind, Observation, Series, Shard,
    wording::{grouped, period_words, rounded_amount},
};
use kanjian_view::{Card, card};
use leptos::prelude::*;
use maud::{Markup, html};
use std::sync::Arc;

fn derived_words(o: &Observation, d: &Derived, f: &Frame) -> String {
    let w = f.words;
    let what = match d.kind {
        DerivedKind::PreviousYear => w.previous_year,
        DerivedKind::ImpliedTarget => w.implied_task,
        DerivedKind::ParentTotal => w.parent_total,
    };
    let value = rounded_amount(d.value, o.unit, f.lang).joined();
    // The range says how sure the value is, so its ends keep their digits.
    let end = |v: f64| grouped(v, if d.high < 1000.0 { 2 } else { 0 });
    let (low, high) = (end(d.low), end(d.high));
    let period = period_words(&o.period, f.lang);
    f.lang.pick(
        format!("{period} · {what}:约\u{2009}{value}({low} – {high})"),
        format!("{period} · {what}: about {value} ({low} – {high})"),
    )
}

fn derived_list(shard: &Shard, area: &str, f: &Frame) -> Markup {
    let lines: Vec<String> = kanjian_model::series::observations(&shard.observations)
        .iter()
        .map(|figure| figure.first)
        .filter(|o| o.area == area)
        .flat_map(|o| {
            [o.previous_year(), o.implied_target(), o.parent_total()]
                .into_iter()
                .flatten()
                .map(|d| derived_words(o, &d, f))
                .collect::<Vec<_>>()
        })
        .collect();
    html! {
        @if !lines.is_empty() {
            section.derived {
                h2 { (f.words.derived_values) }
                p.quiet { (f.words.derived_note) }
                ul.plain { @for line in lines { li { (line) } } }
            }
        }
    }
}

fn lead(shown: &Card, place: &str, f: &Frame) -> Markup {
    html! {
        div.lead {
            p.trail {
                a href=(f.links.to(Route::Area(shown.area.clone()))) { (place) }
                span aria-hidden="true" { " / " }
                span { (shown.domain) }
            }
            h1 { (phrased(&format!("{place}{}{}", f.lang.pick("", ": "), shown.name))) }
            @if let Some(state) = &shown.state { (chip(state)) }
            @if shown.expected { (expected(f.words.expected)) }
            @if shown.chart.kind() != ChartKind::Headline { (figure_line(shown)) }
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
            section {
                h2 { (f.words.other_areas) }
                @let name = |card: &Card| shard.area(&card.area).map_or_else(|| card.area.clone(), |a| a.name.in_lang(f.lang).to_owned());
                (rows(cards.iter().map(|card| row(card, &name(card), f)).collect(), f))
                p { a href=(f.links.to(Route::Indicator(shard.id.clone()))) { (f.words.across) } }
            }
        }
    }
}

fn take_away(shown: &Card, f: &Frame) -> Markup {
    let w = f.words;
    let route = |route| Address {
        lang: f.lang,
        route,
    };
    let (area, indicator) = (shown.area.clone(), shown.indicator.clone());
    let embed = route(Route::Embed {
        release: None,
        area: area.clone(),
        indicator: indicator.clone(),
    });
    let page = route(Route::Chart { area, indicator });
    let own = format!("{}{}", f.site.url, page.path());
    let frame = html! {
        iframe src={ (f.site.url) (embed.path()) } title=(shown.name) width="100%" height="420" loading="lazy" {}
    };
    let script = html! { script src={ (f.site.url) "kanjian-embed.js" } async {} };
    let element = html! {
        kanjian-chart area=(shown.area) indicator=(shown.indicator) lang=(f.lang.as_str()) title=(shown.name) {
            noscript { img src={ (f.site.url) (embed.beside("chart.svg")) } alt=(shown.name); }
        }
    };
    let picture = html! {
        a href=(own) { img src={ (f.site.url) (embed.beside("chart.svg")) } alt=(shown.name) width="640"; }
    };
    let cite = f.lang.pick(
        format!(
            "看健:{},{}。数据版本 {}。{own}",
            shown.name, shown.period, f.release
        ),
        format!(
            "Kanjian: {}, {}. Data release {}. {own}",
            shown.name, shown.period, f.release
        ),
    );
    html! {
        section id="download" {
            h2 { (w.download) }
            ul.plain {
                @for (path, words) in [
                    (page.beside("data.csv"), w.this_csv),
                    (page.beside("data.json"), w.this_json),
                    (embed.beside("chart.svg"), w.this_svg),
                    (embed.beside("chart-dark.svg"), w.this_svg_dark),
                ] {
                    li { a href=(f.links.file(&path)) download { (words) } }
                }
                li { a href=(f.links.file("data/csv/observations.csv")) { (w.whole_table) } }
            }
        }
        section id="embed" {
            h2 { (w.embed) }
            h3 { (w.iframe) }
            pre.code tabindex="0" { code { (frame.clone().into_string()) } }
            p { a href=(f.links.address(&embed)) { (w.only_page) } }
            h3 { (w.with_script) }
            pre.code tabindex="0" { code { (frame.clone().into_string()) "\n" (script.clone().into_string()) } }
            h3 { (w.as_element) }
            pre.code tabindex="0" { code { (element.into_string()) "\n" (script.into_string()) } }
            h3 { (w.as_picture) }
            pre.code tabindex="0" { code { (picture.into_string()) } }
        }
        section id="cite" {
            h2 { (w.how_to_cite) }
            pre.code tabindex="0" { code { (cite) } }
        }
    }
}

fn rest(shard: &Shard, shown: &Card, f: &Frame) -> Markup {
    html! {
        div.rest {
            section id="sentences" {
                h2 { (f.words.sentences) }
                @for clause in &shown.clauses { (strip(clause, f)) }
            }
            (derived_list(shard, &shown.area, f))
            section id="meaning" { (definition(shard, f)) }
            (elsewhere(shard, &shown.area, f))
            (take_away(shown, f))
        }
    }
}

/// The page of one area and indicator, from the indicator's shard.
pub fn chart(shard: Option<Shard>, area: &str, indicator: &str, f: &Frame) -> AnyView {
    let Some(shard) = shard.map(Arc::new) else {
        return not_found(f);
    };
    let all = Series::all(&shard.observations);
    let mut here = all
        .iter()
        .filter(|s| s.area == area)
        .filter_map(|s| card(s, &shard, f.reader()));
    let Some(shown) = here.next() else {
        return not_found(f);
    };
    let place = shard
        .area(area)
        .map_or(area, |a| a.name.in_lang(f.lang))
        .to_owned();
    let about = About {
        id: format!("c-{indicator}"),
        title: format!("{place} {} {}", shown.name, shown.period),
        area: area.to_owned(),
        indicator: indicator.to_owned(),
        large: true,
        open_table: true,
    };
    let breakdowns: Vec<_> = here.map(|c| card_view(c, None, f)).collect();
    let title = f.words.by_breakdown;
    let breakdowns = (!breakdowns.is_empty()).then(|| {
        let heading = inert(move || html! { h2 { (title) } });
        view! { <section>{heading}{grid(breakdowns)}</section> }
    });
    let figure = chart_figure(shown.chart.clone(), about, f);
    let shown = Arc::new(shown);
    let top = {
        let (shown, f) = (Arc::clone(&shown), f.clone());
        inert(move || lead(&shown, &place, &f))
    };
    let rest = {
        let (shard, f) = (Arc::clone(&shard), f.clone());
        inert(move || rest(&shard, &shown, &f))
    };
    view! { {top} <div class="one">{figure}{breakdowns}{rest}</div> }.into_any()
}
