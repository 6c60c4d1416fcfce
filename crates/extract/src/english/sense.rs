//! Nouns whose sense the words around them decide: babies born are births, contacts traced are people, therapy sessions are visits.

use super::list::{List, list};
use super::words::Word;
use crate::text::Text;

/// How far ahead of a noun its verb stands.
const REACH_CHARS: usize = 24;

/// The unit of the counted `noun`, which has `unit` by itself; `lead` is what stands before its number.
pub(super) fn sense(
    chars: &Text,
    end: usize,
    lead: &str,
    noun: &Word,
    unit: &'static str,
) -> &'static str {
    if unit == "case" && of_a_department(chars, noun)
        || unit == "item" && sees_patients(chars, noun)
    {
        return "visit";
    }
    if !matches!(unit, "person" | "visit" | "session") {
        return unit;
    }
    let word = chars.lower(noun.start..noun.end);
    let tail = chars.lower(noun.end..end.min(noun.end + REACH_CHARS));
    let tail = tail.trim_start();
    match word {
        "babies" | "infants" | "newborns" if is_born(tail) || delivers(lead) => "case",
        // a district nurse post is vacant, whoever is to hold it
        _ if unit == "person" && among_posts(lead) => "item",
        "occasion" | "occasions" if !list!["of service", "of care", "of contact"].opens(tail) => {
            "times"
        }
        "contacts" if followed(tail) || is_close(chars, noun, lead) => "person",
        "visit" | "visits" if oversees(chars, noun) => "times",
        "arrival" | "arrivals" if at_a_border(chars, noun, tail) => "person",
        "session" | "sessions" if of_care(chars, noun, lead, tail) => "visit",
        _ => unit,
    }
}

/// Whether arrivals are those of travellers or of people who fled, and not of patients: arrivals at border points, refugee arrivals.
fn at_a_border(chars: &Text, noun: &Word, tail: &str) -> bool {
    let before = chars.lower(noun.start.saturating_sub(REACH_CHARS)..noun.start);
    let kind = before.trim_end().rsplit(' ').next().unwrap_or("");
    list![
        "new",
        "refugee",
        "returnee",
        "migrant",
        "idp",
        "international",
        "passenger",
        "overseas",
        "air"
    ]
    .has(kind)
        || list![
            "at border",
            "at the border",
            "at entry",
            "at points of entry",
            "at transit",
            "at reception",
            "at the reception",
            "at the airport",
            "at airports",
            "at ports",
            "at the port",
            "at camps",
            "at the camp",
            "from abroad",
            "from overseas",
            "across the border"
        ]
        .opens(tail)
}

/// Whether what follows tells of births: babies were born, babies born in.
fn is_born(tail: &str) -> bool {
    list![
        "were born",
        "born",
        "delivered",
        "were delivered",
        "have been delivered",
        "had been delivered",
        "have been born",
        "had been born",
        "was born"
    ]
    .opens(tail)
}

/// Whether those are counted who brought babies into the world, or the words before their number say that they were.
fn delivers(lead: &str) -> bool {
    list![
        "delivered",
        "welcomed",
        "birthed",
        "delivering",
        "welcoming"
    ]
    .ends(lead)
}

/// Whether a count of posts that are empty or to be filled goes on with the kinds of them: 14 of 90 posts were vacant, including 3 nurses.
fn among_posts(lead: &str) -> bool {
    let Some(before) =
        list!["including", "incl.", "among them", "of them", "namely"].strip_end(lead)
    else {
        return false;
    };
    list!["vacan", "unfilled"].stand_in(before)
}

/// Whether what follows is done to the contacts of a case.
fn followed(tail: &str) -> bool {
    static DONE: List = List::new(&[
        "aged",
        "elicited",
        "followed",
        "given",
        "identified",
        "isolated",
        "listed",
        "monitored",
        "named",
        "notified",
        "of a",
        "of c",
        "of the",
        "on prophyl",
        "put on",
        "quarantined",
        "screened",
        "tested",
        "traced",
        "under",
    ]);
    let tail = ["were ", "have been ", "had been ", "are ", "being ", "was "]
        .iter()
        .find_map(|verb| tail.strip_prefix(verb))
        .unwrap_or(tail);
    DONE.opens(tail)
}

