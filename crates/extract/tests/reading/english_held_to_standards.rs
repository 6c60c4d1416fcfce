//! English values beside what they were asked to be or once were, and parts of what was asked for.

use crate::reads::reads;

#[test]
fn a_bracket_behind_a_verdict_holds_the_aim() {
    reads(
        "Recording of smoking status 58.3% – not achieved (65.0%).",
        &["58.3%=58.3 percent", "65.0%=65 percent target"],
    );
}

#[test]
fn what_goes_on_with_a_year_was_before() {
    reads(
        "We saw 68.3% in time, against the standard of 95% and 74.6% in 2020/21.",
        &[
            "68.3%=68.3 percent",
            "95%=95 percent target",
            "74.6%=74.6 percent baseline",
        ],
    );
}

#[test]
fn so_many_more_than_before_is_a_result() {
    reads(
        "This is above our target of 640 quitters and 52 more than in 2020/21.",
        &["640 quitters=640 person target", "52=52 person"],
    );
}

#[test]
fn indicators_met_are_a_part_of_them() {
    reads(
        "We met 18 of 25 indicators (72%).",
        &["18=18 item share=72", "25 indicators=25 item"],
    );
}

#[test]
fn a_share_of_the_target_follows_the_growth() {
    reads(
        "The 1,840 scans done were 8% above the year before and 96% of our target.",
        &["1,840 scans=1840 item yoy=8 done=96"],
    );
}

#[test]
fn what_pays_for_costs_is_a_share_of_them() {
    reads(
        "The subsidy covers less than 55% of clinic costs.",
        &["55%=55 percent lt share=55"],
    );
}

#[test]
fn what_is_ours_is_counted_whatever_came_before() {
    reads(
        "Doctors: 41. Three of our wards closed for a week.",
        &["41=41 person", "Three=3 room"],
    );
}

#[test]
fn assumptions_are_aims_and_multiples_are_of_what_was() {
    reads(
        "Occupancy was 91.6% against a planning assumption of 90%.",
        &["91.6%=91.6 percent", "90%=90 percent target"],
    );
    reads(
        "Agency spend reached £3.4m, nearly twice the £1.8m of the previous year.",
        &["£3.4m=3400000 gbp", "£1.8m=1800000 gbp baseline"],
    );
}
