//! An axis over values: round ends and steps; every logarithm and power comes from `libm`, never from the platform.

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
    axis_between(low, high, scale, parts, from_zero)
}

/// The axis from the least value to the largest, both in the scale's unit; not finite where there is none. The browser has this
/// once, and not for every way in which values are gone through.
fn axis_between(mut low: f64, mut high: f64, scale: &Scale, parts: f64, from_zero: bool) -> Axis {
    let divisor = divisor(scale);
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
