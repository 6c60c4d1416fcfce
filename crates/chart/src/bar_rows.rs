//! Where the names, bars and values of rows stand before any is drawn, and how high that makes each row and the picture.

use crate::benchmark::Head;
use crate::canvas::{Room, Sizes};
use crate::input::{Breakdown, Mark, Ranking};
use crate::names::{Name, NameRoom, Names, spread};
use crate::number::number;
use crate::paint::Role;
use crate::scene::NARROWEST_PX;
use crate::text::{ASCENT_EM, DESCENT_EM, width_px};
use crate::trend::is_bound;
use crate::wrap::{LINE_EM, whole};

/// Most rows that are drawn: more is a picture that nobody scrolls to the end of; the table has them all.
const MOST_ROWS: usize = 1000;

/// The part of a picture's width that names beside bars may take.
const MOST_COLUMN: f64 = 0.46;
/// Between names and bars.
const GAP_PX: f64 = 10.0;

/// Height of one row.
fn row_px(large: bool) -> u32 {
    if large { 34 } else { 27 }
}

/// Height of a ranking: its rows, and a head where there is a benchmark.
pub(crate) fn ranking_height_px(chart: &Ranking, large: bool) -> u32 {
    height_px(&ranking_rows(chart), chart.benchmark.as_ref(), large)
}

/// Height of a breakdown: the rows of the whole, its parts and the rest.
pub(crate) fn breakdown_height_px(chart: &Breakdown, large: bool) -> u32 {
    height_px(&breakdown_rows(chart), None, large)
}

/// What the rows need in the narrowest picture; wider ones share out what they leave over.
fn height_px(rows: &[Row<'_>], benchmark: Option<&Mark>, large: bool) -> u32 {
    let (sizes, row_px) = (Sizes::of(large), f64::from(row_px(large)));
    let head_px = benchmark.map_or(0.0, |mark| Head::most_px(mark, row_px, sizes));
    let layout = Layout::of(rows, f64::from(NARROWEST_PX), large);
    // Wider names may leave the words in an outline less room than here, never less than this.
    let outline_px = layout.outline_words_px(layout.picture_px * MOST_COLUMN + GAP_PX);
    let needed_px: f64 = layout.needs_px(rows, outline_px).iter().sum();
    libm::ceil(head_px + needed_px.max(2.0 * row_px) + 8.0) as u32
}

/// The rows of a ranking.
pub(crate) fn ranking_rows(chart: &Ranking) -> Vec<Row<'_>> {
    let emphasis = chart.emphasis.filter(|&i| i < chart.marks.len());
    let marks = chart.marks.iter().take(MOST_ROWS).enumerate();
    marks
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
        .collect()
}

/// The rows of a breakdown.
pub(crate) fn breakdown_rows(chart: &Breakdown) -> Vec<Row<'_>> {
    let whole = chart.whole();
    let marks = chart.total.iter().chain(&chart.parts).chain(&chart.rest);
    let has_total = chart.total.is_some();
    marks
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
        .collect()
}

/// One row of bars.
pub(crate) struct Row<'a> {
    pub(crate) index: usize,
    pub(crate) mark: &'a Mark,
    pub(crate) share: Option<String>,
    pub(crate) ink: Role,
    pub(crate) strong: bool,
}

impl Row<'_> {
    /// How its words are set.
    pub(crate) fn role(&self) -> Role {
        if self.strong {
            Role::Strong
        } else {
            Role::Text
        }
    }
}

/// Where names, bars and values stand across, and what each row needs down.
pub(crate) struct Layout {
    pub(crate) names: Names,
    pub(crate) sizes: Sizes,
    pub(crate) row_px: f64,
    /// Room for the values behind the bars.
    pub(crate) label_px: f64,
    pub(crate) chevrons_px: f64,
    /// The bars' left and right end.
    pub(crate) bars: (f64, f64),
    pub(crate) picture_px: f64,
}

