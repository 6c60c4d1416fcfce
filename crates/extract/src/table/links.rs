//! Cells that say something of the values beside them: shares, completions, places. The values are read elsewhere.

use super::cells::{cell_change, cell_number};
use super::column::Column;
use super::{Cell, Table};
use crate::draft::{Kind, UnitClass};
use crate::english::ColumnRole;
use crate::lexicon::{class_of, contains_any};
use crate::number::Number;

/// Percentages in a table are rounded.
const ROUNDING: f64 = 0.6;

/// What the header calls what was set out to be done or to be spent.
const WHOLES: &[&str] = &[
    "target", "approved", "allocat", "budget", "planned", "plan", "released", "expected", "due",
    "eligible", "required", "ela",
];

impl Table {
    /// Gives what the cells of an English row say of the values beside them to those, and says where they stand.
    pub(super) fn link(
        &self,
        chars: &[char],
        cells: &[(usize, usize)],
        found: &mut Vec<Cell>,
    ) -> Vec<(usize, usize)> {
        let mut taken = Vec::new();
        for (index, &(from, to)) in cells.iter().enumerate() {
            let column = self.column(index, cells.len());
            let role = column.and_then(|column| column.role);
            let value = cell_number(chars, from, to).and_then(|figure| figure.value);
            let own = found.iter().position(|cell| cell.index == index);
            let headed = column.is_some_and(|column| is_coverage(chars, column));
            let amounts = found
                .iter()
                .filter(|cell| cell.index < index && is_amount(cell))
                .count();
            let lone = column.is_none() && amounts == 1 && chars[from..to].contains(&'%');
            let percent = role.is_some()
                || own.is_some_and(|own| found[own].figure.unit == "percent") && (headed || lone);
            let role = role.or(lone.then_some(ColumnRole::Share));
            let done = match (role, value) {
                (Some(ColumnRole::Rank), Some(value)) => rank(found, index, value),
                (role, Some(value)) if percent => {
                    self.percentage(chars, cells.len(), found, index, role, value)
                }
                _ => false,
            };
            if done {
                found.retain(|cell| cell.index != index);
                taken.push((from, to));
            }
        }
        for cell in found {
            let (from, to) = cells[cell.index];
            let Some(share) = bracketed_share(&chars[cell.figure.end.clamp(from, to)..to]) else {
                continue;
            };
            if is_amount(cell) && cell.share.is_none() {
                cell.share = Some(share);
                taken.push((cell.figure.end, to));
            }
        }
        taken
    }

    /// Gives the change that a cell of a column of changes says to the value of the last year beside it, and says where it stands.
    pub(super) fn changes(
        &self,
        chars: &[char],
        cells: &[(usize, usize)],
        found: &mut [Cell],
    ) -> Option<(usize, usize)> {
        let at = (0..cells.len()).find(|&at| {
            self.column(at, cells.len())
                .is_some_and(|column| column.changes)
        })?;
        let (from, to) = cells[at];
        let (head, tail) = self.column(at, cells.len())?.cell;
        let percent = chars[head..tail].contains(&'%');
        let value = cell_change(&chars[from..to], percent)?;
        let results = found
            .iter_mut()
            .filter(|cell| cell.figure.end <= from && !cell.is_past && cell.kind.is_none());
        let last = results.max_by(|one, other| one.year.cmp(&other.year))?;
        last.growth = Some(value);
        Some((from, to))
    }

    /// Gives the places that Chinese columns of places say to the values before them: 规范管理率 | 排名.
    pub(super) fn places(&self, chars: &[char], cells: &[(usize, usize)], found: &mut [Cell]) {
        for (index, &(from, to)) in cells.iter().enumerate() {
            let Some(column) = self
                .column(index, cells.len())
                .filter(|column| column.skipped)
            else {
                continue;
            };
            let head = &chars[column.cell.0..column.cell.1];
            let value = cell_number(chars, from, to).filter(|figure| figure.unit.is_empty());
            let before = found.iter_mut().rev().find(|cell| cell.index < index);
            if contains_any(head, &["排名", "位次", "名次", "排位"])
                && let (Some(figure), Some(cell)) = (value, before)
            {
                cell.rank = figure.value;
            }
        }
    }

    /// Gives a percentage to the value that it is the part of a whole of, if there is one; says whether there was.
    fn percentage(
        &self,
        chars: &[char],
        width: usize,
        found: &mut [Cell],
        index: usize,
        role: Option<ColumnRole>,
        value: Number,
    ) -> bool {
        let before = |cell: &Cell| cell.index < index && is_amount(cell);
        let size = |cell: &Cell| cell.figure.value.map_or(0.0, Number::to_f64);
        let said = value.to_f64();
        let parts = (0..found.len()).filter(|&at| before(&found[at]));
        let pair = parts.clone().find_map(|part| {
            let whole = (0..found.len()).find(|&whole| {
                let all = size(&found[whole]);
                let ratio = 100.0 * size(&found[part]) / all;
                whole != part
                    && before(&found[whole])
                    && all > 0.0
                    && (ratio - said).abs() < ROUNDING
            });
            whole.map(|whole| (part, whole))
        });
        let aimed = |cell: &Cell| {
            let heads = self
                .column(cell.index, width)
                .is_some_and(|column| is_whole(chars, column));
            cell.kind == Some(Kind::Target) || heads
        };
        let (part, done) = match (pair, role) {
            (Some((part, whole)), _) => {
                (part, role == Some(ColumnRole::Done) || aimed(&found[whole]))
            }
            (None, Some(role)) => {
                let Some(part) = parts.rev().find(|&at| !aimed(&found[at])) else {
                    return false;
                };
                (part, role == ColumnRole::Done)
            }
            (None, None) => return false,
        };
        let slot = if done {
            &mut found[part].done
        } else {
            &mut found[part].share
        };
        if slot.is_some() {
            return false;
        }
        *slot = Some(value);
        true
    }
}

/// Whether a cell holds an amount that a share can be of.
fn is_amount(cell: &Cell) -> bool {
    matches!(
        class_of(cell.figure.unit),
        UnitClass::Person | UnitClass::Visit | UnitClass::Count | UnitClass::Money
    )
}

/// Whether a header cell names how much of a whole was reached.
fn is_coverage(chars: &[char], column: &Column) -> bool {
    let (from, to) = column.cell;
    let text: String = chars[from..to]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    [
        "cover", "achiev", "complet", "uptake", "perform", "absor", "utili", "%", "percent",
        "per cent",
    ]
    .iter()
    .any(|word| text.contains(word))
}

/// Whether a header cell names what was set out to be done or to be spent.
fn is_whole(chars: &[char], column: &Column) -> bool {
    let (from, to) = column.cell;
    let text: String = chars[from..to]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    text.split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| WHOLES.iter().any(|whole| word.starts_with(whole)))
}

/// Gives a place to the first value of the row; says whether there was one.
fn rank(found: &mut [Cell], index: usize, value: Number) -> bool {
    let first = found.iter_mut().find(|cell| cell.index != index);
    first.is_some_and(|cell| {
        cell.rank = Some(value);
        true
    })
}

/// The share that a bracket after a value says: ` (46%)`.
fn bracketed_share(text: &[char]) -> Option<Number> {
    let inside: String = text.iter().collect();
    let percent = inside
        .trim()
        .strip_prefix('(')?
        .strip_suffix(')')?
        .strip_suffix('%')?;
    let digits: Vec<char> = percent.trim_end().chars().collect();
    let number = crate::numeral::arabic(&digits, 0, digits.len())?;
    (number.end == digits.len()).then_some(number.value)
}
