//! Whether what a number counts waits: labels, headings and sentences of waiting lists. How long a wait lasts is read elsewhere.

use super::EnglishFigure;
use super::bare::named;
use super::context::counting;
use super::list::{List, list};
use super::standing::Standing;
use super::tie::Tie;
use super::words::{lower, subject_before, words_between};
use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::text::Text;

/// Phrases that only those who wait are told by.
static WAITING: List = List::new(&[
    "waiting list",
    "waiting-list",
    "wait list",
    "waitlist",
    "long wait",
    "waiters",
    "people waiting",
    "patients waiting",
    "clients waiting",
    "children waiting",
    "numbers waiting",
    "number waiting",
    "total waiting",
    "still waiting",
    "awaiting",
    "on trolleys",
    "trolley count",
    "trolley wait",
    "ptl",
]);

/// What lies behind and is waited for by nobody: a backlog of repairs.
static THINGS: List = List::new(&[
    "maintenance",
    "repair",
    "capital",
    "coding",
    "claim",
    "complaint",
    "invoice",
    "data",
    "works",
    "estate",
    "record",
    "letter",
    "payment",
    "test",
    "sample",
    "report",
    "audit",
    "applications",
    "requests",
    "procedures",
]);

/// Times that a wait is measured in.
static UNITS: List = List::new(&[
    "weeks", "week", "wks", "months", "mths", "days", "hours", "hrs", "years",
]);

/// Headings are looked for so many lines above.
const LINES_ABOVE: usize = 14;

/// A text on one line is not looked through again for each of its numbers.
const ABOVE_MAX_CHARS: usize = 6_000;
/// Lines longer than this head nothing.
const HEADING_MAX_CHARS: usize = 90;

/// Whether words in small letters tell of those who wait.
pub(super) fn tells_of_waiting(words: &str) -> bool {
    // Each of the phrases has one of these.
    if !list!["wait", "trolley", "ptl", "backlog"].stand_in(words) {
        return false;
    }
    let times = list![
        "waiting time",
        "wait time",
        "waiting list initiative",
        "waiting room"
    ]
    .stand_in(words);
    let patients = list![
        "cancer",
        "patient",
        "62-day",
        "62 day",
        "31-day",
        "31 day",
        "-week",
        "elective",
        "waiting",
        "surg",
        "outpatient",
        "diagnostic",
        "referral",
        "treatment",
        "theatre",
        "screening",
        "endoscop",
        "urolog",
        "dental",
        "therap"
    ];
    !times && WAITING.stand_in(words)
        || words.contains("backlog") && !THINGS.stand_in(words) && patients.stand_in(words)
}

/// `figure`, a bare number, counted as people where its label, its sentence or the heading above its line tells of those who wait.
pub(super) fn waiting(
    chars: &Text,
    (start, end): (usize, usize),
    mut figure: EnglishFigure,
    found: &[EnglishFigure],
) -> EnglishFigure {
    let (i, at) = (figure.figure.start, figure.figure.end);
    let bare = chars[i..at].iter().all(|c| c.is_ascii_digit() || *c == ',')
        || figure.figure.basis == Basis::Zero;
    // 2,809 pathways, 113 fewer than in May: of the things that were named
    let things = |before: &EnglishFigure| {
        before.figure.unit == "item"
            && before.subject == figure.subject
            && before.subject.0 > before.figure.start
    };
    let named = figure.subject.0 >= at || found.iter().any(things);
    let other = match class_of(figure.figure.unit) {
        UnitClass::Count | UnitClass::Visit => true,
        UnitClass::Time => found
            .iter()
            .all(|before| class_of(before.figure.unit) != UnitClass::Time),
        _ => false,
    };
    if bare && !named && other && figure.tie != Tie::Rank && awaits(chars, (start, end), (i, at)) {
        figure.figure.unit = "person";
    }
    figure
}

/// Whether the number `i..at` is one of those who wait.
fn awaits(chars: &Text, (start, end): (usize, usize), (i, at): (usize, usize)) -> bool {
    let from = start.max(i.saturating_sub(LEAD_MAX_CHARS));
    let from = (from..i)
        .rev()
        .find(|&k| matches!(chars[k], ';' | '•' | '|'))
        .map_or(from, |k| k + 1);
    let lead = chars.lower(from..i);
    let told = tells_of_waiting(lead)
        || breaches(lead)
        || breached(chars.lower(at.min(end)..end.min(at + 40)));
    if told {
        return named(chars, from, i)
            .is_none_or(|unit| matches!(unit, "person" | "visit" | "case" | "site"));
    }
    names_band(lead) || labels_line(chars, start, i) && headed(chars, start)
}

/// A label or a sentence tells of waiting within so many characters before its number.
const LEAD_MAX_CHARS: usize = 90;

