//! What English headers of columns, and keys before single values, say of the values under or behind them: their year, whether they
//! were set or reached, what they are to the values beside them. Their units are read in `cell`.

use super::cell::measure;
use super::list::{List, list};
use super::words::{is_month, lower, words_between};
use super::year::year_in;
use crate::draft::Kind;

/// What the header of a column says.
pub(crate) struct EnglishColumn {
    /// The year of the column.
    pub year: Option<String>,
    /// Whether it names more than its year.
    pub names: bool,
    /// Aims or results.
    pub kind: Option<Kind>,
    /// Whether its aims are those of a budget, which the next one leaves behind.
    pub budget: bool,
    /// The unit of its cells, with the power of ten, if the header measures something.
    pub unit: Option<(&'static str, i8)>,
    /// Serial numbers, ranks and the like.
    pub skipped: bool,
    /// Changes between the columns before.
    pub changes: bool,
    /// How far results lie from what was set.
    pub off_plan: bool,
    /// The time that the report is about: This period.
    pub current: bool,
    /// What its cells say of the values beside them.
    pub role: Option<ColumnRole>,
    /// Whether it tells people by what was done to them: vaccinated.
    pub people: bool,
    /// Whether it is a quarter or a month: Q1 position, Oct.
    pub part_of_year: bool,
}

/// What the cells of a column say of the values beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnRole {
    /// Their place.
    Rank,
    /// Percentages of a whole, or of what was set out to be done.
    Share,
    /// Percentages of what was set out to be done.
    Done,
}

/// A header longer than this tells of more than changes.
const CHANGE_MAX_CHARS: usize = 28;

/// Words of what a budget sets.
const BUDGET: &[&str] = &[
    "budget",
    "budgets",
    "budgeted",
    "adopted",
    "approved",
    "proposed",
    "recommended",
    "requested",
    "request",
    "enacted",
    "rec",
    "recommendation",
    "recommendations",
    "proposal",
    "appropriated",
    "appropriation",
    "appropriations",
    "allocated",
    "allocation",
    "allotted",
    "allotment",
    "authorised",
    "authorized",
];

/// Words of what is set otherwise.
const SET: &[&str] = &[
    "target",
    "targets",
    "targeted",
    "planned",
    "plan",
    "goal",
    "goals",
    "ceiling",
    "quota",
    "trajectory",
    "threshold",
    "standard",
    "std",
    "benchmark",
    "norm",
];

/// Words of what was before.
const BEFORE: &[&str] = &["baseline", "previous", "prior", "preceding", "earlier"];

/// Words of what is foreseen.
const FORESEEN: &[&str] = &[
    "est",
    "estimate",
    "estimated",
    "estimates",
    "forecast",
    "projected",
    "projection",
    "fot",
];

/// Words of what came out.
const REACHED: &[&str] = &[
    "actual",
    "actuals",
    "achieved",
    "achievement",
    "result",
    "results",
    "outturn",
    "spent",
    "expended",
    "disbursed",
    "utilised",
    "utilized",
    "attained",
    "accomplished",
    "accomplishment",
];

/// What the time that the report is about is called.
const CURRENT: &[&str] = &[
    "ytd",
    "year to date",
    "to date",
    "current",
    "latest",
    "now",
    "this period",
    "this year",
    "this quarter",
    "this month",
    "this week",
    "current year",
    "current period",
];

/// The words of a header, in small letters.
fn told(words: &str) -> impl Iterator<Item = &str> {
    words
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| !word.is_empty())
}

/// The kind that a header in small letters says; what it is set against in brackets comes last: Expected 2025 (v. outturn).
fn kind(words: &str) -> Option<Kind> {
    let (before, inside) = words.split_once('(').unwrap_or((words, ""));
    kind_of(before)
        .or_else(|| {
            let expected = told(before).any(|word| word == "expected") && before.contains("20");
            expected.then_some(Kind::Forecast)
        })
        .or_else(|| kind_of(inside))
}

