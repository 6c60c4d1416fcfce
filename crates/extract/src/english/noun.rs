//! English nouns that are counted, with their units.

use super::spelled::spelled;
use super::words::{Word, is_month, lower, words_after};
use crate::draft::UnitClass;
use crate::lexicon::class_of;

/// Nouns that are counted, with their unit; plurals without their s.
pub(super) const NOUNS: &[(&str, &str)] = &[
    ("people", "person"),
    ("person", "person"),
    ("patient", "person"),
    ("resident", "person"),
    ("women", "person"),
    ("men", "person"),
    ("children", "person"),
    ("child", "person"),
    ("doctor", "person"),
    ("nurse", "person"),
    ("physician", "person"),
    ("worker", "person"),
    ("adult", "person"),
    ("pupil", "person"),
    ("student", "person"),
    ("volunteer", "person"),
    ("citizen", "person"),
    ("employee", "person"),
    ("trainee", "person"),
    ("practitioner", "person"),
    ("sufferer", "person"),
    ("mother", "person"),
    ("clinician", "person"),
    ("midwives", "person"),
    ("participant", "person"),
    ("smoker", "person"),
    ("visitor", "person"),
    ("teacher", "person"),
    ("pharmacist", "person"),
    ("dentist", "person"),
    ("therapist", "person"),
    ("assistant", "person"),
    ("specialist", "person"),
    ("technician", "person"),
    ("carer", "person"),
    ("parent", "person"),
    ("infant", "person"),
    ("babies", "person"),
    ("girl", "person"),
    ("boy", "person"),
    ("donor", "person"),
    ("user", "person"),
    ("member", "person"),
    ("officer", "person"),
    ("veteran", "person"),
    ("staff", "person"),
    ("applicant", "person"),
    ("attendee", "person"),
    ("senior", "person"),
    ("inspector", "person"),
    ("visit", "visit"),
    ("consultation", "visit"),
    ("admission", "visit"),
    ("attendance", "visit"),
    ("appointment", "visit"),
    ("discharge", "visit"),
    ("contact", "visit"),
    ("hospital", "site"),
    ("clinic", "site"),
    ("centre", "site"),
    ("center", "site"),
    ("institution", "site"),
    ("facilities", "site"),
    ("facility", "site"),
    ("school", "site"),
    ("practice", "site"),
    ("site", "site"),
    ("pharmacies", "site"),
    ("pharmacy", "site"),
    ("village", "site"),
    ("township", "site"),
    ("communities", "site"),
    ("bed", "bed"),
    ("case", "case"),
    ("death", "case"),
    ("infection", "case"),
    ("birth", "case"),
    ("outbreak", "case"),
    ("incident", "case"),
    ("dose", "dose"),
    ("vaccination", "dose"),
    ("vaccine", "dose"),
    ("test", "test"),
    ("screening", "test"),
    ("household", "household"),
    ("famili", "household"),
    ("families", "household"),
    ("record", "record"),
    ("session", "session"),
    ("course", "session"),
    ("lecture", "session"),
    ("event", "session"),
    ("workshop", "session"),
    ("campaign", "session"),
    ("ambulance", "vehicle"),
    ("vehicle", "vehicle"),
    ("device", "device"),
    ("operation", "operation"),
    ("surgeries", "operation"),
    ("procedure", "operation"),
    ("inspection", "times"),
    ("time", "times"),
    ("project", "project"),
    ("programme", "project"),
    ("program", "project"),
    ("team", "team"),
    ("leaflet", "copy"),
    ("copies", "copy"),
    ("call", "times"),
    ("round", "times"),
    ("ward", "room"),
    ("room", "room"),
    ("minute", "minute"),
    ("hour", "hour"),
    ("day", "day"),
    ("week", "week"),
    ("month", "month"),
    ("kilogram", "kg"),
    ("kg", "kg"),
    ("tonne", "tonne"),
    ("yuan", "yuan"),
    ("RMB", "yuan"),
    ("dollar", "usd"),
    ("pound", "gbp"),
    ("euro", "eur"),
    ("complaint", "item"),
    ("item", "item"),
    ("measure", "item"),
    ("GPs", "person"),
    ("newborn", "person"),
    ("county", "site"),
    ("counties", "site"),
    ("district", "site"),
    ("state", "site"),
    ("nation", "site"),
    ("country", "site"),
    ("countries", "site"),
    ("equivalents", "person"),
    ("FTE", "person"),
    ("WTE", "person"),
    ("shot", "dose"),
    ("client", "person"),
    ("caller", "person"),
    ("hospitalization", "visit"),
    ("hospitalisation", "visit"),
    ("province", "site"),
    ("station", "site"),
    ("region", "site"),
    ("city", "site"),
    ("cities", "site"),
    ("town", "site"),
    ("lives", "case"),
    ("outpatient", "person"),
    ("inpatient", "person"),
    ("friend", "person"),
    ("treatment", "visit"),
    ("person-time", "visit"),
    ("cancer", "case"),
    ("square", "m2"),
    ("year", "year"),
    ("individuals", "person"),
    ("youth", "person"),
    ("teenager", "person"),
    ("teen", "person"),
    ("adolescent", "person"),
    ("toddler", "person"),
    ("recipient", "person"),
    ("beneficiary", "person"),
    ("beneficiaries", "person"),
    ("professionals", "person"),
    ("personnel", "person"),
    ("consultants", "person"),
    ("surgeon", "person"),
    ("paramedic", "person"),
    ("counsellor", "person"),
    ("counselor", "person"),
    ("psychologist", "person"),
    ("dietitian", "person"),
    ("inmate", "person"),
    ("prisoner", "person"),
    ("refugee", "person"),
    ("migrant", "person"),
    ("survivor", "person"),
    ("victim", "person"),
    ("pensioner", "person"),
    ("learner", "person"),
    ("responder", "person"),
    ("males", "person"),
    ("females", "person"),
    ("presentation", "visit"),
    ("encounter", "visit"),
    ("separation", "visit"),
    ("trusts", "site"),
    ("restaurants", "site"),
    ("laboratory", "site"),
    ("laboratories", "site"),
    ("bite", "case"),
    ("pregnancies", "case"),
    ("deliveries", "case"),
    ("fatalities", "case"),
    ("injuries", "case"),
    ("suicides", "case"),
    ("classes", "session"),
    ("trainings", "session"),
    ("meetings", "session"),
    ("samples", "item"),
    ("assessments", "item"),
    ("referrals", "item"),
    ("investigations", "item"),
    ("violations", "item"),
    ("overdoses", "item"),
    ("agency", "item"),
    ("agencies", "item"),
    ("organisations", "item"),
    ("organizations", "item"),
    ("grants", "item"),
    ("awards", "item"),
    ("publications", "item"),
    ("studies", "item"),
    ("audits", "item"),
    ("permits", "item"),
    ("services", "item"),
];

