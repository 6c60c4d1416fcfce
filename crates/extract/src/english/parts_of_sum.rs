//! Counts in a bracket that together make the one before it: they count what that counts, whatever their own nouns: 1,977 shots (1,102 at
//! schools, 875 walk-in).

use super::EnglishFigure;
use super::beside::counts;
use crate::number::Number;

/// Gives the parts in a bracket the measure of the sum before it.
pub(super) fn parts_of_sum(chars: &[char], found: &mut [EnglishFigure]) {
    for at in 0..found.len() {
        let Some(parts) = parts(chars, found, at) else {
            continue;
        };
        let unit = found[at].figure.unit;
        for part in &mut found[at + 1..=at + parts] {
            part.figure.unit = unit;
        }
    }
}

/// How many figures behind the one at `at` stand in the bracket that opens behind it, if they make it.
fn parts(chars: &[char], found: &[EnglishFigure], at: usize) -> Option<usize> {
    const GAP_MAX_CHARS: usize = 3;
    let sum = found.get(at).filter(counts)?;
    let next = found.get(at + 1)?;
    let gap = chars.get(sum.figure.end..next.figure.start)?;
    let open = gap.iter().position(|&c| c == '(')?;
    if gap[..open].iter().any(|c| *c != ' ') || gap.len() > open + GAP_MAX_CHARS {
        return None;
    }
    let from = sum.figure.end + open;
    let close = (from..chars.len()).find(|&i| chars[i] == ')')?;
    let inside = found[at + 1..]
        .iter()
        .take_while(|part| part.figure.end <= close)
        .count();
    let value = |figure: &EnglishFigure| figure.figure.value.map_or(0.0, Number::to_f64);
    let all: f64 = found[at + 1..=at + inside].iter().map(value).sum();
    let made = inside > 1
        && found[at + 1..=at + inside].iter().all(|part| counts(&part))
        && (all - value(sum)).abs() < 0.5;
    made.then_some(inside)
}
