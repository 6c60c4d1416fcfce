//! Examples of every kind of chart with published figures, which are also what the goldens hold.

use crate::input::{
    Band, Bound, Breakdown, Bullet, Chart, Frame, Headline, Lang, Mark, Ranking, Scale, Slope,
    SlopeRow, Standing, Trend,
};

/// Width of a chart in a card on a phone.
const CARD_PX: u32 = 358;
/// Width of a chart on the narrowest screen.
const NARROW_PX: u32 = 248;
/// Width of a chart on its own page.
const PAGE_PX: u32 = 720;

/// Every example: its name (`<kind>-<case>`), its chart, its frame.
///
/// Places and figures are those of published reports; the cases that only test drawing say so in their titles.
pub fn all() -> Vec<(String, Chart, Frame)> {
    let parts = [
        on_cards(),
        on_own_pages(),
        in_english(),
        on_the_narrowest_screen(),
    ];
    parts.into_iter().flatten().collect()
}

fn on_cards() -> Vec<(String, Chart, Frame)> {
    let card =
        |name: &str, chart: Chart, title: &str| example(name, chart, title, CARD_PX, Lang::Zh);
    vec![
        card(
            "headline-family-doctor",
            family_doctor_headline(),
            "家庭医生签约",
        ),
        card("headline-one-point", one_point_headline(), "健康公益讲座"),
        card("headline-literacy", literacy_headline(), "居民健康素养水平"),
        card(
            "bullet-hypertension",
            hypertension(Lang::Zh),
            "高血压患者健康管理",
        ),
        card("bullet-healthy-families", healthy_families(), "健康家庭"),
        card("bullet-benchmark", beds_bullet(), "每千人床位"),
        card(
            "bullet-target-and-benchmark",
            literacy_bullet(),
            "居民健康素养水平",
        ),
        card("headline-absent", absent_headline(), "慢性病签约服务率"),
        card("bullet-absent", absent_bullet(), "慢性病签约服务率"),
        card("bullet-bound", bound_bullet(), "下限作为实绩（画法示例）"),
        card(
            "trend-family-doctor",
            family_doctor(Lang::Zh),
            "家庭医生签约",
        ),
        card("trend-lectures", lectures(), "健康公益讲座"),
        card("trend-literacy", literacy(Lang::Zh), "居民健康素养水平"),
        card("trend-expected", expected_visits(), "总诊疗量"),
        card("trend-rate", maternal_mortality(), "孕产妇死亡率"),
        card("trend-one-point", one_point(), "健康公益讲座"),
        card("trend-bounds", bounds(), "上限、下限与断点（画法示例）"),
        card("trend-absent", absent_trend(), "慢性病签约服务率"),
        card(
            "ranking-literacy",
            literacy_ranking(Lang::Zh),
            "居民健康素养水平，2024 年",
        ),
        card("ranking-long-names", long_names(), "很长的名字（画法示例）"),
        card(
            "breakdown-institutions",
            institutions(Lang::Zh),
            "医疗卫生机构，2020 年 10 月",
        ),
        card(
            "slope-per-thousand",
            per_thousand(Lang::Zh),
            "每千人床位、医师、护士",
        ),
        card("slope-target", slope_target(), "居民健康素养水平"),
        card("trend-empty", Chart::Trend(Trend::default()), "没有数"),
        card(
            "ranking-empty",
            Chart::Ranking(Ranking::default()),
            "没有数",
        ),
    ]
}

fn on_own_pages() -> Vec<(String, Chart, Frame)> {
    let page = |name: &str, chart: Chart, title: &str| {
        example(&format!("{name}-720"), chart, title, PAGE_PX, Lang::Zh)
    };
    vec![
        page(
            "bullet-hypertension",
            hypertension(Lang::Zh),
            "高血压患者健康管理",
        ),
        page("trend-literacy", literacy(Lang::Zh), "居民健康素养水平"),
        page(
            "breakdown-institutions",
            institutions(Lang::Zh),
            "医疗卫生机构，2020 年 10 月",
        ),
        page(
            "ranking-literacy",
            literacy_ranking(Lang::Zh),
            "居民健康素养水平，2024 年",
        ),
        page(
            "slope-per-thousand",
            per_thousand(Lang::Zh),
            "每千人床位、医师、护士",
        ),
        page(
            "headline-family-doctor",
            family_doctor_headline(),
            "家庭医生签约",
        ),
    ]
}

