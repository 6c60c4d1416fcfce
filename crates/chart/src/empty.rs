//! The picture of a chart that has nothing to draw: a plain sentence, never a blank.

use crate::canvas::{Canvas, Point};
use crate::input::Frame;
use crate::labels::{Anchor, Spot};
use crate::paint::Role;
use crate::words::nothing_to_draw;

/// The SVG text and its (no) marks.
pub(crate) fn body(width_px: u32, height_px: u32, frame: &Frame) -> (String, Vec<Point>) {
    let canvas = Canvas::new(width_px, height_px, frame.large);
    let (x, baseline) = (canvas.width_px / 2.0, canvas.height_px / 2.0 + 4.0);
    let spot = Spot::new(x, baseline, Anchor::Middle);
    let words = nothing_to_draw(frame.lang);
    // Should even this be refused, the sentence, the table and the `<desc>` still say it.
    let _ = canvas.label(Role::Muted, canvas.sizes.label_px, words, &[spot]);
    canvas.finish()
}
