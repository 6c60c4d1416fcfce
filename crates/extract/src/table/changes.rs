//! Columns of changes: which value of the row a change belongs to, and whether it is a growth in percent or a figure of its own.

use super::cells::signed_number;
use super::column::Column;
use super::links::size;
use super::{Cell, Span, Table};
use crate::draft::{Kind, UnitClass};
use crate::lexicon::{class_of, contains_any, words};
use crate::number::Number;
use crate::text::Text;

/// Changes in a table are rounded.
const ROUNDING: f64 = 0.6;

impl Table {
    /// Whether the column says how far results lie from what another column set: no growth.
    pub(super) fn is_off_plan(&self, column: &Column) -> bool {
        column.off_plan
            && (self.header.iter()).any(|other| other.kind == Some(Kind::Target) && !other.changes)
    }

    /// Gives the changes of the row to its values, or makes figures of them; the places of those given away.
    pub(super) fn changes(&self, chars: &Text, cells: &[Span], found: &mut Vec<Cell>) -> Vec<Span> {
        let mut taken = Vec::new();
        for (index, &(from, to)) in cells.iter().enumerate() {
            let Some(column) = self
                .column(index, cells.len())
                .filter(|column| column.changes && !self.is_off_plan(column))
            else {
                continue;
            };
            let Some((value, rest)) = signed_number(&chars[from..to]) else {
                continue;
            };
            let Some(host) = changed(found, index) else {
                continue;
            };
            let (head, tail) = column.cell;
            let percent = chars[head..tail].contains(&'%')
                || matches!(rest.as_str(), "%" | "per cent" | "percent");
            if !percent && !rest.is_empty() {
                continue;
            }
            // 环比(%): against the month before, no growth on the year before.
            if percent && contains_any(&chars[head..tail], words!["环比", "上月", "上季", "上期"])
            {
                let mut growth = own(&found[host], value, (from, to), index);
                growth.figure.unit = "percent_change";
                found.push(growth);
                taken.push((from, to));
                continue;
            }
            match change(found, host, value, percent) {
                Some(Change::Growth(value)) => found[host].growth = Some(value),
                Some(Change::Own(value)) => {
                    let own = own(&found[host], value, (from, to), index);
                    found.push(own);
                }
                None => continue,
            }
            taken.push((from, to));
        }
        found.sort_by_key(|cell| cell.index);
        taken
    }
}

/// What a change is.
enum Change {
    /// In percent of what was before.
    Growth(Number),
    /// In the unit of its value, or in points.
    Own(Number),
}

/// The value that a change in the cell `index` is of: of the last year, a result before an aim.
fn changed(found: &[Cell], index: usize) -> Option<usize> {
    let before = || {
        (0..found.len())
            .filter(|&at| found[at].index < index && found[at].figure.unit != "percent_change")
    };
    let now = |at: &usize| !found[*at].is_past && found[*at].kind != Some(Kind::Baseline);
    let result = |at: &usize| now(at) && matches!(found[*at].kind, None | Some(Kind::Actual));
    let year = |one: &usize, other: &usize| found[*one].year.cmp(&found[*other].year);
    (before().filter(result).max_by(year)).or_else(|| before().filter(now).max_by(year))
}

/// What the change `value` of the cell `host` is, by the sums that the values of the row make.
fn change(found: &[Cell], host: usize, value: Number, percent: bool) -> Option<Change> {
    let now = size(&found[host]);
    let said = value.to_f64().abs();
    let befores = (0..found.len())
        .filter(|&at| at != host && found[at].figure.unit == found[host].figure.unit)
        .map(|at| size(&found[at]));
    let mut differs = None;
    for before in befores {
        let grown = (before != 0.0).then(|| 100.0 * (now - before) / before);
        let signed = |falls: bool| {
            if falls && value.to_f64() > 0.0 {
                value.negated()
            } else {
                value
            }
        };
        if grown.is_some_and(|grown| (grown.abs() - said).abs() < ROUNDING) {
            return Some(Change::Growth(signed(now < before)));
        }
        let near = ROUNDING.min(0.02 * said + 0.06);
        if ((now - before).abs() - said).abs() < near {
            differs = Some(Change::Own(signed(now < before)));
        }
    }
    let measured = class_of(found[host].figure.unit) == UnitClass::Percent;
    match differs {
        Some(own) if !percent || measured => Some(own),
        _ => percent.then_some(Change::Growth(value)),
    }
}

/// The figure that a change is of its own.
fn own(host: &Cell, value: Number, (from, to): Span, index: usize) -> Cell {
    let mut figure = host.figure.clone();
    (figure.start, figure.end) = (from, to);
    figure.number_at = from;
    figure.value = Some(value);
    figure.comparator = None;
    if class_of(figure.unit) == UnitClass::Percent {
        figure.unit = "percentage_point";
    }
    Cell {
        figure,
        subject: host.subject.clone(),
        year: host.year.clone(),
        kind: host.kind,
        is_past: false,
        growth: None,
        share: None,
        done: None,
        rank: None,
        part: None,
        index,
    }
}
