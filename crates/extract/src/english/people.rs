//! Whether the words around a bare number say that it is one of people. What else it may count is read elsewhere.

use super::bare::{OF_PEOPLE, done_to_things, named};
use super::list::{List, list};
use super::served::serves_people;
use super::standing::Standing;
use super::words::ends_with_words;

/// Words behind a number that only people are.
const SAID_OF_PEOPLE: &[&str] = &[
    "targeted (",
    "targeted for",
    "reached (",
    "reached since",
    "reached with",
    "displaced",
    "pregnant",
    "lactating",
    "breastfeeding",
    "living with",
    "with disabilities",
    "unaccounted for",
    "internally displaced",
    "food insecure",
    "food-insecure",
    "in need",
    "homeless",
    "malnourished",
    "unemployed",
    "uninsured",
    "put on treatment",
    "on treatment",
    "under treatment",
    "under follow",
    "under care",
    "on the waiting list",
    "vaccinated",
    "enrolled",
    "screened",
    "trained",
    "quit",
    "came forward",
    "came for ",
    "came to ",
    "came –",
    "came,",
    "came.",
    "attended",
    "replied",
    "responded",
    "took part",
    "joined",
    "signed up",
    "went on to",
    "in post",
    "on the outpatient list",
    "on the list",
    "on a waiting list",
    "on waiting list",
    "on waitlist",
    "on the wait list",
    "on the waitlist",
    "on our waiting list",
    "on our list",
    "on the register",
    "on the caseload",
    "on our books",
    "overdue",
    "waiting",
    "had waited",
    "waited",
    "were waiting",
    "are waiting",
    "turned out",
    "stopped smoking",
    "gave birth",
    "returned to",
    "x-rayed",
    "referred",
    "graduated",
    "have signed up",
    "retired",
    "resigned",
    "transferred service",
    "were transferred",
    "absconded",
    "passed away",
    "left the service",
    "went on leave",
    "are on study leave",
    "on study leave",
    "on leave",
    "vacated post",
    "reported for duty",
    "assumed duty",
    "resumed duty",
];

/// What is done to people, and said of them with a verb before it.
const PASSIVE_OF_PEOPLE: &[&str] = &[
    "tested",
    "treated",
    "immunised",
    "immunized",
    "admitted",
    "hospitalised",
    "hospitalized",
    "discharged",
    "x-rayed",
    "referred",
    "waiting",
    "diagnosed",
    "counselled",
    "recruited",
    "employed",
    "hired",
    "appointed",
    "promoted",
    "dismissed",
    "interviewed",
    "evacuated",
    "rescued",
    "arrested",
    "detained",
    "widowed",
    "orphaned",
    "women",
    "men",
    "male",
    "female",
    "children",
    "aged",
    "living with",
];

/// What is done to people, as somebody sets out to do it.
const DONE_TO_PEOPLE: &[&str] = &[
    "vaccinate",
    "immunise",
    "immunize",
    "treat",
    "recruit",
    "hire",
    "train",
    "screen",
    "enrol",
    "enroll",
    "admit",
];

/// What only people do, where nothing else has been counted before: 4,310 registered, 96 of them attended.
static DONE_BY_PEOPLE: List = List::new(&[
    "registered",
    "signed on",
    "tested",
    "enroled",
    "turned up",
    "showed up",
    "volunteered",
    "qualified",
    "retired",
    "resigned",
    "participated",
    "recovered",
    "relapsed",
    "defaulted",
    "dropped out",
    "consented",
    "declined to",
    "gave up smoking",
    "went home",
    "sought",
]);

/// Words before a number that only people are in, on or under: hypertensives under treatment 4,120.
const STATES_OF_PEOPLE: &[&str] = &[
    "on treatment",
    "under treatment",
    "on art",
    "on arv",
    "on therapy",
    "on prep",
    "on dialysis",
    "on insulin",
    "on medication",
    "on medicines",
    "on follow up",
    "on follow-up",
    "under follow up",
    "under follow-up",
    "under care",
    "in care",
    "lost to follow up",
    "lost to follow-up",
    "under management",
    "in position",
    "in post",
    "on board",
    "current on art",
    "currently on art",
    "new starts",
    "new starters",
    "new initiations",
    "newly initiated",
    "newly enrolled",
    "new enrolments",
    "started on treatment",
    "waiting for surgery",
    "on waiting list",
    "on the waiting list",
];

/// Who a thing is given to.
const GIVEN: &[&str] = &[
    "given to",
    "administered to",
    "offered to",
    "handed to",
    "dispensed to",
];

