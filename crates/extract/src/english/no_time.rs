//! English times that measure nothing, because they only say when or how old: the past 3 months, 75 years of trust, uptake at 24 months.

use super::age::{aged_beside, aged_people, aged_range};
use super::list::{List, list};
use super::standard::names_standard;
use super::standing::Standing;
use super::time_in_name::{bounds_rate, is_gestation};
use super::words::{Word, ends_with_words};
use crate::draft::UnitClass;
use crate::lexicon::class_of;

/// A time as it stands in its sentence.
struct Time<'a> {
    standing: &'a Standing<'a>,
    /// What names its unit.
    noun: &'a Word,
    unit: &'a str,
    /// The words before the number, in small letters.
    lead: &'a str,
    /// What follows the noun, in small letters.
    tail: &'a str,
    /// The sentence before the number, in small letters.
    sentence: &'a str,
}

impl Time<'_> {
    /// Whether one of `words` stands right before the number, or the range that it ends.
    fn after(&self, words: &[&str]) -> bool {
        let range = self
            .lead
            .strip_suffix(['-', '–'])
            .map_or(self.lead, |first| {
                first
                    .trim_end_matches(|c: char| c.is_ascii_digit())
                    .trim_end()
            });
        words.iter().any(|words| ends_with_words(range, words))
    }

    /// Whether one of `words` stands right behind the noun.
    fn before(&self, words: &[&str]) -> bool {
        words.iter().any(|words| self.tail.starts_with(words))
    }

    /// Whether the sentence has one of `words` before the number.
    fn told(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.sentence.contains(word))
    }

    fn pointed(&self) -> bool {
        self.standing.number.pointed
    }
}

/// Whether `noun`, a time in `unit` after the number, only says how old somebody is, how long ago something was or in which
/// period: people of 65 years and over, 75 years of trust, the past 3 months.
pub(super) fn no_time(standing: &Standing, noun: &Word, unit: &str) -> bool {
    const TAIL_CHARS: usize = 10;
    const SENTENCE_CHARS: usize = 160;
    if class_of(unit) != UnitClass::Time {
        return false;
    }
    let &Standing {
        chars,
        start,
        end,
        i,
        ..
    } = standing;
    let time = Time {
        standing,
        noun,
        unit,
        lead: standing.lead(),
        tail: chars.lower(noun.end..end.min(noun.end + TAIL_CHARS)),
        sentence: chars.lower(start.max(i.saturating_sub(SENTENCE_CHARS))..i),
    };
    is_age(&time)
        || opens_range_of_ages(&time)
        || lies_in_the_past(&time)
        || names_period(&time)
        || tells_from_when(&time)
        || is_age_of_vaccination(&time)
        || is_moment(&time)
        || names_event(&time)
        || bounds_label(&time)
        || bounds_rate(standing, noun)
        || is_gestation(standing, unit)
        || time.after(&["reading time", "reading time:", "read time:"])
}

fn is_age(time: &Time) -> bool {
    let Time { lead, unit, .. } = time;
    // median age 37 years
    let mean_age = time.after(&[
        "median age",
        "mean age",
        "average age",
        "median age of",
        "mean age of",
        "average age of",
    ]);
    // The youngest death was four months old.
    let extreme = ["youngest", "oldest"]
        .iter()
        .any(|word| lead.contains(word));
    !mean_age
        && !extreme
        && (time.after(&["aged", "age", "ages"])
            // gone in under two weeks: how long it took
            || time.after(&["under"]) && !lasts_under(time)
            || aged_range(lead)
            || aged_people(time.standing, lead) && !waits(time)
            || aged_beside(lead)
            || time.before(&[
                " old",
                " of age",
                " and over",
                " and older",
                " or older",
                " cohort",
                " age",
            ]))
        && !time.pointed()
        && matches!(*unit, "year" | "month" | "week" | "day")
}

/// Whether what comes in under a time lasts so long: seen in under, have been waiting under.
fn lasts_under(time: &Time) -> bool {
    let before = time.lead.strip_suffix("under").unwrap_or("").trim_end();
    let before = ["just", "well", "for", "for just", "for well"]
        .iter()
        .find_map(|filler| before.strip_suffix(filler))
        .unwrap_or(before)
        .trim_end();
    list![
        "in", "at", "waiting", "waited", "wait", "waits", "took", "taking", "takes", "lasted",
        "lasting", "stayed", "averaged", "of", "is", "was", "now"
    ]
    .ends(before)
}

/// Whether people who are told by days or weeks are grown up, and wait so long: patients over 62 days.
fn waits(time: &Time) -> bool {
    matches!(time.unit, "day" | "week" | "hour" | "minute")
        && time.after(&[
            "patients over",
            "patients above",
            "people over",
            "those over",
            "clients over",
            "residents over",
            "pathways over",
            "adults over",
            "patients under",
            "callers over",
        ])
}

/// Whether a range of ages opens in brackets: (9 months to 15 years).
fn opens_range_of_ages(time: &Time) -> bool {
    let &Standing {
        chars, start, i, ..
    } = time.standing;
    chars[i - usize::from(i > start)] == '('
        && ["to ", "- ", "– "].iter().any(|joint| {
            time.tail
                .trim_start()
                .strip_prefix(joint)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        })
        && time.unit != "day"
}

