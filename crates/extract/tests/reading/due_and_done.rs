//! What was due and what came of it, places put in order by their progress, and the days when something began.

use crate::reads::reads;

#[test]
fn what_came_of_what_was_due_is_its_completion() {
    reads(
        "应拨付防疫补助84万元,已拨付63万元(75.0%)。",
        &["84万元=840000 yuan target", "63万元=630000 yuan done=75"],
    );
    reads(
        "应回访产妇600人,实际回访540人(90%)。",
        &["600人=600 person", "540人=540 person done=90"],
    );
    reads(
        "下达设备款500万元,支出385万元(77%)。",
        &["500万元=5000000 yuan", "385万元=3850000 yuan done=77"],
    );
    reads(
        "安排住院医师200人,女性130人(65%)。",
        &["200人=200 person", "130人=130 person share=65"],
    );
}

#[test]
fn places_in_order_of_their_progress_tell_how_far_they_have_come() {
    reads(
        "进度滞后的乡镇:柏林镇(糖尿病管理44.2%)、高桥乡(40.1%)。",
        &[
            "44.2%=44.2 percent done=44.2",
            "40.1%=40.1 percent done=40.1",
        ],
    );
}

#[test]
fn how_far_a_building_has_come_is_told_of_none_of_its_beds() {
    reads(
        "规划床位450张,目前已完成总工程量的62%。",
        &["450张=450 bed target", "62%=62 percent done=62"],
    );
}

#[test]
fn what_is_asked_of_others_is_no_rate() {
    reads("请各单位于9月底前将名册全部上报。", &[]);
}

#[test]
fn values_of_early_days_are_what_others_are_set_against() {
    reads(
        "建院之初,仅有职工22人、病床15张。如今职工达到980人。",
        &[
            "22人=22 person baseline",
            "15张=15 bed baseline",
            "980人=980 person",
        ],
    );
    reads(
        "医改前,县域内就诊率仅66%,2019年达到90%。",
        &["66%=66 percent baseline", "90%=90 percent"],
    );
}
