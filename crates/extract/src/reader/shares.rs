//! Percentages that are shares by where they stand: in brackets after a count or a name, or further on in a list of shares.

use super::place::Placed;
use crate::draft::UnitClass;
use crate::figure::Figure;
use crate::fold::is_han;
use crate::lexicon::{Words, class_of, contains_any, ends_with_any, starts_with_any, words};
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
        && is_count(before.figure.unit)
}

/// Whether `share` touches the count `before` and the words after it put it in order: 车祸320人41.2%占最多, 烫伤96人12.4%次之.
pub(super) fn touches(chars: &[char], before: &Placed, share: &Figure) -> bool {
    before.reading.role == Role::Value
        && share.unit == "percent"
        && share.start == before.figure.end
        && starts_with_any(
            &chars[share.end..],
            words!["占", "居", "次之", "再次", "最多"],
        )
        && is_count(before.figure.unit)
}

/// Whether shares of a whole can be taken of what `unit` counts.
pub(super) fn is_count(unit: &str) -> bool {
    matches!(
        class_of(unit),
        UnitClass::Person | UnitClass::Visit | UnitClass::Count | UnitClass::Money
    )
}

/// Whether `share` stands alone in the brackets of one of several names: 以农民(39.7%)、学生(12%)为主. What the list
/// measures (接种率较高的有…) makes its figures rates.
pub(super) fn listed_name(chars: &[char], share: &Figure, inside: usize) -> bool {
    const NEARBY_CHARS: usize = 40;
    const MEASURE_CHARS: usize = 60;
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
    // 管理率为71%,低于目标。超目标的有东镇(86%)、南镇(81%): the rate of each place.
    let told = &chars[inside.saturating_sub(MEASURE_CHARS)..inside - 1];
    let last = |sign: char| told.iter().rposition(|&c| c == sign);
    if ends_with_any(before, PLACES) && last('率') > last('占') {
        return false;
    }
    let start = before
        .iter()
        .rposition(|&c| matches!(c, '。' | ';' | '\n'))
        .map_or(0, |mark| mark + 1);
    let before = &before[start..];
    // 占门诊总量的比例(31%)
    let last = before.iter().rposition(|&c| c == ',');
    let clause = &before[last.map_or(0, |mark| mark + 1)..];
    if ends_with_any(
        clause,
        words!["的比例", "的比重", "总量比例", "总数比例", "总额比例"],
    ) && clause.contains(&'占')
    {
        return true;
    }
    let goes_on = matches!(chars.get(share.end + 1), Some('、' | '和' | '及' | '与'));
    let went_on = before
        .windows(2)
        .any(|pair| pair[0] == ')' && matches!(pair[1], '、' | '和' | '及' | '与'));
    // 以散居儿童为主(85%),其次是学生(9%), 以农民(70%)为主: one name alone.
    let after = chars.get(share.end + 1..).unwrap_or_default();
    let ordered = ends_with_any(before, words!["为主"])
        || starts_with_any(after, words!["为主", "居多", "最多"])
        || starts_with_any(clause, words!["其次"]);
    let mostly = contains_any(clause, MOSTLY) && !is_measured(clause);
    (goes_on || went_on || ordered) && !is_measured(before) || mostly
}

/// What the names of places and institutions end with.
const PLACES: &Words = words![
    "镇",
    "乡",
    "县",
    "区",
    "街道",
    "社区",
    "卫生院",
    "医院",
    "中心",
    "站",
];

/// Words that say where most of the cases are found: 多为农民(61%), 多来自于山区(55%).
const MOSTLY: &Words = words![
    "多为",
    "多是",
    "多来自",
    "多见于",
    "多发生",
    "主要为",
    "主要是",
    "主要来自",
    "集中在",
];

/// Whether `words` say what the figures after them measure. A rate that only puts groups in order (发病率居前两位的职业)
/// does not: it is counted on thousands of people, so that their percentages are shares.
fn is_measured(words: &[char]) -> bool {
    let orders = |at: usize| {
        ends_with_any(&words[..at], words!["发病", "死亡"])
            && starts_with_any(
                &words[at + 1..],
                words!["居前", "排前", "位居前", "列前", "排名前"],
            )
    };
    (0..words.len()).any(|at| words[at] == '率' && !orders(at))
        || contains_any(words, words!["比例", "水平", "同比", "环比"])
}

/// Makes shares of percentages that together are the whole, each of another thing: 本科占42%,专科占38%,其他20%;
/// 城区63%、乡村37%.
pub(super) fn complete(chars: &[char], placed: &mut [Placed]) {
    const GAP_MAX_CHARS: usize = 20;
    let mut first = 0;
    for at in 0..placed.len() {
        let this = &placed[at].figure;
        let joined = at > first && {
            let before = &placed[at - 1].figure;
            let gap = &chars[before.end..this.start.max(before.end)];
            gap.len() <= GAP_MAX_CHARS
                && gap.iter().all(|&c| {
                    is_han(c) || c.is_ascii_digit() || matches!(c, ',' | ';' | ' ' | '-' | '~')
                })
        };
        if !joined || !may_be_part(chars, &placed[at]) {
            first = if may_be_part(chars, &placed[at]) {
                at
            } else {
                at + 1
            };
        }
        if at > first && is_whole(chars, &placed[first..=at]) {
            for part in &mut placed[first..=at] {
                part.reading.role = Role::Share;
            }
            first = at + 1;
        }
    }
}

/// Whether `placed` may be one of the parts of a whole: a percentage of a thing that is no rate.
fn may_be_part(chars: &[char], placed: &Placed) -> bool {
    const NAME_MAX_CHARS: usize = 14;
    let (start, end) = placed.reading.own;
    let named = placed.reading.role == Role::Value
        && (1..=NAME_MAX_CHARS).contains(&end.saturating_sub(start))
        && !is_measured(&chars[start..end]);
    placed.figure.unit == "percent" && (named || placed.reading.role == Role::Share)
}

/// Whether `parts` together are the whole, and nothing before them says that they are rates.
fn is_whole(chars: &[char], parts: &[Placed]) -> bool {
    const LEAD_MAX_CHARS: usize = 30;
    let sum: f64 = parts
        .iter()
        .filter_map(|part| part.figure.value.map(|value| value.to_f64()))
        .sum();
    let off = (sum - 100.0).abs();
    let said = parts.iter().any(|part| part.reading.role == Role::Share);
    let start = parts[0].from;
    let lead = &chars[start.saturating_sub(LEAD_MAX_CHARS)..start];
    let lead = lead
        .iter()
        .rposition(|&c| matches!(c, ';' | '。' | '\n'))
        .map_or(lead, |mark| &lead[mark + 1..]);
    off <= if parts.len() > 2 { 1.0 } else { 0.11 } && (said || !is_measured(lead))
}

/// Whether `share`, after `text`, is the sum of the shares before it: 三者合计达64%.
pub(super) fn sums_up(before: &Placed, text: &[char], share: &Figure) -> bool {
    before.reading.role == Role::Share
        && share.unit == "percent"
        && ends_with_any(
            text,
            words![
                "合计",
                "合计达",
                "合计为",
                "共计",
                "共计达",
                "之和达",
                "之和为",
            ],
        )
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
        && !ends_with_any(name, words!["率", "比例", "率为", "率达", "占比"])
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
        && ends_with_any(whole, words!["数", "总量"])
}
