//! English reports: numbers that no noun behind them names are figures all the same.

use crate::reads::reads;

#[test]
fn a_number_without_a_noun_is_counted() {
    reads(
        "The queue for scans began at 2,310 patients and closed March on 1,870.",
        &["2,310 patients=2310 person", "1,870=1870 person"],
    );
    reads(
        "Posts of drivers unfilled: 415, as before.",
        &["415=415 person"],
    );
    reads(
        "Paid leave notification 31,200 in the quarter.",
        &["31,200=31200 item"],
    );
    reads(
        "5.2 million – food insecure",
        &["5.2 million=5200000 person"],
    );
}

#[test]
fn numbers_that_call_or_number_something_are_no_figures() {
    reads("Ring 555 0142 or dial 311 at night.", &[]);
    reads(
        "The 15 vans of the 911 service were sold.",
        &["15 vans=15 item"],
    );
    reads("Circular 4471 and licence 20118 apply.", &[]);
}

#[test]
fn percentages_that_a_list_goes_on_with() {
    reads(
        "Codeine was found in 41 per cent, alcohol in 23, nicotine in 9.",
        &[
            "41 per cent=41 percent share=41",
            "23=23 percent share=23",
            "9=9 percent share=9",
        ],
    );
}

#[test]
fn a_whole_rate_is_set_against_one_in_parts() {
    reads(
        "Births: 61.4 per 1,000, vs. 58 in 2020.",
        &["61.4 per 1,000=61.4 per_1000", "58=58 per_1000 baseline"],
    );
}

#[test]
fn a_label_that_holds_the_letters_of_another_word_still_names() {
    reads("Cold rooms in use: 34", &["34=34 room"]);
}

#[test]
fn thousands_with_their_comma_are_no_span_of_years() {
    reads(
        "The model foresees 2,100–2,600 admissions by spring.",
        &["2,100–2,600 admissions=2600 visit le"],
    );
}

#[test]
fn a_scaled_number_goes_on_with_the_money_before() {
    reads(
        "Received: $12.5 million (31%) of the 40.3 million sought.",
        &[
            "$12.5 million=12500000 usd done=31",
            "40.3 million=40300000 usd target",
        ],
    );
}