/// The number whose label ends with how long somebody has waited: of which > 12 months 38, GI scope > 12 months 38.
pub(super) fn banded(standing: &Standing) -> Option<EnglishFigure> {
    const LABEL_MAX_WORDS: usize = 7;
    let &Standing {
        chars, start, i, ..
    } = standing;
    let closed = standing.tail(1).is_empty()
        || standing
            .tail(1)
            .starts_with([',', ';', '.', '(', ' ', '\n', '|', ')']);
    if standing.in_parts()
        || !closed
        || i <= start
        || !chars[start..i].contains(&'>') && !chars[start..i].contains(&'+')
    {
        return None;
    }
    let lead = chars
        .lower(start.max(i.saturating_sub(LEAD_MAX_CHARS))..i)
        .trim_end();
    let at = lead.rfind(['>', '+'])?;
    let from = match lead[at..].starts_with('+') {
        true => lead[..at]
            .trim_end_matches(|c: char| c.is_ascii_digit())
            .len(),
        false => at,
    };
    let label = lead[..from]
        .rsplit(['\n', ';', ',', '•'])
        .next()
        .unwrap_or("");
    let plain = label.split_whitespace().count() <= LABEL_MAX_WORDS
        && !list!["waited", "seen", "within", "treated", "longer", "than"].stand_in(label);
    (plain && is_band(lead[from..].trim_end_matches([':', ' ', '–', '-', '='])))
        .then(|| counting(standing, ("person", subject_before(chars, start, i))))
}

/// Whether a label is nothing but how long somebody has waited: 78+ weeks, of which > 12 months, 18-36 weeks.
fn names_band(lead: &str) -> bool {
    let label = lead.trim_start_matches([' ', '–', '-', '•', '·', '*', '\n']);
    let label = ["of which", "of whom", "including"]
        .iter()
        .find_map(|words| label.strip_prefix(words))
        .unwrap_or(label);
    let label = label.trim_end_matches([' ', ':', '–', '-', '=', '(']);
    is_band(label)
}

/// Whether text in small letters is a bounded time and nothing else: 104+ weeks, > 18 months, over 52 weeks, 0-18 weeks.
pub(super) fn is_band(text: &str) -> bool {
    let Some((number, unit)) = text.trim().rsplit_once([' ', '-']) else {
        return false;
    };
    let unit = UNITS.has(unit);
    let digits = number.chars().any(|c| c.is_ascii_digit());
    let bounded = number.contains(['+', '>', '<', '≥', '≤', '–', '-'])
        || list!["over", "under", "more than", "less than", "within", " to "].stand_in(number);
    let plain = number
        .split(|c: char| !c.is_ascii_alphabetic())
        .all(|word| {
            matches!(
                word,
                "" | "over" | "under" | "more" | "less" | "than" | "to" | "and" | "within"
            )
        });
    unit && digits && bounded && plain
}

/// Whether the words before a number tell of breaches of how long somebody may wait: 52 week breaches, 12-hour breaches.
fn breaches(lead: &str) -> bool {
    let Some((before, _)) = lead.rsplit_once(" breach") else {
        return false;
    };
    let unit = before.rsplit([' ', '-']).next().unwrap_or("");
    list![
        "week", "hour", "day", "month", "wait", "waiting", "trolley", "minute"
    ]
    .has(unit)
}

/// Whether breaches of a time open `tail`: over six week breaches.
fn breached(tail: &str) -> bool {
    tail.split_once(" breaches").is_some_and(|(before, _)| {
        let words: Vec<&str> = before
            .split([' ', '-'])
            .filter(|word| !word.is_empty())
            .collect();
        (2..6).contains(&words.len())
            && words
                .last()
                .is_some_and(|unit| list!["week", "hour", "day", "month"].has(unit))
    })
}

/// Whether the time `from..to` only names a band of those who wait, whose number follows, or heads a column: 104+ weeks: 3; of which > 12
/// months 6,114; the backlog over 62 days.
pub(super) fn names_category(
    chars: &Text,
    start: usize,
    end: usize,
    (from, to): (usize, usize),
) -> bool {
    const LABEL_MAX_WORDS: usize = 5;
    let line = (start..from)
        .rev()
        .find(|&k| chars[k] == '\n')
        .map_or(start, |k| k + 1);
    let lead = chars.lower(line..from).trim_end();
    let bounds = [
        "over",
        "beyond",
        "of over",
        "above",
        ">",
        "past",
        "more than",
    ];
    let behind = bounds.iter().any(|bound| {
        lead.strip_suffix(bound).is_some_and(|before| {
            list!["backlog", "cohort", "tail", "breaches"].ends(before.trim_end())
        })
    });
    if behind {
        return true;
    }
    if heads_columns(chars, from) {
        return true;
    }
    // The line before may run on: of which > 12 months 6,114 of which > 24 months 815
    let lead = lead.rfind("of which").map_or(lead, |at| &lead[at..]);
    let written = &chars[from..to];
    let ranged = written.contains(&'–') || written.contains(&'-');
    let signed = written.contains(&'+') || ranged || lead.ends_with(['>', '<', '≥', '≤']);
    let lasts = list![
        "wait", "seen", "within", "longer", "treated", "took", "lasted", "stay", "median", "mean",
        "average"
    ]
    .stand_in(lead);
    if !signed
        || lasts
        || lead.split_whitespace().count() > LABEL_MAX_WORDS
        || lead.contains(|c: char| c.is_ascii_digit())
    {
        return false;
    }
    let rest = chars.lower(to.min(end)..end.min(to + 16));
    let value = rest.trim_start_matches([' ', ':', '–', '-', '=', '(', '|', '.', '\t']);
    value.starts_with(|c: char| c.is_ascii_digit())
        || list!["nil", "zero", "none", "no "].opens(value)
}

