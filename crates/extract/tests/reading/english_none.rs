//! English words for none, and numbers in words that stand without a noun of their own.

use crate::reads::reads;

#[test]
fn what_was_looked_for_and_not_found_is_none() {
    reads("No wild virus was isolated.", &["No wild virus=0 case"]);
    reads(
        "AFP: 9 cases; no VDPV detected.",
        &["9 cases=9 case", "no VDPV=0 case"],
    );
    reads("No progress was made.", &[]);
}

#[test]
fn none_of_those_told_of() {
    reads(
        "In the outbreak 14 guests fell ill. None died.",
        &["14 guests=14 person", "None=0 person"],
    );
    reads("Rabies: nil.", &["nil=0 case"]);
    reads("Declarations of interest: nil.", &[]);
    reads("Background papers: none.", &[]);
}

#[test]
fn a_number_in_words_counts_a_part_of_those_told_of() {
    reads(
        "We run 9 clinics. Our three mobile clinics saw 4,100 patients.",
        &[
            "9 clinics=9 site",
            "three mobile clinics=3 site",
            "4,100 patients=4100 person",
        ],
    );
    reads(
        "There were 24 confirmed cases. Six of the confirmed had no dose.",
        &["24=24 case", "Six=6 case"],
    );
    reads(
        "The median waiting time is approximately nine minutes.",
        &["nine minutes=9 minute approx"],
    );
}
