//! Growths and shares that are said before the value they belong to, and table cells with a growth behind them.

use crate::reads::reads;

#[test]
fn a_share_may_come_before_its_thing() {
    reads(
        "全县从业820人,其中占60%的是护士,计492人;占一成以上的诊所共31家。",
        &[
            "820人=820 person",
            "492人=492 person share=60",
            "31家=31 site share=10",
        ],
    );
    reads(
        "山区老人占总人口的21%,计4.2万人。",
        &["4.2万人=42000 person share=21"],
    );
}

#[test]
fn a_growth_may_come_before_its_level() {
    reads(
        "同比增长4.5%的巡诊人次达到830人次。",
        &["830人次=830 visit yoy=4.5"],
    );
    reads(
        "基金收入、支出同比分别增长3.1%、0.4%,数额为6.2亿元、5.8亿元。",
        &[
            "6.2亿元=620000000 yuan yoy=3.1",
            "5.8亿元=580000000 yuan yoy=0.4",
        ],
    );
    reads(
        "痢疾3例,发病率同比下降40%,仅0.6/10万。",
        &["3例=3 case", "0.6/10万=0.6 per_100000 yoy=-40"],
    );
}

#[test]
fn a_sign_after_words_of_comparison_is_a_growth() {
    reads(
        "门诊120人次,同比+3.4%;住院18人次,同比-2%。",
        &["120人次=120 visit yoy=3.4", "18人次=18 visit yoy=-2"],
    );
}

#[test]
fn a_cell_takes_the_growth_behind_it() {
    reads(
        "二、出院(单位:万人次)\n中心\t31.2\t同比+8.1%\n站\t2.4\t同比-1.3%\n",
        &[
            "31.2=312000 person_time yoy=8.1",
            "2.4=24000 person_time yoy=-1.3",
        ],
    );
    reads(
        "类别\t例数\t发病率(1/10万,括号内为同比)\t死亡率(同左)\n虫媒\t31例\t4.2(-3.1%)\t0.02(+1.5%)\n",
        &[
            "31例=31 case",
            "4.2=4.2 per_100000 yoy=-3.1",
            "0.02=0.02 per_100000 yoy=1.5",
        ],
    );
}
