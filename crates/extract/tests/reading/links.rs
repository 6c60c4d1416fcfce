//! Growth and shares that stand apart from their value, or next to the value of another thing.

use crate::reads::reads;

#[test]
fn a_signed_percentage_in_brackets_is_the_growth() {
    reads(
        "去年死亡人数1,205人,较前年增加85人(+7.6%);住院3,100人次(-2.4%)。",
        &[
            "1,205人=1205 person yoy=7.6",
            "85人=85 person",
            "3,100人次=3100 visit yoy=-2.4",
        ],
    );
    reads(
        "門診2,040人次(－3.1%),急診310人次(＋0.5%)。",
        &["2,040人次=2040 visit yoy=-3.1", "310人次=310 visit yoy=0.5"],
    );
}

#[test]
fn a_verb_of_change_alone_says_no_new_level() {
    reads(
        "发生率为每十万人口62.5人,减少4.1人(-6.2%);床位180张,增加12张,占全县7%。",
        &[
            "62.5人=62.5 per_100000 yoy=-6.2",
            "4.1人=-4.1 per_100000",
            "180张=180 bed share=7",
            "12张=12 bed",
        ],
    );
}

#[test]
fn the_growth_of_a_thing_that_only_changed_is_a_row_of_its_own() {
    reads(
        "全县床位3200张。与上年比较,护士增加45人(增长4.1%),诊所减少6家(下降2.2%)。",
        &[
            "3200张=3200 bed",
            "45人=45 person",
            "4.1%=4.1 percent_change yoy=4.1",
            "6家=-6 site",
            "2.2%=-2.2 percent_change yoy=-2.2",
        ],
    );
}

#[test]
fn the_share_of_a_whole_is_not_that_of_its_amount_a_head() {
    reads(
        "人均卫生支出2150元,卫生支出占生产总值的5.9%。",
        &["2150元=2150 yuan", "5.9%=5.9 percent share=5.9"],
    );
}

#[test]
fn the_share_of_several_together_is_a_row_of_its_own() {
    reads(
        "报告水痘31例、流感18例,合计占报告总数的82.6%。",
        &[
            "31例=31 case",
            "18例=18 case",
            "82.6%=82.6 percent share=82.6",
        ],
    );
}

#[test]
fn the_share_of_what_is_most_is_a_row_of_its_own() {
    reads(
        "全年报告病例96例,其中以七月最多,占全年的31.3%。",
        &["96例=96 case", "31.3%=31.3 percent share=31.3"],
    );
    reads("报告流感54例,为最多,占40%。", &["54例=54 case share=40"]);
}

#[test]
fn a_list_of_shares_goes_on_over_commas_and_lines() {
    reads(
        "全年报告的病例中,男性12例,女性9例,儿童3例,老人6例,分别占报告总数的\n40%、\n30%,10%、20%,以男性为主。",
        &[
            "12例=12 case share=40",
            "9例=9 case share=30",
            "3例=3 case share=10",
            "6例=6 case share=20",
        ],
    );
}

#[test]
fn a_bracket_amid_a_phrase_does_not_part_it() {
    reads(
        "已检查8240人,占全年检查任务(8000人)的103%;已改厕640户,占任务数(800户)的80%。",
        &[
            "8240人=8240 person done=103",
            "8000人=8000 person target",
            "640户=640 household done=80",
            "800户=800 household target",
        ],
    );
}

#[test]
fn growth_that_is_as_high_as() {
    reads("门诊费用的增幅更高达6%。", &["6%=6 percent_change yoy=6"]);
}

#[test]
fn a_percentage_in_brackets_after_a_change_is_its_growth() {
    reads(
        "年底诊所820家,年增16家(2.0%);每万人病床96.3床,年减0.5床(-0.5%)。",
        &[
            "820家=820 site yoy=2",
            "16家=16 site",
            "96.3床=96.3 per_10000 yoy=-0.5",
            "0.5床=-0.5 per_10000",
        ],
    );
    reads(
        "护士410人,较上年减少9人(2.1%)。",
        &["410人=410 person yoy=-2.1", "9人=-9 person"],
    );
    reads(
        "诊所120家、护士300人,分别较上年增加4家(3.4%)、12人(4.2%)。",
        &[
            "120家=120 site yoy=3.4",
            "300人=300 person yoy=4.2",
            "4家=4 site",
            "12人=12 person",
        ],
    );
}

#[test]
fn the_share_of_a_list_of_names_is_a_row_of_its_own() {
    reads(
        "报告乙类传染病1200例,死亡3例。居前三位的病种依次为乙肝、梅毒、肺结核,占报告总数的88%。",
        &["1200例=1200 case", "3例=3 case", "88%=88 percent share=88"],
    );
    reads(
        "报告丙类传染病900例,居前两位的病种为:流感、手足口病,占报告总数95%。",
        &["900例=900 case", "95%=95 percent share=95"],
    );
}

