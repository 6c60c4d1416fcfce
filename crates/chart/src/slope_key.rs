//! The key of a slope: which sign is what.

use crate::canvas::{Canvas, Drawn, Sizes};
use crate::input::{Mark, Slope, Standing};
use crate::labels::{Anchor, Spot};
use crate::paint::Role;
use crate::slope::{End, marks};
use crate::text::width_px;
use crate::wrap::{LINE_EM, whole, widest_px};

/// One entry for each place of a row, in the words of the first row that has it.
pub(crate) struct Key<'a> {
    entries: Vec<KeyEntry<'a>>,
    lines: usize,
}

struct KeyEntry<'a> {
    mark: &'a Mark,
    place: usize,
    x: f64,
    /// The line it begins on, from the top.
    line: usize,
    words: Vec<String>,
    size_px: f64,
}

/// From a sign's left to its words, and from them to the next sign.
const SIGN_PX: f64 = 14.0;
const APART_PX: f64 = 16.0;

impl<'a> Key<'a> {
    /// On one line from `left_px`, else from the edge on as many lines as it takes.
    pub(crate) fn of(chart: &'a Slope, left_px: f64, picture_px: f64, sizes: Sizes) -> Key<'a> {
        let named = |place: usize| {
            let of_place = chart.rows.iter().filter_map(|row| marks(row).nth(place));
            let is_shown = |mark: &&Mark| mark.drawable().is_some() && !mark.name.is_empty();
            of_place
                .into_iter()
                .find(is_shown)
                .map(|mark| (place, mark))
        };
        let named: Vec<(usize, &Mark)> = (0..3).filter_map(named).collect();
        let key = Key::flowing(&named, left_px, picture_px, sizes);
        if key.lines <= 1 {
            return key;
        }
        Key::flowing(&named, 0.0, picture_px, sizes)
    }

    fn flowing(
        named: &[(usize, &'a Mark)],
        left_px: f64,
        picture_px: f64,
        sizes: Sizes,
    ) -> Key<'a> {
        let room_px = picture_px - left_px - SIGN_PX - 4.0;
        let (mut x, mut line, mut lines) = (left_px, 0, 0);
        let mut entries = Vec::new();
        for &(place, mark) in named {
            let fits = width_px(&mark.name, sizes.axis_px, false) <= room_px;
            let size_px = if fits { sizes.axis_px } else { sizes.small_px };
            let words = whole(&mark.name, room_px, size_px, false).lines;
            let wide_px = SIGN_PX + widest_px(&words, size_px, false);
            if x > left_px && x + wide_px + 4.0 > picture_px {
                (x, line) = (left_px, lines);
            }
            // A name of which nothing can be shown still has its sign.
            lines = lines.max(line + words.len().max(1));
            entries.push(KeyEntry {
                mark,
                place,
                x,
                line,
                words,
                size_px,
            });
            x += wide_px + APART_PX;
        }
        Key { entries, lines }
    }

    /// Height of the lines after the first.
    pub(crate) fn more_px(&self, sizes: Sizes) -> f64 {
        self.lines.saturating_sub(1) as f64 * libm::ceil(LINE_EM * sizes.axis_px)
    }

    pub(crate) fn draw(&self, canvas: &Canvas) -> Drawn {
        let line_px = libm::ceil(LINE_EM * canvas.sizes.axis_px);
        let first = canvas.height_px - 5.0 - self.more_px(canvas.sizes);
        for entry in &self.entries {
            let baseline = first + entry.line as f64 * line_px;
            let sign = End {
                mark: entry.mark,
                place: entry.place,
                x: entry.x + 5.0,
                y: baseline - entry.size_px * 0.34,
            };
            match sign.mark.standing {
                Standing::Target => canvas.flag(sign.x, sign.y + 4.0)?,
                _ => sign.draw(canvas)?,
            }
            let spot = Spot::new(entry.x + SIGN_PX, baseline, Anchor::Start);
            canvas.lines_needed(Role::Muted, entry.size_px, &entry.words, &[spot])?;
        }
        Ok(())
    }
}
