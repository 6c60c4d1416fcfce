//! Which figure or noun before it a bare English number counts again. Whether it may count at all is decided elsewhere.

use super::EnglishFigure;
use super::alone::{bracketed, says_of_them};
use super::bare::named;
use super::beside::{Counted, counts};
use super::bound::core_of;
use super::digits::plain;
use super::diseases::DISEASES;
use super::elliptic::opens_with_things;
use super::list::list;
use super::moved::is_change;
use super::noun::{counted_noun, is_many, noun_unit};
use super::phrase::thing_after;
use super::rate::per_after;
use super::spelled::spelled;
use super::spoken_of::opens_with_all;
use super::standing::Standing;
use super::unit::unit_of;
use super::words::{ends_with_words, word_end, words_after, words_between};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::text::Text;

/// Words by which a sentence says that its number is one of what was counted before.
const RESUMING: &[&str] = &[
    "figure", "figures", "number", "numbers", "total", "tally", "count", "list", "this", "these",
    "those", "them", "backlog",
];

/// What a sentence counts that opens with those among whom it counts.
fn opened_among(chars: &Text, start: usize, i: usize) -> Option<&'static str> {
    const OPENING_MAX_CHARS: usize = 120;
    let opening = chars.lower(start..i.min(start + 8));
    let among = opening.trim_start().starts_with("among ");
    let comma = (start..i).rev().find(|&k| chars[k] == ',')?;
    (among && i - start < OPENING_MAX_CHARS).then(|| named(chars, start, comma))?
}

/// What a whole number counts by the figures and nouns before it.
pub(super) fn host(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
    core: &str,
) -> Option<Counted> {
    let &Standing {
        chars,
        start,
        end,
        i,
        number,
        scaled,
        ..
    } = standing;
    if per_after(chars, standing.at, end).is_some() {
        return None;
    }
    // Visits rose to 9.95 million, while the number of clinics has remained at 18.
    let past = found
        .last()
        .map_or(start, |figure| figure.figure.end.max(start));
    if past < i && chars.lower(past..i).contains("number of ") {
        let unit = named(chars, past, i).map(|unit| (unit, (past, i)));
        if let Some(counted) =
            unit.or_else(|| number_of(chars, past, i).map(|place| ("item", place)))
        {
            return Some(counted);
        }
    }
    if let Some(counted) = named_beside(chars, start, past, i) {
        return Some(counted);
    }
    // Among cases of 2020 that could finish, 13 of 14 did.
    if found.is_empty()
        && let Some(unit) = opened_among(chars, start, i)
    {
        return Some((unit, (start, i)));
    }
    // Admissions fell to 6,800 and deaths to 14 from 18: the noun, then the number, right before comes first.
    let led = |joint: &str| ["from", "to"].contains(&core_of(joint.trim()).trim());
    if let Some(last) = found.last().filter(|last| counts(last) && past < i)
        && led(chars.lower(past..i))
    {
        return Some((last.figure.unit, last.subject));
    }
    // cards reached 34 million and that of admissions 7 million
    let that_of = (past < i)
        .then(|| chars.lower(past..i))
        .is_some_and(|gap| gap.contains("that of ") || gap.contains("those of "));
    if that_of && let Some(unit) = named(chars, past, i) {
        return Some((unit, (past, i)));
    }
    let next_noun = (past < i && !found.is_empty() && ends_with_words(core, "to"))
        .then(|| noun_led(chars, past, i))
        .flatten();
    if next_noun.is_some() {
        return next_noun;
    }
    let change = ["from", "to"]
        .iter()
        .any(|word| ends_with_words(core, word))
        && is_change(&chars[start..end]);
    // Ten outbreaks affecting 48 persons, up from three: what the sentence is about comes first.
    let mut hosts = found
        .iter()
        .filter(counts)
        .filter(|figure| !enclosed(chars, start, i, figure.figure.start))
        .filter(|figure| !subordinate(chars, start, figure.figure.start));
    let host = if change {
        hosts.next()
    } else {
        hosts.next_back()
    };
    // Visits for burns at the three hospitals numbered 58: what the sentence opens with, not the places
    if let Some(told) = told_of_sites(standing, found, host, core) {
        return Some(told);
    }
    if let Some(before) = host.or_else(|| found.iter().rev().find(counts)) {
        return Some((before.figure.unit, before.subject));
    }
    let strong = scaled
        || number.whole_digits >= 3
        || bracketed(standing)
        || change
        || in_words(standing)
        || of_names(standing);
    if strong && let Some(unit) = named(chars, start, i) {
        return Some((unit, (start, i)));
    }
    if strong && let Some(place) = number_of(chars, start, i) {
        return Some(("item", place));
    }
    if let Some(these) = of_these(chars, start, i) {
        return Some(these);
    }
    if change
        && found.is_empty()
        && let Some(thing) = opens_with_things(standing)
    {
        return Some(thing);
    }
    let earlier = earlier.filter(|(unit, _)| {
        matches!(
            class_of(unit),
            UnitClass::Person | UnitClass::Visit | UnitClass::Count
        )
    });
    // All the posts are open but only nine (9) have light: of what the sentence opens with
    if found.is_empty()
        && in_words(standing)
        && ends_with_words(core, "only")
        && let Some(these) = opens_with_all(chars, start, i)
    {
        return Some(these);
    }
    // With 36 in January: several numbers that go on about what was counted.
    let listed = continued(standing);
    let resumes = of_them(standing)
        || words_between(chars, start, i)
            .iter()
            .any(|word| RESUMING.contains(&chars.lower(word.start..word.end)));
    let alone =
        found.is_empty() && (bracketed(standing) || in_words(standing) || says_of_them(standing));
    (resumes || listed || alone || change && strong).then_some(earlier?)
}

