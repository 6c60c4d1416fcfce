//! Areas, points, bounds and times that words around an English figure say in other ways.

use crate::reads::reads;

#[test]
fn areas_have_units_of_their_own() {
    reads(
        "The district covers 2,310 sq. km.",
        &["2,310 sq. km=2310 km2"],
    );
    reads(
        "The county spans 418 square miles and its park 95 acres.",
        &["418 square miles=418 square_mile", "95 acres=95 acre"],
    );
    reads(
        "We serve 52,000 people over 9,400 km².",
        &["52,000 people=52000 person", "9,400 km²=9400 km2"],
    );
}

#[test]
fn points_are_written_in_many_ways() {
    reads(
        "Uptake rose by 0.6 of a percentage point.",
        &["0.6 of a percentage point=0.6 percentage_point"],
    );
    reads(
        "Screening is 61.4%, +1.9pp on the quarter before.",
        &["61.4%=61.4 percent", "+1.9pp=1.9 percentage_point"],
    );
}

#[test]
fn a_verb_may_be_a_bound() {
    reads(
        "Donations topped $3.1 million.",
        &["$3.1 million=3100000 usd gt"],
    );
    reads(
        "Outpatient visits crossed 41,000.",
        &["41,000=41000 visit gt"],
    );
    reads(
        "The board answered 96 complaints inside the agreed 20 days.",
        &["96 complaints=96 item", "20 days=20 day le"],
    );
}

#[test]
fn ages_of_people_and_of_a_campaign_are_no_figures() {
    reads("Most falls were among adults over 80.", &[]);
    reads(
        "The campaign (6 months to 12 years) reached 41,200 children.",
        &["41,200 children=41200 person"],
    );
}

#[test]
fn rates_of_things_named_in_full_are_said_further_on() {
    reads(
        "There were 2.14 licensed (assistant) surgeons and 3.02 nurses for every 1,000 people.",
        &[
            "2.14=2.14 per_1000",
            "3.02 nurses for every 1,000=3.02 per_1000",
        ],
    );
}

#[test]
fn what_a_condition_holds_for_is_compared() {
    reads(
        "There were 815 patients waiting over 12 hours, compared with 702 in Q1.",
        &[
            "815 patients=815 person",
            "12 hours=12 hour gt",
            "702=702 person baseline",
        ],
    );
}

#[test]
fn a_population_is_one_of_people() {
    reads(
        "The state has 11 zones and 96 wards with a projected 2021 population of 2,640,118.",
        &[
            "11 zones=11 item",
            "96 wards=96 room",
            "2,640,118=2640118 person",
        ],
    );
}

#[test]
fn numbers_of_parts_of_a_document_are_no_figures() {
    reads("It was adopted under section 45(b)(2).", &[]);
    reads("See s. 84 of the act.", &[]);
    reads("Notes: 1. Figures are provisional.", &[]);
}

#[test]
fn sites_are_not_counted_in_millions() {
    reads(
        "Patient visits totalled 9.2 million. Hospitals received 3.4 million.",
        &["9.2 million=9200000 visit", "3.4 million=3400000 visit"],
    );
}

#[test]
fn a_noun_behind_two_numbers_is_of_both() {
    reads(
        "Outreach teams recorded 12,340 and 8,115 consultations respectively.",
        &["12,340=12340 visit", "8,115 consultations=8115 visit"],
    );
}

#[test]
fn floors_and_times_in_words_are_measured() {
    reads("Its floor area is 7,250 sq m.", &["7,250 sq m=7250 m2"]);
    reads(
        "The average waiting time is now twenty-two minutes.",
        &["twenty-two minutes=22 minute"],
    );
}
