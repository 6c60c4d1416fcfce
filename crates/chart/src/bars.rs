//! Rows of bars from zero: the ranking of places and the breakdown of a whole.

use plotters::element::Rectangle;

use crate::canvas::{Axis, Canvas, Drawn, Room, at};
use crate::input::{Bound, Breakdown, Mark, Ranking, Scale, Standing};
use crate::labels::{Anchor, Spot};
use crate::paint::Role;
use crate::text::{fit, width_px};
use crate::ticks::{axis, number};
use crate::trend::is_bound;

/// Most rows that are drawn: more is a picture that nobody scrolls to the end of; the table has them all.
const MOST_ROWS: usize = 1000;

/// Height of one row.
fn row_px(large: bool) -> u32 {
    if large { 34 } else { 27 }
}

/// Height of a ranking: its rows, and a head where there is a benchmark.
pub(crate) fn ranking_height_px(chart: &Ranking, large: bool) -> u32 {
    let head = chart.benchmark.as_ref().map_or(0, |_| row_px(large));
    rows_height_px(chart.marks.len(), large) + head
}

/// Height of a breakdown: the rows of the whole, its parts and the rest.
pub(crate) fn breakdown_height_px(chart: &Breakdown, large: bool) -> u32 {
    let more = usize::from(chart.total.is_some()) + usize::from(chart.rest.is_some());
    rows_height_px(chart.parts.len() + more, large)
}

fn rows_height_px(rows: usize, large: bool) -> u32 {
    (rows.clamp(2, MOST_ROWS) as u32) * row_px(large) + 8
}

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
    let emphasis = chart.emphasis.filter(|&i| i < chart.marks.len());
    let rows: Vec<Row> = chart
        .marks
        .iter()
        .take(MOST_ROWS)
        .enumerate()
        .map(|(i, mark)| Row {
            index: i,
            mark,
            share: None,
            ink: if emphasis.is_none_or(|chosen| chosen == i) {
                Role::Ink
            } else {
                Role::InkSoft
            },
            strong: emphasis == Some(i),
        })
        .collect();
    let benchmark = chart
        .benchmark
        .as_ref()
        .map(|mark| (chart.marks.len(), mark));
    draw_rows(canvas, &rows, benchmark, &chart.scale, None)
}

/// Draws a breakdown.
pub(crate) fn draw_breakdown(chart: &Breakdown, canvas: &Canvas) -> Drawn {
    let whole = chart.whole();
    let marks = chart.total.iter().chain(&chart.parts).chain(&chart.rest);
    let has_total = chart.total.is_some();
    let rows: Vec<Row> = marks
        .take(MOST_ROWS)
        .enumerate()
        .map(|(i, mark)| {
            let is_total = has_total && i == 0;
            let share = mark
                .drawable()
                .filter(|value| !is_total && whole > 0.0 && (0.0..=whole).contains(value))
                .map(|value| format!("{}%", number(value / whole * 100.0, 1)));
            Row {
                index: i,
                mark,
                share,
                ink: if is_total { Role::InkSoft } else { Role::Ink },
                strong: is_total,
            }
        })
        .collect();
    draw_rows(canvas, &rows, None, &chart.scale, Some(whole))
}

/// One row of bars.
struct Row<'a> {
    index: usize,
    mark: &'a Mark,
    share: Option<String>,
    ink: Role,
    strong: bool,
}

