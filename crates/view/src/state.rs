//! The state of a target in words; how it is judged is in `model::progress`.

use crate::percent::percent_in;
use crate::reader::Reader;
use kanjian_model::{
    Kind, Lang, Observation, Period, Polarity, Series, Shard, TargetState, progress,
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

/// When a document was written, where its results end before their period does.
pub(crate) fn written_at(shard: &Shard, source: &str) -> Option<Period> {
    let as_of = shard.source(source)?.as_of.as_str();
    (!as_of.is_empty())
        .then(|| Period::parse(as_of).ok())
        .flatten()
}

/// The state that a series shows beside its headline: of the task that this belongs to, else of the latest target.
pub(crate) fn state_of(
    series: &Series<'_>,
    shard: &Shard,
    headline: &Observation,
    polarity: Polarity,
    reader: Reader,
) -> Option<State> {
    let lang = reader.lang;
    // A completion rate that is itself the figure implies no task to keep.
    let of_task = (!headline.unit.is_percent())
        .then(|| {
            progress::state_of_completion(headline, written_at(shard, &headline.source).as_ref())
        })
        .flatten();
    if let Some(state) = of_task {
        let percent = percent_in(&headline.quote, headline.completion?.get());
        let words = match state {
            TargetState::ToDate => lang.pick(
                format!("年内完成 {percent}%"),
                format!("{percent}% to date"),
            ),
            other => format!("{} {percent}%", state_words(other, lang)),
        };
        return Some(State {
            words,
            ..State::plain(state, lang)
        });
    }
    let target = series.of_kind(Kind::Target).next_back()?;
    let results = series.of_kind(Kind::Actual);
    let (state, _) = progress::state(target, results, polarity, |s| written_at(shard, s));
    let state = State::of(target, state, reader);
    let words = &state.words;
    // A target of another year than the figure's says so, or the figure would seem to have missed it.
    let words = match (target.period.year(), headline.kind) {
        (Some(year), Kind::Actual) if headline.period.year() != Some(year) => lang.pick(
            format!("{year} 年目标：{words}"),
            format!("{year} target: {words}"),
        ),
        _ => words.clone(),
    };
    Some(State { words, ..state })
}
