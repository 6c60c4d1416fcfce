//! Rows of bars from zero: the ranking of places and the breakdown of a whole.

use crate::axis::axis;
use crate::bar_rows::{Layout, Place, Row, breakdown_rows, outline_height_px, ranking_rows};
use crate::benchmark::Head;
use crate::canvas::{Axis, Canvas, Drawn, Room, at};
use crate::input::{Bound, Breakdown, Mark, Ranking, Scale, Standing};
use crate::labels::{Anchor, Spot};
use crate::paint::Role;
use crate::text::{fit, width_px};
use crate::trend::is_bound;
use crate::wrap::LINE_EM;

/// Draws one bar from `zero_x` to `x`: filled, hollow where nobody counted it, open-ended where it is a bound.
pub(crate) fn bar(
    canvas: &Canvas,
    standing: Standing,
    ink: Role,
    bound: Bound,
    zero_x: f64,
    x: f64,
    (y0, y1): (f64, f64),
) -> Drawn {
    let room = Room {
        x0: zero_x.min(x),
        y0,
        x1: zero_x.max(x).max(zero_x.min(x) + 1.0),
        y1,
    };
    match standing {
        Standing::Derived | Standing::Expected => {
            let inset = Room {
                x0: room.x0 + 0.8,
                y0: y0 + 0.8,
                x1: (room.x1 - 0.8).max(room.x0 + 1.0),
                y1: y1 - 0.8,
            };
            return canvas.rect(Role::DerivedBar, inset);
        }
        Standing::Target => {
            let middle = (y0 + y1) / 2.0;
            canvas.line(Role::TargetLine, &[(x, y0), (x, y1)])?;
            return canvas.flag(x, middle);
        }
        Standing::Benchmark => return canvas.diamond(x, (y0 + y1) / 2.0, 6.0),
        Standing::Published | Standing::Absent => {}
    }
    canvas.rect(ink, room)?;
    let middle = (y0 + y1) / 2.0;
    match bound {
        Bound::AtLeast | Bound::Above => {
            // Open to the right: two chevrons go on where the bar ends.
            for shift in [3.0, 7.0] {
                let x = room.x1 + shift;
                canvas.line(
                    Role::Whisker,
                    &[(x, middle - 4.0), (x + 4.0, middle), (x, middle + 4.0)],
                )?;
            }
            Ok(())
        }
        Bound::AtMost | Bound::Below => {
            // The truth lies below the end: chevrons point back into the bar.
            for shift in [3.0, 7.0] {
                let x = room.x1 + shift;
                canvas.line(
                    Role::Whisker,
                    &[
                        (x + 4.0, middle - 4.0),
                        (x, middle),
                        (x + 4.0, middle + 4.0),
                    ],
                )?;
            }
            Ok(())
        }
        Bound::Exact | Bound::About => Ok(()),
    }
}

/// Draws a ranking.
pub(crate) fn draw_ranking(chart: &Ranking, canvas: &Canvas) -> Drawn {
    let benchmark = chart
        .benchmark
        .as_ref()
        .map(|mark| (chart.marks.len(), mark));
    let rows = ranking_rows(chart);
    draw_rows(canvas, &rows, benchmark, &chart.scale, None)
}

/// Draws a breakdown.
pub(crate) fn draw_breakdown(chart: &Breakdown, canvas: &Canvas) -> Drawn {
    let rows = breakdown_rows(chart);
    draw_rows(canvas, &rows, None, &chart.scale, Some(chart.whole()))
}

