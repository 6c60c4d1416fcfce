//! What an English number without a noun counts, from the noun before its verb: visits reached 62,236.

use super::bound::core_of;
use super::list::{List, list};
use super::moved::is_change;
use super::noun::{STOPS, counted_noun, is_many, noun_unit};
use super::plain::hours;
use super::sense::{of_a_department, sees_patients};
use super::standing::Standing;
use super::unit::{Unit, unit_of};
use super::words::{LEVELS, Word, clause_of, ends_with_words, words_after, words_between};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::numeral::{arabic, spaced};
use crate::text::Text;

/// What leads from a noun to how many there are, beside the verbs that lead to any level.
const LEADS: &[&str] = &[
    "stood at",
    "numbered",
    "more than",
    "over",
    "nearly",
    "about",
    "around",
    "approximately",
    "almost",
    "be",
    "estimated at",
    "totalling",
    "totaling",
    "hitting",
    "hit",
    "reaching",
    "numbering",
    "topped",
    "topping",
    "crossed",
    "crossing",
];

/// The unit that the noun before the verb of a bare number has.
pub(super) fn noun_before(standing: &Standing, lead: &str) -> Option<Unit> {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        number,
        scaled,
    } = standing;
    let grouped = number.end - i > number.whole_digits || scaled || number.whole_digits >= 3;
    let ahead = words_after(chars, at, end, 2);
    if grouped && takes_people(lead, chars, at, ahead.first()) {
        return Some(("person", at, None));
    }
    let core = core_of(lead);
    let peopled = list![
        "population of",
        "population is",
        "population was",
        "population stood at"
    ]
    .ends(core);
    if peopled && !number.pointed {
        return Some(("person", at, None));
    }
    if grouped && numbers_of_people(lead) && !number.pointed {
        return Some(("person", at, None));
    }
    // clinics recorded 14,905 and 6,230 attendances: of what both count
    if grouped && let Some(unit) = of_both(standing) {
        return Some((unit, at, None));
    }
    // a total 33 died
    let died = ahead.first().is_some_and(|word| {
        matches!(
            chars.lower(word.start..word.end),
            "died" | "recovered" | "perished"
        )
    });
    // 618 cases, and 2 died: those told before
    let goes_on = (lead.ends_with(',') || list!["and", "while", "with"].ends(lead))
        && chars[start..i].iter().any(char::is_ascii_digit);
    if died && !number.pointed && !goes_on {
        return Some(("person", at, None));
    }
    let verb = LEVELS
        .iter()
        .chain(LEADS)
        .any(|word| ends_with_words(lead, word));
    let clause = clause_of(chars, start, end, i, at);
    // fell from 31 in 2006 to 17, from an average of 121 to an average of 85
    let set_beside = list![
        "compared to",
        "relative to",
        "due to",
        "according to",
        "equal to"
    ]
    .ends(lead);
    let from_to = !set_beside
        && list!["from", "to", "average of"].ends(lead)
        && is_change(&chars[start..clause.1]);
    let changed = standing.changed();
    // The clinic at 5400 Durand Avenue has an address.
    let address = matches!(chars[at..end], [' ', next, ..] if next.is_ascii_uppercase());
    // 200 less than the 614: a difference.
    let than = list![
        "more than",
        "less than",
        "fewer than",
        "higher than",
        "lower than"
    ]
    .opens(standing.tail(16).trim_start());
    // 88,000 admissions, up from 84,000: what was counted before.
    let once = list!["up from", "down from", "increase from", "decrease from"].ends(lead);
    if address || than || once || !(from_to || changed || grouped && verb) {
        return None;
    }
    // from 12 to 15 beds
    if let [to, other] = ahead[..]
        && ends_with_words(lead, "from")
        && chars.lower(to.start..to.end) == "to"
        && let Some(level) = arabic(chars, other.start, end)
    {
        let other = Standing {
            i: other.start,
            at: level.end,
            number: level,
            scaled: false,
            ..*standing
        };
        if let Some((unit, _, _)) = unit_of(&other) {
            return Some((unit, at, None));
        }
    }
    // Deaths declined for the third year, from 88 in 2021 to 71 in 2023.
    let noun = hours(chars, clause.0, i)
        .or_else(|| joined(chars, clause.0, i))
        .or_else(|| head(chars, clause.0, i))
        .or_else(|| named(chars, clause.0, i))
        .or_else(|| {
            named(chars, start, clause.0).filter(|unit| {
                // … living with HIV, estimated at 4.6 million
                let close =
                    words_between(chars, clause.0, i).len() <= 3 && !lead.contains("compared");
                *unit != "item" && (from_to || changed || close)
            })
        })?;
    Some((noun, at, None))
}

