//! The cells of a row: where they are, and the numbers and years that some of them are. What they say of each other is read elsewhere.

use crate::draft::{Absent, Comparator};
use crate::english::{english_amount, english_scaled};
use crate::figure::{Basis, Figure};
use crate::lexicon::bound_after;
use crate::number::Number;
use crate::numeral::{arabic, spaced};
use crate::text::Text;

/// Whether a row is the line under a header in plain text: `|---|:--:|`.
pub(super) fn is_rule(line: &[char]) -> bool {
    line.contains(&'-')
        && line
            .iter()
            .all(|c| matches!(c, '-' | ':' | '|' | ' ' | '\t' | '+' | '='))
}

/// The cells of a row, without the blanks around their text.
pub(crate) fn cells(chars: &Text, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = start;
    for i in start..=end {
        if i == end || matches!(chars[i], '\t' | '|') {
            let (mut a, mut b) = (from, i);
            while a < b && chars[a].is_whitespace() {
                a += 1;
            }
            // Baseline: 12; target: 15
            while b > a && (chars[b - 1].is_whitespace() || chars[b - 1] == ';') {
                b -= 1;
            }
            found.push((a, b));
            from = i + 1;
        }
    }
    found
}

/// A cell that holds a number, and at most a percent sign or, if it is English, a currency and a scale.
pub(super) fn cell_number(chars: &Text, from: usize, to: usize) -> Option<Figure> {
    plain_number(chars, from, to)
        .or_else(|| points(chars, from, to))
        .or_else(|| english_scaled(chars, from, to))
        .or_else(|| bounded(chars, from, to))
        .or_else(|| {
            let figure = english_amount(chars, from, to)?;
            Some(Figure {
                number_at: figure.start,
                basis: Basis::Cell,
                ..figure
            })
        })
}

/// A cell whose number is blanked: ***, XX. One sign alone is a mark or a tick.
pub(super) fn blanked(chars: &Text, from: usize, to: usize) -> Option<Figure> {
    const SIGNS_MAX: usize = 6;
    let cell = &chars[from..to];
    let signs = cell.iter().all(|c| matches!(c, '*' | 'x' | 'X'));
    (signs && (2..=SIGNS_MAX).contains(&cell.len())).then_some(Figure {
        start: from,
        end: to,
        number_at: from,
        value: None,
        low: None,
        high: None,
        unit: "",
        comparator: None,
        absent: Some(Absent::Redacted),
        basis: Basis::Redacted,
    })
}

/// A cell that holds a number with its bound in words: below 10%, 12.0 or fewer.
fn bounded(chars: &Text, from: usize, to: usize) -> Option<Figure> {
    const CELL_MAX_CHARS: usize = 32;
    if to - from > CELL_MAX_CHARS || !chars[from..to].contains(&' ') {
        return None;
    }
    let text: String = chars[from..to]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    let ahead = BOUNDS_AHEAD.iter().find_map(|&(words, comparator)| {
        let rest = text.strip_prefix(words)?.strip_prefix(' ')?;
        Some((
            from + text.chars().count() - rest.chars().count(),
            to,
            comparator,
        ))
    });
    let behind = || {
        BOUNDS_BEHIND.iter().find_map(|&(words, comparator)| {
            let rest = text.strip_suffix(words)?.strip_suffix(' ')?;
            Some((from, from + rest.chars().count(), comparator))
        })
    };
    let (number, end, comparator) = ahead.or_else(behind)?;
    let figure = plain_number(chars, number, end)
        .or_else(|| english_amount(chars, number, end))
        .filter(|figure| figure.end == end)?;
    Some(Figure {
        start: from,
        end: to,
        comparator: Some(comparator),
        basis: Basis::Cell,
        ..figure
    })
}

