//! English reports: what was at a time that lies back, what is asked for or proposed, and what a report says of today.

use crate::reads::reads;

#[test]
fn a_clause_that_opens_with_an_earlier_time_tells_of_it() {
    reads(
        "Of 40 measures 31 are green. A year ago 24 were green.",
        &["40 measures=40 item", "31=31 item", "24=24 item baseline"],
    );
    reads(
        "Caseload was 612 clients; May was 598.",
        &["612 clients=612 person", "598=598 person baseline"],
    );
    reads(
        "We gave 512 shots. Last October it was 447 shots.",
        &["512 shots=512 dose", "447 shots=447 dose baseline"],
    );
    reads(
        "We closed 41 kitchens this year. In 2017-18, 63 had been closed.",
        &["41 kitchens=41 item", "63=63 item baseline"],
    );
    reads(
        "Treatment in time was at 81% vs 86% in 2020.",
        &["81%=81 percent", "86%=86 percent baseline"],
    );
}

#[test]
fn what_is_appropriated_proposed_or_the_limit_is_aimed_at() {
    reads(
        "We spent $212,000, which is 17.7% of the $1,200,000 appropriated.",
        &[
            "$212,000=212000 usd done=17.7",
            "$1,200,000=1200000 usd target",
        ],
    );
    reads(
        "A well permit would go from $310 to $340.",
        &["$310=310 usd baseline", "$340=340 usd target"],
    );
    reads(
        "Wastage was 1.9%, inside the provincial ceiling of 4%.",
        &["1.9%=1.9 percent", "4%=4 percent le target"],
    );
    reads(
        "We sent out 45 kits: 38 standard, 7 small.",
        &["45 kits=45 item", "38=38 item", "7=7 item"],
    );
}

#[test]
fn parts_in_a_bracket_count_what_their_sum_counts() {
    reads(
        "Flu shots: 1,450 (1,020 at schools, 310 off-site clinics, 120 walk-in)",
        &[
            "1,450=1450 dose",
            "1,020=1020 dose",
            "310=310 dose",
            "120 walk-in=120 dose",
        ],
    );
}

#[test]
fn lines_of_the_city_are_numbers_to_call() {
    reads(
        "Average days from 311 complaint to first visit: 4.2",
        &["4.2=4.2 day"],
    );
    reads(
        "Bites: 7, none positive for rabies.",
        &["7=7 case", "none=0 case"],
    );
}
