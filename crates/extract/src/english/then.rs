//! Whether an English clause opens with a time that lies back, and then says how much there was: a year ago 19 were open; last August it
//! was 447; in 2016-17, 505 had been closed; July was 1,551.

use super::comparison::Surroundings;
use super::list::List;
use super::list::list;
use super::times::is_time;
use super::words::{MONTHS, ends_with_words};

/// Times that lie back whatever a report is about.
static THEN: List = List::barred(
    "a year ago|one year ago|a year earlier|a year before|one year earlier|one year before|two years ago|three years ago|\
    five years ago|ten years ago|a month ago|a month earlier|the year before|the month before|the week before|the quarter before|\
    the previous year|the prior year|the previous month|the prior month|the previous quarter|last time|last round|\
    this time last year|at this time last year|at this point last year|at this stage last year|by this time last year|\
    the same month last year|the same period last year|in the same month last year|in the same period last year|\
    in the same months of|in the same period of|in the same month of|in the same quarter of|for the same period of|\
    in the same months last year|for the same months last year|in the prior year|in the previous year|in the year before",
);

/// What a time may be that `last` stands before.
static LAST: List = List::barred(
    "year|month|quarter|week|spring|summer|fall|autumn|winter|season|half|half-year|term|fiscal|financial|school",
);

/// Whether the figure says how much there was at a time that its clause opens with.
pub(super) fn was_then(around: &Surroundings) -> bool {
    const REST_MAX_WORDS: usize = 6;
    let &Surroundings {
        before,
        opening,
        core,
        tail,
        ..
    } = around;
    let part = opening.trim_start();
    let part = list!["and ", "but ", "while ", "whereas ", "when "]
        .strip_opening(part)
        .unwrap_or(part);
    let had = list!["had been ", "had "].opens(tail);
    let be = had || list!["were ", "was "].opens(tail);
    let led = list![
        "was", "were", "had been", "it had", "we had", "stood at", "numbered"
    ]
    .ends(core.trim_end());
    let counted = |rest: &str| {
        let words = rest.split_whitespace().count();
        words <= REST_MAX_WORDS
            && !rest.contains(|c: char| c.is_ascii_digit())
            && (led || rest.trim_matches([' ', ',']).is_empty() && be)
    };
    if let Some(rest) = past_time(part) {
        return counted(rest);
    }
    // July was 1,551, behind the value of today
    let told = before.len() > opening.len() && before.contains(|c: char| c.is_ascii_digit());
    let month = part
        .strip_suffix(" was")
        .or_else(|| part.strip_suffix(" had"))
        .or_else(|| part.trim_end().strip_suffix(" was"));
    if told && month.is_some_and(|month| MONTHS.contains(&month.trim())) {
        return true;
    }
    // the baseline for 2022 was 78
    let baseline = list!["the baseline", "baseline", "our baseline"].opens(part);
    if baseline && ends_with_words(core.trim_end(), "was") {
        return true;
    }
    // In 2016-17, 505 had been closed; in 2017-18 the figure was 12.1%
    let dated = list!["in ", "during ", "at the end of "]
        .strip_opening(part.trim_start())
        .map(|rest| rest.split_once([' ', ',']).unwrap_or((rest, "")))
        .filter(|(year, _)| year.contains(|c: char| c.is_ascii_digit()) && is_time(year));
    let before_had = || {
        // in 2016-17, 505: the comma parts the time from the clause
        let parts = before.trim_end().strip_suffix(',').unwrap_or("");
        let (joint, year) = parts.rsplit_once(' ').unwrap_or(("", ""));
        part.is_empty()
            && ends_with_words(joint, "in")
            && is_time(year)
            && year.contains(|c: char| c.is_ascii_digit())
    };
    let again = |rest: &str| {
        let subject = rest
            .trim()
            .trim_end_matches(" stood at")
            .trim_end_matches(" was");
        matches!(
            subject.trim(),
            "the figure"
                | "this figure"
                | "that figure"
                | "the proportion"
                | "the share"
                | "the number"
                | "the total"
        )
    };
    dated.is_some_and(|(_, rest)| had && rest.trim().is_empty() || led && again(rest))
        || had && before_had()
}

/// What follows the time that a clause opens with, if that lies back.
fn past_time(part: &str) -> Option<&str> {
    if let Some(rest) = THEN.strip_opening(part) {
        return rest
            .is_empty()
            .then_some(rest)
            .or_else(|| rest.starts_with([' ', ',']).then_some(rest));
    }
    let rest = part.strip_prefix("last ")?;
    let (time, rest) = rest.split_once([' ', ',']).unwrap_or((rest, ""));
    (LAST.has(time) || MONTHS.contains(&time)).then_some(rest)
}
