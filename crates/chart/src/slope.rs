//! The slope: from one value to another and on to the target, one row per subject, all on one scale.

use crate::axis::axis;
use crate::canvas::{Axis, Canvas, Drawn, Plane, Refusal, Room, Sizes, at};
use crate::input::{Lang, Mark, Scale, Slope, SlopeRow, Standing};
use crate::labels::{Anchor, Spot};
use crate::names::{Name, NameRoom, Names, spread};
use crate::paint::Role;
use crate::scene::NARROWEST_PX;
use crate::slope_key::Key;
use crate::ticks::{tick_labels, words_at_every};
use crate::trend::draw_point;
use crate::words::axis_unit;

/// Most rows that are drawn; the table has them all.
const MOST_ROWS: usize = 500;

/// Height of one row: targets have their words under it.
fn row_px(chart: &Slope, large: bool) -> u32 {
    let room = if large { 48 } else { 40 };
    let below = if large { 16 } else { 13 };
    let has_target = chart.rows.iter().any(|row| row.target.is_some());
    room + if has_target { below } else { 0 }
}

/// Below the rows: an axis and a key on one line.
fn feet_px(large: bool) -> u32 {
    if large { 54 } else { 46 }
}

/// Height of a slope chart: its rows, an axis and a key, with the room that names and key need in the narrowest picture.
pub(crate) fn height_px(chart: &Slope, large: bool) -> u32 {
    let picture_px = f64::from(NARROWEST_PX);
    let rows_px: f64 = needs_px(chart, &names(chart, picture_px, large), large)
        .iter()
        .sum();
    let sizes = Sizes::of(large);
    let key_px = Key::of(chart, 0.0, picture_px, sizes).more_px(sizes);
    let least_px = f64::from(row_px(chart, large));
    libm::ceil(rows_px.max(least_px) + key_px) as u32 + feet_px(large)
}

fn rows(chart: &Slope) -> &[SlopeRow] {
    &chart.rows[..chart.rows.len().min(MOST_ROWS)]
}

fn names(chart: &Slope, picture_px: f64, large: bool) -> Names {
    let room = NameRoom {
        sizes: Sizes::of(large),
        bold: false,
        picture_px,
        column_px: Some(picture_px * 0.34),
    };
    Names::lay(rows(chart).iter().map(|row| row.name.as_str()), &room)
}

/// A name above its row.
fn above_px(name: &Name) -> f64 {
    if name.is_above {
        libm::ceil(name.ink_px() + 2.0)
    } else {
        0.0
    }
}

fn needs_px(chart: &Slope, names: &Names, large: bool) -> Vec<f64> {
    let row_px = f64::from(row_px(chart, large));
    let need = |name: &Name| row_px + above_px(name);
    names.names.iter().map(need).collect()
}

pub(crate) fn marks(row: &SlopeRow) -> impl Iterator<Item = &Mark> {
    [&row.from, &row.to].into_iter().chain(&row.target)
}

/// Draws a slope chart.
pub(crate) fn draw(chart: &Slope, canvas: &Canvas, lang: Lang) -> Drawn {
    let names = names(chart, canvas.width_px, canvas.large);
    let left = if names.column_px > 0.0 {
        names.column_px + 20.0
    } else {
        16.0
    };
    let key_left = left.min(canvas.width_px * 0.3);
    let key = Key::of(chart, key_left, canvas.width_px, canvas.sizes);
    let feet_px = f64::from(feet_px(canvas.large)) + key.more_px(canvas.sizes);
    let room = Room {
        x0: left,
        y0: 4.0,
        x1: canvas.width_px - 16.0,
        y1: 4.0 + canvas.height_px - feet_px,
    };
    let values = chart.rows.iter().flat_map(marks).filter_map(Mark::drawable);
    let x_axis = axis(values, &chart.scale, 4.0, false);
    let ticks = x_axis.ticks.clone();
    let tick_words = tick_words(&x_axis, &chart.scale);
    let field = Field::of(canvas, room, x_axis)?;
    canvas.grid(&field.plane)?;
    field.draw_tick_words(canvas, &ticks, &tick_words)?;
    key.draw(canvas)?;
    field.draw_zero_note(canvas, lang)?;

    let row_px = f64::from(row_px(chart, canvas.large));
    let line_px = if canvas.large { 32.0 } else { 26.0 };
    let needs_px = needs_px(chart, &names, canvas.large);
    let places = spread(&needs_px, room.y0, room.y1 - room.y0);
    let mut index = 0;
    for ((row, name), (top, height)) in rows(chart).iter().zip(&names.names).zip(places) {
        let y = top + (height + above_px(name) - row_px) / 2.0 + line_px;
        if name.is_above {
            let top = y - line_px - above_px(name);
            let room = names.room_above(name, left, top);
            name.draw_above(canvas, Role::Text, room)?;
        } else {
            name.draw_beside(canvas, Role::Text, names.column_px, y)?;
        }
        field.draw_row(canvas, row, index, y)?;
        index += marks(row).count();
    }
    Ok(())
}

/// The words at the ticks; the last of them names the unit.
fn tick_words(x_axis: &Axis, scale: &Scale) -> Vec<String> {
    let mut words = tick_labels(x_axis, scale);
    if let Some(last) = words.last_mut() {
        match scale.unit.as_str() {
            "" => {}
            "%" => *last += "%",
            unit => *last = format!("{last} {unit}"),
        }
    }
    words
}

/// The room of the rows, with the one scale of all.
struct Field<'a> {
    plane: Plane<'a>,
    room: Room,
    /// The values at which the scale begins and ends.
    ends: (f64, f64),
}

