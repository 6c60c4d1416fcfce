//! The trend: values over time, with targets, derived points, bounds, breaks and an interval band.

use plotters::element::Polygon;

use crate::axis::axis;
use crate::canvas::{Axis, Canvas, Drawn, Plane, Refusal, Room, at};
use crate::input::{Band, Bound, Lang, Mark, Standing, Trend, finite};
use crate::labels::{Anchor, Spot};
use crate::line::draw_line;
use crate::paint::Role;
use crate::text::width_px;
use crate::ticks::tick_labels;
use crate::trend_labels::draw_labels;
use crate::{periods, words};

/// Height of a trend.
pub(crate) fn height_px(large: bool) -> u32 {
    if large { 320 } else { 184 }
}

/// Where each mark lies across: its decimal year, or its place in the row where years are missing.
pub(crate) fn positions(marks: &[&Mark]) -> Vec<f64> {
    let dated = marks
        .iter()
        .all(|mark| finite(mark.at).is_some_and(|at| at != 0.0));
    marks
        .iter()
        .enumerate()
        .map(|(i, mark)| if dated { mark.at } else { i as f64 })
        .collect()
}

/// An axis across that leaves `inset_px` free at both ends of `room_px`.
pub(crate) fn axis_across(positions: &[f64], room_px: f64, inset_px: f64) -> Axis {
    let first = positions.iter().copied().fold(f64::INFINITY, f64::min);
    let last = positions.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let span = last - first;
    let (from, to) = if span > 0.0 {
        let pad = span * inset_px / (room_px - 2.0 * inset_px).max(1.0);
        (first - pad, last + pad)
    } else if first.is_finite() {
        (first - 1.0, first + 1.0)
    } else {
        (0.0, 1.0)
    };
    Axis {
        from,
        to,
        ticks: Vec::new(),
    }
}

/// Whether a mark belongs to the line, or would if it were there.
pub(crate) fn is_measured(mark: &Mark) -> bool {
    !matches!(mark.standing, Standing::Target | Standing::Benchmark)
}

/// Whether a value is an end of a range rather than a point.
pub(crate) fn is_bound(bound: Bound) -> bool {
    !matches!(bound, Bound::Exact | Bound::About)
}

/// Draws one mark of a series at its pixel: dot, hollow dot, flag, diamond, bound.
pub(crate) fn draw_point(canvas: &Canvas, mark: &Mark, x: f64, y: f64, radius_px: f64) -> Drawn {
    let arm = radius_px * 1.9;
    match (mark.standing, mark.bound) {
        (Standing::Target, _) => {
            let role = match mark.bound {
                Bound::About => Role::TargetDotted,
                _ => Role::TargetLine,
            };
            canvas.line(role, &[(x - 8.0, y), (x + 8.0, y)])?;
            canvas.flag(x, y - 1.5)
        }
        (Standing::Benchmark, _) => canvas.diamond(x, y, radius_px + 1.2),
        (Standing::Derived | Standing::Expected, _) => {
            canvas.circle(Role::Derived, x, y, radius_px)
        }
        (Standing::Absent, _) => canvas.circle(Role::Absent, x, y, radius_px + 0.6),
        (_, Bound::AtLeast | Bound::Above) => open_ended(canvas, x, y, arm, -1.0),
        (_, Bound::AtMost | Bound::Below) => open_ended(canvas, x, y, arm, 1.0),
        // A rim around small dots would make a solid line look dotted, which means derived.
        (Standing::Published, _) if radius_px < 4.0 => canvas.circle(Role::Ink, x, y, radius_px),
        (Standing::Published, Bound::Exact | Bound::About) => {
            canvas.circle(Role::Dot, x, y, radius_px)
        }
    }
}

/// A bound: a bar at the value with an arrow to the side where the truth lies.
fn open_ended(canvas: &Canvas, x: f64, y: f64, arm: f64, direction: f64) -> Drawn {
    let tip = y + direction * arm * 1.5;
    canvas.line(Role::InkLine, &[(x - arm, y), (x + arm, y)])?;
    canvas.line(Role::Whisker, &[(x, y), (x, tip)])?;
    let wing = tip - direction * 3.5;
    canvas.line(Role::Whisker, &[(x - 3.0, wing), (x, tip), (x + 3.0, wing)])
}

/// Room left free at both ends of the line.
const INSET_PX: f64 = 18.0;

