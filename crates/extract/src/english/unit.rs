//! The unit of an English number, from the words right after it or the currency before.

use super::context::{core_of, is_change};
use super::noun::{STOPS, counted_noun, is_many, noun_unit, plural_after, suspected};
use super::tie::{FALLS, RISES};
use super::words::{Word, clause_of, ends_with_words, lower, words_after, words_between};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::numeral::{Numeral, arabic};

/// A currency sign or word right before the number.
pub(super) fn money_before(
    chars: &[char],
    start: usize,
    i: usize,
) -> Option<(usize, &'static str)> {
    // US$ 132
    let at = match chars[start..i] {
        [.., letter, '$', ' '] if letter.is_ascii_uppercase() => i - 1,
        _ => i,
    };
    let sign = (at > start).then(|| chars[at - 1])?;
    let unit = match sign {
        '$' => "usd",
        '£' => "gbp",
        '€' => "eur",
        '¥' | '￥' => "yuan",
        _ => {
            let text = &chars[start..i];
            let text = text.strip_suffix(&[' ']).unwrap_or(text);
            return CODES.iter().find_map(|&(word, unit)| {
                let length = crate::lexicon::suffix_length(text, word)?;
                let from = start + text.len() - length;
                let alone = from == start || !chars[from - 1].is_ascii_alphanumeric();
                alone.then_some((from, unit))
            });
        }
    };
    let country = DOLLARS.iter().find_map(|&(letters, unit)| {
        let length = crate::lexicon::suffix_length(&chars[start..at - 1], letters)?;
        let from = at - 1 - length;
        let alone = from == start || !chars[from - 1].is_ascii_alphanumeric();
        (sign == '$' && alone).then_some((from, unit))
    });
    Some(country.unwrap_or((at - 1, unit)))
}

/// Letters before a dollar sign that say whose dollar it is.
const DOLLARS: &[(&str, &str)] = &[
    ("US", "usd"),
    ("HK", "hkd"),
    ("NT", "twd"),
    ("NZ", "nzd"),
    ("S", "sgd"),
    ("A", "aud"),
    ("C", "cad"),
];

/// Codes of currencies that stand before the number.
const CODES: &[(&str, &str)] = &[
    ("RMB", "yuan"),
    ("CNY", "yuan"),
    ("USD", "usd"),
    ("HKD", "hkd"),
    ("TWD", "twd"),
    ("MOP", "mop"),
    ("GBP", "gbp"),
    ("EUR", "eur"),
];

