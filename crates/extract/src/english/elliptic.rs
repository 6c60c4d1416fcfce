//! Bare numbers that no other rule reads and nothing says are none: they count what stands before them. A default beats a drop.

use super::EnglishFigure;
use super::alone::stands_alone;
use super::bare::named;
use super::beside::{Counted, counts};
use super::bound::core_of;
use super::context::counting;
use super::host::host;
use super::inherit::{is_counted, kind_in_brackets};
use super::label_right_before::labelled_right_before;
use super::list::{List, list};
use super::nothing::no_count;
use super::noun::{STOPS, noun_unit};
use super::numbering::{is_numbering, joins_another, unequal};
use super::people::{done_by_people, people};
use super::phrase::{is_plural, thing_after};
use super::reference::refers;
use super::standing::Standing;
use super::words::{lower, subject_before, words_between};
use crate::draft::UnitClass;
use crate::lexicon::class_of;

/// The bare number `standing` as a count of what was counted or named before it.
pub(super) fn elliptic(
    standing: &Standing,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> Option<EnglishFigure> {
    let &Standing {
        chars, start, i, ..
    } = standing;
    let lead = standing.lead();
    let core = core_of(lead);
    let none = no_count(standing)
        || joins_another(standing)
        || is_numbering(unequal(standing, core))
        || refers(standing)
        || !stands_alone(standing)
            && !people(standing, core)
            && !of_a_kind(standing, found)
            && !opens_part(standing, lead, found, earlier)
        || standing.in_parts();
    if none {
        return None;
    }
    let past = found
        .last()
        .map_or(start, |figure| figure.figure.end.max(start))
        .min(i);
    let before = || {
        found
            .iter()
            .rev()
            .find(counts)
            .map(|figure| (figure.figure.unit, figure.subject))
    };
    let subject = || subject_before(chars, past, i);
    let counted = labelled_right_before(standing)
        .or_else(|| kind_in_brackets(standing, found))
        .or_else(|| timed(standing, found, core))
        .or_else(|| people(standing, core).then(|| ("person", subject())))
        .or_else(|| {
            let told = earlier.map(|(unit, _)| unit);
            done_by_people(standing, core, told).then(|| ("person", subject()))
        })
        .or_else(|| of_the(standing))
        .or_else(|| department(standing).map(|unit| (unit, subject())))
        .or_else(|| beside_name(standing, past))
        .or_else(|| named(chars, past, i).map(|unit| (unit, subject())))
        .or_else(|| host(standing, found, earlier, core))
        .or_else(before)
        .or_else(|| named(chars, start, i).map(|unit| (unit, subject())))
        .or_else(|| opens_with_things(standing))
        .or(earlier.filter(is_counted))
        .unwrap_or_else(|| ("item", subject()));
    Some(counting(standing, counted))
}

/// What the plural names that the sentence opens with, whatever it is: Delays averaged 57 a day.
pub(super) fn opens_with_things(standing: &Standing) -> Option<Counted> {
    const NAME_MAX_WORDS: usize = 4;
    let &Standing {
        chars, start, i, ..
    } = standing;
    let words = words_between(chars, start, i);
    let last = words
        .iter()
        .take(NAME_MAX_WORDS)
        .take_while(|word| !STOPS.contains(&chars.lower(word.start..word.end)))
        .find(|word| is_plural(&chars[word.start..word.end]))?;
    let resumes = words.iter().any(|word| {
        matches!(
            chars.lower(word.start..word.end),
            "figures" | "numbers" | "others" | "totals"
        )
    });
    (!resumes).then_some(("item", (words[0].start, last.end)))
}

/// The time before a number that it is compared with: a median of 15 minutes, having been 17; down to 11 days from 16.
fn timed(standing: &Standing, found: &[EnglishFigure], core: &str) -> Option<Counted> {
    let last = found
        .last()
        .filter(|last| class_of(last.figure.unit) == UnitClass::Time)?;
    let ratio = standing.number.value.to_f64() / last.figure.value?.to_f64();
    let led = list![
        "from", "to", "been", "was", "against", "with", "than", "vs", "vs."
    ]
    .ends(core);
    (led && (0.2..5.0).contains(&ratio)).then_some((last.figure.unit, last.subject))
}

/// The number `standing` as a count of what `of our` behind it names, whatever was counted before: three of our emergency departments.
pub(super) fn of_ours(standing: &Standing) -> Option<EnglishFigure> {
    let owned = list![" of our ", " of its ", " of their "].opens(standing.tail(10));
    let counted = of_the(standing).filter(|_| owned)?;
    Some(counting(standing, counted))
}

/// What `of the toxicology reports` behind a number names.
fn of_the(standing: &Standing) -> Option<Counted> {
    let tail = standing.tail(10);
    let joint = [
        " of the",
        " of our",
        " of its",
        " of their",
        " of these",
        " of those",
    ]
    .iter()
    .find(|joint| tail.starts_with(&format!("{joint} ")))?;
    let at = standing.at + joint.len();
    if standing.chars[at + 1..standing.end]
        .first()?
        .is_ascii_digit()
    {
        return None;
    }
    let thing = thing_after(standing.chars, at, standing.end)?;
    Some((thing.unit, (thing.start, thing.end)))
}

/// What a plural names right before a number, as in a list of them: NICU transfers 12, snake bites 47.
fn beside_name(standing: &Standing, past: usize) -> Option<Counted> {
    let &Standing { chars, i, .. } = standing;
    let words = words_between(chars, past, i);
    let last = words.last().filter(|last| last.end + 1 == i)?;
    let text = &chars[last.start..last.end];
    let thing = is_plural(text) && text[0].is_ascii_lowercase() && noun_unit(text).is_none();
    thing.then_some(("item", (words[0].start, last.end)))
}

/// What is counted of a department that stands right before the number: ED – 68,215; new OPD 1,204.
pub(super) fn department(standing: &Standing) -> Option<&'static str> {
    static DEPARTMENTS: List = List::new(&[
        "ed",
        "a&e",
        "opd",
        "ipd",
        "miu",
        "utc",
        "emergency",
        "outpatient",
        "outpatients",
        "casualty",
        "opd new",
        "opd total",
        "type 1",
        "day case",
        "day cases",
        "dialysis",
        "telehealth",
    ]);
    let lead = standing.lead();
    let label = lead.trim_end_matches([' ', ':', '–', '-', '=']);
    let large = standing.scaled || standing.number.whole_digits > 2;
    (large && !standing.number.pointed && DEPARTMENTS.ends(label)).then_some("visit")
}

