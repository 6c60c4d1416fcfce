//! Golden values of the interval formulas, computed with 40 digits; properties that hold for every count.

use kanjian_stats::{Confidence, Interval, IntervalError, byar, exact, poisson_auto, wilson};

fn level(level: f64) -> Confidence {
    Confidence::new(level).unwrap()
}

/// Equal to 12 significant digits.
fn assert_same(got: f64, wanted: f64, what: &str) {
    let near = (got - wanted).abs() <= 5e-13 * wanted.abs();
    assert!(near, "{what}: got {got:.16e}, wanted {wanted:.16e}");
}

fn assert_limits(interval: Interval, (lower, upper): (f64, f64), what: &str) {
    assert_same(interval.lower, lower, &format!("{what} lower"));
    assert_same(interval.upper, upper, &format!("{what} upper"));
}

#[test]
fn normal_quantiles() {
    assert_same(level(0.95).z(), 1.9599639845400542, "95 %");
    assert_same(level(0.998).z(), 3.0902323061678135, "99.8 %");
}

#[test]
fn wilson_golden() {
    for (count, of, limits) in [
        (
            62.0,
            64.0,
            (0.893_027_082_290_416_8, 0.991_387_861_653_828_1),
        ),
        (3.0, 14.0, (0.075_713_867_126_931_82, 0.475_892_305_866_003)),
        (0.0, 20.0, (0.0, 0.161_125_158_052_819_4)),
        (20.0, 20.0, (0.838_874_841_947_180_6, 1.0)),
        (
            435.0,
            772.0,
            (0.528_257_549_903_879_5, 0.598_056_916_648_299_1),
        ),
        (
            86.0,
            342.0,
            (0.208_414_490_617_553_3, 0.300_030_793_589_570_5),
        ),
    ] {
        let interval = wilson(count, of, level(0.95)).unwrap();
        assert_limits(interval, limits, &format!("wilson {count}/{of}"));
        assert_same(interval.value, count / of, "value");
    }
    let wide = wilson(62.0, 64.0, level(0.998)).unwrap();
    assert_limits(
        wide,
        (0.820_511_106_998_733_9, 0.995_265_626_654_221_4),
        "wilson 99.8 %",
    );
}

#[test]
fn byar_golden() {
    for (count, limits) in [
        (1.0, (0.013_072_132_901_504_324, 5.563_755_582_475_263)),
        (10.0, (4.787_449_913_967_562, 18.391_458_605_756_476)),
        (25.0, (16.174_265_921_657_206, 36.906_450_692_185_36)),
        (40_650.0, (40_255.783_023_885_046, 41_047.116_137_374_24)),
    ] {
        let interval = byar(count, 1.0, level(0.95)).unwrap();
        assert_limits(interval, limits, &format!("byar {count}"));
    }
}

#[test]
fn exact_golden() {
    for (count, limits) in [
        (1.0, (0.025_317_807_984_289_875, 5.571_643_390_938_899)),
        (5.0, (1.623_486_390_118_420_5, 11.668_332_079_322_67)),
        (9.0, (4.115_373_097_378_332, 17.084_803_451_419_17)),
        (100.0, (81.363_991_250_923_14, 121.626_793_792_426_4)),
        (40_650.0, (40_255.783_100_537_71, 41_047.116_062_549_75)),
        (
            1_000_000.0,
            (998_040.983_340_293_9, 1_001_961.911_945_432_2),
        ),
    ] {
        let interval = exact(count, 1.0, level(0.95)).unwrap();
        assert_limits(interval, limits, &format!("exact {count}"));
    }
    let none = exact(0.0, 1000.0, level(0.95)).unwrap();
    assert_eq!(none.lower, 0.0);
    assert_same(none.upper, 3.688_879_454_113_936_3e-3, "exact 0 per 1000");
}

#[test]
fn auto_changes_at_ten() {
    let at = |count| {
        let auto = poisson_auto(count, 50.0, level(0.95)).unwrap();
        (
            auto == exact(count, 50.0, level(0.95)).unwrap(),
            auto == byar(count, 50.0, level(0.95)).unwrap(),
        )
    };
    assert_eq!(at(9.0), (true, false));
    assert_eq!(at(10.0), (false, true));
}

#[test]
fn the_value_lies_between_the_limits() {
    for confidence in [0.5, 0.9, 0.95, 0.998, 0.999_999] {
        for count in 0..=60 {
            let count = f64::from(count);
            for interval in [
                wilson(count, 60.0, level(confidence)).unwrap(),
                byar(count, 60.0, level(confidence)).unwrap(),
                exact(count, 60.0, level(confidence)).unwrap(),
            ] {
                let Interval {
                    value,
                    lower,
                    upper,
                } = interval;
                assert!(
                    0.0 <= lower && lower <= value && value <= upper,
                    "{count}: {interval:?}"
                );
            }
        }
    }
}

#[test]
fn impossible_input_is_refused() {
    let c = level(0.95);
    assert_eq!(
        wilson(5.0, 4.0, c),
        Err(IntervalError::CountAboveOf(5.0, 4.0))
    );
    assert_eq!(byar(-1.0, 4.0, c), Err(IntervalError::Count(-1.0)));
    assert_eq!(exact(1.5, 4.0, c), Err(IntervalError::Count(1.5)));
    assert_eq!(exact(1.0, 0.0, c), Err(IntervalError::Of(0.0)));
    assert!(byar(f64::NAN, 1.0, c).is_err() && wilson(1.0, f64::INFINITY, c).is_err());
    assert!(Confidence::new(1.0).is_err() && Confidence::new(f64::NAN).is_err());
}
