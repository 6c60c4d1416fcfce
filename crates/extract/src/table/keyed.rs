//! Lines whose cells bring their own headers: Baseline 21.4 | Current 19.2 | Target 18.0. Rows under a header are read elsewhere.

use super::cells::cell_number;
use super::column::{Column, column};
use super::{Cell, Span, Table};
use crate::draft::Kind;
use crate::english::english_key;
use crate::figure::Figure;
use crate::text::Text;

/// The cells of such a line, without their keys, and what the keys say.
pub(super) struct Keyed {
    cells: Vec<Span>,
    header: Vec<Column>,
}

/// The keys and values of the `cells` of a line, if it is one of them.
pub(super) fn keyed(chars: &Text, cells: &[Span]) -> Option<Keyed> {
    let mut pairs: Vec<Option<(Span, Span)>> = cells
        .iter()
        .map(|&cell| key_and_value(chars, cell))
        .collect();
    // Goal 3 | Reduce smoking | baseline: 22% | …: what stands before the label is no value
    let label_at = (cells.iter().zip(&pairs)).position(|(&(from, to), pair)| {
        pair.is_none() && chars[from..to].iter().any(char::is_ascii_alphabetic)
    });
    if let Some(at) = label_at.filter(|at| pairs[*at..].iter().flatten().count() > 1) {
        pairs[..at].fill(None);
    }
    let keys = pairs.iter().flatten().count();
    let telling = (pairs.iter().flatten()).any(|&((from, to), _)| {
        english_key(&chars[from..to]).is_some_and(|key| key.kind.is_some() || key.current)
    });
    // (an increase of 10%): told of the values before it
    let told = (cells.iter().zip(&pairs))
        .any(|(&(from, to), pair)| pair.is_none() && from < to && chars[from] == '(');
    if keys < 2 || keys * 2 + 1 < cells.len() || !telling || told {
        return None;
    }
    let header = (cells.iter().zip(&pairs))
        .map(|(&(from, _), pair)| match pair {
            Some((key, _)) => column(chars, *key),
            None => column(chars, (from, from)),
        })
        .collect();
    let cells = (cells.iter().zip(&pairs))
        .map(|(&cell, pair)| pair.map_or(cell, |(_, value)| value))
        .collect();
    Some(Keyed { cells, header })
}

/// Whether all cells of a line are values with their keys, whatever blanks and semicolons stand around them.
pub(super) fn is_keyed_throughout(chars: &Text, cells: &[Span]) -> bool {
    let bare: Vec<Span> = (cells.iter())
        .map(|&(from, to)| {
            let blank = |c: char| c.is_whitespace() || c == ';';
            let from = (from..to).find(|&i| !blank(chars[i])).unwrap_or(to);
            let to = (from..to)
                .rev()
                .find(|&i| !blank(chars[i]))
                .map_or(from, |i| i + 1);
            (from, to)
        })
        .collect();
    bare.iter()
        .all(|&cell| key_and_value(chars, cell).is_some())
        && keyed(chars, &bare).is_some()
}

/// The key and the value that a cell is.
fn key_and_value(chars: &Text, (from, to): Span) -> Option<(Span, Span)> {
    let to = past_remark(chars, (from, to));
    (from + 1..to)
        .filter(|&at| matches!(chars[at - 1], ' ' | ':' | '=') && chars[at] != ' ')
        .filter(|&at| cell_number(chars, at, to).is_some())
        .find_map(|at| {
            let end = (from..at)
                .rev()
                .find(|&i| !matches!(chars[i], ' ' | ':' | '=' | '-'))?
                + 1;
            english_key(&chars[from..end]).map(|_| ((from, end), (at, to)))
        })
}

/// Whether a label ends with a value of its own behind a colon.
fn holds_value(label: &[char]) -> bool {
    let colon = label.iter().rposition(|&c| c == ':');
    colon.is_some_and(|at| {
        let value = label[at + 1..].iter().find(|c| **c != ' ');
        value.is_some_and(|c| c.is_ascii_digit() || matches!(c, '$' | '£' | '€'))
    })
}

/// Where a cell ends without the remark that its value is not final: CY23 11.9 prelim.
fn past_remark(chars: &Text, (from, to): Span) -> usize {
    const REMARKS: &[&str] = &[
        " prelim.",
        " prelim",
        " preliminary",
        " provisional",
        " (p)",
        " (prelim.)",
        " (preliminary)",
        " (provisional)",
        " est.",
        " (est.)",
    ];
    const REMARK_MAX_CHARS: usize = 16;
    let near = to.saturating_sub(REMARK_MAX_CHARS).max(from);
    let text: String = chars[near..to]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    REMARKS
        .iter()
        .find(|remark| text.ends_with(*remark))
        .map_or(to, |remark| to - remark.len())
}

impl Table {
    /// Reads a line of keyed values. What it has no label for, the line above names; a number before the label is its own.
    pub(super) fn keyed_row(
        &mut self,
        chars: &Text,
        line: Span,
        keyed: Keyed,
    ) -> (Vec<Cell>, Vec<Span>) {
        let Keyed {
            mut cells,
            mut header,
        } = keyed;
        let label_at = (cells.iter())
            .position(|&(from, to)| chars[from..to].iter().any(char::is_ascii_alphabetic))
            .filter(|&at| at > 0)
            .filter(|&at| header[..=at].iter().all(|key| key.cell.0 == key.cell.1));
        if let Some(at) = label_at {
            cells.drain(..at);
            header.drain(..at);
        }
        let labelled = cells
            .first()
            .is_some_and(|&(from, to)| from < to && cell_number(chars, from, to).is_none());
        if !labelled {
            let key = header.first().map_or((line.0, line.0), |key| key.cell);
            let heading = self.heading.unwrap_or(key);
            cells.insert(0, heading);
            header.insert(0, Column::default());
        }
        // Days to a visit: 3.1 | Target 4 | FY23 5.6: the label has the value of today.
        if let (Some(&(from, to)), Some(label)) = (cells.first(), header.first_mut())
            && holds_value(&chars[from..to])
        {
            label.kind = Some(Kind::Actual);
        }
        let numbers = cells
            .iter()
            .enumerate()
            .map(|(at, &(from, to))| (at > 0).then(|| cell_number(chars, from, to)).flatten())
            .collect();
        let kept = std::mem::replace(&mut self.header, header);
        let mut found = Vec::new();
        let taken = self.values(chars, line, &cells, numbers, &mut found);
        self.header = kept;
        (found, taken)
    }

    /// Reads a row of values without a label, under keys alone; the English line above those names it.
    pub(super) fn unlabelled_row(
        &mut self,
        chars: &Text,
        line: Span,
        cells: &[Span],
        numbers: &[Option<Figure>],
    ) -> Option<Vec<Cell>> {
        let told = |column: &Column| column.year.is_some() || column.kind.is_some();
        let heading = self.heading?;
        let whole = cells.len() > 1 && cells.len() == self.header.len();
        if !whole || numbers.iter().any(Option::is_none) || !self.header.iter().all(told) {
            return None;
        }
        let mut header = self.header.clone();
        header.insert(0, Column::default());
        let cells: Vec<Span> = std::iter::once(heading)
            .chain(cells.iter().copied())
            .collect();
        let numbers = std::iter::once(None).chain(numbers.iter().cloned());
        let kept = std::mem::replace(&mut self.header, header);
        let mut found = Vec::new();
        self.values(
            chars,
            (heading.0, line.1),
            &cells,
            numbers.collect(),
            &mut found,
        );
        self.header = kept;
        Some(found)
    }
}
