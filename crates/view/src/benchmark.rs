//! The results of other areas that a figure is set beside.

use crate::copy::preference;
use crate::mark::mark;
use kanjian_chart::{Mark, Standing};
use kanjian_model::{Kind, Lang, Observation, Shard, order, wording::period_words};

/// Results of other areas that the same document sets beside this one.
pub(crate) fn benchmarks<'a>(shard: &'a Shard, o: &Observation) -> Vec<&'a Observation> {
    let parent = shard
        .area(&o.area)
        .map(|a| a.parent.clone())
        .unwrap_or_default();
    let mut found: Vec<&Observation> = shard
        .observations
        .iter()
        .filter(|b| {
            b.indicator == o.indicator
                && b.area == parent
                && b.kind == Kind::Actual
                && b.unit == o.unit
                && b.breakdown == o.breakdown
                && b.value.is_some()
                && b.period.year() == o.period.year()
                && b.period.year().is_some()
        })
        .collect();
    order::sort_by_key(&mut found, |b| {
        (b.source != o.source, preference(b.grade), b.id.clone())
    });
    found.truncate(1);
    found
}

/// A result of another area, named with its period: it may be another one than the figure's.
pub(crate) fn benchmark_mark(o: &Observation, shard: &Shard, lang: Lang) -> Mark {
    let area = shard
        .area(&o.area)
        .map_or(o.area.as_str(), |a| a.name.in_lang(lang));
    let period = period_words(&o.period, lang);
    Mark {
        name: lang.pick(format!("{area} {period}"), format!("{area}, {period}")),
        ..mark(o, lang)
    }
    .standing(Standing::Benchmark)
}
