//! English changes whose value or whose base stands in another clause or sentence, and those that are measured against another place.

use crate::reads::reads;

#[test]
fn a_base_told_last_leaves_the_growth_to_the_value_before_it() {
    reads(
        "430 cases of measles were confirmed. In 2022 the count was 240, so the rise is of 79%.",
        &["430 cases=430 case yoy=79", "240=240 case"],
    );
    reads(
        "The ward now has 64.5 WTE – it had 57.6 WTE – so +12% in a year.",
        &["64.5 WTE=64.5 person yoy=12", "57.6 WTE=57.6 person"],
    );
}

#[test]
fn what_is_aimed_at_has_not_grown() {
    reads(
        "2,600 homes targeted, 2,418 sprayed; 93% of target achieved. That is 5% above last year.",
        &[
            "2,600 homes=2600 item target",
            "2,418=2418 item yoy=5 done=93",
        ],
    );
}

#[test]
fn a_rate_above_that_of_another_place_has_not_grown() {
    reads(
        "Asthma admissions ran at 812 per 100,000. That is 24% above the national rate.",
        &["812 per 100,000=812 per_100000", "24%=24 percent"],
    );
}

#[test]
fn doses_to_people_change_as_doses() {
    reads(
        "Nurses gave 5,120 doses of vaccine to 2,260 people, down 7.5% from last year.",
        &["5,120 doses=5120 dose yoy=-7.5", "2,260 people=2260 person"],
    );
}
