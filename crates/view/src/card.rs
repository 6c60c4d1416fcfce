//! One card: the observations of one area and indicator become a headline, a state, a chart and clauses; pages lay cards out.

use crate::clause::{Piece, pieces};
use crate::comparison::ranking;
use crate::mark::{derived_mark, mark, scale};
use crate::rank::rank_words;
use crate::reader::Reader;
use crate::state::State;
use kanjian_chart::{Breakdown, Bullet, Chart, ChartKind, Headline, Mark, Standing, Trend};
use kanjian_model::{
    Grade, Indicator, Kind, Lang, Observation, Period, Polarity, Series, Shard, TargetState,
    derived::written_decimals,
    order, progress,
    series::Figured,
    wording::{Amount, grouped, period_words, rounded_amount, state_words},
};

/// A quoted clause with its document.
#[derive(Clone, PartialEq, Debug)]
pub struct Clause {
    /// The clause, its figures marked.
    pub pieces: Vec<Piece>,
    /// The document's id.
    pub source: String,
    /// The document's title.
    pub title: String,
    /// How near the copy read is to the publisher.
    pub grade: Grade,
    /// The observation it belongs to.
    pub observation: String,
}

/// Everything that a card shows.
#[derive(Clone, PartialEq, Debug)]
pub struct Card {
    /// Area id.
    pub area: String,
    /// Indicator id.
    pub indicator: String,
    /// The indicator's name.
    pub name: String,
    /// What the figure is: a result, or where there is none a target, baseline or forecast.
    pub kind: Kind,
    /// Whether the text calls the figure expected.
    pub expected: bool,
    /// The domain's name.
    pub domain: String,
    /// Domain id.
    pub domain_id: String,
    /// The figure shown large; `None` where the value is absent.
    pub figure: Option<Amount>,
    /// In place of the figure: why it is absent.
    pub absent: Option<String>,
    /// When, and what kind of figure it is.
    pub period: String,
    /// The change, or the place in the order.
    pub change: Option<String>,
    /// The share of its task that is done, in words.
    pub completion: Option<String>,
    /// The state of its target.
    pub state: Option<State>,
    /// The chart.
    pub chart: Chart,
    /// What to beware of in reading the chart, or nothing.
    pub beware: Option<String>,
    /// The clauses of the figures drawn, the headline's first.
    pub clauses: Vec<Clause>,
}

impl Card {
    /// The figure in one piece, or why it is absent.
    pub fn amount_words(&self) -> String {
        self.figure
            .as_ref()
            .map(Amount::joined)
            .or_else(|| self.absent.clone())
            .unwrap_or_default()
    }
}

/// Better copies first: what is drawn where two sources give the same period.
pub(crate) fn preference(grade: Grade) -> u8 {
    match grade {
        Grade::Official => 0,
        Grade::Journal => 1,
        Grade::Press => 2,
        Grade::Repost => 3,
        Grade::Mirror => 4,
    }
}

/// One observation per period and kind: the one from the better copy.
fn preferred<'a>(series: &Series<'a>) -> Vec<&'a Observation> {
    let mut chosen: Vec<&Observation> = Vec::new();
    for Figured { first, .. } in &series.observations {
        match chosen
            .iter_mut()
            .find(|o| o.period == first.period && o.kind == first.kind)
        {
            Some(other) if preference(first.grade) < preference(other.grade) => *other = first,
            Some(_) => {}
            None => chosen.push(first),
        }
    }
    chosen
}

/// When a document was written, where its results end before their period does.
pub(crate) fn written_at(shard: &Shard, source: &str) -> Option<Period> {
    let as_of = shard.source(source)?.as_of.as_str();
    (!as_of.is_empty())
        .then(|| Period::parse(as_of).ok())
        .flatten()
}

fn percent_in(quote: &str, value: f64) -> String {
    grouped(value.abs(), written_decimals(quote, value))
}

