//! Where the names of rows stand: beside what they name on one line or two, else above it; and how high a row is for it.

use crate::canvas::{Canvas, Drawn, Room, Sizes};
use crate::labels::{Anchor, Spot};
use crate::paint::Role;
use crate::text::{ASCENT_EM, DESCENT_EM, clean, width_px};
use crate::wrap::{LINE_EM, even, whole, widest_px};

/// Most lines beside a row: more would stand closer to the next row's than to each other.
const MOST_BESIDE: usize = 2;
/// Between a picture's edge and a name above its row.
const EDGE_PX: f64 = 2.0;

/// The room that names have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameRoom {
    pub(crate) sizes: Sizes,
    /// Measured as bold: some of them are.
    pub(crate) bold: bool,
    pub(crate) picture_px: f64,
    /// Widest column beside the rows; `None` where there is to be none.
    pub(crate) column_px: Option<f64>,
}

/// One name as it is set: all of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Name {
    lines: Vec<String>,
    size_px: f64,
    width_px: f64,
    pub(crate) is_above: bool,
}

/// The names of all rows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Names {
    /// Width of the column beside the rows, 0 where all names stand above.
    pub(crate) column_px: f64,
    /// Furthest from the left edge that the widest name above a row may begin.
    last_left_px: f64,
    pub(crate) names: Vec<Name>,
}

impl Names {
    /// Names in the order of their rows. Where most would stand above their rows, all do, and the rows begin at the edge.
    pub(crate) fn lay<'a>(names: impl Iterator<Item = &'a str> + Clone, room: &NameRoom) -> Names {
        let beside: Vec<Option<Name>> = names
            .clone()
            .map(|name| Name::beside(name, room.column_px?, room))
            .collect();
        let missing = beside.iter().filter(|name| name.is_none()).count();
        let has_column = missing * 2 <= beside.len();
        let names: Vec<Name> = names
            .zip(beside)
            .map(|(name, beside)| {
                let beside = beside.filter(|_| has_column);
                beside.unwrap_or_else(|| Name::above(name, room))
            })
            .collect();
        let in_column = names.iter().filter(|name| !name.is_above);
        let above = names.iter().filter(|name| name.is_above);
        let widest_above = above.map(|name| name.width_px).fold(0.0, f64::max);
        Names {
            column_px: in_column.map(|name| name.width_px).fold(0.0, f64::max),
            last_left_px: room.picture_px - EDGE_PX - widest_above,
            names,
        }
    }

    /// The room that a name takes above its row, whose left end is given. All begin at one place, as near to the rows'
    /// left end as the widest lets them.
    pub(crate) fn room_above(&self, name: &Name, left_px: f64, top_px: f64) -> Room {
        let x0 = left_px.min(self.last_left_px).max(0.0);
        Room {
            x0,
            y0: top_px,
            x1: x0 + name.width_px,
            y1: top_px + name.ink_px(),
        }
    }
}

impl Name {
    /// On one line at the size of labels, else smaller on two; nothing where that would split a word or take more lines.
    fn beside(name: &str, column_px: f64, room: &NameRoom) -> Option<Name> {
        if let Some(line) = Name::on_one_line(name, column_px, room) {
            return Some(line);
        }
        let size_px = room.sizes.small_px;
        let wrapped = even(name, column_px, size_px, room.bold);
        if wrapped.splits_word || wrapped.lines.len() > MOST_BESIDE {
            return None;
        }
        Some(Name {
            width_px: widest_px(&wrapped.lines, size_px, room.bold),
            lines: wrapped.lines,
            size_px,
            is_above: false,
        })
    }

    /// Over the whole width, on as many lines as that takes.
    fn above(name: &str, room: &NameRoom) -> Name {
        let width = room.picture_px - 2.0 * EDGE_PX;
        let set = Name::on_one_line(name, width, room).unwrap_or_else(|| {
            let size_px = room.sizes.small_px;
            let lines = whole(name, width, size_px, room.bold).lines;
            Name {
                width_px: widest_px(&lines, size_px, room.bold),
                lines,
                size_px,
                is_above: true,
            }
        });
        Name {
            is_above: true,
            ..set
        }
    }

    fn on_one_line(name: &str, column_px: f64, room: &NameRoom) -> Option<Name> {
        let size_px = room.sizes.label_px;
        let line = clean(name).trim().to_string();
        let width_px = width_px(&line, size_px, room.bold);
        (width_px <= column_px).then_some(Name {
            lines: vec![line],
            size_px,
            width_px,
            is_above: false,
        })
    }

    /// From the top of the first line's ink to the bottom of the last one's.
    pub(crate) fn ink_px(&self) -> f64 {
        let between = self.lines.len().saturating_sub(1) as f64 * LINE_EM;
        (between + ASCENT_EM + DESCENT_EM) * self.size_px
    }

    /// Draws it to the left of `right_px`, its middle at a height.
    pub(crate) fn draw_beside(
        &self,
        canvas: &Canvas,
        role: Role,
        right_px: f64,
        middle_px: f64,
    ) -> Drawn {
        let line_px = LINE_EM * self.size_px;
        let above = self.lines.len().saturating_sub(1) as f64 / 2.0;
        let first = middle_px + self.size_px * 0.36 - above * line_px;
        let spot = Spot::new(right_px, first, Anchor::End);
        canvas.lines_needed(role, self.size_px, &self.lines, &[spot])?;
        Ok(())
    }

    /// Draws it in its room above its row.
    pub(crate) fn draw_above(&self, canvas: &Canvas, role: Role, room: Room) -> Drawn {
        let spot = Spot::new(room.x0, room.y0 + ASCENT_EM * self.size_px, Anchor::Start);
        canvas.lines_needed(role, self.size_px, &self.lines, &[spot])?;
        Ok(())
    }
}

/// Tops and heights of rows that need `needs_px` each and have `room_px` together: what is left over is shared evenly.
pub(crate) fn spread(needs_px: &[f64], top_px: f64, room_px: f64) -> Vec<(f64, f64)> {
    let needed_px: f64 = needs_px.iter().sum();
    let spare_px = (room_px - needed_px).max(0.0) / needs_px.len().max(1) as f64;
    let mut top = top_px;
    let row = |need_px: &f64| {
        let row = (top, need_px + spare_px);
        top += row.1;
        row
    };
    needs_px.iter().map(row).collect()
}
