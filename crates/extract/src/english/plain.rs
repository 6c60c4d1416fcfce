//! Plain numbers that no noun behind them and no figure before them explains: they are figures all the same, and the words before
//! them say of what.

use super::bare::{OF_PEOPLE, named};
use super::beside::Counted;
use super::context::{Measure, core_of, placed};
use super::host::host;
use super::inherit::{bracketed, is_counted, share_follows, stands_alone};
use super::label::NO_MEASURES;
use super::nothing::{after_article, labelled, no_count};
use super::noun::{STOPS, is_many, noun_unit};
use super::nouns::DISEASES;
use super::spelled::spelled;
use super::unit::Standing;
use super::words::{ends_with_words, lower, subject_before, words_between};
use super::{EnglishFigure, Tie};
use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;

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

/// An amount whose currency is not said has one of these figures before it.
const MONEY_REACH: usize = 3;

/// The bare number `standing` as a figure of its own; `earlier` is what the sentence before counts.
pub(super) fn plain_count(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<EnglishFigure> {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        number,
        scaled,
    } = standing;
    if no_count(standing)
        || beside_digits(standing)
        || before_a_time(standing)
        || behind_capitals(standing)
    {
        return None;
    }
    let lead = standing.lead();
    let core = core_of(&lead);
    let percent = (!scaled).then(|| same_share(standing, found)).flatten();
    let grouped = number.end - i > number.whole_digits;
    // under 108 service: digits alone before a word in the singular name what it is.
    let large = scaled
        || !number.pointed && number.whole_digits >= 3 && (grouped || stands_alone(standing));
    let small = !large
        && !scaled
        && (in_parts(standing, &lead)
            || told_small(standing, &lead, core)
            || share_follows(standing) && !core.is_empty());
    let large = large || small;
    let opens = core.is_empty() && !scaled && !grouped;
    if percent.is_none() && (!large || opens || is_numbering(core)) {
        return None;
    }
    let past = found
        .last()
        .map_or(start, |figure| figure.figure.end.max(start))
        .min(i);
    let words_before = || subject_before(chars, past, i);
    let whole = !number.pointed || scaled;
    let (unit, noun) = percent
        .or_else(|| people(standing, core).then(|| ("person", words_before())))
        .or_else(|| {
            // 96.5% of the 220M projected
            let mut values = found.iter().rev().take(MONEY_REACH);
            let money = values.find(|figure| {
                scaled
                    && matches!(figure.tie, Tie::Value | Tie::Share)
                    && class_of(figure.figure.unit) == UnitClass::Money
            })?;
            Some((money.figure.unit, money.subject))
        })
        .or_else(|| {
            number
                .pointed
                .then(|| measure_of_parts(standing, found, earlier))
                .flatten()
        })
        .or_else(|| sick(chars, past, i).then(|| ("case", words_before())))
        .or_else(|| {
            hours(
                chars,
                if found.iter().any(|figure| figure.tie == Tie::Value) {
                    past
                } else {
                    start
                },
                i,
            )
            .map(|unit| (unit, words_before()))
        })
        .or_else(|| {
            let last = found.iter().rev().find(|figure| figure.tie == Tie::Value);
            let told = last
                .map(|last| (last.figure.unit, last.subject))
                .or(earlier);
            told.filter(|told| whole && done_by(core) && is_counted(told))
        })
        .or_else(|| {
            named(chars, past, i)
                .filter(|_| whole)
                .map(|unit| (unit, words_before()))
        })
        .or_else(|| host(standing, found, earlier, core).filter(|_| whole))
        .or_else(|| alike(standing, found))
        .or_else(|| {
            earlier.filter(|counted| {
                whole
                    && is_counted(counted)
                    && (share_follows(standing) || bracketed(standing) || core.ends_with(" of"))
            })
        })
        .or_else(|| {
            let waits = [
                "waiting list",
                "wait list",
                "waitlist",
                "caseload",
                "headcount",
            ];
            let awaited = whole && waits.iter().any(|words| lead.contains(words));
            awaited.then(|| ("person", words_before()))
        })
        .unwrap_or_else(|| ("item", words_before()));
    let measure = Measure {
        start: i,
        end: at,
        value: number.value,
        unit,
        basis: Basis::ListNumeral,
        noun: Some(noun),
    };
    Some(placed(chars, start, end, &measure))
}

