//! Growth and shares in other forms: at a speed, right behind the count, in brackets that hold more, of a thing named in short.

use crate::reads::reads;

#[test]
fn a_thing_named_in_short_keeps_its_growth_at_its_level() {
    reads(
        "2022年公共卫生专项支出480万元。与2021年相比,公共卫生专项增加20万元,增长4.35%。",
        &["480万元=4800000 yuan yoy=4.35", "20万元=200000 yuan"],
    );
}

#[test]
fn a_percentage_that_touches_its_count_is_a_share() {
    reads(
        "以跌伤320人41.2%占伤者最多,烫伤96人12.4%次之。",
        &["320人=320 person share=41.2", "96人=96 person share=12.4"],
    );
}

#[test]
fn a_growth_in_brackets_may_have_a_gloss_inside() {
    reads(
        "出车5,210次,较上年增加104次(2.04%(见图3)),救护4,980人。",
        &[
            "5,210次=5210 times yoy=2.04",
            "104次=104 times",
            "4,980人=4980 person",
        ],
    );
}

#[test]
fn at_a_speed_of_so_much_is_a_growth() {
    reads(
        "门诊量每年约以6.3%的速度增长。",
        &["6.3%=6.3 percent_change approx yoy=6.3"],
    );
}

#[test]
fn a_growth_leaves_what_is_said_of_another_thing_alone() {
    reads(
        "供应量比去年同期增长4.5%,库存最为紧张,4种血型都缺。",
        &["4.5%=4.5 percent_change yoy=4.5", "4种=4 category"],
    );
}

#[test]
fn a_growth_and_points_in_one_list_change_different_things() {
    reads(
        "入院42万人,病床使用率67.1%,与上年相比分别减少3.2%和0.5个百分点。",
        &[
            "42万人=420000 person yoy=-3.2",
            "67.1%=67.1 percent",
            "0.5个百分点=-0.5 percentage_point",
        ],
    );
}

#[test]
fn a_share_of_each_is_that_of_all_before() {
    reads(
        "男性60例,女性60例,各占50%。",
        &["60例=60 case share=50", "60例=60 case share=50"],
    );
    reads("甲型、乙型各占31%。", &["31%=31 percent share=31"]);
}

#[test]
fn a_single_star_before_a_counter_hides_a_number() {
    reads(
        "全年接诊*人,手术*例。",
        &["*人=redacted person target", "*例=redacted case target"],
    );
    reads("*人事处 **重点** 接诊*。", &[]);
}
