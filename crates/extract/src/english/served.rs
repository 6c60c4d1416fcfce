//! Labels under which a programme counts whom it has served, though none of their words is a noun for people: ANC registration 4,120;
//! Penta 3 – 812; first booster 640; diabetic 513. What other labels count is read elsewhere.

use super::diseases::DISEASES;
use super::list::List;
use super::noun::noun_unit;

/// A label is no longer than so many words.
const LABEL_MAX_WORDS: usize = 8;

/// Vaccines, each of which a child has once; their number may stand behind: Penta 3, MR2, OPV-1.
const VACCINES: &[&str] = &[
    "bcg",
    "booster",
    "boosters",
    "dpt",
    "dpt-hepb-hib",
    "dpt-hepb",
    "dtap",
    "dtp",
    "fipv",
    "hepb",
    "hpv",
    "ipv",
    "je",
    "mcv",
    "measles-rubella",
    "mmr",
    "mr",
    "opv",
    "pcv",
    "penta",
    "pentavalent",
    "rota",
    "rotavirus",
    "tcv",
    "td",
    "tdap",
    "tt",
    "yf",
];

/// What people come for, or what they are told to be, as the last word of a label.
static NAMES: List = List::new(&[
    "anc",
    "anc1",
    "anc4",
    "anc8",
    "4anc",
    "8anc",
    "pnc",
    "pnc1",
    "fic",
    "cic",
    "troa",
    "art",
    "prep",
    "pmtct",
    "asthmatic",
    "asthmatics",
    "diabetic",
    "diabetics",
    "epileptic",
    "epileptics",
    "hypertensive",
    "hypertensives",
    "prediabetic",
    "prediabetics",
    "registrant",
    "registrants",
    "malnourished",
    "pregnant",
    "antenatals",
    "primigravida",
    "primigravidae",
    "multigravida",
]);

/// What is done to people, as the last word of a label that names them by other words and names no things.
static DONE: List = List::new(&[
    "registered",
    "enrolled",
    "enroled",
    "examined",
    "screened",
    "tested",
    "counselled",
    "counseled",
    "vaccinated",
    "immunised",
    "immunized",
    "initiated",
    "treated",
    "dewormed",
    "supplemented",
    "trained",
    "oriented",
    "recruited",
    "retained",
    "rehabilitated",
    "traced",
]);

/// How a stay or a treatment ended, as the whole of a label: referred 31, LAMA 12.
static OUTCOMES: List = List::new(&[
    "discharged",
    "discharged alive",
    "discharged home",
    "referred",
    "referred out",
    "referred in",
    "transferred",
    "transferred in",
    "absconded",
    "lama",
    "dama",
    "dorb",
    "left against medical advice",
    "non-cured",
    "non-responders",
    "cured",
    "defaulted",
    "recovered",
]);

/// What is done to people and stands before what they are examined for.
static EXAMINED: List = List::new(&["screened", "examined", "counselled", "counseled"]);

/// A label of those examined is no longer than so many words.
const EXAMINED_MAX_WORDS: usize = 4;

/// Whose registration is one of people.
static REGISTERED: List = List::new(&[
    "anc",
    "pnc",
    "antenatal",
    "trimester",
    "pregnancy",
    "patient",
    "tb",
    "client",
    "member",
    "ncd",
    "art",
]);

/// Words of a label that measures how many of all there are, or what was used.
static MEASURES: List = List::new(&[
    "rate",
    "ratio",
    "coverage",
    "uptake",
    "proportion",
    "percentage",
    "prevalence",
    "incidence",
    "cost",
    "cost:",
    "drop-out",
    "dropout",
    "wastage",
    "stock",
    "vials",
    "index",
]);

