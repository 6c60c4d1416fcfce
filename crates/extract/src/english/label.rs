//! Labels of profiles and fact sheets, which name unit and thing before a colon: `Physicians per 10 000 population: 9.8`.

use super::cell_time::lasting;
use super::list::list;
use super::noun::noun_unit;
use super::phrase::is_plural;
use super::sense::sees_patients;
use super::served::serves_people;
use super::words::{Word, ends_with_words, lower, words_after};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::text::Text;

/// What a label says of the number after it.
pub(super) struct Label {
    pub(super) unit: &'static str,
    /// Power of ten that the unit carries.
    pub(super) power: i8,
    /// The words that name the thing.
    pub(super) words: (usize, usize),
}

/// Labels longer than this are sentences.
const LABEL_MAX_CHARS: usize = 100;

/// Labels of addresses and numbering.
pub(super) const NO_MEASURES: &[&str] = &[
    "tel", "phone", "fax", "call", "room", "page", "no", "ref", "isbn", "issn", "date", "time",
    "version", "code", "suite", "volume", "issue", "contact", "email", "section", "chapter",
    "figure", "table", "year", "report", "line",
];

/// The words of the label before the number at `i`, if nothing but numbers stands between it and a colon in the line `start..`.
pub(super) fn label_words(chars: &Text, start: usize, i: usize) -> Option<(usize, usize)> {
    // The mark of an item of a list is none of its label.
    const MARK_MAX_CHARS: usize = 4;
    let mark = chars[start..i]
        .iter()
        .take(MARK_MAX_CHARS)
        .take_while(|&&c| matches!(c, ' ' | '•' | '·' | '*' | '-' | '–' | '▪' | '●'))
        .count();
    let start = start + mark;
    // Visits 46%; deliveries: 9,120
    let start = chars[start..i]
        .iter()
        .rposition(|&c| c == ';')
        .map_or(start, |mark| start + mark + 1);
    let start = (start..i).find(|&k| chars[k] != ' ').unwrap_or(start);
    // waited 5.8 hours (target: 4.0): the label stands within the bracket.
    let open = chars[start..i].iter().rposition(|c| matches!(c, '(' | ')'));
    let start = match open.map(|at| start + at) {
        Some(at) if chars[at] == '(' => at + 1,
        _ => start,
    };
    let lead = &chars[start..i];
    let colon = lead
        .iter()
        .rposition(|&c| !(c.is_ascii_digit() || matches!(c, ' ' | '.' | ',' | '/' | '\u{2009}')))?;
    if lead[colon] != ':' || colon > LABEL_MAX_CHARS {
        return None;
    }
    let text = lower(&lead[..colon]);
    let thing = past_number_of(&text);
    if !text.starts_with(|c: char| c.is_alphabetic())
        || thing
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| NO_MEASURES.contains(&word))
        || text.ends_with(" no.")
    {
        return None;
    }
    let head = lead[..colon]
        .iter()
        .position(|&c| c == '(')
        .unwrap_or(colon);
    let from = start + (text.len() - thing.len());
    let to = start + head - usize::from(head > 0 && lead[head - 1] == ' ');
    Some((from.min(to), to))
}

/// A label in small letters without the words that it numbers things by: No. of villages.
fn past_number_of(label: &str) -> &str {
    [
        "total no. of ",
        "total no of ",
        "no. of ",
        "no of ",
        "nos. of ",
        "nos of ",
        "# of ",
    ]
    .iter()
    .find_map(|words| label.strip_prefix(words))
    .unwrap_or(label)
}

