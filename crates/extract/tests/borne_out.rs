//! Links that the sums of the values around a percentage decide, and signs that make it a change.

mod reads;

use reads::reads;

#[test]
fn a_growth_is_of_the_value_whose_change_bears_it_out() {
    reads(
        "上转病人150人次,下转190人次,后者比去年多40人次,增26.7%。",
        &[
            "150人次=150 person_time",
            "190人次=190 person_time yoy=26.7",
            "40人次=40 person_time",
        ],
    );
    reads(
        "年末医师2060人,其中女性910人。与上年比较,医师总数增加60人(增长3.0%)。",
        &[
            "2060人=2060 person yoy=3",
            "910人=910 person",
            "60人=60 person",
        ],
    );
    reads(
        "肠镜筛查3150例——比2021年的3000例增长5%。",
        &["3150例=3150 case yoy=5", "3000例=3000 case baseline"],
    );
}

#[test]
fn a_completion_is_of_the_result_whose_aim_bears_it_out() {
    reads(
        "1-10月接种5.2万剂次,提前完成全年5万剂次的目标,完成率104%。",
        &["5.2万剂次=52000 dose done=104", "5万剂次=50000 dose target"],
    );
}

#[test]
fn a_sign_makes_a_percentage_a_change() {
    reads(
        "门诊3.1万人次、住院2040人次、手术870台次,三项分别为+4.2%、-1.5%和+9.8%。",
        &[
            "3.1万人次=31000 visit yoy=4.2",
            "2040人次=2040 visit yoy=-1.5",
            "870台次=870 operation yoy=9.8",
        ],
    );
    reads(
        "出院1.5万人次(上年1.4万人次,+7.1%);总支出同比-2.4%。",
        &[
            "1.5万人次=15000 visit yoy=7.1",
            "1.4万人次=14000 visit baseline",
            "2.4%=-2.4 percent_change yoy=-2.4",
        ],
    );
}

#[test]
fn what_a_budget_was_carried_out_to_is_a_completion() {
    reads(
        "年初预算2500万元,实际支出2300万元,预算执行率92%;到位资金400万元,已支出340万元,执行率85%。医嘱执行率99%。",
        &[
            "2500万元=25000000 yuan target",
            "2300万元=23000000 yuan done=92",
            "400万元=4000000 yuan",
            "340万元=3400000 yuan done=85",
            "99%=99 percent",
        ],
    );
}

#[test]
fn a_task_that_was_reached_is_an_aim() {
    reads(
        "接诊6150人次,超额完成全年6000人次任务,完成率达102.5%;完成12项目标任务。",
        &[
            "6150人次=6150 visit done=102.5",
            "6000人次=6000 person_time target",
            "12项=12 item",
        ],
    );
    reads(
        "投入2.4亿元,占年度目标任务3亿元的八成。",
        &[
            "2.4亿元=240000000 yuan done=80",
            "3亿元=300000000 yuan target",
        ],
    );
}

#[test]
fn tenths_taken_out_of_an_amount_are_the_share_of_what_is_counted_next() {
    reads(
        "从奖补经费里拿出两成(18万元)购买服务,再提取三成、27万元奖励骨干。",
        &["18万元=180000 yuan share=20", "27万元=270000 yuan share=30"],
    );
}

#[test]
fn the_rates_of_places_are_no_shares() {
    reads(
        "随访率为71%,低于目标。超过目标的有北河镇(86%)、城东社区(81%)。",
        &["71%=71 percent", "86%=86 percent", "81%=81 percent"],
    );
}

#[test]
fn a_half_after_a_verb_of_change_is_how_far_it_went() {
    reads("举办义诊36场,同比增加一半。", &["36场=36 session yoy=50"]);
}
