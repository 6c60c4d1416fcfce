//! Whether an English figure says how much there was at an earlier time: compared with 459 in April; 71% then, 72% now.

use super::beside::AGAINST;
use super::list::{List, list};
use super::moved::tells_change;
use super::then::was_then;
use super::time_before::{opens_date, opens_time};
use super::words::ends_with_words;

/// Words after a number that say it held at an earlier time.
static THEN: List = List::new(&[
    "a year ago",
    "a year earlier",
    "a year before",
    "a year previously",
    "the year before",
    "the previous year",
    "the year earlier",
    "a month earlier",
    "a month before",
    "the month before",
    "the previous month",
    "the week before",
    "the previous week",
    "one year earlier",
    "one year before",
    "twelve months earlier",
    "12 months earlier",
    "then",
    "previously",
    "the week prior",
    "the month prior",
    "the year prior",
    "the quarter prior",
    "a year prior",
    "last time",
    "at the last count",
    "by the same point last year",
    "at the same point last year",
    "in the same period last year",
    "by the same time last year",
    "at the same time last year",
    "in the corresponding period",
    "in previous year",
    "in the previous year",
    "in the preceding year",
    "in previous fy",
    "in the previous fy",
    "in last fy",
    "in last year",
]);

/// A figure with the words around it, in small letters.
pub(super) struct Surroundings<'a> {
    /// The words of its sentence before it.
    pub(super) before: &'a str,
    /// The words of its clause before it.
    pub(super) opening: &'a str,
    /// The words before it without its bound, at most some of them.
    pub(super) core: &'a str,
    /// What follows it.
    pub(super) tail: &'a str,
    /// The words in brackets before the colon that leads to it.
    pub(super) label: &'a str,
}

/// Whether the figure says how much there was at an earlier time: compared with 459 in April; 71% then, 72% now.
pub(super) fn tells_of_earlier(around: &Surroundings) -> bool {
    let &Surroundings {
        before,
        opening,
        core,
        tail,
        label,
    } = around;
    // was at 88% vs 92% in 2020: the time is of what it is set against
    let against_next = list!["vs ", "vs. ", "v. ", "versus ", "against "].opens(tail);
    if against_next {
        return false;
    }
    if was_then(around) {
        return true;
    }
    let then = THEN.opens(tail)
        && THEN.words().any(|words| {
            tail.strip_prefix(words)
                .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        });
    // 40% then rose again: no time.
    let then = then
        && !tail
            .strip_prefix("then ")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    // well above the five-year mean of 28
    if of_several_years(core) {
        return true;
    }
    let once = list![
        "previously",
        "formerly",
        "having been",
        "had been",
        "had stood at",
        "had been at",
        "was previously",
        "were previously"
    ]
    .ends(core);
    let once = once
        && (!core.contains("had ")
            || (dated(opening) || dated_after(tail)) && !core.contains("there had"));
    // It was 16.9% in 2021: the measure told before, in its own year.
    let again = [
        "it was",
        "which was",
        "this was",
        "it stood at",
        "which stood at",
        "it had",
    ]
    .iter()
    .any(|words| core.trim_start() == *words || opening.trim() == *words);
    // … shall grow; in 2022 it was 1.04 million: the measure of the clause before.
    let then_it = before.len() > opening.len()
        && opening
            .trim_start()
            .strip_prefix("in ")
            .is_some_and(|rest| {
                opens_date(rest)
                    && list![
                        "it was",
                        "it stood at",
                        "this was",
                        "it had been",
                        "they were",
                        "they numbered"
                    ]
                    .ends(core)
            });
    if then_it {
        return true;
    }
    // The latter figure was only 51.5% in 2018.
    let taken_up = list![
        "the latter",
        "the former",
        "that figure",
        "the figure",
        "the same figure"
    ]
    .opens(opening.trim_start())
        && ends_with_words(core, "was");
    let again = (again || taken_up) && tail.trim_start().starts_with("in ") && dated_after(tail);
    if then || once || again || in_last_year(opening, core) {
        return true;
    }
    let lead = against(before, opening, core);
    // worsened, 44.2 per cent against 39.8 per cent
    let ends = tail.is_empty() || tail.starts_with([',', ';', '.', ')']);
    let compared = core.ends_with("as compared to") || core.ends_with("as compared with");
    if ends && AGAINST.ends(core) && (compared || tells_change(before)) {
        return true;
    }
    // (2013-14: 95.7%); (last year: 40)
    lead.is_some_and(dated) || lead.is_some() && dated_after(tail) || opens_time(label)
}

/// Whether the mean of several years leads to a number: the five-year average of, a 10-year median of.
fn of_several_years(core: &str) -> bool {
    let core = ["of", "was", "is", "at"]
        .iter()
        .find_map(|joint| core.strip_suffix(joint))
        .unwrap_or(core)
        .trim_end_matches([' ', ':', '(']);
    list!["average", "mean", "median"]
        .strip_end(core)
        .is_some_and(|before| {
            let mut words = before.rsplit([' ', '-']).filter(|word| !word.is_empty());
            let span = words
                .next()
                .is_some_and(|word| matches!(word, "year" | "yr" | "years" | "season" | "seasons"));
            let many = words.next().is_some_and(|word| {
                matches!(
                    word,
                    "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "ten"
                ) || matches!(word, "2" | "3" | "4" | "5" | "10")
            });
            span && many
        })
}

