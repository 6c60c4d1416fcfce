//! English reports: each way of writing a figure with its own unit or thing; changes and things named elsewhere have files of their own.

use crate::reads::reads;

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
        "The town mourned three deaths of pupils 6 to 17 years old and 14 deaths of teachers.",
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
