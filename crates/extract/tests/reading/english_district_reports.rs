//! What reports of districts say in their own way: outcomes and states as labels, posts and staff, deviations, ages within names.

use crate::reads::reads;

#[test]
fn outcomes_and_states_as_labels_count_people() {
    reads(
        "Ward report: discharged 811, referred out 52, absconded 9.",
        &["811=811 person", "52=52 person", "9=9 person"],
    );
    reads("On dialysis stood at 1,204.", &["1,204=1204 person"]);
    reads("Screened glaucoma 6,310.", &["6,310=6310 person"]);
}

#[test]
fn posts_are_no_people() {
    reads(
        "Sanctioned pharmacists 84, in position 61.",
        &["84=84 item", "61=61 person"],
    );
    reads(
        "27 posts of surgeons are vacant out of 64.",
        &["27 posts=27 item", "64=64 item"],
    );
}

#[test]
fn deviations_between_percentages_are_points() {
    reads(
        "Indicator | Target | Actual | Deviation\nCure rate | 80% | 84.5% | +4.5\nDefault rate | 6% | 4.1% | -1.9\n",
        &[
            "80%=80 percent target",
            "84.5%=84.5 percent",
            "+4.5=4.5 percentage_point",
            "6%=6 percent target",
            "4.1%=4.1 percent",
            "-1.9=-1.9 percentage_point",
        ],
    );
}

#[test]
fn ages_and_gestation_in_names_measure_nothing() {
    reads("Deworming (12–59 months) 71%.", &["71%=71 percent"]);
    reads(
        "Every expectant mother beyond 36 weeks is visited by our 14 midwives.",
        &["14 midwives=14 person"],
    );
    reads("Rural response under 45 minutes 61%.", &["61%=61 percent"]);
}

#[test]
fn the_wages_of_a_budget_are_set_as_it_is() {
    reads(
        "The approved budget was USD 9.0 million, of which USD 6.3 million (70%) was for salaries.",
        &[
            "USD 9.0 million=9000000 usd target",
            "USD 6.3 million=6300000 usd target share=70",
        ],
    );
}

#[test]
fn a_part_of_ten_of_people_is_a_percentage() {
    reads(
        "7 of 10 women asked had never been there.",
        &["7 of 10=70 percent share=70"],
    );
}

#[test]
fn what_is_not_to_be_found_is_no_zero() {
    reads("The ward is shut until no new case is found.", &[]);
}

#[test]
fn those_who_are_told_of_others_keep_what_they_are() {
    reads(
        "214 cases were confirmed, and 3 died.",
        &["214 cases=214 case", "3=3 case"],
    );
}

#[test]
fn a_plan_that_goes_on_with_verbs_is_one() {
    reads(
        "Next year the office will repair 5 wards, hire 30 nurses and raise the uptake to above 80%.",
        &[
            "5 wards=5 room target",
            "30 nurses=30 person target",
            "80%=80 percent gt target",
        ],
    );
}

#[test]
fn scores_and_ratios_are_read() {
    reads(
        "The evaluation gave the clinic 91.5 points.",
        &["91.5 points=91.5 item"],
    );
    reads(
        "The doctor to nurse ratio reached 1:1.34.",
        &["1:1.34=1.34 ratio"],
    );
}

#[test]
fn values_of_a_span_of_years_end_with_the_present_one() {
    reads(
        "Coverage from 2019 to 2021 was 51%, 57% and 63% respectively.",
        &[
            "51%=51 percent baseline",
            "57%=57 percent baseline",
            "63%=63 percent",
        ],
    );
}

#[test]
fn how_far_works_have_come_is_said_of_them() {
    reads(
        "The contract sum is to be told; 85% of the construction works has been completed.",
        &["85%=85 percent done=85"],
    );
}

#[test]
fn states_of_all_are_counts() {
    reads(
        "Cold stores functional 27/29.",
        &["27=27 item", "29=29 item"],
    );
}

#[test]
fn a_dash_leads_from_a_label_to_its_number() {
    reads(
        "Bite victims seen – 1,206; rabies deaths – 2.",
        &["1,206=1206 person", "2=2 case"],
    );
}

#[test]
fn an_establishment_is_of_posts() {
    reads(
        "The ward has 4 surgeons against an establishment of 11.",
        &["4 surgeons=4 person", "11=11 item"],
    );
}
