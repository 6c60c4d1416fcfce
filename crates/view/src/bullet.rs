//! The bullet of a figure: its targets, and other areas' results, as marks beside it.

use crate::benchmark::{benchmark_mark, benchmarks};
use crate::mark::{derived_mark, largest, mark, scale};
use crate::percent::{completion_words, percent_in};
use kanjian_chart::{Bullet, Mark};
use kanjian_model::{Derived, Kind, Lang, Observation, Series, Shard, wording::rounded_amount};

/// The bullet of a figure: `None` without a target or another area beside it.
pub(crate) fn bullet(
    series: &Series<'_>,
    shard: &Shard,
    headline: &Observation,
    lang: Lang,
) -> Option<Bullet> {
    // A target is no bar that looks measured.
    if headline.kind == Kind::Target {
        return None;
    }
    let mut targets: Vec<Mark> = Vec::new();
    let implied = headline.implied_target();
    if let Some(implied) = &implied {
        targets.push(derived_mark(implied, headline, lang));
    }
    let others = series
        .of_kind(Kind::Target)
        .filter(|t| t.unit == headline.unit && t.id != headline.id);
    targets.extend(others.map(|target| target_mark(target, headline, lang)));
    let benchmarks: Vec<Mark> = benchmarks(shard, headline)
        .into_iter()
        .map(|b| benchmark_mark(b, shard, lang))
        .collect();
    if targets.is_empty() && benchmarks.is_empty() {
        return None;
    }
    let actual = mark(headline, lang);
    let all: Vec<&Mark> = targets.iter().chain(&benchmarks).chain([&actual]).collect();
    let scale = scale(headline.unit, largest(&all), lang);
    let done = headline.completion.map(|share| share.get());
    Some(Bullet {
        inside: done.map(|percent| format!("{}%", percent_in(&headline.quote, percent))),
        completion: completion_words(headline, lang),
        gap: implied.and_then(|task| gap_words(&task, headline, lang)),
        actual,
        targets,
        benchmarks,
        scale,
        sentence: None,
    })
}

/// A target; one of another time than the figure says its own.
fn target_mark(target: &Observation, headline: &Observation, lang: Lang) -> Mark {
    let mut drawn = mark(target, lang);
    if target.period != headline.period && target.value.is_some() {
        let (period, aim) = (&drawn.name, &drawn.label);
        drawn.label = lang.pick(
            format!("{period}目标\u{a0}{aim}"),
            format!("target\u{a0}{period}: {aim}"),
        );
    }
    drawn
}

/// How far the figure is from its task.
fn gap_words(task: &Derived, headline: &Observation, lang: Lang) -> Option<String> {
    let value = headline.number()?;
    let missing = task.value - value;
    (missing > 0.0).then(|| {
        let within = task.low - value..=task.high - value;
        let missing = rounded_amount(missing, within, headline.unit, lang).joined();
        let task = rounded_amount(task.value, task.range(), headline.unit, lang).joined();
        lang.pick(
            format!("离任务约\u{a0}{task}还差约\u{a0}{missing}"),
            format!("about {missing} short of a task of about {task}"),
        )
    })
}