/// Whether people are counted under the label that `lead`, in small letters, ends with.
pub(super) fn serves_people(lead: &str) -> bool {
    let label = lead.trim_end_matches([' ', ':', '–', '—', '-', '=', '.', '*']);
    // 1st dose: the digits belong to the label.
    let label = label
        .rsplit([',', ';', ':', '(', ')', '•', '|', '–', '—', '='])
        .next()
        .unwrap_or("");
    let label = label.rsplit(". ").next().unwrap_or(label);
    let label = label.rsplit(" / ").next().unwrap_or(label);
    if [
        "lost to follow up",
        "lost to follow-up",
        "ltfu",
        "transferred out",
        "defaulted",
    ]
    .iter()
    .any(|state| label.trim_start() == *state)
    {
        return true;
    }
    if OUTCOMES.has(label.trim()) {
        return true;
    }
    let mut words: Vec<&str> = label.split_whitespace().collect();
    // screened hypertension
    let examined = words.first().is_some_and(|first| EXAMINED.has(first));
    if examined && words.len() > 1 && !words.contains(&"positive") && !names_things(&words[1..]) {
        return words.len() <= EXAMINED_MAX_WORDS;
    }
    // presumptive TB examined thru GeneXpert
    let tool = words
        .iter()
        .position(|word| matches!(*word, "thru" | "through" | "using" | "via" | "by" | "with"));
    words.truncate(tool.filter(|&at| at > 0).unwrap_or(words.len()));
    let long = words.len() > LABEL_MAX_WORDS;
    let Some(last) = words.pop().filter(|_| !long) else {
        return false;
    };
    if words
        .iter()
        .any(|word| MEASURES.has(word) || word.contains('%'))
    {
        return false;
    }
    if matches!(
        last,
        "registration" | "registrations" | "booking" | "bookings"
    ) {
        return words.iter().any(|word| REGISTERED.has(word));
    }
    // body art
    let named = NAMES.has(last) && words.last() != Some(&"body");
    named
        || is_vaccine(last, &words)
        || DONE.has(last) && !words.is_empty() && !names_things(&words)
}

/// Whether a label ends with a vaccine or its dose: penta 3, hpv dose 1, first dose.
fn is_vaccine(last: &str, before: &[&str]) -> bool {
    let stem = |word: &str| -> String {
        word.trim_end_matches(|c: char| c.is_ascii_digit() || c == '+')
            .trim_end_matches(['-', '.'])
            .to_owned()
    };
    let named = |word: &str| VACCINES.contains(&stem(word).as_str());
    let numbered = stem(last).is_empty();
    let dose = |word: &str| word == "dose";
    match (numbered, before) {
        (false, [.., before]) if dose(last) => {
            matches!(
                *before,
                "1st" | "2nd" | "3rd" | "first" | "second" | "third" | "zero" | "birth"
            ) || named(before)
        }
        (false, _) => named(last),
        (true, [.., vaccine, word]) if dose(word) => named(vaccine),
        (true, [.., word]) => named(word),
        (true, []) => false,
    }
}

/// Things that are examined or tested, in the singular.
static THINGS: List = List::new(&[
    "blood", "food", "meat", "milk", "salt", "slide", "smear", "specimen", "sputum", "stool",
    "urine", "water",
]);

/// Whether the words of a label name things, of which a participle behind them tells: births registered.
fn names_things(words: &[&str]) -> bool {
    words.iter().any(|word| {
        let letters: Vec<char> = word.chars().collect();
        if THINGS.has(word) {
            return true;
        }
        if DISEASES.contains(word) {
            return false;
        }
        // contacts traced are those of a case
        match noun_unit(&letters).filter(|_| *word != "contacts") {
            Some(unit) => unit != "person",
            None => {
                word.len() > 3
                    && *word != "contacts"
                    && word.ends_with('s')
                    && !word.ends_with("ss")
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_those_served_count_people() {
        for label in [
            "immunization: penta 3 – ",
            "mr2 ",
            "first booster",
            "hpv dose 1:",
            "anc registration",
            "bcg -",
            "clinic attenders; hypertensive",
            "new wellness card holders registered",
            "tb contacts screened: no; adolescents dewormed",
        ] {
            assert!(serves_people(label), "{label}");
        }
    }

    #[test]
    fn labels_of_things_and_measures_do_not() {
        for label in [
            "births registered",
            "penta 3 coverage",
            "vehicles registered",
            "samples tested",
            "sputum examined",
            "bed registration",
            "mr campaign",
            "clinics",
        ] {
            assert!(!serves_people(label), "{label}");
        }
    }
}
