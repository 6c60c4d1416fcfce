//! What holds for every chart: it is drawn, it is well-formed, its words stay inside and apart.

mod drawn;

use drawn::{check, texts};
use kanjian_chart::{
    Band, Bound, Breakdown, Bullet, Chart, Frame, Headline, Lang, Mark, POSTER_HEIGHT_PX,
    POSTER_WIDTH_PX, Poster, Ranking, Scale, Slope, SlopeRow, Standing, Theme, Trend,
};
use proptest::prelude::*;

/// Characters of every class that a label may hold, those that XML or direction make dangerous among them.
fn words(most: usize) -> BoxedStrategy<String> {
    let pool: Vec<char> = "0123456789.%,-≥<>&\"'万人目标未公布（）年约🙂مرحباàé WMilj\u{200f}\u{202e}\u{a0}\u{301}\u{0}\n"
        .chars()
        .collect();
    proptest::collection::vec(proptest::sample::select(pool), 0..most)
        .prop_map(|chars| chars.into_iter().collect())
        .boxed()
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => 0.0..100.0f64,
        3 => 0.0..2_000_000.0f64,
        1 => -50.0..50.0f64,
        1 => proptest::num::f64::ANY,
    ]
}

fn mark() -> BoxedStrategy<Mark> {
    let standing = proptest::sample::select(vec![
        Standing::Published,
        Standing::Published,
        Standing::Derived,
        Standing::Expected,
        Standing::Target,
        Standing::Benchmark,
        Standing::Absent,
    ]);
    let bound = proptest::sample::select(vec![
        Bound::Exact,
        Bound::AtLeast,
        Bound::AtMost,
        Bound::Above,
        Bound::Below,
        Bound::About,
    ]);
    let at = prop_oneof![8 => 2008.0..2031.0f64, 1 => Just(0.0), 1 => proptest::num::f64::ANY];
    let range = proptest::option::of((value(), value()));
    (
        words(14),
        at,
        proptest::option::weighted(0.9, value()),
        range,
        standing,
        bound,
        words(24),
        any::<bool>(),
    )
        .prop_map(
            |(name, at, value, range, standing, bound, label, break_before)| Mark {
                name,
                at,
                value,
                low: range.map(|r| r.0),
                high: range.map(|r| r.1),
                standing,
                bound,
                label,
                note: String::new(),
                break_before,
            },
        )
        .boxed()
}

fn marks(most: usize) -> BoxedStrategy<Vec<Mark>> {
    proptest::collection::vec(mark(), 0..most).boxed()
}

fn scale() -> impl Strategy<Value = Scale> {
    (
        prop_oneof![
            Just(1.0),
            Just(10_000.0),
            Just(0.0),
            proptest::num::f64::ANY
        ],
        words(5),
        proptest::option::of(prop_oneof![Just(100.0), proptest::num::f64::ANY]),
    )
        .prop_map(|(divisor, unit, max)| Scale { divisor, unit, max })
}