/// Words of a bound before its number.
const BOUNDS_AHEAD: &[(&str, Comparator)] = &[
    ("below", Comparator::Lt),
    ("under", Comparator::Lt),
    ("less than", Comparator::Lt),
    ("fewer than", Comparator::Lt),
    ("above", Comparator::Gt),
    ("over", Comparator::Gt),
    ("more than", Comparator::Gt),
    ("at least", Comparator::Ge),
    ("min", Comparator::Ge),
    ("min.", Comparator::Ge),
    ("minimum", Comparator::Ge),
    ("not less than", Comparator::Ge),
    ("no less than", Comparator::Ge),
    ("at most", Comparator::Le),
    ("max", Comparator::Le),
    ("max.", Comparator::Le),
    ("maximum", Comparator::Le),
    ("up to", Comparator::Le),
    ("no more than", Comparator::Le),
    ("not more than", Comparator::Le),
    ("about", Comparator::Approx),
    ("approx", Comparator::Approx),
    ("approx.", Comparator::Approx),
];

/// Words of a bound behind its number.
const BOUNDS_BEHIND: &[(&str, Comparator)] = &[
    ("or fewer", Comparator::Le),
    ("or less", Comparator::Le),
    ("or lower", Comparator::Le),
    ("or below", Comparator::Le),
    ("max", Comparator::Le),
    ("or more", Comparator::Ge),
    ("or above", Comparator::Ge),
    ("or higher", Comparator::Ge),
    ("or better", Comparator::Ge),
    ("min", Comparator::Ge),
];

/// A cell that holds a change in points: -2.2 points, +0.8 pp.
fn points(chars: &Text, from: usize, to: usize) -> Option<Figure> {
    matches!(chars.get(from), Some('+' | '-')).then_some(())?;
    let (value, rest) = signed_number(&chars[from..to])?;
    let named = matches!(
        rest.as_str(),
        "points"
            | "point"
            | "pts"
            | "pts."
            | "pp"
            | "ppts"
            | "p.p."
            | "percentage points"
            | "percentage point"
    );
    named.then(|| Figure::plain(from, to, value, "percentage_point", Basis::Cell))
}

/// A cell that holds a number and at most a percent sign.
fn plain_number(chars: &Text, from: usize, to: usize) -> Option<Figure> {
    let bound = bound_mark(&chars[from..to]);
    let negative = bound.is_none() && from < to && chars[from] == '-';
    let signed = from + usize::from(negative || bound.is_some());
    // ≤ 0.7
    let start = (signed..to)
        .find(|&i| bound.is_none() || chars[i] != ' ')
        .unwrap_or(signed);
    // 16.7%*: a mark of a note is none of the number.
    let to = (start..to)
        .rev()
        .find(|&i| !matches!(chars[i], '*' | '†' | '‡' | '§' | '^'))?
        + 1;
    // 41 318
    let number = spaced(chars, start, to)
        .filter(|number| number.end == to)
        .or_else(|| arabic(chars, start, to))?;
    let (unit, mut end) = match chars.get(number.end) {
        Some('%') if number.end < to => ("percent", number.end + 1),
        Some('‰') if number.end < to => ("per_1000", number.end + 1),
        _ => ("", number.end),
    };
    let after = bound_after(&chars[end..to]).filter(|&(_, length)| end + length == to);
    let written_end = end;
    end += after.map_or(0, |(_, length)| length);
    // 13.58(-9.73%): the bracket says its growth; 4 (limit: 6) is told more of.
    let dated = bare_year(&chars[start..number.end]).is_some();
    let changed = is_signed_bracket(&chars[end..to]) && unit.is_empty()
        || !dated && is_english_bracket(&chars[end..to]);
    (end == to || changed).then(|| Figure {
        start: from,
        end: written_end,
        number_at: start,
        value: Some(if negative {
            number.value.negated()
        } else {
            number.value
        }),
        low: None,
        high: None,
        unit,
        comparator: bound.or(after.map(|(comparator, _)| comparator)),
        absent: None,
        basis: Basis::Cell,
    })
}

/// Whether a text is a percentage with its sign in brackets.
fn is_signed_bracket(text: &[char]) -> bool {
    matches!(
        text,
        ['(', '+' | '-', number @ .., '%', ')'] if number.iter().all(|&c| c.is_ascii_digit() || c == '.')
    )
}

