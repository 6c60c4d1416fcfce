//! Rows of tables, where units and subjects stand in other cells than the number. Prose is read elsewhere.

mod cells;
mod changes;
mod column;
mod flattened;
mod foot;
mod keyed;
mod line;
mod links;
mod money;
mod months;
mod off_plan;
mod past;
mod plain;
mod plain_chinese;
mod plan;
mod row;
mod shape;
mod slashed_chinese;
mod unit;
mod years;

use crate::text::Text;
pub(crate) use plain::{Partings, partings};
use plain_chinese::is_dots;
pub(crate) use unit::unit_of_label;

use crate::draft::{Kind, UnitClass};
use crate::english::{english_caption, is_english};
use crate::figure::Figure;
use crate::fold::is_han;
use crate::lexicon::{class_of, contains_any, words};
use crate::number::Number;
use crate::relation::Role;
use crate::subject::Subject;
pub(crate) use cells::cells;
use cells::{bare_year, blanked, cell_number, is_rule};
use column::{Column, column, under};
use foot::is_page_foot;
use keyed::keyed;
use months::year_months;
use plan::{is_plan_caption, is_plan_title};
use unit::{announced_unit, unit_word};

/// Where a cell or a line stands.
type Span = (usize, usize);

/// The table that the last lines belong to.
#[derive(Default)]
pub(crate) struct Table {
    header: Vec<Column>,
    /// Whether the last row was one of the header, which the next may go on with.
    header_open: bool,
    /// `单位:万元` above the table or in its header.
    unit: Option<(&'static str, i8)>,
    /// A row of nothing but its label, which the rows under it belong to.
    group: Option<Span>,
    /// Whether the last line was a title within the table.
    titled: bool,
    /// How many sentences have come since `单位:万元`; none of them was a row.
    since_unit: u8,
    /// The header of the last English table, which rows as wide go on with after a title or a comment.
    left: Vec<Column>,
    /// How many sentences have come since.
    since_left: u8,
    /// The last English line that was no row.
    heading: Option<Span>,
    /// Whether that line announces what comes first: Top causes.
    ranked: bool,
    /// The currency of the first row, if all its values had the sign of one; rows under it may leave it out.
    signed: Option<&'static str>,
    /// Whether no row has come under the header yet.
    first_row: bool,
    /// Whether the caption above says that a plan's indicators follow.
    captioned: bool,
    /// Whether the table holds where a plan departs from and what it aims at.
    planned: bool,
    /// The currency that the text has spoken of last.
    pub currency: Option<&'static str>,
}

/// A figure of a cell with all that the table says of it.
pub(crate) struct Cell {
    /// The figure, its unit known.
    pub figure: Figure,
    /// Row label and column header.
    pub subject: Subject,
    /// The year of the column, as EDTF.
    pub year: Option<String>,
    /// Whether the column holds aims or results.
    pub kind: Option<Kind>,
    /// Whether columns of later years follow.
    pub is_past: bool,
    /// The change in percent that a column of changes says.
    pub growth: Option<Number>,
    /// The percentage of a whole that a column or a bracket says.
    pub share: Option<Number>,
    /// The percentage of what was set out to be done.
    pub done: Option<Number>,
    /// The place that a column of places says.
    pub rank: Option<Number>,
    /// Whether it is a share or a completion of the count beside it.
    pub part: Option<Role>,
    /// The column it stands in.
    index: usize,
}

/// Whether an English line is a short title without figures.
fn is_title(line: &[char]) -> bool {
    const TITLE_MAX_CHARS: usize = 48;
    line.len() <= TITLE_MAX_CHARS
        && is_english(line)
        && !line.iter().any(|c| c.is_ascii_digit())
        && !line.ends_with(&['.'])
}

/// Whether a line announces a list of what comes first: Top causes, Ten leading diagnoses.
fn announces_first(line: &[char]) -> bool {
    const LINE_MAX_CHARS: usize = 90;
    const FIRST: &[&str] = &["top", "leading", "commonest", "foremost", "principal"];
    if line.len() > LINE_MAX_CHARS {
        return false;
    }
    let text: String = line.iter().map(char::to_ascii_lowercase).collect();
    text.contains("most common")
        || text.contains("most frequent")
        || text
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| FIRST.contains(&word))
}

/// Whether the line is a row of cells.
pub(crate) fn is_row(line: &[char]) -> bool {
    line.contains(&'\t') || line.iter().filter(|&&c| c == '|').count() >= 2
}

