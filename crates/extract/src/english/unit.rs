//! The unit of an English number, from the words right after it, or from what stands before it where they have none.

use super::age::{aged_people, bounds_whole};
use super::age_group::age_group_after;
use super::bare::noun_before;
use super::grouped::groups_thousands;
use super::list::list;
use super::measure::measure_after;
use super::month_day::after_month;
use super::no_time::no_time;
use super::noun::{STOPS, counted_noun, disease_after, is_many, noun_unit, plural_after};
use super::numbered_things::{labelled, list_of_labels, numbers_school_year};
use super::phrase::{Thing, of_a_year, thing_after};
use super::points::scored_points;
use super::rate::{per_after, per_ahead, per_before};
use super::rate_told::{named_rate, rate_of_subject};
use super::sense::sense;
use super::standard::{names_standard, waiters_after};
use super::standing::Standing;
use super::vital::vital;
use super::words::{MONTHS, Word, ends_with_words, is_month, words_after, words_between};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::text::Text;

/// A unit, where what is written ends, and the noun that names what is counted.
pub(super) type Unit = (&'static str, usize, Option<(usize, usize)>);

/// The unit of a number without a currency.
pub(super) fn unit_of(standing: &Standing) -> Option<Unit> {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        number,
        scaled,
    } = standing;
    if let Some(found) = behind_bar(standing) {
        return Some(found);
    }
    if let Some(found) = measure_after(standing) {
        return found;
    }
    if !standing.in_parts()
        && let Some((unit, length)) = waiters_after(standing.tail(40))
    {
        return Some((unit, at, Some((at + 1, at + length))));
    }
    if let Some(length) = scored_points(standing) {
        return Some(("item", at + length, Some((at + 1, at + length))));
    }
    if !standing.in_parts()
        && let Some(stop) = age_group_after(chars, at, end)
    {
        return Some(("person", stop, Some((at + 1, stop))));
    }
    let lead = standing.lead();
    if list!["ranked", "ranks", "ranking"].ends(lead) {
        return Some(("rank", at, None));
    }
    let following = words_after(chars, at, end, 4);
    let year_like = standing.year_like();
    let labelled = labelled(lead)
        || number.whole_digits < 3 && (labelled(list_of_labels(lead)) || numbers_school_year(lead));
    // 96,097 (32%) of patients: a share in brackets parts the number from its noun.
    let dated = number.whole_digits <= 2 && after_month(chars, start, i)
        || part_of_name(chars, start, i, &following);
    let aged = aged_people(standing, lead);
    let phrase = (!labelled && !dated && !aged)
        .then(|| thing_after(chars, at, end))
        .flatten()
        .filter(|thing| !year_like || stocks(lead, thing.words) && !groups_thousands(chars, i));
    let titled = following
        .first()
        .is_some_and(|word| chars[word.start].is_ascii_uppercase());
    let in_a_year = following
        .first()
        .is_some_and(|word| of_a_year(chars, word.end + 1, end));
    if let Some(thing) = phrase.filter(|thing| in_a_year || titled && thing.words > 4) {
        return Some((thing.unit, thing.end, Some((thing.start, thing.end))));
    }
    // 602 the following day, 4,120 each month: when, not what.
    let determined = following.first().is_some_and(|word| {
        let text = chars.lower(word.start..word.end);
        list!["the", "this", "that", "last", "each", "every", "a"].has(text)
    });
    let noun = (!determined)
        .then(|| counted_noun(chars, at, end, 4))
        .flatten()
        .filter(|(noun, unit)| !did_something(chars, &following, noun, unit));
    if let Some((noun, unit)) = noun {
        let around = Around {
            lead,
            following: &following,
            labelled,
            phrase,
        };
        return of_noun(standing, &around, noun, unit);
    }
    if year_like && phrase.is_none() {
        return None;
    }
    // 12 of dengue; 12 of the dengue cases
    let of = following
        .first()
        .filter(|word| chars.lower(word.start..word.end) == "of");
    if let Some(of) = of
        && !labelled
        && !number.pointed
        && let Some(last) = disease_after(chars, &words_after(chars, of.end, end, 4))
    {
        return Some(("case", at, Some((of.end + 1, last.end))));
    }
    if !labelled && let Some(last) = disease_after(chars, &following) {
        return Some(("case", last.end, Some((following[0].start, last.end))));
    }
    if !labelled
        && !dated
        && let Some((unit, named)) = listed_kinds(chars, at, end)
    {
        return Some((unit, at, Some(named)));
    }
    // 2 hubs, 640 air filters: things that no list foresees, in the plural right after the number.
    if let Some(thing) = phrase {
        let named = Some((thing.start, thing.end));
        if let Some((rate, length)) = per_after(chars, thing.end, end) {
            return Some((rate, thing.end + length, named));
        }
        // 3.28 licensed physicians and 3.87 nurses for every 1,000
        if number.pointed
            && !scaled
            && let Some(rate) = per_ahead(chars, thing.end, end)
        {
            return Some((rate, at, named));
        }
        let written_end = if thing.parted { at } else { thing.end };
        return Some((thing.unit, written_end, named));
    }
    if let Some(unit) = vital(chars, start, end, i, number, lead) {
        return Some((unit, at, None));
    }
    if let Some(unit) = named_rate(standing, lead) {
        return Some((unit, at, None));
    }
    // “… doctors per 10,000 residents … from 1.7”: the rate was named before.
    if number.pointed
        && !scaled
        && let Some(unit) = per_before(chars, start.max(i.saturating_sub(60)), i)
    {
        return Some((unit, at, None));
    }
    if let Some(unit) = rate_of_subject(standing) {
        return Some((unit, at, None));
    }
    // 13.1 counts no infants
    noun_before(standing, lead)
        .filter(|(unit, _, _)| {
            let counts = matches!(
                class_of(unit),
                UnitClass::Person | UnitClass::Visit | UnitClass::Count
            );
            let posts = list!["fte", "wte", "ftes", "wtes"].ends(lead.trim_end_matches([':', ' ']));
            !counts || !number.pointed || scaled || posts
        })
        .or_else(|| in_full_time(standing).then_some(("person", at, None)))
}

