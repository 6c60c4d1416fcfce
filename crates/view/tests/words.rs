//! What cards and comparisons say of figures that are not plain results: expected ones, ones of other years, targets to come.

use kanjian_chart::{Chart, ChartKind, Frame, Standing};
use kanjian_model::{Bilingual, Lang, Series, Shard, TargetState};
use kanjian_view::{Card, Comparison, Reader, card, card_as, comparison, kinds, pieces, promises};
use serde_json::{Value, json};

/// A figure of one area, over a sound row.
fn figure(id: &str, cells: Value) -> Value {
    let mut row = json!({
        "id": id, "source": "doc", "area": "a", "indicator": "i", "domain": "d", "subject": "数",
        "unit": "percent", "measure": "rate", "comparator": "eq", "kind": "actual", "period": "2020",
        "as_written": "5%", "quote": "数为5%", "release": "r", "grade": "official",
    });
    row.as_object_mut()
        .unwrap()
        .extend(cells.as_object().unwrap().clone());
    row
}

/// A shard of one indicator in places that are named by their ids.
fn shard(figures: &[Value], areas: &[(&str, &str, &str)]) -> Shard {
    let areas: Vec<Value> = areas
        .iter()
        .map(|(id, level, parent)| {
            let name = json!({ "zh": format!("{id}地"), "en": id });
            json!({ "id": id, "name": name, "level": level, "parent": parent, "kind": "place" })
        })
        .collect();
    let name = json!({ "zh": "指标", "en": "Indicator" });
    serde_json::from_value(json!({
        "format": "kanjian/1", "kind": "indicator", "id": "i", "release": "r", "observations": figures, "areas": areas,
        "indicators": [{ "id": "i", "name": name, "domain": "d", "unit": "percent", "measure": "rate", "polarity": "higher_better" }],
        "domains": [], "sources": [],
    }))
    .unwrap()
}

const ALONE: &[(&str, &str, &str)] = &[("a", "district", "")];

fn card_of(shard: &Shard, area: &str, reader: Reader) -> Card {
    let all = Series::all(&shard.observations);
    card(all.iter().find(|s| s.area == area).unwrap(), shard, reader).unwrap()
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{a0}'], " ")
}

#[test]
fn an_expected_figure_is_never_said_to_be_counted() {
    let shard = shard(
        &[figure(
            "1",
            json!({
                "value": 18_360_000, "unit": "visit", "comparator": "approx", "expected": true, "yoy": -18.8,
                "as_written": "1836万人次", "quote": "预计2020年总诊疗量1836万人次,同比下降18.8%",
            }),
        )],
        ALONE,
    );
    let zh = card_of(&shard, "a", Reader::new(Lang::Zh, "2026-11"));
    assert!(zh.expected);
    assert_eq!(plain(&zh.amount_words()), "预计 1,836 万人次");
    assert_eq!(plain(&zh.period), "2020 年 · 预计");
    let Chart::Trend(trend) = &zh.chart else {
        panic!("{:?}", zh.chart.kind())
    };
    let drawn = trend.marks.iter().find(|m| m.at == 2020.0).unwrap();
    assert_eq!(drawn.standing, Standing::Expected);
    assert!(drawn.note.contains("预计"));
    let scene = zh.chart.scene(&Frame::default());
    assert!(
        plain(&scene.sentence).starts_with("2020 年预计 1,836 万人次")
            || plain(&scene.sentence).starts_with("2020 年 预计 1,836 万人次"),
        "{}",
        scene.sentence
    );
    assert!(
        !zh.chart
            .table(Frame::default().lang)
            .rows
            .iter()
            .flatten()
            .any(|cell| cell == "已公布")
    );

    let en = card_of(&shard, "a", Reader::new(Lang::En, "2026-11"));
    assert_eq!(plain(&en.amount_words()), "expected 18,360,000 visits");
    assert_eq!(en.period, "2020 · Expected");
}

