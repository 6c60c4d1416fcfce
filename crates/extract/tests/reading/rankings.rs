//! Places said in words, and lists that only look like places.

use crate::reads::reads;

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
        &["812分=812 point rank=5", "9位=9 place_gained"],
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
fn places_moved_up_are_a_count_of_their_own() {
    reads(
        "考核列全省第31名,较上年前移6名。",
        &["第31名=31 rank rank=31", "6名=6 place_gained"],
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

#[test]
fn a_list_of_places_goes_to_the_values_in_their_turn() {
    for places in [
        "居全省第7、第2位",
        "居全省第7位、第2位",
        "分列全省第7位和第2位",
        "分别位居全省第7和第2",
        "分列第七、二位",
    ] {
        reads(
            &format!("建档率91.2%、随访率84.5%,{places}。"),
            &["91.2%=91.2 percent rank=7", "84.5%=84.5 percent rank=2"],
        );
    }
}

#[test]
fn a_place_reached_belongs_to_the_measure_and_not_to_those_among_whom() {
    for (place, field) in [
        ("在全省64个县(市、区)中升至第5位", "64个=64 item"),
        ("由高到低排全省64个县第5位", "64个=64 item"),
        ("位居全市64家医院第五", "64家=64 site"),
    ] {
        reads(
            &format!("县域就诊率90.4%,{place}。"),
            &["90.4%=90.4 percent rank=5", field],
        );
    }
    reads(
        "建成示范村28个居全省第二,平均住院日7.1天,为全市6家医院最短,居全市12家医院之首。",
        &[
            "28个=28 site rank=2",
            "7.1天=7.1 day rank=1",
            "6家=6 site",
            "12家=12 site",
        ],
    );
}

#[test]
fn the_place_before_is_a_baseline_and_no_place_of_the_value() {
    reads(
        "考核得分94.1分,在全省由第33位升至第9位。",
        &[
            "94.1分=94.1 point rank=9",
            "第33位=33 rank baseline rank=33",
        ],
    );
    reads(
        "综合满意度90.2%,列全省第8位,而两年前还在第30位。",
        &[
            "90.2%=90.2 percent rank=8",
            "第30位=30 rank baseline rank=30",
        ],
    );
}

#[test]
fn as_many_names_as_places_head_a_list_whatever_their_brackets_say() {
    reads(
        "梅毒(81例)、肺结核(70例)、乙肝(66例)位居前三;手足口病90例、流感80例,居前两位。",
        &[
            "81例=81 case",
            "70例=70 case",
            "66例=66 case",
            "90例=90 case",
            "80例=80 case",
        ],
    );
}

#[test]
fn a_place_is_said_before_the_value_that_holds_it() {
    reads(
        "第1名 城东卫生院 94.6分\n第2名 河口卫生院 93.1分\n",
        &["94.6分=94.6 point rank=1", "93.1分=93.1 point rank=2"],
    );
    reads(
        "应急演练获全市第三名,总分88.4分。综合评价排名第一的是康宁医院,得分97.2分。",
        &["88.4分=88.4 point rank=3", "97.2分=97.2 point rank=1"],
    );
    reads(
        "在全市排名第6位的县域就诊率为61.3%。",
        &["61.3%=61.3 percent rank=6"],
    );
}

#[test]
fn the_prize_of_a_place_has_none() {
    reads(
        "代表队获全省第二名,奖金3万元。",
        &["第二名=2 rank rank=2", "3万元=30000 yuan"],
    );
}

#[test]
fn how_a_place_is_held_names_nothing() {
    reads(
        "参合率98.2%,稳居全市第二。献血率12.6‰,继续高居全省第3位。",
        &["98.2%=98.2 percent rank=2", "12.6‰=12.6 per_1000 rank=3"],
    );
}

#[test]
fn how_a_place_is_won_or_shared_names_nothing() {
    reads(
        "我区以94.2分的总分夺得全市第二名。筛查率88%,与临江区并列全省第三。",
        &["94.2分=94.2 point rank=2", "88%=88 percent rank=3"],
    );
    reads(
        "人均支出3160元,处于全省第7位。基层诊疗210万人次,占比52.4%,该占比居全省第四位。",
        &[
            "3160元=3160 yuan rank=7",
            "210万人次=2100000 visit share=52.4 rank=4",
        ],
    );
}

#[test]
fn a_place_is_stated_behind_its_name() {
    reads(
        "综合得分88.6分,名次:第4。居民知晓率全省排第九,为87.1%。",
        &["88.6分=88.6 point rank=4", "87.1%=87.1 percent rank=9"],
    );
}
