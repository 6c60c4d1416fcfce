//! What English numbers count: the head of their phrase, those who do or undergo something, what they are compared with.

use crate::reads::reads;
use kanjian_extract::extract;

#[test]
fn the_head_of_a_phrase_is_counted() {
    reads(
        "Fluoride was painted in 31 child care centres.",
        &["31=31 site"],
    );
    reads(
        "Four patient safety incident reviews were opened and one CHW post was frozen.",
        &[
            "Four patient safety incident reviews=4 item",
            "one CHW post=1 item",
        ],
    );
    reads(
        "The county will buy 14 MRI-Scans for 26 kids and 9 doulas.",
        &[
            "14 MRI-Scans=14 item target",
            "26 kids=26 person target",
            "9 doulas=9 person target",
        ],
    );
    reads(
        "In 2021 residents made 2,310 trips to an emergency department.",
        &["2,310 trips=2310 visit"],
    );
}

#[test]
fn the_words_around_a_noun_decide_its_sense() {
    reads(
        "In all 540 babies were born in the valley.",
        &["540 babies=540 case"],
    );
    reads(
        "The team knows of 5 cases and 96 contacts traced.",
        &["5 cases=5 case", "96 contacts=96 person"],
    );
    reads(
        "Coaches gave 3,410 sessions with 1,205 clients.",
        &["3,410 sessions=3410 visit", "1,205 clients=1205 person"],
    );
}

#[test]
fn what_only_people_do_or_undergo_counts_people() {
    reads(
        "Eye clinic. 8,412 registered, 3.1% up on the year.",
        &["8,412=8412 person yoy=3.1"],
    );
    reads(
        "The register lists 1,290 clients. Fifty-two (4.0%) were under 18 and saw a paediatrician.",
        &["1,290 clients=1290 person", "Fifty-two=52 person share=4"],
    );
    reads(
        "Recruitment: 47 were hired and 13 resigned.",
        &["47=47 person", "13=13 person"],
    );
    reads("Rabies: serum given to 64.", &["64=64 person"]);
}

#[test]
fn a_number_set_beside_another_takes_its_measure() {
    reads(
        "Polio coverage moved to 91 per cent from 88, below the regional benchmark of 95.",
        &[
            "91 per cent=91 percent",
            "88=88 percent baseline",
            "95=95 percent target",
        ],
    );
    reads(
        "Median wait for a scan: 28 days (last year 43).",
        &["28 days=28 day", "43=43 day baseline"],
    );
    reads(
        "We served 2,204 unduplicated individuals in the spring. A year ago it was 2,118.",
        &["2,204=2204 person", "2,118=2118 person baseline"],
    );
}

#[test]
fn rows_count_what_the_title_of_their_table_names() {
    reads(
        "Site by site (emergency attendances)\nHarrow Hill\t4,120\t+2.0%\nDunmore\t3,905\t+1.1%",
        &["4,120=4120 visit yoy=2", "3,905=3905 visit yoy=1.1"],
    );
    let text = "Selected activity, 2021\nClinic visits\t812,450\t(+3.1 % on 2020)\nAdmissions\t60,118\t(-1.2 %)";
    let visits = extract(text)
        .iter()
        .filter(|draft| draft.unit == "visit")
        .count();
    assert_eq!(visits, 2);
}