#[test]
fn a_benchmark_says_of_which_year_it_is() {
    let shard = shard(
        &[
            figure("1", json!({ "value": 5, "period": "2020-10" })),
            figure("2", json!({ "value": 7, "area": "up", "period": "2020" })),
        ],
        &[("a", "district", "up"), ("up", "city", "")],
    );
    let shown = card_of(&shard, "a", Reader::new(Lang::Zh, ""));
    let scene = shown.chart.scene(&Frame::default());
    let table = shown.chart.table(Frame::default().lang);
    assert!(
        plain(&scene.svg).contains("up地 2020 年 7%"),
        "{}",
        scene.svg
    );
    assert!(
        table
            .rows
            .iter()
            .any(|row| plain(&row[0]) == "up地 2020 年"),
        "{table:?}"
    );
}

#[test]
fn a_target_to_come_is_not_due_and_one_past_is_without_result() {
    let shard = shard(
        &[figure(
            "1",
            json!({ "value": 70, "kind": "target", "period": "../2030" }),
        )],
        ALONE,
    );
    let state = |as_of: &str, lang| {
        let promised = promises(&shard, "a", Reader::new(lang, as_of));
        let shown = card_of(&shard, "a", Reader::new(lang, as_of))
            .state
            .unwrap();
        assert_eq!(promised[0].state.state, TargetState::NoResultPublished);
        assert_eq!(shown.state, TargetState::NoResultPublished);
        (promised[0].state.words.clone(), shown.words)
    };
    let both = |words: &str| (words.to_owned(), words.to_owned());
    assert_eq!(state("2026-11", Lang::Zh), both("未到期"));
    assert_eq!(state("2026-11", Lang::En), both("Not yet due"));
    assert_eq!(state("2031-01", Lang::Zh), both("未见结果"));
    assert_eq!(state("", Lang::Zh), both("未见结果"));
}

#[test]
fn a_blanked_figure_keeps_its_characters_where_they_can_be_read() {
    let shard = shard(
        &[figure(
            "1",
            json!({ "absent": "redacted", "as_written": "X月底前", "quote": "X月底前完成" }),
        )],
        ALONE,
    );
    let label = |lang| {
        let shown = card_of(&shard, "a", Reader::new(lang, ""));
        shown.chart.table(Frame::default().lang).rows[0][1].clone()
    };
    assert_eq!(label(Lang::Zh), "原文隐去（X月底前）");
    assert_eq!(label(Lang::En), "blanked in the document");
}

#[test]
fn rates_of_one_year_are_compared_unless_one_place_lies_within_another() {
    let of = |id: &str, area: &str, value: f64| {
        figure(
            id,
            json!({ "value": value, "area": area, "as_written": value.to_string() }),
        )
    };
    let areas = &[
        ("cn", "country", ""),
        ("p", "province", "cn"),
        ("q", "province", "cn"),
        ("c", "city", "cn"),
        ("c1", "district", "c"),
    ];
    let figures = [
        of("1", "p", 30.0),
        of("2", "q", 10.0),
        of("3", "c", 20.0),
        of("4", "c1", 90.0),
        of("5", "cn", 15.0),
    ];
    let compared = comparison(&shard(&figures, areas), Lang::Zh);
    let Comparison::Ranked { chart, beware, .. } = compared else {
        panic!("{compared:?}")
    };
    let Chart::Ranking(ranking) = *chart else {
        panic!("no ranking")
    };
    let names: Vec<&str> = ranking.marks.iter().map(|m| m.name.as_str()).collect();
    assert_eq!(names, ["p地", "c地", "q地"]);
    assert!(plain(&ranking.benchmark.unwrap().name).ends_with("2020 年"));
    assert!(beware.is_some(), "the levels differ");

    let two = comparison(&shard(&figures[1..], areas), Lang::Zh);
    assert!(matches!(two, Comparison::NotComparable(_)), "{two:?}");
}

