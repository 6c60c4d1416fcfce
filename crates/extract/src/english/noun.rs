//! English nouns that are counted, with their units.

use super::cadres::is_cadre;
use super::diseases::DISEASES;
use super::list::{List, list};
use super::nouns::NOUNS;
use super::person_nouns::{CROWDS, PERSONS};
use super::spelled::spelled;
use super::words::{Word, is_month, lower, words_after};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::text::Text;

/// Words after which no counted noun is looked for.
pub(super) const STOPS: &[&str] = &[
    "of", "in", "to", "were", "was", "and", "by", "from", "with", "for", "at", "on", "or", "who",
    "that", "which", "is", "are", "had", "have", "has", "than", "per", "as", "during", "between",
    "compared", "against", "will", "would", "after", "before", "this", "its", "his", "across",
    "plus", "lacked", "lack", "without", "thus", "less", "over", "a", "where", "when", "while",
    "because", "but", "so",
];

/// All nouns: those with units of their own, then those of people.
static ALL: List = List::named(|| {
    let nouns = NOUNS.iter().map(|&(noun, _)| noun);
    nouns.chain(PERSONS.iter().chain(CROWDS).copied()).collect()
});

/// The unit of the noun that `text` is.
fn known(text: &str) -> Option<&'static str> {
    let place = ALL.place_of(text)?;
    Some(NOUNS.get(place).map_or("person", |&(_, unit)| unit))
}

/// The unit of a noun such as `patients`.
pub(super) fn noun_unit(word: &[char]) -> Option<&'static str> {
    // HR: of staff
    if word == ['H', 'R'] {
        return None;
    }
    let lowered = lower(word);
    known(&lowered)
        .or_else(|| known(lowered.strip_suffix('s')?))
        .or_else(|| {
            let capital = word.iter().any(char::is_ascii_uppercase);
            capital.then(|| known(&word.iter().collect::<String>()))?
        })
        .or_else(|| is_cadre(word).then_some("person"))
        // sub-centres, in-patients, teleconsultations; States/UTs
        // odontologists, paediatricians
        .or_else(|| {
            let singular = lowered.strip_suffix('s').unwrap_or(&lowered);
            list!["ologist", "ician", "therapist"]
                .closes(singular)
                .then_some("person")
                .or_else(|| is_agent(&lowered).then_some("person"))
        })
        .or_else(|| {
            let plain = lowered.split('/').next().unwrap_or("");
            let last = plain.rsplit('-').next().unwrap_or("");
            // 31 full-time and six part-time staff
            if list!["full-time", "part-time"].has(plain) {
                return Some("person");
            }
            // up by 52 year-on-year
            if list!["-on-", "-to-", "-over-", "-by-"].stand_in(plain) {
                return None;
            }
            let last = last.strip_prefix("tele").unwrap_or(last);
            let stem = last.strip_suffix('s').unwrap_or(last);
            (last.len() < lowered.len()).then(|| known(last).or_else(|| known(stem)))?
        })
}

/// Whether a plural names people by what they do: operators, sprayers, hygienists. Things that do something, and bodies, are none.
fn is_agent(plural: &str) -> bool {
    static NO_PEOPLE: List = List::new(&[
        "centers",
        "grocers",
        "numbers",
        "others",
        "orders",
        "letters",
        "newsletters",
        "registers",
        "freezers",
        "computers",
        "printers",
        "containers",
        "transfers",
        "trailers",
        "shelters",
        "tankers",
        "posters",
        "papers",
        "offers",
        "charters",
        "chapters",
        "quarters",
        "headquarters",
        "meters",
        "liters",
        "counters",
        "servers",
        "scanners",
        "monitors",
        "tiers",
        "cancers",
        "ulcers",
        "fevers",
        "disorders",
        "folders",
        "banners",
        "stickers",
        "flyers",
        "filters",
        "coolers",
        "heaters",
        "boilers",
        "showers",
        "sewers",
        "powers",
        "matters",
        "barriers",
        "clusters",
        "outliers",
        "triggers",
        "encounters",
        "dispensers",
        "stretchers",
        "bleachers",
        "winters",
        "summers",
        "rivers",
        "towers",
        "diapers",
        "dinners",
        "providers",
        "partners",
        "employers",
        "retailers",
        "suppliers",
        "insurers",
        "manufacturers",
        "carriers",
        "funders",
        "vouchers",
        "wavers",
        "waivers",
        "covers",
        "layers",
        "corners",
        "powders",
        "timers",
        "spacers",
        "boosters",
        "ventilators",
        "concentrators",
        "incubators",
        "refrigerators",
        "generators",
        "indicators",
        "factors",
        "doors",
        "sensors",
        "errors",
        "elevators",
        "contractors",
        "vendors",
        "distributors",
        "sponsors",
        "sectors",
        "tractors",
        "motors",
        "floors",
        "corridors",
        "behaviors",
        "tumors",
        "vectors",
        "incinerators",
        "defibrillators",
        "regulators",
        "predictors",
        "markers",
        "drivers",
        "launders",
        "chillers",
        "burners",
        "trackers",
        "readers",
        "sellers",
        "borders",
        "ambers",
        "members",
        "septembers",
        "decembers",
        "novembers",
        "octobers",
        "hours",
        "fours",
        "lists",
        "checklists",
        "waitlists",
        "shortlists",
        "blisters",
        "masters",
        "dressers",
        "dashers",
        "recorders",
        "testers",
        "analyzers",
        "analysers",
        "nebulizers",
        "nebulisers",
        "sterilizers",
        "sterilisers",
        "autoclavers",
        "mixers",
        "loaders",
        "lockers",
        "lasers",
    ]);
    plural.len() > 7
        && (plural.ends_with("ers") || plural.ends_with("ists") || plural.ends_with("ators"))
        && !plural.contains(['-', '/'])
        && !NO_PEOPLE.has(plural)
}

