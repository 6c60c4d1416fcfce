//! English levels that a measure has passed or never passed are values and no changes.

use crate::reads::reads;

#[test]
fn what_falls_below_a_level_is_told_by_the_level() {
    reads(
        "Attendance at the evening clinic fell below 70% in May.",
        &["70%=70 percent lt"],
    );
    reads(
        "Uptake rose above 88% in both towns.",
        &["88%=88 percent gt"],
    );
}

#[test]
fn a_level_that_was_never_passed_is_a_bound_the_other_way() {
    reads(
        "Ward occupancy did not once drop below 94% in the cold weeks.",
        &["94%=94 percent ge"],
    );
    reads(
        "The queue never rose above 140 patients.",
        &["140 patients=140 person le"],
    );
}

#[test]
fn a_slip_is_a_fall() {
    reads(
        "Checks found 93.4% in order, a slip of 0.8 points.",
        &["93.4%=93.4 percent", "0.8 points=-0.8 percentage_point"],
    );
}

#[test]
fn half_is_by_how_much_something_changes() {
    reads(
        "We plan to cut falls on wards by half and agency spend by a quarter.",
        &[
            "half=-50 percent_change target yoy=-50",
            "a quarter=-25 percent_change target yoy=-25",
        ],
    );
}
