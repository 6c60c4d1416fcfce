//! Places in a ranking and the scores they were won with.

mod reads;

use reads::reads;

#[test]
fn a_score_without_a_counter_has_its_place() {
    reads(
        "我县以93.6的高分位居全省第二。",
        &["93.6=93.6 point rank=2"],
    );
    reads(
        "该院以88.25的总成绩列全市第3名。",
        &["88.25=88.25 point rank=3"],
    );
}

#[test]
fn a_place_among_a_named_area_needs_no_word_of_order() {
    reads("签约率连续居云山县第一。", &["第一=1 rank rank=1"]);
    reads(
        "公卫考核列青河片区第四,县第一医院启用。",
        &["第四=4 rank rank=4"],
    );
    reads("居民第一次体检,列入第一批试点。", &[]);
}

#[test]
fn a_place_may_stand_before_the_next_line() {
    reads(
        "我区在绩效评价中排名全市第五\n区卫健局通报",
        &["第五=5 rank rank=5"],
    );
    reads("创建工作位居全国第一方阵。", &[]);
}

#[test]
fn years_hold_no_place() {
    reads(
        "满意度已连续6年排名第一。",
        &["6年=6 year", "第一=1 rank rank=1"],
    );
}

#[test]
fn a_number_of_digits_is_no_count() {
    reads("新增病例连续3日降至2位数。", &["3日=3 day"]);
}