/// Whether a clause opens with an earlier time and goes on with what was then: in the same months of last year it was.
fn in_last_year(opening: &str, core: &str) -> bool {
    let opens = list![
        "in ",
        "for ",
        "during ",
        "at ",
        "over ",
        "by ",
        "a year ",
        "last ",
        "this time "
    ]
    .opens(opening.trim_start());
    let verb = core.strip_suffix(" at").unwrap_or(core);
    // coverage last year was 71%: not what was more than last year
    if [" was", " were", " stood at"]
        .iter()
        .find_map(|verb| core.strip_suffix(verb))
        .is_some_and(|before| {
            list![
                "last year",
                "previous year",
                "prior year",
                "preceding year",
                "the year before",
                "last fy",
                "previous fy"
            ]
            .strip_end(before.trim_end())
            .is_some_and(|lead| {
                let lead = lead.trim_end();
                let lead = lead.strip_suffix(" the").unwrap_or(lead);
                !list![
                    "than",
                    "with",
                    "to",
                    "on",
                    "over",
                    "from",
                    "since",
                    "target for",
                    "below",
                    "above",
                    "against",
                    "as"
                ]
                .ends(lead)
            })
        })
    {
        return true;
    }
    let told = list![
        " was",
        " were",
        " stood",
        " had been",
        " reached",
        " totalled",
        " had",
        " managed",
        " achieved",
        " recorded",
        " reported",
        " saw"
    ]
    .closes(verb);
    let past = [
        "last year",
        "previous year",
        "prior year",
        "preceding year",
        "year before",
        "year earlier",
        "year ago",
        "last season",
        "last winter",
        "last time",
        "last round",
        "last month",
        "last quarter",
    ];
    let ago = || {
        list![
            "decade ago",
            "decades ago",
            "years ago",
            "decade earlier",
            "years earlier",
            "years before",
            "months ago",
        ]
        .stand_in(opening)
    };
    told && (opens && past.iter().any(|time| opening.contains(time)) || ago())
}

/// The words between those that set something against a figure and the figure: compared with [last year's], than [the].
fn against<'a>(before: &str, opening: &'a str, core: &str) -> Option<&'a str> {
    static SET: List = List::named(|| {
        let set = [
            "compares with",
            "compares to",
            "as against",
            "down from",
            "up from",
            "down on",
            "up on",
        ];
        AGAINST.words().chain(set).collect()
    });
    let set = SET.ends(core);
    // fell by 8% on the year before to 2,150: where it went
    if ends_with_words(core, "to") && !set {
        return None;
    }
    static SINCE: List = List::new(&[
        "over the ",
        "on the ",
        "from the ",
        "from last ",
        "on last ",
        "below the ",
        "above the ",
    ]);
    let timed = opening.contains(" the ") || opening.contains(" last ");
    // an increase of 6 beds, or 4.5 percent, from the 2019 figure of
    let goes_on = opening.starts_with("from the ") && tells_change(before);
    let changes =
        || goes_on || opening.contains('%') || opening.contains("cent ") || tells_change(opening);
    let compared = list![
        "compared with ",
        "compared to ",
        "compares with ",
        "compares to ",
        "against ",
        "versus ",
        "than the ",
        "than last ",
    ];
    let changed = SINCE.stand_in(opening) && timed && changes();
    let compared = compared.stand_in(opening).then_some(compared);
    let last = compared
        .into_iter()
        .chain(changed.then_some(&SINCE))
        .flat_map(List::words)
        .filter_map(|words| {
            let at = opening.rfind(words)?;
            let boundary = opening[..at].is_empty() || opening[..at].ends_with([' ', '(', ',']);
            // than the, from last: the word is one of the time.
            let kept = words.split(' ').next().unwrap_or("").len() + 1;
            let rest = &opening[at
                + if words.starts_with("compared") {
                    words.len()
                } else {
                    kept
                }..];
            boundary.then_some((at, rest))
        })
        .max()
        .map(|(_, rest)| rest);
    let plain = |rest: &&str| {
        rest.split_whitespace().count() < 7
            && !rest.contains([';', '%'])
            && !rest.contains(", ")
            && !rest.contains(" by")
            // performance against the standard was 68%: of the performance
            && ![" was", " were", " is", " are", " stood at", " remained at", " reached"].iter().any(|verb| rest.trim_end().ends_with(verb) && !dated(rest))
            // compared with last year and reached: today
            && ![" and reached", " and stood at", " reaching", " and stands at", " and is", " and came to"]
                .iter()
                .any(|verb| rest.trim_end().ends_with(verb))
    };
    last.filter(plain).or(set.then_some(""))
}

/// Whether the words that lead to a number hold a time: last year's, the 2019 figure of.
fn dated(words: &str) -> bool {
    let mut rest = words.trim_start();
    loop {
        if opens_time(rest) {
            return true;
        }
        match rest.split_once(' ') {
            Some((_, next)) => rest = next,
            None => return false,
        }
    }
}

/// Whether a time follows a number, after the noun that it counts and what stands in brackets.
fn dated_after(tail: &str) -> bool {
    const NOUN_MAX_WORDS: usize = 5;
    let mut rest = tail.trim_start();
    for _ in 0..NOUN_MAX_WORDS {
        if let Some(inside) = rest.strip_prefix('(') {
            rest = inside
                .split_once(')')
                .map_or("", |(_, past)| past.trim_start());
        }
        let timed = ["in ", "of ", "during ", "for ", "at ", "on ", "from ", ""]
            .iter()
            .filter_map(|word| rest.strip_prefix(word))
            .any(opens_time);
        if timed || THEN.opens(rest) {
            return true;
        }
        let Some((word, next)) = rest.split_once(' ') else {
            return false;
        };
        if word.ends_with([',', ';', '.', ')']) || word.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        rest = next;
        // than the 1,371 cases with 7 deaths of last year
        let told = list!["with", "affecting", "involving", "including", "and", "for"].has(word);
        if told
            && let Some((number, behind)) = next.split_once(' ')
            && number.bytes().all(|b| b.is_ascii_digit() || b == b',')
        {
            rest = behind;
        }
    }
    false
}