#[test]
fn a_chart_is_drawn_as_any_kind_that_its_figures_make_and_as_no_other() {
    let of = |id: &str, area: &str, period: &str, value: f64| {
        figure(
            id,
            json!({ "value": value, "area": area, "period": period, "as_written": value.to_string() }),
        )
    };
    let areas = &[
        ("p", "province", ""),
        ("q", "province", ""),
        ("r", "province", ""),
        ("s", "province", ""),
    ];
    let shard = shard(
        &[
            of("1", "p", "2020", 30.0),
            of("2", "p", "2019", 25.0),
            of("3", "q", "2020", 10.0),
            of("4", "q", "2021", 12.0),
            of("5", "r", "2020", 20.0),
            of("6", "s", "2018", 7.0),
        ],
        areas,
    );
    let all = Series::all(&shard.observations);
    let series = |area: &str| all.iter().find(|s| s.area == area).unwrap();
    let reader = Reader::new(Lang::Zh, "2026-11");
    use ChartKind::{Bullet, Headline, Ranking, Trend};
    assert_eq!(kinds(series("p"), &shard), [Trend, Headline, Ranking]);
    // Its figure is of another year than the comparison.
    assert_eq!(kinds(series("q"), &shard), [Trend, Headline]);
    assert_eq!(kinds(series("r"), &shard), [Headline, Ranking]);
    assert_eq!(kinds(series("s"), &shard), [Headline]);
    for series in &all {
        let fitting = kinds(series, &shard);
        let usual = card(series, &shard, reader).unwrap();
        assert_eq!(fitting[0], usual.chart.kind());
        for kind in ChartKind::ALL {
            let drawn = card_as(kind, series, &shard, reader);
            assert_eq!(drawn.is_some(), fitting.contains(&kind), "{kind:?}");
            if let Some(drawn) = drawn {
                assert_eq!(drawn.chart.kind(), kind);
                assert_eq!(drawn.name, usual.name);
            }
        }
    }
    let ranked = card_as(Ranking, series("r"), &shard, reader).unwrap();
    let Chart::Ranking(ranking) = ranked.chart else {
        panic!("no ranking")
    };
    assert_eq!(ranking.marks[ranking.emphasis.unwrap()].name, "r地");
    assert!(card_as(Bullet, series("p"), &shard, reader).is_none());
}

#[test]
fn a_range_is_said_with_both_its_ends() {
    let words = |cells: Value| {
        let shard = shard(&[figure("1", cells)], ALONE);
        [Lang::Zh, Lang::En].map(|lang| plain(&shard.observations[0].amount_words(lang)))
    };
    let beds = json!({ "value": 220, "low": 150, "high": 220, "unit": "bed", "comparator": "le", "kind": "target", "as_written": "150-220张" });
    assert_eq!(words(beds), ["150–220 张", "150–220 beds"]);
    let visits = json!({ "value": 70_000, "low": 60_000, "high": 70_000, "unit": "visit", "comparator": "le", "as_written": "6至7万人次" });
    assert_eq!(words(visits), ["6–7 万人次", "60,000–70,000 visits"]);
    let apart = json!({ "value": 12_0000, "low": 9_500, "high": 12_0000, "unit": "visit", "comparator": "le", "as_written": "9500—12万人次" });
    assert_eq!(words(apart)[0], "9,500–120,000 人次");
    // An interval around a value is no range in its place.
    let interval = json!({ "value": 5, "low": 4, "high": 6 });
    assert_eq!(words(interval), ["5%", "5%"]);
}

#[test]
fn a_percentage_is_marked_whatever_the_width_of_its_sign() {
    for sign in ["%", "\u{ff05}"] {
        let quote = format!("签约320户，同比增长12.5{sign}");
        let cells =
            json!({ "as_written": "320", "quote": quote, "yoy": 12.5, "unit": "household" });
        let shard = shard(&[figure("o", cells)], ALONE);
        let pieces = pieces(&shard.observations[0]);
        let marked = pieces.iter().filter(|piece| piece.marked);
        let marked: Vec<&str> = marked.map(|piece| piece.text.as_str()).collect();
        assert_eq!(marked, ["320", &format!("12.5{sign}")]);
    }
}

#[test]
fn a_part_stands_in_the_brackets_of_the_language() {
    let cells = json!({ "breakdown": "sex=female" });
    let mut shard = shard(&[figure("o", cells)], ALONE);
    let women = Bilingual {
        zh: "女".to_owned(),
        en: "women".to_owned(),
    };
    shard.breakdowns.insert("sex=female".to_owned(), women);
    let name = |lang| card_of(&shard, "a", Reader::new(lang, "2021")).name;
    assert_eq!(name(Lang::Zh), "指标（女）");
    assert_eq!(name(Lang::En), "Indicator (women)");
}