impl<'a> Field<'a> {
    fn of(canvas: &'a Canvas, room: Room, x_axis: Axis) -> Result<Self, Refusal> {
        let down = Axis {
            from: 1.0,
            to: 0.0,
            ticks: Vec::new(),
        };
        Ok(Self {
            ends: (x_axis.from, x_axis.to),
            plane: canvas.plane(room, x_axis, down)?,
            room,
        })
    }

    fn x_of(&self, value: f64) -> f64 {
        at(&self.plane, value, 0.0).0
    }

    fn draw_tick_words(&self, canvas: &Canvas, ticks: &[f64], words: &[String]) -> Drawn {
        let size = canvas.sizes.axis_px;
        let baseline = self.room.y1 + size + 4.0;
        let x_px: Vec<f64> = ticks.iter().map(|tick| self.x_of(*tick)).collect();
        let step = words_at_every(&x_px, words, size, canvas.width_px);
        for (x, words) in x_px.iter().zip(words).rev().step_by(step) {
            let spot = Spot::new(*x, baseline, Anchor::Middle);
            canvas.label(Role::Muted, size, words, &[spot])?;
        }
        Ok(())
    }

    /// Says of a scale without zero that it has none.
    fn draw_zero_note(&self, canvas: &Canvas, lang: Lang) -> Drawn {
        let (from, to) = self.ends;
        if from != 0.0 && to != 0.0 && (from > 0.0) == (to > 0.0) {
            let spot = Spot::new(canvas.width_px - 2.0, canvas.height_px - 5.0, Anchor::End);
            let words = axis_unit("", false, lang);
            canvas.label(Role::Muted, canvas.sizes.axis_px, &words, &[spot])?;
        }
        Ok(())
    }

    /// One row with its line at `y`; the first of its marks is entry `first`.
    fn draw_row(&self, canvas: &Canvas, row: &SlopeRow, first: usize, y: f64) -> Drawn {
        let (left, right) = (self.x_of(self.ends.0), self.x_of(self.ends.1));
        canvas.line(Role::Grid, &[(left, y), (right, y)])?;
        let x_of = |mark: &Mark| mark.drawable().map(|value| self.x_of(value));
        if let (Some(a), Some(b)) = (x_of(&row.from), x_of(&row.to)) {
            let derived = [&row.from, &row.to].iter().any(|m| m.standing.is_hollow());
            let role = if derived {
                Role::DerivedLine
            } else {
                Role::SoftLine
            };
            canvas.line(role, &[(a, y), (b, y)])?;
        }
        let mut ends = Vec::new();
        for (place, mark) in marks(row).enumerate() {
            // Absent ones stand in a row at the left end, each with its word.
            let x = x_of(mark).unwrap_or(left + 6.0 + 14.0 * place as f64);
            let end = End { mark, place, x, y };
            canvas.mark(first + place, x, y, || end.draw(canvas))?;
            end.reserve(canvas);
            ends.push(end);
        }
        // The value itself and the target keep their labels; the start gives way.
        for absent in [false, true] {
            for place in [1, 2, 0] {
                let here =
                    |end: &&End<'_>| end.place == place && end.mark.drawable().is_none() == absent;
                for end in ends.iter().filter(here) {
                    end.label(canvas)?;
                }
            }
        }
        Ok(())
    }
}

/// One end of a row.
pub(crate) struct End<'a> {
    pub(crate) mark: &'a Mark,
    /// 0 where it began, 1 where it is now, 2 where it is to be.
    pub(crate) place: usize,
    pub(crate) x: f64,
    pub(crate) y: f64,
}

impl End<'_> {
    /// The start of a pair of measured values is drawn smaller and softer than where it is now.
    pub(crate) fn draw(&self, canvas: &Canvas) -> Drawn {
        let (x, y) = (self.x, self.y);
        match self.mark.standing {
            _ if self.mark.drawable().is_none() => canvas.circle(Role::Absent, x, y, 5.0),
            Standing::Target => {
                canvas.line(Role::TargetLine, &[(x, y - 8.0), (x, y + 8.0)])?;
                canvas.flag(x, y - 7.0)
            }
            Standing::Published if self.place == 0 => canvas.circle(Role::DotSoft, x, y, 4.6),
            _ => draw_point(canvas, self.mark, x, y, 5.2),
        }
    }

    /// Keeps labels off it.
    fn reserve(&self, canvas: &Canvas) {
        let above = if self.mark.standing == Standing::Target {
            13.0
        } else {
            5.0
        };
        canvas.reserve(Room {
            x0: self.x - 5.0,
            y0: self.y - above,
            x1: self.x + 5.0,
            y1: self.y + 5.0,
        });
    }

    fn label(&self, canvas: &Canvas) -> Drawn {
        let (x, y, size) = (self.x, self.y, canvas.sizes.label_px);
        let role = match self.mark.standing {
            Standing::Target => Role::TargetText,
            Standing::Benchmark => Role::BenchText,
            Standing::Published if self.place == 1 => Role::Strong,
            _ => Role::Muted,
        };
        let (above, beside) = (y - 8.5, y + size * 0.36);
        let mut spots = vec![
            Spot::new(x, above, Anchor::Middle),
            Spot::new(x - 3.0, above, Anchor::End),
            Spot::new(x + 3.0, above, Anchor::Start),
            Spot::new(x + 10.0, beside, Anchor::Start),
            Spot::new(x - 10.0, beside, Anchor::End),
        ];
        if self.mark.standing == Standing::Target {
            spots.insert(0, Spot::new(x, y + 11.0 + size * 0.88, Anchor::Middle));
        }
        if self.place == 0 {
            canvas.label(role, size, &self.mark.label, &spots)?;
        } else {
            canvas.label_needed(role, size, &self.mark.label, &spots)?;
        }
        Ok(())
    }
}