/// Whether one plain word says of what kind those before are that the number counts: eight green (53%), 5 yellow (33%), 104 new.
fn of_a_kind(standing: &Standing, found: &[EnglishFigure]) -> bool {
    let Some(word) = standing.next() else {
        return false;
    };
    let chars = standing.chars;
    let text = &chars[word.start..word.end];
    let plain = text.len() > 2
        && text.iter().all(char::is_ascii_lowercase)
        && noun_unit(text).is_none()
        && word.start == standing.at + 1;
    let tail = chars.lower(word.end.min(standing.end)..standing.end.min(word.end + 4));
    let shared = tail.starts_with(" (") && tail.chars().nth(2).is_some_and(|c| c.is_ascii_digit());
    let listed = tail.starts_with([',', ';']) && found.iter().any(|figure| counts(&figure));
    // 412 retail (RSE), 60 mobile
    let glossed = tail.starts_with(" (") && found.iter().any(|figure| counts(&figure));
    plain && (shared || listed || glossed)
}

/// Whether the number opens a part of what was counted or labelled, of which a plain word tells more: cribs, 9 given out; 17 stand
/// closed; reactions: 13 minor, 0 serious.
fn opens_part(
    standing: &Standing,
    lead: &str,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> bool {
    let Some(word) = standing.next() else {
        return false;
    };
    let chars = standing.chars;
    let text = &chars[word.start..word.end];
    let name = lower(text);
    let plain = text.len() > 2
        && text.iter().all(char::is_ascii_lowercase)
        && word.start == standing.at + 1
        && noun_unit(text).is_none()
        && !matches!(
            name.as_str(),
            "noon"
                | "midday"
                | "midnight"
                | "hrs"
                | "onwards"
                | "percent"
                | "per"
                | "old"
                | "being"
                | "please"
        );
    let parted = lead.ends_with([',', ';', ':', '–'])
        && matches!(chars[standing.start..standing.i], [.., ' '])
        || lead.ends_with('(');
    let counted =
        found.iter().any(|figure| counts(&figure)) || earlier.is_some_and(|told| is_counted(&told));
    let labelled = lead.ends_with(':') || named_by_plural(standing);
    plain && parted && (counted || labelled)
}

/// Whether a plural stands right before the comma before the number: Cots for Kids, 9.
fn named_by_plural(standing: &Standing) -> bool {
    let words = words_between(standing.chars, standing.start, standing.i);
    words
        .last()
        .is_some_and(|last| is_plural(&standing.chars[last.start..last.end]))
}
