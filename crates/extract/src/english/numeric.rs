//! Numbers in digits of an English sentence, with their units, ranges and signs; and which digits are a code or a date.

use super::EnglishFigure;
use super::bare::named;
use super::clock::whole_time;
use super::context::{Measure, core_of, placed};
use super::digits::{added, plain, scale_after};
use super::label::{label, label_words};
use super::money::money_before;
use super::noun::{STOPS, counted_noun, noun_unit};
use super::numbered_things::labelled as labelled_by;
use super::rate::per_ahead;
use super::spelled::part_in;
use super::standing::Standing;
use super::tie::tie_of;
use super::unit::unit_of;
use super::words::{ends_with_words, is_month, lower, word_end, words_after, words_between};
use crate::draft::{Comparator, UnitClass};
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::numeral::{Numeral, arabic, spaced};

/// Whether the digits at `i` go on with a code: COVID-19, 3.2.1, page/4.
fn in_code(chars: &[char], start: usize, i: usize, labelled: bool) -> bool {
    let before = if i > start { chars[i - 1] } else { ' ' };
    // 8:00 pm
    let clock = before == ':' && i >= start + 2 && chars[i - 2].is_ascii_digit();
    // Rs.600
    let priced = before == '.' && money_before(chars, start, i).is_some();
    clock
        || matches!(before, '.' | '_' | '@' | '#') && !priced
        || before == '/' && !labelled
        || before == '-'
            && i >= start + 2
            && (chars[i - 2].is_ascii_alphanumeric() || chars[i - 2] == ')')
            && !in_list_of_labels(chars, start, i)
}

/// Where the number begins that the word at `i` labels in a list of such: Clinics-14.
pub(super) fn labelled_number(chars: &[char], start: usize, i: usize, end: usize) -> Option<usize> {
    let stop = word_end(chars, i, end);
    if !chars[stop - 1].is_ascii_digit() {
        return None;
    }
    let hyphen = chars[i..stop].iter().rposition(|c| !c.is_ascii_digit())? + i;
    (chars[hyphen] == '-' && in_list_of_labels(chars, start, hyphen + 1)).then_some(hyphen + 1)
}

/// Whether a hyphen before the number at `i` parts it from its label in a list of such: Clinics-14, Wards-6, Labs-2.
fn in_list_of_labels(chars: &[char], start: usize, i: usize) -> bool {
    const LINE_MAX_CHARS: usize = 200;
    let end = (i..chars.len().min(i + LINE_MAX_CHARS))
        .find(|&k| chars[k] == '\n')
        .unwrap_or(chars.len().min(i + LINE_MAX_CHARS));
    let labelled = |at: usize| {
        let stop = (at..end)
            .find(|&k| !chars[k].is_ascii_digit())
            .unwrap_or(end);
        let opens = chars[at].is_ascii_digit()
            && chars[at - 1] == '-'
            && (chars[at - 2].is_ascii_alphabetic() || chars[at - 2] == ')');
        let closed = chars
            .get(stop)
            .is_none_or(|c| matches!(c, ',' | ';' | '.' | '\n'))
            || matches!(chars[stop.min(end)..end], [' ', '(' | '&', ..]);
        opens && closed && stop - at < 5
    };
    let others = (start.max(2)..end).filter(|&at| labelled(at)).count();
    labelled(i) && others > 2
}

/// Whether the number at `i` is that of the heading or the paragraph whose line it opens: 1.1 Diseases of the air.
fn numbers_heading(chars: &[char], start: usize, end: usize, i: usize) -> bool {
    let opens =
        chars[start..i].iter().all(|&c| c == ' ') && (start == 0 || chars[start - 1] == '\n');
    if !opens {
        return false;
    }
    if numbered_line(chars, end, i) {
        return true;
    }
    // 2 Diabetes. The clinics …: a number and its title, which a full stop ends.
    let alone = chars.get(end) == Some(&'.') && words_after(chars, i, end, 5).len() < 4;
    let Some(number) =
        arabic(chars, i, end).filter(|number| number.pointed || alone && number.end - i < 3)
    else {
        return false;
    };
    // 1.1 Million visits opens no heading, 2.4 Physicians per 1,000 none either.
    let titled = matches!(chars[number.end..end], [' ', next, ..] if next.is_ascii_uppercase());
    titled
        && number.whole_digits < 3
        && number.end - i < 6
        && scale_after(chars, number.end, end).is_none()
        && !staff_follows(chars, number.end, end)
        && per_ahead(chars, number.end, end).is_none()
}

