//! English tables set in plain text, whose columns wide gaps or strokes part: where their tabs would stand. What the cells say is
//! read elsewhere.

use super::flattened::flattened;
use super::keyed::{is_keyed_throughout, keyed};
use super::line::{Parting, Signs, Span, cells, lines, listed, years_in_list};
use super::plain_chinese::chinese_partings;
use super::shape::{
    Shape, is_all_values, is_header, is_page_head, is_title, names_plain_year, names_year, shape,
    value_in_label,
};
use super::slashed_chinese::slashed_partings;
use crate::english::english_key;
use crate::text::Text;

/// Where the cells of tables in plain text are parted.
pub(crate) fn partings(original: &Text) -> Partings {
    let mut text = Lines {
        original,
        lines: lines(original),
        found: Vec::new(),
    };
    for parting in [Parting::Both, Parting::Gap, Parting::Stroke, Parting::Dash] {
        text.tables(parting);
    }
    text.keyed_lines();
    text.keyed_columns();
    let mut found = text.found;
    let flattened = flattened(original);
    found.extend(flattened.partings);
    found.extend(chinese_partings(original));
    found.extend(slashed_partings(original));
    found.sort_unstable_by(|one, other| other.cmp(one));
    found.dedup();
    let mut joints = flattened.joints;
    joints.reverse();
    Partings {
        partings: found,
        joints,
    }
}

/// Where tables in plain text are parted.
#[derive(Default)]
pub(crate) struct Partings {
    /// Where a blank, a stroke or a break parts two cells, the last place first.
    pub partings: Vec<usize>,
    /// Where a break parts two lines of one cell, the last place first.
    pub joints: Vec<usize>,
}

/// The lines of a text, and where their cells were found to be parted.
struct Lines<'a> {
    original: &'a Text,
    /// Where each line stands, and what may still part it.
    lines: Vec<(Span, Signs)>,
    found: Vec<usize>,
}

impl Lines<'_> {
    /// Finds the tables whose columns one kind of sign parts.
    fn tables(&mut self, parting: Parting) {
        let original = self.original;
        let cells: Vec<Vec<Span>> = (self.lines.iter())
            .map(|&(line, signs)| match signs.allow(parting) {
                true => cells(original, line, parting),
                false => Vec::new(),
            })
            .collect();
        let shapes: Vec<Shape> = cells.iter().map(|cells| shape(original, cells)).collect();
        let mut at = 0;
        // The last row under the last header.
        let mut headed = None;
        while at < shapes.len() {
            if shapes[at] == Shape::Other {
                at += 1;
                continue;
            }
            let mut end = (at..shapes.len())
                .find(|&i| shapes[i] == Shape::Other)
                .unwrap_or(shapes.len());
            // A label too long for its column may stand together with its first value.
            let widest = (cells[at..end].iter())
                .max_by_key(|row| row.len())
                .unwrap_or(&cells[at]);
            let header = (at.checked_sub(1))
                .and_then(|above| Some((above, self.header(above, widest, parting)?)));
            // A title stands between the header, or the rows under it, and these rows.
            let titled = header.is_none() && at > 1 && is_title(original, self.lines[at - 1].0);
            let header = header.or_else(|| {
                let above = at.checked_sub(2).filter(|_| titled)?;
                Some((above, self.header(above, widest, parting)?))
            });
            let goes_on = titled && headed == Some(at - 2);
            if header.is_none() && !goes_on {
                // What no header names is a row only if it has nothing but values.
                if shapes[at] == Shape::Remarked {
                    at += 1;
                    continue;
                }
                end = (at..end)
                    .find(|&i| shapes[i] == Shape::Remarked)
                    .unwrap_or(end);
            }
            if header.is_some() || goes_on || is_block(original, &cells[at..end], parting) {
                headed = (header.is_some() || goes_on).then_some(end - 1);
                if let Some((line, names)) = header {
                    self.part(line, &names);
                    self.part_years(line, names.len());
                }
                let width = cells[at..end].iter().map(Vec::len).max().unwrap_or(0);
                for (row, cells) in cells.iter().enumerate().take(end).skip(at) {
                    self.part(row, cells);
                    if cells.len() + 1 == width {
                        self.found.extend(value_in_label(original, cells[0]));
                    }
                }
            }
            at = end;
        }
    }

    /// Parts the line into its cells.
    fn part(&mut self, line: usize, cells: &[Span]) {
        self.lines[line].1 = Signs::default();
        self.found.extend(cells.windows(2).map(|pair| pair[0].1));
    }

    /// Parts the line above a header of so many cells, if it heads them with years.
    fn part_years(&mut self, header: usize, width: usize) {
        let Some(above) = header.checked_sub(1) else {
            return;
        };
        let (line, signs) = self.lines[above];
        if !signs.gap {
            return;
        }
        let cells = cells(self.original, line, Parting::Gap);
        let year = |&(from, to): &Span| {
            let cell = &self.original[from..to];
            names_year(cell) || cell.len() == 4 && cell.iter().all(char::is_ascii_digit)
        };
        let years = cells.iter().rev().take_while(|cell| year(cell)).count();
        if years > 1 && cells.len() - years < 2 && (width..=width + 1).contains(&cells.len()) {
            self.part(above, &cells);
        }
    }

    /// The cells of the line above the first row, if they name the columns of that; other signs may part them.
    fn header(&self, above: usize, row: &[Span], parting: Parting) -> Option<Vec<Span>> {
        let (line, signs) = self.lines[above];
        [parting, Parting::Stroke, Parting::Gap, Parting::Both]
            .into_iter()
            .filter(|&parting| signs.allow(parting))
            .map(|parting| cells(self.original, line, parting))
            .find(|cells| is_header(self.original, cells, row))
            .filter(|cells| !is_page_head(self.original, cells, row))
            .or_else(|| years_in_list(self.original, line, row.len()))
    }

    /// Parts lines of values that no label opens, and the line of keys above each: 2021 Actual | 2022 Target.
    fn keyed_columns(&mut self) {
        for line in 1..self.lines.len() {
            let (span, signs) = self.lines[line];
            let (above, signs_above) = self.lines[line - 1];
            if !signs.gap || !signs_above.gap {
                continue;
            }
            let values = cells(self.original, span, Parting::Gap);
            if !is_all_values(self.original, &values) {
                continue;
            }
            let keys = cells(self.original, above, Parting::Gap);
            let key = |&(from, to): &Span| english_key(&self.original[from..to]).is_some();
            if keys.len() == values.len() && keys.iter().all(key) {
                self.part(line - 1, &keys);
                self.part(line, &values);
            }
        }
    }

    /// Parts the lines whose cells bring their own headers.
    fn keyed_lines(&mut self) {
        for line in 0..self.lines.len() {
            let (span, signs) = self.lines[line];
            if signs.gap {
                let cells = cells(self.original, span, Parting::Gap);
                if cells.len() > 1 && keyed(self.original, &cells).is_some() {
                    self.part(line, &cells);
                    continue;
                }
            }
            if !signs.list {
                continue;
            }
            // Prior year: 31; Actual: 27; Goal: 26
            let listed = listed(self.original, span);
            if listed.len() > 1 && is_keyed_throughout(self.original, &listed) {
                self.part(line, &listed);
            }
        }
    }
}