fn change_words(o: &Observation, lang: Lang) -> Option<String> {
    if let Some(yoy) = o.yoy {
        let (arrow, percent) = (
            if yoy.get() < 0.0 { "▼" } else { "▲" },
            percent_in(&o.quote, yoy.get()),
        );
        return Some(lang.pick(
            format!("{arrow} {percent}% 比上年"),
            format!("{arrow} {percent}% on the year before"),
        ));
    }
    let rank = o.rank?.get();
    (o.unit.key() != "rank").then(|| rank_words(rank, &o.quote, lang))
}

fn state_of(
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

fn largest(marks: &[&Mark]) -> f64 {
    marks
        .iter()
        .filter_map(|m| m.value)
        .fold(0.0, |a, b| a.max(b.abs()))
}

/// Results of other areas that the same document sets beside this one.
fn benchmarks<'a>(shard: &'a Shard, o: &Observation) -> Vec<&'a Observation> {
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

fn bullet(
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
    targets.extend(
        series
            .of_kind(Kind::Target)
            .filter(|t| t.unit == headline.unit && t.id != headline.id)
            .map(|t| {
                let mut target = mark(t, lang);
                if t.period != headline.period && t.value.is_some() {
                    let (period, aim) = (&target.name, &target.label);
                    target.label = lang.pick(
                        format!("{period}目标\u{a0}{aim}"),
                        format!("target\u{a0}{period}: {aim}"),
                    );
                }
                target
            }),
    );
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
    let percent = headline
        .completion
        .map(|c| percent_in(&headline.quote, c.get()));
    let gap = implied.zip(headline.number()).and_then(|(task, value)| {
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
    });
    Some(Bullet {
        inside: percent.as_ref().map(|p| format!("{p}%")),
        completion: percent
            .map(|p| lang.pick(format!("完成任务的 {p}%"), format!("{p}% of the task"))),
        gap,
        actual,
        targets,
        benchmarks,
        scale,
        sentence: None,
    })
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

fn trend(series: &Series<'_>, headline: &Observation, lang: Lang) -> Option<Trend> {
    let drawn: Vec<&Observation> = preferred(series)
        .into_iter()
        .filter(|o| o.period.at().is_some() && o.unit == headline.unit)
        .collect();
    let mut marks: Vec<Mark> = drawn.iter().map(|o| mark(o, lang)).collect();
    let before = headline.previous_year();
    let year = headline.period.year();
    let stated = drawn.iter().any(|o| {
        o.kind == Kind::Actual && year.is_some() && o.period.year() == year.map(|y| y - 1)
    });
    let mut change = None;
    if let Some(before) = before.filter(|_| year.is_some()) {
        let previous = derived_mark(&before, headline, lang);
        let percent = headline
            .yoy
            .map(|y| (y.get(), percent_in(&headline.quote, y.get())));
        if let Some((yoy, percent)) = percent {
            let more = yoy >= 0.0;
            change = Some(lang.pick(
                format!(
                    "比上年{} {percent}%（推算上年{}）",
                    if more { "多" } else { "少" },
                    previous.label
                ),
                format!(
                    "{percent}% {} than the year before ({} then, worked out)",
                    if more { "more" } else { "less" },
                    previous.label
                ),
            ));
        }
        if !stated {
            marks.push(previous);
        }
    }
    let positions: Vec<f64> = marks.iter().map(|m| m.at).collect();
    let spread = positions
        .iter()
        .any(|a| positions.iter().any(|b| (a - b).abs() > 0.01));
    if !spread {
        return None;
    }
    let scale = scale(
        headline.unit,
        largest(&marks.iter().collect::<Vec<_>>()),
        lang,
    );
    Some(Trend {
        marks,
        change,
        scale,
        ..Trend::default()
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

fn clauses(series: &Series<'_>, shard: &Shard, headline: &Observation, lang: Lang) -> Vec<Clause> {
    let mut mentions: Vec<&Observation> = Vec::new();
    for figured in &series.observations {
        mentions.push(figured.first);
        mentions.extend(&figured.again);
    }
    order::sort_by_key(&mut mentions, |m| {
        let year = m.period.year().unwrap_or(0);
        (m.id != headline.id, std::cmp::Reverse(year), m.id.clone())
    });
    mentions
        .into_iter()
        .map(|m| clause(m, shard, lang))
        .collect()
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

/// The clause of one mention.
pub(crate) fn clause(mention: &Observation, shard: &Shard, lang: Lang) -> Clause {
    let title = shard.source(&mention.source).map_or_else(
        || mention.source.clone(),
        |s| s.title.in_lang(lang).to_owned(),
    );
    Clause {
        pieces: pieces(mention),
        source: mention.source.clone(),
        title,
        grade: mention.grade,
        observation: mention.id.clone(),
    }
}

/// Says of a target that it is one: alone, its number would read as a result.
fn as_target(chart: Chart, headline: &Observation, state: Option<&State>, lang: Lang) -> Chart {
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
fn drawn(
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
fn usual_kinds(series: &Series<'_>, headline: &Observation) -> Vec<ChartKind> {
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

/// The card of one series with its usual chart; `None` only for a series without observations.
pub fn card(series: &Series<'_>, shard: &Shard, reader: Reader) -> Option<Card> {
    let kinds = usual_kinds(series, series.headline()?);
    kinds
        .into_iter()
        .find_map(|kind| card_as(kind, series, shard, reader))
}

/// The card of one series with a chart of `kind`; `None` where its figures make none.
pub fn card_as(
    kind: ChartKind,
    series: &Series<'_>,
    shard: &Shard,
    reader: Reader,
) -> Option<Card> {
    let lang = reader.lang;
    let headline = series.headline()?;
    let (chart, beware) = drawn(kind, series, shard, headline, lang)?;
    let indicator: Option<&Indicator> = shard.indicator(series.indicator);
    let polarity = indicator.map_or(Polarity::None, |i| i.polarity);
    let kind_words = match headline.kind {
        Kind::Actual if !headline.expected => String::new(),
        _ => format!(" · {}", headline.kind_words(lang)),
    };
    let breakdown_words = match series.breakdown {
        "" => String::new(),
        breakdown => {
            let words = shard
                .breakdowns
                .get(breakdown)
                .map_or(breakdown, |b| b.in_lang(lang));
            format!(" · {words}")
        }
    };
    let named = indicator.map_or_else(
        || headline.subject.clone(),
        |i| i.name.in_lang(lang).to_owned(),
    );
    let named = match shard.breakdowns.get(series.breakdown) {
        Some(of) => lang.pick(
            format!("{named}({})", of.zh),
            format!("{named} ({})", of.en),
        ),
        None => named,
    };
    let state = state_of(series, shard, headline, polarity, reader);
    let chart = as_target(chart, headline, state.as_ref(), lang);
    Some(Card {
        kind: headline.kind,
        expected: headline.expected,
        area: series.area.to_owned(),
        indicator: series.indicator.to_owned(),
        name: named,
        domain: shard
            .domain(&headline.domain)
            .map_or_else(String::new, |d| d.name.in_lang(lang).to_owned()),
        domain_id: headline.domain.clone(),
        figure: headline.amount(lang),
        absent: headline
            .value
            .is_none()
            .then(|| headline.amount_words(lang)),
        period: format!(
            "{}{kind_words}{breakdown_words}",
            period_words(&headline.period, lang)
        ),
        change: change_words(headline, lang),
        completion: headline
            .completion
            .filter(|_| !headline.unit.is_percent())
            .map(|c| {
                let percent = percent_in(&headline.quote, c.get());
                lang.pick(
                    format!("完成任务的 {percent}%"),
                    format!("{percent}% of the task"),
                )
            }),
        state,
        chart,
        beware,
        clauses: clauses(series, shard, headline, lang),
    })
}