/// The kind that words of a header say.
fn kind_of(words: &str) -> Option<Kind> {
    let has = |list: &[&str]| told(words).any(|word| list.contains(&word));
    let past = [
        "last year",
        "year ago",
        "yr mean",
        "year mean",
        "yr average",
        "year average",
        "same period",
    ];
    if has(BEFORE) || past.iter().any(|phrase| words.contains(phrase)) {
        Some(Kind::Baseline)
    } else if has(SET)
        // Limit £000: alone it names no single value
        || told(words).any(|word| word == "limit")
        || list![
            "contract sum",
            "contract price",
            "contract value",
            "contract amount",
            "contract cost",
            "estimated cost"
        ]
        .stand_in(words)
    {
        Some(Kind::Target)
    } else if has(FORESEEN) {
        Some(Kind::Forecast)
    } else if has(REACHED) {
        Some(Kind::Actual)
    } else if has(BUDGET) {
        Some(Kind::Target)
    } else {
        None
    }
}

/// Fiscal, calendar and school years, cut short.
const YEARS: &[&str] = &["fy", "cy", "sy", "sfy", "ffy"];

/// The year in which the one that a header names with its last digits begins: FY21/22, FY 22, 22-23 actual, Q3 21/22, Jan-24.
pub(super) fn short_year(text: &str) -> Option<String> {
    let two = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    let mut after_fy = false;
    for word in text.split([' ', '(', ')', ',']) {
        let named = YEARS
            .iter()
            .find_map(|kind| word.strip_prefix(kind))
            .unwrap_or(word);
        let led = after_fy || named.len() < word.len();
        after_fy = YEARS.contains(&word);
        let spanned = named.len() == 5 && named.contains(['/', '-', '–']);
        let month = word
            .split_once(['-', '\'', '’'])
            .is_some_and(|(month, year)| names_month(month) && two(year));
        if month {
            return Some(format!("20{}", &word[word.len() - 2..]));
        }
        let Some((year, rest)) = named.split_at_checked(2) else {
            continue;
        };
        // FY2022
        if let Some((decade, spanned)) = rest.split_at_checked(2)
            && led
            && year == "20"
            && two(decade)
            && (spanned.is_empty() || spanned.starts_with(['/', '-', '–']))
        {
            return Some(format!("20{decade}"));
        }
        let closed = rest.is_empty() || rest.strip_prefix(['/', '-', '–']).is_some_and(two);
        if two(year) && closed && (led || spanned && following(named)) {
            return Some(format!("20{year}"));
        }
    }
    None
}

/// Whether a word in small letters names a month: jan, september.
fn names_month(word: &str) -> bool {
    let mut letters = word.chars();
    let named: Vec<char> = (letters.next().map(|c| c.to_ascii_uppercase()).into_iter())
        .chain(letters)
        .collect();
    is_month(&named)
}

/// Whether two years of two digits follow each other: 21/22.
fn following(text: &str) -> bool {
    let (first, second) = text.split_at_checked(2).unwrap_or(("", ""));
    let second = second.trim_start_matches(['/', '-', '–']);
    match (first.parse::<u8>(), second.parse::<u8>()) {
        (Ok(first), Ok(second)) => first + 1 == second,
        _ => false,
    }
}

/// Whether a header names what only numbers or explains its rows.
fn is_skipped(plain: &str) -> bool {
    matches!(
        plain,
        "no" | "nos"
            | "s/n"
            | "sl. no"
            | "sl no"
            | "s.no"
            | "s.n"
            | "sn"
            | "rank"
            | "ranking"
            | "code"
            | "id"
            | "phone"
            | "tel"
            | "notes"
            | "note"
            | "remarks"
            | "comments"
            | "comment"
            | "source"
    )
}

/// Whether a header in small letters, `plain` without the marks around it, heads changes.
fn is_change(words: &str, plain: &str) -> bool {
    const NAMES: &[&str] = &[
        "change",
        "growth",
        "increase",
        "variance",
        "variation",
        "difference",
        "deviation",
    ];
    let named = NAMES
        .iter()
        .any(|word| plain.starts_with(word) || plain.ends_with(word));
    let cut_short = list!["% chg", "% inc", "inc/dec", "% +/-", "% diff", "% var"].stand_in(words);
    named && words.len() < CHANGE_MAX_CHARS
        || words.len() < CHANGE_MAX_CHARS
            && (cut_short
                || plain.contains("year-on-year")
                || matches!(plain, "yoy" | "chg" | "var" | "change since baseline"))
}

