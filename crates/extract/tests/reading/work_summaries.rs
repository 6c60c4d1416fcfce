//! Turns of phrase of work summaries: tasks, last year's figures, changes and shares that stand apart from their value.

use crate::reads::reads;

#[test]
fn a_task_with_its_number_is_what_the_completion_is_of() {
    reads(
        "已随访老人1800人,完成任务数2000人的90%;建档640份,占年度计划800份的80%。",
        &[
            "1800人=1800 person done=90",
            "2000人=2000 person target",
            "640份=640 record done=80",
            "800份=800 record target",
        ],
    );
}

#[test]
fn what_it_was_last_year_does_not_take_the_growth() {
    reads(
        "门诊量5200人次,去年同期5000人次,同比增长4%;住院310人次,上年为320人次,下降3.1%。",
        &[
            "5200人次=5200 visit yoy=4",
            "5000人次=5000 visit baseline",
            "310人次=310 visit yoy=-3.1",
            "320人次=320 visit baseline",
        ],
    );
}

#[test]
fn a_change_that_its_growth_follows_is_no_level() {
    reads(
        "巡诊人次减少40人次,下降2.6%。培训费增加了3万元,增长11%。",
        &["40人次=-40 visit yoy=-2.6", "3万元=30000 yuan yoy=11"],
    );
    reads("床位降到90张,下降5%。", &["90张=90 bed yoy=-5"]);
}

#[test]
fn a_comparison_holds_over_a_semicolon() {
    reads(
        "2022年门诊31万人次,比2018年增长12%;住院2万人次,增长8%。",
        &[
            "31万人次=310000 visit",
            "12%=12 percent_change",
            "2万人次=20000 visit",
            "8%=8 percent_change",
        ],
    );
    reads(
        "2022年门诊31万人次,比2018年增长12%;住院2万人次,同比增长8%。",
        &[
            "31万人次=310000 visit",
            "12%=12 percent_change",
            "2万人次=20000 visit yoy=8",
        ],
    );
}

#[test]
fn a_name_said_again_in_short() {
    reads(
        "现有公共卫生人员120人,公卫人员占职工总数的30%。",
        &["120人=120 person share=30"],
    );
    reads(
        "执业助理医师120人,执业医师占30%。",
        &["120人=120 person", "30%=30 percent share=30"],
    );
}

#[test]
fn a_place_among_the_areas_of_any_level() {
    reads(
        "参合率为94.2%,居全州第一;签约率71%,列全镇第三。",
        &["94.2%=94.2 percent rank=1", "71%=71 percent rank=3"],
    );
}

#[test]
fn numbers_of_areas_in_characters() {
    reads(
        "项目覆盖两县三区,一县一策推进,一市一县除外。",
        &["两县=2 site", "三区=3 site"],
    );
}

#[test]
fn people_need_no_counter() {
    reads(
        "全市有183420农民参合,拨打12345市民热线。",
        &["183420=183420 person"],
    );
}

#[test]
fn a_score_is_told_by_what_follows_it() {
    reads(
        "在全省考评中,我市以95.4分的成绩位居第二名。",
        &["95.4分=95.4 point rank=2"],
    );
}

#[test]
fn a_counter_named_before_the_number() {
    reads(
        "住院人次达2860,增长5%;孕产妇人数为412,床位数:96。",
        &["2860=2860 visit yoy=5", "412=412 person", "96=96 bed"],
    );
}

#[test]
fn the_single_name_in_whose_brackets_a_share_stands() {
    reads(
        "病例多为农民(61.2%),多来自于山区(55%);占门诊总量的比例(31%)偏低。",
        &[
            "61.2%=61.2 percent share=61.2",
            "55%=55 percent share=55",
            "31%=31 percent share=31",
        ],
    );
}

#[test]
fn shares_of_the_groups_that_a_rate_puts_first() {
    reads(
        "发病率居前两位的职业为农民(62%)和学生(15%)。",
        &["62%=62 percent share=62", "15%=15 percent share=15"],
    );
    reads(
        "接种率居前两位的乡镇为东乡(98%)和西乡(97%)。",
        &["98%=98 percent", "97%=97 percent"],
    );
}

