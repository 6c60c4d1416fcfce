//! A link's preview picture: title, a few lines, one chart, source and the site's name on paper; what they say is the caller's.

use crate::input::{Chart, Frame, Lang};
use crate::paint::{CARD, INK, MUTED, PAPER, RULE, TEXT, Theme, Token};
use crate::standalone::{fonts, tag};
use crate::text::{escape_xml, width_px};
use crate::wrap::wrap;

/// Width of the picture, which the places that show previews agree on.
pub const POSTER_WIDTH_PX: u32 = 1200;
/// Height of the picture.
pub const POSTER_HEIGHT_PX: u32 = 630;

const MARGIN_PX: f64 = 52.0;
const TITLE_PX: f64 = 46.0;
const LINE_PX: f64 = 28.0;
const FOOT_PX: f64 = 20.0;
const INSET_PX: f64 = 26.0;
/// A preview is shown at a third of its size: smaller words than this are dust.
const LEAST_SCALE: f64 = 1.15;
/// Where rows are left out, what is left is to be read well.
const SHORT_SCALE: f64 = 1.5;
const FEWEST_ROWS: usize = 3;
const NOTE_PX: f64 = 20.0;
const MOST_SCALE: f64 = 2.3;

/// What a preview says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Poster {
    /// Set large, on at most two lines.
    pub title: String,
    /// Under it, each on at most two lines.
    pub lines: Vec<String>,
    /// Drawn where the rest leaves it room enough to be read.
    pub chart: Option<Chart>,
    /// At the foot.
    pub source_line: String,
    /// At the foot, opposite.
    pub site: String,
    /// Language of the chart's own words.
    pub lang: Lang,
}

impl Poster {
    /// The picture as a complete SVG file with the light theme's colours.
    pub fn svg(&self) -> String {
        let (width, height) = (f64::from(POSTER_WIDTH_PX), f64::from(POSTER_HEIGHT_PX));
        let room_px = width - 2.0 * MARGIN_PX;
        let mut page = Page::default();
        let mut y = MARGIN_PX - TITLE_PX * 0.15;
        for line in wrap(&self.title, room_px, TITLE_PX, true, 2) {
            y += TITLE_PX * 1.22;
            page.text(MARGIN_PX, y, TITLE_PX, TEXT, true, &line);
        }
        y += 8.0;
        for line in self
            .lines
            .iter()
            .flat_map(|line| wrap(line, room_px, LINE_PX, false, 2))
        {
            y += LINE_PX * 1.4;
            page.text(MARGIN_PX, y, LINE_PX, MUTED, false, &line);
        }
        let foot_y = height - MARGIN_PX * 0.8;
        let site_px = width_px(&self.site, FOOT_PX, true);
        page.text(
            width - MARGIN_PX - site_px,
            foot_y,
            FOOT_PX,
            INK,
            true,
            &self.site,
        );
        // How near the copy is to its publisher stands at the end: it is not to be cut off.
        let source_px = room_px - site_px - 40.0;
        let source = wrap(&self.source_line, source_px, FOOT_PX, false, 2);
        let mut source_y = foot_y - FOOT_PX * 1.25 * source.len().saturating_sub(1) as f64;
        let room = (y + 26.0, source_y - FOOT_PX - 18.0);
        for line in &source {
            page.text(MARGIN_PX, source_y, FOOT_PX, MUTED, false, line);
            source_y += FOOT_PX * 1.25;
        }
        if let Some(chart) = &self.chart {
            page.chart(chart, self, room_px, room);
        }
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" lang="{lang}" viewBox="0 0 {width} {height}" "#,
                r#"width="{width}" height="{height}" font-family="{fonts}">"#,
                r#"<rect width="{width}" height="{height}" fill="{paper}"/>{body}</svg>"#
            ),
            width = width,
            height = height,
            lang = tag(self.lang),
            fonts = fonts(self.lang),
            paper = PAPER.in_theme(Theme::Light),
            body = page.0,
        )
    }
}

/// The elements so far.
#[derive(Default)]
struct Page(String);

