//! A picture being drawn: pixel-precise shapes, marks as groups, labels that keep clear of each other; knows no chart.

use std::cell::RefCell;
use std::convert::Infallible;

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::combinators::{BindKeyPoints, WithKeyPoints};
use plotters::coord::ranged1d::BoldPoints;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontFamily, IntoFont, TextStyle};

use crate::backend::{K, Sink, SvgBackend};
use crate::labels::{Anchor, Labels, Spot};
use crate::paint::Role;
use crate::text::fit;
use crate::wrap::LINE_EM;

/// What drawing gives: nothing, or the library's refusal, which memory never causes.
pub(crate) type Drawn = Result<(), Refusal>;

/// What placing a label gives: where it is, or nothing where there was no room.
pub(crate) type Placed = Result<Option<Spot>, Refusal>;

/// How the library could refuse to draw.
pub(crate) type Refusal = DrawingAreaErrorKind<Infallible>;

/// Where a mark answers: its index, and x and y in CSS pixels.
pub(crate) type Point = (usize, f64, f64);

/// A plane with its axes: decimal years or values across, values or pixels down.
pub(crate) type Plane<'a> = ChartContext<
    'a,
    SvgBackend,
    Cartesian2d<WithKeyPoints<RangedCoordf64>, WithKeyPoints<RangedCoordf64>>,
>;

/// One axis: its domain and its grid lines.
#[derive(Clone, Debug)]
pub(crate) struct Axis {
    pub(crate) from: f64,
    pub(crate) to: f64,
    pub(crate) ticks: Vec<f64>,
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Room {
    pub(crate) x0: f64,
    pub(crate) y0: f64,
    pub(crate) x1: f64,
    pub(crate) y1: f64,
}

/// Text sizes of a picture in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sizes {
    pub(crate) label_px: f64,
    pub(crate) axis_px: f64,
    /// Of words that take several lines.
    pub(crate) small_px: f64,
}

impl Sizes {
    pub(crate) fn of(large: bool) -> Sizes {
        let (label_px, axis_px) = if large { (15.0, 14.0) } else { (13.0, 12.0) };
        Sizes {
            label_px,
            axis_px,
            small_px: axis_px - 1.0,
        }
    }
}

/// The picture.
pub(crate) struct Canvas {
    pub(crate) width_px: f64,
    pub(crate) height_px: f64,
    pub(crate) large: bool,
    pub(crate) sizes: Sizes,
    area: DrawingArea<SvgBackend, Shift>,
    sink: Sink,
    labels: RefCell<Labels>,
    hits: RefCell<Vec<Point>>,
}

/// CSS pixels to the backend's.
fn k(px: f64) -> i32 {
    libm::round(px * f64::from(K)) as i32
}

impl Canvas {
    pub(crate) fn new(width_px: u32, height_px: u32, large: bool) -> Canvas {
        let sink = Sink::default();
        let area = SvgBackend::new(sink.clone(), width_px, height_px).into_drawing_area();
        let (width_px, height_px) = (f64::from(width_px), f64::from(height_px));
        Canvas {
            width_px,
            height_px,
            large,
            sizes: Sizes::of(large),
            area,
            sink,
            labels: RefCell::new(Labels::new(width_px, height_px)),
            hits: RefCell::default(),
        }
    }

    /// The SVG text inside the root element, and the points that answer, in the order of drawing.
    pub(crate) fn finish(self) -> (String, Vec<Point>) {
        (self.sink.take(), self.hits.into_inner())
    }

