//! What English labels and headers of tables say of the cells beside and under them. Which cell is which stands elsewhere.

use super::bare::named;
use super::context::year_in;
use super::label::named_by;
use super::noun::is_many;
use super::rate::per_before;
use super::words::{is_month, lower, words_between};
use crate::draft::Kind;

/// What the header of a column says.
pub(crate) struct EnglishColumn {
    /// The year of the column.
    pub year: Option<String>,
    /// Whether it names more than its year.
    pub names: bool,
    /// Aims or results.
    pub kind: Option<Kind>,
    /// The unit of its cells, with the power of ten, if the header measures something.
    pub unit: Option<(&'static str, i8)>,
    /// Serial numbers, ranks and the like.
    pub skipped: bool,
    /// Changes between the columns before.
    pub changes: bool,
    /// The time that the report is about: This period.
    pub current: bool,
}

/// A header longer than this tells of more than changes.
const CHANGE_MAX_CHARS: usize = 28;

/// The year in which a year of accounts begins: FY21/22, FY 22.
fn fiscal_year(text: &str) -> Option<String> {
    let digits = text.strip_prefix("fy")?.trim_start();
    let (year, rest) = digits.split_at_checked(2)?;
    let two = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    let closed = rest.is_empty() || rest.strip_prefix(['/', '-', '–']).is_some_and(two);
    (two(year) && closed).then(|| format!("20{year}"))
}

/// What the header cell `text` says of its column.
pub(crate) fn english_column(text: &[char]) -> EnglishColumn {
    let words = lower(text);
    let plain = words.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let skipped = matches!(
        plain,
        "no" | "nos"
            | "s/n"
            | "sl. no"
            | "sl no"
            | "s.no"
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
    );
    let has = |stems: &[&str]| stems.iter().any(|stem| words.contains(stem));
    let kind = if has(&["target", "planned", "goal"]) {
        Some(Kind::Target)
    } else if has(&[
        "baseline",
        "previous",
        "prior ",
        "last year",
        "yr mean",
        "year mean",
        "yr average",
        "year average",
    ]) {
        Some(Kind::Baseline)
    } else if has(&["actual", "achieved", "achievement"]) {
        Some(Kind::Actual)
    } else {
        None
    };
    let current = [
        "this period",
        "this year",
        "this quarter",
        "this month",
        "this week",
        "current year",
        "current period",
    ]
    .contains(&plain);
    let changes = [
        "change",
        "growth",
        "increase",
        "variance",
        "variation",
        "difference",
    ]
    .iter()
    .any(|word| plain.starts_with(word) || plain.ends_with(word))
        || plain.contains("year-on-year")
        || plain == "yoy";
    EnglishColumn {
        current,
        changes: changes && words.len() < CHANGE_MAX_CHARS,
        year: year_in(text).or_else(|| fiscal_year(plain)),
        names: words.split(|c: char| !c.is_ascii_alphabetic()).any(|word| {
            let month = is_month(&word.chars().collect::<Vec<_>>());
            word.len() > 2 && !month && !matches!(word, "year" | "end" | "mid")
        }),
        kind,
        unit: measure(text),
        skipped,
    }
}

/// The unit of a cell and the power of ten it carries, as the label of its row, the header of its column and the group of its row
/// say it, and `units`, the cells of words beside it: first what they measure, then what they count.
pub(crate) fn english_cell_unit(
    label: &[char],
    column: &[char],
    group: &[char],
    units: &[&[char]],
) -> Option<(&'static str, i8)> {
    measure(label)
        .or_else(|| units.iter().find_map(|cell| measure(cell)))
        .or_else(|| measure(column))
        .or_else(|| measure(group))
        .or_else(|| counted(label))
        .or_else(|| counted(column))
        .or_else(|| counted(group))
}

/// What a label measures: a share, a rate, money, time.
fn measure(text: &[char]) -> Option<(&'static str, i8)> {
    let words = lower(text);
    let has = |stems: &[&str]| stems.iter().any(|stem| words.contains(stem));
    if let Some(unit) = per_before_end(text) {
        return Some((unit, 0));
    }
    if has(&[
        "%",
        "percent",
        "per cent",
        "proportion",
        "coverage",
        "prevalence",
        "share of",
    ]) {
        return Some(("percent", 0));
    }
    if let Some(unit) = currency(&words) {
        return Some((unit, power(&words)));
    }
    let vital = [
        ("maternal mortality", "per_100000"),
        ("infant mortality", "per_1000"),
        ("neonatal mortality", "per_1000"),
        ("under-five mortality", "per_1000"),
        ("under-5 mortality", "per_1000"),
        ("child mortality", "per_1000"),
        ("birth rate", "per_1000"),
        ("death rate", "per_1000"),
        ("life expectancy", "year"),
        ("(years)", "year"),
        ("(days)", "day"),
        ("length of stay", "day"),
    ];
    if let Some((_, unit)) = vital.iter().find(|(stem, _)| words.contains(stem)) {
        return Some((unit, 0));
    }
    let rated = words
        .split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| word == "rate");
    (rated && !has(&["mortality", "incidence", "fertility", "number"]) && words.len() > 8)
        .then_some(("percent", 0))
}

