//! Shares in English prose: whose part a percentage is, and which parts are told without any count.

use crate::reads::reads;

#[test]
fn a_share_stands_in_a_clause_before_its_value() {
    reads(
        "Arrivals by ambulance, accounting for 26 per cent of the total, numbered 41,350 arrivals.",
        &["41,350 arrivals=41350 visit share=26"],
    );
    reads(
        "Fees: $0.6 million, 15% (rounded).",
        &["$0.6 million=600000 usd share=15"],
    );
    reads(
        "ANC first visits were made by 1,240 women, 71.2% of expected pregnancies.",
        &["1,240 women=1240 person share=71.2"],
    );
}

#[test]
fn a_sentence_goes_on_about_the_value_before_it() {
    reads(
        "Three clinics look after 18,240 patients. That's 88% of everyone registered in the town.",
        &[
            "Three clinics=3 site",
            "18,240 patients=18240 person share=88",
        ],
    );
    reads(
        "The county logged 2,314 dengue cases. This put it among the worst, contributing 5.8 per cent of the national burden.",
        &["2,314=2314 case share=5.8"],
    );
}

#[test]
fn lists_of_shares_follow_their_values() {
    reads(
        "The shelter took in 114 infants, 241 children and 95 women (25.4% / 53.6% / 21.0%).",
        &[
            "114 infants=114 person share=25.4",
            "241 children=241 person share=53.6",
            "95 women=95 person share=21",
        ],
    );
    reads(
        "Surgery (27,000 visits) and dentistry (22,900 visits) came next, at 13.8% and 11.7% respectively.",
        &[
            "27,000 visits=27000 visit share=13.8",
            "22,900 visits=22900 visit share=11.7",
        ],
    );
}

#[test]
fn parts_are_told_without_a_count() {
    reads(
        "Who called? GPs 52%, nurses 31%, pharmacists the other 17%.",
        &[
            "52%=52 percent share=52",
            "31%=31 percent share=31",
            "17%=17 percent share=17",
        ],
    );
    reads(
        "6.1 per cent of our staff identify as Maori. Nearly half were children under ten.",
        &[
            "6.1 per cent=6.1 percent share=6.1",
            "half=50 percent approx share=50",
        ],
    );
    reads(
        "Virtual clinics gave 9,906 consultations – 18.5 per cent of all activity, compared with 15.9 per cent a year earlier.",
        &[
            "9,906 consultations=9906 visit share=18.5",
            "15.9 per cent=15.9 percent baseline share=15.9",
        ],
    );
    // What people did, and how well they were served, is no part of a whole.
    reads(
        "71% of patients started treatment on time. 23.8% of pupils were overweight.",
        &["71%=71 percent", "23.8%=23.8 percent"],
    );
    reads(
        "The proportion of people seen in time rose to 81%, that of spending on drugs fell. The proportion of medicines in spending was 26.3%.",
        &["81%=81 percent", "26.3%=26.3 percent share=26.3"],
    );
}

#[test]
fn marks_and_dashes_join_a_share_to_its_value() {
    reads(
        "A total of 1,402 children – 18 per cent of the roll – had asthma.",
        &["1,402 children=1402 person share=18"],
    );
    reads(
        "One in five of them – 260 pupils – was absent.",
        &["260 pupils=260 person share=20"],
    );
    reads(
        "Rural clinics saw 39% of all patients, 7,020 patients in number.",
        &["7,020 patients=7020 person share=39"],
    );
    reads(
        "By cause: cancer 1,204 deaths, 26%; heart disease 1,110 deaths, 24%; stroke 463 deaths, 10%.",
        &[
            "1,204 deaths=1204 case share=26",
            "1,110 deaths=1110 case share=24",
            "463 deaths=463 case share=10",
        ],
    );
    reads(
        "We wrote to 2,400 households and 1,296 households answered, 54 in every 100.",
        &[
            "2,400 households=2400 household",
            "1,296 households=1296 household share=54",
        ],
    );
}