impl Page {
    fn text(&mut self, x: f64, y: f64, size: f64, fill: Token, bold: bool, text: &str) {
        if text.is_empty() {
            return;
        }
        self.0 += &format!(
            r#"<text x="{x:.1}" y="{y:.1}" font-size="{size}" fill="{fill}"{weight}>{text}</text>"#,
            fill = fill.in_theme(Theme::Light),
            weight = if bold { r#" font-weight="700""# } else { "" },
            text = escape_xml(text),
        );
    }

    /// A card with the chart, as large as the room between two heights lets it be; of a chart with too many rows the
    /// first, and how many they are; nothing where even that would be too small to read.
    fn chart(&mut self, chart: &Chart, poster: &Poster, room_px: f64, (top, bottom): (f64, f64)) {
        let (inner_px, mut inner_height_px) =
            (room_px - 2.0 * INSET_PX, bottom - top - 2.0 * INSET_PX);
        let scale_of = |chart: &Chart, height_px: f64| {
            (height_px / f64::from(chart.height_px(false))).min(MOST_SCALE)
        };
        let mut shown = chart.clone();
        let mut note = String::new();
        if scale_of(chart, inner_height_px) < LEAST_SCALE {
            let Some(all) = rows(chart) else { return };
            inner_height_px -= NOTE_PX * 1.3;
            let short = (FEWEST_ROWS..all)
                .rev()
                .map(|count| (count, first_rows(chart, count)))
                .find(|(_, short)| scale_of(short, inner_height_px) >= SHORT_SCALE);
            let Some((count, short)) = short else { return };
            shown = short;
            note = match poster.lang {
                Lang::Zh => format!("共 {all} 项，这里是前 {count} 项"),
                Lang::En => format!("the first {count} of {all}"),
            };
        }
        let scale = scale_of(&shown, inner_height_px);
        let scene = shown.scene(&Frame {
            width_px: (inner_px / scale) as u32,
            lang: poster.lang,
            id: "preview".to_owned(),
            title: poster.title.clone(),
            large: false,
        });
        let spare_px = inner_height_px - f64::from(scene.height_px) * scale;
        self.0 += &format!(
            concat!(
                r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="14" fill="{card}" stroke="{rule}"/>"#,
                r#"<g transform="translate({inner_x:.1} {inner_y:.1}) scale({scale:.4})">{body}</g>"#
            ),
            x = MARGIN_PX,
            y = top,
            width = room_px,
            height = bottom - top,
            card = CARD.in_theme(Theme::Light),
            rule = RULE.in_theme(Theme::Light),
            inner_x = MARGIN_PX + INSET_PX,
            inner_y = top + INSET_PX + spare_px / 2.0,
            scale = scale,
            body = scene.literal_body(Theme::Light),
        );
        let x = MARGIN_PX + room_px - INSET_PX - width_px(&note, NOTE_PX, false);
        self.text(x, bottom - INSET_PX * 0.7, NOTE_PX, MUTED, false, &note);
    }
}

/// How many rows a chart has that may be shown in part; nothing where a part would say something else.
fn rows(chart: &Chart) -> Option<usize> {
    match chart {
        Chart::Ranking(chart) => Some(chart.marks.len()),
        Chart::Slope(chart) => Some(chart.rows.len()),
        // Without the published whole, the shares would be those of the part.
        Chart::Breakdown(chart) => chart.total.is_some().then_some(chart.parts.len()),
        Chart::Headline(_) | Chart::Bullet(_) | Chart::Trend(_) => None,
    }
}

/// The chart with its first rows only.
fn first_rows(chart: &Chart, count: usize) -> Chart {
    let mut short = chart.clone();
    match &mut short {
        Chart::Ranking(chart) => chart.marks.truncate(count),
        Chart::Slope(chart) => chart.rows.truncate(count),
        Chart::Breakdown(chart) => {
            chart.parts.truncate(count);
            chart.rest = None;
        }
        Chart::Headline(_) | Chart::Bullet(_) | Chart::Trend(_) => {}
    }
    short
}
