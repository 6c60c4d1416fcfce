//! The way through an English sentence: what each of its words and digits may open, and in which order that is asked.

use std::cell::OnceCell;

use super::again::{
    arrived, at_another, bracketed, came_from, departed, equalled, goes_on, shared,
};
use super::alike::measured_before;
use super::allotted::{allotted, composed};
use super::band::names_band;
use super::bare::named;
use super::bare_word::bare_word;
use super::beside::beside;
use super::beside::counts;
use super::borne_pair::borne_pair;
use super::bound::core_of;
use super::by_years::by_years;
use super::code::labelled_number;
use super::compared::compared;
use super::compound::compound;
use super::context::{Measure, counting, placed};
use super::difference::difference;
use super::either::either;
use super::elliptic::{elliptic, of_ours};
use super::host::restated;
use super::in_thousands::in_thousands;
use super::inherit::inherited;
use super::kinds_in_brackets::{kinds_in_brackets, posts_in_brackets};
use super::list::list;
use super::measured_again::measured_again;
use super::money::lettered;
use super::named::{named_digits, named_word};
use super::number_word::{may_count, number_word};
use super::numeric::{bare_number, numeral};
use super::one_to::one_to;
use super::pair::{kinds_of_brackets, kinds_of_pairs};
use super::parts_of_sum::parts_of_sum;
use super::phone::phone_end;
use super::place::place;
use super::plain::plain_count;
use super::rate_told::told_as_rate;
use super::reference::points;
use super::relate::{in_common, related};
use super::spelled::spelled;
use super::spoken_of::moved_on;
use super::told_twice::{named_beside_others, told_twice};
use super::unwished::none_of_them;
use super::waiting::{banded, names_category, waiting};
use super::within_bracket::part_of_time;
use super::words::word_end;
use super::{Counted, EnglishFigure, Tie};
use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::numeral::arabic;
use crate::text::Text;