/// Whether a month follows a number: at 30 June.
fn is_day(standing: &Standing) -> bool {
    standing
        .next()
        .is_some_and(|word| is_month(&standing.chars[word.start..word.end]))
}

/// Whether a number is one of staff in full-time equivalents that its clause names: accrued FTE at month end was 1,003.6.
fn in_full_time(standing: &Standing) -> bool {
    let lead = standing.lead();
    let named = list![
        "fte",
        "wte",
        "full-time equivalent",
        "whole time equivalent",
        "whole-time equivalent"
    ]
    .stand_in(lead);
    named
        && list![
            "is",
            "was",
            "were",
            "at",
            "reached",
            "totalled",
            "averaged",
            "stood at",
            "budget of",
            "establishment of"
        ]
        .ends(lead)
        && !after_month(standing.chars, standing.start, standing.i)
        && !is_day(standing)
        && lead
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
            .any(|word| {
                matches!(
                    word,
                    "fte" | "wte" | "ftes" | "wtes" | "equivalent" | "equivalents"
                )
            })
        && !list!["rate", "cost", "per fte", "per wte", "%", "hours", "days"].stand_in(lead)
}

/// Whether the words behind a number tell what so many did, and `noun` is only what they did it to: 25 started treatment.
fn did_something(chars: &Text, following: &[Word], noun: &Word, unit: &str) -> bool {
    const VERBS: &[&str] = &[
        "started",
        "began",
        "finished",
        "initiated",
        "resumed",
        "stopped",
        "received",
        "accepted",
        "declined",
        "refused",
        "entered",
        "sought",
        "needed",
        "required",
        "missed",
        "underwent",
        "left",
        "failed",
    ];
    following.first().is_some_and(|verb| {
        let said = chars.lower(verb.start..verb.end);
        // 5 transferred services
        let left = matches!(said, "transferred" | "retired" | "resigned") && unit != "person";
        verb.end < noun.start && (VERBS.contains(&said) && !is_many(chars, noun) || left)
    })
}

