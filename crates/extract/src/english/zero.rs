//! English words for none of what one would rather not have: no cases, zero deaths.

use super::EnglishFigure;
use super::bare::named;
use super::context::{Measure, placed};
use super::diseases::DISEASES;
use super::list::list;
use super::money::first_currency;
use super::none_found::{found_none, is_condition};
use super::noun::{counted_noun, disease_after, is_many};
use super::rate::per_before;
use super::unwished::{UNWISHED, unwished};
use super::words::{Word, lower, words_after};
use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::text::Text;

/// `no cases`, `zero deaths`, `remained at zero`: none of what one would rather not have.
pub(super) fn denied(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    stop: usize,
) -> (usize, Option<EnglishFigure>) {
    // Pools with no violation: 69%
    if chars.lower(start..i).trim_end().ends_with(" with") && names_value(&chars[stop..end]) {
        return (stop, None);
    }
    // until no new case is found; 63 of the 152 had no delivery
    if is_condition(chars.lower(start..i)) {
        return (stop, None);
    }
    // our Towards Zero Suicides team, the Zero Tolerance campaign
    let capital = |at: usize| chars.get(at).is_some_and(char::is_ascii_uppercase);
    let within = matches!(chars[start..i], [.., letter, ' '] if letter.is_ascii_lowercase());
    if within && capital(i) && chars.get(stop) == Some(&' ') && capital(stop + 1) {
        return (stop, None);
    }
    let word = chars.lower(i..stop);
    // Zero (0) human rabies
    let twice =
        word != "no" && stop + 4 <= end && matches!(chars[stop..stop + 4], [' ', '(', '0', ')']);
    let stop = if twice { stop + 4 } else { stop };
    let noun = counted_noun(chars, stop, end, 3).filter(|_| word != "nobody");
    let labelled = word == "none" && matches!(chars[start..i], [.., ':' | '–', ' ']);
    let zero = !word.starts_with("no") || labelled;
    // “no hospital” is mostly said of what one would like.
    let (unit, noun_end, subject) = match noun {
        Some((noun, "case")) => ("case", noun.end, (stop + 1, noun.end)),
        // zero patients over 78 weeks: a number like any other
        Some((noun, unit))
            if word == "zero" && is_many(chars, &noun) && class_of(unit) != UnitClass::Time =>
        {
            (unit, noun.end, (stop + 1, noun.end))
        }
        Some((noun, unit))
            if nobody(chars, start, end, i, &noun, unit)
                || nobody_waits(chars, start, end, i, &noun, unit) =>
        {
            (unit, noun.end, (stop + 1, noun.end))
        }
        None if twice && disease_after(chars, &words_after(chars, stop, end, 4)).is_some() => {
            ("case", stop, (stop + 1, end.min(stop + 2)))
        }
        None if found_none(chars, start, end, i, stop).is_some() => (
            found_none(chars, start, end, i, stop).unwrap_or("case"),
            stop,
            (start, i),
        ),
        None if zero && levelled(chars, start, end, i, stop) => {
            let text = chars.lower(start..i);
            let mortal =
                text.contains("mortality") || DISEASES.iter().any(|name| text.contains(name));
            let listed = is_nil_of_a_label(text, &chars[i..stop]);
            if let Some(currency) = unspent(chars, text).filter(|_| listed) {
                return nil_money(chars, start, end, (i, stop), currency);
            }
            if !mortal && !listed && named(chars, start, i) != Some("case") {
                return (stop, None);
            }
            let unit = rate_before(chars, start, i).unwrap_or("case");
            (unit, stop, (start, i - 1))
        }
        _ => match not_found(chars, start, end, i, stop)
            .or_else(|| nobody_else(chars, start, end, i, stop))
            .or_else(|| unwished(chars, start, end, i, stop))
        {
            Some(found) => found,
            None => return (stop, None),
        },
    };
    let measure = Measure {
        start: i,
        end: noun_end,
        value: Number::ZERO,
        unit,
        basis: Basis::Zero,
        noun: Some(subject),
    };
    (noun_end, Some(placed(chars, start, end, &measure)))
}

/// The rate that a zero is of: an infant mortality rate of nil, 34 per 1,000 and to be brought to zero.
fn rate_before(chars: &Text, start: usize, i: usize) -> Option<&'static str> {
    let text = chars.lower(start..i);
    let at = [
        "mortality rate",
        "mortality ratio",
        "death rate",
        "birth rate",
        "incidence rate",
    ]
    .iter()
    .filter_map(|name| text.rfind(name))
    .max()?;
    let after = &text[at..];
    // The mortality rate fell and cholera deaths were zero.
    if list!["deaths ", "cases ", "number of "].stand_in(after) {
        return None;
    }
    let per_thousand = || !text[..at].trim_end().ends_with("maternal");
    per_before(chars, start, i).or(Some(if per_thousand() {
        "per_1000"
    } else {
        "per_100000"
    }))
}

