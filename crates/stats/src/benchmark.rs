//! Where an interval stands against a benchmark; words and colours for it are elsewhere.

use crate::Interval;

/// Where a value with its interval stands against a benchmark.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    /// The whole interval is below.
    Below,
    /// The interval contains the benchmark.
    Similar,
    /// The whole interval is above.
    Above,
}

/// Compares: only an interval that leaves the benchmark out is called different.
pub fn standing(interval: &Interval, benchmark: f64) -> Standing {
    if interval.upper < benchmark {
        Standing::Below
    } else if interval.lower > benchmark {
        Standing::Above
    } else {
        Standing::Similar
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touching_the_benchmark_is_similar() {
        let interval = Interval {
            value: 0.5,
            lower: 0.4,
            upper: 0.6,
        };
        assert_eq!(standing(&interval, 0.6), Standing::Similar);
        assert_eq!(standing(&interval, 0.61), Standing::Below);
        assert_eq!(standing(&interval, 0.39), Standing::Above);
    }
}
