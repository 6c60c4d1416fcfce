//! One line of a list: name, figure, period, state; the chart is on the page that it links to.

use crate::components::chip::chip;
use crate::route::Route;
use crate::state::Frame;
use kanjian_view::Card;
use maud::{Markup, html};

/// A figure as a line that links to its chart; `name` says which of area and indicator names the line.
pub fn row(card: &Card, name: &str, f: &Frame) -> Markup {
    let href = f.links.to(Route::Chart {
        area: card.area.clone(),
        indicator: card.indicator.clone(),
    });
    html! {
        li.row {
            a href=(href) {
                span.name { (name) }
                span.period { (card.period) }
            }
            span.amount { (card.amount_words()) }
            @if let Some(state) = &card.state { (chip(state)) }
        }
    }
}
