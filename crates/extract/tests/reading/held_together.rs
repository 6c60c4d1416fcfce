//! Places that several values hold together, that stand in brackets, or that open the line of their score.

use crate::reads::reads;

#[test]
fn one_place_is_that_of_each_measure_named() {
    reads(
        "履约率82.4%、回访率91%,两项指标均列全省第二。",
        &["82.4%=82.4 percent rank=2", "91%=91 percent rank=2"],
    );
    reads(
        "甲病控制率41%,乙病控制率39%,双双位居全州第五。",
        &["41%=41 percent rank=5", "39%=39 percent rank=5"],
    );
    reads(
        "早检率93%、复诊率88%、分娩率99%,三项指标均居全市首位。",
        &[
            "93%=93 percent rank=1",
            "88%=88 percent rank=1",
            "99%=99 percent rank=1",
        ],
    );
}

#[test]
fn a_place_stands_in_brackets() {
    reads(
        "建册率92%(第2)、随访率85%(第6)。",
        &["92%=92 percent rank=2", "85%=85 percent rank=6"],
    );
}

#[test]
fn a_place_opens_the_line_of_its_score() {
    reads(
        "考核排名靠前的单位:\n第1名 北塘镇卫生院 96.40\n第2名 柳河社区卫生服务中心 95.05\n",
        &["96.40=96.4 point rank=1", "95.05=95.05 point rank=2"],
    );
}

#[test]
fn an_order_of_causes_gives_places_and_shares() {
    reads(
        "顺位 死因 死亡率(1/10万) 构成(%)\n1 肿瘤 180.5 28.3\n2 脑血管病 161.2 25.1\n",
        &[
            "180.5=180.5 per_100000 share=28.3 rank=1",
            "161.2=161.2 per_100000 share=25.1 rank=2",
        ],
    );
}
