//! Bare numbers that number a thing or are part of a code, a telephone number or an address.

use super::cadres::is_cadre;
use super::label::NO_MEASURES;
use super::list::{List, list};
use super::noun::noun_unit;
use super::numbered_things::{after_article, labelled};
use super::served::serves_people;
use super::standing::Standing;
use crate::draft::UnitClass;
use crate::lexicon::class_of;

/// Whether the bare number is a piece of what stands around it: a code, a date, a telephone number.
pub(super) fn joins_another(standing: &Standing) -> bool {
    beside_digits(standing) || before_a_time(standing) || behind_capitals(standing)
}

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
        && chars.lower(start..i).contains(" box ");
    if posted {
        return true;
    }
    // ORC 3717.29
    let coded =
        number.pointed && number.whole_digits > 3 && chars[i..number.end].iter().all(|c| *c != ',');
    let plain = !scaled
        && (coded
            || !number.pointed && number.end - i == number.whole_digits && number.whole_digits > 2);
    // MBBS MO 131
    let word: Vec<char> = chars[start..i]
        .iter()
        .rev()
        .skip_while(|c| **c == ' ')
        .take_while(|c| c.is_ascii_alphabetic())
        .copied()
        .collect();
    if plain && number.whole_digits < 4 && is_cadre(&word.into_iter().rev().collect::<Vec<char>>())
    {
        return false;
    }
    // BCG 3412
    if plain && !coded && serves_people(standing.lead()) {
        return false;
    }
    // normal 1,866, C/S 212, breech 14
    if plain && !coded && goes_on_list(standing) {
        return false;
    }
    let before = chars[start..i]
        .iter()
        .rev()
        .skip_while(|c| matches!(c, ' ' | ')'));
    let capitals = before.take_while(|c| c.is_ascii_uppercase()).count();
    plain && capitals > 1
}

/// Whether a number with a short label stands in a list between others: home SBA 212, home non-SBA 1,270.
fn goes_on_list(standing: &Standing) -> bool {
    const LABEL_MAX_WORDS: usize = 4;
    let &Standing {
        chars, start, i, ..
    } = standing;
    let closed = [",", ";", ".", ")"]
        .iter()
        .any(|mark| standing.tail(1) == *mark)
        || standing.tail(1).is_empty();
    let Some(mark) = chars[start..i].iter().rposition(|c| matches!(c, ',' | ';')) else {
        return false;
    };
    let label = &chars[start + mark + 1..i];
    let words = label
        .split(|&c| c == ' ')
        .filter(|word| !word.is_empty())
        .count();
    let number_before = chars[start..start + mark]
        .iter()
        .rev()
        .find(|c| **c != ' ')
        .is_some_and(|c| c.is_ascii_digit() || matches!(c, ')' | '%'));
    let plain = label
        .iter()
        .all(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | '-' | '/'));
    // Kyra NSW 2999: a place and its code
    let address = standing.number.whole_digits > 3
        && words > 1
        && label
            .iter()
            .find(|c| **c != ' ')
            .is_some_and(char::is_ascii_uppercase);
    closed && number_before && plain && !address && (1..=LABEL_MAX_WORDS).contains(&words)
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
pub(super) fn is_numbering(core: &str) -> bool {
    static NUMBERING: List = List::new(&[
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
        "theatre",
        "theater",
        "hall",
        "gate",
        "title",
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
    ]);
    let levelled = list![
        "stood at",
        "stands at",
        "remained at",
        "was at",
        "were at",
        "is at",
        "now at",
        "steady at",
        "unchanged at",
        "stable at",
        "held at",
        "peaked at"
    ]
    .ends(core);
    if levelled || comes_to(core) {
        return false;
    }
    let core = core.trim_end_matches([':', '#', ' ']);
    let last = core.rsplit(' ').next().unwrap_or("");
    // n=1,013
    if core == "n=" || core.ends_with([' ', ',', '(']) && core.ends_with("n=") {
        return false;
    }
    core.ends_with(['/', '#', '§', '_', '='])
        || labelled(core)
        || NO_MEASURES.contains(&last) && !after_article(core)
        || NUMBERING.ends(core)
}

/// Whether `core` ends with a verb of measures and its `at`, and none that tells of places or times: flagged at, put at, stand at.
fn comes_to(core: &str) -> bool {
    static ELSEWHERE: List = List::new(&[
        "opened",
        "closed",
        "started",
        "ended",
        "convened",
        "adjourned",
        "called",
        "resumed",
        "located",
        "arrived",
        "commenced",
        "scheduled",
        "concluded",
        "finished",
        "based",
        "aged",
        "vaccinated",
        "screened",
        "immunised",
        "immunized",
        "housed",
        "situated",
        "attended",
        "boosted",
        "dosed",
        "given",
        "begun",
        "held",
        "invited",
    ]);
    let Some(verb) = core
        .strip_suffix(" at")
        .and_then(|core| core.rsplit(' ').next())
    else {
        return false;
    };
    let measures = matches!(
        verb,
        "stand" | "stood" | "put" | "is" | "are" | "was" | "were" | "set" | "sits" | "sat"
    ) || verb.len() > 4 && verb.ends_with("ed");
    measures && !ELSEWHERE.has(verb)
}

/// `core` without the sign by which a label equals its number, where blanks stand around it: under fives = 236,701.
pub(super) fn unequal<'a>(standing: &Standing, core: &'a str) -> &'a str {
    let apart = standing.i > 0 && standing.chars[standing.i - 1] == ' ';
    let grouped = standing.number.end - standing.i > standing.number.whole_digits;
    // Sites risk-assessed = 71, but n = 71
    let worded = |label: &str| {
        let last = label.rsplit(' ').next().unwrap_or("");
        label.split(' ').count() > 1
            && !standing.lead().contains('(')
            && (last.len() > 3 || label.split(' ').count() > 3)
    };
    match core.strip_suffix(" =") {
        Some(label) if apart && !standing.number.pointed && (grouped || worded(label)) => label,
        _ => core,
    }
}
