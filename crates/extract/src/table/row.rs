//! A row of a table: its label, and the numbers in its cells with what header, label and caption say of each.

use super::cells::cell_number;
use super::column::Column;
use super::foot::numbers_itself;
use super::money::money_beside;
use super::off_plan::{lies_off, signed};
use super::unit::{bracketed_power, bracketed_unit, guessed_unit, is_rate, unit_word};
use super::{Cell, Span, Table, bracket_start};
use crate::draft::{Kind, UnitClass};
use crate::english::{
    CellWords, english_cell_unit, english_key, english_scale, english_unit, is_english,
};
use crate::figure::Figure;
use crate::lexicon::class_of;
use crate::relation::{Role, is_share};
use crate::subject::{Subject, trimmed};
use crate::text::Text;

/// The words of a row that go for all its numbers.
struct Words<'a> {
    chars: &'a Text,
    /// Whether the row is English.
    english: bool,
    /// The first cell of words, which the label may stand behind.
    group: Span,
    label: Span,
    /// The unit that an English cell between label and values is.
    unit: Option<&'static str>,
    /// The unit that a cell or a bracket of the label is.
    stated: Option<(&'static str, i8)>,
    /// The cells of words behind the label.
    beside: Vec<&'a [char]>,
}

impl Table {
    /// Reads the numbers of the row `start..end` into `found`; the places that say something of them.
    pub(super) fn values(
        &self,
        chars: &Text,
        (start, end): Span,
        cells: &[Span],
        numbers: Vec<Option<Figure>>,
        found: &mut Vec<Cell>,
    ) -> Vec<Span> {
        let english = is_english(&chars[start..end]);
        let Some(words) = words(chars, english, cells, &numbers) else {
            return Vec::new();
        };
        // Agenda item: 7
        if numbers_itself(&chars[words.label.0..words.label.1]) {
            return Vec::new();
        }
        let label_at = (cells.iter())
            .position(|&cell| cell == words.label)
            .unwrap_or(0);
        for (index, number) in numbers.into_iter().enumerate().skip(label_at + 1) {
            let column = (self.column(index, cells.len()).cloned()).unwrap_or_default();
            let off_plan = english && self.is_off_plan(&column);
            let number = number.or_else(|| off_plan.then(|| signed(chars, cells[index])).flatten());
            let Some(figure) = number else { continue };
            let apart = figure.unit == "percentage_point" || self.is_off_plan(&column);
            if column.skipped || column.changes && !apart {
                continue;
            }
            let mut cell = self.value(&words, figure, column, index, found);
            if off_plan {
                lies_off(&mut cell, found);
            }
            found.push(cell);
        }
        self.places(chars, cells, found);
        let mut taken = self.changes(chars, cells, found);
        taken.extend(
            cells[..=label_at]
                .iter()
                .filter_map(|&cell| numbering(chars, cell)),
        );
        if english {
            self.number_places(chars, cells, label_at, found);
            taken.extend(self.link(chars, cells, found));
        }
        taken
    }

    /// The figure of one cell with what the table says of it.
    fn value(
        &self,
        words: &Words,
        mut figure: Figure,
        column: Column,
        index: usize,
        found: &[Cell],
    ) -> Cell {
        let signed = !figure.unit.is_empty();
        if !signed {
            let (unit, power) = self.unit_of(words, &column);
            figure.unit = unit;
            figure.value = figure.value.map(|value| value.scaled(power));
            if power == 0 {
                self.scale(words, &mut figure);
            }
        } else if !words.chars[figure.start..figure.end]
            .iter()
            .any(|c| c.is_ascii_lowercase())
        {
            // $4,120 under ($ in thousands), but not $4.1m
            self.scale(words, &mut figure);
        }
        // 药品 | 23.1 | 26.8% with no header: a percentage right after a count is its share.
        let beside = self.header.is_empty()
            && figure.unit == "percent"
            && found
                .last()
                .is_some_and(|cell| cell.index + 1 == index && cell.figure.unit != "percent")
            && !words.english;
        // 65岁以上人口占比 | 18.4 | 19.2
        let label = &words.chars[words.label.0..words.label.1];
        let share = figure.value.filter(|_| {
            figure.unit == "percent" && !words.english && column.part.is_none() && is_share(label)
        });
        Cell {
            figure,
            subject: self.subject(words, &column),
            part: column.part.or(beside.then_some(Role::Share)),
            is_past: self.is_past(&column),
            kind: if words.english {
                let (from, to) = words.label;
                self.kind(&column)
                    .or_else(|| row_kind(&words.chars[from..to]))
            } else {
                self.compared(&column)
            },
            year: column.year,
            index,
            growth: None,
            share,
            done: None,
            rank: None,
        }
    }