fn draw_rows(
    canvas: &Canvas,
    rows: &[Row<'_>],
    benchmark: Option<(usize, &Mark)>,
    scale: &Scale,
    whole: Option<f64>,
) -> Drawn {
    let layout = Layout::of(rows, canvas.width_px, canvas.large);
    let values = rows
        .iter()
        .map(|row| row.mark)
        .chain(benchmark.map(|(_, mark)| mark))
        .filter_map(Mark::drawable);
    let mut x_axis = axis(values.clone(), scale, 4.0, true);
    // Bars speak by their labels, not by ticks: let the longest fill the room.
    let largest = values.fold(whole.unwrap_or(0.0), f64::max);
    if largest > 0.0 {
        x_axis.to = largest;
    }
    let (from, to) = (x_axis.from, x_axis.to);
    let (left, right) = layout.bars;
    let across = Room {
        x0: left,
        y0: 4.0,
        x1: right,
        y1: canvas.height_px - 4.0,
    };
    let down = Axis {
        from: 1.0,
        to: 0.0,
        ticks: Vec::new(),
    };
    let plane = canvas.plane(across, x_axis, down)?;
    let x_of = |value: f64| at(&plane, value, 0.0).0;
    let benchmark_x = benchmark.and_then(|(_, mark)| mark.drawable()).map(x_of);
    let head = benchmark.map(|(index, mark)| {
        let x = benchmark_x.unwrap_or(left + 8.0);
        let head = Head::at(mark, x, canvas.width_px, layout.row_px, canvas.sizes);
        (head, mark, index, x)
    });
    let top = head.as_ref().map_or(0.0, |(head, ..)| head.height_px) + 4.0;
    let bottom = across.y1;
    let needs_px = layout.needs_px(rows, layout.outline_words_px(left));
    let places = layout.places(&needs_px, (top, bottom));

    let zero_x = x_of(from.max(0.0).min(to));
    let words: Vec<Room> = places.iter().filter_map(|place| place.name).collect();
    if whole.is_some() {
        for place in &places {
            let (y0, y1) = (place.middle - place.half_px, place.middle + place.half_px);
            let (x0, x1) = (x_of(from), x_of(to));
            canvas.rect(Role::Track, Room { x0, y0, x1, y1 })?;
        }
    } else {
        canvas.upright_past(Role::Axis, zero_x, (top, bottom), &words)?;
    }
    if let Some(x) = benchmark_x {
        canvas.upright_past(Role::BenchLine, x, (top - 10.0, bottom), &words)?;
    }
    for ((row, place), name) in rows.iter().zip(&places).zip(&layout.names.names) {
        match place.name {
            Some(room) => name.draw_above(canvas, row.role(), room)?,
            None => name.draw_beside(canvas, row.role(), layout.names.column_px, place.middle)?,
        }
        match row.mark.drawable() {
            Some(value) => {
                draw_value(
                    canvas,
                    row,
                    place,
                    &layout,
                    (zero_x, x_of(value)),
                    benchmark_x,
                )?;
            }
            None => draw_absent(canvas, row, place, &layout)?,
        }
    }
    match head {
        Some((head, mark, index, x)) => head.draw(canvas, mark, index, x, top),
        None => Ok(()),
    }
}

/// The bar of a row, its value behind it, and its share where there is room.
fn draw_value(
    canvas: &Canvas,
    row: &Row<'_>,
    place: &Place,
    layout: &Layout,
    (zero_x, x): (f64, f64),
    benchmark_x: Option<f64>,
) -> Drawn {
    let size = canvas.sizes.label_px;
    let (standing, bound) = (row.mark.standing, row.mark.bound);
    let (top, bottom) = (place.middle - place.half_px, place.middle + place.half_px);
    canvas.mark(row.index, x, place.middle, || {
        bar(canvas, standing, row.ink, bound, zero_x, x, (top, bottom))
    })?;
    let beyond = if is_bound(bound) {
        6.0 + layout.chevrons_px
    } else {
        6.0
    };
    let end = zero_x.max(x) + beyond;
    let room_px = (canvas.width_px - end - 2.0).max(layout.label_px);
    let label = fit(&row.mark.label, room_px, size, true);
    let width = width_px(&label, size, true);
    let baseline = place.middle + size * 0.36;
    let mut spots = vec![Spot::new(end, baseline, Anchor::Start)];
    // A label that the benchmark's line would strike through stands behind it, where there is room.
    if let Some(line) = benchmark_x.filter(|line| (end - 6.0..end + width + 4.0).contains(line))
        && line + 6.0 + width < canvas.width_px
    {
        spots.insert(0, Spot::new(line + 6.0, baseline, Anchor::Start));
    }
    let placed = canvas.label_needed(row.role(), size, &label, &spots)?;
    if let (Some(spot), Some(share)) = (placed, &row.share) {
        let beside = Spot::new(spot.x + width + 9.0, baseline, Anchor::Start);
        canvas.label(Role::Muted, size, share, &[beside])?;
    }
    Ok(())
}

/// A row without a value: a dotted outline as long as the room, with the word why.
fn draw_absent(canvas: &Canvas, row: &Row<'_>, place: &Place, layout: &Layout) -> Drawn {
    let left = layout.bars.0;
    let room_px = layout.outline_words_px(left);
    let Some((lines, size)) = layout.absent_lines(row.mark, room_px) else {
        return Ok(());
    };
    let half_px = if lines.len() > 1 {
        outline_height_px(&lines, size) / 2.0
    } else {
        place.half_px.max(size * 0.62)
    };
    let outline = Room {
        x0: left + 1.0,
        y0: place.middle - half_px + 1.0,
        x1: canvas.width_px - 2.0,
        y1: place.middle + half_px - 1.0,
    };
    let x = (outline.x0 + outline.x1) / 2.0;
    canvas.mark(row.index, x, place.middle, || {
        canvas.rect(Role::Absent, outline)
    })?;
    let above = lines.len().saturating_sub(1) as f64 / 2.0;
    let first = place.middle + size * 0.36 - above * LINE_EM * size;
    let spot = Spot::new(left + 8.0, first, Anchor::Start);
    canvas.lines_needed(Role::Muted, size, &lines, &[spot])?;
    Ok(())
}
