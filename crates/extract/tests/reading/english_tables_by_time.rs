//! English tables in plain text: rows and columns told by their years and months, values under keys alone, currencies said once.

use crate::reads::reads;

#[test]
fn rows_of_years_before_the_last_are_earlier_ones() {
    reads(
        "School year    Visits    Doses given\n2019-20    3,120    8,450\n2020-21    2,480    6,910\n",
        &[
            "3,120=3120 visit baseline",
            "8,450=8450 dose baseline",
            "2,480=2480 visit",
            "6,910=6910 dose",
        ],
    );
    reads(
        "Year     Deaths   Crude rate\n2022     61      24.9\n2021     54      22.0\n",
        &[
            "61=61 case",
            "24.9=24.9 per_100000",
            "54=54 case baseline",
            "22.0=22 per_100000 baseline",
        ],
    );
}

#[test]
fn one_month_of_two_years_sets_the_earlier_beside_the_later() {
    reads(
        "                   Oct 22      Oct 21      FYTD\nDental visits      312         288         1,204\nBikes given        14          9           61\n",
        &[
            "312=312 visit",
            "288=288 visit baseline",
            "1,204=1204 visit",
            "14=14 item",
            "9=9 item baseline",
            "61=61 item",
        ],
    );
}

#[test]
fn keys_alone_head_values_that_the_line_above_names() {
    reads(
        "Results of the team.\nMeasure 4: Percent of inspections done on time\n   2019-20 Actual    2020-21 Actual    2021-22 Target   2021-22 Estimated\n   88%     91%    95%     93%\n",
        &[
            "88%=88 percent baseline",
            "91%=91 percent baseline",
            "95%=95 percent target",
            "93%=93 percent forecast",
        ],
    );
}

#[test]
fn a_sign_of_the_first_row_goes_for_the_rows_under_it() {
    reads(
        "                2020       2021\nState grants      $   412,300       $   430,000\nClinic visits       88,120       90,500\n",
        &[
            "$   412,300=412300 usd baseline",
            "$   430,000=430000 usd",
            "88,120=88120 usd baseline",
            "90,500=90500 usd",
        ],
    );
    reads("The fund holds $ 12,400.", &["$ 12,400=12400 usd"]);
}

#[test]
fn a_line_may_say_once_what_all_brackets_hold() {
    reads(
        "DISEASE REPORTS (last year in brackets)\nMumps     4 (2)\nLyme disease   31 (40)\n",
        &[
            "4=4 item",
            "2=2 item baseline",
            "31=31 item",
            "40=40 item baseline",
        ],
    );
}

#[test]
fn a_list_of_years_heads_the_columns_under_it() {
    reads(
        "Indicator: 2018/19, 2019/20, 2020/21\nTB cure rate (%)  84.1  86.0  88.5\nANC 1 (%)  70.2  71.5  74.0\n",
        &[
            "84.1=84.1 percent baseline",
            "86.0=86 percent baseline",
            "88.5=88.5 percent",
            "70.2=70.2 percent baseline",
            "71.5=71.5 percent baseline",
            "74.0=74 percent",
        ],
    );
}
