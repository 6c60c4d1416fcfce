//! Percentages that are shares by where they stand: in brackets after a count or a name, or further on in a list of shares.

use super::place::Placed;
use crate::draft::UnitClass;
use crate::figure::Figure;
use crate::fold::is_han;
use crate::lexicon::{class_of, contains_any, ends_with_any, starts_with_any};
use crate::relation::Role;

/// Whether `share` is a percentage alone in the brackets of the count `before`: 城市249例(61.4%), 23家医院(8%).
pub(super) fn shared(chars: &[char], before: &Placed, share: &Figure) -> bool {
    const NOUN_MAX_CHARS: usize = 12;
    let opened = share.start.checked_sub(1).filter(|&at| chars[at] == '(');
    let noun = opened.and_then(|at| chars.get(before.figure.end..at));
    let part = share.value.is_some_and(|value| value.to_f64() <= 100.0);
    before.reading.role == Role::Value
        && share.unit == "percent"
        && part
        && chars.get(share.end) == Some(&')')
        && noun.is_some_and(|noun| noun.len() <= NOUN_MAX_CHARS && noun.iter().all(|&c| is_han(c)))
        && matches!(
            class_of(before.figure.unit),
            UnitClass::Person | UnitClass::Visit | UnitClass::Count | UnitClass::Money
        )
}

/// Whether `share` stands alone in the brackets of one of several names: 以农民(39.7%)、学生(12%)为主. What the list
/// measures (接种率较高的有…) makes its figures rates.
pub(super) fn listed_name(chars: &[char], share: &Figure, inside: usize) -> bool {
    const NEARBY_CHARS: usize = 40;
    let alone = share.unit == "percent"
        && share.start == inside
        && inside
            .checked_sub(2)
            .is_some_and(|at| is_han(chars[at]) && chars[at + 1] == '(')
        && chars.get(share.end) == Some(&')');
    if !alone {
        return false;
    }
    let before = &chars[inside.saturating_sub(NEARBY_CHARS)..inside - 1];
    let start = before
        .iter()
        .rposition(|&c| matches!(c, '。' | ';' | '\n'))
        .map_or(0, |mark| mark + 1);
    let before = &before[start..];
    let goes_on = matches!(chars.get(share.end + 1), Some('、' | '和' | '及' | '与'));
    let went_on = before
        .windows(2)
        .any(|pair| pair[0] == ')' && matches!(pair[1], '、' | '和' | '及' | '与'));
    // 以散居儿童为主(85%),其次是学生(9%), 以农民(70%)为主: one name alone.
    let last = before.iter().rposition(|&c| c == ',');
    let after = chars.get(share.end + 1..).unwrap_or_default();
    let ordered = ends_with_any(before, &["为主"])
        || starts_with_any(after, &["为主", "居多", "最多"])
        || starts_with_any(&before[last.map_or(0, |mark| mark + 1)..], &["其次"]);
    let measured = before.contains(&'率') || contains_any(before, &["比例", "水平"]);
    (goes_on || went_on || ordered) && !measured
}

/// Whether `share` goes on a list of shares that `before` is a member of, after the name of another thing.
pub(super) fn shares_on(chars: &[char], before: &Placed, share: &Figure) -> bool {
    const NAME_MAX_CHARS: usize = 12;
    let gap = &chars[before.figure.end..share.start];
    let Some(('、', name)) = gap.split_first() else {
        return false;
    };
    before.reading.role == Role::Share
        && share.unit == "percent"
        && (2..=NAME_MAX_CHARS).contains(&name.len())
        && name.iter().all(|&c| is_han(c))
        && !ends_with_any(name, &["率", "比例", "率为", "率达", "占比"])
}

/// Whether `share` is the second of two shares of two wholes: 占事件总数的30%和病例总数的45%.
pub(super) fn wholes_on(chars: &[char], before: &Placed, share: &Figure) -> bool {
    const WHOLE_MAX_CHARS: usize = 20;
    let whole = match &chars[before.figure.end..share.start] {
        ['、' | '和' | '及' | '与', whole @ .., '的'] => whole,
        _ => return false,
    };
    before.reading.role == Role::Share
        && share.unit == "percent"
        && whole.len() <= WHOLE_MAX_CHARS
        && whole.iter().all(|&c| is_han(c))
        && ends_with_any(whole, &["数", "总量"])
}
