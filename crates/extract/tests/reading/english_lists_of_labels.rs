//! Lists of labels with their numbers, things that something is done to, and places earned in something of its own.

use crate::reads::reads;

#[test]
fn short_labels_in_capitals_go_on_a_list() {
    reads(
        "Deliveries: normal 1,410, CS 231, breech 12.",
        &["1,410=1410 case", "231=231 case", "12=12 case"],
    );
    reads(
        "The 31 deaths were due to APH 8, obstructed labour 6, malaria 5.",
        &["31 deaths=31 case", "8=8 case", "6=6 case", "5=5 case"],
    );
}

#[test]
fn things_that_something_is_done_to_are_no_people() {
    reads("Drums treated 1,204.", &["1,204=1204 item"]);
    reads("Hospitals treated 1,204.", &["1,204=1204 person"]);
}

#[test]
fn cases_of_a_department_are_visits() {
    reads("New OPD cases 40,112.", &["40,112=40112 visit"]);
    reads(
        "The clinic saw 640 OPD cases and 9 measles cases.",
        &["640=640 visit", "9=9 case"],
    );
}

#[test]
fn what_was_given_is_spent() {
    reads(
        "A grant of Ksh 4.1 million came late; 77% of it was spent by June.",
        &["Ksh 4.1 million=4100000 kes", "77%=77 percent done=77"],
    );
}

#[test]
fn a_place_is_earned_in_what_is_told() {
    reads(
        "Spending reached 3.1 billion yuan. The city ranked 5th in the province in the evaluation of healthy cities.",
        &["3.1 billion yuan=3100000000 yuan", "5th=5 rank rank=5"],
    );
}

#[test]
fn a_sentence_may_open_with_a_small_letter() {
    reads(
        "Few came (yield of 2.4%). iCCM: 3 of 41 sick children were referred.",
        &["2.4%=2.4 percent", "3=3 person", "41=41 person"],
    );
}

#[test]
fn those_presumed_ill_are_people() {
    reads(
        "In May 310 presumptives were listed by 14 COs.",
        &["310 presumptives=310 person", "14 COs=14 person"],
    );
    reads(
        "Malaria API reduced from 8.1 in 2017 to 2.6 in 2021.",
        &["8.1=8.1 per_1000 baseline", "2.6=2.6 per_1000"],
    );
}
