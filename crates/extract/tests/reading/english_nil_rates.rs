//! English rates that are none, and rates of a wider area set beside one.

use crate::reads::reads;

#[test]
fn a_rate_of_none_is_a_rate() {
    reads("The infant mortality rate was zero.", &["zero=0 per_1000"]);
    reads(
        "The maternal mortality ratio is 41.5 per 100,000 live births and should come to nil.",
        &[
            "41.5 per 100,000=41.5 per_100000",
            "nil=0 per_100000 target",
        ],
    );
    reads(
        "The mortality rate fell and cholera deaths were zero.",
        &["zero=0 case"],
    );
}

#[test]
fn the_rate_of_a_wider_area_stands_in_brackets() {
    reads(
        "IMR of the block is 27 per 1000 live births (State – 33, India – 28).",
        &[
            "27 per 1000=27 per_1000",
            "33=33 per_1000",
            "28=28 per_1000",
        ],
    );
}
