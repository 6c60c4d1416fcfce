//! English numbers whose label stands right before them and names another thing than the whole they are set beside.

use crate::reads::reads;

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

#[test]
fn kinds_in_a_bracket_count_what_stands_before_it() {
    reads(
        "Kala-azar: new cases 52 (child 7, grade-II 3).",
        &["52=52 case", "7=7 case", "3=3 case"],
    );
}

#[test]
fn things_that_no_list_foresees_are_no_people() {
    reads(
        "Pupils screened 8,410, goggles 310 distributed.",
        &["8,410=8410 person", "310=310 item"],
    );
    reads(
        "Diabetics 6,200, asthmatics 1,420 under treatment.",
        &["6,200=6200 person", "1,420=1420 person"],
    );
    reads(
        "Coverage rose to 71%. The waiting list fell by 2,340 or 8.1%.",
        &["71%=71 percent", "2,340=-2340 person yoy=-8.1"],
    );
}

#[test]
fn a_verb_is_no_day_of_the_week() {
    reads(
        "Deaths reported 19, reviewed 17 (89.5%).",
        &["19=19 case", "17=17 case share=89.5"],
    );
}

#[test]
fn a_list_of_numbers_has_its_noun_at_the_end() {
    reads(
        "The hospitals recorded 9,140, 7,310 and 5,220 admissions respectively.",
        &[
            "9,140=9140 visit",
            "7,310=7310 visit",
            "5,220 admissions=5220 visit",
        ],
    );
}
