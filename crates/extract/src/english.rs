//! English sentences: numerals with their units, bounds, growth, shares, ranks. Chinese is read elsewhere.

mod noun;
mod tie;
mod unit;
mod words;

pub(crate) use tie::Tie;

use crate::draft::{Comparator, Kind};
use crate::figure::{Basis, Figure};
use crate::lexicon::class_of;
use crate::number::Number;
use crate::numeral::{Numeral, arabic, spaced};
use noun::{STOPS, noun_unit};
use tie::{FALLS, opens_dependent, tie_of};
use unit::{money_before, unit_of};
use words::{clause_of, ends_with_words, lower, subject_before, word_end, words_after};

/// A figure of an English sentence.
pub(crate) struct EnglishFigure {
    /// The figure with its unit.
    pub figure: Figure,
    /// What it is to those before it.
    pub tie: Tie,
    /// Whether it says no thing of its own and belongs to the value before.
    pub dependent: bool,
    /// The words that name what is counted.
    pub subject: (usize, usize),
    /// The clause it stands in.
    pub clause: (usize, usize),
    /// What the words of the clause say it is.
    pub kind: Option<Kind>,
    /// The year named in the clause.
    pub year: Option<String>,
}

/// Whether a sentence is English: Latin letters and no Chinese ones.
pub(crate) fn is_english(sentence: &[char]) -> bool {
    sentence.iter().any(char::is_ascii_alphabetic)
        && !sentence.iter().any(|&c| crate::fold::is_han(c))
}

const NUMBER_WORDS: &[(&str, i32)] = &[
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
];

const BOUNDS: &[(&str, Comparator)] = &[
    ("no fewer than", Comparator::Ge),
    ("no less than", Comparator::Ge),
    ("not less than", Comparator::Ge),
    ("at least", Comparator::Ge),
    ("a minimum of", Comparator::Ge),
    ("no more than", Comparator::Le),
    ("not more than", Comparator::Le),
    ("at most", Comparator::Le),
    ("up to", Comparator::Le),
    ("not exceeding", Comparator::Le),
    ("a maximum of", Comparator::Le),
    ("more than", Comparator::Gt),
    ("over", Comparator::Gt),
    ("above", Comparator::Gt),
    ("exceeding", Comparator::Gt),
    ("exceeded", Comparator::Gt),
    ("less than", Comparator::Lt),
    ("fewer than", Comparator::Lt),
    ("under", Comparator::Lt),
    ("below", Comparator::Lt),
    ("about", Comparator::Approx),
    ("around", Comparator::Approx),
    ("approximately", Comparator::Approx),
    ("nearly", Comparator::Approx),
    ("almost", Comparator::Approx),
    ("some", Comparator::Approx),
    ("roughly", Comparator::Approx),
    ("close to", Comparator::Approx),
];

/// Verbs that lead from where a measure was to where it is.
const CHANGES: &[&str] = &[
    "fell", "fall", "rose", "rise", "increas", "decreas", "declin", "drop", "reduc", "improv",
    "grew", "grow", "down", "up ", "climb", "cut",
];

/// Reads the figures of the English sentence `chars[start..end]`.
pub(crate) fn scan(chars: &[char], start: usize, end: usize) -> Vec<EnglishFigure> {
    let mut found = Vec::new();
    let mut i = start;
    while i < end {
        let c = chars[i];
        let boundary = i == start || !chars[i - 1].is_ascii_alphanumeric();
        if c.is_ascii_digit() && boundary {
            let (next, figure) = numeral(chars, start, end, i);
            found.extend(figure);
            i = next.max(i + 1);
        } else if c.is_ascii_alphabetic() && boundary {
            let (next, figure) = number_word(chars, start, end, i);
            found.extend(figure);
            i = next.max(i + 1);
        } else {
            i += 1;
        }
    }
    found
}

