//! The state of a target as a word with a symbol, never as a colour alone.

use kanjian_model::wording::state_symbol;
use kanjian_view::State;
use leptos::prelude::*;

/// A state.
pub fn chip(state: &State) -> AnyView {
    view! {
        <span class=format!("chip s-{}", state.state.as_str())>
            <span aria-hidden="true">{state_symbol(state.state)}</span>
            <span>{state.words.clone()}</span>
        </span>
    }
    .into_any()
}