fn draw_rows(
    canvas: &Canvas,
    rows: &[Row<'_>],
    benchmark: Option<(usize, &Mark)>,
    scale: &Scale,
    whole: Option<f64>,
) -> Drawn {
    let size = canvas.sizes.label_px;
    let row_px = f64::from(row_px(canvas.large));
    let widest = |texts: &mut dyn Iterator<Item = &str>| {
        texts
            .map(|text| width_px(text, size, true))
            .fold(0.0, f64::max)
    };
    let drawn_labels = &mut rows
        .iter()
        .filter(|row| row.mark.drawable().is_some())
        .map(|row| row.mark.label.as_str());
    let label_px = widest(drawn_labels).min(canvas.width_px * 0.32);
    // Names may take nearly half, as long as the bars keep a length that can be compared.
    let most_px = (canvas.width_px * 0.46).min(canvas.width_px - label_px - 130.0);
    let name_px = widest(&mut rows.iter().map(|row| row.mark.name.as_str())).min(most_px);
    let head_px = benchmark.map_or(0.0, |_| row_px);
    let chevrons_px = if rows.iter().any(|row| is_bound(row.mark.bound)) {
        14.0
    } else {
        0.0
    };
    let room = Room {
        x0: name_px + 10.0,
        y0: head_px + 4.0,
        x1: canvas.width_px - label_px - 10.0 - chevrons_px,
        y1: head_px + 4.0 + row_px * rows.len() as f64,
    };
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
    let from = x_axis.from;
    let to = x_axis.to;
    let down = Axis {
        from: rows.len() as f64,
        to: 0.0,
        ticks: Vec::new(),
    };
    let mut plane = canvas.plane(room, x_axis, down)?;
    let zero = from.max(0.0).min(to);
    if whole.is_some() {
        for (i, _) in rows.iter().enumerate() {
            let (top, bottom) = (i as f64 + 0.2, i as f64 + 0.8);
            let track = Rectangle::new([(from, top), (to, bottom)], Role::Track.filled());
            plane.draw_series(std::iter::once(track))?;
        }
    }
    let zero_x = at(&plane, zero, 0.0).0;
    if whole.is_none() {
        canvas.line(Role::Axis, &[(zero_x, room.y0), (zero_x, room.y1)])?;
    }
    let benchmark_x = benchmark
        .and_then(|(_, mark)| mark.drawable())
        .map(|value| at(&plane, value, 0.0).0);
    if let Some(x) = benchmark_x {
        canvas.line(Role::BenchLine, &[(x, room.y0 - 10.0), (x, room.y1)])?;
    }
    for (i, row) in rows.iter().enumerate() {
        let y0 = room.y0 + row_px * i as f64;
        let baseline = y0 + row_px / 2.0 + size * 0.36;
        let (top, bottom) = (y0 + row_px * 0.2, y0 + row_px * 0.8);
        let role = if row.strong { Role::Strong } else { Role::Text };
        let name = fit(&row.mark.name, name_px, size, true);
        let spot = Spot::new(name_px, baseline, Anchor::End);
        canvas.label_needed(role, size, &name, &[spot])?;
        let Some(value) = row.mark.drawable() else {
            draw_absent_row(canvas, row, room.x0, (top, bottom))?;
            continue;
        };
        let x = at(&plane, value, 0.0).0;
        let (standing, bound) = (row.mark.standing, row.mark.bound);
        canvas.mark(row.index, x, y0 + row_px / 2.0, || {
            bar(canvas, standing, row.ink, bound, zero_x, x, (top, bottom))
        })?;
        let beyond = if is_bound(bound) {
            6.0 + chevrons_px
        } else {
            6.0
        };
        let end = zero_x.max(x) + beyond;
        let label = fit(
            &row.mark.label,
            (canvas.width_px - end - 2.0).max(label_px),
            size,
            true,
        );
        let width = width_px(&label, size, true);
        let mut spots = vec![Spot::new(end, baseline, Anchor::Start)];
        // A label that the benchmark's line would strike through stands behind it, where there is room.
        if let Some(line) = benchmark_x.filter(|line| (end - 6.0..end + width + 4.0).contains(line))
            && line + 6.0 + width < canvas.width_px
        {
            spots.insert(0, Spot::new(line + 6.0, baseline, Anchor::Start));
        }
        let placed = canvas.label_needed(role, size, &label, &spots)?;
        if let (Some(spot), Some(share)) = (placed, &row.share) {
            let beside = Spot::new(spot.x + width + 9.0, baseline, Anchor::Start);
            canvas.label(Role::Muted, size, share, &[beside])?;
        }
    }
    match benchmark {
        Some((index, mark)) => draw_benchmark(canvas, mark, index, benchmark_x, room),
        None => Ok(()),
    }
}

/// A row without a value: a dotted outline as long as the room, with the word why.
fn draw_absent_row(canvas: &Canvas, row: &Row<'_>, left: f64, (top, bottom): (f64, f64)) -> Drawn {
    let size = canvas.sizes.axis_px;
    let outline = Room {
        x0: left + 1.0,
        y0: top + 1.0,
        x1: canvas.width_px - 2.0,
        y1: bottom - 1.0,
    };
    let (x, middle) = ((outline.x0 + outline.x1) / 2.0, (top + bottom) / 2.0);
    canvas.mark(row.index, x, middle, || canvas.rect(Role::Absent, outline))?;
    let label = fit(&row.mark.label, outline.x1 - outline.x0 - 14.0, size, false);
    let spot = Spot::new(left + 8.0, middle + size * 0.36, Anchor::Start);
    canvas.label_needed(Role::Muted, size, &label, &[spot])?;
    Ok(())
}

/// The benchmark above all rows: a diamond at the end of its line, and its words.
fn draw_benchmark(canvas: &Canvas, mark: &Mark, index: usize, x: Option<f64>, room: Room) -> Drawn {
    let size = canvas.sizes.label_px;
    let words = [mark.name.as_str(), mark.label.as_str()].join(" ");
    let y = room.y0 - 10.0;
    let hit_x = x.unwrap_or(room.x0 + 8.0);
    canvas.mark(index, hit_x, y, || match x {
        Some(x) => canvas.diamond(x, y, 6.0),
        None => canvas.circle(Role::Absent, hit_x, y, 5.0),
    })?;
    let baseline = y + size * 0.36;
    let right = Spot::new(hit_x + 11.0, baseline, Anchor::Start);
    let left = Spot::new(hit_x - 11.0, baseline, Anchor::End);
    let (room_right, room_left) = (canvas.width_px - hit_x - 14.0, hit_x - 14.0);
    let width = width_px(&words, size, false);
    let (spot, room_px) = if width <= room_right || room_right >= room_left {
        (right, room_right)
    } else {
        (left, room_left)
    };
    let words = fit(&words, room_px, size, false);
    canvas.label_needed(Role::BenchText, size, &words, &[spot])?;
    Ok(())
}
