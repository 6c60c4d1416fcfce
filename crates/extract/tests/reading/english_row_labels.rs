//! What the labels of rows in English tables say of all their numbers: what they count, whether they were set, for which year.

use crate::reads::reads;

#[test]
fn a_code_of_how_often_a_row_is_reported_is_no_label() {
    reads(
        "Indicator / Frequency / 2021 Target / 2021 Outturn / 2022 Target\nNo. of carers in receipt of respite  M  410  388  420\nCallers given stop smoking advice  Q  2,200  2,310  2,400\n",
        &[
            "410=410 person target",
            "388=388 person",
            "420=420 person target",
            "2,200=2200 person target",
            "2,310=2310 person",
            "2,400=2400 person target",
        ],
    );
}

#[test]
fn hours_of_what_is_done_are_counted_in_hours() {
    reads(
        "Measure | 2021 | 2022\nNo. of day support hours delivered (net) | 81,300 | 84,950\nNumber of agency hours used by wards | 6,120 | 5,480\nPatients seen within four hours of arrival | 40,210 | 41,105\n",
        &[
            "81,300=81300 hour baseline",
            "84,950=84950 hour",
            "6,120=6120 hour baseline",
            "5,480=5480 hour",
            "four hours=4 hour le",
            "40,210=40210 person baseline",
            "41,105=41105 person",
        ],
    );
}

#[test]
fn a_row_of_what_was_planned_holds_aims() {
    reads(
        "Site | Occupancy % | Discharges\nElmbridge | 93.4 | 1,204\nHigh Moor | 88.1 | 977\nPlan | 92.0 | 2,250\n",
        &[
            "93.4=93.4 percent",
            "1,204=1204 visit",
            "88.1=88.1 percent",
            "977=977 visit",
            "92.0=92 percent target",
            "2,250=2250 visit target",
        ],
    );
}

#[test]
fn all_columns_of_years_but_the_last_are_compared_with() {
    reads(
        "             2017/18   2018/19   2019/20\nScreened         310     1,420     1,985\nUptake         21.3%     40.2%     47.9%\n",
        &[
            "310=310 person baseline",
            "1,420=1420 person baseline",
            "1,985=1985 person",
            "21.3%=21.3 percent baseline",
            "40.2%=40.2 percent baseline",
            "47.9%=47.9 percent",
        ],
    );
}
