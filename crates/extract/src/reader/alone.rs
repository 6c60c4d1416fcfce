//! Rows of growth, share, rank or completion that have no value beside them: 门诊量增长8%.

use super::link::{linked, signed};
use super::place::Placed;
use super::since::Since;
use super::{Reader, Scope};
use crate::lexicon::prefix_length;
use crate::relation::Role;
use crate::subject::{Subject, distributed, items_for};

impl Reader<'_> {
    /// Growth, share, rank or completion of a thing that has no value beside it.
    pub(super) fn own_rows(
        &mut self,
        placed: &[Placed],
        at: usize,
        next: usize,
        scope: &mut Scope,
    ) {
        let own = placed[at].reading.own;
        self.named_rows(placed, at, next, scope, own);
    }

    /// Rows of growth, share, rank or completion of the things that `own_start..own_end` names.
    pub(super) fn named_rows(
        &mut self,
        placed: &[Placed],
        at: usize,
        next: usize,
        scope: &mut Scope,
        (own_start, own_end): (usize, usize),
    ) {
        let chars = &self.folded.chars;
        let role = placed[at].reading.role;
        let count = next - at;
        // 四级手术占比 is the name of the measure.
        let named = ["占比", "比重", "构成比", "份额"]
            .iter()
            .filter(|_| role == Role::Share && own_end > own_start)
            .find_map(|word| prefix_length(&chars[own_end..], word));
        let own_end = own_end + named.unwrap_or(0);
        let since = match role {
            Role::Growth if self.is_aim_of_years(&placed[at], scope) => Since::YearsBack,
            Role::Growth => self.since(&placed[at], scope),
            _ => Since::YearBefore,
        };
        let list = items_for(chars, own_start, own_end, count);
        let mut batch = Vec::new();
        for (index, member) in placed[at..next].iter().enumerate() {
            let subject = if list.len() == count && count > 1 {
                distributed(chars, &list).swap_remove(index)
            } else if own_end > own_start {
                Subject::range(own_start, own_end)
            } else {
                self.subject_of(member, None, scope, None)
            };
            let rule = match role {
                Role::Growth => match since {
                    Since::YearBefore => "growth-of-its-own",
                    Since::PeriodBefore => "growth-on-the-period-before",
                    Since::YearsBack => "growth-over-years",
                    Since::NoTime => "growth-without-time",
                },
                Role::Share => "share-of-its-own",
                Role::Rank => "rank-of-its-own",
                _ => "completion-of-its-own",
            };
            let row = self.row(member, subject, scope, rule);
            let value = signed(member.figure.value, member.reading.falls);
            self.rows[row].value = value;
            if role == Role::Growth && self.rows[row].unit == "percent" {
                self.rows[row].unit = "percent_change";
            }
            if since == Since::YearBefore {
                *self.slot(row, role) = linked(member);
            }
            batch.push(row);
        }
        // 全程接种占88%,列全市第一: a share of its own has its place, as has what is done.
        if matches!(role, Role::Share | Role::Completion) {
            scope.hosts.push((placed[at].clause, batch));
        }
    }
}
