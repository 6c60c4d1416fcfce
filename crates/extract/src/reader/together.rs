//! One place that several values hold: 管理率78%、控制率76%,两项指标均列全市第一.

use super::place::Placed;
use super::{Reader, Scope};
use crate::lexicon::{class_of, starts_with_any, words};
use crate::numeral::{arabic, chinese};
use crate::relation::Role;

impl Reader<'_> {
    /// The values that the place `placed[at]` is that of each of: as many as are told (两项指标), or all that stand together where
    /// the words say 均 or 双双.
    pub(super) fn ranked_together(
        &self,
        placed: &[Placed],
        at: usize,
        scope: &Scope,
    ) -> Option<Vec<usize>> {
        let chars = self.chars();
        let rank = &placed[at];
        let from = rank.clause.start.min(rank.figure.start);
        let lead = &chars[from..rank.figure.start];
        let evenly = lead.iter().any(|c| matches!(c, '均' | '都' | '皆'))
            || lead.windows(2).any(|pair| pair == ['双', '双']);
        let told = told_number(chars, from, rank.figure.start);
        if rank.reading.role != Role::Rank || !evenly && told.is_none() {
            return None;
        }
        let batches = scope.batches(&rank.clause);
        let free = |&row: &usize| {
            let row = &self.rows[row];
            row.rank.is_none() && row.figure.start < from
        };
        let rows: Vec<usize> = batches
            .iter()
            .flat_map(|batch| batch.iter().copied())
            .filter(free)
            .collect();
        if let Some(count) = told {
            let from = rows.len().checked_sub(count)?;
            return Some(rows[from..].to_vec());
        }
        let last = batches.last().filter(|batch| batch.len() == 1)?;
        let class = class_of(self.rows[*last.first()?].unit);
        let alike = rows
            .iter()
            .rev()
            .take_while(|&&row| class_of(self.rows[row].unit) == class)
            .count();
        (alike > 1).then(|| rows[rows.len() - alike..].to_vec())
    }
}

/// How many things `chars[from..until]` opens with: 两项指标, 3项工作, 两者.
fn told_number(chars: &[char], from: usize, until: usize) -> Option<usize> {
    const MOST: i64 = 9;
    let number = arabic(chars, from, until).or_else(|| chinese(chars, from, until))?;
    let counted = starts_with_any(
        &chars[number.end..until],
        words!["项", "者", "率", "个指标", "类指标", "个率"],
    );
    let count = number.value.as_whole().filter(|_| counted)?;
    (2..=MOST).contains(&count).then_some(count as usize)
}
