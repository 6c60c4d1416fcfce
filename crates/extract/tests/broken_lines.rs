//! Lines that end within a sentence.

mod reads;

use reads::reads;

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