fn number_word(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
) -> (usize, Option<EnglishFigure>) {
    let stop = word_end(chars, i, end);
    let word = lower(&chars[i..stop]);
    let value = if word == "no" || word == "zero" {
        0
    } else {
        match NUMBER_WORDS.iter().find(|(name, _)| *name == word) {
            Some(&(_, value)) => value,
            None => return (stop, None),
        }
    };
    let following = words_after(chars, stop, end, 3);
    let noun = following
        .iter()
        .take_while(|word| !STOPS.contains(&lower(&chars[word.start..word.end]).as_str()))
        .find_map(|word| Some((*word, noun_unit(&chars[word.start..word.end])?)));
    let Some((noun, unit)) = noun else {
        return (stop, None);
    };
    // “no” denies cases; “no hospital” is mostly said of what one would like.
    if value == 0 && unit != "case" || class_of(unit) == class_of("day") && value > 0 {
        return (stop, None);
    }
    let written_end = if value == 0 { noun.end } else { stop };
    let clause = clause_of(chars, start, end, i, noun.end);
    let basis = if value == 0 {
        Basis::Zero
    } else {
        Basis::Chinese
    };
    let figure = EnglishFigure {
        figure: Figure::plain(
            i,
            written_end.max(noun.end),
            Number::whole(value),
            unit,
            basis,
        ),
        tie: Tie::Value,
        dependent: false,
        subject: (stop + 1, noun.end),
        clause,
        kind: kind_of(&chars[clause.0..clause.1]),
        year: year_in(&chars[clause.0..clause.1]),
    };
    (noun.end, Some(figure))
}

fn numeral(chars: &[char], start: usize, end: usize, i: usize) -> (usize, Option<EnglishFigure>) {
    let before = if i > start { chars[i - 1] } else { ' ' };
    let code_end = (i..end)
        .find(|&k| !(chars[k].is_ascii_alphanumeric() || matches!(chars[k], '.' | ',' | '/' | '-')))
        .unwrap_or(end);
    if matches!(before, '.' | '/' | '_' | '@' | '#')
        || before == '-' && i >= start + 2 && chars[i - 2].is_ascii_alphanumeric()
    {
        return (code_end, None);
    }
    let Some(plain) = arabic(chars, i, end) else {
        return (code_end, None);
    };
    let mut number = plain;
    if let Some(grouped) = spaced(chars, i, end) {
        let after = words_after(chars, grouped.end, end, 2);
        let counted = after
            .iter()
            .any(|word| noun_unit(&chars[word.start..word.end]).is_some());
        if counted {
            number = grouped;
        } else if matches!(chars.get(grouped.end), Some('/' | ')')) {
            return (grouped.end, None);
        }
    }
    let after_number = chars
        .get(number.end)
        .copied()
        .filter(|_| number.end < end)
        .unwrap_or(' ');
    if after_number == '/' && chars.get(number.end + 1).is_some_and(char::is_ascii_digit) {
        return (code_end, None);
    }
    if matches!(after_number, '-' | '–')
        && chars.get(number.end + 1).is_some_and(char::is_ascii_digit)
    {
        // 2019-20, 15-20 beds: read from the second number unless it is a span of years.
        let second = arabic(chars, number.end + 1, end);
        let years = number.whole_digits == 4;
        return match second {
            Some(second) if !years && !matches!(chars.get(second.end), Some('-')) => {
                let (next, figure) = measured(chars, start, end, number.end + 1, second);
                let figure = figure.map(|mut found| {
                    found.figure.start = i;
                    found.figure.low = Some(number.value);
                    found.figure.high = found.figure.value;
                    found.figure.basis = Basis::Range;
                    found.figure.comparator = Some(Comparator::Le);
                    found
                });
                (next, figure)
            }
            _ => (code_end, None),
        };
    }
    measured(chars, start, end, i, number)
}

