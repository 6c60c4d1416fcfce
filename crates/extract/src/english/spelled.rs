//! English numbers and parts in words: two hundred and twelve, one-third, one in eight.

use super::change::leads_to_change;
use super::context::Measure;
use super::list::{List, list};
use super::noun::{STOPS, noun_unit};
use super::numbered_things::labelled;
use super::part_of_ten::opens_with_people;
use super::phrase::is_plural;
use super::words::{ends_with_words, words_after};
use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::numeral::{Numeral, arabic};
use crate::text::Text;

static ONES: List = List::new(&[
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]);
static TENS: List = List::new(&[
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]);

/// What a word adds to a number in words.
enum Part {
    Plus(i32),
    Times(i32),
}

fn part_of(word: &str) -> Option<Part> {
    let place = |words: &List| words.place_of(word).map(|at| at as i32);
    place(&ONES)
        .map(|at| Part::Plus(at + 1))
        .or_else(|| place(&TENS).map(|at| Part::Plus(10 * at + 20)))
        .or(match word {
            "hundred" => Some(Part::Times(100)),
            "thousand" => Some(Part::Times(1000)),
            _ => None,
        })
}

/// A number in words that begins at `i`: `forty`, `twenty-six`, `two hundred and twelve`.
pub(super) fn spelled(chars: &Text, i: usize, end: usize) -> Option<Numeral> {
    // Most words are none of a number.
    let first = words_after(chars, i, end, 1).first().copied()?;
    part_of(first_part(chars.lower(first.start..first.end)))?;
    let words = words_after(chars, i, end, 8);
    let mut total = 0;
    let mut current = 0;
    let mut stop = i;
    let mut digits = 0;
    for (index, word) in words.iter().enumerate() {
        let text = chars.lower(word.start..word.end);
        let joins = text == "and"
            && stop > i
            && current % 100 == 0
            && words.get(index + 1).is_some_and(|next| {
                part_of(first_part(chars.lower(next.start..next.end))).is_some()
            });
        if joins {
            continue;
        }
        // six-million: the scale is read when the number has ended.
        let plain = ["-million", "-billion", "-fold"]
            .iter()
            .find_map(|scale| text.strip_suffix(scale));
        let parts: Option<Vec<Part>> = plain.unwrap_or(text).split('-').map(part_of).collect();
        let Some(parts) = parts else { break };
        for part in parts {
            match part {
                // “two three” and “twenty forty” are no numbers.
                Part::Plus(value) => {
                    let fits = current % 100 == 0
                        || value < 10 && current % 100 >= 20 && current % 10 == 0;
                    if !fits {
                        return None;
                    }
                    current += value;
                }
                Part::Times(1000) if current > 0 && total == 0 => {
                    total = current * 1000;
                    current = 0;
                }
                Part::Times(hundred) if (1..10).contains(&current) => current *= hundred,
                Part::Times(_) => return None,
            }
        }
        digits += 1;
        stop = word.start + plain.map_or(word.end - word.start, str::len);
        if plain.is_some() {
            break;
        }
    }
    let value = total + current;
    let (value, stop) = with_scale_and_half(chars, end, stop, value);
    (value != Number::ZERO).then_some(Numeral {
        value,
        end: stop,
        whole_digits: digits,
        pointed: false,
    })
}

/// What `-million` and `and a half` make of the number that ends at `stop`, and where it ends then.
fn with_scale_and_half(chars: &Text, end: usize, stop: usize, value: i32) -> (Number, usize) {
    let rest = chars.lower(stop..end.min(stop + 11));
    let whole = Number::whole(value);
    for (words, power) in [("-million", 6), ("-billion", 9)] {
        if rest.starts_with(words) {
            return (whole.scaled(power), stop + words.len());
        }
    }
    // two and a half years
    let half = value
        .checked_mul(10)
        .filter(|_| value > 0 && rest == " and a half");
    match half {
        Some(tenths) => (Number::whole(tenths + 5).scaled(-1), stop + rest.len()),
        None => (whole, stop),
    }
}

fn first_part(word: &str) -> &str {
    word.split('-').next().unwrap_or(word)
}

/// What a fraction is parted into: `third` and `thirds` are 3.
fn denominator(word: &str) -> Option<i32> {
    let word = word.strip_suffix('s').unwrap_or(word);
    Some(match word {
        "half" => 2,
        "third" => 3,
        "quarter" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "eighth" => 8,
        "tenth" => 10,
        _ => return None,
    })
}

fn small(word: &str) -> Option<i32> {
    match word {
        "a" | "an" => Some(1),
        _ => ONES.place_of(word).map(|at| at as i32 + 1),
    }
}

