//! What an English figure is by what stands around it: a limit, where an aim starts from, the parts of a sum that is set; and which
//! percentages are parts of a task done.

use crate::reads::reads;

#[test]
fn rates_of_growth_are_measures() {
    reads(
        "The ward has 31,400 people and an annual growth rate of 2.7%.",
        &["31,400 people=31400 person", "2.7%=2.7 percent"],
    );
    reads(
        "The cohort lost some clients; loss to follow up 14.2%.",
        &["14.2%=14.2 percent"],
    );
    reads(
        "In all 512 contacts were screened and 9 were positive (yield of 1.8%).",
        &["512 contacts=512 person", "9=9 person", "1.8%=1.8 percent"],
    );
}

#[test]
fn projected_populations_are_held_to_be_so() {
    reads(
        "The projected population for 2021 is 48,300.",
        &["48,300=48300 person"],
    );
}

#[test]
fn limits_are_aims() {
    reads(
        "The house index was 7.1% (the acceptable level is less than 4%).",
        &["7.1%=7.1 percent", "4%=4 percent lt target"],
    );
    reads(
        "The subsidy for each resident is not lower than 90 yuan.",
        &["90 yuan=90 yuan ge target"],
    );
    reads(
        "The mean delay was 52 minutes, to be brought within 40 minutes.",
        &["52 minutes=52 minute", "40 minutes=40 minute le target"],
    );
}

#[test]
fn aims_start_from_what_is() {
    reads(
        "The targets include a fill rate of 85% from the current 58%.",
        &["85%=85 percent target", "58%=58 percent"],
    );
}

#[test]
fn what_went_up_opened_with_the_earlier_value() {
    reads(
        "Delivery in facilities also rose, 51.2% to 56.4%.",
        &["51.2%=51.2 percent baseline", "56.4%=56.4 percent"],
    );
    reads(
        "Maternal deaths – 3 as against 7.",
        &["3=3 case", "7=7 case baseline"],
    );
    reads(
        "OPV rose by 3.1 percentage points as compared to last year and reached 84.6 percent.",
        &[
            "3.1 percentage points=3.1 percentage_point",
            "84.6 percent=84.6 percent",
        ],
    );
}

#[test]
fn births_expected_are_no_forecast() {
    reads(
        "PNC 3 reached 61.2% of expected live births.",
        &["61.2%=61.2 percent"],
    );
}

#[test]
fn parts_of_a_sum_that_is_set_are_set() {
    reads(
        "The ministry was allocated Ksh 900 million, comprising Ksh 700 million recurrent and Ksh 200 million development. This was 12.5 per cent of the national budget.",
        &[
            "Ksh 900 million=900000000 kes target share=12.5",
            "Ksh 700 million=700000000 kes target",
            "Ksh 200 million=200000000 kes target",
        ],
    );
}

#[test]
fn so_much_is_spent() {
    reads(
        "Capital works absorbed only Ksh 31 million (44.3 per cent) by June.",
        &["Ksh 31 million=31000000 kes done=44.3"],
    );
    reads(
        "Two blocks have spent less than 55%.",
        &["Two blocks=2 item", "55%=55 percent lt done=55"],
    );
    reads(
        "Capital progress is only 38.5%.",
        &["38.5%=38.5 percent done=38.5"],
    );
}

#[test]
fn signs_that_open_lines_are_no_bounds() {
    reads(
        "> 61 health posts\n> 4 hospitals\n",
        &["61 health posts=61 item", "4 hospitals=4 site"],
    );
}

#[test]
fn the_highest_number_among_others_is_first() {
    reads(
        "Snake bite killed 11: the highest number of such deaths among the 7 districts.",
        &["11=11 person rank=1", "7 districts=7 site"],
    );
    reads(
        "Malaria is the leading cause of visits, with a positivity of 41%.",
        &["41%=41 percent"],
    );
}
