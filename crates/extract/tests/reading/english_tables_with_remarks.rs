//! English tables whose header names neither labels nor remarks, and shares in cells of their own.

use crate::reads::reads;

#[test]
fn a_header_may_name_the_values_alone() {
    reads(
        "                            2016/17      Target      2017/18\n\
         Children seen at school      61%      75%      68%      Not achieved\n\
         Adults seen at work      44%      50%      52%      Achieved",
        &[
            "61%=61 percent baseline",
            "75%=75 percent target",
            "68%=68 percent",
            "44%=44 percent baseline",
            "50%=50 percent target",
            "52%=52 percent",
        ],
    );
}

#[test]
fn a_percentage_in_brackets_in_the_next_cell_is_a_share() {
    reads(
        "Levy  $412,000  (41%)\nGrants  $360,500  (36%)\nFees  $231,000  (23%)",
        &[
            "$412,000=412000 usd share=41",
            "$360,500=360500 usd share=36",
            "$231,000=231000 usd share=23",
        ],
    );
}
