//! English tables whose labels or headers hold numbers that count nothing: times of standards, ages, years cut short.

use crate::reads::reads;

#[test]
fn labels_may_open_with_the_time_of_a_standard() {
    reads(
        "Measure / Plan Jun-23 / Actual Jun-23\nList size   41,000   43,218\n65 week waits   0   9\n52 week waits   1,400   1,763\n",
        &[
            "41,000=41000 item target",
            "43,218=43218 item",
            "0=0 person target",
            "9=9 person",
            "1,400=1400 person target",
            "1,763=1763 person",
        ],
    );
}

#[test]
fn years_cut_short_head_columns() {
    reads(
        "Disease       20/21    21/22\nMeasles       14       6\nMumps         31       22\n",
        &[
            "14=14 item baseline",
            "6=6 item",
            "31=31 item baseline",
            "22=22 item",
        ],
    );
}

#[test]
fn the_heading_of_a_dotted_list_says_what_it_counts() {
    reads(
        "CLINIC VISITS\nDental ........ 2,417 (+4.1%)\nEye care ..... 963 (new)\n",
        &["2,417=2417 visit yoy=4.1", "963=963 visit"],
    );
}
