//! A grid of texts as rows of figures: where the header ends, what each column holds, wide or long.

use crate::{
    error::ImportError,
    grid::{Grid, Merge},
    mapping::{Mapping, Meaning, Question},
    number::{self, CellFigure},
    row::{Reading, Row},
    when,
};
use std::collections::BTreeSet;

/// Headings that say what a column holds, in lower case.
const WORDS: &[(Meaning, &[&str])] = &[
    (
        Meaning::Period,
        &[
            "年份",
            "年度",
            "年",
            "日期",
            "时间",
            "时期",
            "月份",
            "统计时间",
            "统计年度",
            "year",
            "date",
            "period",
            "time",
            "month",
            "time_period",
        ],
    ),
    (
        Meaning::Area,
        &[
            "地区",
            "区域",
            "区县",
            "县区",
            "市区",
            "行政区",
            "行政区划",
            "城市",
            "省份",
            "省",
            "市",
            "区",
            "县",
            "街道",
            "地区代码",
            "行政区划代码",
            "area",
            "area_code",
            "area code",
            "region",
            "county",
            "district",
            "location",
        ],
    ),
    (Meaning::AreaName, &["area_name", "area name", "地区名称"]),
    (
        Meaning::Indicator,
        &[
            "指标",
            "指标名称",
            "项目",
            "indicator",
            "subject",
            "measure",
            "variable",
            "indicator_name",
        ],
    ),
    (
        Meaning::Value,
        &["值", "数值", "指标值", "value", "obs_value", "figure"],
    ),
    (Meaning::Unit, &["单位", "计量单位", "unit"]),
    (
        Meaning::Low,
        &["下限", "lower", "low", "lower_ci", "lower ci"],
    ),
    (
        Meaning::High,
        &["上限", "upper", "high", "upper_ci", "upper ci"],
    ),
    (Meaning::Numerator, &["分子", "numerator"]),
    (Meaning::Denominator, &["分母", "denominator"]),
    (
        Meaning::Breakdown,
        &[
            "性别",
            "年龄",
            "年龄组",
            "类别",
            "分组",
            "人群",
            "sex",
            "age",
            "group",
            "category",
            "breakdown",
        ],
    ),
    (
        Meaning::Ignore,
        &[
            "备注", "说明", "注", "序号", "note", "notes", "remarks", "no.", "#",
        ],
    ),
];

/// Labels that stand for the whole.
fn is_total(label: &str) -> bool {
    ["合计", "总计", "小计", "全部", "总数", "total", "all"]
        .contains(&label.to_lowercase().as_str())
}

fn looks_like_an_area(label: &str) -> bool {
    let long_enough = label.chars().count() >= 2;
    let is_code = label.len() == 6 && label.bytes().all(|b| b.is_ascii_digit());
    is_code || (long_enough && label.ends_with(['省', '市', '区', '县', '州', '旗', '镇', '乡']))
}

/// A table whose merged cells are filled and whose header is found.
struct Table<'a> {
    grid: Grid,
    mapping: &'a Mapping,
    /// Distinct texts of each column's header cells, top to bottom.
    headings: Vec<Vec<String>>,
    body: std::ops::Range<usize>,
    title: String,
    title_unit: String,
}

/// Reads one grid; an empty one, or one of remarks only, yields nothing.
pub fn read(grid: &Grid, name: &str, mapping: &Mapping) -> Result<Reading, ImportError> {
    let mut reading = Reading::default();
    let Some(table) = Table::of(grid, name, mapping, &mut reading.notes) else {
        return Ok(reading);
    };
    let meanings = table.meanings(&mut reading.questions);
    if !reading.questions.is_empty() {
        return Ok(reading);
    }
    let place = |meaning| meanings.iter().position(|m| *m == Some(meaning));
    if let Some(value) = place(Meaning::Value) {
        table.figures(&meanings, &[value], &mut reading)?;
    } else {
        let columns: Vec<usize> = (0..meanings.len())
            .filter(|c| meanings[*c] == Some(Meaning::Values))
            .collect();
        table.figures(&meanings, &columns, &mut reading)?;
    }
    Ok(reading)
}