/// Reads the figures of the English sentence `chars[start..end]`; `earlier` is what the sentence before counts.
pub(crate) fn scan(
    chars: &Text,
    start: usize,
    end: usize,
    earlier: Option<Counted>,
) -> Vec<EnglishFigure> {
    let mut found = Vec::new();
    let ranking = OnceCell::new();
    let mut i = start;
    while i < end {
        let c = chars[i];
        let boundary = i == start || !chars[i - 1].is_ascii_alphanumeric();
        let placed = (boundary && c.is_ascii_alphanumeric())
            .then(|| in_ranking(chars, start, end, i, &found, &ranking))
            .flatten();
        if c.is_ascii_digit()
            && boundary
            && let Some(stop) =
                phone_end(chars, start, end, i).or_else(|| named_digits(chars, start, end, i))
        {
            i = stop;
        } else if let Some(figure) = placed {
            i = figure.figure.end;
            found.push(figure);
        } else if c.is_ascii_digit() && boundary && numbers_item(chars, start, end, i) {
            i += 1;
        } else if c == '1'
            && boundary
            && let Some(ratio) = one_to(chars, start, end, i)
        {
            i = ratio.figure.end;
            found.push(ratio);
        } else if c.is_ascii_digit()
            && boundary
            && let Some((pair, stop)) = borne_pair(chars, start, end, i)
        {
            found.extend(pair);
            i = stop;
        } else if c.is_ascii_digit()
            && boundary
            && let Some(sum) = in_thousands(chars, start, end, i)
        {
            i = sum.figure.end;
            found.push(sum);
        } else if boundary
            && c.is_ascii_alphanumeric()
            && (c.is_ascii_digit() || may_count(&chars[i..end]))
            && let Some((next, figure)) = either(chars, start, end, i)
        {
            i = next.max(i + 1);
            found.push(figure);
        } else if c.is_ascii_digit() && boundary {
            let (next, figure) = numeral(chars, start, end, i);
            let figure = again_exactly(chars, start, end, i, &found)
                .or(figure)
                .map(|figure| in_parts(chars, start, end, i, figure, &found))
                .or_else(|| compound(chars, start, end, i))
                .or_else(|| shared(chars, start, end, i))
                .or_else(|| beside(chars, start, end, i, &found, earlier))
                .or_else(|| goes_on(chars, start, end, i, found.last()?))
                .or_else(|| came_from(chars, start, end, i, found.last()?))
                .or_else(|| departed(chars, start, end, i))
                .or_else(|| arrived(chars, start, end, i, found.last()?))
                .or_else(|| bracketed(chars, start, end, i))
                .or_else(|| equalled(chars, start, end, i))
                .or_else(|| at_another(chars, start, end, i, &arabic(chars, i, end)?, &found))
                .or_else(|| {
                    let standing = bare_number(chars, start, end, i)?;
                    if points(&standing) {
                        return None;
                    }
                    banded(&standing)
                        .or_else(|| part_of_time(&standing, &found))
                        .or_else(|| difference(&standing, &found, earlier))
                        .or_else(|| measured_again(&standing, &found, earlier))
                        .or_else(|| {
                            let counted = told_as_rate(&standing, &found, earlier)?;
                            Some(counting(&standing, counted))
                        })
                        .or_else(|| {
                            let moved = moved_on(&found, core_of(standing.lead()))?;
                            (!standing.in_parts()).then(|| counting(&standing, moved))
                        })
                        .or_else(|| inherited(&standing, &found, earlier))
                        .or_else(|| plain_count(&standing, &found, earlier))
                        .or_else(|| elliptic(&standing, &found, earlier))
                        .or_else(|| named_beside_others(&standing, &found))
                });
            let figure = figure
                .filter(|figure| {
                    let place = (figure.figure.start, figure.figure.end);
                    figure.figure.unit != "percent" || !names_band(chars, start, place, end)
                })
                .and_then(|figure| no_percentage(chars, start, figure, &found))
                .map(|figure| no_sites(figure, &found, earlier))
                .map(|figure| compared(chars, start, figure, &found, earlier))
                .filter(|figure| !is_category(chars, (start, end), figure))
                .map(|figure| waiting(chars, (start, end), figure, &found))
                .map(|figure| related(chars, start, end, figure, &found));
            found.extend(figure);
            i = next.max(i + 1);
        } else if c.is_ascii_alphabetic()
            && boundary
            && let Some(number) = labelled_number(chars, start, i, end)
        {
            i = number;
        } else if c.is_ascii_uppercase()
            && boundary
            && let Some(figure) = amount(chars, start, end, i)
        {
            i = figure.figure.end;
            found.push(figure);
        } else if c.is_ascii_alphabetic() && boundary && !may_count(&chars[i..end]) {
            i = word_end(chars, i, end).max(i + 1);
        } else if c.is_ascii_alphabetic()
            && boundary
            && let Some(stop) = named_word(chars, start, end, i)
        {
            i = stop.max(i + 1);
        } else if c.is_ascii_alphabetic() && boundary {
            let (next, figure) = number_word(chars, start, end, i);
            let figure = figure
                .or_else(|| compound(chars, start, end, i))
                .or_else(|| none_of_them(chars, start, end, i, &found));
            let figure = figure.or_else(|| {
                found.last()?;
                let number = spelled(chars, i, end)?;
                let mut figure = at_another(chars, start, end, i, &number, &found)?;
                figure.figure.basis = Basis::Chinese;
                Some(figure)
            });
            let figure = figure.or_else(|| {
                let standing = bare_word(chars, start, end, i)?;
                let mut figure = of_ours(&standing)
                    .or_else(|| difference(&standing, &found, earlier))
                    .or_else(|| told_twice(&standing, &found))
                    .or_else(|| inherited(&standing, &found, earlier))
                    .or_else(|| elliptic(&standing, &found, earlier))?;
                figure.figure.basis = Basis::Chinese;
                Some(figure)
            });
            let figure = figure.map(|figure| waiting(chars, (start, end), figure, &found));
            found.extend(figure);
            i = next.max(i + 1);
        } else {
            i += 1;
        }
    }
    in_common(chars, &mut found);
    kinds_of_pairs(chars, start, &mut found);
    kinds_of_brackets(chars, &mut found);
    kinds_in_brackets(chars, &mut found);
    posts_in_brackets(chars, start, &mut found);
    parts_of_sum(chars, &mut found);
    allotted(chars, start, &mut found);
    composed(chars, &mut found);
    by_years(chars, end, &mut found);
    found
}

/// Whether a time only names a band of those who wait.
fn is_category(chars: &Text, (start, end): (usize, usize), figure: &EnglishFigure) -> bool {
    class_of(figure.figure.unit) == UnitClass::Time
        && names_category(chars, start, end, (figure.figure.start, figure.figure.end))
}

/// The amount of money at `i` whose currency is in letters glued to it.
fn amount(chars: &Text, start: usize, end: usize, i: usize) -> Option<EnglishFigure> {
    let (number, unit) = lettered(chars, i, end)?;
    let measure = Measure {
        start: i,
        end: number.end,
        value: number.value,
        unit,
        basis: Basis::Numeral,
        noun: None,
    };
    Some(placed(chars, start, end, &measure))
}

/// Where the first words of a sentence end that tell of a ranking.
fn first_ranking(sentence: &str) -> Option<usize> {
    list!["came top", "came first", "ranked", "topped", "led the"]
        .places_in(sentence)
        .map(|(at, words)| at + words.len())
        .min()
}

/// The place in a ranking at `i`; `ranking` is where the first words end that tell of one, once they have been looked for.
fn in_ranking(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    found: &[EnglishFigure],
    ranking: &OnceCell<Option<usize>>,
) -> Option<EnglishFigure> {
    let told = || {
        let first = ranking.get_or_init(|| first_ranking(chars.lower(start..end)));
        first.is_some_and(|first| first <= chars.lower(start..i).len())
    };
    let before =
        !found.is_empty() && (found.iter().any(|figure| figure.tie == Tie::Rank) || told());
    let (stop, place) = place(chars, start, end, i, before)?;
    let measure = Measure {
        start: i,
        end: stop,
        value: Number::whole(place),
        unit: "rank",
        basis: Basis::Rank,
        noun: None,
    };
    Some(placed(chars, start, end, &measure))
}

