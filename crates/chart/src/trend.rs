//! The trend: values over time, with targets, derived points, bounds, breaks and an interval band.

use plotters::element::Polygon;
use plotters::series::LineSeries;

use crate::canvas::{Axis, Canvas, Drawn, Plane, Room, at};
use crate::input::{Bound, Lang, Mark, Standing, Trend, finite};
use crate::labels::{Anchor, Spot};
use crate::paint::Role;
use crate::text::width_px;
use crate::thin::thin;
use crate::ticks::{axis, tick_labels};
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

/// One stretch of line: drawn solid, or dotted where either end was derived or is only a bound.
struct Stretch {
    dotted: bool,
    points: Vec<(f64, f64)>,
}

/// The stretches of the line in positions and values, interrupted by absent values and breaks.
fn stretches(marks: &[&Mark], positions: &[f64]) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    let mut before: Option<(f64, f64, bool)> = None;
    for (mark, &x) in marks.iter().zip(positions) {
        if !is_measured(mark) {
            continue;
        }
        let Some(y) = mark.drawable() else {
            before = None;
            continue;
        };
        let derived = mark.standing.is_hollow() || is_bound(mark.bound);
        if let Some((x0, y0, was_derived)) = before.filter(|_| !mark.break_before) {
            let dotted = derived || was_derived;
            match out.last_mut() {
                Some(stretch)
                    if stretch.dotted == dotted && stretch.points.last() == Some(&(x0, y0)) =>
                {
                    stretch.points.push((x, y));
                }
                _ => out.push(Stretch {
                    dotted,
                    points: vec![(x0, y0), (x, y)],
                }),
            }
        }
        before = Some((x, y, derived));
    }
    out
}

/// Draws the line; in pixels it is thinned per column, and labels are kept off it.
pub(crate) fn draw_line(
    canvas: &Canvas,
    plane: &mut Plane<'_>,
    marks: &[&Mark],
    positions: &[f64],
) -> Drawn {
    for stretch in stretches(marks, positions) {
        let pixels: Vec<(f64, f64)> = stretch
            .points
            .iter()
            .map(|&(x, y)| at(plane, x, y))
            .collect();
        let role = if stretch.dotted {
            Role::DerivedLine
        } else {
            Role::InkLine
        };
        let thinned = thin(&pixels);
        for pair in thinned.windows(2) {
            keep_clear(canvas, pair[0], pair[1]);
        }
        if thinned.len() == pixels.len() {
            plane.draw_series(LineSeries::new(stretch.points, role.line()))?;
        } else {
            canvas.line(role, &thinned)?;
        }
    }
    Ok(())
}

