//! The bullet: what was reached as a bar from zero, what was ordered as flags on it, what others reached as diamonds.

use plotters::element::Rectangle;

use crate::axis::axis;
use crate::canvas::{Axis, Canvas, Drawn, Plane, Refusal, Room, Sizes, at};
use crate::input::{Bound, Bullet, Mark, Standing};
use crate::labels::{Anchor, Spot};
use crate::paint::Role;
use crate::scene::NARROWEST_PX;
use crate::text::{clean, fit, width_px};
use crate::ticks::{tick_labels, words_at_every};
use crate::wrap::{LINE_EM, whole};

/// Height of a row of words.
fn row_px(large: bool) -> u32 {
    if large { 22 } else { 18 }
}

/// Whether benchmarks stand below the axis: where flags take the room above the bar.
fn benchmarks_below(chart: &Bullet) -> bool {
    !chart.targets.is_empty() && !chart.benchmarks.is_empty()
}

/// Height of a bullet: a second row of flags where there are several targets, a row for benchmarks below the axis.
pub(crate) fn height_px(chart: &Bullet, large: bool) -> u32 {
    let rows = u32::from(chart.targets.len() > 1) + u32::from(benchmarks_below(chart));
    let more = more_px(chart, f64::from(NARROWEST_PX), Sizes::of(large));
    (if large { 94 } else { 74 }) + rows * row_px(large) + libm::ceil(more) as u32
}

/// What a benchmark's words say, in lines, and the size of these: all of it, on as many lines as that takes.
fn benchmark_lines(
    chart: &Bullet,
    mark: &Mark,
    picture_px: f64,
    sizes: Sizes,
) -> (Vec<String>, f64) {
    let words = clean(&joined(&mark.name, &mark.label));
    // Below the axis the words are away from their diamond, so they begin with one.
    let words = if benchmarks_below(chart) {
        joined("◆", &words)
    } else {
        words
    };
    let room_px = picture_px - 8.0;
    if width_px(&words, sizes.axis_px, false) <= room_px {
        return (vec![words], sizes.axis_px);
    }
    let lines = whole(&words, room_px, sizes.small_px, false).lines;
    (lines, sizes.small_px)
}

/// Height of all but one line of the longest benchmark.
fn more_px(chart: &Bullet, picture_px: f64, sizes: Sizes) -> f64 {
    let lines = chart.benchmarks.iter().map(|mark| {
        let (lines, _) = benchmark_lines(chart, mark, picture_px, sizes);
        lines.len().saturating_sub(1)
    });
    lines.max().unwrap_or(0) as f64 * LINE_EM * sizes.small_px
}

fn marks(chart: &Bullet) -> impl Iterator<Item = &Mark> {
    std::iter::once(&chart.actual)
        .chain(&chart.targets)
        .chain(&chart.benchmarks)
}

/// Draws a bullet.
pub(crate) fn draw(chart: &Bullet, canvas: &Canvas) -> Drawn {
    let values = marks(chart).flat_map(|mark| {
        let range = mark.drawable_range();
        [mark.drawable(), range.map(|r| r.0), range.map(|r| r.1)]
    });
    let x_axis = axis(values.flatten(), &chart.scale, 4.0, true);
    let ticks = x_axis.ticks.clone();
    let tick_words = tick_labels(&x_axis, &chart.scale);
    let mut drawing = Drawing::of(chart, canvas, x_axis)?;
    drawing.draw_track()?;
    drawing.draw_actual()?;
    drawing.draw_targets()?;
    drawing.draw_benchmarks()?;
    drawing.draw_target_labels()?;
    drawing.draw_benchmark_labels()?;
    drawing.draw_inside()?;
    if marks(chart).all(|mark| mark.drawable().is_none()) {
        return Ok(());
    }
    drawing.draw_tick_words(&ticks, &tick_words)
}

/// A bullet on its canvas.
struct Drawing<'a> {
    chart: &'a Bullet,
    canvas: &'a Canvas,
    plane: Plane<'a>,
    /// The values at which the scale begins and ends.
    ends: (f64, f64),
    /// Room of the bar, along the whole scale.
    room: Room,
    /// Room of the row of benchmarks below the axis, where they stand there.
    below_px: Option<f64>,
}

impl<'a> Drawing<'a> {
    fn of(chart: &'a Bullet, canvas: &'a Canvas, x_axis: Axis) -> Result<Self, Refusal> {
        let sizes = canvas.sizes;
        let bar_px = if canvas.large { 32.0 } else { 24.0 };
        let below_px = benchmarks_below(chart).then(|| f64::from(row_px(canvas.large)));
        let feet_px = match below_px {
            Some(row_px) => row_px + more_px(chart, canvas.width_px, sizes),
            None => 0.0,
        };
        let y1 = canvas.height_px - (sizes.axis_px * 1.2 + 12.0 + feet_px);
        let room = Room {
            x0: 2.0,
            y0: y1 - bar_px,
            x1: canvas.width_px - 2.0,
            y1,
        };
        let down = Axis {
            from: 0.0,
            to: 1.0,
            ticks: Vec::new(),
        };
        Ok(Self {
            chart,
            canvas,
            ends: (x_axis.from, x_axis.to),
            plane: canvas.plane(room, x_axis, down)?,
            room,
            below_px,
        })
    }