/// Draws a trend.
pub(crate) fn draw(chart: &Trend, marks: &[&Mark], canvas: &Canvas, lang: Lang) -> Drawn {
    let positions = positions(marks);
    let y_axis = axis_up(chart, marks, canvas.large);
    let ticks = y_axis.ticks.clone();
    let tick_words = tick_labels(&y_axis, &chart.scale);
    let gutter_px = gutter_px(&tick_words, canvas);
    let room = Room {
        x0: gutter_px + 8.0,
        y0: if canvas.large { 44.0 } else { 36.0 },
        x1: canvas.width_px - 4.0,
        y1: canvas.height_px - periods::height_px(marks, canvas) - 12.0,
    };
    let mut field = Field::of(canvas, room, &positions, y_axis)?;
    field.draw_grounds(canvas)?;
    for (tick, words) in ticks.iter().zip(&tick_words) {
        let baseline = field.y_of(*tick) + canvas.sizes.axis_px * 0.35;
        let spot = Spot::new(gutter_px, baseline, Anchor::End);
        canvas.label(Role::Muted, canvas.sizes.axis_px, words, &[spot])?;
    }
    let unit = words::axis_unit(&chart.scale.unit, field.ground == 0.0, lang);
    let spot = Spot::new(0.0, canvas.sizes.axis_px, Anchor::Start);
    canvas.label(Role::Muted, canvas.sizes.axis_px, &unit, &[spot])?;
    periods::draw(canvas, marks, &positions, &field.plane, room.y1)?;
    field.draw_band(&chart.band)?;
    draw_line(canvas, &mut field.plane, marks, &positions)?;
    let series = Series::of(marks, &positions, &field);
    draw_marks(canvas, &series, &field)?;
    draw_labels(canvas, &series, &chart.scale.unit)
}

/// The axis up over all that is drawn: values, their ranges and the band. Few points stand above zero, else they would look steep.
fn axis_up(chart: &Trend, marks: &[&Mark], large: bool) -> Axis {
    let of_marks = marks.iter().flat_map(|mark| {
        let range = mark.drawable_range();
        [mark.drawable(), range.map(|r| r.0), range.map(|r| r.1)]
    });
    let of_band = chart.band.iter().flat_map(|band| [band.low, band.high]);
    let values = of_marks.flatten().chain(of_band.filter_map(finite));
    let parts = if large { 5.0 } else { 3.0 };
    let measured = marks.iter().filter(|mark| is_measured(mark)).count();
    tightened(
        axis(values.clone(), &chart.scale, parts, measured < 4),
        values,
    )
}

/// Width of the words beside the axis up.
fn gutter_px(tick_words: &[String], canvas: &Canvas) -> f64 {
    tick_words
        .iter()
        .map(|words| width_px(words, canvas.sizes.axis_px, false))
        .fold(0.0, f64::max)
        .min(canvas.width_px * 0.3)
}

/// The room of the line, with its axes.
struct Field<'a> {
    plane: Plane<'a>,
    room: Room,
    /// Where the axis across begins and ends.
    across: (f64, f64),
    /// The value on which absent marks stand: zero, or the lowest of an axis that does not reach down to it.
    ground: f64,
}

impl<'a> Field<'a> {
    fn of(
        canvas: &'a Canvas,
        room: Room,
        positions: &[f64],
        y_axis: Axis,
    ) -> Result<Self, Refusal> {
        let x_axis = axis_across(positions, room.x1 - room.x0, INSET_PX);
        let lowest = y_axis.from;
        Ok(Self {
            across: (x_axis.from, x_axis.to),
            ground: if lowest < 0.0 { 0.0 } else { lowest },
            plane: canvas.plane(room, x_axis, y_axis)?,
            room,
        })
    }

    fn y_of(&self, value: f64) -> f64 {
        at(&self.plane, self.across.0, value).1
    }

    /// The grid, with a solid line for zero: an axis that starts elsewhere has none.
    fn draw_grounds(&self, canvas: &Canvas) -> Drawn {
        canvas.grid(&self.plane)?;
        if self.ground != 0.0 {
            return Ok(());
        }
        let (first, last) = self.across;
        let end = |x: f64| at(&self.plane, x, self.ground);
        canvas.line(Role::Axis, &[end(first), end(last)])
    }

    /// The band, without what is of another time than the marks: that would lie outside the picture.
    fn draw_band(&mut self, band: &[Band]) -> Drawn {
        let (first, last) = self.across;
        let is_inside = |band: &&Band| {
            let ends = [band.low, band.high];
            (first..=last).contains(&band.at) && ends.into_iter().all(|v| finite(v).is_some())
        };
        let band: Vec<&Band> = band.iter().filter(is_inside).collect();
        if band.len() < 2 {
            return Ok(());
        }
        let upper = band.iter().map(|band| (band.at, band.high));
        let lower = band.iter().rev().map(|band| (band.at, band.low));
        let outline: Vec<_> = upper.chain(lower).collect();
        let outline = Polygon::new(outline, Role::Band.filled());
        self.plane.draw_series(std::iter::once(outline))?;
        Ok(())
    }
}

