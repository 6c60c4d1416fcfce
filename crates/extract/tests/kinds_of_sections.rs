//! Aims and values before that sections, brackets and verbs tell.

mod reads;

use reads::reads;

#[test]
fn a_section_of_advice_holds_aims() {
    reads(
        "2021年度慢性病报告\n\n4 现状\n在管1200人。\n\n5 建议\n随访率控制在90%以上。\n",
        &["1200人=1200 person", "90%=90 percent ge target"],
    );
}

#[test]
fn a_bracket_behind_an_aim_holds_aims_of_different_units() {
    reads(
        "两项死亡率低于市定目标(12/10万以内、5‰以内)。",
        &["12/10万=12 per_100000 le target", "5‰=5 per_1000 le target"],
    );
}

#[test]
fn a_verb_that_leads_to_a_number_departs_from_the_one_before() {
    reads(
        "试点由4家拓到11家,等候从50分钟压到20分钟。",
        &[
            "4家=4 site baseline",
            "11家=11 site",
            "50分钟=50 minute baseline",
            "20分钟=20 minute",
        ],
    );
}

#[test]
fn what_is_foreseen_to_come_is_asked_of_nobody() {
    reads(
        "预计到年底老年人口将达9.4万人。",
        &["9.4万人=94000 person approx forecast"],
    );
}
