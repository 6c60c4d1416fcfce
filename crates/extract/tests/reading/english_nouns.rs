//! English reports: what a number counts that has no plain noun behind it.

use crate::reads::reads;

#[test]
fn adjectives_stand_for_what_was_counted() {
    reads(
        "Cholera: 14 suspected cases, three confirmed, one death.",
        &["14=14 case", "three confirmed=3 case", "one death=1 case"],
    );
    reads(
        "Among the 12 boards the six best gained two percentage points.",
        &[
            "12 boards=12 item",
            "six=6 item",
            "two percentage points=2 percentage_point",
        ],
    );
}

#[test]
fn two_numbers_share_the_noun_behind_the_second() {
    reads(
        "Both towns set records with 8,114 and 5,302 admissions respectively.",
        &["8,114=8114 visit", "5,302 admissions=5302 visit"],
    );
}

#[test]
fn one_thing_alone_is_counted() {
    reads(
        "52 patients waited; all but one patient had been seen. It is one of the best places for one person to another.",
        &["52 patients=52 person", "one patient=1 person"],
    );
    reads(
        "They had it under control in three weeks.",
        &["three weeks=3 week"],
    );
}

#[test]
fn rates_in_words_and_the_noun_right_before_a_change() {
    reads(
        "The death rate came down from nine per 1000 births to six per 1000.",
        &[
            "nine per 1000=9 per_1000 baseline",
            "six per 1000=6 per_1000",
        ],
    );
    reads(
        "Dengue admissions dropped to 5,300 from 6,900 and dengue deaths to five from 21.",
        &[
            "5,300=5300 visit",
            "6,900=6900 visit baseline",
            "five=5 case",
            "21=21 case baseline",
        ],
    );
}

#[test]
fn an_item_of_a_list_names_who_is_counted_and_a_heading_counts_nothing() {
    reads("2.3 Water and Food, 2008\n", &[]);
    reads(
        " • adults waiting longest for dental services: 210, compared with 305 in May\n",
        &["210=210 person", "305=305 person baseline"],
    );
}

#[test]
fn lists_of_key_numbers_with_a_sign_of_equality() {
    reads(
        "  Water samples sent for testing = 1,975\n  Children given fluoride = 722\n  Possible exposures followed up = 88\n",
        &["1,975=1975 item", "722=722 person", "88=88 item"],
    );
}

#[test]
fn nobody_and_dollars_behind_the_number() {
    reads(
        "No patients were turned away; 2.5 million USD went to four (4) local clinics.",
        &[
            "No patients=0 person",
            "2.5 million USD=2500000 usd",
            "four (4) local clinics=4 site",
        ],
    );
}

#[test]
fn labels_and_times_of_day_count_nothing() {
    reads(
        "Type 2-4 clinics stay open until 9:30 pm; serotypes 1 and 2 had one case each.",
        &["one case=1 case"],
    );
}

#[test]
fn kinds_that_commas_part_and_numbers_of_a_disease() {
    reads(
        "The school took 45 medical, nursing and pharmacy students.",
        &["45=45 person"],
    );
    reads(
        "There were 210 cases of malaria and 14 of dengue.",
        &["210 cases=210 case", "14=14 case"],
    );
}
