//! A quoted clause with its figures marked and its document named: the strip under every chart.

use crate::route::Route;
use crate::state::Frame;
use kanjian_model::{Grade, wording::grade_words};
use kanjian_view::{Clause, Piece};
use maud::{Markup, html};

/// The pieces of a clause, figures as `<mark>`.
pub fn marked(pieces: &[Piece]) -> Markup {
    html! {
        @for piece in pieces {
            @if piece.marked { mark { (piece.text) } } @else { (piece.text) }
        }
    }
}

/// A document's title as the language sets titles.
pub fn titled(title: &str, f: &Frame) -> String {
    f.lang.pick(format!("《{title}》"), title.to_owned())
}

/// The strip.
pub fn strip(clause: &Clause, f: &Frame) -> Markup {
    let page = f.links.to(Route::Source(clause.source.clone()));
    html! {
        blockquote.clause lang="zh-Hans" {
            p { (marked(&clause.pieces)) }
            footer lang=(f.lang.tag()) {
                a href={ (page) "#" (clause.observation) } { (titled(&clause.title, f)) }
                @if matches!(clause.grade, Grade::Repost | Grade::Mirror) {
                    span.grade { (grade_words(clause.grade, f.lang)) }
                }
            }
        }
    }
}
