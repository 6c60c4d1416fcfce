//! Growth, share, place and completion in English find the value that they belong to, by sums, by words and by where they stand.

use crate::reads::reads;

#[test]
fn sums_tell_whose_a_percentage_is() {
    // 16 of 160 is a tenth, 96 of 400 is not.
    reads(
        "We asked 400 parents in 25 schools; 96 parents replied (24%).",
        &[
            "400 parents=400 person",
            "25 schools=25 site",
            "96 parents=96 person share=24",
        ],
    );
    reads(
        "Sputum examined 2,208 vs 2,400 (92%).",
        &["2,208=2208 item done=92", "2,400=2400 item target"],
    );
    reads(
        "Clinics made 760 home visits. That is 40 more than in 2022 (+5.6%).",
        &["760=760 visit yoy=5.6", "40=40 visit"],
    );
    reads(
        "Surgeries increased from 1,200 operations to 1,350 (12.5%).",
        &[
            "1,200 operations=1200 operation baseline",
            "1,350=1350 operation yoy=12.5",
        ],
    );
}

#[test]
fn changes_belong_to_the_level_and_not_to_its_surplus() {
    reads(
        "Tests: 8,310 samples ▲4.2%",
        &["8,310 samples=8310 item yoy=4.2"],
    );
    reads(
        "Overtime is 5% lower than last year: $9.7 million",
        &["$9.7 million=9700000 usd yoy=-5"],
    );
    reads(
        "The list stood at 4,905 cases, 213 fewer than in May and 4.2% below the same month last year.",
        &["4,905 cases=4905 case yoy=-4.2", "213=-213 case"],
    );
    reads(
        "Six of the eight sites grew by 5%.",
        &[
            "Six=6 site",
            "eight sites=8 site",
            "5%=5 percent_change yoy=5",
        ],
    );
}

#[test]
fn lists_are_told_respectively() {
    reads(
        "Doctors and nurses numbered 2,940 and 6,870, up by 3.1 percent and 4.4 percent respectively.",
        &["2,940=2940 person yoy=3.1", "6,870=6870 person yoy=4.4"],
    );
    reads(
        "Births in the north and south were 412 and 388 births, up 3% and down 1% respectively.",
        &["412=412 case yoy=3", "388 births=388 case yoy=-1"],
    );
}

#[test]
fn shares_before_and_behind_their_value() {
    reads(
        "A fifth of all checks, 1,284, took place at work.",
        &["1,284=1284 item share=20"],
    );
    reads(
        "Under fives contributed 30.4% (2,310 visits).",
        &["2,310 visits=2310 visit share=30.4"],
    );
    reads(
        "Salaries eat up 79% of the budget.",
        &["79%=79 percent share=79"],
    );
    reads(
        "The town has 9,400 people, of whom 20.2% are children and 18.8% elderly.",
        &[
            "9,400 people=9400 person",
            "20.2%=20.2 percent share=20.2",
            "18.8%=18.8 percent share=18.8",
        ],
    );
    reads(
        "We sent 300 letters, 96 percent of them on time.",
        &["300 letters=300 item", "96 percent=96 percent"],
    );
}

#[test]
fn tasks_in_many_words() {
    reads(
        "We held 402 inspections at 287 shops, 100% of the number required by contract.",
        &["402 inspections=402 times done=100", "287 shops=287 item"],
    );
    reads(
        "We raised $96,500, 102% of what we set out to raise.",
        &["$96,500=96500 usd done=102"],
    );
    reads(
        "Actual spending was $2.4 million being an absorption rate of 85%.",
        &["$2.4 million=2400000 usd done=85"],
    );
    reads(
        "Budget execution stood at 91.2%. Of these shops 60% were inspected by the due date.",
        &["91.2%=91.2 percent done=91.2", "60%=60 percent"],
    );
    // A gap is no part of what is done.
    reads(
        "Funding gap: $4.2 million (42%) of the $10 million sought.",
        &[
            "$4.2 million=4200000 usd share=42",
            "$10 million=10000000 usd target",
        ],
    );
    // How far a result lies from its target is no growth.
    reads(
        "Hours worked were 964 hours against a target of 1,000 hours (-3.6%).",
        &[
            "964 hours=964 hour",
            "1,000 hours=1000 hour target",
            "-3.6%=-3.6 percent",
        ],
    );
}

#[test]
fn places_find_what_earned_them() {
    reads(
        "Adult smoking sits at 13.8%, 19th of 34 areas.",
        &["13.8%=13.8 percent rank=19", "34 areas=34 item"],
    );
    reads(
        "Kitale came top (80.1%), Holm second (78.8%) and Port Ann seventh with 64.9%.",
        &[
            "80.1%=80.1 percent rank=1",
            "78.8%=78.8 percent rank=2",
            "64.9%=64.9 percent rank=7",
        ],
    );
    reads(
        "Coverage by town; Elm 81% (position 1), Oak 77% (position 2).",
        &["81%=81 percent rank=1", "77%=77 percent rank=2"],
    );
    reads(
        "Smoking, 13.9%, is the third highest in the region. Patients came first.",
        &["13.9%=13.9 percent rank=3"],
    );
    reads(
        "Asthma led the list with 1,120 cases.",
        &["1,120 cases=1120 case rank=1"],
    );
    // (we were 11th): the place of an earlier time
    reads(
        "We climbed to 6th among 25 trusts (we were 11th).",
        &[
            "6th=6 rank rank=6",
            "25 trusts=25 site",
            "11th=11 rank baseline rank=11",
        ],
    );
}