fn in_english() -> Vec<(String, Chart, Frame)> {
    let en = |name: &str, chart: Chart, title: &str| {
        example(&format!("{name}-en"), chart, title, CARD_PX, Lang::En)
    };
    vec![
        en(
            "bullet-hypertension",
            hypertension(Lang::En),
            "Hypertension patients under management",
        ),
        en(
            "trend-family-doctor",
            family_doctor(Lang::En),
            "People with a family doctor",
        ),
        en("trend-literacy", literacy(Lang::En), "Health literacy"),
        en(
            "ranking-literacy",
            literacy_ranking(Lang::En),
            "Health literacy, 2024",
        ),
        en(
            "breakdown-institutions",
            institutions(Lang::En),
            "Health institutions, October 2020",
        ),
        en(
            "slope-per-thousand",
            per_thousand(Lang::En),
            "Beds, physicians and nurses per 1,000",
        ),
    ]
}

fn on_the_narrowest_screen() -> Vec<(String, Chart, Frame)> {
    let narrow = |name: &str, chart: Chart, title: &str, lang: Lang| {
        example(name, chart, title, NARROW_PX, lang)
    };
    vec![
        narrow(
            "breakdown-institutions-248",
            institutions(Lang::Zh),
            "医疗卫生机构，2020 年 10 月",
            Lang::Zh,
        ),
        narrow(
            "breakdown-institutions-248-en",
            institutions(Lang::En),
            "Health institutions, October 2020",
            Lang::En,
        ),
        narrow(
            "ranking-long-names-248",
            long_names(),
            "很长的名字（画法示例）",
            Lang::Zh,
        ),
    ]
}

fn example(
    name: &str,
    chart: Chart,
    title: &str,
    width_px: u32,
    lang: Lang,
) -> (String, Chart, Frame) {
    let frame = Frame {
        width_px,
        lang,
        id: format!("g-{name}"),
        title: title.to_string(),
        large: width_px == PAGE_PX,
    };
    (name.to_string(), chart, frame)
}

/// A word in the language of the example.
fn pick(lang: Lang, zh: &str, en: &str) -> String {
    match lang {
        Lang::Zh => zh.to_string(),
        Lang::En => en.to_string(),
    }
}

fn wan() -> Scale {
    Scale::new(10_000.0, "万人")
}

fn family_doctor_marks(lang: Lang) -> Vec<Mark> {
    vec![
        Mark::new("2019", 827_619.0, pick(lang, "约 82.8 万", "about 828,000"))
            .at(2019.0)
            .range(826_750.0, 828_490.0)
            .standing(Standing::Derived)
            .note(pick(
                lang,
                "由 2020 年的值和同比 5.0% 推算",
                "from the 2020 value and its 5.0% growth",
            )),
        Mark::new("2020", 869_000.0, pick(lang, "86.9 万人", "869,000 people")).at(2020.0),
    ]
}

/// The document says 预计: neither this year's nor last year's value was counted.
fn expected_visits() -> Chart {
    Chart::Trend(Trend {
        marks: vec![
            Mark::new("2019", 22_610_000.0, "约 2,261 万人次")
                .at(2019.0)
                .range(22_590_000.0, 22_630_000.0)
                .standing(Standing::Derived)
                .note("由 2020 年的值和同比 −18.8% 推算"),
            Mark::new("2020", 18_360_000.0, "预计 1,836 万人次")
                .at(2020.0)
                .standing(Standing::Expected)
                .bound(Bound::About)
                .note("文件写明是预计数"),
        ],
        change: Some("比上年少 18.8%（推算上年约 2,261 万人次）".into()),
        scale: Scale::new(10_000.0, "万人次"),
        ..Trend::default()
    })
}

fn maternal_mortality() -> Chart {
    let of = |year: f64, value: f64, label: &str| {
        Mark::new(year.to_string(), value, format!("{label}/10 万")).at(year)
    };
    Chart::Trend(Trend {
        marks: vec![
            of(2016.0, 4.85, "4.85"),
            of(2018.0, 3.96, "3.96"),
            of(2020.0, 4.79, "4.79"),
            of(2021.0, 1.91, "1.91"),
            Mark::new("2025", 5.0, "≤ 5/10 万")
                .at(2025.0)
                .standing(Standing::Target)
                .bound(Bound::AtMost),
        ],
        scale: Scale::new(1.0, "/10 万"),
        ..Trend::default()
    })
}

