//! English rates that a number goes on without saying its base, and sums of money without their currency.

use crate::reads::reads;

#[test]
fn a_wider_area_and_another_group_have_the_same_rate() {
    reads(
        "The incidence was 2,140 per 100,000, above the national 1,870 and the regional 1,655.",
        &[
            "2,140 per 100,000=2140 per_100000",
            "1,870=1870 per_100000",
            "1,655=1655 per_100000",
        ],
    );
    reads(
        "The admission rate was 7,310 per 100,000 for town dwellers and 4,120 for others.",
        &["7,310 per 100,000=7310 per_100000", "4,120=4120 per_100000"],
    );
}

#[test]
fn the_subject_names_the_base() {
    reads(
        "Incidence of diarrhoea per 1,000 children fell to 188 from 241.",
        &["188=188 per_1000", "241=241 per_1000 baseline"],
    );
    reads(
        "We want to bring MMR to under 70 by 2030.",
        &["70=70 per_100000 lt target"],
    );
}

#[test]
fn money_goes_on_without_its_currency() {
    reads(
        "The grant was K640m. Out of 520m expected, only 260m was received.",
        &[
            "K640m=640000000 zmw",
            "520m=520000000 zmw target",
            "260m=260000000 zmw",
        ],
    );
    reads(
        "2022 workplan budget K18.4 million.",
        &["K18.4 million=18400000 zmw target"],
    );
}
