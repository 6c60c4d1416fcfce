//! One card: domain, name, state, figure, change, chart, sentence, clause, actions; what it shows is decided in `view`.

use crate::components::{
    chart_figure::{About, ChartFigure},
    chip::chip,
    clause::strip,
};
use crate::route::Route;
use crate::state::frame;
use kanjian_view::Card as Shown;
use leptos::prelude::*;

/// The large figure of a card, its period and its change.
pub fn figure_line(card: &Shown) -> AnyView {
    let amount = match (&card.figure, &card.absent) {
        (Some(amount), _) => view! {
            <span class="figure">
                <strong>{amount.figure.clone()}</strong>
                <span class="unit">{amount.unit.clone()}</span>
            </span>
        }
        .into_any(),
        (None, why) => view! {
            <span class="figure absent">{why.clone().unwrap_or_default()}</span>
        }
        .into_any(),
    };
    view! {
        <p class="figure-line">
            {amount}
            <span class="aside">
                <span class="period">{card.period.clone()}</span>
                {card.change.clone().map(|c| view! { <span class="change">{c}</span> })}
            </span>
        </p>
    }
    .into_any()
}

/// A card of the area page.
#[component]
pub fn Card(
    /// What it shows.
    card: Shown,
    /// The area's name, on pages of several areas.
    #[prop(optional, into)]
    area_name: Option<String>,
) -> impl IntoView {
    let f = frame();
    let w = f.words;
    let href = f.links.to(Route::Chart {
        area: card.area.clone(),
        indicator: card.indicator.clone(),
    });
    let about = About {
        id: format!("c-{}-{}", card.area, card.indicator),
        title: format!("{} {}", card.name, card.period),
        area: card.area.clone(),
        indicator: card.indicator.clone(),
    };
    let clause = card.clauses.first().map(strip);
    view! {
        <article class="card">
            <header>
                <p class="domain">
                    {area_name.map(|name| view! { <span>{name}" · "</span> })}
                    {card.domain.clone()}
                </p>
                <h3>
                    <a href=href.clone()>{card.name.clone()}</a>
                </h3>
                {card.state.as_ref().map(chip)}
            </header>
            {figure_line(&card)}
            <ChartFigure chart=card.chart.clone() about=about/>
            {clause}
            <nav class="actions" aria-label=card.name.clone()>
                <a href=href.clone()>{w.more}</a>
                <a href=format!("{href}#download")>{w.download}</a>
                <a href=format!("{href}#embed")>{w.embed}</a>
                <a href=format!("{href}#cite")>{w.cite}</a>
                <a href=format!("{href}#meaning")>{w.meaning}</a>
            </nav>
        </article>
    }
    .into_any()
}