#[test]
fn shares_that_make_up_the_whole() {
    reads(
        "本科占42%,专科占38%,中专占15%,其他学历5%。",
        &[
            "42%=42 percent share=42",
            "38%=38 percent share=38",
            "15%=15 percent share=15",
            "5%=5 percent share=5",
        ],
    );
    reads(
        "男性占52%,女性占48%,满意96%。",
        &[
            "52%=52 percent share=52",
            "48%=48 percent share=48",
            "96%=96 percent",
        ],
    );
    reads(
        "其次为肺炎(11.5%)、外伤(8.3%),三者合计达64%。",
        &[
            "11.5%=11.5 percent share=11.5",
            "8.3%=8.3 percent share=8.3",
            "64%=64 percent share=64",
        ],
    );
}

#[test]
fn a_ratio_goes_on_without_words() {
    reads(
        "出生人口性别比为112.4,与去年同期(113.1)持平,比上年下降0.7。",
        &[
            "112.4=112.4 ratio",
            "113.1=113.1 ratio baseline",
            "0.7=-0.7 ratio",
        ],
    );
}

#[test]
fn floors_twenties_and_what_is_summed() {
    reads(
        "新建门诊楼12层,施打率仅廿%。",
        &["12层=12 piece", "廿%=20 percent"],
    );
    reads("4个年龄组之和占总数的58%。", &["58%=58 percent share=58"]);
    reads("甲、乙、丙三镇分列前三位。", &[]);
}

#[test]
fn the_thing_may_stand_behind_the_words_of_comparison() {
    reads(
        "同比门诊人次增加1320人次,增长6.2%。",
        &["1320人次=1320 visit yoy=6.2"],
    );
    reads(
        "巡诊320次,较上年有所增加,增长5%;较去年出院人数下降2%。",
        &["320次=320 times yoy=5", "2%=-2 percent_change yoy=-2"],
    );
}

#[test]
fn growths_that_turn_below_zero() {
    reads(
        "门诊、住院次均费用分别为190元、5430元,增幅分别为2.4%、-3.1%。",
        &["190元=190 yuan yoy=2.4", "5430元=5430 yuan yoy=-3.1"],
    );
}

#[test]
fn the_first_few_without_a_counter() {
    reads(
        "各项指标居全市前三,综合考核进入全省前十。",
        &["前三=3 place", "前十=10 place"],
    );
    reads("前三季度接诊80人次。", &["80人次=80 visit"]);
}

#[test]
fn round_numbers_of_visits() {
    reads(
        "门急诊量突破20万大关,其中急诊3.1万(15.2%)。",
        &["20万=200000 visit gt", "3.1万=31000 visit share=15.2"],
    );
}

#[test]
fn a_change_that_names_the_value_of_the_sentence_before() {
    reads(
        "在岗护士320人,平均每院8人。在岗护士比上年增加12人,增长3.9%。",
        &["320人=320 person yoy=3.9", "8人=8 person", "12人=12 person"],
    );
}

#[test]
fn what_a_final_account_compares_with_is_no_thing() {
    reads(
        "全年收入380万元,较上年决算数减少20万元,下降5%;其中事业收入95万元,占25%。",
        &[
            "380万元=3800000 yuan yoy=-5",
            "20万元=-200000 yuan",
            "95万元=950000 yuan share=25",
        ],
    );
}

#[test]
fn the_natural_rate_of_increase_is_no_growth() {
    reads(
        "出生人口4.1万人,自然增长率6.2%。",
        &["4.1万人=41000 person", "6.2%=6.2 percent"],
    );
}

#[test]
fn the_value_that_a_fall_is_from_takes_it_from_nobody() {
    reads(
        "报告水痘412例,相比2021年的520例下降20.8%,见图3所示。",
        &["412例=412 case yoy=-20.8", "520例=520 case baseline"],
    );
}

#[test]
fn a_place_among_all_of_a_kind() {
    reads("建档进度列全县镇办第二。", &["第二=2 rank rank=2"]);
}

#[test]
fn a_score_goes_on_from_the_one_before() {
    reads(
        "服务评议得分从上半年的90.1分提升至92.4分。",
        &["90.1分=90.1 point baseline", "92.4分=92.4 point"],
    );
}

#[test]
fn a_bound_with_a_small_word_and_a_blank() {
    reads("建档突破了 3万份。", &["3万份=30000 record gt"]);
}

#[test]
fn time_that_is_won_is_no_aim() {
    reads("转运患者86例,为救治争取黄金时间。", &["86例=86 case"]);
    reads("争取转运患者90例。", &["90例=90 case target"]);
}