/// Reserves the way of a line in small squares, so that labels stay off it.
fn keep_clear(canvas: &Canvas, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) {
    let steps = libm::ceil(((x1 - x0).abs().max((y1 - y0).abs()) / 5.0).clamp(1.0, 400.0));
    for i in 0..=steps as usize {
        let part = i as f64 / steps;
        let (x, y) = (x0 + (x1 - x0) * part, y0 + (y1 - y0) * part);
        canvas.reserve(Room {
            x0: x - 1.5,
            y0: y - 1.5,
            x1: x + 1.5,
            y1: y + 1.5,
        });
    }
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

/// Draws a trend.
pub(crate) fn draw(chart: &Trend, marks: &[&Mark], canvas: &Canvas, lang: Lang) -> Drawn {
    let positions = positions(marks);
    let sizes = canvas.sizes;
    let measured = marks.iter().filter(|mark| is_measured(mark)).count();
    let values = marks
        .iter()
        .flat_map(|mark| {
            let range = mark.drawable_range();
            [mark.drawable(), range.map(|r| r.0), range.map(|r| r.1)]
        })
        .flatten()
        .chain(
            chart
                .band
                .iter()
                .flat_map(|band| [band.low, band.high])
                .filter_map(finite),
        );
    let parts = if canvas.large { 5.0 } else { 3.0 };
    let y_axis = tightened(
        axis(values.clone(), &chart.scale, parts, measured < 4),
        values,
    );
    let tick_words = tick_labels(&y_axis, &chart.scale);
    let gutter = tick_words
        .iter()
        .map(|words| width_px(words, sizes.axis_px, false))
        .fold(0.0, f64::max)
        .min(canvas.width_px * 0.3);

    let room = Room {
        x0: gutter + 8.0,
        y0: if canvas.large { 44.0 } else { 36.0 },
        x1: canvas.width_px - 4.0,
        y1: canvas.height_px - periods::height_px(marks, canvas) - 12.0,
    };
    let inset = 18.0;
    let x_axis = axis_across(&positions, room.x1 - room.x0, inset);
    let (bottom, ticks) = (y_axis.from, y_axis.ticks.clone());
    let (first_x, last_x) = (x_axis.from, x_axis.to);
    let mut plane = canvas.plane(room, x_axis, y_axis)?;
    canvas.grid(&plane)?;
    let zero = if bottom < 0.0 { 0.0 } else { bottom };
    if zero == 0.0 {
        // The solid line means zero: an axis that starts elsewhere has none.
        let (left, right) = (at(&plane, first_x, zero), at(&plane, last_x, zero));
        canvas.line(Role::Axis, &[left, right])?;
    }

    for (tick, words) in ticks.iter().zip(&tick_words) {
        let y = at(&plane, first_x, *tick).1;
        let spot = Spot::new(gutter, y + sizes.axis_px * 0.35, Anchor::End);
        canvas.label(Role::Muted, sizes.axis_px, words, &[spot])?;
    }
    let unit_spot = Spot::new(0.0, sizes.axis_px, Anchor::Start);
    let unit = words::axis_unit(&chart.scale.unit, zero == 0.0, lang);
    canvas.label(Role::Muted, sizes.axis_px, &unit, &[unit_spot])?;
    periods::draw(canvas, marks, &positions, &plane, room.y1)?;

    let band: Vec<_> = chart
        .band
        .iter()
        .filter(|band| {
            // What is of another time than the marks would lie outside the picture.
            (first_x..=last_x).contains(&band.at)
                && [band.low, band.high]
                    .into_iter()
                    .all(|v| finite(v).is_some())
        })
        .collect();
    if band.len() > 1 {
        let upper = band.iter().map(|band| (band.at, band.high));
        let lower = band.iter().rev().map(|band| (band.at, band.low));
        let outline: Vec<_> = upper.chain(lower).collect();
        plane.draw_series(std::iter::once(Polygon::new(outline, Role::Band.filled())))?;
    }
    draw_line(canvas, &mut plane, marks, &positions)?;

    let spacing = (room.x1 - room.x0 - 2.0 * inset) / (marks.len().max(2) - 1) as f64;
    let radius: f64 = match spacing {
        s if s >= 14.0 => 4.5,
        s if s >= 6.0 => 2.6,
        _ => 0.0,
    };
    let radius_of = |mark: &Mark| match mark.standing {
        Standing::Published if mark.bound == Bound::Exact => radius,
        _ => radius.max(4.0),
    };
    let latest = marks
        .iter()
        .rposition(|mark| is_measured(mark) && mark.drawable().is_some());
    let points: Vec<(f64, f64)> = marks
        .iter()
        .zip(&positions)
        .map(|(mark, &x)| match mark.drawable() {
            Some(value) => at(&plane, x, value),
            None => {
                let (x, y) = at(&plane, x, zero);
                (x, y - 9.0)
            }
        })
        .collect();
    let mut last_x = f64::NEG_INFINITY;
    for (i, (mark, &(x, y))) in marks.iter().zip(&points).enumerate() {
        if mark.break_before && is_measured(mark) && i > 0 {
            draw_break(canvas, (points[i - 1].0 + x) / 2.0, room.y1)?;
        }
        // Denser than a finger or a dot can tell apart: only some answer.
        if spacing < 3.0 && Some(i) != latest && x - last_x < 3.0 {
            continue;
        }
        last_x = x;
        let radius = if Some(i) == latest {
            radius_of(mark).max(4.5)
        } else {
            radius_of(mark)
        };
        if radius == 0.0 {
            canvas.answer(i, x, y);
            continue;
        }
        canvas.mark(i, x, y, || {
            if let Some((low, high)) = mark.drawable_range() {
                let (low, high) = (
                    at(&plane, positions[i], low),
                    at(&plane, positions[i], high),
                );
                if (low.1 - high.1) > 1.0 {
                    canvas.line(Role::Whisker, &[low, high])?;
                }
            }
            draw_point(canvas, mark, x, y, radius)
        })?;
        reserve_point(canvas, mark, (x, y), radius, &plane);
    }
    draw_labels(canvas, marks, &points, latest, spacing, &chart.scale.unit)
}

/// Keeps labels off a mark, its range and the arrow of a bound.
fn reserve_point(canvas: &Canvas, mark: &Mark, (x, y): (f64, f64), radius: f64, plane: &Plane<'_>) {
    let arrow = radius * 2.9;
    let (above, below) = match (mark.standing, mark.bound) {
        (Standing::Target, _) => (9.0, radius),
        (Standing::Published, Bound::AtLeast | Bound::Above) => (arrow, radius),
        (Standing::Published, Bound::AtMost | Bound::Below) => (radius, arrow),
        _ => (radius, radius),
    };
    let range = mark.drawable_range();
    let y_of = |value: f64| at(plane, 0.0, value).1;
    canvas.reserve(Room {
        x0: x - radius,
        y0: range.map_or(y - above, |(_, high)| y_of(high).min(y - above)),
        x1: x + radius,
        y1: range.map_or(y + below, |(low, _)| y_of(low).max(y + below)),
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

/// A label without the unit that the axis names; per cents are short and keep theirs.
fn without_unit<'a>(label: &'a str, unit: &str) -> &'a str {
    if unit.is_empty() || unit == "%" {
        return label;
    }
    let number = label.strip_suffix(unit).map_or(label, str::trim_end);
    let ends_in_figure = number.ends_with(|c: char| c.is_ascii_digit());
    if ends_in_figure { number } else { label }
}

/// Labels the marks in the order of their weight: the latest, targets, the first, whatever is special, the rest.
fn draw_labels(
    canvas: &Canvas,
    marks: &[&Mark],
    points: &[(f64, f64)],
    latest: Option<usize>,
    spacing: f64,
    unit: &str,
) -> Drawn {
    let first = marks
        .iter()
        .position(|mark| is_measured(mark) && mark.drawable().is_some());
    let last_target = marks
        .iter()
        .rposition(|mark| mark.standing == Standing::Target);
    let all_fit = marks.len() <= 8 || spacing >= 52.0;
    let weight = |i: usize| match marks[i].standing {
        _ if Some(i) == latest => Some(0),
        Standing::Target => Some(1),
        _ if Some(i) == first => Some(2),
        Standing::Absent | Standing::Benchmark => Some(3),
        Standing::Derived | Standing::Expected => Some(4),
        Standing::Published if is_bound(marks[i].bound) => Some(4),
        Standing::Published => all_fit.then_some(5),
    };
    let order = (0..=5).flat_map(|at| {
        let of_weight = move |i: &usize| weight(*i) == Some(at);
        (0..marks.len())
            .rev()
            .filter(of_weight)
            .map(move |i| (at, i))
    });
    // Beyond a few hundred nothing more can find a place.
    for (weight, i) in order.take(400) {
        let (mark, (x, y)) = (marks[i], points[i]);
        let size = canvas.sizes.label_px;
        let role = match mark.standing {
            Standing::Target => Role::TargetText,
            Standing::Benchmark => Role::BenchText,
            Standing::Published | Standing::Expected if weight == 0 => Role::Strong,
            Standing::Published => Role::Text,
            Standing::Derived | Standing::Expected | Standing::Absent => Role::Muted,
        };
        let lift = if mark.standing == Standing::Target {
            13.5
        } else {
            9.0
        };
        let arrow = 13.0;
        let spots = [
            Spot::new(x, y - lift, Anchor::Middle),
            Spot::new(x, y - arrow - lift + 4.0, Anchor::Middle),
            Spot::new(x, y + 9.0 + size * 0.88, Anchor::Middle),
            Spot::new(x - 11.0, y + size * 0.35, Anchor::End),
            Spot::new(x + 11.0, y + size * 0.35, Anchor::Start),
            Spot::new(x - 4.0, y - lift, Anchor::End),
            Spot::new(x + 4.0, y - lift, Anchor::Start),
            Spot::new(x - 4.0, y + 9.0 + size * 0.88, Anchor::End),
            Spot::new(x + 4.0, y + 9.0 + size * 0.88, Anchor::Start),
            Spot::new(x, y - lift - size * 1.15, Anchor::Middle),
        ];
        // The latest value, the last target and the word of what is absent stay; the rest gives way.
        let needed = weight == 0 || Some(i) == last_target || mark.standing == Standing::Absent;
        // The unit stands in the corner of the axis: said once more at the latest value, it is enough.
        let label = match weight {
            0 => mark.label.as_str(),
            _ => without_unit(&mark.label, unit),
        };
        if needed {
            canvas.label_needed(role, size, label, &spots)?;
        } else {
            canvas.label(role, size, label, &spots)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::without_unit;

    #[test]
    fn only_the_axis_unit_behind_a_figure_is_left_out() {
        assert_eq!(without_unit("2.65/10 万", "/10 万"), "2.65");
        assert_eq!(without_unit("约 82.8 万人", "万人"), "约 82.8");
        assert_eq!(without_unit("5.4\u{a0}per 1,000", "per 1,000"), "5.4");
        assert_eq!(without_unit("129,919 人", "万人"), "129,919 人");
        assert_eq!(without_unit("27.5%", "%"), "27.5%");
        assert_eq!(without_unit("原文没有写", "写"), "原文没有写");
    }
}