impl<'a> Table<'a> {
    fn of(grid: &Grid, name: &str, mapping: &'a Mapping, notes: &mut Vec<String>) -> Option<Self> {
        let mut grid = grid.clone();
        let mut title = String::new();
        let mut title_unit = String::new();
        let mut header = 0;
        // Above the header stand a title and a remark on the unit, each alone in its row.
        loop {
            if header >= grid.rows.len() {
                if !title.is_empty() {
                    notes.push(format!("{}: {title}: no table", grid.place(0, 0)));
                }
                return None;
            }
            let texts: Vec<&String> = grid.rows[header]
                .cells
                .iter()
                .filter(|c| !c.is_empty())
                .collect();
            let is_remark = |t: &str| t.starts_with("单位") && t.contains(['：', ':']);
            let is_title = texts.len() <= 1 || (texts.len() == 2 && is_remark(texts[1]));
            if !is_title {
                break;
            }
            for text in texts {
                if is_remark(text) {
                    title_unit = text
                        .rsplit(['：', ':'])
                        .next()
                        .unwrap_or("")
                        .trim()
                        .to_owned();
                } else if title.is_empty() {
                    title.clone_from(text);
                }
            }
            header += 1;
        }
        let end = header_end(&grid.merges, header).min(grid.rows.len());
        for merge in grid.merges.clone() {
            if merge.top >= header {
                fill(&mut grid, merge);
            }
        }
        let mut headings = vec![Vec::<String>::new(); grid.width()];
        for row in header..end {
            for (column, heading) in headings.iter_mut().enumerate() {
                let text = grid.text(row, column);
                if !text.is_empty() && !heading.iter().any(|h| h == text) {
                    heading.push(text.to_owned());
                }
            }
        }
        if title.is_empty() {
            name.clone_into(&mut title);
        }
        Some(Self {
            body: end..grid.rows.len(),
            grid,
            mapping,
            headings,
            title,
            title_unit,
        })
    }

    fn heading(&self, column: usize) -> String {
        self.headings[column].join(" / ")
    }

    /// Texts of a column below the header that are not empty.
    fn texts(&self, column: usize) -> impl Iterator<Item = &str> {
        self.body
            .clone()
            .filter(|r| !self.is_remark(*r))
            .map(move |r| self.grid.text(r, column))
            .filter(|t| !t.is_empty())
    }

    /// A note below the table: one text alone in its row.
    fn is_remark(&self, row: usize) -> bool {
        let distinct: BTreeSet<&str> = self.grid.rows[row]
            .cells
            .iter()
            .map(String::as_str)
            .filter(|c| !c.is_empty())
            .collect();
        let first = distinct.iter().next().copied().unwrap_or("");
        distinct.len() == 1
            && self.headings.len() > 1
            && !matches!(number::read(first), Ok(CellFigure::Written(_)))
    }

