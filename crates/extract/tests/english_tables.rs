//! English tables, as tabs and as lines with bars: units from labels, headers, groups and years.

mod reads;

use reads::reads;

#[test]
fn labels_say_the_unit_and_years_head_the_columns() {
    reads(
        "Item\t2009\t2010\nHospitals (No.)\t55\t56\nNurses (No.)\t2,554\t2,749\nSpending (Rs.Bn)\t7.5\t7.8\nDoctors per 10,000 population\t2.1\t2.2\n",
        &[
            "55=55 site",
            "56=56 site",
            "2,554=2554 person",
            "2,749=2749 person",
            "7.5=7500000000 inr",
            "7.8=7800000000 inr",
            "2.1=2.1 per_10000",
            "2.2=2.2 per_10000",
        ],
    );
}

#[test]
fn a_rule_of_dashes_is_no_row_and_a_label_alone_heads_a_group() {
    reads(
        "| Item | Number | Share % |\n|---|:--:|---|\n| Births | | |\n| Total | 1,207 | 100.0 |\n| Boys | 620 | 51.4* |\n",
        &[
            "1,207=1207 case",
            "100.0=100 percent",
            "620=620 person",
            "51.4=51.4 percent",
        ],
    );
}

#[test]
fn headers_say_what_rows_of_names_count() {
    reads(
        "Disease | Cases | Deaths\n---|---|---\nCholera | 12 | 1\nMeasles | 118 | 0\n",
        &["12=12 case", "1=1 case", "118=118 case", "0=0 case"],
    );
    reads(
        "| Year | Nurses per thousand population |\n|---|---|\n| 2022 | 6.7 |\n| 2021 | 6.6 |\n",
        &["6.7=6.7 per_1000", "6.6=6.6 per_1000"],
    );
    reads(
        "| Measure | Baseline | Target | Achieved |\n| Vaccination coverage | 81 | 90 | 88 |\n| Rank | 4 | 2 | 3 |\n",
        &[
            "81=81 percent baseline",
            "90=90 percent target",
            "88=88 percent",
            "4=4 item baseline",
            "2=2 item target",
            "3=3 item",
        ],
    );
}

#[test]
fn rows_are_lines_of_their_own_and_a_change_is_no_unit() {
    reads(
        "Measure | 2021 | 2022 | Change\nBirths at the hospitals | 4,120 | 4,310 | +4.6%\nVisits to dental clinics | 61,200 | 62,900 | n/a\n4th check-ups | 310 | 325 | n/a\n",
        &[
            "4,120=4120 case",
            "4,310=4310 case",
            "4.6%=4.6 percent",
            "61,200=61200 visit",
            "62,900=62900 visit",
            "310=310 item",
            "325=325 item",
        ],
    );
}

#[test]
fn key_numbers_stand_before_what_they_count() {
    reads(
        "10,450 | patient visits, all clinics\n61 | people on the team\n",
        &["10,450=10450 visit", "61=61 person"],
    );
}
