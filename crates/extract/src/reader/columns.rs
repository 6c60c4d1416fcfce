//! Columns of shares and completions: what a header says of the percentages under it.

use super::Reader;
use super::place::Placed;
use super::row::Row;
use super::shares::is_count;
use crate::draft::Kind;
use crate::fold::is_han;
use crate::relation::{Role, column_role};

/// The roles of the columns that wide gaps part in `line`, if it is their header.
pub(super) fn header(line: &[char]) -> Option<Vec<Option<Role>>> {
    const HEADER_MAX_CHARS: usize = 120;
    if line.len() > HEADER_MAX_CHARS || !line.contains(&' ') {
        return None;
    }
    let words = line.iter().any(|&c| is_han(c))
        && !line
            .iter()
            .any(|&c| c.is_ascii_digit() || matches!(c, ',' | ';' | '。'));
    if !words {
        return None;
    }
    let columns: Vec<Option<Role>> = line
        .split(|&c| c == ' ')
        .filter(|cell| !cell.is_empty())
        .map(column_role)
        .collect();
    (columns.len() > 1 && columns.iter().any(Option::is_some)).then_some(columns)
}

impl Reader<'_> {
    /// Gives the percentages that stand alone in a column of the header above what that says of them; the line ends at `end`.
    pub(super) fn columned(&self, placed: &mut [Placed], end: usize) {
        let chars = self.chars();
        for at in 1..placed.len() {
            let (count, percent) = (&placed[at - 1], &placed[at]);
            let gap = &chars[count.figure.end..percent.figure.start.max(count.figure.end)];
            let alone = percent.figure.unit == "percent"
                && percent.reading.role == Role::Value
                && matches!(
                    count.reading.role,
                    Role::Value | Role::Share | Role::Completion
                )
                && gap == [' ']
                && percent.figure.end <= end;
            let after = chars[percent.figure.end.min(end)..end]
                .split(|&c| c == ' ')
                .filter(|cell| !cell.is_empty())
                .count();
            let role = (self.columns.len().checked_sub(after + 1)).and_then(|at| self.columns[at]);
            if alone && let Some(role) = role {
                let from = percent.figure.start;
                placed[at].reading.role = role;
                placed[at].reading.own = (from, from);
            }
        }
    }

    /// The count of a table's row, among the rows from `first` on, that a share or completion at `at` belongs to.
    pub(super) fn counted_in_row(&mut self, first: usize, at: usize, role: Role) -> Option<usize> {
        let fits = |row: &Row| {
            row.figure.end <= at
                && is_count(row.unit)
                && (role == Role::Share || row.kind != Kind::Target)
        };
        let last = |fits: &dyn Fn(&Row) -> bool| {
            let rows = first..self.rows.len();
            rows.filter(|&row| fits(&self.rows[row]))
                .max_by_key(|&row| self.rows[row].figure.start)
        };
        // 死因 | 死亡率(1/10万) | 构成(%): a rate on many thousands stands for the count.
        let stands_for = |row: &Row| {
            row.figure.end <= at
                && role == Role::Share
                && matches!(row.unit, "per_10000" | "per_100000")
        };
        let row = last(&fits).or_else(|| last(&stands_for))?;
        self.slot(row, role).is_none().then_some(row)
    }
}
