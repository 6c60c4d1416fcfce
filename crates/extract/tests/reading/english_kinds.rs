//! Aims and earlier values told by the words right beside an English figure.

use crate::reads::reads;

#[test]
fn an_aim_leads_to_its_figure_or_follows_it() {
    for text in [
        "The constitutional standard remains 92%.",
        "Sphere minimum 92%.",
        "Uptake fell short of the 92% KPI.",
        "Cold chain checks (target 92%).",
        "The ministry asks for 92%.",
        "It is behind a trajectory of 92%.",
        "For safety 92% is needed.",
    ] {
        reads(text, &["92%=92 percent target"]);
    }
    reads(
        "We gave 11,312 tests against 12,000.",
        &["11,312 tests=11312 test", "12,000=12000 test target"],
    );
    reads(
        "Only 9 clinics met the standard, which missed it for 1,200 patients.",
        &["9 clinics=9 site", "1,200 patients=1200 person"],
    );
    reads(
        "The notified cases were 2,846 vs target 3,400.",
        &["2,846=2846 case", "3,400=3400 case target"],
    );
}

#[test]
fn labels_of_what_is_ahead_ask_for_what_follows() {
    reads(
        "Way forward: open 6 clinics and train 40 nurses.",
        &["6 clinics=6 site target", "40 nurses=40 person target"],
    );
    reads(
        "We expect 15,000 more visits a year.",
        &["15,000=15000 visit forecast"],
    );
}

#[test]
fn brackets_and_arrows_hold_what_was_before() {
    reads(
        "Fourth visits 46.5% [43.1%]; deliveries: 9,120 [8,845].",
        &[
            "46.5%=46.5 percent",
            "43.1%=43.1 percent baseline",
            "9,120=9120 case",
            "8,845=8845 case baseline",
        ],
    );
    reads(
        "Penta-3 coverage: 91.2% (2020) → 93.8% (2021).",
        &["91.2%=91.2 percent baseline", "93.8%=93.8 percent"],
    );
    reads(
        "In all 640 patients waited (Oct: 588).",
        &["640 patients=640 person", "588=588 person baseline"],
    );
}

#[test]
fn a_line_that_opens_with_a_figure_heads_no_plan() {
    reads(
        "1.9 M targeted (HRP 2023)\n42 partners worked there.\n",
        &["1.9 M=1900000 person target", "42 partners=42 item"],
    );
}

#[test]
fn the_head_of_a_table_asks_for_nothing() {
    reads(
        "Waits\n\nMeasure / Target / 2021/22 / 2022/23\n\nStaff\n\nWe employed 3,114 nurses.",
        &["3,114 nurses=3114 person"],
    );
}

#[test]
fn pledges_are_aims_and_a_target_time_is_only_measured_by() {
    reads(
        "The percentage seen within the target waiting time was 81%, against a pledge of 90%.",
        &["81%=81 percent", "90%=90 percent target"],
    );
    reads(
        "Patients are seen within six hours, which is the regional standard.",
        &["six hours=6 hour le target"],
    );
}

#[test]
fn what_is_expected_or_pleaded_for_is_an_aim() {
    reads(
        "Only 63 cases were found out of the expected 90.",
        &["63 cases=63 case", "90=90 case target"],
    );
    reads(
        "She appealed to the Assembly to support the construction of two clinics.",
        &["two clinics=2 site target"],
    );
    reads(
        "Approval for FY 2021-22: Rs. 410 lakh.",
        &["Rs. 410 lakh=41000000 inr target"],
    );
}
