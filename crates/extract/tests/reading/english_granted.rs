//! Sums that are granted and values that others ask for, in English sentences.

use crate::reads::reads;

#[test]
fn budgets_are_aims_and_spending_is_none() {
    reads(
        "The unit spent $2.31 million, short of the $2.4 million budget.",
        &[
            "$2.31 million=2310000 usd",
            "$2.4 million=2400000 usd target",
        ],
    );
    reads(
        "A levy of $310,000 had been budgeted.",
        &["$310,000=310000 usd target"],
    );
    reads(
        "Approved $640,000 for housing.",
        &["$640,000=640000 usd target"],
    );
    reads("The fund has approved $640,000.", &["$640,000=640000 usd"]);
    reads(
        "Capital budget: £7.2 million.",
        &["£7.2 million=7200000 gbp target"],
    );
    reads(
        "I propose an outlay of Rs. 410 crore for clinics.",
        &["Rs. 410 crore=4100000000 inr target"],
    );
}

#[test]
fn what_others_ask_for_is_an_aim() {
    reads(
        "The panel returned 1,212 surveys, past the 1,100 hoped for.",
        &["1,212 surveys=1212 item", "1,100=1100 item target"],
    );
    reads(
        "Contact is at 91 percent, above the 75 percent the county wants to see.",
        &["91 percent=91 percent", "75 percent=75 percent target"],
    );
    reads(
        "Sixteen of 24 planned wells are dug.",
        &["Sixteen=16 item", "24 planned wells=24 item target"],
    );
    reads(
        "Inspections are 96% of those required (1,310).",
        &["96%=96 percent done=96", "1,310=1310 times target"],
    );
    reads("The region requires 88%.", &["88%=88 percent target"]);
}

#[test]
fn orders_ask_for_all_that_they_name() {
    reads(
        "By 6/30/2027, lower the rate from 21.4 to 18.0 per 100,000.",
        &[
            "21.4=21.4 per_100000 baseline",
            "18.0 per 100,000=18 per_100000 target",
        ],
    );
    reads(
        "Enrol at least 210 adults per year in the course.",
        &["210 adults=210 person ge target"],
    );
    reads(
        "The office will (a) extend the scheme to 9 towns; (b) train 45 nurses.",
        &["9 towns=9 site target", "45 nurses=45 person target"],
    );
    reads(
        "Test positivity 38.2%, up 2.1 points.",
        &["38.2%=38.2 percent", "2.1 points=2.1 percentage_point"],
    );
}

#[test]
fn what_is_projected_is_a_forecast() {
    reads(
        "The office projects year-end spending of $4.31 million.",
        &["$4.31 million=4310000 usd forecast"],
    );
    reads("FOT £61.0m.", &["£61.0m=61000000 gbp forecast"]);
}

#[test]
fn an_aim_may_be_named_apart_from_its_figure() {
    reads(
        "Participation was 88.1%; the target set by the board is 91.3%.",
        &["88.1%=88.1 percent", "91.3%=91.3 percent target"],
    );
    reads("Target for both, 92%.", &["92%=92 percent target"]);
    reads(
        "The approved state budget for vaccines was $61 million.",
        &["$61 million=61000000 usd target"],
    );
    reads(
        "We missed our target by 41 visits.",
        &["41 visits=41 visit"],
    );
}
