//! Numbers of areas and countries without a counter.

use crate::reads::reads;

#[test]
fn one_number_of_areas_counts_where_words_say_so() {
    reads(
        "试点覆盖6区,全省16市州均建立站点,涉及21乡镇、8街道。",
        &[
            "6区=6 site",
            "16市州=16 site",
            "21乡镇=21 site",
            "8街道=8 site",
        ],
    );
    reads("9个县(市、区)开展巡诊。", &["9个=9 item"]);
    reads("住3区的患者转入5区。", &[]);
}

#[test]
fn countries_are_counted_and_what_they_name_is_not() {
    reads(
        "学员来自26国家和地区,引进国家重点专科。",
        &["26国家=26 item"],
    );
}

#[test]
fn relatives_are_no_institutions() {
    reads("另23家属其他机构。", &["23家=23 site"]);
    reads("慰问5家属院。", &[]);
}

#[test]
fn a_few_people_in_characters_are_counted_at_the_end_of_a_clause() {
    reads("护士七人,占35%。", &["七人=7 person share=35"]);
    reads("七人制球赛。", &[]);
}
