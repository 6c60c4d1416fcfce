//! Lines that end within a sentence.

use crate::reads::reads;

#[test]
fn a_line_that_ends_with_a_comma_goes_on() {
    reads(
        "筛出患者260例,\n占受检人数的4.1%。",
        &["260例=260 case share=4.1"],
    );
    reads(
        "全年出院820人次,\n\n同比增长3%。",
        &["820人次=820 visit yoy=3"],
    );
}

#[test]
fn a_line_that_opens_with_a_comma_goes_on() {
    reads("建档90份\n,占任务的96%。", &["90份=90 record done=96"]);
}

#[test]
fn a_line_that_ends_with_a_full_stop_ends_its_paragraph() {
    reads(
        "全县建成标准化预防接种门诊和示范门诊,今年共投入资金130万元。\n占全部机构60%。",
        &["130万元=1300000 yuan", "60%=60 percent share=60"],
    );
}

#[test]
fn a_stray_blank_in_a_percentage() {
    reads("医院1 00%达标。", &["1 00%=100 percent"]);
}

#[test]
fn lines_that_open_with_a_name_are_items_of_a_list() {
    reads(
        "献血人数:1.86万人次,比上年同期增加900人次,增长5.1%\n献血率:12.4‰,全省第六\n固定献血者:3200人\n",
        &[
            "1.86万人次=18600 person_time yoy=5.1",
            "900人次=900 person_time",
            "12.4‰=12.4 per_1000 rank=6",
            "3200人=3200 person",
        ],
    );
}