/// Words after which no counted noun is looked for.
pub(super) const STOPS: &[&str] = &[
    "of", "in", "to", "were", "was", "and", "by", "from", "with", "for", "at", "on", "or", "who",
    "that", "which", "is", "are", "had", "have", "has", "than", "per", "as", "during", "between",
    "compared", "against", "will", "would", "after", "before", "this", "its", "his", "across",
    "plus", "thus", "less", "over", "a", "where", "when", "while", "because", "but", "so",
];

/// The unit of a noun such as `patients`.
pub(super) fn noun_unit(word: &[char]) -> Option<&'static str> {
    let lowered = lower(word);
    let known = |text: &str| {
        NOUNS
            .iter()
            .find(|(noun, _)| *noun == text)
            .map(|&(_, unit)| unit)
    };
    known(&lowered)
        .or_else(|| known(lowered.strip_suffix('s')?))
        .or_else(|| known(&word.iter().collect::<String>()))
}

/// The counted noun among the first `count` words from `at` on, before any stop, with its unit.
///
/// A singular before another noun only says of what kind that is: 1,200 patient visits are visits.
pub(super) fn counted_noun(
    chars: &[char],
    at: usize,
    end: usize,
    count: usize,
) -> Option<(Word, &'static str)> {
    let words = words_after(chars, at, end, count + 3);
    let text = |word: &Word| lower(&chars[word.start..word.end]);
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
                !numbered && !matches!(text(next).as_str(), "a" | "an" | "the")
            })
    };
    let mut longest = count;
    let mut run = 0;
    while run < longest.min(words.len()) {
        let word = &words[run];
        if joins(run) {
            longest = count + 2;
        } else if chars[word.start].is_ascii_digit() || STOPS.contains(&text(word).as_str()) {
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
    let noun = words[index];
    let counted = unit(&noun)?;
    // 85 doctor vacancies: a plural that no list knows is what is counted.
    let head = words.get(index + 1).filter(|next| {
        index + 1 < run
            && !plural(&noun)
            && class_of(counted) != UnitClass::Time
            && is_plural(chars, next)
    });
    Some(head.map_or((noun, counted), |&head| (head, "item")))
}

/// Whether a plain word looks like a plural: `vacancies`, not `process`.
fn is_plural(chars: &[char], word: &Word) -> bool {
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
pub(super) fn is_many(chars: &[char], word: &Word) -> bool {
    let text = &chars[word.start..word.end];
    text.ends_with(&['s']) || PLURALS.contains(&lower(text).as_str())
}

/// Plurals that do not end in s.
const PLURALS: &[&str] = &["people", "women", "men", "children", "staff"];

/// The plural that ends the run of plain words right after a number, if it comes within four words.
pub(super) fn plural_after(chars: &[char], following: &[Word]) -> Option<Word> {
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
        .filter(|word| !PERIODS.contains(&lower(&chars[word.start..word.end]).as_str()))
}

/// Whether a word is a name that says of what kind the things after it are: 12 Scottish boards.
fn is_name(word: &[char]) -> bool {
    const OPENINGS: &[&str] = &[
        "the", "these", "those", "our", "we", "it", "they", "all", "an", "no",
    ];
    let written = word.len() > 1
        && word[0].is_ascii_uppercase()
        && word[1..].iter().all(char::is_ascii_lowercase);
    let text = lower(word);
    let opens = OPENINGS.contains(&text.as_str()) || STOPS.contains(&text.as_str());
    written && !opens && !is_month(word)
}

/// `145 suspected yellow fever`: a disease that what is said of its cases names.
pub(super) fn suspected(chars: &[char], following: &[Word]) -> Option<Word> {
    let text = |word: &Word| lower(&chars[word.start..word.end]);
    let first = text(following.first()?);
    let run = following
        .iter()
        .skip(1)
        .take_while(|word| !STOPS.contains(&text(word).as_str()));
    let said = matches!(first.as_str(), "suspected" | "confirmed" | "probable");
    run.last().copied().filter(|_| said)
}
