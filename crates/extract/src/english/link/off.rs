//! How far what is done lies from what was asked for: beating the goal by 12% is 112% of it, 8% short of target a value of its own.

use super::host::{before, is_adjunct};
use super::phrase::last_part;
use super::role::takes_up;
use super::site::{Site, counts};
use super::term::is_asked;
use super::words::{LEVELS, ends_with_one};
use super::{Before, Bond, Host};
use crate::draft::Kind;
use crate::english::EnglishFigure;
use crate::english::bound::core_of;
use crate::english::list::{List, list};
use crate::relation::Role;
use crate::text::Text;

/// What is asked for.
const AIMS: &[&str] = &[
    "target",
    "targets",
    "goal",
    "goals",
    "quota",
    "plan",
    "budget",
    "budgeted",
    "trajectory",
    "objective",
    "estimate",
    "projection",
    "allocation",
    "requirement",
    "commitment",
    "pledge",
];

/// Stems, one of which each of them has.
static STEMS: List = List::new(&[
    "target", "goal", "quota", "plan", "budget", "traject", "objectiv", "estimat", "project",
    "allocat", "require", "commit", "pledge",
]);

/// Words behind a percentage that set it beyond an aim, and those that set it short of one.
const BEYOND: &[&str] = &[
    "above",
    "over",
    "ahead of",
    "past",
    "beyond",
    "better than",
    "in excess of",
];
const SHORT: &[&str] = &["short of", "shy of", "below", "under", "behind"];

/// Stems of the verbs that lead to how far it is beyond an aim or short of one, with what the aim stands between.
const BEATS: &[&str] = &[
    "exceed",
    "beat",
    "surpass",
    "oversho",
    "outstrip",
    "outperform",
    "outdid",
    "better",
    "topped",
    "topping",
    "overtook",
    "passed",
    "passing",
    "ahead of",
    "above",
    "over ",
];
const MISSES: &[&str] = &[
    "missed",
    "missing",
    "misses",
    "short of",
    "undersh",
    "underspen",
    "below",
    "under ",
    "behind",
    "lagg",
];

/// Whether a percentage says again how far a count fell short of its plan: a negative deviation of 1,240 or 5.4%.
pub(super) fn says_deviation_again(
    chars: &Text,
    before: &EnglishFigure,
    figure: &EnglishFigure,
) -> bool {
    const REACH_CHARS: usize = 32;
    if figure.figure.unit != "percent" || before.figure.end > figure.figure.start {
        return false;
    }
    let joint = chars.lower(before.figure.end..figure.figure.start);
    let lead = chars.lower(before.figure.start.saturating_sub(REACH_CHARS)..before.figure.start);
    matches!(joint.trim(), "or" | "(" | "/" | ", or")
        && list![
            "negative deviation of",
            "negative variance of",
            "under-performance of",
            "underperformance of"
        ]
        .ends(lead.trim_end())
}

/// Whether the words around a percentage tell how far it lies from an aim, and whether it falls short of that.
pub(super) fn off(site: &Site) -> Option<bool> {
    aim_behind(site).or_else(|| aim_before(site))
}

/// Whether the words behind a percentage set it against a plan: vs plan, on the budget.
pub(super) fn is_against_plan(tail: &str) -> bool {
    list![
        "v ", "v. ", "vs ", "vs. ", "versus ", "against ", "on ", "to "
    ]
    .strip_opening(tail)
    .map(|rest| {
        list!["the ", "our ", "its "]
            .strip_opening(rest)
            .unwrap_or(rest)
    })
    .is_some_and(|rest| {
        let word = rest.split(|c: char| !c.is_alphabetic()).next();
        list![
            "expected",
            "plan",
            "plans",
            "planned",
            "target",
            "targets",
            "budget",
            "budgeted",
            "profile",
            "trajectory",
            "forecast",
            "projected"
        ]
        .has(word.unwrap_or(""))
    })
}

/// Whether a percentage with a sign says how far a result lies from its plan: (+2.1% vs plan).
pub(super) fn off_plan(site: &Site) -> bool {
    let against = is_against_plan(site.behind.trim_start());
    let from = site.figure().figure.start;
    let signed = [Some(from), from.checked_sub(1)]
        .into_iter()
        .flatten()
        .any(|at| matches!(site.chars[at], '+' | '-' | '–' | '−'));
    signed && against
}

/// 8% short of target; 5 per cent above the annual goal.
fn aim_behind(site: &Site) -> Option<bool> {
    aim_in(site.behind.trim_start())
}

/// Whether `tail`, behind a percentage, names nothing but an aim that it lies beyond or short of: 2% over budget. Of an aim with a
/// number of its own it tells how much was done.
pub(super) fn lies_off(tail: &str) -> bool {
    let phrase = tail.split([',', ';', '(', ')']).next().unwrap_or("");
    aim_in(tail.trim_start()).is_some() && !phrase.contains(|c: char| c.is_ascii_digit())
}

/// Whether `tail`, behind a percentage, sets it against another place or a norm, and whether it lies below that: 31% above the
/// national rate, 8 per cent lower than the county average.
pub(super) fn elsewhere(tail: &str) -> Option<bool> {
    static ABOVE: List = List::barred(
        "above the |above our |higher than the |more than the |greater than the |above |higher than |better than the |worse than the ",
    );
    static BELOW: List = List::barred(
        "below the |lower than the |less than the |fewer than the |below |lower than ",
    );
    const NAME_MAX_WORDS: usize = 5;
    let (rest, below) = match ABOVE.strip_opening(tail) {
        Some(rest) => (rest, false),
        None => (BELOW.strip_opening(tail)?, true),
    };
    let name = super::phrase::phrase(rest);
    let words = || {
        name.split(|c: char| !(c.is_ascii_alphabetic() || c == '\''))
            .filter(|word| !word.is_empty())
    };
    // above last year's state figure, above the average for 2019 to 2023
    let timed = words().any(|word| {
        matches!(
            word,
            "last" | "year" | "previous" | "year's" | "before" | "earlier"
        )
    }) || name.contains("-year");
    let named = words().take(NAME_MAX_WORDS).any(|word| LEVELS.has(word));
    (named && !timed).then_some(below)
}

