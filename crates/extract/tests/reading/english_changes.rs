//! English reports: changes, growth and shares, and the values that they belong to.

use crate::reads::reads;

#[test]
fn growth_and_shares_find_their_value() {
    reads(
        "In 2007, 1605 visits were made. This is a 27% increase over 2006.",
        &["1605 visits=1605 visit yoy=27"],
    );
    reads(
        "We inspected 642 shops; 18 shops (2.8 percent) failed.",
        &["642 shops=642 item", "18 shops=18 item share=2.8"],
    );
    reads(
        "Heart disease caused 412 deaths, or 26.4% of all deaths.",
        &["412 deaths=412 case share=26.4"],
    );
    reads(
        "Taxes paid $702,310 (54.7%).",
        &["$702,310=702310 usd share=54.7"],
    );
}

#[test]
fn departures_and_arrivals_have_the_noun_before() {
    reads(
        "Pertussis cases declined from 31 in 2006 to 17 in 2007.",
        &["31=31 case baseline", "17=17 case"],
    );
    reads(
        "The number of patients grew from around 800,000 in 2013-14 to 1.2m in 2014-15.",
        &[
            "800,000=800000 person approx baseline",
            "1.2m=1200000 person",
        ],
    );
}

#[test]
fn a_growth_goes_to_the_level_it_led_to() {
    reads(
        "Stroke deaths dropped by 30 percent, from 61.5 deaths per 100,000 in 1999 to 43.1 deaths per 100,000 in 2019.",
        &[
            "30 percent=-30 percent_change",
            "61.5 deaths per 100,000=61.5 per_100000 baseline",
            "43.1 deaths per 100,000=43.1 per_100000",
        ],
    );
    reads(
        "The stroke death rate fell 30 percent from 61.5 to 43.1 deaths per 100,000 people.",
        &[
            "61.5=61.5 per_100000 baseline",
            "43.1 deaths per 100,000=43.1 per_100000 yoy=-30",
        ],
    );
    reads(
        "Asthma saw a 50 percent increase from 8 percent to 12 percent.",
        &[
            "8 percent=8 percent baseline",
            "12 percent=12 percent yoy=50",
        ],
    );
    reads(
        "Overdoses spiked by 21 percent; admissions rose 5 percent to 1,240 visits.",
        &[
            "21 percent=21 percent_change yoy=21",
            "1,240 visits=1240 visit yoy=5",
        ],
    );
    reads(
        "There are 85 counsellors per 100,000 people.",
        &["85 counsellors per 100,000=85 per_100000"],
    );
}

#[test]
fn small_words_before_a_growth_and_the_value_that_a_sentence_goes_on_about() {
    reads(
        "Deaths decreased by only 2.5%.",
        &["2.5%=-2.5 percent_change yoy=-2.5"],
    );
    reads(
        "A total of 812 cases were reported from 14 counties. This represents a decline of 6%.",
        &["812 cases=812 case yoy=-6", "14 counties=14 site"],
    );
}

#[test]
fn what_a_count_came_down_from_and_the_states_that_count() {
    reads(
        "There had been 518 overdoses, down from 604 at the same time last year.",
        &["518 overdoses=518 item", "604=604 item baseline"],
    );
    reads(
        "In contrast, seven states saw increases.",
        &["seven states=7 site"],
    );
}

#[test]
fn have_fallen_and_have_risen() {
    reads(
        "Deaths appear to have fallen about 7% statewide; visits have risen 3%.",
        &[
            "7%=-7 percent_change approx yoy=-7",
            "3%=3 percent_change yoy=3",
        ],
    );
}

#[test]
fn a_share_of_all_that_are() {
    reads(
        "There were 30 outbreaks, and 63% of all cases were imported. 9% of cases have been treated.",
        &[
            "30 outbreaks=30 case",
            "63%=63 percent share=63",
            "9%=9 percent",
        ],
    );
    reads(
        "The most frequent were infections of the gut (20,500 notifications, 31.5% of total notifications).",
        &["20,500 notifications=20500 item share=31.5"],
    );
}

#[test]
fn a_change_over_years_is_no_growth_on_the_year_before() {
    reads(
        "Since 2011, smoking fell by 45 percent in 2019; in the last ten years obesity rose 12 percent.",
        &[
            "45 percent=-45 percent_change",
            "12 percent=12 percent_change",
        ],
    );
    reads(
        "Visits rose 4 percent from 2020 to 2021.",
        &["4 percent=4 percent_change yoy=4"],
    );
}

#[test]
fn counts_that_a_change_led_from_and_to_without_their_noun() {
    reads(
        "The number of new infections decreased by 12%, from 1,250 in 2020 to 1,100 in 2021.",
        &["1,250=1250 case baseline", "1,100=1100 case yoy=-12"],
    );
}

#[test]
fn a_change_with_its_count_in_brackets() {
    reads(
        "There were 8,200 admissions, a 3.1 per cent (260) fall on the year before.",
        &["8,200 admissions=8200 visit yoy=-3.1", "260=-260 visit"],
    );
}

