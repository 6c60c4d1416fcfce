//! English tables set in plain text: columns parted by gaps and strokes, captions, leaders, places and percentages as links.

use crate::reads::reads;

#[test]
fn gaps_part_columns_and_percentages_belong_to_the_values_beside_them() {
    reads(
        "Vaccine        Target    Immunised    %\nMeasles 1      4,200     3,990        95.0\nPolio 3        4,150     3,735        90.0\n",
        &[
            "4,200=4200 person target",
            "3,990=3990 person done=95",
            "4,150=4150 person target",
            "3,735=3735 person done=90",
        ],
    );
}

#[test]
fn a_caption_gives_money_its_scale() {
    reads(
        "Spending (Rs. in lakh)\nHead / Approved / Spent / %\nDrugs / 120.50 / 96.40 / 80\nRepairs / 40.00 / 10.00 / 25\n",
        &[
            "120.50=12050000 inr target",
            "96.40=9640000 inr done=80",
            "40.00=4000000 inr target",
            "10.00=1000000 inr done=25",
        ],
    );
}

#[test]
fn places_stand_before_the_label_or_behind_the_values() {
    reads(
        "Rank   Condition   Cases   % of total\n1   Malaria of all forms   41,300   20.6\n2   Skin conditions   18,250   9.1\n",
        &[
            "41,300=41300 case share=20.6 rank=1",
            "18,250=18250 case share=9.1 rank=2",
        ],
    );
    reads(
        "Mortality per 100,000. Cause / District / Nation / District's rank\nStroke / 88.1 / 92.4 / 14\nFalls / 12.0 / 9.7 / 30\n",
        &[
            "88.1=88.1 per_100000 rank=14",
            "92.4=92.4 per_100000",
            "12.0=12 per_100000 rank=30",
            "9.7=9.7 per_100000",
        ],
    );
}

#[test]
fn a_year_so_far_is_set_against_targets_and_earlier_quarters() {
    reads(
        "Measure     Target     YTD     Q2 position\nSeen in time     80%     71.5%     69.9%\nBeds closed     10     14     17\n",
        &[
            "80%=80 percent target",
            "71.5%=71.5 percent",
            "69.9%=69.9 percent baseline",
            "10=10 bed target",
            "14=14 bed",
            "17=17 bed baseline",
        ],
    );
}

#[test]
fn shares_stand_in_brackets_or_behind_money() {
    reads(
        "State      Visited    Open        Closed\nEast       120        90 (75%)    30 (25%)\nWest       60         45 (75%)    15 (25%)\n",
        &[
            "120=120 item",
            "90=90 item share=75",
            "30=30 item share=25",
            "60=60 item",
            "45=45 item share=75",
            "15=15 item share=25",
        ],
    );
    reads(
        "Salaries         $4,200,000     70%\nDrugs            $1,800,000     30%\n",
        &[
            "$4,200,000=4200000 usd share=70",
            "$1,800,000=1800000 usd share=30",
        ],
    );
}

#[test]
fn changes_need_no_percent_sign_under_their_header() {
    reads(
        "                 Adm. 2021    Adm. 2022    % inc/dec\nNorth General    4,100        4,510        +10.0\nSouth General    2,000        1,900        -5.0\n",
        &[
            "4,100=4100 visit baseline",
            "4,510=4510 visit yoy=10",
            "2,000=2000 visit baseline",
            "1,900=1900 visit yoy=-5",
        ],
    );
}

#[test]
fn leaders_lead_to_figures_and_headings_count_nothing() {
    reads(
        "Hospitals ........ 14\nAdults who smoke…… 19 percent\n",
        &["14=14 site", "19 percent=19 percent"],
    );
    reads(
        "4   Nursing\n4.1  Vacancies fell to 212 posts.\n",
        &["212 posts=212 item"],
    );
}

#[test]
fn key_numbers_under_each_other_are_lines_of_their_own() {
    reads(
        "12,400 emergency visits last year\n310 ambulance runs\n1,150 births\n",
        &[
            "12,400=12400 visit",
            "310 ambulance runs=310 item",
            "1,150 births=1150 case",
        ],
    );
}