/// The unit of a number, where it ends, and the noun that names what is counted.
#[allow(clippy::too_many_arguments, clippy::type_complexity)] // the parts of one look-ahead, used once
pub(super) fn unit_of(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
    at: usize,
    number: Numeral,
    scaled: bool,
    money: Option<(usize, &'static str)>,
) -> Option<(&'static str, usize, Option<(usize, usize)>)> {
    if let Some((_, unit)) = money {
        return Some((unit, at, None));
    }
    let rest_at = (at..end).find(|&k| chars[k] != ' ').unwrap_or(end);
    let rest: String = chars[rest_at..end.min(rest_at + 32)]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    const MEASURES: &[(&str, &str)] = &[
        ("percentage points", "percentage_point"),
        ("percentage point", "percentage_point"),
        ("percent", "percent"),
        ("per cent", "percent"),
        ("%", "percent"),
        ("‰", "per_1000"),
        ("per 100,000", "per_100000"),
        ("per 100 000", "per_100000"),
        ("per 100000", "per_100000"),
        ("per 100k", "per_100000"),
        ("/100,000", "per_100000"),
        ("/100 000", "per_100000"),
        ("per 10,000", "per_10000"),
        ("per 10 000", "per_10000"),
        ("per 1,000", "per_1000"),
        ("per 1 000", "per_1000"),
        ("per 1000", "per_1000"),
        ("/1,000", "per_1000"),
        ("per thousand", "per_1000"),
        ("/100000", "per_100000"),
        ("/ 100,000", "per_100000"),
        ("/ 100000", "per_100000"),
        ("/10,000", "per_10000"),
        ("/10000", "per_10000"),
        ("/1000", "per_1000"),
        ("/ 1,000", "per_1000"),
        ("/ 1000", "per_1000"),
        ("square metres", "m2"),
        ("square meters", "m2"),
        ("bed days", "bed_day"),
        ("bed-days", "bed_day"),
    ];
    for &(word, unit) in MEASURES {
        if rest.starts_with(word) {
            let unit_end = rest_at + word.chars().count();
            // 95% CI says how sure a figure is.
            if unit == "percent" {
                let tail: String = chars[unit_end..end.min(unit_end + 14)].iter().collect();
                let tail = tail.trim_start();
                if tail.starts_with("CI") || tail.starts_with("confidence") {
                    return None;
                }
            }
            return Some((unit, unit_end, None));
        }
    }
    // 2.3 times higher, a 2.5-fold increase
    let compared = rest.strip_prefix("times ").is_some_and(|next| {
        [
            "higher", "lower", "more", "greater", "larger", "as ", "the ",
        ]
        .iter()
        .any(|word| next.starts_with(word))
    });
    if compared {
        return Some(("fold", rest_at + 5, None));
    }
    if rest.starts_with("-fold") || rest.starts_with("fold") {
        return Some((
            "fold",
            rest_at + if rest.starts_with('-') { 5 } else { 4 },
            None,
        ));
    }
    let rest: Vec<char> = rest.chars().collect();
    let ordinal = matches!(
        rest.get(..2),
        Some(['s', 't'] | ['n', 'd'] | ['r', 'd'] | ['t', 'h'])
    );
    if ordinal && rest_at == at {
        let lead = lower(&chars[i.saturating_sub(24).max(start)..i]);
        return (lead.contains("rank") || lead.contains("place")).then_some(("rank", at + 2, None));
    }
    let lead = lower(&chars[i.saturating_sub(60).max(start)..i]);
    if ["ranked ", "ranks ", "ranking "]
        .iter()
        .any(|word| lead.ends_with(word))
    {
        return Some(("rank", at, None));
    }
    let following = words_after(chars, at, end, 4);
    let noun = counted_noun(chars, at, end, 4);
    // increased by 1916 is no year; increased by 2030 is.
    let changed = [" by", " of"].iter().any(|joint| {
        RISES
            .iter()
            .chain(FALLS)
            .any(|words| words.ends_with(joint) && ends_with_words(lead.trim_end(), words))
    });
    let early = number.value.as_whole().is_some_and(|year| year < 1990);
    let year_like = number.whole_digits == 4
        && !number.pointed
        && !scaled
        && number.end - i == 4
        && !(changed && early)
        && number
            .value
            .as_whole()
            .is_some_and(|v| (1900..2100).contains(&v));
    let labelled = [
        "table ",
        "figure ",
        "section ",
        "chapter ",
        "page ",
        "annex ",
        "appendix ",
        "part ",
        "no. ",
        "band ",
        "type ",
        "level ",
        "phase ",
        "grade ",
        "stage ",
        "tier ",
        "class ",
        "category ",
        "goal ",
        "sdg ",
        "zone ",
        "year ",
        "top ",
        "route ",
        "group ",
        "triage ",
    ]
    .iter()
    .any(|word| lead.ends_with(word) && !lead.ends_with("per year "));
    if let Some((noun, unit)) = noun {
        let adjacent = following
            .first()
            .is_some_and(|first| first.start == noun.start);
        let aged = ["aged", "age", "under", "ages"]
            .iter()
            .any(|word| ends_with_words(lead.trim_end(), word))
            || aged_range(&lead)
            || [" old", " of age", " and over", " and older", " or older"]
                .iter()
                .any(|word| lower(&chars[noun.end..end.min(noun.end + 10)]).starts_with(word));
        let is_age = aged && !number.pointed && matches!(unit, "year" | "month" | "week" | "day");
        let sentence = lower(&chars[start.max(i.saturating_sub(160))..i]);
        // a 6 year life expectancy gap
        let ahead = lower(&chars[noun.end..end.min(noun.end + 24)]);
        // 75 years of trust are no measure; years of life and of waiting are.
        let is_past = unit == "year"
            && ![
                "expectancy",
                "averag",
                "mean",
                "median",
                "lived",
                "survival",
                "wait",
            ]
            .iter()
            .any(|word| sentence.contains(word))
            && !number.pointed
            && !ahead.contains("expectancy");
        // The first 1,000 days and the past three months are periods.
        let is_period = class_of(unit) == UnitClass::Time
            && [
                "first", "last", "past", "next", "previous", "final", "coming",
            ]
            .iter()
            .any(|word| ends_with_words(lead.trim_end(), word));
        if is_past || is_period {
            return None;
        }
        if is_age {
            return None;
        }
        if labelled || year_like && !adjacent {
            return None;
        }
        // 5.4 deaths per 1,000
        if let Some((rate, length)) = per_after(chars, noun.end, end) {
            return Some((rate, noun.end + length, Some((noun.start, noun.end))));
        }
        // 2.41 physicians and 3.05 nurses per 1,000; a rate of 290 deaths, below the age of 70, per 100,000
        let in_parts = number.pointed && !scaled;
        if (in_parts || ends_with_words(lead.trim_end(), "rate of"))
            && class_of(unit) != UnitClass::Time
            && let Some(rate) = per_ahead(chars, noun.end, end)
        {
            let written_end = if in_parts && !adjacent { at } else { noun.end };
            return Some((rate, written_end, Some((noun.start, noun.end))));
        }
        let from = following.first().map_or(noun.start, |word| word.start);
        // 214 new WIC referrals: things are named in full.
        let named = unit == "item"
            && plural_after(chars, &following).is_some_and(|last| last.end == noun.end);
        let written_end = if adjacent || named { noun.end } else { at };
        return Some((unit, written_end, Some((from, noun.end))));
    }
    if year_like {
        return None;
    }
    if !labelled && let Some(last) = suspected(chars, &following) {
        return Some(("case", last.end, Some((following[0].start, last.end))));
    }
    // 2 hubs, 640 air filters: things that no list foresees, in the plural right after the number.
    if !labelled && let Some(last) = plural_after(chars, &following) {
        if let Some((rate, length)) = per_after(chars, last.end, end) {
            return Some((
                rate,
                last.end + length,
                Some((following[0].start, last.end)),
            ));
        }
        return Some(("item", last.end, Some((following[0].start, last.end))));
    }
    if let Some(unit) = vital(chars, start, end, i, number, lead.trim_end()) {
        return Some((unit, at, None));
    }
    // “… doctors per 10,000 residents … from 1.7”: the rate was named before.
    for (word, unit) in [
        ("per 100,000", "per_100000"),
        ("per 10,000", "per_10000"),
        ("per 1,000", "per_1000"),
        ("per thousand", "per_1000"),
        ("per ten thousand", "per_10000"),
    ] {
        if lead.contains(word) && !lead.ends_with("per ") && number.pointed {
            return Some((unit, at, None));
        }
    }
    // “visits reached 62,236”: the noun stands before the verb.
    let grouped = number.end - i > number.whole_digits || scaled || number.whole_digits >= 3;
    if grouped && takes_people(lead.trim_end(), chars, at, following.first()) {
        return Some(("person", at, None));
    }
    let verb = [
        "reached",
        "totalled",
        "totaled",
        "was",
        "were",
        "stood at",
        "to",
        "from",
        "of",
        "recorded",
        "numbered",
        "is",
        "are",
        "more than",
        "over",
        "nearly",
        "about",
        "around",
        "approximately",
        "almost",
        "totalling",
        "totaling",
        "hitting",
        "hit",
        "reaching",
        "numbering",
        "at",
    ]
    .iter()
    .any(|word| ends_with_words(lead.trim_end(), word));
    let clause = clause_of(chars, start, end, i, at);
    // fell from 31 in 2006 to 17, from an average of 121 to an average of 85
    let from_to = ["from", "to", "average of"]
        .iter()
        .any(|word| ends_with_words(lead.trim_end(), word))
        && is_change(&chars[start..clause.1]);
    // The clinic at 5400 Durand Avenue has an address.
    let address = matches!(chars[at..end], [' ', next, ..] if next.is_ascii_uppercase());
    if address || !(from_to || changed || grouped && verb) {
        return None;
    }
    // from 12 to 15 beds
    let ahead = words_after(chars, at, end, 2);
    if let [to, other] = ahead[..]
        && ends_with_words(lead.trim_end(), "from")
        && lower(&chars[to.start..to.end]) == "to"
        && let Some(level) = arabic(chars, other.start, end)
        && let Some((unit, _, _)) = unit_of(
            chars,
            start,
            end,
            other.start,
            level.end,
            level,
            false,
            None,
        )
    {
        return Some((unit, at, None));
    }
    let named = |from: usize, to: usize| {
        let words = words_between(chars, from, to);
        let text = |word: &Word| lower(&chars[word.start..word.end]);
        let unit = |word: &Word| match text(word).as_str() {
            "population" => Some("person"),
            _ => noun_unit(&chars[word.start..word.end])
                .filter(|unit| class_of(unit) != UnitClass::Time),
        };
        // The number of patients in hospital counts patients.
        let numbered = words
            .windows(2)
            .rposition(|pair| text(&pair[0]) == "number" && text(&pair[1]) == "of")
            .and_then(|at| words[at + 2..].iter().find_map(unit));
        // Visits to the hospital reached 48,200: the plural is what there are so many of.
        let mut plurals = words.iter().rev().filter(|word| is_many(chars, word));
        numbered
            .or_else(|| plurals.find_map(unit))
            .or_else(|| words.iter().rev().find_map(unit))
    };
    // Deaths declined for the third year, from 88 in 2021 to 71 in 2023.
    let noun = named(clause.0, i).or_else(|| {
        named(start, clause.0).filter(|_| {
            // … living with HIV, estimated at 4.6 million
            let close = words_between(chars, clause.0, i).len() <= 3 && !lead.contains("compared");
            from_to || changed || close
        })
    })?;
    Some((noun, at, None))
}

/// The unit of measures that need none said: life expectancy is in years, the mortality of infants per 1,000 births.
fn vital(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
    number: Numeral,
    lead: &str,
) -> Option<&'static str> {
    const VITAL: &[(&str, &str)] = &[
        ("life expectancy", "year"),
        ("infant mortality", "per_1000"),
        ("under-five mortality", "per_1000"),
        ("under five mortality", "per_1000"),
        ("neonatal mortality", "per_1000"),
        ("child mortality", "per_1000"),
        ("maternal mortality", "per_100000"),
    ];
    let said = ["from", "to", "of", "at", "was", "is", "reached", "and"]
        .iter()
        .any(|word| ends_with_words(lead, word));
    let marked = matches!(chars.get(number.end), Some('%' | '/'));
    let small = number.pointed || number.whole_digits <= 3 && number.end - i <= 3;
    if !said || marked || !small {
        return None;
    }
    let nearby = start.max(i.saturating_sub(120));
    let before = lower(&chars[nearby..i]);
    let (at, words, unit) = VITAL
        .iter()
        .filter_map(|&(words, unit)| Some((before.rfind(words)?, words, unit)))
        .max()?;
    // A rate that is named later, or a noun in between, has the say.
    let between = &before[at + words.len()..];
    let other = [
        "death",
        "percent",
        "%",
        "per ",
        "gap",
        "prevalence",
        "number of",
    ]
    .iter()
    .any(|word| between.contains(word));
    let after = lower(&chars[number.end..end.min(number.end + 40)]);
    let per = after.split([',', ';', '.']).next()?.contains("per ");
    (!other && !per).then_some(unit)
}

