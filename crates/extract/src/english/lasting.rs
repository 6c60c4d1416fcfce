//! Whether an English time in words says how long something is, took or may last: owes seven months, failed for five hours.

use super::bound::core_of;
use super::counting_word::Worded;
use super::list::{List, list};
use super::noun::counted_noun;
use super::words::{Word, ends_with_words};

/// Whether a number in words that counts the time `noun`, in `unit`, says how long something is: waited two days, took four
/// weeks, an average stay of five nights.
pub(super) fn tells_how_long(worded: &Worded, noun: &Word, unit: &str) -> bool {
    let &Worded {
        chars,
        start,
        end,
        i,
        number,
        written,
        stop,
        near,
    } = worded;
    let after = |words: &[&str]| worded.after(words);
    // six weeks or more
    let or_more = chars
        .lower(stop..end.min(stop + 24))
        .split(' ')
        .skip(2)
        .take(2)
        .eq(["or", "more"]);
    let owed = after(&["since", "for"])
        && list![
            "pending",
            "outstanding",
            "overdue",
            "delayed",
            "unpaid",
            "vacant",
            "idle",
            "waiting",
            "out of service"
        ]
        .stand_in(chars.lower(start..i));
    // Ten days from request to first service
    let spans = near.is_empty()
        && counted_noun(chars, stop, end, 1)
            .is_some_and(|(noun, _)| chars.lower(noun.end..end.min(noun.end + 6)) == " from ");
    let timed = worded.differs()
        || or_more
        || owed
        || spans
        || near.ends_with('(')
        || after(&[
            "waited",
            "waiting",
            "took",
            "takes",
            "lasting",
            "lasted",
            "stand at",
            "stands at",
            "stood at",
            "arrears of",
            "delay of",
            "averaging",
        ])
        || is_spent(near)
        || after(&[
            "a year for",
            "per year for",
            "each year for",
            "annually for",
            "a month for",
        ])
        || stop > number.end
        || written.ends_with("half")
        || after(&[
            "within",
            "under",
            "by",
            "more than",
            "at least",
            "less than",
            "longer than",
            "up to",
            "fewer than",
            "inside",
            "increased by",
            "decreased by",
            "rose by",
            "fell by",
        ]);
    // four days of strikes
    let timed = timed
        || matches!(unit, "day" | "hour")
            && chars.lower(noun.end..end.min(noun.end + 4)) == " of "
            && !after(&["the", "first", "last", "next", "past", "a"]);
    // faced a six month wait
    let waited = after(&["a", "an", "of"])
        && list![" wait", "-wait", " delay", " backlog"]
            .opens(chars.lower(noun.end..end.min(noun.end + 9)));
    let timed = timed || waited;
    let measured = after(&[
        "is",
        "was",
        "were",
        "averaged",
        "to",
        "of",
        "at",
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "just",
        "only",
        "now",
        "still",
        "currently",
        "and",
        "dropped",
        "fell",
        "rose",
        "grew",
        "shortened",
        "lengthened",
        "improved",
        "worsened",
    ]) && is_time_told(chars.lower(start..i));
    let short = matches!(unit, "hour" | "minute")
        && after(&[
            "in",
            "over",
            "more than",
            "at least",
            "up to",
            "than",
            "about",
            "exceeding",
            "waiting",
            "at",
            "averaged",
            "average of",
        ]);
    // had it under control in four weeks
    let took = matches!(unit, "day" | "week" | "month")
        && after(&["in", "in just", "in only", "in about"])
        && chars
            .get(noun.end)
            .filter(|_| noun.end < end)
            .is_none_or(|c| matches!(c, ',' | '.' | ';' | ')'));
    timed
        || short
        || took
        || measured
        || lasts(near, chars.lower(noun.end..end.min(noun.end + 12)), unit)
}

/// Whether the time between `lead` and `tail` says how long something is, was out of use or may last: owes seven months, failed
/// for five hours, beyond six weeks. A time that something lies back, ages and periods of the report do not.
fn lasts(lead: &str, tail: &str, unit: &str) -> bool {
    let closed = tail.is_empty()
        || tail.starts_with([',', '.', ';', ')', '(', ':'])
        || list![
            " –", " -", " and ", " or ", " after ", " from ", " because", " on "
        ]
        .opens(tail);
    let long = list![
        "beyond",
        "exceeding",
        "for over",
        "for more than",
        "lasts",
        "lasting",
        "last"
    ]
    .ends(lead);
    let told = list![
        "is",
        "was",
        "are",
        "were",
        "owing",
        "spanning",
        "closed for",
        "down for",
        "out for",
        "failed on"
    ]
    .ends(lead);
    let span = unit != "year" && ends_with_words(core_of(lead), "for") && !recurs(lead);
    (long || told) && closed || span && (closed || goes_on(tail))
}

/// Whether the words before a time are a verb of what takes it, with an approximation or not: takes about, has lasted nearly.
fn is_spent(near: &str) -> bool {
    static VERBS: List = List::new(&[
        "took",
        "takes",
        "take",
        "taking",
        "taken",
        "last",
        "lasts",
        "lasted",
        "lasting",
        "waited",
        "waiting",
        "wait",
        "averaging",
        "averaged",
        "needs",
        "needed",
        "requires",
        "required",
        "spent",
        "stayed",
        "remained",
    ]);
    let core = core_of(near);
    core.len() < near.len() && VERBS.ends(core)
}

/// Whether what follows a time leaves it the time of a deed: for three months at a cost of.
fn goes_on(tail: &str) -> bool {
    list![
        " at ", " in ", " due ", " owing ", " while ", " before ", " by ", " with ", " to ",
    ]
    .opens(tail)
}

/// Whether the words before a time make it one of a row or of a plan.
fn recurs(lead: &str) -> bool {
    list!["the", "first", "last", "past", "next", "another"].ends(lead)
}

/// Whether a text has told of a time that is measured: the average stay.
fn is_time_told(text: &str) -> bool {
    let mean = list![
        "average",
        "median",
        "mean ",
        "waiting time",
        "wait for",
        "length of stay",
        "turnaround",
        "response time",
    ]
    .stand_in(text);
    mean && list![
        "time", "wait", "stay", "duration", "delay", "length", "age "
    ]
    .stand_in(text)
}
