//! How much of a task, a plan or a budget is done.

use crate::reads::reads;

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

#[test]
fn the_note_behind_a_title_does_not_hide_that_it_is_a_plan() {
    reads(
        "青禾县2024年卫生健康工作安排(讨论稿)\n一、改革。县域内就诊率90%,不低于全市水平(2023年88.2%)。基层签约率较上年提升4个百分点。新建村卫生室6所。",
        &[
            "90%=90 percent target",
            "88.2%=88.2 percent baseline",
            "4个百分点=4 percentage_point target",
            "6所=6 site target",
        ],
    );
    reads(
        "2024年工作要点\n二、筑牢服务基础。培训村医75名。",
        &["75名=75 person target"],
    );
    reads("三、未来方向\n设置康复床位40张。", &["40张=40 bed target"]);
}

#[test]
fn what_was_won_is_no_aim() {
    reads("争取到2027年建成站点12个。", &["12个=12 site target"]);
    reads(
        "全年争取到设备更新贷款2600万元。",
        &["2600万元=26000000 yuan"],
    );
}

#[test]
fn what_others_ask_for_is_an_aim() {
    reads(
        "院内死亡率1.1%,低于行业要求的2%;基金可支付7个月,高于6个月警戒线;接诊时间平均42分钟,优于60分钟的省定标准。",
        &[
            "1.1%=1.1 percent",
            "2%=2 percent target",
            "7个月=7 month",
            "6个月=6 month gt target",
            "42分钟=42 minute",
            "60分钟=60 minute target",
        ],
    );
    reads(
        "巡诊响应完成12次;应完成35次。",
        &["12次=12 times", "35次=35 times target"],
    );
}

#[test]
fn a_rate_that_falls_to_starts_from_a_baseline() {
    reads(
        "感染率由去年的2.4%降为1.9%。",
        &["2.4%=2.4 percent baseline", "1.9%=1.9 percent"],
    );
}

#[test]
fn completion_is_said_in_many_ways() {
    reads(
        "计划120名,到岗54名,仅完成45%;建档310份,完成率62%;新增托位480个,达成年度目标96%。",
        &[
            "120名=120 person target",
            "54名=54 person done=45",
            "310份=310 record done=62",
            "480个=480 item done=96",
        ],
    );
    reads(
        "化解债务2.2亿元,为年度目标的44%;设备投入8亿元,投资完成率71%;筛查900人,完成市定任务的112.5%。",
        &[
            "2.2亿元=220000000 yuan done=44",
            "8亿元=800000000 yuan done=71",
            "900人=900 person done=112.5",
        ],
    );
    reads(
        "其中南山县、北山县完成率分别只有21%、18%。",
        &["21%=21 percent done=21", "18%=18 percent done=18"],
    );
}

#[test]
fn one_rate_of_completion_holds_for_all_that_are_counted() {
    reads(
        "胃镜检查800例、肠镜检查300例,任务完成率均为100%;挂牌诊室6间,完成年度目标的一半。",
        &[
            "800例=800 case done=100",
            "300例=300 case done=100",
            "6间=6 room done=50",
        ],
    );
}
