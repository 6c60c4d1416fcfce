//! English reports: numbers that name or number something and are no figures, and parts of words and brackets that are.

use crate::reads::reads;

#[test]
fn a_year_stands_before_what_is_of_it() {
    reads(
        "Among 2019 cases, most were young. The board cut its 2023 contracts. It paid $1,250.",
        &["$1,250=1250 usd"],
    );
    reads(
        "Testing fell by 1,204. Men were 2018 visitors too.",
        &["1,204=-1204 item"],
    );
}

#[test]
fn codes_hours_marks_and_thresholds_count_nothing() {
    reads("Meet in Rm 214, open 8 to noon, 555-0147 x 3300.", &[]);
    reads("Guests rated their visit 9 or 10.", &[]);
    reads("Infants with BLL ≥3.5 who were seen got milk.", &[]);
    reads("Tobacco 21 checks go on under plan direction 3.", &[]);
}

#[test]
fn lines_that_are_numbered_are_named_by_their_numbers() {
    reads(
        "1.1  % of pupils with their shots\n     61%\n1.2  Late cases\n     Few were late.\n1.3  Visits\n     Few came.\nOn 1.1, schools are slow.\n",
        &["61%=61 percent"],
    );
}

#[test]
fn a_hyphen_ties_a_number_to_what_it_counts() {
    reads(
        "The five-county district built an 18,000-square-foot clinic and a 40-bed annex for day care.",
        &[
            "five=5 site",
            "18,000-square-foot=18000 square_foot",
            "40-bed=40 bed",
        ],
    );
}

#[test]
fn parts_in_words_behind_a_bound_are_percentages() {
    reads(
        "Among boys it was nearly half. Nurses made 812 calls, about one-third by video.",
        &[
            "half=50 percent approx",
            "812 calls=812 times",
            "one-third=33.33 percent approx share=33.33",
        ],
    );
}

#[test]
fn a_bracket_may_hold_the_part_and_the_whole_of_a_percentage() {
    reads(
        "Boys were 25% of the deaths (12/48).",
        &["12=12 case share=25", "48=48 case"],
    );
}

#[test]
fn what_people_did_is_none_of_what_they_are() {
    reads(
        "We saw 61 patients and 25 started treatment.",
        &["61 patients=61 person", "25=25 person"],
    );
    reads(
        "We set 73 traps and 68 held up; 5 of the 8 swam off.",
        &["73 traps=73 item", "68=68 item", "5=5 item", "8=8 item"],
    );
}

#[test]
fn things_in_a_list_with_numbers_are_counted() {
    reads(
        "The plan has three focus areas, seven objectives and 32 action steps. One suspected measles was ruled out.",
        &[
            "three focus areas=3 item",
            "seven objectives=7 item",
            "32 action steps=32 item",
            "One suspected measles=1 case",
        ],
    );
}

#[test]
fn a_line_may_have_its_number_and_its_value_before_its_keys() {
    reads(
        "Results of the team.\n2.1 Complaints closed: 212, most of them by phone\n2.2  Average days from request to first visit: 3.1   Target <4   FY23 5.6   G\n",
        &[
            "212=212 item",
            "3.1=3.1 day",
            "<4=4 day lt target",
            "5.6=5.6 day baseline",
        ],
    );
    reads(
        "Infant mortality (per 1,000 live births)\n     CY22 12.6 | Target 10.5 | CY23 11.9 prelim. | R\n",
        &[
            "12.6=12.6 per_1000 baseline",
            "10.5=10.5 per_1000 target",
            "11.9=11.9 per_1000",
        ],
    );
}

#[test]
fn rates_on_a_hundred_are_rates() {
    reads(
        "Lost-time claims were 4.1 per 100 FTE.",
        &["4.1 per 100=4.1 per_100"],
    );
}

#[test]
fn days_of_months_ages_and_articles_count_nothing() {
    reads("From 1 March eligible doctors may refer by fax.", &[]);
    reads(
        "Children aged 3 to 7 make up 19 per cent.",
        &["19 per cent=19 percent share=19"],
    );
    reads(
        "Under the new rule (2019 Laws ch. 12) gaols must offer care.",
        &[],
    );
}

#[test]
fn nobody_who_waits_is_none() {
    reads(
        "All were seen in time, and nobody waiting more than 30 weeks.",
        &["nobody=0 person", "30 weeks=30 week gt"],
    );
}

#[test]
fn arrivals_at_a_border_are_people() {
    reads(
        "12,400 arrivals at border points since May were counted.",
        &["12,400 arrivals=12400 person"],
    );
}
