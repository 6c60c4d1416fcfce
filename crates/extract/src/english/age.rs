//! English numbers that say how old somebody is: 18 or older, those under 25, aged 24-35 months.

use super::list::{List, list};
use super::standing::Standing;

/// Whether a bare number is an age: 18 or older, 65 and over, aged over 80.
pub(super) fn aged(standing: &Standing, lead: &str) -> bool {
    const OLDEST: f64 = 130.0;
    // women of child-bearing age 66,950
    if standing.number.value.to_f64() > OLDEST {
        return false;
    }
    let tail = standing.tail(20);
    // persons of 30+ age
    let past = tail.trim_start_matches('+');
    let older = (past.len() < tail.len() || standing.chars[standing.at - 1] == '+')
        && list![
            "age",
            "aged",
            "group",
            "population",
            "cohort",
            "years",
            "yrs",
            "yr"
        ]
        .opens(past.trim_start());
    older
        || heads_a_count(standing, lead)
        || bounds_whole(standing, lead)
        || list![
            "aged",
            "aged over",
            "aged under",
            "turn",
            "turns",
            "turned",
            "turning",
            "were over",
            "are over",
            "was over",
            "is over",
            "were under",
            "are under",
            "ages",
            "age",
            "over-",
            "under-"
        ]
        .ends(lead)
        || aged_range(lead)
        || aged_people(standing, lead)
        || list![
            "or older",
            "and older",
            "and over",
            "or over",
            "and above",
            "and under",
            "or younger",
            "-year",
            "to 64",
            "s and"
        ]
        .opens(tail.trim_start())
}

/// Whether a bounded number stands alone before a colon, as the age of those who are counted behind it: under 5: 1,240.
fn heads_a_count(standing: &Standing, lead: &str) -> bool {
    let count = standing.tail(8);
    let counted = (count.strip_prefix(':'))
        .is_some_and(|count| count.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let before = ["under", "over", "above", "below"]
        .iter()
        .find_map(|bound| lead.strip_suffix(bound));
    counted
        && before.is_some_and(|before| {
            before.trim_end().is_empty() || before.trim_end().ends_with([';', ',', '|', '/'])
        })
}

/// Whether a small number bounds the age of those whom a noun in the singular counts as a whole: the under 5 headcount, over 5
/// mortality.
pub(super) fn bounds_whole(standing: &Standing, lead: &str) -> bool {
    static WHOLES: List = List::new(&[
        "headcount",
        "head",
        "coverage",
        "mortality",
        "attendance",
        "population",
        "clinic",
        "clinics",
        "register",
        "pneumonia",
        "diarrhoea",
        "diarrhea",
        "malaria",
        "morbidity",
        "deaths",
        "opd",
        "ward",
        "utilisation",
        "utilization",
        "cohort",
        "sam",
        "death",
        "anaemia",
        "anemia",
        "nutrition",
        "immunisation",
        "immunization",
        "case",
        "severe",
        "wasting",
        "stunting",
    ]);
    // Over 50 deaths are counted; over 5 is an age that registers use.
    let age = standing.number.value.to_f64();
    let customary = match list!["over", "above"].ends(lead) {
        true => [5.0].contains(&age),
        false => [1.0, 2.0, 5.0, 15.0, 18.0].contains(&age),
    };
    customary
        && list!["under", "over", "u", "below", "above"].ends(lead)
        && standing.next().is_some_and(|next| {
            next.start == standing.at + 1 && WHOLES.has(standing.chars.lower(next.start..next.end))
        })
}

/// Whether people stand right before a range of ages: children 6-23 months.
pub(super) fn aged_beside(lead: &str) -> bool {
    let people = lead.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–'));
    people.len() < lead.len()
        && list![
            "children",
            "infants",
            "babies",
            "women",
            "men",
            "girls",
            "boys",
            "adults",
            "adolescents",
            "youth",
            "people",
            "persons"
        ]
        .ends(people.trim_end())
}

/// Whether people are told by how old they are: those under 25, adults over 60.
pub(super) fn aged_people(standing: &Standing, lead: &str) -> bool {
    let mut words = lead.split_whitespace().rev();
    let bound = matches!(words.next(), Some("under" | "over" | "above" | "below"));
    bound
        && standing.number.whole_digits < 3
        && !standing.number.pointed
        && words.next().is_some_and(|word| {
            matches!(
                word,
                "child"
                    | "girl"
                    | "boy"
                    | "adult"
                    | "person"
                    | "patient"
                    | "infant"
                    | "baby"
                    | "those"
                    | "people"
                    | "persons"
                    | "adults"
                    | "children"
                    | "women"
                    | "men"
                    | "patients"
                    | "residents"
                    | "boys"
                    | "girls"
                    | "workers"
                    | "citizens"
                    | "infants"
                    | "babies"
                    | "newborns"
                    | "toddlers"
                    | "youth"
                    | "youths"
                    | "adolescents"
                    | "clients"
                    | "students"
                    | "pupils"
                    | "callers"
                    | "anyone"
                    | "everyone"
            )
        })
}

/// Whether a range of ages stands open before a number: aged 24-35 months.
pub(super) fn aged_range(lead: &str) -> bool {
    let lead = lead.strip_suffix(" to").unwrap_or(lead);
    let lead = lead.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–'));
    list!["aged", "ages", "age of", "between the ages of"].ends(lead.trim_end())
}