/// Whether the small number that opens the line at `i` is that of an item: the line before or behind opens with a number and a
/// capital too, the numbers rise, and no plain word is counted: 3 Well-woman visit 74.6%.
fn numbered_line(chars: &[char], end: usize, i: usize) -> bool {
    const LINE_MAX_CHARS: usize = 160;
    let opening = |at: usize| {
        let stop = (at..chars.len()).find(|&k| !chars[k].is_ascii_digit())?;
        let number: String = chars[at..stop].iter().collect();
        let capital = matches!(chars[stop..], [' ', a, b, ..] if a.is_ascii_uppercase() && b.is_ascii_lowercase());
        number
            .parse::<u8>()
            .ok()
            .filter(|_| capital && stop - at < 3)
    };
    let Some(own) = opening(i) else {
        return false;
    };
    let line = chars[i..end].iter().take_while(|c| **c != '\n');
    if !line.clone().any(|c| *c == '%') {
        return false;
    }
    let behind = (i..chars.len().min(i + LINE_MAX_CHARS)).find(|&k| chars[k] == '\n');
    let next = behind.and_then(|at| opening(at + 1));
    let before = i
        .checked_sub(1)
        .and_then(|last| {
            (last.saturating_sub(LINE_MAX_CHARS)..last)
                .rev()
                .find(|&k| chars[k] == '\n')
        })
        .and_then(|at| opening(at + 1));
    next.is_some_and(|next| next > own) && before.is_none_or(|before| before < own)
        || before.is_some_and(|before| before < own) && next.is_none_or(|next| next > own)
}

/// Whether posts in full-time equivalents follow the number that ends at `at`: 38.6 FTE.
fn staff_follows(chars: &[char], at: usize, end: usize) -> bool {
    words_after(chars, at, end, 1).first().is_some_and(|word| {
        let text = lower(&chars[word.start..word.end]);
        matches!(text.as_str(), "fte" | "ftes" | "wte" | "wtes")
    })
}

/// Where the code or date ends that the digits at `i` belong to.
fn code_end(chars: &[char], i: usize, end: usize) -> usize {
    (i..end)
        .find(|&k| !(chars[k].is_ascii_alphanumeric() || matches!(chars[k], '.' | ',' | '/' | '-')))
        .unwrap_or(end)
}

/// Whether the number at `i` is the base of a rate: per 100 000 live births.
fn is_per(chars: &[char], start: usize, i: usize) -> bool {
    let lead = lower(&chars[start.max(i.saturating_sub(12))..i]);
    let lead = lead.trim_end_matches([' ', '$', '£', '€', '₹']);
    ["per", "every"]
        .iter()
        .any(|words| ends_with_words(lead, words))
}

/// The number at `i` whose thousands may be parted by blanks, which a noun, a label or its place must bear out.
fn grouped(chars: &[char], start: usize, end: usize, i: usize) -> Option<Numeral> {
    let grouped = spaced(chars, i, end)?;
    let after = words_after(chars, grouped.end, end, 2);
    let counted = after
        .iter()
        .any(|word| noun_unit(&chars[word.start..word.end]).is_some())
        || counted_noun(chars, grouped.end, end, 4).is_some();
    // 14 May 310, week 9 240: the number before the blank is one of its own.
    let own = words_between(chars, start.max(i.saturating_sub(24)), i)
        .last()
        .is_some_and(|word| {
            let word = &chars[word.start..word.end];
            is_month(word) || ["week", "table", "page", "line"].contains(&lower(word).as_str())
        });
    let closed = chars.get(grouped.end).filter(|_| grouped.end < end);
    let ended = closed.is_none_or(|c| matches!(c, ')' | ',' | '.' | ';' | ' '));
    (counted || label(chars, start, i).is_some() || ended && !own).then_some(grouped)
}