/// What the subject of a sentence counts, where the only figure before the number says at how many places.
fn told_of_sites(
    standing: &Standing,
    found: &[EnglishFigure],
    host: Option<&EnglishFigure>,
    core: &str,
) -> Option<Counted> {
    let &Standing { chars, start, .. } = standing;
    let site = host.filter(|figure| figure.figure.unit == "site" && found.len() == 1)?;
    let before = chars.lower(start..site.figure.start);
    let placed = list![
        "at",
        "in",
        "to",
        "across",
        "from",
        "at all",
        "in all",
        "at the",
        "at our",
        "in the",
        "in our",
        "to the",
        "to our",
        "across the",
        "across our",
        "across all",
        "of the",
        "of our"
    ]
    .ends(before.trim_end());
    let told = list![
        "numbered",
        "was",
        "were",
        "totalled",
        "totaled",
        "reached",
        "rose to",
        "fell to",
        "came to",
        "stood at",
        "averaged",
        "at",
        "were down to",
        "were up to"
    ]
    .ends(core);
    let unit = named(chars, start, site.figure.start).filter(|unit| *unit != "site")?;
    (placed && told).then_some((unit, (start, site.figure.start)))
}

/// What the last words before a number name, as in a list: gonorrhoea 11; attendance 311; Leading diagnoses: malaria 912.
fn named_beside(chars: &Text, start: usize, past: usize, i: usize) -> Option<Counted> {
    const LABEL_MAX_WORDS: usize = 4;
    if past >= i {
        return None;
    }
    let from = (past..i)
        .rev()
        .find(|&k| matches!(chars[k], ',' | ';' | ':' | '(' | '/' | '•'))
        .map_or(past, |k| k + 1);
    let words = words_between(chars, from, i);
    let last = words
        .last()
        .filter(|last| last.end + 1 == i && words.len() <= LABEL_MAX_WORDS)?;
    let text = chars.lower(last.start..last.end);
    let place = (words[0].start, last.end);
    if DISEASES.contains(&text) || names_causes(chars.lower(start..i)) {
        return Some(("case", place));
    }
    // in position 571, vacant 113; (sanctioned 684)
    if matches!(text, "vacant" | "sanctioned" | "unfilled" | "vacancies") && words.len() < 4 {
        return Some(("item", place));
    }
    // A verb or a joint would make a sentence of it.
    let visits = ["attendance", "attendances", "footfall", "turnout"].contains(&text);
    // admissions 2,163, death 147
    let vital = matches!(
        text,
        "death" | "deaths" | "birth" | "births" | "stillbirth" | "stillbirths" | "mortality"
    );
    let unit = noun_unit(&chars[last.start..last.end])
        .or(vital.then_some("case"))
        .filter(|_| (visits || vital) && from > start)?;
    Some((unit, place))
}

