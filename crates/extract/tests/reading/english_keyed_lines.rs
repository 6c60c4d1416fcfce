//! English lines whose cells bring their own headers, rows with remarks, leaders and serial numbers.

use crate::reads::reads;

#[test]
fn keys_say_what_their_values_are_and_the_line_above_of_what() {
    reads(
        "Objective 4.2. Adults who drink heavily, %\n   Baseline 17.7 | Current 16.1 | Target 14.0 | Change since baseline -1.6 points\nObjective 4.3. Cut the infant mortality rate per 1,000.\n   Baseline (2017-19): 7.9   Latest (2020-22): 7.1   Target: 6.0   Status: OFF TRACK\nMedian wait for hip surgery (weeks)\n   Prior year: 31; Actual: 27; Goal: 26\n",
        &[
            "17.7=17.7 percent baseline",
            "16.1=16.1 percent",
            "14.0=14 percent target",
            "-1.6 points=-1.6 percentage_point",
            "7.9=7.9 per_1000 baseline",
            "7.1=7.1 per_1000",
            "6.0=6 per_1000 target",
            "31=31 week baseline",
            "27=27 week",
            "26=26 week target",
        ],
    );
}

#[test]
fn what_is_spent_completes_what_was_budgeted() {
    reads(
        "  Fund 0311   Syringe services   budgeted $210,000    expended $189,000 (90.0%)\n  Fund 0420   Drop-in centre     budgeted $150,000    expended $60,000 (40.0%)\n\nProgramme 2  Vector control: allocated $44,000, disbursed $33,000 (75%)\n\nActivity 4 | Cold rooms | planned 20 | completed 15 (75%)\n",
        &[
            "$210,000=210000 usd target",
            "$189,000=189000 usd done=90",
            "$150,000=150000 usd target",
            "$60,000=60000 usd done=40",
            "$44,000=44000 usd target",
            "$33,000=33000 usd done=75",
            "20=20 room target",
            "15=15 room done=75",
        ],
    );
}

#[test]
fn remarks_behind_the_values_may_say_what_is_done() {
    reads(
        "No   Measure                            Target    Result    Comment\n1    Second measles dose coverage       ≥95%      91.2%     Not met\n2    Shops graded under the Food Act    800       612       76.5% of target\n\nWorks | Output | Baseline (2019) | Planned | Achieved | Remarks\nChildren | Children dewormed (No.) | 8,400 | 10,000 | 9,100 | 91% of target\nWorks | Clinics renovated (No.) | 2 | 6 | 6 | 100%. All handed over\n",
        &[
            "≥95%=95 percent ge target",
            "91.2%=91.2 percent",
            "800=800 item target",
            "612=612 item done=76.5",
            "8,400=8400 person baseline",
            "10,000=10000 person target",
            "9,100=9100 person done=91",
            "2=2 site baseline",
            "6=6 site target",
            "6=6 site done=100",
        ],
    );
}

#[test]
fn a_change_stands_behind_what_a_leader_leads_to() {
    reads(
        "Births registered ........ 812   +3.1%\nDeaths registered ........ 640   -4.5%\n",
        &["812=812 case yoy=3.1", "640=640 case yoy=-4.5"],
    );
}

#[test]
fn strokes_name_the_columns_that_gaps_part() {
    reads(
        "Ward / Cases / % of all / Rank\nLower Quay  2,310  41.3  1\nOther wards together  1,384  24.7  –\n",
        &[
            "2,310=2310 case share=41.3 rank=1",
            "1,384=1384 case share=24.7",
        ],
    );
}

#[test]
fn numbers_of_rows_are_places_where_a_line_announces_what_comes_first() {
    reads(
        "Leading causes of attendance\n   S.N.  Condition   No.   % of OPD\n   1  Tonsillitis   9,204   11.2\n   2  Back pain   7,010   8.5\n",
        &[
            "9,204=9204 item share=11.2 rank=1",
            "7,010=7010 item share=8.5 rank=2",
        ],
    );
}

#[test]
fn rows_go_on_behind_titles_and_comments() {
    reads(
        "# | Measure | FY18 actual | FY19 target | FY19 YTD | % of target\n1  CLINICS\n1.1 | Doses given | 5,000 | 6,000 | 4,500 | 75.0%\nComment: A fridge broke.\n2  PERMITS\n2.1 | Days to a permit | 14.2 | 12.0 or fewer | 11.4 | –\n2.2 | Vacancy rate | 15.1% | below 10% | 12.4% | –\n",
        &[
            "5,000=5000 dose baseline",
            "6,000=6000 dose target",
            "4,500=4500 dose done=75",
            "14.2=14.2 day baseline",
            "12.0 or fewer=12 day le target",
            "11.4=11.4 day",
            "15.1%=15.1 percent baseline",
            "below 10%=10 percent lt target",
            "12.4%=12.4 percent",
        ],
    );
}

#[test]
fn a_unit_stands_between_label_and_values() {
    reads(
        "Table 3: Food bought\nItems    Unit    FY2019    FY2020 (P)\nRice    Kg    104.7    100.1\nBeans    Kg    19.7    19.3\n",
        &[
            "104.7=104.7 kg baseline",
            "100.1=100.1 kg",
            "19.7=19.7 kg baseline",
            "19.3=19.3 kg",
        ],
    );
}

#[test]
fn a_header_whose_year_is_cut_short_is_read_all_the_same() {
    reads(
        "Places    FY 20    FY 201\nBeds    40    44\n",
        &["40=40 bed", "44=44 bed"],
    );
}

#[test]
fn the_head_of_a_page_is_no_table() {
    reads(
        "COUNTY OF ELM                         FY 2021-22 PROPOSED BUDGET\nDepartment 14 – Parks (Fund 0311)                             205\n",
        &[],
    );
}

#[test]
fn what_stands_before_the_label_of_keyed_values_is_no_value() {
    reads(
        "Goal 4 | New mothers visited at home | baseline: 310 | target: 600 | latest: 455\n",
        &[
            "310=310 person baseline",
            "600=600 person target",
            "455=455 person",
        ],
    );
}

#[test]
fn numbers_of_labels_are_places_under_what_comes_first() {
    reads(
        "Commonest diagnoses\n1. Malaria ........ 9,400   28.1%\n2. Coughs ........ 7,150   21.4%\n",
        &[
            "9,400=9400 item share=28.1 rank=1",
            "7,150=7150 item share=21.4 rank=2",
        ],
    );
}

#[test]
fn labels_say_that_people_are_counted_under_them() {
    reads(
        "Newly recruited, all grades: 205\nHIV positive ................ 1,257\nPut on treatment ............ 980\nCoughs (all kinds): 1,140\n",
        &[
            "205=205 person",
            "1,257=1257 person",
            "980=980 person",
            "1,140=1140 item",
        ],
    );
}