#[test]
fn a_change_in_number_has_a_sign_and_the_thing_that_changed() {
    reads(
        "The number of clinics reached 48210, an increase of 312 over the previous year.",
        &["48210=48210 site", "312=312 site"],
    );
    reads(
        "Compared with the year before, the number of beds increased by 1956 and the number of wards decreased by 37 (the number of nurses fell by 120).",
        &["1956=1956 bed", "37=-37 room", "120=-120 person"],
    );
    reads(
        "Visits numbered 8,400, almost 500 more than in 2015 and 30 fewer than planned.",
        &["8,400=8400 visit", "500=500 visit approx", "30=-30 visit"],
    );
}

#[test]
fn parts_of_a_whole_that_stand_at_the_end_or_before_their_verb() {
    reads(
        "Inactivity went from 1 in 3 down to 1 in 4; elsewhere it was less than 1 in 25.",
        &[
            "1 in 3=33.33 percent baseline",
            "1 in 4=25 percent",
            "1 in 25=4 percent lt",
        ],
    );
    reads(
        "More than a third were over 65, and a quarter of 18- to 24-year-olds smoke.",
        &[
            "a third=33.33 percent gt share=33.33",
            "a quarter=25 percent",
        ],
    );
    reads("That is a cut of six tenths of a percentage point.", &[]);
}

#[test]
fn a_growth_beside_another_stretch_of_years() {
    reads(
        "Admissions rose by a record 9 per cent last year – the highest annual rise in a decade.",
        &["9 per cent=9 percent_change yoy=9"],
    );
    reads(
        "Beds only increased by about 3 per cent to 1,250 beds from 2004 to 2016; there were 1,210 beds in 2004.",
        &[
            "3 per cent=3 percent_change approx",
            "1,250 beds=1250 bed",
            "1,210 beds=1210 bed",
        ],
    );
    reads(
        "Births and deaths fell by 4% and 7% respectively.",
        &["4%=-4 percent_change yoy=-4", "7%=-7 percent_change yoy=-7"],
    );
}

#[test]
fn what_a_count_was_on_the_year_that_a_change_is_measured_from() {
    reads(
        "There was an increase of 2.4 per cent (98,300) in hospital admissions from 2011-12 (4.1 million).",
        &[
            "2.4 per cent=2.4 percent_change yoy=2.4",
            "98,300=98300 visit",
            "4.1 million=4100000 visit baseline",
        ],
    );
    reads(
        "Hospitals saw 3.65 million admissions – the equivalent of 10,000 per day. The figure is 120 more per day than in 2012.",
        &[
            "3.65 million admissions=3650000 visit",
            "10,000=10000 visit",
            "120=120 visit",
        ],
    );
    reads(
        "The greatest number of admissions was for patients aged 60 to 64 (1.1 million), a rise from the 980,000 admissions of 2012.",
        &[
            "1.1 million=1100000 visit",
            "980,000 admissions=980000 visit baseline",
        ],
    );
    reads(
        "Older patients accounted for the majority of stays at 61.5 per cent.",
        &["61.5 per cent=61.5 percent share=61.5"],
    );
    reads(
        "In 2016, by the latest count, the total number of clinics reached 52310, an increase of 2255 over the previous year, with visits hitting 4.2 million.",
        &[
            "52310=52310 site",
            "2255=2255 site",
            "4.2 million=4200000 visit",
        ],
    );
}

#[test]
fn growth_after_or_and_rates_per_thousand_in_words() {
    reads(
        "Home care grew by 1.2 million person-times or 1.6% on the year before.",
        &["1.2 million person-times=1200000 visit yoy=1.6"],
    );
    reads(
        "The number of nurses per thousand residents rose from 5.11 in 2017 to 5.42.",
        &["5.11=5.11 per_1000 baseline", "5.42=5.42 per_1000"],
    );
    reads(
        "The part of outpatients and inpatients rose from 13.1% and 16.2% in 2017 to 13.9% and 17.0% respectively.",
        &[
            "13.1%=13.1 percent baseline",
            "16.2%=16.2 percent baseline",
            "13.9%=13.9 percent",
            "17.0%=17 percent",
        ],
    );
    reads(
        "The number of residents aged over 80 is growing by over 21,000 a year; people living with dementia, estimated at 4.6 million, get care.",
        &["21,000=21000 person gt", "4.6 million=4600000 person"],
    );
    reads(
        "The plan says 85 per cent of patients should be seen, with a real growth rate of 3.1 per cent.",
        &[
            "85 per cent=85 percent target",
            "3.1 per cent=3.1 percent_change yoy=3.1",
        ],
    );
}

#[test]
fn what_is_left_after_a_fall_is_no_loss() {
    reads(
        "Rabies bites: 180, or 10% lower than last year's 200.",
        &["180=180 case yoy=-10", "200=200 case baseline"],
    );
    reads(
        "Coverage was 83% v/s 78% last year.",
        &["83%=83 percent", "78%=78 percent baseline"],
    );
}
