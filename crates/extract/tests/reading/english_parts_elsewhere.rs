//! English reports: shares of parts that no count names, and changes of what the sentence before measured.

use crate::reads::reads;

#[test]
fn a_part_that_came_a_way_is_a_share_of_its_own() {
    reads(
        "Nurses made 812 visits, about one-third by phone.",
        &[
            "812 visits=812 visit",
            "one-third=33.33 percent approx share=33.33",
        ],
    );
    reads(
        "The roof cost $640,000, with 70 percent coming from a state loan.",
        &["$640,000=640000 usd", "70 percent=70 percent share=70"],
    );
}

#[test]
fn a_share_of_another_time_or_place_is_one_too() {
    reads(
        "Boys were 25% of the deaths (12/48); in 2016 it was 31%.",
        &[
            "12=12 case share=25",
            "48=48 case",
            "31%=31 percent baseline share=31",
        ],
    );
    reads(
        "The region has 41,300 residents, of whom 22.4% are 65 or older; the provincial figure is 15.1%.",
        &[
            "41,300 residents=41300 person",
            "22.4%=22.4 percent share=22.4",
            "15.1%=15.1 percent share=15.1",
        ],
    );
}

#[test]
fn those_who_were_due_are_the_whole() {
    reads(
        "3,120 children were weighed, 84% of those enrolled.",
        &["3,120 children=3120 person share=84"],
    );
}

#[test]
fn the_rate_of_the_sentence_before_has_changed() {
    reads(
        "Mumps ran at a rate of 48.2. The rate was 5% higher than in 2019.",
        &["48.2=48.2 per_100000 yoy=5"],
    );
    reads(
        "Fund support increases 3.4% to $812,000.",
        &["$812,000=812000 usd yoy=3.4"],
    );
}

#[test]
fn only_the_first_row_says_the_currency_of_those_under_it() {
    reads(
        "Measure           2022 result     2022 target\nMarkets opened          6             5\nSpent at markets      $9,120        $8,000\nFarms visited          31            40\n",
        &[
            "6=6 item",
            "5=5 item target",
            "$9,120=9120 usd",
            "$8,000=8000 usd target",
            "31=31 item",
            "40=40 item target",
        ],
    );
}
