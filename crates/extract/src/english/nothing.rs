//! English numbers that measure nothing: years, days of a month, ages, periods, labels, addresses, times of day.

use super::unit::Standing;
use super::words::{Word, ends_with_words, is_month, lower, words_after};
use crate::draft::UnitClass;
use crate::lexicon::class_of;

/// Words that a number names or numbers: table 4, week 11.
const LABELS: &[&str] = &[
    "table",
    "figure",
    "section",
    "chapter",
    "page",
    "annex",
    "appendix",
    "part",
    "no.",
    "band",
    "type",
    "level",
    "phase",
    "grade",
    "stage",
    "tier",
    "class",
    "category",
    "goal",
    "sdg",
    "zone",
    "year",
    "top",
    "route",
    "group",
    "triage",
    "code",
    "dist.",
    "dept.",
    "prog.",
    "fund",
    "grades",
    "slide",
    "slides",
    "objective",
    "vote",
    "article",
    "clause",
    "statute",
    "orc",
    "r.c.",
    "u/s",
    "u.s.c.",
    "usc",
    "c.f.r.",
    "cfr",
    "rcw",
    "subsection",
    "sub-section",
    "paragraph",
    "para",
    "footnote",
    "recommendation",
];

/// Further words before a bare number that say it is no count; before a noun they may be part of a sentence.
const BARE_LABELS: &[&str] = &[
    "week",
    "day",
    "quarter",
    "ward",
    "room",
    "region",
    "item",
    "step",
    "line",
    "unit",
    "block",
    "lot",
    "flat",
    "floor",
    "version",
    "volume",
    "vol",
    "vol.",
    "issue",
    "article",
    "rule",
    "act",
    "bill",
    "form",
    "schedule",
    "priority",
    "objective",
    "indicator",
    "target",
    "pillar",
    "annexe",
    "fy",
    "q",
    "no",
    "nos.",
    "number",
    "pp.",
    "p.",
    "tel",
    "tel.",
    "telephone",
    "phone",
    "mobile:",
    "fax",
    "box",
    "suite",
    "building",
    "age",
    "aged",
    "ages",
    "grades",
    "levels",
    "tables",
    "figures",
    "sections",
    "chapters",
    "pages",
    "parts",
    "types",
    "stages",
    "categories",
    "since",
    "until",
    "covid",
    "virus",
    "serotype",
    "serotypes",
    "strain",
    "strains",
    "phases",
    "zones",
    "bands",
    "tiers",
    "groups",
    "model",
    "position",
    "positions",
    "mw",
    "ew",
    "epi",
    "wk",
    "wks",
    "bag",
    "loc.",
    "loc",
    "local",
    "chs.",
    "ch.",
    "stat.",
    "sect.",
    "reg.",
    "cap.",
    "s.",
    "ss.",
    "sec.",
    "para",
    "para.",
    "paragraph",
    "clause",
];

/// Whether the words before a number end with one that it numbers.
pub(super) fn labelled(lead: &str) -> bool {
    LABELS.iter().any(|word| ends_with_words(lead, word))
        && !lead.ends_with("per year")
        && !after_article(lead)
}

/// Whether the words before a bare number end with one that it numbers.
pub(super) fn labelled_bare(lead: &str) -> bool {
    !after_article(lead) && BARE_LABELS.iter().any(|word| ends_with_words(lead, word))
}

/// Whether `lead` ends with a time that an article opens: in the year 41,876 were tested, for the week 12 cases.
pub(super) fn after_article(lead: &str) -> bool {
    let mut words = lead.rsplit([' ', '(']);
    let time = words.next().is_some_and(|word| {
        matches!(
            word,
            "year" | "week" | "quarter" | "month" | "day" | "period"
        )
    });
    time && words.next().is_some_and(|word| {
        matches!(
            word,
            "the"
                | "this"
                | "that"
                | "last"
                | "past"
                | "a"
                | "an"
                | "each"
                | "financial"
                | "previous"
                | "prior"
                | "prev"
                | "prev."
                | "review"
        )
    })
}