/// Whether a word with a number in it only says of what kind the thing behind it is: 1,204 12-hour waits, 30 40-bed wards.
fn is_measure_of_kind(chars: &Text, word: &Word) -> bool {
    let mut letters = chars[word.start..word.end]
        .iter()
        .skip_while(|c| c.is_ascii_digit());
    letters.next() == Some(&'-') && letters.next().is_some_and(char::is_ascii_lowercase)
}

/// The counted noun among the first `count` words from `at` on, before any stop, with its unit.
///
/// A singular before another noun only says of what kind that is: 1,200 patient visits are visits.
pub(super) fn counted_noun(
    chars: &Text,
    at: usize,
    end: usize,
    count: usize,
) -> Option<(Word, &'static str)> {
    let words = words_after(chars, at, end, count + 3);
    let text = |word: &Word| chars.lower(word.start..word.end);
    let unit = |word: &Word| noun_unit(&chars[word.start..word.end]);
    let plural = |word: &Word| is_many(chars, word);
    // 412 primary medical and health institutions: what is joined says of what kind they are.
    let joins = |at: usize| {
        at > 0
            && text(&words[at]) == "and"
            && !plural(&words[at - 1])
            && words.get(at + 1).is_some_and(|next| {
                // one rabies case and one death
                let numbered =
                    chars[next.start].is_ascii_digit() || spelled(chars, next.start, end).is_some();
                !numbered && !matches!(text(next), "a" | "an" | "the")
            })
    };
    let mut longest = count;
    let mut run = 0;
    while run < longest.min(words.len()) {
        let word = &words[run];
        if joins(run) {
            longest = count + 2;
        } else if chars[word.start].is_ascii_digit()
            && !(run == 0 && is_measure_of_kind(chars, word))
            || STOPS.contains(&text(word))
        {
            break;
        }
        // 11,200 under treatment, 40 under observation
        let under = text(word) == "under"
            && words.get(run + 1).is_some_and(|next| {
                matches!(
                    text(next),
                    "treatment"
                        | "care"
                        | "follow-up"
                        | "follow"
                        | "observation"
                        | "management"
                        | "surveillance"
                        | "supervision"
                )
            });
        if under {
            break;
        }
        run += 1;
    }
    let mut index = words[..run].iter().position(|word| unit(word).is_some())?;
    while !plural(&words[index])
        && let Some(next) = words.get(index + 1)
    {
        if unit(next).is_some() {
            index += 1;
        } else if text(next) == "and" && joins(index + 1) && index + 2 < run {
            match words[index + 2..run]
                .iter()
                .position(|word| unit(word).is_some())
            {
                Some(further) => index += 2 + further,
                None => break,
            }
        } else {
            break;
        }
    }
    // 2,300 village health volunteers: what is counted stands in the plural.
    if !plural(&words[index])
        && let Some(further) = words[index + 1..run.max(index + 1)]
            .iter()
            .position(|word| {
                plural(word) && unit(word).is_some_and(|unit| class_of(unit) != UnitClass::Time)
            })
    {
        index += 1 + further;
    }
    let noun = words[index];
    let counted = unit(&noun)?;
    let noun_text = &chars[noun.start..noun.end];
    // 85 doctor vacancies, 12 child care centres: a singular only says of what kind the plural behind it is.
    let kind = !plural(&noun)
        && noun_text.iter().all(char::is_ascii_lowercase)
        && matches!(
            class_of(counted),
            UnitClass::Person | UnitClass::Visit | UnitClass::Count
        );
    let behind = if kind { run } else { run.min(index + 2) };
    let head = words[index + 1..behind.max(index + 1)]
        .iter()
        .take_while(|next| next.end > noun.end && !runs_on(text(next)))
        .find(|next| {
            !noun_text.ends_with(&['s'])
                && class_of(counted) != UnitClass::Time
                && is_plural(chars, next)
        });
    let head = head.or_else(|| {
        let next = words.get(index + 1).filter(|_| index + 1 < run)?;
        (counted == "person" && OF_PEOPLE.contains(&text(next))).then_some(next)
    });
    Some(head.map_or((noun, counted), |&head| {
        (head, unit(&head).unwrap_or("item"))
    }))
}

