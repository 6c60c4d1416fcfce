//! Aims and values before that sections, brackets and verbs tell.

use crate::reads::reads;

#[test]
fn a_section_of_advice_holds_aims() {
    reads(
        "2021年度慢性病报告\n\n4 现状\n在管1200人。\n\n5 建议\n随访率控制在90%以上。\n",
        &["1200人=1200 person", "90%=90 percent ge target"],
    );
}

#[test]
fn a_bracket_behind_an_aim_holds_aims_of_different_units() {
    reads(
        "两项死亡率低于市定目标(12/10万以内、5‰以内)。",
        &["12/10万=12 per_100000 le target", "5‰=5 per_1000 le target"],
    );
}

#[test]
fn a_verb_that_leads_to_a_number_departs_from_the_one_before() {
    reads(
        "试点由4家拓到11家,等候从50分钟压到20分钟。",
        &[
            "4家=4 site baseline",
            "11家=11 site",
            "50分钟=50 minute baseline",
            "20分钟=20 minute",
        ],
    );
}

#[test]
fn what_is_foreseen_to_come_is_asked_of_nobody() {
    reads(
        "预计到年底老年人口将达9.4万人。",
        &["9.4万人=94000 person approx forecast"],
    );
}

#[test]
fn a_plan_tells_what_is_beside_what_is_to_be() {
    reads(
        "2023年工作要点\n居民素养水平26.1%,较上年提升1.4个百分点。全市老人8.3万人,占户籍人口21%。上年整治40处,今年再整治30处。",
        &[
            "26.1%=26.1 percent",
            "1.4个百分点=1.4 percentage_point",
            "8.3万人=83000 person share=21",
            "40处=40 site baseline",
            "30处=30 site target",
        ],
    );
    reads(
        "2023年工作要点\n新院区(6万平方米,500张床位)总投资9亿元;预计增设步道6条。",
        &[
            "6万平方米=60000 m2",
            "500张=500 bed",
            "9亿元=900000000 yuan",
            "6条=6 item target",
        ],
    );
}

#[test]
fn a_list_of_problems_is_no_plan_and_what_to_do_is_one() {
    reads(
        "★ 问题清单\n床位使用率29%。\n★ 四季度干什么\n新增托位40个,外转人次再压6%。\n",
        &[
            "29%=29 percent",
            "40个=40 item target",
            "6%=-6 percent_change target",
        ],
    );
}

#[test]
fn the_value_of_the_year_before_may_stand_behind_a_semicolon() {
    reads(
        "自评得分93.1分;上年度91.6分。",
        &["93.1分=93.1 point", "91.6分=91.6 point baseline"],
    );
}