fn literacy_bullet() -> Chart {
    Chart::Bullet(Bullet {
        actual: Mark::new("2020 年", 27.52, "27.52%"),
        targets: vec![
            Mark::new("2020 年", 24.0, "≥ 24%")
                .standing(Standing::Target)
                .bound(Bound::AtLeast),
        ],
        benchmarks: vec![Mark::new("全国 2020 年", 23.15, "23.15%").standing(Standing::Benchmark)],
        scale: Scale::percent(),
        ..Bullet::default()
    })
}

fn absent_headline() -> Chart {
    let figure = Mark::absent("2020 年", "原文隐去（X%）").at(2020.0);
    Chart::Headline(Headline {
        spark: vec![figure.clone()],
        figure,
        ..Headline::default()
    })
}

fn family_doctor(lang: Lang) -> Chart {
    Chart::Trend(Trend {
        marks: family_doctor_marks(lang),
        change: Some(pick(
            lang,
            "比上年多 5.0%（推算上年约 82.8 万人）",
            "5.0% more than the year before (derived: about 828,000)",
        )),
        scale: match lang {
            Lang::Zh => wan(),
            Lang::En => Scale::new(1000.0, "thousand people"),
        },
        ..Trend::default()
    })
}

fn family_doctor_headline() -> Chart {
    Chart::Headline(Headline {
        figure: Mark::new("2020", 869_000.0, "86.9 万人").at(2020.0),
        change: Some("▲ 5.0% 比上年".to_string()),
        spark: family_doctor_marks(Lang::Zh),
        scale: wan(),
        sentence: Some("2020 年 86.9 万人，比上年多 5.0%。".to_string()),
    })
}

fn one_point_headline() -> Chart {
    Chart::Headline(Headline {
        figure: Mark::new("2020", 300.0, "300 场").at(2020.0),
        spark: vec![Mark::new("2020", 300.0, "300 场").at(2020.0)],
        scale: Scale::new(1.0, "场"),
        ..Headline::default()
    })
}

fn literacy_headline() -> Chart {
    Chart::Headline(Headline {
        figure: Mark::new("2023", 29.7, "29.70%").at(2023.0),
        change: Some("▲ 1.92 个百分点 比上年".to_string()),
        spark: literacy_marks(Lang::Zh)
            .into_iter()
            .filter(|mark| mark.standing == Standing::Published)
            .collect(),
        scale: Scale::percent(),
        sentence: None,
    })
}

fn literacy_marks(lang: Lang) -> Vec<Mark> {
    let published = [
        (2012.0, 8.80),
        (2015.0, 10.25),
        (2018.0, 17.06),
        (2019.0, 19.17),
        (2020.0, 23.15),
        (2021.0, 25.40),
        (2022.0, 27.78),
        (2023.0, 29.70),
    ];
    let mut marks: Vec<Mark> = published
        .into_iter()
        .map(|(year, value)| Mark::new(format!("{year}"), value, format!("{value:.2}%")).at(year))
        .collect();
    marks.push(
        Mark::new("2030", 30.0, pick(lang, "目标 30%", "target 30%"))
            .at(2030.0)
            .standing(Standing::Target)
            .note(pick(
                lang,
                "《“健康中国2030”规划纲要》",
                "Healthy China 2030",
            )),
    );
    marks
}

fn literacy(lang: Lang) -> Chart {
    Chart::Trend(Trend {
        marks: literacy_marks(lang),
        scale: Scale::percent(),
        ..Trend::default()
    })
}

fn hypertension(lang: Lang) -> Chart {
    Chart::Bullet(Bullet {
        actual: Mark::new(
            "2020",
            129_919.0,
            pick(lang, "129,919 人", "129,919 people"),
        )
        .at(2020.0),
        targets: vec![
            Mark::new(
                "2020",
                141_678.0,
                pick(lang, "任务约 141,678", "task: about 141,678"),
            )
            .range(141_601.0, 141_756.0)
            .standing(Standing::Target)
            .bound(Bound::About)
            .note(pick(
                lang,
                "由完成率 91.7% 推算",
                "derived from the completion rate of 91.7%",
            )),
        ],
        inside: Some("91.7%".to_string()),
        completion: Some(pick(
            lang,
            "年内完成任务的 91.7%",
            "91.7% of the year's task so far",
        )),
        gap: Some(pick(
            lang,
            "离任务约 141,678 人还差约 1.2 万人",
            "about 12,000 short of the task of about 141,678",
        )),
        scale: match lang {
            Lang::Zh => wan(),
            Lang::En => Scale::new(1.0, ""),
        },
        ..Bullet::default()
    })
}

