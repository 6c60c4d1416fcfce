//! Placing labels so that none touches another or leaves the picture; what they say and how they look is not here.

use crate::canvas::Room;
use crate::text::{ASCENT_EM, DESCENT_EM};
use crate::wrap::{LINE_EM, widest_px};

/// Which end of a label is at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// A place for a label: its anchor's point on the baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spot {
    pub(crate) x: f64,
    pub(crate) baseline: f64,
    pub(crate) anchor: Anchor,
}

impl Spot {
    pub(crate) fn new(x: f64, baseline: f64, anchor: Anchor) -> Spot {
        Spot {
            x,
            baseline,
            anchor,
        }
    }
}

/// The rectangles that are taken.
#[derive(Debug)]
pub(crate) struct Labels {
    width_px: f64,
    height_px: f64,
    texts: Vec<Room>,
    shapes: Vec<Room>,
}

impl Labels {
    pub(crate) fn new(width_px: f64, height_px: f64) -> Labels {
        Labels {
            width_px,
            height_px,
            texts: Vec::new(),
            shapes: Vec::new(),
        }
    }

    /// Takes a rectangle for a shape.
    pub(crate) fn reserve(&mut self, room: Room) {
        self.shapes.push(room);
    }

    /// Takes the first spot where the text, shifted sideways into the picture, touches neither text nor shape.
    /// A `needed` text may, where there is no such spot, lie over a shape, never over another text.
    /// Several lines stay together, the first of them at the spot.
    pub(crate) fn place(
        &mut self,
        lines: &[String],
        size_px: f64,
        bold: bool,
        needed: bool,
        spots: &[Spot],
    ) -> Option<Spot> {
        let width = widest_px(lines, size_px, bold);
        if lines.iter().all(|line| line.is_empty()) || width > self.width_px {
            return None;
        }
        let block = (width, lines.len(), size_px);
        let clear = self.first_free(block, spots, true);
        let found = match clear {
            None if needed => self.first_free(block, spots, false),
            clear => clear,
        };
        let (spot, room) = found?;
        self.texts.push(room);
        Some(spot)
    }

    fn first_free(
        &self,
        block: (f64, usize, f64),
        spots: &[Spot],
        mind_shapes: bool,
    ) -> Option<(Spot, Room)> {
        for spot in spots {
            let (mut spot, mut room) = (*spot, room_of(*spot, block));
            let shift = (1.0 - room.x0).max(0.0) - (room.x1 - self.width_px + 1.0).max(0.0);
            spot.x += shift;
            room.x0 += shift;
            room.x1 += shift;
            let inside = room.x0 >= 0.0
                && room.x1 <= self.width_px
                && room.y0 >= 0.0
                && room.y1 <= self.height_px;
            let over_text = self.texts.iter().any(|other| touches(&room, other, 5.0));
            let over_shape =
                || mind_shapes && self.shapes.iter().any(|other| touches(&room, other, 0.0));
            if inside && !over_text && !over_shape() {
                return Some((spot, room));
            }
        }
        None
    }
}

/// The room of lines of a width, a number and a size.
fn room_of(spot: Spot, (width, lines, size_px): (f64, usize, f64)) -> Room {
    let below_first_px = lines.saturating_sub(1) as f64 * LINE_EM * size_px;
    let x0 = match spot.anchor {
        Anchor::Start => spot.x,
        Anchor::Middle => spot.x - width / 2.0,
        Anchor::End => spot.x - width,
    };
    Room {
        x0,
        y0: spot.baseline - ASCENT_EM * size_px,
        x1: x0 + width,
        y1: spot.baseline + below_first_px + DESCENT_EM * size_px,
    }
}

/// Whether two rectangles overlap or are nearer than `gap_px` side by side.
fn touches(a: &Room, b: &Room, gap_px: f64) -> bool {
    a.x0 < b.x1 + gap_px && b.x0 < a.x1 + gap_px && a.y0 < b.y1 && b.y0 < a.y1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_shifted_into_the_picture_and_off_its_neighbour() {
        let mut labels = Labels::new(100.0, 50.0);
        let edge = Spot::new(99.0, 20.0, Anchor::Middle);
        let placed = labels
            .place(&["看健看健".into()], 10.0, false, false, &[edge])
            .unwrap();
        assert_eq!(placed.x, 79.0);
        let below = Spot::new(80.0, 40.0, Anchor::Middle);
        assert_eq!(
            labels.place(&["看健".into()], 10.0, false, false, &[edge, below]),
            Some(below)
        );
        assert_eq!(
            labels.place(&["看健".into()], 10.0, false, false, &[edge, below]),
            None
        );
    }
}