    fn x_of(&self, value: f64) -> f64 {
        at(&self.plane, value, 0.0).0
    }

    /// Where the bar begins.
    fn zero_x(&self) -> f64 {
        self.x_of(self.ends.0.max(0.0))
    }

    /// Where the bar ends; an absent actual has none.
    fn actual_x(&self) -> f64 {
        let value = self.chart.actual.drawable();
        value.map_or_else(|| self.zero_x(), |value| self.x_of(value))
    }

    /// Where a benchmark stands across; an absent one stands at the right.
    fn benchmark_x(&self, mark: &Mark) -> f64 {
        let value = mark.drawable();
        value.map_or(self.room.x1 - 10.0, |value| self.x_of(value))
    }

    /// Baseline of the words at the ticks.
    fn tick_baseline(&self) -> f64 {
        self.room.y1 + self.canvas.sizes.axis_px + 8.0
    }

    fn draw_track(&mut self) -> Drawn {
        let (from, to) = self.ends;
        let whole = Rectangle::new([(from, 0.0), (to, 1.0)], Role::Track.filled());
        self.plane.draw_series(std::iter::once(whole))?;
        Ok(())
    }

    fn draw_actual(&self) -> Drawn {
        let (actual, room) = (&self.chart.actual, self.room);
        let (zero_x, x) = (self.zero_x(), self.actual_x());
        let hit_x = match actual.drawable() {
            Some(_) => x,
            None => (room.x0 + room.x1) / 2.0,
        };
        let middle = (room.y0 + room.y1) / 2.0;
        self.canvas.mark(0, hit_x, middle, || {
            draw_bar(self.canvas, actual, zero_x, x, room)
        })
    }

    fn draw_targets(&self) -> Drawn {
        let (canvas, room) = (self.canvas, self.room);
        for (index, target) in (1..).zip(&self.chart.targets) {
            let Some(value) = target.drawable() else {
                // An absent target still answers, and its word is above the bar.
                canvas.mark(index, room.x1 - 10.0, room.y0 - 8.0, || {
                    canvas.circle(Role::Absent, room.x1 - 8.0, room.y0 - 9.0, 4.5)
                })?;
                continue;
            };
            let x = self.x_of(value);
            canvas.mark(index, x, room.y0, || {
                let role = match (target.standing, target.bound) {
                    (Standing::Derived, _) | (_, Bound::About) => Role::TargetDotted,
                    _ => Role::TargetLine,
                };
                canvas.line(role, &[(x, room.y0 - 3.0), (x, room.y1 + 5.0)])?;
                canvas.flag(x, room.y0 - 2.0)
            })?;
            canvas.reserve(Room {
                x0: x - 6.0,
                y0: room.y0 - 9.0,
                x1: x + 6.0,
                y1: room.y1 + 4.0,
            });
        }
        Ok(())
    }

    fn draw_benchmarks(&self) -> Drawn {
        let y = match self.below_px {
            Some(_) => self.room.y1,
            None => self.room.y0,
        };
        let first = 1 + self.chart.targets.len();
        for (index, benchmark) in (first..).zip(&self.chart.benchmarks) {
            let x = self.benchmark_x(benchmark);
            self.canvas.mark(index, x, y, || {
                if benchmark.drawable().is_some() {
                    self.canvas.diamond(x, y, 6.0)
                } else {
                    self.canvas.circle(Role::Absent, x, y, 5.0)
                }
            })?;
        }
        Ok(())
    }

    fn draw_benchmark_labels(&self) -> Drawn {
        for benchmark in &self.chart.benchmarks {
            let x = self.benchmark_x(benchmark);
            let (width_px, sizes) = (self.canvas.width_px, self.canvas.sizes);
            let (lines, size) = benchmark_lines(self.chart, benchmark, width_px, sizes);
            let baseline = match self.below_px {
                Some(row_px) => self.tick_baseline() + row_px,
                None => self.room.y0 - 10.0 - lines.len().saturating_sub(1) as f64 * LINE_EM * size,
            };
            let spots = [
                Spot::new(x, baseline, Anchor::Middle),
                Spot::new(x - 8.0, baseline, Anchor::End),
                Spot::new(x + 8.0, baseline, Anchor::Start),
            ];
            self.canvas
                .lines_needed(Role::BenchText, size, &lines, &spots)?;
        }
        Ok(())
    }

