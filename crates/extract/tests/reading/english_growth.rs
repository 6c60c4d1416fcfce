//! Growth in English prose finds its value: told on the year before, borne out by sums, with signs and words, of the level it names.

use crate::reads::reads;

#[test]
fn a_change_is_on_the_year_before_where_its_clause_says_so() {
    reads(
        "Collections grew by 12 per cent to 2,240 samples in FY 2021/22 compared to 2,000 the year before.",
        &["2,240 samples=2240 item yoy=12", "2,000=2000 item baseline"],
    );
    reads(
        "Dialysis sessions came to 4,120, a year-on-year increase of 6.2 percent, against 2,900 in 2016.",
        &["4,120=4120 session yoy=6.2", "2,900=2900 session baseline"],
    );
    reads(
        "Referrals increased by 3.4% on last year to 912 cases, reversing a decline seen since 2014.",
        &["912 cases=912 case yoy=3.4"],
    );
    reads(
        "Health Report 2026\n\nStroke visits in 2023: 218, 9.5 per cent more than in 2022.",
        &["218=218 visit yoy=9.5"],
    );
    reads(
        "Referrals have fallen by 18% since the clinic opened in 2015.",
        &["18%=-18 percent_change"],
    );
}

#[test]
fn sums_tell_what_has_grown() {
    reads(
        "The board received 3,180 referrals. Compared with the closing number for 2022 (3,000) this is an increase of 180 or 6.0%.",
        &[
            "3,180 referrals=3180 item yoy=6",
            "3,000=3000 item baseline",
            "180=180 item",
        ],
    );
    reads(
        "The laboratory ran 41,200 tests, 3.0 per cent or 1,200 more than in the previous year.",
        &["41,200 tests=41200 test yoy=3", "1,200=1200 test"],
    );
    reads(
        "For school meals I propose $530 million, 6.0 per cent over this year's $500 million.",
        &[
            "$530 million=530000000 usd target yoy=6",
            "$500 million=500000000 usd baseline",
        ],
    );
}

#[test]
fn signs_and_words_of_change_are_told_from_names() {
    reads("Well permits ........ 72 -4.0%", &["72=72 item yoy=-4"]);
    reads("ANC4+ 71.4% in the north.", &["71.4%=71.4 percent"]);
    reads(
        "Rabies shots were 912 doses, off 4.1% from last year.",
        &["912 doses=912 dose yoy=-4.1"],
    );
    reads(
        "The 61 graduates had an average weight loss of 4.9%.",
        &["61 graduates=61 person", "4.9%=4.9 percent"],
    );
}

#[test]
fn changes_are_of_the_level_that_their_subject_stands_at() {
    reads(
        "The hospital saw 51,200 patients; the figure was up 2.4 per cent.",
        &["51,200 patients=51200 person yoy=2.4"],
    );
    reads(
        "Births stood at 4,100 while deaths, at 1,120, were down 2.1%.",
        &["4,100=4100 case", "1,120=1120 case yoy=-2.1"],
    );
    reads(
        "Overtime was 7% lower at $1.3 million.",
        &["$1.3 million=1300000 usd yoy=-7"],
    );
    reads(
        "Polio doses dipped 2.5 per cent, with 9,120 given.",
        &["9,120=9120 dose yoy=-2.5"],
    );
}

#[test]
fn changes_are_found_behind_before_and_in_the_next_sentence() {
    reads(
        "The trust gave 4,560 doses in the year. Activity is up 31% on 2022/23.",
        &["4,560 doses=4560 dose yoy=31"],
    );
    reads(
        "Measles was found in 1,283 children. It had reduced by 11.5% after the campaign.",
        &["1,283 children=1283 person yoy=-11.5"],
    );
    reads(
        "Lodgings held 6,480 beds; the last-named having grown by 1.8 percent.",
        &["6,480 beds=6480 bed yoy=1.8"],
    );
    reads(
        "Rat bites eased by 3 per cent over the same months (741).",
        &["741=741 case yoy=-3"],
    );
    reads(
        "Dengue: 486 cases, no death, down 37.2%.",
        &["486 cases=486 case yoy=-37.2", "no death=0 case"],
    );
    reads(
        "The team gave 4,920 doses, which is 61.5% of those eligible, and 12% fewer than the year before.",
        &["4,920 doses=4920 dose yoy=-12 share=61.5"],
    );
    reads(
        "We did 4,806 operations – up 610, or 14.5 per cent.",
        &[
            "4,806 operations=4806 operation yoy=14.5",
            "610=610 operation",
        ],
    );
    reads(
        "Births fell to 3,210, minus 6.5% on last year.",
        &["3,210=3210 case yoy=-6.5"],
    );
    reads(
        "The crew made 2,180 inspections — up 6.2% on May (2,053) and 3.1% on May of last year (2,114).",
        &[
            "2,180 inspections=2180 times yoy=3.1",
            "6.2%=6.2 percent_change yoy=6.2",
            "2,053=2053 times",
            "2,114=2114 times baseline",
        ],
    );
    reads(
        "Fees improved by 9.3 per cent to J$214.6 million.",
        &["$214.6 million=214600000 usd yoy=9.3"],
    );
    reads(
        "In the coming year we aim for 9,050 visits, a lift of 1.5 percent.",
        &["9,050 visits=9050 visit target yoy=1.5"],
    );
    reads(
        "Dengue cases are to come down 20% from the 5-year median.",
        &["20%=-20 percent_change"],
    );
}

#[test]
fn what_follows_a_list_of_changes_is_told_of_all() {
    reads(
        "Wards A and B had 1,300 and 1,110 admissions respectively, 9% and 4% more than in the previous year.",
        &[
            "1,300=1300 visit yoy=9",
            "1,110 admissions=1110 visit yoy=4",
        ],
    );
}

#[test]
fn a_first_since_a_year_leaves_the_growth_on_the_year_before() {
    reads(
        "The county had 840 drownings in 2019, which is 4.5 percent fewer than the year before and the first decline since 2014.",
        &["840 drownings=840 item yoy=-4.5"],
    );
    reads(
        "Outlays of Rs. 410 crore were made, 3.5 per cent over the revised estimates of the year.",
        &["Rs. 410 crore=4100000000 inr yoy=3.5"],
    );
}
