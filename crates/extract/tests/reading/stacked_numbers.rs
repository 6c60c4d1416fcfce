//! Numbers that stand alone above or below their labels, and lines that open with their places.

use crate::reads::reads;

#[test]
fn a_number_stands_above_its_label() {
    reads(
        "一年数字\n98,210\n门诊人次 ↑4.1%\n52.6%\n签约率(全市第4)\n18\n义诊场次\n",
        &[
            "98,210=98210 visit yoy=4.1",
            "52.6%=52.6 percent rank=4",
            "18=18 session",
        ],
    );
}

#[test]
fn a_number_stands_below_its_label() {
    reads(
        "门急诊人次\n612,400\n同比 ↑3.5%\n出院人次\n20,118\n同比 ↓1.2%\n",
        &[
            "612,400=612400 visit yoy=3.5",
            "20,118=20118 visit yoy=-1.2",
        ],
    );
}

#[test]
fn one_number_alone_is_that_of_a_page() {
    reads("门诊人次\n12\n", &[]);
}

#[test]
fn lines_under_a_ranking_open_with_their_places() {
    reads(
        "综合得分排名:\n1. 柳河镇卫生院 96.8\n2. 北塘镇中心卫生院 95\n……\n15. 石岭乡卫生院 78.4分\n",
        &[
            "96.8=96.8 point rank=1",
            "95=95 point rank=2",
            "78.4分=78.4 point rank=15",
        ],
    );
    reads("主要问题:\n1. 东村卫生室 3人\n", &["3人=3 person"]);
}

#[test]
fn a_count_of_readers_is_none_of_the_report() {
    reads(
        "2024-05-06 来源:县卫健局 阅读:1286次\n\n义诊6场。",
        &["6场=6 session"],
    );
}
