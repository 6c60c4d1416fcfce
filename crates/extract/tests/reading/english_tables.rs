//! English tables, as tabs and as lines with bars: units from labels, headers, groups and years.

use crate::reads::reads;

#[test]
fn labels_say_the_unit_and_years_head_the_columns() {
    reads(
        "Item\t2009\t2010\nHospitals (No.)\t55\t56\nNurses (No.)\t2,554\t2,749\nSpending (Rs.Bn)\t7.5\t7.8\nDoctors per 10,000 population\t2.1\t2.2\n",
        &[
            "55=55 site baseline",
            "56=56 site",
            "2,554=2554 person baseline",
            "2,749=2749 person",
            "7.5=7500000000 inr baseline",
            "7.8=7800000000 inr",
            "2.1=2.1 per_10000 baseline",
            "2.2=2.2 per_10000",
        ],
    );
}

#[test]
fn a_rule_of_dashes_is_no_row_and_a_label_alone_heads_a_group() {
    reads(
        "| Item | Number | Share % |\n|---|:--:|---|\n| Births | | |\n| Total | 1,207 | 100.0 |\n| Boys | 620 | 51.4* |\n",
        &["1,207=1207 case share=100", "620=620 person share=51.4"],
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
        &["6.7=6.7 per_1000", "6.6=6.6 per_1000 baseline"],
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
            "4,120=4120 case baseline",
            "4,310=4310 case yoy=4.6",
            "61,200=61200 visit baseline",
            "62,900=62900 visit",
            "310=310 item baseline",
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

#[test]
fn years_of_accounts_head_columns_and_changes_go_to_the_later_year() {
    reads(
        "Activity | 2011–12 | 2012–13 | Change\nAdmissions | 41,206 | 43,910 | +6.6%\nDeliveries | 1,870 | 1,814 | –3%\n",
        &[
            "41,206=41206 visit baseline",
            "43,910=43910 visit yoy=6.6",
            "1,870=1870 case baseline",
            "1,814=1814 case yoy=-3",
        ],
    );
    reads(
        "Indicator | FY18/19 | FY19/20 | Target\nSkilled deliveries | 2,410 | 2,655 | 2,900\n",
        &[
            "2,410=2410 case baseline",
            "2,655=2655 case",
            "2,900=2900 case target",
        ],
    );
}

#[test]
fn a_bracket_in_a_cell_says_more_of_its_number() {
    reads(
        "Safety | 2018/19 | 2019/20\nComplaints | 912 | 874 (–4.2%)\nMRSA cases | 3 | 5 (limit: no more than 4)\n",
        &[
            "912=912 item baseline",
            "874=874 item yoy=-4.2",
            "3=3 case baseline",
            "5=5 case",
            "4=4 item le target",
        ],
    );
}

#[test]
fn the_period_of_the_report_stands_before_earlier_ones() {
    reads(
        "Disease | This period | Mar 2016 | 5-yr mean\nCholera cases | 41 | 66 | 52\n",
        &["41=41 case", "66=66 case baseline", "52=52 case baseline"],
    );
}

#[test]
fn headers_in_brackets_scale_counts_and_measure_time() {
    reads(
        "Depot\tRiders carried (lakh)\tPatients moved (in thousands)\tTime to scene (min)\nHill\t3.5\t4.1\t14.5\n",
        &["3.5=350000 person", "4.1=4100 person", "14.5=14.5 minute"],
    );
}

#[test]
fn deaths_of_people_are_deaths_and_staff_in_brackets_are_people() {
    reads(
        "Item\t2011\t2012\nDrug deaths of residents\t14\t12\nPosts (FTE)\t30.5\t31.0\n",
        &[
            "14=14 case baseline",
            "12=12 case",
            "30.5=30.5 person baseline",
            "31.0=31 person",
        ],
    );
}
