//! English reports: bare numbers that count what the sentence, or the one before it, has named.

use crate::reads::reads;

#[test]
fn a_bare_number_counts_what_was_counted_before() {
    reads(
        "Inspectors saw 61 kitchens; 14 lacked a sink and 9 had no drain.",
        &["61 kitchens=61 item", "14=14 item", "9=9 item"],
    );
    reads(
        "The ward held 382 patients, with 57 waiting for a bed.",
        &["382 patients=382 person", "57=57 person"],
    );
    reads(
        "Cases were highest in the port (31 cases), the old town (27) and the mills (19).",
        &["31 cases=31 case", "27=27 case", "19=19 case"],
    );
    reads(
        "We treated 1.4 million people (1,403,227) in the clinics.",
        &[
            "1.4 million people=1400000 person",
            "1,403,227=1403227 person",
        ],
    );
}

#[test]
fn a_bare_number_goes_on_about_the_sentence_before() {
    reads(
        "There were 212 deaths. The deaths came in spring with 80; summer with 71; and winter with 61.",
        &[
            "212 deaths=212 case",
            "80=80 case",
            "71=71 case",
            "61=61 case",
        ],
    );
    reads(
        "There were 512 patients on trolleys. The lowest figure of the month was 390.",
        &["512 patients=512 person", "390=390 person"],
    );
    reads("Of these wells, 318 were clean.", &["318=318 item"]);
}

#[test]
fn measures_go_on_too() {
    reads(
        "Coverage rose from 64% in 2019 to 70.5 in 2021.",
        &["64%=64 percent baseline", "70.5=70.5 percent"],
    );
    reads(
        "The ratio fell from 118 in 2021 to 104 per 100,000 live births.",
        &[
            "118=118 per_100000 baseline",
            "104 per 100,000=104 per_100000",
        ],
    );
    reads(
        "The longest waits were for eyes, ears and hips (71, 64 and 59 days).",
        &["71=71 day", "64=64 day", "59 days=59 day"],
    );
    reads(
        "The county scored 4.1 out of 5, up from 3.8 in 2022.",
        &["4.1 out of 5=4.1 point", "3.8=3.8 point baseline"],
    );
}

#[test]
fn parts_of_a_number_are_numbers_of_the_same_things() {
    reads(
        "The trust met six of the eight standards; 13 out of 17 regions were above the threshold.",
        &[
            "six=6 item",
            "eight standards=8 item",
            "13=13 site",
            "17 regions=17 site",
        ],
    );
    reads(
        "Outbreaks fell from three (affecting 12 persons) to two.",
        &[
            "three=3 case baseline",
            "12 persons=12 person",
            "two=2 case",
        ],
    );
    reads(
        "Schools (four), a hostel (one) and kitchens (two each) were inspected. There were 11 inspections.",
        &[
            "four=4 site",
            "one=1 site",
            "two=2 site",
            "11 inspections=11 times",
        ],
    );
}

#[test]
fn dates_ages_labels_and_codes_count_nothing() {
    for text in [
        "There were 300 patients. From 1 to 15 March, and on 20 May, the clinic was closed; see week 11, ward 7 and room 12.",
        "There were 300 patients. The A(H5N1) virus and COVID-19 spread to those aged 65 to 69, and 18 or older.",
        "There were 300 patients. On standby 24 hours a day, it closed for 10 consecutive months.",
    ] {
        reads(text, &["300 patients=300 person"]);
    }
    reads("23-47 Conditions of Public Health", &[]);
}

