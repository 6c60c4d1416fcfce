//! English numbers in words and digits at once, parts and posts in brackets, and what is told of a value beside its growth.

use crate::reads::reads;

#[test]
fn what_is_written_in_words_and_digits_counts() {
    reads(
        "The council has four (4) Puskesmas, 22 Klinik Desa and one (1) Klinik Ibu.",
        &["four (4) Puskesmas=4 item", "22=22 item", "one (1)=1 item"],
    );
    reads(
        "All clinics report monthly but only fifteen (15) have computers; the remaining eight (8) report by telephone.",
        &["fifteen (15)=15 site", "eight (8)=8 site"],
    );
    reads(
        "The incubator stood idle for five (5) months.",
        &["five (5) months=5 month"],
    );
    reads("Zero (0) human rabies.", &["Zero (0)=0 case"]);
}

#[test]
fn deaths_in_words_end_their_clause() {
    reads(
        "Neonatal deaths numbered seventeen and stillbirths nine.",
        &["seventeen=17 case", "nine=9 case"],
    );
}

#[test]
fn brackets_tell_parts_of_cases_and_of_posts() {
    reads(
        "New syphilis diagnoses, 31 (men 19, women 12).",
        &["31=31 case", "19=19 case", "12=12 case"],
    );
    reads(
        "Positions remain vacant (9 nurses, 2 midwives) in the hospital.",
        &["9 nurses=9 item", "2 midwives=2 item"],
    );
}

#[test]
fn a_share_follows_the_growth_of_its_value() {
    reads(
        "Clinics received 1.12 million visits, an increase of 8.1 percent and 44.5 percent of all visits in the county.",
        &["1.12 million visits=1120000 visit yoy=8.1 share=44.5"],
    );
    reads(
        "By May 88,120 residents had enrolled; that is 102 percent of the target and 9.3 percent of the province's total.",
        &["88,120 residents=88120 person share=9.3 done=102"],
    );
    reads(
        "At year end 23,410 people were registered (98.2 percent of the annual task; 7.7 percent of the region's total).",
        &["23,410 people=23410 person share=7.7 done=98.2"],
    );
    // A level that was reached is no part of the count behind it.
    reads(
        "Delivery coverage rose to 68.8% (3,118 births).",
        &["68.8%=68.8 percent", "3,118 births=3118 case"],
    );
}

#[test]
fn people_are_moved_on() {
    reads(
        "Referral brought 2,140 patients down from hospitals and sent 3,890 up.",
        &["2,140 patients=2140 person", "3,890=3890 person"],
    );
}

#[test]
fn kinds_are_told_by_what_was_set_or_was_before() {
    reads(
        "For 2025 the office has set itself a coverage of 92 percent, 95 percent for infants and 6 new clinics.",
        &[
            "92 percent=92 percent target",
            "95 percent=95 percent target",
            "6=6 site target",
        ],
    );
    reads(
        "842 nurses are working against 910 approved positions.",
        &[
            "842 nurses=842 person",
            "910 approved positions=910 item target",
        ],
    );
    reads(
        "Measles rose to 41 cases from 6.",
        &["41 cases=41 case", "6=6 case baseline"],
    );
    reads(
        "EPI coverage last year was 81.2%.",
        &["81.2%=81.2 percent baseline"],
    );
    reads(
        "Compliance of pool water with the bacterial standard was 98.1 per cent.",
        &["98.1 per cent=98.1 percent"],
    );
    reads(
        "Under management 9,150 people, completing 101% of the task number (9,060 people).",
        &[
            "9,150 people=9150 person done=101",
            "9,060 people=9060 person target",
        ],
    );
}

#[test]
fn prizes_are_places() {
    reads(
        "The clinic was awarded 1st place in the hygiene contest.",
        &["1st=1 rank rank=1"],
    );
}

#[test]
fn rows_may_open_with_an_ordinal() {
    reads(
        "Indicator – 2020/21 – Target – Achieved 2021/22\nTested (%) – 71.2 – 78 – 74.4\n2nd visit (%) – 31.0 – 40 – 34.1",
        &[
            "71.2=71.2 percent baseline",
            "78=78 percent target",
            "74.4=74.4 percent",
            "31.0=31 percent baseline",
            "40=40 percent target",
            "34.1=34.1 percent",
        ],
    );
}