/// Whether a text is a bracket in Latin letters or digits, a blank before it.
fn is_english_bracket(text: &[char]) -> bool {
    matches!(text, [' ', '(', inside @ .., ')'] if inside.iter().all(char::is_ascii) || matches!(inside, ['–' | '−', ..]))
}

/// The change in percent that a cell is: +4.5%, or -2 where the header says that its cells are `percent`.
pub(super) fn cell_change(text: &[char], percent: bool) -> Option<Number> {
    let (value, rest) = signed_number(text)?;
    (matches!(rest.as_str(), "%" | "per cent" | "percent") || percent && rest.is_empty())
        .then_some(value)
}

/// The number of a cell with its sign, and what stands behind it: +4.5 %, ▼2, (3.1).
pub(super) fn signed_number(text: &[char]) -> Option<(Number, String)> {
    // (3.1): less, as accounts write it
    if let ['(', inside @ .., ')'] = text
        && inside.first().is_some_and(char::is_ascii_digit)
    {
        return signed_number(inside).map(|(value, rest)| (value.negated(), rest));
    }
    let (falls, number) = match text {
        ['+' | '▲' | '↑', rest @ ..] => (false, rest),
        ['-' | '–' | '−' | '▼' | '↓', rest @ ..] => (true, rest),
        _ => (false, text),
    };
    let skipped = number.iter().take_while(|c| **c == ' ').count();
    let number = &number[skipped..];
    let read = arabic(number, 0, number.len())?;
    let rest: String = number[read.end..].iter().collect();
    let value = if falls {
        read.value.negated()
    } else {
        read.value
    };
    Some((value, rest.trim().to_owned()))
}

/// The place that a cell is: 3rd, 12th.
pub(super) fn cell_place(text: &[char]) -> Option<Number> {
    let digits = text.iter().take_while(|c| c.is_ascii_digit()).count();
    let suffix: String = text[digits..]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    (digits > 0 && matches!(suffix.trim_end_matches('='), "" | "st" | "nd" | "rd" | "th"))
        .then(|| arabic(text, 0, digits).map(|number| number.value))?
}

/// The percentage that a cell of words opens with, and whether they say that so much is done: 96% of target, 100%. All handed over.
pub(super) fn percent_told(text: &[char]) -> Option<(Number, bool)> {
    let number = arabic(text, 0, text.len())?;
    let rest: String = text[number.end..]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    let rest = rest.trim_start().strip_prefix('%')?;
    let phrase = rest.split(['.', ';', ',']).next().unwrap_or("").trim();
    const DONE: &[&str] = &[
        "target",
        "plan",
        "goal",
        "budget",
        "achiev",
        "attain",
        "complet",
        "done",
        "executed",
        "absor",
        "accomplish",
    ];
    let told = DONE.iter().any(|word| phrase.contains(word));
    (told || phrase.is_empty()).then_some((number.value, told))
}

/// The bound that a sign at the start of a cell states: ≤8.
fn bound_mark(text: &[char]) -> Option<Comparator> {
    match text.first()? {
        '≤' | '≦' => Some(Comparator::Le),
        '≥' | '≧' => Some(Comparator::Ge),
        '<' => Some(Comparator::Lt),
        '>' => Some(Comparator::Gt),
        _ => None,
    }
}

/// The year in which the one that a cell is begins: 2021/22, 2005–06.
pub(super) fn span_year(text: &[char]) -> Option<String> {
    let (first, rest) = text.split_at_checked(4)?;
    let second = match rest {
        ['/' | '-' | '–', second @ ..] => second,
        _ => return None,
    };
    let digits = second.iter().all(char::is_ascii_digit);
    (digits && matches!(second.len(), 2 | 4)).then(|| bare_year(first))?
}

/// The year that a cell is, and nothing else.
pub(super) fn bare_year(text: &[char]) -> Option<String> {
    let digits: String = text.iter().collect();
    let plain = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    (plain && (digits.starts_with("19") || digits.starts_with("20"))).then_some(digits)
}
