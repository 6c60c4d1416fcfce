//! English reports: those who wait, under their labels and headings, and how long they do.

use crate::reads::reads;

#[test]
fn bands_of_a_waiting_list_name_their_numbers() {
    reads(
        "Long waiters:\n  – 90+ weeks: 4\n  – 70+ weeks: 131 (plan 85)\n",
        &["4=4 person", "131=131 person", "85=85 person target"],
    );
    reads(
        "Service | Waiting | > 20 weeks\nHearing | 1,640 | 212\nSight | 802 | 95\n",
        &[
            "1,640=1640 person",
            "212=212 person",
            "802=802 person",
            "95=95 person",
        ],
    );
}

#[test]
fn a_backlog_over_so_many_days_counts_people() {
    reads(
        "The backlog over 62 days fell from 240 in March to 188 in June.",
        &["240=240 person baseline", "188=188 person"],
    );
    reads(
        "The maintenance backlog was 318 at year end.",
        &["318=318 item"],
    );
}

#[test]
fn lines_under_a_waiting_list_count_people() {
    reads(
        "Outpatient waiting list\n\nTotal 30,118\nof which > 12 months 2,204\nSkin 1,140\n",
        &[
            "30,118=30118 person",
            "2,204=2204 person",
            "1,140=1140 person",
        ],
    );
}