/// Whether a bare number is no count: a date, a label, an age, a time of day, part of an address or of a compound.
pub(super) fn no_count(standing: &Standing) -> bool {
    let &Standing {
        chars,
        start,
        end,
        i,
        at,
        number,
        scaled,
        ..
    } = standing;
    if scaled {
        return false;
    }
    let lead = standing.lead();
    let leading_zero = chars[i] == '0' && number.whole_digits > 1;
    let attached = chars.get(at).filter(|_| at < end).is_some_and(|&c| {
        let next = chars.get(at + 1).copied().unwrap_or(' ');
        c.is_alphanumeric()
            || matches!(c, '%' | '/' | '°' | '£' | '$')
            || matches!(c, '-' | '–' | ':') && next.is_alphanumeric()
    });
    let before = i.checked_sub(1).filter(|&k| k >= start).map(|k| chars[k]);
    let clock = before == Some(':');
    // section 12(a)(3), 121.22(G)
    let lettered = number.end == at
        && matches!(chars[at.min(end)..end], ['(', letter, ')', ..] if letter.is_ascii_alphabetic());
    let glued = lettered
        || matches!(chars[start..i], [.., ')', '('])
        || matches!(chars[start..i], [.., digit, '('] if digit.is_ascii_digit())
            && labelled(
                lead[..lead.len() - 1]
                    .trim_end_matches(|c: char| c.is_ascii_digit())
                    .trim_end(),
            );
    let dated = standing
        .next()
        .is_some_and(|word| is_month(&chars[word.start..word.end]))
        || number.whole_digits <= 2 && after_month(chars, start, i);
    let lead = before_list(&lead);
    // as told before (12): a note, where nothing that is counted stands before the bracket
    let note = number.whole_digits <= 2
        && lead.strip_suffix('(').is_some_and(|before| {
            let before = before.trim_end();
            before.is_empty()
                || ["see", "and", "or", "ref", "reference", "note"]
                    .iter()
                    .any(|word| ends_with_words(before, word))
        });
    // target 1,460: a large number is no label of the aim.
    let grouped = number.end - i > number.whole_digits && !number.pointed;
    let aimed = (grouped || number.whole_digits > 2)
        && ["target", "objective", "goal"]
            .iter()
            .any(|word| ends_with_words(lead, word));
    let filled = number.whole_digits > 2 && ends_with_words(lead, "in position");
    let bare_label = !filled
        && BARE_LABELS.iter().any(|word| ends_with_words(lead, word))
        && !after_article(lead);
    let named = note || !aimed && (labelled(lead) || bare_label);
    // The clinic at 5400 Durand Avenue has an address; 2 Class A beds are counted elsewhere.
    let address =
        !grouped && matches!(chars[at.min(end)..end], [' ', next, ..] if next.is_ascii_uppercase());
    let opens_list = i == start && matches!(chars.get(at), Some('.' | ')'));
    leading_zero
        || attached
        || clock
        || glued
        || dated
        || named
        || address
        || opens_list
        || standing.year_like()
        || aged(standing, lead)
        || day_of_range(chars, end, at, number.whole_digits)
}

/// `lead` without the numbers of a list that stand at its end: in grades 4 and.
fn before_list(lead: &str) -> &str {
    let Some(list) = [" and", " or", " to", ","]
        .iter()
        .find_map(|joint| lead.strip_suffix(joint))
    else {
        return lead;
    };
    let digits = list.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    if digits.len() == list.len() || list.len() - digits.len() > 4 {
        return lead;
    }
    before_list(digits.trim_end())
}

/// `1 to 15 March`, `13 and 14 May`: a day whose month the next number has.
fn day_of_range(chars: &[char], end: usize, at: usize, digits: usize) -> bool {
    let words = words_after(chars, at, end, 3);
    let [joint, day, month] = words[..] else {
        return false;
    };
    digits <= 2
        && matches!(
            lower(&chars[joint.start..joint.end]).as_str(),
            "to" | "and" | "or"
        )
        && chars[day.start].is_ascii_digit()
        && day.end - day.start <= 2
        && is_month(&chars[month.start..month.end])
}

