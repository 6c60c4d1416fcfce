//! One line of a list: name, figure, period, state; the chart is on the page that it links to.

use crate::components::chip::chip;
use crate::route::Route;
use crate::state::frame;
use kanjian_view::Card as Shown;
use leptos::prelude::*;

/// A figure as a line that links to its chart; `name` says which of area and indicator names the line.
pub fn row(card: &Shown, name: &str) -> AnyView {
    let f = frame();
    let href = f.links.to(Route::Chart {
        area: card.area.clone(),
        indicator: card.indicator.clone(),
    });
    let amount = card
        .figure
        .as_ref()
        .map(|a| a.joined())
        .or_else(|| card.absent.clone())
        .unwrap_or_default();
    view! {
        <li class="row">
            <a href=href>
                <span class="name">{name.to_owned()}</span>
                <span class="period">{card.period.clone()}</span>
            </a>
            <span class="amount">{amount}</span>
            {card.state.as_ref().map(chip)}
        </li>
    }
    .into_any()
}