/// Whether a number in parts, which nothing counts, is a measure all the same: an index of 0.91. Its place tells that it is
/// neither a version nor a statistic.
fn in_parts(standing: &Standing, lead: &str) -> bool {
    let closed = stands_alone(standing);
    let statistic = [
        "p", "p <", "p=", "p<", "ci", "ci:", "ci of", "v", "version", "or", "rr", "hr", "aor",
        "s.d.", "sd",
    ]
    .iter()
    .any(|words| ends_with_words(lead.trim_end_matches(['=', '<', '>', ' ', '(']), words));
    // 18.04.2024
    let parted = matches!(
        standing.chars[standing.at.min(standing.end)..standing.end],
        ['-', ..]
    ) || matches!(standing.chars[standing.at.min(standing.end)..standing.end], ['.' | '/', next, ..] if next.is_ascii_digit());
    standing.number.pointed && closed && !statistic && !parted && !lead.is_empty()
}

/// The measure of a number in parts: that of the percentages, rates and times before it, else what it indexes.
fn measure_of_parts(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<Counted> {
    let value = standing.number.value.to_f64();
    // OPD attendance per capita is 0.67: no percentage
    let each = ["per capita", "per head", "per person"]
        .iter()
        .any(|words| standing.lead().contains(words));
    if each {
        return None;
    }
    let fits = |unit: &str, before: f64| match class_of(unit) {
        UnitClass::Percent | UnitClass::PercentagePoint => value <= 100.0,
        UnitClass::Rate | UnitClass::Time => (0.05..20.0).contains(&(value / before)),
        _ => unit == "point",
    };
    let last = found
        .iter()
        .rev()
        .filter(|figure| matches!(figure.tie, Tie::Value | Tie::Share))
        .find(|figure| {
            fits(
                figure.figure.unit,
                figure.figure.value.map_or(0.0, Number::to_f64),
            )
        });
    let rated = standing
        .lead()
        .split_whitespace()
        .rev()
        .take(10)
        .any(|word| {
            word == "rate" || word == "rates" || word.ends_with("'s") || word.ends_with("’s")
        });
    let earlier = earlier.filter(|(unit, _)| rated && class_of(unit) == UnitClass::Rate);
    let lived = standing
        .lead()
        .contains("expectancy")
        .then_some(("year", (standing.i, standing.i)));
    lived
        .or(last.map(|figure| (figure.figure.unit, figure.subject)))
        .or(earlier)
}

/// Whether a small number closes what the words before it measure: current forecast is 90, deaths reported 41 (…).
fn told_small(standing: &Standing, lead: &str, core: &str) -> bool {
    const VERBS: &[&str] = &[
        "is",
        "was",
        "were",
        "are",
        "at",
        "stood at",
        "stands at",
        "totalled",
        "totaled",
        "numbered",
        "reached",
        "reported",
        "recorded",
        "registered",
        "notified",
        "logged",
        "remained at",
        "comes to",
        "came to",
    ];
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        number,
        ..
    } = standing;
    let closed = chars
        .get(at)
        .filter(|_| at < end)
        .is_none_or(|c| matches!(c, ',' | '.' | ';' | ')'))
        || matches!(chars[at.min(end)..end], [' ', '(' | '/' | '|', ..]);
    // Half of them were over 65: an age.
    let aged = ["over", "under", "above", "below", "aged"]
        .iter()
        .any(|word| ends_with_words(lead, word));
    let verb = !aged && VERBS.iter().any(|verb| ends_with_words(core, verb));
    // Doctors - 2 / Midwives - 31
    let label_at = (start..i)
        .rev()
        .find(|&k| matches!(chars[k], ';' | '/' | '•' | '|'))
        .map_or(start, |k| k + 1);
    let dash = core.ends_with([':', '-', '–']) && i - label_at < LABEL_MAX_CHARS;
    // Delayed transfers of care 57 (…)
    let last = words_between(chars, start.max(i.saturating_sub(40)), i);
    let noun = last.iter().rev().take(3).any(|word| {
        is_many(chars, word)
            && chars[word.start].is_ascii_lowercase()
            && noun_unit(&chars[word.start..word.end])
                .is_none_or(|unit| class_of(unit) != UnitClass::Time)
    });
    let ends = chars.get(at).filter(|_| at < end).is_none_or(|&c| c == ';')
        || matches!(chars[at.min(end)..end], [' ', '(', ..]);
    let noun = noun && ends;
    // (previous year 51)
    let told = chars.get(at) == Some(&')')
        && lead.rsplit_once('(').is_some_and(|(before, label)| {
            !label.contains(')')
                && label.split_whitespace().count() < 4
                && before.contains(|c: char| c.is_ascii_digit())
        });
    let listed = i > start + 1 && chars[i - 1] == '-';
    let opened = sick(chars, start, i)
        || listed
        || told && !label_is_numbering(lead)
        || verb
        || dash && named(chars, start, i).is_some()
        || noun
            && i > start
            && chars[i - 1] == ' '
            && core.ends_with(|c: char| c.is_ascii_alphabetic());
    !number.pointed && closed && opened && !core.is_empty()
}

