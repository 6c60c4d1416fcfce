//! Units that English labels, headers and captions of tables give to the cells beside and under them. What headers say besides is
//! in `column`.

use super::bare::named;
use super::digits::scaled;
use super::label::named_by;
use super::money::{coded, money_before};
use super::noun::{is_many, noun_unit};
use super::rate::per_before;
use super::words::{lower, words_between};
use crate::draft::UnitClass;
use crate::figure::{Basis, Figure};
use crate::lexicon::class_of;

/// The unit and the power of ten that a caption gives all cells of its table: (Rs. in lakh), amounts in $000, per 1,000.
pub(crate) fn english_caption(text: &[char]) -> Option<(&'static str, i8)> {
    const CAPTION_MAX_CHARS: usize = 160;
    if text.len() > CAPTION_MAX_CHARS {
        return None;
    }
    let words = lower(text);
    let mut brackets = words.split('(').skip(1);
    let bracket = brackets.find_map(|rest| {
        let told = rest.split(')').next()?;
        let percent = matches!(told.trim(), "%" | "percent" | "per cent" | "percentages");
        amounts(&format!("({told}")).or(percent.then_some(("percent", 0)))
    });
    let spoken = || {
        ["amounts in ", "figures in ", "expressed in ", "all in "]
            .iter()
            .find_map(|lead| amounts(words.split_once(lead)?.1))
    };
    // R'000, US$ million: nothing but what its amounts are in
    let alone = || {
        const ALONE_MAX_CHARS: usize = 18;
        let heads = words.starts_with(|c: char| !c.is_ascii_alphabetic())
            || words.contains(['$', '\'', '’'])
            || words.starts_with("rs");
        (words.len() < ALONE_MAX_CHARS && heads)
            .then(|| amounts(&words))
            .flatten()
            .filter(|&(_, power)| power > 0)
    };
    bracket
        .or_else(spoken)
        .or_else(alone)
        .or_else(|| per_before_end(text).map(|unit| (unit, 0)))
}

/// The currency and the power of ten of the amounts that words announce; none where they tell an amount themselves.
fn amounts(words: &str) -> Option<(&'static str, i8)> {
    let told = words
        .replace("000", "")
        .contains(|c: char| c.is_ascii_digit());
    let unit = currency(words).filter(|_| !told)?;
    Some((unit, power(words)))
}

/// The words around a number that stands alone in its cell.
#[derive(Default)]
pub(crate) struct CellWords<'a> {
    /// The label of its row.
    pub label: &'a [char],
    /// The header of its column.
    pub column: &'a [char],
    /// The title of its group of rows.
    pub group: &'a [char],
    /// The cells of words beside it.
    pub beside: &'a [&'a [char]],
    /// What the caption says of all cells.
    pub caption: Option<(&'static str, i8)>,
    /// What heads the labels.
    pub stub: &'a [char],
    /// The currency that the text speaks of.
    pub currency: Option<&'static str>,
}

/// The unit of a cell and the power of ten it carries, as the words around it say it: first what they measure, then what they count.
pub(crate) fn english_cell_unit(words: &CellWords) -> Option<(&'static str, i8)> {
    let &CellWords {
        label,
        column,
        group,
        beside,
        caption,
        ..
    } = words;
    let rate = |unit: &str| matches!(class_of(unit), UnitClass::Rate | UnitClass::Percent);
    let being = |unit: &str| {
        matches!(class_of(unit), UnitClass::Person | UnitClass::Visit)
            || matches!(unit, "case" | "bed" | "dose")
    };
    measure(label)
        .or_else(|| beside.iter().find_map(|cell| measure(cell)))
        .or_else(|| measure(column))
        .or_else(|| measure(group))
        .or_else(|| caption.filter(|(unit, _)| rate(unit)))
        .or_else(|| is_numbered(label).then(|| counted(label)).flatten())
        .or_else(|| counted(column).filter(|(unit, _)| being(unit) || is_numbered(column)))
        .or_else(|| caption.filter(|(unit, _)| class_of(unit) == UnitClass::Money))
        .or_else(|| unsigned_money(words))
        .or_else(|| counted(label))
        .or_else(|| counted(column))
        .or_else(|| counted(group))
}

/// Whether a label says outright that it numbers things: No. of posts, Beds (number), staff (FTE).
fn is_numbered(label: &[char]) -> bool {
    let told = lower(label);
    [
        "number",
        "no. of",
        "nos. of",
        "(no",
        "# of",
        "fte",
        "wte",
        "headcount",
    ]
    .iter()
    .any(|words| told.contains(words))
}

