//! Money and its scale in English tables: amounts in cells, what captions and labels say that amounts are in.

use super::cell::{CellWords, is_numbered};
use super::digits::scaled;
use super::list::{List, list};
use super::money::{coded, money_before};
use super::rate::per_in;
use super::words::lower;
use crate::figure::{Basis, Figure};
use crate::text::Text;

/// The unit and the power of ten that a caption gives all cells of its table: (Rs. in lakh), amounts in $000, per 1,000. The unit is
/// empty where it names the power alone: (in thousands).
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
        amounts(&format!("({told}"))
            .or(percent.then_some(("percent", 0)))
            .or_else(|| alone_in(told))
            .or_else(|| time_in(told).map(|unit| (unit, 0)))
    });
    let spoken = || {
        let leads = list![
            "amounts in ",
            "figures in ",
            "expressed in ",
            "all in ",
            "shown in ",
            "stated in ",
            "reported in ",
            "presented in ",
            "values in ",
            "numbers in ",
            "amounts are in ",
            "figures are in ",
            "dollars in ",
            "rounded to "
        ];
        if !leads.stand_in(&words) {
            return None;
        }
        leads.words().find_map(|lead| {
            let (before, told) = words.split_once(lead)?;
            // Dollars in thousands
            amounts(told).or_else(|| {
                alone_in(told).map(|(_, power)| (currency(before).unwrap_or(""), power))
            })
        })
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
    bracket.or_else(spoken).or_else(alone).or_else(|| {
        // 2.1 per 10,000 bed days: a value of its own heads nothing
        let valued = words
            .split_once("per 1")
            .is_some_and(|(before, _)| before.trim_end().ends_with(|c: char| c.is_ascii_digit()));
        per_in(&format!("{words} "))
            .filter(|_| !valued)
            .map(|unit| (unit, 0))
    })
}

/// The power of ten that words tell and nothing else: in thousands, millions.
fn alone_in(words: &str) -> Option<(&'static str, i8)> {
    let told = words.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let told = told.strip_prefix("in ").unwrap_or(told);
    let power = match told {
        "thousands" | "000s" | "000" | "thousand" => 3,
        "millions" | "million" => 6,
        "billions" | "billion" => 9,
        "lakhs" | "lakh" => 5,
        "crores" | "crore" => 7,
        _ => return None,
    };
    Some(("", power))
}

/// The unit of time that brackets tell and nothing else: (weeks), (in days).
fn time_in(words: &str) -> Option<&'static str> {
    let told = words.trim();
    match told.strip_prefix("in ").unwrap_or(told) {
        "minutes" | "mins" => Some("minute"),
        "hours" | "hrs" => Some("hour"),
        "days" => Some("day"),
        "weeks" | "wks" => Some("week"),
        "months" => Some("month"),
        _ => None,
    }
}

/// The currency and the power of ten of the amounts that words announce; none where they tell an amount themselves.
fn amounts(words: &str) -> Option<(&'static str, i8)> {
    let told = words
        .replace("000", "")
        .contains(|c: char| c.is_ascii_digit());
    let unit = currency(words).filter(|_| !told)?;
    Some((unit, power(words)))
}

/// The currency of an amount whose table names none: the heads of a budget are money, as the text has it.
pub(super) fn unsigned_money(words: &CellWords) -> Option<(&'static str, i8)> {
    static HEADS: List = List::new(&[
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
    ]);
    let heads = |text: &[char]| {
        let told = lower(text);
        // Staff paid from the budget are people.
        !is_numbered(text)
            && told
                .split(|c: char| !c.is_ascii_alphabetic())
                .filter(|word| !word.is_empty())
                .take(3)
                .any(|word| HEADS.has(word))
    };
    let named = heads(words.stub) || heads(words.group) || heads(words.label);
    named.then_some((words.currency?, 0))
}

/// The currency of an amount in a row of a budget whose label names what is paid for: Personnel, Operating, Supplies and services.
pub(super) fn budgeted_money(words: &CellWords) -> Option<(&'static str, i8)> {
    static PAID_FOR: List = List::barred(
        "personnel|personal|operating|operations|capital|equipment|supplies|materials|contractual|contracts|contracted|utilities|\
        travel|training|benefits|fringe|overtime|insurance|maintenance|rent|leases|debt|transfers|transfer|overheads|overhead|indirect|\
        total|subtotal|net|goods|services|compensation|emoluments|allowances|purchases|consumables|recurrent|development|wage|non-wage|\
        administration|commodities|professional|drugs|medicines|vehicles|fuel|contingency|pension|pensions|other|direct|staffing|pay|\
        non-pay|intergovernmental|state|federal|local|county|miscellaneous|reserves|works",
    );
    static OF_MONEY: List = List::barred(
        "budget|budgets|expenditure|expenditures|spending|finance|finances|financial|revenue|revenues|appropriation|appropriations",
    );
    let currency = words.currency.filter(|_| !is_numbered(words.label))?;
    let told = lower(words.label);
    let first = told
        .split(|c: char| !(c.is_ascii_alphabetic() || c == '-'))
        .find(|word| !word.is_empty())?;
    let headed = || {
        lower(words.heading)
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| OF_MONEY.has(word))
    };
    // What is told in thousands is money wherever it is no number of people or things.
    let scaled = words
        .caption
        .filter(|&(unit, power)| unit.is_empty() && power > 0);
    ((PAID_FOR.has(first) || scaled.is_some()) && (words.budgeted || headed()))
        .then_some((currency, 0))
}

/// The amount of money that the cell `from..to` is: $38,562,000, Rs 1.2 crore.
pub(crate) fn english_amount(chars: &Text, from: usize, to: usize) -> Option<Figure> {
    let number_at = (from..to).find(|&i| chars[i].is_ascii_digit())?;
    let (start, unit) = money_before(chars, from, number_at)?;
    let (number, _) = scaled(chars, number_at, to)?;
    let rest = &chars[number.end..to];
    let bracketed = matches!(rest, [' ', '(', .., ')']);
    (start == from && (rest.is_empty() || bracketed))
        .then(|| Figure::plain(start, number.end, number.value, unit, Basis::Cell))
}

/// The number with its scale that the cell `from..to` is: 2.31m, 1.2 lakh.
pub(crate) fn english_scaled(chars: &Text, from: usize, to: usize) -> Option<Figure> {
    chars.get(from).filter(|c| c.is_ascii_digit())?;
    let (number, scaled) = scaled(chars, from, to)?;
    let rest = &chars[number.end..to];
    let bracketed = matches!(rest, [' ', '(', .., ')']);
    (scaled && (rest.is_empty() || bracketed))
        .then(|| Figure::plain(from, number.end, number.value, "", Basis::Cell))
}

/// The currency that a label names.
pub(super) fn currency(words: &str) -> Option<&'static str> {
    const SIGNS: &[(&str, &str)] = &[
        ("ugx", "ugx"),
        ("tzs", "tzs"),
        ("birr", "etb"),
        ("kwacha", "zmw"),
        ("(zar", "zar"),
        ("rand)", "zar"),
        ("us$", "usd"),
        ("us dollar", "usd"),
        ("dollars", "usd"),
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
    static WRITTEN: List = List::named(|| SIGNS.iter().map(|&(sign, _)| sign).collect());
    let found = WRITTEN.stand_in(words);
    found
        .then(|| SIGNS.iter().find(|(sign, _)| stands(sign)))
        .flatten()
        .map(|&(_, unit)| unit)
        .or_else(|| coded(words))
}

/// The power of ten that a label puts on its numbers: (Rs. million), £bn, $000.
pub(super) fn power(words: &str) -> i8 {
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
