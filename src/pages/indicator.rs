//! One indicator across areas: definition, ranking where one is allowed, every area's own figure.

use crate::components::{
    card::Card,
    chart_figure::{About, ChartFigure},
    row::row,
};
use crate::pages::not_found::not_found;
use crate::state::{Frame, frame};
use kanjian_model::{Bilingual, Measure, Series, Shard};
use kanjian_view::{Comparison, card, comparison};
use leptos::prelude::*;

/// Areas with at least this many periods are drawn as charts; the rest are lines.
const CHARTED_PERIODS: usize = 3;
/// Charts of single areas on the page.
const MOST_CHARTS: usize = 8;

/// The definition of the shard's indicator, in plain words.
pub fn definition(shard: &Shard, indicator: &str, f: &Frame) -> AnyView {
    let w = f.words;
    let Some(i) = shard.indicator(indicator) else {
        return ().into_any();
    };
    let item = |head: &'static str, text: &Bilingual| {
        (!text.is_empty()).then(|| {
            view! { <dt>{head}</dt><dd>{text.in_lang(f.lang).to_owned()}</dd> }
        })
    };
    let standard = (!i.standard.is_empty()).then(|| {
        let edition = if i.edition.is_empty() {
            String::new()
        } else {
            format!(" {}", i.edition)
        };
        view! { <dt>{w.standard}</dt><dd>{i.standard.in_lang(f.lang).to_owned()}{edition}</dd> }
    });
    let bare = matches!(i.measure, Measure::Rate | Measure::Share)
        && shard
            .observations
            .iter()
            .all(|o| o.numerator.is_none() && o.denominator.is_none());
    view! {
        <h2>{w.definition}</h2>
        <dl class="definition">
            {item(w.what_is_counted, &i.plain)}
            {item(w.why_matters, &i.why)}
            {item(w.what_i_can_do, &i.act)}
            {item(w.numerator, &i.numerator)}
            {item(w.denominator, &i.denominator)}
            {standard}
            {item(w.caveat, &i.caveat)}
        </dl>
        {bare.then(|| view! { <p class="quiet">{w.bare_percentage}</p> })}
    }
    .into_any()
}

/// The page of the shard's indicator.
pub fn indicator(shard: Option<Shard>) -> AnyView {
    let f = frame();
    let w = f.words;
    let Some(shard) = shard else {
        return not_found();
    };
    let id = shard.id.clone();
    let Some(this) = shard.indicator(&id).cloned() else {
        return not_found();
    };
    let name = this.name.in_lang(f.lang).to_owned();
    let all = Series::all(&shard.observations);
    let area_name = |id: &str| {
        shard
            .area(id)
            .map_or_else(|| id.to_owned(), |a| a.name.in_lang(f.lang).to_owned())
    };
    let mut charted: Vec<&Series<'_>> = all
        .iter()
        .filter(|s| s.breakdown.is_empty() && s.observations.len() >= CHARTED_PERIODS)
        .collect();
    charted.sort_by_key(|s| std::cmp::Reverse(s.observations.len()));
    charted.truncate(MOST_CHARTS);
    let cards: Vec<_> = charted
        .iter()
        .filter_map(|s| card(s, &shard, f.lang))
        .map(|c| {
            let place = area_name(&c.area);
            view! { <Card card=c area_name=place/> }
        })
        .collect();
    let rows: Vec<_> = all
        .iter()
        .filter_map(|s| card(s, &shard, f.lang))
        .map(|c| row(&c, &area_name(&c.area)))
        .collect();
    let compared = match comparison(&shard, f.lang) {
        Comparison::Ranked { chart, period, .. } => {
            let about = About {
                id: format!("rank-{id}"),
                title: format!("{name} {period}"),
                area: String::new(),
                indicator: id.clone(),
            };
            view! {
                <p class="quiet">{period}</p>
                <ChartFigure chart=*chart about=about large=true/>
            }
            .into_any()
        }
        Comparison::NotComparable(why) => view! { <p class="why-not">{why}</p> }.into_any(),
    };
    let domain = shard
        .domain(&this.domain)
        .map_or_else(String::new, |d| d.name.in_lang(f.lang).to_owned());
    view! {
        <div class="lead">
            <p class="trail">{domain}</p>
            <h1>{name}</h1>
            <p class="answer">{this.plain.in_lang(f.lang).to_owned()}</p>
        </div>
        <div class="one">
            <section>
                <h2>{w.across}</h2>
                {compared}
            </section>
        </div>
        <div class="cards">{cards}</div>
        <section>
            <h2>{w.all_figures}</h2>
            <ul class="rows">{rows}</ul>
        </section>
        <section id="meaning" class="one">{definition(&shard, &id, &f)}</section>
    }
    .into_any()
}