fn chart() -> impl Strategy<Value = Chart> {
    let some = || proptest::option::of(mark());
    let phrase = || proptest::option::of(words(20));
    let band = proptest::collection::vec((2008.0..2031.0f64, value(), value()), 0..5);
    let row = (words(12), mark(), mark(), proptest::option::of(mark()));
    prop_oneof![
        (mark(), phrase(), marks(20), scale()).prop_map(|(figure, change, spark, scale)| {
            Chart::Headline(Headline {
                figure,
                change,
                spark,
                scale,
                sentence: None,
            })
        }),
        (mark(), marks(4), marks(3), phrase(), scale()).prop_map(
            |(actual, targets, benchmarks, inside, scale)| Chart::Bullet(Bullet {
                actual,
                targets,
                benchmarks,
                inside,
                scale,
                ..Bullet::default()
            })
        ),
        (marks(40), band, phrase(), scale()).prop_map(|(marks, band, change, scale)| {
            let band = band
                .into_iter()
                .map(|(at, low, high)| Band { at, low, high })
                .collect();
            Chart::Trend(Trend {
                marks,
                band,
                change,
                scale,
                sentence: None,
            })
        }),
        (marks(12), some(), proptest::option::of(0usize..14), scale()).prop_map(
            |(marks, benchmark, emphasis, scale)| Chart::Ranking(Ranking {
                marks,
                benchmark,
                emphasis,
                scale,
                sentence: None
            })
        ),
        (marks(12), some(), some(), scale()).prop_map(|(parts, total, rest, scale)| {
            Chart::Breakdown(Breakdown {
                parts,
                total,
                rest,
                scale,
                sentence: None,
            })
        }),
        (proptest::collection::vec(row, 0..8), scale()).prop_map(|(rows, scale)| {
            let rows = rows
                .into_iter()
                .map(|(name, from, to, target)| SlopeRow {
                    name,
                    from,
                    to,
                    target,
                })
                .collect();
            Chart::Slope(Slope {
                rows,
                scale,
                sentence: None,
            })
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_chart_is_drawn_inside_its_picture(
        chart in chart(),
        width_px in 240u32..=1600,
        is_large in any::<bool>(),
        is_english in any::<bool>(),
    ) {
        let lang = if is_english { Lang::En } else { Lang::Zh };
        let frame = Frame { width_px, lang, id: "c".into(), title: "<&>".into(), large: is_large };
        let scene = chart.scene(&frame);
        check(&scene).map_err(TestCaseError::fail)?;
        let table = chart.table(lang);
        for row in &table.rows {
            prop_assert_eq!(row.len(), table.columns.len());
        }
        prop_assert_eq!(scene.height_px, chart.height_px(is_large));
        for theme in [Theme::Light, Theme::Dark] {
            let file = scene.standalone(theme, "看健 <title>", "来源：某某");
            prop_assert!(roxmltree::Document::parse(&file).is_ok());
            prop_assert!(!file.contains("class=") || file.contains("k-mark"));
            prop_assert!(!file.contains("var("));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_preview_keeps_its_words_inside_and_apart(
        chart in chart(),
        title in words(60),
        lines in proptest::collection::vec(words(90), 0..3),
        source_line in words(120),
    ) {
        let poster = Poster {
            title,
            lines,
            chart: Some(chart),
            source_line,
            site: "看健".into(),
            lang: Lang::Zh,
        };
        let svg = poster.svg();
        prop_assert!(!svg.contains("var(") && !svg.contains("NaN"));
        let document = roxmltree::Document::parse(&svg).expect("well-formed");
        let card = document.descendants().find(|node| node.attribute("rx").is_some());
        let top = card.map_or(f64::from(POSTER_HEIGHT_PX), |card| card.attribute("y").unwrap().parse().unwrap());
        // The chart's own words are checked with the chart; here those around it.
        let own = &svg[..svg.find("<g ").unwrap_or(svg.len())];
        for text in texts(&format!("{own}</svg>").replace("</svg></svg>", "</svg>")) {
            prop_assert!(text.left >= 0.0 && text.right <= f64::from(POSTER_WIDTH_PX), "{:?}", text.words);
            prop_assert!(text.bottom <= f64::from(POSTER_HEIGHT_PX), "{:?}", text.words);
            let is_foot = text.top > 540.0;
            prop_assert!(is_foot || text.bottom <= top, "{:?} lies over the chart", text.words);
        }
    }
}

#[test]
fn every_mark_of_a_picture_points_at_a_hit() {
    for (name, chart, frame) in kanjian_chart::gallery::all() {
        let scene = chart.scene(&frame);
        let document = roxmltree::Document::parse(&scene.svg).unwrap();
        let places: Vec<usize> = document
            .descendants()
            .filter_map(|node| node.attribute("data-i"))
            .map(|place| place.parse().unwrap())
            .collect();
        assert!(
            places.iter().all(|&place| place < scene.hits.len()),
            "{name}"
        );
        assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{name}");
        assert_eq!(
            scene.hits.len(),
            chart.table(frame.lang).rows.len(),
            "{name}"
        );
    }
}

#[test]
fn a_hundred_thousand_points_stay_small() {
    let marks = (0..100_000u32)
        .map(|i| {
            let noise = f64::from(i.wrapping_mul(2_654_435_761) >> 16) / 65_536.0;
            Mark::new(format!("{i}"), 40.0 + 20.0 * noise, format!("{noise:.3}"))
                .at(2000.0 + f64::from(i) / 5000.0)
        })
        .collect();
    let chart = Chart::Trend(Trend {
        marks,
        scale: Scale::percent(),
        ..Trend::default()
    });
    let frame = Frame {
        width_px: 720,
        id: "big".into(),
        large: true,
        ..Frame::default()
    };
    let scene = chart.scene(&frame);
    assert!(scene.svg.len() < 60_000, "{} bytes", scene.svg.len());
    assert!(scene.hits.len() < 400, "{} hits", scene.hits.len());
    assert_eq!(chart.table(frame.lang).rows.len(), 100_000);
    // Four points per pixel column, in one line.
    let longest = scene
        .svg
        .split('"')
        .map(|text| text.matches('L').count())
        .max();
    assert!((1000..=4 * 720).contains(&longest.unwrap()), "{longest:?}");
}

#[test]
fn a_band_of_another_time_stays_out_of_the_picture() {
    let band = |at: f64| Band {
        at,
        low: 1.0,
        high: 2.0,
    };
    let chart = Chart::Trend(Trend {
        marks: vec![
            Mark::new("2019", 1.5, "1.5").at(2019.0),
            Mark::new("2020", 1.6, "1.6").at(2020.0),
        ],
        band: vec![band(1.0e12), band(2.0e12)],
        ..Trend::default()
    });
    assert_eq!(check(&chart.scene(&Frame::default())), Ok(()));
}

#[test]
fn only_libm_computes_powers_and_logarithms() {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    for entry in std::fs::read_dir(source).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        for call in [
            ".ln()", ".log10()", ".log2()", ".log(", ".exp()", ".powf(", ".powi(", ".sin()",
            ".cos()", ".tan()", ".hypot(", ".atan2(",
        ] {
            assert!(
                !text.contains(call),
                "{}: use libm instead of {call}",
                path.display()
            );
        }
    }
}