/// Whether a clause tells of the numbers of those who are in something or on a list: numbers in structured treatment reached.
fn numbers_of_people(lead: &str) -> bool {
    const STATE_MAX_WORDS: usize = 4;
    static STATES: List = List::new(&[
        "treatment",
        "care",
        "therapy",
        "recovery",
        "list",
        "lists",
        "register",
        "registers",
        "caseload",
        "caseloads",
        "services",
        "service",
        "support",
        "programme",
        "program",
        "accommodation",
        "custody",
        "employment",
        "training",
        "waitlist",
        "dialysis",
        "rehabilitation",
        "placements",
    ]);
    let part = lead.rsplit([',', ';', ':', '(', '.']).next().unwrap_or("");
    let Some(state) = ["numbers in ", "numbers on ", "number in ", "number on "]
        .iter()
        .find_map(|words| part.find(words).map(|at| &part[at + words.len()..]))
    else {
        return false;
    };
    state
        .split(' ')
        .take(STATE_MAX_WORDS)
        .any(|word| STATES.has(word))
}

/// The unit of what the last `and` of `from..to` goes on with: admissions fell to 6,800 and deaths to six from.
fn joined(chars: &Text, from: usize, to: usize) -> Option<&'static str> {
    let words = words_between(chars, from, to);
    let text = |word: &Word| chars.lower(word.start..word.end);
    let at = words.iter().rposition(|word| text(word) == "and")?;
    let names = words[at + 1..]
        .iter()
        .take_while(|word| !STOPS.contains(&text(word)))
        .count();
    let last = &words[at + 1..at + 1 + names].last()?;
    let number = words[..at]
        .iter()
        .any(|word| chars[word.start].is_ascii_digit());
    let unit = noun_unit(&chars[last.start..last.end])?;
    (number && is_many(chars, last) && class_of(unit) != UnitClass::Time).then_some(unit)
}

/// The unit of the noun that the words of `from..to` tell more of: the attendance at clinics counts attendances.
fn head(chars: &Text, from: usize, to: usize) -> Option<&'static str> {
    let words = words_between(chars, from, to);
    let text = |word: &Word| chars.lower(word.start..word.end);
    // The number of patients counts patients.
    if words.iter().any(|word| text(word) == "number") {
        return None;
    }
    let at = words.iter().position(|word| {
        ["at", "in", "to", "from", "for", "by", "among", "with", "on"].contains(&text(word))
    })?;
    words[..at].iter().rev().find_map(|word| {
        noun_unit(&chars[word.start..word.end]).filter(|unit| match class_of(unit) {
            UnitClass::Time => false,
            UnitClass::Visit => true,
            // Institutional delivery rose from 210 to 264.
            _ => is_many(chars, word) || text(word) == "delivery",
        })
    })
}

/// The unit of what the words of `from..to` count.
pub(super) fn named(chars: &Text, from: usize, to: usize) -> Option<&'static str> {
    let words = words_between(chars, from, to);
    let text = |word: &Word| chars.lower(word.start..word.end);
    let unit = |word: &Word| match text(word) {
        "population" | "pop" | "popn" => Some("person"),
        "cases" if of_a_department(chars, word) => Some("visit"),
        // Those who die in hospital have left it too.
        "deaths" if ends_with_words(chars.lower(from..word.start).trim_end(), "discharges and") => {
            Some("visit")
        }
        "assessments" if sees_patients(chars, word) => Some("visit"),
        "days" | "nights" if ends_with_words(chars.lower(from..word.start).trim_end(), "bed") => {
            Some("item")
        }
        "bed"
            if list![" days", " nights", "-days"]
                .opens(chars.lower(word.end..to.max(word.end))) =>
        {
            None
        }
        "headcount" if counts_visits(chars.lower(from..to)) => Some("visit"),
        _ => {
            noun_unit(&chars[word.start..word.end]).filter(|unit| class_of(unit) != UnitClass::Time)
        }
    };
    // The number of patients in hospital counts patients.
    let numbered = words
        .windows(2)
        .rposition(|pair| text(&pair[0]) == "number" && text(&pair[1]) == "of")
        .and_then(|at| words[at + 2..].iter().find_map(unit));
    // Home visits by nurses are visits.
    let visits = || head(chars, from, to).filter(|unit| class_of(unit) == UnitClass::Visit);
    // Visits to the hospital reached 48,200: the plural is what there are so many of.
    let mut plurals = words.iter().rev().filter(|word| is_many(chars, word));
    // The population of the three districts counts people.
    let peopled = || {
        let at = words.iter().position(|word| text(word) == "population")?;
        let of = words
            .get(at + 1)
            .is_some_and(|next| matches!(text(next), "of" | "in" | "for"));
        let places = words[at + 1..]
            .iter()
            .filter_map(unit)
            .all(|unit| unit == "site");
        (of && places).then_some("person")
    };
    numbered
        .or_else(peopled)
        .or_else(visits)
        .or_else(|| done_by(chars, &words))
        .or_else(|| houses_people(chars, &words).then_some("item"))
        .or_else(|| plurals.find_map(unit))
        .or_else(|| {
            // Elm Street Hospital saw 78,905: a name does something, and is not counted.
            let named =
                |word: &Word, unit: &str| unit == "site" && chars[word.start].is_ascii_uppercase();
            let mut words = words.iter().rev();
            words.find_map(|word| unit(word).filter(|unit| !named(word, unit)))
        })
}

