//! The line through values over time: broken where one is absent or the series is, dotted where an end is no published figure.

use plotters::series::LineSeries;

use crate::canvas::{Canvas, Drawn, Plane, Room, at};
use crate::input::Mark;
use crate::paint::Role;
use crate::thin::thin;
use crate::trend::{is_bound, is_measured};

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