/// `one-third of`, `a quarter of`, `half of`, `one in eight wells`, as a percentage.
pub(super) fn fraction(chars: &Text, start: usize, end: usize, i: usize) -> Option<Measure> {
    let words = words_after(chars, i, end, 5);
    let text = |at: usize| words.get(at).map(|word| chars.lower(word.start..word.end));
    let first = text(0)?;
    let lead = chars.lower(start.max(i.saturating_sub(16))..i);
    let lead = lead.trim_end();
    // four out of five, one in eight
    let second = match (text(1), text(2)) {
        (Some("out"), Some("of")) if text(3) == Some("every") => words.get(4),
        (Some("out"), Some("of")) | (Some("of" | "in"), Some("every")) => words.get(3),
        (Some("in"), _) => words.get(2),
        _ => None,
    };
    if let Some(part) = small(first)
        && first != "a"
        && first != "an"
        && let Some(second) = second
    {
        let whole = small(chars.lower(second.start..second.end)).or_else(|| {
            let number = arabic(chars, second.start, second.end)?;
            (number.end == second.end).then(|| number.value.as_whole()?.try_into().ok())?
        })?;
        // two out of nine machines: both are counted
        if text(1) == Some("out") && is_odd(whole) && text(3) != Some("every") {
            return None;
        }
        return one_in(chars, end, i, part, whole, second.end);
    }
    let (part, whole, stop) = if first == "half" {
        (1, 2, words[0].end)
    } else if let Some((part, whole)) = first.split_once('-') {
        (small(part)?, denominator(whole)?, words[0].end)
    } else {
        (small(first)?, denominator(text(1)?)?, words.get(1)?.end)
    };
    if part >= whole {
        return None;
    }
    // The first half of 2023, a quarter of a century: of what must be people or things.
    let of = text(if stop == words[0].end { 1 } else { 2 });
    let after = words_after(chars, stop, end, 3);
    let thing = after
        .iter()
        .skip(1)
        .map(|word| chars.lower(word.start..word.end))
        .find(|word| !matches!(*word, "the" | "all" | "our" | "these" | "a" | "an"));
    let of_things = of == Some("of")
        && thing.is_some_and(|thing| {
            // of 18- to 24-year-olds
            let years = thing.starts_with(|c: char| c.is_ascii_digit()) && !thing.contains('-');
            !years
                && !matches!(
                    thing,
                    "year"
                        | "month"
                        | "century"
                        | "decade"
                        | "day"
                        | "week"
                        | "percent"
                        | "percentage"
                        | "point"
                )
        })
        && !list![
            "first", "second", "third", "fourth", "last", "latter", "other", "final"
        ]
        .ends(lead);
    let rest = chars.lower(stop..end.min(stop + 2));
    let closed = rest.is_empty() || rest.starts_with([',', '.', ';', ')']);
    // by half a day is no part of anything
    let by = ends_with_words(lead, "by")
        && (first != "half"
            || closed
            || after
                .first()
                .is_some_and(|next| STOPS.contains(&chars.lower(next.start..next.end))))
        || closed && leads_to_change(lead) && first != "half";
    // prescriptions filled, a third by mail
    let parted =
        lead.ends_with([',', ';', '–', '(']) && in_a_way(chars.lower(stop..end.min(stop + 24)));
    // Pharmacies accounted for half.
    let makes = list![
        "accounted for",
        "account for",
        "accounting for",
        "made up",
        "make up",
        "making up"
    ]
    .ends(lead);
    // More than a third were over 65.
    let verb = after.first().is_some_and(|next| {
        matches!(
            chars.lower(next.start..next.end),
            "were" | "are" | "being" | "had" | "have"
        )
    });
    // two thirds (66.6 per cent); is almost one-third, or 32 percent
    let rest = chars.lower(stop..end.min(stop + 6));
    let again = rest
        .strip_prefix(" (")
        .or(rest.strip_prefix(", or "))
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit()));
    let remaining = ends_with_words(lead, "remaining");
    // well over half the schools, but half the time
    let opens = chars[start..i].iter().all(|c| !c.is_alphanumeric());
    let many = after.first().is_some_and(|next| {
        matches!(
            chars.lower(next.start..next.end),
            "the" | "our" | "its" | "their" | "all"
        )
    }) && words_after(chars, stop, end, 4).iter().skip(1).any(|word| {
        is_plural(&chars[word.start..word.end])
            && noun_unit(&chars[word.start..word.end])
                .is_none_or(|unit| class_of(unit) != UnitClass::Time)
    });
    let bounded = of != Some("of")
        && is_bounded(
            lead,
            after.first().map(|next| chars.lower(next.start..next.end)),
            many,
        )
        || first == "half" && many && opens;
    if !of_things && !by && !makes && !verb && !again && !remaining && !bounded && !parted {
        return None;
    }
    measure(i, stop, part, whole)
}

