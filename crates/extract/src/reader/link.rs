//! Attributes of values (growth, share, rank, completion): which row each is written into.

use super::place::Placed;
use super::shares::sums_up;
use super::since::Since;
use super::{QUOTE_MAX_CHARS, Reader, Scope, trim_blank};
use crate::draft::Kind;
use crate::fold::is_han;
use crate::number::Number;
use crate::relation::Role;

impl Reader<'_> {
    /// Gives the attributes `placed[at..next]`, one list, to the values they belong to, or rows of their own; returns where
    /// to go on.
    pub(super) fn attributes(
        &mut self,
        placed: &[Placed],
        at: usize,
        next: usize,
        scope: &mut Scope,
    ) -> usize {
        let chars = &self.folded.chars;
        let first = &placed[at];
        let role = first.reading.role;
        let (own_start, own_end) = first.reading.own;
        let own = &chars[own_start..own_end];
        let count = next - at;
        // 由第41位升至第12位: what was is no place of the value; 占比由31%升至34%: what was is no share of it.
        if matches!(role, Role::Rank | Role::Share) && count == 1 && self.is_past(first, scope) {
            self.own_rows(placed, at, next, scope);
            return next;
        }
        let (mut hosts, all) = self.hosts_near(placed, at, count, scope);
        if role == Role::Rank && count == 1 && self.ranks_next(placed, at, scope) {
            for row in self.values(placed, next, next + 1, scope, None) {
                self.rows[row].rank = linked(first);
            }
            return next + 1;
        }
        if role == Role::Rank
            && count == 1
            && let Some(row) = self.ranked_in_bracket(first)
        {
            self.rows[row].rank = linked(first);
            return next;
        }
        // 41.8% / 签约率(全区第3): the line below tells of the figure alone above it.
        if count == 1
            && scope.hosts.is_empty()
            && let Some(row) = self.alone
            && self.slot(row, role).is_none()
        {
            *self.slot(row, role) = linked(first);
            return next;
        }
        if count == 1
            && let Some(rows) = self.ranked_together(placed, at, scope)
        {
            for row in rows {
                self.rows[row].rank = linked(first);
            }
            return next;
        }
        if let Some(row) = self.pointed_at(first, scope) {
            *self.slot(row, role) = linked(first);
            return next;
        }
        if let Some(end) = self.growth_before_value(placed, at, scope) {
            return end;
        }
        if let Some(end) = self.share_before_value(placed, at, scope) {
            return end;
        }
        if let Some(end) = self.completion_before_value(placed, at, scope) {
            return end;
        }
        let named = self.named_before_bracket(placed, at, scope);
        let named = named.or_else(|| self.others_named(placed, at, scope));
        let named = named.or_else(|| {
            let elsewhere = role == Role::Growth
                && (self.since(first, scope) != Since::YearBefore
                    || self.is_aim_of_years(first, scope));
            elsewhere.then_some((own_start, own_end))
        });
        if let Some((start, end)) = named {
            self.named_rows(placed, at, next, scope, (start, end));
            return next;
        }
        // 分别报告967例和4074例,占总数的七成: the share of both together.
        let together = role == Role::Share
            && count == 1
            && own.is_empty()
            && !all
            && scope
                .last_batch(&first.clause)
                .is_some_and(|batch| batch.len() > 1);
        let sum = role == Role::Share
            && own.is_empty()
            && at > 0
            && sums_up(
                &placed[at - 1],
                &chars[first.from..first.figure.start],
                &first.figure,
            );
        if together || sum {
            self.own_rows(placed, at, next, scope);
            return next;
        }
        if hosts.is_none()
            && matches!(role, Role::Growth | Role::Share)
            && scope.hosts.is_empty()
            && own.is_empty()
            && !chars[scope.start..first.clause.start.max(scope.start)]
                .iter()
                .any(|&c| is_han(c))
            && self.earlier.len() >= count
        {
            hosts = Some(self.earlier[self.earlier.len() - count..].to_vec());
        }
        let undone = role == Role::Completion
            && hosts.as_deref().is_some_and(|hosts| self.are_undone(hosts));
        let hosts = match (role, hosts) {
            (Role::Completion, Some(hosts)) => self.results_of(hosts, scope),
            (_, hosts) => hosts,
        };
        let hosts = hosts.filter(|hosts| !undone && !self.belongs_to_other(hosts, first));
        let hosts = hosts.map(|hosts| match hosts[..] {
            [host] if role == Role::Rank && self.rows[host].kind == Kind::Target => {
                vec![self.result_before(host, scope)]
            }
            [host] if role == Role::Rank => vec![self.before_length(host, scope, first)],
            [host] if own.is_empty() => vec![self.level(host, first, scope)],
            _ => hosts,
        });
        // 发病率上升19%、死亡率下降50%: each rate named again has its own growth.
        let again = self.named_again(scope, first, (own_start, own_end), count);
        let borne = (count == 1)
            .then(|| self.borne_out(first, again.as_deref().or(hosts.as_deref()), scope))
            .flatten()
            .filter(|&row| self.slot(row, role).is_none());
        let again = borne.map(|row| vec![row]).or(again);
        let by_name = again.is_some();
        if let Some(hosts) = again.or(hosts) {
            let linkable = (by_name
                || count > 1 && self.one_named(&hosts, (own_start, own_end))
                || self.names(&hosts, first, own))
                && !self.is_of_added(&hosts, first);
            let free = hosts.iter().all(|&row| self.slot(row, role).is_none());
            if linkable && free {
                for (index, &row) in hosts.iter().enumerate() {
                    let member = if all { first } else { &placed[at + index] };
                    *self.slot(row, role) = linked(member);
                    // What is done of a plan is a result.
                    if role == Role::Completion && self.rows[row].kind == Kind::Target {
                        self.rows[row].kind = Kind::Actual;
                    }
                    let clause_end = member
                        .clause
                        .end
                        .min(member.figure.end + QUOTE_MAX_CHARS)
                        .max(member.figure.end);
                    let quote = &mut self.rows[row].quote;
                    if member.clause.start >= quote.0 {
                        quote.1 = quote.1.max(trim_blank(chars, quote.0, clause_end).1);
                    }
                }
                return next;
            }
        }
        if let Some(end) = self.said_before_level(placed, at, next, scope) {
            return end;
        }
        self.own_rows(placed, at, next, scope);
        next
    }

    pub(super) fn slot(&mut self, row: usize, role: Role) -> &mut Option<Number> {
        let row = &mut self.rows[row];
        match role {
            Role::Share => &mut row.share,
            Role::Rank => &mut row.rank,
            Role::Completion => &mut row.completion,
            _ => &mut row.yoy,
        }
    }
}

pub(super) fn signed(value: Option<Number>, falls: bool) -> Option<Number> {
    if falls {
        value.map(Number::negated)
    } else {
        value
    }
}

/// What `member` says beside its value, in percent: 增长1.2倍 is a growth of 120%.
pub(super) fn linked(member: &Placed) -> Option<Number> {
    let value = member.figure.value.map(|value| match member.figure.unit {
        "fold" => value.scaled(2),
        _ => value,
    });
    signed(value, member.reading.falls)
}
