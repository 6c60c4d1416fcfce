//! Values of an earlier time that stand beside newer ones in English sentences.

use crate::reads::reads;

#[test]
fn a_time_or_a_verb_in_brackets_says_that_the_value_is_earlier() {
    reads(
        "Rubella: 61 cases (74 in FY24), mumps 12 (vs. 17). Turnover eased to 9.8% (11.3%).",
        &[
            "61 cases=61 case",
            "74=74 case baseline",
            "12=12 case",
            "17=17 case baseline",
            "9.8%=9.8 percent",
            "11.3%=11.3 percent baseline",
        ],
    );
    reads(
        "Occupancy is 84.0% (was 81.5%). Uptake: 71.6% (M9: 70.2%).",
        &[
            "84.0%=84 percent",
            "81.5%=81.5 percent baseline",
            "71.6%=71.6 percent",
            "70.2%=70.2 percent baseline",
        ],
    );
    reads(
        "The clinic has 61.0% (England: 58.2%; Wales: 55.0%) coverage.",
        &["61.0%=61 percent", "58.2%=58.2 percent", "55.0%=55 percent"],
    );
}

#[test]
fn joints_set_a_value_against_an_earlier_one() {
    reads(
        "We had 2,114 visits vs. 2,367.",
        &["2,114 visits=2114 visit", "2,367=2367 visit baseline"],
    );
    reads(
        "The team made 9,318 visits, above FY24's 8,907.",
        &["9,318 visits=9318 visit", "8,907=8907 visit baseline"],
    );
    reads(
        "The allowance is $52 in place of $41.",
        &["$52=52 usd", "$41=41 usd baseline"],
    );
    reads(
        "Adults over 65 make up 21.4% versus 16.8% statewide.",
        &[
            "21.4%=21.4 percent share=21.4",
            "16.8%=16.8 percent share=16.8",
        ],
    );
}

#[test]
fn a_clause_tells_what_was_before_what_is() {
    reads(
        "Home births, which were 31.2 per cent, have come down to 24.5 per cent.",
        &[
            "31.2 per cent=31.2 percent baseline",
            "24.5 per cent=24.5 percent",
        ],
    );
    reads(
        "At the same point a year ago we were at 41.7%.",
        &["41.7%=41.7 percent baseline"],
    );
    reads(
        "In 1998 the valley had only six clinics. Today there are 23 clinics.",
        &["six clinics=6 site baseline", "23 clinics=23 site"],
    );
    reads(
        "Uptake was 61.2, 64.8 and 70.1 percent in 2021, 2022 and 2023 respectively.",
        &[
            "61.2=61.2 percent baseline",
            "64.8=64.8 percent baseline",
            "70.1 percent=70.1 percent",
        ],
    );
}

#[test]
fn the_measure_of_a_clause_before_is_told_for_another_time() {
    reads(
        "Visits shall grow by 4,000 visits; in 2021 it was 61,200.",
        &[
            "4,000 visits=4000 visit target",
            "61,200=61200 visit baseline",
        ],
    );
    reads(
        "Last season we managed 64.1%.",
        &["64.1%=64.1 percent baseline"],
    );
    reads(
        "They screened 31,118 people, last year 29,907.",
        &["31,118 people=31118 person", "29,907=29907 person baseline"],
    );
}
