//! English sums of money whose sentence says once that they are in thousands.

use crate::reads::reads;

#[test]
fn a_currency_with_noughts_scales_the_sums_behind_it() {
    reads(
        "Income $'000 41,207; costs $'000 41,012; surplus $'000 195.",
        &[
            "41,207=41207000 usd",
            "41,012=41012000 usd",
            "195=195000 usd",
        ],
    );
    reads(
        "Capital R'000: adjusted budget 12 480, actual 11 906.",
        &["12 480=12480000 zar target", "11 906=11906000 zar"],
    );
}