#[test]
fn a_phrase_of_any_length_names_the_things() {
    reads(
        "Care was given by 11,402 Primary Care Outreach Clinic (PCOC) sites and 48,090 Female Community Health Volunteers.",
        &[
            "11,402 Primary Care Outreach Clinic (PCOC) sites=11402 site",
            "48,090=48090 person",
        ],
    );
    reads(
        "Six emergency care substations opened, and four RHCs have no road.",
        &["Six emergency care substations=6 item", "four RHCs=4 item"],
    );
    reads("• 228 (72%) severe infections", &["228=228 case share=72"]);
    reads(
        "The month had 22 chlamydia cases, 8 pertussis, 3 hepatitis C and 2 syphilis.",
        &[
            "22=22 case",
            "8 pertussis=8 case",
            "3 hepatitis C=3 case",
            "2 syphilis=2 case",
        ],
    );
    reads("Those two states and the three points were named.", &[]);
}

#[test]
fn crores_lakhs_and_their_commas() {
    reads(
        "More than 6.4 crore people were screened, and 60 lakh for diabetes; 1,33,84,332 women came, and Rs 5 lakh was paid.",
        &[
            "6.4 crore people=64000000 person gt",
            "60 lakh=6000000 person",
            "1,33,84,332 women=13384332 person",
            "Rs 5 lakh=500000 inr",
        ],
    );
    reads(
        "There are 24 beds per one lakh people; deaths were 1.6 for every 100,000 and births 22.8 in every 1,000.",
        &[
            "24 beds per one lakh=24 per_100000",
            "1.6 for every 100,000=1.6 per_100000",
            "22.8 in every 1,000=22.8 per_1000",
        ],
    );
}

#[test]
fn a_range_in_words_is_one_figure() {
    reads(
        "Growth of 0.2 to 4.9 per cent was seen, with between 10 and 20 beds in each ward.",
        &[
            "0.2 to 4.9 per cent=4.9 percent_change le yoy=4.9",
            "10 and 20 beds=20 bed le",
        ],
    );
}

#[test]
fn times_of_two_parts_are_one() {
    reads(
        "The median response was 7 minutes 15 seconds, and the stay 2 hours and 45 minutes.",
        &[
            "7 minutes 15 seconds=7.25 minute",
            "2 hours and 45 minutes=165 minute",
        ],
    );
}

#[test]
fn names_hold_numbers_and_brackets_hold_them_again() {
    reads(
        "There were 388 hits on the NHS 111 Wales website, and six (6) births per thousand.",
        &[
            "388 hits=388 item",
            "six (6) births per thousand=6 per_1000",
        ],
    );
    reads(
        "There were 4,003 red (life threatening) calls, around 11.5% of all calls.",
        &["4,003 red (life threatening) calls=4003 times share=11.5"],
    );
    reads(
        "This was 152 attendances fewer than in May, and 3.5 percentage points lower than in June.",
        &[
            "152 attendances=-152 visit",
            "3.5 percentage points=-3.5 percentage_point",
        ],
    );
}

#[test]
fn every_so_many_people_is_a_base() {
    reads(
        "It has 60.3 beds and 21.2 doctors serving every 10,000 persons.",
        &[
            "60.3 beds=60.3 per_10000",
            "21.2 doctors serving every 10,000=21.2 per_10000",
        ],
    );
    reads(
        "Births gave a crude birth rate (CBR) of 16.8 or about 17 births per thousand population.",
        &[
            "16.8=16.8 per_1000",
            "17 births per thousand=17 per_1000 approx",
        ],
    );
}

#[test]
fn claims_are_no_aims_and_what_was_planned_no_growth() {
    reads(
        "The ministry claimed that 2,000 cases came every week.",
        &["2,000 cases=2000 case"],
    );
    reads(
        "We delivered 7 per cent more operations than planned.",
        &["7 per cent=7 percent"],
    );
    reads(
        "Deaths rose in the port (up 28.9 percent), the mills (34.4 percent) and the old town (9.7 percent).",
        &[
            "28.9 percent=28.9 percent_change yoy=28.9",
            "34.4 percent=34.4 percent_change yoy=34.4",
            "9.7 percent=9.7 percent_change yoy=9.7",
        ],
    );
    reads(
        "They were given for six or more days, in a 12 month period, as four weeks before.",
        &["six or more days=6 day ge"],
    );
}
