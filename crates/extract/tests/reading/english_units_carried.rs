//! English numbers without a noun that are measured as the number before them.

use crate::reads::reads;

#[test]
fn what_has_decimals_goes_on_with_the_rate_before_it() {
    reads(
        "Infant deaths fell to 9.6 per 1,000 live births. In the hill towns it was 16.2; in the port 6.1.",
        &[
            "9.6 per 1,000=9.6 per_1000",
            "16.2=16.2 per_1000",
            "6.1=6.1 per_1000",
        ],
    );
}

#[test]
fn amounts_that_dots_lead_to_are_money_like_the_first() {
    reads(
        "Levy ................ $814,300\nGifts and bequests .... 22,540\nOther ............ 9,908\n",
        &["$814,300=814300 usd", "22,540=22540 usd", "9,908=9908 usd"],
    );
}
