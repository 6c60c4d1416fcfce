//! Values in the brackets behind a name, and what is said right beside those brackets.

use super::place::Placed;
use super::{Reader, Scope};
use crate::draft::Kind;
use crate::relation::Role;

impl Reader<'_> {
    /// The value right before the brackets that say nothing but its place: 满意度91%(第三方测评全市第4).
    pub(super) fn ranked_in_bracket(&self, first: &Placed) -> Option<usize> {
        let chars = self.chars();
        let open = first.clause.start.checked_sub(1)?;
        let alone = chars[open] == '('
            && chars.get(first.figure.end) == Some(&')')
            && first.from == open + 1;
        let row = self.rows.len().checked_sub(1)?;
        let said = &self.rows[row];
        (alone && said.figure.end == open && said.rank.is_none()).then_some(row)
    }

    /// The value alone in the brackets that end right before what `placed[at]` says of it: 东县(2.4‰)居第3位. In
    /// 床位20张(县级8张)居第3位 the brackets only add to another value.
    pub(super) fn bracketed_before(
        &self,
        placed: &[Placed],
        at: usize,
        scope: &Scope,
    ) -> Option<usize> {
        let chars = self.chars();
        let first = &placed[at];
        let value = placed[..at].last()?;
        let open = value.figure.start.checked_sub(1)?;
        let beside = matches!(first.reading.role, Role::Rank | Role::Share)
            && first.reading.own.0 == first.reading.own.1
            && value.reading.role == Role::Value
            && chars[open] == '('
            && chars.get(value.figure.end) == Some(&')')
            && first.clause.start == value.figure.end + 1;
        let named = chars[scope.start.min(open)..open]
            .iter()
            .rposition(|&c| matches!(c, ',' | ';' | ':'))
            .map_or(scope.start, |mark| scope.start + mark + 1);
        let alone = at < 2 || placed[at - 2].figure.end <= named;
        if !beside || !alone {
            return None;
        }
        let all = scope.hosts.iter().flat_map(|(_, batch)| batch);
        all.copied().find(|&row| {
            let row = &self.rows[row];
            row.figure.start == value.figure.start && row.kind != Kind::Baseline
        })
    }
}