/// Whether a sentence opens as a list of what ails people: Top causes: malaria 912.
pub(super) fn names_causes(text: &str) -> bool {
    const HEAD_MAX_CHARS: usize = 60;
    let Some((before, _)) = text.rsplit_once(':') else {
        return false;
    };
    let head = before.rsplit(". ").next().unwrap_or(before);
    head.len() < HEAD_MAX_CHARS
        && list![
            "causes",
            "diagnoses",
            "conditions",
            "diseases",
            "ailments",
            "morbidities"
        ]
        .stand_in(head)
}

/// What `and deaths to` between two numbers names.
fn noun_led(chars: &Text, from: usize, i: usize) -> Option<Counted> {
    let words = words_between(chars, from, i);
    let [joint, names @ .., _] = &words[..] else {
        return None;
    };
    let joins = matches!(chars.lower(joint.start..joint.end), "and" | "while" | "but");
    let last = names
        .last()
        .filter(|last| joins && names.len() < 5 && is_many(chars, last))?;
    let unit = noun_unit(&chars[last.start..last.end])?;
    (class_of(unit) != UnitClass::Time).then_some((unit, (names[0].start, last.end)))
}

/// What `of these waits` before `i` names.
fn of_these(chars: &Text, start: usize, i: usize) -> Option<Counted> {
    let text = chars.lower(start..i);
    let at = ["of these ", "of those ", "of the "]
        .iter()
        .find_map(|words| text.rfind(words).map(|at| at + words.len() - 1))?;
    let thing = thing_after(chars, start + text[..at].chars().count(), i)?;
    Some((thing.unit, (thing.start, thing.end)))
}

/// Whether a number is written in words.
fn in_words(standing: &Standing) -> bool {
    standing.chars[standing.i].is_ascii_alphabetic()
}

/// Whether the figure at `at` stands in brackets that have closed before `i`.
fn enclosed(chars: &Text, start: usize, i: usize, at: usize) -> bool {
    let depth = |upto: usize| {
        chars[start..upto].iter().fold(0_i32, |depth, c| match c {
            '(' => depth + 1,
            ')' => (depth - 1).max(0),
            _ => depth,
        })
    };
    depth(at) > depth(i)
}

/// Whether the figure at `at` only tells of the one before it: 10 outbreaks affecting 48 persons.
fn subordinate(chars: &Text, start: usize, at: usize) -> bool {
    let lead = chars.lower(start.max(at.saturating_sub(20))..at);
    let core = core_of(lead.trim_end());
    list!["affecting", "involving", "causing", "serving", "across"].ends(core)
}

/// What the last `number of` before `i` names in the plural: the number of completed waits.
fn number_of(chars: &Text, start: usize, i: usize) -> Option<(usize, usize)> {
    let text = chars.lower(start..i);
    let at = text.rfind("number of ")?;
    let from = start + text[..at].chars().count() + "number of".len();
    let thing = thing_after(chars, from, i)?;
    Some((thing.start, thing.end))
}

/// Whether a number is one of what has been counted: 32 of these.
pub(super) fn of_them(standing: &Standing) -> bool {
    let tail = standing.tail(10);
    list![" of them", " of these", " of those", " of whom"].opens(tail)
}

