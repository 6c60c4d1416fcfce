//! Measures that stand right behind an English number: per cent, square metres, two times higher, out of five.

use super::list::{List, list};
use super::noun::counted_noun;
use super::points::points;
use super::rate::per_number;
use super::standing::Standing;
use super::unit::Unit;
use crate::numeral::arabic;
use crate::text::Text;

/// Measures as written, with their units; longer ones first.
const MEASURES: &[(&str, &str)] = &[
    ("of a percentage point", "percentage_point"),
    ("percentage points", "percentage_point"),
    ("percentage-point", "percentage_point"),
    ("% points", "percentage_point"),
    ("ppts", "percentage_point"),
    ("ppt", "percentage_point"),
    ("pp", "percentage_point"),
    ("p.p.", "percentage_point"),
    ("percentage point", "percentage_point"),
    ("percent", "percent"),
    ("per cent", "percent"),
    ("%", "percent"),
    ("‰", "per_1000"),
    ("u.s. dollars", "usd"),
    ("us dollars", "usd"),
    ("square metres", "m2"),
    ("square meters", "m2"),
    ("square kilometres", "km2"),
    ("square kilometre", "km2"),
    ("square kilometers", "km2"),
    ("square kilometer", "km2"),
    ("sq. kilometres", "km2"),
    ("sq. kilometre", "km2"),
    ("sq kilometres", "km2"),
    ("sq kilometre", "km2"),
    ("sq.km", "km2"),
    ("sq. km", "km2"),
    ("sq km", "km2"),
    ("sqkm", "km2"),
    ("km²", "km2"),
    ("km2", "km2"),
    ("square miles", "square_mile"),
    ("sq mi", "square_mile"),
    ("sq. mi", "square_mile"),
    ("square mile", "square_mile"),
    ("m²", "m2"),
    ("㎡", "m2"),
    ("㎢", "km2"),
    ("sqm", "m2"),
    ("sq m", "m2"),
    ("sq. m", "m2"),
    ("hectares", "hectare"),
    ("acres", "acre"),
    ("-square-foot", "square_foot"),
    ("-square foot", "square_foot"),
    ("square feet", "square_foot"),
    ("square foot", "square_foot"),
    ("sq. ft", "square_foot"),
    ("sq ft", "square_foot"),
    ("-acre ", "acre"),
    ("usd ", "usd"),
    ("eur ", "eur"),
    ("gbp ", "gbp"),
    ("rupees", "inr"),
    ("shillings", "kes"),
    ("pesos", "php"),
    ("nos.", "item"),
    ("seconds", "second"),
    ("secs", "second"),
    ("bed days", "bed_day"),
    ("occupied bed days", "bed_day"),
    ("occupied bed-days", "bed_day"),
    ("inpatient bed days", "bed_day"),
    ("lost bed days", "bed_day"),
    ("delayed bed days", "bed_day"),
    ("additional bed days", "bed_day"),
    ("bed-days", "bed_day"),
];

/// The unit of a measure that stands right after the number, or that there is none: 95% CI says how sure a figure is.
pub(super) fn measure_after(standing: &Standing) -> Option<Option<Unit>> {
    let &Standing {
        chars,
        end,
        at,
        number,
        ..
    } = standing;
    let listed = listed(standing);
    if listed.is_some() {
        return listed;
    }
    if let Some(length) = points(standing) {
        return Some(Some(("percentage_point", at + length, None)));
    }
    // a score of 3.9 out of 5
    if number.pointed
        && let Some(length) = out_of(chars, at, end)
    {
        return Some(Some(("point", at + length, None)));
    }
    if let Some((unit, length)) = per_number(chars, at, end) {
        return Some(Some((unit, at + length, None)));
    }
    fold(standing).map(Some).or_else(|| ordinal(standing))
}

