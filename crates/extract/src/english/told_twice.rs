//! English numbers that are written in words and in digits, six (6): who writes so counts something, whatever stands behind them. Names
//! in a foreign tongue that go on such a list are counted as well.

use super::EnglishFigure;
use super::beside::counts;
use super::context::counting;
use super::list::list;
use super::noun::{STOPS, noun_unit};
use super::phrase::thing_after;
use super::spoken_of::opens_with_all;
use super::standing::Standing;
use super::words::{is_month, words_after};

/// The number in words and digits `standing` as a count that nothing else has told.
pub(super) fn told_twice(standing: &Standing, found: &[EnglishFigure]) -> Option<EnglishFigure> {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        ..
    } = standing;
    if standing.in_parts() || !is_told_twice(standing) {
        return None;
    }
    // article seven (7), within seven (7) of them
    let lead = standing.lead();
    if list!["article", "section", "part", "chapter", "annex", "clause"].ends(lead) {
        return None;
    }
    let before = || {
        let last = found.iter().rev().find(counts)?;
        Some((last.figure.unit, last.subject))
    };
    // the remaining eight (8) send paper forms
    let rest = list![
        "remaining",
        "other",
        "others",
        "rest",
        "only",
        "but",
        "of which",
        "of whom"
    ]
    .ends(lead);
    let named = thing_after(chars, at, end)
        .map(|thing| (thing.unit, (thing.start, thing.end)))
        .or_else(|| named_in_full(standing).map(|place| ("item", place)));
    // What is counted is told elsewhere, where neither name nor remainder tells it.
    let counted = rest
        .then(|| before().or_else(|| opens_with_all(chars, start, i)))
        .flatten()
        .or(named)?;
    (at > i).then(|| counting(standing, counted))
}

/// Whether a number in words goes on with its digits in brackets.
fn is_told_twice(standing: &Standing) -> bool {
    let &Standing { chars, i, at, .. } = standing;
    chars[i].is_ascii_alphabetic() && chars.get(at.wrapping_sub(1)) == Some(&')')
}

/// The name in capitals right behind a number, as things have that go by a foreign name: 12 Klinik Desa.
fn named_in_full(standing: &Standing) -> Option<(usize, usize)> {
    const NAME_MAX_WORDS: usize = 4;
    let &Standing { chars, end, at, .. } = standing;
    let words = words_after(chars, at, end, NAME_MAX_WORDS);
    let first = words.first().filter(|word| word.start == at + 1)?;
    let capital = |at: usize| chars[at].is_ascii_uppercase();
    let run = words
        .iter()
        .zip(std::iter::once(at).chain(words.iter().map(|word| word.end)))
        .take_while(|(word, from)| word.start == from + 1 && capital(word.start))
        .map(|(word, _)| word)
        .last()?;
    (!is_month(&chars[first.start..first.end])).then_some((first.start, run.end))
}

/// The bare number `standing` as a count of what goes by a name in capitals, in a list with others that are counted: nine (9) Puskesmas,
/// 12 Klinik Desa and 3 Rumah Sakit.
pub(super) fn named_beside_others(
    standing: &Standing,
    found: &[EnglishFigure],
) -> Option<EnglishFigure> {
    const WORDS_MIN: usize = 2;
    let &Standing {
        chars, end, i, at, ..
    } = standing;
    if standing.in_parts() || standing.year_like() || standing.number.whole_digits > 3 {
        return None;
    }
    let last = found.last().filter(counts)?;
    let joint = chars.lower(last.figure.end.min(i)..i);
    let listed = (joint.ends_with(", ") || joint.ends_with(" and "))
        && !joint.contains(['.', ';', ':', '(', ')'])
        && joint.split_whitespace().count() < 6;
    if !listed {
        return None;
    }
    let (from, to) = named_in_full(standing)?;
    let words = words_after(chars, at, to.min(end), 4);
    let closed = chars
        .get(to)
        .is_none_or(|c| matches!(c, ',' | '.' | ';' | ')' | '('))
        || chars.lower(to..end.min(to + 5)) == " and ";
    // 12 Main Street is an address.
    let street = words.last().is_some_and(|last| {
        list![
            "street", "road", "avenue", "lane", "drive", "close", "square", "crescent", "floor",
            "highway", "building", "house"
        ]
        .has(chars.lower(last.start..last.end))
    });
    let plain = words.iter().all(|word| {
        let text = chars.lower(word.start..word.end);
        !STOPS.contains(&text) && noun_unit(&chars[word.start..word.end]).is_none()
    });
    (words.len() >= WORDS_MIN && closed && plain && !street)
        .then(|| counting(standing, ("item", (from, to))))
}
