//! Measures that need no unit said: life expectancy is in years, the mortality of infants per 1,000 births.

use super::bound::core_of;
use super::list::list;
use crate::numeral::Numeral;
use crate::text::Text;

/// The unit of measures that need none said: life expectancy is in years, the mortality of infants per 1,000 births.
pub(super) fn vital(
    chars: &Text,
    start: usize,
    end: usize,
    i: usize,
    number: Numeral,
    lead: &str,
) -> Option<&'static str> {
    const VITAL: &[(&str, &str)] = &[
        ("life expectancy", "year"),
        ("median age", "year"),
        ("mean age", "year"),
        ("average age", "year"),
        ("crude birth rate", "per_1000"),
        ("crude death rate", "per_1000"),
        ("infant mortality", "per_1000"),
        ("imr ", "per_1000"),
        ("u5mr ", "per_1000"),
        ("under-five mortality", "per_1000"),
        ("under five mortality", "per_1000"),
        ("neonatal mortality", "per_1000"),
        ("child mortality", "per_1000"),
        ("maternal mortality", "per_100000"),
        ("nmr ", "per_1000"),
        ("mmr ", "per_100000"),
    ];
    let said = list!["from", "to", "of", "at", "was", "is", "reached", "and"].ends(core_of(lead));
    let marked = matches!(chars.get(number.end), Some('%' | '/'));
    let small = number.pointed || number.whole_digits <= 3 && number.end - i <= 3;
    if !said || marked || !small {
        return None;
    }
    let nearby = start.max(i.saturating_sub(120));
    let before = chars.lower(nearby..i);
    let (at, words, unit) = VITAL
        .iter()
        .filter_map(|&(words, unit)| Some((before.rfind(words)?, words, unit)))
        .max()?;
    // A rate that is named later, or a noun in between, has the say.
    let between = &before[at + words.len()..];
    let other = list![
        "death",
        "percent",
        "%",
        "per ",
        "gap",
        "prevalence",
        "coverage",
        "uptake",
        "vaccin",
        "dose",
        "number of"
    ]
    .stand_in(between);
    let after = chars.lower(number.end..end.min(number.end + 40));
    let rest = after.split([',', ';', '.']).next()?;
    let rest = rest.split(|c: char| c.is_ascii_digit()).next()?;
    // the under 5 mortality rate
    let per = rest.contains("per ") || rest.trim_start().starts_with("mortality");
    (!other && !per).then_some(unit)
}
