//! Aims and earlier values that stand beside an English figure in a line, a clause or a table.

use crate::reads::reads;

#[test]
fn an_aim_behind_a_value_says_nothing_of_it() {
    reads(
        "2020/21 71.2% → 2021/22 76.8%    Target ≥ 80%",
        &[
            "71.2%=71.2 percent baseline",
            "76.8%=76.8 percent",
            "80%=80 percent ge target",
        ],
    );
    reads(
        "Vacancy rate 8.4% [target under 7%]",
        &["8.4%=8.4 percent", "7%=7 percent lt target"],
    );
    reads(
        "Infections per 10,000 bed days: 2.6    Target 3.0 or lower",
        &["2.6=2.6 per_10000", "3.0=3 per_10000 le target"],
    );
}

#[test]
fn what_is_asked_for_is_an_aim_however_it_is_said() {
    for text in [
        "Uptake is still short of the 85% set out in the plan.",
        "Uptake is above the required 85%.",
        "Uptake is under the 85% needed for protection.",
        "Uptake is below the 85% Maputo commitment.",
        "We had hoped for 85%.",
    ] {
        reads(text, &["85%=85 percent target"]);
    }
    reads(
        "We opened 41 of the 60 new beds planned.",
        &["41=41 bed", "60=60 bed target"],
    );
    reads(
        "Approval was given for recruitment of 240 nurses.",
        &["240 nurses=240 person target"],
    );
}

#[test]
fn what_was_before_is_told_in_a_sentence_of_its_own() {
    reads(
        "Smoking is at 14.2% of adults. It was 15.7% in 2019.",
        &["14.2%=14.2 percent", "15.7%=15.7 percent baseline"],
    );
    reads(
        "In the same months of last year it was 61.3%.",
        &["61.3%=61.3 percent baseline"],
    );
    reads(
        "Maternal deaths: 4 (7 in previous year).",
        &["4=4 case", "7=7 case baseline"],
    );
}

#[test]
fn a_list_of_what_follows_is_no_title() {
    reads(
        "OUTLINE: 1. Profile  2. Beds  3. Challenges & way forward\nThe district has 12 clinics.",
        &["12 clinics=12 site"],
    );
    reads(
        "3. Way forward\nOpen clinics in 12 wards.",
        &["12 wards=12 room target"],
    );
}

#[test]
fn titles_part_the_rows_of_one_table() {
    reads(
        "Measure                 Target     Result\nSafe care\nHand hygiene     80%     82.5%\nCleaning audits     90%     91%\nTimely access\nSeen on time     75%     61%",
        &[
            "80%=80 percent target",
            "82.5%=82.5 percent",
            "90%=90 percent target",
            "91%=91 percent",
            "75%=75 percent target",
            "61%=61 percent",
        ],
    );
}

#[test]
fn columns_of_years_in_two_digits_or_with_another_beside() {
    reads(
        "Indicator | Q2 20/21 | Q2 21/22 | Target\nDose two by five | 81.4% | 79.9% | 90%",
        &[
            "81.4%=81.4 percent baseline",
            "79.9%=79.9 percent",
            "90%=90 percent target",
        ],
    );
    reads(
        "Disease | 2021 | 2022 | Deaths 2022\nMeasles | 31 | 44 | 2",
        &["31=31 item baseline", "44=44 item", "2=2 case"],
    );
}

#[test]
fn cells_have_bounds_and_blanks_within_their_numbers() {
    reads(
        "Measure                                    Target    Actual\nInfections per 10,000 bed days             ≤ 0.9     0.6\nWaiting time for dental care (months)      20.0      17.5\nOperating result ($m)                      0.50      -0.25",
        &[
            "≤ 0.9=0.9 per_10000 le target",
            "0.6=0.6 per_10000",
            "20.0=20 month target",
            "17.5=17.5 month",
            "0.50=500000 usd target",
            "-0.25=-250000 usd",
        ],
    );
    reads(
        "District          Members     Attendances\nEast Point        21 440        80 215\nHill Side         19 306        71 902",
        &[
            "21 440=21440 person",
            "80 215=80215 visit",
            "19 306=19306 person",
            "71 902=71902 visit",
        ],
    );
}
