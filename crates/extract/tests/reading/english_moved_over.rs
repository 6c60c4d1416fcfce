//! Verbs that hold a word of bounds, people by their ages, and what figures are set beside: earlier times, aims, what is to come.

use crate::reads::reads;

#[test]
fn a_verb_that_moves_something_bounds_nothing() {
    reads(
        "The builder handed over 16 flats. Occupancy was back up to 81.3%.",
        &["16 flats=16 item", "81.3%=81.3 percent"],
    );
    reads(
        "We saw over 16,000 callers.",
        &["16,000 callers=16000 person gt"],
    );
    reads(
        "Some 90 cases had gone past 40 weeks.",
        &["90 cases=90 case approx", "40 weeks=40 week gt"],
    );
}

#[test]
fn people_are_counted_by_their_ages_and_years() {
    reads(
        "We weighed 1,310 four year olds and called 96 over-75s. Nurses saw 2,205 Year 8 pupils.",
        &[
            "1,310 four year olds=1310 person",
            "96 over-75s=96 person",
            "2,205 Year 8 pupils=2205 person",
        ],
    );
    reads(
        "The town registered 19 drug deaths. Eleven of those who died were women; the median age was 44.",
        &["19=19 case", "Eleven=11 person", "44=44 year"],
    );
}

#[test]
fn a_part_takes_what_its_whole_is_named() {
    reads(
        "1,250 referrals started treatment: 800 alcohol (64%) and 450 drugs (36%).",
        &[
            "1,250 referrals=1250 item",
            "800=800 item share=64",
            "450 drugs=450 item share=36",
        ],
    );
}

#[test]
fn earlier_times_aims_and_what_is_to_come() {
    reads(
        "The gap is 7.1 years; a decade ago it was 6.4. Uptake was 81.2%. This compares with 79.9% in 2018/19.",
        &[
            "7.1 years=7.1 year",
            "6.4=6.4 year baseline",
            "81.2%=81.2 percent",
            "79.9%=79.9 percent baseline",
        ],
    );
    reads(
        "The level needed to protect the town is 90%. Our expectation is zero.",
        &["90%=90 percent target", "zero=0 item target"],
    );
    reads(
        "The number of people over 80 will rise by about 40 percent by 2040. There were 90 falls, which if continued would give 360 falls.",
        &[
            "40 percent=40 percent_change approx forecast",
            "90 falls=90 item",
            "360 falls=360 item forecast",
        ],
    );
    reads(
        "Work began on the $85 million wing, which will add 24 beds by 2026.",
        &["$85 million=85000000 usd", "24 beds=24 bed target"],
    );
}