/// Whether the bracket open at the end of `lead` points to a place in the report: see table, page.
fn label_is_numbering(lead: &str) -> bool {
    let label = lead.rsplit('(').next().unwrap_or("").trim();
    label.is_empty()
        || labelled(label)
        || ["see", "ref", "note", "by", "of", "and"]
            .iter()
            .any(|word| label.contains(word))
}

/// Whether the words right before a number, parted from it by a comma or a dash, are the name of a disease: hepatitis C, 19.
fn sick(chars: &[char], start: usize, i: usize) -> bool {
    let lead = lower(&chars[start.max(i.saturating_sub(LABEL_MAX_CHARS))..i]);
    let lead = lead.trim_end_matches([' ', '<', '>', '≤']);
    let Some(named) = lead.strip_suffix([',', ':', '-']) else {
        return false;
    };
    let named = named
        .rsplit([',', ';', '•', ':', '(', ')'])
        .next()
        .unwrap_or("")
        .trim();
    let words: Vec<&str> = named.split_whitespace().collect();
    words.len() < 5 && words.iter().any(|word| DISEASES.contains(word))
}

/// What the time before a number of its size measures: hours of which 98,412 were worked, and 102,087 planned.
fn alike(standing: &Standing, found: &[EnglishFigure]) -> Option<Counted> {
    let last = found
        .iter()
        .rev()
        .find(|figure| figure.tie == Tie::Value && figure.figure.unit != "percent")?;
    let ratio = standing.number.value.to_f64() / last.figure.value?.to_f64();
    let time = class_of(last.figure.unit) == UnitClass::Time;
    (time && (0.3..3.0).contains(&ratio)).then_some((last.figure.unit, last.subject))
}

/// Whether the words before a number end with the verb of those who do it, who are not what is counted: hospitals received.
fn done_by(core: &str) -> bool {
    const VERBS: &[&str] = &[
        "received",
        "treated",
        "saw",
        "handled",
        "catered to",
        "catered for",
        "attended to",
        "recorded",
        "registered",
        "performed",
        "conducted",
        "carried out",
        "accounted for",
        "contributed",
        "took",
    ];
    VERBS.iter().any(|verb| ends_with_words(core, verb))
}

/// A label is no longer than this.
const LABEL_MAX_CHARS: usize = 60;

/// The unit of the hours, minutes or days that the words of `from..to` name, if that is what there are so many of: crew hours
/// lost fell to, home support hours delivered were.
pub(super) fn hours(chars: &[char], from: usize, to: usize) -> Option<&'static str> {
    let words = words_between(chars, from, to);
    let text = |at: usize| lower(&chars[words[at].start..words[at].end]);
    let at = (0..words.len())
        .find(|&at| matches!(text(at).as_str(), "hours" | "minutes" | "bed-days"))?;
    let counted = at > 0
        && (chars[words[at - 1].start].is_ascii_digit()
            || spelled(chars, words[at - 1].start, to).is_some());
    let stopped = (0..at).any(|at| STOPS.contains(&text(at).as_str()));
    (!counted && !stopped && at < HOURS_MAX_WORDS)
        .then(|| noun_unit(&chars[words[at].start..words[at].end]))?
}

/// What a sentence counts hours of is named within so many words.
const HOURS_MAX_WORDS: usize = 5;

/// Whether what follows is a time that was found to measure nothing: the first 1,000 days.
fn before_a_time(standing: &Standing) -> bool {
    standing.next().is_some_and(|word| {
        let unit = noun_unit(&standing.chars[word.start..word.end]);
        unit.is_some_and(|unit| class_of(unit) == UnitClass::Time)
    })
}

