//! Growths, orders and plans that hold across the parts of a sentence.

use crate::reads::reads;

#[test]
fn growths_in_their_turn_reach_past_semicolons() {
    reads(
        "门诊达42万人次;出院2.1万人次;手术8600台次,同比分别增长6%、3%、9%。",
        &[
            "42万人次=420000 visit yoy=6",
            "2.1万人次=21000 visit yoy=3",
            "8600台次=8600 operation yoy=9",
        ],
    );
}

#[test]
fn the_last_go_on_the_order_of_the_first() {
    reads(
        "完成率排前两名的是:甲镇(107%)、乙镇(103%);排后两名的是:丙镇(71%)、丁镇(64%)。",
        &[
            "107%=107 percent done=107",
            "103%=103 percent done=103",
            "71%=71 percent done=71",
            "64%=64 percent done=64",
        ],
    );
}

#[test]
fn a_budget_is_what_is_completed() {
    reads(
        "接待支出31.5万元,完成预算40万元的78.75%。",
        &[
            "31.5万元=315000 yuan done=78.75",
            "40万元=400000 yuan target",
        ],
    );
}

#[test]
fn growth_on_the_same_basis_is_growth() {
    reads(
        "投入3.6亿元,同口径增长5.2%。",
        &["3.6亿元=360000000 yuan yoy=5.2"],
    );
}

#[test]
fn a_programme_may_be_called_a_plan() {
    reads(
        "定向培养专项计划今年录取18名(计划20名)。",
        &["18名=18 person", "20名=20 person target"],
    );
}

#[test]
fn the_standard_in_brackets_is_what_others_ask() {
    reads(
        "使用强度36.5DDDs,低于国家标准(40DDDs)。",
        &["36.5DDDs=36.5 ddd", "40DDDs=40 ddd target"],
    );
}

#[test]
fn points_are_spoken() {
    reads(
        "占比71%,比全市平均高出8个点。",
        &["71%=71 percent share=71", "8个点=8 percentage_point"],
    );
}

#[test]
fn a_month_is_compared_with_the_one_before() {
    reads(
        "病种 本月发病 上月发病 环比(%) 去年同期 同比(%)\n流感 1800 1200 50.0 2000 -10.0\n水痘 96 80 20.0 120 -20.0\n",
        &[
            "1800=1800 item yoy=-10",
            "1200=1200 item baseline",
            "50.0=50 percent_change",
            "2000=2000 item baseline",
            "96=96 item yoy=-20",
            "80=80 item baseline",
            "20.0=20 percent_change",
            "120=120 item baseline",
        ],
    );
}
