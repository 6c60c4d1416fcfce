//! English times within the name of something: response under 20 minutes rate, beyond 34 weeks of pregnancy. They measure nothing.

use super::list::list;
use super::standing::Standing;
use super::words::Word;

/// Whether a time with its bound is part of the name of a rate, of which a percentage follows: response under 20 minutes rate, rural
/// under 45 minutes 61%.
pub(super) fn bounds_rate(standing: &Standing, noun: &Word) -> bool {
    const AHEAD_CHARS: usize = 12;
    let lead = standing.lead();
    let ahead = standing
        .chars
        .lower(noun.end..standing.end.min(noun.end + AHEAD_CHARS));
    let ahead = ahead.trim_start_matches([' ', ':', '–', '-', '=']);
    let digits = ahead.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let valued = digits.len() < ahead.len() && digits.trim_start().starts_with('%');
    let over = list!["under", "over", "below", "above"].ends(lead);
    let bounded = over || list!["less than", "more than", "within"].ends(lead);
    bounded && list!["rate", "rates", "performance", "compliance", "ratio"].opens(ahead)
        || valued && over
}

/// Whether weeks say how far a pregnancy has gone: every woman beyond 34 weeks.
pub(super) fn is_gestation(standing: &Standing, unit: &str) -> bool {
    const REACH_CHARS: usize = 96;
    const NEAR_CHARS: usize = 32;
    let &Standing {
        chars, start, i, ..
    } = standing;
    // The antenatal ward reopened after 6 weeks.
    let passed = list!["after", "by", "until", "from"].ends(standing.lead());
    let bounded = list![
        "beyond",
        "before",
        "past",
        "at",
        "over",
        "under",
        "below",
        "above",
        "less than",
        "more than"
    ]
    .ends(standing.lead());
    let reach_chars = match passed {
        true => NEAR_CHARS,
        false => REACH_CHARS,
    };
    unit == "week"
        && (passed || bounded)
        && list![
            "pregnan",
            "expectant",
            "gestation",
            "trimester",
            "antenatal",
            "preterm",
            "premature"
        ]
        .stand_in(chars.lower(start.max(i.saturating_sub(reach_chars))..i))
}
