//! Numbers in English prose that name or group something and count nothing: years at school, ambulances called by number, ages.

use crate::reads::reads;

#[test]
fn years_at_school_are_not_counted() {
    reads(
        "Albendazole was given to pupils in primary 1 and 4, and forms 2 and 3.",
        &[],
    );
    reads(
        "Girls in grades 5 and 6 in 38 schools had the vaccine.",
        &["38 schools=38 site"],
    );
    reads(
        "Health facilities: primary 41, secondary 12.",
        &["41=41 site", "12=12 site"],
    );
}

#[test]
fn an_ambulance_is_called_by_its_number() {
    reads(
        "The 108 ambulance reached callers in 21 minutes, and 102 ambulances carried 940 mothers.",
        &["21 minutes=21 minute", "940 mothers=940 person"],
    );
}

#[test]
fn an_age_with_a_sign_counts_nobody() {
    reads(
        "Some 6,210 persons of 40+ age were screened.",
        &["6,210 persons=6210 person approx"],
    );
}
