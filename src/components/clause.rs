//! A quoted clause with its figures marked and its document named: the strip under every chart.

use crate::route::Route;
use crate::state::frame;
use kanjian_model::{Grade, wording::grade_words};
use kanjian_view::{Clause, Piece};
use leptos::prelude::*;

/// The pieces of a clause, figures as `<mark>`.
pub fn marked(pieces: &[Piece]) -> Vec<AnyView> {
    pieces
        .iter()
        .map(|piece| match piece.marked {
            true => view! { <mark>{piece.text.clone()}</mark> }.into_any(),
            false => view! { <span>{piece.text.clone()}</span> }.into_any(),
        })
        .collect()
}

/// The strip.
pub fn strip(clause: &Clause) -> AnyView {
    let f = frame();
    let href = format!(
        "{}#{}",
        f.links.to(Route::Source(clause.source.clone())),
        clause.observation
    );
    let title = f
        .lang
        .pick(format!("《{}》", clause.title), clause.title.clone());
    let copied = matches!(clause.grade, Grade::Repost | Grade::Mirror)
        .then(|| view! { <span class="grade">{grade_words(clause.grade, f.lang)}</span> });
    view! {
        <blockquote class="clause" lang="zh-Hans">
            <p>{marked(&clause.pieces)}</p>
            <footer lang=f.lang.tag()>
                <a href=href>{title}</a>
                {copied}
            </footer>
        </blockquote>
    }
    .into_any()
}