/// Whether the words up to a colon are the rest of a label, of which a value follows.
fn names_value(rest: &[char]) -> bool {
    rest.iter().position(|&c| c == ':').is_some_and(|at| {
        let value = rest[at + 1..].iter().find(|c| **c != ' ');
        value.is_some_and(|c| c.is_ascii_digit()) && !rest[..at].iter().any(char::is_ascii_digit)
    })
}

/// A unit, where what is written ends, and the words that name what there is none of.
pub(super) type Nothing = (&'static str, usize, (usize, usize));

/// The currency of money that none was spent of, where a label names it: Capital: nil.
fn unspent(chars: &Text, label: &str) -> Option<&'static str> {
    let label = label.trim_end().trim_end_matches([':', '–', '-', ' ']);
    let money = list![
        "capital",
        "spend",
        "spending",
        "expenditure",
        "budget",
        "debt",
        "borrowing",
        "donations",
        "income",
        "fees",
        "cost",
        "arrears",
        "goods and services",
        "goods & services",
        "igf",
        "dacf",
        "commitment",
        "transfers",
        "counterpart funding",
        "grant",
        "grants",
        "subvention",
        "releases",
        "allocation",
        "disbursement",
        "disbursements"
    ]
    .ends(label);
    money.then(|| first_currency(chars)).flatten()
}

/// No money at all, in `currency`.
fn nil_money(
    chars: &Text,
    start: usize,
    end: usize,
    (i, stop): (usize, usize),
    currency: &'static str,
) -> (usize, Option<EnglishFigure>) {
    let measure = Measure {
        start: i,
        end: stop,
        value: Number::ZERO,
        unit: currency,
        basis: Basis::Zero,
        noun: Some((start, i - 1)),
    };
    (stop, Some(placed(chars, start, end, &measure)))
}

/// What was looked for and not found, told by the verb behind it: no wild virus was isolated, no outbreaks declared.
fn not_found(chars: &Text, start: usize, end: usize, i: usize, stop: usize) -> Option<Nothing> {
    const FOUND: &[&str] = &[
        "detected",
        "isolated",
        "identified",
        "reported",
        "recorded",
        "confirmed",
        "notified",
        "found",
        "declared",
        "registered",
        "documented",
        "observed",
        "lodged",
        "received",
        "upheld",
        "made",
        "issued",
        "referred",
    ];
    const THING_MAX_WORDS: usize = 6;
    if !opens_clause(chars, start, i) {
        return None;
    }
    let words = words_after(chars, stop, end, THING_MAX_WORDS + 4);
    let text = |at: usize| chars.lower(words[at].start..words[at].end);
    let be = (0..words.len()).find(|&at| {
        matches!(text(at), "was" | "were" | "has" | "have" | "had") || FOUND.contains(&text(at))
    })?;
    let verb = (be..words.len().min(be + 3)).any(|at| FOUND.contains(&text(at)));
    let plain = chars[stop..words[be].start]
        .iter()
        .all(|c| !matches!(c, ',' | ';' | '.' | '(' | ')'));
    // No progress was made, no decision was made: nothing that there could be many of.
    let last = words.get(be.checked_sub(1)?)?;
    let name = text(be - 1);
    let vague = list![
        "difference",
        "change",
        "progress",
        "reason",
        "evidence",
        "decision",
        "attempt"
    ]
    .opens(name);
    let unit = counted_noun(chars, stop, end, 3)
        .map(|(_, unit)| unit)
        .filter(|unit| class_of(unit) != UnitClass::Time);
    (verb && plain && !vague && be <= THING_MAX_WORDS)
        .then(|| (unit.unwrap_or("case"), last.end, (stop + 1, last.end)))
}

/// None of those told of before: none died, nil went to court.
fn nobody_else(chars: &Text, start: usize, end: usize, i: usize, stop: usize) -> Option<Nothing> {
    let word = chars.lower(i..stop);
    if !matches!(word, "none" | "nil" | "nobody") || !opens_clause(chars, start, i) {
        return None;
    }
    let next = words_after(chars, stop, end, 2);
    let text = |at: usize| {
        let word = next.get(at)?;
        Some(chars.lower(word.start..word.end))
    };
    let verb = text(0).filter(|verb| !matches!(*verb, "was" | "were" | "has" | "have"));
    let verb = verb.or_else(|| text(1))?;
    let of_people = matches!(
        verb,
        "died"
            | "recovered"
            | "needed"
            | "required"
            | "developed"
            | "tested"
            | "admitted"
            | "hospitalised"
            | "hospitalized"
            | "survived"
            | "travelled"
            | "vaccinated"
    ) || word == "nobody"
        && matches!(verb, "waiting" | "waited" | "waits" | "left");
    let of_things = matches!(
        verb,
        "went" | "proceeded" | "closed" | "upheld" | "escalated"
    );
    let unit = if of_people { "person" } else { "item" };
    (of_people || of_things).then_some((unit, stop, (i, stop)))
}

