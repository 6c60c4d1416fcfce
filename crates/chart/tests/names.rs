//! Names of rows, marks and periods are never cut, however narrow the picture.

mod drawn;

use drawn::{check, texts};
use kanjian_chart::{
    Breakdown, Bullet, Chart, Frame, Lang, Mark, Ranking, Scale, Scene, Slope, SlopeRow, Standing,
    Theme, gallery,
};
use proptest::prelude::*;

/// Without spaces, where lines are broken, and without the characters that no picture has.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect()
}

/// The names that a chart shows beside its marks.
fn names(chart: &Chart) -> Vec<&str> {
    let marks: Vec<&Mark> = match chart {
        Chart::Ranking(chart) => chart.marks.iter().chain(&chart.benchmark).collect(),
        Chart::Breakdown(chart) => {
            let all = chart.total.iter().chain(&chart.parts).chain(&chart.rest);
            all.collect()
        }
        Chart::Slope(chart) => return chart.rows.iter().map(|row| row.name.as_str()).collect(),
        Chart::Bullet(chart) => chart.benchmarks.iter().collect(),
        Chart::Headline(_) | Chart::Trend(_) => Vec::new(),
    };
    marks.into_iter().map(|mark| mark.name.as_str()).collect()
}

/// What is wrong with the words of a picture.
fn whole(chart: &Chart, scene: &Scene) -> Result<(), String> {
    check(scene)?;
    let words: Vec<String> = texts(&scene.svg).iter().map(|t| plain(&t.words)).collect();
    if let Some(cut) = words.iter().find(|words| words.ends_with('…')) {
        return Err(format!("{cut:?} is cut"));
    }
    let all = words.concat();
    match names(chart)
        .into_iter()
        .find(|name| !all.contains(&plain(name)))
    {
        Some(name) => Err(format!("{name:?} is not whole")),
        None => Ok(()),
    }
}

fn frame(width_px: u32, large: bool, lang: Lang) -> Frame {
    Frame {
        width_px,
        lang,
        id: "n".into(),
        title: "n".into(),
        large,
    }
}

#[test]
fn no_example_has_a_cut_name_at_any_width() {
    let mut wrong = Vec::new();
    for (example, chart, _) in gallery::all() {
        for large in [false, true] {
            for lang in [Lang::Zh, Lang::En] {
                let widths = (240..=400).step_by(4).chain((410..=1280).step_by(30));
                let found = widths.into_iter().find_map(|width_px| {
                    let scene = chart.scene(&frame(width_px, large, lang));
                    let what = whole(&chart, &scene).err()?;
                    Some(format!("{example} at {width_px}, large {large}: {what}"))
                });
                wrong.extend(found);
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A name as areas and parts have them: Chinese, English, or both, of any length that a line of a report has.
fn name() -> BoxedStrategy<String> {
    let chinese = proptest::sample::select(
        "社区卫生服务中心门诊部中医馆市县（）、"
            .chars()
            .collect::<Vec<_>>(),
    );
    let english = proptest::sample::select(vec![
        "health",
        "Outpatient",
        "and",
        "TCM",
        "centres",
        "Otorhinolaryngology",
        "(CDC)",
        "Bao’an",
        "of",
        "6–12",
    ]);
    let chinese = proptest::collection::vec(chinese, 1..40).prop_map(|c| c.into_iter().collect());
    let english = proptest::collection::vec(english, 1..9).prop_map(|words| words.join(" "));
    let both = (chinese.clone(), english.clone()).prop_map(|(zh, en): (String, String)| {
        format!("{}{en}", zh.chars().take(6).collect::<String>())
    });
    prop_oneof![3 => chinese, 3 => english, 1 => both].boxed()
}

fn named_mark() -> impl Strategy<Value = Mark> {
    let standing = proptest::sample::select(vec![
        Standing::Published,
        Standing::Derived,
        Standing::Absent,
    ]);
    (name(), -5.0..2000.0f64, standing).prop_map(|(name, value, standing)| match standing {
        Standing::Absent => Mark::absent(name, "未公布（X%）"),
        _ => Mark::new(name, value.max(0.0), format!("{value:.0} 人")).standing(standing),
    })
}

fn named_chart() -> impl Strategy<Value = Chart> {
    let benchmark = proptest::option::of((name(), 1.0..2000.0f64));
    let marks = || proptest::collection::vec(named_mark(), 1..14);
    let rows = proptest::collection::vec((name(), 1.0..50.0f64, 1.0..50.0f64), 1..8);
    let benched = |(name, value): (String, f64)| {
        Mark::new(name, value, format!("{value:.0} 人")).standing(Standing::Benchmark)
    };
    prop_oneof![
        (marks(), benchmark.clone()).prop_map(move |(marks, benchmark)| {
            Chart::Ranking(Ranking {
                marks,
                benchmark: benchmark.map(benched),
                ..Ranking::default()
            })
        }),
        (marks(), proptest::option::of(named_mark())).prop_map(|(parts, total)| {
            Chart::Breakdown(Breakdown {
                parts,
                total,
                ..Breakdown::default()
            })
        }),
        (1.0..2000.0f64, benchmark).prop_map(move |(value, benchmark)| {
            Chart::Bullet(Bullet {
                actual: Mark::new("2020", value, format!("{value:.0} 人")),
                benchmarks: benchmark.map(benched).into_iter().collect(),
                ..Bullet::default()
            })
        }),
        rows.prop_map(|rows| {
            let row = |(name, from, to): (String, f64, f64)| SlopeRow {
                name,
                from: Mark::new("2019", from, format!("{from:.1}")),
                to: Mark::new("2020", to, format!("{to:.1}")),
                target: None,
            };
            Chart::Slope(Slope {
                rows: rows.into_iter().map(row).collect(),
                scale: Scale::new(1.0, "张"),
                sentence: None,
            })
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// A chart is as high at every width: its names find their room within.
    #[test]
    fn no_name_is_cut_at_any_width(chart in named_chart(), width_px in 240u32..=1280, large in any::<bool>()) {
        let scene = chart.scene(&frame(width_px, large, Lang::Zh));
        prop_assert_eq!(scene.height_px, chart.height_px(large));
        whole(&chart, &scene).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn a_sign_of_the_key_without_words_has_its_line() {
    let row = SlopeRow {
        name: String::new(),
        from: Mark::new("%万%万%万万万万万", 0.0, ""),
        to: Mark::new("万%万万万00万万万", 0.0, ""),
        target: Some(Mark::new("\u{202e}", 0.0, "").standing(Standing::Derived)),
    };
    let chart = Chart::Slope(Slope {
        rows: vec![row],
        ..Slope::default()
    });
    for width_px in 240..420 {
        let scene = chart.scene(&frame(width_px, false, Lang::Zh));
        assert_eq!(check(&scene), Ok(()), "{width_px}");
    }
}

#[test]
fn a_file_has_the_whole_of_its_title_and_source() {
    let title = "Share of patients with severe mental disorders who take their medicine regularly (of all registered patients), 2016, of managed patients";
    let source = title.repeat(4);
    let scene = Chart::Ranking(Ranking::default()).scene(&frame(240, true, Lang::En));
    let file = scene.standalone(Theme::Light, title, &source);
    let words: String = texts(&file).iter().map(|t| plain(&t.words)).collect();
    assert!(
        words.contains(&plain(title)) && words.contains(&plain(&source)),
        "{words}"
    );
}