fn healthy_families() -> Chart {
    Chart::Bullet(Bullet {
        actual: Mark::new("2020", 24_420.0, "24,420 户").at(2020.0),
        targets: vec![
            Mark::new("2021", 20_000.0, "2021 年目标 ≥ 20,000")
                .at(2021.0)
                .standing(Standing::Target)
                .bound(Bound::AtLeast),
        ],
        inside: Some("2020 年 24,420".to_string()),
        scale: Scale::new(10_000.0, "万户"),
        ..Bullet::default()
    })
}

fn beds_bullet() -> Chart {
    Chart::Bullet(Bullet {
        actual: Mark::new("宝安区", 2.77, "2.77 张").at(2020.0),
        benchmarks: vec![Mark::new("全市", 3.83, "3.83").standing(Standing::Benchmark)],
        scale: Scale::new(1.0, "张/千人"),
        ..Bullet::default()
    })
}

fn absent_bullet() -> Chart {
    Chart::Bullet(Bullet {
        actual: Mark::absent("2020", "实绩未公布"),
        targets: vec![Mark::absent("2020", "目标未公布（原文 X%）").note("原文涂去")],
        scale: Scale::percent(),
        ..Bullet::default()
    })
}

fn bound_bullet() -> Chart {
    Chart::Bullet(Bullet {
        actual: Mark::new("2020", 600.0, "≥ 600").bound(Bound::AtLeast),
        targets: vec![
            Mark::new("2020", 800.0, "2020 年 ≥ 800")
                .standing(Standing::Target)
                .bound(Bound::AtLeast),
            Mark::new("2025", 900.0, "2025 年 ≥ 900")
                .standing(Standing::Target)
                .bound(Bound::AtLeast),
        ],
        scale: Scale::new(1.0, "场"),
        ..Bullet::default()
    })
}

fn lectures() -> Chart {
    Chart::Trend(Trend {
        marks: vec![
            Mark::new("2020", 300.0, "300 场").at(2020.0),
            Mark::new("2021", 400.0, "目标 400 场")
                .at(2021.0)
                .standing(Standing::Target),
        ],
        scale: Scale::new(1.0, "场"),
        ..Trend::default()
    })
}

fn one_point() -> Chart {
    Chart::Trend(Trend {
        marks: vec![Mark::new("2020", 300.0, "300 场").at(2020.0)],
        scale: Scale::new(1.0, "场"),
        ..Trend::default()
    })
}

fn bounds() -> Chart {
    Chart::Trend(Trend {
        marks: vec![
            Mark::new("2016", 52.0, "52%").at(2016.0).range(48.0, 56.0),
            Mark::new("2017", 55.0, "≥ 55%")
                .at(2017.0)
                .bound(Bound::AtLeast),
            Mark::new("2018", 60.0, "60%").at(2018.0),
            Mark {
                break_before: true,
                ..Mark::new("2019", 44.0, "44%").at(2019.0)
            },
            Mark::new("2020", 47.0, "< 47%")
                .at(2020.0)
                .bound(Bound::Below),
            Mark::new("2021", 50.0, "约 50%")
                .at(2021.0)
                .bound(Bound::About),
        ],
        band: vec![
            Band {
                at: 2019.0,
                low: 40.0,
                high: 48.0,
            },
            Band {
                at: 2020.0,
                low: 42.0,
                high: 50.0,
            },
            Band {
                at: 2021.0,
                low: 47.0,
                high: 54.0,
            },
        ],
        scale: Scale::percent(),
        ..Trend::default()
    })
}

fn absent_trend() -> Chart {
    Chart::Trend(Trend {
        marks: vec![
            Mark::new("2018", 61.0, "61%").at(2018.0),
            Mark::new("2019", 66.0, "66%").at(2019.0),
            Mark::absent("2020", "未公布（X%）")
                .at(2020.0)
                .note("原文涂去"),
            Mark::new("2021", 70.0, "70%").at(2021.0),
        ],
        scale: Scale::percent(),
        ..Trend::default()
    })
}

