//! English standards that go by their time, what came of them, and those who have waited beyond it.

use crate::reads::reads;

#[test]
fn the_time_that_names_a_standard_is_no_figure() {
    reads(
        "Performance against the 6-hour standard came to 64.2%.",
        &["64.2%=64.2 percent"],
    );
    reads("52 week waits: 118.", &["118=118 item"]);
    reads("31 day combined 88.4%.", &["88.4%=88.4 percent"]);
    reads(
        "The 45 day treatment standard was met for 70% of patients.",
        &["70%=70 percent"],
    );
    reads(
        "All results came inside the 10-day standard.",
        &["10-day=10 day le"],
    );
}

#[test]
fn what_came_of_a_named_standard_is_no_aim() {
    reads(
        "Performance against the 6-hour standard was 64.2%, target 80%.",
        &["64.2%=64.2 percent", "80%=80 percent target"],
    );
}

#[test]
fn patients_over_so_many_days_have_waited() {
    reads(
        "The backlog of patients over 45 days was 187.",
        &["45 days=45 day gt", "187=187 person"],
    );
    reads(
        "Prevalence of breastfeeding at 10-12 weeks was 31%.",
        &["31%=31 percent"],
    );
}

#[test]
fn a_count_bounded_by_a_time_is_what_another_is_set_against() {
    reads(
        "There were 38 delays of more than 45 minutes compared with 102 in May.",
        &[
            "38 delays=38 item",
            "45 minutes=45 minute gt",
            "102=102 item baseline",
        ],
    );
}