#[test]
fn the_growth_of_a_thing_named_again_goes_to_its_level() {
    reads(
        "口腔诊所、门诊部480家,与上年比较,口腔诊所及门诊部增加20家,同比增长4.3%,占全部机构的12%。",
        &["480家=480 site yoy=4.3 share=12", "20家=20 site"],
    );
}

#[test]
fn the_first_few_of_a_list_are_no_places() {
    reads(
        "女性期望寿命82岁。其中:肿瘤前五位是肺癌、胃癌、肝癌,占肿瘤总数的70.5%。",
        &["82岁=82 year", "70.5%=70.5 percent share=70.5"],
    );
    reads(
        "前三位死因为伤害、肿瘤、心脏病,前三位死因占儿童死亡的68%。",
        &["68%=68 percent share=68"],
    );
    reads("考核进入全省前三位。", &["前三位=3 place"]);
}

#[test]
fn a_share_after_what_was_done() {
    reads(
        "实事40项,其中20项超额完成、占比50%。",
        &["40项=40 item", "20项=20 item share=50"],
    );
    reads("护理之家占床率逾9成。", &["逾9成=90 percent gt"]);
}

#[test]
fn a_verb_of_change_that_leads_to_a_level() {
    reads(
        "总体近视率下降为49.1%,同比下降2.6%;次年又上升为51.3%。",
        &["49.1%=49.1 percent yoy=-2.6", "51.3%=51.3 percent"],
    );
    reads(
        "涉及中毒400人(比上年增加90人,增加比例为29%)。",
        &["400人=400 person yoy=29", "90人=90 person"],
    );
}

#[test]
fn those_among_whom_something_has_its_place_are_not_ranked() {
    reads(
        "发病率为61.5/10万,居全省16个县的第3位。",
        &["61.5/10万=61.5 per_100000 rank=3", "16个=16 item"],
    );
}

#[test]
fn what_it_was_the_year_before_may_stand_in_brackets() {
    reads(
        "次均药费91.2元,占次均费用的36.5%,比上年(36.1%)增加0.4个百分点。",
        &[
            "91.2元=91.2 yuan share=36.5",
            "36.1%=36.1 percent baseline",
            "0.4个百分点=0.4 percentage_point",
        ],
    );
}

#[test]
fn the_growth_on_the_month_before_is_not_that_on_the_year_before() {
    reads(
        "共报告发病860例,较上月同期(800例)上升7.5%,较去年同期(1000例)下降14%。",
        &[
            "860例=860 case yoy=-14",
            "800例=800 case baseline",
            "7.5%=7.5 percent_change",
            "1000例=1000 case baseline",
        ],
    );
}

#[test]
fn each_rate_named_again_has_its_own_growth() {
    reads(
        "报告发病率181.5/10万,报告死亡率0.36/10万,发病率与上年同比上升9.4%、死亡率下降40%。",
        &[
            "181.5/10万=181.5 per_100000 yoy=9.4",
            "0.36/10万=0.36 per_100000 yoy=-40",
        ],
    );
}

#[test]
fn the_share_of_a_list_with_a_head_is_that_of_all_it_names() {
    reads(
        "报告数居前三位的病种分别是水痘31例、流感20例、腮腺炎9例,占总数的88%。",
        &[
            "31例=31 case",
            "20例=20 case",
            "9例=9 case",
            "88%=88 percent share=88",
        ],
    );
    reads(
        "排在前两位的是跌倒60例,占48%,交通伤35例,占28%。",
        &["60例=60 case share=48", "35例=35 case share=28"],
    );
}

#[test]
fn a_percentage_alone_in_the_brackets_of_a_count_is_its_share() {
    reads(
        "全年报告310例,其中城区190例(61.3%),农村120例(38.7%);18家医院(占30%)、6家诊所(10%)参加。",
        &[
            "310例=310 case",
            "190例=190 case share=61.3",
            "120例=120 case share=38.7",
            "18家=18 site share=30",
            "6家=6 site share=10",
        ],
    );
}

#[test]
fn a_share_that_changed_was_one_before() {
    reads(
        "个人支出占总费用比重从31.2%降至28%。",
        &[
            "31.2%=31.2 percent baseline share=31.2",
            "28%=28 percent share=28",
        ],
    );
    reads(
        "中医门诊占比23.6%,去年同期只有21%;药占比由30%降至27%。",
        &[
            "23.6%=23.6 percent share=23.6",
            "21%=21 percent baseline share=21",
            "30%=30 percent baseline",
            "27%=27 percent",
        ],
    );
}

#[test]
fn the_share_of_the_members_of_a_list_without_turns_is_that_of_both() {
    reads(
        "四月、五月分别报告31例和47例,占全年的六成以上;腮腺炎(15例)、麻疹(3例),占全年的14%。",
        &[
            "31例=31 case",
            "47例=47 case",
            "六成=60 percent ge share=60",
            "15例=15 case",
            "3例=3 case",
            "14%=14 percent share=14",
        ],
    );
    reads(
        "散居儿童最多(52例),占总数的41%。",
        &["52例=52 case share=41"],
    );
}