fn literacy_ranking(lang: Lang) -> Chart {
    let place = |zh: &str, en: &str, value: f64| {
        Mark::new(pick(lang, zh, en), value, format!("{value:.2}%"))
    };
    Chart::Ranking(Ranking {
        marks: vec![
            place("西湖区", "Xihu District", 46.70),
            place("北京市", "Beijing", 44.60),
            place("东部地区", "Eastern China", 34.98),
            place("中部地区", "Central China", 31.48),
            place("西部地区", "Western China", 27.27),
            Mark::absent(
                pick(lang, "宝安区", "Bao'an District"),
                pick(lang, "未公布", "not published"),
            ),
        ],
        benchmark: Some(place("全国", "China", 31.87).standing(Standing::Benchmark)),
        emphasis: Some(0),
        scale: Scale::percent(),
        sentence: None,
    })
}

fn long_names() -> Chart {
    Chart::Ranking(Ranking {
        marks: vec![
            Mark::new(
                "某某自治州第一人民医院暨某某医科大学附属医院",
                1_234_567.0,
                "约 1,234,567 人次",
            )
            .bound(Bound::About),
            Mark::new(
                "Xinjiang Production and Construction Corps",
                812_000.0,
                "> 812,000 人次",
            )
            .bound(Bound::Above),
            Mark::new("<短> & \"引\"", 90_000.0, "90,000 人次"),
            Mark::new("推算的", 400_000.0, "约 400,000 人次").standing(Standing::Derived),
            Mark::absent(
                "无数据的社区卫生服务中心",
                "因人数少于 5 人而不公布，以免认出个人",
            ),
        ],
        scale: wan(),
        ..Ranking::default()
    })
}

fn institutions(lang: Lang) -> Chart {
    let parts = [
        ("诊所", "Clinics", 937.0),
        (
            "社康中心（社区卫生服务机构）",
            "Community health centres",
            146.0,
        ),
        (
            "门诊部和中医馆",
            "Outpatient departments and TCM halls",
            141.0,
        ),
        ("医务室", "Infirmaries", 33.0),
        ("民营医院", "Private hospitals", 16.0),
        ("公立医院", "Public hospitals", 10.0),
        (
            "卫生监督和疾控机构",
            "Health inspection and disease control bodies",
            7.0,
        ),
        ("慢性病防治院", "Chronic disease hospitals", 1.0),
        ("血站", "Blood stations", 1.0),
        ("医疗服务站", "Medical service stations", 1.0),
    ];
    let sites = |value: f64| match lang {
        Lang::Zh => format!("{value} 个"),
        Lang::En if value == 1.0 => "1 site".to_string(),
        Lang::En => format!("{value} sites"),
    };
    Chart::Breakdown(Breakdown {
        parts: parts
            .into_iter()
            .map(|(zh, en, value)| Mark::new(pick(lang, zh, en), value, sites(value)))
            .collect(),
        total: Some(Mark::new(
            pick(lang, "合计", "Total"),
            1293.0,
            pick(lang, "1,293 个", "1,293 sites"),
        )),
        rest: None,
        scale: Scale::new(1.0, pick(lang, "个", "sites")),
        sentence: None,
    })
}

fn per_thousand(lang: Lang) -> Chart {
    let row = |zh: &str, en: &str, from: f64, to: f64| SlopeRow {
        name: pick(lang, zh, en),
        from: Mark::new(pick(lang, "全市", "Shenzhen"), from, format!("{from:.2}"))
            .standing(Standing::Benchmark),
        to: Mark::new(pick(lang, "宝安区", "Bao'an"), to, format!("{to:.2}")),
        target: None,
    };
    Chart::Slope(Slope {
        rows: vec![
            row("床位", "Beds", 3.83, 2.77),
            row("医师", "Physicians", 3.01, 2.20),
            row("护士", "Nurses", 3.30, 2.30),
        ],
        scale: Scale::new(1.0, pick(lang, "每千人", "per 1,000")),
        sentence: None,
    })
}

fn slope_target() -> Chart {
    let row = |name: &str, from: f64, to: f64| SlopeRow {
        name: name.to_string(),
        from: Mark::new("2021", from, format!("{from:.2}%")).at(2021.0),
        to: Mark::new("2024", to, format!("{to:.2}%")).at(2024.0),
        target: Some(
            Mark::new("2030 年目标", 30.0, "30%")
                .at(2030.0)
                .standing(Standing::Target),
        ),
    };
    Chart::Slope(Slope {
        rows: vec![
            row("全国", 25.40, 31.87),
            row("东部", 30.40, 34.98),
            row("中部", 23.83, 31.48),
            row("西部", 19.42, 27.27),
        ],
        scale: Scale::percent(),
        sentence: None,
    })
}
