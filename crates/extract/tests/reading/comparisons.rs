//! What a growth compares with: only that on the year before is a link, others are rows of their own.

use crate::reads::reads;

#[test]
fn the_growth_on_the_month_before_leaves_that_on_the_year_before_its_place() {
    reads(
        "全县报告水痘62例,较4月上升24%,较去年同月下降8%;报告流感31例,比前一月下降11%,比去年同期上升5%。",
        &[
            "62例=62 case yoy=-8",
            "24%=24 percent_change",
            "31例=31 case yoy=5",
            "11%=-11 percent_change",
        ],
    );
}

#[test]
fn the_growth_on_another_quarter_is_no_growth_on_the_year_before() {
    reads(
        "2016年第二季度,全市报告中毒12起。与2015年同期相比,起数减少20%;与2016年第一季度相比,起数增加9%。",
        &["12起=12 case yoy=-20", "9%=9 percent_change"],
    );
}

#[test]
fn a_change_over_several_years_is_no_growth_on_the_year_before() {
    reads(
        "2021年全县结核病报告210例,较2015年下降32%。",
        &["210例=210 case", "32%=-32 percent_change"],
    );
    reads(
        "签约由2012年的40万人增长至2019年的61万人,增幅达52.5%。",
        &[
            "40万人=400000 person baseline",
            "61万人=610000 person",
            "52.5%=52.5 percent_change",
        ],
    );
    reads(
        "近五年住院量增长18%,年内门诊量较2020年增长3%,2021年急诊量较2020年增长4%。",
        &[
            "18%=18 percent_change",
            "3%=3 percent_change yoy=3",
            "4%=4 percent_change yoy=4",
        ],
    );
}

#[test]
fn a_growth_in_multiples_is_a_link_in_percent() {
    reads(
        "全年远程会诊4,170例,同比增长1.5倍;随访9200人次,比上年增加一倍。",
        &["4,170例=4170 case yoy=150", "9200人次=9200 visit yoy=100"],
    );
}

#[test]
fn growths_find_their_values_by_name_in_the_sentence_before() {
    reads(
        "去年共报告事件18起,发病240人,死亡6人。与上年相比,报告起数、发病人数和死亡人数分别减少10%、4%和25%。",
        &[
            "18起=18 case yoy=-10",
            "240人=240 person yoy=-4",
            "6人=6 person yoy=-25",
        ],
    );
    // Another year is spoken of.
    reads(
        "2018年发病240人。2019年发病人数下降4%。",
        &["240人=240 person", "4%=-4 percent_change yoy=-4"],
    );
}

#[test]
fn years_that_something_lasted_are_a_figure() {
    reads(
        "献血人次连续6年增长,20多年连续不断,2018年间共培训3期,5年间下降12%。",
        &[
            "6年=6 year",
            "20多年=20 year gt",
            "3期=3 session",
            "5年=5 year",
            "12%=-12 percent_change",
        ],
    );
}

#[test]
fn numbers_of_events_are_named_without_their_counter() {
    reads(
        "2016年,全县共报告发病310例,报告死亡12人,报告发病数和死亡数较2015年分别下降8.2%和20%。",
        &["310例=310 case yoy=-8.2", "12人=12 person yoy=-20"],
    );
}

#[test]
fn where_a_change_departs_from_is_a_baseline_after_a_comma_too() {
    reads(
        "死亡人数由862人,降至415人,大幅减少447人。",
        &[
            "862人=862 person baseline",
            "415人=415 person",
            "447人=-447 person",
        ],
    );
    reads(
        "死亡率由7.2‰缓降至5.1‰,占比自2014年的12.5%逐年递减至8.4%。",
        &[
            "7.2‰=7.2 per_1000 baseline",
            "5.1‰=5.1 per_1000",
            "12.5%=12.5 percent baseline",
            "8.4%=8.4 percent",
        ],
    );
}

#[test]
fn against_the_same_time_is_against_the_year_before() {
    reads(
        "诊疗8,120人次,同期对比增长3%(急诊410人次,同期相比下降1.2%)。",
        &["8,120人次=8120 visit yoy=3", "410人次=410 visit yoy=-1.2"],
    );
}

#[test]
fn against_a_year_far_back_may_be_said_with_a_preposition() {
    reads(
        "2019年养老机构达520家,相比于2012年底的210家增长147.6%。",
        &[
            "520家=520 site",
            "210家=210 site baseline",
            "147.6%=147.6 percent_change",
        ],
    );
}

#[test]
fn a_month_of_this_year_and_the_week_before_are_no_year_before() {
    reads(
        "流感连续3周低于500例,与今年1月高峰期相比,下降近70%。",
        &[
            "3周=3 week",
            "500例=500 case lt",
            "近70%=-70 percent_change approx",
        ],
    );
    reads(
        "上周门诊2,310人次,较前1周上升6.2%。",
        &["2,310人次=2310 visit", "6.2%=6.2 percent_change"],
    );
}

#[test]
fn brackets_behind_a_time_say_what_it_was_then() {
    reads(
        "本月手足口病共96例,重症2人,较5月(共71例、重症1人)上升。",
        &[
            "96例=96 case",
            "2人=2 person",
            "71例=71 case baseline",
            "1人=1 person baseline",
        ],
    );
}

