//! English sentences: numerals with their units, bounds, growth, shares, ranks. Chinese is read elsewhere.

mod again;
mod aim;
mod beside;
mod context;
mod headline;
mod label;
mod noun;
mod since;
mod spelled;
mod tie;
mod unit;
mod words;

pub(crate) use beside::Counted;
pub(crate) use context::year_in;
pub(crate) use headline::headline;
pub(crate) use since::over_years;
pub(crate) use tie::Tie;

use crate::draft::{Comparator, Kind, UnitClass};
use crate::figure::{Basis, Figure};
use crate::lexicon::class_of;
use crate::number::Number;
use crate::numeral::{Numeral, arabic, spaced};
use again::{arrived, at_another, bracketed, came_from, departed, equalled, goes_on, shared};
use beside::{beside, scaled};
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

/// Reads the figures of the English sentence `chars[start..end]`; `earlier` is what the sentence before counts.
pub(crate) fn scan(
    chars: &[char],
    start: usize,
    end: usize,
    earlier: Option<Counted>,
) -> Vec<EnglishFigure> {
    let mut found = Vec::new();
    let mut i = start;
    while i < end {
        let c = chars[i];
        let boundary = i == start || !chars[i - 1].is_ascii_alphanumeric();
        if c.is_ascii_digit() && boundary {
            let (next, figure) = numeral(chars, start, end, i);
            let figure = figure
                .or_else(|| shared(chars, start, end, i))
                .or_else(|| beside(chars, start, end, i, &found, earlier))
                .or_else(|| goes_on(chars, start, end, i, found.last()?))
                .or_else(|| came_from(chars, start, end, i, found.last()?))
                .or_else(|| departed(chars, start, end, i))
                .or_else(|| arrived(chars, start, end, i, found.last()?))
                .or_else(|| bracketed(chars, start, end, i))
                .or_else(|| equalled(chars, start, end, i))
                .or_else(|| at_another(chars, start, end, i, &arabic(chars, i, end)?, &found));
            found.extend(figure.map(|figure| listed(chars, end, figure, found.last())));
            i = next.max(i + 1);
        } else if c.is_ascii_alphabetic() && boundary {
            let (next, figure) = number_word(chars, start, end, i);
            let figure = figure.or_else(|| {
                found.last()?;
                let number = spelled(chars, i, end)?;
                let mut figure = at_another(chars, start, end, i, &number, &found)?;
                figure.figure.basis = Basis::Chinese;
                Some(figure)
            });
            found.extend(figure);
            i = next.max(i + 1);
        } else {
            i += 1;
        }
    }
    found
}

