//! Words that open a rule and mean something else: counts above a limit, times of day, denials, two groups side by side.

use crate::reads::reads;
use kanjian_extract::{Kind, extract};

#[test]
fn a_count_above_a_limit_is_no_age() {
    reads(
        "Over 30 clinics were renovated.",
        &["30 clinics=30 site gt"],
    );
    reads("The under 5 headcount fell.", &[]);
}

#[test]
fn a_registration_has_a_time_and_no_ratio() {
    reads("Registration for the clinic begins at 1:30 pm.", &[]);
    reads("The nurse to bed ratio was 1:6.", &["1:6=6 ratio"]);
}

#[test]
fn dashes_before_a_label_that_found_nothing() {
    reads(
        "Measles – 2, rabies – 1, anthrax – 3, tetanus – 0, polio none reported.",
        &[
            "2=2 case",
            "1=1 case",
            "3=3 case",
            "0=0 case",
            "none=0 case",
        ],
    );
}

#[test]
fn of_two_groups_neither_is_aimed_at() {
    let drafts = extract("Coverage was higher in towns than in villages: 91% vs 74%.");
    assert_eq!(drafts.len(), 2);
    assert!(drafts.iter().all(|draft| draft.kind != Kind::Target));
}

#[test]
fn an_age_is_no_level() {
    reads(
        "In the survey 9% below the age of 18 had smoked.",
        &["9%=9 percent"],
    );
}

#[test]
fn growth_under_a_scheme_is_growth() {
    reads(
        "Enrolment rose by 12% under the national insurance scheme.",
        &["12%=12 percent_change yoy=12"],
    );
}

#[test]
fn a_denial_of_a_single_one_counts_none() {
    reads("The season passed without a single case of cholera.", &[]);
}

#[test]
fn parts_that_make_up_all_that_was_planned_are_shares_of_it() {
    reads(
        "60 activities were planned. 45 (75%) were held, 9 (15%) put off and 6 (10%) dropped.",
        &[
            "60 activities=60 item target",
            "45=45 item share=75",
            "9=9 item share=15",
            "6=6 item share=10",
        ],
    );
    reads(
        "60 activities were planned. 45 (75%) were held.",
        &["60 activities=60 item target", "45=45 item done=75"],
    );
}