#[test]
fn a_part_that_only_compares_goes_on_about_the_part_before() {
    reads(
        "人均支出三万一千二百元;较上年增加百分之二点五,占比较上年减少零点零二个百分点。",
        &[
            "三万一千二百元=31200 yuan yoy=2.5",
            "零点零二个百分点=-0.02 percentage_point",
        ],
    );
}

#[test]
fn an_average_growth_over_years_is_none_on_the_year_before() {
    reads(
        "全县门诊量年均增长6.5%,费用年均下降2%。",
        &["6.5%=6.5 percent_change", "2%=-2 percent_change"],
    );
    reads("PM2.5年均浓度下降4%。", &["4%=-4 percent_change yoy=-4"]);
}

#[test]
fn how_far_prices_were_brought_down_is_no_growth() {
    reads("集采药品平均降幅48%。", &["48%=-48 percent_change"]);
}

#[test]
fn an_earlier_list_that_a_comparison_closes_takes_no_growth() {
    reads(
        "门诊61万人次、住院1.6万人次,与上年的58万人次、1.5万人次相比,分别增长5.2%、6.7%。",
        &[
            "61万人次=610000 visit yoy=5.2",
            "1.6万人次=16000 visit yoy=6.7",
            "58万人次=580000 visit baseline",
            "1.5万人次=15000 visit baseline",
        ],
    );
}

#[test]
fn the_former_and_the_latter_take_their_growths() {
    reads(
        "甲中心接诊80人次、乙中心接诊96人次,前者同比增长2%,后者同比下降1%。",
        &["80人次=80 visit yoy=2", "96人次=96 visit yoy=-1"],
    );
}

#[test]
fn a_change_after_the_bracket_of_the_earlier_value() {
    reads(
        "药占比21%,比上年(23%)低2个百分点。",
        &[
            "21%=21 percent",
            "23%=23 percent baseline",
            "2个百分点=-2 percentage_point",
        ],
    );
}

#[test]
fn a_comparison_that_opens_with_the_same_is_no_thing() {
    reads(
        "医师310人,同上年相比多出12人(增长4%);护士420人,多出9人(增长2.2%)。",
        &[
            "310人=310 person yoy=4",
            "12人=12 person",
            "420人=420 person yoy=2.2",
            "9人=9 person",
        ],
    );
}

#[test]
fn a_comparison_said_before_holds_for_a_bare_lower() {
    reads(
        "2016年发病率80/10万,比2015年低3.2%;死亡率0.4/10万,低6%。",
        &[
            "80/10万=80 per_100000 yoy=-3.2",
            "0.4/10万=0.4 per_100000 yoy=-6",
        ],
    );
}

#[test]
fn a_growth_up_to_a_later_year_is_none_on_the_year_before() {
    reads(
        "经费2001年只有320万元,到2006年增长了180%。",
        &["320万元=3200000 yuan baseline", "180%=180 percent_change"],
    );
}

#[test]
fn what_was_in_the_same_months_is_a_baseline() {
    reads(
        "上年同期出院量为820人次,今年为861人次,增长5%。",
        &["820人次=820 visit baseline", "861人次=861 visit yoy=5"],
    );
}

#[test]
fn the_date_of_printing_is_not_the_year_spoken_of() {
    reads(
        "印发日期:2022年5月\n一、经费\n支出36万元,比2020年下降4%。",
        &["36万元=360000 yuan yoy=-4"],
    );
}

#[test]
fn a_count_is_named_again_with_its_counter() {
    reads(
        "上转病人310人次、下转520人次,下转人次同比增长14%。",
        &["310人次=310 person_time", "520人次=520 person_time yoy=14"],
    );
    reads(
        "活产1900人,活产数较2021年减少90人,下降4.5%。",
        &["1900人=1900 person yoy=-4.5", "90人=-90 person"],
    );
}

#[test]
fn points_below_something_are_negative() {
    reads(
        "建档率61%,慢于序时9个百分点。",
        &["61%=61 percent", "9个百分点=-9 percentage_point"],
    );
}

#[test]
fn a_year_of_the_republic_is_the_one_before_the_report_of_the_next() {
    reads(
        "110年度施政報告\n結核病新案210人,較109年下降6.2%。",
        &["210人=210 person yoy=-6.2"],
    );
}

#[test]
fn a_time_limit_cut_at_once_has_no_year_before() {
    reads("审批时限压缩55%。", &["55%=-55 percent_change"]);
}

#[test]
fn diseases_that_rose_have_no_shares_in_their_brackets() {
    reads(
        "环比上升的病种有水痘(35.2%)、麻疹(20.1%)。",
        &["35.2%=35.2 percent", "20.1%=20.1 percent"],
    );
}

#[test]
fn a_bound_behind_a_list_holds_for_all_of_it() {
    reads(
        "感染率、漏报率分别控制在2‰、5‰以内。",
        &["2‰=2 per_1000 le", "5‰=5 per_1000 le"],
    );
}

#[test]
fn tenths_and_more() {
    reads("价格降到原来的六成多。", &["六成多=60 percent gt"]);
}
