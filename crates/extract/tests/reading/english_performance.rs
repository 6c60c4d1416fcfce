//! English reports: how board papers set results beside aims, earlier days and other levels.

use crate::reads::reads;

#[test]
fn results_told_by_their_aim_are_no_aims() {
    reads(
        "Of the 16 measures, eight met target and five were within 4 per cent of target.",
        &[
            "16 measures=16 item",
            "eight=8 item",
            "five=5 item",
            "4 per cent=4 percent",
        ],
    );
    reads(
        "Board members will be aware that 212 patients were moved.",
        &["212 patients=212 person"],
    );
}

#[test]
fn what_stands_behind_below_and_before_expected_is_an_aim() {
    reads(
        "Occupancy was 84%, below the 91% planned.",
        &["84%=84 percent", "91%=91 percent target"],
    );
    reads(
        "Net spending was €212.6m v budget €204.1m.",
        &["€212.6m=212600000 eur", "€204.1m=204100000 eur target"],
    );
}

#[test]
fn a_target_by_a_year_in_brackets_leaves_the_result_alone() {
    reads(
        "34.2% of patients waited over six weeks (target by March 2027: 5%).",
        &[
            "34.2%=34.2 percent",
            "six weeks=6 week gt",
            "5%=5 percent target",
        ],
    );
}

#[test]
fn a_change_since_a_month_is_none_on_the_year() {
    reads(
        "The list stood at 5,310 people on 30 June, a fall of 2.7 per cent since March 31.",
        &[
            "5,310 people=5310 person",
            "2.7 per cent=-2.7 percent_change",
        ],
    );
}

#[test]
fn the_first_bracket_names_the_aims_of_the_others() {
    reads(
        "Cancer: 28-day 76.9% (standard 75%), 31-day 93.1% (96%).",
        &[
            "76.9%=76.9 percent",
            "75%=75 percent target",
            "93.1%=93.1 percent",
            "96%=96 percent target",
        ],
    );
}

#[test]
fn a_part_of_those_treated_counts_people() {
    reads(
        "Treated in time: 52 of 60 patients (86.7 percent).",
        &["52=52 person share=86.7", "60 patients=60 person"],
    );
}

#[test]
fn money_that_somebody_takes_away_is_lost() {
    reads(
        "The plan reduces the transfer to the fund by $710,000.",
        &["$710,000=-710000 usd"],
    );
}

#[test]
fn the_sum_of_an_earlier_day_in_brackets_was_before() {
    reads(
        "The repair bill stands at $6.2 million ($7.9 million at 30 June 2021).",
        &[
            "$6.2 million=6200000 usd",
            "$7.9 million=7900000 usd baseline",
        ],
    );
}

#[test]
fn two_sums_make_a_range() {
    reads(
        "The gap is a deficit of $3 million to $4.5 million.",
        &["$3 million to $4.5 million=4500000 usd le"],
    );
    reads(
        "Fees rose from $3 million to $4 million.",
        &["$3 million=3000000 usd baseline", "$4 million=4000000 usd"],
    );
}

#[test]
fn visits_to_so_many_places_have_grown() {
    reads(
        "There were 22,410 visits to our six clinics in spring, 3.1 per cent more than a year before.",
        &["22,410 visits=22410 visit yoy=3.1", "six clinics=6 site"],
    );
}

#[test]
fn votes_are_no_task() {
    reads(
        "The levy passed in May with 57.2% of the vote.",
        &["57.2%=57.2 percent share=57.2"],
    );
}

#[test]
fn zero_counts_like_any_number() {
    reads(
        "There were zero patients waiting over 78 weeks.",
        &["zero patients=0 person", "78 weeks=78 week gt"],
    );
    reads(
        "A single case of measles was confirmed.",
        &["A single case=1 case"],
    );
}
