//! What the rows of an English sentence hold ready for the figures that follow, while they are made.

use crate::draft::Kind;
use crate::english::{Bond, EnglishFigure, Host};
use crate::number::Number;
use crate::reader::row::Row;
use crate::relation::Role;

/// A sentence whose rows are made.
pub(super) struct Sentence {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The row that its percentages may belong to, the number of a cell.
    pub(super) cell: Option<usize>,
    pub(super) hosts: Hosts,
    pub(super) ties: Ties,
    /// The figures that are told to be the first of all without a number.
    pub(super) firsts: Vec<usize>,
}

impl Sentence {
    /// What the figure at `at` belongs to; in a cell what has no value of its own is of its number: | 212 (46%) |.
    pub(super) fn bond(&self, at: usize) -> Option<Bond> {
        self.ties.list[at].map(|bond| match (bond.host, self.cell) {
            (Host::Own | Host::Row(_), Some(row)) => Bond {
                host: Host::Row(row),
                ..bond
            },
            _ => bond,
        })
    }

    /// The words of the sentence up to a figure.
    pub(super) fn before<'a>(&self, chars: &'a [char], found: &EnglishFigure) -> &'a [char] {
        &chars[self.start..found.figure.start.max(self.start)]
    }
}

/// What a figure is to others.
pub(super) struct Tied {
    /// The place of the figure in its sentence.
    pub(super) at: usize,
    pub(super) role: Option<Role>,
    pub(super) bond: Option<Bond>,
    /// Its value, negative for a fall.
    pub(super) value: Option<Number>,
    /// Whether it is a growth over more years than one.
    pub(super) years_back: bool,
    /// Whether it stands in brackets as the share of a count.
    pub(super) shares: bool,
    pub(super) enclosed: bool,
}

impl Tied {
    /// Whether it belongs to no value.
    pub(super) fn is_own(&self) -> bool {
        self.bond.is_some_and(|bond| bond.host == Host::Own)
    }
}

/// The rows of the sentence so far that what follows may belong to.
#[derive(Default)]
pub(super) struct Hosts {
    /// The value that changes speak of.
    pub(super) changed: Option<usize>,
    /// The last value, which a share in brackets belongs to.
    pub(super) last: Option<usize>,
    /// The one before that.
    pub(super) before: Option<usize>,
    /// Whether the last stands in brackets.
    pub(super) last_enclosed: Option<bool>,
    /// The value that the sentence opened with.
    pub(super) opened: Option<usize>,
    /// Whether what was told last is in brackets how much of a task is done.
    pub(super) completed: bool,
    /// A growth that waits for the level it led to: fell by 30 percent, from 61.5 to 43.1.
    pub(super) waiting: Option<Number>,
    /// A rank that waits for the value which earned it: ranked second with 4,499.
    pub(super) ranked: Option<Number>,
}

/// What the percentages of a sentence belong to, while its rows are made.
pub(super) struct Ties {
    pub(super) list: Vec<Option<Bond>>,
    /// The row of each figure that has one.
    pub(super) rows: Vec<Option<usize>>,
    /// How many figures have been read.
    pub(super) done: usize,
    /// What belongs to figures that have not.
    pub(super) waiting: Vec<(usize, Role, Option<Number>)>,
}

impl Ties {
    pub(super) fn of(list: Vec<Option<Bond>>) -> Self {
        Self {
            rows: vec![None; list.len()],
            list,
            done: 0,
            waiting: Vec::new(),
        }
    }

    /// The row of a host.
    pub(super) fn row(&self, host: Host) -> Option<usize> {
        match host {
            Host::Here(at) => self.rows[at],
            Host::Row(row) => Some(row),
            Host::Own => None,
        }
    }

    /// What waits for the figure at `at`.
    pub(super) fn take(&mut self, at: usize) -> Vec<(Role, Option<Number>)> {
        let (mine, others) = std::mem::take(&mut self.waiting)
            .into_iter()
            .partition(|&(whose, ..)| whose == at);
        self.waiting = others;
        let mine: Vec<(usize, Role, Option<Number>)> = mine;
        mine.into_iter()
            .map(|(_, role, value)| (role, value))
            .collect()
    }
}

impl Hosts {
    /// The value before an aim that was told last: 4,185 visits against a target of 4,500 (93%).
    pub(super) fn goal(&self, rows: &[Row]) -> Option<usize> {
        let last = self.last?;
        (rows[last].kind == Kind::Target)
            .then_some(self.changed)
            .flatten()
    }
}