/// The unit of what the label `from..to` counts: children waiting for services are counted as children; things that no list
/// foresees stand in the plural.
pub(super) fn named_by(chars: &Text, from: usize, to: usize) -> Option<&'static str> {
    const LABEL_MAX_WORDS: usize = 14;
    let named = words_after(chars, from, to, LABEL_MAX_WORDS);
    let text = |word: &Word| chars.lower(word.start..word.end);
    let unit = |words: &[Word]| {
        let mut nouns = words.iter().rev();
        nouns.find_map(|word| match sees_patients(chars, word) {
            true => Some("visit"),
            false => noun_unit(&chars[word.start..word.end]),
        })
    };
    let many = |word: &Word| is_plural(&chars[word.start..word.end]);
    let head = named.iter().enumerate().position(|(at, word)| {
        let text = text(word);
        text.len() > 4
            && (text.ends_with("ing") || text.ends_with("ed") && named[..at].iter().any(many))
            || list![
                "in", "at", "for", "with", "who", "on", "from", "by", "to", "sent", "given",
                "held", "made", "done", "seen", "taken", "known", "born", "lost", "left",
                "against", "since", "during", "under", "over", "per", "that", "which", "about",
            ]
            .has(text)
    });
    let head = &named[..head.filter(|&at| at > 0).unwrap_or(named.len())];
    // Double-dollar markets: what the last word names is counted, not the money before it.
    let priced = |unit: &str| {
        class_of(unit) == UnitClass::Money
            && head
                .last()
                .is_some_and(|last| many(last) && noun_unit(&chars[last.start..last.end]).is_none())
    };
    let counted = unit(head).filter(|unit| class_of(unit) != UnitClass::Time && !priced(unit));
    counted
        .or_else(|| head.last().is_some_and(many).then_some("item"))
        .or_else(|| unit(&named))
}

/// The label of the number at `i`, if it says what is measured.
pub(super) fn label(chars: &Text, start: usize, i: usize) -> Option<Label> {
    let words = label_words(chars, start, i)?;
    let text = chars.lower(words.0.min(i)..i);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let said = |unit, power| Some(Label { unit, power, words });
    if has(&["per 100 000", "per 100,000", "per 100000", "per 100k"]) {
        return said("per_100000", 0);
    }
    if has(&["per 10 000", "per 10,000", "per 10000"]) {
        return said("per_10000", 0);
    }
    if has(&["per 1000", "per 1,000", "per 1 000"]) {
        return said("per_1000", 0);
    }
    let percent = || has(&["%", "per cent", "proportion of"]) || tells_percent(text);
    if percent() {
        return said("percent", 0);
    }
    if has(&["expectancy", "(years)"]) {
        return said("year", 0);
    }
    // Average days from complaint to visit: 3.1
    if let Some(unit) = lasting(text).filter(|_| text.split_whitespace().count() > 2) {
        return said(unit, 0);
    }
    if has(&["us$", "(usd)"]) {
        return said("usd", 0);
    }
    let power = if has(&["thousands", "000s"]) {
        3
    } else if has(&["millions"]) {
        6
    } else {
        0
    };
    if has(&["population"]) {
        return said("person", power);
    }
    if of_people(text) {
        return said("person", power);
    }
    let unit = named_by(chars, words.0, words.1)?;
    // week 28: 302 says when, not how long.
    let when = class_of(unit) == UnitClass::Time && chars[words.1 - 1].is_ascii_digit();
    // This week: 146; last month: 171.
    let when = when
        || class_of(unit) == UnitClass::Time
            && list!["this ", "last ", "previous ", "current ", "past ", "the "].opens(text)
            && text.split_whitespace().count() < 3;
    said((!when).then_some(unit)?, power)
}

/// Whether a label in small letters says percent; the 90th percentile is none.
pub(super) fn tells_percent(label: &str) -> bool {
    label
        .match_indices("percent")
        .any(|(at, word)| !label[at + word.len()..].starts_with("ile"))
}

/// Labels that only people are counted under.
const PEOPLE: &[&str] = &[
    "positive",
    "on art",
    "on treatment",
    "on therapy",
    "enrolled",
    "enrolment",
    "enrollment",
    "participation",
    "screened",
    "counselled",
    "counseled",
    "recruited",
    "retained",
    "status known",
    "lost to follow-up",
    "lost to follow up",
    "vaccinated",
    "immunised",
    "immunized",
];

/// Whether people are counted under a label in small letters: HIV positive, newly recruited, all grades.
fn of_people(label: &str) -> bool {
    let label = label.trim_end_matches([':', ' ', '.']);
    let head = label.split([',', '(']).next().unwrap_or("").trim();
    PEOPLE
        .iter()
        .any(|words| ends_with_words(head, words) || ends_with_words(label, words))
        || list!["put on ", "placed on ", "initiated on "].opens(head)
        || serves_people(label)
}
