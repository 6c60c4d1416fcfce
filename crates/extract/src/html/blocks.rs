//! The passages and tables of a text, with the figures that stand in each; headings of tables that Word merged are joined again.

use super::Numbered;

/// A run of text in one place: a line of prose or a cell.
#[derive(Default)]
pub(super) struct Line<'t, 'd> {
    /// Its text.
    pub(super) text: &'t str,
    /// The number of its first character.
    pub(super) offset: usize,
    /// The figures that begin in it.
    pub(super) figures: Vec<Numbered<'d>>,
}

/// The cells of a row.
pub(super) type Row<'t, 'd> = Vec<Line<'t, 'd>>;

/// A heading, over as many columns and rows as it stands for.
pub(super) struct HeadCell<'t> {
    pub(super) text: &'t str,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

/// The headings that begin in one row.
pub(super) type HeadRow<'t> = Vec<HeadCell<'t>>;

/// A part of the page.
pub(super) enum Block<'t, 'd> {
    /// A line of prose.
    Passage(Line<'t, 'd>),
    /// Rows with tabs between their cells.
    Table {
        heads: Vec<HeadRow<'t>>,
        rows: Vec<Row<'t, 'd>>,
    },
}

/// More rows than these without a figure are no headings.
const MOST_HEADS: usize = 4;

/// Whether a line is a row of a table: a tab stands after its first word.
fn is_row(line: &str) -> bool {
    line.trim_end().trim_start_matches(' ').contains('\t') && line.trim().contains('\t')
}

/// The parts of a text, in order; `figures` are in the order of the text.
pub(super) fn blocks<'t, 'd>(text: &'t str, figures: &[Numbered<'d>]) -> Vec<Block<'t, 'd>> {
    let mut figures = figures.iter().copied().peekable();
    let mut found = Vec::new();
    let mut rows: Vec<Row<'t, 'd>> = Vec::new();
    let mut offset = 0;
    let mut run = |text: &'t str, offset: usize, end: usize| {
        let mut inside = Vec::new();
        while let Some(figure) = figures.next_if(|f| f.draft.value_offset < end) {
            inside.push(figure);
        }
        Line {
            text,
            offset,
            figures: inside,
        }
    };
    for line in text.split('\n') {
        let end = offset + line.chars().count() + 1;
        if is_row(line) {
            let mut row = Vec::new();
            let mut at = offset;
            for cell in line.split('\t') {
                let cell_end = at + cell.chars().count() + 1;
                row.push(run(cell, at, cell_end));
                at = cell_end;
            }
            rows.push(row);
        } else {
            if !rows.is_empty() {
                found.push(table(std::mem::take(&mut rows)));
            }
            found.push(Block::Passage(run(line, offset, end)));
        }
        offset = end;
    }
    if !rows.is_empty() {
        found.push(table(rows));
    }
    found
}

/// Parts the rows of headings, in which no figure stands, from the others.
fn table<'t, 'd>(mut rows: Vec<Row<'t, 'd>>) -> Block<'t, 'd> {
    let has_figure = |row: &Row<'_, '_>| row.iter().any(|cell| !cell.figures.is_empty());
    let before = rows.iter().position(has_figure);
    let heads = match before {
        Some(heads) if heads <= MOST_HEADS => heads,
        _ => 1,
    };
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let texts: Vec<Vec<&'t str>> = rows
        .iter()
        .map(|row| {
            let cells = row.iter().map(|cell| cell.text.trim());
            cells.chain(std::iter::repeat("")).take(width).collect()
        })
        .collect();
    let mut body = rows.split_off(heads.min(rows.len()));
    for row in &mut body {
        row.resize_with(width, Line::default);
    }
    Block::Table {
        heads: joined(&texts, heads),
        rows: body,
    }
}

/// The first `heads` rows of `texts`, all of one width, with merged headings as one.
///
/// Of a cell over several columns the others are empty, and one over several rows is said again in each.
fn joined<'t>(texts: &[Vec<&'t str>], heads: usize) -> Vec<HeadRow<'t>> {
    let width = texts.first().map_or(0, Vec::len);
    let mut taken = vec![vec![false; width]; heads];
    let mut found = Vec::new();
    for row in 0..heads {
        let mut cells = Vec::new();
        for column in 0..width {
            if taken[row][column] {
                continue;
            }
            let text = texts[row][column];
            let has_text_below = |column: usize| {
                texts[row + 1..]
                    .iter()
                    .any(|below| !below[column].is_empty())
            };
            let mut columns = 1;
            while !text.is_empty()
                && column + columns < width
                && !taken[row][column + columns]
                && texts[row][column + columns].is_empty()
                && has_text_below(column + columns)
            {
                columns += 1;
            }
            let goes_on = |below: usize| {
                let said_again =
                    texts[below][column] == text || column == 0 && texts[below][column].is_empty();
                said_again
                    && (column + 1..column + columns).all(|beside| texts[below][beside].is_empty())
            };
            let mut rows = 1;
            while !text.is_empty() && row + rows < heads && goes_on(row + rows) {
                rows += 1;
            }
            for line in taken.iter_mut().skip(row).take(rows) {
                line[column..column + columns].fill(true);
            }
            cells.push(HeadCell {
                text,
                columns,
                rows,
            });
        }
        found.push(cells);
    }
    found
}