impl Layout {
    /// Shares a picture this wide out among the names, the bars and the values of rows.
    pub(crate) fn of(rows: &[Row<'_>], picture_px: f64, large: bool) -> Layout {
        let (sizes, row_px) = (Sizes::of(large), f64::from(row_px(large)));
        let drawn = rows.iter().filter(|row| row.mark.drawable().is_some());
        let label_px = drawn
            .map(|row| width_px(&row.mark.label, sizes.label_px, true))
            .fold(0.0, f64::max);
        // Names may take nearly half, as long as the bars keep a length that can be compared.
        let least_bar_px = (picture_px * 0.42).min(130.0);
        let column_px = (picture_px * MOST_COLUMN).min(picture_px - label_px - least_bar_px);
        let room = NameRoom {
            sizes,
            bold: true,
            picture_px,
            column_px: (label_px <= picture_px * 0.5).then_some(column_px),
        };
        let names = Names::lay(rows.iter().map(|row| row.mark.name.as_str()), &room);
        let chevrons_px = if rows.iter().any(|row| is_bound(row.mark.bound)) {
            14.0
        } else {
            0.0
        };
        let left = if names.column_px > 0.0 {
            names.column_px + GAP_PX
        } else {
            1.0
        };
        let label_px = label_px.min(picture_px - 60.0);
        Layout {
            names,
            sizes,
            row_px,
            label_px,
            chevrons_px,
            bars: (left, picture_px - label_px - 10.0 - chevrons_px),
            picture_px,
        }
    }

    /// Room for words in an outline that begins at `left_px`.
    pub(crate) fn outline_words_px(&self, left_px: f64) -> f64 {
        self.picture_px - left_px - 17.0
    }

    /// The words of a row without a value, in lines, with their size.
    pub(crate) fn absent_lines(&self, mark: &Mark, room_px: f64) -> Option<(Vec<String>, f64)> {
        if mark.drawable().is_some() {
            return None;
        }
        let sizes = self.sizes;
        let size = if width_px(&mark.label, sizes.axis_px, false) <= room_px {
            sizes.axis_px
        } else {
            sizes.small_px
        };
        Some((whole(&mark.label, room_px, size, false).lines, size))
    }

    /// The height of each row, where outlines leave their words so much room.
    pub(crate) fn needs_px(&self, rows: &[Row<'_>], outline_px: f64) -> Vec<f64> {
        let need = |(row, name): (&Row<'_>, &Name)| {
            let absent = self.absent_lines(row.mark, outline_px);
            let several = absent.filter(|(lines, _)| lines.len() > 1);
            let outline_px = several.map_or(0.0, |(lines, size)| outline_height_px(&lines, size));
            if name.is_above {
                let body_px = outline_px.max((ASCENT_EM + DESCENT_EM) * self.sizes.label_px);
                libm::ceil(name.ink_px() + body_px + ABOVE_PX)
            } else {
                let beside_px = (name.ink_px() + 4.0).max(outline_px + 6.0);
                libm::ceil(beside_px.max(self.row_px))
            }
        };
        rows.iter().zip(&self.names.names).map(need).collect()
    }
}

/// Around a name above its bar, the bar's value and the gap between them.
const ABOVE_PX: f64 = 8.0;

/// Height of an outline around its words.
pub(crate) fn outline_height_px(lines: &[String], size_px: f64) -> f64 {
    lines.len() as f64 * LINE_EM * size_px + 4.0
}

/// Where a row's bar lies down, and where its name stands if that is above.
pub(crate) struct Place {
    pub(crate) middle: f64,
    pub(crate) half_px: f64,
    pub(crate) name: Option<Room>,
}

impl Layout {
    /// The places of all rows between two heights.
    pub(crate) fn places(&self, needs_px: &[f64], (y0, y1): (f64, f64)) -> Vec<Place> {
        let rows = spread(needs_px, y0, y1 - y0);
        let place = |(((top, height), need_px), name): (((f64, f64), &f64), &Name)| {
            if !name.is_above {
                return Place {
                    middle: top + height / 2.0,
                    half_px: self.row_px * 0.3,
                    name: None,
                };
            }
            // Name and bar together are as far from the row before as from the next.
            let top = top + (height - need_px) / 2.0;
            let body_px = need_px - name.ink_px() - ABOVE_PX;
            Place {
                middle: top + name.ink_px() + 3.0 + body_px / 2.0,
                half_px: self.row_px * 0.2,
                name: Some(self.names.room_above(name, self.bars.0, top + 2.0)),
            }
        };
        let rows = rows.into_iter().zip(needs_px).zip(&self.names.names);
        rows.map(place).collect()
    }
}