impl Table {
    /// Forgets the table: a line that is no row has come. Keeps the unit that such a line announces.
    pub fn leave(&mut self, chars: &Text, start: usize, end: usize) {
        const KEPT_SENTENCES: u8 = 6;
        let line = &chars[start..end];
        if is_dots(line) {
            return;
        }
        let english = is_english(line);
        self.heading = english.then_some((start, end));
        self.ranked = self.heading.is_some() && announces_first(line);
        // Timely access: a title between the rows of one table.
        if !self.header.is_empty() && !self.titled && is_title(line) {
            self.group = Some((start, end));
            self.header_open = false;
            self.titled = true;
            return;
        }
        // 健康水平: a title between the rows of a plan's table.
        if self.planned && !self.header.is_empty() && !english && is_plan_title(line) {
            self.group = Some((start, end));
            self.header_open = false;
            return;
        }
        self.titled = false;
        self.captioned =
            !english && (is_plan_caption(line) || self.captioned && announced_unit(line).is_some());
        self.since_left = self.since_left.saturating_add(1);
        if !self.header.is_empty() {
            self.left = std::mem::take(&mut self.header);
            self.since_left = 0;
        }
        self.header.clear();
        self.header_open = false;
        self.group = None;
        self.signed = None;
        let announced =
            announced_unit(line).or_else(|| english.then(|| english_caption(line)).flatten());
        self.since_unit = self.since_unit.saturating_add(1);
        let opens_part = line
            .iter()
            .find(|c| !c.is_whitespace())
            .is_some_and(|&c| "◆◇■□●○★▶一二三四五六七八九十(【".contains(c));
        if announced.is_some() {
            self.since_unit = 0;
        } else if opens_part || self.since_unit > KEPT_SENTENCES {
            self.unit = None;
        }
        if announced.is_some() || english {
            self.unit = announced;
        }
    }

    /// The unit that the heading above announced, with its power of ten.
    pub fn announced(&self) -> Option<(&'static str, i8)> {
        self.unit.filter(|(unit, _)| !unit.is_empty())
    }

    /// The figures of the row `start..end`, and the places of the cells that are units; a row without numbers becomes the
    /// header.
    pub fn row(
        &mut self,
        chars: &Text,
        start: usize,
        end: usize,
    ) -> (Vec<Cell>, Vec<(usize, usize)>) {
        let mut cells = cells(chars, start, end);
        // 合计 under 单位 where the rows are numbered: the sum has no number.
        if cells.len() < self.header.len()
            && self.header[0].skipped
            && !is_english(&chars[start..end])
            && cells
                .first()
                .is_some_and(|&(from, to)| from < to && chars[from..to].iter().all(|&c| is_han(c)))
        {
            cells.insert(0, (start, start));
        }
        self.since_unit = u8::MAX;
        // What stands under a title with other columns is another table.
        if std::mem::take(&mut self.titled) && cells.len() != self.header.len() {
            self.header.clear();
            self.group = None;
        }
        // |---|---| parts the header from the rows.
        if is_rule(&chars[start..end]) {
            return (Vec::new(), Vec::new());
        }
        if is_english(&chars[start..end])
            && let Some(keyed) = keyed(chars, &cells)
        {
            return self.keyed_row(chars, (start, end), keyed);
        }
        let mut units: Vec<(usize, usize)> = cells
            .iter()
            .copied()
            .filter(|&(from, to)| unit_word(&chars[from..to]).is_some())
            .collect();
        let mut labelled = false;
        let numbers: Vec<Option<Figure>> = cells
            .iter()
            .map(|&(from, to)| {
                let number = cell_number(chars, from, to)
                    .or_else(|| blanked(chars, from, to).filter(|_| labelled))
                    .or_else(|| self.planned_number(chars, from, to).filter(|_| labelled));
                labelled |= number.is_none() && from < to;
                number
            })
            .collect();
        let years_only = numbers
            .iter()
            .zip(&cells)
            .all(|(number, &(from, to))| number.is_none() || bare_year(&chars[from..to]).is_some());
        // 体检 | 1,286人: figures with their units, read as prose, are no header.
        let holds_figures = cells.iter().skip(1).any(|&(from, to)| {
            from < to && chars[from].is_ascii_digit() && column(chars, (from, to)).year.is_none()
        });
        if years_only && holds_figures && !self.header.is_empty() {
            self.header_open = false;
            return (Vec::new(), units);
        }
        let mut filled = cells.iter().filter(|&&(from, to)| from < to);
        if years_only
            && !self.header.is_empty()
            && let (Some(&(from, to)), None) = (filled.next(), filled.next())
            && is_english(&chars[from..to])
        {
            self.group = Some((from, to));
            self.header_open = false;
            return (Vec::new(), units);
        }
        if years_only {
            self.read_header(chars, (start, end), &cells);
            return (Vec::new(), units);
        }
        self.header_open = false;
        self.go_on(cells.len(), is_english(&chars[start..end]));
        if std::mem::take(&mut self.first_row) {
            self.signed = signed_all(&numbers);
        }
        // Northam Health | Annual Report 2020 | 31: the foot of a page
        if self.header.is_empty() && is_page_foot(&chars[start..end], &cells) {
            return (Vec::new(), units);
        }
        if let Some(found) = self.year_row(chars, &cells, &numbers) {
            return (found, units);
        }
        if let Some(found) = self.unlabelled_row(chars, (start, end), &cells, &numbers) {
            return (found, units);
        }
        let mut found = Vec::new();
        units.extend(self.values(chars, (start, end), &cells, numbers, &mut found));
        (found, units)
    }