fn measured(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
    mut number: Numeral,
) -> (usize, Option<EnglishFigure>) {
    let mut at = number.end;
    let mut scaled = false;
    let blank = usize::from(chars.get(at) == Some(&' ') && at < end);
    let scale_end = word_end(chars, at + blank, end);
    let scale = match lower(&chars[(at + blank).min(end)..scale_end]).as_str() {
        "thousand" => 3,
        "million" | "m" => 6,
        "billion" | "bn" => 9,
        _ => 0,
    };
    if scale > 0 {
        number.value = number.value.scaled(scale);
        at = scale_end;
        scaled = true;
    }
    let money = money_before(chars, start, i);
    let figure_start = money.map_or(i, |(from, _)| from);
    let Some((unit, unit_end, noun)) = unit_of(chars, start, end, i, at, number, scaled, money)
    else {
        return (number.end, None);
    };
    let lead = lower(&chars[figure_start.saturating_sub(40).max(start)..figure_start]);
    let lead = lead.trim_end();
    let tail = lower(&chars[unit_end..end.min(unit_end + 40)]);
    let tail = tail.trim_start();
    let bound = BOUNDS
        .iter()
        .find(|(words, _)| ends_with_words(lead, words));
    let comparator = if tail.starts_with("or more") || tail.starts_with("or above") {
        Some(Comparator::Ge)
    } else if tail.starts_with("or less")
        || tail.starts_with("or fewer")
        || tail.starts_with("or below")
    {
        Some(Comparator::Le)
    } else {
        bound.map(|&(_, comparator)| comparator)
    };
    let core = match bound {
        Some((words, _)) => lead[..lead.len() - words.len()].trim_end(),
        None => lead,
    };
    if unit == "percentage_point" && FALLS.iter().any(|words| ends_with_words(core, words)) {
        number.value = number.value.negated();
    }
    let clause = clause_of(chars, start, end, figure_start, unit_end);
    let tie = tie_of(unit, core, tail);
    let opening = lower(&chars[clause.0..figure_start]);
    let article = matches!(tie, Tie::Growth(_)) && matches!(opening.trim(), "a" | "an");
    let dependent = clause.0 > start && (article || opens_dependent(&opening));
    let subject = match noun {
        Some((from, to)) => (from, to),
        None => subject_before(chars, clause.0, figure_start),
    };
    let mut figure = Figure::plain(figure_start, unit_end, number.value, unit, Basis::Numeral);
    figure.comparator = comparator;
    if tie == Tie::Rank {
        figure.basis = Basis::Rank;
    }
    let words = &chars[clause.0..clause.1];
    // fell to 8.3 from 9.1; from 58% to 65%
    let departs = ends_with_words(core, "from") && {
        let words = lower(words);
        CHANGES.iter().any(|verb| words.contains(verb))
    };
    let found = EnglishFigure {
        figure,
        tie,
        dependent,
        subject,
        clause,
        kind: if departs {
            Some(Kind::Baseline)
        } else {
            kind_of(words)
        },
        year: year_in(words),
    };
    (unit_end, Some(found))
}

fn kind_of(clause: &[char]) -> Option<Kind> {
    let text = lower(clause);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["expected", "forecast", "projected", "estimated to"]) {
        Some(Kind::Forecast)
    } else if has(&[
        "target", "aim", "goal", "plan to", "plans to", "will ", "should", "must ", "shall ",
    ]) {
        Some(Kind::Target)
    } else {
        None
    }
}

/// The first year that a clause names.
pub(crate) fn year_in(clause: &[char]) -> Option<String> {
    (0..clause.len().saturating_sub(3)).find_map(|i| {
        let year = &clause[i..i + 4];
        let alone = (i == 0
            || !clause[i - 1].is_ascii_alphanumeric()
                && !matches!(clause[i - 1], ',' | '.' | '$' | '£'))
            && clause
                .get(i + 4)
                .is_none_or(|c| !c.is_ascii_alphanumeric() && *c != '%');
        let text: String = year.iter().collect();
        let plain = text.bytes().all(|b| b.is_ascii_digit())
            && (text.starts_with("19") || text.starts_with("20"));
        (alone && plain).then_some(text)
    })
}
