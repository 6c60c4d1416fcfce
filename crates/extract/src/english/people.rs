//! Whether the words around a bare number say that it is one of people. What else it may count is read elsewhere.

use super::bare::OF_PEOPLE;
use super::unit::Standing;
use super::words::ends_with_words;

/// Words behind a number that only people are.
const SAID_OF_PEOPLE: &[&str] = &[
    "targeted (",
    "targeted for",
    "reached (",
    "reached since",
    "reached with",
    "displaced",
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

/// Whether the words around a number say that it is one of people.
pub(super) fn people(standing: &Standing, core: &str) -> bool {
    let tail = standing.tail(40);
    let tail = tail.trim_start_matches([' ', '–', '-', '—']);
    // 41,876 were tested
    let passive = ["were ", "was ", "have been ", "had been ", "are ", "being "]
        .iter()
        .find_map(|verb| tail.strip_prefix(verb))
        .is_some_and(|rest| {
            SAID_OF_PEOPLE
                .iter()
                .chain(PASSIVE_OF_PEOPLE)
                .any(|words| rest.starts_with(words))
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
    said || DONE_TO_PEOPLE
        .iter()
        .chain(OF_PEOPLE)
        .any(|word| ends_with_words(verb, word))
}
