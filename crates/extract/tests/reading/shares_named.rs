//! Shares that stand as rows of their own: of what is named with 占比, of a whole said before.

use crate::reads::reads;

#[test]
fn a_part_named_with_its_share_has_it() {
    reads(
        "业务收入92万元,其中耗材费占比18%。",
        &["92万元=920000 yuan", "18%=18 percent share=18"],
    );
    reads(
        "药占比26%,四级手术占比升至31%。",
        &["26%=26 percent", "31%=31 percent share=31"],
    );
}

#[test]
fn the_value_that_a_share_names_takes_it() {
    reads(
        "报告病例86例,死亡12人,死亡数占到全部病种的98%。",
        &["86例=86 case", "12人=12 person share=98"],
    );
}

#[test]
fn beds_for_a_hundred_old_people_are_a_rate() {
    reads("百名老人拥有床位3.42张。", &["3.42张=3.42 per_100"]);
}

#[test]
fn the_weight_that_a_value_has_is_its_share() {
    reads("教师42例,所占比重为14%。", &["42例=42 case share=14"]);
}
