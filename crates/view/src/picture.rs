//! A chart of the site as a picture file: its title, its source line and its scene; pixels are made elsewhere.

use crate::{Comparison, Reader, card, card_as, chart_lang, comparison};
use kanjian_chart::{ChartKind, Frame, Scene, Theme};
use kanjian_model::{Series, Shard, wording::grade_words};

/// Width of the chart within a picture file, where nobody asks for another.
pub const PICTURE_WIDTH_PX: u32 = 608;

/// Where and in which words a picture is published.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Edition<'a> {
    /// For whom its words are made.
    pub reader: Reader,
    /// The site's title, in the reader's language.
    pub site: &'a str,
    /// The release that it shows.
    pub release: &'a str,
    /// Width of the chart in CSS pixels; the picture is 32 wider.
    pub width_px: u32,
}

/// A chart with what a picture says around it.
#[derive(Clone, PartialEq, Debug)]
pub struct Picture {
    /// Above the chart: place, indicator, period.
    pub title: String,
    /// Below the chart: the document, and how near its copy is to the publisher; of a comparison what to beware of.
    pub source: String,
    /// Below the chart: the site and its release.
    pub published: String,
    /// The chart.
    pub scene: Scene,
}

impl Picture {
    /// The picture as an SVG file with literal colours.
    pub fn svg(&self, theme: Theme) -> String {
        let parts = [self.source.as_str(), &self.published];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        self.scene
            .standalone(theme, &self.title, &parts.join(" · "))
    }
}

fn frame(edition: &Edition<'_>, title: &str) -> Frame {
    Frame {
        width_px: edition.width_px,
        lang: chart_lang(edition.reader.lang),
        id: "chart".to_owned(),
        title: title.to_owned(),
        large: true,
    }
}

fn release_words(edition: &Edition<'_>) -> String {
    edition.reader.lang.pick(
        format!("{} 数据版本 {}", edition.site, edition.release),
        format!("{}, release {}", edition.site, edition.release),
    )
}

/// The picture of the chart page of `area`, of its usual kind or of the kind asked for, from the shard of its indicator;
/// `None` where the site has no such page, or its figures no such chart.
pub fn picture(
    shard: &Shard,
    area: &str,
    kind: Option<ChartKind>,
    edition: &Edition<'_>,
) -> Option<Picture> {
    let lang = edition.reader.lang;
    let all = Series::all(&shard.observations);
    let series = all.iter().find(|s| s.area == area)?;
    let shown = match kind {
        Some(kind) => card_as(kind, series, shard, edition.reader)?,
        None => card(series, shard, edition.reader)?,
    };
    let place = shard.area(area)?.name.in_lang(lang);
    let title = lang.pick(
        format!("{place}{} {}", shown.name, shown.period),
        format!("{place}: {}, {}", shown.name, shown.period),
    );
    let source = shown.clauses.first().map_or_else(String::new, |c| {
        let grade = grade_words(c.grade, lang);
        lang.pick(
            format!("来源：《{}》（{grade}）", c.title),
            format!("Source: {} ({grade})", c.title),
        )
    });
    Some(Picture {
        scene: shown.chart.scene(&frame(edition, &title)),
        // Of places in order, the clause of one is not the source of all.
        source: shown.beware.unwrap_or(source),
        published: release_words(edition),
        title,
    })
}

/// The picture of the comparison on an indicator's page.
///
/// # Errors
/// In the edition's language, why the areas are not compared.
pub fn comparison_picture(shard: &Shard, edition: &Edition<'_>) -> Result<Picture, String> {
    let lang = edition.reader.lang;
    match comparison(shard, lang) {
        Comparison::NotComparable(why) => Err(why),
        Comparison::Ranked {
            chart,
            period,
            beware,
        } => {
            let name = shard
                .indicator(&shard.id)
                .map_or("", |i| i.name.in_lang(lang));
            let title = format!("{name} {period}");
            Ok(Picture {
                scene: chart.scene(&frame(edition, &title)),
                source: beware.unwrap_or_default(),
                published: release_words(edition),
                title,
            })
        }
    }
}