/// Where the words behind the number begin, and these, in small letters.
fn behind<'a>(standing: &Standing<'a>) -> (usize, &'a str) {
    const REACH_CHARS: usize = 32;
    let &Standing { chars, end, at, .. } = standing;
    let from = (at..end).find(|&k| chars[k] != ' ').unwrap_or(end);
    (from, chars.lower(from..end.min(from + REACH_CHARS)))
}

/// The measure of the list that stands right after the number.
fn listed(standing: &Standing) -> Option<Option<Unit>> {
    let &Standing { chars, end, .. } = standing;
    let (from, rest) = behind(standing);
    static WORDS: List = List::named(|| MEASURES.iter().map(|&(word, _)| word).collect());
    if !WORDS.opens(rest) {
        return None;
    }
    MEASURES.iter().find_map(|&(word, unit)| {
        if !rest.starts_with(word) {
            return None;
        }
        let unit_end = from + word.trim_end().chars().count();
        // Upper respiratory: no points.
        let goes_on = chars[unit_end.min(end)..end]
            .first()
            .is_some_and(|c| c.is_ascii_alphabetic());
        if goes_on && (word.starts_with("pp") || unit == "m2") {
            return None;
        }
        let tail: String = chars[unit_end..end.min(unit_end + 14)].iter().collect();
        let tail = tail.trim_start();
        let sure = tail.starts_with("CI") || tail.starts_with("confidence");
        Some((unit != "percent" || !sure).then_some((unit, unit_end, None)))
    })
}

/// How many times as much, or how many times: 2.3 times higher, a 2.5-fold increase, used 7x.
fn fold(standing: &Standing) -> Option<Unit> {
    let &Standing { at, number, .. } = standing;
    let (from, rest) = behind(standing);
    let starts = |text: &str, words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if from == at
        && !number.pointed
        && let Some(next) = rest.strip_prefix('x')
        && !next.trim_start().starts_with(|c: char| c.is_ascii_digit())
        && !next.starts_with(char::is_alphanumeric)
    {
        let more = starts(
            next.trim_start(),
            &["higher", "more", "the ", "as ", "greater"],
        );
        return Some((if more { "fold" } else { "times" }, at + 1, None));
    }
    let compared = rest.strip_prefix("times ").is_some_and(|next| {
        starts(
            next,
            &[
                "higher", "lower", "more", "greater", "larger", "as ", "the ",
            ],
        )
    });
    if compared {
        return Some(("fold", from + 5, None));
    }
    let length = ["-fold", "fold"]
        .iter()
        // 430 folders are none of a multiple.
        .find(|word| {
            rest.strip_prefix(**word)
                .is_some_and(|next| !next.starts_with(|c: char| c.is_ascii_alphabetic()))
        })
        .map(|word| word.len())?;
    Some(("fold", from + length, None))
}

/// The place of an ordinal that tells one, or that another counts nothing: came 7th among 12.
fn ordinal(standing: &Standing) -> Option<Option<Unit>> {
    let at = standing.at;
    let (from, rest) = behind(standing);
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| {
        rest.strip_prefix(ending)
            .is_some_and(|next| !next.starts_with(|c: char| c.is_ascii_alphanumeric()))
    });
    if !ordinal || from != at {
        return None;
    }
    let lead = standing.lead();
    let among = list![" among ", " out of ", " of the ", " in the "].opens(&standing.tail(10)[2..]);
    let came = list!["came", "comes", "finished", "stood", "stands", "coming"].ends(lead);
    let placed = lead.contains("rank") || lead.contains("place") || came && among;
    Some(placed.then_some(("rank", at + 2, None)))
}

/// The length of `out of 5` at `at`, where no noun follows that the five would count.
fn out_of(chars: &Text, at: usize, end: usize) -> Option<usize> {
    const WORDS: &str = " out of ";
    let from = at + WORDS.len();
    if from >= end || chars.lower(at..from) != WORDS {
        return None;
    }
    let whole = arabic(chars, from, end)?;
    let noun = counted_noun(chars, whole.end, end, 3).is_some();
    (!noun && matches!(whole.value.as_whole(), Some(5 | 10 | 100))).then_some(whole.end - at)
}
