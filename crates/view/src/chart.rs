//! Which charts the figures of a series make.

use crate::bullet::bullet;
use crate::comparison::ranking;
use crate::copy::preferred;
use crate::mark::{largest, mark, scale};
use crate::percent::change_words;
use crate::state::State;
use crate::trend::trend;
use kanjian_chart::{Breakdown, Bullet, Chart, ChartKind, Headline, Mark, Trend};
use kanjian_model::{Kind, Lang, Observation, Series, Shard, order, wording::period_words};

/// Of an indicator's shard, the places in order with that of the series among them, and what to beware of. Only where the
/// figure shown is one of those compared: a figure of one year above an order of another would be read as one.
fn placed(
    series: &Series<'_>,
    shard: &Shard,
    headline: &Observation,
    lang: Lang,
) -> Option<(Chart, Option<String>)> {
    let is_whole = series.breakdown.is_empty() && headline.kind == Kind::Actual;
    (is_whole && shard.id == series.indicator).then_some(())?;
    ranking(shard, series.area, &headline.period, lang)
}

/// The chart of a kind; `None` where the figures make none.
pub(crate) fn drawn(
    kind: ChartKind,
    series: &Series<'_>,
    shard: &Shard,
    headline: &Observation,
    lang: Lang,
) -> Option<(Chart, Option<String>)> {
    let chart = match kind {
        ChartKind::Breakdown => breakdown(shard, headline, lang).map(Chart::Breakdown),
        ChartKind::Bullet => bullet(series, shard, headline, lang).map(Chart::Bullet),
        ChartKind::Trend => trend(series, headline, lang).map(Chart::Trend),
        ChartKind::Headline => Some(Chart::Headline(headline_chart(headline, lang))),
        ChartKind::Ranking => return placed(series, shard, headline, lang),
        ChartKind::Slope => None,
    };
    Some((chart?, None))
}

/// The kinds among which the usual chart of a series is chosen, the best first.
pub(crate) fn usual_kinds(series: &Series<'_>, headline: &Observation) -> Vec<ChartKind> {
    let dated_actuals = preferred(series)
        .iter()
        .filter(|o| o.kind == Kind::Actual && o.period.at().is_some())
        .count();
    let mut kinds = vec![ChartKind::Breakdown];
    if headline.completion.is_some() && dated_actuals <= 1 {
        kinds.push(ChartKind::Bullet);
    }
    if dated_actuals > 1 || headline.yoy.is_some() {
        kinds.push(ChartKind::Trend);
    }
    kinds.extend([ChartKind::Bullet, ChartKind::Trend, ChartKind::Headline]);
    kinds
}

/// The kinds of chart that the figures of a series make, the usual one first.
pub fn kinds(series: &Series<'_>, shard: &Shard) -> Vec<ChartKind> {
    let Some(headline) = series.headline() else {
        return Vec::new();
    };
    let mut found: Vec<ChartKind> = Vec::new();
    let all = usual_kinds(series, headline).into_iter();
    for kind in all.chain([ChartKind::Ranking]) {
        // Which words are drawn makes no difference to whether they are.
        if !found.contains(&kind) && drawn(kind, series, shard, headline, Lang::Zh).is_some() {
            found.push(kind);
        }
    }
    found
}

fn breakdown(shard: &Shard, headline: &Observation, lang: Lang) -> Option<Breakdown> {
    let mut parts: Vec<&Observation> = shard
        .observations
        .iter()
        .chain(&shard.parts)
        .filter(|o| o.part_of == headline.id && o.unit == headline.unit && o.value.is_some())
        .collect();
    parts.dedup_by_key(|o| &o.id);
    if parts.len() < 2 {
        return None;
    }
    order::sort_by(&mut parts, |a, b| {
        b.number()
            .partial_cmp(&a.number())
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    let name = |o: &Observation| {
        shard
            .indicator(&o.indicator)
            .map_or_else(|| o.subject.clone(), |i| i.name.in_lang(lang).to_owned())
    };
    let parts: Vec<Mark> = parts
        .into_iter()
        .map(|o| Mark {
            name: name(o),
            ..mark(o, lang)
        })
        .collect();
    let total = Mark {
        name: lang.pick("合计", "Total").to_owned(),
        note: period_words(&headline.period, lang),
        ..mark(headline, lang)
    };
    let scale = scale(
        headline.unit,
        largest(&parts.iter().collect::<Vec<_>>()),
        lang,
    );
    Some(Breakdown {
        parts,
        total: Some(total),
        rest: None,
        scale,
        sentence: None,
    })
}

fn headline_chart(headline: &Observation, lang: Lang) -> Headline {
    let figure = mark(headline, lang);
    let scale = scale(headline.unit, headline.number().unwrap_or(0.0).abs(), lang);
    Headline {
        figure: figure.clone(),
        change: change_words(headline, lang),
        spark: vec![figure],
        scale,
        sentence: None,
    }
}

/// Says of a target that it is one: alone, its number would read as a result.
pub(crate) fn as_target(
    chart: Chart,
    headline: &Observation,
    state: Option<&State>,
    lang: Lang,
) -> Chart {
    if headline.kind != Kind::Target {
        return chart;
    }
    let (period, amount) = (
        period_words(&headline.period, lang),
        headline.amount_words(lang),
    );
    let state = state.map_or("", |s| s.words.as_str());
    let sentence = Some(lang.pick(
        format!("目标：{period} {amount}；{state}。"),
        format!("Target, {period}: {amount}. {state}."),
    ));
    match chart {
        Chart::Headline(chart) => Chart::Headline(Headline { sentence, ..chart }),
        Chart::Trend(chart) => Chart::Trend(Trend { sentence, ..chart }),
        Chart::Bullet(chart) => Chart::Bullet(Bullet { sentence, ..chart }),
        other => other,
    }
}