/// The number in digits at `i` as it stands without a noun of its own.
pub(super) fn bare_number(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
) -> Option<Standing<'_>> {
    if in_code(chars, start, i, false) || is_per(chars, start, i) {
        return None;
    }
    let number = grouped(chars, start, end, i).or_else(|| plain(chars, i, end))?;
    Some(Standing::with_scale(chars, (start, end), i, number))
}

/// The figure of the digits at `i`, and where to go on.
pub(super) fn numeral(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
) -> (usize, Option<EnglishFigure>) {
    let code_end = code_end(chars, i, end);
    // ($000): what a table's amounts are in
    if chars[i..end].starts_with(&['0', '0', '0'])
        && chars
            .get(i + 3)
            .is_none_or(|&c| !c.is_ascii_digit() && c != ',' && c != '.')
    {
        return (code_end, None);
    }
    let labelled = label(chars, start, i).is_some();
    if in_code(chars, start, i, labelled) || numbers_heading(chars, start, end, i) {
        return (code_end, None);
    }
    let Some(mut number) = plain(chars, i, end) else {
        return (code_end, None);
    };
    if let Some(part) = part_in(chars, end, i, number) {
        return (part.end, Some(placed(chars, start, end, &part)));
    }
    if is_per(chars, start, i) {
        let base = spaced(chars, i, end).unwrap_or(number);
        return (base.end, None);
    }
    number = grouped(chars, start, end, i).unwrap_or(number);
    let after_number = chars
        .get(number.end)
        .copied()
        .filter(|_| number.end < end)
        .unwrap_or(' ');
    // 5/11 is a date or a code; the label of “68.4/73.1” says that two measures stand there, 19.9/100,000 is a rate.
    let pair = labelled && number.pointed || is_base(chars, number.end + 1, end);
    if after_number == '/'
        && let Some(figure) = counted_part(chars, start, end, i, &number)
    {
        return (number.end + 1, Some(figure));
    }
    if after_number == '/' && !pair && chars.get(number.end + 1).is_some_and(char::is_ascii_digit) {
        return (code_end, None);
    }
    if after_number == '-'
        && let Some(figure) = standard_time(chars, start, end, i, &number)
    {
        return (figure.figure.end, Some(figure));
    }
    if matches!(after_number, '-' | '–')
        && chars.get(number.end + 1).is_some_and(char::is_ascii_digit)
    {
        // 2019-20, 15-20 beds: read from the second number unless it is a span of years.
        let second = arabic(chars, number.end + 1, end);
        // 23-47 Conditions of Public Health: the number of a table.
        let heads = second.is_some_and(|second| {
            i == start
                && chars[second.end.min(end)..end]
                    .iter()
                    .find(|c| **c != ' ')
                    .is_some_and(char::is_ascii_uppercase)
        });
        let lead = lower(&chars[start.max(i.saturating_sub(16))..i]);
        // Services for those aged 0–19 are told by age.
        let from_birth = number.value == Number::ZERO;
        // 2019-20 is a span of years, 3,500-4,000 is none.
        let years = number.whole_digits == 4 && number.end - i == 4
            || from_birth
            || heads
            || labelled_by(lead.trim_end()) && !before_time(chars, second, end);
        return match second {
            Some(second) if !years && !matches!(chars.get(second.end), Some('-')) => {
                let (next, figure) = measured(chars, start, end, number.end + 1, second);
                (
                    next,
                    figure.map(|found| ranged(chars, start, end, found, i, &number)),
                )
            }
            _ => (code_end, None),
        };
    }
    if let Some((next, figure)) = range(chars, start, end, i, &number) {
        return (next, Some(figure));
    }
    measured(chars, start, end, i, number)
}

/// Whether a time follows the second number of a range: target band 6–9 months.
fn before_time(chars: &[char], second: Option<Numeral>, end: usize) -> bool {
    second
        .and_then(|second| counted_noun(chars, second.end, end, 1))
        .is_some_and(|(_, unit)| class_of(unit) == UnitClass::Time)
}

