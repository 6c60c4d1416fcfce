//! A scene as a file of its own: literal colours, a title and a source line in the picture.

use crate::input::Lang;
use crate::paint::{TOKENS, Theme, paint_of};
use crate::scene::Scene;
use crate::text::{DESCENT_EM, escape_xml};
use crate::wrap::whole;

const PADDING_PX: f64 = 16.0;
const TITLE_PX: f64 = 17.0;
const SOURCE_PX: f64 = 11.0;

/// The fonts of a file in a language. Chinese fonts set an apostrophe as wide as a character: Latin ones come first
/// where the words are English, among them one for every system, so that none falls through to a Chinese one.
pub(crate) fn fonts(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => {
            "PingFang SC, Noto Sans CJK SC, Noto Sans SC, Microsoft YaHei, system-ui, sans-serif"
        }
        Lang::En => {
            "Helvetica Neue, Segoe UI, Arial, Roboto, Noto Sans, Liberation Sans, DejaVu Sans Condensed, DejaVu Sans, PingFang SC, Noto Sans CJK SC, system-ui, sans-serif"
        }
    }
}

/// A language's name in markup: a viewer without any of the fonts chooses its own by it.
pub(crate) fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh-Hans",
        Lang::En => "en",
    }
}

impl Scene {
    /// The picture as a complete SVG file with literal colours, for download and PNG.
    ///
    /// `title` is set above and `source_line` below the chart, both inside the picture; either may be empty.
    /// It is 32 px wider than the scene, and higher by those lines.
    pub fn standalone(&self, theme: Theme, title: &str, source_line: &str) -> String {
        let room_px = f64::from(self.width_px);
        let color = |name: &str| {
            let token = TOKENS.iter().find(|token| token.name == name);
            token.map_or("none", |token| token.in_theme(theme))
        };
        let mut y = PADDING_PX;
        let mut words = String::new();
        // A file is as high as its words need: a title that is cut names something else.
        let mut lines = |text: &str, size: f64, bold: bool, fill: &str, y: &mut f64| {
            for line in whole(text, room_px, size, bold).lines {
                *y += size;
                words += &format!(
                    r#"<text x="{PADDING_PX}" y="{y:.1}" font-size="{size}" fill="{fill}"{weight}>{text}</text>"#,
                    weight = if bold { r#" font-weight="700""# } else { "" },
                    text = escape_xml(&line),
                );
                *y += size * 0.4;
            }
        };
        lines(title, TITLE_PX, true, color("text"), &mut y);
        if !title.is_empty() {
            y += 8.0;
        }
        let chart_y = y;
        y += f64::from(self.height_px);
        if !source_line.is_empty() {
            y += 8.0;
        }
        lines(source_line, SOURCE_PX, false, color("muted"), &mut y);
        y += PADDING_PX - SOURCE_PX * DESCENT_EM;

        let (width, height) = (room_px + 2.0 * PADDING_PX, libm::ceil(y));
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="{lang}" aria-labelledby="kanjian-t kanjian-d" "#,
                r#"viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-family="{fonts}">"#,
                r#"<title id="kanjian-t">{title}</title><desc id="kanjian-d">{desc}</desc>"#,
                r#"<rect width="{width}" height="{height}" fill="{card}"/>{words}"#,
                r#"<g transform="translate({padding} {chart_y:.1})">{body}</g></svg>"#
            ),
            width = width,
            height = height,
            lang = tag(self.lang),
            fonts = fonts(self.lang),
            title = escape_xml(title),
            desc = escape_xml(&self.sentence),
            card = color("card"),
            words = words,
            padding = PADDING_PX,
            chart_y = chart_y,
            body = self.literal_body(theme),
        )
    }

    /// What is inside the scene's root element, each class replaced by its presentation attributes.
    pub(crate) fn literal_body(&self, theme: Theme) -> String {
        let body = self.svg.split_once("</desc>").map_or("", |(_, body)| body);
        let body = body.strip_suffix("</svg>").unwrap_or(body);
        let mut out = String::with_capacity(body.len() * 2);
        // A quote in a label is escaped, so this can only be an attribute.
        let mut pieces = body.split(" class=\"");
        out.push_str(pieces.next().unwrap_or(""));
        for piece in pieces {
            let (class, rest) = piece.split_once('"').unwrap_or((piece, ""));
            if let Some(paint) = paint_of(class) {
                let fill = paint.fill.map_or("none", |token| token.in_theme(theme));
                out += &format!(" fill=\"{fill}\"");
                if let Some(stroke) = paint.stroke {
                    out += &format!(" stroke=\"{}\"", stroke.in_theme(theme));
                }
                for (name, value) in paint.more {
                    out += &format!(" {name}=\"{value}\"");
                }
            }
            out.push_str(rest);
        }
        out
    }
}
