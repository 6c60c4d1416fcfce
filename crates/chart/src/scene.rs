//! What a chart becomes: the scene and its parts, and the way from a chart to it; the drawing of each kind is in its own file.

use crate::canvas::{Canvas, Point};
use crate::entries::{Entry, entries, table};
use crate::input::{Chart, ChartKind, Frame, Lang, Mark};
use crate::text::{escape_xml, id_of};
use crate::{bar_rows, bars, bullet, empty, headline, sentence, slope, trend, words};

/// A point of the picture that answers to pointer, touch and arrow keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Distance from the left edge, in the scene's pixels.
    pub x_px: f64,
    /// Distance from the top edge, in the scene's pixels.
    pub y_px: f64,
    /// The tooltip: `2020 年 · 86.9 万人 · 已公布`.
    pub words: String,
}

/// The same data as a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Column heads.
    pub columns: Vec<String>,
    /// Rows, each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

/// A drawn chart and everything that says the same without eyes.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The kind of chart.
    pub kind: ChartKind,
    /// The language of its words.
    pub lang: Lang,
    /// Width in CSS pixels.
    pub width_px: u32,
    /// Height in CSS pixels: of the kind and its rows, never of the width.
    pub height_px: u32,
    /// The picture: one `<svg>` with classes only.
    pub svg: String,
    /// One hit per mark, in reading order; `data-i` of a mark's group is its index here. Of a series that is denser
    /// than the picture, only some answer; the table has them all.
    pub hits: Vec<Hit>,
    /// One sentence that says what the chart shows.
    pub sentence: String,
}

/// Width of the narrowest picture. What every chart needs here is its height at all widths: a page reserves the room
/// of a picture before it knows how wide that will be.
pub(crate) const NARROWEST_PX: u32 = 240;

impl Chart {
    /// Height in CSS pixels for a chart in a card, or (`large`) on its own page.
    pub fn height_px(&self, large: bool) -> u32 {
        match self {
            Chart::Headline(_) => headline::height_px(large),
            Chart::Bullet(chart) => bullet::height_px(chart, large),
            Chart::Trend(_) => trend::height_px(large),
            Chart::Ranking(chart) => bar_rows::ranking_height_px(chart, large),
            Chart::Breakdown(chart) => bar_rows::breakdown_height_px(chart, large),
            Chart::Slope(chart) => slope::height_px(chart, large),
        }
    }

    /// Every value as a table, the targets too.
    pub fn table(&self, lang: Lang) -> Table {
        table(self, &entries(self, None), lang)
    }

    /// Draws the chart for a frame. Never fails: data that cannot be drawn become a plain sentence and the table.
    pub fn scene(&self, frame: &Frame) -> Scene {
        let width_px = frame.width_px.clamp(NARROWEST_PX, 4096);
        let height_px = self.height_px(frame.large);
        let entries = entries(self, Some(width_px));
        let sentence = sentence::sentence(self, &entries, frame.lang);

        let (body, points) = self
            .drawn(&entries, width_px, height_px, frame)
            .unwrap_or_else(|| empty::body(width_px, height_px, frame));
        let hits = points
            .into_iter()
            .filter_map(|(index, x_px, y_px)| {
                let entry = entries.get(index)?;
                Some(Hit {
                    x_px,
                    y_px,
                    words: words::tooltip(entry, frame.lang),
                })
            })
            .collect();

        let id = id_of(&frame.id);
        let svg = format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{id}-t {id}-d" "#,
                r#"viewBox="0 0 {w} {h}" width="{w}" height="{h}">"#,
                r#"<title id="{id}-t">{title}</title><desc id="{id}-d">{desc}</desc>{body}</svg>"#
            ),
            id = id,
            w = width_px,
            h = height_px,
            title = escape_xml(&frame.title),
            desc = escape_xml(&sentence),
            body = body,
        );
        Scene {
            kind: self.kind(),
            lang: frame.lang,
            width_px,
            height_px,
            svg,
            hits,
            sentence,
        }
    }

    /// The picture and the points of its marks, or nothing where no mark can be drawn.
    fn drawn(
        &self,
        entries: &[Entry],
        width_px: u32,
        height_px: u32,
        frame: &Frame,
    ) -> Option<(String, Vec<Point>)> {
        if entries.is_empty() {
            return None;
        }
        let canvas = Canvas::new(width_px, height_px, frame.large);
        let outcome = match self {
            Chart::Headline(chart) => headline::draw(chart, &canvas),
            Chart::Bullet(chart) => bullet::draw(chart, &canvas),
            Chart::Trend(chart) => {
                let marks: Vec<&Mark> = entries.iter().map(|entry| entry.mark).collect();
                trend::draw(chart, &marks, &canvas, frame.lang)
            }
            Chart::Ranking(chart) => bars::draw_ranking(chart, &canvas),
            Chart::Breakdown(chart) => bars::draw_breakdown(chart, &canvas),
            Chart::Slope(chart) => slope::draw(chart, &canvas, frame.lang),
        };
        // The backend writes into memory and cannot fail; should the library ever refuse, the table still stands.
        outcome.ok()?;
        Some(canvas.finish())
    }
}
