//! Percentages that are rows of their own though values further off bear them out: in the lines, the bullets and the sentences around.

use super::Reader;
use super::row::Row;
use crate::draft::{Kind, UnitClass};
use crate::english::is_english;
use crate::lexicon::class_of;
use crate::number::Number;
use crate::relation::Role;

/// So many rows before a percentage are tried, and so many behind it.
const REACH_BACK_ROWS: usize = 8;
const REACH_AHEAD_ROWS: usize = 2;

/// No value stands further from what is told of it.
const REACH_CHARS: usize = 420;

impl Reader<'_> {
    /// Gives the English percentages that are rows of their own to the values whose sums they are, where just one pair makes them.
    pub(super) fn give_to_far(&mut self) {
        self.rows.sort_by_key(|row| row.figure.start);
        let mut given = vec![false; self.rows.len()];
        for at in 0..self.rows.len() {
            let Some(lone) = self.lone(at) else {
                continue;
            };
            if let Some((host, role)) = self.far_host(at, &lone, &given) {
                let value = self.rows[at].value;
                *self.slot(host, role) = value;
                if role == Role::Completion {
                    self.rows[host].kind = Kind::Actual;
                }
                given[at] = true;
            }
        }
        let mut given = given.into_iter();
        self.rows.retain(|_| !given.next().unwrap_or(false));
    }

    /// What the row at `at` is if it is a percentage without a value.
    fn lone(&self, at: usize) -> Option<Lone> {
        let row = &self.rows[at];
        let (from, to) = row.quote;
        if class_of(row.unit) != UnitClass::Percent || row.figure.comparator.is_some() {
            return None;
        }
        let role = match row.rule {
            "growth-of-its-own" if row.kind == Kind::Actual => Role::Growth,
            "completion-of-its-own" if row.kind == Kind::Actual => Role::Completion,
            "table-cell" if bare(row) && row.unit == "percent" => Role::Share,
            _ => return None,
        };
        let number = row.value?.to_f64();
        let percent = if role == Role::Growth {
            number
        } else {
            number.abs()
        };
        let slack = slack(&self.chars()[row.figure.number_at..row.figure.end])?;
        is_english(&self.chars()[from..to]).then_some(Lone {
            role,
            percent,
            slack,
        })
    }

    /// The one row that the percentage at `at` belongs to by the sum that it makes with another.
    fn far_host(&mut self, at: usize, lone: &Lone, given: &[bool]) -> Option<(usize, Role)> {
        let near = |row: &usize| {
            let (here, there) = (&self.rows[at].figure, &self.rows[*row].figure);
            let (from, to) = (here.start.min(there.start), here.start.max(there.start));
            let mut ends = (from..to).filter(|&end| self.chars()[end] == '\n');
            let apart = if lone.role == Role::Share {
                there.start > here.start || ends.next().is_some()
            } else {
                ends.any(|end| self.folded.opens_paragraph(end + 1))
            };
            to - from < REACH_CHARS && !apart && !given[*row]
        };
        let last = (at + REACH_AHEAD_ROWS).min(self.rows.len() - 1);
        let rows: Vec<usize> = (at.saturating_sub(REACH_BACK_ROWS)..=last)
            .filter(|&row| row != at && near(&row))
            .collect();
        let mut hosts: Vec<(usize, Role)> = Vec::new();
        for &part in &rows {
            for &whole in &rows {
                let fits = part != whole && lone.fits(&self.rows[part], &self.rows[whole]);
                if fits && !hosts.iter().any(|&(host, _)| host == part) {
                    // Annual target 480 | Actual 391 | 81.5%
                    let aimed = self.rows[whole].kind == Kind::Target;
                    let done = lone.role == Role::Share && aimed;
                    hosts.push((part, if done { Role::Completion } else { lone.role }));
                }
            }
        }
        let [(host, role)] = hosts[..] else {
            return None;
        };
        self.slot(host, role).is_none().then_some((host, role))
    }
}

/// A percentage without a value.
struct Lone {
    role: Role,
    percent: f64,
    slack: f64,
}

impl Lone {
    /// Whether `part` and `whole` make the percentage.
    fn fits(&self, part: &Row, whole: &Row) -> bool {
        let number = |row: &Row| row.value.map(Number::to_f64).filter(|value| *value > 0.0);
        let (Some(now), Some(other)) = (number(part), number(whole)) else {
            return false;
        };
        let counted = |row: &Row| {
            matches!(
                class_of(row.unit),
                UnitClass::Person | UnitClass::Visit | UnitClass::Count | UnitClass::Money
            )
        };
        let heads = |row: &Row| class_of(row.unit) != UnitClass::Money;
        if !counted(part) || !counted(whole) || heads(part) != heads(whole) {
            return false;
        }
        let ratio = 100.0 * now / other;
        // What words tell to have changed or to be done needs no more than that the tenths are met by values of one kind.
        let exact = self.slack < 0.1 && part.unit == whole.unit && whole.kind == Kind::Actual;
        let sums = match self.role {
            Role::Growth => part.kind != Kind::Baseline && (whole.kind == Kind::Baseline || exact),
            // Under a heading of what is approved all is taken for an aim.
            Role::Completion => {
                let among_aims = part.unit == whole.unit && self.slack < 0.1;
                match (part.kind, whole.kind) {
                    (Kind::Actual, Kind::Target) => true,
                    (Kind::Actual, _) => exact,
                    (Kind::Target, Kind::Target) => among_aims,
                    _ => false,
                }
            }
            _ => part.kind == Kind::Actual && (whole.kind == Kind::Target || self.slack < 0.1),
        };
        let told = if self.role == Role::Growth {
            ratio - 100.0
        } else {
            ratio
        };
        sums && (told - self.percent).abs() <= self.slack
    }
}

/// Whether nothing belongs to a row.
fn bare(row: &Row) -> bool {
    row.yoy.is_none() && row.share.is_none() && row.rank.is_none() && row.completion.is_none()
}

/// How far a sum may lie from a percentage as it is written: 4.8, 95,3.
fn slack(written: &[char]) -> Option<f64> {
    let point = written.iter().position(|c| matches!(c, '.' | ','));
    let decimals = point.map_or(0, |at| {
        let digits = written[at + 1..].iter();
        digits.take_while(|c| c.is_ascii_digit()).count()
    });
    match decimals {
        0 => Some(0.51),
        1 => Some(0.06),
        2 => Some(0.006),
        _ => None,
    }
}
