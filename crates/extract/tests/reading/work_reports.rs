//! Reports that also plan, speeches that ask, and what stands between a value and what is said of it.

use crate::reads::reads;

#[test]
fn a_title_that_names_results_before_plans_heads_results() {
    reads(
        "2022年工作回顾与2023年打算\n职工72人上下同心,接种8.1万剂次。\n二、困难与打算\n空编6张。下半年计划招聘4人。",
        &[
            "72人=72 person",
            "8.1万剂次=81000 dose",
            "6张=6 piece",
            "4人=4 person target",
        ],
    );
}

#[test]
fn a_speech_asks_for_what_is_to_be() {
    reads(
        "第一件,规范管理率再提高4个百分点,达到81%。签约率都要超过46%。主要达到了三个乡镇。",
        &[
            "4个百分点=4 percentage_point target",
            "81%=81 percent target",
            "超过46%=46 percent gt target",
            "三个=3 site",
        ],
    );
}

#[test]
fn how_something_changed_is_no_thing() {
    reads(
        "门诊3.2万人次,逆势上扬9%;住院2100人次,略有下降1.5%;床位480张,较上年增20张、4.3%。",
        &[
            "3.2万人次=32000 visit yoy=9",
            "2100人次=2100 visit yoy=-1.5",
            "480张=480 bed yoy=4.3",
            "20张=20 bed",
        ],
    );
}

#[test]
fn the_place_of_another_is_no_place() {
    reads(
        "满意度94.3%,列全县第一,比第二名高1.2个百分点;得分前移2位,升至全市第3。",
        &[
            "94.3%=94.3 percent rank=1",
            "1.2个百分点=1.2 percentage_point",
            "2位=2 place_gained",
            "第3=3 rank rank=3",
        ],
    );
}

#[test]
fn more_points_than_said_and_parts_of_an_earlier_year() {
    reads(
        "就诊率比全市低5个多百分点,业务收入不足2019年的九成,全年零孕产妇死亡。",
        &[
            "5个多百分点=-5 percentage_point gt",
            "九成=90 percent lt",
            "零孕产妇死亡=0 case",
        ],
    );
}
