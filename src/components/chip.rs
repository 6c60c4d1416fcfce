//! The state of a target as a word with a symbol, never as a colour alone.

use kanjian_model::{TargetState, wording::state_symbol};
use maud::{Markup, html};

/// A state in given words.
pub fn chip(state: TargetState, words: &str) -> Markup {
    html! {
        span class={ "chip s-" (state.as_str()) } {
            span aria-hidden="true" { (state_symbol(state)) }
            span { (words) }
        }
    }
}
