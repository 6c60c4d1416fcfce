//! English tables of budgets and indicators: what columns of several years are to each other, money whose sign stands elsewhere.

use crate::reads::reads;

#[test]
fn what_is_proposed_leaves_earlier_years_behind() {
    reads(
        "Spending category     FY 2021 Actual     FY 2022 Budget     FY 2023 Proposed     % change\nPersonnel             6,118,204          6,410,000          6,730,500            5.0\nOperating             1,904,310          1,880,000          1,842,400            (2.0)\n\nThe levy brings in $1.9 million.\n",
        &[
            "6,118,204=6118204 usd baseline",
            "6,410,000=6410000 usd baseline",
            "6,730,500=6730500 usd target yoy=5",
            "1,904,310=1904310 usd baseline",
            "1,880,000=1880000 usd baseline",
            "1,842,400=1842400 usd target yoy=-2",
            "$1.9 million=1900000 usd",
        ],
    );
}

#[test]
fn estimates_of_this_year_stand_between_results_and_goals() {
    reads(
        "Service measures                    2021 actual    2022 est.    2023 goal\nAverage days to issue a permit      12.5           10.0         9.0\nHome visits made                    2,410          2,600        2,750\n",
        &[
            "12.5=12.5 day baseline",
            "10.0=10 day forecast",
            "9.0=9 day target",
            "2,410=2410 visit baseline",
            "2,600=2600 visit forecast",
            "2,750=2750 visit target",
        ],
    );
}

#[test]
fn a_target_and_an_outturn_of_one_year_come_before_the_next() {
    reads(
        "6.1 Work done        2022 target / 2022 outturn / Expected 2023 (v. outturn)\nTheatre sessions     4,100 / 4,000 / 4,200 (+5.0%)\nSupport hours        2.2m / 2.0m / 2.1m (+5.0%)\n",
        &[
            "4,100=4100 session target",
            "4,000=4000 session baseline",
            "4,200=4200 session target yoy=5",
            "2.2m=2200000 hour target",
            "2.0m=2000000 hour baseline",
            "2.1m=2100000 hour target yoy=5",
        ],
    );
}

#[test]
fn the_year_beside_an_actual_without_one_is_past() {
    reads(
        "Metric | Actual | Plan | Mar-23 | Regional rank\nTheatre use | 81.0% | 85.0% | 79.4% | 5\nBeds closed | 22 | 10 | 31 | 3rd\n",
        &[
            "81.0%=81 percent rank=5",
            "85.0%=85 percent target",
            "79.4%=79.4 percent baseline",
            "22=22 bed rank=3",
            "10=10 bed target",
            "31=31 bed baseline",
        ],
    );
}

#[test]
fn how_far_a_result_lies_from_its_budget_is_no_growth() {
    reads(
        "Where the pounds went (£'000)\nBudget head        Budget      Actual      Variance %\nHealth visiting    1,200       1,176       -2.0%\nDrug services      900         945         5.0%\n\nQuarter    Admissions    ALOS (days)    Deaths\nQ1         4,310         5.1            61\nQ2         4,520         4.9            58\n",
        &[
            "1,200=1200000 gbp target",
            "1,176=1176000 gbp",
            "-2.0%=-2 percent",
            "900=900000 gbp target",
            "945=945000 gbp",
            "5.0%=5 percent",
            "4,310=4310 visit",
            "5.1=5.1 day",
            "61=61 case",
            "4,520=4520 visit",
            "4.9=4.9 day",
            "58=58 case",
        ],
    );
}

#[test]
fn sums_tell_changes_in_numbers_from_changes_in_percent() {
    reads(
        "Activity | 2018 | 2019 | Change\nHome visits | 4,000 | 4,300 | +300\nBed occupancy % | 81.0 | 84.5 | 3.5\nClinic visits | 1,250 | 1,200 | 4.0\n",
        &[
            "4,000=4000 visit baseline",
            "4,300=4300 visit",
            "+300=300 visit",
            "81.0=81 percent baseline",
            "84.5=84.5 percent",
            "3.5=3.5 percentage_point",
            "1,250=1250 visit baseline",
            "1,200=1200 visit yoy=-4",
        ],
    );
}

#[test]
fn years_head_the_kinds_under_them() {
    reads(
        "Vote 7 Water          2011/12        2012/13        2013/14\n                      Outturn        Estimate       Budget\nPersonnel (MWK'000)   61,200         64,000         70,100\nPumps (MWK'000)       12,050         13,300         15,000\n",
        &[
            "61,200=61200000 mwk baseline",
            "64,000=64000000 mwk forecast",
            "70,100=70100000 mwk target",
            "12,050=12050000 mwk baseline",
            "13,300=13300000 mwk forecast",
            "15,000=15000000 mwk target",
        ],
    );
}

#[test]
fn a_column_of_last_year_measures_what_the_others_do() {
    reads(
        "Position   District     Score (%)   Last year\n1          Upper Vale   84.1        80.2\n2          Kiro         79.5        81.0\n",
        &[
            "84.1=84.1 percent rank=1",
            "80.2=80.2 percent baseline",
            "79.5=79.5 percent rank=2",
            "81.0=81 percent baseline",
        ],
    );
}

