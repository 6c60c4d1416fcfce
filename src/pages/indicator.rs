//! One indicator across areas: definition, ranking where one is allowed, every area's own figure.

use crate::ahead::phrased;
use crate::components::part::{Part, part};
use crate::components::{
    card::{card_view, grid},
    chart_figure::{About, Room, chart_figure},
    inert::inert,
    row::{row, rows},
};
use crate::pages::{
    chart::take::{on_screen, published},
    not_found::not_found,
};
use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{
    Bilingual, Indicator, Lang, Measure, Series, Shard, order, snapshot::is_whole_of,
};
use kanjian_view::{Comparison, card, comparison};
use leptos::prelude::*;
use maud::{Markup, html};
use std::sync::Arc;

/// Areas with at least this many periods are drawn as charts; the rest are lines.
const CHARTED_PERIODS: usize = 3;
/// Charts of single areas on the page.
const MOST_CHARTS: usize = 8;

/// The definition of the shard's indicator, in plain words.
pub fn definition(shard: &Shard, f: &Frame) -> Markup {
    let w = f.words;
    let Some(i) = shard.indicator(&shard.id) else {
        return html! {};
    };
    let item = |head: &str, text: &Bilingual| {
        html! { @if !text.is_empty() { dt { (head) } dd { (text.in_lang(f.lang)) } } }
    };
    let bare = matches!(i.measure, Measure::Rate | Measure::Share)
        && shard
            .observations
            .iter()
            .all(|o| o.numerator.is_none() && o.denominator.is_none());
    html! {
        h2 { (w.definition) }
        dl.definition {
            (item(w.what_is_counted, &i.plain))
            (item(w.why_matters, &i.why))
            (item(w.what_i_can_do, &i.act))
            (item(w.numerator, &i.numerator))
            (item(w.denominator, &i.denominator))
            @if !i.standard.is_empty() {
                dt { (w.standard) }
                dd { (i.standard.in_lang(f.lang)) " " (edition(i, f)) }
            }
            (item(w.caveat, &i.caveat))
        }
        @if bare { p.quiet { (w.bare_percentage) } }
    }
}

/// The edition, in the language of the page where the tables have it.
fn edition(i: &Indicator, f: &Frame) -> Markup {
    if f.lang == Lang::En && !i.edition_en.is_empty() {
        return html! { (i.edition_en) };
    }
    html! { span lang="zh-Hans" { (i.edition) } }
}

fn area_name<'a>(shard: &'a Shard, id: &'a str, f: &Frame) -> &'a str {
    shard.area(id).map_or(id, |a| a.name.in_lang(f.lang))
}

fn lead(shard: &Shard, f: &Frame) -> Markup {
    let indicator = shard.indicator(&shard.id);
    let domain = indicator.and_then(|i| shard.domain(&i.domain));
    html! {
        div.lead {
            p.trail { @if let Some(domain) = domain { (domain.name.in_lang(f.lang)) } }
            h1 { @if let Some(i) = indicator { (phrased(i.name.in_lang(f.lang))) } }
            p.answer { @if let Some(i) = indicator { (i.plain.in_lang(f.lang)) } }
            (by_province(shard, f))
        }
    }
}

/// The provinces of an indicator with more figures than one file holds: each is a link that brings the figures of its areas.
fn by_province(shard: &Shard, f: &Frame) -> Markup {
    let here = f.links.to(Route::Indicator(shard.id.clone()));
    let name = |beginning: &str| {
        let mut areas = shard.areas.iter();
        let whole = areas.find(|a| is_whole_of(&a.id, beginning));
        whole.map_or(f.words.other_places, |a| a.name.in_lang(f.lang))
    };
    let is_shown = |beginning: &str| {
        let mut rows = shard.observations.iter();
        rows.any(|o| o.area.starts_with(beginning) && !is_whole_of(&o.area, beginning))
    };
    html! {
        @if !shard.provinces.is_empty() {
            nav aria-label=(f.words.by_province) {
                h2 { (f.words.by_province) }
                ul.plain {
                    @for beginning in shard.provinces.keys() {
                        @let current = is_shown(beginning).then_some("true");
                        li { a href={ (here) "?province=" (beginning) } aria-current=[current] { (name(beginning)) } }
                    }
                }
            }
        }
    }
}

fn rest(shard: &Shard, f: &Frame) -> Markup {
    let cards: Vec<_> = Series::all(&shard.observations)
        .iter()
        .filter_map(|s| card(s, shard, f.reader()))
        .collect();
    html! {
        div.rest {
            section {
                h2 { (f.words.all_figures) }
                @let lines = cards.iter().map(|card| row(card, area_name(shard, &card.area, f), f));
                (rows(lines.collect(), f))
            }
            section.one id="meaning" { (definition(shard, f)) }
        }
    }
}

fn compared(shard: &Shard, f: &Frame) -> Part {
    let w = f.words;
    match comparison(shard, f.lang) {
        Comparison::Ranked {
            chart,
            period,
            beware,
        } => {
            let name = shard
                .indicator(&shard.id)
                .map_or("", |i| i.name.in_lang(f.lang));
            let about = About {
                id: format!("rank-{}", shard.id),
                title: format!("{name} {period}"),
                area: String::new(),
                indicator: shard.id.clone(),
                room: Room::Page,
                open_table: false,
            };
            let (title, path) = (about.title.clone(), format!("indicator/{}/", shard.id));
            let (name, f_of_end) = (shard.id.clone(), f.clone());
            let head = inert(move || html! { h2 { (w.across) " · " (period) } });
            let figure = chart_figure(*chart, about, f);
            let end = inert(move || {
                let f = f_of_end;
                let foot = published(&f.lang.pick(path.clone(), format!("en/{path}")), &f);
                let foot = [beware.clone(), Some(foot)].into_iter().flatten();
                let foot = foot.collect::<Vec<_>>().join(" · ");
                html! {
                    div {
                        @if let Some(words) = &beware { p.quiet { (words) } }
                        (on_screen(&name, &title, &foot, &f))
                    }
                }
            });
            part(view! { <section class="one">{head}{figure}{end}</section> })
        }
        Comparison::NotComparable(why) => inert(move || {
            html! { section.one { h2 { (w.across) } p.why-not { (why) } } }
        }),
    }
}

/// The page of the shard's indicator.
pub fn indicator(shard: Option<Shard>, f: &Frame) -> Part {
    let Some(shard) = shard.map(Arc::new) else {
        return not_found(f);
    };
    if shard.indicator(&shard.id).is_none() {
        return not_found(f);
    }
    let all = Series::all(&shard.observations);
    let mut charted: Vec<&Series<'_>> = all
        .iter()
        .filter(|s| s.breakdown.is_empty() && s.observations.len() >= CHARTED_PERIODS)
        .collect();
    order::sort_by_key(&mut charted, |s| std::cmp::Reverse(s.observations.len()));
    charted.truncate(MOST_CHARTS);
    let cards: Vec<_> = charted
        .iter()
        .filter_map(|s| card(s, &shard, f.reader()))
        .map(|c| {
            let place = area_name(&shard, &c.area, f).to_owned();
            card_view(c, Some(place), f)
        })
        .collect();
    let still = |draw: fn(&Shard, &Frame) -> Markup| {
        let (shard, f) = (Arc::clone(&shard), f.clone());
        inert(move || draw(&shard, &f))
    };
    let (top, rest) = (still(lead), still(rest));
    part(view! { {top} {compared(&shard, f)} {grid(cards)} {rest} })
}
