//! The labels of a trend: which marks have one, and where it may stand.

use crate::canvas::{Canvas, Drawn};
use crate::input::{Mark, Standing};
use crate::labels::{Anchor, Spot};
use crate::paint::Role;
use crate::trend::{Series, is_bound, is_measured};

/// Lightest weight that a label may have; the heaviest is 0.
const LIGHTEST: u8 = 5;

/// Labels the marks in the order of their weight: the latest, targets, the first, whatever is special, the rest.
pub(crate) fn draw_labels(canvas: &Canvas, series: &Series<'_>, unit: &str) -> Drawn {
    let marks = series.marks;
    let last_target = marks
        .iter()
        .rposition(|mark| mark.standing == Standing::Target);
    let size = canvas.sizes.label_px;
    // Beyond a few hundred nothing more can find a place.
    for (weight, i) in by_weight(series).take(400) {
        let mark = marks[i];
        let spots = spots(mark, series.points[i], size);
        // The unit stands in the corner of the axis: said once more at the latest value, it is enough.
        let label = match weight {
            0 => mark.label.as_str(),
            _ => without_unit(&mark.label, unit),
        };
        // The latest value, the last target and the word of what is absent stay; the rest gives way.
        let needed = weight == 0 || Some(i) == last_target || mark.standing == Standing::Absent;
        if needed {
            canvas.label_needed(role(mark, weight), size, label, &spots)?;
        } else {
            canvas.label(role(mark, weight), size, label, &spots)?;
        }
    }
    Ok(())
}

/// The marks that may have a label, each with its weight: the heaviest first, of one weight the latest first.
fn by_weight<'a>(series: &'a Series<'_>) -> impl Iterator<Item = (u8, usize)> + 'a {
    let marks = series.marks;
    let first = marks
        .iter()
        .position(|mark| is_measured(mark) && mark.drawable().is_some());
    let all_fit = marks.len() <= 8 || series.spacing_px >= 52.0;
    let weight = move |i: usize| match marks[i].standing {
        _ if Some(i) == series.latest => Some(0),
        Standing::Target => Some(1),
        _ if Some(i) == first => Some(2),
        Standing::Absent | Standing::Benchmark => Some(3),
        Standing::Derived | Standing::Expected => Some(4),
        Standing::Published if is_bound(marks[i].bound) => Some(4),
        Standing::Published => all_fit.then_some(LIGHTEST),
    };
    (0..=LIGHTEST).flat_map(move |at| {
        let of_weight = move |i: &usize| weight(*i) == Some(at);
        let latest_first = (0..marks.len()).rev().filter(of_weight);
        latest_first.map(move |i| (at, i))
    })
}

fn role(mark: &Mark, weight: u8) -> Role {
    match mark.standing {
        Standing::Target => Role::TargetText,
        Standing::Benchmark => Role::BenchText,
        Standing::Published | Standing::Expected if weight == 0 => Role::Strong,
        Standing::Published => Role::Text,
        Standing::Derived | Standing::Expected | Standing::Absent => Role::Muted,
    }
}

/// Where a label may stand around its mark, the best place first.
fn spots(mark: &Mark, (x, y): (f64, f64), size: f64) -> [Spot; 10] {
    let lift = if mark.standing == Standing::Target {
        13.5
    } else {
        9.0
    };
    let arrow = 13.0;
    let (above, beside, below) = (y - lift, y + size * 0.35, y + 9.0 + size * 0.88);
    [
        Spot::new(x, above, Anchor::Middle),
        Spot::new(x, y - arrow - lift + 4.0, Anchor::Middle),
        Spot::new(x, below, Anchor::Middle),
        Spot::new(x - 11.0, beside, Anchor::End),
        Spot::new(x + 11.0, beside, Anchor::Start),
        Spot::new(x - 4.0, above, Anchor::End),
        Spot::new(x + 4.0, above, Anchor::Start),
        Spot::new(x - 4.0, below, Anchor::End),
        Spot::new(x + 4.0, below, Anchor::Start),
        Spot::new(x, above - size * 1.15, Anchor::Middle),
    ]
}

/// A label without the unit that the axis names; per cents are short and keep theirs.
fn without_unit<'a>(label: &'a str, unit: &str) -> &'a str {
    if unit.is_empty() || unit == "%" {
        return label;
    }
    let number = label.strip_suffix(unit).map_or(label, str::trim_end);
    let ends_in_figure = number.ends_with(|c: char| c.is_ascii_digit());
    if ends_in_figure { number } else { label }
}

#[cfg(test)]
mod tests {
    use super::without_unit;

    #[test]
    fn only_the_axis_unit_behind_a_figure_is_left_out() {
        assert_eq!(without_unit("2.65/10 万", "/10 万"), "2.65");
        assert_eq!(without_unit("约 82.8 万人", "万人"), "约 82.8");
        assert_eq!(without_unit("5.4\u{a0}per 1,000", "per 1,000"), "5.4");
        assert_eq!(without_unit("129,919 人", "万人"), "129,919 人");
        assert_eq!(without_unit("27.5%", "%"), "27.5%");
        assert_eq!(without_unit("原文没有写", "写"), "原文没有写");
    }
}