/// What the whole counts that a number is a part of: `six of the eight standards`, `13 out of 17 regions`.
pub(super) fn part_of(standing: &Standing) -> Option<Counted> {
    let &Standing { chars, end, at, .. } = standing;
    let tail = standing.tail(12);
    let joint = [
        " out of the ",
        " out of ",
        " of the ",
        " of our ",
        " of its ",
        " of their ",
        " of ",
    ]
    .iter()
    .find(|joint| tail.starts_with(**joint))?;
    let from = at + joint.len();
    // 3,058 out of the hospitalized patients; 158 of the confirmed cases
    if *joint != " of "
        && !chars.get(from).is_some_and(char::is_ascii_digit)
        && spelled(chars, from, end).is_none()
        && let Some((noun, unit)) = counted_noun(chars, from - 1, end, 4)
        && (joint.starts_with(" out") || is_many(chars, &noun))
        && class_of(unit) != UnitClass::Time
    {
        return Some((unit, (noun.start, noun.end)));
    }
    let from = past_owner(chars, from, end);
    let whole = plain(chars, from, end).or_else(|| spelled(chars, from, end))?;
    let other = Standing {
        i: from,
        at: whole.end,
        number: whole,
        scaled: false,
        ..*standing
    };
    let (unit, _, noun) = unit_of(&other)?;
    let counted = matches!(
        class_of(unit),
        UnitClass::Person | UnitClass::Visit | UnitClass::Count
    );
    counted.then_some((unit, noun?))
}

/// Where a number stands behind the name of whose its things are: the city's 36 practices; else `from`.
fn past_owner(chars: &Text, from: usize, end: usize) -> usize {
    const NAME_MAX_WORDS: usize = 3;
    words_after(chars, from.saturating_sub(1), end, NAME_MAX_WORDS)
        .iter()
        .map(|word| word_end(chars, word.start, end).max(word.end))
        .find(|&stop| {
            matches!(
                chars[from.min(stop)..stop],
                [.., '\'' | '’', 's'] | [.., 's', '\'' | '’']
            )
        })
        .map_or(from, |stop| stop + 1)
}

/// The count before brackets that say it again to the last unit: 1.2 million people (1,221,849).
pub(super) fn restated(standing: &Standing, found: &[EnglishFigure]) -> Option<Counted> {
    let before = found.last().filter(counts)?;
    let (said, again) = (
        before.figure.value?.to_f64(),
        standing.number.value.to_f64(),
    );
    let close = said > 0.0 && (0.85..1.18).contains(&(again / said));
    (bracketed(standing) && close).then_some((before.figure.unit, before.subject))
}

/// `Central Visayas 73, Metro Manila 68`: numbers of a list of names.
pub(super) fn of_names(standing: &Standing) -> bool {
    const REACH_CHARS: usize = 40;
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        ..
    } = standing;
    let name = |upto: usize| {
        words_between(chars, start.max(upto.saturating_sub(REACH_CHARS)), upto)
            .last()
            .is_some_and(|word| {
                chars[word.start].is_ascii_uppercase()
                    && word.end - word.start > 2
                    && word.end + 1 >= upto
            })
    };
    let number_near = |from: usize, to: usize| {
        (from..to).any(|k| chars[k].is_ascii_digit() && k > from + 1 && name(k))
    };
    let joined = chars
        .get(at)
        .filter(|_| at < end)
        .is_none_or(|c| matches!(c, ',' | '.' | ';'))
        || standing.tail(5) == " and ";
    let ahead = number_near(at, end.min(at + REACH_CHARS));
    let behind = number_near(
        start.max(i.saturating_sub(REACH_CHARS)),
        i.saturating_sub(1),
    );
    i > start && name(i) && joined && (ahead || behind)
}

/// Whether a later number of the sentence stands as bare as this one, after the same word.
fn continued(standing: &Standing) -> bool {
    const REACH_CHARS: usize = 60;
    let &Standing {
        chars,
        start,
        end,
        at,
        ..
    } = standing;
    let lead = standing.lead();
    let Some(word) = lead
        .rsplit(' ')
        .next()
        .filter(|word| matches!(*word, "with" | "at" | "in" | "had"))
    else {
        return false;
    };
    let again: Vec<char> = format!(" {word} ").chars().collect();
    let from = at.max(start);
    (from..end.min(from + REACH_CHARS)).any(|k| {
        chars[k..end].starts_with(&again)
            && chars.get(k + again.len()).is_some_and(char::is_ascii_digit)
    })
}
