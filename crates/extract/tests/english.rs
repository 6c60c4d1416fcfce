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
        &["8,200 admissions=8200 visit yoy=-3.1", "260=-260 visit"],
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

#[test]
fn a_change_in_number_has_a_sign_and_the_thing_that_changed() {
    reads(
        "The number of clinics reached 48210, an increase of 312 over the previous year.",
        &["48210=48210 site", "312=312 site"],
    );
    reads(
        "Compared with the year before, the number of beds increased by 1956 and the number of wards decreased by 37 (the number of nurses fell by 120).",
        &["1956=1956 bed", "37=-37 room", "120=-120 person"],
    );
    reads(
        "Visits numbered 8,400, almost 500 more than in 2015 and 30 fewer than planned.",
        &["8,400=8400 visit", "500=500 visit approx", "30=-30 visit"],
    );
}

#[test]
fn nouns_of_several_words() {
    reads(
        "There are 412 primary medical and health institutions and 36 general and county hospitals.",
        &["412=412 site", "36=36 site"],
    );
    reads(
        "We had 210 nursing vacancies and 85 doctor vacancies.",
        &[
            "210 nursing vacancies=210 item",
            "85 doctor vacancies=85 item",
        ],
    );
    reads(
        "Some 3.2 million medical treatments were given.",
        &["3.2 million=3200000 visit approx"],
    );
}

#[test]
fn rates_with_a_stroke_and_rates_whose_base_comes_late() {
    reads(
        "Maternal mortality fell from 21.4/100000 to 20.1/100,000, blindness to 0.3/ 1000.",
        &[
            "21.4/100000=21.4 per_100000 baseline",
            "20.1/100,000=20.1 per_100000",
            "0.3/ 1000=0.3 per_1000",
        ],
    );
    reads(
        "There were 2.41 physicians and 3.05 nurses per 1,000 people.",
        &[
            "2.41 physicians=2.41 per_1000",
            "3.05 nurses per 1,000=3.05 per_1000",
        ],
    );
    reads(
        "We saw a rate of 290 early deaths, below the age of 70, per 100,000 inhabitants.",
        &["290 early deaths=290 per_100000"],
    );
}

#[test]
fn bare_numbers_take_the_measure_of_the_figure_beside_them() {
    reads(
        "Of the 210 babies born, 198 were of normal weight.",
        &["210 babies=210 person", "198=198 person"],
    );
    reads(
        "1,947 patients waited over a year, compared to 1,105 in March 2016.",
        &["1,947 patients=1947 person", "1,105=1105 person"],
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
            "61 percent=61 percent",
            "5.61 million=5610000 person",
        ],
    );
    reads(
        "Smoking causes 5% of all cancers (about 3,200 annually).",
        &["5%=5 percent", "3,200=3200 case approx"],
    );
}

#[test]
fn what_a_plan_asks_for_by_a_year_is_an_aim() {
    reads(
        "Increase life expectancy at birth from 71.5 to 74 by 2030.",
        &["71.5=71.5 year baseline", "74=74 year target"],
    );
    reads(
        "Reduce infant mortality to 18 and maternal mortality to 60 by 2029.",
        &["18=18 per_1000 target", "60=60 per_100000 target"],
    );
    reads(
        "To reduce deaths from heart disease, cancer, diabetes and lung disease by 20% by 2030.",
        &["20%=-20 percent_change target"],
    );
    reads(
        "Reduction in use of tobacco by 12% by 2027 and 25% by 2032.",
        &[
            "12%=-12 percent_change target",
            "25%=-25 percent_change target",
        ],
    );
    reads(
        "Coverage to be kept above 92% by 2028, and a cure rate of > 85%, with spending raised from the existing 1.2% to 2% of income.",
        &[
            "92%=92 percent gt target",
            "85%=85 percent gt target",
            "1.2%=1.2 percent baseline",
            "2%=2 percent target",
        ],
    );
    reads(
        "The objective is to bring the rate down to 88.5 per 100,000 inhabitants or less, and to a level equal to or less than 3%.",
        &[
            "88.5 per 100,000=88.5 per_100000 le target",
            "3%=3 percent le target",
        ],
    );
    reads("By 2019 coverage had reached 90%.", &["90%=90 percent"]);
}

#[test]
fn parts_of_a_whole_that_stand_at_the_end_or_before_their_verb() {
    reads(
        "Inactivity went from 1 in 3 down to 1 in 4; elsewhere it was less than 1 in 25.",
        &[
            "1 in 3=33.33 percent baseline",
            "1 in 4=25 percent",
            "1 in 25=4 percent lt",
        ],
    );
    reads(
        "More than a third were over 65, and a quarter of 18- to 24-year-olds smoke.",
        &["a third=33.33 percent gt", "a quarter=25 percent"],
    );
    reads("That is a cut of six tenths of a percentage point.", &[]);
}