    /// Takes up the last header again for an English row of its width.
    fn go_on(&mut self, width: usize, english: bool) {
        const KEPT_SENTENCES: u8 = 12;
        const WIDTH_MIN: usize = 4;
        if self.header.is_empty()
            && english
            && width >= WIDTH_MIN
            && self.left.len() == width
            && self.since_left < KEPT_SENTENCES
        {
            self.header = std::mem::take(&mut self.left);
        }
    }

    /// Reads a row without numbers as the header, or as a further row of it.
    fn read_header(&mut self, chars: &Text, (start, end): Span, cells: &[Span]) {
        self.group = None;
        let mut lower: Vec<Column> = cells.iter().map(|&cell| column(chars, cell)).collect();
        year_months(chars, &mut lower);
        // 死亡率(同左)
        for index in 1..lower.len() {
            let (from, to) = cells[index];
            if contains_any(&chars[from..to], words!["(同左", "(同前"]) {
                lower[index].unit = lower[index - 1].unit;
            }
        }
        // Disease | No. | %: what is behind the labels numbers no rows.
        for column in lower.iter_mut().skip(1) {
            let text: String = chars[column.cell.0..column.cell.1].iter().collect();
            let count = matches!(
                text.trim_end_matches('.'),
                "No" | "Nos" | "no" | "nos" | "NO"
            );
            column.skipped &= !count || cells[0].0 == cells[0].1;
        }
        // The lower row may leave out what heads the labels.
        if self.header_open
            && lower.len() + 1 == self.header.len()
            && is_english(&chars[start..end])
        {
            lower.insert(0, Column::default());
        }
        self.header = if self.header_open {
            under(chars, &self.header, lower)
        } else {
            // What was announced of one English table is not said of the next.
            if !self.header.is_empty() && is_english(&chars[start..end]) {
                self.unit = None;
            }
            lower
        };
        self.header_open = true;
        if !is_english(&chars[start..end]) {
            self.plan(chars);
        }
        self.first_row = true;
        self.signed = None;
        let caption = || {
            let &(from, to) = cells.first()?;
            english_caption(&chars[from..to]).filter(|_| is_english(&chars[start..end]))
        };
        if let Some(unit) = announced_unit(&chars[start..end]).or_else(caption) {
            self.unit = Some(unit);
        }
    }

    /// The column of the cell `index` in a row of `width` cells: a header may leave out what heads the labels, and the remarks
    /// behind the values with it.
    fn column(&self, index: usize, width: usize) -> Option<&Column> {
        let told = |column: &Column| column.year.is_some() || column.kind.is_some();
        let unremarked = self.header.len() + 2 == width && self.header.iter().all(told);
        // 2022 Actual | 2023 Budget | % change over a label and fewer values than columns
        let cut_short = width <= self.header.len()
            && width > 2
            && self
                .header
                .iter()
                .all(|column| column.year.is_some() || column.changes)
            && self.header.iter().any(|column| column.changes);
        let shift = usize::from(self.header.len() + 1 == width || unremarked || cut_short);
        self.header.get(index.checked_sub(shift)?)
    }
}

/// The currency that all numbers of a row have.
fn signed_all(numbers: &[Option<Figure>]) -> Option<&'static str> {
    let mut units = numbers.iter().flatten().map(|figure| figure.unit);
    let unit = units.next()?;
    (class_of(unit) == UnitClass::Money && units.all(|other| other == unit)).then_some(unit)
}

fn bracket_start(chars: &Text, (from, to): (usize, usize)) -> usize {
    (from..to).find(|&i| chars[i] == '(').unwrap_or(to)
}
