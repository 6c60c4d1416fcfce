//! What English labels and headers of tables say of the cells beside and under them. Which cell is which stands elsewhere.

use super::bare::named;
use super::context::year_in;
use super::digits::scaled;
use super::label::named_by;
use super::money::money_before;
use super::noun::is_many;
use super::rate::per_before;
use super::words::{is_month, lower, words_between};
use crate::draft::Kind;
use crate::figure::{Basis, Figure};

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

/// The year in which a year of accounts begins: FY21/22, FY 22.
fn fiscal_year(text: &str) -> Option<String> {
    let named = text.rsplit(' ').next().unwrap_or("");
    let spanned = named.len() == 5 && named.contains(['/', '-']);
    let digits = match text.strip_prefix("fy") {
        Some(rest) => rest.trim_start(),
        // Q3 21/22
        None if spanned && following(named) => named,
        None => return None,
    };
    let (year, rest) = digits.split_at_checked(2)?;
    let two = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    let closed = rest.is_empty() || rest.strip_prefix(['/', '-', '–']).is_some_and(two);
    (two(year) && closed).then(|| format!("20{year}"))
}

/// Whether two years of two digits follow each other: 21/22.
fn following(text: &str) -> bool {
    let (first, second) = text.split_at_checked(2).unwrap_or(("", ""));
    let second = second.get(1..).unwrap_or("");
    match (first.parse::<u8>(), second.parse::<u8>()) {
        (Ok(first), Ok(second)) => first + 1 == second,
        _ => false,
    }
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
        "ytd",
        "year to date",
        "current",
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
        || matches!(plain, "yoy" | "chg" | "var")
        || has(&["% chg", "% inc", "inc/dec", "% +/-", "% diff", "% var"]);
    let role = role_of(&words, plain);
    EnglishColumn {
        current,
        changes: changes && words.len() < CHANGE_MAX_CHARS,
        year: year_in(text).or_else(|| fiscal_year(plain)),
        names: words.split(|c: char| !c.is_ascii_alphabetic()).any(|word| {
            let month = is_month(&word.chars().collect::<Vec<_>>());
            word.len() > 2 && !month && !matches!(word, "year" | "end" | "mid")
        }),
        kind,
        unit: measure(text).filter(|_| role.is_none()),
        skipped: skipped && role.is_none(),
        role,
        people: words
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| DONE_TO_PEOPLE.contains(&word)),
        part_of_year: ["q1", "q2", "q3", "q4"]
            .iter()
            .any(|quarter| words.starts_with(quarter))
            || words_between(text, 0, text.len())
                .first()
                .is_some_and(|word| is_month(&text[word.start..word.end])),
    }
}

/// What is done to people alone.
const DONE_TO_PEOPLE: &[&str] = &[
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
    let mut told = words.split(|c: char| !c.is_ascii_alphabetic());
    if told.any(|word| matches!(word, "rank" | "ranking" | "ranked")) || plain == "position" {
        return Some(ColumnRole::Rank);
    }
    let percent = ["%", "percent", "per cent", "pct"]
        .iter()
        .any(|word| words.contains(word));
    let done = [
        "achiev", "achv", "target", "done", "complet", "absor", "utili", "perform", "of plan",
        "spent", "execut",
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

/// The unit and the power of ten that a caption gives all cells of its table: (Rs. in lakh), per 1,000.
pub(crate) fn english_caption(text: &[char]) -> Option<(&'static str, i8)> {
    const CAPTION_MAX_CHARS: usize = 160;
    if text.len() > CAPTION_MAX_CHARS {
        return None;
    }
    let words = lower(text);
    let mut brackets = words.split('(').skip(1);
    let bracket = brackets.find_map(|rest| {
        let inside: Vec<char> = rest.split(')').next()?.chars().collect();
        let told = lower(&inside);
        let unit = currency(&format!("({told}"));
        let percent = matches!(told.trim(), "%" | "percent" | "per cent" | "percentages");
        unit.map(|unit| (unit, power(&told)))
            .or(percent.then_some(("percent", 0)))
    });
    bracket.or_else(|| per_before_end(text).map(|unit| (unit, 0)))
}

/// The unit of a cell and the power of ten it carries, as the label of its row, the header of its column and the group of its row
/// say it, `units`, the cells of words beside it, and the `caption`: first what they measure, then what they count.
pub(crate) fn english_cell_unit(
    label: &[char],
    column: &[char],
    group: &[char],
    units: &[&[char]],
    caption: Option<(&'static str, i8)>,
) -> Option<(&'static str, i8)> {
    measure(label)
        .or_else(|| units.iter().find_map(|cell| measure(cell)))
        .or_else(|| measure(column))
        .or_else(|| measure(group))
        .or(caption)
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
        ("(months)", "month"),
        ("(weeks)", "week"),
        ("(days)", "day"),
        ("(hours)", "hour"),
        ("(hrs)", "hour"),
        ("(minutes)", "minute"),
        ("(mins)", "minute"),
        ("length of stay", "day"),
    ];
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

/// The base that a label names anywhere in it.
fn per_before_end(text: &[char]) -> Option<&'static str> {
    let mut padded = text.to_vec();
    padded.push(' ');
    per_before(&padded, 0, padded.len())
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
    POWERS
        .iter()
        .find(|(word, _)| words.contains(word))
        .map_or(0, |&(_, power)| power)
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
