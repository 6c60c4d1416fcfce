//! Fewer points for the same line: per pixel column the first, lowest, highest and last are kept.

use crate::input::{Bound, Mark, Standing};

/// Most points kept in one column.
const PER_COLUMN: usize = 4;

/// The points of a line, thinned where there are more than four per pixel column; order is kept.
///
/// `points` are in pixels, from left to right.
pub(crate) fn thin(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut out = Vec::new();
    let mut start = 0;
    while start < points.len() {
        let column = libm::floor(points[start].0);
        let length = points[start..]
            .iter()
            .take_while(|point| libm::floor(point.0) == column)
            .count()
            .max(1);
        let run = &points[start..start + length];
        start += length;
        if run.len() <= PER_COLUMN {
            out.extend_from_slice(run);
            continue;
        }
        let by_y = |a: &usize, b: &usize| run[*a].1.total_cmp(&run[*b].1);
        let lowest = (0..run.len()).min_by(by_y).unwrap_or(0);
        let highest = (0..run.len()).max_by(by_y).unwrap_or(0);
        let kept = [0, lowest.min(highest), lowest.max(highest), run.len() - 1];
        let mut last = None;
        for i in kept {
            if last != Some(i) {
                out.push(run[i]);
            }
            last = Some(i);
        }
    }
    out
}

/// The marks of a series that a picture `width_px` wide can tell apart: in each column the first, lowest, highest and last of a
/// plain run, and every mark that is more than a point of the line. Sparse series and undated ones stay whole.
///
/// `marks` are in the order of time. The columns are no wider than those of `thin`, so the line is the same.
pub(crate) fn kept(marks: Vec<&Mark>, width_px: f64) -> Vec<&Mark> {
    let (Some(first), Some(last)) = (marks.first(), marks.last()) else {
        return marks;
    };
    let span = last.at - first.at;
    let dense = marks.len() as f64 > width_px * 2.0 * PER_COLUMN as f64;
    let dated = |mark: &&Mark| mark.at.is_finite() && mark.at != 0.0;
    if !(dense && span > 0.0 && span.is_finite() && marks.iter().all(dated)) {
        return marks;
    }
    let (from, columns_per_unit) = (first.at, width_px / span);
    let mut out = Vec::with_capacity(width_px as usize * PER_COLUMN);
    let mut open: Option<Column> = None;
    for (i, mark) in marks.iter().enumerate() {
        let value = mark.drawable().filter(|_| is_plain(mark));
        let Some(value) = value else {
            out.extend(
                open.take()
                    .into_iter()
                    .flat_map(Column::ends)
                    .map(|i| marks[i]),
            );
            out.push(*mark);
            continue;
        };
        let number = ((mark.at - from) * columns_per_unit) as u32;
        match &mut open {
            Some(column) if column.number == number => column.take_in(i, value),
            _ => {
                let full = open.replace(Column::of(number, i, value));
                out.extend(full.into_iter().flat_map(Column::ends).map(|i| marks[i]));
            }
        }
    }
    out.extend(open.into_iter().flat_map(Column::ends).map(|i| marks[i]));
    out
}

/// Whether a mark is nothing but a point of the line.
fn is_plain(mark: &Mark) -> bool {
    mark.standing == Standing::Published
        && mark.bound == Bound::Exact
        && !mark.break_before
        && mark.drawable_range().is_none()
}

/// The plain marks of one column that are kept, by their index.
struct Column {
    number: u32,
    first: usize,
    lowest: (usize, f64),
    highest: (usize, f64),
    last: usize,
}

impl Column {
    fn of(number: u32, i: usize, value: f64) -> Self {
        Self {
            number,
            first: i,
            lowest: (i, value),
            highest: (i, value),
            last: i,
        }
    }

    fn take_in(&mut self, i: usize, value: f64) {
        if value < self.lowest.1 {
            self.lowest = (i, value);
        }
        if value > self.highest.1 {
            self.highest = (i, value);
        }
        self.last = i;
    }

    /// In their order, each once.
    fn ends(self) -> impl Iterator<Item = usize> {
        let (a, b) = (self.lowest.0, self.highest.0);
        let mut before = None;
        [self.first, a.min(b), a.max(b), self.last]
            .into_iter()
            .filter(move |i| before.replace(*i) != Some(*i))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowded_column_keeps_its_ends_and_extremes() {
        let mut points: Vec<(f64, f64)> = (0..100)
            .map(|i| (5.0 + f64::from(i) / 200.0, 50.0))
            .collect();
        points[40].1 = 3.0;
        points[60].1 = 99.0;
        let kept = thin(&points);
        assert_eq!(kept.len(), 4);
        assert!(kept.contains(&points[40]) && kept.contains(&points[60]));
        assert_eq!((kept[0], kept[3]), (points[0], points[99]));
    }

    fn series(values: impl Iterator<Item = f64>) -> Vec<Mark> {
        let mark = |(i, value)| Mark::new("", value, "").at(2000.0 + i as f64 / 1000.0);
        values.enumerate().map(mark).collect()
    }

    #[test]
    fn a_dense_series_keeps_its_extremes_and_what_is_special() {
        let mut marks = series((0..10_000).map(|i| libm::sin(f64::from(i) * 0.37)));
        marks[4321].value = Some(9.0);
        marks[7654].value = Some(-9.0);
        marks[5000].standing = Standing::Target;
        marks[6000].break_before = true;
        let kept = kept(marks.iter().collect(), 100.0);
        assert!((100..=410).contains(&kept.len()), "{}", kept.len());
        assert!(kept.is_sorted_by(|a, b| a.at < b.at));
        for i in [0, 4321, 7654, 5000, 6000, 9999] {
            assert!(
                kept.iter().any(|mark| std::ptr::eq(*mark, &marks[i])),
                "{i}"
            );
        }
    }

    #[test]
    fn a_series_without_times_stays_whole() {
        let mut marks = series((0..10_000).map(f64::from));
        marks[3].at = 0.0;
        assert_eq!(kept(marks.iter().collect(), 100.0).len(), marks.len());
    }

    #[test]
    fn a_sparse_line_is_left_alone() {
        let points = [(0.0, 1.0), (10.0, 2.0), (20.0, 3.0)];
        assert_eq!(thin(&points), points);
    }
}