#[test]
fn parts_that_make_all_of_it_are_shares() {
    reads(
        "Income came from fees (45%), grants (35%) and gifts (20%). The rest, 9%, came from elsewhere.",
        &[
            "45%=45 percent share=45",
            "35%=35 percent share=35",
            "20%=20 percent share=20",
            "9%=9 percent share=9",
        ],
    );
    reads(
        "Of the 50 wards, 32 wards are public and 18 wards private, accounting for 64% and 36% respectively.",
        &[
            "50 wards=50 room",
            "32 wards=32 room share=64",
            "18 wards=18 room share=36",
        ],
    );
    // An aim is no part of a task done.
    reads("Aim for 95% utilisation.", &["95%=95 percent target"]);
}

#[test]
fn a_part_is_told_by_what_its_people_are() {
    reads(
        "Of the guests 23.4% aged 65 or more (Wales 17.1%). One in four residents is 65 or older.",
        &[
            "23.4%=23.4 percent share=23.4",
            "17.1%=17.1 percent share=17.1",
            "One in four=25 percent share=25",
        ],
    );
    reads(
        "29.3 per cent were by Caesarean section. Nearly all – 88 per cent – were in care homes.",
        &[
            "29.3 per cent=29.3 percent share=29.3",
            "88 per cent=88 percent share=88",
        ],
    );
    reads(
        "A total of 1,200 infants (49 per cent girls) had the third dose.",
        &[
            "1,200 infants=1200 person",
            "49 per cent=49 percent share=49",
        ],
    );
    // How it went is no part.
    reads(
        "84% of letters were on time. 90% of the shelves were in stock.",
        &["84%=84 percent", "90%=90 percent"],
    );
}

#[test]
fn expected_births_and_vacant_posts_are_wholes() {
    reads(
        "Deliveries in clinics were 1,284 deliveries, equivalent to 65.8% of the 1,951 expected.",
        &[
            "1,284 deliveries=1284 case share=65.8",
            "1,951=1951 case target",
        ],
    );
    reads(
        "Midwife posts vacant: 140 posts, being 18% of sanctioned strength.",
        &["140 posts=140 item share=18"],
    );
    reads(
        "License fees brought in $684,310. That covers 71% of the $963,800 it cost to run the service.",
        &["$684,310=684310 usd share=71", "$963,800=963800 usd"],
    );
}

#[test]
fn a_number_without_a_noun_counts_what_its_whole_does() {
    reads(
        "There were 38,900 attendances in May. Type 1 made up 61% – 23,729.",
        &[
            "38,900 attendances=38900 visit",
            "23,729=23729 visit share=61",
        ],
    );
}

#[test]
fn a_verb_says_that_its_subject_makes_up_a_part() {
    reads(
        "Ward beds fell to 320 beds; they are 64% of the stock.",
        &["320 beds=320 bed share=64"],
    );
    reads(
        "In all 1,120 teenagers form 22% of the list.",
        &["1,120 teenagers=1120 person share=22"],
    );
    // Of so many places a part is told, which is none of their number.
    reads(
        "Two districts carry 58 per cent of the burden.",
        &["Two districts=2 site", "58 per cent=58 percent share=58"],
    );
    reads(
        "55% of the money goes to hospitals and 20% to clinics.",
        &["55%=55 percent share=55", "20%=20 percent share=20"],
    );
}

#[test]
fn causes_that_nobody_counted_are_parts_of_all() {
    reads(
        "Diarrhoea was the leading cause of visits at 22 percent, then worms (11.2%) and burns (4.5%).",
        &[
            "22 percent=22 percent share=22 rank=1",
            "11.2%=11.2 percent share=11.2",
            "4.5%=4.5 percent share=4.5",
        ],
    );
    reads(
        "The top causes of admission were asthma (17%) and sepsis (12%).",
        &["17%=17 percent share=17", "12%=12 percent share=12"],
    );
    // Falls are a cause, and aspiration is no ratio.
    reads(
        "The top causes of injury were falls (33%) and aspiration (14%).",
        &["33%=33 percent share=33", "14%=14 percent share=14"],
    );
}

#[test]
fn one_word_in_brackets_names_the_part_of_those_counted() {
    reads(
        "New outpatients 84,120 (female 57%).",
        &["84,120=84120 visit", "57%=57 percent share=57"],
    );
    reads(
        "The team is young, with 61% being under 35 years of age.",
        &["61%=61 percent share=61"],
    );
}

#[test]
fn a_semicolon_parts_a_count_from_its_share_in_brackets() {
    reads(
        "Stroke deaths numbered most (140; 18.2%).",
        &["140=140 case share=18.2"],
    );
}
