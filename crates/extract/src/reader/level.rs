//! Which of several values of one thing a growth or share belongs to: its count, not its rate; its total, not its daily mean.

use super::place::Placed;
use super::row::Row;
use super::{Reader, Scope};
use crate::draft::UnitClass;
use crate::lexicon::{class_of, contains_any, ends_with_any, words};
use crate::relation::Role;

impl Reader<'_> {
    /// The value that `first`, which names no thing, belongs to, where `host` was said last.
    ///
    /// 发病53例,发病率12/10万,占总数的4% is the share of the 53; 出车940次,日均31次,增长2% the growth of the 940.
    pub(super) fn level(&self, host: usize, first: &Placed, scope: &Scope) -> usize {
        let role = first.reading.role;
        let said = &self.rows[host];
        let rate = role == Role::Share
            && class_of(said.unit) == UnitClass::Rate
            && said.unit.starts_with("per_");
        let daily = role == Role::Growth && self.is_daily(said);
        if !rate && !daily {
            return host;
        }
        let fits = |row: &Row| {
            if daily {
                row.unit == said.unit
            } else {
                matches!(
                    class_of(row.unit),
                    UnitClass::Person | UnitClass::Visit | UnitClass::Count
                )
            }
        };
        scope
            .batches(&first.clause)
            .iter()
            .rev()
            .flat_map(|batch| batch.iter().rev().copied())
            .skip_while(|&row| row != host)
            .skip(1)
            .find(|&row| fits(&self.rows[row]))
            .unwrap_or(host)
    }

    /// The value that the place `first` belongs to, where `host` was said last: 得分82分,连续三个月列第9名 is the place of the score.
    pub(super) fn before_length(&self, host: usize, scope: &Scope, first: &Placed) -> usize {
        let said = &self.rows[host];
        let lead = &self.chars()[said.quote.0.min(said.figure.start)..said.figure.start];
        let length = class_of(said.unit) == UnitClass::Time
            && ends_with_any(lead, words!["连续", "已连续", "连", "已有", "时隔"]);
        if !length {
            return host;
        }
        let rows = scope.batches(&first.clause);
        let mut rows = rows.iter().flat_map(|batch| batch.iter().copied());
        let before = rows.by_ref().take_while(|&row| row != host).last();
        before.unwrap_or(host)
    }

    /// Whether the words that lead to a value make it the mean of a day.
    fn is_daily(&self, row: &Row) -> bool {
        let lead = &self.chars()[row.quote.0.min(row.figure.start)..row.figure.start];
        contains_any(lead, words!["日均", "日平均", "每天", "每日"])
    }
}
