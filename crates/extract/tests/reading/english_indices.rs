//! Measures that are known by their name, cases by that of their disease, and none of what a label names.

use crate::reads::reads;

#[test]
fn letters_name_a_rate() {
    reads(
        "API stands at 2.4 (was 5.1).",
        &["2.4=2.4 per_1000", "5.1=5.1 per_1000 baseline"],
    );
}

#[test]
fn a_mean_age_is_in_years() {
    reads("The mean age was 41.", &["41=41 year"]);
}

#[test]
fn visits_of_each_are_visits() {
    reads(
        "The average number of visits per inhabitant was 3.4.",
        &["3.4=3.4 visit"],
    );
    reads(
        "Utilisation rate 2.1 visits per person — target 3.5.",
        &["2.1 visits=2.1 visit", "3.5=3.5 visit target"],
    );
    reads("PHC headcount reached 51,200.", &["51,200=51200 visit"]);
}

#[test]
fn a_measure_is_told_with_what_it_came_from() {
    reads(
        "Facility delivery slipped to 64.1 from 66.8 percent.",
        &["64.1=64.1 percent", "66.8 percent=66.8 percent baseline"],
    );
}

#[test]
fn the_name_of_a_disease_counts_cases() {
    reads("Measles 240. Kala-azar 3.", &["240=240 case", "3=3 case"]);
    reads(
        "Scrub typhus 5; snake bite and rash nil.",
        &["5=5 case", "nil=0 case"],
    );
}

#[test]
fn who_oversees_serves_nobody() {
    reads(
        "The team made 6 supervision visits and 31 home visits.",
        &["6=6 times", "31=31 visit"],
    );
}

#[test]
fn a_tool_behind_a_label_changes_nothing_of_it() {
    reads(
        "TB contacts examined using TrueNat: 840",
        &["840=840 person"],
    );
}

#[test]
fn a_class_in_letters_is_part_of_a_name() {
    reads(
        "The city has 4 Grade II Class A hospitals.",
        &["4 Grade II Class A hospitals=4 site"],
    );
}

#[test]
fn no_money_is_told_in_the_currency_of_the_text() {
    reads(
        "User fees came to Ksh 4,100. GoK goods and services: nil.",
        &["Ksh 4,100=4100 kes", "nil=0 kes"],
    );
}
