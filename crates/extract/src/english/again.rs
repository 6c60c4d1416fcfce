//! Numbers without a noun of their own that count what the figure or the words before them do.

use super::beside::counts;
use super::context::{Measure, placed};
use super::digits::scaled;
use super::label::named_by;
use super::list::List;
use super::moved::is_change;
use super::noun::{STOPS, counted_noun, noun_unit, plural_after};
use super::numbered_things::labelled_bare;
use super::words::{Word, ends_with_words, is_month, lower, words_after};
use super::{EnglishFigure, Tie, year_in};
use crate::draft::{Kind, UnitClass};
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::numeral::{Numeral, arabic};
use crate::text::Text;

/// The number at `i` as a count of what the figure before it counts, where the words from `gap` up to it, and it itself, allow that.
fn again(
    chars: &Text,
    end: usize,
    i: usize,
    (before, gap): (&EnglishFigure, usize),
    allow: impl FnOnce(&str, &Numeral) -> bool,
) -> Option<Measure> {
    let number = arabic(chars, i, end)?;
    let joint: String = chars.get(gap..i)?.iter().collect();
    allow(&joint, &number).then_some(bare(i, &number, before.figure.unit, before.subject))
}

/// A bare number at `i`, whose unit and noun stand elsewhere.
fn bare(i: usize, number: &Numeral, unit: &'static str, noun: (usize, usize)) -> Measure {
    Measure {
        start: i,
        end: number.end,
        value: number.value,
        unit,
        basis: Basis::ListNumeral,
        noun: Some(noun),
    }
}

/// `300 families in 2021 and 450 in 2022`: a number whose thing the one before it has named.
pub(super) fn goes_on(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    before: &EnglishFigure,
) -> Option<EnglishFigure> {
    let dated = |at: usize| {
        let words = words_after(chars, at, end, 2);
        let [joint, year] = words[..] else {
            return None;
        };
        let plain = chars.lower(joint.start..joint.end) == "in" && year.end == year.start + 4;
        (plain && year_in(&chars[year.start..year.end]).is_some()).then_some(year.end)
    };
    let gap = dated(before.figure.end)?;
    let measure = again(chars, end, i, (before, gap), |joint, number| {
        before.tie == Tie::Value
            && matches!(joint.trim(), "and" | "," | ", and")
            && dated(number.end).is_some()
    })?;
    Some(placed(chars, start, end, &measure))
}

/// `102 Class-III, 140 Class-II and 630 Class-I institutions`: numbers of a list whose noun stands at its end.
pub(super) fn shared(chars: &Text, start: usize, end: usize, i: usize) -> Option<EnglishFigure> {
    const ITEMS: usize = 4;
    let number = arabic(chars, i, end)?;
    // As of 14 May, 310 deaths; 1 to 19 years old and 12 deaths
    let timed = words_after(chars, number.end, end, 1)
        .first()
        .is_some_and(|word| {
            let word = &chars[word.start..word.end];
            is_month(word) || noun_unit(word).is_some_and(|unit| class_of(unit) == UnitClass::Time)
        });
    let lead = chars.lower(start.max(i.saturating_sub(16))..i);
    if labelled_bare(lead.trim_end())
        || timed
        || number.pointed
        || year_in(&chars[i..number.end]).is_some()
    {
        return None;
    }
    let left = words_after(chars, number.end, end, 1)
        .first()
        .is_some_and(|word| {
            matches!(
                chars.lower(word.start..word.end),
                "retired" | "resigned" | "died" | "graduated" | "absconded" | "recovered"
            )
        });
    if left {
        return None;
    }
    let mut at = number.end;
    for _ in 0..ITEMS {
        // One or two words that say of what kind, then the next number.
        let words = words_after(chars, at, end, 3);
        let kinds = words
            .iter()
            .take_while(|word| {
                !chars[word.start].is_ascii_digit()
                    && !STOPS.contains(&chars.lower(word.start..word.end))
            })
            .count();
        let last = words.get(kinds.checked_sub(1)?)?.end;
        let joint = [", and ", " and ", ", "]
            .iter()
            .find(|joint| chars.lower(last..end.min(last + joint.len())) == **joint)?;
        let next = arabic(chars, last + joint.len(), end)?;
        let boundary = chars.get(next.end) == Some(&' ');
        if kinds > 2 || !boundary || next.pointed {
            return None;
        }
        if let Some((noun, unit)) = counted_noun(chars, next.end, end, 4)
            && class_of(unit) != UnitClass::Time
        {
            let measure = bare(i, &number, unit, (number.end + 1, noun.end));
            return Some(placed(chars, start, end, &measure));
        }
        at = next.end;
    }
    None
}

