//! The state of a target as a word with a symbol, never as a colour alone.

use kanjian_view::State;
use maud::{Markup, html};

/// The class of a state: its token, and whether its time has not come.
pub fn class(state: &State) -> String {
    let later = if state.not_due { " later" } else { "" };
    format!("s-{}{later}", state.state.as_str())
}

/// A state in its words, with the square that stands for it in the row of promises.
pub fn chip(state: &State) -> Markup {
    counted(state, None)
}

/// A state in its words, and how often it occurs.
pub fn counted(state: &State, count: Option<usize>) -> Markup {
    html! {
        span class={ "chip " (class(state)) } {
            span.sign aria-hidden="true" {}
            span { (state.words) @if let Some(count) = count { " " (count) } }
        }
    }
}

/// Said of a figure that the text itself calls expected.
pub fn expected(words: &str) -> Markup {
    html! { span.chip.expected { span { (words) } } }
}
