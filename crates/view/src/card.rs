//! One card: the observations of one area and indicator become a headline, a state, a chart and clauses; pages lay cards out.

use crate::chart::{as_target, drawn, usual_kinds};
use crate::clause::{Clause, clauses};
use crate::percent::{change_words, completion_words};
use crate::reader::Reader;
use crate::state::{State, state_of};
use kanjian_chart::{Chart, ChartKind};
use kanjian_model::{
    Kind, Lang, Observation, Polarity, Series, Shard,
    wording::{Amount, period_words},
};

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
    let indicator = shard.indicator(series.indicator);
    let polarity = indicator.map_or(Polarity::None, |i| i.polarity);
    let state = state_of(series, shard, headline, polarity, reader);
    let chart = as_target(chart, headline, state.as_ref(), lang);
    Some(Card {
        kind: headline.kind,
        expected: headline.expected,
        area: series.area.to_owned(),
        indicator: series.indicator.to_owned(),
        name: name(series, shard, headline, lang),
        domain: shard
            .domain(&headline.domain)
            .map_or_else(String::new, |d| d.name.in_lang(lang).to_owned()),
        domain_id: headline.domain.clone(),
        figure: headline.amount(lang),
        absent: headline
            .value
            .is_none()
            .then(|| headline.amount_words(lang)),
        period: period(series, shard, headline, lang),
        change: change_words(headline, lang),
        // A percentage that is itself the figure is said already.
        completion: completion_words(headline, lang).filter(|_| !headline.unit.is_percent()),
        state,
        chart,
        beware,
        clauses: clauses(series, shard, headline, lang),
    })
}

/// The indicator's name, with the part of it that a breakdown is about.
fn name(series: &Series<'_>, shard: &Shard, headline: &Observation, lang: Lang) -> String {
    let indicator = shard.indicator(series.indicator);
    let name = indicator.map_or(headline.subject.as_str(), |i| i.name.in_lang(lang));
    match shard.breakdowns.get(series.breakdown) {
        Some(of) => lang.pick(
            format!("{name}（{}）", of.zh),
            format!("{name} ({})", of.en),
        ),
        None => name.to_owned(),
    }
}

/// When, what kind of figure it is, and of which part.
fn period(series: &Series<'_>, shard: &Shard, headline: &Observation, lang: Lang) -> String {
    let mut words = period_words(&headline.period, lang);
    if headline.kind != Kind::Actual || headline.expected {
        words += &format!(" · {}", headline.kind_words(lang));
    }
    let breakdown = series.breakdown;
    if !breakdown.is_empty() {
        let named = shard.breakdowns.get(breakdown);
        words += &format!(" · {}", named.map_or(breakdown, |b| b.in_lang(lang)));
    }
    words
}
