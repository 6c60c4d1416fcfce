//! What English plans and forecasts set, and what they only tell; how far results lie from them.

use crate::reads::reads;

#[test]
fn a_signed_percentage_may_be_set_against_a_plan() {
    reads(
        "Day cases 21,480 (+3.1% V expected activity).",
        &["21,480=21480 visit", "+3.1%=3.1 percent"],
    );
    reads(
        "Costs came to £6.2m, 2% over budget, because of agency pay.",
        &["£6.2m=6200000 gbp", "2%=2 percent"],
    );
}

#[test]
fn a_fall_since_a_year_long_ago_is_no_growth_on_the_year() {
    reads(
        "2021 Report\n\nThe rate is 14.2 per 1,000, against 35.5 in 2009, a reduction of 60%.",
        &[
            "14.2 per 1,000=14.2 per_1000",
            "35.5=35.5 per_1000 baseline",
            "60%=-60 percent_change",
        ],
    );
    reads(
        "There were 9,420 visits in all, a 12% increase since 2013/14.",
        &["9,420 visits=9420 visit", "12%=12 percent_change"],
    );
}

#[test]
fn a_band_of_the_population_is_no_figure() {
    reads("Smoking is highest in the 10% most deprived areas.", &[]);
    reads("The poorest 40 per cent of households pay most.", &[]);
}

#[test]
fn what_was_made_possible_was_done() {
    reads(
        "The grant has allowed the trust to recruit 12 nurses.",
        &["12 nurses=12 person"],
    );
    reads(
        "By 2040 one in five residents will be aged 70 or over.",
        &["one in five=20 percent forecast"],
    );
}

#[test]
fn what_there_was_is_set_beside_what_there_is_a_year_on() {
    reads(
        "At the end of May 2021 there were 640 patients overdue. At 31 May 2022 there were 48.",
        &["640 patients=640 person baseline", "48=48 person"],
    );
}

#[test]
fn an_aim_by_a_year_leaves_what_is_set_against_it() {
    reads(
        "Women make up 38% of surgeons, against a goal of 50% by 2031.",
        &["38%=38 percent share=38", "50%=50 percent target share=50"],
    );
}