/// Whether the word before `i` names a month: May 23.
pub(super) fn after_month(chars: &[char], start: usize, i: usize) -> bool {
    last_word(chars, start, i).is_some_and(|word| is_month(&chars[word.start..word.end]))
}

/// The word before `i`, whatever full stop ends it: Sept.
fn last_word(chars: &[char], start: usize, i: usize) -> Option<Word> {
    let end = (start..i).rev().find(|&k| !matches!(chars[k], ' ' | '.'))? + 1;
    let from = (start..end)
        .rev()
        .find(|&k| !chars[k].is_ascii_alphanumeric())
        .map_or(start, |k| k + 1);
    (from < end).then_some(Word { start: from, end })
}

/// Whether a bare number is an age: 18 or older, 65 and over, aged over 80.
fn aged(standing: &Standing, lead: &str) -> bool {
    let tail = standing.tail(20);
    [
        "aged",
        "aged over",
        "aged under",
        "turn",
        "turns",
        "turned",
        "turning",
        "were over",
        "are over",
        "was over",
        "is over",
        "were under",
        "are under",
        "ages",
        "age",
        "over-",
        "under-",
    ]
    .iter()
    .any(|word| ends_with_words(lead, word))
        || aged_range(lead)
        || aged_people(standing, lead)
        || [
            "or older",
            "and older",
            "and over",
            "or over",
            "and above",
            "and under",
            "or younger",
            "-year",
            "to 64",
            "s and",
        ]
        .iter()
        .any(|words| tail.trim_start().starts_with(words))
}

/// Whether `noun`, a time in `unit` after the number, only says how old somebody is, how long ago something was or in which
/// period: people of 65 years and over, 75 years of trust, the past 3 months.
pub(super) fn no_time(standing: &Standing, noun: &Word, unit: &str) -> bool {
    if class_of(unit) != UnitClass::Time {
        return false;
    }
    let &Standing {
        chars,
        start,
        end,
        i,
        number,
        ..
    } = standing;
    let lead = standing.lead();
    let tail = lower(&chars[noun.end..end.min(noun.end + 10)]);
    // median age 37 years
    let mean_age = [
        "median age",
        "mean age",
        "average age",
        "median age of",
        "mean age of",
        "average age of",
    ]
    .iter()
    .any(|words| ends_with_words(&lead, words));
    // The youngest death was four months old.
    let extreme = ["youngest", "oldest"]
        .iter()
        .any(|word| lead.contains(word));
    let is_age = !mean_age
        && !extreme
        && (["aged", "age", "under", "ages"]
            .iter()
            .any(|word| ends_with_words(&lead, word))
            || aged_range(&lead)
            || aged_people(standing, &lead)
            || aged_beside(&lead)
            || [" old", " of age", " and over", " and older", " or older"]
                .iter()
                .any(|word| tail.starts_with(word)))
        && !number.pointed
        && matches!(unit, "year" | "month" | "week" | "day");
    let sentence = lower(&chars[start.max(i.saturating_sub(160))..i]);
    // a 6 year life expectancy gap
    let ahead = lower(&chars[noun.end..end.min(noun.end + 24)]);
    // 75 years of trust are no measure; years of life and of waiting are.
    let is_past = unit == "year"
        && ![
            "expectancy",
            "life span",
            "lifespan",
            "averag",
            "mean",
            "median",
            "lived",
            "survival",
            "wait",
        ]
        .iter()
        .any(|word| sentence.contains(word))
        && !number.pointed
        && !ahead.contains("expectancy");
    // The first 1,000 days and the past three months are periods.
    let is_period = [
        "first",
        "last",
        "past",
        "next",
        "previous",
        "final",
        "coming",
        "consecutive",
        "successive",
    ]
    .iter()
    .any(|word| ends_with_words(&lead, word));
    // for 10 consecutive months, on standby 24 hours a day
    let between = lower(&chars[standing.at.min(noun.start)..noun.start]);
    let in_row = [
        "consecutive",
        "successive",
        "previous",
        "following",
        "remaining",
    ]
    .iter()
    .any(|word| between.contains(word));
    // in the 24 hours until Sunday
    let since = unit == "hour"
        && ["in the", "during the"]
            .iter()
            .any(|words| ends_with_words(&lead, words))
        || [" until", " till"]
            .iter()
            .any(|words| tail.starts_with(words));
    // four weeks before, a 12 month period
    // shuts one hour earlier
    let sooner = matches!(unit, "hour" | "minute") && !tail.starts_with(" ago");
    let ago = !number.pointed
        && !sooner
        && [" before", " ago", " earlier", " later", " period"]
            .iter()
            .any(|words| tail.starts_with(words));
    let since = since || ago;
    let around =
        since || unit == "hour" && (tail.starts_with(" a day") || tail.starts_with(" per day"));
    // uptake at 24 months
    let vaccine = matches!(unit, "month" | "year" | "week")
        && ["at", "by"].iter().any(|word| ends_with_words(&lead, word))
        && [
            "uptake", "coverage", "immuni", "vaccin", "dose", "in-1", "mmr", "breastf", "feeding",
        ]
        .iter()
        .any(|word| sentence.contains(word));
    // reviewed at 12 weeks: when, where no measure has come to it
    let measured = [
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
    ]
    .iter()
    .any(|stem| sentence.split(' ').any(|word| word.starts_with(stem)));
    let moment = matches!(unit, "month" | "week")
        && !number.pointed
        && ends_with_words(&lead, "at")
        && !measured;
    // Reading time: 4 min
    let reading = ["reading time", "reading time:", "read time:"]
        .iter()
        .any(|words| ends_with_words(&lead, words));
    // (9 months to 15 years)
    let ages = standing.chars[i - usize::from(i > start)] == '('
        && ["to ", "- ", "– "].iter().any(|joint| {
            tail.trim_start()
                .strip_prefix(joint)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        })
        && unit != "day";
    let served = [" of service", " in post", " of loyal", " of dedicated"]
        .iter()
        .any(|words| ahead.starts_with(words))
        || ends_with_words(&lead, "after")
            && ["farewell", "retire", "leaves us", "left us", "goodbye"]
                .iter()
                .any(|word| sentence.contains(word));
    let is_past = is_past && !served;
    is_age || ages || is_past || is_period || in_row || around || vaccine || moment || reading
}