/// Whether the last plural of a label names what people have, and not them: staff houses, patients toilets.
fn houses_people(chars: &Text, words: &[Word]) -> bool {
    static THINGS: List = List::new(&[
        "houses",
        "quarters",
        "toilets",
        "latrines",
        "kits",
        "uniforms",
        "posts",
        "positions",
        "vacancies",
        "meetings",
        "groups",
        "rooms",
        "wards",
        "units",
        "courses",
        "registers",
        "hostels",
    ]);
    let last = words.iter().rev().find(|word| is_many(chars, word));
    last.is_some_and(|last| {
        THINGS.has(chars.lower(last.start..last.end))
            && noun_unit(&chars[last.start..last.end]).is_none_or(|unit| unit == "item")
    })
}

/// The unit of what a label counts that people do or suffer: deliveries by skilled attendants, deaths among mothers.
fn done_by(chars: &Text, words: &[Word]) -> Option<&'static str> {
    let text = |word: &Word| chars.lower(word.start..word.end);
    let at = words
        .iter()
        .position(|word| matches!(text(word), "by" | "among" | "amongst"))?;
    let counted = words[..at].last()?;
    let told = matches!(
        text(counted),
        "deliveries"
            | "births"
            | "deaths"
            | "cases"
            | "operations"
            | "surgeries"
            | "infections"
            | "injuries"
            | "pregnancies"
    );
    told.then(|| noun_unit(&chars[counted.start..counted.end]))?
}

/// Whether the headcount that a label names is one of those who came: PHC headcount, headcount under 5 years.
fn counts_visits(label: &str) -> bool {
    list![
        "phc head",
        "opd head",
        "clinic head",
        "outpatient head",
        "facility head",
        "headcount under",
        "headcount 5",
        "headcount over",
    ]
    .stand_in(label)
}

/// The unit of the noun behind another number that `and` adds to a bare one.
fn of_both(standing: &Standing) -> Option<&'static str> {
    const OTHERS: usize = 4;
    let &Standing { chars, end, at, .. } = standing;
    // 12,410, 8,220 and 6,015 admissions
    let mut stop = at;
    let mut other = None;
    for _ in 0..OTHERS {
        let rest = chars.lower(stop..end.min(stop + 6));
        let joint = [", and ", " and ", " or ", ", "]
            .iter()
            .find(|joint| rest.starts_with(**joint));
        let Some(joint) = joint.map(|joint| joint.len()) else {
            break;
        };
        let from = stop + joint;
        let next = spaced(chars, from, end).or_else(|| arabic(chars, from, end))?;
        stop = next.end;
        other = Some(next);
        if joint != 2 {
            break;
        }
    }
    let other = other?;
    let (noun, unit) = counted_noun(chars, other.end, end, 3)?;
    let adjacent = chars[other.end..noun.start]
        .iter()
        .all(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | '-'));
    (adjacent && class_of(unit) != UnitClass::Time).then_some(unit)
}

/// Verbs whose object is people.
pub(super) const OF_PEOPLE: &[&str] = &[
    "admitted",
    "treated",
    "vaccinated",
    "immunised",
    "immunized",
    "employed",
    "employs",
    "recruited",
    "hired",
    "screened",
    "enrolled",
    "regd",
    "regd.",
    "counselled",
    "dewormed",
    "rehabilitated",
    "killed",
    "displaced",
];

/// Whether the verb before a bare number takes people: admitted 57,000 for treatment.
fn takes_people(lead: &str, chars: &Text, at: usize, next: Option<&Word>) -> bool {
    let core = core_of(lead);
    let bare = match next {
        Some(word) => STOPS.contains(&chars.lower(word.start..word.end)),
        None => chars
            .get(at)
            .is_none_or(|c| matches!(c, ',' | '.' | ';' | ' ')),
    };
    bare && OF_PEOPLE
        .iter()
        .any(|verb| ends_with_words(core, verb) && !done_to_things(core, verb))
}

/// Whether things stand right before what is done, and are no doers of it: containers treated, but not hospitals treated.
pub(super) fn done_to_things(core: &str, verb: &str) -> bool {
    let Some(before) = core.strip_suffix(verb) else {
        return false;
    };
    let word = before.trim_end().rsplit(' ').next().unwrap_or("");
    let letters: Vec<char> = word.chars().collect();
    match noun_unit(&letters) {
        Some(unit) => unit == "item",
        None => {
            word.len() > 4
                && word.ends_with('s')
                && !word.ends_with("ss")
                && letters.iter().all(char::is_ascii_lowercase)
        }
    }
}
