//! Shares that the words beside them make: in a list, behind a name, before their count, of what was said before.

use crate::reads::reads;

#[test]
fn shares_in_turn_belong_to_the_values_in_theirs() {
    reads(
        "一级、二级、三级医院床位820张、3140张、5260张,依次占总床位的8.9%、34.1%和57.0%。",
        &[
            "820张=820 bed share=8.9",
            "3140张=3140 bed share=34.1",
            "5260张=5260 bed share=57",
        ],
    );
    reads(
        "中医、西医、护理人员96人、310人、394人,所占比例依次为12.0%、38.8%、49.3%。",
        &[
            "96人=96 person share=12",
            "310人=310 person share=38.8",
            "394人=394 person share=49.3",
        ],
    );
    reads(
        "不良反应86例,其中一般反应82例、异常反应4例,构成比95.3%、4.7%。",
        &[
            "86例=86 case",
            "82例=82 case share=95.3",
            "4例=4 case share=4.7",
        ],
    );
}

#[test]
fn a_share_that_opens_its_statement_is_of_the_count_behind_it() {
    reads(
        "63.4%为本科及以上学历,计1204人。",
        &["1204人=1204 person share=63.4"],
    );
    reads(
        "近七成属于慢性病患者,约4200人。",
        &["约4200人=4200 person approx share=70"],
    );
    reads(
        "奖补资金600万元,其中三成(180万元)下拨到村。",
        &["600万元=6000000 yuan", "180万元=1800000 yuan share=30"],
    );
    reads(
        "结余资金900万元,其中65%即585万元留给医共体。",
        &["900万元=9000000 yuan", "585万元=5850000 yuan share=65"],
    );
    reads(
        "下拨资金1.2亿元,七成用于基层,计8400万元。",
        &["1.2亿元=120000000 yuan", "8400万元=84000000 yuan share=70"],
    );
    reads(
        "报告病例中58.3%为学龄儿童。",
        &["58.3%=58.3 percent share=58.3"],
    );
}

#[test]
fn a_share_is_of_the_count_that_restates_it() {
    reads(
        "其中门诊收入独占62.4%,达8120万元。",
        &["8120万元=81200000 yuan share=62.4"],
    );
    reads(
        "其中流感样病例占71.3%,报告2 310例。",
        &["2 310例=2310 case share=71.3"],
    );
    reads(
        "签约居民中付费签约的占15.3%,即1.26万人。",
        &["1.26万人=12600 person share=15.3"],
    );
}

#[test]
fn what_points_back_names_nothing_of_its_own() {
    reads(
        "全年中医诊疗86.2万人次。这一数字占全部诊疗量的18.3%。",
        &["86.2万人次=862000 visit share=18.3"],
    );
    reads(
        "检出异常312人,这部分人占受检人数的11.5%。",
        &["312人=312 person share=11.5"],
    );
    reads(
        "全县慢病患者6.2万人,这当中高血压占到71%。",
        &["6.2万人=62000 person", "71%=71 percent share=71"],
    );
}

#[test]
fn a_part_of_a_named_whole_is_a_share_without_its_verb() {
    reads(
        "科研投入120万元,仅为业务收入的0.4%。",
        &["120万元=1200000 yuan share=0.4"],
    );
    reads(
        "村医62名,不足全县村医的9.1%。",
        &["62名=62 person share=9.1"],
    );
    reads(
        "设备折旧310万元,相当于总支出的5%。",
        &["310万元=3100000 yuan share=5"],
    );
}

#[test]
fn a_measure_of_a_share_has_it() {
    reads(
        "基层诊疗量占比达到57.8%,药占比24.2%。",
        &["57.8%=57.8 percent share=57.8", "24.2%=24.2 percent"],
    );
    reads(
        "县级、乡级、村级诊疗量占比分别为38.1%、29.4%、32.5%。",
        &[
            "38.1%=38.1 percent share=38.1",
            "29.4%=29.4 percent share=29.4",
            "32.5%=32.5 percent share=32.5",
        ],
    );
    reads("高龄产妇比重11.8%。", &["11.8%=11.8 percent share=11.8"]);
    reads(
        "前三位死因构成比为41.2%、22.8%、12.3%。",
        &[
            "41.2%=41.2 percent share=41.2",
            "22.8%=22.8 percent share=22.8",
            "12.3%=12.3 percent share=12.3",
        ],
    );
}

#[test]
fn the_value_that_a_measure_names_again_has_the_share() {
    reads(
        "养老床位2100张,其中护理型1386张,护理型床位占比66.0%。",
        &["2100张=2100 bed", "1386张=1386 piece share=66"],
    );
    reads(
        "设置家庭病床320张,其中失能老人210张。失能老人占比为65.6%。",
        &["320张=320 bed", "210张=210 piece share=65.6"],
    );
}

#[test]
fn a_slash_parts_a_value_from_its_share() {
    reads(
        "卫生人员5210人,卫生技术人员4280人/占82.1%。",
        &["5210人=5210 person", "4280人=4280 person share=82.1"],
    );
}

#[test]
fn a_column_of_shares_gives_them_to_the_counts_beside_it() {
    reads(
        "类别   人数   构成比\n医师   271人   31.4%\n护士   402人   46.6%",
        &["271人=271 person share=31.4", "402人=402 person share=46.6"],
    );
    reads(
        "| 机构 | 诊疗人次 | 占比 |\n|---|---|---|\n| 医院 | 860万人次 | 42.1% |",
        &["860万人次=8600000 visit share=42.1"],
    );
    reads(
        "| 病种 | 病例数 | 占比(%) |\n|---|---|---|\n| 流感 | 860 | 42.1 |",
        &["860=860 case share=42.1"],
    );
}