/// What stands around a number that a noun follows.
struct Around<'a> {
    lead: &'a str,
    following: &'a [Word],
    labelled: bool,
    phrase: Option<Thing>,
}

/// The unit of a number that the counted `noun` follows, unless the two stand together by chance.
fn of_noun(standing: &Standing, around: &Around, noun: Word, unit: &'static str) -> Option<Unit> {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        number,
        scaled,
    } = standing;
    let &Around {
        lead,
        following,
        labelled,
        phrase,
    } = around;
    let year_like = standing.year_like();
    let (noun, unit) = kind_of_time(chars, following, noun).unwrap_or((noun, unit));
    let unit = sense(chars, end, lead, &noun, unit);
    let adjacent = following
        .first()
        .is_some_and(|first| first.start == noun.start);
    // the 2023 County Health Rankings
    let named_year = year_like && adjacent && chars[noun.start].is_ascii_uppercase();
    // patients 75+ seen within nine hours
    let aged = chars[at - 1] == '+' && !adjacent && number.whole_digits == 2;
    // those making 4+ visits
    let at_least = chars[at - 1] == '+'
        && number.whole_digits == 1
        && (class_of(unit) == UnitClass::Visit || unit == "dose");
    // of whom 1,702 made at least 4 visits
    let condition = number.whole_digits == 1
        && (class_of(unit) == UnitClass::Visit || unit == "dose")
        && list![
            "made at least",
            "making at least",
            "had at least",
            "having at least",
            "attended at least",
            "attending at least",
            "completed at least",
            "completing at least",
            "received at least",
            "receiving at least",
            "with at least"
        ]
        .ends(lead);
    if named_year || aged || at_least || condition {
        return None;
    }
    // In 2023 staff did 1,146; the 2021 campaign
    // Among 2020 cases; of 2021 cases where the text writes 2,021 with its comma
    let year = year_like
        && (list![
            "in", "the", "during", "since", "until", "by", "mid", "early", "late", "of", "among",
            "their", "its", "our", "from",
        ]
        .ends(lead)
            || groups_thousands(chars, i));
    if no_time(standing, &noun, unit)
        || bounds_whole(standing, lead)
        || aged && class_of(unit) != UnitClass::Time
        || labelled
        || year
        || year_like && !adjacent
    {
        return None;
    }
    // 5.4 deaths per 1,000
    if let Some((rate, length)) = per_after(chars, noun.end, end) {
        return Some((rate, noun.end + length, Some((noun.start, noun.end))));
    }
    // 2.41 physicians and 3.05 nurses per 1,000; a rate of 290 deaths, below the age of 70, per 100,000
    let in_parts = number.pointed && !scaled;
    if (in_parts || ends_with_words(lead, "rate of"))
        && !matches!(
            class_of(unit),
            UnitClass::Time | UnitClass::Mass | UnitClass::Area
        )
        && let Some(rate) = per_ahead(chars, noun.end, end).or_else(|| per_before(chars, start, i))
    {
        let written_end = if in_parts && !adjacent { at } else { noun.end };
        return Some((rate, written_end, Some((noun.start, noun.end))));
    }
    let from = following.first().map_or(noun.start, |word| word.start);
    // Six emergency services substations: the last of several plurals is what is counted.
    if let Some(thing) = phrase.filter(|thing| thing.start == from && noun.end < thing.end)
        && unit == "item"
    {
        return Some((thing.unit, thing.end, Some((thing.start, thing.end))));
    }
    // 214 new WIC referrals: things are named in full.
    let named =
        unit == "item" && plural_after(chars, following).is_some_and(|last| last.end == noun.end);
    let written_end = if adjacent || named { noun.end } else { at };
    Some((unit, written_end, Some((from, noun.end))))
}

