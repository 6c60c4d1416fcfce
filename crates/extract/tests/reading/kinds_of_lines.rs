//! Whether what a Chinese line says was done or is to be done, by the headings, the bullets and the words around it.

use crate::reads::reads;

#[test]
fn an_item_with_a_year_in_it_is_no_heading() {
    reads(
        "2026年卫生健康工作要点\n【预期目标】\n—— 婴儿死亡率2.2‰(2025年:2.4‰)\n—— 规范管理率达到68%以上\n一、深化改革\n新增家庭病床30张。",
        &[
            "2.2‰=2.2 per_1000 target",
            "2.4‰=2.4 per_1000 baseline",
            "68%=68 percent ge target",
            "30张=30 bed target",
        ],
    );
}

#[test]
fn the_time_to_come_before_a_colon_heads_aims() {
    reads(
        "某院2025年上半年运行分析\n◆ 效率:平均住院日7.9天。\n◆ 下半年:平均住院日降到7.6天,出院达到9000人次。",
        &[
            "7.9天=7.9 day",
            "7.6天=7.6 day target",
            "9000人次=9000 visit target",
        ],
    );
}

#[test]
fn demands_head_aims() {
    reads(
        "2025年上半年慢病管理通报\n一、情况\n规范管理率71.5%。\n二、工作要求\n规范管理率不得低于75%。",
        &["71.5%=71.5 percent", "75%=75 percent ge target"],
    );
}

#[test]
fn what_will_be_is_an_aim_and_what_nobody_planned_is_none() {
    reads(
        "全市签约率将不低于62%,再添15处健康小屋。",
        &["62%=62 percent ge target", "15处=15 site target"],
    );
    reads(
        "非计划再次手术3例,切口感染率0.42%。",
        &["3例=3 case", "0.42%=0.42 percent"],
    );
    reads(
        "完成年初预算900万元的48%。",
        &["900万元=9000000 yuan target", "48%=48 percent done=48"],
    );
}
