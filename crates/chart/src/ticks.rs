//! Round numbers for axes and how they are written; every logarithm and power comes from `libm`, never from the platform.

use crate::canvas::Axis;
use crate::input::Scale;

/// The divisor of a scale, 1 where it is none that a unit could have.
pub(crate) fn divisor(scale: &Scale) -> f64 {
    if (1e-9..=1e15).contains(&scale.divisor) {
        scale.divisor
    } else {
        1.0
    }
}

/// The round step (1, 2, 2.5 or 5 times a power of ten) that cuts `span` into at most `parts` parts.
fn round_step(span: f64, parts: f64) -> f64 {
    let rough = span / parts;
    let power = libm::pow(10.0, libm::floor(libm::log10(rough)));
    let factor = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .find(|factor| factor * power >= rough * (1.0 - 1e-9));
    factor.unwrap_or(10.0) * power
}

/// An axis over values with round ends and ticks. It starts at zero if `from_zero`, or if the values reach down
/// to two thirds of the largest; with negative values it reaches below zero.
pub(crate) fn axis(
    values: impl Iterator<Item = f64>,
    scale: &Scale,
    parts: f64,
    from_zero: bool,
) -> Axis {
    let divisor = divisor(scale);
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values {
        low = low.min(value / divisor);
        high = high.max(value / divisor);
    }
    if !low.is_finite() || !high.is_finite() {
        let whole = scale.max.filter(|max| (1e-9..=1e15).contains(max));
        (low, high) = (0.0, whole.map_or(1.0, |max| max / divisor));
    }
    let (lowest, highest) = (low, high);
    if from_zero || low < high * 0.67 || low == high {
        low = low.min(0.0);
        high = high.max(0.0);
    }
    if high - low <= 0.0 || (high - low) < high.abs() * 1e-9 {
        high = low + low.abs().max(1.0);
    }
    let step = round_step(high - low, parts);
    let mut first = libm::floor(low / step + 1e-9);
    let mut last = libm::ceil(high / step - 1e-9);
    // A value on the rim would have its dot cut; where the axis does not start at zero, leave a step.
    if first != 0.0 && first * step == lowest && lowest > 0.0 {
        first -= 1.0;
    }
    if last <= first {
        last = first + 1.0;
    }
    let limit = scale
        .max
        .filter(|max| max.is_finite())
        .map(|max| max / divisor);
    let mut to = last * step;
    if let Some(limit) = limit
        && limit >= highest
        && limit < to
        && limit > first * step
    {
        to = limit;
    }
    let count = (last - first).min(64.0) as usize;
    let ticks = (0..=count)
        .map(|i| (first + i as f64) * step)
        .filter(|tick| *tick <= to * (1.0 + 1e-12) + 1e-300)
        .map(|tick| tick * divisor)
        .collect();
    Axis {
        from: first * step * divisor,
        to: to * divisor,
        ticks,
    }
}

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

/// A number with thousands separators, at most `decimals` decimals, and no trailing zeros beyond them.
pub(crate) fn number(value: f64, decimals: usize) -> String {
    if value.abs() >= 1e13 || (value != 0.0 && value.abs() < 1e-6) {
        return format!("{value:.1e}");
    }
    let text = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let is_zero = text.bytes().all(|b| matches!(b, b'0' | b'.'));
    let mut out = String::new();
    if value < 0.0 && !is_zero {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() && !is_zero {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks_of(values: &[f64], scale: &Scale, from_zero: bool) -> Vec<String> {
        let axis = axis(values.iter().copied(), scale, 4.0, from_zero);
        tick_labels(&axis, scale)
    }

    #[test]
    fn without_values_a_whole_too_small_to_see_is_none() {
        let scale = Scale {
            max: Some(6e-309),
            ..Scale::default()
        };
        let axis = axis(std::iter::empty(), &scale, 4.0, true);
        assert_eq!((axis.from, axis.to), (0.0, 1.0));
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
    fn an_axis_of_per_cents_ends_at_a_hundred() {
        let axis = axis([98.5].into_iter(), &Scale::percent(), 3.0, true);
        assert_eq!((axis.from, axis.to), (0.0, 100.0));
    }

    #[test]
    fn strange_values_still_make_an_axis() {
        for values in [&[][..], &[0.0], &[1e15, -1e15], &[1e-300], &[5.0, 5.0]] {
            let axis = axis(values.iter().copied(), &Scale::default(), 4.0, false);
            assert!(axis.to > axis.from, "{values:?}: {axis:?}");
            assert!(!axis.ticks.is_empty());
        }
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(number(1_234_567.0, 0), "1,234,567");
        assert_eq!(number(-0.04, 1), "0");
        assert_eq!(number(72.467, 1), "72.5");
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
