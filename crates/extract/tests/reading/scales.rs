//! Tens of thousands, tenths and numbers in characters: what they count when no counter follows.

use crate::reads::reads;

#[test]
fn scaled_numbers_without_a_counter_take_the_thing_named_before() {
    reads(
        "全县卫生技术人员2.3万,床位1.6万,医疗机构0.12万。",
        &["2.3万=23000 person", "1.6万=16000 bed", "0.12万=1200 site"],
    );
    reads(
        "总诊疗人次1.5亿,入院人次86.2万。",
        &["1.5亿=150000000 visit", "86.2万=862000 visit"],
    );
}

#[test]
fn administrative_areas_and_numbers_in_characters_are_counted() {
    reads(
        "全市辖5区8县,服务12个乡镇。",
        &["5区=5 site", "8县=8 site", "12个=12 site"],
    );
    reads(
        "覆盖3县、2区和1市。",
        &["3县=3 site", "2区=2 site", "1市=1 site"],
    );
    reads("深圳8区发布,第3区和5区域。", &[]);
    reads(
        "全县总人口二十一万三千,床位一万二千。",
        &["二十一万三千=213000 person", "一万二千=12000 bed"],
    );
    reads(
        "惠及逾萬戶,服務逾3.2萬戶。",
        &["逾萬戶=10000 household gt", "逾3.2萬戶=32000 household gt"],
    );
    reads(
        "滿意度拿下六都第一,評比居全台第二。",
        &["第一=1 rank rank=1", "第二=2 rank rank=2"],
    );
}

#[test]
fn tenths_and_tens_of_thousands_before_a_noun() {
    reads(
        "提供超过八成急诊服务,惠及约3.4万民众。",
        &["超过八成=80 percent gt", "约3.4万=34000 person approx"],
    );
    reads("九成新设备,一成不变。", &[]);
}

#[test]
fn ten_thousands_with_a_rest_and_squares() {
    reads(
        "新病例1万963例,累计62万7405例。",
        &["1万963例=10963 case", "62万7405例=627405 case"],
    );
    reads(
        "钉螺面积645km2,种植412hm2。",
        &["645km2=645 km2", "412hm2=412 hectare"],
    );
    reads("3个乡镇四面环江。", &["3个=3 site"]);
}

#[test]
fn tens_of_thousands_count_what_the_noun_ends_with() {
    reads(
        "动员60多万基层医务人员,发现3万结核病新发病例。",
        &["60多万=600000 person gt", "3万=30000 case"],
    );
    reads(
        "估算的发病总数为700万,报告发病数由88.2万降至71.4万。",
        &[
            "700万=7000000 case",
            "88.2万=882000 case baseline",
            "71.4万=714000 case",
        ],
    );
    reads("2万的用于患者。", &[]);
}

#[test]
fn money_and_years_of_taiwan_hong_kong_and_macau() {
    reads(
        "全年開支為142.6億港元，罰鍰新臺幣28萬元，衛生開支為澳門元98.4億元，設備投入1,200萬元。",
        &[
            "142.6億港元=14260000000 hkd",
            "28萬元=280000 twd",
            "98.4億元=9840000000 mop",
            "1,200萬元=12000000 yuan",
        ],
    );
    let drafts = kanjian_extract::extract(
        "臺中縣衛生局111年度報告\n111年度篩檢達成率為98.2%。112年3月底共有護士512人。本院創辦112年來共有床位300張。",
    );
    let read: Vec<(String, String)> = drafts
        .into_iter()
        .map(|draft| (draft.subject, draft.period))
        .collect();
    assert_eq!(read[0], ("篩檢達成率".to_owned(), "2022".to_owned()));
    assert_eq!(read[1].1, "2023-03");
    assert!(!read[2].1.contains("2023"), "{read:?}");
}

#[test]
fn a_blank_after_the_point_parts_no_number() {
    reads(
        "新增建档约6. 2481万人,门诊为1. 5亿人次。",
        &[
            "约6. 2481万人=62481 person approx",
            "1. 5亿人次=150000000 visit",
        ],
    );
    reads("重点抓好以下工作:1. 35家医院开展巡诊。", &["35家=35 site"]);
}

#[test]
fn a_trillion_is_a_scale_of_money() {
    reads(
        "醫療支出1兆2,430億元,健保支出2兆餘元。",
        &[
            "1兆2,430億元=1243000000000 yuan",
            "2兆餘元=2000000000000 yuan gt",
        ],
    );
    reads("接入100兆宽带。", &[]);
}

#[test]
fn units_of_blood_may_be_named_in_the_clause_before() {
    reads(
        "全市每日用血需求,达820单位,以城区最高,为310单位。",
        &["820单位=820 unit", "310单位=310 unit"],
    );
}

#[test]
fn a_blank_amid_the_decimals_parts_no_number() {
    reads(
        "补助资金已下达约20.3 6亿元,惠及3.1 4万人。",
        &[
            "约20.3 6亿元=2036000000 yuan approx",
            "3.1 4万人=31400 person",
        ],
    );
}

#[test]
fn a_sum_of_two_with_a_counter_is_counted() {
    reads("覆盖38+1个国家,落实“1+3”机制。", &["38+1个=39 item"]);
}

#[test]
fn years_in_characters_may_last() {
    reads("该院连续五年获奖,近五年稳步发展。", &["五年=5 year"]);
}

#[test]
fn blanks_may_part_thousands_before_a_point_and_a_stroke_the_visits() {
    reads(
        "诊疗达13.8亿人/次,出院人数达3 320.7万人,同比增长3.9%。",
        &[
            "13.8亿人/次=1380000000 visit",
            "3 320.7万人=33207000 person yoy=3.9",
        ],
    );
}

#[test]
fn subjects_of_inspection_are_counted() {
    reads(
        "抽查涉及九个专业,共127家。",
        &["九个=9 item", "127家=127 site"],
    );
}

#[test]
fn grams_and_classes_are_counted() {
    reads(
        "最小早产儿体重760克;全年开办孕妇学校24班。",
        &["760克=0.76 kg", "24班=24 session"],
    );
}
