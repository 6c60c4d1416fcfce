//! English numbers within names, dates, ages, articles of laws and lines to call, which count nothing.

use crate::reads::reads;

#[test]
fn lines_to_call_are_no_counts() {
    reads(
        "Dispatchers took 18,204 999 calls and 41 warm transfers from 988.",
        &["18,204=18204 person", "41 warm transfers=41 item"],
    );
    reads("Call 877-QUIT-NOW for help with tobacco.", &[]);
}

#[test]
fn mottos_and_names_are_no_counts() {
    reads(
        "The \"Three diseases\" campaign reached 8,450 people.",
        &["8,450 people=8450 person"],
    );
    reads(
        "The plan of “one core, two wings and three bridges” goes on.",
        &[],
    );
    reads("TWO LAKES HEALTH BOARD", &[]);
    reads(
        "Under PHC 3.0, 14 rounds were held.",
        &["14 rounds=14 times"],
    );
}

#[test]
fn days_of_a_month_are_no_counts() {
    reads("Catch-up clinics ran from 5 to 19 March.", &[]);
    reads("On Nov 3 vaccination letters went out.", &[]);
}

#[test]
fn ages_and_moments_are_no_measures() {
    reads("Women are recalled in the year they turn 50.", &[]);
    reads("A child under 16 attends with a parent.", &[]);
    reads(
        "Visits at 6 weeks were done for 310 mothers.",
        &["310 mothers=310 person"],
    );
    reads(
        "Only 61 percent of children 12-23 months had a card.",
        &["61 percent=61 percent"],
    );
    reads("The youngest case was 3 months old.", &["3 months=3 month"]);
}

#[test]
fn articles_and_slides_are_no_counts() {
    reads("Closed session under ORC 149.43(B)(2) at 6:10.", &[]);
    reads("Slide 14 Tuberculosis", &[]);
    reads("Objective 2.4 Teen births", &[]);
    reads("We screened pupils of Grades 2 & 6 students.", &[]);
}

#[test]
fn items_of_a_numbered_list_are_no_counts() {
    reads(
        "1 Insured mothers 88.4%\n4 Postnatal visit 71.2%\n9 Depression screening 93.5%",
        &[
            "88.4%=88.4 percent",
            "71.2%=71.2 percent",
            "93.5%=93.5 percent",
        ],
    );
}
