//! English numbers that say how old somebody is: 18 or older, those under 25, aged 24-35 months.

use super::standing::Standing;
use super::words::ends_with_words;

/// Whether a bare number is an age: 18 or older, 65 and over, aged over 80.
pub(super) fn aged(standing: &Standing, lead: &str) -> bool {
    let tail = standing.tail(20);
    [
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
        "under-",
    ]
    .iter()
    .any(|word| ends_with_words(lead, word))
        || aged_range(lead)
        || aged_people(standing, lead)
        || [
            "or older",
            "and older",
            "and over",
            "or over",
            "and above",
            "and under",
            "or younger",
            "-year",
            "to 64",
            "s and",
        ]
        .iter()
        .any(|words| tail.trim_start().starts_with(words))
}

/// Whether people stand right before a range of ages: children 6-23 months.
pub(super) fn aged_beside(lead: &str) -> bool {
    let people = lead.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–'));
    people.len() < lead.len()
        && [
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
            "persons",
        ]
        .iter()
        .any(|word| ends_with_words(people.trim_end(), word))
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
    ["aged", "ages", "age of", "between the ages of"]
        .iter()
        .any(|word| ends_with_words(lead.trim_end(), word))
}
