//! Plain numbers that no noun behind them and no figure before them explains: they are figures all the same, and the words before
//! them say of what.

use super::alone::{bracketed, share_follows, stands_alone};
use super::bare::named;
use super::beside::Counted;
use super::bound::core_of;
use super::context::counting;
use super::elliptic::department;
use super::grouped::names_line;
use super::host::host;
use super::in_parts::{in_parts, measure_of_parts, quotient};
use super::indices::indexed;
use super::inherit::is_counted;
use super::label_right_before::labelled_right_before;
use super::list::List;
use super::list::list;
use super::nothing::no_count;
use super::noun::{STOPS, noun_unit};
use super::numbering::{is_numbering, joins_another, unequal};
use super::people::{done_by_people, people};
use super::spelled::spelled;
use super::standing::Standing;
use super::told::{ails, sick, told_small};
use super::words::{subject_before, words_between};
use super::{EnglishFigure, Tie};
use crate::draft::UnitClass;
use crate::lexicon::class_of;
use crate::text::Text;

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
        i,
        number,
        scaled,
        ..
    } = standing;
    if no_count(standing) || joins_another(standing) {
        return None;
    }
    let lead = standing.lead();
    let core = core_of(lead);
    let percent = (!scaled).then(|| same_share(standing, found)).flatten();
    let grouped = number.end - i > number.whole_digits;
    // under 108 service: digits alone before a word in the singular name what it is.
    let large = scaled
        || !number.pointed && number.whole_digits >= 3 && (grouped || stands_alone(standing));
    let small = !large
        && !scaled
        && (in_parts(standing, lead)
            || told_small(standing, lead, core)
            || share_follows(standing) && !core.is_empty());
    let large = large || small;
    let opens = core.is_empty() && !scaled && !grouped;
    if percent.is_none() && (!large || opens || is_numbering(unequal(standing, core))) {
        return None;
    }
    let past = found
        .last()
        .map_or(start, |figure| figure.figure.end.max(start))
        .min(i);
    let words_before = || subject_before(chars, past, i);
    let whole = !number.pointed || scaled;
    let counted = percent
        .or_else(|| labelled_right_before(standing))
        .or_else(|| indexed(standing, lead).map(|unit| (unit, words_before())))
        .or_else(|| people(standing, core).then(|| ("person", words_before())))
        .or_else(|| {
            let told = earlier.map(|(unit, _)| unit);
            done_by_people(standing, core, told).then(|| ("person", words_before()))
        })
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
        .or_else(|| quotient(standing, found))
        .or_else(|| {
            number
                .pointed
                .then(|| measure_of_parts(standing, found, earlier))
                .flatten()
        })
        .or_else(|| department(standing).map(|unit| (unit, words_before())))
        .or_else(|| {
            (sick(chars, past, i) || ails(chars, past, i)).then(|| ("case", words_before()))
        })
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
            let own = named(chars, past, i).is_some_and(|unit| unit != "site" && unit != "person");
            told.filter(|told| whole && !own && done_by(core) && is_counted(told))
        })
        .or_else(|| {
            named(chars, past, i)
                .filter(|_| whole)
                .map(|unit| (unit, words_before()))
        })
        .or_else(|| done_things(standing).filter(|_| whole))
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
                "staffing level",
                "staff strength",
                "register stands",
                "register now",
                "register has",
                "on the register",
            ];
            let awaited = whole && waits.iter().any(|words| lead.contains(words));
            awaited.then(|| ("person", words_before()))
        })
        .or_else(|| {
            let told =
                list!["there were", "there are", "there remain", "there remained"].ends(core);
            earlier.filter(|counted| told && whole && is_counted(counted))
        })
        .or_else(|| {
            earlier.filter(|counted| {
                whole && is_counted(counted) && (is_list_of_names(standing) || names_aim(standing))
            })
        })
        .or_else(|| {
            earlier.filter(|counted| whole && is_counted(counted) && goes_on_labels(standing))
        })
        .or_else(|| {
            // On 1.1, schools are slow: a line of that number
            let line = standing.in_parts() && names_line(chars, i, lead);
            (!line).then(|| ("item", words_before()))
        })?;
    Some(counting(standing, counted))
}

/// Whether the sentence is a label with its number, as the one before it on the line is: Low intensity: 940 clients. Severe: 208.
fn goes_on_labels(standing: &Standing) -> bool {
    const LABEL_MAX_WORDS: usize = 6;
    const REACH_CHARS: usize = 160;
    let &Standing {
        chars, start, i, ..
    } = standing;
    let labels = |text: &str| {
        text.split_once(':').is_some_and(|(label, value)| {
            (1..=LABEL_MAX_WORDS).contains(&label.split_whitespace().count())
                && value.trim_start().starts_with(|c: char| c.is_ascii_digit())
                && !label.contains(|c: char| c.is_ascii_digit())
        })
    };
    let reach = start.saturating_sub(REACH_CHARS);
    let line = (reach..start)
        .rev()
        .find(|&k| chars[k] == '\n')
        .map_or(reach, |k| k + 1);
    let before = chars.lower(line..start).trim_end().trim_end_matches('.');
    let last = before.rsplit(". ").next().unwrap_or("");
    let here = chars
        .lower(start..i)
        .trim()
        .strip_suffix(':')
        .is_some_and(|label| label.split_whitespace().count() <= LABEL_MAX_WORDS);
    here && labels(last.trim())
}