/// Whether the line that holds `at` is one of cells whose only numbers are of times.
fn heads_columns(chars: &Text, at: usize) -> bool {
    const REACH_CHARS: usize = 200;
    let near = at.saturating_sub(REACH_CHARS);
    let far = chars.len().min(at + REACH_CHARS);
    let before = (near..at).rfind(|&k| chars[k] == '\n').map(|k| k + 1);
    let from = before.or((near == 0).then_some(0));
    let behind = (at..far).find(|&k| chars[k] == '\n');
    let to = behind.or((far == chars.len()).then_some(far));
    let (Some(from), Some(to)) = (from, to) else {
        return false;
    };
    let line = chars.lower(from..to);
    let mut words = line
        .split(|c: char| c.is_whitespace() || matches!(c, '|' | '(' | ')'))
        .filter(|word| !word.is_empty())
        .peekable();
    let mut bands = 0;
    let mut before = "";
    while let Some(word) = words.next() {
        if word.contains(|c: char| c.is_ascii_digit()) {
            let bounded = word.contains(['+', '>', '<', '≥', '≤', '–', '-'])
                || matches!(before, ">" | "<" | "≥" | "≤" | "over" | "under" | "than");
            if !bounded || !words.peek().is_some_and(|unit| UNITS.has(unit)) {
                return false;
            }
            bands += 1;
        }
        before = word;
    }
    bands > 1 || bands == 1 && line.contains(['|', '\t'])
}

/// Whether nothing but a short label without a verb stands between the beginning of its line and the number.
fn labels_line(chars: &Text, start: usize, i: usize) -> bool {
    const LABEL_MAX_WORDS: usize = 6;
    let line = (start..i)
        .rev()
        .find(|&k| chars[k] == '\n')
        .map_or(start, |k| k + 1);
    let opens = line == 0 || chars[line - 1] == '\n';
    let words = words_between(chars, line, i);
    opens
        && !words.is_empty()
        && words.len() <= LABEL_MAX_WORDS
        && !chars[line..i].contains(&'.')
        && named(chars, line, i).is_none_or(|unit| matches!(unit, "person" | "visit" | "site"))
}

/// Whether the nearest heading above the line at `start` is one of a waiting list.
pub(super) fn headed(chars: &Text, start: usize) -> bool {
    let first = start.saturating_sub(ABOVE_MAX_CHARS);
    let mut end = start;
    for _ in 0..LINES_ABOVE {
        let Some(stop) = (first..end).rfind(|&k| chars[k] == '\n') else {
            return false;
        };
        let from = (first..stop)
            .rfind(|&k| chars[k] == '\n')
            .map_or(first, |k| k + 1);
        let line = &chars[from..stop];
        end = stop;
        let blank = line.iter().all(|c| c.is_whitespace());
        if blank || !heads(line) {
            continue;
        }
        return tells_of_waiting(&lower(line));
    }
    false
}

/// Whether a line may head others: it is short, ends in no full stop, and holds no counts.
fn heads(line: &[char]) -> bool {
    if line.len() > HEADING_MAX_CHARS {
        return false;
    }
    let text: String = line.iter().collect();
    let text = text.trim();
    let opened = text
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '))
        .starts_with(|c: char| c.is_ascii_uppercase());
    let ends = !text.ends_with(['.', ',', ';']);
    let label = text.split(['(', ':']).next().unwrap_or("");
    let counted = text
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '))
        .split(|c: char| !(c.is_ascii_digit() || c == ','))
        .any(|digits| {
            !(digits.is_empty() || digits.len() == 4 && digits.starts_with("20"))
                && digits.len() > 2
        })
        || text.contains('%');
    opened && ends && !label.is_empty() && !counted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_of_a_wait_are_told_from_times() {
        for band in ["78+ weeks", "> 18 months", "0-18 weeks", "over 52 weeks"] {
            assert!(is_band(band), "{band}");
        }
        for other in ["18 months", "six weeks", "patients over 52 weeks", "weeks"] {
            assert!(!is_band(other), "{other}");
        }
    }

    #[test]
    fn backlogs_of_work_are_no_people() {
        assert!(tells_of_waiting("the cancer backlog stood at"));
        assert!(tells_of_waiting("outpatient waiting list:"));
        assert!(!tells_of_waiting("the maintenance backlog stood at"));
        assert!(!tells_of_waiting("median waiting time"));
    }
}
