//! English times that only name a standard or those who have gone past it, and what is told of these.

use crate::reads::reads;

#[test]
fn a_time_before_its_percentage_names_the_standard() {
    reads(
        "31 day: 93.4% (missed). 62 day 70.2%.",
        &["93.4%=93.4 percent", "70.2%=70.2 percent"],
    );
}

#[test]
fn those_past_a_time_are_counted_before_it() {
    reads(
        "Of the 21 65 week waiters left, 12 chose to wait. There were 340 12-hour trolley waits.",
        &["21=21 person", "12=12 person", "340=340 item"],
    );
}

#[test]
fn nobody_who_would_wait_is_none() {
    reads(
        "There were no patients waiting over 18 months in July.",
        &["no patients=0 person", "18 months=18 month gt"],
    );
    reads(
        "At the end 940 people were listed. Of these 51.4% had been waiting under 10 weeks.",
        &[
            "940 people=940 person",
            "51.4%=51.4 percent share=51.4",
            "10 weeks=10 week lt",
        ],
    );
}

#[test]
fn what_is_answered_in_a_time_took_no_longer() {
    reads(
        "Of 148 grievances, 97 were resolved in 20 days.",
        &["148 grievances=148 item", "97=97 item", "20 days=20 day le"],
    );
}

#[test]
fn a_part_of_a_time_stands_in_its_bracket() {
    reads(
        "Clinics were shut for 63 days in all (the one at Lowmoor alone was closed 40).",
        &["63 days=63 day", "40=40 day"],
    );
}

#[test]
fn the_place_is_of_the_rate_and_not_of_its_limit() {
    reads(
        "Treatment within 4 weeks: 96.1%. The Board ranked 3rd of 12 boards.",
        &[
            "4 weeks=4 week le",
            "96.1%=96.1 percent rank=3",
            "12 boards=12 item",
        ],
    );
}
