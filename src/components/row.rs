//! One line of a list: name, figure, period, state; the chart is on the page that it links to.

use crate::components::{chip::chip, folded::folded};
use crate::route::Route;
use crate::state::Frame;
use kanjian_view::Card;
use maud::{Markup, html};

/// Rows that stand open; the rest of a longer list is folded.
const FEW_ROWS: usize = 6;

/// Rows in a list: the first ones open, many more folded, so that no page is a wall of them.
pub fn rows(lines: Vec<Markup>, f: &Frame) -> Markup {
    // One or two more are shorter than the fold.
    let open = if lines.len() <= FEW_ROWS + 2 {
        lines.len()
    } else {
        FEW_ROWS
    };
    let (first, more) = lines.split_at(open);
    html! {
        ul.rows { @for line in first { (line) } }
        @if !more.is_empty() {
            details.more {
                summary { (f.words.more_rows) " " (more.len()) }
                (folded(&html! { ul.rows { @for line in more { (line) } } }))
            }
        }
    }
}

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
