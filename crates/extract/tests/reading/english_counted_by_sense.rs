//! English counts whose sense their neighbours decide: births, posts, occasions, numbers in treatment, rates per million.

use crate::reads::reads;

#[test]
fn babies_delivered_are_births() {
    reads(
        "Midwives delivered 1,460 babies; 312 babies were delivered at home.",
        &["1,460 babies=1460 case", "312 babies=312 case"],
    );
}

#[test]
fn occasions_are_visits_only_of_service() {
    reads(
        "On five occasions the lift failed.",
        &["five occasions=5 times"],
    );
}

#[test]
fn numbers_in_treatment_are_people() {
    reads(
        "Numbers in structured treatment reached 2,416 in June.",
        &["2,416=2416 person"],
    );
}

#[test]
fn kinds_of_empty_posts_are_posts() {
    reads(
        "At year end 8 of 52 posts were vacant, including 3 nurses.",
        &["8=8 item", "52 posts=52 item", "3 nurses=3 item"],
    );
}

#[test]
fn all_of_a_number_are_counted() {
    reads(
        "All three statutory targets were met. All five FQHCs signed.",
        &["three statutory targets=3 item", "five FQHCs=5 item"],
    );
}

#[test]
fn rates_may_be_per_million() {
    reads(
        "Donors stood at 21 per million.",
        &["21 per million=21 per_million"],
    );
}

#[test]
fn an_average_of_two_counts_is_of_the_larger() {
    reads(
        "We saw 1,015 clients across 4,260 sessions, an average of 4.2 each.",
        &[
            "1,015 clients=1015 person",
            "4,260 sessions=4260 visit",
            "4.2=4.2 visit",
        ],
    );
}

#[test]
fn wards_that_fall_somewhere_are_no_fewer() {
    reads(
        "Four of our 17 wards fall in the poorest tenth.",
        &["Four=4 room", "17 wards=17 room"],
    );
}

#[test]
fn a_number_to_call_counts_nothing() {
    reads("After hours: 911. See note 6 to the accounts.", &[]);
}