/// Whether what `tail` opens with falls short of an aim, if it tells of one.
fn aim_in(tail: &str) -> Option<bool> {
    const AIM_MAX_WORDS: usize = 5;
    let led = |list: &[&str]| list.iter().find_map(|words| tail.strip_prefix(words));
    let (rest, short) = match led(SHORT) {
        Some(rest) => (rest, true),
        None => (led(BEYOND)?, false),
    };
    // above the revised estimate for last year
    let earlier = list![
        "last year",
        "previous year",
        "prior year",
        "preceding year",
        "year before",
        "year earlier"
    ]
    .stand_in(super::phrase::phrase(rest));
    if earlier {
        return None;
    }
    let mut words = rest
        .split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '\'')))
        .filter(|word| !word.is_empty())
        .take(AIM_MAX_WORDS)
        // above the current plan, above last year's: of another time
        .take_while(|word| {
            !matches!(
                *word,
                "last" | "current" | "previous" | "prior" | "of" | "for"
            )
        });
    words.any(|word| AIMS.contains(&word)).then_some(short)
}

/// exceeding the goal of 8,800 by 12.2%; missed its target by 4 per cent.
fn aim_before(site: &Site) -> Option<bool> {
    const REACH_CHARS: usize = 90;
    let core = core_of(last_part(site.lead.trim_end()).trim_end());
    if !ends_with_one(core, "by|by a") {
        return None;
    }
    let at = site.figure().figure.start;
    let from = at.saturating_sub(REACH_CHARS).max(site.start);
    let text = site.chars.lower(from..at);
    if !STEMS.stand_in(text) {
        return None;
    }
    let last = |stems: &[&str]| stems.iter().filter_map(|stem| text.rfind(stem)).max();
    let (beaten, missed) = (last(BEATS), last(MISSES));
    let verb = beaten.max(missed)?;
    let since = &text[verb..];
    let aimed = since
        .split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| AIMS.contains(&word));
    let whole = !since.contains(';') && !since.contains(". ");
    (aimed && whole).then_some(missed > beaten)
}

/// Whose completion it tells.
pub(super) fn bond(
    site: &Site,
    others: &[Before],
    known: &[Option<Bond>],
    short: bool,
) -> Option<Bond> {
    // 2% over budget: how far it lies from there, a value of its own; 6% below the goal of 200: of that
    if lies_off(site.behind) {
        return None;
    }
    let percent = site.value(site.at)?.abs();
    let ratio = if short {
        100.0 - percent
    } else {
        100.0 + percent
    };
    let made = |host| Bond {
        role: Role::Completion,
        falls: short,
        off: true,
        host,
    };
    let done = |at: &usize| counts(site.found[*at].figure.unit) && !site.found[*at].differs;
    let hosts: Vec<usize> = before(site, known).filter(done).collect();
    // The aim makes the sum with what was done.
    let summed = hosts.iter().copied().find(|&part| {
        (0..site.at).any(|whole| {
            let made = |part: f64, whole: f64| (100.0 * part / whole - ratio).abs() < 0.6;
            whole != part
                && site
                    .value(part)
                    .zip(site.value(whole))
                    .is_some_and(|(part, whole)| whole > 0.0 && made(part, whole))
        })
    });
    let plain = |at: &usize| {
        site.found[*at].kind != Some(Kind::Target)
            && !is_asked(site, *at)
            && !is_aim_told(site, *at)
    };
    let host = summed.or_else(|| {
        let plain: Vec<usize> = hosts.iter().copied().filter(plain).collect();
        let free = plain.iter().copied().find(|&at| !is_adjunct(site, at));
        free.or(plain.first().copied())
    });
    if let Some(host) = host {
        return Some(made(Host::Here(host)));
    }
    let opened = site.lead.trim_start();
    let goes_on = takes_up(site) || list!["this ", "that ", "it ", "these ", "they "].opens(opened);
    let last = others.iter().rev().find(|other| other.latest)?;
    (goes_on && counts(last.unit)).then(|| made(Host::Row(last.row)))
}

/// Whether the words right before a figure name it as the aim that was beaten or missed: the estimate of 985.
fn is_aim_told(site: &Site, at: usize) -> bool {
    let lead = site.before(at);
    let core = core_of(lead.trim_end()).trim_end();
    let core = core.strip_suffix(" of").unwrap_or(core);
    AIMS.iter()
        .any(|aim| crate::english::words::ends_with_words(core, aim))
}

/// Whether `tail`, behind a percentage, says that something lies so far below a level or an aim: 3.5% below the expected volume, but not
/// 9% below the age of 18.
pub(crate) fn is_below_level(tail: &str) -> bool {
    tail.strip_prefix(" below ").is_some_and(|rest| {
        let rest = rest.strip_prefix("the ").unwrap_or(rest);
        LEVELS.opens(rest)
            || list![
                "plan",
                "profile",
                "expected",
                "target",
                "level",
                "standard",
                "threshold",
                "forecast",
                "trajectory"
            ]
            .opens(rest)
    })
}