/// Whether the word at `i` opens its clause.
pub(super) fn opens_clause(chars: &Text, start: usize, i: usize) -> bool {
    let lead = chars.lower(start.max(i.saturating_sub(12))..i);
    let lead = lead.trim_end();
    lead.is_empty()
        || lead.ends_with([',', ';', ':', '(', '•', '-', '–'])
        || list!["and", "but", "that", "while"].ends(lead)
}

/// Whether `nil` stands behind a label that counts something: stock-outs: nil. What people have to declare is no count.
fn is_nil_of_a_label(text: &str, word: &[char]) -> bool {
    let label = text.trim_end();
    let said = [
        "interest",
        "apolog",
        "comment",
        "remark",
        "note",
        "paper",
        "reference",
        "business",
        "appendi",
    ];
    // Complaints: none
    let none = lower(word) == "none"
        && UNWISHED.iter().any(|stem| {
            text.rsplit([',', ';', '.'])
                .next()
                .is_some_and(|label| label.contains(stem))
        });
    (lower(word) == "nil" || none)
        && (label.ends_with([':', '–', '-']) || closes_a_list(label))
        && !said.iter().any(|stem| label.contains(stem))
}

/// Whether the words before `nil` are the last label of a list of labels with their numbers: cholera 6; fever and rash.
fn closes_a_list(text: &str) -> bool {
    const LABEL_MAX_WORDS: usize = 5;
    let Some((list, label)) = text.rsplit_once([';', ',']) else {
        return false;
    };
    let plain = label
        .chars()
        .all(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | '-' | '/'));
    plain
        && (1..=LABEL_MAX_WORDS).contains(&label.split_whitespace().count())
        && list
            .trim_end()
            .ends_with(|c: char| c.is_ascii_digit() || c == ')')
}

/// Whether a clause opens with `no` and people or things in the plural, of whom a verb tells what was: no students had to leave.
fn nobody(chars: &Text, start: usize, end: usize, i: usize, noun: &Word, unit: &str) -> bool {
    let opens = opens_clause(chars, start, i);
    let next = words_after(chars, noun.end, end, 1);
    let told = next.first().is_some_and(|word| {
        let word = chars.lower(word.start..word.end);
        matches!(
            word,
            "were" | "had" | "was" | "died" | "waited" | "received" | "have"
        )
    });
    opens && told && is_many(chars, noun) && class_of(unit) != UnitClass::Time
}

/// Whether nobody is told to be there who would have to wait: there were no patients waiting over two years.
fn nobody_waits(chars: &Text, start: usize, end: usize, i: usize, noun: &Word, unit: &str) -> bool {
    let lead = chars.lower(start.max(i.saturating_sub(24))..i);
    let there = list![
        "there were",
        "there are",
        "there remain",
        "there remained",
        "had",
        "have",
        "with",
        "leaving",
        "left",
        "has",
        "reported",
        "recorded",
        "were",
        "still"
    ]
    .ends(lead.trim_end());
    let told = words_after(chars, noun.end, end, 1)
        .first()
        .is_some_and(|word| {
            matches!(
                chars.lower(word.start..word.end),
                "waiting"
                    | "waited"
                    | "delayed"
                    | "on"
                    | "over"
                    | "beyond"
                    | "left"
                    | "outstanding"
                    | "breaching"
                    | "exceeding"
            )
        });
    there && told && unit == "person" && is_many(chars, noun)
}

/// Whether a measure has come to the zero at `i`: deaths remained at zero.
fn levelled(chars: &Text, start: usize, end: usize, i: usize, stop: usize) -> bool {
    let lead = chars.lower(start.max(i.saturating_sub(16))..i);
    let led = list!["at", "to", "was", "were", "near"].ends(lead.trim_end())
        // Measles deaths – nil
        || lead.trim_end().ends_with(['–', ':', '-'])
        || chars.lower(i..stop) == "nil" && closes_a_list(chars.lower(start..i).trim_end());
    led && chars
        .get(stop)
        .filter(|_| stop < end)
        .is_none_or(|c| matches!(c, ' ' | ',' | '.' | ';'))
}
