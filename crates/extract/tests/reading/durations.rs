//! Lengths of time: of two units, of years gained, of a part of the year.

use crate::reads::reads;

#[test]
fn a_length_of_two_units_is_one_figure() {
    reads(
        "电话受理平均用时45秒,出车平均2分30秒,抢救流程缩短到1小时5分钟。",
        &[
            "45秒=45 second",
            "2分30秒=150 second",
            "1小时5分钟=65 minute",
        ],
    );
    reads("受理时长缩短12秒钟。", &["12秒钟=-12 second"]);
}

#[test]
fn a_time_in_quotation_marks_is_a_name() {
    reads(
        "全县建成“20分钟就医圈”,步行8分钟可达。",
        &["8分钟=8 minute"],
    );
}

#[test]
fn the_first_months_of_a_year_are_a_part_of_it() {
    reads("2019年前5个月门诊820人次。", &["820人次=820 visit"]);
    reads("今年前10个月出院310人次。", &["310人次=310 visit"]);
}

#[test]
fn years_gained_are_a_length() {
    reads("消除指标提前3年达到。", &["3年=3 year"]);
}

#[test]
fn the_least_and_the_greatest_age_are_results() {
    reads(
        "患者最小4岁,最大的88岁;50岁以上患者较少。",
        &["4岁=4 year", "88岁=88 year"],
    );
}

#[test]
fn a_time_that_was_cut_is_less() {
    reads("门诊候诊时间缩短12分钟。", &["12分钟=-12 minute"]);
}
