//! English reports: numbers that are rates by what the words call them, or because nothing else there has decimals.

use crate::reads::reads;

#[test]
fn what_the_words_call_a_rate_is_one() {
    reads(
        "In 2019, 512 cases of syphilis were reported, a rate of 28.4. The state rate was 19.6.",
        &[
            "512 cases=512 case",
            "28.4=28.4 per_100000",
            "19.6=19.6 per_100000",
        ],
    );
    reads(
        "Rates are per 1,000. Falls: 310 cases (rate: 61.5).",
        &["310 cases=310 case", "61.5=61.5 per_1000"],
    );
    reads(
        "The vacancy rate was 12%. Objective 1.2 is to lower it.",
        &["12%=12 percent"],
    );
}

#[test]
fn decimals_behind_cases_and_rates_are_rates() {
    reads(
        "There were 88 deaths (12.4) among men and 51 deaths (7.1) among women.",
        &[
            "88 deaths=88 case",
            "12.4=12.4 per_100000",
            "51 deaths=51 case",
            "7.1=7.1 per_100000",
        ],
    );
    reads(
        "Mumps ran at a rate of 3.5 (state 2.6, country 2.4).",
        &[
            "3.5=3.5 per_100000",
            "2.6=2.6 per_100000",
            "2.4=2.4 per_100000",
        ],
    );
    reads(
        "Rates were highest among Black men (1,204).",
        &["1,204=1204 per_100000"],
    );
}
