//! Every unit that a draft can name is one that the tables take.

use kanjian_extract::extract;
use kanjian_model::Unit;
use std::collections::BTreeSet;

/// Clauses of both languages, and the units that they are about.
const CLAUSES: &[(&str, &str)] = &[
    ("医疗救助支出12.5万元。", "yuan"),
    ("接受捐款3万美元。", "usd"),
    ("医疗券支出5000港元。", "hkd"),
    ("卫生开支8000澳门元。", "mop"),
    ("卫生预算300万新台币元。", "twd"),
    ("全区面积397平方公里。", "km2"),
    ("整治鱼塘12公顷。", "hectare"),
    ("新建健康公园30亩。", "mu"),
    ("清运垃圾1200吨。", "tonne"),
    ("供应血液1500升。", "litre"),
    ("采集血液400毫升。", "ml"),
    ("新建健康步道12公里。", "km"),
    ("检测核酸样本5000人份。", "test"),
    ("抽检食品120批次。", "batch"),
    ("开展继续教育36学时。", "class_hour"),
    ("病人满意度95.6分。", "point"),
    ("门诊量增长2倍。", "fold"),
    ("考核排名较上年前移3位。", "place_gained"),
    ("全院CMI值1.12。", "index"),
    ("医护比1:1.25。", "ratio"),
    ("建立健康档案20万份。", "record"),
    ("The department spent $4,500 on vaccines.", "usd"),
    ("The fund holds £2,000.", "gbp"),
    ("The grant came to €3,000.", "eur"),
    ("The hospital spent A$700 on beds.", "aud"),
    ("The clinic spent NZ$900.", "nzd"),
    ("The clinic spent S$900.", "sgd"),
    ("The clinic spent C$900.", "cad"),
    ("The province spent R900 million.", "zar"),
    ("The state spent Rs 5 lakh.", "inr"),
    ("The package pays P47,000.", "php"),
    ("The county spent KSh 900.", "kes"),
    ("The region spent GHS 900.", "ghs"),
    ("The state spent N5 billion.", "ngn"),
];

#[test]
fn what_a_draft_names_the_tables_take() {
    for (clause, unit) in CLAUSES {
        let drafts = extract(clause);
        let named: BTreeSet<&str> = drafts.iter().map(|draft| draft.unit).collect();
        assert!(named.contains(unit), "{clause} {named:?}");
        for draft in drafts {
            let known: Unit = draft
                .unit
                .parse()
                .unwrap_or_else(|error| panic!("{clause} {error}"));
            assert_eq!(known.class(), draft.unit_class.as_str(), "{clause}");
        }
    }
}