/// The currency of an amount whose table names none: the heads of a budget are money, as the text has it.
fn unsigned_money(words: &CellWords) -> Option<(&'static str, i8)> {
    const HEADS: &[&str] = &[
        "expenditure",
        "spending",
        "budget",
        "revenue",
        "revenues",
        "income",
        "cost",
        "costs",
        "fund",
        "funding",
        "receipts",
        "outlay",
        "appropriation",
        "appropriations",
        "expense",
        "expenses",
        "salaries",
        "wages",
        "payroll",
        "fees",
        "levy",
        "grants",
        "surplus",
        "deficit",
        "subsidies",
    ];
    let heads = |text: &[char]| {
        let told = lower(text);
        // Staff paid from the budget are people.
        !is_numbered(text)
            && told
                .split(|c: char| !c.is_ascii_alphabetic())
                .filter(|word| !word.is_empty())
                .take(3)
                .any(|word| HEADS.contains(&word))
    };
    let named = heads(words.stub) || heads(words.group) || heads(words.label);
    named.then_some((words.currency?, 0))
}

/// What a label measures: a share, a rate, money, time.
pub(super) fn measure(text: &[char]) -> Option<(&'static str, i8)> {
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
        ("(months)", "month"),
        ("(weeks)", "week"),
        ("(days)", "day"),
        ("(hours)", "hour"),
        ("(hrs)", "hour"),
        ("(minutes)", "minute"),
        ("(mins)", "minute"),
        ("length of stay", "day"),
    ];
    if let Some(unit) = lasting(&words) {
        return Some((unit, 0));
    }
    // Patients with a length of stay over 24 hours are people.
    let of_people = words.starts_with("patients") || words.starts_with("number of");
    if let Some((_, unit)) = vital
        .iter()
        .find(|(stem, _)| words.contains(stem) && !of_people)
    {
        return Some((unit, 0));
    }
    let rated = words
        .split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| word == "rate");
    (rated && !has(&["mortality", "incidence", "fertility", "number"]) && words.len() > 8)
        .then_some(("percent", 0))
}

/// The unit of time that a label in small letters measures by its first or its last words: Average days to issue a permit, Median
/// wait, weeks, Support hours.
fn lasting(words: &str) -> Option<&'static str> {
    const BEFORE: &[&str] = &[
        "average", "avg", "mean", "median", "number", "no", "of", "total", "typical", "working",
        "calendar", "business", "longest", "shortest", "max", "maximum", "the",
    ];
    const BEHIND: &[&str] = &["working", "calendar", "business"];
    let unit = |word: &str| {
        Some(match word {
            "years" | "yrs" => "year",
            "months" => "month",
            "weeks" | "wks" => "week",
            "days" => "day",
            "hours" | "hrs" => "hour",
            "minutes" | "mins" => "minute",
            _ => return None,
        })
    };
    let first = words
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .find(|word| !BEFORE.contains(word))
        .and_then(unit);
    let last = || {
        let (before, word) = words.trim_end_matches(')').rsplit_once([' ', '('])?;
        let before = before.trim_end();
        let set_off = words.ends_with(')')
            || before.ends_with([',', '('])
            || BEHIND.iter().any(|word| before.ends_with(word));
        let unit = unit(word)?;
        // Support hours, but not Children under 5 years or Admitted within 3 days
        let counted = before.ends_with(|c: char| c.is_ascii_digit());
        (!counted && (set_off || matches!(unit, "hour" | "minute"))).then_some(unit)
    };
    first.or_else(last)
}

/// The amount of money that the cell `from..to` is: $38,562,000, Rs 1.2 crore.
pub(crate) fn english_amount(chars: &[char], from: usize, to: usize) -> Option<Figure> {
    let number_at = (from..to).find(|&i| chars[i].is_ascii_digit())?;
    let (start, unit) = money_before(chars, from, number_at)?;
    let (number, _) = scaled(chars, number_at, to)?;
    let rest = &chars[number.end..to];
    let bracketed = matches!(rest, [' ', '(', .., ')']);
    (start == from && (rest.is_empty() || bracketed))
        .then(|| Figure::plain(start, number.end, number.value, unit, Basis::Cell))
}