/// What the header cell `text` says of its column.
pub(crate) fn english_column(text: &[char]) -> EnglishColumn {
    let words = lower(text);
    let plain = words.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let role = role_of(&words, plain);
    let changes = is_change(&words, plain);
    let first = words_between(text, 0, text.len());
    EnglishColumn {
        current: CURRENT.contains(&plain.split('(').next().unwrap_or("").trim_end()),
        changes,
        off_plan: changes && list!["var", "plan", "deviat"].stand_in(&words),
        year: year_in(text).or_else(|| short_year(plain)),
        names: told(&words).any(|word| {
            word.len() > 2 && !names_month(word) && !matches!(word, "year" | "end" | "mid")
        }),
        kind: kind(&words).filter(|_| role.is_none() && !changes),
        budget: told(&words).any(|word| BUDGET.contains(&word)),
        unit: measure(text).filter(|_| role.is_none()),
        skipped: is_skipped(plain) && role.is_none(),
        role,
        people: told(&words).any(|word| DONE_TO_PEOPLE.contains(&word)),
        part_of_year: list!["q1", "q2", "q3", "q4"].opens(&words)
            || first
                .first()
                .is_some_and(|word| is_month(&text[word.start..word.end])),
    }
}

/// What is done to people alone.
pub(super) const DONE_TO_PEOPLE: &[&str] = &[
    "invited",
    "vaccinated",
    "immunised",
    "immunized",
    "screened",
    "treated",
    "enrolled",
    "trained",
    "reached",
    "examined",
    "registered",
    "counselled",
    "admitted",
    "recruited",
    "dewormed",
    "supplemented",
];

/// What the header `words` of a column, in small letters, says that its cells are to the values beside them.
fn role_of(words: &str, plain: &str) -> Option<ColumnRole> {
    if told(words).any(|word| matches!(word, "rank" | "ranking" | "ranked"))
        || matches!(plain, "position" | "place" | "pos")
    {
        return Some(ColumnRole::Rank);
    }
    let percent = list!["%", "percent", "per cent", "pct"].stand_in(words);
    let done = [
        "achiev", "achv", "target", "goal", "done", "complet", "absor", "utili", "perform",
        "of plan", "budget", "of allo", "releas", "spent", "execut",
    ];
    let share = matches!(plain, "" | "percent" | "per cent" | "pct")
        || words.starts_with("% of")
        || plain.starts_with("share")
        || plain.ends_with("share")
        || plain.starts_with("percent of")
        || plain.starts_with("per cent of");
    if percent && done.iter().any(|word| words.contains(word)) {
        Some(ColumnRole::Done)
    } else if (percent || plain.starts_with("share")) && share {
        Some(ColumnRole::Share)
    } else {
        None
    }
}

/// Words that may stand in a key beside those that make it one.
static BESIDE_KEYS: List = List::new(&[
    "fy", "cy", "sy", "sfy", "ffy", "year", "the", "of", "in", "for", "since", "to", "date",
    "value", "figure", "amount", "total", "final", "annual", "our", "is", "was",
]);

/// What was done, as a key before how much of it was.
const DEEDS: &[&str] = &[
    "completed",
    "done",
    "delivered",
    "deployed",
    "built",
    "paid",
    "used",
    "drawn",
    "released",
    "received",
    "collected",
    "obligated",
    "committed",
    "filled",
    "hired",
    "tested",
    "distributed",
    "conducted",
    "held",
    "inspected",
    "opened",
    "repaired",
    "installed",
    "change",
    "status",
];

/// What the key `text` before a single value says of it, if it is one: Baseline (2018-20), approved, FY22.
pub(crate) fn english_key(text: &[char]) -> Option<EnglishColumn> {
    const KEY_MAX_CHARS: usize = 32;
    if text.is_empty() || text.len() > KEY_MAX_CHARS {
        return None;
    }
    let words = lower(text);
    let odd = |c: char| !(c.is_alphanumeric() || " ()-–/'’.,&".contains(c));
    if words.contains(odd) {
        return None;
    }
    let lists = [
        BUDGET,
        SET,
        BEFORE,
        FORESEEN,
        REACHED,
        DEEDS,
        DONE_TO_PEOPLE,
        &["current", "latest", "now", "ytd", "last", "std", "standard"],
    ];
    let keys = |word: &str| lists.iter().any(|list| list.contains(&word));
    let plain = told(&words).all(|word| {
        keys(word) || BESIDE_KEYS.has(word) || names_month(word) || matches!(word, "q" | "m")
    });
    let said = english_column(text);
    (plain && (said.year.is_some() || told(&words).any(keys))).then_some(said)
}
