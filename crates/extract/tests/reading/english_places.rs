//! Places in rankings in English prose find the value that earned them, places of earlier times stand alone.

use crate::reads::reads;

#[test]
fn places_are_of_the_value_they_rank() {
    reads(
        "Vaccination reached 81.4%; we came in fourth in the region.",
        &["81.4%=81.4 percent rank=4"],
    );
    reads(
        "Upton Vale gave 48,112 doses; Upton Vale is third in the province.",
        &["48,112 doses=48112 dose rank=3"],
    );
    reads(
        "Agency spending was $1.9 million (2.4% of the pay bill; third lowest in the county).",
        &["$1.9 million=1900000 usd share=2.4 rank=3"],
    );
    reads(
        "Coverage stood at 88.6% (nation: 82.1%), fifth best of the 14 provinces.",
        &[
            "88.6%=88.6 percent rank=5",
            "82.1%=82.1 percent",
            "14 provinces=14 site",
        ],
    );
    reads(
        "Dental visits reached 88.6%. The aim of 77% was met; we rank fourth of 11 boards.",
        &[
            "88.6%=88.6 percent rank=4",
            "77%=77 percent target",
            "11 boards=11 item",
        ],
    );
    reads(
        "The board placed 43rd out of the state's 62 counties, having been 47th a year earlier.",
        &[
            "43rd=43 rank rank=43",
            "62 counties=62 site",
            "47th=47 rank baseline rank=47",
        ],
    );
    reads(
        "Our death rate of 4.1 per 1,000 moved us up from 9th to 6th in the country.",
        &[
            "4.1 per 1,000=4.1 per_1000 rank=6",
            "9th=9 rank baseline rank=9",
        ],
    );
    reads(
        "Reading and Slough, at 81% and 79%, rank first and second respectively.",
        &["81%=81 percent rank=1", "79%=79 percent rank=2"],
    );
    reads(
        "Colds came third (6,240 cases) and sprains 4th – 3,892.",
        &["6,240 cases=6240 case rank=3", "3,892=3892 case rank=4"],
    );
    reads(
        "The uptake of 64% put us #3 in the state.",
        &["64%=64 percent rank=3"],
    );
}

#[test]
fn the_first_of_a_field_and_what_parts_earned_are_of_the_value() {
    reads(
        "Of cots 91% were in use, the lowest of all 14 regions.",
        &["91%=91 percent rank=1", "14 regions=14 site"],
    );
    reads(
        "The score was 94%, best of the six practices in town.",
        &["94%=94 percent rank=1", "six practices=6 site"],
    );
    reads(
        "The city signed up 31,260 people; 96.2 percent of the annual task was completed, ranking second in the province.",
        &["31,260 people=31260 person rank=2 done=96.2"],
    );
    reads(
        "The line took 164 calls, all of which were settled within 5 days.",
        &["164 calls=164 times", "5 days=5 day le"],
    );
}

#[test]
fn places_pass_what_others_are_measured_by() {
    reads(
        "The death rate, 312 per 100,000, is well above the national 297 and ranks fifth highest among boards.",
        &[
            "312 per 100,000=312 per_100000 rank=5",
            "297=297 per_100000",
        ],
    );
    reads(
        "Booking by week 12: 81.2% (target 75%) PASS – rank 2 in the Region",
        &["81.2%=81.2 percent rank=2", "75%=75 percent target"],
    );
    reads(
        "The project has vaccinated 9,204 adults, representing 66.3 per cent of the cohort of 13,882, second only to Kent.",
        &[
            "9,204 adults=9204 person share=66.3 rank=2",
            "13,882=13882 person",
        ],
    );
    reads(
        "Rotavirus coverage is 93 percent, second after Lahore.",
        &["93 percent=93 percent rank=2"],
    );
    reads(
        "Screening climbed to 93.8 per cent, moving the town up to sixth among the province's 34 health units.",
        &[
            "93.8 per cent=93.8 percent rank=6",
            "34 health units=34 item",
        ],
    );
    reads(
        "Two years ago we were 22nd.",
        &["22nd=22 rank baseline rank=22"],
    );
    reads(
        "Coverage was 81.5%, ranking 9/13 in the region.",
        &["81.5%=81.5 percent rank=9"],
    );
    reads(
        "Dengue stood at 208.2 per 100,000, no. 11 of the country.",
        &["208.2 per 100,000=208.2 per_100000 rank=11"],
    );
    reads(
        "The team treated 4,071 smokers. We were third in Wales.",
        &["4,071 smokers=4071 person rank=3"],
    );
    reads(
        "Last year we made 8,917 discharges. That was 104.2% of the 8,560 agreed and the fourth best result of the 20 boards.",
        &[
            "8,917 discharges=8917 visit rank=4 done=104.2",
            "8,560=8560 visit",
            "20 boards=20 item",
        ],
    );
    reads(
        "Drugs were the second largest item at $1.21 billion, with utilities third ($970 million).",
        &[
            "$1.21 billion=1210000000 usd rank=2",
            "$970 million=970000000 usd rank=3",
        ],
    );
    reads(
        "Toddlers stood at 43.7%, and here we were top in Wales.",
        &["43.7%=43.7 percent rank=1"],
    );
}

#[test]
fn a_position_is_won() {
    reads(
        "The clinic scored 84.5% in the audit, securing 4th position in the zone.",
        &["84.5%=84.5 percent rank=4"],
    );
}

#[test]
fn a_part_told_without_a_count_has_its_place() {
    reads(
        "Asthma made up 14% of visits, ranking third nationally.",
        &["14%=14 percent share=14 rank=3"],
    );
}