#[test]
fn places_and_percentages_are_of_the_result_and_not_of_its_plan() {
    reads(
        "ITEM                   PLAN     ACTUAL    % ACHIEVED    RANK\nNets handed out        30,000   27,900    93            4\nHouseholds sprayed     8,000    8,240     103           1\n",
        &[
            "30,000=30000 item target",
            "27,900=27900 item rank=4 done=93",
            "8,000=8000 household target",
            "8,240=8240 household rank=1 done=103",
        ],
    );
}

#[test]
fn a_label_that_fills_its_column_stands_with_its_first_value() {
    reads(
        "Outcome indicator              2015/16   2016/17   Target 2017/18\nMeasles under 2 years of age 78.6%     80.1%     83%\nVisitors content with care     79%       82%       85%\n",
        &[
            "78.6%=78.6 percent baseline",
            "80.1%=80.1 percent",
            "83%=83 percent target",
            "79%=79 percent baseline",
            "82%=82 percent",
            "85%=85 percent target",
        ],
    );
}

#[test]
fn a_budget_pays_for_what_its_labels_name() {
    reads(
        "Adopted budget\n               FY2012 Actual   FY2013 Budget   FY2014 Proposed   % chg\nPersonnel      $611,480   742,300   757,146   2.0\nContractual    18,905   55,000   53,900   -2.0\nCapital        2,114   6,000   0\n",
        &[
            "$611,480=611480 usd baseline",
            "742,300=742300 usd baseline",
            "757,146=757146 usd target yoy=2",
            "18,905=18905 usd baseline",
            "55,000=55000 usd baseline",
            "53,900=53900 usd target yoy=-2",
            "2,114=2114 usd baseline",
            "6,000=6000 usd baseline",
            "0=0 usd target",
        ],
    );
}

#[test]
fn sums_put_by_and_contracts_are_set() {
    reads(
        "We have set aside $3 million for cots.",
        &["$3 million=3000000 usd target"],
    );
    reads(
        "The new ward (contract sum UGX 512m) is at roofing.",
        &["UGX 512m=512000000 ugx target"],
    );
}

#[test]
fn a_caption_in_thousands_scales_all_amounts_under_it() {
    reads(
        "Spending by office, fiscal year 2024 (dollars in thousands)\n\nOffice / FY 2022 Actual / FY 2023 Enacted / FY 2024 Request\nWater safety / 2,140 / 2,205 / 2,310\nTotal / 8,400 / 8,460 / 8,515\n",
        &[
            "2,140=2140000 usd baseline",
            "2,205=2205000 usd baseline",
            "2,310=2310000 usd target",
            "8,400=8400000 usd baseline",
            "8,460=8460000 usd baseline",
            "8,515=8515000 usd target",
        ],
    );
    reads(
        "Grants received (in millions)\n\nGrant | 2021 | 2022\nBlock grant | $14.2 | $15.0\nOther | $0.8m | $1.1m\n",
        &[
            "$14.2=14200000 usd baseline",
            "$15.0=15000000 usd",
            "$0.8m=800000 usd baseline",
            "$1.1m=1100000 usd",
        ],
    );
}

#[test]
fn a_caption_says_what_the_lines_of_a_list_are_in() {
    reads(
        "Figures shown in £'000\n\nLaundry: 1,905\nCatering: 730\nGrounds: £88\nHeadcount: 41\nOf the catering bill £0.2m was for one ward.\nBeds: 60\n",
        &[
            "1,905=1905000 gbp",
            "730=730000 gbp",
            "£88=88000 gbp",
            "41=41 person",
            "£0.2m=200000 gbp",
            "60=60 bed",
        ],
    );
}

#[test]
fn medians_and_percentiles_of_time_are_durations() {
    reads(
        "Clinic | New cases | Median wait (weeks) | 90th percentile (weeks)\nAllergy | 204 | 11 | 46\n",
        &["204=204 case", "11=11 week", "46=46 week"],
    );
    reads(
        "Indicator / FY22 / FY23\nPermit review, median days / 16 / 15\n",
        &["16=16 day baseline", "15=15 day"],
    );
}

#[test]
fn sums_that_are_told_as_money_need_no_sign() {
    reads(
        "Expenditure came to 71.5 lakh and 12 lakh was spent on repairs. Rs 3 lakh was returned.\n",
        &[
            "71.5 lakh=7150000 inr",
            "12 lakh=1200000 inr",
            "Rs 3 lakh=300000 inr",
        ],
    );
    reads(
        "1.2 million were screened.\n",
        &["1.2 million=1200000 person"],
    );
}

#[test]
fn what_is_done_with_money_tells_a_sum_of_it() {
    reads(
        "The grant was K14m. Only 9m was released, and 3.2m received a dose.\n",
        &["K14m=14000000 zmw", "9m=9000000 zmw", "3.2m=3200000 item"],
    );
}
