//! The series that an address of one area and indicator names, found in the indicator's shard; how it is laid out is the page's.

use crate::components::{
    card::figure_line,
    chart_figure::{About, Room},
    chip::{chip, expected},
};
use crate::state::Frame;
use kanjian_chart::ChartKind;
use kanjian_model::{Lang, Series, Shard};
use kanjian_view::{Card, Reader, card, card_as};
use maud::{Markup, html};

/// What was found.
pub struct Found {
    /// The area's name.
    pub place: String,
    /// The series as a whole.
    pub shown: Card,
    /// Its breakdowns.
    pub groups: Vec<Card>,
}

fn place(shard: &Shard, area: &str, reader: Reader) -> String {
    let area_there = shard.area(area);
    area_there
        .map_or(area, |a| a.name.in_lang(reader.lang))
        .to_owned()
}

impl Found {
    /// The series of `area` in `shard` as a chart of the kind that is named; nothing where its figures make none.
    pub fn drawn_as(kind: &str, shard: &Shard, area: &str, reader: Reader) -> Option<Self> {
        let kind = ChartKind::named(kind)?;
        let all = Series::all(&shard.observations);
        let series = all.iter().find(|s| s.area == area)?;
        Some(Self {
            shown: card_as(kind, series, shard, reader)?,
            groups: Vec::new(),
            place: place(shard, area, reader),
        })
    }

    /// The series of `area` in `shard`, or nothing to show.
    pub fn of(shard: &Shard, area: &str, reader: Reader) -> Option<Self> {
        let all = Series::all(&shard.observations);
        let mut cards = all
            .iter()
            .filter(|s| s.area == area)
            .filter_map(|s| card(s, shard, reader));
        Some(Self {
            shown: cards.next()?,
            groups: cards.collect(),
            place: place(shard, area, reader),
        })
    }

    /// Place and name, as the page's title has them.
    pub fn title(&self, lang: Lang) -> String {
        let (place, name) = (&self.place, &self.shown.name);
        lang.pick(format!("{place}{name}"), format!("{place}: {name}"))
    }

    /// The figure of the series, its ids beginning with `prefix`; on a page of its own with the table unfolded.
    pub fn about(&self, prefix: &str, room: Room) -> About {
        let shown = &self.shown;
        About {
            id: format!("{prefix}-{}", shown.indicator),
            title: format!("{} {} {}", self.place, shown.name, shown.period),
            area: shown.area.clone(),
            indicator: shown.indicator.clone(),
            room,
            open_table: room == Room::Page,
        }
    }
}

/// The state of a series and its figure, unless the chart itself is that figure.
pub fn state_and_figure(shown: &Card, f: &Frame) -> Markup {
    html! {
        @if let Some(state) = &shown.state { (chip(state)) }
        @if shown.expected { (expected(f.words.expected)) }
        @if shown.chart.kind() != ChartKind::Headline { (figure_line(shown)) }
    }
}
