//! Figures that stand alone on a line above the label that names them, as on a page of key numbers.

use super::EnglishFigure;
use super::context::{Measure, placed};
use super::money::money_before;
use super::noun::counted_noun;
use super::words::words_after;
use crate::figure::Basis;
use crate::fold::is_han;
use crate::numeral::arabic;
use crate::text::Text;

/// Labels longer than this are prose.
const LABEL_MAX_CHARS: usize = 120;
/// A label names its thing within so many words.
const NOUN_MAX_WORDS: usize = 6;

/// The figure alone on the line `start..end`, if the line below it is its label. `several` says that such a figure stood above:
/// a number without a mark of its own may otherwise be that of a page.
pub(crate) fn headline(
    chars: &Text,
    start: usize,
    end: usize,
    several: bool,
) -> Option<EnglishFigure> {
    let alone = (start == 0 || chars[start - 1] == '\n') && chars.get(end) == Some(&'\n');
    let sign = usize::from(matches!(chars.get(start), Some('$' | '£' | '€' | '¥')));
    if !alone || end - start > 16 {
        return None;
    }
    let number = arabic(chars, start + sign, end)?;
    let percent = chars[number.end..end].iter().copied().eq(['%']);
    if number.end != end && !percent {
        return None;
    }
    let from = (end..chars.len()).find(|&i| !chars[i].is_whitespace())?;
    let to = (from..chars.len())
        .find(|&i| matches!(chars[i], '\n' | '.' | ';' | ':' | ','))
        .unwrap_or(chars.len());
    let label = &chars[from..to];
    if !chars[from].is_ascii_alphabetic()
        || label.len() > LABEL_MAX_CHARS
        || label.iter().any(|&c| is_han(c))
    {
        return None;
    }
    let money = money_before(chars, start, start + sign);
    let grouped = number.end - (start + sign) > number.whole_digits;
    let unit = if let Some((_, unit)) = money {
        unit
    } else if percent {
        "percent"
    } else if grouped || several && number.whole_digits == 3 {
        thing(chars, from, to)?
    } else {
        return None;
    };
    let measure = Measure {
        start,
        end,
        value: number.value,
        unit,
        basis: Basis::Numeral,
        noun: Some((from, to)),
    };
    let mut found = placed(chars, start, end, &measure);
    found.clause = (start, to);
    Some(found)
}

/// What a label counts: people where it says population, the noun it names, else things.
fn thing(chars: &Text, from: usize, to: usize) -> Option<&'static str> {
    let words = words_after(chars, from, to, NOUN_MAX_WORDS);
    let named = words
        .iter()
        .find_map(|word| counted_noun(chars, word.start, to, 1))
        .map(|(_, unit)| unit);
    let population = chars[from..to]
        .iter()
        .map(char::to_ascii_lowercase)
        .take(10)
        .eq("population".chars());
    let plural = words
        .iter()
        .any(|word| chars[word.start..word.end].ends_with(&['s']));
    if population {
        Some("person")
    } else {
        named.or(plural.then_some("item"))
    }
}