/// The marks of a trend where they stand in the picture.
pub(crate) struct Series<'a> {
    pub(crate) marks: &'a [&'a Mark],
    /// By mark; an absent one stands on the ground.
    pub(crate) points: Vec<(f64, f64)>,
    /// From one mark to the next, if all were as far apart.
    pub(crate) spacing_px: f64,
    /// The last measured value.
    pub(crate) latest: Option<usize>,
}

impl<'a> Series<'a> {
    fn of(marks: &'a [&'a Mark], positions: &[f64], field: &Field<'_>) -> Self {
        let point = |(mark, &x): (&&Mark, &f64)| match mark.drawable() {
            Some(value) => at(&field.plane, x, value),
            None => {
                let (x, y) = at(&field.plane, x, field.ground);
                (x, y - 9.0)
            }
        };
        let free_px = field.room.x1 - field.room.x0 - 2.0 * INSET_PX;
        Self {
            marks,
            points: marks.iter().zip(positions).map(point).collect(),
            spacing_px: free_px / (marks.len().max(2) - 1) as f64,
            latest: marks
                .iter()
                .rposition(|mark| is_measured(mark) && mark.drawable().is_some()),
        }
    }

    /// Plain dots shrink where they are many; what is special, and the latest, stays large enough to be told.
    fn radius_px(&self, index: usize) -> f64 {
        let plain: f64 = match self.spacing_px {
            s if s >= 14.0 => 4.5,
            s if s >= 6.0 => 2.6,
            _ => 0.0,
        };
        let mark = self.marks[index];
        let radius = match mark.standing {
            Standing::Published if mark.bound == Bound::Exact => plain,
            _ => plain.max(4.0),
        };
        if Some(index) == self.latest {
            radius.max(4.5)
        } else {
            radius
        }
    }
}

fn draw_marks(canvas: &Canvas, series: &Series<'_>, field: &Field<'_>) -> Drawn {
    let points = &series.points;
    let mut last_x = f64::NEG_INFINITY;
    for (i, (mark, &(x, y))) in series.marks.iter().zip(points).enumerate() {
        if mark.break_before && is_measured(mark) && i > 0 {
            draw_break(canvas, (points[i - 1].0 + x) / 2.0, field.room.y1)?;
        }
        // Denser than a finger or a dot can tell apart: only some answer.
        if series.spacing_px < 3.0 && Some(i) != series.latest && x - last_x < 3.0 {
            continue;
        }
        last_x = x;
        let radius = series.radius_px(i);
        if radius == 0.0 {
            canvas.answer(i, x, y);
            continue;
        }
        canvas.mark(i, x, y, || {
            if let Some((low, high)) = mark.drawable_range() {
                let (low, high) = (field.y_of(low), field.y_of(high));
                if low - high > 1.0 {
                    canvas.line(Role::Whisker, &[(x, low), (x, high)])?;
                }
            }
            draw_point(canvas, mark, x, y, radius)
        })?;
        reserve_point(canvas, mark, (x, y), radius, field);
    }
    Ok(())
}

/// Keeps labels off a mark, its range and the arrow of a bound.
fn reserve_point(canvas: &Canvas, mark: &Mark, (x, y): (f64, f64), radius: f64, field: &Field<'_>) {
    let arrow = radius * 2.9;
    let (above, below) = match (mark.standing, mark.bound) {
        (Standing::Target, _) => (9.0, radius),
        (Standing::Published, Bound::AtLeast | Bound::Above) => (arrow, radius),
        (Standing::Published, Bound::AtMost | Bound::Below) => (radius, arrow),
        _ => (radius, radius),
    };
    let range = mark.drawable_range();
    canvas.reserve(Room {
        x0: x - radius,
        y0: range.map_or(y - above, |(_, high)| field.y_of(high).min(y - above)),
        x1: x + radius,
        y1: range.map_or(y + below, |(low, _)| field.y_of(low).max(y + below)),
    });
}

/// The axis without its last step where the values reach only a little into it.
fn tightened(mut axis: Axis, values: impl Iterator<Item = f64>) -> Axis {
    let highest = values.fold(f64::NEG_INFINITY, f64::max);
    if let [.., before, last] = axis.ticks[..]
        && axis.ticks.len() > 2
        && highest > before
        && highest < before + (last - before) * 0.35
    {
        axis.ticks.pop();
        axis.to = highest;
    }
    axis
}

/// Two short strokes across the axis where a series is broken.
fn draw_break(canvas: &Canvas, x: f64, y: f64) -> Drawn {
    for shift in [-2.0, 2.0] {
        canvas.line(
            Role::Axis,
            &[(x + shift - 2.0, y + 4.0), (x + shift + 2.0, y - 4.0)],
        )?;
    }
    Ok(())
}