    /// A plane whose drawing area is exactly `room`.
    pub(crate) fn plane(&self, room: Room, x: Axis, y: Axis) -> Result<Plane<'_>, Refusal> {
        ChartBuilder::on(&self.area)
            .margin_left(k(room.x0))
            .margin_top(k(room.y0))
            .margin_right(k(self.width_px - room.x1))
            .margin_bottom(k(self.height_px - room.y1))
            .build_cartesian_2d(
                (x.from..x.to).with_key_points(x.ticks),
                (y.from..y.to).with_key_points(y.ticks),
            )
    }

    /// Draws the grid lines of a plane at its ticks.
    pub(crate) fn grid(&self, plane: &Plane<'_>) -> Drawn {
        // The count of a hint is not used where the ticks are given.
        plane.plotting_area().draw_mesh(
            |backend, line| line.draw(backend, &Role::Grid.line()),
            BoldPoints(0),
            BoldPoints(0),
        )
    }

    /// Draws the shapes of entry `index` as one group that answers at a point.
    pub(crate) fn mark(
        &self,
        index: usize,
        x_px: f64,
        y_px: f64,
        draw: impl FnOnce() -> Drawn,
    ) -> Drawn {
        let place = self.answer(index, x_px, y_px);
        self.sink
            .push(&format!("<g class=\"k-mark\" data-i=\"{place}\">"));
        let drawn = draw();
        self.sink.push("</g>");
        drawn
    }

    /// Lets entry `index` answer at a point without a shape of its own; its place among the points.
    pub(crate) fn answer(&self, index: usize, x_px: f64, y_px: f64) -> usize {
        let tenth = |v: f64| libm::round(v * 10.0) / 10.0;
        let mut hits = self.hits.borrow_mut();
        hits.push((index, tenth(x_px), tenth(y_px)));
        hits.len() - 1
    }

    /// Straight line segments through points.
    pub(crate) fn line(&self, role: Role, points: &[(f64, f64)]) -> Drawn {
        let points: Vec<_> = points.iter().map(|&(x, y)| (k(x), k(y))).collect();
        self.area.draw(&PathElement::new(points, role.line()))
    }

    /// An upright line, interrupted where words stand in its way; they are given from the top down.
    pub(crate) fn upright_past(
        &self,
        role: Role,
        x: f64,
        (y0, y1): (f64, f64),
        words: &[Room],
    ) -> Drawn {
        let mut from = y0;
        for room in words
            .iter()
            .filter(|room| room.x0 - 3.0 < x && x < room.x1 + 3.0)
        {
            if room.y0 > from {
                self.line(role, &[(x, from), (x, room.y0)])?;
            }
            from = from.max(room.y1);
        }
        self.line(role, &[(x, from), (x, y1.max(from))])
    }

    /// A closed shape.
    pub(crate) fn shape(&self, role: Role, points: &[(f64, f64)]) -> Drawn {
        let points: Vec<_> = points.iter().map(|&(x, y)| (k(x), k(y))).collect();
        self.area.draw(&Polygon::new(points, role.filled()))
    }

    /// An upright rectangle.
    pub(crate) fn rect(&self, role: Role, room: Room) -> Drawn {
        let corners = [(k(room.x0), k(room.y0)), (k(room.x1), k(room.y1))];
        self.area.draw(&Rectangle::new(corners, role.filled()))
    }

    /// A circle.
    pub(crate) fn circle(&self, role: Role, x: f64, y: f64, radius_px: f64) -> Drawn {
        self.area
            .draw(&Circle::new((k(x), k(y)), k(radius_px), role.filled()))
    }

    /// A benchmark's diamond.
    pub(crate) fn diamond(&self, x: f64, y: f64, radius_px: f64) -> Drawn {
        let r = radius_px;
        self.shape(
            Role::Bench,
            &[(x, y - r), (x + r, y), (x, y + r), (x - r, y)],
        )
    }

    /// A target's flag: a triangle whose tip is at the point.
    pub(crate) fn flag(&self, x: f64, tip_y: f64) -> Drawn {
        let (half, height) = if self.large { (5.5, 8.0) } else { (4.8, 7.0) };
        self.shape(
            Role::Target,
            &[
                (x - half, tip_y - height),
                (x + half, tip_y - height),
                (x, tip_y),
            ],
        )
    }

    /// Keeps a rectangle clear of labels placed later.
    pub(crate) fn reserve(&self, room: Room) {
        self.labels.borrow_mut().reserve(room);
    }

    /// Places a label at the first spot where it touches nothing and says where; else nothing is drawn.
    pub(crate) fn label(&self, role: Role, size_px: f64, text: &str, spots: &[Spot]) -> Placed {
        self.put(
            role,
            size_px,
            &[self.fitted(role, size_px, text)],
            false,
            spots,
        )
    }

    /// Places a label that matters: it may lie over a line, where there is no other place.
    pub(crate) fn label_needed(
        &self,
        role: Role,
        size_px: f64,
        text: &str,
        spots: &[Spot],
    ) -> Placed {
        self.put(
            role,
            size_px,
            &[self.fitted(role, size_px, text)],
            true,
            spots,
        )
    }

    /// Places lines that matter, one under the other, the first of them at a spot.
    pub(crate) fn lines_needed(
        &self,
        role: Role,
        size_px: f64,
        lines: &[String],
        spots: &[Spot],
    ) -> Placed {
        self.put(role, size_px, lines, true, spots)
    }

    /// Places lines at the first spot where they touch nothing and says where; else nothing is drawn.
    pub(crate) fn lines(
        &self,
        role: Role,
        size_px: f64,
        lines: &[String],
        spots: &[Spot],
    ) -> Placed {
        self.put(role, size_px, lines, false, spots)
    }

    fn fitted(&self, role: Role, size_px: f64, text: &str) -> String {
        fit(text, self.width_px - 4.0, size_px, role.is_bold())
    }

    fn put(
        &self,
        role: Role,
        size_px: f64,
        lines: &[String],
        needed: bool,
        spots: &[Spot],
    ) -> Placed {
        let placed = self
            .labels
            .borrow_mut()
            .place(lines, size_px, role.is_bold(), needed, spots);
        if let Some(spot) = placed {
            for (i, line) in lines.iter().enumerate() {
                let baseline = spot.baseline + i as f64 * LINE_EM * size_px;
                self.text(role, size_px, line, Spot { baseline, ..spot })?;
            }
        }
        Ok(placed)
    }

    fn text(&self, role: Role, size_px: f64, text: &str, spot: Spot) -> Drawn {
        let h_pos = match spot.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let color = role.color();
        let style = TextStyle::from((FontFamily::SansSerif, f64::from(k(size_px))).into_font())
            .color(&color)
            .pos(Pos::new(h_pos, VPos::Bottom));
        self.area
            .draw_text(text, &style, (k(spot.x), k(spot.baseline)))
    }
}

/// Where a point of a plane lies in CSS pixels.
pub(crate) fn at(plane: &Plane<'_>, x: f64, y: f64) -> (f64, f64) {
    let (x, y) = plane.backend_coord(&(x, y));
    (f64::from(x) / f64::from(K), f64::from(y) / f64::from(K))
}