/// Whether the words around a number say that it is one of people.
pub(super) fn people(standing: &Standing, core: &str) -> bool {
    if standing.tail(14).starts_with(" of those who ") {
        return true;
    }
    // The number waiting over 18 weeks was 2,310; 58, of whom 22 are waiting
    let waiting = list![
        "number waiting",
        "numbers waiting",
        "those waiting",
        "total waiting",
        "now waiting"
    ]
    .stand_in(standing.lead())
        && list![
            "is", "was", "were", "at", "to", "reached", "totalled", "totaled", "from"
        ]
        .ends(core);
    let whom = standing
        .tail(12)
        .trim_start_matches([',', ' ', '–', '-', '—', '('])
        .starts_with("of whom")
        && named(standing.chars, standing.start, standing.i).is_none_or(|unit| unit != "case");
    if waiting || whom {
        return true;
    }
    let tail = standing.tail(56);
    let tail = past_share(tail.trim_start_matches([' ', '–', '-', '—']));
    // 8,204 currently lactating
    let tail = ["currently ", "now ", "still ", "already "]
        .iter()
        .find_map(|when| tail.strip_prefix(when))
        .unwrap_or(tail);
    // 41,876 were tested
    // 24 came out positive: of what was tested
    let tested = ["came ", "turned "]
        .iter()
        .any(|verb| tail.starts_with(verb))
        && tail
            .split(' ')
            .take(4)
            .any(|word| list!["positive", "negative", "reactive"].opens(word));
    if tested {
        return false;
    }
    let passive = ["were ", "was ", "have been ", "had been ", "are ", "being "]
        .iter()
        .find_map(|verb| tail.strip_prefix(verb))
        .is_some_and(|rest| {
            SAID_OF_PEOPLE
                .iter()
                .chain(PASSIVE_OF_PEOPLE)
                .any(|words| rest.starts_with(words))
                || of_an_age(rest)
        });
    let said = passive
        || SAID_OF_PEOPLE.iter().any(|words| tail.starts_with(words))
        || tail
            .split([',', '.', ';', '('])
            .next()
            .is_some_and(|phrase| phrase.split(' ').take(4).any(|word| word == "population"));
    let verb = ["another", "a further", "an additional", "some"]
        .iter()
        .find_map(|words| core.strip_suffix(words))
        .unwrap_or(core)
        .trim_end();
    let things = OF_PEOPLE
        .iter()
        .any(|word| ends_with_words(verb, word) && done_to_things(verb, word));
    if things {
        return said;
    }
    said || DONE_TO_PEOPLE
        .iter()
        .chain(OF_PEOPLE)
        .chain(GIVEN)
        .any(|word| ends_with_words(verb, word))
        || STATES_OF_PEOPLE
            .iter()
            .any(|word| ends_with_words(past_copula(verb), word))
        || serves_people(core)
        // LHWs: sanctioned 1,318, working 1,206
        || list!["working", "posted", "on duty", "in place", "serving"].ends(past_copula(verb))
            && list!["sanction", "establish", "approved"].stand_in(standing.lead())
}

/// A label without what leads from it to its number: current on ART is, on dialysis stood at.
fn past_copula(label: &str) -> &str {
    let bare = label.trim_end_matches([':', '-', '–', '=', ' ']);
    let label = list![
        "is",
        "are",
        "was",
        "were",
        "now",
        "stood at",
        "stands at",
        "numbered",
        "reached",
        "totalled"
    ]
    .strip_end(bare)
    .unwrap_or(bare);
    label.trim_end()
}

/// Whether a number opens its sentence with what only people do: 4,310 registered. `told` is the unit counted before.
pub(super) fn done_by_people(standing: &Standing, core: &str, told: Option<&str>) -> bool {
    let open = core.is_empty()
        && told.is_none_or(|unit| matches!(unit, "record" | "item" | "visit" | "person"));
    if !open {
        return false;
    }
    let tail = standing.tail(56);
    let tail = past_share(tail.trim_start());
    DONE_BY_PEOPLE.opens(tail)
}

/// `tail` behind a share in brackets that it opens with: (4.6%) were under 18.
fn past_share(tail: &str) -> &str {
    const SHARE_MAX_CHARS: usize = 16;
    tail.strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
        .filter(|(share, _)| share.len() < SHARE_MAX_CHARS && share.contains(['%', 'p']))
        .map_or(tail, |(_, rest)| rest.trim_start())
}

/// Whether `rest` tells how old somebody is: under 18, over 65 years, between 10 and 19 years old.
fn of_an_age(rest: &str) -> bool {
    let Some(bound) = [
        "under ",
        "over ",
        "below ",
        "above ",
        "younger than ",
        "older than ",
        "between ",
    ]
    .iter()
    .find_map(|words| rest.strip_prefix(words)) else {
        return false;
    };
    let digits = bound.bytes().take_while(u8::is_ascii_digit).count();
    let behind = &bound[digits..];
    let years =
        behind.starts_with(" year") || behind.contains("years old") || behind.contains("of age");
    let bare = behind.is_empty()
        || behind.starts_with([',', '.', ';', ')'])
        || [" and ", " when ", " at ", " or "].iter().any(|joint| {
            behind
                .strip_prefix(joint)
                .is_some_and(|next| !next.starts_with(|c: char| c.is_ascii_digit()))
        });
    (1..=3).contains(&digits) && (years || bare && !rest.starts_with("between"))
}