#[test]
fn a_growth_beside_another_stretch_of_years() {
    reads(
        "Admissions rose by a record 9 per cent last year – the highest annual rise in a decade.",
        &["9 per cent=9 percent_change yoy=9"],
    );
    reads(
        "Beds only increased by about 3 per cent to 1,250 beds from 2004 to 2016; there were 1,210 beds in 2004.",
        &[
            "3 per cent=3 percent_change approx",
            "1,250 beds=1250 bed",
            "1,210 beds=1210 bed",
        ],
    );
    reads(
        "Births and deaths fell by 4% and 7% respectively.",
        &["4%=-4 percent_change yoy=-4", "7%=-7 percent_change yoy=-7"],
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
fn times_that_bound_and_gaps_in_years() {
    reads(
        "Nine in ten were seen within four hours, a 6 year life expectancy gap remains, and gains made up a fifth of the total.",
        &[
            "Nine in ten=90 percent",
            "four hours=4 hour le",
            "6 year=6 year",
            "a fifth=20 percent share=20",
        ],
    );
}

#[test]
fn money_of_other_places() {
    reads(
        "Spending was HK$ 4.2 billion, NT$850 million, RMB 3.5 million, CNY 12,000 and 6.2 million yuan.",
        &[
            "HK$ 4.2 billion=4200000000 hkd",
            "NT$850 million=850000000 twd",
            "RMB 3.5 million=3500000 yuan",
            "CNY 12,000=12000 yuan",
            "6.2 million yuan=6200000 yuan",
        ],
    );
}

#[test]
fn ranks_in_words_and_figures_with_a_plus() {
    reads(
        "The county ranked second of 88 counties and served 1,200+ residents.",
        &[
            "second=2 rank rank=2",
            "88 counties=88 site",
            "1,200+ residents=1200 person ge",
        ],
    );
}

#[test]
fn what_a_count_was_on_the_year_that_a_change_is_measured_from() {
    reads(
        "There was an increase of 2.4 per cent (98,300) in hospital admissions from 2011-12 (4.1 million).",
        &[
            "2.4 per cent=2.4 percent_change yoy=2.4",
            "98,300=98300 visit",
            "4.1 million=4100000 visit baseline",
        ],
    );
    reads(
        "Hospitals saw 3.65 million admissions – the equivalent of 10,000 per day. The figure is 120 more per day than in 2012.",
        &[
            "3.65 million admissions=3650000 visit",
            "10,000=10000 visit",
            "120=120 visit",
        ],
    );
    reads(
        "The greatest number of admissions was for patients aged 60 to 64 (1.1 million), a rise from the 980,000 admissions of 2012.",
        &[
            "1.1 million=1100000 visit",
            "980,000 admissions=980000 visit baseline",
        ],
    );
    reads(
        "Older patients accounted for the majority of stays at 61.5 per cent.",
        &["61.5 per cent=61.5 percent share=61.5"],
    );
    reads(
        "In 2016, by the latest count, the total number of clinics reached 52310, an increase of 2255 over the previous year, with visits hitting 4.2 million.",
        &[
            "52310=52310 site",
            "2255=2255 site",
            "4.2 million=4200000 visit",
        ],
    );
}

#[test]
fn scales_with_a_hyphen_halves_of_millions_and_money_with_a_letter() {
    reads(
        "The Treasury set aside R61.4bn and R9 billion; there were 3.2-million state patients and we aim to reach six-million people by 2031.",
        &[
            "R61.4bn=61400000000 zar",
            "R9 billion=9000000000 zar",
            "3.2-million=3200000 person",
            "six-million people=6000000 person target",
        ],
    );
    reads(
        "More than half a million patients attended, 6% more than the year before.",
        &["half a million patients=500000 person gt yoy=6"],
    );
    reads(
        "The number of clinics reached over one million by the end of 2020.",
        &["one million=1000000 site gt"],
    );
    reads(
        "Life expectancy has grown by almost two and a half years; waits were one minute longer and 1,204 lives were lost.",
        &[
            "two and a half years=2.5 year approx",
            "one minute=1 minute",
            "1,204 lives=1204 case",
        ],
    );
}

#[test]
fn lists_that_share_a_noun_and_counts_before_their_verb() {
    reads(
        "These include 102 Class-III, 140 Class-II and 630 Class-I medical institutions, and 12 public and 8 private hospitals.",
        &[
            "102=102 site",
            "140=140 site",
            "630=630 site",
            "12=12 site",
            "8=8 site",
        ],
    );
    reads(
        "There are 4,100 clinics. The figure represents an increase of 377, among which 140 are hospitals, and 196 are village stations.",
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
fn decimal_years_and_staff_before_a_long_dash() {
    reads(
        "People lived 66.8 years in 1982 and were 71.2 years old in 2001.",
        &["66.8 years=66.8 year", "71.2 years=71.2 year"],
    );
    reads(
        "Our levels peaked at 318 staff—up from about 140 staff before.",
        &[
            "318 staff=318 person",
            "140 staff=140 person approx baseline",
        ],
    );
}

#[test]
fn growth_after_or_and_rates_per_thousand_in_words() {
    reads(
        "Outpatients increased by 1.2 million person-times or 1.6% over the previous year.",
        &["1.2 million person-times=1200000 visit yoy=1.6"],
    );
    reads(
        "The number of beds per thousand population increased from 5.11 in 2017 to 5.42.",
        &["5.11=5.11 per_1000 baseline", "5.42=5.42 per_1000"],
    );
    reads(
        "The part of outpatients and inpatients rose from 13.1% and 16.2% in 2017 to 13.9% and 17.0% respectively.",
        &[
            "13.1%=13.1 percent baseline",
            "16.2%=16.2 percent baseline",
            "13.9%=13.9 percent",
            "17.0%=17 percent",
        ],
    );
    reads(
        "The number of people over the age of 65 is increasing by over 21,000 a year; people living with HIV, estimated at 4.6 million, get care.",
        &["21,000=21000 person gt", "4.6 million=4600000 person"],
    );
    reads(
        "The plan says 85 per cent of patients should be seen, with a real growth rate of 3.1 per cent.",
        &[
            "85 per cent=85 percent target",
            "3.1 per cent=3.1 percent_change yoy=3.1",
        ],
    );
}

#[test]
fn people_visits_and_things_by_more_names() {
    reads(
        "We trained two psychologists and gave six first-aid classes and 14 Finnish workshops; 310 inmates were seen.",
        &[
            "two psychologists=2 person",
            "six first-aid classes=6 session",
            "14=14 session",
            "310 inmates=310 person",
        ],
    );
    reads(
        "There were 21,600 presentations, three dog bites and 9 Nordic partners.",
        &[
            "21,600 presentations=21600 visit",
            "three dog bites=3 case",
            "9 Nordic partners=9 item",
        ],
    );
    reads(
        "Of late 31 suspected yellow fever and 12 confirmed rabies were told, over 3 long quarters.",
        &[
            "31 suspected yellow fever=31 case",
            "12 confirmed rabies=12 case",
        ],
    );
    reads(
        "More than 210 000 suspected measles cases were seen as of 14 May, 310 deaths were not.",
        &["210 000=210000 case gt", "310 deaths=310 case"],
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
        &["Twenty babies=20 person", "six=-6 person"],
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
fn times_with_bounds_and_targets_that_are_met() {
    reads(
        "One in 12 patients waited longer than 410 days.",
        &["One in 12=8.33 percent", "410 days=410 day gt"],
    );
    reads(
        "A third of clinics were meeting the target for waits and 12 clinics were close.",
        &["A third=33.33 percent", "12 clinics=12 site"],
    );
    reads(
        "In 91 per cent of cases help came within the target of 25 minutes.",
        &["91 per cent=91 percent", "25 minutes=25 minute le target"],
    );
    reads(
        "Waits of under six hours were kept.",
        &["six hours=6 hour lt"],
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

#[test]
fn services_parts_of_them_and_ages_that_count_nothing() {
    reads(
        "Clinics offer eight diagnostic services and 12 core eye care units; 11 of which are large hospitals.",
        &[
            "eight diagnostic services=8 item",
            "12 core eye care units=12 item",
            "11=11 site",
        ],
    );
    reads(
        "There were three deaths of children 1 to 18 years old and 14 deaths of adults.",
        &["three deaths=3 case", "14 deaths=14 case"],
    );
    reads(
        "We logged 31,400 written complaints and 12,600 listed against wards.",
        &["31,400 written complaints=31400 item", "12,600=12600 item"],
    );
    reads(
        "Nine clinics were within three percentage points of the best.",
        &[
            "Nine clinics=9 site",
            "three percentage points=3 percentage_point le",
        ],
    );
    reads(
        "Visits to the hospital reached 48,200.",
        &["48,200=48200 visit"],
    );
}