/// The number with its scale that the cell `from..to` is: 2.31m, 1.2 lakh.
pub(crate) fn english_scaled(chars: &[char], from: usize, to: usize) -> Option<Figure> {
    chars.get(from).filter(|c| c.is_ascii_digit())?;
    let (number, scaled) = scaled(chars, from, to)?;
    let rest = &chars[number.end..to];
    let bracketed = matches!(rest, [' ', '(', .., ')']);
    (scaled && (rest.is_empty() || bracketed))
        .then(|| Figure::plain(from, number.end, number.value, "", Basis::Cell))
}

/// The base that a label names anywhere in it.
fn per_before_end(text: &[char]) -> Option<&'static str> {
    let mut padded = text.to_vec();
    padded.push(' ');
    per_before(&padded, 0, padded.len())
}

/// The unit that a cell of a table is and nothing else; things where it says no more than that they are numbered.
pub(crate) fn english_unit(text: &[char]) -> Option<&'static str> {
    const UNIT_MAX_CHARS: usize = 12;
    if text.is_empty() || text.len() > UNIT_MAX_CHARS {
        return None;
    }
    let told = lower(text);
    let plain = told.trim_matches(|c: char| matches!(c, '(' | ')' | '.' | ' '));
    match plain {
        "%" | "percent" | "per cent" | "pct" => return Some("percent"),
        "no" | "nos" | "number" | "num" | "#" | "count" | "each" | "nr" => return Some("item"),
        _ => {}
    }
    let word: Vec<char> = plain.chars().collect();
    let unit = noun_unit(&word)?;
    let measures = matches!(
        class_of(unit),
        UnitClass::Time | UnitClass::Area | UnitClass::Mass
    );
    measures.then_some(unit)
}

/// The currency that a label names.
fn currency(words: &str) -> Option<&'static str> {
    const SIGNS: &[(&str, &str)] = &[
        ("ugx", "ugx"),
        ("tzs", "tzs"),
        ("birr", "etb"),
        ("kwacha", "zmw"),
        ("(zar", "zar"),
        ("rand)", "zar"),
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
        ("r'000", "zar"),
        ("r’000", "zar"),
        ("$", "usd"),
    ];
    // Coughs are no cedis.
    let stands = |sign: &str| {
        words.match_indices(sign).any(|(at, _)| {
            !sign.starts_with(|c: char| c.is_ascii_alphabetic())
                || !words[..at].ends_with(|c: char| c.is_ascii_alphabetic())
        })
    };
    SIGNS
        .iter()
        .find(|(sign, _)| stands(sign))
        .map(|&(_, unit)| unit)
        .or_else(|| coded(words))
}

/// The power of ten that a label puts on its numbers: (Rs. million), £bn, $000.
fn power(words: &str) -> i8 {
    const POWERS: &[(&str, i8)] = &[
        ("billion", 9),
        ("bn", 9),
        ("crore", 7),
        ("million", 6),
        ("$m", 6),
        ("£m", 6),
        ("€m", 6),
        ("₹ cr", 7),
        ("rs cr", 7),
        ("rs. cr", 7),
        ("mn", 6),
        ("lakh", 5),
        ("thousand", 3),
        ("000", 3),
    ];
    // KSh m
    let millions = || {
        words
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == "m")
    };
    POWERS
        .iter()
        .find(|(word, _)| words.contains(word))
        .map(|&(_, power)| power)
        .or_else(|| millions().then_some(6))
        .unwrap_or(0)
}

/// What a label counts, in the plural: hospitals, live births; the population.
fn counted(text: &[char]) -> Option<(&'static str, i8)> {
    // Main hospital (120 beds): what stands in brackets tells more of the row.
    let open = text
        .iter()
        .position(|&c| c == '(')
        .filter(|&open| text[open + 1..].first().is_some_and(char::is_ascii_digit));
    let text = &text[..open.unwrap_or(text.len())];
    let words = words_between(text, 0, text.len());
    let told = lower(text);
    let cut_short =
        words
            .iter()
            .find_map(|word| match lower(&text[word.start..word.end]).as_str() {
                "adm" | "admn" | "opd" | "ipd" | "disch" => Some("visit"),
                "pop" | "popn" => Some("person"),
                _ => None,
            });
    if let Some(unit) = cut_short {
        return Some((unit, 0));
    }
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
    if told.contains("day case") || told.contains("daycase") {
        return Some(("visit", scale));
    }
    // WIC participation, monthly average
    let taking_part = [
        "participation",
        "enrolment",
        "enrollment",
        "headcount",
        "workforce",
    ];
    if taking_part.iter().any(|word| told.contains(word)) && !told.contains("site") {
        return Some(("person", scale));
    }
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
