//! What is done of an aim: belongs to the result, wherever the aim stands.

use crate::reads::reads;

#[test]
fn what_is_done_of_a_named_aim_is_its_completion() {
    reads(
        "筛查1820人,达到年度任务2000人的91%。",
        &["1820人=1820 person done=91", "2000人=2000 person target"],
    );
    reads(
        "推介可疑者42人,占年指标数50人的84%。",
        &["42人=42 person done=84", "50人=50 person target"],
    );
    reads(
        "巡查96户次,为序时任务的120%。",
        &["96户次=96 times done=120"],
    );
    reads(
        "慢阻肺筛查5120人,为市定民生实事任务(5000人)的102.4%。",
        &["5120人=5120 person done=102.4", "5000人=5000 person target"],
    );
    reads(
        "无偿献血4.1万单位,超额完成年度目标(4万单位),完成率102.5%。",
        &[
            "4.1万单位=41000 unit done=102.5",
            "4万单位=40000 unit target",
        ],
    );
    reads(
        "接种HPV疫苗6 310人,为目标人数6 000人的105.2%。",
        &[
            "6 310人=6310 person done=105.2",
            "6 000人=6000 person target",
        ],
    );
}

#[test]
fn a_completion_belongs_to_the_count_that_restates_it() {
    reads(
        "完成年度投资计划的96%,计4800万元。",
        &["4800万元=48000000 yuan done=96"],
    );
    reads(
        "今年完成全年任务的108.5%,达2170人。",
        &["2170人=2170 person done=108.5"],
    );
}

#[test]
fn what_is_done_belongs_to_the_result_and_not_to_the_aim() {
    reads(
        "举办健康讲座5场(全年12场,完成41.7%)。",
        &["5场=5 session done=41.7", "12场=12 session target"],
    );
    reads(
        "更新宣传栏4期(年度任务6期,完成率66.7%)。",
        &["4期=4 issue done=66.7", "6期=6 session target"],
    );
    reads(
        "高血压:任务2600人/在管2710人/完成率104.2%",
        &["2600人=2600 person target", "2710人=2710 person done=104.2"],
    );
    reads(
        "老年人体检:目标3000人、实际完成2850人、完成率95.0%",
        &["3000人=3000 person target", "2850人=2850 person done=95"],
    );
    reads(
        "新生儿疾病筛查2100人,任务2000人,完成率105%。",
        &["2100人=2100 person done=105", "2000人=2000 person target"],
    );
}

#[test]
fn completions_in_turn_belong_to_the_results() {
    reads(
        "高血压在管4100人、糖尿病在管1480人,对照年度任务(4000人、1500人),完成率依次为102.5%、98.7%。",
        &[
            "4100人=4100 person done=102.5",
            "1480人=1480 person done=98.7",
            "4000人=4000 person target",
            "1500人=1500 person target",
        ],
    );
    reads(
        "宫颈癌、乳腺癌各筛查3060人、3030人,完成率各为102%、101%。",
        &["3060人=3060 person done=102", "3030人=3030 person done=101"],
    );
}

#[test]
fn a_percentage_alone_behind_a_result_is_what_is_done_of_the_aim() {
    reads(
        "任务5.2万人,完成5.3万人(101.9%)。",
        &[
            "5.2万人=52000 person target",
            "5.3万人=53000 person done=101.9",
        ],
    );
    reads(
        "宫颈癌:任务300人/完成312人/104%",
        &["300人=300 person target", "312人=312 person done=104"],
    );
    reads(
        "乳腺癌:任务300人,完成309人,103%。",
        &["300人=300 person target", "309人=309 person done=103"],
    );
}

#[test]
fn how_far_something_has_come_is_a_completion() {
    reads("东山镇体检进度只有38%。", &["38%=38 percent done=38"]);
    reads(
        "柳林镇最慢,仅完成45.2%。",
        &["45.2%=45.2 percent done=45.2"],
    );
    reads(
        "到9月底老年人体检完成100%。",
        &["100%=100 percent done=100"],
    );
    reads(
        "产前筛查1 206人,任务完成比例100.5%。",
        &["1 206人=1206 person done=100.5"],
    );
}

