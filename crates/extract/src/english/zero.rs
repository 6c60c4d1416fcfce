//! English words for none of what one would rather not have: no cases, zero deaths.

use super::EnglishFigure;
use super::bare::named;
use super::context::{Measure, placed};
use super::noun::{counted_noun, is_many};
use super::nouns::DISEASES;
use super::words::{Word, ends_with_words, lower, words_after};
use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::lexicon::class_of;
use crate::number::Number;

/// `no cases`, `zero deaths`, `remained at zero`: none of what one would rather not have.
pub(super) fn denied(
    chars: &[char],
    start: usize,
    end: usize,
    i: usize,
    stop: usize,
) -> (usize, Option<EnglishFigure>) {
    let noun = counted_noun(chars, stop, end, 3);
    let zero = !lower(&chars[i..stop]).starts_with("no");
    // “no hospital” is mostly said of what one would like.
    let (unit, noun_end, subject) = match noun {
        Some((noun, "case")) => ("case", noun.end, (stop + 1, noun.end)),
        Some((noun, unit)) if nobody(chars, start, end, i, &noun, unit) => {
            (unit, noun.end, (stop + 1, noun.end))
        }
        None if zero && levelled(chars, start, end, i, stop) => {
            let text = lower(&chars[start..i]);
            let mortal =
                text.contains("mortality") || DISEASES.iter().any(|name| text.contains(name));
            if !mortal && named(chars, start, i) != Some("case") {
                return (stop, None);
            }
            ("case", stop, (start, i - 1))
        }
        _ => return (stop, None),
    };
    let measure = Measure {
        start: i,
        end: noun_end,
        value: Number::ZERO,
        unit,
        basis: Basis::Zero,
        noun: Some(subject),
    };
    (noun_end, Some(placed(chars, start, end, &measure)))
}

/// Whether a clause opens with `no` and people or things in the plural, of whom a verb tells what was: no students had to leave.
fn nobody(chars: &[char], start: usize, end: usize, i: usize, noun: &Word, unit: &str) -> bool {
    let lead = lower(&chars[start.max(i.saturating_sub(12))..i]);
    let lead = lead.trim_end();
    let opens = lead.is_empty()
        || lead.ends_with([',', ';', ':', '(', '•'])
        || ["and", "but", "that", "while"]
            .iter()
            .any(|joint| ends_with_words(lead, joint));
    let next = words_after(chars, noun.end, end, 1);
    let told = next.first().is_some_and(|word| {
        let word = lower(&chars[word.start..word.end]);
        matches!(
            word.as_str(),
            "were" | "had" | "was" | "died" | "waited" | "received" | "have"
        )
    });
    opens && told && is_many(chars, noun) && class_of(unit) != UnitClass::Time
}

/// Whether a measure has come to the zero at `i`: deaths remained at zero.
fn levelled(chars: &[char], start: usize, end: usize, i: usize, stop: usize) -> bool {
    let lead = lower(&chars[start.max(i.saturating_sub(16))..i]);
    let led = ["at", "to", "was", "were", "near"]
        .iter()
        .any(|word| ends_with_words(lead.trim_end(), word))
        // Measles deaths – nil
        || lead.trim_end().ends_with(['–', ':', '-']);
    led && chars
        .get(stop)
        .filter(|_| stop < end)
        .is_none_or(|c| matches!(c, ' ' | ',' | '.' | ';'))
}