/// `518 overdoses, down from 604`: where the count before it came from.
pub(super) fn came_from(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    before: &EnglishFigure,
) -> Option<EnglishFigure> {
    let gap = before.figure.end;
    let measure = again(chars, end, i, (before, gap), |joint, number| {
        let after = chars.get(number.end);
        before.tie == Tie::Value
            && matches!(
                joint.trim(),
                ", down from" | ", up from" | "down from" | "up from"
            )
            && after.is_none_or(|c| matches!(c, ' ' | ',' | '.' | ';' | ')'))
    })?;
    Some(placed(chars, start, end, &measure))
}

/// `infections fell by 17%, from 1,347 in 2022 to 1,122`: where a count whose noun stands before the change came from.
pub(super) fn departed(chars: &Text, start: usize, end: usize, i: usize) -> Option<EnglishFigure> {
    const NOUN_MAX_CHARS: usize = 80;
    let number = arabic(chars, i, end)?;
    let nearby = start.max(i.saturating_sub(NOUN_MAX_CHARS));
    // From 2020 to 2021 names years.
    if year_in(&chars[i..number.end]).is_some() {
        return None;
    }
    if !ends_with_words(chars.lower(nearby..i).trim_end(), "from") {
        return None;
    }
    let tail = chars.lower(number.end..end.min(number.end + 12));
    let to = tail
        .strip_prefix(" in ")
        .and_then(|rest| rest.get(4..))
        .unwrap_or(tail);
    if !to.starts_with(" to ") {
        return None;
    }
    let (noun, unit) = named_before(chars, nearby, i)?;
    let measure = bare(i, &number, unit, (noun.start, noun.end));
    Some(placed(chars, start, end, &measure))
}

/// The last noun of things, people or visits in `from..i`, with its unit.
fn named_before(chars: &Text, from: usize, i: usize) -> Option<(Word, &'static str)> {
    (from..i)
        .rev()
        .filter(|&at| at == from || !chars[at - 1].is_ascii_alphanumeric())
        .filter_map(|at| words_after(chars, at, i, 1).first().copied())
        .filter(|word| chars[word.end - 1] == 's' || word.end - word.start > 8)
        .find_map(|word| {
            let unit = noun_unit(&chars[word.start..word.end])?;
            let counted = matches!(
                class_of(unit),
                UnitClass::Count | UnitClass::Person | UnitClass::Visit
            );
            counted.then_some((word, unit))
        })
}

/// `women had 56 per cent of admissions (8.7 million)`: a count alone in brackets, of what the words before name.
pub(super) fn bracketed(chars: &Text, start: usize, end: usize, i: usize) -> Option<EnglishFigure> {
    const NOUN_MAX_CHARS: usize = 160;
    const LEAD_MAX_CHARS: usize = 40;
    let lead = chars.lower(start.max(i.saturating_sub(LEAD_MAX_CHARS))..i);
    let bound = [
        "about ",
        "around ",
        "some ",
        "nearly ",
        "almost ",
        "over ",
        "more than ",
    ]
    .iter()
    .find(|words| lead.ends_with(*words))
    .map_or(0, |words| words.len());
    let open = i
        .checked_sub(bound + 1)
        .filter(|&open| open >= start && chars[open] == '(')?;
    let (number, scaled) = scaled(chars, i, end)?;
    // (2015), (3) and (Table 1.2) count nothing.
    let large = scaled
        || !number.pointed
            && number.whole_digits > 3
            && chars[i..number.end].iter().any(|c| matches!(c, ',' | ' '));
    let rest = chars.lower(number.end..end.min(number.end + 12));
    let closed = [
        ")",
        " annually)",
        " a year)",
        " per year)",
        " in total)",
        " in total,",
    ]
    .iter()
    .find(|words| rest.starts_with(*words))?;
    if !large {
        return None;
    }
    // 47% (2,800) of new infections: the noun may stand behind the brackets.
    let behind = number.end + closed.len();
    let (noun, unit) = [" of ", " in "]
        .iter()
        .any(|joint| chars.lower(behind.min(end)..end.min(behind + 4)) == *joint)
        .then(|| counted_noun(chars, behind + 4, end, 4))
        .flatten()
        .or_else(|| {
            let nearby = start.max(i.saturating_sub(NOUN_MAX_CHARS));
            numbered(chars, nearby, open).or_else(|| named_before(chars, nearby, open))
        })?;
    let measure = bare(i, &number, unit, (noun.start, noun.end));
    let mut figure = placed(chars, start, end, &measure);
    // an increase from 2012-13 (15.1 million): what it was in the year that the change is measured from
    let year = lead[..lead.len() - bound - 1].trim_end();
    let year = year.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '/' | '–'));
    if ["from", "on"]
        .iter()
        .any(|word| ends_with_words(year.trim_end(), word))
        && year.len() + 4 < lead.len()
        && is_change(&chars[start..i])
    {
        figure.kind = Some(Kind::Baseline);
    }
    Some(figure)
}