    /// Scales an amount by what the caption of an English table says of all amounts.
    fn scale(&self, words: &Words, figure: &mut Figure) {
        if let Some((unit, power)) = self.unit.filter(|_| words.english)
            && class_of(figure.unit) == UnitClass::Money
            && (unit.is_empty() || class_of(unit) == UnitClass::Money)
        {
            figure.value = figure.value.map(|value| value.scaled(power));
        }
    }

    /// The unit of a number alone in its cell, and its power of ten.
    fn unit_of(&self, words: &Words, column: &Column) -> (&'static str, i8) {
        let &Words { chars, label, .. } = words;
        let (from, to) = trimmed(chars, label.0, bracket_start(chars, label));
        let stub = self.header.first().map_or((0, 0), |stub| stub.cell);
        let said = words.english.then(|| {
            let group = self.group.map_or(&[][..], |(from, to)| &chars[from..to]);
            english_cell_unit(&CellWords {
                label: &chars[label.0..label.1],
                column: &chars[column.text.0..column.text.1],
                group,
                heading: self.heading_of(chars),
                beside: &words.beside,
                caption: self.unit.or(self.signed.map(|unit| (unit, 0))),
                stub: &chars[stub.0..stub.1],
                budgeted: self.header.iter().any(|column| column.budget),
                currency: self.currency,
            })
        });
        let people = self.header.iter().any(|column| column.people);
        let measured = words.unit.map(|unit| (unit, 0));
        (column.unit)
            .or(measured)
            .or_else(|| {
                words
                    .english
                    .then(|| money_beside(&self.header, words.chars, column))
                    .flatten()
            })
            .or(said.flatten())
            .or_else(|| self.unit_beside(column).filter(|_| words.english))
            .or(words.stated)
            .or(self.announced().filter(|_| !is_rate(&chars[from..to])))
            .unwrap_or_else(|| {
                let (head, tail) = column.text;
                let guessed = guessed_unit(&chars[head..tail])
                    .or(people.then_some("person"))
                    .or_else(|| guessed_unit(&chars[from..to]));
                let (head, tail) = column.cell;
                let power_of = |span: Span| {
                    let text = &chars[span.0..span.1];
                    bracketed_power(text).or_else(|| {
                        words
                            .english
                            .then(|| english_scale(text))
                            .filter(|&power| power > 0)
                    })
                };
                let power = power_of(label).or_else(|| power_of((head, tail)));
                (guessed.unwrap_or("item"), power.unwrap_or(0))
            })
    }

    /// The line above the table, if it is a title and no sentence.
    fn heading_of<'a>(&self, chars: &'a Text) -> &'a [char] {
        const TITLE_MAX_CHARS: usize = 90;
        let line = self.heading.map_or(&[][..], |(from, to)| &chars[from..to]);
        if line.len() > TITLE_MAX_CHARS || line.ends_with(&['.']) {
            return &[];
        }
        line
    }

    /// The unit of the columns beside one that says no more than when or what for: Score (%) | Last year.
    fn unit_beside(&self, column: &Column) -> Option<(&'static str, i8)> {
        let timed = column.kind.is_some() || column.year.is_some();
        if !timed || column.text.0 < column.text.1 {
            return None;
        }
        let values = (self.header.iter()).filter(|other| !other.changes && other.role.is_none());
        let mut units = values.filter_map(|other| other.unit);
        let unit = units.next()?;
        units.all(|other| other == unit).then_some(unit)
    }

    /// What a number of the row is of.
    fn subject(&self, words: &Words, column: &Column) -> Subject {
        let &Words {
            chars,
            label,
            group,
            ..
        } = words;
        let (from, to) = trimmed(chars, label.0, bracket_start(chars, label));
        let mut subject = Subject::range(from, to);
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
        subject
    }

    /// Gives the number before the label to its first value as a place, where the line above the table announces what comes first.
    fn number_places(&self, chars: &Text, cells: &[Span], label_at: usize, found: &mut [Cell]) {
        if !self.ranked {
            return;
        }
        let number = cells[..label_at].iter().find_map(|&(from, to)| {
            let to = to - usize::from(to > from && matches!(chars[to - 1], '.' | ')'));
            cell_number(chars, from, to)
        });
        // 1. Malaria ........ 9,400
        let number = number.or_else(|| {
            let (from, to) =
                numbering(chars, cells[label_at]).filter(|place| place.0 == cells[label_at].0)?;
            cell_number(chars, from, to - usize::from(chars[to - 1] == '.'))
        });
        if let (Some(figure), Some(first)) = (number, found.first_mut())
            && first.rank.is_none()
        {
            first.rank = figure.value;
        }
    }
}