/// Whether years only say how long something has been there: 75 years of trust. Years of life, of waiting and of service are measured.
fn lies_in_the_past(time: &Time) -> bool {
    const AHEAD_CHARS: usize = 24;
    let &Standing { chars, end, .. } = time.standing;
    let from = time.noun.end;
    // a 6 year life expectancy gap
    let ahead = chars.lower(from..end.min(from + AHEAD_CHARS));
    let measured = time.told(&[
        "expectancy",
        "life span",
        "lifespan",
        "averag",
        "mean",
        "median",
        "lived",
        "survival",
        "wait",
    ]);
    let served = list![
        " of service",
        " in post",
        " of loyal",
        " of dedicated",
        " as a ",
        " as an ",
        " as our ",
        " as head",
        " as chair",
        " as chief"
    ]
    .opens(ahead)
        || time.after(&["after"])
            && time.told(&["farewell", "retire", "leaves us", "left us", "goodbye"]);
    time.unit == "year" && !measured && !time.pointed() && !ahead.contains("expectancy") && !served
}

/// Whether the words around it make a time a period: the first 1,000 days, the past three months, for 10 consecutive months.
fn names_period(time: &Time) -> bool {
    // had gone past 65 weeks
    if time.after(&[
        "gone past",
        "went past",
        "go past",
        "going past",
        "waited past",
        "waiting past",
        "well past",
    ]) {
        return false;
    }
    let standing = time.standing;
    let between = standing
        .chars
        .lower(standing.at.min(time.noun.start)..time.noun.start);
    time.after(&[
        "first",
        "last",
        "past",
        "next",
        "rolling",
        "previous",
        "final",
        "coming",
        "consecutive",
        "successive",
    ]) || list![
        "consecutive",
        "successive",
        "previous",
        "following",
        "remaining"
    ]
    .stand_in(between)
}

/// Whether a time says from when on, how long ago or how often: in the 24 hours until Sunday, four weeks before, a 12 month
/// period, on standby 24 hours a day. What shuts one hour earlier is measured.
fn tells_from_when(time: &Time) -> bool {
    let since = time.unit == "hour" && time.after(&["in the", "during the"])
        || time.before(&[" until", " till"]);
    let sooner = matches!(time.unit, "hour" | "minute") && !time.before(&[" ago"]);
    let ago = !time.pointed()
        && !sooner
        && time.before(&[" before", " ago", " earlier", " later", " period"]);
    since || ago || time.unit == "hour" && time.before(&[" a day", " per day"])
}

/// Whether a time is the age at which something is given: uptake at 24 months.
fn is_age_of_vaccination(time: &Time) -> bool {
    matches!(time.unit, "month" | "year" | "week")
        && time.after(&["at", "by"])
        && time.told(&[
            "review",
            "check",
            "visit",
            "screen",
            "smokefree",
            "smoke-free",
            "uptake",
            "coverage",
            "immuni",
            "vaccin",
            "dose",
            "in-1",
            "mmr",
            "breastf",
            "feeding",
        ])
}

/// Whether a time says when something is done, where no measure has come to it: reviewed at 12 weeks.
fn is_moment(time: &Time) -> bool {
    const MEASURES: &[&str] = &[
        "mean",
        "median",
        "average",
        "wait",
        "stood",
        "stand",
        "stay",
        "remain",
        "time",
        "held",
        "stock",
        "supply",
        "age",
        "duration",
        "length",
        "delay",
        "steady",
        "kept",
        "still",
        "now",
        "unchanged",
        "low",
        "high",
    ];
    let measured = MEASURES
        .iter()
        .any(|stem| time.sentence.split(' ').any(|word| word.starts_with(stem)));
    // booked before 20 weeks
    let before = matches!(time.unit, "month" | "week") && time.after(&["before"]);
    before
        || matches!(time.unit, "month" | "week")
            && !time.pointed()
            && time.after(&["at"])
            && !measured
}

/// Whether a time in the singular, without a hyphen, is part of the name of what is done then: the 6 week check, 4 hour performance.
fn names_event(time: &Time) -> bool {
    const AHEAD_CHARS: usize = 32;
    static EVENTS: List = List::new(&[
        "access",
        "assessment",
        "appointment",
        "breach",
        "check",
        "clinic",
        "cohort",
        "compliance",
        "contact",
        "coverage",
        "follow-up",
        "follow up",
        "followup",
        "helpline",
        "indicator",
        "measure",
        "metric",
        "mortality",
        "pathway",
        "performance",
        "postnatal",
        "developmental",
        "health check",
        "health review",
        "quit",
        "readmission",
        "re-admission",
        "review",
        "scan",
        "survival",
        "survey",
        "visit",
    ]);
    let Time { standing, noun, .. } = *time;
    let ahead = standing
        .chars
        .lower(noun.end..standing.end.min(noun.end + AHEAD_CHARS));
    let ahead = ahead.trim_start();
    let singular = !standing.chars[..noun.end].ends_with(&['s']);
    let opened = time.lead.is_empty() || time.after(&["the"]);
    singular
        && !time.pointed()
        && !ahead.is_empty()
        && (EVENTS.opens(ahead)
            || names_standard(time.lead, ahead)
            || opened && ahead.starts_with("wait"))
}

/// Whether a time alone in brackets says over how long something is looked at, where the words before measure no time: smokers
/// offered help (15 months).
fn bounds_label(time: &Time) -> bool {
    const TIMES: &[&str] = &[
        "wait", "stay", "time", "delay", "duration", "length", "long", "averag", "mean", "median",
        "age", "late", "month", "term", "contract",
    ];
    matches!(time.unit, "month" | "year")
        && !time.pointed()
        && time.lead.ends_with('(')
        && time.before(&[")"])
        && !time.told(TIMES)
        && !time.sentence.contains(|c: char| c.is_ascii_digit())
}
