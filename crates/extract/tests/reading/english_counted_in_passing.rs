//! English counts that the words around them tell, where no noun stands right behind the number.

use crate::reads::reads;

#[test]
fn those_of_whom_more_is_told_are_people() {
    reads(
        "Delayed discharges at year end: 74, of whom 31 are awaiting a home.",
        &["74=74 person", "31=31 person"],
    );
    reads("Podiatry: 308 on waiting list.", &["308=308 person"]);
    reads(
        "The number waiting at the end of the year was 5,120.",
        &["5,120=5120 person"],
    );
}

#[test]
fn a_sentence_may_end_with_a_count_and_the_next_open_with_a_percentage() {
    reads(
        "Falls with harm: 37. 81% of incidents were closed.",
        &["37=37 item", "81%=81 percent"],
    );
    reads(
        "Spending came to £4.1m. 14 wards were over budget.",
        &["£4.1m=4100000 gbp", "14 wards=14 room"],
    );
}

#[test]
fn a_label_of_words_may_equal_a_small_number() {
    reads("Camps visited and found wanting = 36", &["36=36 item"]);
}

#[test]
fn how_many_fewer_there_are_is_a_loss() {
    reads(
        "Births 2,140, down 61 or 2.8% on last year.",
        &["2,140=2140 case yoy=-2.8", "61=-61 case"],
    );
}

#[test]
fn assessments_that_patients_come_to_are_visits() {
    reads(
        "First specialist assessments totalled 4,310, 120 fewer than in 2016/17.",
        &["4,310=4310 visit", "120=-120 visit"],
    );
}

#[test]
fn one_thing_that_was_lost_or_won_is_counted() {
    reads(
        "The list reflects the departure of one nurse in March.",
        &["one nurse=1 person"],
    );
    reads("Thanks to every one of our nurses.", &[]);
    reads("Our Towards Zero Falls team met monthly.", &[]);
}

#[test]
fn half_the_things_are_half_of_them() {
    reads(
        "Well over half the schools have joined.",
        &["half=50 percent gt"],
    );
}

#[test]
fn a_hyphen_ties_a_number_to_what_a_place_holds() {
    reads("Work began on a 240-space car park.", &["240=240 item"]);
}

#[test]
fn nothing_is_counted_by_a_title_or_a_hall() {
    reads("The clinic works under Title 17 of the code.", &[]);
    reads(
        "The meeting was held in Lecture Theatre 3, North Wing.",
        &[],
    );
}