/// The singular time right behind a number that says of what kind the one thing after it is: the 4 week follow-up.
fn kind_of_time(chars: &Text, following: &[Word], noun: Word) -> Option<(Word, &'static str)> {
    let first = *following
        .first()
        .filter(|first| first.start != noun.start)?;
    // the 31 day treatment standard, but 31 day cases
    let standard = || names_standard("", chars.lower(first.end..chars.len().min(first.end + 40)));
    let unit = noun_unit(&chars[first.start..first.end])
        .filter(|unit| class_of(unit) == UnitClass::Time && (*unit != "day" || standard()))?;
    let single = !is_many(chars, &first) && !is_many(chars, &noun);
    single.then_some((first, unit))
}

/// The noun at the end of the kinds that commas part: 40 medical, nursing and pharmacy students.
fn listed_kinds(chars: &Text, at: usize, end: usize) -> Option<(&'static str, (usize, usize))> {
    const KINDS: usize = 5;
    let plain = |word: &Word| {
        let text = chars.lower(word.start..word.end);
        chars[word.start].is_ascii_alphabetic() && !STOPS.contains(&text)
    };
    let mut from = at;
    for _ in 0..KINDS {
        let words = words_after(chars, from, end, 3);
        let kinds = words.iter().take_while(|word| plain(word)).count();
        let last = words.get(kinds.checked_sub(1)?)?.end;
        let rest = chars.lower(last..end.min(last + 6));
        if rest.starts_with(", and ") || rest.starts_with(" and ") && from > at {
            let joint = if rest.starts_with(',') { 6 } else { 5 };
            let (noun, unit) = counted_noun(chars, last + joint, end, 3)?;
            let many = is_many(chars, &noun) && class_of(unit) != UnitClass::Time;
            return many.then_some((unit, (at + 1, noun.end)));
        }
        if kinds > 2 || !rest.starts_with(", ") {
            return None;
        }
        from = last + 2;
    }
    None
}

/// Whether what looks like a year counts the one word of things behind it, as nothing before it leads to a year: stock 1965 medicines.
fn stocks(lead: &str, words: usize) -> bool {
    let last = lead.split(' ').next_back().unwrap_or("");
    if MONTHS
        .iter()
        .any(|month| last.len() > 2 && month.starts_with(last))
    {
        return false;
    }
    words == 1
        && last.len() > 2
        && last.bytes().all(|b| b.is_ascii_lowercase())
        && ![
            "the", "and", "for", "from", "since", "until", "till", "year", "before", "after",
            "during", "through", "between", "early", "late", "mid", "its", "that", "this", "with",
            "than", "about",
        ]
        .contains(&last)
}

/// What the number that opens a line counts, where a bar parts the two: `58 | people on the team`.
fn behind_bar(standing: &Standing) -> Option<Unit> {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        ..
    } = standing;
    let opens = chars[start..i].iter().all(|c| !c.is_alphanumeric());
    if !opens || chars.get(at..at + 3) != Some(&[' ', '|', ' ']) {
        return None;
    }
    let thing = thing_after(chars, at + 2, end)?;
    Some((thing.unit, at, Some((thing.start, thing.end))))
}

/// Whether a number stands within a name: NHS 111 Wales.
fn part_of_name(chars: &Text, start: usize, i: usize, following: &[Word]) -> bool {
    let capital = |at: usize| chars[at].is_ascii_uppercase();
    let before = words_between(chars, start.max(i.saturating_sub(24)), i);
    let named = before.last().is_some_and(|word| {
        word.end + 1 == i
            && chars[word.start..word.end]
                .iter()
                .all(char::is_ascii_uppercase)
            && word.end - word.start > 1
    });
    named && following.first().is_some_and(|word| capital(word.start))
}