    /// The last tick has the unit and comes first: the others give way.
    fn draw_tick_words(&self, ticks: &[f64], tick_words: &[String]) -> Drawn {
        let (canvas, unit) = (self.canvas, &self.chart.scale.unit);
        let size = canvas.sizes.axis_px;
        let last = ticks.len().saturating_sub(1);
        let with_unit =
            |(i, words): (usize, &String)| joined(words, if i == last { unit } else { "" });
        let tick_words: Vec<String> = tick_words.iter().enumerate().map(with_unit).collect();
        let x_px: Vec<f64> = ticks.iter().map(|tick| self.x_of(*tick)).collect();
        let step = words_at_every(&x_px, &tick_words, size, canvas.width_px);
        for (i, (x, words)) in x_px.iter().zip(&tick_words).enumerate().rev().step_by(step) {
            let spot = Spot::new(*x, self.tick_baseline(), Anchor::Middle);
            if i == last && !unit.is_empty() {
                canvas.label_needed(Role::Muted, size, words, &[spot])?;
            } else {
                canvas.label(Role::Muted, size, words, &[spot])?;
            }
        }
        Ok(())
    }

    fn draw_target_labels(&self) -> Drawn {
        let (canvas, room) = (self.canvas, self.room);
        let size = canvas.sizes.label_px;
        let row = f64::from(row_px(canvas.large));
        for target in self.chart.targets.iter().rev() {
            let x = target
                .drawable()
                .map_or(room.x1 - 8.0, |value| self.x_of(value));
            let baseline = room.y0 - 5.0;
            let words = fit(&target.label, canvas.width_px - 24.0, size, true);
            let mut spots = Vec::new();
            for rows in [0.0, 1.0] {
                let baseline = baseline - rows * row;
                spots.extend([
                    Spot::new(x - 9.0, baseline, Anchor::End),
                    Spot::new(x + 9.0, baseline, Anchor::Start),
                    Spot::new(x, baseline - 6.0, Anchor::Middle),
                ]);
            }
            let fits_left = width_px(&words, size, true) + 10.0 < x;
            if !fits_left {
                spots.swap(0, 1);
                spots.swap(3, 4);
            }
            let placed = canvas.label_needed(Role::TargetText, size, &words, &spots)?;
            // A label in the upper row is tied to its flag.
            if let Some(spot) = placed.filter(|spot| spot.baseline < baseline - row * 0.9) {
                canvas.line(
                    Role::TargetLeader,
                    &[(x, room.y0 - 8.0), (x, spot.baseline - 3.0)],
                )?;
            }
        }
        Ok(())
    }

    /// The words on the bar: inside its end, else after it, else at its beginning.
    fn draw_inside(&self) -> Drawn {
        let (chart, canvas, room) = (self.chart, self.canvas, self.room);
        let (zero_x, x) = (self.zero_x(), self.actual_x());
        let size = canvas.sizes.label_px;
        let baseline = (room.y0 + room.y1) / 2.0 + size * 0.36;
        let words = chart.inside.as_ref().unwrap_or(&chart.actual.label);
        if chart.actual.drawable().is_none() {
            let label = fit(&chart.actual.label, room.x1 - room.x0 - 16.0, size, false);
            let spot = Spot::new((room.x0 + room.x1) / 2.0, baseline, Anchor::Middle);
            canvas.label_needed(Role::Muted, size, &label, &[spot])?;
            return Ok(());
        }
        let width = width_px(words, size, true) + 16.0;
        let (left, right) = (zero_x.min(x), zero_x.max(x));
        let solid = !chart.actual.standing.is_hollow();
        if right - left >= width {
            let role = if solid { Role::OnInk } else { Role::Strong };
            let spots = [
                Spot::new(right - 8.0, baseline, Anchor::End),
                Spot::new(left + 8.0, baseline, Anchor::Start),
            ];
            canvas.label_needed(role, size, words, &spots)?;
        } else {
            let spots = [
                Spot::new(right + 8.0, baseline, Anchor::Start),
                Spot::new(room.x1 - 6.0, baseline, Anchor::End),
            ];
            canvas.label_needed(Role::Strong, size, words, &spots)?;
        }
        Ok(())
    }
}

/// Two words with a space between, which per cents and rates do without.
fn joined(first: &str, second: &str) -> String {
    let space = if first.is_empty() || second.is_empty() || second.starts_with(['%', '/']) {
        ""
    } else {
        " "
    };
    format!("{first}{space}{second}")
}

/// The bar of the actual: ink, hollow where derived, open at the end where it is a bound, an outline where absent.
fn draw_bar(canvas: &Canvas, actual: &Mark, zero_x: f64, x: f64, room: Room) -> Drawn {
    let inset = Room {
        x0: room.x0 + 1.0,
        x1: room.x1 - 1.0,
        y0: room.y0 + 1.0,
        y1: room.y1 - 1.0,
    };
    match actual.standing {
        Standing::Absent => canvas.rect(Role::Absent, inset),
        _ if actual.drawable().is_none() => canvas.rect(Role::Absent, inset),
        standing => crate::bars::bar(
            canvas,
            standing,
            Role::Ink,
            actual.bound,
            zero_x,
            x,
            (room.y0, room.y1),
        ),
    }
}
