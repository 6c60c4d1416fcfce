//! Fewer points for the same line: per pixel column the first, lowest, highest and last are kept.

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
        let mut kept = [0, lowest, highest, run.len() - 1];
        kept.sort_unstable();
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

    #[test]
    fn a_sparse_line_is_left_alone() {
        let points = [(0.0, 1.0), (10.0, 2.0), (20.0, 3.0)];
        assert_eq!(thin(&points), points);
    }
}
