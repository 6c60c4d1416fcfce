//! Bare English numbers that the words before them measure: small ones, ones in parts, hours, people told by what was done to them.

use crate::reads::reads;

#[test]
fn people_are_told_by_what_was_done_to_them() {
    reads(
        "In the month 12,480 were tested for diabetes. Of these, 3,104 were screened at home.",
        &["12,480=12480 person", "3,104=3104 person"],
    );
    reads(
        "Out of 2.5 lakh targeted population, 1.9 lakh screened.",
        &["2.5 lakh=250000 person target", "1.9 lakh=190000 person"],
    );
}

#[test]
fn hours_and_minutes_stand_before_how_many_there_are() {
    reads(
        "Nursing hours worked in the unit came to 84,300 against a planned 90,000.",
        &["84,300=84300 hour", "90,000=90000 hour target"],
    );
    reads(
        "Theatre minutes lost in the quarter fell to 4,120.",
        &["4,120=4120 minute"],
    );
}

#[test]
fn a_small_number_closes_what_it_measures() {
    reads(
        "The backlog is 64. Falls reported 38 (previous year 51).",
        &["64=64 item", "38=38 item", "51=51 item baseline"],
    );
    reads("Chickenpox, 27; mumps, <5.", &["27=27 case", "5=5 case lt"]);
    // Ages and risks are numbers too.
    reads(
        "Half of the callers were over 65.",
        &["Half=50 percent share=50"],
    );
    reads("See the updated risks 3, 7 and 11.", &[]);
}

#[test]
fn numbers_in_parts_measure_as_the_ones_before_or_alone() {
    reads(
        "Life expectancy for men, 71.4, is 2.3 years lower than for women, 73.7.",
        &["71.4=71.4 year", "2.3 years=-2.3 year", "73.7=73.7 year"],
    );
    reads(
        "Use per head was 0.81, and home births made up 12.5 per cent, in the hills 30.1.",
        &[
            "0.81=0.81 item",
            "12.5 per cent=12.5 percent share=12.5",
            "30.1=30.1 percent share=30.1",
        ],
    );
    reads("Printed on 14.06.2022, version 2.1 (p<0.01).", &[]);
}

#[test]
fn two_counts_are_no_fraction_of_an_odd_whole() {
    reads(
        "In Kano 4 out of 13 fridges were broken; 3 in 10 mothers delivered at home.",
        &["4=4 item", "13 fridges=13 item", "3 in 10=30 percent"],
    );
}

#[test]
fn a_class_of_things_has_a_number_of_its_own() {
    reads(
        "The city has 1 Level 5 hospital, 3 Level 4 hospitals and 9 health centres.",
        &["1 Level 5=1 site", "3 Level 4 hospitals=3 site", "9=9 site"],
    );
    reads(
        "The 2022 District Health Survey interviewed 1,204 households.",
        &["1,204 households=1204 household"],
    );
}

#[test]
fn numbers_to_call_and_to_write_to_count_nothing() {
    reads(
        "Call 0721 555 018 or (022) 555-0191 ext. 44. Locked Bag 7712, Kitwe ZM 40119.",
        &[],
    );
}

#[test]
fn amounts_in_the_money_of_many_countries() {
    reads(
        "Grants came to Ksh.45.2M, UShs 310,000,000, ZMW 2.1 million, Tk 45 lakh, Rs 1.2 Cr. and GH¢ 3.5m, or P1,250.50 each.",
        &[
            "Ksh.45.2M=45200000 kes",
            "UShs 310,000,000=310000000 ugx",
            "ZMW 2.1 million=2100000 zmw",
            "Tk 45 lakh=4500000 bdt",
            "Rs 1.2 Cr.=12000000 inr",
            "GH¢ 3.5m=3500000 ghs",
            "P1,250.50=1250.5 php",
        ],
    );
    reads("The levy is $0.09 per $100 of value.", &["$0.09=0.09 usd"]);
}

#[test]
fn an_aim_or_a_bound_measures_as_the_figure_before_it() {
    reads(
        "Mean response was 31 minutes v. planned 25.",
        &["31 minutes=31 minute", "25=25 minute target"],
    );
    reads(
        "Cured 88%, within the standards (>75).",
        &["88%=88 percent", "75=75 percent gt target"],
    );
    reads(
        "Coverage fell to 86 per cent (down 1.4 and 0.3 percentage points).",
        &[
            "86 per cent=86 percent",
            "1.4=-1.4 percentage_point",
            "0.3 percentage points=-0.3 percentage_point",
        ],
    );
}

#[test]
fn items_numbered_within_a_sentence_count_nothing() {
    reads(
        "Needs: 1) beds are short, 2) 14 nurses left.",
        &["14 nurses=14 person"],
    );
    reads(
        "There are 9 health posts (two of them closed) and the waiting list shrank to 318.",
        &["9 health posts=9 item", "two=2 item", "318=318 person"],
    );
}

#[test]
fn labels_with_hyphens_count_in_a_list() {
    reads(
        "Units: Hospital-2, Clinic-14, Post(N)-36, Sub Centre-180.",
        &["2=2 item", "14=14 item", "36=36 item", "180=180 item"],
    );
}

#[test]
fn a_standard_is_named_by_its_time() {
    reads(
        "The laboratory turned round 212 samples inside the 10-day target.",
        &["212 samples=212 item", "10-day=10 day le"],
    );
}
