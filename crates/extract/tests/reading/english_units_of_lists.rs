//! English lists whose unit stands once, at the first or the last of their numbers, or in the caption above.

use crate::reads::reads;

#[test]
fn places_go_on_in_the_unit_of_the_first() {
    reads(
        "The usual wait for routine cases was 31 weeks in Rheumatology, 52 in Cardiology and 44 in Dermatology.\n",
        &["31 weeks=31 week", "52=52 week", "44=44 week"],
    );
}

#[test]
fn the_last_of_a_list_names_the_unit_of_all() {
    reads(
        "Average stay: Paediatrics 3.4, Orthopaedics 6.6 and Maternity 2.1 days.\n",
        &["3.4=3.4 day", "6.6=6.6 day", "2.1 days=2.1 day"],
    );
    reads(
        "Inspections 77, Coverage 64%.\n",
        &["77=77 times", "64%=64 percent"],
    );
}

#[test]
fn a_caption_tells_the_unit_of_time() {
    reads(
        "Longest wait by clinic (weeks)\n\nClinic / New patients / Urgent / Routine\nPodiatry / 640 / 2 / 39\n",
        &["640=640 person", "2=2 week", "39=39 week"],
    );
}

#[test]
fn a_kind_with_a_number_is_no_fraction() {
    reads(
        "Genotype 4 was found in 61 samples (66%), genotype 2 in 31 (34%).\n",
        &["61 samples=61 item share=66", "31=31 item share=34"],
    );
}

#[test]
fn an_age_before_a_colon_heads_a_count() {
    reads(
        "Patients over 65: 310; under 5: 140.\n",
        &["310=310 person", "140=140 person"],
    );
}