/// `of 0.2 to 4.9 per cent`, `between 10 and 20 beds`: a range whose second number carries the unit.
fn range(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
    first: &Numeral,
) -> Option<(usize, EnglishFigure)> {
    let rest = lower(&chars[first.end.min(end)..end.min(first.end + 5)]);
    let lead = lower(&chars[start.max(i.saturating_sub(20))..i]);
    let lead = lead.trim_end();
    // fell by 38 to 203; from an even 1,000 to 1,236
    let changed = [
        "by",
        "from",
        "from an even",
        "from about",
        "from around",
        "from just",
    ]
    .iter()
    .any(|words| ends_with_words(lead, words));
    let far = || {
        let second = plain(chars, first.end + 4, end);
        second.is_some_and(|second| {
            let bare = matches!(chars.get(second.end), None | Some(',' | '.' | ';' | ')'))
                || words_after(chars, second.end, end, 1)
                    .first()
                    .is_some_and(|word| {
                        STOPS.contains(&lower(&chars[word.start..word.end]).as_str())
                    });
            bare || second.value.to_f64() > 3.0 * first.value.to_f64()
        })
    };
    let ranges = || !changed || ends_with_words(lead, "by") && !far();
    let joint = if rest.starts_with(" to ") && ranges() {
        " to "
    } else if rest == " and " && ends_with_words(lead, "between") {
        " and "
    } else {
        return None;
    };
    let from = first.end + joint.len();
    let second = plain(chars, from, end)?;
    let rises = second.value.to_f64() > first.value.to_f64();
    let years = first.whole_digits == 4 && !first.pointed && first.end - i == 4;
    if !rises || years {
        return None;
    }
    let (next, figure) = measured(chars, start, end, from, second);
    let figure = figure?;
    let whole = class_of(figure.figure.unit) == UnitClass::Money;
    (!whole).then(|| (next, ranged(chars, start, end, figure, i, first)))
}

/// `found`, read from the second number of a range that begins at `i` with `first`.
fn ranged(
    chars: &[char],
    start: usize,
    end: usize,
    mut found: EnglishFigure,
    i: usize,
    first: &Numeral,
) -> EnglishFigure {
    const REACH_CHARS: usize = 200;
    found.figure.start = i;
    found.figure.low = Some(first.value);
    found.figure.high = found.figure.value;
    found.figure.basis = Basis::Range;
    found.figure.comparator = Some(Comparator::Le);
    // growth of 0.2 to 4.9 per cent: what leads to the range stands before its first number
    let before = lower(&chars[start.max(i.saturating_sub(REACH_CHARS))..i]);
    let tail = lower(&chars[found.figure.end..end.min(found.figure.end + 40)]);
    let lead = core_of(before.trim_end());
    found.tie = tie_of(found.figure.unit, &before, lead, tail.trim_start());
    found
}

/// The part of a whole behind a stroke, whose share stands in brackets behind them: villages covered 303/318 (95.3%).
fn counted_part(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
    number: &Numeral,
) -> Option<EnglishFigure> {
    let whole = plain(chars, number.end + 1, end)?;
    let rest = lower(&chars[whole.end..end.min(whole.end + 10)]);
    let share = rest.trim_start().strip_prefix('(')?;
    let percent = share.starts_with(|c: char| c.is_ascii_digit()) && share.contains('%');
    let part = number.value.to_f64() / whole.value.to_f64();
    let unit = named(chars, start, i).unwrap_or("item");
    (percent && (0.0..=1.0).contains(&part)).then(|| {
        let measure = Measure {
            start: i,
            end: number.end,
            value: number.value,
            unit,
            basis: Basis::ListNumeral,
            noun: None,
        };
        placed(chars, start, end, &measure)
    })
}

