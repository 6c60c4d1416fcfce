//! The slope: from one value to another and on to the target, one row per subject, all on one scale.

use crate::canvas::{Axis, Canvas, Drawn, Room, Sizes, at};
use crate::input::{Lang, Mark, Slope, SlopeRow, Standing};
use crate::labels::{Anchor, Spot};
use crate::names::{Name, NameRoom, Names, spread};
use crate::paint::Role;
use crate::scene::NARROWEST_PX;
use crate::text::width_px;
use crate::ticks::{axis, tick_labels, words_at_every};
use crate::trend::draw_point;
use crate::words::axis_unit;
use crate::wrap::{LINE_EM, whole, widest_px};

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

fn marks(row: &SlopeRow) -> impl Iterator<Item = &Mark> {
    [&row.from, &row.to].into_iter().chain(&row.target)
}

/// Draws a slope chart.
pub(crate) fn draw(chart: &Slope, canvas: &Canvas, lang: Lang) -> Drawn {
    let sizes = canvas.sizes;
    let row_px = f64::from(row_px(chart, canvas.large));
    let line_px = if canvas.large { 32.0 } else { 26.0 };
    let rows = rows(chart);
    let names = names(chart, canvas.width_px, canvas.large);
    let left = if names.column_px > 0.0 {
        names.column_px + 20.0
    } else {
        16.0
    };
    let key = Key::of(
        chart,
        left.min(canvas.width_px * 0.3),
        canvas.width_px,
        sizes,
    );
    let feet_px = f64::from(feet_px(canvas.large)) + key.more_px(sizes);
    let values = chart.rows.iter().flat_map(marks).filter_map(Mark::drawable);
    let x_axis = axis(values, &chart.scale, 4.0, false);
    let tick_words = tick_labels(&x_axis, &chart.scale);
    let ticks = x_axis.ticks.clone();
    let room = Room {
        x0: left,
        y0: 4.0,
        x1: canvas.width_px - 16.0,
        y1: 4.0 + canvas.height_px - feet_px,
    };
    let needs_px = needs_px(chart, &names, canvas.large);
    let places = spread(&needs_px, room.y0, room.y1 - room.y0);
    let down = Axis {
        from: 1.0,
        to: 0.0,
        ticks: Vec::new(),
    };
    let (from, to) = (x_axis.from, x_axis.to);
    let plane = canvas.plane(room, x_axis, down)?;
    canvas.grid(&plane)?;

    let axis_baseline = room.y1 + sizes.axis_px + 4.0;
    let last = ticks.len().saturating_sub(1);
    let tick_words: Vec<String> = tick_words
        .iter()
        .enumerate()
        .map(|(i, words)| match chart.scale.unit.as_str() {
            "%" if i == last => format!("{words}%"),
            unit if i == last && !unit.is_empty() => format!("{words} {unit}"),
            _ => words.clone(),
        })
        .collect();
    let x_px: Vec<f64> = ticks.iter().map(|tick| at(&plane, *tick, 0.0).0).collect();
    let step = words_at_every(&x_px, &tick_words, sizes.axis_px, canvas.width_px);
    for (x, words) in x_px.iter().zip(&tick_words).rev().step_by(step) {
        let spot = Spot::new(*x, axis_baseline, Anchor::Middle);
        canvas.label(Role::Muted, sizes.axis_px, words, &[spot])?;
    }
    key.draw(canvas)?;
    if from != 0.0 && to != 0.0 && (from > 0.0) == (to > 0.0) {
        let spot = Spot::new(canvas.width_px - 2.0, canvas.height_px - 5.0, Anchor::End);
        let words = axis_unit("", false, lang);
        canvas.label(Role::Muted, sizes.axis_px, &words, &[spot])?;
    }

    let mut index = 0;
    for ((row, name), (top, height)) in rows.iter().zip(&names.names).zip(places) {
        let y = top + (height + above_px(name) - row_px) / 2.0 + line_px;
        if name.is_above {
            let top = y - line_px - above_px(name);
            let room = names.room_above(name, left, top);
            name.draw_above(canvas, Role::Text, room)?;
        } else {
            name.draw_beside(canvas, Role::Text, names.column_px, y)?;
        }
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
struct Key<'a> {
    entries: Vec<KeyEntry<'a>>,
    lines: usize,
}

struct KeyEntry<'a> {
    mark: &'a Mark,
    place: usize,
    x: f64,
    /// The line it begins on, from the top.
    line: usize,
    words: Vec<String>,
    size_px: f64,
}

/// From a sign's left to its words, and from them to the next sign.
const SIGN_PX: f64 = 14.0;
const APART_PX: f64 = 16.0;

impl<'a> Key<'a> {
    /// On one line from `left_px`, else from the edge on as many lines as it takes.
    fn of(chart: &'a Slope, left_px: f64, picture_px: f64, sizes: Sizes) -> Key<'a> {
        let named = |place: usize| {
            let of_place = chart.rows.iter().filter_map(|row| marks(row).nth(place));
            let is_shown = |mark: &&Mark| mark.drawable().is_some() && !mark.name.is_empty();
            of_place
                .into_iter()
                .find(is_shown)
                .map(|mark| (place, mark))
        };
        let named: Vec<(usize, &Mark)> = (0..3).filter_map(named).collect();
        let key = Key::flowing(&named, left_px, picture_px, sizes);
        if key.lines <= 1 {
            return key;
        }
        Key::flowing(&named, 0.0, picture_px, sizes)
    }

    fn flowing(
        named: &[(usize, &'a Mark)],
        left_px: f64,
        picture_px: f64,
        sizes: Sizes,
    ) -> Key<'a> {
        let room_px = picture_px - left_px - SIGN_PX - 4.0;
        let (mut x, mut line, mut lines) = (left_px, 0, 0);
        let mut entries = Vec::new();
        for &(place, mark) in named {
            let fits = width_px(&mark.name, sizes.axis_px, false) <= room_px;
            let size_px = if fits { sizes.axis_px } else { sizes.small_px };
            let words = whole(&mark.name, room_px, size_px, false).lines;
            let wide_px = SIGN_PX + widest_px(&words, size_px, false);
            if x > left_px && x + wide_px + 4.0 > picture_px {
                (x, line) = (left_px, lines);
            }
            // A name of which nothing can be shown still has its sign.
            lines = lines.max(line + words.len().max(1));
            entries.push(KeyEntry {
                mark,
                place,
                x,
                line,
                words,
                size_px,
            });
            x += wide_px + APART_PX;
        }
        Key { entries, lines }
    }

    /// Height of the lines after the first.
    fn more_px(&self, sizes: Sizes) -> f64 {
        self.lines.saturating_sub(1) as f64 * libm::ceil(LINE_EM * sizes.axis_px)
    }

    fn draw(&self, canvas: &Canvas) -> Drawn {
        let line_px = libm::ceil(LINE_EM * canvas.sizes.axis_px);
        let first = canvas.height_px - 5.0 - self.more_px(canvas.sizes);
        for entry in &self.entries {
            let baseline = first + entry.line as f64 * line_px;
            let (x, y) = (entry.x + 5.0, baseline - entry.size_px * 0.34);
            match entry.mark.standing {
                Standing::Target => canvas.flag(x, y + 4.0)?,
                _ => draw_end(canvas, entry.mark, entry.place, x, y)?,
            }
            let spot = Spot::new(entry.x + SIGN_PX, baseline, Anchor::Start);
            canvas.lines_needed(Role::Muted, entry.size_px, &entry.words, &[spot])?;
        }
        Ok(())
    }
}
