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
