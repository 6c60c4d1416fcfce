//! Percentages that a sentence without counts sets to their whole by its verb; times and combined names that measure nothing.

use crate::reads::reads;

#[test]
fn a_verb_sets_a_part_to_its_whole() {
    reads(
        "Two boroughs carried out 61% of cataract operations. Night calls were 44% of contacts. Agency nurses accounted for 9% of budgeted pay.",
        &[
            "Two boroughs=2 item",
            "61%=61 percent share=61",
            "44%=44 percent share=44",
            "9%=9 percent share=9",
        ],
    );
    reads(
        "Coverage was 83% of residents. Screening reached 64% of women.",
        &["83%=83 percent", "64%=64 percent"],
    );
    reads(
        "Dental care accounted for 12% of commissioned funding (£2.9m).",
        &["£2.9m=2900000 gbp share=12"],
    );
}

#[test]
fn parts_are_found_as_causes() {
    reads(
        "Ice was implicated in 31% and alcohol in 22%. Sugar was the main worry for 41%, followed by salt (18%) and fat (11%).",
        &[
            "31%=31 percent share=31",
            "22%=22 percent share=22",
            "41%=41 percent share=41",
            "18%=18 percent share=18",
            "11%=11 percent share=11",
        ],
    );
}

#[test]
fn a_fraction_is_said_again_in_brackets() {
    reads(
        "Almost one in six residents (17.2%) is aged 70 or over.",
        &[
            "one in six=16.67 percent approx share=16.67",
            "17.2%=17.2 percent share=17.2",
        ],
    );
}

#[test]
fn a_span_of_years_ends_a_sentence() {
    reads(
        "The clinic saw 880 patients, 6% more than in 2018–19. 71% of the visits were by telephone.",
        &["880 patients=880 person yoy=6", "71%=71 percent share=71"],
    );
}

#[test]
fn the_whole_stands_behind_its_owner() {
    reads(
        "Of those seen, 52 people were referred. Nineteen of the county's 21 dental practices have joined.",
        &["52 people=52 person", "Nineteen=19 site", "21=21 site"],
    );
}

#[test]
fn times_in_names_and_combined_vaccines_measure_nothing() {
    reads(
        "All-type 4 hour performance was 71.8%.",
        &["71.8%=71.8 percent"],
    );
    reads(
        "At the 4 week follow-up 310 clients were smokefree. 5 in 1 vaccine uptake was 93.1%.",
        &["310 clients=310 person", "93.1%=93.1 percent"],
    );
    reads(
        "CYP access (rolling 12 months): 9,310 children.",
        &["9,310 children=9310 person"],
    );
}