/// Whether contacts are those of a case: household contacts, 41 close contacts, given to contacts.
fn is_close(chars: &Text, noun: &Word, lead: &str) -> bool {
    const KINDS: &[&str] = &[
        "household",
        "close",
        "family",
        "sexual",
        "tb",
        "leprosy",
        "school",
        "exposed",
        "symptomatic",
        "index",
        "high-risk",
    ];
    let before = chars.lower(noun.start.saturating_sub(REACH_CHARS)..noun.start);
    let kind = before.trim_end().rsplit(' ').next().unwrap_or("");
    KINDS.contains(&kind)
        || ["given to", "offered to", "started in", "among"]
            .iter()
            .any(|words| lead.ends_with(words))
}

/// Whether a visit is one of those who look after the work and serves nobody: supervision visits.
fn oversees(chars: &Text, noun: &Word) -> bool {
    let before = chars.lower(noun.start.saturating_sub(REACH_CHARS)..noun.start);
    let kind = before.trim_end().rsplit(' ').next().unwrap_or("");
    list![
        "supervis",
        "monitoring",
        "inspection",
        "mentor",
        "verification",
        "audit",
    ]
    .opens(kind)
}

/// Whether cases are those that came to a department: OPD cases.
pub(super) fn of_a_department(chars: &Text, noun: &Word) -> bool {
    let before = chars.lower(noun.start.saturating_sub(REACH_CHARS)..noun.start);
    let noun = chars.lower(noun.start..noun.end);
    let kind = before.trim_end().rsplit(' ').next().unwrap_or("");
    matches!(noun, "case" | "cases")
        && list![
            "opd",
            "ipd",
            "outpatient",
            "out-patient",
            "inpatient",
            "emergency",
            "casualty",
        ]
        .has(kind)
}

/// Whether assessments are those that a patient comes to: first specialist assessments.
pub(super) fn sees_patients(chars: &Text, noun: &Word) -> bool {
    const KINDS: &[&str] = &[
        "specialist",
        "first",
        "follow-up",
        "followup",
        "initial",
        "clinical",
        "geriatric",
        "psychiatric",
        "outpatient",
        "triage",
        "health",
        "antenatal",
        "physiotherapy",
        "audiology",
        "hearing",
        "eye",
        "dental",
        "memory",
        "nursing",
        "face-to-face",
        "telephone",
        "virtual",
        "therapy",
        "pre-operative",
        "preoperative",
    ];
    if !matches!(
        chars.lower(noun.start..noun.end),
        "assessments" | "assessment"
    ) {
        return false;
    }
    let before = chars.lower(noun.start.saturating_sub(REACH_CHARS)..noun.start);
    let kind = before.trim_end().rsplit(' ').next().unwrap_or("");
    KINDS.contains(&kind)
}

/// Whether a session is one of care for somebody: counselling sessions, sessions with 40 clients.
fn of_care(chars: &Text, noun: &Word, lead: &str, tail: &str) -> bool {
    const CARE: &[&str] = &[
        "counsel",
        "therap",
        "dialysis",
        "rehab",
        "physio",
        "coaching",
        "treatment",
        "consult",
    ];
    let before = chars.lower(noun.start.saturating_sub(REACH_CHARS)..noun.start);
    let with = tail.strip_prefix("with ").is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            || list!["patients", "clients", "people"].opens(rest)
    });
    // education lectures: 264 sessions with 18,900 participants
    let taught = list![
        "lectur", "training", "educat", "workshop", "seminar", "campaign"
    ]
    .stand_in(lead);
    // 640 clients had 2,912 sessions
    let of_clients = list!["across", "over", "had", "through", "in", "with"].ends(lead)
        && list!["clients", "patients", "young people"].stand_in(lead);
    (with || of_clients) && !taught
        || CARE
            .iter()
            .any(|stem| before.contains(stem) || lead.contains(stem))
}