    /// What each column holds, as answered, as its heading says, or as its cells show.
    fn meanings(&self, questions: &mut Vec<Question>) -> Vec<Option<Meaning>> {
        let mut meanings: Vec<Option<Meaning>> = (0..self.headings.len())
            .map(|column| {
                let heading = self.heading(column);
                let answered = self.mapping.column(&heading);
                let answered = answered.or_else(|| self.mapping.column(number_free(&heading)));
                answered.or_else(|| {
                    let plain = number_free(&heading).to_lowercase();
                    WORDS
                        .iter()
                        .find(|(_, words)| words.contains(&plain.as_str()))
                        .map(|(m, _)| *m)
                })
            })
            .collect();
        // A second column of areas is the names beside the codes, or the other way about.
        let areas: Vec<usize> = (0..meanings.len())
            .filter(|c| meanings[*c] == Some(Meaning::Area))
            .collect();
        if let [first, second] = areas[..] {
            let is_code = |c: usize| self.texts(c).all(|t| t.bytes().all(|b| b.is_ascii_digit()));
            meanings[if is_code(second) { first } else { second }] = Some(Meaning::AreaName);
        }
        let is_long = meanings.contains(&Some(Meaning::Value));
        for column in 0..meanings.len() {
            if meanings[column].is_none() {
                let has_period = meanings.contains(&Some(Meaning::Period));
                meanings[column] = self.shown_by_cells(column, is_long, has_period);
                if meanings[column].is_none() {
                    let heading = self.heading(column);
                    let heading = if heading.is_empty() {
                        self.grid.place(0, column)
                    } else {
                        heading
                    };
                    let sample: Vec<&str> = self.texts(column).take(3).collect();
                    questions.push(Question {
                        words: format!(
                            "what does the column “{heading}” hold ({})? one of {}",
                            sample.join(", "),
                            Meaning::WORDS.join(", ")
                        ),
                        column: heading,
                        meaning: String::new(),
                    });
                }
            }
        }
        let has_figures = meanings
            .iter()
            .any(|m| matches!(m, Some(Meaning::Value | Meaning::Values)));
        if !has_figures && questions.is_empty() {
            questions.extend((0..meanings.len()).map(|c| Question {
                column: self.heading(c),
                meaning: String::new(),
                words: format!(
                    "no column holds figures; is “{}” one? value, values or ignore",
                    self.heading(c)
                ),
            }));
        }
        meanings
    }

    fn shown_by_cells(&self, column: usize, is_long: bool, has_period: bool) -> Option<Meaning> {
        let (mut figures, mut periods, mut areas, mut all) = (0, 0, 0, 0);
        for text in self.texts(column) {
            all += 1;
            let is_period = when::read(text).is_some();
            periods += usize::from(is_period);
            areas += usize::from(looks_like_an_area(text));
            // What is wrong with a number is said when it is read.
            figures += usize::from(!matches!(number::read(text), Ok(CellFigure::Text)));
        }
        let first_of_its_kind = column == 0 && !has_period;
        if all == 0 {
            // A column of empty cells between areas is a column of missing figures.
            return Some(if self.headings[column].is_empty() || is_long {
                Meaning::Ignore
            } else {
                Meaning::Values
            });
        }
        if periods == all && (figures < all || first_of_its_kind) && !has_period {
            return Some(Meaning::Period);
        }
        if figures == all {
            return (!is_long).then_some(Meaning::Values);
        }
        if figures > 0 || is_long {
            return None;
        }
        Some(if areas * 2 > all {
            Meaning::Area
        } else {
            Meaning::Breakdown
        })
    }

    fn figures(
        &self,
        meanings: &[Option<Meaning>],
        columns: &[usize],
        reading: &mut Reading,
    ) -> Result<(), ImportError> {
        let is_long = columns.len() == 1 && meanings[columns[0]] == Some(Meaning::Value);
        let named_by_area = {
            let of_area = columns.iter().filter(|c| {
                let last = self.headings[**c].last().map_or("", String::as_str);
                looks_like_an_area(last) || self.mapping.name("is_area", last).is_some()
            });
            of_area.count() * 2 > columns.len()
        };
        for row in self.body.clone() {
            if self.grid.filled(row) == 0 {
                continue;
            }
            if self.is_remark(row) {
                let text = self.grid.rows[row].cells.iter().find(|c| !c.is_empty());
                reading.notes.push(format!(
                    "{}: {}",
                    self.grid.place(row, 0),
                    text.map_or("", String::as_str)
                ));
                continue;
            }
            for column in columns {
                if let Some(formula) = self.grid.formulas.get(&(row, *column))
                    && is_sum(formula)
                {
                    reading.notes.push(format!(
                        "{}: left out: a total that the sheet works out (={formula})",
                        self.grid.place(row, *column)
                    ));
                    continue;
                }
                let Some(mut figure) = self.figure(row, *column)? else {
                    reading.empty += 1;
                    continue;
                };
                self.labels(row, meanings, &mut figure)?;
                if !is_long {
                    self.add_heading(*column, named_by_area, &mut figure);
                }
                self.add_title(&mut figure);
                reading.rows.push(figure);
            }
        }
        Ok(())
    }

