//! The periods under an axis of time: which of many are said, and how a long one is set.

use crate::canvas::{Canvas, Drawn, Plane, Sizes, at};
use crate::input::Mark;
use crate::labels::{Anchor, Spot};
use crate::paint::Role;
use crate::text::{clean, width_px};
use crate::trend::is_measured;
use crate::wrap::{LINE_EM, even, widest_px, wrap};

/// Most lines of a period: from when, and until when.
const MOST_LINES: usize = 2;

/// A period in lines with their size: on one where it takes no more than its room, else smaller on two.
pub(crate) fn set(name: &str, room_px: f64, sizes: Sizes) -> (Vec<String>, f64) {
    let name = clean(name);
    if width_px(&name, sizes.axis_px, false) <= room_px {
        return (vec![name], sizes.axis_px);
    }
    let lines = even(&name, room_px, sizes.small_px, false).lines;
    if lines.len() <= MOST_LINES {
        return (lines, sizes.small_px);
    }
    let lines = wrap(&name, room_px, sizes.small_px, false, MOST_LINES);
    (lines, sizes.small_px)
}

/// Room of one period among others.
fn most_px(canvas: &Canvas) -> f64 {
    canvas.width_px * 0.45
}

/// Height of lines, as much as one line's size where there is one.
pub(crate) fn lines_px((lines, size_px): &(Vec<String>, f64)) -> f64 {
    size_px * (1.0 + LINE_EM * lines.len().saturating_sub(1) as f64)
}

/// Height of the highest period.
pub(crate) fn height_px(marks: &[&Mark], canvas: &Canvas) -> f64 {
    let heights = marks
        .iter()
        .map(|mark| lines_px(&set(&mark.name, most_px(canvas), canvas.sizes)));
    heights.fold(canvas.sizes.axis_px, f64::max)
}

/// The periods under the axis: the last, then every n-th before it so that none touches another, then the first.
pub(crate) fn draw(
    canvas: &Canvas,
    marks: &[&Mark],
    positions: &[f64],
    plane: &Plane<'_>,
    bottom: f64,
) -> Drawn {
    let mut periods: Vec<(f64, &str)> = Vec::new();
    for (mark, &x) in marks.iter().zip(positions) {
        if periods.last().is_none_or(|last| last.0 != x) && !mark.name.is_empty() {
            periods.push((x, &mark.name));
        }
    }
    let Some((_, last)) = periods.last() else {
        return Ok(());
    };
    let count = periods.len();
    let room = at(plane, periods[count - 1].0, 0.0).0 - at(plane, periods[0].0, 0.0).0;
    let (lines, last_size) = set(last, most_px(canvas), canvas.sizes);
    let fitting = (room / (widest_px(&lines, last_size, false) + 14.0)).max(1.0);
    let every = libm::ceil((count - 1) as f64 / fitting).max(1.0) as usize;
    let latest = marks
        .iter()
        .zip(positions)
        .rfind(|(mark, _)| is_measured(mark))
        .and_then(|(_, at)| periods.iter().position(|(x, _)| x == at))
        .unwrap_or(count - 1);
    let mut order = vec![latest, count - 1, 0];
    order.extend((0..latest).rev().skip(every - 1).step_by(every));
    order.extend(latest + 1..count);
    // Uneven years leave room between those: whatever still fits.
    order.extend((0..latest).rev());
    for i in order.into_iter().take(200) {
        let (x, name) = periods[i];
        let (lines, size) = set(name, most_px(canvas), canvas.sizes);
        let (x_px, y_px) = (at(plane, x, 0.0).0, bottom + size + 6.0);
        // The first period may stand under the axis' lowest figure: then it begins at its mark.
        let spots = [
            Spot::new(x_px, y_px, Anchor::Middle),
            Spot::new(x_px - 5.0, y_px, Anchor::Start),
        ];
        canvas.lines(
            Role::Muted,
            size,
            &lines,
            &spots[..if i == 0 { 2 } else { 1 }],
        )?;
    }
    Ok(())
}
