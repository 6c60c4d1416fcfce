//! One chart: the figure, its target, table, definition, quoted sentences, embed, download, cite.

use crate::components::{
    card::figure_line,
    chart_figure::{About, ChartFigure},
    chip::chip,
    clause::strip,
    row::row,
};
use crate::pages::{indicator::definition, not_found::not_found};
use crate::route::{Address, Route};
use crate::state::{Frame, frame};
use kanjian_model::{
    Derived, DerivedKind, Observation, Series, Shard,
    wording::{period_words, rounded_amount},
};
use kanjian_view::{Card as Shown, card};
use leptos::prelude::*;

fn derived_list(observations: &[&Observation], f: &Frame) -> Option<AnyView> {
    let w = f.words;
    let line = |o: &Observation, d: Derived| {
        let what = match d.kind {
            DerivedKind::PreviousYear => w.previous_year,
            DerivedKind::ImpliedTarget => w.implied_task,
            DerivedKind::ParentTotal => w.parent_total,
        };
        let words = |v: f64| rounded_amount(v, o.unit, f.lang).joined();
        view! {
            <li>
                {format!(
                    "{} · {what}: {}{} ({} – {})",
                    period_words(&o.period, f.lang),
                    f.lang.pick("约\u{2009}", "about "),
                    words(d.value),
                    words(d.low),
                    words(d.high),
                )}
            </li>
        }
    };
    let lines: Vec<_> = observations
        .iter()
        .flat_map(|o| {
            [o.previous_year(), o.implied_target(), o.parent_total()]
                .into_iter()
                .flatten()
                .map(|d| line(o, d))
                .collect::<Vec<_>>()
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="derived">
                <h2>{w.derived_values}</h2>
                <p class="quiet">{w.derived_note}</p>
                <ul class="plain">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn embed_section(card: &Shown, f: &Frame, page: &Address) -> AnyView {
    let w = f.words;
    let embed = Address {
        lang: f.lang,
        route: Route::Embed {
            release: None,
            area: card.area.clone(),
            indicator: card.indicator.clone(),
        },
    };
    let url = format!("{}{}", f.site.url, embed.path());
    let code = format!(
        r#"<iframe src="{url}" title="{}" width="100%" height="420" loading="lazy"></iframe>"#,
        card.name
            .replace('&', "&amp;")
            .replace('"', "&quot;")
            .replace('<', "&lt;")
    );
    let own = format!("{}{}", f.site.url, page.path());
    let cite = f.lang.pick(
        format!(
            "看健. {} {}[数据版本 {}]. {own}",
            card.name, card.period, f.release
        ),
        format!(
            "Kanjian. {}, {} [data release {}]. {own}",
            card.name, card.period, f.release
        ),
    );
    view! {
        <section id="embed">
            <h2>{w.embed}</h2>
            <p class="quiet">{w.iframe}</p>
            <pre class="code" tabindex="0"><code>{code}</code></pre>
            <p><a href=f.links.address(&embed)>{w.only_page}</a></p>
        </section>
        <section id="cite">
            <h2>{w.how_to_cite}</h2>
            <pre class="code" tabindex="0"><code>{cite}</code></pre>
        </section>
    }
    .into_any()
}

/// The page of one area and indicator, from the indicator's shard.
pub fn chart(shard: Option<Shard>, area: &str, indicator: &str) -> AnyView {
    let f = frame();
    let w = f.words;
    let Some(shard) = shard else {
        return not_found();
    };
    let all = Series::all(&shard.observations);
    let here: Vec<&Series<'_>> = all.iter().filter(|s| s.area == area).collect();
    let Some(shown) = here.first().and_then(|s| card(s, &shard, f.lang)) else {
        return not_found();
    };
    let place = shard
        .area(area)
        .map_or(area, |a| a.name.in_lang(f.lang))
        .to_owned();
    let breakdowns: Vec<_> = here
        .iter()
        .skip(1)
        .filter_map(|s| card(s, &shard, f.lang))
        .map(|c| view! { <crate::components::card::Card card=c/> })
        .collect();
    let breakdowns =
        (!breakdowns.is_empty()).then(|| view! { <div class="cards">{breakdowns}</div> });
    let observations: Vec<&Observation> = here
        .iter()
        .flat_map(|s| s.observations.iter().map(|o| o.first))
        .collect();
    let elsewhere: Vec<_> = all
        .iter()
        .filter(|s| s.area != area && s.breakdown.is_empty())
        .filter_map(|s| card(s, &shard, f.lang))
        .map(|c| {
            let name = shard
                .area(&c.area)
                .map_or_else(|| c.area.clone(), |a| a.name.in_lang(f.lang).to_owned());
            row(&c, &name)
        })
        .collect();
    let elsewhere = (!elsewhere.is_empty()).then(|| {
        view! {
            <section>
                <h2>{w.other_areas}</h2>
                <ul class="rows">{elsewhere}</ul>
                <p><a href=f.links.to(Route::Indicator(indicator.to_owned()))>{w.across}</a></p>
            </section>
        }
    });
    let address = Address {
        lang: f.lang,
        route: Route::Chart {
            area: area.to_owned(),
            indicator: indicator.to_owned(),
        },
    };
    let about = About {
        id: format!("c-{indicator}"),
        title: format!("{place} {} {}", shown.name, shown.period),
        area: area.to_owned(),
        indicator: indicator.to_owned(),
    };
    let clauses: Vec<_> = shown.clauses.iter().map(strip).collect();
    let csv = f.links.file("data/csv/observations.csv");
    view! {
        <div class="lead">
            <p class="trail">
                <a href=f.links.to(Route::Area(area.to_owned()))>{place.clone()}</a>
                <span aria-hidden="true">" / "</span>
                <span>{shown.domain.clone()}</span>
            </p>
            <h1>{format!("{place}{}{}", f.lang.pick("", ": "), shown.name)}</h1>
            {shown.state.as_ref().map(chip)}
            {figure_line(&shown)}
        </div>
        <div class="one">
            <ChartFigure chart=shown.chart.clone() about=about large=true open_table=true/>
            <section id="sentences">
                <h2>{w.sentences}</h2>
                {clauses}
            </section>
            {derived_list(&observations, &f)}
            {breakdowns}
            <section id="meaning">{definition(&shard, indicator, &f)}</section>
            {elsewhere}
            <section id="download">
                <h2>{w.download}</h2>
                <ul class="plain">
                    <li><a href=csv>{w.whole_table}</a></li>
                </ul>
            </section>
            {embed_section(&shown, &f, &address)}
        </div>
    }
    .into_any()
}