/// The base of a rate that is said further on in the sentence: 2.41 physicians and 3.05 nurses per 1,000.
fn per_ahead(chars: &[char], at: usize, end: usize) -> Option<&'static str> {
    const BASE_MAX_CHARS: usize = 80;
    let last = end.min(at + BASE_MAX_CHARS);
    (at..last)
        .filter(|&i| chars[i] == ' ')
        .find_map(|i| per_after(chars, i, end))
        .map(|(unit, _)| unit)
}

/// `per 1,000` right after a noun: the unit, and its length with the blank before it.
fn per_after(chars: &[char], at: usize, end: usize) -> Option<(&'static str, usize)> {
    const PER: &[(&str, &str)] = &[
        (" per 100,000", "per_100000"),
        (" per 100 000", "per_100000"),
        (" per 100k", "per_100000"),
        (" per 10,000", "per_10000"),
        (" per 10 000", "per_10000"),
        (" per 1,000", "per_1000"),
        (" per 1 000", "per_1000"),
        (" per 1000", "per_1000"),
    ];
    let rest = lower(&chars[at..end.min(at + 12)]);
    let &(words, unit) = PER.iter().find(|(words, _)| rest.starts_with(words))?;
    Some((unit, words.len()))
}

/// Whether a range of ages stands open before a number: aged 24-35 months.
fn aged_range(lead: &str) -> bool {
    let lead = lead.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–'));
    ["aged", "ages"]
        .iter()
        .any(|word| ends_with_words(lead.trim_end(), word))
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
    "killed",
    "displaced",
];

/// Whether the verb before a bare number takes people: admitted 57,000 for treatment.
fn takes_people(lead: &str, chars: &[char], at: usize, next: Option<&Word>) -> bool {
    let core = core_of(lead);
    let bare = match next {
        Some(word) => STOPS.contains(&lower(&chars[word.start..word.end]).as_str()),
        None => chars
            .get(at)
            .is_none_or(|c| matches!(c, ',' | '.' | ';' | ' ')),
    };
    bare && OF_PEOPLE.iter().any(|verb| ends_with_words(core, verb))
}
