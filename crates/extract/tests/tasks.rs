//! How much of a task, a plan or a budget is done.

mod reads;

use reads::reads;

#[test]
fn what_is_done_of_a_budget_is_its_completion() {
    reads(
        "公共卫生支出850.2万元,完成预算91.4%;住房支出36万元,完成年初预算的102%。",
        &[
            "850.2万元=8502000 yuan done=91.4",
            "36万元=360000 yuan done=102",
        ],
    );
}

#[test]
fn what_is_done_of_a_plan_is_no_share_of_it() {
    reads(
        "新院区已投入3.6亿元,占全年计划投资的60%;下达资金420万元,占计划84%;新增车位310个,占年任务的62%。",
        &[
            "3.6亿元=360000000 yuan done=60",
            "420万元=4200000 yuan done=84",
            "310个=310 item done=62",
        ],
    );
    reads(
        "病房楼投资2.1亿元,占今年预计投入的70%;民生支出8亿元,占一般公共预算支出的40%。",
        &[
            "2.1亿元=210000000 yuan done=70",
            "8亿元=800000000 yuan share=40",
        ],
    );
}

#[test]
fn a_heading_that_asks_makes_aims_of_its_figures() {
    reads(
        "二、2005年前应达到的主要指标\n婴儿死亡率18‰以下;贫血患者要减少40%;出血死亡不得高于35%。",
        &[
            "18‰=18 per_1000 le target",
            "40%=-40 percent_change target",
            "35%=35 percent le target",
        ],
    );
    reads("国际公认的标准为12%。", &["12%=12 percent target"]);
    reads("要控制在30%以内。", &["30%=30 percent le target"]);
}
