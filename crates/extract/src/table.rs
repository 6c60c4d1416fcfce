//! Rows of tables, where units and subjects stand in other cells than the number. Prose is read elsewhere.

mod cells;
mod column;
mod foot;
mod links;
mod plain;
mod plain_chinese;
mod unit;
mod years;

pub(crate) use plain::partings;

use crate::draft::{Kind, UnitClass};
use crate::english::{english_caption, english_cell_unit, is_english};
use crate::figure::Figure;
use crate::lexicon::{class_of, contains_any};
use crate::number::Number;
use crate::relation::Role;
use crate::subject::{Subject, trimmed};
pub(crate) use cells::cells;
use cells::{bare_year, cell_number, is_rule};
use column::{Column, column, under};
use foot::{is_page_foot, numbers_itself};
use unit::{announced_unit, bracketed_unit, guessed_unit, is_rate, unit_word};

/// The table that the last lines belong to.
#[derive(Default)]
pub(crate) struct Table {
    header: Vec<Column>,
    /// Whether the last row was one of the header, which the next may go on with.
    header_open: bool,
    /// `单位:万元` above the table or in its header.
    unit: Option<(&'static str, i8)>,
    /// A row of nothing but its label, which the rows under it belong to.
    group: Option<(usize, usize)>,
    /// Whether the last line was a title within the table.
    titled: bool,
    /// How many sentences have come since `单位:万元`; none of them was a row.
    since_unit: u8,
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

/// Whether the line is a row of cells.
pub(crate) fn is_row(line: &[char]) -> bool {
    line.contains(&'\t') || line.iter().filter(|&&c| c == '|').count() >= 2
}

impl Table {
    /// Forgets the table: a line that is no row has come. Keeps the unit that such a line announces.
    pub fn leave(&mut self, chars: &[char], start: usize, end: usize) {
        const KEPT_SENTENCES: u8 = 6;
        let line = &chars[start..end];
        // Timely access: a title between the rows of one table.
        if !self.header.is_empty() && !self.titled && is_title(line) {
            self.group = Some((start, end));
            self.header_open = false;
            self.titled = true;
            return;
        }
        self.titled = false;
        self.header.clear();
        self.header_open = false;
        self.group = None;
        let announced = announced_unit(line)
            .or_else(|| is_english(line).then(|| english_caption(line)).flatten());
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
        if announced.is_some() || is_english(line) {
            self.unit = announced;
        }
    }

    /// The unit that the heading above announced, with its power of ten.
    pub fn announced(&self) -> Option<(&'static str, i8)> {
        self.unit
    }

    /// The figures of the row `start..end`, and the places of the cells that are units; a row without numbers becomes the
    /// header.
    pub fn row(
        &mut self,
        chars: &[char],
        start: usize,
        end: usize,
    ) -> (Vec<Cell>, Vec<(usize, usize)>) {
        let cells = cells(chars, start, end);
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
        let mut units: Vec<(usize, usize)> = cells
            .iter()
            .copied()
            .filter(|&(from, to)| unit_word(&chars[from..to]).is_some())
            .collect();
        let numbers: Vec<Option<Figure>> = cells
            .iter()
            .map(|&(from, to)| cell_number(chars, from, to))
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
            self.group = None;
            let mut lower: Vec<Column> = cells.iter().map(|&cell| column(chars, cell)).collect();
            // 死亡率(同左)
            for index in 1..lower.len() {
                let (from, to) = cells[index];
                if contains_any(&chars[from..to], &["(同左", "(同前"]) {
                    lower[index].unit = lower[index - 1].unit;
                }
            }
            self.header = if self.header_open {
                under(chars, &self.header, lower)
            } else {
                lower
            };
            self.header_open = true;
            let caption = || {
                let &(from, to) = cells.first()?;
                english_caption(&chars[from..to]).filter(|_| is_english(&chars[start..end]))
            };
            if let Some(unit) = announced_unit(&chars[start..end]).or_else(caption) {
                self.unit = Some(unit);
            }
            return (Vec::new(), units);
        }
        self.header_open = false;
        // Northam Health | Annual Report 2020 | 31: the foot of a page
        if self.header.is_empty() && is_page_foot(&chars[start..end], &cells) {
            return (Vec::new(), units);
        }
        if let Some(found) = self.year_row(chars, &cells, &numbers) {
            return (found, units);
        }
        // The label is the first cell of words; a number before it counts the rows.
        let Some(label_at) = cells
            .iter()
            .zip(&numbers)
            .position(|(&(from, to), number)| number.is_none() && from < to)
        else {
            return (Vec::new(), units);
        };
        // 服务效率 | 诊疗人次数(人次) | 16788: the words next to the number say what it is.
        let first_number = (label_at..numbers.len())
            .find(|&at| numbers[at].is_some())
            .unwrap_or(label_at);
        let group = cells[label_at];
        let label_at = (label_at..first_number)
            .rev()
            .find(|&at| cells[at].0 < cells[at].1 && !units.contains(&cells[at]))
            .unwrap_or(label_at);
        let label = cells[label_at];
        // Agenda item: 7
        if numbers_itself(&chars[label.0..label.1]) {
            return (Vec::new(), units);
        }
        let (label_start, label_end) = trimmed(chars, label.0, bracket_start(chars, label));
        let stated = cells[label_at + 1..]
            .iter()
            .find_map(|&(from, to)| unit_word(&chars[from..to]))
            .or_else(|| bracketed_unit(&chars[label.0..label.1]));
        // | Physicians | 2.77 | Number per 10,000 population |
        let beside: Vec<&[char]> = cells
            .iter()
            .zip(&numbers)
            .skip(label_at + 1)
            .filter(|&(_, number)| number.is_none())
            .map(|(&(from, to), _)| &chars[from..to])
            // +4.5% is a figure, no unit of the cells beside it.
            .filter(|cell| {
                let first = cell.first().copied().unwrap_or(' ');
                !(first.is_ascii_digit() || matches!(first, '+' | '-' | '–' | '−'))
            })
            .collect();
        let mut found: Vec<Cell> = Vec::new();
        let numbers_wide = cells.len();
        let people = self.header.iter().any(|column| column.people);
        for (index, number) in numbers.into_iter().enumerate().skip(label_at + 1) {
            let Some(mut figure) = number else { continue };
            let column = self
                .column(index, numbers_wide)
                .cloned()
                .unwrap_or_default();
            if column.skipped || column.changes {
                continue;
            }
            if figure.unit.is_empty() {
                let said = is_english(&chars[label.0..label.1]).then(|| {
                    let column = &chars[column.text.0..column.text.1];
                    let group = self.group.map_or(&[][..], |(from, to)| &chars[from..to]);
                    let rate = self.unit.filter(|(unit, _)| {
                        matches!(class_of(unit), UnitClass::Rate | UnitClass::Percent)
                    });
                    english_cell_unit(&chars[label.0..label.1], column, group, &beside, rate)
                });
                let (unit, power) = column
                    .unit
                    .or(said.flatten())
                    .or(stated)
                    .or(self
                        .unit
                        .filter(|_| !is_rate(&chars[label_start..label_end])))
                    .unwrap_or_else(|| {
                        let (from, to) = column.text;
                        let guessed = guessed_unit(&chars[from..to])
                            .or(people.then_some("person"))
                            .or_else(|| guessed_unit(&chars[label_start..label_end]));
                        (guessed.unwrap_or("item"), 0)
                    });
                figure.unit = unit;
                figure.value = figure.value.map(|value| value.scaled(power));
            }
            let mut subject = Subject::range(label_start, label_end);
            // 医院 | 三级甲等 | 15 counts both; 二、服务效率 only heads the rows.
            if group != label && !chars[group.0..group.1].contains(&'、') {
                let (from, to) = trimmed(chars, group.0, bracket_start(chars, group));
                subject = Subject::range(from, to).then(&subject);
            }
            if let Some((from, to)) = self.group {
                subject = Subject::range(from, to).then(&subject);
            }
            subject = subject
                .then(&Subject::range(column.group.0, column.group.1))
                .then(&Subject::range(column.text.0, column.text.1));
            // 合计 | 305: a total of nothing that the header names.
            if subject.is_empty() {
                subject = Subject::range(label.0, bracket_start(chars, label));
            }
            let last = self
                .header
                .iter()
                .filter_map(|other| other.year.as_ref())
                .max();
            // 药品 | 23.1 | 26.8% with no header: a percentage right after a count is its share.
            let beside = self.header.is_empty()
                && figure.unit == "percent"
                && found
                    .last()
                    .is_some_and(|cell| cell.index + 1 == index && cell.figure.unit != "percent")
                && !is_english(&chars[start..end]);
            let part = column.part.or(beside.then_some(Role::Share));
            found.push(Cell {
                figure,
                subject,
                growth: None,
                share: None,
                done: None,
                rank: None,
                part,
                index,
                is_past: column.part_of_year && self.header.iter().any(|other| other.current)
                    || column.year.is_some()
                        && (self.header.iter().any(|other| other.current)
                            || column.year.as_ref() < last && self.years() == 2),
                year: column.year,
                kind: column.kind,
            });
        }
        self.places(chars, &cells, &mut found);
        let changes = self.changes(chars, &cells, &mut found);
        units.extend(changes);
        if is_english(&chars[start..end]) {
            units.extend(self.link(chars, &cells, &mut found));
        }
        (found, units)
    }

    /// How many years the header names.
    fn years(&self) -> usize {
        let mut years: Vec<&String> = self.header.iter().flat_map(|c| &c.year).collect();
        years.sort_unstable();
        years.dedup();
        years.len()
    }

    /// The column of the cell `index` in a row of `width` cells: a header may leave out what heads the labels.
    fn column(&self, index: usize, width: usize) -> Option<&Column> {
        let shift = usize::from(self.header.len() + 1 == width);
        self.header.get(index.checked_sub(shift)?)
    }
}

fn bracket_start(chars: &[char], (from, to): (usize, usize)) -> usize {
    (from..to).find(|&i| chars[i] == '(').unwrap_or(to)
}
