//! The slope: from one value to another and on to the target, one row per subject, all on one scale.

use crate::canvas::{Axis, Canvas, Drawn, Room, at};
use crate::input::{Lang, Mark, Slope, SlopeRow, Standing};
use crate::labels::{Anchor, Spot};
use crate::paint::Role;
use crate::text::{fit, width_px};
use crate::ticks::{axis, tick_labels};
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

/// Height of a slope chart: its rows, an axis and a key.
pub(crate) fn height_px(chart: &Slope, large: bool) -> u32 {
    let feet = if large { 54 } else { 46 };
    chart.rows.len().clamp(1, MOST_ROWS) as u32 * row_px(chart, large) + feet
}

fn marks(row: &SlopeRow) -> impl Iterator<Item = &Mark> {
    [&row.from, &row.to].into_iter().chain(&row.target)
}

/// Draws a slope chart.
pub(crate) fn draw(chart: &Slope, canvas: &Canvas, lang: Lang) -> Drawn {
    let sizes = canvas.sizes;
    let row_px = f64::from(row_px(chart, canvas.large));
    let line_px = if canvas.large { 32.0 } else { 26.0 };
    let rows = &chart.rows[..chart.rows.len().min(MOST_ROWS)];
    let name_px = chart
        .rows
        .iter()
        .map(|row| width_px(&row.name, sizes.label_px, false))
        .fold(0.0, f64::max)
        .min(canvas.width_px * 0.34);
    let values = chart.rows.iter().flat_map(marks).filter_map(Mark::drawable);
    let x_axis = axis(values, &chart.scale, 4.0, false);
    let tick_words = tick_labels(&x_axis, &chart.scale);
    let ticks = x_axis.ticks.clone();
    let room = Room {
        x0: name_px + 20.0,
        y0: 4.0,
        x1: canvas.width_px - 16.0,
        y1: 4.0 + row_px * rows.len() as f64,
    };
    let down = Axis {
        from: rows.len() as f64,
        to: 0.0,
        ticks: Vec::new(),
    };
    let (from, to) = (x_axis.from, x_axis.to);
    let plane = canvas.plane(room, x_axis, down)?;
    canvas.grid(&plane)?;

    let axis_baseline = room.y1 + sizes.axis_px + 4.0;
    let last = ticks.len().saturating_sub(1);
    for (i, (tick, words)) in ticks.iter().zip(&tick_words).enumerate().rev() {
        let unit = if i == last {
            chart.scale.unit.as_str()
        } else {
            ""
        };
        let space = if unit.is_empty() || unit == "%" {
            ""
        } else {
            " "
        };
        let spot = Spot::new(at(&plane, *tick, 0.0).0, axis_baseline, Anchor::Middle);
        canvas.label(
            Role::Muted,
            sizes.axis_px,
            &format!("{words}{space}{unit}"),
            &[spot],
        )?;
    }
    draw_key(canvas, chart, room.x0)?;
    if from != 0.0 && to != 0.0 && (from > 0.0) == (to > 0.0) {
        let spot = Spot::new(canvas.width_px - 2.0, canvas.height_px - 5.0, Anchor::End);
        let words = axis_unit("", false, lang);
        canvas.label(Role::Muted, sizes.axis_px, &words, &[spot])?;
    }

    let mut index = 0;
    for (i, row) in rows.iter().enumerate() {
        let y = room.y0 + row_px * i as f64 + line_px;
        let name = fit(&row.name, name_px, sizes.label_px, false);
        let spot = Spot::new(name_px, y + sizes.label_px * 0.36, Anchor::End);
        canvas.label_needed(Role::Text, sizes.label_px, &name, &[spot])?;
        let ends = (at(&plane, from, 0.0).0, at(&plane, to, 0.0).0);
        canvas.line(Role::Grid, &[(ends.0, y), (ends.1, y)])?;
        let x_of = |mark: &Mark| mark.drawable().map(|value| at(&plane, value, 0.0).0);
        if let (Some(a), Some(b)) = (x_of(&row.from), x_of(&row.to)) {
            let derived = [&row.from, &row.to].iter().any(|m| m.standing.is_hollow());
            let role = if derived {
                Role::DerivedLine
            } else {
                Role::SoftLine
            };
            canvas.line(role, &[(a, y), (b, y)])?;
        }
        let mut placed = Vec::new();
        for (j, mark) in marks(row).enumerate() {
            // Absent ones stand in a row at the left end, each with its word.
            let x = x_of(mark).unwrap_or(ends.0 + 6.0 + 14.0 * j as f64);
            canvas.mark(index, x, y, || draw_end(canvas, mark, j, x, y))?;
            let above = if mark.standing == Standing::Target {
                13.0
            } else {
                5.0
            };
            canvas.reserve(Room {
                x0: x - 5.0,
                y0: y - above,
                x1: x + 5.0,
                y1: y + 5.0,
            });
            placed.push((mark, x, j));
            index += 1;
        }
        // The value itself and the target keep their labels; the start gives way.
        for absent in [false, true] {
            for place in [1, 2, 0] {
                let here = |&&(mark, _, j): &&(&Mark, f64, usize)| {
                    j == place && mark.drawable().is_none() == absent
                };
                for &(mark, x, j) in placed.iter().filter(here) {
                    draw_value(canvas, mark, j, x, y, sizes.label_px)?;
                }
            }
        }
    }
    Ok(())
}

