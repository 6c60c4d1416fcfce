//! Places that are said before the value that holds them: 排名第1的东镇96分, 第2名 西镇 93分, 获全省第三名,得分91分.

use super::place::Placed;
use super::{Reader, Scope};
use crate::figure::Basis;
use crate::fold::is_han;
use crate::lexicon::{Words, contains_any, ends_with_any, is_any, starts_with_any, words};
use crate::relation::Role;

/// What leads to a score.
const SCORES: &Words = words![
    "得分",
    "总分",
    "评分",
    "均分",
    "分数",
    "成绩",
    "成绩为",
    "得分为",
    "得分率",
    "得",
    "总分为",
    "得分达",
];

/// Words of what else is said of the one that holds a place: its prize, its way up or down.
const OTHERWISE: &Words = words![
    "奖", "较", "比", "升", "降", "移", "进", "退", "增", "减", "获", "成绩", "补助", "其中", "共",
    "参",
];

impl Reader<'_> {
    /// Whether the place `placed[at]` is that of the value that follows.
    pub(super) fn ranks_next(&self, placed: &[Placed], at: usize, scope: &Scope) -> bool {
        let chars = self.chars();
        let rank = &placed[at];
        let Some(value) = placed.get(at + 1).filter(|value| {
            value.reading.role == Role::Value
                && !matches!(
                    value.figure.basis,
                    Basis::Zero | Basis::Universal | Basis::Place
                )
        }) else {
            return false;
        };
        let Some(gap) = chars.get(rank.figure.end..value.figure.start) else {
            return false;
        };
        let closed = chars.get(value.figure.end) == Some(&')');
        match gap {
            // 第3位的东县(2.1‰)
            ['的', name @ .., '('] if closed && is_name(name, 8) => true,
            // 排名第4位的住院率为88%
            ['的', words @ ..] if is_name(words, 20) && !contains_any(words, OTHERWISE) => {
                !starts_with_any(words, words!["是"])
            }
            _ => {
                let opened =
                    opens(&chars[rank.clause.start.min(rank.figure.start)..rank.figure.start]);
                opened && names_holder(gap, closed)
                    || self.is_free(rank, scope) && leads_to_score(gap, value.figure.unit)
            }
        }
    }

    /// Whether no value before `rank` in its sentence waits for a place.
    fn is_free(&self, rank: &Placed, scope: &Scope) -> bool {
        let last = scope
            .last_batch(&rank.clause)
            .and_then(|batch| batch.last());
        last.is_none_or(|&row| self.rows[row].rank.is_some())
    }
}

/// Whether `words` are a name of no more than `most` characters.
fn is_name(words: &[char], most: usize) -> bool {
    (1..=most).contains(&words.len()) && words.iter().all(|&c| is_han(c) && c != '、')
}

/// Whether the words of a clause before a place say nothing but a number of the list.
fn opens(lead: &[char]) -> bool {
    lead.iter().all(|c| {
        c.is_whitespace() || c.is_ascii_digit() || matches!(c, '.' | '、' | '-' | '·' | '●' | '■')
    })
}

/// Whether `gap` names who holds the place before it and leads to a value of that: 是东镇,得分; ` 西镇 `; :南乡(.
fn names_holder(gap: &[char], closed: bool) -> bool {
    const GAP_MAX_CHARS: usize = 26;
    const NAME_MIN_CHARS: usize = 2;
    let link = gap
        .iter()
        .take_while(|c| matches!(c, ' ' | ':' | '是' | '为' | '的'))
        .count();
    let words = &gap[link..];
    let name = words.iter().take_while(|&&c| is_han(c)).count();
    let (name, rest) = words.split_at(name);
    let led = match rest {
        [] | [' '] | [':'] => true,
        ['('] => closed,
        [',' | ' ' | ':', words @ ..] => is_name(words, 8),
        _ => false,
    };
    gap.len() <= GAP_MAX_CHARS
        && name.len() >= NAME_MIN_CHARS
        && led
        && !contains_any(words, OTHERWISE)
}

/// Whether `gap` leads from a place to the score that has won it: ,得分; 的是中心医院,综合得分为.
fn leads_to_score(gap: &[char], unit: &str) -> bool {
    const GAP_MAX_CHARS: usize = 22;
    let Some(mark) = gap.iter().rposition(|&c| c == ',') else {
        return false;
    };
    let (name, words) = (&gap[..mark], &gap[mark + 1..]);
    // 满意度全省排第十,为90.3分
    if name.is_empty() && is_any(words, &["为", "是", "达", "达到", "即"]) {
        return true;
    }
    gap.len() <= GAP_MAX_CHARS
        && matches!(unit, "point" | "percent")
        && name.iter().all(|&c| is_han(c))
        && words.iter().all(|&c| is_han(c))
        && ends_with_any(words, SCORES)
}