/// `fell by 4% and 7% respectively`, `by 15% by 2027 and 30% by 2032`: a percentage that changes as the one before it did.
fn listed(
    chars: &[char],
    end: usize,
    mut figure: EnglishFigure,
    before: Option<&EnglishFigure>,
) -> EnglishFigure {
    let Some(before) = before else {
        return figure;
    };
    let gap = before.figure.end.min(figure.figure.start);
    // from 13.1% and 16.2% to …
    if before.kind == Some(Kind::Baseline)
        && lower(&chars[gap..figure.figure.start]).trim() == "and"
    {
        figure.kind = before.kind;
    }
    if !matches!(before.tie, Tie::Growth(_)) {
        return figure;
    }
    if figure.tie != Tie::Value || figure.figure.unit != "percent" {
        return figure;
    }
    let dated = |text: &str| -> Option<usize> {
        let rest = [" by ", " in "]
            .iter()
            .find_map(|joint| text.strip_prefix(joint))?;
        let year = rest.get(..4)?;
        (year.starts_with("20") && year.bytes().all(|b| b.is_ascii_digit())).then_some(8)
    };
    let joint = lower(&chars[gap..figure.figure.start]);
    let tail = lower(&chars[figure.figure.end..end.min(figure.figure.end + 16)]);
    let plain = &joint[dated(&joint).unwrap_or(0)..];
    let same = matches!(plain.trim(), "and" | ", and" | ",");
    let goes_on = dated(&joint).is_some() && dated(&tail).is_some();
    if same
        && (goes_on
            || tail
                .trim_start_matches([' ', ','])
                .starts_with("respectively"))
    {
        figure.tie = before.tie;
        figure.kind = figure.kind.or(before.kind);
    }
    figure
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
    if let Some(place) = place(chars, start, i, &word) {
        let measure = Measure {
            start: i,
            end: stop,
            value: Number::whole(place),
            unit: "rank",
            basis: Basis::Rank,
            noun: None,
        };
        return (stop, Some(placed(chars, start, end, &measure)));
    }
    // R61.4bn, R9 billion
    if chars[i] == 'R' && chars.get(i + 1).is_some_and(char::is_ascii_digit) {
        return rand(chars, start, end, i).unwrap_or((stop, None));
    }
    let half = half_a_million(chars, i, end, &word);
    let Some(number) = half.or_else(|| spelled(chars, i, end)) else {
        return (stop, None);
    };
    let stop = number.end;
    // Two days and thirty ways are turns of phrase; two doctors are counted. One is mostly a pronoun or an article.
    let one = number.value == Number::whole(1);
    let told = ends_with_words(
        lower(&chars[start.max(i.saturating_sub(8))..i]).trim_end(),
        "in",
    );
    let near = lower(&chars[start.max(i.saturating_sub(24))..i]);
    let within = [
        "within",
        "under",
        "less than",
        "longer than",
        "increased by",
        "decreased by",
        "rose by",
        "fell by",
    ]
    .iter()
    .any(|words| ends_with_words(near.trim_end(), words));
    // two and a half years, one minute longer, fell by two days
    let written = lower(&chars[i..stop]);
    let changed = ["longer", "shorter", "faster", "slower", "earlier", "later"]
        .iter()
        .any(|word| {
            lower(&chars[stop..end.min(stop + 20)])
                .split(' ')
                .nth(2)
                .is_some_and(|next| next.starts_with(word))
        });
    let timed = within || changed || written.ends_with("half");
    let large = half.is_some() || written.ends_with("million") || written.ends_with("billion");
    let counted = counted_noun(chars, stop, end, 4).is_some_and(|(_, unit)| {
        (class_of(unit) != UnitClass::Time || timed) && (!one || unit == "case" && !told || changed)
    });
    let rest = lower(&chars[stop..end.min(stop + 12)]);
    let percent = ["per cent", "percent"]
        .iter()
        .any(|unit| rest.trim_start().starts_with(unit));
    let scale = ["million", "billion"]
        .iter()
        .any(|scale| rest.trim_start().starts_with(scale));
    if !counted && !percent && !scale && !large {
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

/// `half a million`.
fn half_a_million(chars: &[char], i: usize, end: usize, word: &str) -> Option<Numeral> {
    const WORDS: &str = "half a million";
    let stop = i + WORDS.len();
    let said = word == "half" && stop <= end && lower(&chars[i..stop]) == WORDS;
    said.then_some(Numeral {
        value: Number::whole(500_000),
        end: stop,
        whole_digits: 6,
        pointed: false,
    })
}

/// `R61.4bn`: South African rand, which only a scale tells from a code.
fn rand(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
) -> Option<(usize, Option<EnglishFigure>)> {
    let (number, true) = scaled(chars, i + 1, end)? else {
        return None;
    };
    let measure = Measure {
        start: i,
        end: number.end,
        value: number.value,
        unit: "zar",
        basis: Basis::Numeral,
        noun: None,
    };
    Some((number.end, Some(placed(chars, start, end, &measure))))
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
            .any(|word| noun_unit(&chars[word.start..word.end]).is_some())
            || counted_noun(chars, grouped.end, end, 4).is_some();
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
    // 5/11 is a date or a code; the label of “68.4/73.1” says that two measures stand there, 19.9/100,000 is a rate.
    let pair = labelled && number.pointed || is_base(chars, number.end + 1, end);
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

/// Whether the base of a rate stands at `at`: `1,000`, `100000`.
fn is_base(chars: &[char], at: usize, end: usize) -> bool {
    arabic(chars, at, end).is_some_and(|base| {
        let whole = base.value.as_whole();
        !base.pointed && matches!(whole, Some(1000 | 10_000 | 100_000))
    })
}

/// `ranked second`: a place in words.
fn place(chars: &[char], start: usize, i: usize, word: &str) -> Option<i32> {
    const PLACES: &[&str] = &[
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
    ];
    let at = PLACES.iter().position(|place| *place == word)?;
    let lead = lower(&chars[start.max(i.saturating_sub(10))..i]);
    let ranked = ["ranked", "ranks", "ranking", "placed"]
        .iter()
        .any(|verb| ends_with_words(lead.trim_end(), verb));
    ranked.then_some(at as i32 + 1)
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
    // 3.2 million, 3.2-million
    let blank = usize::from(matches!(chars.get(at), Some(' ' | '-')) && at < end);
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
    // 1,200+ residents
    at += usize::from(at < end && chars[at] == '+');
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