/// Whether people stand right before a range of ages: children 6-23 months.
fn aged_beside(lead: &str) -> bool {
    let people = lead.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–'));
    people.len() < lead.len()
        && [
            "children",
            "infants",
            "babies",
            "women",
            "men",
            "girls",
            "boys",
            "adults",
            "adolescents",
            "youth",
            "people",
            "persons",
        ]
        .iter()
        .any(|word| ends_with_words(people.trim_end(), word))
}

/// Whether people are told by how old they are: those under 25, adults over 60.
pub(super) fn aged_people(standing: &Standing, lead: &str) -> bool {
    let mut words = lead.split_whitespace().rev();
    let bound = matches!(words.next(), Some("under" | "over" | "above" | "below"));
    bound
        && standing.number.whole_digits < 3
        && !standing.number.pointed
        && words.next().is_some_and(|word| {
            matches!(
                word,
                "child"
                    | "girl"
                    | "boy"
                    | "adult"
                    | "person"
                    | "patient"
                    | "infant"
                    | "baby"
                    | "those"
                    | "people"
                    | "persons"
                    | "adults"
                    | "children"
                    | "women"
                    | "men"
                    | "patients"
                    | "residents"
                    | "boys"
                    | "girls"
                    | "workers"
                    | "citizens"
                    | "infants"
                    | "babies"
                    | "newborns"
                    | "toddlers"
                    | "youth"
                    | "youths"
                    | "adolescents"
                    | "clients"
                    | "students"
                    | "pupils"
                    | "callers"
                    | "anyone"
                    | "everyone"
            )
        })
}

/// Whether a range of ages stands open before a number: aged 24-35 months.
fn aged_range(lead: &str) -> bool {
    let lead = lead.strip_suffix(" to").unwrap_or(lead);
    let lead = lead.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–'));
    ["aged", "ages", "age of", "between the ages of"]
        .iter()
        .any(|word| ends_with_words(lead.trim_end(), word))
}