/// Whether rows without a header are a table: two figures to a line, or lines of one label and one figure, several of them alike; or
/// a figure with its change.
fn is_block(original: &Text, rows: &[Vec<Span>], parting: Parting) -> bool {
    let width = rows[0].len();
    let alike = rows.iter().filter(|row| row.len() == width).count();
    let changed = || {
        rows[0].last().is_some_and(|&(from, to)| {
            matches!(original[from], '+' | '-' | '–' | '−' | '▲' | '▼') && original[to - 1] == '%'
        })
    };
    // Only columns of years tell a table from names and numbers that dashes join.
    if parting == Parting::Dash {
        let year = |&(from, to): &Span| names_plain_year(&original[from..to]);
        return alike > 1 && width > 2 && rows[0][1..].iter().all(year);
    }
    alike > 1 && (parting != Parting::Stroke || width > 2) || width == 3 && changed()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(text: &str) -> usize {
        partings(&text.chars().collect()).partings.len()
    }

    #[test]
    fn gaps_and_strokes_part_the_cells_of_rows_alike() {
        assert_eq!(
            parted("Ward      Beds   Staff\nNorth     12     30\nSouth     8      21"),
            6
        );
        assert_eq!(parted("Fund / Given / Spent\nDrugs / 12.50 / 9.75"), 4);
        assert_eq!(parted("Hospitals      4\nClinics        19"), 2);
    }

    #[test]
    fn dashes_part_cells_under_a_header_alone() {
        let rows = "Wells tested - 40 - 52 - 60\nDays to answer - 9 - 7.5 - 6";
        assert_eq!(
            parted(&format!("Measure - FY19 - FY20 - FY21 goal\n{rows}")),
            9
        );
        assert_eq!(parted(rows), 0);
    }

    #[test]
    fn prose_has_no_cells() {
        assert_eq!(parted("1.2  Visits rose to 4,120.  The list fell."), 0);
        assert_eq!(
            parted("Cured 91% / died 3% / lost 6%\nCured 90% / died 4% / lost 6%"),
            0
        );
        assert_eq!(parted("Ward 4   12"), 0);
    }
}