/// Whether what follows a part in words says in what way or where it came to be: by mail, out of hours, from abroad.
fn in_a_way(tail: &str) -> bool {
    list![
        " by ",
        " online",
        " out of hours",
        " from ",
        " through ",
        " via ",
        " in person",
        " on foot",
        " after hours",
        " at night",
        " at weekends",
        " on weekends",
        " walk-in",
        " for ",
        " among "
    ]
    .opens(tail)
        && !list![
            " by the",
            " by 20",
            " by a ",
            " for the first",
            " from 20",
            " by early",
            " by late",
            " by then"
        ]
        .opens(tail)
}

/// Whether a bound makes a part in words a quantity, which no time or way goes on with: nearly half, about one-third by phone.
fn is_bounded(lead: &str, next: Option<&str>, many: bool) -> bool {
    static BOUNDS: List = List::new(&[
        "about",
        "nearly",
        "almost",
        "roughly",
        "around",
        "approximately",
        "over",
        "under",
        "more than",
        "less than",
        "fewer than",
        "close to",
        "at least",
        "well over",
    ]);
    static GOING_ON: List = List::new(&[
        "a", "an", "the", "as", "hour", "hours", "day", "days", "year", "years", "month", "months",
        "week", "weeks", "century", "decade", "million", "billion", "dozen", "time", "way", "mile",
        "miles", "price", "page", "past", "inch", "cup", "term", "full", "empty",
    ]);
    BOUNDS.ends(lead) && (many || next.is_none_or(|next| !GOING_ON.has(next)))
}

/// `3 in 10` with digits, if `number` begins it.
pub(super) fn part_in(chars: &Text, end: usize, i: usize, number: Numeral) -> Option<Measure> {
    if number.whole_digits > 2 || number.pointed || numbers_a_kind(chars, i) {
        return None;
    }
    let words = words_after(chars, number.end, end, 3);
    let text = |at: usize| words.get(at).map(|word| chars.lower(word.start..word.end));
    // 3 in 10, 3 out of 4, 54 in every 100
    let every = matches!(text(1), Some("every" | "each"));
    if number.whole_digits > 1 && !every {
        return None;
    }
    let second = match (text(0), text(1)) {
        (Some("in"), Some("every" | "each")) => *words.get(2)?,
        (Some("in"), _) => *words.get(1)?,
        (Some("out"), Some("of")) => *words.get(2)?,
        (Some("of"), Some("10")) if opens_with_people(chars, end, i, words.get(1)?.end) => {
            *words.get(1)?
        }
        _ => return None,
    };
    let whole = arabic(chars, second.start, end).filter(|whole| whole.end == second.end)?;
    let part = number.value.as_whole()?.try_into().ok()?;
    let whole = whole.value.as_whole()?.try_into().ok()?;
    // 7 out of 11 ambulances, no. 9 out of 47 counties: both are counted, as no part is said of so odd a whole.
    let odd = text(0) == Some("out") && is_odd(whole);
    if odd || every && !matches!(whole, 5 | 10 | 20 | 100) {
        return None;
    }
    one_in(chars, end, i, part, whole, second.end)
}

/// Whether the number at `i` tells one of several kinds apart: serotype 3 in 98 samples.
fn numbers_a_kind(chars: &Text, i: usize) -> bool {
    const REACH_CHARS: usize = 16;
    labelled(chars.lower(i.saturating_sub(REACH_CHARS)..i).trim_end())
}

/// Whether no part is said of so odd a whole.
fn is_odd(whole: i32) -> bool {
    !matches!(whole, 3 | 4 | 5 | 10 | 20 | 100 | 1000)
}

/// `part` in `whole` of what follows, unless that is a time (three in ten days).
fn one_in(
    chars: &Text,
    end: usize,
    i: usize,
    part: i32,
    whole: i32,
    stop: usize,
) -> Option<Measure> {
    let next = words_after(chars, stop, end, 1).first().copied();
    let time = next.is_some_and(|next| {
        chars[next.start].is_ascii_digit()
            || noun_unit(&chars[next.start..next.end])
                .is_some_and(|unit| class_of(unit) == UnitClass::Time)
    });
    if part < 1 || part >= whole || whole > 1000 || time {
        return None;
    }
    measure(i, stop, part, whole)
}

fn measure(start: usize, end: usize, part: i32, whole: i32) -> Option<Measure> {
    Some(Measure {
        start,
        end,
        value: Number::percent_of(Number::whole(part), Number::whole(whole))?,
        unit: "percent",
        basis: Basis::Fraction,
        noun: None,
    })
}
