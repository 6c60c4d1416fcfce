//! The head over rows of bars that are compared with a benchmark: its diamond and its words.

use crate::canvas::{Canvas, Drawn, Sizes};
use crate::input::Mark;
use crate::labels::{Anchor, Spot};
use crate::paint::Role;
use crate::scene::NARROWEST_PX;
use crate::text::{ASCENT_EM, DESCENT_EM, clean, width_px};
use crate::wrap::{LINE_EM, whole};

/// From the diamond's middle to its words beside it, and as much at the edge.
const BESIDE_PX: f64 = 14.0;
/// From the top of the diamond to the first row, with the gap to words above it.
const DIAMOND_PX: f64 = 16.0;

/// The head of a picture: how high it is, and its words in lines where they stand above the diamond.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Head {
    pub(crate) height_px: f64,
    above: Option<(Vec<String>, f64)>,
}

fn words(mark: &Mark) -> String {
    clean(&[mark.name.trim(), mark.label.trim()].join(" "))
}

impl Head {
    /// The head where words stand above the diamond.
    fn above(mark: &Mark, picture_px: f64, sizes: Sizes) -> Head {
        let (words, room_px) = (words(mark), picture_px - 8.0);
        let size_px = if width_px(&words, sizes.label_px, false) <= room_px {
            sizes.label_px
        } else {
            sizes.small_px
        };
        let lines = whole(&words, room_px, size_px, false).lines;
        let between = lines.len().saturating_sub(1) as f64 * LINE_EM;
        Head {
            height_px: (between + ASCENT_EM + DESCENT_EM) * size_px + DIAMOND_PX,
            above: Some((lines, size_px)),
        }
    }

    /// The head of a picture whose benchmark lies at `x`: a row of the usual height if its words fit beside the diamond.
    pub(crate) fn at(mark: &Mark, x: f64, picture_px: f64, row_px: f64, sizes: Sizes) -> Head {
        let room_px = (picture_px - x).max(x) - BESIDE_PX;
        if width_px(&words(mark), sizes.label_px, false) <= room_px {
            return Head {
                height_px: row_px,
                above: None,
            };
        }
        Head::above(mark, picture_px, sizes)
    }

    /// The most that the head takes at any width, wherever the benchmark lies.
    pub(crate) fn most_px(mark: &Mark, row_px: f64, sizes: Sizes) -> f64 {
        let narrowest_px = f64::from(NARROWEST_PX);
        let middle = Head::at(mark, narrowest_px / 2.0, narrowest_px, row_px, sizes);
        middle.height_px.max(row_px)
    }

    /// Draws the diamond (an absent one's circle) and the words, over rows that begin at `rows_y`.
    pub(crate) fn draw(
        &self,
        canvas: &Canvas,
        mark: &Mark,
        index: usize,
        x: f64,
        rows_y: f64,
    ) -> Drawn {
        let y = rows_y - 10.0;
        canvas.mark(index, x, y, || match mark.drawable() {
            Some(_) => canvas.diamond(x, y, 6.0),
            None => canvas.circle(Role::Absent, x, y, 5.0),
        })?;
        let Some((lines, size)) = &self.above else {
            let (words, size) = (words(mark), canvas.sizes.label_px);
            let baseline = y + size * 0.36;
            let fits_right = width_px(&words, size, false) <= canvas.width_px - x - BESIDE_PX;
            let spot = if fits_right {
                Spot::new(x + 11.0, baseline, Anchor::Start)
            } else {
                Spot::new(x - 11.0, baseline, Anchor::End)
            };
            canvas.label_needed(Role::BenchText, size, &words, &[spot])?;
            return Ok(());
        };
        let between = lines.len().saturating_sub(1) as f64 * LINE_EM;
        let first = y - 8.0 - (DESCENT_EM + between) * size;
        let spot = Spot::new(x, first, Anchor::Middle);
        canvas.lines_needed(Role::BenchText, *size, lines, &[spot])?;
        Ok(())
    }
}
