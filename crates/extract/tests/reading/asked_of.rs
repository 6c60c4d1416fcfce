//! What others ask for, said right before a value, and what is part of an aim.

use crate::reads::reads;

#[test]
fn what_a_result_is_set_beside_is_asked_for() {
    reads(
        "群众满意度84.2%,低于绩效目标88%。",
        &["84.2%=84.2 percent", "88%=88 percent target"],
    );
    reads(
        "规范管理率58.1%,未达到省定的65%。",
        &["58.1%=58.1 percent", "65%=65 percent target"],
    );
}

#[test]
fn a_standard_in_money_is_set() {
    reads("人均补助标准为92元。", &["92元=92 yuan target"]);
    reads(
        "低保标准由每人每年5400元提高到5760元。",
        &["5400元=5400 yuan baseline", "5760元=5760 yuan target"],
    );
    reads("按每人每年18元的标准落实。", &["18元=18 yuan target"]);
}

#[test]
fn a_part_of_a_budget_is_set_too() {
    reads(
        "年度预算资金800万元,其中:省级600万元,占75%;县级200万元,占25%。",
        &[
            "800万元=8000000 yuan target",
            "600万元=6000000 yuan target share=75",
            "200万元=2000000 yuan target share=25",
        ],
    );
}

#[test]
fn money_that_came_in_is_done_of_what_was_due() {
    reads(
        "实际到位资金820万元,资金到位率91.2%。",
        &["820万元=8200000 yuan done=91.2"],
    );
    reads(
        "完成HPV疫苗接种5120人,完成市民生实事任务的93.4%。",
        &["5120人=5120 person done=93.4"],
    );
    reads("家医签约服务完成率104%。", &["104%=104 percent done=104"]);
}

#[test]
fn why_something_fell_is_not_what_fell() {
    reads(
        "门诊6.2万人次,住院0.4万人次,受疫情影响较上年分别下降5.1%和8.3%。",
        &[
            "6.2万人次=62000 visit yoy=-5.1",
            "0.4万人次=4000 visit yoy=-8.3",
        ],
    );
}

#[test]
fn a_growth_since_an_event_is_no_growth_on_the_year_before() {
    reads(
        "日均门诊量900人次,比启用前增长42%。",
        &["900人次=900 visit", "42%=42 percent_change"],
    );
}

#[test]
fn work_under_a_heading_of_results_was_done() {
    reads(
        "一、2024年工作情况\n【重点工作】\n1.改革见效。互认检查3.2万项次。\n二、2025年工作计划\n1.改革。互认检查5万项次。\n",
        &["3.2万项次=32000 times", "5万项次=50000 times target"],
    );
}

#[test]
fn a_line_without_a_number_heads_what_is_to_come() {
    reads(
        "今年新建健康驿站4个。\n明年,我们接着干\n新建健康驿站7个。\n",
        &["4个=4 site", "7个=7 site target"],
    );
}