/// Whether digits without commas stand right behind capitals, as in a code or an address: NSW 2999, (MCLHD) 230617.
fn behind_capitals(standing: &Standing) -> bool {
    let &Standing {
        chars,
        start,
        i,
        number,
        scaled,
        ..
    } = standing;
    // Send it to PO Box 12, Northam 4012.
    let posted = (4..7).contains(&number.whole_digits)
        && number.end - i == number.whole_digits
        && lower(&chars[start..i]).contains(" box ");
    if posted {
        return true;
    }
    // ORC 3717.29
    let coded =
        number.pointed && number.whole_digits > 3 && chars[i..number.end].iter().all(|c| *c != ',');
    let plain = !scaled
        && (coded
            || !number.pointed && number.end - i == number.whole_digits && number.whole_digits > 2);
    let before = chars[start..i]
        .iter()
        .rev()
        .skip_while(|c| matches!(c, ' ' | ')'));
    let capitals = before.take_while(|c| c.is_ascii_uppercase()).count();
    plain && capitals > 1
}

/// Whether the digits are one group of several, as in a telephone number.
fn beside_digits(standing: &Standing) -> bool {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        ..
    } = standing;
    let digit = |at: usize| chars[at].is_ascii_digit();
    // 70,402 83.7%
    if standing.number.end - i > standing.number.whole_digits {
        return false;
    }
    let before = i >= start + 2 && matches!(chars[i - 1], ' ' | '-' | '/') && digit(i - 2);
    let behind = at + 1 < end && matches!(chars[at], ' ' | '-' | '/') && digit(at + 1);
    before || behind
}

/// Whether the words before a number say that it numbers a thing or is a way to call.
fn is_numbering(core: &str) -> bool {
    const NUMBERING: &[&str] = &[
        "ext.",
        "ext",
        "extension",
        "call",
        "dial",
        "text",
        "phone",
        "hotline",
        "helpline",
        "line",
        "room",
        "route",
        "highway",
        "flight",
        "order",
        "letter",
        "ref",
        "ref.",
        "resolution",
        "decree",
        "circular",
        "ein",
        "licence",
        "license",
        "permit",
        "iso",
        "section",
        "law",
        "regulation",
        "directive",
        "code",
        "id",
        "postcode",
        "zip",
        "bs",
        "en",
        "at",
    ];
    let core = core.trim_end_matches([':', '#', ' ']);
    let last = core.rsplit(' ').next().unwrap_or("");
    // n=1,013
    if core == "n=" || core.ends_with([' ', ',', '(']) && core.ends_with("n=") {
        return false;
    }
    core.ends_with(['/', '#', '§', '_', '='])
        || labelled(core)
        || NO_MEASURES.contains(&last) && !after_article(core)
        || NUMBERING.iter().any(|word| ends_with_words(core, word))
}

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

/// The percentage before that this number goes on: found in 61 per cent, in 24 of it: codeine in 24.
fn same_share(standing: &Standing, found: &[EnglishFigure]) -> Option<Counted> {
    const GAP_MAX_CHARS: usize = 40;
    let &Standing {
        chars,
        start,
        i,
        at,
        end,
        number,
        ..
    } = standing;
    let before = found
        .last()
        .filter(|last| last.figure.unit == "percent" && last.tie == Tie::Value)?;
    let closed = chars
        .get(at)
        .filter(|_| at < end)
        .is_none_or(|c| matches!(c, ',' | '.' | ';'));
    let from = before.figure.end.min(i);
    let joint = lower(&chars[from..i]);
    let joint = joint.trim_end();
    let listed = joint.starts_with(", ") || joint.starts_with(" and ") || joint.starts_with("; ");
    let verb = |text: &str| text.trim_end().rsplit(' ').next().unwrap_or("").to_owned();
    let led = verb(&lower(
        &chars[start.max(before.figure.start.saturating_sub(12))..before.figure.start],
    ));
    let same = led.chars().all(|c| c.is_ascii_alphabetic()) && led.len() > 1 && verb(joint) == led;
    let fits = number.value.to_f64() <= 100.0 && i - from < GAP_MAX_CHARS;
    (closed && listed && same && fits).then_some((before.figure.unit, before.subject))
}