/// The base that a label names anywhere in it.
fn per_before_end(text: &[char]) -> Option<&'static str> {
    let mut padded = text.to_vec();
    padded.push(' ');
    per_before(&padded, 0, padded.len())
}

/// The currency that a label names.
fn currency(words: &str) -> Option<&'static str> {
    const SIGNS: &[(&str, &str)] = &[
        ("us$", "usd"),
        ("us dollar", "usd"),
        ("(usd", "usd"),
        ("£", "gbp"),
        ("€", "eur"),
        ("(rs", "inr"),
        ("rupee", "inr"),
        ("₹", "inr"),
        ("yuan", "yuan"),
        ("rmb", "yuan"),
        ("peso", "php"),
        ("kshs", "kes"),
        ("ksh", "kes"),
        ("ghs", "ghs"),
        ("gh¢", "ghs"),
        ("naira", "ngn"),
        ("₦", "ngn"),
        ("$", "usd"),
    ];
    SIGNS
        .iter()
        .find(|(sign, _)| words.contains(sign))
        .map(|&(_, unit)| unit)
}

/// The power of ten that a label puts on its numbers: (Rs. million), £bn, $000.
fn power(words: &str) -> i8 {
    const POWERS: &[(&str, i8)] = &[
        ("billion", 9),
        ("bn", 9),
        ("crore", 7),
        ("million", 6),
        ("mn", 6),
        ("lakh", 5),
        ("thousand", 3),
        ("000", 3),
    ];
    POWERS
        .iter()
        .find(|(word, _)| words.contains(word))
        .map_or(0, |&(_, power)| power)
}

/// What a label counts, in the plural: hospitals, live births; the population.
fn counted(text: &[char]) -> Option<(&'static str, i8)> {
    let words = words_between(text, 0, text.len());
    let told = lower(text);
    let many = words.iter().any(|word| is_many(text, word))
        || told.contains("population")
        || told.contains("number of");
    let scale = if ["(ten thousand", "(10 000", "(10,000", "(10000"]
        .iter()
        .any(|words| told.contains(words))
    {
        4
    } else if told.contains("(thousand") || told.contains("000s") {
        3
    } else if told.contains("(million") {
        6
    } else {
        0
    };
    // Population per medical officer counts people.
    if told.starts_with("population") || told.contains("(person") {
        return Some(("person", scale));
    }
    // Births at the hospitals are births.
    let named = || {
        named_by(text, 0, text.len())
            .filter(|unit| *unit != "item")
            .or_else(|| named(text, 0, text.len()))
    };
    many.then(named).flatten().map(|unit| (unit, scale))
}