/// What the label of an English row says that all its numbers are: Plan, Local target, Forecast.
fn row_kind(label: &[char]) -> Option<Kind> {
    english_key(label)
        .and_then(|key| key.kind)
        .filter(|kind| *kind != Kind::Actual)
}

/// The number that a label bears as part of its name: Prog 2 District Health, 3.1 Low birth weight, Strategy 8.
fn numbering(chars: &Text, (from, to): Span) -> Option<Span> {
    let word = chars[from..to]
        .iter()
        .take_while(|c| c.is_ascii_alphabetic() || **c == '.')
        .count();
    let named = chars.get(from).is_some_and(char::is_ascii_uppercase)
        && word > 0
        && chars.get(from + word) == Some(&' ')
        && from + word < to;
    let number = from + if named { word + 1 } else { 0 };
    let length = (chars[number..to].iter())
        .take_while(|c| c.is_ascii_digit() || **c == '.')
        .count();
    let ends = matches!(
        chars[number + length..to].first(),
        None | Some(' ' | ':' | ')')
    );
    let digits = chars[number..number + length]
        .iter()
        .any(char::is_ascii_digit);
    (digits && ends && (named || number + length < to)).then_some((number, number + length))
}

/// Whether a cell says no more than how often a row is reported, or is a code of one or two letters: M, Quarterly.
fn is_period_code(cell: &[char]) -> bool {
    const CODE_MAX_CHARS: usize = 2;
    const OFTEN: &[&str] = &[
        "daily",
        "weekly",
        "monthly",
        "quarterly",
        "biannual",
        "bi-annual",
        "annual",
        "annually",
        "yearly",
        "ytd",
        "qtr",
    ];
    let text: String = cell.iter().map(char::to_ascii_lowercase).collect();
    cell.len() <= CODE_MAX_CHARS && cell.iter().all(char::is_ascii_uppercase)
        || OFTEN.contains(&text.as_str())
}

/// The words of a row: the label is its first cell of words; a number before it counts the rows.
fn words<'a>(
    chars: &'a Text,
    english: bool,
    cells: &[Span],
    numbers: &[Option<Figure>],
) -> Option<Words<'a>> {
    let unit_at = |at: usize| {
        let text = &chars[cells[at].0..cells[at].1];
        english.then(|| english_unit(text)).flatten()
    };
    let is_unit =
        |at: usize| unit_word(&chars[cells[at].0..cells[at].1]).is_some() || unit_at(at).is_some();
    let label_at = (cells.iter().zip(numbers))
        .position(|(&(from, to), number)| number.is_none() && from < to)?;
    // 服务效率 | 诊疗人次数(人次) | 16788: the words next to the number say what it is.
    let first_number = (label_at..numbers.len())
        .find(|&at| numbers[at].is_some())
        .unwrap_or(label_at);
    let group = cells[label_at];
    // Persons in care | M | 1,590: how often they are counted
    let often =
        |at: usize| english && at > label_at && is_period_code(&chars[cells[at].0..cells[at].1]);
    let label_at = (label_at..first_number)
        .rev()
        .find(|&at| cells[at].0 < cells[at].1 && !is_unit(at) && !often(at))
        .unwrap_or(label_at);
    let label = cells[label_at];
    let stated = cells[label_at + 1..]
        .iter()
        .find_map(|&(from, to)| unit_word(&chars[from..to]))
        .or_else(|| bracketed_unit(&chars[label.0..label.1]));
    // | Physicians | 2.77 | Number per 10,000 population |
    let beside = (cells.iter().zip(numbers))
        .skip(label_at + 1)
        .filter(|&(_, number)| number.is_none())
        .map(|(&(from, to), _)| &chars[from..to])
        // +4.5% is a figure, no unit of the cells beside it.
        .filter(|cell| {
            let first = cell.first().copied().unwrap_or(' ');
            !(first.is_ascii_digit() || matches!(first, '+' | '-' | '–' | '−'))
        })
        .collect();
    let unit = (label_at + 1..first_number).find_map(unit_at);
    Some(Words {
        unit: unit.filter(|unit| *unit != "item"),
        chars,
        english,
        group,
        label,
        stated,
        beside,
    })
}
