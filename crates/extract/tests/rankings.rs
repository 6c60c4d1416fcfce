//! Places said in words, and lists that only look like places.

mod reads;

use reads::reads;

#[test]
fn the_first_place_is_said_in_words() {
    reads(
        "签约率81%,居全省首位;满意度92分,位列全市县级医院榜首。",
        &["81%=81 percent rank=1", "92分=92 point rank=1"],
    );
    reads("中医药工作居全州之首。", &["之首=1 rank rank=1"]);
    reads("综合评价名列第一。", &["第一=1 rank rank=1"]);
}

#[test]
fn what_is_put_first_has_no_place() {
    reads("把安全放在首位,居民首选基层,十类病中以流感居首。", &[]);
}

#[test]
fn as_many_names_as_places_head_a_list() {
    reads("手足口病、流感、水痘位居发病前3位。", &[]);
    reads("我院成绩进入全市前3位。", &["前3位=3 place"]);
}

#[test]
fn places_gained_are_no_people() {
    reads(
        "得分812分,列第5位,较上年提升9位。",
        &["812分=812 point rank=5"],
    );
}

#[test]
fn a_bracket_in_the_field_does_not_take_the_place() {
    reads(
        "满意度93.1%,列全市9个县(区)第2名。",
        &["93.1%=93.1 percent rank=2", "9个=9 item"],
    );
}

#[test]
fn places_moved_up_count_nobody() {
    reads(
        "考核列全省第31名,较上年前移6名。",
        &["第31名=31 rank rank=31"],
    );
}

#[test]
fn those_among_whom_a_place_is_held_are_no_thing() {
    reads(
        "门诊满意度93分、住院满意度96分,后者在省属医院中排第三名;追缴资金82万元,金额居全市第四位。",
        &[
            "93分=93 point",
            "96分=96 point rank=3",
            "82万元=820000 yuan rank=4",
        ],
    );
}