/// One end of a row; the start of a pair of measured values is drawn smaller and softer than where it is now.
fn draw_end(canvas: &Canvas, mark: &Mark, place: usize, x: f64, y: f64) -> Drawn {
    match mark.standing {
        _ if mark.drawable().is_none() => canvas.circle(Role::Absent, x, y, 5.0),
        Standing::Target => {
            canvas.line(Role::TargetLine, &[(x, y - 8.0), (x, y + 8.0)])?;
            canvas.flag(x, y - 7.0)
        }
        Standing::Published if place == 0 => canvas.circle(Role::DotSoft, x, y, 4.6),
        _ => draw_point(canvas, mark, x, y, 5.2),
    }
}

fn draw_value(canvas: &Canvas, mark: &Mark, place: usize, x: f64, y: f64, size: f64) -> Drawn {
    let role = match mark.standing {
        Standing::Target => Role::TargetText,
        Standing::Benchmark => Role::BenchText,
        Standing::Published if place == 1 => Role::Strong,
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
    if mark.standing == Standing::Target {
        spots.insert(0, Spot::new(x, y + 11.0 + size * 0.88, Anchor::Middle));
    }
    if place == 0 {
        canvas.label(role, size, &mark.label, &spots)?;
    } else {
        canvas.label_needed(role, size, &mark.label, &spots)?;
    }
    Ok(())
}

/// Which sign is what: one entry for each place of a row, in the words of the first row that has it.
fn draw_key(canvas: &Canvas, chart: &Slope, left: f64) -> Drawn {
    let size = canvas.sizes.axis_px;
    let baseline = canvas.height_px - 5.0;
    let mut x = left.min(canvas.width_px * 0.3);
    for place in 0..3 {
        let found = chart
            .rows
            .iter()
            .filter_map(|row| marks(row).nth(place))
            .find(|mark| mark.drawable().is_some() && !mark.name.is_empty());
        let Some(mark) = found else {
            continue;
        };
        let name = fit(&mark.name, canvas.width_px - x - 22.0, size, false);
        if name.is_empty() {
            break;
        }
        let y = baseline - size * 0.34;
        match mark.standing {
            Standing::Target => canvas.flag(x + 5.0, y + 4.0)?,
            _ => draw_end(canvas, mark, place, x + 5.0, y)?,
        }
        let spot = Spot::new(x + 14.0, baseline, Anchor::Start);
        canvas.label(Role::Muted, size, &name, &[spot])?;
        x += 14.0 + width_px(&name, size, false) + 16.0;
    }
    Ok(())
}
