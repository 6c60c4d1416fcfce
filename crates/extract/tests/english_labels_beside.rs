//! English numbers whose label stands right before them and names another thing than the whole they are set beside.

mod reads;

use reads::reads;

#[test]
fn deaths_among_admissions_are_deaths() {
    reads(
        "Burns unit: admissions 640, deaths 32 (5.0%).",
        &["640=640 visit", "32=32 case share=5"],
    );
}

#[test]
fn posts_are_sanctioned_and_vacant() {
    reads(
        "Pharmacists: sanctioned 120, in position 90, vacant 30 (25%).",
        &["120=120 item", "90=90 person", "30=30 item share=25"],
    );
}

#[test]
fn what_was_tested_comes_out_positive() {
    reads(
        "We saw 4,000 suspected cases. Out of these 3,800 (95 per cent) were tested and 950 came out positive.",
        &[
            "4,000=4000 case",
            "3,800=3800 case share=95",
            "950=950 case",
        ],
    );
}

#[test]
fn those_who_leave_hospital_alive_or_dead_are_visits() {
    reads(
        "Discharges and deaths totalled 61,300, up 2%.",
        &["61,300=61300 visit yoy=2"],
    );
}

#[test]
fn people_live_in_counties() {
    reads(
        "The population of the county is projected at 91,400.",
        &["91,400=91400 person"],
    );
}