/// Whether a sentence opens with an aim, of which it names no things: Plan for the year end is 150.
fn names_aim(standing: &Standing) -> bool {
    let &Standing {
        chars, start, i, ..
    } = standing;
    let lead = chars.lower(start..i);
    let opening = lead.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    let opening = ["the ", "our ", "a "]
        .iter()
        .find_map(|article| opening.strip_prefix(article))
        .unwrap_or(opening);
    list![
        "plan",
        "target",
        "trajectory",
        "goal",
        "ambition",
        "forecast",
        "ceiling",
        "threshold",
        "year-end plan",
        "year end plan",
        "national expectation",
        "annual target",
        "national target"
    ]
    .opens(opening)
        && list!["is", "was", "of", "remains", "at"].ends(lead.trim_end())
        && named(chars, start, i).is_none()
}

/// Whether a sentence is nothing but names with their numbers, parts of what was told before: Cardiology 402, renal 317, ENT 188.
fn is_list_of_names(standing: &Standing) -> bool {
    const NAME_MAX_WORDS: usize = 4;
    const LINE_MAX_CHARS: usize = 200;
    let &Standing {
        chars, start, end, ..
    } = standing;
    if end - start > LINE_MAX_CHARS || start == 0 || chars[start - 1] == '\n' {
        return false;
    }
    let text = chars
        .lower(start..end)
        .trim()
        .trim_end_matches('.')
        .replace(" and ", ", ");
    let parts: Vec<&str> = text
        .split("; ")
        .flat_map(|part| part.split(", "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let named = |part: &&str| {
        let Some((name, number)) = part.rsplit_once(' ') else {
            return false;
        };
        number.bytes().all(|b| b.is_ascii_digit() || b == b',')
            && !name.contains(|c: char| c.is_ascii_digit() || matches!(c, '(' | '%'))
            && (1..=NAME_MAX_WORDS).contains(&name.split_whitespace().count())
            && !name.split_whitespace().any(|word| STOPS.contains(&word))
    };
    parts.len() > 1 && parts.iter().all(named)
}

/// The things that a label right before the number says were done, though no list foresees them: School checks completed 163.
fn done_things(standing: &Standing) -> Option<Counted> {
    const LABEL_MAX_WORDS: usize = 7;
    let &Standing {
        chars, start, i, ..
    } = standing;
    let words = words_between(chars, start, i);
    let [.., thing, deed] = &words[..] else {
        return None;
    };
    let text = &chars[thing.start..thing.end];
    let done = chars.lower(deed.start..deed.end);
    let done = done.len() > 4 && done.ends_with("ed")
        || matches!(done, "given" | "made" | "held" | "sent" | "done");
    let plural = text.len() > 3
        && text.ends_with(&['s'])
        && !text.ends_with(&['s', 's'])
        && noun_unit(text).is_none();
    let plain = words.len() <= LABEL_MAX_WORDS
        && deed.end + 3 > i
        && !words[1..]
            .iter()
            .any(|word| STOPS.contains(&chars.lower(word.start..word.end)));
    (done && plural && plain).then_some(("item", (words[0].start, deed.end)))
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
    static VERBS: List = List::new(&[
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
        "led with",
        "topped with",
        "first with",
        "second with",
        "third with",
        "next with",
        "last with",
        "busiest with",
        "list with",
    ]);
    VERBS.ends(core)
}

/// The unit of the hours, minutes or days that the words of `from..to` name, if that is what there are so many of: crew hours
/// lost fell to, home support hours delivered were.
pub(super) fn hours(chars: &Text, from: usize, to: usize) -> Option<&'static str> {
    let words = words_between(chars, from, to);
    let text = |at: usize| chars.lower(words[at].start..words[at].end);
    let at = (0..words.len()).find(|&at| matches!(text(at), "hours" | "minutes" | "bed-days"))?;
    let counted = at > 0
        && (chars[words[at - 1].start].is_ascii_digit()
            || spelled(chars, words[at - 1].start, to).is_some());
    // Inappropriate out of area bed-days: the last word is what is counted
    let stopped = text(at) != "bed-days" && (0..at).any(|at| STOPS.contains(&text(at)));
    (!counted && !stopped && at < HOURS_MAX_WORDS)
        .then(|| noun_unit(&chars[words[at].start..words[at].end]))?
}

/// What a sentence counts hours of is named within so many words.
const HOURS_MAX_WORDS: usize = 5;

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
    let joint = chars.lower(from..i);
    let joint = joint.trim_end();
    let listed = joint.starts_with(", ") || joint.starts_with(" and ") || joint.starts_with("; ");
    let verb = |text: &str| text.trim_end().rsplit(' ').next().unwrap_or("").to_owned();
    let led =
        verb(chars.lower(start.max(before.figure.start.saturating_sub(12))..before.figure.start));
    let same = led.chars().all(|c| c.is_ascii_alphabetic()) && led.len() > 1 && verb(joint) == led;
    let fits = number.value.to_f64() <= 100.0 && i - from < GAP_MAX_CHARS;
    (closed && listed && same && fits).then_some((before.figure.unit, before.subject))
}