/// Plurals that a plural of people before them only says of whom they are: farmers markets, staff houses.
const OF_PEOPLE: &[&str] = &[
    "markets",
    "clubs",
    "groups",
    "homes",
    "houses",
    "hostels",
    "quarters",
    "associations",
    "unions",
    "networks",
    "committees",
    "councils",
    "shelters",
    "courses",
    "posts",
    "positions",
    "vacancies",
    "surveys",
    "forums",
    "meetings",
    "wards",
    "units",
];

/// Whether a word goes on with a sentence and names no kind of things: staff reported, patient who.
fn runs_on(word: &str) -> bool {
    word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing") || word.ends_with("ly"))
}

/// Whether a plain word looks like a plural: `vacancies`, not `process`.
fn is_plural(chars: &Text, word: &Word) -> bool {
    let text = &chars[word.start..word.end];
    let Some((&last, stem)) = text.split_last() else {
        return false;
    };
    // vacancies, HHSs
    let plain =
        text.len() > 3 && stem.iter().all(char::is_ascii_lowercase) && !stem.ends_with(&['s']);
    let letters = stem.len() > 1 && stem.iter().all(char::is_ascii_uppercase);
    last == 's' && (plain || letters)
}

/// Whether a noun says several: hospitals, people.
pub(super) fn is_many(chars: &Text, word: &Word) -> bool {
    let text = &chars[word.start..word.end];
    text.ends_with(&['s']) || PLURALS.contains(&lower(text).as_str())
}

/// Plurals that do not end in s.
const PLURALS: &[&str] = &[
    "people",
    "women",
    "men",
    "children",
    "staff",
    "teeth",
    "tamariki",
    "rangatahi",
    "kaimahi",
];

/// The plural that ends the run of plain words right after a number, if it comes within four words.
pub(super) fn plural_after(chars: &Text, following: &[Word]) -> Option<Word> {
    // For three quarters: how long, not how many.
    const PERIODS: &[&str] = &["quarters", "decades", "seconds", "nights"];
    let named = following
        .first()
        .is_some_and(|word| is_name(&chars[word.start..word.end]));
    let run = following.iter().take(4).skip(usize::from(named));
    let run = run.take_while(|word| {
        let text = &chars[word.start..word.end];
        // 214 WIC referrals: a name in capitals says of what kind they are.
        let plain = text.iter().all(char::is_ascii_lowercase)
            || text.len() > 1
                && text[1..text.len() - 1].iter().all(char::is_ascii_uppercase)
                && text[0].is_ascii_uppercase();
        plain && !STOPS.contains(&lower(text).as_str())
    });
    run.copied()
        .find(|word| is_plural(chars, word))
        .filter(|word| !PERIODS.contains(&chars.lower(word.start..word.end)))
}

/// Whether a word is a name that says of what kind the things after it are: 12 Scottish boards.
fn is_name(word: &[char]) -> bool {
    static OPENINGS: List = List::new(&[
        "the", "these", "those", "our", "we", "it", "they", "all", "an", "no",
    ]);
    let written = word.len() > 1
        && word[0].is_ascii_uppercase()
        && word[1..].iter().all(char::is_ascii_lowercase);
    let text = lower(word);
    let opens = OPENINGS.has(text.as_str()) || STOPS.contains(&text.as_str());
    written && !opens && !is_month(word)
}

/// `145 suspected yellow fever`, `12 measles`: a disease whose cases are counted.
pub(super) fn disease_after(chars: &Text, following: &[Word]) -> Option<Word> {
    let text = |word: &Word| chars.lower(word.start..word.end);
    let first = text(following.first()?);
    let run = following
        .iter()
        .take_while(|word| !STOPS.contains(&text(word)));
    if matches!(first, "suspected" | "confirmed" | "probable") {
        let alone = following.first().filter(|word| {
            let next = chars.get(word.end).copied().unwrap_or('.');
            matches!(next, ',' | ';' | '.' | ')')
        });
        return run.skip(1).last().or(alone).copied();
    }
    // 3 hepatitis C are cases, 3 hepatitis nurses are none; 2 new salmonella are.
    let mut run = run.skip_while(|word| {
        matches!(
            text(word),
            "new" | "acute" | "imported" | "more" | "human" | "indigenous" | "autochthonous"
        )
    });
    let named = run.next().filter(|word| DISEASES.contains(&text(word)))?;
    let next = run.next();
    let letter = next.filter(|word| word.end - word.start == 1);
    let verb = next.is_some_and(|word| text(word).ends_with("ed"));
    (next.is_none() || letter.is_some() || verb).then(|| *letter.unwrap_or(named))
}
