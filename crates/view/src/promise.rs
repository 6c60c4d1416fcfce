//! What an area promised, one by one, with its state; how a state is judged is in `model::progress`.

use crate::reader::Reader;
use crate::state::{State, written_at};
use kanjian_model::{
    Kind, Lang, Observation, Polarity, Shard, order, progress, series, wording::rounded_amount,
};

/// A target with its state.
#[derive(Clone, PartialEq, Debug)]
pub struct Promise {
    /// Indicator id.
    pub indicator: String,
    /// The indicator's name.
    pub name: String,
    /// The observation that states the target, or that implies it.
    pub target: Observation,
    /// The latest result within its time.
    pub result: Option<Observation>,
    /// Where there is no result within its time: the latest one at all.
    pub earlier: Option<Observation>,
    /// Its state.
    pub state: State,
}

impl Promise {
    /// The target as written, or as its completion rate implies it.
    pub fn words(&self, lang: Lang) -> String {
        match (self.target.kind, self.target.implied_target()) {
            (Kind::Actual, Some(implied)) => {
                let task =
                    rounded_amount(implied.value, implied.range(), self.target.unit, lang).joined();
                lang.pick(format!("约\u{a0}{task}"), format!("about {task}"))
            }
            _ => self.target.amount_words(lang),
        }
    }
}

/// Every target of `area`, written or implied by a completion rate, in the order of the documents.
pub fn promises(shard: &Shard, area: &str, reader: Reader) -> Vec<Promise> {
    let lang = reader.lang;
    let figures = series::observations(&shard.observations);
    let mut found = Vec::new();
    for o in figures.iter().map(|f| f.first).filter(|o| o.area == area) {
        let indicator = shard.indicator(&o.indicator);
        let name = indicator.map_or_else(|| o.subject.clone(), |i| i.name.in_lang(lang).to_owned());
        let polarity = indicator.map_or(Polarity::None, |i| i.polarity);
        let judged = match o.kind {
            Kind::Target => {
                let results = figures.iter().map(|f| f.first);
                Some(progress::state(o, results, polarity, |s| {
                    written_at(shard, s)
                }))
            }
            // A completion rate that is itself the indicator implies no count to keep.
            Kind::Actual if !o.unit.is_percent() => {
                progress::state_of_completion(o, written_at(shard, &o.source).as_ref())
                    .map(|state| (state, Some(o)))
            }
            _ => None,
        };
        if let Some((state, result)) = judged {
            let earlier = figures
                .iter()
                .map(|f| f.first)
                .filter(|r| {
                    r.kind == Kind::Actual
                        && (&r.area, &r.indicator, &r.breakdown)
                            == (&o.area, &o.indicator, &o.breakdown)
                        && r.unit == o.unit
                        && r.value.is_some()
                })
                .max_by_key(|r| r.period.end());
            found.push(Promise {
                earlier: earlier.filter(|_| result.is_none()).cloned(),
                indicator: o.indicator.clone(),
                name,
                target: o.clone(),
                result: result.cloned(),
                state: State::of(o, state, reader),
            });
        }
    }
    found
}

/// How many promises are in each state, in the order of the states.
pub fn tally(promises: &[Promise]) -> Vec<(State, usize)> {
    let mut counts: Vec<(State, usize)> = Vec::new();
    for promise in promises {
        match counts.iter_mut().find(|(state, _)| *state == promise.state) {
            Some((_, count)) => *count += 1,
            None => counts.push((promise.state.clone(), 1)),
        }
    }
    order::sort_by_key(&mut counts, |(state, _)| (state.state, state.not_due));
    counts
}
