//! What is known within one sentence, and which of its values an attribute may belong to.

use crate::clause::Clause;
use crate::draft::Kind;
use crate::period::Period;

/// What is known within one sentence.
pub(super) struct Scope {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) periods: Vec<Period>,
    pub(super) kind: Option<Kind>,
    /// Whether the sentence speaks of what is to be done.
    pub(super) aimed: bool,
    /// Whether it does so in words that hold even in a report of results.
    pub(super) aimed_surely: bool,
    /// Batches of values that growth, share and rank may belong to, with their clause.
    pub(super) hosts: Vec<(Clause, Vec<usize>)>,
}

impl Scope {
    /// The batches of values that an attribute in `clause` may belong to: of its part of the sentence, of what its
    /// brackets stand in, of what stands in brackets there.
    pub(super) fn batches(&self, clause: &Clause) -> Vec<&Vec<usize>> {
        let here = |stands: fn(&Clause, &Clause) -> bool| -> Vec<&Vec<usize>> {
            self.hosts
                .iter()
                .filter(|(host, _)| stands(host, clause))
                .map(|(_, batch)| batch)
                .collect()
        };
        let mut batches = here(|host, clause| host.group == clause.group);
        if batches.is_empty() {
            batches = here(|host, clause| host.group == clause.parent);
        }
        // 散居儿童最多(241例),占74%: the value stands in the brackets.
        if batches.is_empty() {
            batches = here(|host, clause| host.parent == clause.group);
            // 水痘(15例)、麻疹(1例),占80%: several brackets are a list.
            batches.truncate(if batches.len() > 1 { 0 } else { 1 });
        }
        batches
    }

    /// The last batch of values that an attribute in `clause` may belong to.
    pub(super) fn last_batch(&self, clause: &Clause) -> Option<&Vec<usize>> {
        self.batches(clause).last().copied()
    }

    /// The values that `count` attributes in `clause` belong to: one for each, the last ones said.
    pub(super) fn hosts_of(&self, clause: &Clause, count: usize, all: bool) -> Option<Vec<usize>> {
        let batches = self.batches(clause);
        let last = batches.last()?;
        if all || last.len() == count && count > 1 {
            return Some(last.to_vec());
        }
        let flat: Vec<usize> = batches
            .iter()
            .flat_map(|batch| batch.iter().copied())
            .collect();
        let from = flat.len().checked_sub(count)?;
        Some(flat[from..].to_vec())
    }
}
