//! English reports: each way of writing a figure, in one sentence each.

mod reads;

use reads::reads;

#[test]
fn english_units_signs_and_departures() {
    reads(
        "Infant mortality fell to 5.4 deaths per 1,000 from 6.1 deaths per 1,000.",
        &[
            "5.4 deaths per 1,000=5.4 per_1000",
            "6.1 deaths per 1,000=6.1 per_1000 baseline",
        ],
    );
    reads(
        "Coverage saw a decrease of 0.6 percentage points.",
        &["0.6 percentage points=-0.6 percentage_point"],
    );
    reads(
        "We will open 2 hubs. Section 2 sets out the aims.",
        &["2 hubs=2 item target"],
    );
    reads(
        "Grants made up 46% of income.",
        &["46%=46 percent share=46"],
    );
    reads("People aged 65 years and over.", &[]);
}

#[test]
fn numbers_in_words() {
    reads(
        "Two hundred and twelve cases were reported.",
        &["Two hundred and twelve cases=212 case"],
    );
    reads(
        "Twenty-six hospitals took part.",
        &["Twenty-six hospitals=26 site"],
    );
    reads(
        "Ninety-two per cent of patients agreed.",
        &["Ninety-two per cent=92 percent"],
    );
    reads(
        "We trained forty nurses and three doctors.",
        &["forty nurses=40 person", "three doctors=3 person"],
    );
    reads(
        "Sixty-odd years on, one hundred flowers bloomed in thirty ways.",
        &[],
    );
}

#[test]
fn fractions_in_words() {
    reads(
        "About one-third of adults smoke.",
        &["one-third=33.33 percent approx"],
    );
    reads(
        "Two thirds of wells were safe.",
        &["Two thirds=66.67 percent"],
    );
    reads(
        "A quarter of children are obese.",
        &["A quarter=25 percent"],
    );
    reads(
        "More than half of clinics closed early.",
        &["half=50 percent gt"],
    );
    reads(
        "One in eight wells failed; 3 in 10 were old.",
        &["One in eight=12.5 percent", "3 in 10=30 percent"],
    );
    reads(
        "Vacancies fell by one-third.",
        &["one-third=-33.33 percent_change yoy=-33.33"],
    );
    reads(
        "In the first half of 2023, and in the third quarter of 2022, one in 2021 was lost.",
        &[],
    );
}

#[test]
fn growth_and_shares_find_their_value() {
    reads(
        "In 2007, 1605 visits were made. This is a 27% increase over 2006.",
        &["1605 visits=1605 visit yoy=27"],
    );
    reads(
        "We inspected 642 shops; 18 shops (2.8 percent) failed.",
        &["642 shops=642 item", "18 shops=18 item share=2.8"],
    );
    reads(
        "Heart disease caused 412 deaths, or 26.4% of all deaths.",
        &["412 deaths=412 case share=26.4"],
    );
    reads(
        "Taxes paid $702,310 (54.7%).",
        &["$702,310=702310 usd share=54.7"],
    );
}

#[test]
fn departures_and_arrivals_have_the_noun_before() {
    reads(
        "Pertussis cases declined from 31 in 2006 to 17 in 2007.",
        &["31=31 case baseline", "17=17 case"],
    );
    reads(
        "The number of patients grew from around 800,000 in 2013-14 to 1.2m in 2014-15.",
        &[
            "800,000=800000 person approx baseline",
            "1.2m=1200000 person",
        ],
    );
}