#[test]
fn what_others_ask_is_an_aim() {
    reads("接种率均高于90%的国家要求。", &["90%=90 percent target"]);
    reads(
        "签约率81%,高于省定75%的目标。",
        &["81%=81 percent", "75%=75 percent target"],
    );
    reads("任务数各为3000人。", &["3000人=3000 person target"]);
}

#[test]
fn a_head_of_completions_holds_for_all_behind_it() {
    reads(
        "完成率前三位的乡镇为东镇(108%)、西镇(105%)、南镇(103%)。",
        &[
            "108%=108 percent done=108",
            "105%=105 percent done=105",
            "103%=103 percent done=103",
        ],
    );
    reads(
        "体检任务完成率最高的东镇达108%,最低的南镇仅62%。",
        &["108%=108 percent done=108", "62%=62 percent done=62"],
    );
    reads(
        "任务完成情况:体检96%、随访92%、签约88%。",
        &[
            "96%=96 percent done=96",
            "92%=92 percent done=92",
            "88%=88 percent done=88",
        ],
    );
    reads(
        "体检任务完成94%,随访91%,满意率88%。",
        &[
            "94%=94 percent done=94",
            "91%=91 percent done=91",
            "88%=88 percent",
        ],
    );
}

#[test]
fn brackets_around_the_task_or_what_is_done_of_it() {
    reads(
        "高血压在管3.6万人(任务3.5万人,103.0%)。",
        &[
            "3.6万人=36000 person done=103",
            "3.5万人=35000 person target",
        ],
    );
    reads(
        "完成健康体检5200人,超额完成任务(104%)。",
        &["5200人=5200 person done=104"],
    );
    reads(
        "争取项目资金1.3亿元,完成年初目标(1亿元)130%。",
        &[
            "1.3亿元=130000000 yuan done=130",
            "1亿元=100000000 yuan target",
        ],
    );
    reads(
        "年度任务2000人。截至10月,完成1600人(80%)。",
        &["2000人=2000 person target", "1600人=1600 person done=80"],
    );
}

#[test]
fn those_who_did_so_much_have_not_been_done() {
    reads(
        "全县8个乡镇完成任务100%。",
        &["8个=8 site", "100%=100 percent done=100"],
    );
}

#[test]
fn some_of_many_things_is_no_completion() {
    reads("已完成80%以上的整改任务。", &["80%=80 percent ge"]);
}

#[test]
fn a_column_of_completions_gives_them_to_the_results() {
    reads(
        "| 项目 | 任务数(人) | 完成数(人) | 完成率 |\n|---|---|---|---|\n| 高血压 | 3900 | 4012 | 102.9% |",
        &["3900=3900 person target", "4012=4012 person done=102.9"],
    );
}

#[test]
fn what_the_numbers_make_a_part_of_the_aim_is_done_of_it() {
    reads(
        "投资任务2.5亿元,已完成2亿元、占比80%。",
        &[
            "2.5亿元=250000000 yuan target",
            "2亿元=200000000 yuan done=80",
        ],
    );
    reads(
        "优检指标数640对,完成672对,达105%。",
        &["640对=640 pair target", "672对=672 pair done=105"],
    );
    reads(
        "家庭病床任务200张,其中城区60张,占30%。",
        &["200张=200 bed target", "60张=60 piece share=30"],
    );
}

#[test]
fn a_rate_that_a_task_bears_out_is_how_much_of_it_is_done() {
    reads(
        "改建任务数为60个,已建成57个,建成率95%。",
        &["60个=60 item target", "57个=57 item done=95"],
    );
    reads(
        "实际随访4410人,随访完成率98%。",
        &["4410人=4410 person done=98"],
    );
    reads(
        "已兑现补助310万元,拨付进度62%。",
        &["310万元=3100000 yuan done=62"],
    );
}

#[test]
fn the_plan_of_what_was_counted_names_no_other_thing() {
    reads(
        "肠镜检查2600例,年度任务完成104%。",
        &["2600例=2600 case done=104"],
    );
    reads(
        "累计投入3.2亿元,占规划总投资(8亿元)的40%。",
        &[
            "3.2亿元=320000000 yuan done=40",
            "8亿元=800000000 yuan target",
        ],
    );
}

#[test]
fn how_much_of_all_is_done_names_no_other_thing() {
    reads("民生实事7件,总体完成率96%。", &["7件=7 item done=96"]);
    reads("上半年资金支出率61.5%。", &["61.5%=61.5 percent done=61.5"]);
}