/// Whether the digits at `i` number an item of a list within its sentence: 1) beds, 2) drugs.
fn numbers_item(chars: &Text, start: usize, end: usize, i: usize) -> bool {
    let stop = (i..end)
        .find(|&k| !chars[k].is_ascii_digit())
        .unwrap_or(end);
    let open = chars[start..i].iter().filter(|&&c| c == '(').count();
    let closed = chars[start..i].iter().filter(|&&c| c == ')').count();
    let before = chars[start..i].iter().rev().find(|c| **c != ' ');
    // Notes: 1. Data are provisional.
    let label = chars.lower(start.max(i.saturating_sub(20))..i);
    let noted = label.trim_end().strip_suffix(':').is_some_and(|label| {
        list![
            "note",
            "notes",
            "remarks",
            "outline",
            "contents",
            "agenda",
            "sources",
            "references",
        ]
        .ends(label)
    });
    if stop - i < 3 && noted && chars.get(stop) == Some(&'.') {
        return true;
    }
    stop - i < 3
        && stop < end
        && chars[stop] == ')'
        && open <= closed
        && before.is_none_or(|c| matches!(c, ';' | ',' | '.' | ':'))
}

/// A count in brackets that says the one before it to the last unit.
fn again_exactly(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    found: &[EnglishFigure],
) -> Option<EnglishFigure> {
    if chars[i.checked_sub(1)?] != '(' {
        return None;
    }
    let standing = bare_number(chars, start, end, i)?;
    restated(&standing, found)?;
    inherited(&standing, found, None)
}

/// `figure`, unless it is too large for the percentage that it was taken for: then it counts what a figure of its size does
/// (fell 1.9 per cent to 28,904 (2020–21: 29,477)).
fn no_percentage(
    chars: &Text,
    start: usize,
    mut figure: EnglishFigure,
    found: &[EnglishFigure],
) -> Option<EnglishFigure> {
    const LARGEST: f64 = 1000.0;
    let value = figure.figure.value.map_or(0.0, Number::to_f64).abs();
    let written = &chars[figure.figure.start..figure.figure.end];
    let said = written.iter().any(|c| *c == '%' || c.is_ascii_alphabetic());
    if figure.figure.unit != "percent" || said || value < LARGEST {
        return Some(figure);
    }
    let alike = found.iter().rev().find(|before| {
        let ratio = value / before.figure.value.map_or(0.0, Number::to_f64);
        before.figure.unit != "percent" && (0.1..10.0).contains(&ratio)
    });
    if let Some(alike) = alike {
        figure.figure.unit = alike.figure.unit;
        figure.subject = alike.subject;
        return Some(figure);
    }
    // Nothing else counts: what the words before it name does.
    let whole = figure
        .figure
        .value
        .is_some_and(|value| !value.is_fractional());
    figure.figure.unit = whole.then(|| named(chars, start, figure.figure.start))??;
    Some(figure)
}

/// `figure`, unless it is too large for the hospitals that it was taken for: then it counts what they did (hospitals received
/// 42.17 million).
fn no_sites(
    mut figure: EnglishFigure,
    found: &[EnglishFigure],
    earlier: Option<Counted>,
) -> EnglishFigure {
    const LARGEST: f64 = 2_000_000.0;
    let value = figure.figure.value.map_or(0.0, Number::to_f64);
    let named = figure.subject.0 >= figure.figure.start;
    if figure.figure.unit != "site"
        || value < LARGEST
        || named && figure.subject.0 < figure.figure.end
    {
        return figure;
    }
    let last = found
        .iter()
        .rev()
        .find(|before| before.figure.unit == "visit");
    let told = last.map(|before| (before.figure.unit, before.subject));
    let (unit, _) = told
        .or(earlier.filter(|(unit, _)| *unit != "site"))
        .unwrap_or(("visit", figure.subject));
    figure.figure.unit = unit;
    figure
}

/// `figure`, unless it is a count in parts: then it is of the measure before it (from 22.8 in every 1,000 to 19.5).
fn in_parts(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    mut figure: EnglishFigure,
    found: &[EnglishFigure],
) -> EnglishFigure {
    let standing = bare_number(chars, start, end, i);
    let Some(standing) = standing.filter(|standing| {
        let bare = figure.figure.end == standing.number.end;
        standing.number.pointed && !standing.scaled && bare && counts(&&figure)
    }) else {
        return figure;
    };
    if let Some((unit, noun)) = measured_before(&standing, found) {
        figure.figure.unit = unit;
        figure.subject = noun;
    }
    figure
}
