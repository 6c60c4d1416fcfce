//! Numbers that a hyphen ties to what they count, before a further noun: a four-county district, a 12-site network.

use super::EnglishFigure;
use super::context::{Measure, placed};
use super::list::List;
use super::noun::noun_unit;
use super::spelled::spelled;
use super::words::words_after;
use crate::figure::Basis;
use crate::numeral::{Numeral, arabic};
use crate::text::Text;

/// Nouns in the singular that are counted so; times and ages only describe.
static COUNTED: List = List::new(&[
    "county",
    "parish",
    "district",
    "village",
    "state",
    "province",
    "town",
    "city",
    "site",
    "clinic",
    "hospital",
    "school",
    "station",
    "bed",
    "room",
    "seat",
    "chair",
    "cot",
    "bay",
    "ward",
    "unit",
    "member",
    "person",
    "nurse",
    "doctor",
    "vehicle",
    "nation",
    "island",
    "borough",
    "space",
    "place",
    "berth",
    "stall",
    "cubicle",
    "desk",
    "theatre",
    "suite",
    "storey",
    "story",
    "court",
    "lane",
    "door",
    "incubator",
    "pod",
    "apartment",
    "flat",
    "house",
    "home",
    "country",
    "agency",
    "partner",
    "practice",
    "trust",
]);

/// The figure of the number at `i` that a hyphen ties to the noun of what it counts.
pub(super) fn compound(chars: &Text, start: usize, end: usize, i: usize) -> Option<EnglishFigure> {
    const WORD_MAX_CHARS: usize = 12;
    let hyphen = (i..end.min(i + WORD_MAX_CHARS)).find(|&k| !chars[k].is_ascii_alphanumeric())?;
    if chars[hyphen] != '-' {
        return None;
    }
    let number: Numeral = if chars[i].is_ascii_digit() {
        arabic(chars, i, hyphen)?
    } else {
        spelled(chars, i, hyphen)?
    };
    let behind = words_after(chars, hyphen + 1, end, 2);
    let [noun, next] = behind[..] else {
        return None;
    };
    let text = chars.lower(noun.start..noun.end);
    let tied = number.end == hyphen && noun.start == hyphen + 1 && next.start == noun.end + 1;
    let goes_on = chars[next.start].is_ascii_alphabetic();
    if !tied || !goes_on || !COUNTED.has(text) {
        return None;
    }
    let measure = Measure {
        start: i,
        end: hyphen,
        value: number.value,
        unit: noun_unit(&chars[noun.start..noun.end]).unwrap_or("item"),
        basis: if chars[i].is_ascii_digit() {
            Basis::Numeral
        } else {
            Basis::Chinese
        },
        noun: Some((noun.start, noun.end)),
    };
    let mut figure = placed(chars, start, end, &measure);
    // The 120-bed block is 65% complete: of the block.
    figure.compared = true;
    Some(figure)
}
