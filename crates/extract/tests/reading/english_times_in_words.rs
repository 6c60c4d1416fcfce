//! Times in words that something took, numbers in words that a list goes on with, and digits that only look like numbers.

use crate::reads::reads;

#[test]
fn a_time_in_words_that_something_took_is_measured() {
    reads(
        "Oxytocin ran out for nearly six weeks.",
        &["six weeks=6 week approx"],
    );
    reads(
        "Eight drivers were engaged for four months at a cost of Ksh 2.1 million.",
        &[
            "Eight drivers=8 person",
            "four months=4 month",
            "Ksh 2.1 million=2100000 kes",
        ],
    );
    reads(
        "Repair of the freezer takes about three weeks.",
        &["three weeks=3 week approx"],
    );
}

#[test]
fn periods_and_moments_in_words_are_not() {
    reads("Supplies were short for the first three months.", &[]);
    reads("Women should book before 16 weeks.", &[]);
}

#[test]
fn numbers_in_words_go_on_a_list_of_places() {
    reads(
        "Of 40 outbreaks, 21 were in schools, seven in crèches and three in prisons.",
        &[
            "40 outbreaks=40 case",
            "21=21 case",
            "seven=7 case",
            "three=3 case",
        ],
    );
    reads(
        "Two out of seven autoclaves are broken.",
        &["Two=2 item", "seven autoclaves=7 item"],
    );
}

#[test]
fn beds_are_the_size_of_what_they_name() {
    reads(
        "The 60-bed maternity wing is 40% complete.",
        &["60-bed=60 bed", "40%=40 percent done=40"],
    );
}

#[test]
fn codes_are_no_numbers() {
    reads("Output 081201 covers 5 sites.", &["5 sites=5 site"]);
    reads("The 5S drive reached 14 clinics.", &["14 clinics=14 site"]);
    reads("Notices went out under P.D. 522.", &[]);
    reads(
        "In all 37 sessions of MCV 2.0 have been held.",
        &["37 sessions=37 session"],
    );
    reads(
        "The ambulance (102) took 41 minutes.",
        &["41 minutes=41 minute"],
    );
    reads(
        "Some 230 folders were lost.",
        &["230 folders=230 item approx"],
    );
}

#[test]
fn a_label_of_staff_is_no_hour() {
    reads(
        "HR: 31 of 120 sanctioned nurse posts vacant.",
        &["31=31 item", "120 sanctioned nurse posts=120 item"],
    );
}

#[test]
fn contacts_of_a_household_are_people() {
    reads(
        "Isoniazid was given to 62 household contacts.",
        &["62=62 person"],
    );
}

#[test]
fn what_is_performed_is_counted() {
    reads(
        "OPD visits 4,120; admissions 640. Amputations performed 31, 6 cancelled.",
        &[
            "4,120=4120 visit",
            "640=640 visit",
            "31=31 operation",
            "6=6 operation",
        ],
    );
}
