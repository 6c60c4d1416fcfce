//! Growths and shares that are said before the value they belong to.

use super::link::linked;
use super::part::{restates, restates_at_once};
use super::place::Placed;
use super::shares::is_count;
use super::since::Since;
use super::{Reader, Scope};
use crate::draft::Kind;
use crate::figure::Basis;
use crate::fold::is_han;
use crate::lexicon::{bound_after, class_of, ends_with_any, prefix_length, words};
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
        let chars = &self.folded.chars;
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
            let gap = &chars[placed[next - 1].figure.end..value.figure.start];
            // 女性占56.2%(456人), 女性占56.2%、456人
            let bracketed = gap.first() == Some(&'(') && value.clause.parent == first.clause.group;
            let lead = &chars[value.from..value.figure.start];
            let lead = lead.strip_prefix(&['、']).unwrap_or(lead);
            value.reading.role == Role::Value
                && (value.clause.group == first.clause.group || bracketed)
                && (value.reading.own.0 == value.reading.own.1
                    || is_amount(&chars[value.reading.own.0..value.reading.own.1])
                    || is_said(lead))
                && class_of(value.figure.unit) != class_of("percent")
                && value.figure.value.is_some()
                && (leads_to_level(lead) || is_said(lead))
                && !goes_past(gap)
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
        let chars = &self.folded.chars;
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
            && ends_with_any(name, words!["达到", "达", "为", "共", "有", "计"])
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
        let chars = &self.folded.chars;
        let share = &placed[at];
        let value = placed.get(at + 1)?;
        let gap = chars.get(share.figure.end..value.figure.start)?;
        // 占六成以上的诊所
        let gap = &gap[bound_after(gap).map_or(0, |(_, length)| length)..];
        // 其中两成、320万元
        let at_once = share.reading.role == Role::Share
            && share.reading.own.0 == share.reading.own.1
            && value.reading.role == Role::Value
            && is_count(value.figure.unit)
            && (restates_at_once(gap) || restates(gap))
            && (share.from + 4 >= share.figure.start || share.figure.basis == Basis::Fraction)
            && !chars[share.from..share.figure.start.max(share.from)].contains(&'占');
        if at_once {
            return Some(self.with_share(placed, at, scope, None));
        }
        // 女性(占56.2%)456人
        let before_bracket = self
            .named_before_bracket(placed, at, scope)
            .filter(|_| matches!(gap, [')', link @ ..] if is_said(link)));
        if let Some((start, end)) = before_bracket
            && value.reading.role == Role::Value
            && is_count(value.figure.unit)
        {
            let subject = Subject::range(start, end);
            return Some(self.with_share(placed, at, scope, Some(&subject)));
        }
        let verb = [
            "均为",
            "都是",
            "属于",
            "来自于",
            "来自",
            "为",
            "是",
            "系",
            "属",
        ]
        .iter()
        .find_map(|word| prefix_length(gap, word));
        let thing = match (gap, verb) {
            (['的', '是' | '为', thing @ ..] | ['的', thing @ ..], _) => thing,
            (_, Some(verb)) if share.reading.own.0 >= share.figure.end => &gap[verb..],
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
        Some(self.with_share(placed, at, scope, Some(&subject)))
    }

    /// Makes a row of the value after the share `placed[at]`, which it has; says where to go on.
    fn with_share(
        &mut self,
        placed: &[Placed],
        at: usize,
        scope: &mut Scope,
        subject: Option<&Subject>,
    ) -> usize {
        let share = &placed[at];
        for row in self.values(placed, at + 1, at + 2, scope, subject) {
            self.rows[row].share = linked(share);
            self.rows[row].quote.0 = self.rows[row].quote.0.min(share.clause.start);
        }
        at + 2
    }

    /// A completion whose count comes after it: 完成年度计划的96%,计320人. A count before it that it may be of has it instead.
    pub(super) fn completion_before_value(
        &mut self,
        placed: &[Placed],
        at: usize,
        scope: &mut Scope,
    ) -> Option<usize> {
        let chars = &self.folded.chars;
        let done = &placed[at];
        let value = placed.get(at + 1)?;
        let gap = chars.get(done.figure.end..value.figure.start)?;
        let restated = match gap {
            [',' | '、' | '(', link @ ..] => RESTATING
                .iter()
                .any(|word| word.chars().eq(link.iter().copied())),
            ['即' | '约'] => true,
            _ => false,
        };
        let follows = done.reading.role == Role::Completion
            && value.reading.role == Role::Value
            && is_count(value.figure.unit)
            && restated;
        let said = || {
            let last = scope
                .last_batch(&done.clause)
                .and_then(|batch| batch.last());
            last.is_some_and(|&row| {
                let row = &self.rows[row];
                row.kind != Kind::Target && row.completion.is_none() && is_count(row.unit)
            })
        };
        if !follows || said() {
            return None;
        }
        for row in self.values(placed, at + 1, at + 2, scope, None) {
            self.rows[row].completion = linked(done);
            self.rows[row].quote.0 = self.rows[row].quote.0.min(done.clause.start);
        }
        Some(at + 2)
    }
}

/// Words that say a number once more in another way.
const RESTATING: &[&str] = &[
    "计",
    "即",
    "达",
    "达到",
    "共",
    "共计",
    "为",
    "约",
    "合计",
    "折合",
    "合",
    "累计",
    "也就是",
    "已达",
    "计有",
];

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

/// Whether the words before a value only say that it was found: 报告320例, 即, 共发生.
fn is_said(lead: &[char]) -> bool {
    const SAID: &[&str] = &[
        "报告", "发生", "发病", "检出", "共", "计", "即", "有", "达", "为", "约", "累计", "共计",
        "合计", "涉及", "收治", "接诊", "确诊",
    ];
    let mut lead = lead;
    while let Some(length) = SAID.iter().find_map(|word| prefix_length(lead, word)) {
        lead = &lead[length..];
    }
    lead.is_empty()
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
        words![
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
