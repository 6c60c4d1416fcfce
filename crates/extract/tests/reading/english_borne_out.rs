//! English percentages whose values stand in other lines, clauses or columns, told by the sums that they make and by what parts them.

use crate::reads::reads;

#[test]
fn values_over_a_line_or_a_sentence_bear_a_percentage_out() {
    reads(
        "The lab handled 6,215 samples in May. A year earlier it was 5,760 samples, so samples are up 7.9 percent.",
        &[
            "6,215 samples=6215 item yoy=7.9",
            "5,760 samples=5760 item baseline",
        ],
    );
    reads(
        "Approved budget   $15,310,000\nSpent   $14,587,000\nOutturn therefore stood at 95.3% of the approved budget.",
        &[
            "$15,310,000=15310000 usd target",
            "$14,587,000=14587000 usd done=95.3",
        ],
    );
    reads(
        "Approved budget   $15,310,000\nSpent   $14,587,000\n\nOutturn therefore stood at 95.3% of the approved budget.",
        &[
            "$15,310,000=15310000 usd target",
            "$14,587,000=14587000 usd target",
            "95.3%=95.3 percent done=95.3",
        ],
    );
}

#[test]
fn a_percentage_alone_closes_the_clause_of_its_count() {
    reads(
        "Recall letters went to 2,140 patients and 1,393 patients came back to us, 65.1%.",
        &[
            "2,140 patients=2140 person",
            "1,393 patients=1393 person share=65.1",
        ],
    );
    reads(
        "684 patients, 12.2% of those tested, were sent to hospital.",
        &["684 patients=684 person share=12.2"],
    );
    reads(
        "Wages took $4.2 million or 61.4% of what was paid out in the year.",
        &["$4.2 million=4200000 usd share=61.4"],
    );
    reads(
        "Clinics reached: 36 of 36 (100%).",
        &["36=36 site share=100", "36=36 site"],
    );
}

#[test]
fn the_state_of_a_work_is_no_part_of_its_money() {
    reads(
        "The new dialysis wing, for which $31 million was set aside, is now 65 per cent complete.",
        &["$31 million=31000000 usd", "65 per cent=65 percent done=65"],
    );
    reads(
        "Its appeal for $31 million was 65% funded.",
        &["$31 million=31000000 usd done=65"],
    );
}

#[test]
fn a_place_that_closes_a_line_is_of_its_first_value() {
    reads(
        "Mean wait – standard 30 min – Jun 28 min – May 31 min – rank 4th",
        &[
            "30 min=30 minute target",
            "28 min=28 minute rank=4",
            "31 min=31 minute",
        ],
    );
    reads(
        "Drug use was picked as a top concern by 1,240 people (62.0%).",
        &["1,240 people=1240 person share=62"],
    );
}

#[test]
fn parts_that_no_count_stands_beside_are_their_own() {
    reads(
        "Mumps rose by 22% to 61 cases; boarding schools predominated (58%).",
        &["61 cases=61 case yoy=22", "58%=58 percent share=58"],
    );
    reads(
        "Exit interviews were held with 310 people: 45% feared a move.",
        &["310 people=310 person", "45%=45 percent share=45"],
    );
    reads("Salaries were 72% of costs.", &["72%=72 percent share=72"]);
    reads("Share of fees in income 34%.", &["34%=34 percent share=34"]);
}

#[test]
fn a_change_said_in_numbers_beside_it_is_of_the_level() {
    reads(
        "Visits reached 22,410 visits, up 1,108 or 5.2 per cent on the same quarter of the year before.",
        &["22,410 visits=22410 visit yoy=5.2", "1,108=1108 visit"],
    );
    reads(
        "Calls jumped 9.8 per cent (402) to 4,504 calls.",
        &["402=402 times", "4,504 calls=4504 times yoy=9.8"],
    );
    reads(
        "There were 1,870 cases of measles, a rate of 41.2 per 100,000, with the number of cases falling 6.1%.",
        &[
            "1,870 cases=1870 case yoy=-6.1",
            "41.2 per 100,000=41.2 per_100000",
        ],
    );
    reads(
        "Our recurrent grant is $95.4 million, which is 2.6 per cent above the revised estimate for last year.",
        &["$95.4 million=95400000 usd yoy=2.6"],
    );
}