/// What the last `number of …` in `from..i` counts.
fn numbered(chars: &Text, from: usize, i: usize) -> Option<(Word, &'static str)> {
    counted_noun(chars, past_number_of(chars, from, i)?, i, 4)
}

/// Where the last `number of` in `from..i` ends.
fn past_number_of(chars: &Text, from: usize, i: usize) -> Option<usize> {
    let at = chars.lower(from..i).rfind("number of ")?;
    // The text is the same length in characters as in bytes only where it is ASCII.
    Some(from + chars.lower(from..i)[..at].chars().count() + "number of ".len())
}

/// `Number of charges laid in 2017 = 30`: a line of a list of key numbers.
pub(super) fn equalled(chars: &Text, start: usize, end: usize, i: usize) -> Option<EnglishFigure> {
    const LINE_MAX_CHARS: usize = 200;
    let nearby = start.max(i.saturating_sub(LINE_MAX_CHARS));
    let sign = nearby + chars[nearby..i].iter().rposition(|c| *c != ' ')?;
    if chars[sign] != '=' {
        return None;
    }
    let number = arabic(chars, i, end)?;
    let Some(from) = past_number_of(chars, nearby, sign) else {
        // Vaccines sent to clinics = 120
        let from = (nearby..sign).find(|&at| chars[at].is_ascii_alphabetic())?;
        let unit = named_by(chars, from, sign)?;
        let measure = bare(
            i,
            &number,
            unit,
            (from, sign - usize::from(chars[sign - 1] == ' ')),
        );
        return Some(placed(chars, start, end, &measure));
    };
    let (noun, unit) = counted_noun(chars, from, sign, 4).or_else(|| {
        let words = words_after(chars, from, sign, 4);
        Some((plural_after(chars, &words)?, "item"))
    })?;
    let measure = bare(i, &number, unit, (noun.start, noun.end));
    Some(placed(chars, start, end, &measure))
}

/// `from 1,347 in 2022 to 1,122`: where the count before it went to.
pub(super) fn arrived(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    before: &EnglishFigure,
) -> Option<EnglishFigure> {
    let gap = before.figure.end.max(before.subject.1.min(i));
    let measure = again(chars, end, i, (before, gap), |joint, _| {
        let dated = joint.strip_prefix(" in ").and_then(|rest| rest.get(4..));
        before.kind == Some(Kind::Baseline) && dated.unwrap_or(joint).trim() == "to"
    })?;
    Some(placed(chars, start, end, &measure))
}

/// A bare number of what is counted before it, at another place or since another time: `41 births at Elm Hospital, seven at Oak
/// Hospital`, `twenty babies, down six on the year before`.
pub(super) fn at_another(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    number: &Numeral,
    found: &[EnglishFigure],
) -> Option<EnglishFigure> {
    const LEAD_MAX_CHARS: usize = 24;
    let before = found.iter().rev().find(counts)?;
    if number.pointed || year_in(&chars[i..number.end]).is_some() {
        return None;
    }
    let lead = chars.lower(start.max(i.saturating_sub(LEAD_MAX_CHARS))..i);
    let lead = lead.trim_end();
    let tail = chars.get(number.end..end)?;
    let fell = ends_with_words(lead, "down");
    let moved = (fell || ends_with_words(lead, "up")) && since(tail);
    if !(moved || lists(lead) && at_a_place(tail)) {
        return None;
    }
    let measure = bare(i, number, before.figure.unit, before.subject);
    let mut figure = placed(chars, start, end, &measure);
    let lost = figure.figure.value == Some(measure.value.negated());
    if fell && !lost {
        figure.figure.value = Some(measure.value.negated());
    }
    Some(figure)
}

/// Whether `lead` opens another number of a list or of a comparison.
fn lists(lead: &str) -> bool {
    let Some(before) = [",", " and", " compared to", " compared with", " against"]
        .iter()
        .find_map(|joint| lead.strip_suffix(joint))
    else {
        return false;
    };
    // Pupils in grades 4 and 5 at Elm School: not how many.
    let last = before.split(' ').next_back().unwrap_or("");
    let numbered = !last.is_empty() && last.len() < 3 && last.bytes().all(|b| b.is_ascii_digit());
    !numbered
}

/// Whether a place with a name follows: at Oak Hospital.
fn at_a_place(tail: &[char]) -> bool {
    [[' ', 'a', 't', ' '], [' ', 'i', 'n', ' ']]
        .iter()
        .find_map(|joint| tail.strip_prefix(joint))
        .and_then(<[char]>::first)
        .is_some_and(char::is_ascii_uppercase)
}

/// Whether the time that a change is measured from follows: on the year before.
fn since(tail: &[char]) -> bool {
    static JOINTS: List = List::new(&[" on the ", " on last ", " from the ", " from last "]);
    let opening = lower(&tail[..tail.len().min(12)]);
    JOINTS.opens(&opening)
}
