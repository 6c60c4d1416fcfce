//! The headline: one figure set large, its change, and a small line of how it came there.

use crate::axis::axis;
use crate::canvas::{Canvas, Drawn, Room, Sizes, at};
use crate::entries::by_time;
use crate::input::{Headline, Mark, Standing};
use crate::labels::{Anchor, Spot};
use crate::line::draw_line;
use crate::paint::Role;
use crate::periods::{self, lines_px};
use crate::text::{clean, width_px};
use crate::trend::{axis_across, draw_point, is_measured, positions};
use crate::wrap::wrap;

/// Height of a headline tile.
pub(crate) fn height_px(large: bool) -> u32 {
    if large { 128 } else { 84 }
}

/// Draws a headline.
pub(crate) fn draw(chart: &Headline, canvas: &Canvas) -> Drawn {
    let has_line = chart
        .spark
        .iter()
        .filter(|mark| mark.drawable().is_some())
        .count()
        > 1;
    let share = if has_line { 0.56 } else { 1.0 };
    let room_px = canvas.width_px * share - 4.0;
    draw_figure(chart, canvas, room_px)?;
    if has_line {
        return draw_spark(chart, canvas, room_px + 12.0);
    }
    let baseline = figure_baseline(canvas);
    if chart.spark.is_empty() {
        return canvas.mark(0, room_px / 2.0, baseline, || Ok(()));
    }
    // A line of one point is a tile: every mark answers at the figure.
    let count = chart.spark.len();
    for i in 0..count {
        let x = room_px * (i as f64 + 0.5) / count as f64;
        canvas.mark(i, x, baseline, || Ok(()))?;
    }
    Ok(())
}

fn figure_baseline(canvas: &Canvas) -> f64 {
    if canvas.large { 62.0 } else { 42.0 }
}

/// The figure, as large as its room allows, with its period above and its change below.
fn draw_figure(chart: &Headline, canvas: &Canvas, room_px: f64) -> Drawn {
    let figure = match chart.spark.iter().rev().find(|mark| is_measured(mark)) {
        Some(latest) if chart.figure == Mark::default() => latest,
        _ => &chart.figure,
    };
    let largest = if canvas.large { 48.0 } else { 34.0 };
    let baseline = figure_baseline(canvas);
    let smallest = 15.0;
    let (role, largest, inset_px) = match figure.standing {
        Standing::Absent => (Role::Muted, largest * 0.6, 10.0),
        Standing::Target => (Role::TargetText, largest, 0.0),
        _ => (Role::Figure, largest, 0.0),
    };
    let label_room_px = room_px - 2.0 * inset_px;
    let wide = width_px(&figure.label, 1.0, true).max(0.1);
    let size = libm::floor((label_room_px / wide).clamp(smallest, largest));
    let label = crate::text::fit(&figure.label, label_room_px, size, true);
    let x = 1.0;
    if figure.standing == Standing::Absent {
        // What is not there has its place, outlined, with the word why.
        let outline = Room {
            x0: x,
            y0: baseline - size * 1.25,
            x1: x + width_px(&label, size, true) + 2.0 * inset_px,
            y1: baseline + size * 0.5,
        };
        canvas.rect(Role::Absent, outline)?;
    }
    let spot = Spot::new(x + inset_px, baseline, Anchor::Start);
    canvas.label_needed(role, size, &label, &[spot])?;
    // Beside a line, the axis says when; alone, the words under the figure do.
    let alone = chart.spark.len() < 2 && !figure.name.is_empty();
    let change = match chart.change.as_deref() {
        Some(change) if alone => format!("{} · {change}", figure.name),
        change => change.unwrap_or(&figure.name).to_owned(),
    };
    let change = clean(&change);
    let Sizes {
        label_px, small_px, ..
    } = canvas.sizes;
    let (lines, size) = if width_px(&change, label_px, false) <= room_px {
        (vec![change], label_px)
    } else {
        (wrap(&change, room_px, small_px, false, 2), small_px)
    };
    let lower_px = if figure.standing == Standing::Absent && lines.len() < 2 {
        18.0
    } else {
        10.0
    };
    let spot = Spot::new(x, baseline + label_px + lower_px, Anchor::Start);
    canvas.lines(Role::Muted, size, &lines, &[spot])?;
    Ok(())
}

fn draw_spark(chart: &Headline, canvas: &Canvas, left: f64) -> Drawn {
    let marks = by_time(&chart.spark);
    let positions = positions(&marks);
    let right = canvas.width_px - 2.0;
    let last = marks.len() - 1;
    // The last period has the width of the line; the first gives way.
    let name_of = |i: usize| periods::set(&marks[i].name, right - left, canvas.sizes);
    let names_px = lines_px(&name_of(last)).max(lines_px(&name_of(0)));
    let room = Room {
        x0: left,
        y0: 14.0,
        x1: right,
        y1: canvas.height_px - names_px - 12.0,
    };
    let values = marks.iter().filter_map(|mark| mark.drawable());
    let y_axis = axis(values, &chart.scale, 2.0, marks.len() < 4);
    let x_axis = axis_across(&positions, room.x1 - room.x0, 8.0);
    let (bottom, left_x, right_x) = (y_axis.from, x_axis.from, x_axis.to);
    let mut plane = canvas.plane(room, x_axis, y_axis)?;
    canvas.line(
        Role::Axis,
        &[at(&plane, left_x, bottom), at(&plane, right_x, bottom)],
    )?;
    draw_line(canvas, &mut plane, &marks, &positions)?;

    let spacing = (room.x1 - room.x0) / marks.len() as f64;
    let latest = marks
        .iter()
        .rposition(|mark| is_measured(mark) && mark.drawable().is_some());
    let mut last_x = f64::NEG_INFINITY;
    for (i, (mark, &position)) in marks.iter().zip(&positions).enumerate() {
        let plain = mark.standing == Standing::Published && Some(i) != latest;
        let (x, y) = at(&plane, position, mark.drawable().unwrap_or(bottom));
        if spacing < 3.0 && Some(i) != latest && x - last_x < 3.0 {
            continue;
        }
        last_x = x;
        if plain {
            canvas.answer(i, x, y);
            continue;
        }
        canvas.mark(i, x, y, || draw_point(canvas, mark, x, y, 4.0))?;
    }
    for (i, anchor) in [(last, Anchor::End), (0, Anchor::Start)] {
        let x = if i == 0 { room.x0 } else { room.x1 };
        let (lines, size) = name_of(i);
        let first = canvas.height_px - 5.0 - lines_px(&(lines.clone(), size)) + size;
        canvas.lines(Role::Muted, size, &lines, &[Spot::new(x, first, anchor)])?;
    }
    Ok(())
}