/// The time of a standard that `N-day` names: within the 14-day standard.
fn standard_time(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
    number: &Numeral,
) -> Option<EnglishFigure> {
    const TIMES: &[(&str, &str)] = &[
        ("-minute ", "minute"),
        ("-hour ", "hour"),
        ("-day ", "day"),
        ("-week ", "week"),
        ("-month ", "month"),
    ];
    let tail = lower(&chars[number.end..end.min(number.end + 30)]);
    let &(words, unit) = TIMES.iter().find(|(words, _)| tail.starts_with(words))?;
    let standard = tail[words.len()..].split_whitespace().take(2).any(|word| {
        ["standard", "target", "limit", "benchmark", "wait"]
            .iter()
            .any(|name| word.trim_end_matches(['s', ',', '.', ')', ';']) == *name)
    });
    standard.then(|| {
        let measure = Measure {
            start: i,
            end: number.end + words.trim_end().len(),
            value: number.value,
            unit,
            basis: Basis::Numeral,
            noun: None,
        };
        let mut figure = placed(chars, start, end, &measure);
        figure.figure.comparator = Some(Comparator::Le);
        figure.kind = None;
        figure
    })
}

/// Whether the base of a rate stands at `at`: `1,000`, `100000`.
fn is_base(chars: &[char], at: usize, end: usize) -> bool {
    spaced(chars, at, end)
        .or_else(|| arabic(chars, at, end))
        .is_some_and(|base| {
            let whole = base.value.as_whole();
            !base.pointed && matches!(whole, Some(1000 | 10_000 | 100_000))
        })
}

/// The figure of `number`, which begins at `i`, with its scale and unit, and where to go on.
pub(super) fn measured(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
    mut number: Numeral,
) -> (usize, Option<EnglishFigure>) {
    let scale = scale_after(chars, number.end, end);
    let mut at = number.end;
    if let Some((power, scale_end)) = scale {
        number.value = number.value.scaled(power);
        at = scale_end;
        if let Some((value, sum_end)) = added(chars, at, end, number.value, power) {
            number.value = value;
            at = sum_end;
        }
    }
    // six or more days
    let (or_more, bound) = or_more(chars, at, end);
    at += or_more;
    // 1,200+ residents
    at += usize::from(at < end && chars[at] == '+');
    let money = money_before(chars, start, i);
    let figure_start = money.map_or(i, |(from, _)| from);
    // a tax of $0.11 per $100
    if money.is_some() && is_per(chars, start, figure_start) {
        return (at, None);
    }
    let found = match money {
        Some((_, unit)) => Some((unit, at, None)),
        None => unit_of(&Standing {
            chars,
            start,
            end,
            i,
            at,
            number,
            scaled: scale.is_some(),
        }),
    };
    let found = found.or_else(|| {
        let label = label(chars, start, i)?;
        let counts = matches!(
            class_of(label.unit),
            UnitClass::Person | UnitClass::Visit | UnitClass::Count
        );
        if counts && number.pointed && scale.is_none() && label.power == 0 {
            return None;
        }
        number.value = number.value.scaled(label.power);
        Some((label.unit, at, Some(label.words)))
    });
    let Some((unit, unit_end, noun)) = found else {
        return (number.end, None);
    };
    let (unit, unit_end) = match whole_time(chars, unit_end, end, number.value, unit) {
        Some((minutes, time_end)) => {
            number.value = minutes;
            ("minute", time_end)
        }
        None => (unit, unit_end),
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
    let mut figure = placed(chars, start, end, &measure);
    figure.figure.comparator = bound.or(figure.figure.comparator);
    (unit_end, Some(figure))
}

/// The length of `or more` between a number and its noun, and the bound it states.
fn or_more(chars: &[char], at: usize, end: usize) -> (usize, Option<Comparator>) {
    const WORDS: &[(&str, Comparator)] = &[
        (" or more", Comparator::Ge),
        (" or fewer", Comparator::Le),
        (" or less", Comparator::Le),
    ];
    let rest = lower(&chars[at.min(end)..end.min(at + 12)]);
    WORDS
        .iter()
        .find(|(words, _)| {
            rest.strip_prefix(words)
                .is_some_and(|rest| rest.starts_with(' '))
        })
        .filter(|(words, _)| counted_noun(chars, at + words.len(), end, 2).is_some())
        .map_or((0, None), |&(words, bound)| (words.len(), Some(bound)))
}