#[test]
fn a_list_of_shares_goes_on_without_its_verb() {
    reads(
        "死因构成:早产占18.5%、窒息12%、肺炎9.1%。",
        &[
            "18.5%=18.5 percent share=18.5",
            "12%=12 percent share=12",
            "9.1%=9.1 percent share=9.1",
        ],
    );
}

#[test]
fn a_task_done_several_times_over() {
    reads(
        "引进项目4个,完成全年目标的2.5倍;投入520万元,占全年计划投入的130%。",
        &["4个=4 project done=250", "520万元=5200000 yuan done=130"],
    );
}

#[test]
fn a_growth_after_the_value_it_compares_with() {
    reads(
        "今年报告流感640例,与去年同期500例相比,上升28%。",
        &["640例=640 case yoy=28", "500例=500 case baseline"],
    );
}

#[test]
fn the_shares_of_several_names_stand_in_their_brackets() {
    reads(
        "病例以农民(42.5%)、学生(18%)和儿童(11.3%)为主。接种率较高的有东镇(98%)、西镇(97%)。",
        &[
            "42.5%=42.5 percent share=42.5",
            "18%=18 percent share=18",
            "11.3%=11.3 percent share=11.3",
            "98%=98 percent",
            "97%=97 percent",
        ],
    );
}

#[test]
fn a_completion_that_names_again_what_was_done() {
    reads(
        "全区有3200人参加婚前健康检查,完成下达的婚前健康检查指标的106.5%。",
        &["3200人=3200 person done=106.5"],
    );
}

#[test]
fn a_growth_after_but() {
    reads(
        "死亡率为每10万人口有95.6人,但较上年下降1.1%。",
        &["95.6人=95.6 per_100000 yoy=-1.1"],
    );
}

#[test]
fn a_share_of_its_own_has_its_place_and_the_verb_of_a_place_names_no_thing() {
    reads(
        "首针接种率91%,列五县市第二,全程接种人数占常住人口的83%,列五县市第一。",
        &["91%=91 percent rank=2", "83%=83 percent share=83 rank=1"],
    );
}

#[test]
fn names_in_turn_of_which_one_is_said_again() {
    reads(
        "接种总人数达9200人,完成全程接种8100人,覆盖人数和全程接种人数分别占总人口的92%、81%。",
        &["9200人=9200 person share=92", "8100人=8100 person share=81"],
    );
}

#[test]
fn a_share_is_of_the_count_and_not_of_its_rate() {
    reads(
        "水痘发病53例,年均发病率为12.4/10万,居第三类之首,占总数的21.3%;流感发病40例,占总数的16%。",
        &[
            "53例=53 case share=21.3",
            "12.4/10万=12.4 per_100000 rank=1",
            "40例=40 case share=16",
        ],
    );
}

#[test]
fn the_growth_after_a_daily_mean_is_that_of_the_total() {
    reads(
        "急救出车940次,日均出车31次,同比增长2.5%。",
        &["940次=940 times yoy=2.5", "31次=31 times"],
    );
}

#[test]
fn growth_on_ordinary_days_is_no_growth_on_the_year_before() {
    reads(
        "元旦期间接诊急诊病人410人,较平时增加8%。",
        &["410人=410 person", "8%=8 percent_change"],
    );
}

#[test]
fn the_growth_of_an_event_is_that_of_its_rate_beside_it() {
    reads(
        "乙类传染病发病率为31.2/10万,发病较去年同期上升7.5%。",
        &["31.2/10万=31.2 per_100000 yoy=7.5"],
    );
}

#[test]
fn a_name_in_order_has_its_share_in_brackets() {
    reads(
        "病例以散居儿童为主(72.5%),其次是托幼儿童(18.1%)。",
        &[
            "72.5%=72.5 percent share=72.5",
            "18.1%=18.1 percent share=18.1",
        ],
    );
    reads("接种率以城区为主(92.5%)。", &["92.5%=92.5 percent"]);
}

#[test]
fn two_counts_have_the_shares_of_two_wholes() {
    reads(
        "报告聚集性疫情12起,发病96例,占全区事件总数的30.5%和病例总数的45.2%。",
        &["12起=12 case share=30.5", "96例=96 case share=45.2"],
    );
}

#[test]
fn a_task_named_by_its_verb_alone_is_that_of_the_value() {
    reads(
        "随访慢性病患者40人,完成随访任务数的80%。",
        &["40人=40 person done=80"],
    );
}

#[test]
fn a_blank_before_the_percent_sign_changes_nothing() {
    reads(
        "门诊费用210元,同比下降4.6 %。",
        &["210元=210 yuan yoy=-4.6"],
    );
}
