//! What header cells say of their columns. The cells under them are read elsewhere.

use super::bracket_start;
use super::cells::{bare_year, span_year};
use super::unit::{announced_unit, bracketed_unit};
use crate::draft::Kind;
use crate::english::{ColumnRole, english_column, is_english};
use crate::lexicon::{contains_any, ends_with_any, words};
use crate::period::year_at;
use crate::relation::{Role, column_role};
use crate::subject::trimmed;
use crate::text::Text;

/// What a header cell says of its column.
#[derive(Clone, Default)]
pub(super) struct Column {
    pub(super) text: (usize, usize),
    /// What the header's row above says of several columns, if that is neither a year nor an aim or a result.
    pub(super) group: (usize, usize),
    pub(super) year: Option<String>,
    pub(super) kind: Option<Kind>,
    pub(super) unit: Option<(&'static str, i8)>,
    /// Serial numbers, growth and the like: no figures of the row's subject.
    pub(super) skipped: bool,
    /// Changes between the columns before.
    pub(super) changes: bool,
    /// Whether its aims are those of a budget, if it is English.
    pub(super) budget: bool,
    /// Changes from what was set, if anything was.
    pub(super) off_plan: bool,
    /// The time that the report is about.
    pub(super) current: bool,
    /// The time before it, by a word and not by its year: 上年同期.
    pub(super) before: bool,
    /// What its cells say of the values beside them, if it is English.
    pub(super) role: Option<ColumnRole>,
    /// Whether its percentages are shares or completions of the counts beside them, if it is Chinese.
    pub(super) part: Option<Role>,
    /// Whether it tells people by what was done to them.
    pub(super) people: bool,
    /// Whether it is a quarter or a month, which the time so far has gone past.
    pub(super) part_of_year: bool,
    /// The header's own cell, whatever it says.
    pub(super) cell: (usize, usize),
}

/// What the header cell `from..to` says.
pub(super) fn column(chars: &Text, (from, to): (usize, usize)) -> Column {
    let (from, to) = without_marks(chars, (from, to));
    let text = &chars[from..to];
    if is_english(text) {
        let said = english_column(text);
        let told = said.year.is_some() && !said.names || said.kind.is_some();
        return Column {
            text: if told {
                (from, from)
            } else {
                // Median wait (weeks)
                let (head, tail) = trimmed(chars, from, to);
                let open = chars[head..tail].contains(&'(') && chars.get(tail) == Some(&')');
                (head, tail + usize::from(open && tail < to))
            },
            group: (from, from),
            year: said.year,
            kind: said.kind,
            unit: said.unit,
            skipped: said.skipped,
            changes: said.changes,
            budget: said.budget,
            off_plan: said.off_plan,
            current: said.current,
            before: false,
            role: said.role,
            part: None,
            people: said.people,
            part_of_year: said.part_of_year,
            cell: (from, to),
        };
    }
    let year = bare_year(text)
        .or_else(|| span_year(text))
        .or_else(|| short_span(text))
        .or_else(|| year_at(text, 0, text.len()).map(|(year, _)| year));
    let kind = if contains_any(text, words!["率"]) {
        None
    } else if contains_any(
        text,
        words!["目标", "计划", "任务", "指标值", "要求", "标准"],
    ) {
        Some(Kind::Target)
    } else if contains_any(text, words!["实际", "完成", "结果", "现状"]) {
        Some(Kind::Actual)
    } else {
        None
    };
    let changes = is_growth(text);
    let before =
        !changes && contains_any(text, words!["上年", "去年", "同期", "上月", "上季", "上期"]);
    let now = contains_any(text, words!["本年", "今年", "本期", "当年"]);
    // A year, an aim or a result is told by the row itself; 单位:人 names no column.
    let told = year.is_some() || kind.is_some() || before || now || announced_unit(text).is_some();
    Column {
        text: if told {
            (from, from)
        } else {
            trimmed(chars, from, bracket_start(chars, (from, to)))
        },
        group: (from, from),
        year,
        kind,
        unit: bracketed_unit(text)
            .or_else(|| contains_any(text, words!["率", "占比", "比例"]).then_some(("percent", 0))),
        skipped: contains_any(
            text,
            words![
                "序号",
                "编号",
                "排名",
                "位次",
                "名次",
                "排位",
                "顺位",
                "代码",
                "电话",
                "备注",
                "姓名",
                "联系",
                "负责人",
                "身份证",
            ],
        ),
        changes,
        before,
        part: column_role(text),
        people: contains_any(text, words!["人数"]),
        cell: (from, to),
        ..Column::default()
    }
}

/// The first of the two years that a header names by their last digits alone: 20/21, 22-23.
fn short_span(text: &[char]) -> Option<String> {
    let [a, b, '/' | '-' | '–', c, d] = *text else {
        return None;
    };
    let two = |tens: char, ones: char| Some(tens.to_digit(10)? * 10 + ones.to_digit(10)?);
    (two(a, b)? + 1 == two(c, d)?).then(|| format!("20{a}{b}"))
}

/// A cell that is a year of a list, without the marks of that: `2021,` and `(2021`.
fn without_marks(chars: &Text, (from, to): (usize, usize)) -> (usize, usize) {
    let mark = |c: &char| matches!(c, ',' | ';' | '(' | ')');
    let cell = &chars[from..to];
    let opening = cell.iter().take_while(|c| mark(c)).count();
    let closing = cell[opening..].iter().rev().take_while(|c| mark(c)).count();
    let bare = &cell[opening..cell.len() - closing];
    if bare_year(bare).or_else(|| span_year(bare)).is_some() {
        (from + opening, to - closing)
    } else {
        (from, to)
    }
}

/// Whether a header cell names growth in percent on the year before: 增长(%), 同比增幅, 比上年±%.
fn is_growth(text: &[char]) -> bool {
    let open = text.iter().position(|&c| c == '(');
    let name = &text[..open.unwrap_or(text.len())];
    contains_any(
        name,
        words![
            "增长",
            "增减",
            "增幅",
            "同比",
            "环比",
            "较上月",
            "比上月",
            "降幅",
            "涨幅",
            "升降",
            "较上年",
            "比上年",
            "较去年",
            "比去年",
            "±",
        ],
    ) && (text.contains(&'%') || ends_with_any(name, words!["率", "幅", "同比", "环比", "幅度"]))
        && !contains_any(name, words!["自然增长"])
}

/// The columns of a header whose row `lower` stands under the row `upper`: what is said above goes for all columns under it.
pub(super) fn under(chars: &Text, upper: &[Column], lower: Vec<Column>) -> Vec<Column> {
    let is_empty = |column: &Column| {
        column.text.0 == column.text.1
            && column.year.is_none()
            && column.kind.is_none()
            && column.unit.is_none()
            && !column.skipped
    };
    let width = upper.len().max(lower.len());
    let mut lower = lower.into_iter();
    let mut over = Column::default();
    (0..width)
        .map(|index| {
            let above = upper.get(index).cloned().unwrap_or_default();
            let below = lower.next().unwrap_or_default();
            if !is_empty(&above) {
                over = above.clone();
            }
            if is_empty(&below) {
                return above;
            }
            let same = chars[over.text.0..over.text.1] == chars[below.text.0..below.text.1];
            Column {
                group: if same { below.group } else { over.text },
                text: below.text,
                year: below.year.or_else(|| over.year.clone()),
                kind: below.kind.or(over.kind),
                unit: below.unit.or(over.unit),
                skipped: below.skipped || over.skipped,
                changes: below.changes || over.changes,
                budget: below.budget || over.budget,
                off_plan: below.off_plan || over.off_plan,
                current: below.current || over.current,
                before: below.before || over.before,
                role: below.role,
                part: below.part.or(over.part),
                people: below.people || over.people,
                part_of_year: below.part_of_year,
                cell: below.cell,
            }
        })
        .collect()
}
