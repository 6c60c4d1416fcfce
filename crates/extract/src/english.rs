//! English sentences: numerals with their units, bounds, growth, shares, ranks. Chinese is read elsewhere.

mod again;
mod context;
mod label;
mod noun;
mod since;
mod spelled;
mod tie;
mod unit;
mod words;

pub(crate) use context::year_in;
pub(crate) use since::over_years;
pub(crate) use tie::Tie;

use crate::draft::{Comparator, Kind, UnitClass};
use crate::figure::{Basis, Figure};
use crate::lexicon::class_of;
use crate::number::Number;
use crate::numeral::{Numeral, arabic, spaced};
use again::{arrived, bracketed, came_from, departed, goes_on};
use context::{Measure, kind_of, placed};
use label::{label, label_words};
use noun::{counted_noun, noun_unit};
use spelled::{fraction, part_in, spelled};
use unit::{money_before, unit_of};
use words::{clause_of, ends_with_words, lower, word_end, words_after};

/// A figure of an English sentence.
pub(crate) struct EnglishFigure {
    /// The figure with its unit.
    pub figure: Figure,
    /// What it is to those before it.
    pub tie: Tie,
    /// Whether it says no thing of its own and belongs to the value before.
    pub dependent: bool,
    /// Whether it opens a sentence that goes on about the value before (“This is a 27% increase”).
    pub resumes: bool,
    /// Whether it stands in brackets alone.
    pub bracketed: bool,
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

/// Reads the figures of the English sentence `chars[start..end]`.
pub(crate) fn scan(chars: &[char], start: usize, end: usize) -> Vec<EnglishFigure> {
    let mut found = Vec::new();
    let mut i = start;
    while i < end {
        let c = chars[i];
        let boundary = i == start || !chars[i - 1].is_ascii_alphanumeric();
        if c.is_ascii_digit() && boundary {
            let (next, figure) = numeral(chars, start, end, i);
            let figure = figure
                .or_else(|| goes_on(chars, start, end, i, found.last()?))
                .or_else(|| came_from(chars, start, end, i, found.last()?))
                .or_else(|| departed(chars, start, end, i))
                .or_else(|| arrived(chars, start, end, i, found.last()?))
                .or_else(|| bracketed(chars, start, end, i));
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
    if let Some(part) = fraction(chars, start, end, i) {
        return (part.end, Some(placed(chars, start, end, &part)));
    }
    let stop = word_end(chars, i, end);
    let word = lower(&chars[i..stop]);
    if word == "no" || word == "zero" {
        return denied(chars, start, end, i, stop);
    }
    let Some(number) = spelled(chars, i, end) else {
        return (stop, None);
    };
    let stop = number.end;
    // Two days and thirty ways are turns of phrase; two doctors are counted. One is mostly a pronoun or an article.
    let one = number.value == Number::whole(1);
    let told = ends_with_words(
        lower(&chars[start.max(i.saturating_sub(8))..i]).trim_end(),
        "in",
    );
    let counted = counted_noun(chars, stop, end, 4).is_some_and(|(_, unit)| {
        class_of(unit) != UnitClass::Time && (!one || unit == "case" && !told)
    });
    let rest = lower(&chars[stop..end.min(stop + 12)]);
    let percent = ["per cent", "percent"]
        .iter()
        .any(|unit| rest.trim_start().starts_with(unit));
    if !counted && !percent {
        return (stop, None);
    }
    let (next, figure) = measured(chars, start, end, i, number);
    let figure = figure.map(|mut found| {
        found.figure.basis = Basis::Chinese;
        if found.subject.0 >= stop {
            found.figure.end = found.figure.end.max(found.subject.1);
        }
        found
    });
    (next, figure)
}

/// `no cases`, `zero deaths`: none of what one would rather not have.
fn denied(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
    stop: usize,
) -> (usize, Option<EnglishFigure>) {
    let noun = counted_noun(chars, stop, end, 3);
    // “no hospital” is mostly said of what one would like.
    let Some((noun, "case")) = noun else {
        return (stop, None);
    };
    let clause = clause_of(chars, start, end, i, noun.end);
    let figure = EnglishFigure {
        figure: Figure::plain(i, noun.end, Number::ZERO, "case", Basis::Zero),
        tie: Tie::Value,
        dependent: false,
        resumes: false,
        bracketed: false,
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
    let labelled = label(chars, start, i).is_some();
    if matches!(before, '.' | '_' | '@' | '#')
        || before == '/' && !labelled
        || before == '-' && i >= start + 2 && chars[i - 2].is_ascii_alphanumeric()
    {
        return (code_end, None);
    }
    let Some(plain) = arabic(chars, i, end) else {
        return (code_end, None);
    };
    if let Some(part) = part_in(chars, end, i, plain) {
        return (part.end, Some(placed(chars, start, end, &part)));
    }
    let mut number = plain;
    // (per 100 000 live births) is a base, not a count.
    let base = ends_with_words(
        lower(&chars[start.max(i.saturating_sub(8))..i]).trim_end(),
        "per",
    );
    if let Some(grouped) = spaced(chars, i, end) {
        let after = words_after(chars, grouped.end, end, 2);
        let counted = after
            .iter()
            .any(|word| noun_unit(&chars[word.start..word.end]).is_some());
        if base {
            return (grouped.end, None);
        }
        if counted || labelled {
            number = grouped;
        } else if matches!(chars.get(grouped.end), Some('/' | ')')) {
            return (grouped.end, None);
        }
    }
    if base {
        return (number.end, None);
    }
    let after_number = chars
        .get(number.end)
        .copied()
        .filter(|_| number.end < end)
        .unwrap_or(' ');
    // 5/11 is a date or a code; the label of “68.4/73.1” says that two measures stand there.
    let pair = labelled && number.pointed;
    if after_number == '/' && !pair && chars.get(number.end + 1).is_some_and(char::is_ascii_digit) {
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
    let found = unit_of(chars, start, end, i, at, number, scaled, money).or_else(|| {
        let label = label(chars, start, i)?;
        number.value = number.value.scaled(label.power);
        Some((label.unit, at, Some(label.words)))
    });
    let Some((unit, unit_end, noun)) = found else {
        return (number.end, None);
    };
    let noun = noun.or_else(|| label_words(chars, start, figure_start));
    let measure = Measure {
        start: figure_start,
        end: unit_end,
        value: number.value,
        unit,
        basis: Basis::Numeral,
        noun,
    };
    (unit_end, Some(placed(chars, start, end, &measure)))
}
