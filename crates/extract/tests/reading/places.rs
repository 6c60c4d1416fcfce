//! Places in a ranking and the scores they were won with.

use crate::reads::reads;

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

#[test]
fn a_place_stays_with_the_value_in_the_brackets_beside_it() {
    reads(
        "死亡率最低的东县为2.1‰,西县(3.4‰)居于第6位。",
        &["2.1‰=2.1 per_1000", "3.4‰=3.4 per_1000 rank=6"],
    );
    reads(
        "本县为4.4‰,是第3位的东县(2.1‰)的2.1倍。",
        &[
            "4.4‰=4.4 per_1000",
            "2.1‰=2.1 per_1000 rank=3",
            "2.1倍=2.1 fold",
        ],
    );
    reads(
        "床位320张(其中县级床位180张),居全市第4位。",
        &["320张=320 bed rank=4", "180张=180 bed"],
    );
}

#[test]
fn those_among_whom_something_has_its_place_do_not_hold_it() {
    reads(
        "婴儿死亡率为4.1‰,排名为21个成员国第17名。",
        &["4.1‰=4.1 per_1000 rank=17", "21个=21 item"],
    );
}

#[test]
fn the_head_of_a_list_is_no_place() {
    reads(
        "门诊量居前5位科室依次为内科、儿科。计划怀孕夫妇检查120人。",
        &["120人=120 person"],
    );
}

#[test]
fn places_moved_up_are_counted_and_a_score_may_have_decimals() {
    reads(
        "患者评价97.8分,在全市的名次较上年前移2位。",
        &["97.8分=97.8 point", "2位=2 place_gained"],
    );
}
