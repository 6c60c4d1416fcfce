//! Rates and lists of the greatest, and the signs that bound a value in running text.

use crate::reads::reads;

#[test]
fn a_sign_is_part_of_what_is_written() {
    reads(
        "签约率≥70%,结核病发病率≤38/10万,药占比<28%。",
        &[
            "≥70%=70 percent ge",
            "≤38/10万=38 per_100000 le",
            "<28%=28 percent lt",
        ],
    );
}

#[test]
fn thousands_of_people_before_a_number_with_a_point_make_a_rate() {
    reads(
        "千人床位数5.1张,千人护士数3.4名,千人均医师2.9人。",
        &[
            "5.1张=5.1 per_1000",
            "3.4名=3.4 per_1000",
            "2.9人=2.9 per_1000",
        ],
    );
    reads("万人全科医生数3.6名。", &["3.6名=3.6 per_10000"]);
    reads(
        "培训骨干2千人,人均参训1.5次;常住人口2.5万人。",
        &[
            "2千人=2000 person",
            "1.5次=1.5 times",
            "2.5万人=25000 person",
        ],
    );
}

#[test]
fn the_base_of_a_rate_is_no_count() {
    reads(
        "死亡率为每10万人口188.2人,发病率每10万人31.5例。",
        &["188.2人=188.2 per_100000", "31.5例=31.5 per_100000"],
    );
}

#[test]
fn the_ten_greatest_are_a_list_and_no_count() {
    reads(
        "10大死因中,慢性病占6项;10大癌症以肺癌居首。",
        &["6项=6 item"],
    );
    reads("梳理2大专项预案。", &["2大=2 item"]);
}

#[test]
fn a_share_in_brackets_belongs_to_the_name_before_them() {
    reads(
        "全年死亡412人,依序为肿瘤(占31.2%)、心脏病(占17.4%)。",
        &[
            "412人=412 person",
            "31.2%=31.2 percent share=31.2",
            "17.4%=17.4 percent share=17.4",
        ],
    );
    reads(
        "门诊3万人次(占62%),住院(增长4%)。",
        &["3万人次=30000 visit share=62", "4%=4 percent_change yoy=4"],
    );
}

#[test]
fn the_value_of_the_year_before_takes_no_growth_over_a_comma() {
    reads(
        "支出8.2亿元,较上一年度的7.9亿元,增加0.3亿元,增幅3.8%。",
        &[
            "8.2亿元=820000000 yuan yoy=3.8",
            "7.9亿元=790000000 yuan baseline",
            "0.3亿元=30000000 yuan",
        ],
    );
}

#[test]
fn a_whole_number_of_a_thousand_people_is_a_rate_too() {
    reads(
        "千人医师2.8人、千人注册护士4人,在岗护士12人。",
        &["2.8人=2.8 per_1000", "4人=4 per_1000", "12人=12 person"],
    );
}

#[test]
fn the_average_age_of_anything() {
    reads(
        "平均发病年龄41.5岁,最小发病年龄20岁。",
        &["41.5岁=41.5 year"],
    );
}

#[test]
fn a_rate_named_early_in_the_sentence_is_meant_by_a_number_with_a_point() {
    reads(
        "规划将每千人口托位数纳入主要指标,提出到期末要达到5.2个的目标。",
        &["5.2个=5.2 per_1000 target"],
    );
}

#[test]
fn so_many_per_thousand_births_are_a_rate() {
    reads(
        "新生儿死亡率为每千活产2.6人,与2012年3.1人相比,每千活产减少0.5人。",
        &[
            "2.6人=2.6 per_1000",
            "3.1人=3.1 per_1000 baseline",
            "0.5人=-0.5 per_1000",
        ],
    );
}

#[test]
fn the_proportion_of_the_sexes_goes_on() {
    reads(
        "出生性比例为108.42,较去年同期减少0.51。",
        &["108.42=108.42 ratio", "0.51=-0.51 ratio"],
    );
}

#[test]
fn the_median_of_ages_is_a_figure_and_their_range_is_none() {
    reads(
        "死者年龄介乎2岁至101岁,中位数为84岁,约有31名住院。",
        &["84岁=84 year", "31名=31 person approx"],
    );
}

#[test]
fn a_base_may_say_which_people_it_counts() {
    reads(
        "每千农业人口卫生人员1.62人,比上年增加0.05人;床位1.9张。",
        &[
            "1.62人=1.62 per_1000",
            "0.05人=0.05 per_1000",
            "1.9张=1.9 per_1000",
        ],
    );
    reads(
        "医师日均担负8.4诊疗人次和2.1住院床日。",
        &[
            "8.4诊疗人次=8.4 person_time_per_day",
            "2.1住院床日=2.1 bed_day",
        ],
    );
}

#[test]
fn a_rate_may_be_cut_behind_its_stroke() {
    reads(
        "全年报告法定传染病1106例,全区报告发病率位于前列,发病率为209.4/\n10万,死亡1人。",
        &[
            "1106例=1106 case",
            "209.4/\n10万=209.4 per_100000",
            "1人=1 person",
        ],
    );
}

#[test]
fn medians_of_ages_go_on() {
    reads(
        "发病年龄中位数较早,如乳癌为54岁、口腔癌为58岁及肺癌为61岁,35岁以上者应检查。",
        &["54岁=54 year", "58岁=58 year", "61岁=61 year"],
    );
}