#[test]
fn units_of_every_kind() {
    reads(
        "It employs 14.5 full-time equivalents and 9.5 FTE.",
        &["14.5=14.5 person", "9.5 FTE=9.5 person"],
    );
    reads(
        "There were 1,200 patient visits and 40 child deaths.",
        &["1,200=1200 visit", "40=40 case"],
    );
    reads(
        "We made over 300 medical/laboratory appointments.",
        &["300=300 visit gt"],
    );
    reads(
        "Spending was US$ 132 per head and US$45 in villages.",
        &["US$ 132=132 usd", "US$45=45 usd"],
    );
    reads(
        "Complaints were answered within 48 hours.",
        &["48 hours=48 hour le"],
    );
    reads("Children aged 24-35 months and babies aged 6 weeks.", &[]);
    reads(
        "Thank you for 75 years of trust; over the past 20 years we grew.",
        &[],
    );
    reads(
        "Life expectancy is 79.1 years; waits averaged 2 years.",
        &["79.1 years=79.1 year", "2 years=2 year"],
    );
    reads(
        "We expect to serve 1,700 families.",
        &["1,700 families=1700 household forecast"],
    );
}

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
fn what_numbers_is_not_counted() {
    for text in [
        "Band 5 nurses treated Type 2 diabetes on Level 3 in Phase 2.",
        "The first 1,000 days and the past 3 months, on a 5-year plan.",
        "Children aged 5 to 11, ages 12 and over, born in the 1990s.",
        "The clinic at 5400 Durand Avenue opened in March.",
    ] {
        reads(text, &[]);
    }
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
fn names_in_capitals_and_single_cases_are_counted() {
    reads(
        "There were 214 new WIC referrals and 36 STI clinics.",
        &["214 new WIC referrals=214 item", "36=36 site"],
    );
    reads(
        "We saw five newly reported HIV infections, one rabies case and one RSV death.",
        &[
            "five newly reported HIV infections=5 case",
            "one rabies case=1 case",
            "one RSV death=1 case",
        ],
    );
    reads("We held two rounds of spraying.", &["two rounds=2 times"]);
    reads(
        "In one case the one thing that helped was one of ours.",
        &[],
    );
}

#[test]
fn a_growth_goes_to_the_level_it_led_to() {
    reads(
        "Stroke deaths dropped by 30 percent, from 61.5 deaths per 100,000 in 1999 to 43.1 deaths per 100,000 in 2019.",
        &[
            "30 percent=-30 percent_change",
            "61.5 deaths per 100,000=61.5 per_100000 baseline",
            "43.1 deaths per 100,000=43.1 per_100000",
        ],
    );
    reads(
        "The stroke death rate fell 30 percent from 61.5 to 43.1 deaths per 100,000 people.",
        &[
            "61.5=61.5 per_100000 baseline",
            "43.1 deaths per 100,000=43.1 per_100000 yoy=-30",
        ],
    );
    reads(
        "Asthma saw a 50 percent increase from 8 percent to 12 percent.",
        &[
            "8 percent=8 percent baseline",
            "12 percent=12 percent yoy=50",
        ],
    );
    reads(
        "Overdoses spiked by 21 percent; admissions rose 5 percent to 1,240 visits.",
        &[
            "21 percent=21 percent_change yoy=21",
            "1,240 visits=1240 visit yoy=5",
        ],
    );
    reads(
        "There are 85 counsellors per 100,000 people.",
        &["85 counsellors per 100,000=85 per_100000"],
    );
}

#[test]
fn two_spans_of_life_in_one_sentence() {
    reads(
        "Life expectancy increased from 70.1 to 75.2 years for males of the region and from 74.3 to 80.6 years for females.",
        &[
            "70.1=70.1 year baseline",
            "75.2 years=75.2 year",
            "74.3=74.3 year baseline",
            "80.6 years=80.6 year",
        ],
    );
}

#[test]
fn small_words_before_a_growth_and_the_value_that_a_sentence_goes_on_about() {
    reads(
        "Deaths decreased by only 2.5%.",
        &["2.5%=-2.5 percent_change yoy=-2.5"],
    );
    reads(
        "A total of 812 cases were reported from 14 counties. This represents a decline of 6%.",
        &["812 cases=812 case yoy=-6", "14 counties=14 site"],
    );
}

#[test]
fn what_a_count_came_down_from_and_the_states_that_count() {
    reads(
        "There had been 518 overdoses, down from 604 at the same time last year.",
        &["518 overdoses=518 item", "604=604 item baseline"],
    );
    reads(
        "In contrast, seven states saw increases.",
        &["seven states=7 site"],
    );
}

#[test]
fn have_fallen_and_have_risen() {
    reads(
        "Deaths appear to have fallen about 7% statewide; visits have risen 3%.",
        &[
            "7%=-7 percent_change approx yoy=-7",
            "3%=3 percent_change yoy=3",
        ],
    );
}

#[test]
fn a_share_of_all_that_are() {
    reads(
        "There were 30 outbreaks, and 63% of all cases were imported. 9% of cases have been treated.",
        &[
            "30 outbreaks=30 case",
            "63%=63 percent share=63",
            "9%=9 percent",
        ],
    );
    reads(
        "The most frequent were infections of the gut (20,500 notifications, 31.5% of total notifications).",
        &["20,500 notifications=20500 item share=31.5"],
    );
}

#[test]
fn a_change_over_years_is_no_growth_on_the_year_before() {
    reads(
        "Since 2011, smoking fell by 45 percent in 2019; in the last ten years obesity rose 12 percent.",
        &[
            "45 percent=-45 percent_change",
            "12 percent=12 percent_change",
        ],
    );
    reads(
        "Visits rose 4 percent from 2020 to 2021.",
        &["4 percent=4 percent_change yoy=4"],
    );
}

#[test]
fn counts_that_a_change_led_from_and_to_without_their_noun() {
    reads(
        "The number of new infections decreased by 12%, from 1,250 in 2020 to 1,100 in 2021.",
        &["1,250=1250 case baseline", "1,100=1100 case yoy=-12"],
    );
}

#[test]
fn a_change_with_its_count_in_brackets() {
    reads(
        "There were 8,200 admissions, a 3.1 per cent (260) fall on the year before.",
        &["8,200 admissions=8200 visit yoy=-3.1"],
    );
}

#[test]
fn counts_alone_in_brackets() {
    reads(
        "Women accounted for 52 per cent of admissions (4.1 million), from 2012-13 (380,400), see (2015) and (12).",
        &[
            "52 per cent=52 percent share=52",
            "4.1 million=4100000 visit",
            "380,400=380400 visit",
        ],
    );
}

#[test]
fn a_count_behind_whose_brackets_its_noun_stands() {
    reads(
        "Deaths are decreasing 16% in the south; 47% (2,800) of new infections were among women.",
        &[
            "16%=-16 percent_change yoy=-16",
            "47%=47 percent",
            "2,800=2800 case",
        ],
    );
}