#[test]
fn what_came_anew_has_no_share_of_the_whole() {
    reads(
        "新增护理床位60张,护理床位占比达58%。",
        &["60张=60 bed", "58%=58 percent share=58"],
    );
}

#[test]
fn a_bracket_behind_a_name_takes_nothing_from_it() {
    reads(
        "总收入8.4亿元,护理服务收入(不含药品、耗材、检查化验)占22%。",
        &["8.4亿元=840000000 yuan", "22%=22 percent share=22"],
    );
}

#[test]
fn percentages_that_together_are_the_whole_are_shares() {
    reads(
        "人员学历:本科及以上42%,专科38%,中专及以下20%。",
        &[
            "42%=42 percent share=42",
            "38%=38 percent share=38",
            "20%=20 percent share=20",
        ],
    );
    reads(
        "收入来源中,医保61.3%、自费38.7%。",
        &[
            "61.3%=61.3 percent share=61.3",
            "38.7%=38.7 percent share=38.7",
        ],
    );
    reads(
        "年龄构成:35岁以下32.1%、36—45岁41.0%、46岁以上26.9%。",
        &[
            "32.1%=32.1 percent share=32.1",
            "41.0%=41 percent share=41",
            "26.9%=26.9 percent share=26.9",
        ],
    );
    reads(
        "医保报销比例:职工60%、居民40%。",
        &["60%=60 percent", "40%=40 percent"],
    );
}

#[test]
fn a_head_of_shares_holds_for_all_behind_it() {
    reads(
        "死因占比最高的是循环系统疾病,达39.2%。",
        &["39.2%=39.2 percent share=39.2"],
    );
    reads(
        "呼吸道传染病占比最高(71.3%),肠道传染病次之(18.2%)。",
        &[
            "71.3%=71.3 percent share=71.3",
            "18.2%=18.2 percent share=18.2",
        ],
    );
    reads(
        "占比由高到低依次为:医院52%、基层机构38%、其他机构10%。",
        &[
            "52%=52 percent share=52",
            "38%=38 percent share=38",
            "10%=10 percent share=10",
        ],
    );
    reads("民营医院门诊份额达到21%。", &["21%=21 percent share=21"]);
}

#[test]
fn a_share_in_brackets_before_its_count_belongs_to_it() {
    reads(
        "女性(占56.2%)456人,男性(占43.8%)355人。",
        &["456人=456 person share=56.2", "355人=355 person share=43.8"],
    );
    reads(
        "女性占比56.2%(456人),中级职称占31.4%(255人)。",
        &["456人=456 person share=56.2", "255人=255 person share=31.4"],
    );
    reads("女性占56.2%、456人。", &["456人=456 person share=56.2"]);
}

#[test]
fn a_percentage_alone_after_a_count_is_its_share() {
    reads(
        "住院患者男性多于女性(812例,55.2%;659例,44.8%)。",
        &["812例=812 case share=55.2", "659例=659 case share=44.8"],
    );
}

#[test]
fn what_a_share_is_taken_in_is_no_thing_of_its_own() {
    reads(
        "急诊42.6万人次,在总诊疗量中占4.9%。",
        &["42.6万人次=426000 visit share=4.9"],
    );
    reads(
        "中医诊疗量在全部诊疗量中占18.3%。",
        &["18.3%=18.3 percent share=18.3"],
    );
}

#[test]
fn rates_and_other_percentages_are_no_shares() {
    reads(
        "医保报销比例75%,自付比例24.6%,其中92%的问题得到整改。",
        &["75%=75 percent", "24.6%=24.6 percent", "92%=92 percent"],
    );
    reads(
        "规范管理率85%(1290人),血压控制率62%。",
        &["85%=85 percent", "1290人=1290 person", "62%=62 percent"],
    );
    reads(
        "床位使用率88.6%,其中内科95.1%,外科82.3%。",
        &[
            "88.6%=88.6 percent",
            "95.1%=95.1 percent",
            "82.3%=82.3 percent",
        ],
    );
}

#[test]
fn a_slash_and_all_together_part_nothing() {
    reads(
        "其中设备支出240万元/62.5%,耗材支出144万元/37.5%。",
        &[
            "240万元=2400000 yuan share=62.5",
            "144万元=1440000 yuan share=37.5",
        ],
    );
    reads(
        "一级8人、二级16人、三级40人,三者构成比分别为12.5%、25%、62.5%。",
        &[
            "8人=8 person share=12.5",
            "16人=16 person share=25",
            "40人=40 person share=62.5",
        ],
    );
}

#[test]
fn a_total_behind_a_list_has_the_share() {
    reads(
        "前三位病种为感冒(410例)、水痘(205例)和肝炎(83例),合计698例,占总数的72.4%。",
        &[
            "410例=410 case",
            "205例=205 case",
            "83例=83 case",
            "698例=698 case share=72.4",
        ],
    );
}

#[test]
fn the_whole_of_a_share_stands_before_zhi() {
    reads(
        "急诊观察640人次,占全院急诊8,000人次之8.0%。",
        &["640人次=640 visit share=8", "8,000人次=8000 visit"],
    );
}
