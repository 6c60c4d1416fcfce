//! Figures that a task, a plan or the standard of others sets, beside what was done.

use crate::reads::reads;

#[test]
fn the_standard_that_others_ask_for_is_an_aim_and_bounds_nothing() {
    reads(
        "接种率97.5%,高于95%的省级要求;纯母乳喂养率71%,达到规划提出的50%以上目标;每万人口全科医生2.4人,达不到省定3人的标准。",
        &[
            "97.5%=97.5 percent",
            "95%=95 percent target",
            "71%=71 percent",
            "50%=50 percent ge target",
            "2.4人=2.4 per_10000",
            "3人=3 per_10000 target",
        ],
    );
    reads("85%的指标达标。", &["85%=85 percent"]);
}

#[test]
fn a_task_is_named_before_its_number_or_its_brackets() {
    reads(
        "2023年工作总结\n筛查任务数各为900人;讲座4场(全年10场);对照任务(800人、650人),实际管理810人、660人;年初计划招聘9人,实际到岗7人。",
        &[
            "900人=900 person target",
            "4场=4 session",
            "10场=10 session target",
            "800人=800 person target",
            "650人=650 person target",
            "810人=810 person",
            "660人=660 person",
            "9人=9 person target",
            "7人=7 person",
        ],
    );
}

#[test]
fn what_must_be_by_a_year_to_come_is_an_aim() {
    reads(
        "按照方案,到2026年底,签约率要达到72%以上,85%的卫生院达到标准。",
        &["72%=72 percent ge target", "85%=85 percent target"],
    );
}

#[test]
fn doses_by_number_and_articles_count_nothing() {
    reads(
        "变化源于一场改革;麻腮风1剂、2剂接种率分别为96.4%、95.2%;追踪对象无失访;举办一场义诊。",
        &[
            "96.4%=96.4 percent",
            "95.2%=95.2 percent",
            "无失访=0 case",
            "一场=1 session",
        ],
    );
}

#[test]
fn the_people_that_a_rate_is_reckoned_on_are_people() {
    reads(
        "每千人口指标按常住人口63.2万计算。",
        &["63.2万=632000 person"],
    );
}

#[test]
fn what_a_building_is_designed_for_is_an_aim() {
    reads(
        "新院区(望江路6号,规划床位500张)年内启用。",
        &["500张=500 bed target"],
    );
}
