//! Links that the sums of the values around a percentage decide, and signs that make it a change.

use crate::reads::reads;

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

#[test]
fn the_place_of_an_amount_is_that_of_its_result_and_none_of_its_aim() {
    reads(
        "腸癌篩檢3萬1,200人次,達年度目標(3萬人次)之104％,篩檢量居全國第5名。",
        &[
            "3萬1,200人次=31200 visit rank=5 done=104",
            "3萬人次=30000 visit target",
        ],
    );
}

#[test]
fn a_fall_in_other_words_is_a_growth_below_zero() {
    reads(
        "戒菸2,400人,減少100人(負成長4％);配套资金年中调减县级部分15万元。",
        &[
            "2,400人=2400 person yoy=-4",
            "100人=-100 person",
            "15万元=-150000 yuan",
        ],
    );
}

#[test]
fn how_much_of_a_budget_is_used_belongs_to_what_was_spent() {
    reads(
        "打包总额4亿元;1-8月支出2.6亿元,使用进度65%。",
        &[
            "4亿元=400000000 yuan target",
            "2.6亿元=260000000 yuan done=65",
        ],
    );
}

#[test]
fn a_part_of_those_counted_is_a_share_and_its_aim_one_too() {
    reads(
        "公开招聘80名,其中博士不低于一成;基层占比57.3%,比年初目标58%低。",
        &[
            "80名=80 person",
            "一成=10 percent ge share=10",
            "57.3%=57.3 percent share=57.3",
            "58%=58 percent target share=58",
        ],
    );
}

#[test]
fn lines_whose_columns_wide_gaps_part_are_not_joined() {
    reads(
        "质量　突发事件报告率　　目标值≥90%　完成值100%\n时效　资金拨付时限　　目标值≤20天　完成值18天\n",
        &[
            "≥90%=90 percent ge target",
            "100%=100 percent",
            "≤20天=20 day le target",
            "18天=18 day",
        ],
    );
}
