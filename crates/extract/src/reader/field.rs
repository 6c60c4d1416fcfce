//! Those among whom something is ranked: 在全省86个县(市)中居第12位, 居全市8家医院之首. Their number has no place of its own.

use super::place::{Placed, clause_before};
use crate::draft::UnitClass;
use crate::figure::Basis;
use crate::fold::is_han;
use crate::lexicon::{Words, class_of, ends_with_any, starts_with_any, words};
use crate::relation::Role;

const FIELD_MAX_CHARS: usize = 24;

/// How a rank or what it belongs to begins, right after a number that has the rank itself: 320家居全省第二.
const RANKED: &Words = words![
    "居", "列", "位", "排", "名列", "在", "占", "为", "并", "均", "都", "分", "跃", "升", "由",
    "从", "数", "总", "较", "比", "达",
];

/// Words that close the name of a field in which something is the first or the last.
const MOST: &Words = words![
    "最低", "最高", "最多", "最少", "最好", "最快", "最优", "最大", "最短", "最长", "最小", "最佳",
];

/// Takes the names of those among whom something is ranked from what the rank says of its own.
pub(super) fn ranked_among(chars: &[char], placed: &mut [Placed]) {
    for at in 1..placed.len() {
        if placed[at].figure.basis == Basis::Rank && is_field(chars, placed, at - 1) {
            let from = placed[at].figure.start;
            placed[at].reading.own = (from, from);
        }
    }
}

/// Whether `placed[at]` counts those among whom the figure after it is a rank, or of whom something is the most.
pub(super) fn is_field(chars: &[char], placed: &[Placed], at: usize) -> bool {
    let field = &placed[at];
    let counts = field.reading.role == Role::Value
        && (class_of(field.figure.unit) == UnitClass::Count || field.figure.unit == "person")
        && !matches!(field.figure.unit, "point" | "index" | "times")
        && field.figure.basis != Basis::Zero;
    if !counts {
        return false;
    }
    let lead = clause_before(chars, field);
    let lead = &lead[lead.len().saturating_sub(FIELD_MAX_CHARS)..];
    if !lead.iter().any(|c| {
        matches!(
            c,
            '在' | '全'
                | '各'
                | '居'
                | '列'
                | '排'
                | '名'
                | '省'
                | '市'
                | '国'
                | '区'
                | '县'
                | '州'
        )
    }) {
        return false;
    }
    let after = chars.get(field.figure.end..).unwrap_or_default();
    let after = &after[..after.len().min(FIELD_MAX_CHARS)];
    let rank = placed.get(at + 1).filter(|rank| {
        rank.figure.basis == Basis::Rank
            && rank.figure.start >= field.figure.end
            && rank.figure.start - field.figure.end <= after.len()
    });
    if let Some(rank) = rank {
        let gap = &after[..rank.figure.start - field.figure.end];
        if gap.is_empty() || gap.first() == Some(&'中') || names(gap) {
            return true;
        }
    }
    let end = after
        .iter()
        .position(|c| matches!(c, ',' | ';' | '。' | '\n'))
        .unwrap_or(after.len());
    names(&after[..end]) && ends_with_any(&after[..end], MOST)
}

/// Whether the words after a number go on with the noun that it counts.
fn names(gap: &[char]) -> bool {
    let gap = gap.strip_prefix(&['的']).unwrap_or(gap);
    let mut depth = 0;
    !gap.is_empty()
        && !starts_with_any(gap, RANKED)
        && gap.iter().all(|&c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            matches!(c, '(' | ')') || is_han(c) && c != '。' && (c != '、' || depth > 0)
        })
}
