//! English reports: what is told of an earlier time to compare with, and where a change belongs.

use crate::reads::reads;

#[test]
fn a_growth_above_or_below_the_same_time_belongs_to_the_value_before() {
    reads(
        "The unit saw 4,120 patients, 7.5 per cent above the same quarter of 2019.",
        &["4,120 patients=4120 person yoy=7.5"],
    );
    reads(
        "It held 2,310 clinics, a dip of 2 per cent on the first half of 2018.",
        &["2,310 clinics=2310 site yoy=-2"],
    );
    reads(
        "There were 918 births (a rate of 9.1 per 1,000 people), 4% fewer than the 956 of 2016.",
        &[
            "918 births=918 case yoy=-4",
            "9.1 per 1,000=9.1 per_1000",
            "956=956 case baseline",
        ],
    );
}

#[test]
fn a_change_told_twice_is_one_growth() {
    reads(
        "We took 61,000 calls, an increase of 3,000 calls or 5.2%.",
        &["61,000 calls=61000 times yoy=5.2", "3,000 calls=3000 times"],
    );
    reads(
        "Visits rose by 6 per cent, or 41 more. In winter visits were down 3.5 and 2.1 per cent respectively.",
        &[
            "6 per cent=6 percent_change yoy=6",
            "41=41 visit",
            "3.5=-3.5 percent_change yoy=-3.5",
            "2.1 per cent=-2.1 percent_change yoy=-2.1",
        ],
    );
}

#[test]
fn a_change_leads_to_its_level_past_the_time_it_is_measured_from() {
    reads(
        "In wards the fall was 3.4 per cent, to 8,120 admissions; births went the other way, rising just over 2 per cent to 640 births.",
        &[
            "8,120 admissions=8120 visit yoy=-3.4",
            "640 births=640 case yoy=2",
        ],
    );
    reads(
        "Admissions fell by 8 per cent on the year before to about 2,150 admissions.",
        &["2,150 admissions=2150 visit approx yoy=-8"],
    );
}

#[test]
fn what_there_was_at_an_earlier_time_is_a_baseline() {
    reads(
        "Coverage was 88.1 per cent (2018-19: 90.4 per cent).",
        &[
            "88.1 per cent=88.1 percent",
            "90.4 per cent=90.4 percent baseline",
        ],
    );
    reads(
        "They admitted 5,210 patients, against 5,880 a year before.",
        &["5,210 patients=5210 person", "5,880=5880 person baseline"],
    );
    reads(
        "The rate was 41 per 100,000 (44 per 100,000 in 2020); in May 2020 it had been 46 per 100,000.",
        &[
            "41 per 100,000=41 per_100000",
            "44 per 100,000=44 per_100000 baseline",
            "46 per 100,000=46 per_100000 baseline",
        ],
    );
    reads(
        "The part of smokers shrank from 22.0% to 14.5%; that of drinkers moved little (51.0% then, 52.2% now).",
        &[
            "22.0%=22 percent baseline",
            "14.5%=14.5 percent",
            "51.0%=51 percent baseline",
            "52.2%=52.2 percent",
        ],
    );
    reads(
        "Anaemia worsened, 41.5 per cent against 37.2 per cent.",
        &[
            "41.5 per cent=41.5 percent",
            "37.2 per cent=37.2 percent baseline",
        ],
    );
    // Another place is no earlier time.
    reads(
        "Cover was 82.5 per cent, against 90.1 per cent in the capital.",
        &["82.5 per cent=82.5 percent", "90.1 per cent=90.1 percent"],
    );
    reads(
        "There were 41 deaths among boys, compared with 29 deaths among girls.",
        &["41 deaths=41 case", "29 deaths=29 case"],
    );
}

#[test]
fn parts_of_a_whole_and_of_a_task() {
    reads(
        "Nurses accounted for 51.2% of staff, doctors for 14.0% and midwives for 6.3%.",
        &[
            "51.2%=51.2 percent share=51.2",
            "14.0%=14 percent share=14",
            "6.3%=6.3 percent share=6.3",
        ],
    );
    reads(
        "Six wards took 15 per cent of the beds but produced 30 per cent of the falls.",
        &[
            "Six wards=6 room",
            "15 per cent=15 percent share=15",
            "30 per cent=30 percent share=30",
        ],
    );
    reads(
        "Operations reached 97% of the yearly plan and first visits 104% of it. Clinics saw 91% of all patients within two hours.",
        &[
            "97%=97 percent done=97",
            "104%=104 percent done=104",
            "91%=91 percent",
            "two hours=2 hour le",
        ],
    );
    reads(
        "The programme was at 82.5% of its service plan and referrals at 91.0%.",
        &["82.5%=82.5 percent done=82.5", "91.0%=91 percent done=91"],
    );
}

#[test]
fn a_rank_belongs_to_the_value_that_earned_it() {
    reads(
        "Elm Hospital ranked first with 3,210 visits, Oak Hospital ranked second with 2,940 and Ash Hospital ranked third with 2,115.",
        &[
            "3,210 visits=3210 visit rank=1",
            "2,940=2940 visit rank=2",
            "2,115=2115 visit rank=3",
        ],
    );
}

#[test]
fn an_aim_in_brackets_and_what_is_funded() {
    reads(
        "Against a target of 4,200 tests, 3,150 tests (75% of target) were done in time and 630 (15%) late. The appeal for $2 million was 80% funded.",
        &[
            "4,200 tests=4200 test target",
            "3,150 tests=3150 test done=75",
            "630=630 test done=15",
            "$2 million=2000000 usd done=80",
        ],
    );
    reads(
        "Staff made 4,185 visits against a target of 4,500 (93%).",
        &["4,185 visits=4185 visit done=93", "4,500=4500 visit target"],
    );
}

#[test]
fn a_part_is_said_of_the_count_before() {
    reads(
        "The drive reached 12 districts and 84,000 children. For 4,200 of them, 5% of the total, it was the first dose.",
        &[
            "12 districts=12 site",
            "84,000 children=84000 person",
            "4,200=4200 person share=5",
        ],
    );
    reads(
        "The laboratory had confirmed 310 cases, which is 12.5% of them. Type 2 explained 205 of the confirmed cases, or 66.1%.",
        &["310 cases=310 case share=12.5", "205=205 case share=66.1"],
    );
    reads(
        "Of the five deaths, one was due to rabies, two were suspected and one was unrelated.",
        &[
            "five deaths=5 case",
            "one=1 case",
            "two=2 case",
            "one=1 case",
        ],
    );
}

#[test]
fn aims_and_forecasts_that_the_sentence_tells_in_another_clause() {
    reads(
        "Projections for 2024 were 30 clinics, 1,500 clients and 700 tests.",
        &[
            "30 clinics=30 site forecast",
            "1,500 clients=1500 person forecast",
            "700 tests=700 test forecast",
        ],
    );
    reads(
        "The count was 830 cases, and 400 helpers were to be added to the teams. The fees should bring in $120,500 a year.",
        &[
            "830 cases=830 case",
            "400 helpers=400 person target",
            "$120,500=120500 usd forecast",
        ],
    );
}

#[test]
fn years_before_the_one_of_the_section_are_baselines_where_times_are_compared() {
    reads(
        "Annual report 2012\nAfter the wave of 2011, when 1,204 cases were counted, measles fell back to 310 cases.",
        &["1,204 cases=1204 case baseline", "310 cases=310 case"],
    );
}
