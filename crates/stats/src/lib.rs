//! Index of the statistics: confidence intervals, and comparison with a benchmark.

pub mod benchmark;
pub mod distribution;
pub mod interval;

pub use benchmark::{Standing, standing};
pub use interval::{Confidence, Interval, IntervalError, byar, exact, poisson_auto, wilson};
