//! What belongs to an English value that stands further off: carried there by a verb, told in the sentence before, named again.

use crate::reads::reads;

#[test]
fn a_change_carries_a_level_to_where_it_stands() {
    reads(
        "A 12.4% year-on-year fall has taken the list to 318 patients.",
        &["318 patients=318 person yoy=-12.4"],
    );
    reads(
        "An 8.1% increase in bookings pushed visits to the day centre to 12,640 visits.",
        &["12,640 visits=12640 visit yoy=8.1"],
    );
}

#[test]
fn what_numbers_bear_out_to_the_tenth_is_growth() {
    reads(
        "Teams carried out 7,348 operations, a record, and 690 more than the year before (10.4 per cent).",
        &[
            "7,348 operations=7348 operation yoy=10.4",
            "690=690 operation",
        ],
    );
    reads(
        "There were 612 people on the list, an 11.3 per cent improvement on the 690 of the year before.",
        &["612 people=612 person yoy=-11.3", "690=690 person baseline"],
    );
    reads(
        "The list stood at 7,720 patients; this is 727 (or 10.4%) higher than in May.",
        &["7,720 patients=7720 person yoy=10.4", "727=727 person"],
    );
}

#[test]
fn a_percentage_finds_its_value_over_words_between() {
    reads(
        "Dentists saw 9,410 patients, of whom children 3,210, an increase of 3.3% and 5.1% respectively.",
        &[
            "9,410 patients=9410 person yoy=3.3",
            "3,210=3210 person yoy=5.1",
        ],
    );
    reads(
        "418 residents named traffic, which put it second at 41.8%.",
        &["418 residents=418 person share=41.8 rank=2"],
    );
    reads(
        "905 cases of mumps and 12 deaths were seen; the cases fell by 8%.",
        &["905 cases=905 case yoy=-8", "12 deaths=12 case"],
    );
    reads(
        "Of 1,250 operations put off, 96.4% have been completed (1,205).",
        &[
            "1,250 operations=1250 operation",
            "1,205=1205 operation done=96.4",
        ],
    );
}

#[test]
fn a_completion_is_of_the_last_clause_before() {
    reads(
        "The team opened three clinics, and 6,120 people registered. That is 91.8 per cent of what we promised in our plan.",
        &["three clinics=3 site", "6,120 people=6120 person done=91.8"],
    );
}

#[test]
fn rates_and_posts_are_no_shares_and_no_places() {
    reads(
        "The wards ran 118 beds at 88.4 per cent occupancy.",
        &["118 beds=118 bed", "88.4 per cent=88.4 percent"],
    );
    reads(
        "Some 22% of the grant goes on school nursing (£2.1m).",
        &["£2.1m=2100000 gbp share=22"],
    );
    reads(
        "Heart disease came third, with 410 deaths.",
        &["410 deaths=410 case rank=3"],
    );
    reads(
        "The district placed fourth (4th) of the nine districts.",
        &["fourth (4th)=4 rank rank=4", "nine districts=9 site"],
    );
    // a place in a measure of its own
    reads(
        "The trust saw 7,200 patients. The trust came 17th in the region for smoking.",
        &["7,200 patients=7200 person", "17th=17 rank rank=17"],
    );
}
