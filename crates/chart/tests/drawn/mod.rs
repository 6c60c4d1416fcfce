//! A drawn picture read back: its texts with the room they take, its shapes, and whether they keep inside and apart.

use kanjian_chart::text::width_px;
use kanjian_chart::{PAINTS, Scene};

/// A text of a picture with its rectangle: left, top, right, bottom.
pub struct Text {
    pub words: String,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// Every text of a picture, in the order of drawing.
pub fn texts(svg: &str) -> Vec<Text> {
    let document = roxmltree::Document::parse(svg).expect("well-formed");
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    texts
        .map(|node| {
            let number = |name: &str| node.attribute(name).unwrap().parse::<f64>().unwrap();
            let class = node.attribute("class").unwrap_or_default();
            let paint = PAINTS.iter().find(|paint| paint.class == class);
            let bold = paint.is_some_and(|paint| paint.more.contains(&("font-weight", "700")));
            let words = node.text().unwrap_or_default().to_string();
            let (x, y, size) = (number("x"), number("y"), number("font-size"));
            let width = width_px(&words, size, bold);
            let left = match node.attribute("text-anchor") {
                Some("middle") => x - width / 2.0,
                Some("end") => x - width,
                _ => x,
            };
            Text {
                words,
                left,
                top: y - 0.88 * size,
                right: left + width,
                bottom: y + 0.22 * size,
            }
        })
        .collect()
}

/// Corners of all shapes: path points, rectangles, the boxes of circles.
fn corners(svg: &str) -> Vec<(f64, f64)> {
    let document = roxmltree::Document::parse(svg).expect("well-formed");
    let mut out = Vec::new();
    for node in document.descendants() {
        let number = |name: &str| node.attribute(name).unwrap().parse::<f64>().unwrap();
        match node.tag_name().name() {
            "rect" => {
                let (x, y) = (number("x"), number("y"));
                out.extend([(x, y), (x + number("width"), y + number("height"))]);
            }
            "circle" => {
                let (x, y, r) = (number("cx"), number("cy"), number("r"));
                out.extend([(x - r, y - r), (x + r, y + r)]);
            }
            "path" => {
                let data = node.attribute("d").unwrap().trim_end_matches('Z');
                out.extend(
                    data.split(['M', 'L'])
                        .filter(|p| !p.is_empty())
                        .map(|point| {
                            let (x, y) = point.split_once(' ').unwrap();
                            (x.parse().unwrap(), y.parse().unwrap())
                        }),
                );
            }
            _ => {}
        }
    }
    out
}

/// Whether everything is inside the picture and no text lies over another; else what is not.
pub fn check(scene: &Scene) -> Result<(), String> {
    let (width, height) = (f64::from(scene.width_px), f64::from(scene.height_px));
    let texts = texts(&scene.svg);
    // A tenth of a pixel is lost to rounding at each end.
    let slack = 0.3;
    for text in &texts {
        let inside = text.left >= -slack
            && text.right <= width + slack
            && text.top >= -slack
            && text.bottom <= height + slack;
        if !inside {
            return Err(format!("{:?} leaves the picture", text.words));
        }
    }
    for (i, a) in texts.iter().enumerate() {
        for b in &texts[i + 1..] {
            let apart = a.right <= b.left + slack
                || b.right <= a.left + slack
                || a.bottom <= b.top + slack
                || b.bottom <= a.top + slack;
            if !apart {
                return Err(format!("{:?} lies over {:?}", a.words, b.words));
            }
        }
    }
    for (x, y) in corners(&scene.svg) {
        let inside = (-2.0..=width + 2.0).contains(&x) && (-2.0..=height + 2.0).contains(&y);
        if !inside {
            return Err(format!("a shape reaches ({x}, {y}) of {width} x {height}"));
        }
    }
    for hit in &scene.hits {
        let inside =
            (-1.0..=width + 1.0).contains(&hit.x_px) && (-1.0..=height + 1.0).contains(&hit.y_px);
        if !inside {
            return Err(format!("{hit:?} is outside {width} x {height}"));
        }
    }
    if scene.svg.contains("style=") || scene.svg.contains("NaN") || scene.sentence.is_empty() {
        return Err("a style, a number that is none, or no sentence".to_string());
    }
    Ok(())
}
