//! The state of a target in words; how it is judged is in `model::progress`.

use crate::reader::Reader;
use kanjian_model::{
    Lang, Observation, TargetState, progress,
    wording::{not_due_words, state_words},
};

/// A target's state in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct State {
    /// The state.
    pub state: TargetState,
    /// Whether there is no result because its time has not come.
    pub not_due: bool,
    /// Its words, with the share reached where one is stated.
    pub words: String,
}

impl State {
    /// A state of no target in particular.
    pub fn plain(state: TargetState, lang: Lang) -> Self {
        Self {
            state,
            not_due: false,
            words: state_words(state, lang).to_owned(),
        }
    }

    /// The state of a target whose time has not come.
    pub fn not_due(lang: Lang) -> Self {
        Self {
            state: TargetState::NoResultPublished,
            not_due: true,
            words: not_due_words(lang).to_owned(),
        }
    }

    /// The state of this target: without a result, one whose time has not come is not due rather than unanswered.
    pub fn of(target: &Observation, state: TargetState, reader: Reader) -> Self {
        match state {
            TargetState::NoResultPublished if progress::is_not_due(target, reader.known_until) => {
                Self::not_due(reader.lang)
            }
            state => Self::plain(state, reader.lang),
        }
    }
}