    fn figure(&self, row: usize, column: usize) -> Result<Option<Row>, ImportError> {
        let text = self.grid.text(row, column);
        let place = self.grid.place(row, column);
        let wrong = |what: String| {
            Err(ImportError::new(
                place.as_str(),
                what,
                "correct it, or empty the cell where there is no figure",
            ))
        };
        let (value, comparator, unit, absent) = match number::read(text) {
            Ok(CellFigure::Missing) => return Ok(None),
            Ok(CellFigure::Suppressed) => (None, "eq", "", "suppressed"),
            Ok(CellFigure::Written(w)) => (Some(w.value), w.comparator, w.unit, ""),
            Ok(CellFigure::Text) => return wrong(format!("“{text}” is no number")),
            Err(what) => return wrong(what),
        };
        Ok(Some(Row {
            value,
            comparator,
            absent,
            unit: unit.to_owned(),
            as_written: text.to_owned(),
            quote: self.grid.quote(row),
            place,
            ..Row::default()
        }))
    }

    /// What the other cells of the row say.
    fn labels(
        &self,
        row: usize,
        meanings: &[Option<Meaning>],
        figure: &mut Row,
    ) -> Result<(), ImportError> {
        let mut breakdown = Vec::new();
        for (column, meaning) in meanings.iter().enumerate() {
            let text = self.grid.text(row, column);
            let place = || self.grid.place(row, column);
            let number = || match number::read(text) {
                Ok(CellFigure::Written(w)) => Ok(Some(w.value)),
                Ok(CellFigure::Missing | CellFigure::Suppressed) => Ok(None),
                Ok(CellFigure::Text) => Err(ImportError::new(
                    place(),
                    format!("“{text}” is no number"),
                    "correct it, or empty the cell",
                )),
                Err(what) => Err(ImportError::new(
                    place(),
                    what,
                    "correct it, or empty the cell",
                )),
            };
            match meaning {
                Some(Meaning::Low) => figure.low = number()?,
                Some(Meaning::High) => figure.high = number()?,
                Some(Meaning::Numerator) => figure.numerator = number()?,
                Some(Meaning::Denominator) => figure.denominator = number()?,
                _ if text.is_empty() => {}
                Some(Meaning::Area) => text.clone_into(&mut figure.area),
                Some(Meaning::AreaName) => text.clone_into(&mut figure.area_name),
                Some(Meaning::Indicator) => {
                    let (label, unit) = self.without_unit(text);
                    figure.subject = label;
                    if figure.unit.is_empty() {
                        figure.unit = unit;
                    }
                }
                Some(Meaning::Period) => {
                    text.clone_into(&mut figure.period_as_written);
                    figure.period = when::read(text);
                    if figure.period.is_none() && !is_total(text) {
                        let what = format!("“{text}” is no period");
                        let todo = "write it as 2020, 2020-10, 2020年10月 or 2020年1-10月";
                        return Err(ImportError::new(place(), what, todo));
                    }
                }
                Some(Meaning::Unit) if figure.unit.is_empty() => figure.unit = self.unit(text),
                Some(Meaning::Breakdown) if !is_total(text) => {
                    breakdown.push(format!("{}={text}", self.heading(column)));
                }
                _ => {}
            }
        }
        figure.breakdown = breakdown.join(";");
        Ok(())
    }

    /// What the heading of a column of figures says.
    fn add_heading(&self, column: usize, named_by_area: bool, figure: &mut Row) {
        let mut rest = Vec::new();
        for part in &self.headings[column] {
            let (label, unit) = self.without_unit(part);
            if figure.unit.is_empty() {
                figure.unit = unit;
            }
            if let Some(period) = when::read(&label) {
                // The deeper heading is the finer one.
                figure.period = Some(period);
                figure.period_as_written = label;
            } else {
                rest.push(label);
            }
        }
        if named_by_area && let Some(label) = rest.pop() {
            figure.area = label;
        }
        let breakdown = match &rest[..] {
            [] => None,
            [one] if is_total(one) => None,
            [one]
                if figure.subject.is_empty()
                    && self.mapping.constant(Meaning::Indicator).is_none() =>
            {
                figure.subject.clone_from(one);
                None
            }
            [one] => Some(format!("column={one}")),
            [dimension @ .., category] => Some(format!("{}={category}", dimension.join(" / "))),
        };
        if let Some(breakdown) = breakdown {
            let sep = if figure.breakdown.is_empty() { "" } else { ";" };
            figure.breakdown = format!("{}{sep}{breakdown}", figure.breakdown);
        }
    }

