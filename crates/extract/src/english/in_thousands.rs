//! Sums of money whose sentence says once that it tells them in thousands: revenue $'000 74,318; R'000: budget 702 150, actual 695 830.

use super::EnglishFigure;
use super::context::{Measure, placed};
use super::digits::plain;
use super::money::money_before;
use super::standing::Standing;
use crate::figure::Basis;
use crate::numeral::spaced;
use crate::text::Text;

/// The sum at `i`, where its currency with `'000` stands before it in the sentence and nothing behind it says what else it counts.
pub(super) fn in_thousands(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
) -> Option<EnglishFigure> {
    const REACH_CHARS: usize = 160;
    let lead = chars.lower(start.max(i.saturating_sub(REACH_CHARS))..i);
    let signed = ["'000", "’000", "000s"]
        .iter()
        .filter_map(|sign| lead.rfind(sign).map(|at| (at, sign.len())))
        .max()?;
    let (at, length) = signed;
    // The sign itself is no number, nor is what stands before it.
    let behind = &lead[at + length..];
    let sign_at = i - lead[at..].chars().count();
    let rand = matches!(chars[start..sign_at], ['R'] | [.., ' ' | '(', 'R']);
    let unit = match rand {
        true => "zar",
        false => money_before(chars, start, sign_at)?.1,
    };
    let number = spaced(chars, i, end).or_else(|| plain(chars, i, end))?;
    let tail = chars.lower(number.end..end.min(number.end + 3));
    let closed =
        tail.is_empty() || tail.starts_with([',', ';', '.', ')']) || tail.starts_with(" (");
    let year = Standing::with_scale(chars, (start, end), i, number).year_like()
        && !behind.trim().is_empty();
    let coded = chars.get(number.end) == Some(&'/') || behind.ends_with(['-', '/', '$', '£', '€']);
    (closed && !year && !coded && !number.pointed).then(|| {
        let measure = Measure {
            start: i,
            end: number.end,
            value: number.value.scaled(3),
            unit,
            basis: Basis::Numeral,
            noun: None,
        };
        placed(chars, start, end, &measure)
    })
}
