//! Growths and shares that are said before the value they belong to.

use super::link::linked;
use super::place::Placed;
use super::shares::is_count;
use super::since::Since;
use super::{Reader, Scope};
use crate::fold::is_han;
use crate::lexicon::{bound_after, class_of, ends_with_any};
use crate::relation::Role;
use crate::subject::Subject;

impl Reader<'_> {
    /// A growth or share that comes before its level (门诊量同比增长17%,达62236人次; 老人占16%,计5万人): makes rows of both, and says where to go on.
    pub(super) fn said_before_level(
        &mut self,
        placed: &[Placed],
        at: usize,
        next: usize,
        scope: &mut Scope,
    ) -> Option<usize> {
        let chars = &self.folded.chars[..];
        let first = &placed[at];
        let (own_start, own_end) = first.reading.own;
        let role = first.reading.role;
        if !matches!(role, Role::Growth | Role::Share) || own_start == own_end {
            return None;
        }
        let mut end = next;
        while end < placed.len() && (end == next || placed[end].reading.listed) {
            end += 1;
        }
        let follows = placed.get(next).is_some_and(|value| {
            value.reading.role == Role::Value
                && value.clause.group == first.clause.group
                && (value.reading.own.0 == value.reading.own.1
                    || is_amount(&chars[value.reading.own.0..value.reading.own.1]))
                && class_of(value.figure.unit) != class_of("percent")
                && value.figure.value.is_some()
                && leads_to_level(&chars[value.from..value.figure.start])
                && !goes_past(&chars[placed[next - 1].figure.end..value.figure.start])
        });
        if follows && end - next == next - at {
            let subject = Subject::range(own_start, own_end);
            let rows = self.values(placed, next, end, scope, Some(&subject));
            for (member, &row) in placed[at..next].iter().zip(&rows) {
                *self.slot(row, role) = linked(member);
                self.rows[row].quote.0 = self.rows[row].quote.0.min(first.clause.start);
            }
            return Some(end);
        }
        None
    }

    /// A growth whose thing and its level come after it: 同比增长12%的体检人次达到5万人次.
    pub(super) fn growth_before_value(
        &mut self,
        placed: &[Placed],
        at: usize,
        scope: &mut Scope,
    ) -> Option<usize> {
        let chars = &self.folded.chars[..];
        let growth = &placed[at];
        let value = placed.get(at + 1)?;
        let name = match chars.get(growth.figure.end..value.figure.start)? {
            ['的', name @ ..] => name,
            _ => return None,
        };
        let follows = growth.reading.role == Role::Growth
            && growth.reading.own.0 == growth.reading.own.1
            && value.reading.role == Role::Value
            && value.figure.unit != "percent"
            && ends_with_any(name, &["达到", "达", "为", "共", "有", "计"])
            && name.iter().all(|&c| is_han(c));
        if !follows || self.since(growth, scope) != Since::YearBefore {
            return None;
        }
        let rows = self.values(placed, at + 1, at + 2, scope, None);
        for row in rows {
            self.rows[row].yoy = linked(growth);
            self.rows[row].quote.0 = self.rows[row].quote.0.min(growth.clause.start);
        }
        Some(at + 2)
    }

    /// A share whose thing and its number come after it: 其中占63%的是村卫生室(94个), 占8%的贫困户有210户.
    pub(super) fn share_before_value(
        &mut self,
        placed: &[Placed],
        at: usize,
        scope: &mut Scope,
    ) -> Option<usize> {
        const NAME_MAX_CHARS: usize = 16;
        let chars = &self.folded.chars[..];
        let share = &placed[at];
        let value = placed.get(at + 1)?;
        let gap = chars.get(share.figure.end..value.figure.start)?;
        // 占六成以上的诊所
        let gap = &gap[bound_after(gap).map_or(0, |(_, length)| length)..];
        let thing = match gap {
            ['的', '是' | '为', thing @ ..] | ['的', thing @ ..] => thing,
            _ => return None,
        };
        let end = thing
            .iter()
            .position(|&c| matches!(c, ',' | '('))
            .unwrap_or(thing.len());
        let (name, link) = thing.split_at(end);
        let linked_by = match link {
            [] => ends_with_any(name, LINKS),
            [','] | ['('] => true,
            [',', words @ ..] => LINKS
                .iter()
                .any(|link| link.chars().eq(words.iter().copied())),
            _ => false,
        };
        let follows = share.reading.role == Role::Share
            && value.reading.role == Role::Value
            && is_count(value.figure.unit)
            && linked_by
            && (1..=NAME_MAX_CHARS).contains(&name.len())
            && name.iter().all(|&c| is_han(c));
        if !follows {
            return None;
        }
        let from = value.figure.start - thing.len();
        let subject = Subject::range(from, from + end);
        let rows = self.values(placed, at + 1, at + 2, scope, Some(&subject));
        for row in rows {
            self.rows[row].share = linked(share);
            self.rows[row].quote.0 = self.rows[row].quote.0.min(share.clause.start);
        }
        Some(at + 2)
    }
}

/// Words that lead from a thing to its number.
const LINKS: &[&str] = &[
    "计", "共", "有", "为", "达", "共计", "合计", "共有", "计有", "约", "近",
];

/// Whether `own` only says that an amount comes: 数额, 人数.
fn is_amount(own: &[char]) -> bool {
    const AMOUNTS: &[&str] = &[
        "数额",
        "金额",
        "总额",
        "总量",
        "数量",
        "人数",
        "规模",
        "总数",
        "绝对数",
        "绝对值",
        "人次",
    ];
    AMOUNTS
        .iter()
        .any(|word| word.chars().eq(own.iter().copied()))
}

/// Whether words between a growth and a value say something else before it: 增长4.5%,库存最为紧张,4种血型都缺.
fn goes_past(gap: &[char]) -> bool {
    let mut clauses = gap.split(|&c| c == ',');
    clauses.next_back() == Some(&[]) && clauses.any(|clause| clause.iter().any(|&c| is_han(c)))
}

/// Whether the words before a value only lead from a growth to its level.
fn leads_to_level(text: &[char]) -> bool {
    ends_with_any(
        text,
        &[
            "达",
            "达到",
            "为",
            "至",
            "到",
            "达到了",
            "共",
            "总计",
            "约",
            "近",
            "超过",
            "仅",
            "仅有",
            "只有",
            "计",
            "即",
            "有",
            "总量",
            "总数",
            "总额",
            "规模",
            "实际",
            "完成",
            "实现",
            "现有",
            "累计",
        ],
    ) || text.is_empty()
}
