//! People whom a programme counts without a noun for them: by the service they came for, by the letters of their cadre.

use crate::reads::reads;

#[test]
fn labels_of_services_count_those_served() {
    reads(
        "Penta 3 – 1,204 (91.5%); MR1 – 1,188 (90.2%).",
        &[
            "1,204=1204 person share=91.5",
            "1,188=1188 person share=90.2",
        ],
    );
    reads(
        "Wellness day: ANC registration 640, hypertensive 212 / diabetic 97.",
        &["640=640 person", "212=212 person", "97=97 person"],
    );
    reads(
        "The district had BCG 3412 and first booster 2109 by June.",
        &["3412=3412 person", "2109=2109 person"],
    );
}

#[test]
fn things_registered_are_no_people() {
    reads("Births registered 845.", &["845=845 case"]);
}

#[test]
fn letters_of_cadres_are_people() {
    reads(
        "The unit is run by 1 MOIC, 3 LHVs and 14 RHMs.",
        &["1 MOIC=1 person", "3 LHVs=3 person", "14 RHMs=14 person"],
    );
}

#[test]
fn what_a_label_numbers_is_counted() {
    reads(
        "Total population: 41,200\nNo. of Gewogs: 12\n",
        &["41,200=41200 person", "12=12 item"],
    );
}

#[test]
fn those_among_whom_one_has_a_place_are_no_people() {
    reads(
        "FIC – 5,120. The province ranks 3rd among 14 this year.",
        &["5,120=5120 person rank=3", "14=14 site"],
    );
}
