//! Quantiles of the normal and limits of the Poisson distribution, by bisection to the last digit; intervals built on them are in `interval`.
//!
//! Transcendental functions come from `libm` on every target, so that the browser and the command line agree in every bit.

/// The root of the falling or rising function `f` between `low` and `high`, whose signs at the ends differ.
fn bisect(f: impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    let rises = f(high) > 0.0;
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            return middle;
        }
        if (f(middle) > 0.0) == rises {
            high = middle;
        } else {
            low = middle;
        }
    }
}

/// The `z` beyond which, on both sides together, a standard normal lies with probability `alpha` in (0, 1).
pub fn two_sided_z(alpha: f64) -> f64 {
    bisect(
        |z| libm::erfc(z / core::f64::consts::SQRT_2) - alpha,
        0.0,
        40.0,
    )
}

/// `exp(-mean) mean^shape / Γ(shape)`, the factor shared by both tails.
///
/// From 15 on by Loader's form, in which nothing large cancels: ln Γ of a million would lose four digits.
fn front(shape: f64, mean: f64) -> f64 {
    if shape < 15.0 {
        return libm::exp(shape * libm::log(mean) - mean - libm::lgamma(shape));
    }
    let r = 1.0 / (shape * shape);
    let stirling_error = (1.0 / 12.0
        - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0 - r / 1188.0) * r) * r) * r)
        / shape;
    let distance = (mean - shape) / shape;
    let deviance = shape * (distance - libm::log1p(distance));
    libm::sqrt(shape / (2.0 * core::f64::consts::PI)) * libm::exp(-stirling_error - deviance)
}

/// P(X ≥ count) of a Poisson with `mean` below `count` ≥ 1: the lower incomplete gamma function as a series.
fn upper_tail(count: f64, mean: f64) -> f64 {
    let (mut term, mut sum, mut k) = (1.0 / count, 1.0 / count, count);
    while term > sum * 1e-17 {
        k += 1.0;
        term *= mean / k;
        sum += term;
    }
    front(count, mean) * sum
}

/// P(X ≤ count) of a Poisson with `mean` above `count` + 1: the upper incomplete gamma function as a continued fraction (Lentz).
fn lower_tail(count: f64, mean: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let shape = count + 1.0;
    let mut b = mean + 1.0 - shape;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / b;
    let mut fraction = d;
    let mut i = 1.0;
    // Converges in some hundred steps at the worst; the bound only guards against rounding noise.
    while i < 100_000.0 {
        let a = -i * (i - shape);
        b += 2.0;
        d = a * d + b;
        d = 1.0 / if d.abs() < TINY { TINY } else { d };
        c = b + a / c;
        c = if c.abs() < TINY { TINY } else { c };
        let step = d * c;
        fraction *= step;
        if (step - 1.0).abs() < 1e-16 {
            break;
        }
        i += 1.0;
    }
    front(shape, mean) * fraction
}

/// The mean at which `count` or more is as rare as `tail` (below one half); 0 for a count of 0.
pub fn poisson_lower_limit(count: f64, tail: f64) -> f64 {
    if count <= 0.0 {
        return 0.0;
    }
    bisect(|mean| upper_tail(count, mean) - tail, count * 1e-12, count)
}

/// The mean at which `count` or less is as rare as `tail` (below one half).
pub fn poisson_upper_limit(count: f64, tail: f64) -> f64 {
    let widest = count + 1.0 + 50.0 * libm::sqrt(count + 1.0) + 800.0;
    bisect(|mean| lower_tail(count, mean) - tail, count + 1.0, widest)
}
