//! English reports: figures whose unit or thing stands elsewhere: in a label, beside them, before a bracket.

use crate::reads::reads;

#[test]
fn a_label_before_a_colon_names_unit_and_thing() {
    reads(
        "Maternal mortality ratio (per 100 000 live births): 54\nUnder-five mortality rate (per 1000 live births): 21.3\n",
        &["54=54 per_100000", "21.3=21.3 per_1000"],
    );
    reads(
        "Physicians per 10 000 population: 9.8\nHealth expenditure as % of GDP: 5.4",
        &["9.8=9.8 per_10000", "5.4=5.4 percent"],
    );
    reads(
        "Population in thousands (2019): 33 715\nHospital beds: 412",
        &["33 715=33715000 person", "412=412 bed"],
    );
    reads(
        "Life expectancy at birth m/f (years): 68.4/73.1",
        &["68.4=68.4 year", "73.1=73.1 year"],
    );
    reads("Fax: 555 0142\nRoom: 12\nPage: 7\nReport No.: 1204", &[]);
}

#[test]
fn a_number_takes_the_thing_of_the_one_beside_it() {
    reads(
        "We served 300 families in 2021 and 450 in 2022.",
        &["300 families=300 household", "450=450 household"],
    );
    reads(
        "Capacity rose from 12 to 15 beds.",
        &["12=12 bed baseline", "15 beds=15 bed"],
    );
    reads(
        "Opioid deaths declined for the third year, from 88 in 2021 to 71 in 2023.",
        &["88=88 case baseline", "71=71 case"],
    );
    reads(
        "Rates were 2.3 times higher, a 2.5-fold rise.",
        &["2.3 times=2.3 fold", "2.5-fold=2.5 fold"],
    );
    reads("3 out of 4 adults were seen.", &["3 out of 4=75 percent"]);
}

#[test]
fn things_are_found_across_the_sentence() {
    reads(
        "There were 148,920 A&E attendances.",
        &["148,920=148920 visit"],
    );
    reads(
        "The number of patients in hospital fell from an average of 121 to an average of 85.",
        &["121=121 person baseline", "85=85 person"],
    );
    reads(
        "The region has a population of 33.7 million.",
        &["33.7 million=33700000 person"],
    );
    reads(
        "Payments account for 43% of spending.",
        &["43%=43 percent share=43"],
    );
    reads(
        "Performance was 82% against a target of 95%.",
        &["82%=82 percent", "95%=95 percent target"],
    );
}

#[test]
fn counts_alone_in_brackets() {
    reads(
        "Women accounted for 52 per cent of admissions (4.1 million), from 2012-13 (380,400), see (2015) and (12).",
        &[
            "4.1 million=4100000 visit share=52",
            "380,400=380400 visit baseline",
        ],
    );
}

#[test]
fn a_count_behind_whose_brackets_its_noun_stands() {
    reads(
        "Deaths are decreasing 16% in the south; 47% (2,800) of new infections were among women.",
        &["16%=-16 percent_change yoy=-16", "2,800=2800 case share=47"],
    );
}

#[test]
fn bare_numbers_take_the_measure_of_the_figure_beside_them() {
    reads(
        "Of the 210 babies born, 198 were of normal weight.",
        &["210 babies=210 case", "198=198 case"],
    );
    reads(
        "1,947 patients waited over a year, compared to 1,105 in March 2016.",
        &["1,947 patients=1947 person", "1,105=1105 person baseline"],
    );
    reads(
        "Stroke mortality fell to 61.2 per 100,000, a figure that in 2018 stood at 70.4.",
        &["61.2 per 100,000=61.2 per_100000", "70.4=70.4 per_100000"],
    );
    reads(
        "Early deaths were 290 per 100,000 (402 for men and 181.5 for women).",
        &[
            "290 per 100,000=290 per_100000",
            "402=402 per_100000",
            "181.5=181.5 per_100000",
        ],
    );
    reads(
        "There were 9.2 million health workers. Of them, 61 percent, or 5.61 million, worked in towns.",
        &[
            "9.2 million=9200000 person",
            "5.61 million=5610000 person share=61",
        ],
    );
    reads(
        "Smoking causes 5% of all cancers (about 3,200 annually).",
        &["5%=5 percent share=5", "3,200=3200 case approx"],
    );
}

#[test]
fn figures_that_stand_above_their_label() {
    reads(
        "By the numbers\n\n412,300\n\nPopulation of the county.\n\n$48,200\n\nMedian household income\n\n16.4%\n\nShare of adults without insurance\n\n512\n\nParticipants in the walking groups\n",
        &[
            "412,300=412300 person",
            "$48,200=48200 usd",
            "16.4%=16.4 percent",
            "512=512 person",
        ],
    );
    reads("Our staff\n\n12\n\nPatients came first.\n", &[]);
}

#[test]
fn lists_that_share_a_noun_and_counts_before_their_verb() {
    reads(
        "The province runs 64 Level-A, 118 Level-B and 905 Level-C clinics, and 12 public and 8 private hospitals.",
        &[
            "64=64 site",
            "118=118 site",
            "905=905 site",
            "12=12 site",
            "8=8 site",
        ],
    );
    reads(
        "There are 4,100 clinics. That number is an increase of 377, among which 140 are hospitals, and 196 are village stations.",
        &[
            "4,100 clinics=4100 site",
            "377=377 site",
            "140=140 site",
            "196=196 site",
        ],
    );
    reads(
        "The bulletin logged 4,000 more nurses and 650 more institutions.",
        &["4,000=4000 person", "650=650 site"],
    );
}

#[test]
fn the_same_things_at_other_places_and_times() {
    reads(
        "Elm Hospital had 41 births, seven at Oak Hospital and 260 in Ash.",
        &["41 births=41 case", "seven=7 case", "260=260 case"],
    );
    reads(
        "There were 210 pupils in grades 4 and 5 at Elm School.",
        &["210 pupils=210 person"],
    );
    reads(
        "Thirty surgeries were done, compared to nine in Elmtown.",
        &["Thirty surgeries=30 operation", "nine=9 operation"],
    );
    reads(
        "Twenty babies were born, down six on the year before.",
        &["Twenty babies=20 case", "six=-6 case"],
    );
    reads(
        "We had 31,400 complaints and 12,600 listed against clinics. Only 28,100 were recorded before.",
        &[
            "31,400 complaints=31400 item",
            "12,600=12600 item",
            "28,100=28100 item",
        ],
    );
    reads(
        "Hospitals admitted more than 48,000 for treatment and screened 1,210.",
        &["48,000=48000 person gt", "1,210=1210 person"],
    );
    reads(
        "The hospital has 300 beds. Over 4,100 were treated.",
        &["300 beds=300 bed", "4,100=4100 person gt"],
    );
}

#[test]
fn key_numbers_after_an_equals_sign() {
    reads(
        "Number of pupils seen in local schools during the 2016/2017 school year = 1,240",
        &["1,240=1240 person"],
    );
    reads(
        "Number of outbreaks traced by the unit in 2017 = 68",
        &["68=68 case"],
    );
    reads("Number of fines laid against shops = 31", &["31=31 item"]);
}
