//! What was at an earlier time beside what is: a baseline, which takes no growth.

use crate::reads::reads;

#[test]
fn what_it_was_in_an_earlier_year_takes_no_growth() {
    for was in [
        "2022年为9.5‰",
        "而上年为9.5‰",
        "前年还高达9.5‰",
        "改革前的2020年为9.5‰",
    ] {
        reads(
            &format!("2023年死亡率7.6‰,{was},下降20%。"),
            &["7.6‰=7.6 per_1000 yoy=-20", "9.5‰=9.5 per_1000 baseline"],
        );
    }
    reads(
        "签约2.6万人(上年:2万人,同比增长30%),村医310人,五年前这一数字只有240人。",
        &[
            "2.6万人=26000 person yoy=30",
            "2万人=20000 person baseline",
            "310人=310 person",
            "240人=240 person baseline",
        ],
    );
    reads(
        "去年门诊31万人次,今年达33万人次,增长6.5%。",
        &[
            "31万人次=310000 visit baseline",
            "33万人次=330000 visit yoy=6.5",
        ],
    );
}

#[test]
fn a_later_or_another_thing_is_no_baseline() {
    reads(
        "2021年建档率81%,2022年为84%;去年住院1.2万人次,比2020年多2000人次。",
        &[
            "81%=81 percent",
            "84%=84 percent",
            "1.2万人次=12000 visit",
            "2000人次=2000 visit",
        ],
    );
}

#[test]
fn the_name_before_a_bracketed_baseline_says_whose_change_it_is() {
    reads(
        "共报告病例842例,死亡1例,发病数较去年同期(1003例)下降16.1%。",
        &[
            "842例=842 case yoy=-16.1",
            "1例=1 case",
            "1003例=1003 case baseline",
        ],
    );
}

#[test]
fn a_change_since_a_reform_or_a_quarter_is_no_growth_on_the_year_before() {
    reads(
        "达标率82%,较改革之初提高40%;报告病例90例,较二季度下降8%。",
        &[
            "82%=82 percent",
            "40%=40 percent_change",
            "90例=90 case",
            "8%=-8 percent_change",
        ],
    );
}
