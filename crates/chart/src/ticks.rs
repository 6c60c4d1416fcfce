//! The words at an axis's ticks: how each is written, and which of them have room.

use crate::axis::divisor;
use crate::canvas::Axis;
use crate::input::Scale;
use crate::number::number;

/// The labels of an axis's ticks, all with the same number of decimals.
pub(crate) fn tick_labels(axis: &Axis, scale: &Scale) -> Vec<String> {
    let divisor = divisor(scale);
    let step = match axis.ticks[..] {
        [a, b, ..] => (b - a) / divisor,
        _ => 1.0,
    };
    let decimals = (0..6)
        .find(|&decimals| {
            let scaled = step * libm::pow(10.0, f64::from(decimals));
            (scaled - libm::round(scaled)).abs() < 1e-6 * scaled.max(1.0)
        })
        .unwrap_or(6);
    axis.ticks
        .iter()
        .map(|tick| number(tick / divisor, decimals as usize))
        .collect()
}

/// Every how many-th tick, counted from the last, has its words: the first step with which both ends have theirs and no words touch.
///
/// `x_px` are the places of the ticks in a picture `width_px` wide; words that would leave it are moved into it.
pub(crate) fn words_at_every(x_px: &[f64], words: &[String], size_px: f64, width_px: f64) -> usize {
    const GAP_PX: f64 = 5.0;
    let last = x_px.len().min(words.len()).saturating_sub(1);
    let spans: Vec<(f64, f64)> = x_px
        .iter()
        .zip(words)
        .map(|(x, words)| {
            let wide = crate::text::width_px(words, size_px, false);
            let from = (x - wide / 2.0).min(width_px - 1.0 - wide).max(1.0);
            (from, from + wide)
        })
        .collect();
    let is_clear = |step: &usize| {
        let standing: Vec<_> = spans.iter().step_by(*step).collect();
        standing.windows(2).all(|pair| match pair {
            [(_, end), (start, _)] => end + GAP_PX <= *start,
            _ => true,
        })
    };
    (1..=last)
        .filter(|step| last.is_multiple_of(*step))
        .find(is_clear)
        .unwrap_or(last.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::axis::axis;

    fn ticks_of(values: &[f64], scale: &Scale, from_zero: bool) -> Vec<String> {
        let axis = axis(values.iter().copied(), scale, 4.0, from_zero);
        tick_labels(&axis, scale)
    }

    #[test]
    fn ticks_are_round_and_in_the_unit() {
        let wan = Scale::new(10_000.0, "万人");
        assert_eq!(
            ticks_of(&[828_000.0, 869_000.0], &wan, true),
            ["0", "25", "50", "75", "100"]
        );
        assert_eq!(
            ticks_of(&[8.8, 29.7], &Scale::percent(), false),
            ["0", "10", "20", "30"]
        );
        assert_eq!(
            ticks_of(&[77.9, 78.6], &Scale::default(), false),
            ["77.8", "78.0", "78.2", "78.4", "78.6"]
        );
        assert_eq!(
            ticks_of(&[-3.0, 5.0], &Scale::default(), true),
            ["−4", "−2", "0", "2", "4", "6"]
        );
    }

    #[test]
    fn ticks_with_words_stand_evenly() {
        let words = |list: &[&str]| list.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        let narrow = words(&["0", "50,000", "100,000", "150,000 people"]);
        assert_eq!(
            words_at_every(&[2.0, 80.0, 160.0, 240.0], &narrow, 11.0, 242.0),
            3
        );
        assert_eq!(
            words_at_every(&[2.0, 200.0, 400.0, 600.0], &narrow, 11.0, 602.0),
            1
        );
        let five = words(&["0", "20,000", "40,000", "60,000", "80,000"]);
        assert_eq!(
            words_at_every(&[2.0, 42.0, 82.0, 122.0, 162.0], &five, 11.0, 164.0),
            2
        );
        assert_eq!(words_at_every(&[], &[], 11.0, 100.0), 1);
    }
}
