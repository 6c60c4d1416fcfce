//! English figures whose noun stands earlier or nowhere, and numbers that only point to something.

use crate::reads::reads;

#[test]
fn parts_of_what_was_counted_take_its_noun() {
    reads(
        "The register holds 36 depots. Nine (25%) have closed, 14 are under repair (38.9%) and for three no report came.",
        &[
            "36 depots=36 item",
            "Nine=9 item share=25",
            "14=14 item share=38.9",
            "three=3 item",
        ],
    );
    reads(
        "The council inspected 52 kitchens; mould was found in 17 of the 52 (33%).",
        &["52 kitchens=52 item", "17=17 item share=33", "52=52 item"],
    );
    reads(
        "Late transfers 21, falls 8 (from 11).",
        &["21=21 item", "8=8 item", "11=11 item baseline"],
    );
}

#[test]
fn numbers_that_point_to_something_count_nothing() {
    for text in [
        "See slides 11 to 19 for the ward reports.",
        "Recommendations 2, 5 and 8 are on page 31 of 40.",
        "Enterovirus 68 was the main strain of the autumn.",
        "The clinic at Elm School, Dist. 204, opens Mon-Thu, 9 to 5.",
        "Everyone above 21 has been called, as were those 70+.",
        "The plan took the \"2+4+N\" scheme as its start.",
        "Rank (1 = best) was told for each ward.",
        "Notes: (1) Figures are provisional. (2) Rounding applies.",
    ] {
        reads(text, &[]);
    }
}

#[test]
fn differences_without_a_noun_fall_below_nought() {
    reads(
        "The board employs 83 nurses, six fewer than a year earlier.",
        &["83 nurses=83 person", "six=-6 person"],
    );
    reads(
        "We logged 38 infections, four under our limit of 42.",
        &["38 infections=38 case", "four=4 case", "42=42 case target"],
    );
    reads(
        "Noise complaints fell by 27 to 164.",
        &["27=-27 item", "164=164 item"],
    );
    reads(
        "The grant is £2.4m, which is £61,000 or 2.5 per cent less than last year.",
        &["£2.4m=2400000 gbp yoy=-2.5", "£61,000=-61000 gbp"],
    );
    reads(
        "The median wait is 34 minutes, five minutes less than last winter.",
        &["34 minutes=34 minute", "five minutes=-5 minute"],
    );
}

#[test]
fn points_in_words_and_with_a_sign_are_of_percentages() {
    reads(
        "Uptake was 71 per cent, six points below the 77 per cent asked for.",
        &[
            "71 per cent=71 percent",
            "six points=-6 percentage_point",
            "77 per cent=77 percent target",
        ],
    );
    reads(
        "Cure rate 84.2% [2019: 80.1%; +4.1 pts.].",
        &[
            "84.2%=84.2 percent",
            "80.1%=80.1 percent baseline",
            "+4.1 pts.=4.1 percentage_point",
        ],
    );
    reads(
        "Change since baseline: -3.4 points.",
        &["-3.4 points=-3.4 percentage_point"],
    );
}

#[test]
fn times_in_words_are_measured_where_something_takes_them() {
    reads(
        "They were given fluids within one hour; the lift was out for three hours.",
        &["one hour=1 hour le", "three hours=3 hour"],
    );
    reads(
        "Median age 44 years. Arrears are nine months.",
        &["44 years=44 year", "nine months=9 month"],
    );
    reads("It opened two weeks later, as three years ago.", &[]);
}

#[test]
fn money_may_be_glued_to_its_letters() {
    reads(
        "The fund got K9.6m and spent RM3.25 million; a visit costs Ksh450, the pump $.75 million.",
        &[
            "K9.6m=9600000 zmw",
            "RM3.25 million=3250000 myr",
            "Ksh450=450 kes",
            "$.75 million=750000 usd",
        ],
    );
    reads("Ring R12 or call at RM14.", &[]);
}

#[test]
fn a_document_writes_its_numbers_in_one_way() {
    reads(
        "Of 31 240 pupils 88,4% were seen, and 2,75 million tablets went out.",
        &[
            "31 240 pupils=31240 person",
            "88,4%=88.4 percent",
            "2,75 million tablets=2750000 item",
        ],
    );
    reads(
        "There were 18.402 visits, 1.960 births and 1.204.500 doses.",
        &[
            "18.402 visits=18402 visit",
            "1.960 births=1960 case",
            "1.204.500 doses=1204500 dose",
        ],
    );
}

#[test]
fn a_measure_is_said_again_of_another_year_or_state() {
    reads(
        "Incidence was 310 per 1,000 [2019 – 288]. The median stay is 12 days (15 in 2021-22).",
        &[
            "310 per 1,000=310 per_1000",
            "288=288 per_1000 baseline",
            "12 days=12 day",
            "15=15 day baseline",
        ],
    );
    reads(
        "Cut the fall rate from 21.4 to 18.0 per 100,000 people.\nBaseline (2016-18): 21.4   Latest (2019-21): 19.7\n",
        &[
            "21.4=21.4 per_100000 baseline",
            "18.0 per 100,000=18 per_100000 target",
            "21.4=21.4 per_100000 baseline",
            "19.7=19.7 per_100000",
        ],
    );
    reads(
        "The wards had 8,204 admissions. Surgery made up 38% – 3,118.",
        &["8,204 admissions=8204 visit", "3,118=3118 visit share=38"],
    );
}

#[test]
fn people_are_told_by_what_they_do() {
    reads(
        "We hired 64 spray operators and 1,200 village health volunteers.",
        &["64=64 person", "1,200=1200 person"],
    );
    reads(
        "Of the smokers 212 were referred, 84 quit (39.6%).",
        &["212=212 person", "84=84 person share=39.6"],
    );
    reads(
        "One case; 31 contacts traced.",
        &["One case=1 case", "31 contacts=31 person"],
    );
    reads(
        "The list holds 18 lamps: 11 green (61.1%), 5 amber (27.8%), two red (11.1%).",
        &[
            "18 lamps=18 item",
            "11=11 item share=61.1",
            "5=5 item share=27.8",
            "two=2 item share=11.1",
        ],
    );
}

#[test]
fn years_before_a_noun_count_nothing() {
    reads("In 2022 staff saw the 2019 campaign again.", &[]);
    reads("Penta 1 vs 3 was told; see decile 9 and 10.", &[]);
}

#[test]
fn numbers_in_words_are_set_beside_a_pair() {
    reads(
        "There were 15 falls and 22 drug errors, compared with nine and twelve.",
        &[
            "15 falls=15 item",
            "22 drug errors=22 item",
            "nine=9 item baseline",
            "twelve=12 item baseline",
        ],
    );
    reads(
        "There were 4 deaths, two at home, one in a clinic and one on the road.",
        &["4 deaths=4 case", "two=2 case", "one=1 case", "one=1 case"],
    );
}

#[test]
fn one_thing_in_a_list_of_numbers_is_counted() {
    reads(
        "The district is served by one hospital, one mental hospital and 14 clinics.",
        &[
            "one hospital=1 site",
            "one mental hospital=1 site",
            "14 clinics=14 site",
        ],
    );
}
