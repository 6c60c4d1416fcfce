//! English reports: how much of a task is done, what was asked for, and places among others.

use crate::reads::reads;

#[test]
fn what_was_asked_for_is_an_aim_and_the_percentage_how_much_is_done() {
    reads(
        "The district had 612 midwives, i.e. 68% of the 900 required.",
        &["612 midwives=612 person done=68", "900=900 person target"],
    );
    reads(
        "Of the 140 posts we set out to fill, 119 were filled (85%).",
        &["140 posts=140 item target", "119=119 item done=85"],
    );
    reads(
        "Savings of £3.2 million met 80% of the efficiency target. From January 4,150 children were treated, 41 per cent of this year's target.",
        &[
            "£3.2 million=3200000 gbp done=80",
            "4,150 children=4150 person done=41",
        ],
    );
}

#[test]
fn a_place_among_others_belongs_to_the_value_told_of() {
    reads(
        "The rate, 88.4 per 100,000, is 2.5% lower than last year and ranks 7th among our 12 neighbours.",
        &[
            "88.4 per 100,000=88.4 per_100000 yoy=-2.5 rank=7",
            "12 neighbours=12 item",
        ],
    );
    reads(
        "Northern ranked first (8,120 cases, 21.5%), Eastern second (7,030, 18.6%).",
        &[
            "8,120 cases=8120 case share=21.5 rank=1",
            "7,030=7030 case share=18.6 rank=2",
        ],
    );
}

#[test]
fn changes_in_points_and_in_words_of_parts() {
    reads(
        "Uptake was 71.5%, 4.2 points worse; four out of five children came and calls rose by a fifth.",
        &[
            "71.5%=71.5 percent",
            "4.2 points=-4.2 percentage_point",
            "four out of five=80 percent",
            "a fifth=20 percent_change yoy=20",
        ],
    );
    reads(
        "Malaria cases came down by 20 per cent and deaths by 45 per cent.",
        &[
            "20 per cent=-20 percent_change yoy=-20",
            "45 per cent=-45 percent_change yoy=-45",
        ],
    );
}

#[test]
fn the_part_before_its_whole_has_the_share_in_brackets() {
    reads(
        "After the meal 31 of 90 guests (34%) fell ill.",
        &["31=31 person share=34", "90 guests=90 person"],
    );
    reads(
        "Staff have £5.5m or 30% for visits; 52 outbreaks, 40 of which – 76.9% – were influenza.",
        &[
            "£5.5m=5500000 gbp share=30",
            "52 outbreaks=52 case",
            "40=40 case share=76.9",
        ],
    );
}

#[test]
fn how_far_a_result_lies_from_an_aim_with_a_number_tells_how_much_is_done() {
    reads(
        "The appeal raised £64,320, beating its goal of £60,000 by 7.2%.",
        &["£64,320=64320 gbp done=107.2", "£60,000=60000 gbp target"],
    );
    reads(
        "Screening reached 4,600 women, which fell 8% short of target.",
        &["4,600 women=4600 person", "8%=8 percent"],
    );
    reads(
        "Only 64 percent of the required yearly drills were carried out.",
        &["64 percent=64 percent done=64"],
    );
    reads(
        "We trained 188 volunteers, 6 per cent below the goal of 200.",
        &["188 volunteers=188 person done=94", "200=200 person target"],
    );
}

#[test]
fn money_that_was_given_and_money_that_was_spent() {
    reads(
        "Only 58.4 per cent of the capital vote, $2.1 million, was spent.",
        &["$2.1 million=2100000 usd done=58.4"],
    );
    reads(
        "Spending to June was $3.9 million or 96.1 per cent of its vote.",
        &["$3.9 million=3900000 usd done=96.1"],
    );
    reads(
        "Salaries took $4.1 million, 62% of the budget.",
        &["$4.1 million=4100000 usd share=62"],
    );
    reads(
        "96 families joined, 80 percent of the 120 in our contract.",
        &[
            "96 families=96 household done=80",
            "120=120 household target",
        ],
    );
    reads(
        "The board funded 900 tests; our staff ran 1,035 tests (115%).",
        &["900 tests=900 test", "1,035 tests=1035 test done=115"],
    );
    reads(
        "Oral checks reached 7,015 persons. The achievement rate of 103.9% was welcome.",
        &["7,015 persons=7015 person done=103.9"],
    );
}

#[test]
fn what_was_done_of_a_list_of_things_to_do() {
    reads(
        "Under the last plan we completed 31 of 38 actions (82 per cent).",
        &["31=31 item done=82", "38 actions=38 item"],
    );
    reads(
        "The wing has 62% of its main structure completed.",
        &["62%=62 percent done=62"],
    );
    reads(
        "Some 6,350 people gained clean water, exceeding the annual target (5,000) by 27 per cent.",
        &[
            "6,350 people=6350 person approx done=127",
            "5,000=5000 person target",
        ],
    );
    reads(
        "The office received $3.52 million, or 64 per cent of the sum asked for.",
        &["$3.52 million=3520000 usd done=64"],
    );
    // Complaints settled within a month lead nothing.
    reads(
        "Of 386 complaints lodged, 317 (82.1 per cent) were settled within 28 days.",
        &[
            "386 complaints=386 item",
            "317=317 item share=82.1",
            "28 days=28 day le",
        ],
    );
}

#[test]
fn what_is_spent_of_an_allocation_is_done_of_it() {
    reads(
        "The allocation was $40.0 million, of which $38.2 million (95.5%) was spent.",
        &[
            "$40.0 million=40000000 usd target",
            "$38.2 million=38200000 usd done=95.5",
        ],
    );
    reads(
        "Children immunised 17,204 against 18,431 (93.3%).",
        &[
            "17,204=17204 person done=93.3",
            "18,431=18431 person target",
        ],
    );
}
