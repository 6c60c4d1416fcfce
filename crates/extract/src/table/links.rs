//! Cells that say something of the values beside them: shares, completions, places. The values are read elsewhere.

use super::cells::{cell_change, cell_number, cell_place, percent_told};
use super::column::Column;
use super::{Cell, Table};
use crate::draft::{Kind, UnitClass};
use crate::english::ColumnRole;
use crate::lexicon::{class_of, contains_any, words};
use crate::number::Number;
use crate::text::Text;

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
        chars: &Text,
        cells: &[(usize, usize)],
        found: &mut Vec<Cell>,
    ) -> Vec<(usize, usize)> {
        let mut taken = Vec::new();
        for (index, &(from, to)) in cells.iter().enumerate() {
            let text = &chars[from..to];
            let column = self.column(index, cells.len());
            if column.is_some_and(|column| column.changes) {
                continue;
            }
            let role = column.and_then(|column| column.role);
            if role == Some(ColumnRole::Done)
                && column.is_some_and(|column| of_works(chars, column))
                && let Some(cell) = found.iter_mut().find(|cell| cell.index == index)
                && cell.figure.unit == "percent"
                && self.header.iter().any(in_money)
            {
                cell.done = cell.figure.value;
                continue;
            }
            let own = found.iter().position(|cell| cell.index == index);
            let percentage = own.is_some_and(|own| found[own].figure.unit == "percent");
            let headed = column.is_some_and(|column| is_coverage(chars, column));
            let amounts = (found.iter())
                .filter(|cell| cell.index < index && is_amount(cell))
                .count();
            let lone = column.is_none_or(|column| column.cell.0 == column.cell.1);
            let number = cell_number(chars, from, to);
            let value = number.as_ref().and_then(|figure| figure.value);
            let done = if role == Some(ColumnRole::Rank) {
                value
                    .or_else(|| cell_place(text))
                    .is_some_and(|place| rank(found, index, place))
            } else if let Some(value) = value {
                let signed = matches!(text.first(), Some('+' | '-' | '▲' | '▼' | '↑' | '↓'));
                if lone && percentage && signed {
                    grow(found, index, value)
                } else {
                    let lone = lone && amounts > 0 && text.contains(&'%');
                    (role.is_some() || percentage && (headed || lone)) && {
                        let role = role.or((lone && amounts == 1).then_some(ColumnRole::Share));
                        self.percentage(chars, cells.len(), found, index, role, value)
                    }
                }
            } else if let (Some((value, told)), true) = (percent_told(text), index > 0) {
                // 96.3% of target, under Remarks
                let role = told.then_some(ColumnRole::Done);
                self.percentage(chars, cells.len(), found, index, role, value)
            } else if let (Some(value), true) = (enclosed_percentage(text), lone && amounts > 0) {
                self.percentage(
                    chars,
                    cells.len(),
                    found,
                    index,
                    Some(ColumnRole::Share),
                    value,
                )
            } else {
                lone && cell_change(text, false).is_some_and(|value| grow(found, index, value))
            };
            if done {
                found.retain(|cell| cell.index != index);
                taken.push((from, to));
            }
        }
        self.brackets(chars, cells, found, &mut taken);
        taken
    }

    /// Gives the percentages in brackets behind values to those: (+3.1%) says their growth, (46%) the part of a whole or of a task.
    fn brackets(
        &self,
        chars: &Text,
        cells: &[(usize, usize)],
        found: &mut [Cell],
        taken: &mut Vec<(usize, usize)>,
    ) {
        for at in 0..found.len() {
            let (from, to) = cells[found[at].index];
            let behind = (found[at].figure.end.clamp(from, to), to);
            let Some((value, signed)) = bracketed_percentage(&chars[behind.0..behind.1]) else {
                continue;
            };
            if signed && found[at].growth.is_none() && is_amount(&found[at]) {
                found[at].growth = Some(value);
            } else if !signed && is_amount(&found[at]) && found[at].share.is_none() {
                let part = size(&found[at]);
                let of_aim = (0..found.len()).any(|aim| {
                    aim != at
                        && self.is_aimed(chars, cells.len(), &found[aim])
                        && found[aim].figure.unit == found[at].figure.unit
                        && (100.0 * part / size(&found[aim]) - value.to_f64()).abs() < ROUNDING
                });
                if of_aim {
                    found[at].done = Some(value);
                } else {
                    found[at].share = Some(value);
                }
            } else {
                continue;
            }
            taken.push(behind);
        }
    }

    /// Whether a cell holds what was set out to be done.
    fn is_aimed(&self, chars: &Text, width: usize, cell: &Cell) -> bool {
        cell.kind == Some(Kind::Target)
            || self
                .column(cell.index, width)
                .is_some_and(|column| is_whole(chars, column))
    }

    /// Gives the places that Chinese columns of places say to the values before them: 规范管理率 | 排名.
    pub(super) fn places(&self, chars: &Text, cells: &[(usize, usize)], found: &mut [Cell]) {
        for (index, &(from, to)) in cells.iter().enumerate() {
            let Some(column) = self
                .column(index, cells.len())
                .filter(|column| column.skipped)
            else {
                continue;
            };
            let head = &chars[column.cell.0..column.cell.1];
            let value = cell_number(chars, from, to).filter(|figure| figure.unit.is_empty());
            // 名次 | 单位 | 得分: the place stands before its value.
            // 已体检 | 完成率 | 位次: of the count that the percentage is the part of, too.
            let whole = |cell: &&Cell| cell.index < index && cell.part.is_none();
            let before = (found.iter())
                .rposition(|cell| whole(&cell))
                .or_else(|| found.iter().rposition(|cell| cell.index < index));
            let cell = found.get_mut(before.unwrap_or(0));
            if contains_any(head, words!["排名", "位次", "名次", "排位", "顺位"])
                && let (Some(figure), Some(cell)) = (value, cell)
            {
                cell.rank = figure.value;
            }
        }
    }

    /// Gives a percentage to the value that it is the part of a whole of, if there is one; says whether there was.
    fn percentage(
        &self,
        chars: &Text,
        width: usize,
        found: &mut [Cell],
        index: usize,
        role: Option<ColumnRole>,
        value: Number,
    ) -> bool {
        let before = |cell: &Cell| cell.index < index && is_amount(cell);
        let said = value.to_f64();
        let aimed = |cell: &Cell| self.is_aimed(chars, width, cell);
        // Of a result before an aim, of an aim before what an earlier time had.
        let mut parts: Vec<usize> = (0..found.len()).filter(|&at| before(&found[at])).collect();
        parts.sort_by_key(|&at| (found[at].kind == Some(Kind::Baseline), aimed(&found[at])));
        let pair = parts.iter().find_map(|&part| {
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
        let (part, done) = match (pair, role) {
            (Some((part, whole)), _) => {
                (part, role == Some(ColumnRole::Done) || aimed(&found[whole]))
            }
            (None, Some(role)) => {
                let of_value =
                    |at: &&usize| !aimed(&found[**at]) && found[**at].kind != Some(Kind::Baseline);
                let Some(&part) = parts.iter().rfind(of_value) else {
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
fn is_coverage(chars: &Text, column: &Column) -> bool {
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

/// Whether a header cell says how far works have come, which what was paid for them does not tell: % complete, physical progress (%).
fn of_works(chars: &Text, column: &Column) -> bool {
    let (from, to) = column.cell;
    let text: String = chars[from..to]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    ["complete", "completion", "physical", "progress"]
        .iter()
        .any(|word| text.contains(word))
}

/// Whether the cells of a column are money.
fn in_money(column: &Column) -> bool {
    column
        .unit
        .is_some_and(|(unit, _)| class_of(unit) == UnitClass::Money)
}

/// Whether a header cell names what was set out to be done or to be spent.
fn is_whole(chars: &Text, column: &Column) -> bool {
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
    let set = |cell: &Cell| {
        matches!(
            cell.kind,
            Some(Kind::Target | Kind::Baseline | Kind::Forecast)
        )
    };
    let first = (found
        .iter()
        .position(|cell| cell.index != index && !set(cell)))
    .or_else(|| found.iter().position(|cell| cell.index != index))
    .map(|at| &mut found[at]);
    first.is_some_and(|cell| {
        cell.rank = Some(value);
        true
    })
}

/// Gives a growth to the value right before the cell `index`; says whether there was one.
fn grow(found: &mut [Cell], index: usize, value: Number) -> bool {
    let before = (found.iter_mut().rev()).find(|cell| cell.index < index && is_amount(cell));
    before.is_some_and(|cell| cell.growth.replace(value).is_none())
}

/// The number of a cell.
pub(super) fn size(cell: &Cell) -> f64 {
    cell.figure.value.map_or(0.0, Number::to_f64)
}

/// The percentage without a sign that a cell in brackets is: (32%).
fn enclosed_percentage(text: &[char]) -> Option<Number> {
    let inside = text.strip_prefix(&['('])?.strip_suffix(&[')'])?;
    let plain = inside.first().is_some_and(char::is_ascii_digit);
    (plain && inside.contains(&'%'))
        .then(|| cell_change(inside, false))
        .flatten()
}

/// The percentage that a bracket after a value says, and whether it has a sign: ` (46%)`, ` (+3.1%)`.
fn bracketed_percentage(text: &[char]) -> Option<(Number, bool)> {
    let [' ', rest @ ..] = text else {
        return None;
    };
    let inside = rest.strip_prefix(&['('])?.strip_suffix(&[')'])?;
    let signed = matches!(
        inside.first()?,
        '+' | '-' | '–' | '−' | '▲' | '▼' | '↑' | '↓'
    );
    cell_change(inside, false).map(|value| (value, signed))
}