    /// What holds for the whole table, where the row does not say otherwise.
    fn add_title(&self, figure: &mut Row) {
        let constant = |meaning| self.mapping.constant(meaning).unwrap_or("").to_owned();
        if figure.area.is_empty() {
            figure.area = constant(Meaning::Area);
        }
        if figure.subject.is_empty() {
            figure.subject = constant(Meaning::Indicator);
        }
        if figure.subject.is_empty() {
            figure.subject.clone_from(&self.title);
        }
        if figure.unit.is_empty() {
            let unit = constant(Meaning::Unit);
            figure.unit = self.unit(if unit.is_empty() {
                &self.title_unit
            } else {
                &unit
            });
        }
        if figure.period.is_none() {
            let written = constant(Meaning::Period);
            figure.period = when::read(&written).or_else(|| when::of_title(&self.title));
            figure.period_as_written = figure
                .period
                .as_ref()
                .map(|p| p.as_str().to_owned())
                .unwrap_or_default();
        }
    }

    fn unit(&self, word: &str) -> String {
        let answered = self.mapping.name("is_unit", word);
        answered
            .or_else(|| number::unit_key(word))
            .unwrap_or(word)
            .to_owned()
    }

    /// A label and the unit in brackets at its end: `合计（例）`.
    fn without_unit(&self, label: &str) -> (String, String) {
        let inner = label
            .strip_suffix(['）', ')'])
            .and_then(|l| l.rsplit_once(['（', '(']));
        if let Some((rest, word)) = inner {
            let word = word
                .trim_start_matches("单位：")
                .trim_start_matches("单位:");
            let unit = self
                .mapping
                .name("is_unit", word)
                .or_else(|| number::unit_key(word));
            if let Some(unit) = unit.filter(|_| !rest.trim().is_empty()) {
                return (rest.trim().to_owned(), unit.to_owned());
            }
        }
        (label.to_owned(), String::new())
    }
}

/// The row below the header that begins at `header`: merged cells say how many rows it has.
fn header_end(merges: &[Merge], header: usize) -> usize {
    let mut end = header + 1;
    loop {
        let next = merges
            .iter()
            .filter(|m| (header..end).contains(&m.top))
            // Cells merged across have their parts below them.
            .map(|m| {
                if m.right > m.left && m.top == m.bottom {
                    m.bottom + 2
                } else {
                    m.bottom + 1
                }
            })
            .max()
            .unwrap_or(end);
        if next <= end {
            return end;
        }
        end = next;
    }
}

/// Writes the text of a merged cell into every cell that it covers and the grid has.
fn fill(grid: &mut Grid, merge: Merge) {
    let text = grid.text(merge.top, merge.left).to_owned();
    if text.is_empty() {
        return;
    }
    let width = grid.width();
    for row in merge.top..=merge.bottom.min(grid.rows.len().saturating_sub(1)) {
        let cells = &mut grid.rows[row].cells;
        let right = merge.right.min(width.saturating_sub(1));
        if cells.len() <= right {
            cells.resize(right + 1, String::new());
        }
        for cell in &mut cells[merge.left..=right] {
            cell.clone_from(&text);
        }
    }
}

/// A sum of cells that are read themselves.
fn is_sum(formula: &str) -> bool {
    let formula = formula.trim_start_matches(['=', '+']).to_ascii_uppercase();
    ["SUM(", "SUBTOTAL("].iter().any(|f| formula.starts_with(f))
}

/// A heading without a unit in brackets, for looking it up.
fn number_free(heading: &str) -> &str {
    heading.split(['（', '(']).next().unwrap_or(heading).trim()
}
